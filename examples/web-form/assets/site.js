// What a browser with scripts has on top on every page: everything also works without it.
"use strict";
const words = document.body.dataset;

// A second click sends nothing more.
for (const one of document.querySelectorAll("form[method=post]")) {
  one.addEventListener("submit", (event) => {
    if (one.dataset.sent) event.preventDefault();
    one.dataset.sent = "yes";
    // Whoever comes back by the browser's button can send again.
    setTimeout(() => delete one.dataset.sent, 3000);
  });
}
addEventListener("pageshow", () => { for (const one of document.forms) delete one.dataset.sent; });

// Copies a link.
for (const link of document.querySelectorAll(".copyable")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "secondary", textContent: words.copy });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(link.textContent.trim());
    button.textContent = words.copied;
  });
  link.after(button);
}

// What was typed on a page and not sent is stale on a page without a form, unless that one says that it could not be taken.
if (!document.querySelector("[data-unsaved]") && !document.getElementById("questions")) {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith("typed ")) sessionStorage.removeItem(key);
}
