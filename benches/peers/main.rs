//! What others need for the same documents, from bytes to typed values and a report: in this run those in Rust.
//!
//! `scripts/peers.sh` runs these, those in Node and those in Python by turns, and puts the table into
//! `benches/README.md`. Each program writes [`Measured`] as lines of JSON.
#![allow(clippy::expect_used, clippy::panic, reason = "a figure that cannot be had ends the run")]

mod rust;
mod table;

use std::path::Path;
use std::{env, fs};

use applicant::Draft;
use applicant::form::{Dialect, Form};
use applicant::messages::{Language, Messages};
use applicant_benches::documents;
use applicant_benches::put_into_readme;
use applicant_benches::subset::schema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What one library took for one document.
#[derive(Serialize, Deserialize)]
struct Measured {
    peer: String,
    /// `sound`, `faults` or `text_faults`.
    document: String,
    /// How many faults it reports.
    found: usize,
    /// Nanoseconds of one run, once a round.
    rounds: Vec<f64>,
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["documents", folder] => write(Path::new(folder)),
        ["measure"] => rust::measure(ROUNDS, |measured| {
            println!("{}", serde_json::to_string(&measured).expect("plain data"));
        }),
        ["table", file] => put("peers", &table::of(&fs::read_to_string(file).expect("what was measured"))),
        ["put", name, file] => put(name, &fs::read_to_string(file).expect("a table")),
        _ => panic!("needs: documents FOLDER, measure, table FILE, or put NAME FILE"),
    }
}

fn put(name: &str, table: &str) {
    println!("{table}");
    put_into_readme(name, table);
}

/// The documents and the rules, for the programs in other languages.
fn write(folder: &Path) {
    let write = |name: &str, value: &Value| {
        fs::write(folder.join(name).with_extension("json"), value.to_string()).expect("a folder to write to");
    };
    write("schema", &schema());
    write("exported", &exported());
    write("empty", &Value::Object(Map::new()));
    for (name, put_faults) in DOCUMENTS {
        write(name, &document(put_faults));
        write(&format!("canonical_{name}"), &canonical(put_faults));
    }
}

fn document(put_faults: Change) -> Value {
    let mut document = serde_json::from_slice(&documents::prose(1)).expect("JSON");
    put_faults(&mut document);
    document
}

/// The same as the exported schema has it: `true` instead of "yes", "2023-03" instead of "03/2023".
fn canonical(put_faults: Change) -> Value {
    let draft = Draft::from_json(&documents::prose(1)).expect("readable");
    let application = draft.check(&documents::rules()).expect("sound").application;
    let mut document = serde_json::to_value(application).expect("plain data");
    put_faults(&mut document);
    document
}

/// The JSON Schema that the crate itself exports, which says more than the subset.
fn exported() -> Value {
    let words = Messages::new(Language::english());
    Form::full().json_schema(&documents::rules(), &words, Dialect::Draft202012)
}

/// How often each takes its turn.
const ROUNDS: usize = 200;

/// What makes a document of the one without a fault.
type Change = fn(&mut Value);

/// The documents, and what makes each of the one without a fault.
const DOCUMENTS: [(&str, Change); 3] =
    [("sound", |_| ()), ("faults", documents::put_faults), ("text_faults", documents::put_text_faults)];
