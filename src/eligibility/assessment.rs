//! A decision and why: the outcome, and for each criterion its status, its points and the entries behind them.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::evidence::{GateNotes, Place};
use super::policy::{Criterion, Need, Policy};
use crate::application::Status;
use crate::engine::{Path, Rules};

/// What an assessment comes to. It is a proposal: a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every essential criterion is met.
    Eligible,
    /// An essential criterion is not met.
    NotEligible,
    /// Nothing speaks against it, but an essential criterion is not known.
    NeedsReview,
}

impl Outcome {
    pub(super) const fn of(essential: Status) -> Outcome {
        match essential {
            Status::Met => Outcome::Eligible,
            Status::NotMet => Outcome::NotEligible,
            Status::Unknown => Outcome::NeedsReview,
        }
    }

    /// The outcome as it stands in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Eligible => "eligible",
            Outcome::NotEligible => "not_eligible",
            Outcome::NeedsReview => "needs_review",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Outcome::Eligible => "eligible",
            Outcome::NotEligible => "not eligible",
            Outcome::NeedsReview => "needs review",
        })
    }
}

/// An explained decision. `Display` prints it for people; serialised it is
/// `{"policy", "policy_version", "rules_version", "outcome", "so_far", "points", "max_points", "criteria": [{"id", "status",
/// "points", "max_points", "evidence", "why", "notes"}]}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment<'p> {
    pub(super) policy: &'p Policy,
    pub(super) outcome: Outcome,
    pub(super) so_far: bool,
    pub(super) criteria: Vec<CriterionResult<'p>>,
}

/// How one criterion came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionResult<'p> {
    pub(super) criterion: &'p Criterion,
    pub(super) status: Status,
    pub(super) points: u32,
    pub(super) places: Vec<Place>,
    pub(super) why: Option<&'static str>,
    pub(super) number: Option<u32>,
    pub(super) notes: GateNotes,
}

impl<'p> Assessment<'p> {
    /// The policy by which it was judged.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// The version of the rules of this crate by which it was judged.
    #[must_use]
    pub const fn rules_version(&self) -> &'static str {
        Rules::VERSION
    }

    /// What it comes to.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Whether it is of a draft with something missing or wrong: then it says how things stand so far.
    #[must_use]
    pub const fn is_so_far(&self) -> bool {
        self.so_far
    }

    /// The points earned: the sum of those of the criteria.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.criteria.iter().map(|result| result.points).fold(0, u32::saturating_add)
    }

    /// Every criterion in the order of the policy.
    #[must_use]
    pub fn criteria(&self) -> &[CriterionResult<'p>] {
        &self.criteria
    }

    /// How many qualities people rate.
    pub(super) fn rated(&self) -> u32 {
        let rated = self.criteria.iter().filter(|it| matches!(it.criterion.need, Need::Rated)).count();
        u32::try_from(rated).unwrap_or(u32::MAX)
    }

    /// The criterion of that id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&CriterionResult<'p>> {
        self.criteria.iter().find(|result| result.criterion.id == id)
    }
}

impl<'p> CriterionResult<'p> {
    /// What was asked.
    #[must_use]
    pub const fn criterion(&self) -> &'p Criterion {
        self.criterion
    }

    /// Where it stands.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// The points earned: none unless the criterion is scored.
    #[must_use]
    pub const fn points(&self) -> u32 {
        self.points
    }

    /// Of a scored criterion: the number that was measured, such as months.
    #[must_use]
    pub const fn number(&self) -> Option<u32> {
        self.number
    }

    /// Why it is not simply met, as a code such as `no_proof_yet` or `half_a_gcse`.
    #[must_use]
    pub const fn why(&self) -> Option<&'static str> {
        self.why
    }

    /// What has to be said beside it, as codes: `declared` (the employer has still to check it), `start_date_assumed`,
    /// `work_limit_not_stated`.
    pub fn notes(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.notes.codes()
    }

    /// Those that people are told: what is not met yet has nothing to be checked.
    pub(crate) fn told_notes(&self) -> impl Iterator<Item = &'static str> + use<'p> {
        let is_met = self.status == Status::Met;
        self.notes().filter(move |note| is_met || *note != "declared")
    }

    /// The same as one remark for people; empty when there is nothing to say.
    pub(super) fn remark(&self) -> String {
        let why = self.why.map(|why| why.replace('_', " "));
        let notes = self.told_notes().map(|note| match note {
            "declared" => "declared, to be checked".to_owned(),
            "work_limit_not_stated" => "limit on work not stated".to_owned(),
            note => note.replace('_', " "),
        });
        let remarks: Vec<String> = why.into_iter().chain(notes).collect();
        if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join("; ")) }
    }

    /// The entries behind it, in page order: those that meet it, or those that a person has to look at.
    pub fn evidence(&self) -> impl Iterator<Item = Path> + use<'_> {
        self.places.iter().map(|place| place.path())
    }
}

impl fmt::Display for Assessment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}{}, {} of {} points",
            self.policy.title,
            self.outcome,
            if self.so_far { " so far" } else { "" },
            self.points(),
            self.policy.max_points()
        )?;
        for result in &self.criteria {
            let Criterion { title, need, .. } = result.criterion;
            match need {
                Need::Essential { .. } => write!(f, "\n  [{}] {title}", mark(result.status))?,
                Need::Scored { .. } => {
                    write!(f, "\n  {:>2}/{:<2} {title}", result.points, result.criterion.max_points())?
                }
                Need::Rated => continue,
            }
            for (n, path) in result.evidence().enumerate() {
                write!(f, "{}{path}", if n == 0 { ": " } else { ", " })?;
            }
            f.write_str(&result.remark())?;
            if let Some(note) = &result.criterion.note {
                write!(f, "\n        {note}")?;
            }
        }
        match self.rated() {
            0 => Ok(()),
            1 => f.write_str("\n  1 quality is rated by people"),
            rated => write!(f, "\n  {rated} qualities are rated by people"),
        }
    }
}

const fn mark(status: Status) -> &'static str {
    match status {
        Status::Met => "yes",
        Status::NotMet => "no ",
        Status::Unknown => " ? ",
    }
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Assessment", 8)?;
        out.serialize_field("policy", &self.policy.id)?;
        out.serialize_field("policy_version", &self.policy.version)?;
        out.serialize_field("rules_version", self.rules_version())?;
        out.serialize_field("outcome", &self.outcome)?;
        out.serialize_field("so_far", &self.so_far)?;
        out.serialize_field("points", &self.points())?;
        out.serialize_field("max_points", &self.policy.max_points())?;
        out.serialize_field("criteria", &self.criteria)?;
        out.end()
    }
}

impl Serialize for CriterionResult<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("CriterionResult", 7)?;
        out.serialize_field("id", &self.criterion.id)?;
        out.serialize_field("status", &self.status)?;
        out.serialize_field("points", &self.points)?;
        out.serialize_field("max_points", &self.criterion.max_points())?;
        out.serialize_field("evidence", &self.evidence().collect::<Vec<_>>())?;
        out.serialize_field("why", &self.why)?;
        out.serialize_field("notes", &self.notes().collect::<Vec<_>>())?;
        out.end()
    }
}
