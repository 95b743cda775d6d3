// For Node: the same with the module from the disk, the one that is made for speed.

import { readFile } from "node:fs/promises";
import { Form, withCatalogue, type Settings } from "./form.js";

export * from "./form.js";

let compiled: Promise<WebAssembly.Module> | undefined;

/** Loads a form. The first call reads the module; throws an `Error` that says what is wrong with the settings. */
export async function loadForm(settings: Settings = {}): Promise<Form> {
  compiled ??= readFile(new URL("./fast.wasm", import.meta.url)).then((bytes) => WebAssembly.compile(bytes));
  // Where it failed, the next call tries it again.
  compiled.catch(() => (compiled = undefined));
  const [module, whole] = await Promise.all([compiled, withCatalogue(settings, (file) => readFile(file, "utf8"))]);
  return new Form(await WebAssembly.instantiate(module), whole);
}
