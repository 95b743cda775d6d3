// What must not happen: forms of other sites, secrets that work twice, answers in logs, text that is lost.
import { ANSWERS } from "./answers.mjs";
import { SENTINEL, check, client, said, value } from "./site.mjs";

// The questions of the page of the name.
const SHOWN = "personal_details-full_name personal_details-previous_names";

export async function safety(base) {
  const one = await client(base);
  const csrf = one.csrf;
  for (const body of [{}, { _csrf: "0".repeat(32) }]) {
    const refused = await one.post("/submit", body);
    check(refused.status === 403 && /too old/.test(await refused.text()), "without its token no form is taken, and a page says so", refused.status);
    const kept = await one.post("/page/name", { ...body, "personal_details.full_name": `${SENTINEL} "typed"` });
    check(kept.status === 409 && value(await kept.text(), "personal_details.full_name") === `${SENTINEL} &#34;typed&#34;`, "what is typed for another session is kept on a page", kept.status);
    check(!(await one.read("/page/name")).includes(SENTINEL), "without its token no form is taken, and a page says so");
  }
  const answer = await one.get("/tasks");
  for (const [name, value] of [["cache-control", "no-store"], ["referrer-policy", "same-origin"], ["x-content-type-options", "nosniff"]]) check(answer.headers.get(name) === value, "strict headers", name);
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
  for (let n = 0; n < 9; n++) await one.post(`/page/qualifications/${n}`, { _csrf: csrf, _shown: "", [`qualifications[${n}].kind`]: "gcse" });
  const shown = value(await one.read("/page/qualifications/9"), "_shown");
  const more = await one.post("/page/qualifications/9", { _csrf: csrf, _shown: shown, "qualifications[9].kind": "degree" });
  check(more.status === 303 && more.headers.get("location").startsWith("/page/qualifications/9?more="), "the tenth row brings up its questions", more.headers.get("location"));
  check((await one.get("/page/qualifications/11")).status === 404 && (await one.get("/page/name/0")).status === 404, "there is no page for a row that nobody added");

  // More than a draft may hold is refused, and what was saved stays.
  const long = (n) => ({ _csrf: csrf, [`employment[${n}].duties`]: "x ".repeat(30_000) });
  await one.post("/page/name", { _csrf: csrf, "personal_details.full_name": "Ada Example" });
  check((await one.post("/page/employment/0", long(0))).status === 303, "a long page is saved");
  let rows = 1;
  while (rows < 30 && (await one.post(`/page/employment/${rows}`, long(rows))).status === 303) rows++;
  check((await one.post(`/page/employment/${rows}`, long(rows))).status === 413, "more than can be read again is refused", rows);
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

  // The cookies that an answer sets: the session, and the link that was made.
  const set = (answer) => Object.fromEntries(answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0].split("=")));
  const back = (link, headers = {}) => fetch(`${base}/return/${link}`, { method: "POST", redirect: "manual", headers });
  const made = await one.post("/save", { _csrf: csrf });
  const { link } = set(made);
  check(made.headers.get("location") === "/save" && !(await one.read("/save")).includes(link), "a link is shown in the browser that made it", made.status);
  check((await (await fetch(`${base}/save`, { headers: { cookie: `${one.cookie}; link=${link}` } })).text()).includes(`${base}/return/${link}`), "a link is shown in the browser that made it");
  await fetch(`${base}/return/${link}`);
  const first = await back(link);
  const next = set(first).link;
  check(first.headers.get("location") === "/save?replaced" && next && next !== link, "a link leads back after it is confirmed, and is replaced", first.status);
  // An answer that is lost on its way costs nobody their application: until the new session is used, the link still works.
  const again = await back(link);
  const newest = set(again).link;
  check(again.status === 303 && newest !== next, "a second click on a link leads back too");
  const cookie = `application=${set(again).application}`;
  check((await fetch(`${base}/tasks`, { headers: { cookie } })).status === 200, "a link leads back after it is confirmed, and is replaced");
  check((await back(link)).status === 404, "a link works once");
  check((await back(link, { cookie })).headers.get("location") === "/tasks", "whoever has the application goes on with it");
  check((await back(newest)).status === 303, "the new link works");
  check((await one.get("/tasks")).status === 404, "the old session ends");
  await leaving(base);
  check(!said.log.includes(SENTINEL) && !said.log.includes("ada@example.com"), "nothing personal is logged", said.log);
}

// Deleted, signed out, withdrawn: what is closed opens by its link alone.
async function leaving(base) {
  const two = await client(base);
  await two.post("/delete", { _csrf: two.csrf });
  check((await two.get("/tasks")).status === 404, "a draft can be deleted");
  const three = await client(base);
  await three.post("/leave", { _csrf: three.csrf });
  check((await three.get("/tasks")).status === 404, "who signs out leaves nothing open");
  const lost = await three.post("/page/name", { _csrf: three.csrf, "personal_details.full_name": "typed after" });
  const page = await lost.text();
  check(lost.status === 409 && page.includes('formaction="/start"') && value(page, "personal_details.full_name") === "typed after", "what is typed after the session ended is kept on a page", lost.status);

  const four = await client(base);
  await four.fill(ANSWERS);
  const sent = (await four.post("/submit", { _csrf: four.csrf })).headers.get("location");
  check(/^\/result\/\w{32}$/.test(sent ?? ""), "an application is sent", sent);
  check((await four.post("/submit", { _csrf: four.csrf })).headers.get("location") === "/result", "who sends twice comes to the same decision");
  for (const wrong of [`${sent.slice(0, -1)}!`, "/result/0", `/result/${"0".repeat(32)}`]) check((await fetch(base + wrong)).status === 404, "a result has no other link", wrong);
  const others = await fetch(`${base}${sent}/withdraw`, { method: "POST", redirect: "manual", headers: { "sec-fetch-site": "cross-site" } });
  check(others.status === 403, "another site withdraws nothing", others.status);
  await fetch(`${base}${sent}/withdraw`);
  check((await (await fetch(base + sent)).text()).includes("/withdraw"), "a look at the page that withdraws does not withdraw");
  await fetch(`${base}${sent}/withdraw`, { method: "POST" });
  const withdrawn = await (await fetch(base + sent)).text();
  check(withdrawn.includes("Your application is withdrawn") && !withdrawn.includes("/withdraw"), "what is withdrawn says so", withdrawn);
}
