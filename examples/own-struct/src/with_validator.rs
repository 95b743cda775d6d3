//! With validator, whose derive hands nothing on to nested fields: a section brings its rules along.

use applicant::Rules;
use applicant::adapters::WithRules;
use applicant::application::{EmploymentDraft, PersonalDetailsDraft};
use applicant::validator::without_values;
use serde::Deserialize;
use validator::{Validate, ValidationErrors};

/// What is read, before the rules are known.
#[derive(Deserialize)]
struct Typed {
    earliest_hour: u8,
    personal_details: PersonalDetailsDraft,
    employment: Vec<EmploymentDraft>,
    shop_postcode: String,
    shop_phone: Option<String>,
    favourite_loaf: String,
}

/// Two of our sections between questions of its own.
#[derive(Validate)]
struct BakeryApplication<'r> {
    #[validate(range(max = 23))]
    earliest_hour: u8,
    #[validate(nested)]
    personal_details: WithRules<'r, PersonalDetailsDraft>,
    #[validate(nested)]
    employment: Vec<WithRules<'r, EmploymentDraft>>,
    #[validate(custom(function = "applicant::validator::postcode"))]
    shop_postcode: String,
    #[validate(custom(function = "applicant::validator::phone"))]
    shop_phone: Option<String>,
    #[validate(length(min = 1, max = 40))]
    favourite_loaf: String,
}

impl<'r> BakeryApplication<'r> {
    fn of(typed: Typed, rules: &'r Rules) -> BakeryApplication<'r> {
        BakeryApplication {
            earliest_hour: typed.earliest_hour,
            personal_details: WithRules::new(typed.personal_details, rules),
            employment: typed.employment.into_iter().map(|row| WithRules::new(row, rules)).collect(),
            shop_postcode: typed.shop_postcode,
            shop_phone: typed.shop_phone,
            favourite_loaf: typed.favourite_loaf,
        }
    }
}

fn validated(typed: &str) -> anyhow::Result<Result<(), ValidationErrors>> {
    let rules = Rules::on("2026-11-21".parse()?);
    // The derive adds what was typed to the errors of each field, and a log is no place for that.
    Ok(BakeryApplication::of(serde_json::from_str(typed)?, &rules).validate().map_err(without_values))
}

/// What validator says of an application.
pub fn said(typed: &str) -> anyhow::Result<String> {
    Ok(match validated(typed)? {
        Ok(()) => "Nothing to put right.".to_owned(),
        Err(errors) => serde_json::to_string_pretty(&errors)?,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn errors(typed: &str) -> Value {
        serde_json::to_value(validated(typed).unwrap().unwrap_err()).unwrap()
    }

    #[test]
    fn validator_says_it_all() {
        let errors = errors(crate::TYPED);
        let code =
            |pointer: &str| errors.pointer(pointer).unwrap_or_else(|| panic!("{errors:#}"))["code"].clone();
        assert_eq!(code("/earliest_hour/0"), "range");
        assert_eq!(code("/personal_details/address/postcode/0"), "postcode_partial");
        assert_eq!(code("/employment/0/end/0"), "ends_before_start");
        assert_eq!(code("/favourite_loaf/0"), "length");
        let message = "Answer must be a UK postcode: check the letter in place 6";
        let postcode = json!({ "code": "postcode_letter", "message": message, "params": { "place": 6 } });
        assert_eq!(errors["shop_postcode"], json!([postcode]));
        assert_eq!(errors.get("shop_phone"), None);
    }

    #[test]
    fn no_error_has_what_was_typed() {
        let errors = errors(&crate::TYPED.replace("null", "\"020 7946 001\"")).to_string();
        assert!(errors.contains("phone_too_short"), "{errors}");
        for typed in ["1CA", "7946", "HG4", "Mill"] {
            assert!(!errors.contains(typed), "{errors}");
        }
    }
}
