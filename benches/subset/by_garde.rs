//! The form with the rules that `garde` can say.

use garde::Validate;
use serde::Deserialize;

use super::{
    COUNTRY, ENVIRONMENT, GRADE, ISSUED_IN, KIND, LINE, MONTH, NATION, NI_NUMBER, NUMBER, PHONE, POSTCODE,
    PROOF, PROSE, REGION, SCHEME, SKILL, WORKING_PATTERN, YEAR, YES_NO, has_at_most,
};

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Application {
    #[garde(length(chars, max = 10), pattern(NUMBER))]
    pub format: String,
    #[garde(length(chars, max = 64), pattern(LINE))]
    pub reference: String,
    #[garde(dive)]
    pub job: Job,
    #[garde(dive)]
    pub personal_details: PersonalDetails,
    #[garde(dive)]
    pub right_to_work: RightToWork,
    #[garde(length(max = 50), dive)]
    pub qualifications: Vec<Qualification>,
    #[garde(length(max = 50), dive)]
    pub training: Vec<Training>,
    #[garde(length(max = 50), dive)]
    pub employment: Vec<Employment>,
    #[garde(length(max = 50), dive)]
    pub breaks: Vec<Break>,
    #[garde(length(max = 50), dive)]
    pub voluntary: Vec<Voluntary>,
    #[garde(dive)]
    pub statements: Statements,
    #[garde(dive)]
    pub declarations: Declarations,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Job {
    #[garde(length(chars, max = 100), pattern(LINE))]
    pub role: String,
    #[garde(length(chars, max = 64), pattern(LINE))]
    pub vacancy: String,
    #[garde(length(min = 1, max = 7), inner(pattern(REGION)))]
    pub regions: Vec<String>,
    #[garde(length(max = 3), inner(pattern(ENVIRONMENT)))]
    pub environments: Vec<String>,
    #[garde(length(chars, min = 1, max = 100), pattern(WORKING_PATTERN))]
    pub working_pattern: String,
    #[garde(length(chars, max = 5), pattern(NUMBER))]
    pub hours_per_week: String,
    #[garde(length(chars, max = 5), pattern(NUMBER))]
    pub max_travel_miles: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct PersonalDetails {
    #[garde(length(chars, min = 1, max = 200), pattern(LINE))]
    pub full_name: String,
    #[garde(length(chars, max = 200), pattern(LINE))]
    pub previous_names: String,
    #[garde(dive)]
    pub address: Address,
    #[garde(length(chars, min = 1, max = 254), email)]
    pub email: String,
    #[garde(pattern(PHONE))]
    pub phone: String,
    #[garde(pattern(PHONE))]
    pub alternative_phone: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Address {
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub line_1: String,
    #[garde(length(chars, max = 100), pattern(LINE))]
    pub line_2: String,
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub town: String,
    #[garde(length(chars, max = 100), pattern(LINE))]
    pub county: String,
    #[garde(length(chars, max = 2), pattern(COUNTRY))]
    pub country: String,
    #[garde(length(chars, min = 1, max = 16), pattern(POSTCODE))]
    pub postcode: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct RightToWork {
    #[garde(length(min = 1, max = 5), inner(pattern(COUNTRY)))]
    pub nationalities: Vec<String>,
    #[garde(length(chars, min = 1, max = 100), pattern(PROOF))]
    pub proof: String,
    #[garde(length(chars, max = 100), pattern(ISSUED_IN))]
    pub document_issued_in: String,
    #[garde(length(chars, max = 5), pattern(YES_NO))]
    pub ni_document: String,
    #[garde(pattern(NI_NUMBER))]
    pub ni_number: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Qualification {
    #[garde(length(chars, min = 1, max = 100), pattern(KIND))]
    pub kind: String,
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub subject: String,
    #[garde(length(chars, max = 100), pattern(NATION))]
    pub nation: String,
    #[garde(length(chars, min = 1, max = 100), pattern(GRADE))]
    pub grade: String,
    #[garde(pattern(YEAR))]
    pub year: String,
    #[garde(length(chars, max = 100), pattern(LINE))]
    pub institution: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Training {
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub title: String,
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub provider: String,
    #[garde(length(chars, min = 1, max = 20), pattern(MONTH))]
    pub completed: String,
    #[garde(custom(words(150)), pattern(PROSE))]
    pub relevance: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Employment {
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub employer: String,
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub job_title: String,
    #[garde(length(chars, min = 1, max = 20), pattern(MONTH))]
    pub start: String,
    #[garde(length(chars, max = 5), pattern(YES_NO))]
    pub current: String,
    #[garde(pattern(MONTH))]
    pub end: String,
    #[garde(custom(words(150)), pattern(PROSE))]
    pub duties: String,
    #[garde(length(max = 10), inner(pattern(SKILL)))]
    pub skills: Vec<String>,
    #[garde(custom(words(50)), pattern(PROSE))]
    pub reason_for_leaving: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Break {
    #[garde(length(chars, min = 1, max = 20), pattern(MONTH))]
    pub start: String,
    #[garde(length(chars, min = 1, max = 20), pattern(MONTH))]
    pub end: String,
    #[garde(length(min = 1), custom(words(150)), pattern(PROSE))]
    pub reason: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Voluntary {
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub organisation: String,
    #[garde(length(chars, min = 1, max = 100), pattern(LINE))]
    pub role: String,
    #[garde(length(chars, min = 1, max = 20), pattern(MONTH))]
    pub start: String,
    #[garde(length(chars, max = 5), pattern(YES_NO))]
    pub current: String,
    #[garde(pattern(MONTH))]
    pub end: String,
    #[garde(length(chars, max = 5), pattern(NUMBER))]
    pub hours_per_week: String,
    #[garde(length(min = 1), custom(words(150)), pattern(PROSE))]
    pub description: String,
    #[garde(length(max = 10), inner(pattern(SKILL)))]
    pub skills: Vec<String>,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Statements {
    #[garde(length(min = 1), custom(words(250)), pattern(PROSE))]
    pub motivation: String,
    #[garde(length(min = 1), custom(words(250)), pattern(PROSE))]
    pub challenging_individuals: String,
    #[garde(custom(words(250)), pattern(PROSE))]
    pub written_communication: String,
}

#[derive(Debug, Default, Deserialize, Validate)]
#[serde(default)]
pub struct Declarations {
    #[garde(length(chars, min = 1, max = 5), pattern(YES_NO))]
    pub information_is_true: String,
    #[garde(length(chars, min = 1, max = 5), pattern(YES_NO))]
    pub conflict_of_interest: String,
    #[garde(custom(words(150)), pattern(PROSE))]
    pub conflict_details: String,
    #[garde(length(chars, min = 1, max = 5), pattern(YES_NO))]
    pub adjustments_needed: String,
    #[garde(length(max = 3), inner(pattern(SCHEME)))]
    pub guaranteed_interview: Vec<String>,
}

fn words(max: usize) -> impl FnOnce(&String, &()) -> garde::Result {
    move |text, ()| {
        if has_at_most(max, text) { Ok(()) } else { Err(garde::Error::new("has too many words")) }
    }
}
