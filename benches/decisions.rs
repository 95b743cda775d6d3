//! How long a decision takes on an application that is checked already: assessing it, with explanation, and from the
//! application through its evidence.
//!
//! `cargo bench -p applicant-benches --bench decisions` prints the table; with `-- --write` it also puts it into
//! `benches/README.md`.

use std::env;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use applicant::{Draft, Evidence, Policy};
use applicant_benches::documents::{prose, rows, rules};
use applicant_benches::{median, put_into_readme};

/// What assessing an application may take, and explaining it.
const ASSESS: Duration = Duration::from_micros(2);
const EXPLAIN: Duration = Duration::from_micros(20);

fn main() {
    let (policy, rules) = (Policy::probation_services_officer(), rules());
    let mut table = String::from("| application | step | ns | target | met |\n|---|---|--:|--:|---|\n");
    let mut line = |name: &str, step: &str, target: Option<Duration>, run: &mut dyn FnMut()| {
        let time = median(run);
        let (target, met) = match target {
            None => (String::new(), ""),
            Some(target) => {
                (format!("< {}", target.as_nanos()), if time < target { "yes" } else { "**no**" })
            }
        };
        writeln!(table, "| {name} | {step} | {} | {target} | {met} |", time.as_nanos())
            .expect("a String takes everything");
    };
    for (name, bytes) in [("prose, 12 KB", prose(1)), ("50 rows of qualifications", rows(50))] {
        let draft = Draft::from_json(&bytes).expect("a sound document");
        let application = draft.check(&rules).expect("a sound application").application;
        let evidence = application.evidence(&rules);
        // Nothing speaks for this one: every step of an explanation is taken.
        let nothing: Evidence = Draft::default().partial(&rules).evidence(&rules);
        let target = |time| (name.starts_with("prose")).then_some(time);
        line(name, "application → evidence", None, &mut || drop(black_box(application.evidence(&rules))));
        line(name, "evidence → assessment", None, &mut || drop(black_box(policy.assess(&evidence))));
        line(name, "application → assessment", target(ASSESS), &mut || {
            drop(black_box(policy.assess(&application.evidence(&rules))));
        });
        line(name, "application → explanation", target(EXPLAIN), &mut || {
            drop(black_box(policy.explain(&application.evidence(&rules))));
        });
        if name.starts_with("prose") {
            line("an empty form", "evidence → explanation", Some(EXPLAIN), &mut || {
                drop(black_box(policy.explain(&nothing)));
            });
        }
    }
    print!("{table}");
    if env::args().any(|argument| argument == "--write") {
        put_into_readme("decisions", &table);
    }
}
