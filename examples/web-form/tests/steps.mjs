// What a person does in a browser.
import { check, inRow } from "./site.mjs";

export const pathOf = (page) => new URL(page.url()).pathname;

// A click that leads to another page is over when that page is there.
export async function follow(page, selector) {
  const loaded = page.waitForEvent("load");
  await page.locator(selector).first().click();
  await loaded;
}
export const press = (page, name) => follow(page, `button[name="${name}"]`);

// The answer to a form that is sent, as a page of its own; a script may send some too.
export const sent = (response) => response.request().method() === "POST" && response.request().isNavigationRequest();

// From the first page of the site to an application: where several posts are offered, the first of them.
export async function start(page, address) {
  await page.goto(address);
  if (!(await page.locator("form[action='/start'] button").count())) await follow(page, "main a[href^='/jobs/']");
  await follow(page, "form[action='/start'] button");
}

// Answers what is asked here; what another answer has to bring up first is left out.
export async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const control = page.locator(`[name="${name}"]`).first();
    if (!(await control.count())) continue;
    const tag = await control.evaluate((it) => `${it.tagName} ${it.type}`);
    if (/radio|checkbox/.test(tag)) for (const one of [value].flat()) await page.check(`[name="${name}"][value="${one}"]`);
    else if (/SELECT/.test(tag)) for (const [n, one] of [value].flat().entries()) await page.selectOption(`[name="${name}"] >> nth=${n}`, one);
    else await control.fill(value);
  }
}

// The answers of a row, with the names that the page of the row gives them.
export function named(page, row) {
  const [, , list, n] = pathOf(page).split("/");
  return inRow(list, n, row);
}

// Answers a page and what its answers bring up; ends on the page that follows.
export async function complete(page, answers, look = async () => {}) {
  const path = pathOf(page);
  for (let turn = 0; turn < 4; turn++) {
    await fill(page, answers);
    await press(page, "_continue");
    await look(page);
    if (pathOf(page) !== path) return;
  }
  check(false, "a page is done", `${page.url()} ${await page.locator(".summary").allTextContents()}`);
}

// Adds a row to the list that is open, and comes back to the list.
export async function add(page, row, look = async () => {}) {
  const list = pathOf(page);
  await press(page, "_row");
  check(pathOf(page).startsWith(`${list}/`), "a row is added on a page of its own", page.url());
  await look(page);
  await complete(page, named(page, row), look);
  check(pathOf(page) === list, "a row leads back to its list", page.url());
}

// Answers the page that is open, with the rows of its list, and goes on.
export async function section(page, { rows = [], ...answers }, look) {
  for (const row of rows) await add(page, row, look);
  await complete(page, answers, look);
}

// Counts the pages that somebody is shown, and what they send.
export function tally(context) {
  const tally = { pages: 0, posts: 0 };
  context.on("request", (request) => request.isNavigationRequest() && request.method() === "POST" && tally.posts++);
  context.on("response", (response) => response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400) && tally.pages++);
  return tally;
}

// From the list of jobs to the application for one of them.
export async function choose(page, advert, look = async () => {}) {
  await follow(page, `a[href='/jobs/${advert}']`);
  await look(page);
  await follow(page, "form[action='/start'] button");
  await look(page);
}
