// For JSON Forms: `<JsonForms ajv={middle(form, createAjv(), schema)} schema={schema} …>`.

import type { Form, Scope } from "./form.js";

/** What is used of Ajv. */
interface Compiler {
  compile(...given: any[]): any;
}

/** An Ajv that checks this schema by our form and any other, such as that of a condition, by itself. */
export function middle<A extends Compiler>(form: Pick<Form, "errors">, ajv: A, schema: object, scope: Scope = "submit"): A {
  const validate = Object.assign(
    (value: unknown): boolean => {
      const errors = form.errors(value, "json_forms", scope);
      validate.errors = errors.length ? errors : null;
      return !errors.length;
    },
    { errors: null as any[] | null, schema },
  );
  const ours = { compile: (other: object) => (other === schema ? validate : ajv.compile(other)) };
  const get = (of: A, name: string | symbol) => {
    const found = Reflect.get(name in ours ? ours : of, name);
    return typeof found === "function" ? found.bind(of) : found;
  };
  return new Proxy(ajv, { get });
}
