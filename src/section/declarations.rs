//! Declarations. None of them reaches the scorer.

use serde::Serialize;

use crate::answer::Answer;
use crate::check::{Check, Checker, Reported};
use crate::field::{Prose, TickOr, YesNo, choices, hidden_debug};
use crate::question::Question;
use crate::rules::Limit;

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

/// That what was said is true; only yes will do.
pub const INFORMATION_IS_TRUE: Question = Question::yes_no("information_is_true").only_yes();
/// Whether there is a conflict of interest.
pub const CONFLICT_OF_INTEREST: Question = Question::yes_no("conflict_of_interest").personal();
/// What the conflict is; needed with yes.
pub const CONFLICT_DETAILS: Question =
    Question::prose("conflict_details").words(Limit::Conflict).personal().optional();
/// Whether adjustments are needed in the selection (Equality Act 2010, section 60(6)).
pub const ADJUSTMENTS_NEEDED: Question = Question::yes_no("adjustments_needed").special();
/// Which adjustments; needed with yes.
pub const ADJUSTMENTS_DETAILS: Question =
    Question::prose("adjustments_details").words(Limit::Adjustments).special().optional();
/// Guaranteed-interview schemes the applicant opts in to.
pub const GUARANTEED_INTERVIEW: Question =
    Question::choices("guaranteed_interview", InterviewScheme::NAMES).exclusive("none").special().optional();
/// Convictions; asked at the check stage.
pub const CONVICTIONS: Question = Question::choice("convictions", Convictions::NAMES).special();
/// What they are; needed with yes.
pub const CONVICTIONS_DETAILS: Question =
    Question::prose("convictions_details").words(Limit::Convictions).special().optional();
/// Whether the applicant has lived in the UK for the last three years; asked at the check stage.
pub const UK_RESIDENCE_3_YEARS: Question = Question::yes_no("uk_residence_3_years").personal();

draft! {
    /// Declarations as typed.
    pub struct DeclarationsDraft {
        information_is_true: Answer,
        conflict_of_interest: Answer,
        conflict_details: Answer,
        adjustments_needed: Answer,
        adjustments_details: Answer,
        guaranteed_interview: Answer,
        convictions: Answer,
        convictions_details: Answer,
        uk_residence_3_years: Answer,
    }
}

/// Declarations.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Declarations {
    /// `true` in a sound application.
    pub information_is_true: bool,
    /// Whether there is a conflict of interest.
    pub conflict_of_interest: bool,
    /// What the conflict is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_details: Option<Prose>,
    /// Whether adjustments are needed in the selection.
    pub adjustments_needed: bool,
    /// Which adjustments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjustments_details: Option<Prose>,
    /// Guaranteed-interview schemes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub guaranteed_interview: Vec<InterviewScheme>,
    /// Convictions, when asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convictions: Option<Convictions>,
    /// What they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convictions_details: Option<Prose>,
    /// Residence in the UK for the last three years, when asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uk_residence_3_years: Option<bool>,
}

hidden_debug!(Declarations);

impl YesNo for Convictions {
    const YES: Convictions = Convictions::Yes;
    const NO: Convictions = Convictions::No;
}

impl Check for DeclarationsDraft {
    type Checked = Declarations;

    fn check(&self, c: &Checker<'_>) -> Result<Declarations, Reported> {
        let information_is_true = c.ask(&INFORMATION_IS_TRUE, &self.information_is_true).get();
        let conflict = c.ask(&CONFLICT_OF_INTEREST, &self.conflict_of_interest).get();
        let conflict_details = details(c, conflict, &CONFLICT_DETAILS, &self.conflict_details);
        let adjustments = c.ask(&ADJUSTMENTS_NEEDED, &self.adjustments_needed).get();
        let adjustments_details = details(c, adjustments, &ADJUSTMENTS_DETAILS, &self.adjustments_details);
        let guaranteed_interview = c.ask(&GUARANTEED_INTERVIEW, &self.guaranteed_interview).get_optional();
        let (convictions, convictions_details, residence) = if c.rules().check_stage {
            let convictions =
                c.ask(&CONVICTIONS, &self.convictions).get::<TickOr<Convictions>>().map(|it| it.0);
            let given = convictions.map(|convictions| convictions == Convictions::Yes);
            let text = details(c, given, &CONVICTIONS_DETAILS, &self.convictions_details);
            let residence = c.ask(&UK_RESIDENCE_3_YEARS, &self.uk_residence_3_years).get();
            (convictions.map(Some), text, residence.map(Some))
        } else {
            for (question, answer) in [
                (&CONVICTIONS, &self.convictions),
                (&CONVICTIONS_DETAILS, &self.convictions_details),
                (&UK_RESIDENCE_3_YEARS, &self.uk_residence_3_years),
            ] {
                c.not_asked(question, answer);
            }
            (Ok(None), Ok(None), Ok(None))
        };
        Ok(Declarations {
            information_is_true: information_is_true?,
            conflict_of_interest: conflict?,
            conflict_details: conflict_details?,
            adjustments_needed: adjustments?,
            adjustments_details: adjustments_details?,
            guaranteed_interview: guaranteed_interview?.unwrap_or_default(),
            convictions: convictions?,
            convictions_details: convictions_details?,
            uk_residence_3_years: residence?,
        })
    }
}

/// Details that are asked for when the answer is yes.
fn details(
    c: &Checker<'_>,
    given: Result<bool, Reported>,
    question: &Question,
    answer: &Answer,
) -> Result<Option<Prose>, Reported> {
    if given == Ok(true) {
        return c.ask(question, answer).required_if(true).get_optional();
    }
    if given == Ok(false) {
        c.not_asked(question, answer);
        return Ok(None);
    }
    // As long as it is open whether details are needed, they are read but not kept.
    c.ask(question, answer).required_if(false).get_optional::<Prose>().map(|_| None)
}
