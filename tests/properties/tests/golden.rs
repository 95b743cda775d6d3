//! Golden files: what the crate says today, of every sample and of 300 documents like those that people send, byte for byte.
//!
//! If you change the output on purpose, write the files anew and read the difference:
//!
//! ```sh
//! UPDATE_GOLDEN=1 cargo test -p applicant-properties --test golden && git diff --stat tests/golden
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use applicant::form::{Dialect, Form, Page};
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Rules, Scope};
use applicant_properties::documents::{READABLE, form_shaped};
use applicant_properties::{AS_OF, line, of_repository};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

/// How many documents there are beside the samples.
const DOCUMENTS: usize = 300;

fn folder() -> PathBuf {
    of_repository("tests/golden")
}

fn is_update() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// Compares with the file of that name, or writes it.
#[track_caller]
fn same(name: &str, said: &str) {
    let path = folder().join(name);
    if is_update() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be made");
        return fs::write(path, said).expect("a file that can be written");
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    if golden != said {
        let at = golden.lines().zip(said.lines()).position(|(a, b)| a != b);
        let at = at.unwrap_or_else(|| golden.lines().count().min(said.lines().count()));
        let show = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
        panic!("{name}, line {}:\n  golden {}\n  now    {}", at + 1, show(&golden), show(said));
    }
}

fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).expect("JSON") + "\n"
}

fn policy() -> &'static Policy {
    Policy::probation_services_officer()
}

fn rules() -> Rules {
    policy().rules(AS_OF.parse().expect("a day"))
}

/// The whole output for a document: the report in both languages, the decision so far, and what would change it.
fn said(draft: &Draft, rules: &Rules, both: &[Messages; 2]) -> String {
    let mut out = String::new();
    let report = draft.review(rules, Scope::Submit);
    for issue in &report {
        let [english, welsh] = both.each_ref().map(|words| issue.message(words));
        let _ = writeln!(out, "{}\n    {}\n    {english}\n    {welsh}", line(issue), issue.fault());
    }
    for scope in [Scope::Save, Scope::page("contact").unwrap(), Scope::page("employment").unwrap()] {
        let _ = writeln!(out, "{scope:?}: {}", draft.review(rules, scope).len());
    }
    let known = draft.partial(rules);
    let evidence = known.evidence(rules);
    let explanation = policy().explain(&evidence);
    let _ = writeln!(out, "{explanation}");
    for words in both {
        let _ = writeln!(out, "{}", words.explanation(&explanation));
    }
    let _ = writeln!(out, "{}", serde_json::to_string(explanation.assessment()).expect("JSON"));
    for words in both {
        let _ = writeln!(out, "{}", serde_json::to_string(&words.letter(&explanation)).expect("JSON"));
    }
    if let Ok(checked) = draft.check(rules) {
        let _ = writeln!(out, "{}", serde_json::to_string(&checked.application).expect("JSON"));
        let view = checked.application.sift_view(rules);
        let _ = writeln!(out, "{}", serde_json::to_string(&view).expect("JSON"));
    }
    out
}

#[test]
fn every_sample_says_the_same() {
    let both = [Language::english(), Language::welsh()].map(Messages::new);
    for (name, text) in READABLE.iter() {
        let draft = Draft::from_json(text.as_bytes()).expect("a draft");
        same(&format!("samples/{}.txt", name.trim_end_matches(".json")), &said(&draft, &rules(), &both));
    }
    let mut everything = rules().with_employer_answers();
    everything.check_stage = true;
    same("samples/complete.txt", &said(&Draft::sample(), &everything, &both));
    same("samples/skeleton.txt", &said(&Draft::skeleton(), &everything, &both));
}

/// The documents are kept in a file, so that they do not change when their generator does. The file has a few lines of the output of
/// each, and a hash of the whole.
#[test]
fn every_document_says_the_same() {
    let path = folder().join("documents.jsonl");
    if is_update() && !path.exists() {
        let mut runner = TestRunner::deterministic();
        let documents = form_shaped(1..12);
        let lines: Vec<String> = (0..DOCUMENTS)
            .map(|_| documents.new_tree(&mut runner).expect("a document").current().0.to_string())
            .collect();
        fs::create_dir_all(folder()).expect("a folder that can be made");
        fs::write(&path, lines.join("\n") + "\n").expect("a file that can be written");
    }
    let both = [Language::english(), Language::welsh()].map(Messages::new);
    let rules = rules();
    let mut out = String::new();
    let documents = fs::read_to_string(path).expect("the documents");
    assert_eq!(documents.lines().count(), DOCUMENTS);
    for (n, document) in (1..).zip(documents.lines()) {
        let draft = Draft::from_json(document.as_bytes()).expect("a draft");
        let text = said(&draft, &rules, &both);
        let _ = writeln!(out, "document {n}: {} bytes, {:016x}", text.len(), number(&text));
        for issue in &draft.review(&rules, Scope::Submit) {
            let _ = writeln!(out, "  {}", line(issue));
        }
        let assessment = draft.partial(&rules);
        let assessment = policy().assess(&assessment.evidence(&rules)).to_string();
        let _ = writeln!(out, "  {}", assessment.lines().next().unwrap_or_default());
    }
    same("documents.txt", &out);
}

/// FNV-1a, which is the same on every machine.
fn number(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn the_exported_form_is_unchanged() {
    let form = Form::full();
    let mut everything = rules();
    everything.check_stage = true;
    let whole = Form::of(&everything);
    same("form/pages.json", &pretty(&form.to_data(&rules())));
    same("form/pages-everything.json", &pretty(&whole.to_data(&everything)));
    same("form/rjsf-ui.json", &pretty(&form.rjsf_ui_schema()));
    for language in Language::all() {
        let words = Messages::new(language.clone());
        let schema = |dialect| -> Value { whole.json_schema(&everything, &words, dialect) };
        same(&format!("form/schema.{language}.json"), &pretty(&schema(Dialect::Draft202012)));
        same(&format!("form/schema-draft-07.{language}.json"), &pretty(&schema(Dialect::Draft7)));
        let title = |page: &Page| words.text(&format!("page-title-{}", page.name()), &[]).unwrap_or_default();
        same(&format!("form/json-forms-ui.{language}.json"), &pretty(&whole.json_forms_ui_schema(title)));
    }
}
