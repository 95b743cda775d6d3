(document.getElementById("error-summary") ?? document.getElementById("notices"))?.focus();
