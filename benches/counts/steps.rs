//! What is counted: each step on each document, as often as it is told.

use std::hint::black_box;

use applicant::form::Form;
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy};
use applicant_benches::documents::{self, plain};

/// The four documents, each with the page of the form that is counted.
pub const DOCUMENTS: [(&str, &str); 4] =
    [("prose", "statements"), ("rows", "qualifications"), ("faults", "employment"), ("empty", "contact")];

/// What is done with a document; the first is what the others are compared with.
pub const STEPS: [&str; 8] = ["strings", "read", "check", "assess", "explain", "all", "page", "sift"];

/// Runs a step as often as it is told, after everything that the step does not count has been made.
pub fn run(document: &str, step: &str, times: usize) {
    let bytes = match document {
        "prose" => documents::prose(1),
        "rows" => documents::rows(50),
        "faults" => documents::faults(),
        _ => documents::EMPTY.to_vec(),
    };
    let (bytes, rules, policy) = (&bytes, &documents::rules(), Policy::probation_services_officer());
    let draft = &Draft::from_json(bytes).expect("readable");
    let again = |step: &mut dyn FnMut()| (0..times).for_each(|_| step());
    match step {
        "strings" => again(&mut || {
            let _ = black_box(serde_json::from_slice::<plain::Application>(black_box(bytes)));
        }),
        "read" => again(&mut || drop(black_box(Draft::from_json(black_box(bytes))))),
        "check" => again(&mut || drop(black_box(black_box(draft).check(rules)))),
        "assess" => {
            let known = draft.partial(rules);
            again(&mut || drop(black_box(policy.assess(&black_box(&known).evidence(rules)))));
        }
        "explain" => {
            let known = draft.partial(rules);
            again(&mut || drop(black_box(policy.explain(&black_box(&known).evidence(rules)))));
        }
        "all" => again(&mut || documents::decide(black_box(bytes), rules)),
        "page" => {
            let (form, words) = (Form::full(), Messages::new(Language::english()));
            let name = DOCUMENTS.iter().find(|(name, _)| *name == document).map_or("contact", |it| it.1);
            let page = form.page(name).expect("a page of the form");
            again(&mut || {
                let report = black_box(draft).review(rules, page.scope());
                drop(black_box(report.iter().map(|issue| issue.message(&words)).collect::<Vec<_>>()));
            });
        }
        // What `applicant sift` does with one line.
        _ => again(&mut || {
            let known = Draft::from_json(black_box(bytes)).expect("readable").partial(rules);
            if !known.report.blocks() {
                let assessment = policy.assess(&known.evidence(rules));
                let ties: Box<[_]> = assessment.ties().collect();
                black_box((assessment.points(), assessment.outcome(), ties));
            }
        }),
    }
}
