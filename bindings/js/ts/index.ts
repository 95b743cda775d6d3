// For browsers: the module is fetched once, from beside this file, and every form is an instance of its own.

import { Form, type Settings } from "./form.js";

export * from "./form.js";

let compiled: Promise<WebAssembly.Module> | undefined;

/** Loads a form. The first call fetches the module; throws an `Error` that says what is wrong with the settings. */
export async function loadForm(settings: Settings = {}): Promise<Form> {
  compiled ??= WebAssembly.compileStreaming(fetch(new URL("./applicant.wasm", import.meta.url)));
  return new Form(await WebAssembly.instantiate(await compiled), settings);
}
