// What a browser with JavaScript has on top: everything also works without it.
"use strict";
const form = document.getElementById("questions");
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

// Counts words and characters under each text that has a limit.
const filled = (text, count, max) => text.replace("{count}", Math.abs(max - count)).replace("{max}", max);
function counter(area) {
  const { maxwords, maxlength } = area.dataset;
  const max = Number(maxwords ?? maxlength);
  const line = document.createElement("p");
  line.className = "count";
  // Screen readers hear it when typing pauses, not at each key.
  const said = document.createElement("p");
  Object.assign(said, { className: "hidden" });
  said.setAttribute("role", "status");
  area.after(line, said);
  let pause;
  const show = () => {
    const text = area.value.trim();
    const count = maxwords ? (text ? text.split(/\s+/).length : 0) : [...area.value].length;
    line.textContent = filled(words[`${count > max ? "over" : "left"}${maxwords ? "Words" : "Characters"}`], count, max);
    line.classList.toggle("over", count > max);
    clearTimeout(pause);
    pause = setTimeout(() => (said.textContent = line.textContent), 1000);
  };
  area.addEventListener("input", show);
  show();
}
document.querySelectorAll("textarea[data-maxwords], textarea[data-maxlength]").forEach(counter);

// What was typed and not sent yet is kept in this tab until it was taken.
if (form?.dataset.keeps) {
  const key = `typed ${location.pathname}`;
  const base = form.elements._base?.value ?? "";
  const typed = () => [...new FormData(form)].filter(([name]) => !name.startsWith("_"));
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  const same = (pairs) => JSON.stringify(pairs) === JSON.stringify(typed());
  if (kept && kept.base === base && !same(kept.typed)) {
    const values = Map.groupBy?.(kept.typed, ([name]) => name) ?? new Map();
    for (const control of form.elements) {
      if (!control.name || control.name.startsWith("_")) continue;
      const own = (values.get(control.name) ?? []).map(([, value]) => value);
      if (/radio|checkbox/.test(control.type)) control.checked = own.includes(control.value);
      else if (own.length) control.value = own[0];
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const notice = document.createElement("p");
    Object.assign(notice, { className: "inset", textContent: words.restored });
    notice.setAttribute("role", "status");
    form.before(notice);
  }
  form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify({ base, typed: typed() })));
}
// A page that was served after a form was taken says so by another base, or by not being that page: its draft is stale then.
if (!document.querySelector("[data-unsaved]") && form === null) for (const key of Object.keys(sessionStorage)) if (key.startsWith("typed ")) sessionStorage.removeItem(key);

// Checks a question when it is left, as the server does.
if (form?.dataset.check) {
  const group = (control) => control.closest(".group");
  let asked = 0;
  const clear = (place) => {
    place.classList.remove("group-error");
    place.querySelectorAll(".error").forEach((it) => it.remove());
    for (const it of place.querySelectorAll("[aria-invalid]")) {
      it.removeAttribute("aria-invalid");
      const others = (it.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => !id.endsWith("-error"));
      others.join("") ? it.setAttribute("aria-describedby", others.join(" ")) : it.removeAttribute("aria-describedby");
    }
  };
  const report = (place, { id, message }) => {
    clear(place);
    if (!message) return;
    const line = document.createElement("p");
    Object.assign(line, { className: "error", id: `${id}-error`, textContent: message });
    place.classList.add("group-error");
    (place.querySelector("fieldset > .hint, :scope > .hint") ?? place.querySelector("legend, label")).after(line);
    const control = document.getElementById(id);
    control?.setAttribute("aria-invalid", "true");
    control?.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
  };
  form.addEventListener("focusout", async (event) => {
    const place = event.target.closest && group(event.target);
    // A date is left when the focus leaves all of its boxes; what is blank is said when the page is sent.
    if (!place || place.contains(event.relatedTarget)) return;
    const controls = [...place.querySelectorAll("input, select, textarea")];
    if (!controls.some((it) => (/radio|checkbox/.test(it.type) ? it.checked : it.value.trim()))) return clear(place);
    const mine = ++asked;
    const answer = await fetch(form.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || mine !== asked) return;
    const issues = await answer.json();
    const ids = new Set(controls.map((it) => it.id));
    report(place, issues.find((it) => ids.has(it.id)) ?? {});
  });
}

// A long list of choices can be searched by typing: in its language, in the other, or by code.
for (const select of document.querySelectorAll("select")) {
  if (select.options.length < 40) continue;
  const input = document.createElement("input");
  const list = document.createElement("ul");
  // The links of the summary lead to the id that the select had, and so does its label.
  const id = select.id;
  select.id = `${id}-select`;
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
  Object.assign(list, { id: `${id}-list`, className: "found", hidden: true });
  list.setAttribute("role", "listbox");
  Object.assign(input, { type: "text", id, value: select.selectedOptions[0]?.value ? select.selectedOptions[0].text : "", autocomplete: "off", spellcheck: false });
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  for (const name of ["aria-describedby", "aria-invalid"]) if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  if (label) { label.id ||= `${id}-label`; list.setAttribute("aria-labelledby", label.id); }
  else if (select.getAttribute("aria-label")) for (const it of [input, list]) it.setAttribute("aria-label", select.getAttribute("aria-label"));
  select.hidden = true;
  select.after(input, list);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const options = [...select.options].filter((it) => it.value).map((it) => ({ it, keys: [plain(it.text), plain(it.dataset.also ?? ""), it.value.toLowerCase()] }));
  let at = -1, shown = [];
  const close = () => { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const choose = ({ it }) => { select.value = it.value; input.value = it.text; select.dispatchEvent(new Event("input", { bubbles: true })); close(); };
  const mark = () => { [...list.children].forEach((it, n) => it.setAttribute("aria-selected", String(n === at))); list.children[at]?.scrollIntoView({ block: "nearest" }); at < 0 ? input.removeAttribute("aria-activedescendant") : input.setAttribute("aria-activedescendant", list.children[at].id); };
  const open = () => {
    const wanted = plain(input.value.trim());
    const rank = ({ keys }) => (keys[2] === wanted ? 0 : keys.some((key) => key.startsWith(wanted)) ? 1 : keys.some((key) => key.includes(wanted)) ? 2 : 3);
    shown = options.filter((it) => rank(it) < 3).sort((a, b) => rank(a) - rank(b)).slice(0, 12);
    list.replaceChildren(...shown.map((one, n) => {
      const item = document.createElement("li");
      Object.assign(item, { id: `${id}-${n}`, textContent: one.it.text });
      item.setAttribute("role", "option");
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(one); });
      return item;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
    mark();
  };
  input.addEventListener("input", (event) => { if (event.isTrusted) { select.value = ""; open(); } });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return open();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % shown.length;
      mark();
    } else if (event.key === "Enter" && !list.hidden && at >= 0) { event.preventDefault(); choose(shown[at]); }
    else if (event.key === "Escape") close();
  });
  input.addEventListener("blur", () => {
    const exact = options.find(({ keys }) => keys[0] === plain(input.value.trim()) || keys[2] === input.value.trim().toLowerCase());
    if (exact) choose(exact);
    // What matches nothing is not an answer, and is not kept as one in silence.
    else if (!select.value) input.value = "";
    close();
  });
}
