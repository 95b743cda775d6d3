// For react-jsonschema-form: `<RjsfForm validator={validator(form, ajv8)} …>`, or `customValidate` beside a validator of another kind.

import type { Form, Scope } from "./form.js";

/** A validator of react-jsonschema-form, of which only conditions of the schema are still used. */
interface Validator {
  validateFormData(...given: any[]): { errors: any[]; errorSchema: any };
}

/** Adds the errors of the form to those that the validator found. */
export function customValidate(form: Pick<Form, "review">, scope: Scope = "submit") {
  return (value: unknown, errors: any) => {
    for (const { path, message, severity } of form.review(value, scope)) {
      if (severity !== "error") continue;
      const place = path.reduce((at: any, key) => (at[key] ??= nested()), errors);
      place.addError(message);
    }
    return errors;
  };
}

function nested() {
  const place: any = { __errors: [] };
  place.addError = (message: string) => place.__errors.push(message);
  return place;
}

/** The same validator with our check of the form in place of that of the schema. */
export function validator<V extends Validator>(form: Pick<Form, "errors" | "review">, others: V, scope: Scope = "submit"): V {
  const ours = {
    validateFormData(value: unknown) {
      const found = form.review(value, scope).filter((it) => it.severity === "error");
      const error = ({ path, code, message, params }: (typeof found)[number]) => ({ name: code, property: path.map((it) => `.${it}`).join(""), message, params, stack: message });
      return { errors: found.map(error), errorSchema: form.errors(value, "rjsf", scope) };
    },
  };
  return new Proxy(others, { get: (of, name) => Reflect.get(name in ours ? ours : of, name) });
}
