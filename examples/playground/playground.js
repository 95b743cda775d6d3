// Everything happens in this page: the draft, the policy and the settings are in it or, for a link, behind the `#` of its address,
// which no browser sends.
import { loadForm } from "./applicant/index.js";

const at = (id) => document.getElementById(id);
const SAMPLES = {
  "": {},
  "Half filled": { job: { regions: ["wales"] }, personal_details: { full_name: "Ada Obi", email: "ada@example" }, right_to_work: { nationalities: ["GBR"], proof: "british_passport" } },
  "One job": { employment: [{ employer: "Example Ltd", job_title: "Clerk", start: "2019-03", current: "yes", duties: "Helped people." }], qualifications: [{ kind: "gcse", subject: "English", grade: "4", year: "2018" }] },
};

let form = null;
let loads = 0;
let draft = {};
let checked = false;

/** Loads the form anew when the policy, the language or the day changes. */
async function load() {
  const settings = { language: at("language").value, today: at("today").value };
  const policy = at("policy").value.trim();
  const load = ++loads;
  try {
    const loaded = await loadForm(policy ? { ...settings, policy } : settings);
    // What was asked for later counts.
    if (load !== loads) return;
    form = loaded;
    at("policy-error").textContent = "";
  } catch (error) {
    if (load === loads) at("policy-error").textContent = error.message;
    return;
  }
  // What is around the answers stays in English.
  for (const id of ["report", "page", "questions", "headline", "decision"]) at(id).lang = settings.language;
  const { pages } = form.words();
  const chosen = at("page").value;
  at("page").replaceChildren(...form.pages().map(({ name }) => new Option(pages[name], name, false, name === chosen)));
  read();
}

/** Reads the draft as it was typed. */
function read() {
  try {
    draft = JSON.parse(at("draft").value || "{}");
    at("draft-error").textContent = "";
  } catch (error) {
    at("draft-error").textContent = error.message;
    return;
  }
  say();
  ask();
}

function say() {
  const issues = form.review(draft);
  const lines = issues.map(({ severity, pointer, message }) => {
    const line = document.createElement("li");
    line.className = severity;
    line.append(Object.assign(document.createElement("code"), { textContent: pointer || "/" }), ` ${message}`);
    return line;
  });
  at("report").replaceChildren(...lines);
  const errors = issues.filter((it) => it.severity === "error").length;
  at("count").textContent = `${errors} errors, ${issues.length - errors} others`;
  const { letter, text } = form.explain(draft);
  at("headline").textContent = letter.headline;
  at("decision").textContent = text;
}

function ask() {
  at("questions").innerHTML = form.html(draft, at("page").value, checked);
}

/** Takes the answers of the page into the draft, and keeps the focus where it is. */
function answer(submitter) {
  draft = form.post(draft, at("page").value, new FormData(at("form"), submitter));
  at("draft").value = JSON.stringify(draft, null, 2);
  say();
  const { id } = document.activeElement;
  ask();
  at(id)?.focus();
}

/** What a link keeps, packed into letters that an address may have. */
async function packed(value) {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).json();
}

const KEPT = ["language", "today", "draft", "policy"];

async function share() {
  location.hash = await packed(Object.fromEntries(KEPT.map((id) => [id, at(id).value])));
  await navigator.clipboard?.writeText(location.href).catch(() => {});
  at("shared").textContent = "The address of this page keeps everything.";
}

at("sample").append(...Object.keys(SAMPLES).map((name) => new Option(name || "Choose one", name)));
at("sample").onchange = ({ target }) => {
  at("draft").value = JSON.stringify(SAMPLES[target.value], null, 2);
  read();
};
at("draft").oninput = read;
at("policy").oninput = at("language").onchange = at("today").onchange = load;
at("page").onchange = () => {
  checked = false;
  ask();
};
at("form").onchange = () => answer();
at("form").onsubmit = (event) => {
  event.preventDefault();
  checked = event.submitter?.id === "check";
  answer(event.submitter);
  at("error-summary")?.focus();
};
at("share").onclick = share;

const now = new Date();
at("today").value = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
at("draft").value = JSON.stringify(SAMPLES["Half filled"], null, 2);
if (location.hash.length > 1) {
  const kept = await unpacked(location.hash.slice(1)).catch(() => ({}));
  for (const id of KEPT) if (typeof kept[id] === "string") at(id).value = kept[id];
}
await load();
