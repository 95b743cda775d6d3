//! Inputs to start from: the samples, the policies, the catalogues and the case tables of the repository.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use applicant::form::{Form, FormQuestion};
use applicant::messages::Language;
use applicant::{Code, Draft};
use serde_json::{Value, json};

use crate::said::SENTINEL;

/// No larger file is a seed: a fuzzer learns more from many short inputs.
const MOST: usize = 8 * 1024;

fn files(folder: &str, extension: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut found: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .collect();
    found.sort();
    found.iter().map(|path| fs::read(path).expect("a file that can be read")).collect()
}

/// The cases of the tables, in their order.
fn cases() -> Vec<Value> {
    let tables = files("tests/cases", "jsonl");
    let lines = tables.iter().flat_map(|table| table.split(|byte| *byte == b'\n'));
    lines.filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

fn bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

/// The sample with something planted in every text that is not a choice.
fn planted() -> Value {
    let mut document = serde_json::to_value(Draft::sample()).expect("JSON");
    for pointer in [
        "/personal_details/full_name",
        "/personal_details/address/line_1",
        "/employment/0/employer",
        "/employment/0/duties",
        "/training/0/title",
        "/statements/motivation",
        "/statements/challenging_individuals",
    ] {
        if let Some(Value::String(text)) = document.pointer_mut(pointer) {
            text.push_str(&format!(" {SENTINEL}"));
        }
    }
    document
}

/// Applications, sections and rows.
#[must_use]
pub fn documents() -> Vec<Vec<u8>> {
    let mut out = vec![bytes(&planted())];
    out.extend([Draft::sample(), Draft::skeleton()].map(|draft| serde_json::to_vec(&draft).expect("JSON")));
    for folder in ["examples/data", "examples/policies/night_carer"] {
        out.extend(files(folder, "json").into_iter().filter(|file| file.len() <= MOST));
    }
    for case in cases() {
        let input = &case["input"];
        out.push(bytes(&match case["rule"].as_str() {
            Some("application" | "gaps") => input.clone(),
            Some("section") => json!({ input["name"].as_str().unwrap_or_default(): input["input"] }),
            Some("right_to_work") => json!({ "right_to_work": input }),
            Some("qualification") => json!({ "qualifications": [input] }),
            _ => continue,
        }));
    }
    thinned(out, 600)
}

/// The same as posts.
#[must_use]
pub fn posts() -> Vec<Vec<u8>> {
    let post = |document: &Vec<u8>| {
        let draft = Draft::from_json(document).ok()?;
        let mut post = form_urlencoded::Serializer::new(String::new());
        post.extend_pairs(draft.to_form());
        Some(post.finish().into_bytes())
    };
    let mut out: Vec<Vec<u8>> = thinned(documents(), 300).iter().filter_map(post).collect();
    for text in [
        "job.role=%3Czqxjkv%3E&personal_details.full_name=zqxjkv%22q&training[0].title=zqxjkv%27q",
        "_row=add+training&training[0].title=x",
        "_row=remove+employment+0&employment[0][end][month]=9&employment.0.end.year=2024",
        "_row=up+breaks+1&%2Fbreaks%2F0%2Fstart=2012-09",
        "job.regions=london&job.regions[]=wales&favourite+colour=blue&_csrf=x",
    ] {
        out.push(text.as_bytes().to_vec());
    }
    out
}

/// Policy files.
#[must_use]
pub fn policies() -> Vec<Vec<u8>> {
    ["policies", "examples/policies"].iter().flat_map(|folder| files(folder, "toml")).collect()
}

/// The catalogues by their messages, and faults of each kind.
#[must_use]
pub fn catalogues() -> Vec<Vec<u8>> {
    let mut out: Vec<Vec<u8>> = Language::all()
        .iter()
        .flat_map(|language| pieces(language.catalogue()))
        .map(|piece| format!("{piece}\n").into_bytes())
        .collect();
    out = thinned(out, 200);
    for text in [
        "language = Cymraeg\n    .tag = cy\n",
        "-brand = Example\nany =\n    .missing = { -brand } needs an answer\n",
        "any =\n    .too_many_words = { $max ->\n        [one] one\n       *[other] { $over }\n    }\n",
        "a = { b }{ b }\nb = { c }{ c }\nc = { a }\n",
        "training-title = { $",
        "training-title =\n    .mising = Enter a title",
    ] {
        out.push(text.as_bytes().to_vec());
    }
    out
}

/// The messages of a catalogue, each with its attributes.
fn pieces(catalogue: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in catalogue.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match out.last_mut() {
            Some(piece) if line.starts_with([' ', '}', ']']) => {
                piece.push('\n');
                piece.push_str(line);
            }
            _ => out.push(line.to_owned()),
        }
    }
    out
}

/// Every text that a case gives to a single value.
#[must_use]
pub fn values() -> Vec<Vec<u8>> {
    let texts: BTreeSet<String> =
        cases().iter().filter_map(|case| Some(case["input"].as_str()?.to_owned())).collect();
    let texts = texts.into_iter().map(String::into_bytes);
    let mut out: Vec<Vec<u8>> = texts.filter(|text| text.len() <= MOST).collect();
    let card =
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    out.extend([card, SENTINEL, "zqxjkv@zqxjkv.example"].map(|text| text.as_bytes().to_vec()));
    out
}

/// The place of every question in each notation, and the buttons of rows.
#[must_use]
pub fn paths() -> Vec<Vec<u8>> {
    let mut out: Vec<Vec<u8>> = Vec::new();
    for question in FormQuestion::all() {
        let path = question.path(3);
        out.extend([path.pointer(), path.dotted(), path.name(), path.id()].map(String::into_bytes));
    }
    for text in
        ["add training", "remove employment 3", "up breaks 1", "employment[0][end][month]", "a[]", "/a~1b"]
    {
        out.push(text.as_bytes().to_vec());
    }
    out
}

/// Calls of the module.
#[must_use]
pub fn calls() -> Vec<Vec<u8>> {
    let sample = planted().to_string();
    let pairs = json!(Draft::sample().to_form()).to_string();
    let mut out = Vec::new();
    for call in [
        format!("review\nsubmit\n{sample}"),
        format!("review\npage:contact\n{sample}"),
        format!("check\n{sample}"),
        format!("shown\n{sample}"),
        format!("problems\nname\n{sample}"),
        format!("understood\n{sample}"),
        format!("assess\n{sample}"),
        format!("explain\n{sample}"),
        format!("html\nemployment\nerrors\n{sample}"),
        format!("read\n{pairs}"),
        format!("post\njob\n{{}}\n{pairs}"),
        "text_of\ndate\n{\"day\": \"1\", \"month\": \"May\", \"year\": \"2026\"}".to_owned(),
        format!("count\nwords of {SENTINEL}"),
        "json_schema\ndraft_2020_12".to_owned(),
        "ui_schema\nrjsf".to_owned(),
        "pages".to_owned(),
        "words".to_owned(),
        "load\n{\"today\": \"2026-11-21\", \"language\": \"cy\"}".to_owned(),
    ] {
        out.push(call.into_bytes());
    }
    for shape in ["zod", "react_hook_form", "rjsf", "json_forms"] {
        out.push(format!("errors\n{shape}\nsave\n{sample}").into_bytes());
    }
    for file in policies() {
        let text = String::from_utf8(file).expect("text");
        let settings = json!({ "today": "2026-11-21", "policy": text, "texts": "page-continue = Go on" });
        out.push(format!("load\n{settings}").into_bytes());
    }
    out
}

/// At most so many of them, from everywhere in the list.
fn thinned(all: Vec<Vec<u8>>, most: usize) -> Vec<Vec<u8>> {
    let step = all.len().div_ceil(most).max(1);
    all.into_iter().step_by(step).collect()
}

/// Words that inputs are made of: keys, choices, codes, ids of messages, keys of a policy file.
#[must_use]
pub fn dictionary() -> BTreeSet<String> {
    let mut out: BTreeSet<String> = Code::all().map(|entry| entry.code.as_str().to_owned()).collect();
    let rules = &crate::settings::POSTS[1].rules;
    for question in Form::of(rules).questions() {
        out.insert(question.key().to_owned());
        // A list of every country teaches nothing that a few do not.
        out.extend(question.options(rules).iter().take(24).map(ToString::to_string));
    }
    for page in Form::of(rules).pages() {
        out.insert(page.name().to_owned());
    }
    for file in policies() {
        let text = String::from_utf8(file).expect("text");
        let value: Value = toml::from_str(&text).unwrap_or_default();
        keys(&value, &mut out);
    }
    out.extend([SENTINEL, "2026-11-21", "_row", "4294967295", "{ $", "not_known"].map(str::to_owned));
    out
}

fn keys(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            if key.len() < 24 {
                out.insert(key.clone());
            }
            keys(value, out);
        }),
        Value::Array(list) => list.iter().for_each(|value| keys(value, out)),
        _ => {}
    }
}
