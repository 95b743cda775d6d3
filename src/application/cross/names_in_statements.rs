//! Statements that name the applicant, where the sift is name-blind.
//!
//! Advice, because a word of a name may mean something else; what the sifters see is redacted whatever the
//! applicant does.

use crate::application::{Draft, PersonalDetails, Sections};
use crate::engine::Checker;
use crate::field::{Email, FullName};

pub(super) fn check(draft: &Draft, known: &Sections, c: &Checker<'_>) {
    let Some(statements) = &known.statements else { return };
    let (c, details) = (&c.below("statements"), c.below("personal_details"));
    if let Some(person) = &known.personal_details {
        return statements.advise_names(
            c,
            person.full_name.as_str(),
            person.email.as_ref().map(Email::as_str),
        );
    }
    let typed = &draft.personal_details;
    let (name, email) = details.silently(|c| {
        let name = c.ask(&PersonalDetails::FULL_NAME, &typed.full_name).get::<FullName>().ok();
        (name, c.ask(&PersonalDetails::EMAIL, &typed.email).get_optional::<Email>().ok().flatten())
    });
    let name = name.as_ref().map_or("", FullName::as_str);
    statements.advise_names(c, name, email.as_ref().map(Email::as_str));
}
