(document.getElementById("summary") ?? document.getElementById("notices"))?.focus();
