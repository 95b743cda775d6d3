// The module beside the crate itself: `native … | node same-bytes.mjs` compares the form models, reports and assessments byte for byte,
// and prints the counts. Both read the same documents, in both languages and for three dates.
import { loadForm } from "../pkg/node.js";

const counts = {};
const count = (what) => (counts[what] = (counts[what] ?? 0) + 1);
let forms = [];
let document = null;
let at = 0;
let failed = 0;

function same(kind, expected, answer) {
  count(kind);
  if (expected === answer) return;
  if (failed++ < 5) console.error(`${kind} differs\n  document ${document?.slice(0, 400)}\n  native   ${expected.slice(0, 400)}\n  module   ${answer.slice(0, 400)}`);
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
    if (document !== null) [forms, document] = [[], null];
    const { policy, ...others } = JSON.parse(rest);
    forms.push(await loadForm(policy ? { policy, ...others } : others));
  } else if (kind === "pages") {
    same("form models", rest, forms.at(-1).call("pages"));
  } else if (kind === "unreadable") {
    count("unreadable");
    for (const form of forms) {
      const [issue] = JSON.parse(form.call("review", "submit", document));
      if (issue?.path !== "" || issue.severity !== "error") failed++;
    }
  } else if (kind === "report") {
    same("reports", rest, forms[at].call("review", "submit", document));
  } else if (kind === "assessment") {
    same("assessments", rest, forms[at++].call("assess", document));
  } else {
    count(`${kind} documents`);
    [document, at] = [JSON.parse(rest), 0];
  }
}
console.log(Object.entries(counts).map(([what, n]) => `${n} ${what}`).join(", ") + `: ${failed} differ`);
process.exit(failed || !counts.reports ? 1 : 0);
