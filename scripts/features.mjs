// Takes each feature of docs/features.md away, one at a time, and checks that its test fails.
// node scripts/features.mjs [FEATURE…]; about ten minutes. Works in a copy: the tree stays as it is.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// A piece of the code of each feature, and what is left when the feature is taken away.
const REMOVALS = {
  "Stable codes": ["src/field/codes.rs", "\"email_no_at\"", "\"email_without_at\""],
  "Parameters apart from the text": ["src/engine/issue.rs", "out.serialize_field(\"params\", self.params())?;", ""],
  "The answer is not in the issue": ["src/engine/answer/mod.rs", "Kept::Text(_) | Kept::Long(_) => \"Answer(text)\"", "Kept::Text(text) => text, Kept::Long(_) => \"Answer(text)\""],
  "Paths with indexes": ["src/engine/check/lists.rs", "self.row(row.index).visit", "self.row(0).visit"],
  "Several notations": ["src/engine/path.rs", ".strip_prefix('[')", ".strip_prefix('(')"],
  "Stable order": ["src/engine/report.rs", "self.issues.sort_by(page_order);", "let _ = page_order;"],
  "Severity": ["src/engine/check/mod.rs", "self.report(key, Severity::Warning, fault);", "self.report(key, Severity::Error, fault);"],
  "Parsing and rules in one pass": ["src/engine/check/asked.rs", "self.note(Severity::Error, fault);", "if self.checker.found.borrow().is_empty() { self.note(Severity::Error, fault); }"],
  "Rules across answers despite other errors": ["src/application/cross/names_in_statements.rs", "let typed = &draft.personal_details;", "if known.personal_details.is_none() { return; } let typed = &draft.personal_details;"],
  "One page, one section": ["src/engine/scope.rs", "Scope::Page(PageName(name)) => !shape.has_page(name) || ", "Scope::Page(PageName(name)) => true || !shape.has_page(name) || "],
  "What was typed is kept to be shown again": ["src/form/fill.rs", "_ => Filled::Text(text(value))", "_ => Filled::Text(String::new())"],
  "Trimming, coercion, blanks": ["crates/uk-fields/src/text/mod.rs", "_ => trim_end(trim_start(text))", "_ => if true { text } else { trim_end(trim_start(text)) }"],
  "From typed data to the form again": ["src/application/draft.rs", "serde_json::to_value(application)", "serde_json::to_value(application).map(|mut all| { all[\"training\"] = serde_json::Value::Null; all })"],
  "What is no longer asked is left out, and kept": ["src/form/fill.rs", "Some(demand) => demand != Demand::NotAsked", "Some(demand) => demand != Demand::NotAsked || true"],
  "Rows added and removed without JavaScript": ["src/engine/answer/place.rs", "        self.add(T::default())", "        self.add(T::default()) && false"],
  "Tagged unions": ["src/engine/check/asked.rs", "self.checker.not_asked(self.question, self.answer);", ""],
  "Issues from outside merged": ["src/engine/report.rs", "self.issues.extend(found);", "drop(found.into_iter().count());"],
  "What changed since": ["src/engine/report.rs", "new: self.without(earlier)", "new: Vec::new()"],
  "Constraints as attributes of HTML": ["src/form/input.rs", "counted.into_iter().filter_map", "counted.into_iter().take(0).filter_map"],
  "Labels, hints, widgets in the model": ["src/messages/questions.rs", "self.text(&question.id(), &[]).unwrap_or_else(|| question", "None.unwrap_or_else(|| question"],
  "`autocomplete` and `inputmode`": ["src/form/input.rs", "input.autocomplete = question.autocomplete;", ""],
  "JSON Schema": ["src/form/schema.rs", "\"minimum\": constraints.min, \"maximum\": constraints.max,", ""],
  "Messages in more than one language": ["locales/en.ftl", "    .missing = Enter your full name\n", ""],
  "A link to the control, also in a date": ["src/form/model.rs", ".or_else(|| question.parts().iter().find(is_named).or(question.parts().first()).copied())", ".or_else(|| { let _ = is_named; None })"],
  "The status of a section": ["src/form/model/tasks.rs", "false if to_put_right =>", "false if to_put_right && false =>"],
  "A draft that is saved and resumed": ["src/engine/answer/mod.rs", "Kept::Text(text) => serializer.serialize_str(text)", "Kept::Text(text) => serializer.serialize_str(text.trim())"],
  "A language of your own, by one catalogue": ["src/messages/texts.rs", "say(Layers(&self.layers)).or_else(|| say(Language::fallback()))", "say(Language::fallback())"],
};

const wanted = process.argv.slice(2);
const root = execFileSync("git", ["rev-parse", "--show-toplevel"], { encoding: "utf8" }).trim();
const rows = readFileSync(join(root, "docs/features.md"), "utf8").split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
const tests = rows.filter((cells) => /^`\w+`$/.test(cells[3] ?? "")).map((cells) => [cells[1], cells[3].slice(1, -1)]);

const copy = mkdtempSync(join(tmpdir(), "features-"));
execFileSync("git", ["worktree", "add", "--detach", "--force", copy, "HEAD"], { cwd: root, stdio: "ignore" });

// The folders with tests, each with the package that they are of.
const PACKAGES = {
  "tests": ["--all-features"],
  "tests/properties/tests": ["-p", "applicant-properties"],
  "tests/differential/tests": ["-p", "applicant-differential"],
  "tests/extractors/tests": ["-p", "applicant-extractors"],
  "crates/applicant-cli/tests": ["-p", "applicant-cli"],
};

// Where a test is: the package, and what cargo calls its target.
function target(test) {
  for (const [folder, options] of Object.entries(PACKAGES)) {
    if (!existsSync(join(copy, folder))) continue;
    for (const file of readdirSync(join(copy, folder), { recursive: true })) {
      const isPackage = existsSync(join(copy, folder, file.split("/")[0], "Cargo.toml"));
      if (file.endsWith(".rs") && !isPackage && readFileSync(join(copy, folder, file), "utf8").includes(`fn ${test}(`)) {
        return [...options, "--test", file.split("/")[0].replace(/\.rs$/, "")];
      }
    }
  }
  throw new Error(`${test} is in no file`);
}

let failed = 0;
try {
  for (const [feature, test] of tests) {
    if (wanted.length && !wanted.includes(feature)) continue;
    if (!REMOVALS[feature]) throw new Error(`nothing says how to take "${feature}" away`);
    const [file, from, to] = REMOVALS[feature];
    const cargo = (...more) => spawnSync("cargo", ["test", "--quiet", ...target(test), ...more], { cwd: copy, encoding: "utf8", env: { ...process.env, RUST_BACKTRACE: "0" } });
    // How many tests passed and failed; none when it did not build.
    const tried = () => {
      const built = cargo("--no-run");
      if (built.status !== 0) return { why: built.stderr.split("\n").slice(0, 12).join("\n") };
      const [, passed, failed] = /test result: \w+\. (\d+) passed; (\d+) failed/.exec(cargo("--", test).stdout) ?? [, 0, 0];
      return { passed: Number(passed), failed: Number(failed) };
    };
    const before = tried();
    const path = join(copy, file);
    const whole = readFileSync(path, "utf8");
    if (!whole.includes(from)) throw new Error(`${file} does not have: ${from}`);
    writeFileSync(path, whole.replace(from, () => to));
    const after = tried();
    const verdict = !(before.passed > 0 && before.failed === 0) ? "fails as it is" : after.why ? "does not build" : after.failed > 0 ? "fails, as it should" : "STILL PASSES";
    if (verdict !== "fails, as it should") failed++;
    console.log(`${verdict.padEnd(20)} ${test}  (${feature})`);
    if (after.why) console.log(after.why);
    writeFileSync(path, whole);
  }
} finally {
  execFileSync("git", ["worktree", "remove", "--force", copy], { cwd: root });
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${failed} of ${tests.length} not as they should be`);
process.exit(failed ? 1 : 0);
