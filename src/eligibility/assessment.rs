//! A decision and why: the outcome, and for each criterion its status, its points and the entries behind them.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::evidence::{Evidence, EvidencePlace, GateNotes, paths};
use super::policy::{Criterion, CriterionNeed, Policy};
use super::why::{GateNote, Why};
use crate::application::Status;
use crate::engine::{Path, Rules};

/// The outcome that an assessment proposes; a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
    pub(crate) const fn of(essential: Status) -> Outcome {
        match essential {
            Status::Met => Outcome::Eligible,
            Status::NotMet => Outcome::NotEligible,
            Status::Unknown => Outcome::NeedsReview,
        }
    }

    /// Returns the outcome as JSON has it, such as `not_eligible`.
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
        f.pad(self.as_str())
    }
}

/// An explained decision: the outcome, and for each criterion its status, its points and the entries behind it.
///
/// `Display` prints status words and ids; `messages::Messages::letter` has the sentences.
/// Serialised it is `{"policy", "policy_version", "rules_version", "outcome", "so_far", "points", "max_points", "criteria":
/// [{"id", "status", "points", "max_points", "evidence", "why", "notes"}]}`.
///
/// ```
/// use applicant::{Draft, Policy};
/// let policy = Policy::named("probation_services_officer_careers").expect("it is built in");
/// let rules = policy.rules("2026-11-21".parse()?);
/// let assessment = policy.assess(&Draft::default().partial(&rules).evidence(&rules));
/// let lines: Vec<String> = assessment.to_string().lines().take(2).map(str::to_owned).collect();
/// assert_eq!(lines[0], "probation_services_officer_careers needs_review so_far 0/60");
/// assert_eq!(lines[1], "[unknown] right_to_work /right_to_work (not_answered)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment<'p> {
    pub(super) policy: &'p Policy,
    pub(super) outcome: Outcome,
    pub(super) so_far: bool,
    pub(super) criteria: Vec<CriterionResult<'p>>,
}

/// The result of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CriterionResult<'p> {
    pub(super) criterion: &'p Criterion,
    pub(super) status: Status,
    pub(super) points: u32,
    pub(super) places: Vec<EvidencePlace>,
    pub(super) why: Option<Why>,
    pub(super) number: Option<u32>,
    pub(super) notes: GateNotes,
}

impl<'p> Assessment<'p> {
    /// Returns the policy by which it was judged.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// Returns the version of the rules of this crate by which it was judged.
    #[must_use]
    pub const fn rules_version(&self) -> &'static str {
        Rules::VERSION
    }

    /// Returns the outcome that it proposes.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Returns whether it judges a draft with something missing or wrong, so that it holds only so far.
    #[must_use]
    pub const fn is_so_far(&self) -> bool {
        self.so_far
    }

    /// Returns the points earned: the sum of those of the criteria.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.criteria.iter().map(|result| result.points).fold(0, u32::saturating_add)
    }

    /// Returns every criterion in the order of the policy.
    #[must_use]
    pub fn criteria(&self) -> &[CriterionResult<'p>] {
        &self.criteria
    }

    /// Returns what parts it from others with as many points: its points in each scored criterion that the policy names under
    /// [`ties`](Policy::ties), in that order. Of a rated criterion people give the rating.
    pub fn ties(&self) -> impl Iterator<Item = u32> {
        let scored = self.policy.ties.iter().filter_map(|id| self.criterion(id));
        scored
            .filter(|it| matches!(it.criterion.need, CriterionNeed::Scored { .. }))
            .map(CriterionResult::points)
    }

    /// Returns the criterion of that id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&CriterionResult<'p>> {
        self.criteria.iter().find(|result| result.criterion.id == id)
    }
}

impl<'p> CriterionResult<'p> {
    /// Returns what was asked.
    #[must_use]
    pub const fn criterion(&self) -> &'p Criterion {
        self.criterion
    }

    /// Returns whether it is met.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// Returns the points earned: 0 unless the criterion is scored.
    #[must_use]
    pub const fn points(&self) -> u32 {
        self.points
    }

    /// Returns the number that was measured, such as months, if the criterion is scored.
    #[must_use]
    pub const fn number(&self) -> Option<u32> {
        self.number
    }

    /// Returns why it is not simply met.
    #[must_use]
    pub const fn why(&self) -> Option<Why> {
        self.why
    }

    /// Returns what people have to be told beside it, such as that the employer has still to check what was declared.
    pub fn notes(&self) -> impl Iterator<Item = GateNote> + use<> {
        self.notes.iter()
    }

    /// The notes that people are told: what is not met yet has nothing to be checked.
    pub(crate) fn told_notes(&self) -> impl Iterator<Item = GateNote> + use<'p> {
        let is_met = self.status == Status::Met;
        self.notes().filter(move |note| is_met || *note != GateNote::Declared)
    }

    /// Returns the entries behind it, in page order: those that meet it, or those that a person has to look at.
    pub fn evidence(&self) -> impl Iterator<Item = Path> + use<'_> {
        paths(&self.places)
    }
}

impl Policy {
    /// Judges the evidence. It always comes to a result, the same for the same evidence in any order of rows.
    ///
    /// ```
    /// use applicant::{Draft, Outcome, Policy};
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let nothing_yet = Draft::default().partial(&rules).evidence(&rules);
    /// assert_eq!(policy.assess(&nothing_yet).outcome(), Outcome::NeedsReview);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn assess(&self, evidence: &Evidence) -> Assessment<'_> {
        let criteria: Vec<CriterionResult<'_>> =
            self.criteria.iter().map(|criterion| CriterionResult::of(criterion, evidence)).collect();
        let essential = criteria.iter().filter(|result| result.criterion.is_essential());
        let outcome = Outcome::of(Status::all(essential.map(|result| result.status)));
        Assessment { policy: self, outcome, so_far: evidence.so_far, criteria }
    }
}

impl<'p> CriterionResult<'p> {
    fn of(criterion: &'p Criterion, evidence: &Evidence) -> CriterionResult<'p> {
        let mut result = CriterionResult {
            criterion,
            status: Status::Unknown,
            points: 0,
            places: Vec::new(),
            why: None,
            number: None,
            notes: GateNotes::default(),
        };
        match &criterion.need {
            CriterionNeed::Essential { rule } => {
                let finding = rule.evaluate(evidence);
                (result.status, result.places, result.why) = (finding.status, finding.places, finding.why);
                result.notes = finding.notes;
            }
            CriterionNeed::Scored { measure, points } => {
                let measured = measure.evaluate(evidence);
                (result.points, result.places) = (points.earned(measured.number), measured.places);
                result.number = Some(measured.number);
                result.status = match result.points {
                    0 if measured.complete => Status::NotMet,
                    0 => Status::Unknown,
                    _ => Status::Met,
                };
            }
            CriterionNeed::Rated => {}
        }
        result
    }
}

/// The id of the policy, the outcome and the points, then a line for each criterion that is not rated by people.
impl fmt::Display for Assessment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let so_far = if self.so_far { " so_far" } else { "" };
        let (policy, outcome, points) = (&self.policy.id, self.outcome, self.points());
        write!(f, "{policy} {outcome}{so_far} {points}/{}", self.policy.max_points())?;
        let mut judged = self.criteria.iter().filter(|result| result.criterion.need != CriterionNeed::Rated);
        judged.try_for_each(|result| write!(f, "\n{result}"))
    }
}

/// The status, the id, the entries behind it and the codes beside it: `[met] right_to_work /right_to_work (declared)`.
impl fmt::Display for CriterionResult<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.criterion.need {
            CriterionNeed::Essential { .. } => write!(f, "[{}]", self.status)?,
            CriterionNeed::Scored { .. } => write!(f, "[{}/{}]", self.points, self.criterion.max_points())?,
            CriterionNeed::Rated => f.write_str("[rated]")?,
        }
        write!(f, " {}", self.criterion.id)?;
        self.evidence().try_for_each(|path| write!(f, " {path}"))?;
        codes(f, self.why, self.told_notes())
    }
}

/// Codes in brackets, if there are any.
pub(super) fn codes(
    f: &mut fmt::Formatter<'_>,
    why: Option<Why>,
    notes: impl Iterator<Item = GateNote>,
) -> fmt::Result {
    let codes: Vec<&str> = why.map(Why::as_str).into_iter().chain(notes.map(GateNote::as_str)).collect();
    if codes.is_empty() { Ok(()) } else { write!(f, " ({})", codes.join(", ")) }
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
