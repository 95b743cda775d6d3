//! Declarations. None of them reaches the scorer.

use crate::engine::field::choices;
use crate::field::Prose;
use applicant_derive::Section;

choices! {
    /// A scheme that guarantees an interview to those who meet the minimum. Applied after scoring, never in it.
    pub enum InterviewScheme {
        /// Disability Confident.
        DisabilityConfident = "disability_confident",
        /// Great Place to Work for Veterans.
        Veteran = "veteran",
        /// Redeployment of civil servants at risk.
        Redeployment = "redeployment",
        /// None of these.
        None = "none",
    }
}

choices! {
    /// Yes, no, or rather in person.
    pub enum Convictions {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The applicant would rather talk about it.
        PreferToDiscuss = "prefer_to_discuss",
    }
}

/// Declarations.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
pub struct Declarations {
    /// That what was said is true: only yes will do, so it is `true` in a sound application.
    #[ask(only_yes)]
    pub information_is_true: bool,
    /// Whether there is a conflict of interest.
    #[ask(personal)]
    pub conflict_of_interest: bool,
    /// What the conflict is; needed with yes.
    #[ask(max_words = 150, personal, when(conflict_of_interest = "yes"))]
    pub conflict_details: Option<Prose>,
    /// Whether adjustments are needed in the selection (Equality Act 2010, section 60(6)).
    #[ask(special)]
    pub adjustments_needed: bool,
    /// Which adjustments; needed with yes.
    #[ask(max_words = 150, special, when(adjustments_needed = "yes"))]
    pub adjustments_details: Option<Prose>,
    /// Guaranteed-interview schemes the applicant opts in to.
    #[ask(default, exclusive = "none", special)]
    pub guaranteed_interview: Vec<InterviewScheme>,
    /// Convictions; asked at the check stage.
    #[ask(required, asked_by = check_stage, special)]
    pub convictions: Option<Convictions>,
    /// What they are; needed with yes.
    #[ask(max_words = 500, asked_by = check_stage, special, when(convictions = "yes"))]
    pub convictions_details: Option<Prose>,
    /// Whether the applicant has lived in the UK for the last three years; asked at the check stage.
    #[ask(required, asked_by = check_stage, personal)]
    pub uk_residence_3_years: Option<bool>,
}
