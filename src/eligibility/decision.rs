//! From a proposal to a decision: a person confirms or changes it, and the applicant is told, heard and may contest it.
//!
//! Source: UK GDPR, Articles 22A to 22D (Data (Use and Access) Act 2025, section 80): for a significant decision the applicant
//! is given information about it, may make representations, may have a human intervene, and may contest it.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::assessment::{Assessment, Outcome};

/// What happened to a decision; what the applicant wrote is kept elsewhere.
#[doc(alias = "Step")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case", tag = "step")]
#[non_exhaustive]
pub enum DecisionStep {
    /// The assessment proposed an outcome.
    Proposed {
        /// What it proposed.
        outcome: Outcome,
    },
    /// The applicant was told what was decided or proposed, why, and what they can do.
    Informed,
    /// The applicant said something about it, or asked for a person to look.
    Represented,
    /// A person confirmed the outcome.
    Confirmed {
        /// Who: a name or staff number.
        by: String,
    },
    /// A person decided otherwise.
    Changed {
        /// Who: a name or staff number.
        by: String,
        /// What they decided.
        outcome: Outcome,
        /// Why, in the person's words, without what the applicant wrote.
        reason: String,
    },
    /// The applicant contested it: a person who did not decide before has to look.
    Contested,
}

/// A decision on one application: proposed by an assessment, and made by people.
///
/// A proposal to refuse counts for nothing until a person confirms it.
///
/// ```
/// # #[cfg(feature = "samples")] {
/// use applicant::{Draft, Outcome, Policy};
/// use applicant::eligibility::Decision;
/// let (day, policy) = ("2026-11-21".parse()?, Policy::named("probation_officer").expect("it is built in"));
/// let rules = Policy::probation_services_officer().rules(day);
/// let evidence = Draft::sample().check(&rules)?.application.evidence(&rules);
///
/// let mut decision = Decision::propose(&policy.assess(&evidence), day);
/// assert_eq!(decision.proposed(), Outcome::NotEligible);
/// assert_eq!(decision.decided(), None, "nobody has decided");
/// decision.inform(day)?;
/// decision.confirm("sifter 7", day)?;
/// assert_eq!(decision.decided(), Some(Outcome::NotEligible));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Decision {
    policy: String,
    policy_version: String,
    rules_version: &'static str,
    trail: Vec<DatedStep>,
}

/// A step of a decision with its day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
struct DatedStep {
    on: NaiveDate,
    #[serde(flatten)]
    step: DecisionStep,
}

/// Why a step cannot be taken; the decision is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum DecisionError {
    /// The day is before that of an earlier step.
    #[error("the day is before that of the step before")]
    TooEarly,
    /// A person cannot confirm "needs review"; they have to say what they found.
    #[error("needs an outcome: the assessment only asks for a person to look")]
    NothingToConfirm,
    /// A person decided already; the applicant may contest it.
    #[error("a person has decided already")]
    Decided,
    /// Only a decision can be contested.
    #[error("nobody has decided yet")]
    NotDecided,
    /// A contested decision is looked at by somebody else.
    #[error("a contested decision needs a person who did not decide before")]
    SamePerson,
    /// Nobody was named who decides.
    #[error("needs the name or staff number of who decides")]
    NobodyNamed,
    /// A decision that differs from the proposal says why.
    #[error("needs a reason")]
    NoReason,
    /// "Needs review" is not a decision.
    #[error("a person decides for eligible or not eligible")]
    NoOutcome,
}

impl Decision {
    /// Makes a decision from what an assessment proposes.
    #[must_use]
    pub fn propose(assessment: &Assessment<'_>, on: NaiveDate) -> Decision {
        // An unfinished form is for a person to look at, whatever its outcome so far: it is never refused.
        let outcome = if assessment.is_so_far() { Outcome::NeedsReview } else { assessment.outcome() };
        Decision {
            policy: assessment.policy().id.clone(),
            policy_version: assessment.policy().version.clone(),
            rules_version: assessment.rules_version(),
            trail: vec![DatedStep { on, step: DecisionStep::Proposed { outcome } }],
        }
    }

    /// Returns what happened, in order, each step with its day.
    pub fn trail(&self) -> impl ExactSizeIterator<Item = (NaiveDate, &DecisionStep)> {
        self.trail.iter().map(|dated| (dated.on, &dated.step))
    }

    /// Returns what the assessment proposed.
    #[must_use]
    pub fn proposed(&self) -> Outcome {
        match self.trail.first().map(|dated| &dated.step) {
            Some(DecisionStep::Proposed { outcome }) => *outcome,
            _ => Outcome::NeedsReview,
        }
    }

    /// Returns what a person decided, or `None` while nobody has, or while the decision is contested.
    #[must_use]
    pub fn decided(&self) -> Option<Outcome> {
        let last = self.trail.iter().rev().find_map(|dated| match &dated.step {
            DecisionStep::Confirmed { .. } => Some(Some(self.standing_before_contest())),
            DecisionStep::Changed { outcome, .. } => Some(Some(*outcome)),
            DecisionStep::Contested => Some(None),
            _ => None,
        });
        last.flatten()
    }

    /// What was last proposed or decided, contested or not.
    fn standing_before_contest(&self) -> Outcome {
        let changed = self.trail.iter().rev().find_map(|dated| match &dated.step {
            DecisionStep::Changed { outcome, .. } => Some(*outcome),
            _ => None,
        });
        changed.unwrap_or_else(|| self.proposed())
    }

    /// Returns whether the applicant has been told since the last proposal or decision.
    #[must_use]
    pub fn is_informed(&self) -> bool {
        let telling = |step: &DecisionStep| {
            matches!(
                step,
                DecisionStep::Proposed { .. }
                    | DecisionStep::Confirmed { .. }
                    | DecisionStep::Changed { .. }
                    | DecisionStep::Informed
            )
        };
        let last = self.trail.iter().rev().find(|dated| telling(&dated.step));
        last.is_some_and(|dated| dated.step == DecisionStep::Informed)
    }

    /// Records that the applicant was told what was proposed or decided, why, and what they can do.
    ///
    /// # Errors
    /// When the day is before that of the step before.
    pub fn inform(&mut self, on: NaiveDate) -> Result<(), DecisionError> {
        self.take(on, DecisionStep::Informed)
    }

    /// Records that the applicant said something about it, or asked for a person to look.
    ///
    /// # Errors
    /// When the day is before that of the step before.
    pub fn represent(&mut self, on: NaiveDate) -> Result<(), DecisionError> {
        self.take(on, DecisionStep::Represented)
    }

    /// Records that a person, by name or staff number, confirms what was proposed, or what was decided before it was contested.
    ///
    /// # Errors
    /// When nothing can be confirmed, when nobody is named, when a person decided already, or when the same person looks at a contested decision.
    pub fn confirm(&mut self, by: &str, on: NaiveDate) -> Result<(), DecisionError> {
        if self.standing_before_contest() == Outcome::NeedsReview {
            return Err(DecisionError::NothingToConfirm);
        }
        let by = self.may_decide(by)?;
        self.take(on, DecisionStep::Confirmed { by })
    }

    /// Records that a person decides otherwise, and why.
    ///
    /// # Errors
    /// Fails as [`Decision::confirm`] does, without a reason, and for "needs review", which is not a decision.
    pub fn change(
        &mut self,
        by: &str,
        outcome: Outcome,
        reason: &str,
        on: NaiveDate,
    ) -> Result<(), DecisionError> {
        if outcome == Outcome::NeedsReview {
            return Err(DecisionError::NoOutcome);
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(DecisionError::NoReason);
        }
        let by = self.may_decide(by)?;
        self.take(on, DecisionStep::Changed { by, outcome, reason: reason.to_owned() })
    }

    /// Records that the applicant contests the decision: a person who did not decide before has to look.
    ///
    /// # Errors
    /// When nobody has decided, or when the day is before that of the step before.
    pub fn contest(&mut self, on: NaiveDate) -> Result<(), DecisionError> {
        if self.decided().is_none() {
            return Err(DecisionError::NotDecided);
        }
        self.take(on, DecisionStep::Contested)
    }

    /// Who decides, if this person may.
    fn may_decide(&self, by: &str) -> Result<String, DecisionError> {
        let by = by.trim();
        if by.is_empty() {
            return Err(DecisionError::NobodyNamed);
        }
        if self.decided().is_some() {
            return Err(DecisionError::Decided);
        }
        let same = |dated: &DatedStep| {
            matches!(&dated.step, DecisionStep::Confirmed { by: other } | DecisionStep::Changed { by: other, .. }
                if other.to_lowercase() == by.to_lowercase())
        };
        if self.trail.iter().any(same) { Err(DecisionError::SamePerson) } else { Ok(by.to_owned()) }
    }

    fn take(&mut self, on: NaiveDate, step: DecisionStep) -> Result<(), DecisionError> {
        if self.trail.last().is_some_and(|last| on < last.on) {
            return Err(DecisionError::TooEarly);
        }
        self.trail.push(DatedStep { on, step });
        Ok(())
    }
}

impl DecisionStep {
    /// Returns the step as JSON has it, such as `confirmed`.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            DecisionStep::Proposed { .. } => "proposed",
            DecisionStep::Informed => "informed",
            DecisionStep::Represented => "represented",
            DecisionStep::Confirmed { .. } => "confirmed",
            DecisionStep::Changed { .. } => "changed",
            DecisionStep::Contested => "contested",
        }
    }
}

/// The code of the step, and the outcome that it has: `changed eligible`. Who decided, and why, is in the data alone.
impl fmt::Display for DecisionStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())?;
        match self {
            DecisionStep::Proposed { outcome } | DecisionStep::Changed { outcome, .. } => {
                write!(f, " {outcome}")
            }
            _ => Ok(()),
        }
    }
}

/// A line for each step, with its day.
impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, DatedStep { on, step }) in self.trail.iter().enumerate() {
            write!(f, "{}{on} {step}", if n == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::Draft;
    use crate::eligibility::Policy;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
    }

    /// A decision whose proposal was that.
    fn proposed(outcome: Outcome) -> Decision {
        let policy = Policy::probation_services_officer();
        let rules = policy.rules(day(1));
        let mut assessment = policy.assess(&Draft::default().partial(&rules).evidence(&rules));
        (assessment.outcome, assessment.so_far) = (outcome, false);
        Decision::propose(&assessment, day(1))
    }

    #[test]
    fn a_refusal_is_a_proposal_until_a_named_person_confirms_it() {
        let mut decision = proposed(Outcome::NotEligible);
        assert_eq!((decision.proposed(), decision.decided()), (Outcome::NotEligible, None));
        assert_eq!(decision.confirm(" \t", day(2)), Err(DecisionError::NobodyNamed));
        decision.confirm("a", day(2)).unwrap();
        assert_eq!(decision.decided(), Some(Outcome::NotEligible));
        assert_eq!(decision.confirm("b", day(2)), Err(DecisionError::Decided));
        assert_eq!(decision.to_string(), "2026-11-01 proposed not_eligible\n2026-11-02 confirmed");
    }

    #[test]
    fn the_applicant_is_told_heard_and_may_contest() {
        let mut decision = proposed(Outcome::NotEligible);
        assert_eq!(decision.contest(day(1)), Err(DecisionError::NotDecided));
        assert!(!decision.is_informed());
        decision.inform(day(2)).unwrap();
        decision.represent(day(3)).unwrap();
        assert!(decision.is_informed());
        assert_eq!(decision.confirm("a", day(2)), Err(DecisionError::TooEarly));
        decision.confirm("a", day(3)).unwrap();
        assert!(!decision.is_informed(), "not of what was decided since");
        decision.inform(day(4)).unwrap();
        decision.contest(day(5)).unwrap();
        assert_eq!(decision.decided(), None);
        assert_eq!(decision.confirm("A ", day(6)), Err(DecisionError::SamePerson));
        decision.change("b", Outcome::Eligible, "the statement was read anew", day(6)).unwrap();
        assert_eq!(decision.decided(), Some(Outcome::Eligible));
        // Contested once more and confirmed: the last decision is confirmed.
        decision.contest(day(7)).unwrap();
        decision.confirm("c", day(8)).unwrap();
        assert_eq!(decision.decided(), Some(Outcome::Eligible));
        assert_eq!(decision.trail().len(), 9);
    }

    #[test]
    fn what_only_asks_for_a_person_cannot_be_confirmed() {
        let mut decision = proposed(Outcome::NeedsReview);
        assert_eq!(decision.confirm("a", day(2)), Err(DecisionError::NothingToConfirm));
        let change = |decision: &mut Decision, outcome, reason| decision.change("a", outcome, reason, day(2));
        assert_eq!(change(&mut decision, Outcome::NeedsReview, "x"), Err(DecisionError::NoOutcome));
        assert_eq!(change(&mut decision, Outcome::Eligible, "  "), Err(DecisionError::NoReason));
        assert_eq!(decision.trail().len(), 1, "what cannot be done leaves it as it was");
        change(&mut decision, Outcome::Eligible, "the short course was accepted").unwrap();
        assert_eq!(decision.decided(), Some(Outcome::Eligible));
    }

    #[test]
    fn an_unfinished_form_is_never_refused() {
        let policy = Policy::probation_services_officer();
        let rules = policy.rules(day(1));
        let mut assessment = policy.assess(&Draft::default().partial(&rules).evidence(&rules));
        assessment.outcome = Outcome::NotEligible;
        assert!(assessment.is_so_far());
        assert_eq!(Decision::propose(&assessment, day(1)).proposed(), Outcome::NeedsReview);
    }
}
