//! The form with the rules that `validator` can say.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use super::{
    COUNTRY, GRADE, ISSUED_IN, KIND, LINE, MONTH, NATION, NI_NUMBER, NUMBER, PHONE, POSTCODE, PROOF, PROSE,
    WORKING_PATTERN, YEAR, YES_NO, has_at_most,
};

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Application {
    #[validate(length(max = 10), regex(path = *NUMBER))]
    pub format: String,
    #[validate(length(max = 64), regex(path = *LINE))]
    pub reference: String,
    #[validate(nested)]
    pub job: Job,
    #[validate(nested)]
    pub personal_details: PersonalDetails,
    #[validate(nested)]
    pub right_to_work: RightToWork,
    #[validate(length(max = 50), nested)]
    pub qualifications: Vec<Qualification>,
    #[validate(length(max = 50), nested)]
    pub training: Vec<Training>,
    #[validate(length(max = 50), nested)]
    pub employment: Vec<Employment>,
    #[validate(length(max = 50), nested)]
    pub breaks: Vec<Break>,
    #[validate(length(max = 50), nested)]
    pub voluntary: Vec<Voluntary>,
    #[validate(nested)]
    pub statements: Statements,
    #[validate(nested)]
    pub declarations: Declarations,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Job {
    #[validate(length(max = 100), regex(path = *LINE))]
    pub role: String,
    #[validate(length(max = 64), regex(path = *LINE))]
    pub vacancy: String,
    #[validate(length(min = 1, max = 7))]
    pub regions: Vec<String>,
    #[validate(length(max = 3))]
    pub environments: Vec<String>,
    #[validate(length(min = 1, max = 100), regex(path = *WORKING_PATTERN))]
    pub working_pattern: String,
    #[validate(length(max = 5), regex(path = *NUMBER))]
    pub hours_per_week: String,
    #[validate(length(max = 5), regex(path = *NUMBER))]
    pub max_travel_miles: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct PersonalDetails {
    #[validate(length(min = 1, max = 200), regex(path = *LINE))]
    pub full_name: String,
    #[validate(length(max = 200), regex(path = *LINE))]
    pub previous_names: String,
    #[validate(nested)]
    pub address: Address,
    #[validate(length(min = 1, max = 254), email)]
    pub email: String,
    #[validate(regex(path = *PHONE))]
    pub phone: String,
    #[validate(regex(path = *PHONE))]
    pub alternative_phone: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Address {
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub line_1: String,
    #[validate(length(max = 100), regex(path = *LINE))]
    pub line_2: String,
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub town: String,
    #[validate(length(max = 100), regex(path = *LINE))]
    pub county: String,
    #[validate(length(max = 2), regex(path = *COUNTRY))]
    pub country: String,
    #[validate(length(min = 1, max = 16), regex(path = *POSTCODE))]
    pub postcode: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct RightToWork {
    #[validate(length(min = 1, max = 5))]
    pub nationalities: Vec<String>,
    #[validate(length(min = 1, max = 100), regex(path = *PROOF))]
    pub proof: String,
    #[validate(length(max = 100), regex(path = *ISSUED_IN))]
    pub document_issued_in: String,
    #[validate(length(max = 5), regex(path = *YES_NO))]
    pub ni_document: String,
    #[validate(regex(path = *NI_NUMBER))]
    pub ni_number: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Qualification {
    #[validate(length(min = 1, max = 100), regex(path = *KIND))]
    pub kind: String,
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub subject: String,
    #[validate(length(max = 100), regex(path = *NATION))]
    pub nation: String,
    #[validate(length(min = 1, max = 100), regex(path = *GRADE))]
    pub grade: String,
    #[validate(regex(path = *YEAR))]
    pub year: String,
    #[validate(length(max = 100), regex(path = *LINE))]
    pub institution: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Training {
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub title: String,
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub provider: String,
    #[validate(length(min = 1, max = 20), regex(path = *MONTH))]
    pub completed: String,
    #[validate(custom(function = words::<150>), regex(path = *PROSE))]
    pub relevance: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Employment {
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub employer: String,
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub job_title: String,
    #[validate(length(min = 1, max = 20), regex(path = *MONTH))]
    pub start: String,
    #[validate(length(max = 5), regex(path = *YES_NO))]
    pub current: String,
    #[validate(regex(path = *MONTH))]
    pub end: String,
    #[validate(custom(function = words::<150>), regex(path = *PROSE))]
    pub duties: String,
    #[validate(length(max = 10))]
    pub skills: Vec<String>,
    #[validate(custom(function = words::<50>), regex(path = *PROSE))]
    pub reason_for_leaving: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Break {
    #[validate(length(min = 1, max = 20), regex(path = *MONTH))]
    pub start: String,
    #[validate(length(min = 1, max = 20), regex(path = *MONTH))]
    pub end: String,
    #[validate(length(min = 1), custom(function = words::<150>), regex(path = *PROSE))]
    pub reason: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Voluntary {
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub organisation: String,
    #[validate(length(min = 1, max = 100), regex(path = *LINE))]
    pub role: String,
    #[validate(length(min = 1, max = 20), regex(path = *MONTH))]
    pub start: String,
    #[validate(length(max = 5), regex(path = *YES_NO))]
    pub current: String,
    #[validate(regex(path = *MONTH))]
    pub end: String,
    #[validate(length(max = 5), regex(path = *NUMBER))]
    pub hours_per_week: String,
    #[validate(length(min = 1), custom(function = words::<150>), regex(path = *PROSE))]
    pub description: String,
    #[validate(length(max = 10))]
    pub skills: Vec<String>,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Statements {
    #[validate(length(min = 1), custom(function = words::<250>), regex(path = *PROSE))]
    pub motivation: String,
    #[validate(length(min = 1), custom(function = words::<250>), regex(path = *PROSE))]
    pub challenging_individuals: String,
    #[validate(custom(function = words::<250>), regex(path = *PROSE))]
    pub written_communication: String,
}

#[derive(Debug, Default, Deserialize, Serialize, Validate)]
#[serde(default)]
pub struct Declarations {
    #[validate(length(min = 1, max = 5), regex(path = *YES_NO))]
    pub information_is_true: String,
    #[validate(length(min = 1, max = 5), regex(path = *YES_NO))]
    pub conflict_of_interest: String,
    #[validate(custom(function = words::<150>), regex(path = *PROSE))]
    pub conflict_details: String,
    #[validate(length(min = 1, max = 5), regex(path = *YES_NO))]
    pub adjustments_needed: String,
    #[validate(length(max = 3))]
    pub guaranteed_interview: Vec<String>,
}

fn words<const MAX: usize>(text: &str) -> Result<(), ValidationError> {
    if has_at_most(MAX, text) { Ok(()) } else { Err(ValidationError::new("too_many_words")) }
}
