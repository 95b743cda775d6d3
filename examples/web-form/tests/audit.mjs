// What every page has to be, whatever it shows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { AUTOCOMPLETE } from "./answers.mjs";
import { SENTINEL, check, count, note } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// What the catalogues say: text that is English and not Welsh must not be on a Welsh page.
// What sentences share, `{ -unread }` or `{ job-role.missing }`, is put in its place; what has a number is left out.
const texts = (path) => {
  const lines = readFileSync(new URL(path, import.meta.url), "utf8").split("\n");
  const shared = new Map();
  let id = "";
  for (const [n, line] of lines.entries()) {
    const [, dot, name, text] = /^( {4}\.)?(-?[\w-]+) =(?: (.+))?$/.exec(line) ?? [];
    // A text of several lines is shown line by line.
    if (!name && /^ {4}[^\s.}[*]/.test(line)) shared.set(`${id} ${n}`, line.trim());
    if (!name) continue;
    if (!dot) id = name;
    if (text) shared.set(dot ? `${id}.${name}` : name, text);
  }
  const whole = (text) => text.replace(/\{ (-[\w-]+|[\w-]+\.[\w-]+) \}/g, (as, name) => shared.get(name) ?? as);
  // The name of the language itself is a word that an applicant may type, such as the subject of a GCSE.
  return [...shared].filter(([name]) => !name.startsWith("-") && name !== "language").map(([, text]) => whole(text)).filter((text) => !text.includes("{"));
};
const WELSH = new Set([...texts("../../../locales/cy.ftl"), ...texts("../src/words.cy.ftl")]);
const ENGLISH = new Set([...texts("../../../locales/en.ftl"), ...texts("../src/words.en.ftl")].filter((text) => !WELSH.has(text)));

// Left out: matters of taste (how long a title is, how space is set, that a button has to say its type), and that names may not be
// repeated, which the choices of a list do.
const LEFT_OUT = ["form-dup-name", "long-title", "no-trailing-whitespace", "no-implicit-button-type", "no-inline-style", "void-style", "doctype-style", "prefer-native-element"];
const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: Object.fromEntries(LEFT_OUT.map((rule) => [rule, "off"])) });
const sources = new Map();
const personal = [];

// Every page that the browser is sent is kept as it was sent, to be validated at the end; no address has anything personal in it.
export function keepSources(context) {
  context.on("request", (request) => {
    count("addresses have nothing personal in them");
    if (request.url().includes(SENTINEL) || /@|%40/.test(request.url())) personal.push(request.url());
  });
  context.on("response", async (response) => {
    if (!/text\/html/.test(response.headers()["content-type"] ?? "")) return;
    const source = await response.text().catch(() => "");
    // Secrets make no other page.
    if (source) sources.set(source.replace(/value="\w{16,32}"|\/(result|return)\/\w{32}/g, ""), response.url());
  });
}

export async function validateSources() {
  check(personal.length === 0, "addresses have nothing personal in them", personal.join("\n"));
  const faults = new Map();
  for (const [source, url] of sources) {
    const { results } = await validator.validateString(source);
    count("pages are valid HTML");
    for (const it of results.flatMap((result) => result.messages)) faults.set(`${it.ruleId}: ${it.message}`, `${url}:${it.line}`);
  }
  check(faults.size === 0, "no fault in any page", JSON.stringify([...faults], null, 1));
}

// Where the links of pages lead, each looked up once.
const known = new Set();

// Those who recruit may leave the checking to their browser: it keeps nobody from a job.
export async function audit(page, hasScript, isDesk = false) {
  if (hasScript) {
    await page.evaluate(axe);
    const found = await page.evaluate(async (runOnly) => (await axe.run(document, { runOnly, resultTypes: ["violations"] })).violations.map((it) => `${it.id} ${it.nodes[0].html}`), RULES);
    count("pages that axe looks at");
    for (const it of found) note(false, "violations that axe finds", `${page.url()} ${it}`);
  }
  const state = await page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
    const described = [...document.querySelectorAll("[aria-describedby]")];
    const links = [...document.querySelectorAll(".summary a[href^='#']")].map((it) => {
      const control = document.getElementById(it.getAttribute("href").slice(1));
      const inline = control?.closest(".group")?.querySelector(".error");
      return { ok: control?.matches("input,select,textarea,button[name=_row]") ?? false, href: it.getAttribute("href"), text: it.textContent, inline: inline?.lastChild.textContent.trim(), at: control ? all.indexOf(control) : -1 };
    });
    return {
      lang: document.documentElement.lang, headings: document.querySelectorAll("h1").length, title: document.title,
      dangling: described.flatMap((it) => it.getAttribute("aria-describedby").split(" ")).filter((id) => !ids.includes(id)),
      errorFirst: described.filter((it) => /error .*hint/.test(it.getAttribute("aria-describedby"))).length,
      errors: document.querySelectorAll(".error").length,
      twice: ids.filter((id, n) => ids.indexOf(id) !== n), links,
      barred: document.querySelectorAll("[required],[maxlength],[type=number],[placeholder],[autofocus],[onpaste],[tabindex]:not([tabindex='-1']):not(.scrolls)").length,
      forms: [...document.querySelectorAll("form[method=post]")].every((it) => it.noValidate || ![...it.elements].some((of) => of.matches("input:not([type=hidden]),select,textarea"))),
      ways: [...document.querySelectorAll("a[href^='/']")].map((it) => it.getAttribute("href")),
      ungrouped: [...document.querySelectorAll("input[type=radio],input[type=checkbox]")].filter((it) => !it.closest("fieldset")?.querySelector("legend")).length,
      sticky: all.filter((it) => ["fixed", "sticky"].includes(getComputedStyle(it).position)).length,
      wide: document.documentElement.scrollWidth > window.innerWidth,
      autocomplete: [...document.querySelectorAll("input:not([type=hidden]),select,textarea")].filter((it) => it.name).map((it) => [it.name, it.getAttribute("autocomplete")]),
    };
  });
  note(state.headings === 1, "one h1");
  note(state.dangling.length === 0, "aria-describedby leads somewhere", state.dangling.join());
  note(state.errorFirst === 0, "the hint comes before the error");
  note(state.links.length > 0 || state.errors === 0, "a page without a summary has no error", page.url());
  note(state.twice.length === 0, "ids are unique", state.twice.join());
  note(isDesk || state.barred === 0, "no barred attribute");
  note(isDesk || state.forms, "the browser leaves the checking to us");
  note(state.ungrouped === 0, "choices stand in a fieldset with a legend");
  note(state.sticky === 0, "nothing covers what has the focus");
  note(!state.wide, "no sideways scrolling", page.url());
  for (const way of state.ways) {
    const path = way.replace(/[?#].*/, "");
    // A change of the language is one.
    if (known.has(path) || path === "/language") continue;
    known.add(path);
    const led = await page.request.get(new URL(way, page.url()).href);
    note(led.ok(), "no link leads nowhere", `${way} on ${page.url()}`);
  }
  for (const [name, token] of state.autocomplete) {
    note(token === (AUTOCOMPLETE[name] ?? null), "autocomplete is only about the person who types", `${name} ${token}`);
  }
  const places = state.links.map((it) => it.at);
  note(places.every((at, n) => n === 0 || places[n - 1] <= at), "the summary is in the order of the page", page.url());
  for (const link of state.links) {
    note(link.ok, "a summary link leads to a control", `${page.url()} ${link.href}`);
    if (link.inline) note(link.inline === link.text, "the summary repeats the error at the answer", `${link.text} / ${link.inline}`);
  }
  if ((await page.viewportSize()).width > 320) {
    const wide = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      const is = document.documentElement.scrollWidth > window.innerWidth;
      document.documentElement.style.fontSize = "";
      return is;
    });
    note(!wide, "text of 200 % does not scroll sideways", page.url());
  }
  if (state.lang === "cy") {
    const said = await page.evaluate(() => [...document.querySelectorAll("label,legend,button,h1,h2,h3,.hint,.error,a,dt,dd,.tag,p,li,th,td,option")].filter((it) => it.closest("[lang]").lang === "cy").map((it) => it.textContent.trim()));
    const english = said.filter((text) => ENGLISH.has(text));
    note(english.length === 0, "no English on a Welsh page", `${page.url()} ${english.join(" | ")}`);
  }
  if (state.links.length) note(/^(Error: |Gwall: )/.test(state.title), "the title begins with Error", state.title);
  return state;
}

// In forced colours, borders show what backgrounds showed.
export async function inForcedColours(page) {
  await page.emulateMedia({ forcedColors: "active" });
  const bare = await page.evaluate(() => [...document.querySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]),select,textarea,button:not(.default),.summary,.tag")].filter((it) => {
    const style = getComputedStyle(it);
    return it.getClientRects().length > 0 && (parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none");
  }).map((it) => it.outerHTML.slice(0, 80)));
  note(bare.length === 0, "forced colours leave borders", bare.join("\n"));
  await page.emulateMedia({ forcedColors: null });
}

