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
  const before = page.url();
  const answer = page.waitForResponse((it) => it.request().method() === "POST");
  await press(page, "_continue");
  check((await answer).status() === 303, "whatever is posted is answered with an address");
  const state = await audit(page, hasScript);
  await inForcedColours(page);
  check(await page.locator("main p.screen a").count() > 0, "a failing page has a link back");
  if (!state.links.length) return;
  check(page.url().endsWith(`/page/${name}?problems#error-summary`), "the address of a failing page says that it fails, and no more", page.url());
  check(await page.evaluate(() => document.activeElement.id === "error-summary"), "the summary has the focus");
  if (width === 320 && !welsh && name === "right_to_work") await shoot(page, "failing-320");
  // Neither a reload nor the way back sends anything again.
  const reloaded = page.waitForResponse((it) => new URL(it.url()).pathname === `/page/${name}`);
  await page.reload();
  check((await reloaded).request().method() === "GET" && (await reloaded).status() === 200, "a reload of a failing page sends nothing again");
  check((await page.locator(".summary a").count()) === state.links.length, "a reload of a failing page shows what is wrong");
  await page.goBack({ waitUntil: "load" });
  check(page.url() === before, "the back button leads from a failing page to where it was", `${page.url()} ${before}`);
  await page.goForward({ waitUntil: "load" });
  await page.click(".summary a");
  check(await page.evaluate(() => document.activeElement.matches("input,select,textarea")), "a click moves the focus to the control");
  if (name === "right_to_work" && width > 320 && !welsh) await shoot(page, "failing");
  if (name !== "contact") return;
  // The other language keeps what is wrong in sight.
  const summary = await page.locator(".summary").textContent();
  for (const turn of [1, 2]) {
    await follow(page, "header .language button");
    check((await page.locator(".summary a").count()) === state.links.length && page.url().includes("?problems"), "the other language keeps the summary");
    check(((await page.locator(".summary").textContent()) === summary) === (turn === 2), "the other language has the summary in its words");
    await audit(page, hasScript);
  }
}

// An answer brings up further questions: the focus goes to the first, and the title and a notice say how many there are.
async function further(page, base, { hasScript, width, welsh }) {
  await page.goto(`${base}/page/right_to_work`);
  const shown = await page.locator("main .group").count();
  await page.selectOption("[name='right_to_work.nationalities'] >> nth=0", "POL");
  await page.check("[name='right_to_work.proof'][value='share_code']");
  await press(page, "_continue");
  const more = (await page.locator("main .group").count()) - shown;
  const said = await page.locator("main [role='status']").allTextContents();
  check(more > 1 && said.length === 1 && said[0].endsWith(` ${more}`), "a notice says how many questions an answer brought up", `${more} ${said}`);
  check((await page.title()).startsWith(said[0]), "the title begins with what is new on the page", await page.title());
  check(await page.evaluate(() => document.activeElement.matches("main .group input,main .group select") && document.activeElement.value === ""), "the focus goes to the first of the further questions");
  check(page.url().includes(`?more=${more}#`), "the address says how many questions there are, and no answer", page.url());
  await audit(page, hasScript);
  if (hasScript && width === 320 && !welsh) await shoot(page, "further-320");
  await follow(page, "header .language button");
  check(/: \d+$/.test(await page.locator("main [role='status']").textContent()), "the other language keeps the notice");
  await audit(page, hasScript);
  await follow(page, "header .language button");
  // In a second row they are as new as in the first.
  await page.goto(`${base}/page/qualifications`);
  await page.selectOption("[name='qualifications[0].kind']", "gcse").catch(() => page.check("[name='qualifications[0].kind'][value='gcse']"));
  await press(page, "_continue");
  check((await page.locator("main [role='status']").count()) === 1, "a notice says how many questions an answer brought up");
  await follow(page, "button[value='add qualifications']");
  await page.selectOption("[name='qualifications[1].kind']", "gcse").catch(() => page.check("[name='qualifications[1].kind'][value='gcse']"));
  await press(page, "_continue");
  check(/\?more=\d+#qualifications-1-/.test(page.url()), "the questions of a second row are as new as those of the first", page.url());
  await follow(page, "button[value='remove qualifications 1']");
  check((await page.locator("main [role='status']").count()) === 0 && page.url().endsWith("/page/qualifications"), "a row that is removed brings up nothing", page.url());
}

// What is unusual is reported once, after it was saved, and Continue goes on.
async function unusual(page, base, { hasScript, width, welsh }) {
  await page.goto(`${base}/page/contact`);
  const number = welsh ? "07700 900123" : "020 7946 0018";
  await page.fill("[name='personal_details.email']", "ada@example.com");
  await page.fill("[name='personal_details.phone']", number);
  await page.fill("[name='personal_details.alternative_phone']", `+44 ${number.slice(1)}`);
  await press(page, "_continue");
  check(page.url().endsWith("/page/contact?notices#notices"), "what is unusual is reported after it was saved", page.url());
  check((await page.locator("#notices[role='status'] li").count()) > 0 && (await page.locator(".summary").count()) === 0, "what is unusual is a notice and no error");
  check(await page.evaluate(() => document.activeElement.id === "notices"), "the notice has the focus");
  await audit(page, hasScript);
  await inForcedColours(page);
  if (hasScript && width === 320) await shoot(page, welsh ? "notice-320-cy" : "notice-320");
  await follow(page, "header .language button");
  check((await page.locator("#notices li").count()) > 0, "the other language keeps the notice");
  await audit(page, hasScript);
  await follow(page, "header .language button");
  await press(page, "_continue");
  check(new URL(page.url()).pathname === "/tasks", "what is unusual blocks nothing, and is reported once", page.url());
  await page.goto(`${base}/page/contact`);
  check((await page.locator("#notices").count()) === 0, "what is unusual blocks nothing, and is reported once");
  await page.fill("[name='personal_details.alternative_phone']", "");
  await page.fill("[name='personal_details.phone']", "");
  await press(page, "_continue");
  check(new URL(page.url()).pathname === "/tasks", "what is put right is not said", page.url());
  // Blank again, as the rest of the journey begins it.
  await page.goto(`${base}/page/contact`);
  await page.fill("[name='personal_details.email']", "");
  await press(page, "_continue");
}

// A gap is reported where it can be explained.
async function gaps(page, base, { hasScript, width, welsh }) {
  await page.goto(`${base}/page/employment`);
  const start = await page.inputValue("[name='employment[0].start.year']");
  await page.fill("[name='employment[0].start.year']", String(new Date().getFullYear() - 1));
  await press(page, "_continue");
  check(new URL(page.url()).pathname === "/page/breaks" && (await page.locator("#notices li").count()) > 0, "a gap is reported on the page of breaks", page.url());
  await audit(page, hasScript);
  if (hasScript && width === 320 && !welsh) await shoot(page, "gap-320");
  await press(page, "_continue");
  check(new URL(page.url()).pathname === "/tasks", "a gap blocks nothing", page.url());
  await page.goto(`${base}/page/employment`);
  await page.fill("[name='employment[0].start.year']", start);
  await press(page, "_continue");
  check((await page.locator("#notices").count()) === 0, "a gap that is gone is not said");
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
  check((await page.locator(".summary").count()) === 1 && !/word|script/.test(page.url()) && (await page.inputValue("[name='statements.motivation']")) === raw, "raw text comes back from a failing page");
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
  check(await page.evaluate(() => document.activeElement.id === "error-summary"), "the summary has the focus");
  check(page.url().endsWith("/check?problems#error-summary"), "whatever is posted is answered with an address");
  const problems = await page.locator(".summary a").count();
  await follow(page, "header .language button");
  check((await page.locator(".summary a").count()) === problems, "the other language keeps the summary");
  await follow(page, "header .language button");
  await follow(page, ".summary a");
  check(page.url().includes("?from=check&problems#"), "a problem leads to its control on its page");
  await further(page, base, kind);
  await unusual(page, base, kind);
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
  await gaps(page, base, kind);
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
      // Tab visits what can be operated in the order of the page, and then leaves the page.
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
