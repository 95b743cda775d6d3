//! With garde, whose context hands the rules on to nested sections.
//!
//! Our drafts implement `garde::Validate` with [`Rules`] as their context, so yours takes it as well. Mind the trap: `.validate()`
//! exists only where the context has a `Default`. `Rules` has none, because nothing here knows what day it is: call
//! `.validate_with(&rules)`. And a garde report holds errors only: for warnings and advice ask [`applicant::engine::review`].

use applicant::Rules;
use applicant::application::{EmploymentDraft, PersonalDetailsDraft};
use applicant::engine::Rows;
use garde::Validate;
use serde::Deserialize;

/// Two of our sections between questions of its own.
#[derive(Deserialize, Validate)]
#[garde(context(Rules))]
struct BakeryApplication {
    #[garde(range(min = 0, max = 23))]
    earliest_hour: u8,
    #[garde(dive)]
    personal_details: PersonalDetailsDraft,
    #[garde(dive)]
    employment: Rows<EmploymentDraft>,
    #[garde(custom(applicant::garde::postcode))]
    shop_postcode: String,
    #[garde(custom(applicant::garde::phone))]
    shop_phone: Option<String>,
    #[garde(length(chars, min = 1, max = 40))]
    favourite_loaf: String,
}

/// What garde says of an application.
pub fn said(typed: &str) -> anyhow::Result<String> {
    let rules = Rules::on("2026-11-21".parse()?);
    let application: BakeryApplication = serde_json::from_str(typed)?;
    Ok(application
        .validate_with(&rules)
        .err()
        .map_or("Nothing to put right.".to_owned(), |it| it.to_string()))
}

#[cfg(test)]
mod tests {
    use applicant::messages::{Language, Messages};

    use super::*;

    /// A context that gives the rules and the language.
    struct Visit {
        rules: Rules,
        words: Messages,
    }

    impl AsRef<Messages> for Visit {
        fn as_ref(&self) -> &Messages {
            &self.words
        }
    }

    #[derive(Validate)]
    #[garde(context(Visit as visit))]
    struct Stall {
        #[garde(dive(&visit.rules))]
        personal_details: PersonalDetailsDraft,
        #[garde(custom(applicant::garde::in_words::postcode))]
        pitch: String,
    }

    #[test]
    fn garde_speaks_another_language() {
        let rules = Rules::on("2026-11-21".parse().unwrap());
        let visit = Visit { rules, words: Messages::new(Language::welsh()) };
        let personal_details =
            serde_json::from_str(r#"{ "full_name": "Ada", "email": "ada", "address": {} }"#).unwrap();
        let stall = Stall { personal_details, pitch: "SW1A".to_owned() };
        let said = stall.validate_with(&visit).unwrap_err().to_string();
        assert!(said.contains("personal_details.email: email_no_at\n"), "{said}");
        assert!(said.ends_with("pitch: Rhaid i'r ateb fod yn god post llawn yn y DU\n"), "{said}");
    }

    #[test]
    fn garde_says_it_all() {
        let said = said(crate::TYPED).unwrap();
        let mut lines: Vec<&str> = said.lines().collect();
        lines.sort_unstable();
        assert_eq!(
            lines,
            [
                "earliest_hour: greater than 23",
                "employment[0].end: ends_before_start",
                "favourite_loaf: length is lower than 1",
                "personal_details.address.postcode: postcode_partial",
                "shop_postcode: Answer must be a UK postcode: check the letter in place 6",
            ]
        );
    }

    #[test]
    fn blank_and_missing_are_different() {
        for (phone, said_of_it) in
            [("null", ""), ("\"\"", "shop_phone: Enter an answer"), ("\"020 7946 0018\"", "")]
        {
            let typed = crate::TYPED.replace("null", phone);
            let said = said(&typed).unwrap();
            let line = said.lines().find(|line| line.starts_with("shop_phone")).unwrap_or_default();
            assert_eq!(line, said_of_it, "{phone}");
        }
    }
}
