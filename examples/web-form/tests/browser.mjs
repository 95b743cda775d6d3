// The journey in a real browser: with and without JavaScript, by keyboard, at 320 px, in both languages, and after kill -9.
// node browser.mjs PATH-OF-web-form [DIRECTORY-FOR-SCREENSHOTS]
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [program, shots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const file = join(mkdtempSync(join(tmpdir(), "web-form-")), "applications.sqlite");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const counts = {};
const count = (what, by = 1) => (counts[what] = (counts[what] ?? 0) + by);
const SENTINEL = "Zq7-SENTINEL";

function check(is, what, detail = "") {
  count(what);
  if (!is) throw new Error(`${what}: ${detail}`);
}

// What the catalogues say: English text that is no Welsh text must not stand on a Welsh page.
const texts = (path) => readFileSync(new URL(path, import.meta.url), "utf8").split("\n").map((line) => / = (.+)$/.exec(line)?.[1]).filter((text) => text && !text.includes("{"));
const WELSH = new Set([...texts("../../../locales/cy.ftl"), ...texts("../src/words.cy.ftl")]);
const ENGLISH = new Set([...texts("../../../locales/en.ftl"), ...texts("../src/words.en.ftl")].filter((text) => !WELSH.has(text)));

let log = "";
async function serve(port) {
  const server = spawn(program, ["--file", file, "--listen", `127.0.0.1:${port}`]);
  const ready = new Promise((done, failed) => {
    server.stdout.on("data", (text) => { log += text; const key = /sift\?key=(\w+)/.exec(text); if (key) done(key[1]); });
    server.on("exit", failed);
  });
  server.stderr.on("data", (text) => (log += text));
  const key = await ready;
  return { server, key, base: `http://127.0.0.1:${port}` };
}

// What an applicant answers, page by page; a list of several values ticks them all.
const ANSWERS = {
  job: { "job.regions": ["london", "wales"], "job.working_pattern": "full_time" },
  name: { "personal_details.full_name": `Ada ${SENTINEL} <b>"&'é😀</b>` },
  address: { "personal_details.address.line_1": "1 Example Road", "personal_details.address.town": "Exampleton", "personal_details.address.postcode": "SW1A 1AA" },
  contact: { "personal_details.email": "ada@example.com" },
  right_to_work: { "right_to_work.nationalities": "GBR", "right_to_work.proof": "british_passport" },
  qualifications: { "qualifications[0].kind": "gcse", "qualifications[0].subject": "English", "qualifications[0].grade": "B", "qualifications[0].year": "2012" },
  training: { "training[0].title": "Mentoring", "training[0].provider": "Example College", "training[0].completed.month": "9", "training[0].completed.year": "2024", "training[0].relevance": "It taught me to listen to people who find it hard to talk." },
  employment: { "employment[0].employer": "Example Ltd", "employment[0].job_title": "Support worker", "employment[0].start.month": "January", "employment[0].start.year": "2015", "employment[0].current": "yes", "employment[0].duties": "I support adults who have been in prison and write reports about it.", "employment[0].skills": ["challenging_individuals", "written_reports"] },
  breaks: {},
  voluntary: {},
  statements: { "statements.motivation": "I want to help people to change. ".repeat(20), "statements.challenging_individuals": "I have worked with people in crisis. ".repeat(20) },
  declarations: { "declarations.information_is_true": "yes", "declarations.conflict_of_interest": "no", "declarations.adjustments_needed": "no" },
};
const SECTIONS = { job: ["job"], personal_details: ["name", "address", "contact"], right_to_work: ["right_to_work"], qualifications: ["qualifications"], training: ["training"], employment: ["employment", "breaks"], voluntary: ["voluntary"], statements: ["statements"], declarations: ["declarations"] };

async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const control = page.locator(`[name="${name}"]`).first();
    if (!(await control.count())) continue; // brought up by another answer
    const tag = await control.evaluate((it) => `${it.tagName} ${it.type}`);
    if (/radio|checkbox/.test(tag)) for (const one of [value].flat()) await page.check(`[name="${name}"][value="${one}"]`);
    else if (/SELECT/.test(tag)) await control.selectOption(value);
    else await control.fill(value);
  }
}

async function audit(page, hasScript) {
  if (hasScript) {
    await page.evaluate(axe);
    const found = await page.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
    check(found.violations.length === 0, "axe runs without a violation", JSON.stringify(found.violations.map((it) => [it.id, it.nodes[0].html])));
  }
  const state = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
    const described = [...document.querySelectorAll("[aria-describedby]")].flatMap((it) => it.getAttribute("aria-describedby").split(" "));
    const links = [...document.querySelectorAll(".summary a[href^='#']")].map((it) => {
      const control = document.getElementById(it.getAttribute("href").slice(1));
      const inline = control?.closest(".group")?.querySelector(".error");
      return { ok: control?.matches("input,select,textarea") ?? false, href: it.getAttribute("href"), text: it.textContent, inline: inline?.lastChild.textContent.trim() };
    });
    return {
      lang: document.documentElement.lang, headings: document.querySelectorAll("h1").length, title: document.title,
      dangling: described.filter((id) => !ids.includes(id)), twice: ids.filter((id, n) => ids.indexOf(id) !== n), links,
      barred: document.querySelectorAll("[required],[maxlength],[type=number],[placeholder],[autofocus],[tabindex]:not([tabindex='-1'])").length,
      wide: document.documentElement.scrollWidth > window.innerWidth,
    };
  });
  check(state.headings === 1, "one h1");
  check(state.dangling.length === 0, "aria-describedby leads somewhere", state.dangling.join());
  check(state.twice.length === 0, "ids are unique", state.twice.join());
  check(state.barred === 0, "no barred attribute");
  check(!state.wide, "no sideways scrolling", page.url());
  for (const link of state.links) {
    check(link.ok, "a summary link leads to a control", `${page.url()} ${link.href}`);
    if (link.inline) check(link.inline === link.text, "the summary says what stands at the answer", `${link.text} / ${link.inline}`);
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
    const said = await page.evaluate(() => [...document.querySelectorAll("label,legend,button,h1,h2,.hint,.error,a,dt,dd,.tag,p")].filter((it) => it.closest("[lang]").lang === "cy").map((it) => it.textContent.trim()));
    const english = said.filter((text) => ENGLISH.has(text));
    check(english.length === 0, "no English on a Welsh page", `${page.url()} ${english.join(" | ")}`);
  }
  if (state.links.length) check(/^(Error: |Gwall: )/.test(state.title), "the title begins with Error", state.title);
  return state;
}

async function shoot(page, name) {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

// A click that leads to another page is over when that page is there.
async function follow(page, selector) {
  const loaded = page.waitForEvent("load");
  await page.click(selector);
  await loaded;
}
const press = (page, name) => follow(page, `button[name="${name}"]`);

async function journey(browser, base, { hasScript, width, welsh }) {
  const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport: { width, height: 800 } });
  // Without JavaScript axe cannot run, but the evaluations of the driver can.
  const page = await context.newPage();
  await page.goto(base + (welsh ? "/?lang=cy" : "/"));
  await audit(page, hasScript);
  await follow(page, "form[action='/start'] button");
  await audit(page, hasScript);
  const lang = welsh ? "cy" : "en";
  check((await page.getAttribute("html", "lang")) === lang, "the language stays");
  for (const pages of Object.values(SECTIONS)) {
    for (const name of pages) {
      await page.goto(`${base}/page/${name}`);
      await audit(page, hasScript);
      if (!["breaks", "voluntary", "training"].includes(name)) {
        const answer = page.waitForResponse((it) => it.request().method() === "POST");
        await press(page, "_continue");
        check([422, 303].includes((await answer).status()), "a failing page says 422");
        const state = await audit(page, hasScript);
        if (state.links.length && hasScript) {
          check(await page.evaluate(() => document.activeElement.id === "summary"), "the summary has the focus");
          await page.click(".summary a");
          check(await page.evaluate(() => document.activeElement.matches("input,select,textarea")), "a click moves the focus to the control");
          if (name === "right_to_work" && width > 320 && !welsh) await shoot(page, "failing");
        }
      }
      for (let turn = 0; turn < 3; turn++) {
        await page.goto(`${base}/page/${name}`);
        await fill(page, ANSWERS[name]);
        await press(page, "_continue");
        await audit(page, hasScript);
        if (!page.url().endsWith(`/page/${name}`)) break;
        check(turn < 2, "a page is done", `${name}: ${await page.locator(".summary").allTextContents()}`);
      }
    }
  }
  await page.goto(`${base}/page/employment`);
  await follow(page, "button[value='add employment']");
  check((await page.locator("section.row").count()) === 2, "a row is added without JavaScript");
  await page.fill("[name='employment[1].employer']", SENTINEL);
  await follow(page, "button[value='remove employment 1']");
  check((await page.locator("section.row").count()) === 1, "a row is removed without JavaScript");
  await page.goto(`${base}/page/name`);
  check((await page.inputValue("[name='personal_details.full_name']")) === ANSWERS.name["personal_details.full_name"], "what was typed comes back as it was");
  await page.goto(`${base}/page/address`);
  await press(page, "_continue");
  await page.goBack({ waitUntil: "load" });
  check((await page.inputValue("[name='personal_details.address.line_1']")) === "1 Example Road", "the back button keeps the answers");
  await page.goto(`${base}/tasks`);
  await audit(page, hasScript);
  if (hasScript && width > 320 && !welsh) await shoot(page, "tasks");
  check((await page.locator(".tag.completed").count()) >= 8, "the sections are completed");
  await page.goto(`${base}/check`);
  await audit(page, hasScript);
  const before = page.url();
  await follow(page, "header .language button");
  check((await page.getAttribute("html", "lang")) !== lang && page.url() === before, "the other language keeps the page");
  await follow(page, "header .language button");
  await follow(page, "form[action='/submit'] button");
  check(page.url().endsWith("/result"), "the application is sent", await page.locator(".summary").allTextContents().then((it) => it.join()));
  await audit(page, hasScript);
  if (hasScript && width > 320 && !welsh) await shoot(page, "result");
  await page.goto(`${base}/page/name`);
  check((await page.locator("h1").textContent()).length > 0 && !(await page.locator("form[action='/page/name']").count()), "what was sent does not change");
  count("journeys");
  await context.close();
}

async function byKeyboard(browser, base) {
  const page = await (await browser.newContext()).newPage();
  const to = async (selector) => {
    for (let n = 0; n < 80; n++) {
      if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`);
  };
  await page.goto(base);
  await to("form[action='/start'] button");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/tasks");
  await to("a[href='/page/name']");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/page/name");
  await to("[name='personal_details.full_name']");
  await page.keyboard.type("Ada Example");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/page/address");
  check(true, "a page is answered by keyboard alone");
}

// A client without a browser: keeps its cookie and the token of its forms.
async function client(base) {
  const started = await fetch(`${base}/start`, { method: "POST", redirect: "manual", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "" });
  const cookie = started.headers.get("set-cookie").split(";")[0];
  const read = async (path, at = base) => (await fetch(at + path, { headers: { cookie } })).text();
  const post = (path, body, at = base) => fetch(at + path, { method: "POST", redirect: "manual", headers: { cookie, "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(body) });
  const token = async (at = base) => /name="_csrf" value="(\w+)"/.exec(await read("/page/name", at))[1];
  return { cookie, read, post, token };
}

async function safety(base, key) {
  const one = await client(base);
  const csrf = await one.token();
  check((await one.post("/page/name", { "personal_details.full_name": "x" })).status === 403, "without its token no form is taken");
  check((await one.post("/page/name", { _csrf: "0".repeat(32), "personal_details.full_name": "x" })).status === 403, "without its token no form is taken");
  const answer = await fetch(`${base}/tasks`, { headers: { cookie: one.cookie } });
  for (const [name, value] of [["cache-control", "no-store"], ["referrer-policy", "no-referrer"], ["x-content-type-options", "nosniff"]]) check(answer.headers.get(name) === value, "strict headers", name);
  check(answer.headers.get("content-security-policy").includes("default-src 'none'"), "strict headers");
  check((await one.post("/page/name", { _csrf: csrf, "personal_details.full_name": "x".repeat(2_000_000) })).status === 413, "too much is refused");
  const made = await (await one.post("/save", { _csrf: csrf })).text();
  const link = /\/return\/(\w{32})/.exec(made)[1];
  await fetch(`${base}/return/${link}`);
  const back = await fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual" });
  check(back.status === 303, "a link leads back after it is confirmed", back.status);
  check((await fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual" })).status === 404, "a link works once");
  check((await fetch(`${base}/tasks`, { headers: { cookie: one.cookie } })).status === 404, "the old session ends");
  const two = await client(base);
  await two.post("/delete", { _csrf: await two.token() });
  check((await fetch(`${base}/tasks`, { headers: { cookie: two.cookie } })).status === 404, "a draft can be deleted");
  check((await fetch(`${base}/sift`)).status === 404 && (await fetch(`${base}/sift?key=0`)).status === 404, "the sifters' list needs its key");
  const list = await (await fetch(`${base}/sift?key=${key}`)).text();
  check(/points/.test(list) && !list.includes(SENTINEL) && !list.includes("ada@example.com"), "the sifters' list is name-blind");
  check(!log.includes(SENTINEL) && !log.includes("ada@example.com"), "nothing personal is logged", log);
}

async function killed(times) {
  let lost = 0;
  let { server, base } = await serve(3200);
  const one = await client(base);
  for (let n = 0; n < times; n++) {
    const name = `Ada Number ${n}`;
    const saved = await one.post("/page/name", { _csrf: await one.token(base), _shown: "full_name previous_names", "personal_details.full_name": name }, base);
    if (saved.status !== 303) throw new Error(`not saved: ${saved.status}`);
    const gone = new Promise((done) => server.on("exit", done));
    server.removeAllListeners("exit");
    server.once("exit", () => {});
    const ended = new Promise((done) => server.once("close", done));
    server.kill("SIGKILL");
    await Promise.race([gone, ended]);
    ({ server, base } = await serve(3201 + n));
    if (!(await one.read("/page/name", base)).includes(`value="${name}"`)) lost++;
  }
  server.removeAllListeners("exit");
  server.kill();
  count("kills -9", times);
  check(lost === 0, "saved pages lost: 0", `${lost} lost`);
}

const { server, key, base } = await serve(3100);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await journey(browser, base, { hasScript: true, width: 1000, welsh: false });
  await journey(browser, base, { hasScript: true, width: 320, welsh: true });
  await journey(browser, base, { hasScript: true, width: 320, welsh: false });
  await journey(browser, base, { hasScript: false, width: 1000, welsh: false });
  await byKeyboard(browser, base);
  await safety(base, key);
  await killed(Number(process.env.KILLS ?? 10));
  for (const [what, times] of Object.entries(counts).sort()) console.log(`${String(times).padStart(5)}  ${what}`);
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill();
}
