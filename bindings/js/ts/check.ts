// For browsers that only check what is typed: a smaller module, without decisions, HTML, schemas and the form as data.

import { loader } from "./browser.js";

export * from "./form.js";

/** Loads a form. The first call fetches the module; throws an `Error` that says what is wrong with the settings. */
export const loadForm = loader(new URL("./check.wasm", import.meta.url));
