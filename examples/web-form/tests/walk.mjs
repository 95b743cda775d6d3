// The whole application in a browser, looked at page by page, clean and failing, with and without JavaScript.
import { ANSWERS, PAGES } from "./answers.mjs";
import { audit, inForcedColours, keepSources } from "./audit.mjs";
import { gaps, removed, table, twoRows } from "./lists.mjs";
import { check, count } from "./site.mjs";
import { complete, fill, follow, named, pathOf, press, sent, start } from "./steps.mjs";

async function failing(page, { hasScript }) {
  const [before, path] = [page.url(), pathOf(page)];
  const answer = page.waitForResponse(sent);
  await press(page, "_continue");
  check((await answer).status() === 303, "whatever is posted is answered with an address");
  const state = await audit(page, hasScript);
  await inForcedColours(page);
  check((await page.locator(".back a, .back button").count()) === 1, "a failing page has a way back");
  if (!state.links.length) return;
  check(page.url().endsWith(`${path}?problems#error-summary`), "the address of a failing page says that it fails, and no more", page.url());
  check(await page.evaluate(() => document.activeElement.id === "error-summary"), "the summary has the focus");
  // Neither a reload nor the way back sends anything again.
  const reloaded = page.waitForResponse((it) => new URL(it.url()).pathname === path);
  await page.reload();
  check((await reloaded).request().method() === "GET" && (await reloaded).status() === 200, "a reload of a failing page sends nothing again");
  check((await page.locator(".summary a").count()) === state.links.length, "a reload of a failing page shows what is wrong");
  await page.goBack({ waitUntil: "load" });
  check(page.url() === before, "the back button leads from a failing page to where it was", `${page.url()} ${before}`);
  await page.goForward({ waitUntil: "load" });
  await page.click(".summary a");
  check(await page.evaluate(() => document.activeElement.matches("input,select,textarea")), "a click moves the focus to the control");
  if (path !== "/page/contact") return;
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
async function further(page, base, { hasScript }) {
  await page.goto(`${base}/page/right_to_work`);
  const shown = await page.locator("main .group").count();
  if (hasScript) return appear(page, shown);
  await fill(page, { "right_to_work.nationalities": "POL", "right_to_work.proof": "share_code" });
  await press(page, "_continue");
  const more = (await page.locator("main .group").count()) - shown;
  const said = await page.locator("main [role='status']").allTextContents();
  check(more > 1 && said.length === 1 && said[0].includes(` ${more} `), "a notice says how many questions an answer brought up", `${more} ${said}`);
  check((await page.title()).startsWith(said[0].trim()), "the title begins with what is new on the page", await page.title());
  check(await page.evaluate(() => document.activeElement.matches("main .group input,main .group select") && document.activeElement.value === ""), "the focus goes to the first of the further questions");
  check(page.url().includes(`?more=${more}#`), "the address says how many questions there are, and no answer", page.url());
  await audit(page, hasScript);
  await follow(page, "header .language button");
  check(/\d/.test(await page.locator("main [role='status']").textContent()), "the other language keeps the notice");
  await audit(page, hasScript);
  await follow(page, "header .language button");
}

// With scripts they appear at once, and say so; they are the last that the page has to ask, so that it goes on.
async function appear(page, shown) {
  const said = page.locator("main [role='status'].hidden").filter({ hasText: /\w/ });
  await fill(page, { "right_to_work.nationalities": "POL", "right_to_work.proof": "share_code" });
  await page.locator("[name='right_to_work.share_code']").waitFor();
  await said.first().waitFor();
  check((await page.locator("main .group").count()) > shown + 1 && pathOf(page) === "/page/right_to_work", "questions appear as an answer asks for them");
  await audit(page, true);
  await fill(page, { "right_to_work.proof": "british_passport" });
  await page.locator("[name='right_to_work.share_code']").waitFor({ state: "hidden" });
  await fill(page, { "right_to_work.proof": "share_code" });
  await page.locator("[name='right_to_work.share_code']").waitFor();
  await press(page, "_continue");
  check(page.url().includes("?problems") && (await page.locator(".summary a").count()) > 0, "what appeared was asked, and is missing", page.url());
  await audit(page, true);
}

// What is unusual is reported once, after it was saved, and Continue goes on.
async function unusual(page, base, { hasScript, welsh }) {
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

// Every page, empty and answered, and the rows of its list.
async function everyPage(page, base, kind, look) {
  for (const name of PAGES) {
    const { rows = [], ...answers } = ANSWERS[name];
    await page.goto(`${base}/page/${name}`);
    await look(page);
    for (const row of rows) {
      await press(page, "_row");
      await look(page);
      const here = pathOf(page);
      await press(page, "_continue");
      check(pathOf(page) === `/page/${name}` && (await page.locator(".card").count()) === 0, "a blank row is no row", page.url());
      await page.goto(base + here);
      const [first] = Object.entries(named(page, row));
      await fill(page, Object.fromEntries([first]));
      // What an answer brings up is asked first, and missed then.
      if (name === "qualifications") await (kind.hasScript ? page.locator("[name$='.subject']").waitFor() : press(page, "_continue"));
      await failing(page, kind);
      check(pathOf(page) === here, "a row that is not finished stays", page.url());
      await complete(page, named(page, row), look);
    }
    if (!rows.length && !["breaks", "voluntary"].includes(name)) await failing(page, kind);
    await page.goto(`${base}/page/${name}`);
    await complete(page, answers, look);
  }
}

// Sent without an answer, it says what is missing and leads there.
async function tooEarly(page, base, look) {
  await page.goto(`${base}/check`);
  await look(page);
  await follow(page, "form[action='/submit'] button");
  await look(page);
  check(await page.evaluate(() => document.activeElement.id === "error-summary"), "the summary has the focus");
  check(page.url().endsWith("/check?problems#error-summary"), "whatever is posted is answered with an address");
  const problems = await page.locator(".summary a").count();
  await follow(page, "header .language button");
  check((await page.locator(".summary a").count()) === problems, "the other language keeps the summary");
  await follow(page, "header .language button");
  for (const way of await page.locator(".summary a").evaluateAll((all) => all.map((it) => it.href))) {
    await page.goto(way);
    check(way.includes("?from=check&problems#") && (await page.locator(`[id='${new URL(way).hash.slice(1)}']`).count()) === 1, "a problem leads to its control on its page", way);
  }
}

// What was answered is there on every way to it.
async function kept(page, base) {
  await page.goto(`${base}/check`);
  await follow(page, ".change a[href*='/page/contact']");
  await press(page, "_continue");
  check(page.url().endsWith("/check"), "a change goes back to the answers");
  await follow(page, ".change a[href*='/page/contact']");
  await follow(page, "button[name='_leave']");
  check(pathOf(page) === "/check", "Back goes back to the answers", page.url());
  await follow(page, ".change a[href*='/page/employment/0']");
  await press(page, "_continue");
  check(pathOf(page) === "/check", "a change of a row goes back to the answers", page.url());
  check((await page.getByText(/(January|Ionawr) 2015/).count()) > 0, "dates are read in words");
  await page.goto(`${base}/page/name`);
  check((await page.inputValue("[name='personal_details.full_name']")) === ANSWERS.name["personal_details.full_name"], "what was typed comes back as it was");
  await page.goto(`${base}/page/address`);
  await press(page, "_continue");
  await page.goBack({ waitUntil: "load" });
  check((await page.inputValue("[name='personal_details.address.line_1']")) === "1 Example Road", "the back button keeps the answers");
}

// Once it is sent: the result under its link, and the view to print.
async function result(page, base, look) {
  const link = page.url();
  await look(page);
  await inForcedColours(page);
  await page.goto(`${base}/result`);
  await look(page);
  await follow(page, "a[href='/print']");
  await look(page);
  await page.emulateMedia({ media: "print" });
  check(!(await page.isVisible("header .language")) && (await page.isVisible("section.card .tag")), "the print view has the answers and the decision alone");
  await page.emulateMedia({ media: null });
  for (const path of ["/page/name", "/nowhere", "/cookies", "/"]) {
    await page.goto(base + path);
    await look(page);
  }
  await page.goto(`${base}/page/name`);
  check(page.url().endsWith("/result"), "what was sent does not change, and its page leads to the decision");
  await page.goto(`${link}/withdraw`);
  await look(page);
  return link;
}

export async function walk(browser, base, kind) {
  const { hasScript, width, welsh, dark } = kind;
  const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport: { width, height: 800 }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  // Without JavaScript axe cannot run, but the evaluations of the driver can.
  const look = (page) => audit(page, hasScript);
  const page = await context.newPage();
  context.setDefaultTimeout(10_000);
  keepSources(context);
  await page.goto(base);
  await look(page);
  if (welsh) await follow(page, "header .language a");
  await look(page);
  await start(page, page.url());
  await look(page);
  const lang = welsh ? "cy" : "en";
  check((await page.getAttribute("html", "lang")) === lang, "the language stays");
  await changeLanguage(page, base);
  await rawText(page, base);
  await tooEarly(page, base, look);
  await further(page, base, kind);
  await twoRows(page, base, look, kind);
  await unusual(page, base, kind);
  await everyPage(page, base, kind, look);
  await gaps(page, base, look);
  await removed(page, base, look);
  await table(page, base, look);
  await kept(page, base);
  for (const path of ["/tasks", "/save", "/delete", "/check"]) {
    await page.goto(base + path);
    await look(page);
    await inForcedColours(page);
  }
  await page.goto(`${base}/tasks`);
  check((await page.locator(".tag.completed").count()) >= 8, "the sections are completed", await page.locator(".tasks li").allTextContents().then((it) => it.join("; ")));
  await page.goto(`${base}/check`);
  await follow(page, "header .language button");
  check((await page.getAttribute("html", "lang")) !== lang && pathOf(page) === "/check", "the other language keeps the page");
  await follow(page, "header .language button");
  await follow(page, "form[action='/submit'] button");
  check(/\/result\/\w{32}$/.test(page.url()), "the application is sent", await page.locator(".summary").allTextContents().then((it) => it.join()));
  const link = await result(page, base, look);
  await context.clearCookies();
  await page.goto(link);
  await look(page);
  check((await page.getAttribute("html", "lang")) === lang && (await page.locator("section.card .tag").count()) > 0, "the link leads to the result without a cookie");
  count("whole applications");
  await context.close();
}
