// Load: 64 connections that send 300 requests a second in all, with 10,000 applications in the store, then as many as can be answered.
// node load.mjs PATH-OF-web-form --file FILE | --database ADDRESS; the store is filled by `web-form fill` before.
import autocannon from "autocannon";
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [program, ...store] = process.argv.slice(2);
const seconds = Number(process.env.SECONDS_EACH ?? 10);
const base = "http://127.0.0.1:3190";
const signIn = execFileSync(program, ["desk", "add", "--name", `Load ${Date.now()}`, "--role", "chair", ...store, "--listen", "127.0.0.1:3190"]).toString().trim();
const server = spawn(program, [...store, "--listen", "127.0.0.1:3190", "--mail-folder", mkdtempSync(join(tmpdir(), "mail-"))], { stdio: ["ignore", "pipe", "inherit"] });
await new Promise((done, failed) => { server.stdout.once("data", done); server.once("exit", failed); });

const form = { "content-type": "application/x-www-form-urlencoded" };
const post = (path, body, cookie = "") => fetch(base + path, { method: "POST", redirect: "manual", headers: { ...form, cookie }, body: new URLSearchParams(body) });
const cookieOf = (answer) => answer.headers.getSetCookie().map((it) => it.split(";")[0]).join("; ");
const token = (html) => /name="_csrf" value="(\w+)"/.exec(html)?.[1] ?? "";
const first = await (await fetch(base)).text();
const job = /href="(\/jobs\/[^"]+)"/.exec(first)[1];
const applicant = cookieOf(await post("/start", { _post: job.split("/").pop() }));
const desk = cookieOf(await post(new URL(signIn).pathname, {}));
const page = await (await fetch(`${base}/page/name`, { headers: { cookie: applicant } })).text();
const queue = await (await fetch(`${base}/desk`, { headers: { cookie: desk } })).text();
const reference = /\/desk\/application\/(\w+)/.exec(queue)?.[1];

const saved = new URLSearchParams({ _csrf: token(page), _post: job.split("/").pop(), "personal_details.full_name": "Sample Person" }).toString();
const pages = [
  ["list of jobs", "/"], ["page of a job", job], ["list of tasks", "/tasks", applicant], ["page of questions", "/page/right_to_work", applicant],
  ["saving a page", "/page/name", applicant, saved], ["check answers", "/check", applicant],
  ["queue of the desk", "/desk", desk], ["an application at the desk", `/desk/application/${reference}`, desk], ["order of merit", "/desk/merit", desk], ["funnel", "/desk/funnel", desk],
];
const run = (path, cookie, body, rate) => autocannon({ url: base + path, connections: 64, duration: seconds, ...(rate ? { overallRate: rate } : {}), headers: { ...(cookie ? { cookie } : {}), ...(body ? form : {}) }, ...(body ? { method: "POST", body } : {}) });
console.log("| page | bytes | median ms | 99th ms | errors | most a second |\n|---|--:|--:|--:|--:|--:|");
for (const [name, path, cookie, body] of pages) {
  const size = (await (await fetch(base + path, { headers: { cookie: cookie ?? "" } })).arrayBuffer()).byteLength;
  const at = await run(path, cookie, body, 300);
  const most = await run(path, cookie, body, 0);
  const wrong = at.errors + at["4xx"] + at["5xx"] + most.errors + most["4xx"] + most["5xx"];
  console.log(`| ${name} | ${size} | ${at.latency.p50} | ${at.latency.p99} | ${wrong} | ${Math.round(most.requests.average)} |`);
}
server.kill();
