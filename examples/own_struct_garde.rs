//! A struct of your own, derived with garde, that dives into sections of this crate.
//!
//! Our drafts implement `garde::Validate` with [`Rules`] as their context, so yours takes it as well. Mind the trap:
//! `.validate()` exists only where the context has a `Default`. `Rules` has none, because nothing here knows what day it
//! is: call `.validate_with(&rules)`. And a garde report holds errors only: for warnings and advice ask
//! [`applicant::engine::review`].
//!
//! ```sh
//! cargo run --example own_struct_garde
//! ```

use applicant::Rules;
use applicant::application::{EmploymentDraft, PersonalDetailsDraft};
use applicant::engine::Rows;
use garde::Validate;
use serde::Deserialize;

/// A speculative application to a bakery: two of our sections between questions of its own.
#[derive(Deserialize, Validate)]
#[garde(context(Rules))]
struct BakeryApplication {
    #[garde(range(min = 0, max = 23))]
    earliest_hour: u8,
    #[garde(dive)]
    personal_details: PersonalDetailsDraft,
    #[garde(dive)]
    employment: Rows<EmploymentDraft>,
    #[garde(length(chars, min = 1, max = 40))]
    favourite_loaf: String,
}

const TYPED: &str = r#"{
    "earliest_hour": 25,
    "personal_details": {
        "full_name": "Wren Oakapple",
        "address": {"line_1": "2 Mill Lane", "town": "Ripon", "postcode": "HG4"},
        "email": "wren@example.org"
    },
    "employment": [
        {"employer": "Nidd Cafe", "job_title": "Cook", "start": "2015-02", "end": "2014-07"},
        {}
    ],
    "favourite_loaf": ""
}"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rules = Rules::on("2026-11-21".parse()?);
    let application: BakeryApplication = serde_json::from_str(TYPED)?;
    match application.validate_with(&rules) {
        Ok(()) => println!("Nothing to put right."),
        Err(report) => report.iter().for_each(|(path, error)| println!("{path}: {error}")),
    }
    Ok(())
}
