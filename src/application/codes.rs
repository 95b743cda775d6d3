//! The codes of an application: of its sections, and of the rules across sections.

use crate::engine::{self, Code, CodeEntry, codes};
use crate::field;

codes! {
    /// The codes of an application: of its sections, and of the rules across sections.
    pub static CODES;

    // any answer
    /// The role of another post, for which this form takes no applications.
    ROLE_OTHER = "role_other";

    // numbers and dates
    /// An end before its start; of a slip in the year, `parts` is the year.
    ENDS_BEFORE_START = "ends_before_start" { parts };
    /// Marked as current, with an end that has passed.
    CURRENT_WITH_PAST_END = "current_with_past_end";
    /// The dates are estimates; they do not count as exact for gaps.
    DATES_ESTIMATED = "dates_estimated";
    /// Younger than `min` years; old enough are those born on or before `since`. Only the date of birth beside a share code is asked.
    TOO_YOUNG = "too_young" { since, min };
    /// Older than the oldest plausible age; the year is probably mistyped, and `parts` names it.
    TOO_OLD = "too_old" { parts };

    // contact
    /// The same number twice.
    SAME_NUMBER = "same_number";
    /// Neither of the ways to get in touch that the form needs.
    CONTACT_NEEDED = "contact_needed";

    // history
    /// Whole months not covered, `from` to `to`.
    GAP = "gap" { from, to };
    /// Two entries at the same time: a fact, not a fault.
    OVERLAP = "overlap";
    /// Dated before an age that is plausible; of a date, `parts` is the year.
    BEFORE_PLAUSIBLE_AGE = "before_plausible_age" { parts };
    /// More than `max` hours a week: possible, but often a slip.
    HOURS_UNUSUAL = "hours_unusual" { max };
    /// The same role as paid and as voluntary.
    SAME_PAID_AND_UNPAID = "same_paid_and_unpaid";

    // advice
    /// Training without why it helps.
    EXPLAIN_RELEVANCE = "explain_relevance";
    /// A statement of fewer than `min` words, far below its limit.
    STATEMENT_SHORT = "statement_short" { min };
    /// The same text in two answers.
    SAME_TEXT = "same_text";
    /// The same text as an earlier application.
    COPIED_TEXT = "copied_text";
    /// Names another employer than this one.
    NAMES_OTHER_EMPLOYER = "names_other_employer";
    /// Names the applicant, where the sift is name-blind.
    NAMES_APPLICANT = "names_applicant";

    // right to work
    /// A proof that none of the declared nationalities can use; `instead` names proofs that they can.
    PROOF_NEEDS_NATIONALITY = "proof_needs_nationality" { instead };
    /// A document number of an unusual shape.
    NUMBER_UNUSUAL = "number_unusual";
    /// A document with a corner cut off, or otherwise cancelled.
    DOCUMENT_CANCELLED = "document_cancelled";
    /// A document that has expired and cannot be used in this way; `instead` names one that can.
    DOCUMENT_EXPIRED = "document_expired" { instead };
    /// An official paper with a permanent National Insurance number is needed as well.
    NI_DOCUMENT_NEEDED = "ni_document_needed";
    /// A document that is on no list of acceptable proofs; `instead` names those to get.
    DOCUMENT_NOT_LISTED = "document_not_listed" { instead };
    /// The proof suggests a nationality that was not declared.
    NATIONALITY_MAY_BE_MISSING = "nationality_may_be_missing";
    /// Permission to work that has ended.
    PERMISSION_ENDED = "permission_ended";
    /// A proof that people of these nationalities hardly ever have.
    PROOF_UNUSUAL_FOR_NATIONALITY = "proof_unusual_for_nationality";
    /// The employer has to ask the Home Office; the applicant need do nothing.
    ECS_CHECK_NEEDED = "ecs_check_needed";
    /// British and Irish citizens cannot have a share code; `instead` names what they have.
    SHARE_CODE_NOT_FOR_NATIONALITY = "share_code_not_for_nationality" { instead };
    /// Older than its life of `days` days.
    SHARE_CODE_EXPIRED = "share_code_expired" { days };
    /// On the last day of its life of `days` days.
    SHARE_CODE_LAST_DAY = "share_code_last_day" { days };
    /// A code lasts `days` days, so a new one may be asked for later.
    SHARE_CODE_RENEW = "share_code_renew" { days };
    /// A notice dated later than the check.
    DATE_AFTER_CHECK = "date_after_check";
    /// A notice whose six months are over.
    NOTICE_EXPIRED = "notice_expired";
    /// A card that is no longer accepted as proof.
    CARD_NOT_ACCEPTED = "card_not_accepted";
    /// No proof yet; `instead` names those to get.
    NO_PROOF_YET = "no_proof_yet" { instead };
    /// The answer does not say how long the permission lasts.
    PERMISSION_LIMIT_NOT_GIVEN = "permission_limit_not_given";
    /// A limit on work that does not fit the post.
    WORK_LIMIT_AND_POST = "work_limit_and_post";

    // qualifications
    /// A grade that this qualification never had; `accepted` names those it has, and `award` the award that has this one.
    GRADE_UNKNOWN = "grade_unknown" { accepted, award };
    /// A grade unlike the usual ones, kept as typed.
    GRADE_UNUSUAL = "grade_unusual";
    /// A grade that did not exist in that year.
    GRADE_NOT_IN_YEAR = "grade_not_in_year";
    /// A grade that does not exist in that nation.
    GRADE_NOT_IN_NATION = "grade_not_in_nation";
    /// A year outside the usual years of this qualification.
    YEAR_UNUSUAL = "year_unusual";
    /// Awarded in a year that has not come.
    YEAR_IN_FUTURE = "year_in_future";
    /// The answer does not say on which paper the grade was gained.
    PAPER_LEVEL_NOT_GIVEN = "paper_level_not_given";
    /// A level that the `framework` does not have; its highest is `max`.
    LEVEL_NOT_IN_FRAMEWORK = "level_not_in_framework" { max, framework };
    /// A level at which this qualification is not offered: it is from `min` to `max`.
    LEVEL_NOT_OFFERED = "level_not_offered" { min, max };
}

impl Code {
    /// Every code of the crate with what is known of it: those of any form, of the values of this country, and of an application.
    ///
    /// ```
    /// use applicant::Code;
    /// let entry = Code::all().find(|entry| entry.code == Code::TOO_MANY_WORDS);
    /// assert_eq!(entry.map(|entry| entry.params), Some(&["max", "over"][..]));
    /// ```
    pub fn all() -> impl Iterator<Item = &'static CodeEntry> {
        [engine::CODES, field::CODES, CODES].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_snake_case() {
        let mut seen = std::collections::BTreeSet::new();
        for entry in Code::all() {
            let text = entry.code.as_str();
            assert!(seen.insert(text), "{text} is there twice");
            assert!(text.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit()), "{text}");
            assert!(entry.about.ends_with('.'), "{text}");
        }
    }

    #[test]
    fn what_a_code_means_names_each_parameter() {
        for entry in Code::all() {
            for param in entry.params {
                assert!(entry.about.contains(&format!("`{param}`")), "{}: {param}", entry.code);
            }
        }
    }
}
