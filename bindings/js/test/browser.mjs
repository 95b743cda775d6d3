// The package in Chromium, under a policy that lets scripts of this server run and WebAssembly, and nothing else: the glue for form
// libraries, each with the library as it comes from npm, and the helper for plain forms with a keyboard and axe.
// node browser.mjs DIRECTORY-WITH-THE-BUNDLES [DIRECTORY-FOR-SCREENSHOTS]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const [dir, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json", ".toml": "text/plain", ".ftl": "text/plain" };
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:";
const page = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${script}</title><main><h1>${script}</h1><div id="root"></div>
<form method="post" action="/sent"><div id="questions"></div><button>Continue</button></form></main><script type="module" src="/${script}.js"></script>`;

// A form of somebody else, which does without our markup.
const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>plain</title><main><h1>Proof</h1><form method="post" action="/sent">
<p><label>Nationality <input name="right_to_work.nationalities" id="nationality" value="GBR"></label></p>
<p><label>Proof <select name="right_to_work.proof" id="proof"><option value=""></option><option value="share_code">A share code</option><option value="british_passport">A passport</option></select></label></p>
<fieldset><legend>Date of birth</legend><label>Day <input name="right_to_work.date_of_birth.day" id="day"></label> <label>Month <input name="right_to_work.date_of_birth.month" id="month"></label>
<label>Year <input name="right_to_work.date_of_birth.year" id="year"></label></fieldset>
<button>Continue</button></form></main><script type="module" src="/attach.js"></script>`;

const sent = [];
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://x").pathname);
  // The validators of two renderers make functions of their own, whatever is asked of them.
  const policy = /^\/(rjsf|json-forms)\.page$/.test(path) ? CSP.replace("'self'", "'self' 'unsafe-eval'") : CSP;
  response.setHeader("content-security-policy", request.url.endsWith("&blocked") ? CSP.replace("'wasm-unsafe-eval'", "") : policy);
  if (path === "/sent") {
    let body = "";
    request.on("data", (piece) => (body += piece)).on("end", () => sent.push(new URLSearchParams(body)));
    return response.setHeader("content-type", "text/html").end('<!doctype html><html lang="en"><title>sent</title><p>sent');
  }
  if (path === "/favicon.ico") return response.writeHead(204).end();
  const own = path.match(/^\/([\w-]+)\.page$/);
  response.setHeader("content-type", own ? "text/html" : TYPES[extname(path)] ?? "text/html");
  try {
    response.end(own ? (own[1] === "plain" ? PLAIN : page(own[1])) : readFileSync(join(dir, path.endsWith("/") ? path + "index.html" : path)));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((done) => server.on("listening", done));
const base = `http://127.0.0.1:${server.address().port}`;

let checks = 0;
const check = (is, what) => {
  checks++;
  if (!is) throw new Error(what);
};
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const problems = [];
async function open(path) {
  const tab = await browser.newPage();
  tab.on("pageerror", (error) => problems.push(`${path}: ${error}`));
  tab.on("console", (message) => message.type() === "error" && !message.text().startsWith("Form validation failed") && problems.push(`${path.slice(0, 40)}: ${message.text().slice(0, 300)}`));
  tab.on("request", (request) => check(request.url().startsWith(base) || request.url().startsWith("data:"), `asked ${request.url()}`));
  await tab.goto(base + path);
  return tab;
}
async function accessible(tab, what) {
  // The policy of the page does not let a script be added; this one comes by the debugger.
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  check(violations.length === 0, `${what}: ${JSON.stringify(violations.map((it) => [it.id, it.nodes.map((node) => node.html)]))}`);
}

async function reactHookForm() {
  const tab = await open("/react-hook-form.page");
  await tab.click("#page button");
  await tab.waitForSelector("#page em:not(:empty)");
  check((await tab.textContent("#page em")) === "Enter an email address or a telephone number, so that we can reach you", await tab.textContent("#page em"));
  await tab.fill('#page [name="personal_details.email"]', "ada@example");
  await tab.waitForFunction(() => document.querySelector("#page em").textContent.startsWith("Email"));
  await tab.fill('#page [name="personal_details.email"]', "ada@example.com");
  await tab.click("#page button");
  await tab.waitForSelector("#page strong");
  await tab.click("#standard button");
  await tab.waitForSelector("#standard em:not(:empty)");
  check((await tab.textContent("#standard em")) === "Enter an email address or a telephone number, so that we can reach you", "standard schema");
}

async function rjsf() {
  const tab = await open("/rjsf.page");
  await tab.click("#ours button[type=submit]");
  const error = tab.locator("#ours").getByText("Enter your full name").first();
  await error.waitFor();
  await tab.fill("#ours_personal_details_full_name", "Ada Obi");
  await tab.click("#ours button[type=submit]");
  await error.waitFor({ state: "detached" });
  await tab.click("#beside button[type=submit]");
  await tab.locator("#beside").getByText("Enter your full name").first().waitFor();
}

async function jsonForms() {
  const tab = await open("/json-forms.page");
  await tab.getByText("Rhowch eich enw llawn").first().waitFor();
  await tab.locator("input[id*=full_name]").first().fill("Ada Obi");
  await tab.getByText("Rhowch eich enw llawn").first().waitFor({ state: "detached" });
  check((await tab.locator("input").count()) > 5, "controls");
}

async function plain(language, words) {
  const tab = await open(`/attach.page?contact&${language}`);
  await tab.waitForFunction(() => window.form);
  await accessible(tab, "before");
  // By the keyboard alone: into the form, to the end of it, and Enter.
  await tab.locator("main form input").first().focus();
  await tab.keyboard.press("Enter");
  await tab.waitForSelector("#error-summary");
  check(await tab.evaluate(() => document.activeElement.id === "error-summary"), "the focus is on the summary");
  check((await tab.textContent("#error-summary h2")) === words.title, await tab.textContent("#error-summary h2"));
  check((await tab.textContent("#error-summary a")) === words.contact, await tab.textContent("#error-summary a"));
  await accessible(tab, "with errors");
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  const at = await tab.evaluate(() => document.activeElement.name);
  check(at === "personal_details.email", `the link leads to the control, and not to ${at}`);
  if (shots) await tab.screenshot({ path: join(shots, `attach-${language}.png`), fullPage: true });
  await tab.keyboard.type("ada@example.com");
  await tab.keyboard.press("Tab");
  await tab.waitForFunction(() => !document.querySelector("p.error"));
  await tab.keyboard.type("020 7946 0018");
  await tab.keyboard.press("Tab");
  await tab.waitForSelector("output.understood");
  check((await tab.textContent("output.understood")) === "+442079460018", await tab.textContent("output.understood"));
  check(await tab.evaluate(() => !document.querySelector("[aria-invalid]")), "nothing is marked as wrong");
  await tab.keyboard.press("Enter");
  await tab.waitForURL("**/sent");
}

async function conditions() {
  const tab = await open("/plain.page?right_to_work&en");
  await tab.waitForFunction(() => window.form);
  check(await tab.isHidden("fieldset"), "a date of birth is asked for a share code alone");
  await tab.selectOption("#proof", "share_code");
  await tab.waitForSelector("fieldset", { state: "visible" });
  await tab.fill("#day", "17");
  await tab.focus("#year");
  check((await tab.locator("p.error").count()) === 0, "a date is left when all its boxes are");
  await tab.focus("#nationality");
  await tab.waitForSelector("p.error");
  check((await tab.getAttribute("fieldset", "aria-describedby")) === "day-error", "the group names what is wrong");
  await accessible(tab, "markup of somebody else");
  await tab.fill("#month", "april");
  await tab.fill("#year", "1991");
  await tab.focus("#nationality");
  await tab.waitForSelector("output.understood");
  check((await tab.textContent("output.understood")) === "17 April 1991", "the date is shown as it was understood");
  await tab.selectOption("#proof", "british_passport");
  await tab.waitForSelector("fieldset", { state: "hidden" });
}

/** With WebAssembly blocked, and without JavaScript, the form is posted as it is. */
async function blocked() {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const tab = await context.newPage();
    await tab.goto(`${base}/plain.page?right_to_work&en&blocked`);
    await tab.selectOption("#proof", "share_code");
    await tab.fill("#month", "9");
    await tab.click("button");
    await tab.waitForURL("**/sent");
    check(sent.at(-1).get("right_to_work.proof") === "share_code" && sent.at(-1).get("right_to_work.date_of_birth.month") === "9", "nothing is lost");
    await context.close();
  }
}

async function counted() {
  const statements = await open("/attach.page?statements&en");
  await statements.waitForFunction(() => window.form);
  const count = statements.locator("textarea + p.hint").first();
  check(/^Words left: \d+$/.test(await count.textContent()), "words are counted");
  const before = Number((await count.textContent()).match(/\d+/)[0]);
  await statements.locator("textarea").first().fill("two words");
  check((await count.textContent()) === `Words left: ${before - 2}`, await count.textContent());
  await statements.locator("textarea").first().fill("word ".repeat(before + 3));
  check((await count.textContent()) === "Words too many: 3", await count.textContent());
}

async function readme() {
  const tab = await browser.newPage();
  const said = [];
  tab.on("console", (message) => said.push(message.text()));
  await tab.goto(`${base}/readme.page`);
  const line = "personal_details.email Email address must have a full address after the @, like example.com";
  for (let n = 0; n < 100 && !said.includes(line); n++) await tab.waitForTimeout(50);
  check(said.includes(line), `the lines of the README: ${said}`);
}

async function playground() {
  const tab = await open("/");
  await tab.waitForSelector("#report li");
  await tab.fill("#today", "2026-11-21");
  check((await tab.textContent("#report")).includes("Email address must have a full address after the @"), "the report is there");
  await accessible(tab, "playground");
  await tab.fill("#draft", '{"personal_details": {"full_name": "Ada Obi"}}');
  await tab.selectOption("#page", "name");
  check((await tab.inputValue('[name="personal_details.full_name"]')) === "Ada Obi", "the page shows the draft");
  await tab.fill('[name="personal_details.full_name"]', "");
  await tab.click("#check");
  await tab.waitForSelector("#error-summary");
  check(!(await tab.inputValue("#draft")).includes("Ada Obi"), "the draft follows the page");
  await tab.selectOption("#page", "training");
  await tab.click('[value="add training"]');
  check((await tab.locator("#questions section").count()) === 2, "a row is added");
  await tab.fill("#policy", 'id = "porter"');
  await tab.waitForFunction(() => document.querySelector("#policy-error").textContent.includes("needs the key"));
  await tab.fill("#policy", readFileSync(join(dir, "night_carer.toml"), "utf8"));
  await tab.waitForFunction(() => !document.querySelector("#policy-error").textContent);
  check((await tab.textContent("#decision")).length > 200, "the decision is explained");
  await tab.click("#share");
  await tab.waitForFunction(() => location.hash.length > 100);
  const again = await open(new URL(tab.url()).pathname + new URL(tab.url()).hash);
  await again.waitForSelector("#report li");
  check((await again.inputValue("#policy")).includes("night_carer") && (await again.inputValue("#draft")) === (await tab.inputValue("#draft")), "the link keeps everything");
  if (shots) await again.setViewportSize({ width: 1400, height: 1000 });
  if (shots) await again.screenshot({ path: join(shots, "playground.png"), fullPage: true });
}

async function speed() {
  const tab = await open("/attach.page?contact&en");
  await tab.waitForFunction(() => window.form);
  const times = await tab.evaluate(async () => {
    const { loadForm } = await import("/applicant/index.js");
    const smaller = await import("/applicant/check.js");
    const settings = { language: "en", today: "2026-11-21" };
    const started = performance.now();
    const form = await smaller.loadForm(settings);
    const first = performance.now() - started;
    let refused;
    try {
      form.assess({});
    } catch (error) {
      refused = error.message;
    }
    const policy = await (await fetch("/night_carer.toml")).text();
    const carer = await smaller.loadForm({ ...settings, policy });
    const found = JSON.stringify(carer.review({}));
    const whole = JSON.stringify((await loadForm({ ...settings, policy })).review({}));
    const before = performance.now();
    const welsh = await smaller.loadForm({ ...settings, language: "cy" });
    const inWelsh = performance.now() - before;
    const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
    const timed = async (times, run) => {
      const all = [];
      for (let n = 0; n < times; n++) {
        const started = performance.now();
        await run();
        all.push(performance.now() - started);
      }
      return median(all);
    };
    return {
      first,
      refused,
      inWelsh,
      name: welsh.review({}, { page: "name" })[0]?.message,
      sameCarer: found === whole && found !== JSON.stringify(form.review({})),
      smaller: form.review({ personal_details: { email: "ada@example" } }, { page: "contact" })[0]?.code,
      another: await timed(9, () => loadForm(settings)),
      // A clock of a browser is coarse: a hundred at a time.
      page: (await timed(25, () => {
        for (let n = 0; n < 100; n++) window.form.review({ personal_details: { email: "ada@example" } }, { page: "contact" });
      })) / 100,
    };
  });
  check(times.smaller === "email_domain_no_dot", `the smaller module finds ${times.smaller}`);
  check(times.refused === 'the smaller module has no `assess`: import from "applicant"', times.refused);
  check(times.name === "Rhowch eich enw llawn", `the smaller module says ${times.name}`);
  check(times.sameCarer, "the smaller module reads a policy file by the larger one");
  const loaded = await tab.evaluate(() => window.loaded);
  console.log(`Chromium: first form ${loaded.toFixed(0)} ms, with the smaller module ${times.first.toFixed(0)}, in Welsh ${times.inWelsh.toFixed(0)}, another ${times.another.toFixed(1)} ms, a page check ${times.page.toFixed(3)} ms at the median`);
}

await reactHookForm();
await rjsf();
await jsonForms();
await plain("en", { title: "There is a problem", contact: "Enter an email address or a telephone number, so that we can reach you" });
await plain("cy", { title: "Mae problem", contact: "Rhowch gyfeiriad e-bost neu rif ffôn, er mwyn i ni allu cysylltu â chi" });
await conditions();
await counted();
await blocked();
await readme();
await playground();
await speed();
check(problems.length === 0, problems.join("\n"));
console.log(`Chromium: ${checks} checks, React Hook Form, rjsf, JSON Forms and a plain form`);
await browser.close();
server.close();
