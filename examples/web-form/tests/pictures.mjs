// Pictures of the pages for the walkthrough, at 1280 and at 375 px, each of 100 KB at most.
// node pictures.mjs PATH-OF-web-form FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ANSWERS } from "./answers.mjs";
import { SQLITE, check, client, program, serve } from "./site.mjs";
import { follow, press } from "./steps.mjs";

const MOST = 100_000;
const WIDTHS = [1280, 375];
const folder = process.argv[3] ?? "pictures";

// As a PNG where that is small enough, or else as a JPEG, the best that is; of a long page its beginning, or what begins at
// an element of it.
async function shoot(page, name, from = "html") {
  const { width } = page.viewportSize();
  const y = await page.locator(from).evaluate((it) => it.getBoundingClientRect().top + scrollY);
  const whole = (await page.evaluate(() => document.documentElement.scrollHeight)) - y;
  const options = [{ type: "png" }, ...[80, 60, 40].map((quality) => ({ type: "jpeg", quality }))];
  for (const most of [2400, 1800, 1200, 800]) {
    for (const option of options) {
      const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y, width, height: Math.min(whole, most) }, ...option });
      if (picture.length > MOST) continue;
      const file = `${name}-${width}.${option.type === "png" ? "png" : "jpg"}`;
      writeFileSync(join(folder, file), picture);
      return console.log(`${String(picture.length).padStart(7)}  ${file}`);
    }
  }
  check(false, "a picture is small", name);
}

// One of those who recruit, signed in by the link that the command prints.
async function staff(browser, base, name, role) {
  const link = execFileSync(program, ["desk", "add", "--name", name, "--role", role, ...SQLITE]).toString().trim();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" })).newPage();
  await page.goto(base + new URL(link).pathname);
  await follow(page, "main form button");
  return page;
}

// The desk: what was sent is decided, rated by two, and put in its order.
async function desk(browser, base) {
  const chair = await staff(browser, base, "Sample Chair", "chair");
  const sifters = [await staff(browser, base, "Sample Sifter One", "sifter"), await staff(browser, base, "Sample Sifter Two", "sifter")];
  await chair.goto(`${base}/desk`);
  const references = await chair.locator("tbody th a").allTextContents();
  for (const [n, reference] of references.entries()) {
    await chair.goto(`${base}/desk/application/${reference}`);
    if (await chair.locator("#eligible").count()) {
      await chair.check("#eligible");
      await follow(chair, "form[action$='/decide'] button");
    }
    for (const sifter of sifters) {
      await sifter.goto(`${base}/desk/application/${reference}`);
      for (const select of await sifter.locator("select[name^='rating-']").all()) await select.selectOption(String(4 + (n % 3)));
      for (const note of await sifter.locator("textarea[name^='note-']").all()) await note.fill("Clear examples of their own work.");
      if (n === 0 && sifter === sifters[0]) await shootBoth(sifter, "rating", "form[action$='/rate']");
      await follow(sifter, "button[value='hand_in']");
    }
  }
  await chair.goto(`${base}/desk`);
  await shootBoth(chair, "queue");
  await chair.goto(`${base}/desk/merit`);
  await shootBoth(chair, "merit");
}

async function shootBoth(page, name, from) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await shoot(page, name, from);
  }
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
  const sound = { ...PAGES, job: { ...ANSWERS.job, "job.regions": ["london"] } };
  // Others, for the desk.
  for (const _ of [1, 2, 3]) {
    const other = await client(base);
    await other.fill(sound);
    await other.post("/submit", { _csrf: other.csrf });
  }
  const one = await client(base);
  const { declarations, ...before } = sound;
  await one.fill(before);
  // Somebody who has no GCSE and has not written about their experience yet: one criterion is shown, and others are not.
  const early = await client(base);
  const { job, address, contact, right_to_work } = before;
  await early.fill({ job, name: PAGES.name, address, contact, right_to_work });
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    const show = async (path, name) => (await page.goto(base + path), shoot(page, name));
    await show("/", "start");
    await show("/jobs/PSO-1042", "job");
    const as = (who) => {
      const [name, value] = who.cookie.split("=");
      return context.addCookies([{ name, value, url: base }]);
    };
    await as(early);
    await page.goto(`${base}/check`);
    await shoot(page, "ready", "#ready");
    await as(one);
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
  await one.answer("/page/declarations", declarations);
  const sent = (await one.post("/submit", { _csrf: one.csrf })).headers.get("location");
  check(sent?.startsWith("/result/"), "an application is sent", sent);
  for (const width of WIDTHS) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(base + sent);
    await shoot(page, "result");
    await context.close();
  }
  await desk(browser, base);
} finally {
  await browser.close();
  await end();
}
