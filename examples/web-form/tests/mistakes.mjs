// Somebody who makes every mistake that there is: nothing that they typed is lost, and the application arrives once.
import { audit, keepSources } from "./audit.mjs";
import { apply } from "./journeys.mjs";
import { LEAVER } from "./people.mjs";
import { check } from "./site.mjs";
import { choose, follow, pathOf, press, sent, tally } from "./steps.mjs";

const NAME = "[name='personal_details.full_name']";
const EMAIL = "[name='personal_details.email']";
const look = (page) => audit(page, true);

async function twice(page, selector) {
  const loaded = page.waitForEvent("load");
  await page.locator(selector).first().dblclick();
  await loaded;
  await page.waitForLoadState("networkidle");
}

// Empty, back in the middle of a page, reload.
async function empty(page, base) {
  await page.goto(`${base}/page/name`);
  await press(page, "_continue");
  check((await page.locator(".summary a").count()) > 0, "an empty page says what is missing");
  await page.reload();
  await page.fill(NAME, "Sam Half");
  await follow(page, "button[name='_leave']");
  await page.goto(`${base}/page/name`);
  check((await page.inputValue(NAME)) === "Sam Half", "Back keeps what was typed");
}

// The same page in two tabs: the second is told of the first, and keeps both until somebody chooses.
async function twoTabs(page, base) {
  const other = await page.context().newPage();
  await Promise.all([page, other].map((tab) => tab.goto(`${base}/page/name`)));
  await page.fill(NAME, "Sam of the first tab");
  await press(page, "_continue");
  await other.fill(NAME, "Sam of the second tab");
  const answer = other.waitForResponse(sent);
  await press(other, "_continue");
  check((await answer).status() === 409, "a page that changed in another tab is not overwritten", (await answer).status());
  const said = await other.locator("main").textContent();
  check(said.includes("Sam of the first tab") && said.includes("Sam of the second tab"), "both texts are shown", said);
  await look(other);
  await follow(other, "main form button");
  await other.goto(`${base}/page/name`);
  check((await other.inputValue(NAME)) === "Sam of the second tab", "who keeps theirs has theirs");
  // A row that the other tab removed comes back as it was typed.
  await page.goto(`${base}/page/employment/0`);
  await page.fill("[name='employment[0].employer']", "Example Ltd");
  await follow(page, "button[name='_leave']");
  await page.goto(`${base}/page/employment/0`);
  await other.goto(`${base}/page/employment/0/remove`);
  await follow(other, "main form button");
  await page.fill("[name='employment[0].job_title']", "Helper");
  await press(page, "_continue");
  await look(page);
  check((await page.locator("main").innerHTML()).includes("Helper"), "a row that another tab removed keeps what was typed", page.url());
  await page.goto(`${base}/page/employment`);
  while (await page.locator("a[href$='/remove']").count()) {
    await follow(page, "a[href$='/remove']");
    await twice(page, "main form button");
  }
  await other.close();
}

// The cookie is gone while somebody types: the page keeps the text, a link leads back, and it is saved after all.
async function lostCookie(page, base) {
  await page.goto(`${base}/save`);
  await follow(page, "main form button");
  await look(page);
  const [link] = await page.locator(".copyable").allTextContents();
  await page.goto(`${base}/page/contact`);
  await page.fill(EMAIL, "typed@example.com");
  await page.context().clearCookies();
  await press(page, "_continue");
  await look(page);
  check((await page.locator("input[name='personal_details.email']").inputValue()) === "typed@example.com", "what was typed is kept when the cookie is gone");
  // A day later, in another tab.
  const other = await page.context().newPage();
  await other.goto(link.trim());
  await look(other);
  await twice(other, "main form button");
  await look(other);
  await other.goto(`${base}/tasks`);
  check(pathOf(other) === "/tasks" && (await other.locator(".tasks").count()) > 0, "the link leads back", other.url());
  await other.close();
  // The answers go where the link led, in as many steps as the page asks for.
  for (let n = 0; n < 3 && (await page.locator("input[type=hidden][name='personal_details.email']").count()); n++) await follow(page, "main form button");
  await page.goto(`${base}/page/contact`);
  check((await page.inputValue(EMAIL)) === "typed@example.com", "what was typed when the cookie was gone is saved in the end");
}

// Sent by a double click, left, found again by its link a day later, reloaded, and withdrawn by a double click.
async function afterwards(page, base) {
  const link = page.url();
  const reference = await page.locator(".panel strong").textContent();
  await page.goBack();
  await page.goto(`${base}/check`);
  check(pathOf(page).startsWith("/result"), "what is sent is sent once", page.url());
  await page.goto(base);
  await look(page);
  await page.context().clearCookies();
  await page.goto(`${base}/result`);
  await look(page);
  await page.goto(link);
  await page.reload();
  check((await page.locator(".panel strong").textContent()) === reference, "the link of the result works a day later, and after a reload");
  await follow(page, "a[href$='/withdraw']");
  await look(page);
  await follow(page, ".back a");
  await follow(page, "a[href$='/withdraw']");
  await twice(page, "main form button");
  await look(page);
  check(page.url() === link && (await page.locator("a[href$='/withdraw']").count()) === 0, "who withdraws is told so, under the same link", page.url());
  await page.reload();
  await look(page);
}

export async function mistakes(browser, base) {
  const context = await browser.newContext({ viewport: { width: 375, height: 800 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  keepSources(context);
  const counted = tally(context);
  const page = await context.newPage();
  await page.goto(base);
  await choose(page, LEAVER.advert);
  await page.goto(`${base}/jobs/${LEAVER.advert}`);
  check((await page.locator("form[action='/start'] button").count()) === 0, "what is open is not begun again");
  await empty(page, base);
  await twoTabs(page, base);
  await lostCookie(page, base);
  await page.goto(`${base}/tasks`);
  await apply(page, LEAVER.pages, look);
  await afterwards(page, base);
  await context.close();
  return `${String(counted.posts).padStart(6)} posts ${String(counted.pages).padStart(4)} pages  somebody who makes every mistake, 375 px`;
}
