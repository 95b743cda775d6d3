// Those who recruit, without a browser.
import { execFileSync } from "node:child_process";
import { pairs, program, visitor } from "./site.mjs";

// Somebody who is signed in by the link that the command prints.
export async function member(base, database, name, role) {
  const link = execFileSync(program, ["desk", "add", "--name", name, "--role", role, ...database]).toString().trim();
  const answer = await fetch(base + new URL(link).pathname, { method: "POST", redirect: "manual" });
  return visitor(base, answer.headers.getSetCookie().map((it) => it.split(";")[0]).join("; "));
}

// Fills in a form of the page of an application as it is: what it hides, and these answers. Whether it was taken.
export async function act(one, reference, form, answers) {
  const path = `/desk/application/${reference}`;
  const page = await one.read(path);
  const [, fields] = new RegExp(`action="${path}/${form}"[^>]*>([\\s\\S]*?)</form>`).exec(page) ?? [];
  if (!fields) throw new Error(`${path} has no form ${form}`);
  const hidden = [...fields.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const named = (start, value) => [...fields.matchAll(new RegExp(`name="(${start}-[\\w-]+)"`, "g"))].map(([, name]) => [name, value]);
  const answer = await one.post(`${path}/${form}`, [...hidden, ...(form === "rate" ? [...named("rating", answers.rating), ...named("note", answers.note), ["_do", "save"]] : pairs(answers))]);
  if (answer.status !== 303) throw new Error(`${path}/${form} is not taken: ${answer.status}`);
}
