// Load: 300 requests a second in all, evenly spread over 64 connections of 64 applicants, and then as many as can be answered; then
// all pages of an applicant in turn over more and more connections.
// node load.mjs PATH-OF-web-form --file FILE | --database ADDRESS; `web-form fill` has filled the store, and the links that it printed
// for applications that are open are the lines of standard input.
import autocannon from "autocannon";
import { loadTest } from "loadtest";
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [program, ...store] = process.argv.slice(2);
const seconds = Number(process.env.SECONDS_EACH ?? 10), rate = Number(process.env.RATE ?? 300);
const base = "http://127.0.0.1:3190";
const links = readFileSync(0, "utf8").trim().split("\n");
const signIn = execFileSync(program, ["desk", "add", "--name", `Load ${Date.now()}`, "--role", "chair", ...store, "--listen", "127.0.0.1:3190"]).toString().trim();
const server = spawn(program, [...store, "--listen", "127.0.0.1:3190", "--mail-folder", mkdtempSync(join(tmpdir(), "mail-"))], { stdio: ["ignore", "pipe", "inherit"] });
await new Promise((done, failed) => { server.stdout.once("data", done); server.once("exit", failed); });

// As browsers do.
const packed = { "accept-encoding": "gzip" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const get = async (path, cookie = "") => (await fetch(base + path, { headers: { cookie } })).text();
const post = (path, cookie = "") => fetch(base + path, { method: "POST", redirect: "manual", headers: { ...form, cookie }, body: "" });
const cookieOf = (answer) => answer.headers.getSetCookie().map((it) => it.split(";")[0]).join("; ");
const value = (html, name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

const desk = cookieOf(await post(new URL(signIn).pathname));
const applicants = [];
for (const link of links) {
  const cookie = cookieOf(await post(link));
  const html = await get("/page/name", cookie);
  const typed = { "personal_details.full_name": "Sample Person" };
  for (const name of ["_csrf", "_post", "_shown", "_base"]) typed[name] = value(html, name);
  applicants.push({ cookie, saved: new URLSearchParams(typed).toString() });
}
const job = /href="(\/jobs\/[^"]+)"/.exec(await get("/"))[1];
const reference = /\/desk\/application\/(\w+)/.exec(await get("/desk", desk))[1];

const pages = [
  ["list of jobs", "/"], ["page of a job", job], ["list of tasks", "/tasks", "each"], ["page of questions", "/page/right_to_work", "each"],
  ["list of qualifications", "/page/qualifications", "each"], ["saving a page", "/page/name", "saves"], ["check answers", "/check", "each"],
  ["queue of the desk", "/desk", "desk"], ["last page of the queue", "/desk?before=", "desk"], ["an application at the desk", `/desk/application/${reference}`, "desk"],
  ["order of merit", "/desk/merit", "desk"], ["funnel", "/desk/funnel", "desk"],
];

/** What the n-th client sends. */
const sent = (who, n) => {
  const { cookie, saved } = applicants[n % applicants.length];
  if (who === "saves") return { method: "POST", headers: { ...form, ...packed, cookie }, body: saved };
  return { method: "GET", headers: { ...packed, ...(who === "desk" ? { cookie: desk } : who ? { cookie } : {}) } };
};

/** At an even rate: the times in milliseconds, sorted, and how many were not answered as they should be. */
const evenly = async (path, who) => {
  const times = [];
  let n = 0, wrong = 0;
  await loadTest({
    url: base + path, concurrency: 64, requestsPerSecond: rate, maxSeconds: seconds, agentKeepAlive: true, quiet: true,
    requestGenerator: (_, params, make, told) => {
      const { method, headers, body } = sent(who, n++);
      const made = make({ ...params, method, headers }, told);
      made.end(body);
      return made;
    },
    statusCallback: (_, result) => {
      times.push(result?.requestElapsed ?? Infinity);
      if (!(result?.statusCode < 400)) wrong += 1;
    },
  });
  return { times: times.sort((one, other) => one - other), wrong };
};

/** As many as can be answered. */
const most = (path, who) => {
  let n = 0;
  return autocannon({ url: base + path, connections: 64, duration: seconds, setupClient: (client) => client.setRequests([{ path, ...sent(who, n++) }]) });
};

console.log("| page | bytes | median ms | 99th ms | a second | wrong | most a second | wrong |\n|---|--:|--:|--:|--:|--:|--:|--:|");
for (const [name, path, who] of pages) {
  if (process.env.ONLY && !name.includes(process.env.ONLY)) continue;
  const first = sent(who === "saves" ? "each" : who, 0);
  const size = (await get(path, first.headers.cookie)).length;
  const even = await evenly(path, who), all = await most(path, who);
  const at = (share) => even.times[Math.floor(even.times.length * share)].toFixed(1);
  const wrong = all.errors + all["4xx"] + all["5xx"];
  console.log(`| ${name} | ${size} | ${at(0.5)} | ${at(0.99)} | ${Math.round(even.times.length / seconds)} | ${even.wrong} | ${Math.round(all.requests.average)} | ${wrong} |`);
}

// What the programme holds: megabytes of memory, and descriptors.
const held = () => [Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))[1]) / 1024), readdirSync(`/proc/${server.pid}/fd`).length];
const turns = pages.filter(([, , who]) => who !== "desk").map(([, path, who]) => ({ path, who }));
if (!process.env.ONLY) {
  console.log("\n| connections | a second | median ms | 99th ms | wrong | MB before | MB after | descriptors before | after |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const connections of [1, 8, 32, 128]) {
    let n = 0;
    const before = held();
    const setupClient = (client) => { const number = n++; client.setRequests(turns.map(({ path, who }) => ({ path, ...sent(who, number) }))); };
    const all = await autocannon({ url: base, connections, duration: seconds, setupClient });
    // Connections that are closed are let go a moment later.
    await new Promise((done) => setTimeout(done, 1000));
    const after = held();
    console.log(`| ${connections} | ${Math.round(all.requests.average)} | ${all.latency.p50} | ${all.latency.p99} | ${all.errors + all["4xx"] + all["5xx"]} | ${before[0]} | ${after[0]} | ${before[1]} | ${after[1]} |`);
  }
}
server.kill();
