// What Lighthouse gives each page, on the phone that it imagines: accessibility, best practices, SEO and performance, of 100.
// node lighthouse.mjs PATH-OF-web-form; scripts/lighthouse.sh runs it.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";
import { ANSWERS } from "./answers.mjs";
import { member } from "./desk.mjs";
import { SQLITE, client, serve } from "./site.mjs";

// What a page with its style and its scripts may weigh.
const BYTES = 40_000;
const AT_LEAST = { accessibility: 100, "best-practices": 100, seo: 100, performance: 98 };

const { base, end } = await serve(SQLITE, []);
const chrome = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox"] });
const one = await client(base);
await one.fill({ ...ANSWERS, job: { ...ANSWERS.job, "job.regions": ["london"] } });
const other = await client(base);
await other.fill({ ...ANSWERS, job: { ...ANSWERS.job, "job.regions": ["london"] } });
const result = (await other.post("/submit", { _csrf: other.csrf })).headers.get("location");
const chair = await member(base, SQLITE, "Sample Chair", "chair");
const reference = /\/desk\/application\/(\w+)/.exec(await chair.read("/desk"))[1];

const pages = [
  ["/"], ["/jobs/PSO-1042"], ["/privacy"], ["/tasks", one], ["/page/right_to_work", one], ["/page/qualifications", one], ["/page/employment/0", one],
  ["/page/employment/1?problems", one], ["/check", one], [result, other], ["/desk", chair], [`/desk/application/${reference}`, chair], ["/desk/merit", chair],
];
let isGood = true;
console.log(`| page | ${Object.keys(AT_LEAST).join(" | ")} | bytes |\n|---|--:|--:|--:|--:|--:|`);
for (const [path, who] of pages) {
  const settings = { extraHeaders: who ? { Cookie: who.cookie } : {} };
  const look = () => lighthouse(base + path, { port: chrome.port, output: "json", logLevel: "error", onlyCategories: Object.keys(AT_LEAST) }, { extends: "lighthouse:default", settings });
  let { lhr } = await look();
  // It is told to be run again where it could not record a page.
  for (let n = 0; lhr.runtimeError && n < 3; n++) ({ lhr } = await look());
  const scores = Object.entries(AT_LEAST).map(([name, least]) => [name, Math.round((lhr.categories[name].score ?? 0) * 100), least]);
  const bytes = lhr.audits["total-byte-weight"].numericValue;
  if (!(bytes <= BYTES)) isGood = false;
  console.log(`| ${path.replace(/\w{32}|[A-Z0-9]{8}$/, "…")} | ${scores.map(([, score]) => score).join(" | ")} | ${bytes} |`);
  if (lhr.runtimeError) console.log(`  ${lhr.runtimeError.message}`);
  for (const [name, score, least] of scores.filter(([, score, least]) => score < least)) {
    isGood = false;
    const refs = lhr.categories[name].auditRefs.filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 1);
    console.log(`  ${name} ${score}: ${refs.map((ref) => `${ref.id} ${lhr.audits[ref.id].displayValue ?? ""}`).join(", ")}`);
  }
}
await chrome.kill();
await end();
process.exitCode = isGood ? 0 : 1;
