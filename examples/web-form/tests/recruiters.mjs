// The seventh journey: two sifters and a chair take twenty applications from the queue to the reserve list, and every kind of page of
// the desk is looked at on the way, clean and failing, wide and narrow.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ANSWERS } from "./answers.mjs";
import { audit } from "./audit.mjs";
import { check, client, count, program, serve } from "./site.mjs";
import { follow, sent } from "./steps.mjs";

const APPLICATIONS = 20;
const PLACES = 5;
// What both rate an application by, and one otherwise: the first are the best, three of them alike, and the last does not pass.
const rating = (n) => (n < 4 ? 7 : n < 7 ? 6 : n === APPLICATIONS - 1 ? 3 : 4);
const DIFFERS = 7;

// Somebody at the desk, signed in by the link that the command prints.
async function member(browser, base, database, name, role) {
  const link = execFileSync(program, ["desk", "add", "--name", name, "--role", role, ...database]).toString().trim();
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
  const one = { page, posts: 0 };
  page.on("response", (response) => sent(response) && (one.posts += 1));
  // A page as it is, and on a narrow screen.
  one.look = async () => {
    await audit(page, true, true);
    await page.setViewportSize({ width: 320, height: 800 });
    await audit(page, true, true);
    await page.setViewportSize({ width: 1000, height: 800 });
  };
  one.open = (path) => page.goto(base + path);
  await one.open(new URL(link).pathname);
  await one.look();
  await follow(page, "main form button");
  one.link = new URL(link).pathname;
  return one;
}

async function rate(one, reference, n, other, look) {
  await one.open(`/desk/application/${reference}`);
  if (look) {
    await one.look();
    await follow(one.page, "button[value='hand_in']");
    check((await one.page.locator(".summary li").count()) > 0, "a sheet that is not whole is not handed in");
    await one.look();
  }
  const ratings = [String(other || rating(n)), String(rating(n))];
  await one.page.locator("select[name^='rating-']").evaluateAll((all, [first, others]) => all.forEach((it, at) => (it.value = at === 0 ? first : others)), ratings);
  await one.page.locator("textarea[name^='note-']").evaluateAll((all) => all.forEach((it) => (it.value = "Clear examples of their own work.")));
  await follow(one.page, "button[value='hand_in']");
}

export async function recruiters(browser) {
  // A pile of its own: nobody else's applications are open.
  const database = ["--file", join(mkdtempSync(join(tmpdir(), "desk-")), "applications.sqlite")];
  const { base, end } = await serve(database);
  for (let n = 0; n < APPLICATIONS; n++) {
    const one = await client(base);
    await one.fill(ANSWERS);
    const answer = await one.post("/submit", { _csrf: one.csrf });
    check(answer.headers.get("location")?.startsWith("/result/"), "an application is sent");
  }
  const chair = await member(browser, base, database, "Sample Chair", "chair");
  const sifters = [await member(browser, base, database, "Sample Sifter One", "sifter"), await member(browser, base, database, "Sample Sifter Two", "sifter")];
  await chair.open("/desk");
  await chair.look();
  const references = await chair.page.locator("tbody th a").allTextContents();
  check(references.length === APPLICATIONS, "the queue has the applications", references.length);
  await sifters[0].open("/desk?to_rate=yes");
  await sifters[0].look();

  for (const [n, reference] of references.entries()) {
    for (const [at, sifter] of sifters.entries()) await rate(sifter, reference, n, n === DIFFERS && at ? 7 : 0, n === 0 && at === 0);
    await chair.open(`/desk/application/${reference}`);
    if (n === 0) await chair.look();
    if (n === DIFFERS) {
      await chair.look();
      for (const name of ["rating", "reason"]) await chair.page.locator(`form[action$='/moderate'] select[name='${name}']`).first().selectOption({ index: 1 });
      await follow(chair.page, "form[action$='/moderate'] button");
    }
    if (await chair.page.locator("#eligible").count()) {
      await chair.page.check("#eligible");
      await follow(chair.page, "form[action$='/decide'] button");
      if (n === 0) await chair.look();
    }
  }
  await chair.open("/desk/merit");
  await chair.look();
  await chair.page.fill("#places", String(PLACES));
  await follow(chair.page, "form[action='/desk/merit/cut'] button");
  await chair.look();
  // Nobody chosen of those who tie.
  await follow(chair.page, "form[action='/desk/merit/ties'] button");
  check((await chair.page.locator("main").textContent()).includes("That cannot be done") || (await chair.page.title()).includes("cannot"), "a tie is settled by choosing");
  await chair.look();
  await chair.open("/desk/merit");
  await chair.page.locator("input[name='chosen']").first().check();
  await follow(chair.page, "form[action='/desk/merit/ties'] button");
  await follow(chair.page, "form[action='/desk/merit/confirm'] button");
  await chair.look();
  const invited = chair.page.locator("main h2:has-text('Invited') + ul li, main h2:has-text('Invited') + form + ul li");
  check((await invited.count()) === PLACES, "as many are invited as there are places", await invited.count());
  await follow(chair.page, "form[action='/desk/merit/take'] button");
  check((await invited.count()) === PLACES + 1, "the next of the reserve list is invited", await invited.count());
  await follow(chair.page, "form[action='/desk/merit/turn-down'] button");
  await chair.look();
  for (const path of ["/desk/funnel", "/desk/audit", `/desk/application/${references[0]}`, `/desk/application/${references[0]}/unblind`, "/desk?stage=reserve_list"]) {
    await chair.open(path);
    await chair.look();
  }
  await chair.open(`/desk/application/${references[0]}/unblind`);
  await follow(chair.page, "main .actions button");
  await chair.look();
  // What is not for a sifter, a link that was used, and the desk from outside.
  await sifters[0].open("/desk/merit");
  await sifters[0].look();
  await chair.open(chair.link);
  await chair.look();
  await chair.open("/desk");
  await follow(chair.page, "form[action='/desk/out'] button");
  await chair.look();
  const posts = [chair, ...sifters].map((it) => it.posts);
  console.log(`journey from the queue to the reserve list: ${posts.reduce((all, some) => all + some)} posts, of the chair ${posts[0]}`);
  count("journeys to the end");
  for (const it of [chair, ...sifters]) await it.page.context().close();
  await end();
}
