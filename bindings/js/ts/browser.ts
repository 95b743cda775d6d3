// How a browser gets a module: it is fetched once, and every form is an instance of its own.

import { Form, withCatalogue, type Settings } from "./form.js";

/** Makes a function that loads forms with the module at an address. */
export function loader(url: URL): (settings?: Settings) => Promise<Form> {
  const compiled = kept((url) => fetched(url).then(module));
  const catalogue = kept((url) => fetched(url).then((response) => response.text()));
  return async (settings = {}) => {
    const [module, whole] = await Promise.all([compiled(url), withCatalogue(settings, catalogue)]);
    return new Form(await WebAssembly.instantiate(module), whole);
  };
}

/** Keeps what was got from an address, and asks once more where that failed. */
function kept<T>(get: (url: URL) => Promise<T>): (url: URL) => Promise<T> {
  const got = new Map<string, Promise<T>>();
  return (url) => {
    const before = got.get(url.href);
    if (before) return before;
    const now = get(url);
    got.set(url.href, now);
    now.catch(() => got.delete(url.href));
    return now;
  };
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} cannot be fetched: ${response.status}`);
  return response;
}

async function module(response: Response): Promise<WebAssembly.Module> {
  // Some servers do not know the media type of WebAssembly.
  const isTyped = response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
