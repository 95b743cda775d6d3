// The programme under test, and a client without a browser.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const SENTINEL = "Zq7-SENTINEL";

export const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "web-form-"));
export const SQLITE = ["--file", join(folder, "applications.sqlite")];
const MAIL = ["--mail-folder", join(folder, "mail")];

export const counts = {};
export const count = (what, by = 1) => (counts[what] = (counts[what] ?? 0) + by);
export function check(is, what, detail = "") {
  count(what);
  if (!is) throw new Error(`${what}: ${detail}`);
}

// What is wrong with a page holds nothing up: all of it is told at the end.
const faults = new Set();
export function note(is, what, detail = "") {
  count(what);
  if (!is) faults.add(`${what}: ${detail}`);
}

// Side by side; what one finds wrong does not end the others.
export async function together(all) {
  const ended = await Promise.allSettled(all);
  const wrong = ended.filter((it) => it.status === "rejected").map((it) => it.reason.stack);
  if (wrong.length) throw new Error(wrong.join("\n"));
  return ended.map((it) => it.value);
}

export function report() {
  for (const [what, times] of Object.entries(counts).sort()) console.log(`${String(times).padStart(6)}  ${what}`);
  for (const fault of faults) console.error(fault.replace(/127\.0\.0\.1:\d+/g, ""));
  if (faults.size) throw new Error(`faults of pages: ${faults.size}`);
}

// All that the programme says, however much it is asked to say.
export const said = { log: "" };

// One post, without an advert: its form leaves no region out.
export const ONE_POST = ["--policy", "probation_services_officer"];

// Starts the programme at an address of its own; `end` stops it, by SIGKILL as by a loss of power.
export async function serve(database = SQLITE, posts = ONE_POST) {
  const server = spawn(program, [...database, ...posts, ...MAIL, "--listen", "127.0.0.1:0"], { env: { ...process.env, RUST_LOG: "trace" } });
  const ended = new Promise((done) => server.once("close", done));
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  ended.then(() => process.off("exit", kill));
  const base = await new Promise((done, failed) => {
    let open = "";
    server.stdout.on("data", (text) => {
      said.log += text;
      open += text;
      const address = /Open (http:\S+?)\/?\s/.exec(open);
      if (address) done(address[1]);
    });
    server.stderr.on("data", (text) => (said.log += text));
    ended.then(() => failed(new Error(`the programme does not start: ${said.log.slice(-2000)}`)));
  });
  const end = (signal = "SIGTERM") => (server.kill(signal), ended);
  return { base, end };
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };
export const value = (html, name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

// The names of the answers of a row, as its page names them.
export const inRow = (list, n, row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [`${list}[${n}].${key}`, value]));
export const pairs = (answers) => Object.entries(answers).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));

// Whoever has these cookies.
export function visitor(base, cookie) {
  const one = { cookie, base };
  one.get = (path) => fetch(one.base + path, { headers: { cookie: one.cookie } });
  one.read = async (path) => (await one.get(path)).text();
  one.post = (path, body) => fetch(one.base + path, { method: "POST", redirect: "manual", headers: { cookie: one.cookie, ...FORM }, body: new URLSearchParams(body) });
  return one;
}

// Somebody who has begun an application, with the token of its forms.
export async function client(base) {
  const started = await fetch(`${base}/start`, { method: "POST", redirect: "manual", headers: FORM, body: "" });
  const one = visitor(base, started.headers.get("set-cookie").split(";")[0]);
  one.csrf = value(await one.read("/page/name"), "_csrf");
  // Sends a page, once more where an answer brings up questions, as somebody does who has read them.
  one.answer = async (path, answers) => {
    for (let n = 0; n < 4; n++) {
      const shown = value(await one.read(path), "_shown") ?? "";
      const answer = await one.post(path, [["_csrf", one.csrf], ["_shown", shown], ...pairs(answers)]);
      if (new URL(answer.headers.get("location") ?? path, base).pathname !== path) return answer;
    }
    throw new Error(`${path} is not done`);
  };
  // Answers everything.
  one.fill = async (pages) => {
    for (const [name, { rows = [], ...answers }] of Object.entries(pages)) {
      for (const [n, row] of rows.entries()) await one.answer(`/page/${name}/${n}`, inRow(name, n, row));
      await one.answer(`/page/${name}`, answers);
    }
  };
  return one;
}
