// How a browser gets a module: it is fetched once, and every form is an instance of its own.

import { Form, type Settings } from "./form.js";

/** Makes a function that loads forms with the module at an address. */
export function loader(url: URL): (settings?: Settings) => Promise<Form> {
  let compiled: Promise<WebAssembly.Module> | undefined;
  return async (settings = {}) => new Form(await WebAssembly.instantiate(await (compiled ??= fetched(url))), settings);
}

async function fetched(url: URL): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  // Some servers do not know the media type of WebAssembly.
  const isTyped = response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
