// How a browser gets a module: it is fetched once, and every form is an instance of its own.

import { Form, withCatalogue, type Settings } from "./form.js";

/** Makes a function that loads forms with the module at an address. */
export function loader(url: URL): (settings?: Settings) => Promise<Form> {
  let compiled: Promise<WebAssembly.Module> | undefined;
  return async (settings = {}) => {
    const whole = withCatalogue(settings, async (file) => (await fetched(file)).text());
    return new Form(await WebAssembly.instantiate(await (compiled ??= module(url))), await whole);
  };
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} cannot be fetched: ${response.status}`);
  return response;
}

async function module(url: URL): Promise<WebAssembly.Module> {
  const response = await fetched(url);
  // Some servers do not know the media type of WebAssembly.
  const isTyped = response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
