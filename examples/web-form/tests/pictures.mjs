// Pictures of the pages for the walkthrough, at 1280 and at 375 px, each of 100 KB at most.
// node pictures.mjs PATH-OF-web-form FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ANSWERS } from "./answers.mjs";
import { SQLITE, check, client, serve } from "./site.mjs";
import { press } from "./steps.mjs";

const MOST = 100_000;
const WIDTHS = [1280, 375];
const folder = process.argv[3] ?? "pictures";

// As a PNG where that is small enough, or else as a JPEG, the best that is; of a long page its beginning.
async function shoot(page, name) {
  const height = Math.min(2400, await page.evaluate(() => document.documentElement.scrollHeight));
  const clip = { x: 0, y: 0, width: page.viewportSize().width, height };
  let picture = await page.screenshot({ fullPage: true, clip });
  let kind = "png";
  for (let quality = 90; picture.length > MOST && quality > 20; quality -= 10) {
    picture = await page.screenshot({ fullPage: true, clip, type: "jpeg", quality });
    kind = "jpg";
  }
  check(picture.length <= MOST, "a picture is small", `${name}: ${picture.length}`);
  writeFileSync(join(folder, `${name}-${page.viewportSize().width}.${kind}`), picture);
  console.log(`${String(picture.length).padStart(7)}  ${name}-${page.viewportSize().width}.${kind}`);
}

const { name, ...others } = ANSWERS;
const PAGES = {
  ...others,
  name: { "personal_details.full_name": "Sam Example" },
  qualifications: { rows: [...ANSWERS.qualifications.rows, { kind: "gcse", subject: "Mathematics", grade: "5", year: "2019" }, { kind: "btec", subject: "Health and Social Care", level: "3", grade: "Merit", year: "2021" }] },
};

mkdirSync(folder, { recursive: true });
const { base, end } = await serve(SQLITE, []);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const one = await client(base);
  const { "job.regions": regions, ...job } = ANSWERS.job;
  await one.fill({ ...PAGES, job: { ...job, "job.regions": regions.slice(0, 1) }, declarations: {} }).catch(() => {});
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    const show = async (path, name) => (await page.goto(base + path), shoot(page, name));
    await show("/", "start");
    await show("/jobs/PSO-1042", "job");
    const [cookie, value] = one.cookie.split("=");
    await context.addCookies([{ name: cookie, value, url: base }]);
    await show("/tasks", "tasks");
    await show("/page/qualifications", "qualifications");
    await page.goto(`${base}/page/employment/1`);
    await page.fill("[name='employment[1].employer']", "Example Ltd");
    await page.fill("[name='employment[1].start.month']", "13");
    await page.fill("[name='employment[1].start.year']", "2019");
    await press(page, "_continue");
    await shoot(page, "row-with-errors");
    await one.post("/page/employment/1/remove", { _csrf: one.csrf, _base: /name="_base" value="(\w+)"/.exec(await one.read("/page/employment/1/remove"))[1] });
    await show("/check", "check");
    await context.close();
  }
  await one.answer("/page/declarations", ANSWERS.declarations);
  const sent = (await one.post("/submit", { _csrf: one.csrf })).headers.get("location");
  check(sent?.startsWith("/result/"), "an application is sent", sent);
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(base + sent);
    await shoot(page, "result");
    await context.close();
  }
} finally {
  await browser.close();
  await end();
}
