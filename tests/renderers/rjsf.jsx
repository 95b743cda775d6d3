// react-jsonschema-form with the exported files as they are, and our errors as its `extraErrors`.
import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createRoot } from "react-dom/client";

const read = async (name) => (await fetch(name)).json();
const [schema, uiSchema, extraErrors] = await Promise.all(["schema-draft-07.en.json", "rjsf-ui.json", "rjsf-errors.json"].map(read));
createRoot(document.getElementById("root")).render(
  <Form schema={schema} uiSchema={uiSchema} validator={validator} extraErrors={extraErrors}
    experimental_defaultFormStateBehavior={{ constAsDefaults: "never", emptyObjectFields: "skipDefaults" }} noHtml5Validate />,
);
