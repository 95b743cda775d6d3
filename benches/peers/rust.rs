//! Ours, and the libraries in Rust.

use std::hint::black_box;
use std::time::Instant;

use applicant::messages::{Language, Messages};
use applicant::{Draft, Report};
use applicant_benches::documents::{self, plain};
use applicant_benches::subset::{by_garde, by_validator, schema};
use garde::Validate as _;
use serde_json::Value;
use validator::{Validate as _, ValidationErrors, ValidationErrorsKind};

use super::{DOCUMENTS, Measured, canonical, document, exported};

/// From bytes to the number of faults; what is made is dropped.
type Run<'a> = Box<dyn Fn(&[u8]) -> usize + 'a>;

/// About how many nanoseconds one side of a round takes.
const SIDE: f64 = 1e6;

/// All of them by turns, in that number of rounds.
pub fn measure(rounds: usize, told: impl FnMut(Measured)) {
    let rules = documents::rules();
    let words = Messages::new(Language::english());
    let validator =
        |schema: &Value| jsonschema::options().should_validate_formats(true).build(schema).expect("a schema");
    let (subset, whole) = (validator(&schema()), validator(&exported()));
    let check = |bytes: &[u8]| Draft::from_json(bytes).expect("readable").check(&rules).err();
    let sentences =
        |report: &Report| report.errors().map(|issue| issue.message(&words)).collect::<Vec<_>>().len();
    let ours: Run<'_> = Box::new(|bytes| check(bytes).map_or(0, |report| report.errors().count()));
    let peers: [(&str, Run<'_>); 7] = [
        ("**applicant**", ours),
        ("applicant, with sentences", Box::new(|bytes| check(bytes).as_ref().map_or(0, sentences))),
        ("garde 0.23.0", Box::new(by_garde)),
        ("validator 0.21.0", Box::new(by_validator)),
        ("jsonschema 0.61.2", Box::new(|bytes| by_json_schema(&subset, bytes))),
        ("jsonschema 0.61.2, exported schema", Box::new(|bytes| by_json_schema(&whole, bytes))),
        ("`String`s by serde_json, no rule", Box::new(strings)),
    ];
    by_turns(&peers, rounds, told);
}

fn by_turns(peers: &[(&str, Run<'_>)], rounds: usize, mut told: impl FnMut(Measured)) {
    for (name, put_faults) in DOCUMENTS {
        let [as_text, canonical] =
            [document(put_faults), canonical(put_faults)].map(|value| value.to_string().into_bytes());
        let mut turns: Vec<_> = peers
            .iter()
            .map(|(peer, run)| {
                let bytes = if peer.ends_with("exported schema") { &canonical } else { &as_text };
                let (peer, document) = ((*peer).to_owned(), name.to_owned());
                let repeats = (SIDE / time(20, run, bytes)).max(1.0) as u32;
                (run, bytes, repeats, Measured { peer, document, found: run(bytes), rounds: Vec::new() })
            })
            .collect();
        for _ in 0..rounds {
            for (run, bytes, repeats, measured) in &mut turns {
                measured.rounds.push(time(*repeats, *run, bytes));
            }
        }
        turns.into_iter().for_each(|(.., measured)| told(measured));
    }
}

/// Nanoseconds of one run.
fn time(repeats: u32, run: impl Fn(&[u8]) -> usize, bytes: &[u8]) -> f64 {
    let start = Instant::now();
    for _ in 0..repeats {
        black_box(run(black_box(bytes)));
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(repeats)
}

fn by_garde(bytes: &[u8]) -> usize {
    match serde_json::from_slice::<by_garde::Application>(bytes) {
        Ok(read) => black_box(&read).validate().map_or_else(|report| report.iter().count(), |()| 0),
        Err(_) => 1,
    }
}

fn by_validator(bytes: &[u8]) -> usize {
    fn count(errors: &ValidationErrors) -> usize {
        let of = |kind: &ValidationErrorsKind| match kind {
            ValidationErrorsKind::Struct(errors) => count(errors),
            ValidationErrorsKind::List(rows) => rows.values().map(|errors| count(errors)).sum(),
            ValidationErrorsKind::Field(errors) => errors.len(),
        };
        errors.errors().values().map(of).sum()
    }
    match serde_json::from_slice::<by_validator::Application>(bytes) {
        Ok(read) => black_box(&read).validate().map_or_else(|errors| count(&errors), |()| 0),
        Err(_) => 1,
    }
}

fn by_json_schema(schema: &jsonschema::Validator, bytes: &[u8]) -> usize {
    let value: Value = serde_json::from_slice(bytes).expect("JSON");
    schema.iter_errors(&value).collect::<Vec<_>>().len()
}

/// Reading alone, by way of comparison.
fn strings(bytes: &[u8]) -> usize {
    match serde_json::from_slice::<plain::Application>(bytes) {
        Ok(read) => drop(black_box(read)),
        Err(_) => return 1,
    }
    0
}
