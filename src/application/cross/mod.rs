//! Rules that look at more than one section, one a file. Each runs as soon as the answers it reads are
//! themselves good.

mod duplicates;
mod early_dates;
mod history;
mod names_in_statements;
mod role;
mod same_paid_and_unpaid;

use chrono::NaiveDate;

use crate::application::right_to_work::Answers;
use crate::application::{Draft, Sections};
use crate::engine::Checker;

/// Every rule across sections, in the order of their issues within a place.
pub(super) fn check(draft: &Draft, known: &Sections, c: &Checker<'_>) {
    let born = date_of_birth(draft, known, c);
    history::check(draft, known, c, born);
    same_paid_and_unpaid::check(known, c);
    duplicates::check(known, c);
    early_dates::check(known, c, born);
    names_in_statements::check(draft, known, c);
}

/// The date of birth, also when another answer of its section is wrong.
fn date_of_birth(draft: &Draft, known: &Sections, c: &Checker<'_>) -> Option<NaiveDate> {
    if let Some(right_to_work) = &known.right_to_work {
        return right_to_work.date_of_birth();
    }
    c.below("right_to_work").silently(|c| {
        c.ask(&Answers::DATE_OF_BIRTH, &draft.right_to_work.date_of_birth).get_optional().ok().flatten()
    })
}
