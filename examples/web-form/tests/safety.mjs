// What must not happen: forms of other sites, secrets that work twice, answers in logs, pages lost to kill -9.
import { SENTINEL, check, client, count, said, serve } from "./site.mjs";

// The questions of the page of the name.
const SHOWN = "personal_details-full_name personal_details-previous_names";

export async function safety(base, key) {
  const one = await client(base);
  const csrf = await one.token();
  for (const body of [{}, { _csrf: "0".repeat(32) }]) {
    const refused = await one.post("/page/name", { ...body, "personal_details.full_name": "x" });
    check(refused.status === 403 && /Your application|too old/.test(await refused.text()), "without its token no form is taken, and a page says so");
  }
  const answer = await one.get("/tasks");
  for (const [name, value] of [["cache-control", "no-store"], ["referrer-policy", "no-referrer"], ["x-content-type-options", "nosniff"]]) check(answer.headers.get(name) === value, "strict headers", name);
  check(answer.headers.get("content-security-policy").includes("default-src 'none'"), "strict headers");
  const refused = await one.post("/page/name", { _csrf: csrf, "personal_details.full_name": "x".repeat(2_000_000) });
  check(refused.status === 413 && /text\/html/.test(refused.headers.get("content-type")), "what is refused is a page", refused.status);
  const wrong = await one.post("/page/name", { _csrf: csrf, _shown: SHOWN, "personal_details.full_name": SENTINEL.repeat(40) });
  check(wrong.status === 303 && wrong.headers.get("location") === "/page/name?problems#error-summary", "a failing page is an address with nothing personal in it", wrong.headers.get("location"));
  // No mark in an address is more than a mark.
  for (const mark of ["problems=<b>", "more=0", "notices=<b>&more=3"]) {
    const page = await one.get(`/page/name?${mark}`);
    check(page.status === 200 && !(await page.text()).includes("<b>"), "a mark in an address is a mark and no more", mark);
  }
  check((await one.get("/page/name?more=-1")).status === 400, "a mark in an address is a mark and no more");
  const binary = await fetch(`${base}/page/name`, { method: "POST", headers: { cookie: one.cookie, "content-type": "image/png" }, body: "x" });
  check(binary.status === 415 && /<h1>/.test(await binary.text()), "what is refused is a page", binary.status);
  const unknown = await fetch(`${base}/nowhere`, { headers: { "accept-language": "cy-GB,en;q=0.5" } });
  check(unknown.status === 404 && /lang="cy"/.test(await unknown.text()), "a page that is not there says so in the reader's language");

  // However deep a name is, nothing is built of it.
  for (const path of ["/start", "/page/name"]) {
    const deep = await one.post(path, { [`${"a.".repeat(50_000)}a`]: "x" });
    check(deep.status === 413 && (await one.get("/tasks")).status === 200, "a name of many levels is refused", deep.status);
  }

  // No way off the site, however the address is written.
  for (const back of ["//example.com", "/\\example.com", "https://example.com", "\\\\example.com", "/tasks"]) {
    const spoken = await one.post("/language", { _csrf: csrf, _back: back, _language: "cy" });
    check(spoken.status === 303 && spoken.headers.get("location") === "/tasks", "the language switch stays on the site", back);
  }
  await one.post("/language", { _csrf: csrf, _back: "/tasks", _language: "en" });

  // A list may be long; an answer in its last row brings up questions as one in its first does.
  for (let n = 0; n < 9; n++) await one.post("/page/qualifications", { _csrf: csrf, _row: "add qualifications" });
  const kinds = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`qualifications[${n}].kind`, n === 8 ? "degree" : "gcse"]));
  const first = await one.read("/page/qualifications");
  const shown = /name="_shown" value="([^"]*)"/.exec(first)[1];
  const more = await one.post("/page/qualifications", { _csrf: csrf, _shown: shown, ...kinds });
  check(more.status === 303 && more.headers.get("location").startsWith("/page/qualifications?more="), "the ninth row brings up its questions", more.status);

  // More than a draft may hold is refused, and what was saved stays.
  const long = (list, key) => Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`${list}[${n}].${key}`, "x ".repeat(30_000)]));
  await one.post("/page/name", { _csrf: csrf, "personal_details.full_name": "Ada Example" });
  check((await one.post("/page/employment", { _csrf: csrf, ...long("employment", "duties") })).status < 400, "a long page is saved");
  check((await one.post("/page/voluntary", { _csrf: csrf, ...long("voluntary", "description") })).status === 413, "more than can be read again is refused");
  check((await one.read("/page/name")).includes('value="Ada Example"'), "what is refused leaves what was saved");

  // Of two pages that are saved at once, both are kept.
  for (let n = 0; n < 25; n++) {
    await Promise.all([one.post("/page/name", { _csrf: csrf, "personal_details.full_name": `Ada ${n}` }), one.post("/page/contact", { _csrf: csrf, "personal_details.email": `ada${n}@example.com` })]);
    check((await one.read("/page/name")).includes(`Ada ${n}"`) && (await one.read("/page/contact")).includes(`ada${n}@`), "of two pages saved at once both are kept");
  }

  // No other site, and no second click, puts a blank application in the place of one that is open.
  const startedAgain = await one.post("/start", {});
  check(startedAgain.headers.get("location") === "/tasks" && !startedAgain.headers.get("set-cookie"), "a second start keeps what is open");
  const foreign = await fetch(`${base}/start`, { method: "POST", redirect: "manual", headers: { "sec-fetch-site": "cross-site", "content-type": "application/x-www-form-urlencoded" }, body: "" });
  check(foreign.status === 403, "another site cannot start an application");

  const made = await (await one.post("/save", { _csrf: csrf })).text();
  const link = /\/return\/(\w{32})/.exec(made)[1];
  await fetch(`${base}/return/${link}`);
  const back = await fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual" });
  const next = /\/return\/(\w{32})/.exec(await back.text())?.[1];
  check(back.status === 200 && next && next !== link, "a link leads back after it is confirmed, and is replaced", back.status);
  // An answer that is lost on its way costs nobody their application: until the new session is used, the link still works.
  const again = await fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual" });
  const newest = /\/return\/(\w{32})/.exec(await again.text())?.[1];
  check(again.status === 200 && newest !== next, "a second click on a link leads back too");
  const cookie = again.headers.get("set-cookie").split(";")[0];
  check((await fetch(`${base}/tasks`, { headers: { cookie } })).status === 200, "a link leads back after it is confirmed, and is replaced");
  check((await fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual" })).status === 404, "a link works once");
  check((await fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual", headers: { cookie } })).status === 303, "the page with the new link can be reloaded");
  check((await fetch(`${base}/return/${newest}`, { method: "POST" })).status === 200, "the new link works");
  check((await one.get("/tasks")).status === 404, "the old session ends");
  const two = await client(base);
  await two.post("/delete", { _csrf: await two.token() });
  check((await two.get("/tasks")).status === 404, "a draft can be deleted");
  check((await fetch(`${base}/sift`)).status === 404 && (await fetch(`${base}/sift?key=0`)).status === 404, "the sifters' list needs its key");
  const list = await (await fetch(`${base}/sift?key=${key}`)).text();
  check(/<td>1<\/td>/.test(list) && !list.includes(SENTINEL) && !list.includes("ada@example.com"), "the sifters' list is name-blind");
  check(!said.log.includes(SENTINEL) && !said.log.includes("ada@example.com"), "nothing personal is logged", said.log);
}

export async function killed(times) {
  let lost = 0;
  let { server, base } = await serve(3200);
  const one = await client(base);
  for (let n = 0; n < times; n++) {
    const name = `Ada Number ${n}`;
    const saved = await one.post("/page/name", { _csrf: await one.token(base), _shown: SHOWN, "personal_details.full_name": name }, base);
    if (saved.status !== 303) throw new Error(`not saved: ${saved.status}`);
    server.removeAllListeners("exit");
    const ended = new Promise((done) => server.once("close", done));
    server.kill("SIGKILL");
    await ended;
    ({ server, base } = await serve(3201 + n));
    if (!(await one.read("/page/name", base)).includes(`value="${name}"`)) lost++;
  }
  server.removeAllListeners("exit");
  server.kill();
  count("kills -9", times);
  check(lost === 0, "saved pages lost: 0", `${lost} lost`);
}
