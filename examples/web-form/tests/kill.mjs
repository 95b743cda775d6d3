// The programme is killed by SIGKILL at a random moment, again and again: whatever it acknowledged is there afterwards.
// KILLS=500 node kill.mjs PATH-OF-web-form [ADDRESS-OF-A-POSTGRES-DATABASE]
import { ANSWERS } from "./answers.mjs";
import { act, member } from "./desk.mjs";
import { SQLITE, check, client, count, counts, inRow, pairs, report, serve } from "./site.mjs";

const KILLS = Number(process.env.KILLS ?? 10);
const WRITERS = 3;
const pause = (time) => new Promise((done) => setTimeout(done, time));

// Somebody who types without a pause. What was acknowledged is kept by its page, with what was on its way.
async function writer(base, number) {
  const one = await client(base);
  const it = { one, pages: {}, sent: null, isSending: false };
  const save = async (path, body, text) => {
    it.pages[path] = { ...it.pages[path], sent: text };
    const answer = await one.post(path, [["_csrf", one.csrf], ...pairs(body)]);
    if (answer.status !== 303) throw new Error(`${path} is not saved: ${answer.status}`);
    it.pages[path] = { kept: text };
    count("pages acknowledged");
  };
  it.write = async (until) => {
    for (let n = 0; !until.isOver; n++) {
      const text = `Number ${number} ${Date.now()} ${n}.`;
      const steps = [
        () => save("/page/name", { "personal_details.full_name": text }, text),
        () => save("/page/statements", { "statements.motivation": text }, text),
        () => save("/page/employment/0", inRow("employment", 0, { employer: text, job_title: "Helper" }), text),
      ];
      await steps[n % steps.length]();
    }
  };
  return it;
}

// Somebody who has answered everything and sends it; the chair decides about it at once.
async function sender(base, chair) {
  const one = await client(base);
  await one.fill(ANSWERS);
  const it = { one, pages: {}, sent: null, decided: null };
  it.write = async () => {
    await pause(Math.random() * 100);
    const answer = await one.post("/submit", { _csrf: one.csrf });
    it.sent = answer.headers.get("location");
    count("applications acknowledged");
    const reference = /<strong>(\w+)<\/strong>/.exec(await one.read(it.sent))[1];
    await act(chair, reference, "decide", { outcome: "eligible" });
    it.decided = reference;
    count("decisions acknowledged");
  };
  return it;
}

// Somebody who rates an application again and again.
async function rater(one, reference) {
  const it = { one, pages: {}, sent: null };
  const path = `/desk/application/${reference}`;
  it.write = async (until) => {
    for (let n = 0; !until.isOver; n++) {
      const note = `Note ${Date.now()} ${n}.`;
      it.pages[path] = { ...it.pages[path], sent: note };
      await act(one, reference, "rate", { rating: String(1 + (n % 7)), note });
      it.pages[path] = { kept: note };
      count("ratings acknowledged");
    }
  };
  return it;
}

// What of it is not there any more.
async function lost({ one, pages, sent, decided }, chair) {
  const missing = [];
  for (const [path, { kept, sent }] of Object.entries(pages)) {
    const page = await one.read(path);
    // What was on its way may have arrived, and is what has to be there from now on.
    const there = [sent, kept].find((text) => text && page.includes(text));
    if (kept && !there) missing.push(`${path} ${kept}`);
    pages[path] = { kept: there };
  }
  if (sent && !(await one.get(sent)).ok) missing.push(sent);
  // A decision that is on record is not asked for again.
  if (decided && (await chair.read(`/desk/application/${decided}`)).includes('id="eligible"')) missing.push(`decision ${decided}`);
  return missing;
}

async function killed(database, times) {
  const missing = [];
  let { base, end } = await serve(database);
  const chair = await member(base, database, `Chair ${process.pid}`, "chair");
  const sifter = await member(base, database, `Sifter ${process.pid}`, "sifter");
  const first = await sender(base, chair);
  await first.write();
  const people = [...(await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(base, n)))), await rater(sifter, first.decided)];
  for (let n = 0; n < times; n++) {
    const everybody = [...people, await sender(base, chair)];
    const until = { isOver: false };
    // Who is writing when it happens hears nothing more.
    const writing = everybody.map((it) => it.write(until).catch((error) => { if (!until.isOver) throw error; }));
    const moment = pause(20 + Math.random() * 500).then(() => { until.isOver = true; return end("SIGKILL"); });
    await Promise.all([moment, ...writing]);
    ({ base, end } = await serve(database));
    chair.base = base;
    for (const it of everybody) {
      it.one.base = base;
      missing.push(...(await lost(it, chair)));
    }
    count("kills -9");
    // A long run is told of while it lasts.
    if ((n + 1) % 50 === 0) console.log(`${n + 1} kills, lost: ${missing.length}`);
  }
  await end();
  return missing;
}

async function kills(databases) {
  for (const database of databases) {
    const missing = await killed(database, KILLS);
    for (const what of ["pages", "applications", "ratings", "decisions"]) check(counts[`${what} acknowledged`] > 0, "something was there to be lost", what);
    check(missing.length === 0, `acknowledged and lost over ${database[0] === "--database" ? "PostgreSQL" : "SQLite"}: 0, kills: ${KILLS}`, missing.join("\n"));
  }
}

const postgres = process.argv[3] ?? process.env.POSTGRES;
await kills([SQLITE, ...(postgres ? [["--database", postgres]] : [])]);
report();
