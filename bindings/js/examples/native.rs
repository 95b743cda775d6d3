//! What the crate itself says of many documents, for the comparison with the module: `native COUNT` prints the settings, the form
//! model of each, and then each document, as a JSON string, with a line for each setting's report and assessment.
//!
//! The documents are the samples of the repository, those of the cases, and COUNT made at random from a fixed seed.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use applicant::form::Form;
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Rules, Scope};
use applicant_properties::documents::{any_json, form_shaped};
use applicant_properties::of_repository;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

const DATES: [&str; 3] = ["2024-02-29", "2026-11-21", "2031-01-01"];

/// The policies whose forms and samples are compared, by the name of the file; none is the first of the crate.
const POLICIES: [&str; 3] = ["council_apprentice", "night_carer", "warehouse_night_shift"];

struct Setting {
    policy: Policy,
    rules: Rules,
    words: Messages,
}

fn settings(policy: &Policy, file: Option<&str>, out: &mut impl Write) -> io::Result<Vec<Setting>> {
    let mut all = Vec::new();
    for language in Language::all() {
        for today in DATES {
            let rules = policy.rules(today.parse().expect("a date"));
            let words = Messages::new(language.clone()).for_policy(policy);
            let catalogue = (language.tag() != "en").then(|| language.catalogue());
            let as_loaded = json!({ "policy": file, "language": language.tag(), "catalogue": catalogue, "checked": true, "today": today });
            writeln!(out, "setting {as_loaded}")?;
            writeln!(out, "pages {}", Form::of(&rules).to_data(&rules))?;
            all.push(Setting { policy: policy.clone(), rules, words });
        }
    }
    Ok(all)
}

/// The documents in a folder: all that are text.
fn samples(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let is_json = |file: &&std::path::PathBuf| file.extension().is_some_and(|it| it == "json");
    files.iter().filter(is_json).filter_map(|file| fs::read_to_string(file).ok()).collect()
}

/// The documents of the cases: whole applications, and a section or a list as the whole application has it.
fn cases() -> Vec<String> {
    let files = fs::read_dir(of_repository("tests/cases")).expect("the folder is there");
    let mut files: Vec<_> = files.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut documents = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).expect("text");
        for case in text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")) {
            let input = &case["input"];
            let document = match case["rule"].as_str() {
                Some("application" | "gaps") => input.clone(),
                Some("section") => json!({ input["name"].as_str().unwrap_or_default(): input["input"] }),
                Some("right_to_work") => json!({ "right_to_work": input }),
                Some("qualification") => json!({ "qualifications": [input] }),
                _ => continue,
            };
            documents.push(document.to_string());
        }
    }
    documents
}

fn random(count: usize) -> impl Iterator<Item = String> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[17; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (shaped, any) = (form_shaped(0..12), any_json());
    (0..count).map(move |n| {
        // Some are no form at all.
        let document = match n % 8 {
            0 => any.new_tree(&mut runner).map(|tree| tree.current()),
            _ => shaped.new_tree(&mut runner).map(|tree| tree.current()),
        };
        document.expect("a document").0.to_string()
    })
}

fn compare(kind: &str, document: &str, settings: &[Setting], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{kind} {}", Value::from(document))?;
    let Ok(draft) = Draft::from_json(document.as_bytes()) else { return writeln!(out, "unreadable") };
    for Setting { policy, rules, words } in settings {
        let report = draft.review(rules, Scope::Submit).worded(|issue| issue.message(words));
        writeln!(out, "report {}", serde_json::to_string(&report)?)?;
        let evidence = draft.partial(rules).evidence(rules);
        writeln!(out, "assessment {}", serde_json::to_string(&policy.assess(&evidence))?)?;
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let mut out = BufWriter::new(io::stdout().lock());
    for name in POLICIES {
        let file = fs::read_to_string(of_repository(&format!("examples/policies/{name}.toml")))?;
        let policy = Policy::from_toml(&file).expect("a sound policy");
        let settings = settings(&policy, Some(&file), &mut out)?;
        for document in samples(&of_repository(&format!("examples/policies/{name}"))) {
            compare("sample", &document, &settings, &mut out)?;
        }
    }
    let settings = settings(Policy::probation_services_officer(), None, &mut out)?;
    for document in samples(&of_repository("examples/data")) {
        compare("sample", &document, &settings, &mut out)?;
    }
    for document in cases() {
        compare("case", &document, &settings, &mut out)?;
    }
    for document in random(count) {
        compare("random", &document, &settings, &mut out)?;
    }
    out.flush()
}
