// The programme is killed by SIGKILL at a random moment, again and again: whatever it acknowledged is there afterwards.
// KILLS=500 node kill.mjs PATH-OF-web-form [ADDRESS-OF-A-POSTGRES-DATABASE]
import { ANSWERS } from "./answers.mjs";
import { SQLITE, check, client, count, inRow, pairs, report, serve } from "./site.mjs";

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
      const text = `Number ${number} ${Date.now()} ${n}`;
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

// Somebody who has answered everything and sends it.
async function sender(base) {
  const one = await client(base);
  await one.fill(ANSWERS);
  const it = { one, pages: {}, sent: null };
  it.write = async () => {
    await pause(Math.random() * 100);
    const answer = await one.post("/submit", { _csrf: one.csrf });
    it.sent = answer.headers.get("location");
    count("applications acknowledged");
  };
  return it;
}

// What of it is not there any more.
async function lost({ one, pages, sent }) {
  const missing = [];
  for (const [path, { kept, sent }] of Object.entries(pages)) {
    const page = await one.read(path);
    if (kept && !page.includes(kept) && !(sent && page.includes(sent))) missing.push(`${path} ${kept}`);
  }
  if (sent && !(await one.get(sent)).ok) missing.push(sent);
  return missing;
}

async function killed(database, times) {
  const missing = [];
  let { base, end } = await serve(database);
  let people = await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(base, n)));
  for (let n = 0; n < times; n++) {
    const everybody = [...people, await sender(base)];
    const until = { isOver: false };
    // Who is writing when it happens hears nothing more.
    const writing = everybody.map((it) => it.write(until).catch((error) => { if (!until.isOver) throw error; }));
    const moment = pause(20 + Math.random() * 300).then(() => { until.isOver = true; return end("SIGKILL"); });
    await Promise.all([moment, ...writing]);
    ({ base, end } = await serve(database));
    for (const it of everybody) {
      it.one.base = base;
      missing.push(...(await lost(it)));
    }
    count("kills -9");
  }
  await end();
  return missing;
}

async function kills(databases) {
  for (const database of databases) {
    const missing = await killed(database, KILLS);
    check(missing.length === 0, `acknowledged and lost over ${database[0] === "--database" ? "PostgreSQL" : "SQLite"}: 0, kills: ${KILLS}`, missing.join("\n"));
  }
}

const postgres = process.argv[3] ?? process.env.POSTGRES;
await kills([SQLITE, ...(postgres ? [["--database", postgres]] : [])]);
report();
