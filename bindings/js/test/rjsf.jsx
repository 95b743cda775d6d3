// react-jsonschema-form with its own validator for conditions and ours for what is wrong.
import RjsfForm from "@rjsf/core";
import ajv8 from "@rjsf/validator-ajv8";
import { createRoot } from "react-dom/client";
import { loadForm } from "applicant";
import { customValidate, validator } from "applicant/rjsf";

const form = await loadForm({ form: { sections: ["personal_details"] }, today: "2026-11-21" });
const schema = form.jsonSchema("draft-07");
createRoot(document.getElementById("root")).render(
  <>
    <RjsfForm id="ours" idPrefix="ours" schema={schema} uiSchema={form.uiSchema("rjsf")} validator={validator(form, ajv8)} noHtml5Validate />
    <RjsfForm id="beside" idPrefix="beside" schema={{ type: "object", properties: { personal_details: { type: "object", properties: { full_name: { type: "string" } } } } }} validator={ajv8} customValidate={customValidate(form, { page: "name" })} noHtml5Validate />
  </>,
);
