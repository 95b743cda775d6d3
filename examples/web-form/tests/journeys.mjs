// Six people apply, from the list of jobs to the result; of each it is counted what they send and see.
import { audit, keepSources } from "./audit.mjs";
import { mistakes } from "./mistakes.mjs";
import { GRADUATE, LEAVER, LONG, PARENT, WELSH } from "./people.mjs";
import { check } from "./site.mjs";
import { add, choose, complete, fill, follow, pathOf, press, tally } from "./steps.mjs";

// As many lines as the table has go in at once.
async function table(page, lines, look) {
  while (lines.length) {
    await follow(page, "a[href='/page/qualifications/table']");
    await look(page);
    const room = await page.locator("tbody tr").count();
    const named = lines.slice(0, room).flatMap((line, n) => Object.entries(line).map(([key, value]) => [`qualifications[${n}].${key}`, value]));
    await fill(page, Object.fromEntries(named));
    await press(page, "_continue");
    await look(page);
    lines = lines.slice(room);
  }
}

// Each gap is explained by a link that knows its months.
async function explain(page, reason, look) {
  while (await page.locator("a[href*='?gap=']").count()) {
    await follow(page, "a[href*='?gap=']");
    await look(page);
    await complete(page, { [`breaks[${pathOf(page).split("/")[3]}].reason`]: reason }, look);
  }
}

// Answers every page as it comes, from the list of tasks to the result.
export async function apply(page, pages, look) {
  for (const [name, answers] of Object.entries(pages)) {
    if (pathOf(page) === "/tasks") await follow(page, `a[href='/page/${name}']`);
    check(pathOf(page) === `/page/${name}`, "pages follow one another", `${page.url()} ${name}`);
    await look(page);
    if (name === "breaks") await explain(page, answers, look);
    const { table: lines = [], rows = [], ...beside } = name === "breaks" ? {} : answers;
    await table(page, lines, look);
    for (const row of rows) await add(page, row, look);
    await complete(page, beside, look);
  }
  await follow(page, "a[href='/check']");
  await look(page);
  await follow(page, "form[action='/submit'] button");
  check(/\/result\/\w{32}$/.test(page.url()), "the application is sent", await page.locator(".summary").allTextContents().then((it) => it.join()));
  await look(page);
}

async function journey(browser, base, title, person, { width = 1000, most = Infinity, welsh = false, after = async () => {} } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  keepSources(context);
  const counted = tally(context);
  const page = await context.newPage();
  const look = (page) => audit(page, true);
  await page.goto(base);
  if (welsh) await follow(page, "header .language a");
  await look(page);
  await choose(page, person.advert, look);
  await apply(page, person.pages, look);
  await after(page);
  check(counted.posts <= most, "a journey takes few posts", `${title}: ${counted.posts}`);
  await context.close();
  return `${String(counted.posts).padStart(6)} posts ${String(counted.pages).padStart(4)} pages  ${title}`;
}

const isWelsh = async (page) => check((await page.getAttribute("html", "lang")) === "cy", "who speaks Welsh reads Welsh to the end");

export async function journeys(browser, base) {
  const lines = await Promise.all([
    journey(browser, base, "school leaver with six GCSEs, 375 px", LEAVER, { width: 375, most: 45 }),
    journey(browser, base, "parent with a gap of ten years", PARENT),
    journey(browser, base, "graduate with a share code and a result to come", GRADUATE),
    journey(browser, base, "Welsh speaker", WELSH, { welsh: true, width: 375, after: isWelsh }),
    journey(browser, base, "12 jobs and 15 qualifications", LONG),
    mistakes(browser, base),
  ]);
  lines.forEach((line) => console.log(line));
}
