// Loads the exported files, unmodified, into react-jsonschema-form and JSON Forms, and looks at what is on the page.
// node render.mjs DIRECTORY-WITH-EVERYTHING [DIRECTORY-FOR-SCREENSHOTS]
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [dir, shots] = process.argv.slice(2);
const server = createServer((request, response) => {
  const name = request.url.slice(1).split("?")[0];
  if (name === "favicon.ico") return response.writeHead(204).end();
  if (name.endsWith(".html")) {
    response.setHeader("content-type", "text/html");
    return response.end(`<!doctype html><meta charset="utf-8"><title>${name}</title><div id="root"></div><script type="module" src="/${name.replace(".html", ".js")}"></script>`);
  }
  try {
    response.setHeader("content-type", name.endsWith(".js") ? "text/javascript" : "application/json");
    response.end(readFileSync(join(dir, name)));
  } catch {
    response.statusCode = 404;
    response.end();
  }
}).listen(0, "127.0.0.1");
await new Promise((done) => server.on("listening", done));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let failed = false;
for (const [name, least] of [["rjsf", 40], ["json-forms", 25]]) {
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/${name}.html`);
  const count = () => document.querySelectorAll("input,select,textarea").length;
  await page.waitForFunction(`(${count})() >= ${least}`, null, { timeout: 30_000 }).catch(() => {});
  // What is wrong comes after what is asked.
  await page.waitForFunction(() => document.body.innerText.includes("Enter your full name"), null, { timeout: 30_000 }).catch(() => {});
  const found = await page.evaluate(() => ({
    controls: document.querySelectorAll("input,select,textarea").length,
    chosen: document.querySelectorAll("[type=radio]:checked,[type=checkbox]:checked").length,
    text: document.body.innerText,
  }));
  const missing = ["Full name", "Enter your full name"].filter((text) => !found.text.includes(text));
  const bad = /No applicable|Unsupported field|Unknown field/.exec(found.text);
  console.log(`${name}: ${found.controls} controls, ${found.chosen} chosen, ${problems.length} problems${missing.length ? `, lacking ${missing}` : ""}${bad ? `, ${bad[0]}` : ""}`);
  problems.slice(0, 3).forEach((problem) => console.log("  " + problem.slice(0, 300)));
  failed ||= found.controls < least || problems.length > 0 || found.chosen > 0 || missing.length > 0 || bad;
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
await browser.close();
server.close();
process.exit(failed ? 1 : 0);
