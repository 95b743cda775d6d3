// A long list is searched by a name in either language or by a code, whatever the language of the page is.
import { check } from "./site.mjs";
import { start } from "./steps.mjs";

const FOUND = [
  ["Cymru", "GBR"], ["wales", "GBR"], ["GB-WLS", "GBR"], ["gb", "GBR"], ["Y Deyrnas Unedig", "GBR"], ["United Kingdom", "GBR"], ["England", "GBR"], ["Yr Alban", "GBR"],
  ["Germany", "DEU"], ["Yr Almaen", "DEU"], ["DE", "DEU"], ["deu", "DEU"], ["Gwlad Pwyl", "POL"], ["pwyl", "POL"], ["Poland", "POL"], ["cote d'ivoire", "CIV"],
];

export async function searching(browser, base) {
  for (const locale of ["en", "cy"]) {
    const context = await browser.newContext({ locale });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await start(page, base);
    await page.goto(`${base}/page/right_to_work`);
    const select = page.locator("select[name='right_to_work.nationalities']").first();
    const input = page.locator("select[name='right_to_work.nationalities'] + input").first();
    const list = page.locator(`#${await input.getAttribute("aria-controls")}`);
    check((await page.getAttribute("html", "lang")) === locale && (await input.getAttribute("role")) === "combobox" && (await list.getAttribute("role")) === "listbox", "a long list is a combobox");
    for (const [typed, code] of FOUND) {
      const name = await select.locator(`option[value="${code}"]`).textContent();
      await input.fill(typed);
      // The other names come once somebody types.
      await list.locator("li").filter({ hasText: name }).first().waitFor();
      check((await input.getAttribute("aria-expanded")) === "true", "a combobox says that its list is open");
      check((await list.locator("li").first().textContent()) === name, "what is typed whole is found first", `${locale} ${typed}: ${await list.locator("li").first().textContent()}`);
      await input.press("ArrowDown");
      const active = await input.getAttribute("aria-activedescendant");
      check((await page.locator(`#${active}`).getAttribute("aria-selected")) === "true", "a combobox says which choice is active");
      await input.press("Enter");
      check((await select.inputValue()) === code && (await input.inputValue()) === name && (await list.isHidden()), "a name or a code finds its choice", `${locale} ${typed}`);
    }
    // People of Northern Ireland are British or Irish, as they choose.
    for (const typed of ["atlantis", "Northern Ireland", "Gogledd Iwerddon"]) {
      await input.fill(typed);
      await input.blur();
      check((await input.inputValue()) === "" && (await select.inputValue()) === "", "what matches nothing, or two choices, is no answer", typed);
    }
    await input.fill("gwlad");
    await input.press("Escape");
    check((await list.isHidden()) && (await input.getAttribute("aria-expanded")) === "false", "Escape closes the list");
    await context.close();
  }
}
