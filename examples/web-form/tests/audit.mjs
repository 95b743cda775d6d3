// What every page has to be, whatever it shows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { AUTOCOMPLETE } from "./answers.mjs";
import { check, count } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// What the catalogues say: text that is English and not Welsh must not be on a Welsh page.
// What sentences share, `{ -unread }` or `{ job-role.missing }`, is put in its place; what has a number is left out.
const texts = (path) => {
  const lines = readFileSync(new URL(path, import.meta.url), "utf8").split("\n");
  const shared = new Map();
  let id = "";
  for (const line of lines) {
    const [, dot, name, text] = /^( {4}\.)?(-?[\w-]+) =(?: (.+))?$/.exec(line) ?? [];
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

// Every page that the browser is sent is kept as it was sent, to be validated at the end.
export function keepSources(context) {
  context.on("response", async (response) => {
    if (!/text\/html/.test(response.headers()["content-type"] ?? "")) return;
    const source = await response.text().catch(() => "");
    if (source) sources.set(source.replace(/value="\w{32}"/g, ""), response.url());
  });
}

export async function validateSources() {
  const faults = new Map();
  for (const [source, url] of sources) {
    const { results } = await validator.validateString(source);
    count("pages are valid HTML");
    for (const it of results.flatMap((result) => result.messages)) faults.set(`${it.ruleId}: ${it.message}`, `${url}:${it.line}`);
  }
  check(faults.size === 0, "no fault in any page", JSON.stringify([...faults], null, 1));
}

export async function audit(page, hasScript) {
  if (hasScript) {
    await page.evaluate(axe);
    const found = await page.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
    check(found.violations.length === 0, "axe runs without a violation", JSON.stringify(found.violations.map((it) => [it.id, it.nodes[0].html])));
  }
  const state = await page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
    const described = [...document.querySelectorAll("[aria-describedby]")];
    const links = [...document.querySelectorAll(".summary a[href^='#']")].map((it) => {
      const control = document.getElementById(it.getAttribute("href").slice(1));
      const inline = control?.closest(".group")?.querySelector(".error");
      return { ok: control?.matches("input,select,textarea") ?? false, href: it.getAttribute("href"), text: it.textContent, inline: inline?.lastChild.textContent.trim(), at: control ? all.indexOf(control) : -1 };
    });
    return {
      lang: document.documentElement.lang, headings: document.querySelectorAll("h1").length, title: document.title,
      dangling: described.flatMap((it) => it.getAttribute("aria-describedby").split(" ")).filter((id) => !ids.includes(id)),
      errorFirst: described.filter((it) => /error .*hint/.test(it.getAttribute("aria-describedby"))).length,
      errors: document.querySelectorAll(".error").length,
      twice: ids.filter((id, n) => ids.indexOf(id) !== n), links,
      barred: document.querySelectorAll("[required],[maxlength],[type=number],[placeholder],[autofocus],[onpaste],[tabindex]:not([tabindex='-1'])").length,
      forms: [...document.querySelectorAll("form[action^='/page/']")].every((it) => it.noValidate),
      ungrouped: [...document.querySelectorAll("input[type=radio],input[type=checkbox]")].filter((it) => !it.closest("fieldset")?.querySelector("legend")).length,
      sticky: all.filter((it) => ["fixed", "sticky"].includes(getComputedStyle(it).position)).length,
      wide: document.documentElement.scrollWidth > window.innerWidth,
      autocomplete: [...document.querySelectorAll("input:not([type=hidden]),select,textarea")].filter((it) => it.name).map((it) => [it.name, it.getAttribute("autocomplete")]),
    };
  });
  check(state.headings === 1, "one h1");
  check(state.dangling.length === 0, "aria-describedby leads somewhere", state.dangling.join());
  check(state.errorFirst === 0, "the hint comes before the error");
  check(state.links.length > 0 || state.errors === 0, "a page without a summary has no error", page.url());
  check(state.twice.length === 0, "ids are unique", state.twice.join());
  check(state.barred === 0, "no barred attribute");
  check(state.forms, "the browser leaves the checking to us");
  check(state.ungrouped === 0, "choices stand in a fieldset with a legend");
  check(state.sticky === 0, "nothing covers what has the focus");
  check(!state.wide, "no sideways scrolling", page.url());
  for (const [name, token] of state.autocomplete) {
    check(token === (AUTOCOMPLETE[name] ?? null), "autocomplete is only about the person who types", `${name} ${token}`);
  }
  const places = state.links.map((it) => it.at);
  check(places.every((at, n) => n === 0 || places[n - 1] <= at), "the summary is in the order of the page", page.url());
  for (const link of state.links) {
    check(link.ok, "a summary link leads to a control", `${page.url()} ${link.href}`);
    if (link.inline) check(link.inline === link.text, "the summary repeats the error at the answer", `${link.text} / ${link.inline}`);
  }
  if ((await page.viewportSize()).width > 320) {
    const wide = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      const is = document.documentElement.scrollWidth > window.innerWidth;
      document.documentElement.style.fontSize = "";
      return is;
    });
    check(!wide, "text of 200 % does not scroll sideways", page.url());
  }
  if (state.lang === "cy") {
    const said = await page.evaluate(() => [...document.querySelectorAll("label,legend,button,h1,h2,h3,.hint,.error,a,dt,dd,.tag,p,li,th,td,option")].filter((it) => it.closest("[lang]").lang === "cy").map((it) => it.textContent.trim()));
    const english = said.filter((text) => ENGLISH.has(text));
    check(english.length === 0, "no English on a Welsh page", `${page.url()} ${english.join(" | ")}`);
  }
  if (state.links.length) check(/^(Error: |Gwall: )/.test(state.title), "the title begins with Error", state.title);
  return state;
}

// In forced colours, borders show what backgrounds showed.
export async function inForcedColours(page) {
  await page.emulateMedia({ forcedColors: "active" });
  const bare = await page.evaluate(() => [...document.querySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]),select,textarea,button:not(.default),.summary,.tag")].filter((it) => {
    const style = getComputedStyle(it);
    return it.getClientRects().length > 0 && (parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none");
  }).map((it) => it.outerHTML.slice(0, 80)));
  check(bare.length === 0, "forced colours leave borders", bare.join("\n"));
  await page.emulateMedia({ forcedColors: null });
}

