document.getElementById("summary")?.focus();
