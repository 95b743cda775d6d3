// For React Hook Form: `useForm({ resolver: resolver(form) })`.

import type { Form, Scope } from "./form.js";

/** Checks what React Hook Form holds: the whole form, or as far as the scope reaches. */
export function resolver(form: Pick<Form, "errors" | "safeParse">, scope: Scope = "submit") {
  return async (values: Record<string, any>): Promise<{ values: any; errors: Record<string, any> }> => {
    const errors = form.errors(values, "react_hook_form", scope);
    if (Object.keys(errors).length) return { values: {}, errors };
    const parsed = form.safeParse(values);
    return { values: parsed.success ? parsed.data : values, errors: {} };
  };
}
