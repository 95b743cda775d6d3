//! Checks an application and says what it makes of it: every problem at once, or an explained decision.
//!
//! ```sh
//! cargo run --example quickstart                                      # a sample, with two answers spoilt, then put right
//! cargo run --example quickstart -- examples/data/half-filled.json    # a file of yours
//! ```
//!
//! The command `applicant` does the same for many files, on any day, for any post: see `docs/cli.md`.

use std::error::Error;

use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Rules};

fn main() -> Result<(), Box<dyn Error>> {
    let policy = Policy::probation_services_officer();
    // No hidden clock: you say which day today is.
    let rules = policy.rules("2026-11-21".parse()?);
    if let Some(file) = std::env::args_os().nth(1) {
        // Whatever was typed is read: only broken JSON and a breached limit are an error.
        tell(&Draft::from_json(&std::fs::read(file)?)?, policy, &rules);
        return Ok(());
    }
    let sample = Draft::sample();
    let spoilt =
        sample.clone().with("/personal_details/email", "ada@example").with("/job/regions", "the moon");
    println!("A sample with two answers spoilt\n");
    tell(&spoilt, policy, &rules);
    println!("\nThe same, put right\n");
    tell(&sample, policy, &rules);
    Ok(())
}

fn tell(draft: &Draft, policy: &Policy, rules: &Rules) {
    let words = Messages::new(Language::english());
    match draft.check(rules) {
        Err(report) => {
            for issue in &report {
                println!("{}: {} {}", issue.severity(), issue.path(), issue.message(&words));
            }
        }
        Ok(checked) => {
            let evidence = checked.application.evidence(rules);
            println!("{}", words.explanation(&policy.explain(&evidence)));
        }
    }
}
