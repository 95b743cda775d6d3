// The modules beside the crate itself: `native … | node same-bytes.mjs` compares the form models, reports and assessments byte for byte,
// and prints the counts. All read the same documents, in both languages and for three dates.
import { readFile } from "node:fs/promises";
import { Form } from "../pkg/form.js";

const compiled = async (name) => WebAssembly.compile(await readFile(new URL(`../pkg/${name}.wasm`, import.meta.url)));
const modules = await Promise.all(["applicant", "fast", "check"].map(compiled));
const counts = {};
const count = (what) => (counts[what] = (counts[what] ?? 0) + 1);
let settings = [];
let document = null;
let at = 0;
let failed = 0;

/** A form in each module, with the operations that this one has. */
const load = (module, settings) => ({ form: new Form(new WebAssembly.Instance(module), settings), has: new Set(WebAssembly.Module.exports(module).map((it) => it.name)) });

function same(kind, expected, forms, ...operation) {
  for (const { form, has } of forms) {
    if (!has.has(operation[0])) continue;
    count(kind);
    const answer = form.call(...operation);
    if (expected === answer) continue;
    if (failed++ < 5) console.error(`${kind} differs\n  document ${document?.slice(0, 400)}\n  native   ${expected.slice(0, 400)}\n  module   ${answer.slice(0, 400)}`);
  }
}

// A line ends at a line end alone: a separator of Unicode is a part of an answer.
async function* lines(input) {
  let rest = "";
  for await (const piece of input.setEncoding("utf8")) {
    const all = (rest + piece).split("\n");
    rest = all.pop();
    yield* all;
  }
}

for await (const line of lines(process.stdin)) {
  const space = line.indexOf(" ");
  const [kind, rest] = space < 0 ? [line, ""] : [line.slice(0, space), line.slice(space + 1)];
  if (kind === "setting") {
    if (document !== null) [settings, document] = [[], null];
    const given = Object.fromEntries(Object.entries(JSON.parse(rest)).filter(([, value]) => value !== null));
    const [whole, fast, smaller] = modules;
    const first = load(whole, given);
    // The smaller module takes no policy file.
    const data = given.policy ? { ...given, policy: first.form.policy() } : given;
    settings.push([first, load(fast, given), load(smaller, data)]);
  } else if (kind === "pages") {
    same("form models", rest, settings.at(-1), "pages");
  } else if (kind === "unreadable") {
    count("unreadable");
    for (const { form } of settings.flat()) {
      const [issue] = JSON.parse(form.call("review", "submit", document));
      if (issue?.path !== "" || issue.severity !== "error") failed++;
    }
  } else if (kind === "report") {
    same("reports", rest, settings[at], "review", "submit", document);
  } else if (kind === "assessment") {
    same("assessments", rest, settings[at++], "assess", document);
  } else {
    count(`${kind} documents`);
    [document, at] = [JSON.parse(rest), 0];
  }
}
console.log(Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ") + `: ${failed} differ`);
process.exit(failed || !counts.reports ? 1 : 0);
