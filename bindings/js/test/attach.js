// A page as the server would send it, with the helper for plain forms on it; `plain` has markup of its own.
import { loadForm } from "applicant";
import { attach } from "applicant/attach";

const [page, language] = location.search.slice(1).split("&");
const started = performance.now();
const form = await loadForm({ language, today: "2026-11-21" });
window.loaded = performance.now() - started;
const element = document.querySelector("form");
const isPlain = location.pathname === "/plain.page";
if (!isPlain) element.querySelector("#questions").innerHTML = form.html({}, page);
document.documentElement.lang = language;
attach(form, element, page);
window.form = form;
