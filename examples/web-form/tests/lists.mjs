// Lists: a card and a page for each row, removing and putting back, several rows at once, gaps between jobs.
import { ANSWERS } from "./answers.mjs";
import { audit, inForcedColours } from "./audit.mjs";
import { SENTINEL, check } from "./site.mjs";
import { complete, fill, follow, named, pathOf, press } from "./steps.mjs";

const cards = (page) => page.locator("main section.card").count();

// In a second row further questions are as new as in the first.
export async function twoRows(page, base, look, { hasScript }) {
  for (const row of [0, 1]) {
    await page.goto(`${base}/page/qualifications`);
    await press(page, "_row");
    await fill(page, named(page, { kind: "gcse" }));
    if (hasScript) {
      await page.locator(`[name="qualifications[${row}].subject"]`).waitFor();
      await follow(page, "button[name='_leave']");
      continue;
    }
    await press(page, "_continue");
    check(new RegExp(`/page/qualifications/${row}\\?more=\\d+#qualifications-${row}-`).test(page.url()), "the questions of a second row are as new as those of the first", page.url());
    check((await page.locator("main [role='status']").count()) === 1, "a notice says how many questions an answer brought up");
  }
  await page.goto(`${base}/page/qualifications`);
  await look(page);
  check((await cards(page)) === 2 && (await page.locator(".card .tag.problem").count()) === 2, "a card says that its row is not finished");
  await page.goto(`${base}/page/qualifications?problems`);
  await look(page);
  for (let left = 1; left >= 0; left--) {
    await follow(page, "a[href$='/remove']");
    await follow(page, "main form button");
    check((await cards(page)) === left, "a row is removed");
  }
}

// Removing asks, says what it did, and can be taken back; a reload does nothing again.
export async function removed(page, base, look) {
  await page.goto(`${base}/page/employment`);
  await press(page, "_row");
  check(pathOf(page) === "/page/employment/1", "a row is added on a page of its own", page.url());
  await page.fill("[name='employment[1].employer']", SENTINEL);
  await follow(page, "button[name='_leave']");
  check(pathOf(page) === "/page/employment" && (await cards(page)) === 2, "Back keeps what was typed", page.url());
  await page.reload();
  check((await cards(page)) === 2, "a reload sends nothing again");
  for (const takesBack of [true, false]) {
    await follow(page, "a[href='/page/employment/1/remove']");
    check((await cards(page)) === 0 && (await page.locator("main p").allTextContents()).includes(SENTINEL), "removing a row asks, and names the row");
    await look(page);
    await follow(page, ".back a");
    check((await cards(page)) === 2, "who goes back removes nothing");
    await follow(page, "a[href='/page/employment/1/remove']");
    await follow(page, "main form button");
    check((await cards(page)) === 1 && page.url().endsWith("/page/employment?removed#notices"), "a row is removed", page.url());
    await look(page);
    await inForcedColours(page);
    await page.reload();
    check((await cards(page)) === 1, "a reload sends nothing again");
    if (!takesBack) break;
    await follow(page, "form[action$='/undo'] button");
    check((await cards(page)) === 2, "a row that was removed can be put back");
    await page.goto(`${base}/page/employment/1`);
    check((await page.inputValue("[name='employment[1].employer']")) === SENTINEL, "what is put back is as it was");
    await page.goto(`${base}/page/employment`);
  }
}

// A gap is reported where it can be explained, and the page of the break knows its months.
export async function gaps(page, base, look) {
  const [job] = ANSWERS.employment.rows;
  const year = new Date().getFullYear() - 1;
  await page.goto(`${base}/page/employment/0`);
  await complete(page, named(page, { "start.year": String(year) }), look);
  await press(page, "_continue");
  check(pathOf(page) === "/page/breaks" && (await page.locator("main .inset").count()) === 1, "a gap is reported on the page of breaks", page.url());
  await look(page);
  await follow(page, "a[href*='?gap=']");
  await look(page);
  const [month, last] = await Promise.all(["month", "year"].map((part) => page.inputValue(`[name='breaks[0].end.${part}']`)));
  check(month === "12" && last === String(year - 1), "the page of a break knows the months of the gap", `${month} ${last}`);
  await page.goto(`${base}/page/breaks`);
  await press(page, "_continue");
  check(pathOf(page) === "/tasks", "a gap blocks nothing", page.url());
  await page.goto(`${base}/page/employment/0`);
  await complete(page, named(page, { "start.year": job["start.year"] }), look);
  await press(page, "_continue");
  check(pathOf(page) === "/tasks", "who has no gap is not asked about breaks", page.url());
}

// Several GCSEs in one table.
export async function table(page, base, look) {
  await page.goto(`${base}/page/qualifications`);
  const before = await cards(page);
  await follow(page, "a[href='/page/qualifications/table']");
  await look(page);
  await fill(page, { "qualifications[0].subject": "Mathematics", "qualifications[0].grade": "5", "qualifications[1].subject": "Combined Science", "qualifications[1].grade": "4-4", "qualifications[2].subject": "History", "qualifications[2].grade": "B", "qualifications[2].year": "2012" });
  await press(page, "_continue");
  check(pathOf(page) === "/page/qualifications" && (await cards(page)) === before + 3, "a table adds a row for each line that is filled in", page.url());
  await look(page);
  check((await page.locator(".card .tag.problem").count()) === 0, "a line of the table is a whole answer");
  await press(page, "_continue");
  check(pathOf(page) === "/tasks", "a line of the table is a whole answer", page.url());
}

