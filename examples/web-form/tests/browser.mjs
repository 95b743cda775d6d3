// The journey in a real browser: with and without JavaScript, by keyboard, at 320 px, in both languages, and after kill -9.
// node browser.mjs PATH-OF-web-form [DIRECTORY-FOR-SCREENSHOTS]
import { chromium } from "playwright-core";
import { validateSources } from "./audit.mjs";
import { employer } from "./employer.mjs";
import { byKeyboard, journey, sifters } from "./journey.mjs";
import { killed, safety } from "./safety.mjs";
import { counts, serve } from "./site.mjs";

const { server, key, base } = await serve(3100);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  await journey(browser, base, { hasScript: true, width: 1000, welsh: false });
  await journey(browser, base, { hasScript: true, width: 320, welsh: true });
  await journey(browser, base, { hasScript: true, width: 320, welsh: false });
  await journey(browser, base, { hasScript: false, width: 1000, welsh: false });
  await byKeyboard(browser, base);
  await sifters(browser, base, key);
  await validateSources();
  await employer(base);
  await safety(base, key);
  await killed(Number(process.env.KILLS ?? 10));
  for (const [what, times] of Object.entries(counts).sort()) console.log(`${String(times).padStart(5)}  ${what}`);
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill();
}
