// Random walks over the whole site against a simple model of it: several applicants and those who recruit do one thing after another,
// and between the steps the programme is killed or stopped, answers are lost on their way, another process holds the database, the
// disk is full and the clock leaps. After each step everybody sees what the model says. A walk that fails is made shorter and printed.
// node model.mjs PATH-OF-web-form [ADDRESS-OF-A-POSTGRES-DATABASE]; WALKS=200 for a longer look, SEED=… for the same again.
// CLOCK_LIBRARY is libfaketime, where the clock is to leap; where a file system may be mounted, a disk can be full.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ANSWERS } from "./answers.mjs";
import { act, member } from "./desk.mjs";
import { check, client, count, inRow, pairs, report, serve, value } from "./site.mjs";

const WALKS = Number(process.env.WALKS ?? 6);
const STEPS = 120;
const postgres = process.argv[3];
const folder = mkdtempSync(join(tmpdir(), "model-"));
const clock = join(folder, "clock");
const disk = join(folder, "disk");

// A disk of its own, which can be full.
const MEGABYTES = 24;
const hasDisk = (() => {
  mkdirSync(disk);
  try {
    if (!postgres) execFileSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m`, "tmpfs", disk], { stdio: "ignore" });
    return !postgres;
  } catch {
    return false;
  }
})();
if (process.env.CLOCK_LIBRARY) Object.assign(process.env, { LD_PRELOAD: process.env.CLOCK_LIBRARY, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: "1", FAKETIME_DONT_FAKE_MONOTONIC: "1" });
const setClock = (days) => writeFileSync(clock, `${days >= 0 ? "+" : ""}${days}d`);

const unescape = (html) => html?.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
const nameOn = (page) => unescape(value(page, "personal_details.full_name"));
const motiveOn = (page) => unescape(/name="statements.motivation"[^>]*>([^<]*)</.exec(page)?.[1]).replace(/^\n/, "");

// The rows of somebody's employment: the text of each by its index.
async function rowsOf(one) {
  const list = await one.read("/page/employment");
  const indexes = [...new Set([...list.matchAll(/\/page\/employment\/(\d+)\/remove/g)].map(([, index]) => Number(index)))];
  return Promise.all(indexes.map(async (index) => [index, unescape(value(await one.read(`/page/employment/${index}`), `employment\\[${index}\\].employer`))]));
}

// Sees whether everything about somebody is as the model has it.
async function look(model, real, n) {
  const [it, one] = [model.people[n], real.people[n]];
  if (it.state === "open") {
    const name = nameOn(await one.read("/page/name"));
    // What was on its way arrives whole, or never, and over nothing that was saved since.
    if (it.late.includes(name)) it.name = name;
    check(name === it.name, "a name is as it was saved", `${name} for ${it.name}`);
    const motive = motiveOn(await one.read("/page/statements"));
    check(motive === it.motive, "a statement is as it was saved", `${motive} for ${it.motive}`);
    const rows = (await rowsOf(one)).map(([, text]) => text).sort();
    check(rows.join() === [...it.rows].sort().join(), "rows are as they were saved", `${rows} for ${it.rows}`);
  } else if (it.state === "sent" || it.state === "withdrawn") {
    const page = await one.read(one.result);
    check(page.includes(one.reference), "what was sent can be looked at", one.reference);
    check(page.includes("Your application is withdrawn") === (it.state === "withdrawn"), "what was withdrawn says so", it.state);
    check((await one.get("/tasks")).url.endsWith("/result"), "what was sent is not open");
  } else {
    check((await one.get("/tasks")).status === 404, "what was deleted or left is closed", it.state);
  }
}

// Those at the desk see what was sent, and what was decided about it.
async function lookAtDesk(model, real) {
  const queue = await real.chair.read("/desk?before=");
  for (const [n, it] of model.people.entries()) {
    if (!real.people[n].reference) continue;
    check(queue.includes(real.people[n].reference) === (it.state === "sent"), "the queue has what was sent and not withdrawn", it.state);
    if (it.state !== "sent") continue;
    const page = await real.chair.read(`/desk/application/${real.people[n].reference}`);
    check(page.includes('id="eligible"') !== it.isDecided, "a decision is on record");
  }
}

async function restart(real) {
  const { base, end } = await serve(real.database);
  Object.assign(real, { base, end });
  for (const one of [...real.people, real.chair]) one.base = base;
}

const post = (one, path, body) => one.post(path, [["_csrf", one.csrf], ...pairs(body)]);
const saved = async (one, path, body) => {
  const answer = await post(one, path, body);
  check(answer.status === 303, "a page is saved", `${path} ${answer.status}`);
};

// The cookies that an answer sets.
const set = (answer) => Object.fromEntries(answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0].split("=")));

// A step of somebody: who it is, from those who are in one of these states.
class Step {
  constructor(who, text) { Object.assign(this, { who, text }); }
  states = ["open"];
  find(model) {
    const able = model.people.map((it, n) => [it, n]).filter(([it]) => this.states.includes(it.state) && this.can(it, model));
    return able.length ? able[this.who % able.length][1] : -1;
  }
  can() { return true; }
  check(model) { return this.find(model) >= 0; }
  async run(model, real) {
    const n = this.find(model);
    if (process.env.TELL) console.log(`${n} ${this}`);
    await this.do(model.people[n], real.people[n], real, model);
    count(`${this.constructor.name}`);
    await look(model, real, n);
  }
  toString() { return `${this.constructor.name}(${this.who}, ${JSON.stringify(this.text)})`; }
}

class Names extends Step {
  async do(it, one) { await saved(one, "/page/name", { "personal_details.full_name": this.text }); Object.assign(it, { name: this.text, late: [] }); }
}
class Writes extends Step {
  async do(it, one) { await saved(one, "/page/statements", { "statements.motivation": this.text }); it.motive = this.text; }
}
class Adds extends Step {
  can(it) { return it.rows.length < 4; }
  async do(it, one) {
    const next = Math.max(-1, ...(await rowsOf(one)).map(([index]) => index)) + 1;
    await saved(one, `/page/employment/${next}`, inRow("employment", next, { employer: this.text }));
    it.rows.push(this.text);
  }
}
class Removes extends Step {
  can(it) { return it.rows.length > 0; }
  async do(it, one) {
    const [[index, text]] = await rowsOf(one);
    const path = `/page/employment/${index}/remove`;
    await saved(one, path, { _base: value(await one.read(path), "_base") });
    it.rows.splice(it.rows.indexOf(text), 1);
    it.removed = text;
  }
}
class PutsBack extends Step {
  can(it) { return it.removed !== undefined; }
  async do(it, one) { await saved(one, "/page/employment/undo", {}); it.rows.push(it.removed); it.removed = undefined; }
}
// A tab that was opened before anything was saved writes over nothing. The same text is no conflict, also where its answer was lost.
class OldTab extends Step {
  can(it) { return it.name !== "" && ![it.name, ...it.late].includes(this.text); }
  async do(it, one) {
    const answer = await post(one, "/page/name", { _base: one.blank, "personal_details.full_name": this.text });
    check(answer.status === 409 && (await answer.text()).includes("_base"), "an old tab is asked", answer.status);
  }
}
class Signs extends Step {
  async do(it, one) { await post(one, "/leave", {}); it.state = "left"; }
}
class TakesLink extends Step {
  async do(it, one) {
    const answer = await one.post("/save", { _csrf: one.csrf });
    one.link = set(answer).link;
    check(one.link, "there is a link back", answer.status);
    it.hasLink = true;
  }
}
class ComesBack extends Step {
  states = ["open", "left"];
  can(it) { return it.hasLink; }
  async do(it, one) {
    const answer = await fetch(`${one.base}/return/${one.link}`, { method: "POST", redirect: "manual" });
    const { application, link } = set(answer);
    check(application && link, "a link leads back, and is replaced", answer.status);
    Object.assign(one, { cookie: `application=${application}`, link });
    one.csrf = value(await one.read("/page/name"), "_csrf");
    it.state = "open";
  }
}
class Deletes extends Step {
  async do(it, one) { await post(one, "/delete", {}); it.state = "deleted"; }
}
class Sends extends Step {
  can(it) { return it.rows.length === 0; }
  async do(it, one) {
    await one.fill(ANSWERS);
    const answer = await one.post("/submit", { _csrf: one.csrf });
    one.result = answer.headers.get("location");
    check(/^\/result\/\w{32}$/.test(one.result ?? ""), "an application is sent", `${answer.status} ${one.result}`);
    one.reference = /<strong>(\w+)<\/strong>/.exec(await one.read(one.result))[1];
    it.state = "sent";
  }
}
class Withdraws extends Step {
  states = ["sent"];
  async do(it, one) { await one.post(`${one.result}/withdraw`, {}); it.state = "withdrawn"; }
}
class Decides extends Step {
  states = ["sent"];
  can(it) { return !it.isDecided; }
  async do(it, one, real) { await act(real.chair, one.reference, "decide", { outcome: "eligible" }); it.isDecided = true; }
}
// Whoever saves hears nothing of it: it is saved or it is not.
class LosesAnswer extends Step {
  async do(it, one) {
    const _base = value(await one.read("/page/name"), "_base");
    const body = new URLSearchParams({ _csrf: one.csrf, _base, "personal_details.full_name": this.text }).toString();
    await new Promise((done) => {
      const sent = request(`${one.base}/page/name`, { method: "POST", headers: { cookie: one.cookie, "content-type": "application/x-www-form-urlencoded", "content-length": body.length } });
      sent.once("error", () => done());
      sent.end(body, () => setTimeout(() => { sent.destroy(); done(); }, this.who % 4));
    });
    it.late.push(this.text);
  }
}
// Another process holds the database for a moment.
class Locked extends Step {
  check(model) { return !postgres && super.check(model); }
  async do(it, one, real) {
    const hold = "import sqlite3,sys,time\nc=sqlite3.connect(sys.argv[1],isolation_level=None)\nc.execute('BEGIN IMMEDIATE')\nprint('held',flush=True)\ntime.sleep(0.3)\nc.execute('ROLLBACK')";
    const holder = spawn("python3", ["-c", hold, real.database[1]], { env: { PATH: process.env.PATH } });
    const over = new Promise((done) => holder.once("close", done));
    await Promise.race([over, new Promise((done) => holder.stdout.once("data", done))]);
    await saved(one, "/page/name", { "personal_details.full_name": this.text });
    Object.assign(it, { name: this.text, late: [] });
    await over;
  }
}
// Nothing more can be written: who saves is told, and what was saved stays.
class FullDisk extends Step {
  check(model) { return hasDisk && super.check(model); }
  async do(it, one) {
    const filler = join(disk, "filler");
    try { execFileSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=64k"], { stdio: "ignore" }); } catch { /* It is full. */ }
    const long = `${this.text} ${"and so on ".repeat(2000)}`;
    const answer = await post(one, "/page/statements", { "statements.motivation": long });
    check([303, 500, 503].includes(answer.status), "a full disk is an answer", answer.status);
    rmSync(filler, { force: true });
    if (answer.status === 303) it.motive = long;
    else check((await answer.text()).includes("<h1"), "a full disk is a page");
  }
}
class Begins {
  check(model) { return model.people.length < 4; }
  async run(model, real) {
    const one = await client(real.base);
    one.blank = value(await one.read("/page/name"), "_base");
    real.people.push(one);
    model.people.push({ state: "open", name: "", motive: "", rows: [], removed: undefined, hasLink: false, isDecided: false, late: [] });
    count("Begins");
  }
  toString() { return "Begins()"; }
}
class Ends {
  constructor(signal) { this.signal = signal; }
  check() { return true; }
  async run(model, real) {
    await real.end(this.signal);
    await restart(real);
    count(`Ends by ${this.signal}`);
    for (const n of model.people.keys()) await look(model, real, n);
    await lookAtDesk(model, real);
  }
  toString() { return `Ends(${this.signal})`; }
}
// Sessions are as long as they are: only who looks in between notices.
class Leaps {
  constructor(days) { this.days = days; }
  check() { return process.env.CLOCK_LIBRARY !== undefined; }
  async run(model, real) {
    setClock(this.days);
    await real.end("SIGTERM");
    await restart(real);
    setClock(0);
    count("Leaps of the clock");
    for (const n of model.people.keys()) await look(model, real, n);
  }
  toString() { return `Leaps(${this.days})`; }
}

const who = fc.nat(12);
const text = fc.string({ unit: fc.constantFrom(..."abcdeé<&\"' ŵ漢"), minLength: 1, maxLength: 12 }).map((text) => text.trim()).filter((text) => text !== "");
const step = (Kind) => fc.tuple(who, text).map(([who, text]) => new Kind(who, text));
const often = (kind) => [kind, kind];
const commands = fc.commands(
  [
    fc.constant(new Begins()),
    ...[Names, Writes, Adds, Removes, PutsBack, Sends].flatMap((Kind) => often(step(Kind))),
    ...[OldTab, Signs, TakesLink, ComesBack, Deletes, Withdraws, Decides, LosesAnswer, Locked, FullDisk].map(step),
    fc.constantFrom("SIGKILL", "SIGTERM").map((signal) => new Ends(signal)),
    fc.constantFrom(-400, -2, 2, 400).map((days) => new Leaps(days)),
  ],
  { maxCommands: STEPS, size: "max" },
);

let walks = 0;
async function begin() {
  setClock(0);
  const file = join(hasDisk ? disk : folder, `walk-${walks++}.sqlite`);
  for (const end of ["", "-wal", "-shm"]) rmSync(join(hasDisk ? disk : folder, `walk-${walks - 2}.sqlite${end}`), { force: true });
  const database = postgres ? ["--database", postgres] : ["--file", file];
  const real = { database, people: [], chair: { base: "" }, ...(await serve(database)) };
  real.chair = await member(real.base, database, `Chair ${process.pid} ${walks}`, "chair");
  const model = { people: [] };
  for (let n = 0; n < 2; n++) await new Begins().run(model, real);
  return { model, real };
}

let last;
try {
  await fc.assert(
    // Whole walks, not many short ones first.
    fc.asyncProperty(fc.noBias(commands), async (commands) => {
      await last?.end("SIGKILL");
      const { model, real } = await begin();
      last = real;
      await fc.asyncModelRun(() => ({ model, real }), commands);
      for (const n of model.people.keys()) await look(model, real, n);
      await lookAtDesk(model, real);
      count("walks to the end");
    }),
    { numRuns: WALKS, timeout: 300_000, endOnFailure: true, ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
  );
  report();
} finally {
  await last?.end("SIGKILL");
  // What is still open there goes with whoever opened it.
  if (hasDisk) execFileSync("umount", ["--lazy", disk]);
  rmSync(folder, { recursive: true, force: true });
}
