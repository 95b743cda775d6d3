// The whole application by keyboard alone.
import { ANSWERS, PAGES } from "./answers.mjs";
import { check, count } from "./site.mjs";
import { named, pathOf } from "./steps.mjs";

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
    // A long list is searched by typing where a script made it so.
    const isSearched = !(await control.isVisible());
    await to(page, isSearched ? `select[name="${name}"] + input` : `[name="${name}"]`);
    if (isSearched) await page.keyboard.press("Control+A");
    await page.keyboard.type(await page.locator(`[name="${name}"] option[value="${value}"]`).first().textContent());
    for (const key of isSearched ? ["ArrowDown", "Enter"] : []) await page.keyboard.press(key);
  } else {
    await to(page, `[name="${name}"]`);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(value);
  }
}

// Tab visits what can be operated in the order of the page, and then leaves the page.
async function reachesAll(page) {
  const stops = await page.evaluate(() => [...document.querySelectorAll("a[href],button:not([tabindex='-1']),input:not([type=hidden]),select:not([hidden]),textarea,summary")].map(stopOf));
  const wanted = new Set(stops).size;
  const visited = new Set();
  let away = false;
  for (let n = 0; n < 2 * stops.length + 4 && !(away && visited.size === wanted); n++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => (document.activeElement === document.body ? null : stopOf(document.activeElement)));
    if (stop === null) away = true;
    else visited.add(stop);
  }
  check(away && visited.size === wanted, "the keyboard reaches everything and gets away", `${page.url()}: ${visited.size} of ${wanted}`);
}

async function complete(page, answers) {
  const path = pathOf(page);
  for (let turn = 0; pathOf(page) === path; turn++) {
    check(turn < 3, "a page is done by keyboard", `${path}: ${await page.locator(".summary").allTextContents()}`);
    await reachesAll(page);
    for (const [key, value] of Object.entries(answers)) await answer(page, key, value);
    await enter(page, "button[name='_continue']");
  }
}

// From an empty page to its control, on by Enter in a field, and Back by its button.
async function summaryAndBack(page) {
  await enter(page, "button[name='_continue']");
  await to(page, ".summary a");
  await page.keyboard.press("Enter");
  check(await page.evaluate(() => document.activeElement.name === "personal_details.full_name"), "the keyboard goes from the summary to the control");
  // Enter in a field is Continue, whatever other buttons the form has.
  await page.keyboard.type("Ada Example");
  await enter(page, "[name='personal_details.full_name']");
  check(pathOf(page) === "/page/address" && (await page.getAttribute("html", "lang")) === "en", "Enter in a field continues", page.url());
  await enter(page, "button[name='_leave']");
  await enter(page, "a[href='/page/name']");
}

export async function byKeyboard(browser, base) {
  const context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  // The radios of a group are one stop.
  await page.addInitScript(() => (window.stopOf = (it) => (it.type === "radio" ? it.name : it.id || it.name || it.textContent)));
  await page.goto(base);
  if (!(await page.locator("form[action='/start']").count())) await enter(page, "main a[href^='/jobs/']");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  check(await page.evaluate(() => document.activeElement.id === "main"), "the first stop skips to the content");
  await enter(page, "form[action='/start'] button");
  // Who has no gap is not asked about breaks.
  for (const name of PAGES.filter((name) => name !== "breaks")) {
    if (pathOf(page) === "/tasks") await enter(page, `a[href='/page/${name}']`);
    check(pathOf(page) === `/page/${name}`, "pages follow one another", `${page.url()} ${name}`);
    if (name === "name") await summaryAndBack(page);
    const { rows = [], ...answers } = ANSWERS[name];
    for (const row of rows) {
      await enter(page, "button[name='_row']");
      await complete(page, named(page, row));
    }
    await complete(page, answers);
  }
  await enter(page, "a[href='/check']");
  await enter(page, "form[action='/submit'] button");
  check(pathOf(page).startsWith("/result/"), "an application is sent by keyboard alone", await page.locator(".summary").allTextContents().then((it) => it.join()));
  count("whole applications");
  await context.close();
}
