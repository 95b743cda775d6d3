// For browsers: everything, with the module from beside this file.

import { loader } from "./browser.js";

export * from "./form.js";

/** Loads a form. The first call fetches the module; throws an `Error` that says what is wrong with the settings. */
export const loadForm = loader(new URL("./applicant.wasm", import.meta.url));
