//! A section that brings its rules along, for libraries whose traits hand on nothing.

use std::fmt;

use crate::engine::Rules;

/// A draft with the rules under which it is validated: a nested field of a struct that derives `validator::Validate`.
///
/// The `Validate` of validator takes no arguments, and what is typed knows no rules, so they cannot be had while a request is
/// read: serde has no context to hand on either. Read the section first, and then put it beside the rules. `Vec<WithRules<…>>` is
/// a list of rows. A struct without fields of your own needs none of this: `draft.validate_with_args(&rules)`.
///
/// ```
/// # #[cfg(feature = "validator021")] {
/// use applicant::Rules;
/// use applicant::adapters::WithRules;
/// use applicant::application::TrainingDraft;
/// use validator::Validate;
///
/// // In a struct of your own: `#[validate(nested)] training: WithRules<'r, TrainingDraft>`.
/// let rules = Rules::on("2026-11-21".parse().unwrap());
/// let training: TrainingDraft = serde_json::from_str(r#"{"title": "First aid", "completed": "2025-02"}"#).unwrap();
/// let errors = WithRules::new(training, &rules).validate().unwrap_err();
/// assert_eq!(errors.field_errors()["provider"][0].code, "missing");
/// # }
/// ```
#[derive(Clone, PartialEq)]
pub struct WithRules<'r, T> {
    /// What was typed.
    pub draft: T,
    /// The rules under which it is validated.
    pub rules: &'r Rules,
}

impl<'r, T> WithRules<'r, T> {
    /// Puts a draft beside its rules.
    pub const fn new(draft: T, rules: &'r Rules) -> WithRules<'r, T> {
        WithRules { draft, rules }
    }
}

impl<T> fmt::Debug for WithRules<'_, T> {
    /// Hides what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WithRules(…)")
    }
}
