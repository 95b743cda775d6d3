// The questions of a page in a browser with scripts: answers are counted and checked as one goes, further questions are shown, and what was typed is
// kept in the tab. Everything also works without this file.
import { attach } from "./attach.js";
import { combobox } from "./combobox.js";

const form = document.getElementById("questions");
const { check, package: address } = form.dataset;
const texts = JSON.parse(form.dataset.texts);
const question = (control) => control.name.replace(/\.(day|month|year)$/, "");
const own = (control) => control.name && !control.name.startsWith("_");

/** Puts values back into the controls of these names, in their order. */
function put(root, pairs) {
  const left = [...pairs];
  for (const control of root.querySelectorAll("[name]")) {
    const isChoice = /radio|checkbox/.test(control.type);
    const at = left.findIndex(([name, value]) => name === control.name && (!isChoice || value === control.value));
    if (at < 0) continue;
    const [[, value]] = left.splice(at, 1);
    if (isChoice) control.checked = true;
    else control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// A page shows further questions as its answers ask for them: their markup is that of the server.
let reveals = {};
const told = Object.assign(document.createElement("p"), { className: "hidden", role: "status" });
form.append(told);
function reveal(name) {
  const made = reveals[name];
  if (!made) return undefined;
  const box = Object.assign(document.createElement("template"), { innerHTML: made.html }).content.firstElementChild;
  box.querySelectorAll("select").forEach(combobox);
  // What was answered while it was not shown is in hidden inputs.
  const kept = [...form.elements].filter((it) => it.type === "hidden" && own(it) && question(it) === name);
  put(box, kept.map((it) => [it.name, it.value]));
  kept.forEach((it) => it.remove());
  // The server is told that it was asked.
  form.elements._shown.value += ` ${made.id}`;
  told.textContent = document.body.dataset.more;
  return box;
}

// What was typed and not sent yet is kept in this tab until it was taken.
const key = `typed ${location.pathname}`;
const base = form.elements._base.value;
const typed = () => [...new FormData(form)].filter(([name]) => !name.startsWith("_"));
const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
document.querySelectorAll("select").forEach(combobox);
if (kept?.base === base && JSON.stringify(kept.typed) !== JSON.stringify(typed())) {
  for (const control of form.elements) if (own(control) && /radio|checkbox/.test(control.type)) control.checked = false;
  put(form, kept.typed);
  // What an answer brought up is not there yet.
  const here = new Set([...form.elements].map((it) => it.name));
  for (const [name, value] of kept.typed) if (!here.has(name)) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  const notice = document.createElement("p");
  Object.assign(notice, { className: "inset", textContent: document.body.dataset.restored, role: "status" });
  form.before(notice);
}
form.addEventListener("input", () => sessionStorage.setItem(key, JSON.stringify({ base, typed: typed() })));

// Whom to ask is settled once somebody begins to answer: the package, where the site has it and the browser runs it, or the server.
const begun = new Promise((done) => {
  for (const type of ["focusin", "input", "pointerdown"]) form.addEventListener(type, done, { once: true });
});
const asks = async (to, request) => {
  const answer = await fetch(to, request);
  return answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText));
};
const server = (fields) => asks(check, { method: "POST", body: new URLSearchParams([...fields]) });
const checker = begun.then(async () => {
  const prepared = await asks(check);
  reveals = prepared.reveals;
  if (!address) return server;
  const { loadForm } = await import(address);
  const loaded = await loadForm(prepared.settings);
  return (fields) => loaded.look(prepared.value, prepared.part, fields);
}).catch(() => server);

// Whoever leaves an answer by a click has clicked before the page says anything: a line more would move what they click on.
let released = Promise.resolve();
addEventListener("pointerdown", () => {
  released = new Promise((done) => {
    for (const type of ["pointerup", "pointercancel"]) addEventListener(type, () => setTimeout(done), { once: true });
  });
}, true);

attach({
  look: async (_, __, fields) => {
    const ask = await checker;
    // Nothing is said where nobody can be asked; the server checks what is sent in any case.
    const live = await Promise.resolve().then(() => ask(fields)).catch(() => server(fields)).catch(() => undefined);
    await released;
    return live;
  },
  // As the check counts.
  count: (text) => ({ words: text.trim().split(/\s+/).filter(Boolean).length, characters: [...text.trim()].length }),
  text: (id, { count = "" } = {}) => texts[id].replace("{count}", count),
}, form, "", { reveal });
