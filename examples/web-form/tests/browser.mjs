// The site in a real browser: with and without JavaScript, by keyboard, at 320 px, in both languages; seven whole journeys; and what must not happen.
// node browser.mjs PATH-OF-web-form
import { chromium } from "playwright-core";
import { validateSources } from "./audit.mjs";
import { searching } from "./combobox.mjs";
import { employer } from "./employer.mjs";
import { journeys } from "./journeys.mjs";
import { byKeyboard } from "./keyboard.mjs";
import { packaged } from "./package.mjs";
import { recruiters } from "./recruiters.mjs";
import { safety } from "./safety.mjs";
import { SQLITE, report, serve, together } from "./site.mjs";
import { walk } from "./walk.mjs";

const { base, end } = await serve();
const adverts = await serve(SQLITE, []);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await together([
    walk(browser, base, { hasScript: true, width: 1000 }),
    walk(browser, base, { hasScript: true, width: 320, welsh: true }),
    walk(browser, base, { hasScript: true, width: 320, dark: true }),
    walk(browser, base, { hasScript: false, width: 1000 }),
    byKeyboard(browser, base),
  ]);
  await journeys(browser, adverts.base);
  await searching(browser, base);
  await packaged(browser);
  await validateSources();
  await employer(base);
  await recruiters(browser);
  await safety(base);
  report();
} finally {
  await browser.close();
  await Promise.all([end(), adverts.end()]);
}
