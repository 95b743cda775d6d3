// What a page says while somebody answers, with the package for browsers and without it: the same, and each where it belongs.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check, count, serve, SQLITE } from "./site.mjs";
import { fill, pathOf, press, start } from "./steps.mjs";

const BUILT = fileURLToPath(new URL("../../../bindings/js/pkg", import.meta.url));

// What somebody types in each control and leaves, page by page; a row is added where there is none.
const TYPED = [
  ["/page/name", { "personal_details.full_name": "A1" }],
  ["/page/contact", { "personal_details.email": "ada@example", "personal_details.phone": "01632 960 001", "personal_details.alternative_phone": "123" }],
  ["/page/address", { "personal_details.address.line_1": "1 Example Road", "personal_details.address.postcode": "sw1a1aa" }],
  ["/page/right_to_work", { "right_to_work.nationalities": "FRA", "right_to_work.proof": "share_code", "right_to_work.share_code": "W1", "right_to_work.date_of_birth.day": "31", "right_to_work.date_of_birth.month": "2", "right_to_work.date_of_birth.year": "1990" }],
  ["/page/qualifications/0", { "qualifications[0].kind": "gcse", "qualifications[0].subject": "Combined Science", "qualifications[0].grade": "Z", "qualifications[0].year": "1890" }],
  ["/page/employment/0", { "employment[0].employer": "Example Ltd", "employment[0].start.month": "13", "employment[0].start.year": "2015", "employment[0].current": "yes" }],
  ["/page/statements", { "statements.motivation": "word ".repeat(900) }],
];

// A post of the crate, and one of another employer, whose names of skills and statements are its own.
const POSTS = [
  ["probation_services_officer", TYPED],
  [fileURLToPath(new URL("../../policies/night_carer.toml", import.meta.url)), [...TYPED.filter(([path]) => !/statements|qualifications/.test(path)), ["/page/statements", { "statements.why_care": "word ".repeat(200) }]]],
];

// The messages, the answers as they were understood, the counts and the questions that are shown.
const said = (page) => page.evaluate(() => ({
  errors: [...document.querySelectorAll("main .error")].map((it) => [it.id, it.textContent]),
  understood: [...document.querySelectorAll("main .understood")].map((it) => [it.id, it.textContent]),
  counts: [...document.querySelectorAll("main .count")].map((it) => it.textContent),
  shown: [...document.querySelectorAll("#questions .group")].filter((it) => !it.hidden).map((it) => it.querySelector("legend,label").textContent),
}));

// Types into each control in turn, and leaves the last; waits until the page says what it has to.
async function answer(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const control = page.locator(`[name="${name}"]`).first();
    await control.waitFor({ state: "attached" });
    await fill(page, { [name]: value });
  }
  await page.locator("footer a").first().focus();
  let before = "";
  for (let n = 0; n < 20; n++) {
    await page.waitForTimeout(150);
    const now = JSON.stringify(await said(page));
    if (now === before && n > 3) return JSON.parse(now);
    before = now;
  }
  return said(page);
}

async function visit(browser, base, typed, { hasPackage, welsh }) {
  const context = await browser.newContext({ reducedMotion: "reduce", locale: welsh ? "cy" : "en" });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const asked = [];
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => request.method() === "POST" && !request.isNavigationRequest() && asked.push(new URL(request.url()).pathname));
  page.on("request", (request) => check(request.url().startsWith(base), "nothing is asked of another site", request.url()));
  const modules = new Set();
  page.on("response", (response) => /\/package\//.test(response.url()) && modules.add(`${new URL(response.url()).pathname.split("/").pop()} ${response.headers()["cache-control"]}`));
  await start(page, base);
  const all = [];
  for (const [path, answers] of typed) {
    await page.goto(base + path);
    check(modules.size > 0 === (hasPackage && all.length > 0), "the package is loaded once somebody begins to answer", [...modules].join());
    all.push([path, await answer(page, answers)]);
    // Once it is sent, the server says what the page said.
    const before = (await said(page)).errors;
    if (path !== "/page/statements") await press(page, "_continue");
    const after = new Map((await said(page)).errors);
    if (pathOf(page) === path) for (const [id, text] of before) check(after.get(id)?.trim() === text.trim(), "the page says what the server says", `${page.url()} ${id} ${text} / ${after.get(id)} ${[...after]}`);
  }
  check(faults.length === 0, "no script fails", faults.join("\n"));
  check(asked.length === 0 === hasPackage, "with the package nothing is asked of the server", asked.join());
  check(asked.every((path) => path.endsWith("/check")), "a script sends answers to be checked alone", asked.join());
  check([...modules].every((it) => it.endsWith("immutable")) && modules.size === (hasPackage ? (welsh ? 6 : 5) : 0), "browsers keep the package", [...modules].join());
  await context.close();
  return all;
}

// Types the same into both; without the package there is nothing to compare.
export async function packaged(browser) {
  if (!["check.js", "check.wasm"].every((it) => existsSync(`${BUILT}/${it}`))) return console.log("the package for browsers is not built: scripts/js.sh build");
  for (const [post, typed] of POSTS) {
    const spoken = [];
    for (const hasPackage of [true, false]) {
      const { base, end } = await serve(SQLITE, ["--policy", post, ...(hasPackage ? ["--browser-package", BUILT] : ["--no-browser-package"])]);
      for (const welsh of [false, true]) spoken.push(await visit(browser, base, typed, { hasPackage, welsh }));
      await end();
    }
    for (const n of [0, 1]) {
      for (const [at, [path, says]] of spoken[n].entries()) {
        const [own, asked] = [says, spoken[n + 2][at][1]].map((it) => JSON.stringify(it));
        check(own === asked, "a page says the same with the package and without it", `${path}\n${own}\n${asked}`);
        count("messages that are the same", says.errors.length + says.understood.length + says.counts.length);
      }
    }
  }
}
