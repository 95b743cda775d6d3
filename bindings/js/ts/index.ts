// For browsers: the module is fetched once, from beside this file, and every form is an instance of its own.

import { Form, type Settings } from "./form.js";

export * from "./form.js";

let compiled: Promise<WebAssembly.Module> | undefined;

/** Loads a form. The first call fetches the module; throws an `Error` that says what is wrong with the settings. */
export async function loadForm(settings: Settings = {}): Promise<Form> {
  compiled ??= fetched(new URL("./applicant.wasm", import.meta.url));
  return new Form(await WebAssembly.instantiate(await compiled), settings);
}

async function fetched(url: URL): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  // Some servers do not know the media type of WebAssembly.
  const isTyped = response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
