// The whole application in a browser, with and without JavaScript, and by keyboard alone.
import { join } from "node:path";
import { ANSWERS, PAGES } from "./answers.mjs";
import { audit, inForcedColours, keepSources } from "./audit.mjs";
import { SENTINEL, check, count } from "./site.mjs";

const shots = process.argv[3];
async function shoot(page, name) {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

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

// A click that leads to another page is over when that page is there.
async function follow(page, selector) {
  const loaded = page.waitForEvent("load");
  await page.click(selector);
  await loaded;
}
const press = (page, name) => follow(page, `button[name="${name}"]`);

async function failing(page, name, { hasScript, width, welsh }) {
  const answer = page.waitForResponse((it) => it.request().method() === "POST");
  await press(page, "_continue");
  check([422, 303].includes((await answer).status()), "a failing page says 422");
  const state = await audit(page, hasScript);
  await inForcedColours(page);
  check(await page.locator("main p.screen a").count() > 0, "a failing page has a link back");
  if (!state.links.length || !hasScript) return;
  check(await page.evaluate(() => document.activeElement.id === "summary"), "the summary has the focus");
  await page.click(".summary a");
  check(await page.evaluate(() => document.activeElement.matches("input,select,textarea")), "a click moves the focus to the control");
  if (name === "right_to_work" && width > 320 && !welsh) await shoot(page, "failing");
}

// What is being typed survives a change of the language, and the page stays.
async function changeLanguage(page, base) {
  await page.goto(`${base}/page/statements`);
  const lang = await page.getAttribute("html", "lang");
  await page.fill("[name='statements.motivation']", "Half a sen");
  await follow(page, "header .language button");
  check((await page.getAttribute("html", "lang")) !== lang && page.url().endsWith("/page/statements"), "the other language keeps the page");
  check((await page.inputValue("[name='statements.motivation']")) === "Half a sen", "the other language keeps what was being typed");
  await follow(page, "header .language button");
}

// What was typed comes back as it was from a page that fails: tags, quotes, lines, signs of more than one unit, letters from right to left.
async function rawText(page, base) {
  const raw = `<script>document.title="x"</script> "quoted" & 'so'\nsecond line 😀 \u05e9\u05dc\u05d5\u05dd\n\n${"word ".repeat(300)}`;
  await page.goto(`${base}/page/statements`);
  await page.fill("[name='statements.motivation']", raw);
  await press(page, "_continue");
  check((await page.locator(".summary").count()) === 1 && (await page.inputValue("[name='statements.motivation']")) === raw, "raw text comes back from a failing page");
  check((await page.locator("main script:not([src])").count()) === 0, "what was typed is never run");
}

export async function journey(browser, base, kind) {
  const { hasScript, width, welsh } = kind;
  const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport: { width, height: 800 } });
  // Without JavaScript axe cannot run, but the evaluations of the driver can.
  const page = await context.newPage();
  keepSources(context);
  await page.goto(base + (welsh ? "/?lang=cy" : "/"));
  await audit(page, hasScript);
  await follow(page, "form[action='/start'] button");
  await audit(page, hasScript);
  const lang = welsh ? "cy" : "en";
  check((await page.getAttribute("html", "lang")) === lang, "the language stays");
  await changeLanguage(page, base);
  await rawText(page, base);
  await page.goto(`${base}/check`);
  await follow(page, "form[action='/submit'] button");
  await audit(page, hasScript);
  if (hasScript) check(await page.evaluate(() => document.activeElement.id === "summary"), "the summary has the focus");
  await follow(page, ".summary a");
  check(page.url().includes("?check=1#"), "a problem leads to its control on its page");
  for (const name of PAGES) {
    await page.goto(`${base}/page/${name}`);
    await audit(page, hasScript);
    if (!["breaks", "voluntary", "training"].includes(name)) await failing(page, name, kind);
    for (let turn = 0; turn < 3; turn++) {
      await page.goto(`${base}/page/${name}`);
      await fill(page, ANSWERS[name]);
      await press(page, "_continue");
      await audit(page, hasScript);
      if (new URL(page.url()).pathname !== `/page/${name}`) break;
      check(turn < 2, "a page is done", `${name}: ${await page.locator(".summary").allTextContents()}`);
    }
  }
  await page.goto(`${base}/page/employment`);
  await follow(page, "button[value='add employment']");
  check((await page.locator("section.row").count()) === 2 && page.url().endsWith("#employment-1-employer"), "a row is added without JavaScript, and the page goes to it");
  const reloaded = page.waitForResponse((it) => it.url().endsWith("/page/employment"));
  await page.reload();
  check((await reloaded).request().method() === "GET" && (await page.locator("section.row").count()) === 2, "a reload sends nothing again");
  await page.fill("[name='employment[1].employer']", SENTINEL);
  await follow(page, "button[value='remove employment 1']");
  check((await page.locator("section.row").count()) === 1, "a row is removed without JavaScript");
  await page.goto(`${base}/check`);
  await follow(page, "a.change[href*='/page/contact']");
  await press(page, "_continue");
  check(page.url().endsWith("/check"), "a change goes back to the answers");
  check((await page.getByText(/(January|Ionawr) 2015/).count()) > 0, "dates are read in words");
  await page.goto(`${base}/page/name`);
  check((await page.inputValue("[name='personal_details.full_name']")) === ANSWERS.name["personal_details.full_name"], "what was typed comes back as it was");
  await page.goto(`${base}/page/address`);
  await press(page, "_continue");
  await page.goBack({ waitUntil: "load" });
  check((await page.inputValue("[name='personal_details.address.line_1']")) === "1 Example Road", "the back button keeps the answers");
  await page.goto(`${base}/tasks`);
  await audit(page, hasScript);
  await inForcedColours(page);
  if (hasScript && width > 320 && !welsh) await shoot(page, "tasks");
  check((await page.locator(".tag.completed").count()) >= 8, "the sections are completed", await page.locator(".tasks li").allTextContents().then((it) => it.join("; ")));
  await page.goto(`${base}/check`);
  await audit(page, hasScript);
  const before = page.url();
  await follow(page, "header .language button");
  check((await page.getAttribute("html", "lang")) !== lang && page.url() === before, "the other language keeps the page");
  await follow(page, "header .language button");
  await follow(page, "form[action='/submit'] button");
  check(page.url().endsWith("/result"), "the application is sent", await page.locator(".summary").allTextContents().then((it) => it.join()));
  await audit(page, hasScript);
  await inForcedColours(page);
  if (hasScript && width > 320 && !welsh) await shoot(page, "result");
  if (hasScript && welsh) await shoot(page, "result-cy");
  await follow(page, "a[href='/print']");
  await audit(page, hasScript);
  await page.emulateMedia({ media: "print" });
  check(!(await page.isVisible("header .language")) && (await page.isVisible("dl.criteria")), "the print view has the answers and the decision alone");
  await page.emulateMedia({ media: null });
  for (const path of ["/page/name", "/nowhere", "/cookies"]) {
    await page.goto(base + path);
    await audit(page, hasScript);
  }
  await page.goto(`${base}/page/name`);
  check(page.url().endsWith("/result"), "what was sent does not change, and its page leads to the decision");
  count("journeys");
  await context.close();
}

// ---- by keyboard alone

async function to(page, selector) {
  for (let n = 0; n < 150; n++) {
    if (await page.evaluate((it) => document.activeElement.matches(it), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector} on ${page.url()}`);
}

async function enter(page, selector) {
  await to(page, selector);
  const loaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await loaded;
}

// Arrows walk through the radios of a group, space ticks a box, letters find an option.
async function answer(page, name, value) {
  const control = page.locator(`[name="${name}"]`).first();
  if (!(await control.count())) return;
  const tag = await control.evaluate((it) => `${it.tagName} ${it.type}`);
  if (/checkbox/.test(tag)) {
    for (const one of [value].flat()) {
      await to(page, `[name="${name}"][value="${one}"]`);
      if (!(await page.isChecked(`[name="${name}"][value="${one}"]`))) await page.keyboard.press("Space");
    }
  } else if (/radio/.test(tag)) {
    await to(page, `[name="${name}"]`);
    await page.keyboard.press("Space");
    for (let n = 0; n < 60 && !(await page.isChecked(`[name="${name}"][value="${value}"]`)); n++) await page.keyboard.press("ArrowDown");
  } else if (/SELECT/.test(tag)) {
    await to(page, `[name="${name}"]`);
    await page.keyboard.type(await page.locator(`[name="${name}"] option[value="${value}"]`).first().textContent());
  } else {
    await to(page, `[name="${name}"]`);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(value);
  }
}

export async function byKeyboard(browser, base) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const at = (path) => new URL(page.url()).pathname === path;
  await page.goto(base);
  await enter(page, "form[action='/start'] button");
  for (const name of PAGES) {
    if (at("/tasks")) await enter(page, `a[href='/page/${name}']`);
    check(at(`/page/${name}`), "pages follow one another", `${page.url()} ${name}`);
    if (name === "name") {
      await enter(page, "button[name='_continue']");
      await to(page, ".summary a");
      await page.keyboard.press("Enter");
      check(await page.evaluate(() => document.activeElement.name === "personal_details.full_name"), "the keyboard goes from the summary to the control");
      // Enter in a field is Continue, whatever other buttons the form has.
      await page.keyboard.type("Ada Example");
      await enter(page, "[name='personal_details.full_name']");
      check(at("/page/address") && (await page.getAttribute("html", "lang")) === "en", "Enter in a field continues", page.url());
      await enter(page, "main a[href='/tasks']");
      await enter(page, "a[href='/page/name']");
    }
    for (let turn = 0; at(`/page/${name}`); turn++) {
      check(turn < 3, "a page is done by keyboard", `${name}: ${await page.locator(".summary").allTextContents()}`);
      // Tab visits what can be operated in the order in which it stands, and leaves the page again.
      const stops = await page.evaluate(() => [...document.querySelectorAll("a[href],button:not([tabindex='-1']),input:not([type=hidden]),select,textarea")].map((it) => (it.type === "radio" ? it.name : it.id || it.name || it.textContent)));
      const wanted = stops.filter((stop, n) => stops.indexOf(stop) === n).length;
      const visited = [];
      let away = false;
      for (let n = 0; n < 2 * stops.length + 4 && !(away && new Set(visited).size === wanted); n++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => { const it = document.activeElement; return it === document.body ? null : it.type === "radio" ? it.name : it.id || it.name || it.textContent; });
        if (stop === null) away = true;
        else visited.push(stop);
      }
      check(away && new Set(visited).size === wanted, "the keyboard reaches everything and gets away", `${name}: ${new Set(visited).size} of ${wanted}`);
      for (const [key, value] of Object.entries(ANSWERS[name])) await answer(page, key, value);
      await enter(page, "button[name='_continue']");
    }
  }
  await enter(page, "a[href='/check']");
  await enter(page, "form[action='/submit'] button");
  check(page.url().endsWith("/result"), "an application is sent by keyboard alone", await page.locator(".summary").allTextContents().then((it) => it.join()));
  count("journeys");
  await context.close();
}

export async function sifters(browser, base, key) {
  const context = await browser.newContext();
  keepSources(context);
  const page = await context.newPage();
  await page.goto(`${base}/sift?key=${key}`);
  await audit(page, true);
  await inForcedColours(page);
  check((await page.locator("tbody tr").count()) === 5, "the sifters see what was sent");
  await page.click("tbody a >> nth=0");
  check((await page.locator("h3").count()) > 10 && (await page.getByText("Working with challenging individuals").count()) > 0, "the sifters read words and no codes");
  await context.close();
}
