// React Hook Form with our resolver, and with its own for Standard Schema.
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { createRoot } from "react-dom/client";
import { get, useForm } from "react-hook-form";
import { loadForm } from "applicant";
import { resolver } from "applicant/react-hook-form";

const form = await loadForm({ language: "en", today: "2026-11-21" });
const NAMES = ["personal_details.email", "personal_details.phone"];

function Contact({ id, by }) {
  const { register, handleSubmit, formState: { errors, isSubmitSuccessful } } = useForm({ resolver: by });
  return (
    <form id={id} noValidate onSubmit={handleSubmit(() => {})}>
      {NAMES.map((name) => (
        <label key={name}>
          {name} <input {...register(name)} /> <em>{get(errors, name)?.message}</em>
        </label>
      ))}
      <button>Send</button>
      {isSubmitSuccessful && <strong>sent</strong>}
    </form>
  );
}

createRoot(document.getElementById("root")).render(
  <>
    <Contact id="page" by={resolver(form, { page: "contact" })} />
    <Contact id="standard" by={standardSchemaResolver(form)} />
  </>,
);
