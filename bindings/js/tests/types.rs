//! The TypeScript declarations of what the module answers. Each record here is read from an answer and written again without a
//! difference, for every sample and in both languages, so that the declarations are those of the Rust types; a key too many or too
//! few fails. With `TS_RS_EXPORT_DIR` they are written to that folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use applicant_wasm::LoadedForm;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

/// Declares records with what all of them have.
macro_rules! records {
    ($($(#[$meta:meta])* $kind:ident $name:ident { $($body:tt)* })*) => {
        $(
            #[derive(Debug, Serialize, Deserialize, TS)]
            #[ts(export, export_to = "types.ts")]
            $(#[$meta])*
            $kind $name { $($body)* }
        )*
    };
}

records! {
    /// One problem with one answer.
    struct Issue {
        /// Its place as a JSON Pointer.
        path: String,
        /// What kind of problem it is.
        code: String,
        severity: Severity,
        /// What to do about it, in the language of the form.
        message: String,
        /// The values behind the message: limits, counts, dates of rules; never what was typed.
        params: BTreeMap<String, Param>,
    }
    /// How much an issue matters. Only an error blocks.
    #[serde(rename_all = "snake_case")]
    enum Severity { Info, Advice, Warning, Error }
    /// A value behind a message.
    #[serde(untagged)]
    enum Param { Number(serde_json::Number), Text(String), Names(Vec<String>) }
    /// The result of a check for submission.
    struct Checked {
        success: bool,
        /// The typed application, where no issue is an error.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional, type = "Record<string, unknown>")]
        data: Option<Value>,
        issues: Vec<Issue>,
    }
    /// The pages of a form.
    struct FormModel { pages: Vec<Page> }
    /// The questions that are asked together.
    struct Page {
        name: String,
        section: Option<String>,
        /// The list whose rows are asked here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        list: Option<String>,
        questions: Vec<Question>,
    }
    /// A question at its place on a page.
    struct Question {
        /// Its place, with `[]` for any row.
        path: String,
        id: String,
        widget: String,
        optional: bool,
        asked_by: String,
        sensitivity: String,
        input: Input,
        /// The boxes of a date.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<(String, Input)>>")]
        parts: Vec<(String, Input)>,
        /// The choices on offer.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(optional, as = "Option<Vec<String>>")]
        options: Vec<String>,
        /// The choice that excludes all others.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        exclusive: Option<String>,
        /// It is shown when every test of one of these groups holds, or always without groups.
        shown_when: Vec<Vec<Test>>,
        constraints: Constraints,
    }
    /// The attributes of an input.
    struct Input {
        r#type: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        inputmode: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        autocomplete: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        spellcheck: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        width: Option<u8>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        rows: Option<u8>,
    }
    /// What the check requires of an answer.
    struct Constraints {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        max_characters: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        max_words: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        code_length: Option<CodeLength>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        #[ts(optional, as = "Option<bool>")]
        only_yes: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional, type = "number")]
        min: Option<serde_json::Number>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional, type = "number")]
        max: Option<serde_json::Number>,
        whole: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        earliest: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        latest: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        max_items: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        exclusive: Option<String>,
    }
    /// How many letters and digits a code has.
    struct CodeLength { min: u32, max: u32 }
    /// A test of another answer of the same object; `""` is an unanswered question.
    #[serde(untagged)]
    enum Test {
        Is { key: String, any_of: Vec<String> },
        IsNot { key: String, none_of: Vec<String> },
    }
    /// A question and whether it is shown, for one row of its list.
    struct ShownQuestion { page: String, path: String, name: String, shown: bool }
    /// What is wrong with an answer of a page, and the id of the control to go to.
    struct Problem { name: String, control: Option<String>, message: String }
    /// What a page has to show while its fields change: what is wrong, how answers were understood by their names, and its questions.
    struct Live { problems: Vec<Problem>, understood: BTreeMap<String, String>, questions: Vec<ShownQuestion> }
    /// The words of the pages and questions.
    struct Words {
        /// The title of each page.
        pages: BTreeMap<String, String>,
        /// The words of each question, by its place.
        questions: BTreeMap<String, QuestionWords>,
    }
    /// The words of a question.
    struct QuestionWords { label: String, hint: Option<String>, options: Vec<QuestionOption> }
    /// A choice and its words.
    struct QuestionOption { name: String, label: String }
    /// How long a text is.
    struct Counted { words: u32, characters: u32 }
    /// An assessment as data.
    struct Assessment {
        policy: String,
        policy_version: String,
        rules_version: String,
        outcome: Outcome,
        /// Whether it judges a draft with something missing or wrong.
        so_far: bool,
        points: u32,
        max_points: u32,
        criteria: Vec<Criterion>,
    }
    /// The outcome that is proposed; a person decides.
    #[serde(rename_all = "snake_case")]
    enum Outcome { Eligible, NotEligible, NeedsReview }
    /// Whether something is met.
    #[serde(rename_all = "snake_case")]
    enum Status { Met, NotMet, Unknown }
    /// The result of one criterion.
    struct Criterion {
        id: String,
        status: Status,
        points: u32,
        max_points: u32,
        /// The places of the entries behind it.
        evidence: Vec<String>,
        /// The code of why it is not simply met.
        why: Option<String>,
        notes: Vec<String>,
    }
    /// A decision with its reasons, as data and in words.
    struct Explained { explanation: Explanation, letter: Letter, text: String }
    /// An assessment, every predicate behind it, and what would change it.
    struct Explanation {
        assessment: Assessment,
        leaves: Vec<Leaf>,
        changes: Vec<Change>,
        names_every_change: bool,
    }
    /// The result of one predicate.
    struct Leaf {
        path: String,
        /// What is asked, as the policy file says it.
        #[ts(type = "unknown")]
        asks: Value,
        status: Status,
        evidence: Vec<String>,
        why: Option<String>,
        have: u32,
        need: u32,
        changed_by: String,
    }
    /// What would make the applicant eligible.
    struct Change {
        cost: u32,
        leaves: Vec<String>,
        #[ts(type = "({ path: string, step: string } & Record<string, unknown>)[]")]
        steps: Vec<Value>,
    }
    /// A decision in the words of the language.
    struct Letter {
        post: PolicyText,
        headline: String,
        proposal: Option<String>,
        essential: Vec<EssentialLine>,
        scored: Vec<ScoredLine>,
        points: String,
        rated: Option<(String, Vec<PolicyText>)>,
        ways: Vec<Vec<String>>,
        ways_note: Option<String>,
        contest: Option<String>,
        principle: Option<PolicyText>,
        ask: Option<(String, PolicyText)>,
        complain: Option<(String, Vec<PolicyText>)>,
        judged_by: String,
    }
    /// A text of a policy, and its language.
    struct PolicyText { text: String, locale: String }
    /// A criterion that the post cannot do without.
    struct EssentialLine {
        title: PolicyText,
        status: Status,
        said: String,
        reasons: Vec<String>,
        note: Option<PolicyText>,
    }
    /// A criterion that earns points.
    struct ScoredLine { title: PolicyText, points: String, measured: String, next: Option<String> }
}

#[track_caller]
fn same<T: DeserializeOwned + Serialize>(answer: &str) {
    let record: T = serde_json::from_str(answer).unwrap_or_else(|error| panic!("{error}: {answer}"));
    let (written, read): (Value, Value) = (json!(record), serde_json::from_str(answer).unwrap());
    assert_eq!(written, read);
}

fn forms() -> impl Iterator<Item = LoadedForm> {
    let settings = |language| json!({ "language": language, "today": "2026-11-21" }).to_string();
    ["en", "cy"].into_iter().map(move |language| LoadedForm::load(&settings(language)).unwrap())
}

/// The fields of a page as they are posted.
const ONE_JOB: &str = r#"[["employment[0].employer", "Example Ltd"], ["employment[0].start.month", "13"]]"#;

/// A document without its line ends.
fn one_line(document: &str) -> String {
    serde_json::from_str::<Value>(document).unwrap().to_string()
}

#[test]
fn a_part_of_a_page_is_looked_at() {
    for form in forms() {
        let names = |part: &str, fields: &str| -> Vec<String> {
            let live: Live = serde_json::from_str(&form.look(part, "{}", fields).unwrap()).unwrap();
            live.questions.into_iter().filter(|it| it.shown).map(|it| it.name).collect()
        };
        assert_eq!(names("employment/", "[]"), ["no_employment"]);
        let row = names("qualifications/3", r#"[["qualifications[3].kind", "gcse"]]"#);
        assert!(row.contains(&"qualifications[3].subject".to_owned()), "{row:?}");
        let blank = names("qualifications/3", "[]");
        assert!(!blank.contains(&"qualifications[3].subject".to_owned()), "{blank:?}");
        assert_eq!(names("employment", "[]").len(), 1 + names("employment/0", "[]").len());
        for wrong in ["nowhere", "employment/x", "employment/-1", "name/0x"] {
            assert!(form.look(wrong, "{}", "[]").is_err(), "{wrong}");
        }
    }
}

#[test]
fn records_are_the_answers_without_a_document() {
    for form in forms() {
        same::<FormModel>(&form.pages().unwrap());
        same::<Words>(&form.words().unwrap());
        same::<Counted>(&form.count("Two words").unwrap());
    }
}

#[test]
fn records_are_the_answers_for_every_sample() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let documents: Vec<String> = files.filter_map(|file| fs::read_to_string(file).ok()).collect();
    assert!(documents.len() >= 20, "the sample files are there");
    for form in forms() {
        for document in &documents {
            same::<Vec<Issue>>(&form.review("save", document).unwrap());
            same::<Checked>(&form.check(document).unwrap());
            // What cannot be read is neither shown nor judged.
            let Ok(shown) = form.shown(document) else { continue };
            same::<Vec<ShownQuestion>>(&shown);
            same::<Vec<Problem>>(&form.problems("contact", document).unwrap());
            same::<BTreeMap<String, String>>(&form.understood(document).unwrap());
            same::<Live>(&form.look("employment/0", &one_line(document), ONE_JOB).unwrap());
            same::<Assessment>(&form.assess(document).unwrap());
            same::<Explained>(&form.explain(document).unwrap());
        }
    }
}
