// JSON Forms with the exported files as they are, and our errors as its `additionalErrors`.
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { createRoot } from "react-dom/client";

const read = async (name) => (await fetch(name)).json();
const [schema, uischema, additionalErrors] = await Promise.all(["schema-draft-07.en.json", "json-forms-ui.en.json", "json-forms-errors.json"].map(read));
createRoot(document.getElementById("root")).render(
  <JsonForms schema={schema} uischema={uischema} data={{}} renderers={vanillaRenderers} cells={vanillaCells}
    additionalErrors={additionalErrors} validationMode="ValidateAndHide" />,
);
