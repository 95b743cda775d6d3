//! A post of your own, from a file, and what an application for it comes to.
//!
//! ```sh
//! cargo run --example policy_file
//! cargo run --example policy_file -- examples/policies/driver.toml
//! ```

use std::error::Error;

use applicant::application::Status;
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy};

const PORTER: &str = r#"
id = "night_porter"
title = "Night porter"
version = "1"
sections = ["personal_details", "right_to_work", "employment"]

[[criteria]]
id = "right_to_work"
title = "Right to work"
need = "essential"
rule = { gate = "right_to_work" }

[[criteria]]
id = "licence"
title = "A driving licence"
need = "essential"
rule = { custom = "acme.licence", label = "a full driving licence" }
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1);
    let text = file.map_or(Ok(PORTER.to_owned()), std::fs::read_to_string)?;
    // Every fault of the file at once, each with its place.
    let policy = Policy::from_toml(&text)?;
    let rules = policy.rules("2026-11-21".parse()?);
    let words = Messages::new(Language::english()).for_policy(&policy);

    let evidence = Draft::sample().partial(&rules).evidence(&rules);
    println!("{}\n", words.explanation(&policy.explain(&evidence)));
    // What your own code found out: here, that there is a licence.
    let evidence = evidence.with_custom("acme.licence", Status::Met);
    println!("With the licence: {}", policy.assess(&evidence).outcome());
    Ok(())
}
