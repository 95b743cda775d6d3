// JSON Forms with an Ajv that checks the whole form by our rules.
import { createAjv } from "@jsonforms/core";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { createRoot } from "react-dom/client";
import { loadForm } from "applicant";
import { middle } from "applicant/json-forms";

const form = await loadForm({ language: "cy", form: { sections: ["personal_details"] }, today: "2026-11-21" });
const schema = form.jsonSchema("draft-07");
createRoot(document.getElementById("root")).render(
  <JsonForms schema={schema} uischema={form.uiSchema("json_forms")} data={{}} renderers={vanillaRenderers} cells={vanillaCells} ajv={middle(form, createAjv(), schema)} />,
);
