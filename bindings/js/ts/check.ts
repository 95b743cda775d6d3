// For browsers that only check what is typed: a smaller module, without decisions, HTML, schemas, the form as data and policy files.

import { loader } from "./browser.js";
import type { CheckForm, Settings } from "./form.js";

export * from "./form.js";

const load = loader(new URL("./check.wasm", import.meta.url));

/** Loads a form. The first call fetches the module; throws an `Error` that says what is wrong with the settings. */
export async function loadForm(settings: Settings = {}): Promise<CheckForm> {
  const { policy } = settings;
  if (typeof policy !== "string" || !policy.includes("=")) return load(settings);
  // A policy file is read by the larger module, which is fetched for it alone.
  const whole = await import("./index.js");
  return load({ ...settings, policy: (await whole.loadForm({ policy, today: settings.today })).policy() });
}
