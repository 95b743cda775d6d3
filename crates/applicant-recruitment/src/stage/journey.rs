//! One application on its way through the stages.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Actor, Entry, Move, Stage, StageStep, Trail};
use crate::ActorId;
use crate::reserve::last_day_of_reserve;

/// One application on its way through the stages, known by nothing but what happened and when.
///
/// Every move is dated, and none is dated before the one before it. What may not be done is an error and
/// changes nothing. It serialises as its [`Trail`]; reading that back makes every move again, so that a trail
/// that could not have happened is refused.
///
/// ```
/// use applicant_recruitment::{Actor, Journey, JourneyError, Move, Stage};
///
/// let mut journey = Journey::submitted("2026-11-23".parse()?, Actor::Applicant)?;
/// journey.advance(Move::BeginSift, "2026-11-25".parse()?, Actor::System)?;
/// let error = journey.advance(Move::Reject, "2026-12-01".parse()?, Actor::System).unwrap_err();
/// assert_eq!(error.to_string(), "the move reject is not for the actor `system` to make");
/// assert_eq!(journey.stage(), Stage::Sift);
///
/// journey.advance(Move::Reject, "2026-12-01".parse()?, Actor::person("sift-lead-2")?)?;
/// assert_eq!(
///     journey.trail().to_string(),
///     "2026-11-23 submit by applicant\n2026-11-25 begin_sift by system\n2026-12-01 reject at sift by sift-lead-2"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Entry>", into = "Vec<Entry>")]
pub struct Journey {
    stage: Stage,
    last: NaiveDate,
    trail: Trail,
}

/// Why a move was not made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum JourneyError {
    /// No such move leads on from the stage.
    #[error("the move {action} cannot be made at the stage {stage}")]
    Illegal {
        /// The stage.
        stage: Stage,
        /// The move.
        action: Move,
    },
    /// The move is not for this actor; see [`Actor::may`].
    #[error("the move {action} is not for the actor `{actor}` to make")]
    NotFor {
        /// The move.
        action: Move,
        /// What kind of actor it was, as a name: `applicant`, `person`, `system`.
        actor: &'static str,
    },
    /// The move is dated before the last one.
    #[error("a move on {on} cannot come after one on {last}")]
    OutOfOrder {
        /// The date given.
        on: NaiveDate,
        /// The date of the last move.
        last: NaiveDate,
    },
    /// The reserve list no longer lasts, so nothing leads on from it.
    #[error("the reserve list lasted until {until}")]
    ReserveExpired {
        /// The last day on which a move was possible.
        until: NaiveDate,
    },
    /// The step is recorded already.
    #[error("the step {0} is recorded already")]
    Recorded(StageStep),
    /// Some step has to be recorded first.
    #[error("still outstanding: {}", labels(.0))]
    Outstanding(Vec<StageStep>),
}

/// Why a stored trail is not one that could have happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// It does not begin with the application being sent.
    #[error("a trail begins with the move submit")]
    NoSubmission,
    /// An entry names other stages than its move leads from and to, by its index from 0.
    #[error("entry {0} does not follow from those before it")]
    Stages(usize),
    /// A move that cannot be made.
    #[error("entry {index}: {error}")]
    Move {
        /// The index of the entry, from 0.
        index: usize,
        /// Why.
        #[source]
        error: JourneyError,
    },
}

fn labels(steps: &[StageStep]) -> String {
    steps.iter().map(|step| step.as_str()).collect::<Vec<_>>().join(", ")
}

impl Journey {
    /// An application sent on that day, by the applicant or by a person for them.
    ///
    /// # Errors
    /// [`JourneyError::NotFor`] the system.
    pub fn submitted(on: NaiveDate, by: Actor) -> Result<Journey, JourneyError> {
        permitted(&by, Move::Submit)?;
        let entry = Entry { on, from: None, action: Move::Submit, to: Stage::Application, by };
        Ok(Journey { stage: Stage::Application, last: on, trail: Trail(vec![entry]) })
    }

    /// Makes a move and tells the stage it led to.
    ///
    /// # Errors
    /// In this order: the move does not lead on from the stage; it is not for the actor; it is dated before
    /// the last one; the reserve list has expired; the step is recorded already; a step is outstanding for a
    /// move that ends the assessment centre or the checks well (a rejection or withdrawal waits for none).
    /// The journey is then as it was.
    pub fn advance(&mut self, action: Move, on: NaiveDate, by: Actor) -> Result<Stage, JourneyError> {
        let to = self.stage.after(action).ok_or(JourneyError::Illegal { stage: self.stage, action })?;
        permitted(&by, action)?;
        if on < self.last {
            return Err(JourneyError::OutOfOrder { on, last: self.last });
        }
        if let Some(until) = self.reserve_until().filter(|until| on > *until) {
            return Err(JourneyError::ReserveExpired { until });
        }
        match action {
            Move::Record(step) if self.is_recorded(step) => return Err(JourneyError::Recorded(step)),
            Move::Reserve | Move::BeginChecks | Move::Start => {
                let outstanding: Vec<StageStep> = self.outstanding().collect();
                if !outstanding.is_empty() {
                    return Err(JourneyError::Outstanding(outstanding));
                }
            }
            _ => {}
        }
        self.trail.0.push(Entry { on, from: Some(self.stage), action, to, by });
        (self.stage, self.last) = (to, on);
        Ok(to)
    }

    /// Where the application is.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The day on which it was sent.
    #[must_use]
    pub fn submitted_on(&self) -> NaiveDate {
        self.trail.0.first().map_or(self.last, |entry| entry.on)
    }

    /// What happened, oldest first.
    #[must_use]
    pub const fn trail(&self) -> &Trail {
        &self.trail
    }

    /// The steps of this stage that are not recorded yet.
    pub fn outstanding(&self) -> impl Iterator<Item = StageStep> {
        self.stage.steps().filter(|step| !self.is_recorded(*step))
    }

    /// The last day on which the reserve list leads back to the checks, if the application is on it: the day
    /// of the same number 12 months on, or 28 February for a 29th (the corresponding date rule, Dodds v
    /// Walker \[1981\] 1 WLR 1027).
    #[must_use]
    pub fn reserve_until(&self) -> Option<NaiveDate> {
        // Nothing can be done on the list but leave it, so the last move was the one that led there.
        (self.stage == Stage::ReserveList).then(|| last_day_of_reserve(self.last))
    }

    /// Whether nothing can follow any more on that day: the stage is final, or the reserve list has expired.
    #[must_use]
    pub fn is_over(&self, on: NaiveDate) -> bool {
        self.stage.is_final() || self.reserve_until().is_some_and(|until| on > until)
    }

    /// Who decided a rejection: always a person.
    #[must_use]
    pub fn rejected_by(&self) -> Option<&ActorId> {
        match self.trail.0.last() {
            Some(Entry { action: Move::Reject, by: Actor::Person(id), .. }) => Some(id),
            _ => None,
        }
    }

    /// Makes all moves of a stored trail again.
    ///
    /// # Errors
    /// When it could not have happened.
    pub fn replay(entries: impl IntoIterator<Item = Entry>) -> Result<Journey, ReplayError> {
        let mut entries = entries.into_iter().enumerate();
        let Some((_, Entry { on, from: None, action: Move::Submit, to: Stage::Application, by })) =
            entries.next()
        else {
            return Err(ReplayError::NoSubmission);
        };
        let mut journey =
            Journey::submitted(on, by).map_err(|error| ReplayError::Move { index: 0, error })?;
        for (index, Entry { on, from, action, to, by }) in entries {
            let before = journey.stage;
            let after =
                journey.advance(action, on, by).map_err(|error| ReplayError::Move { index, error })?;
            if from != Some(before) || to != after {
                return Err(ReplayError::Stages(index));
            }
        }
        Ok(journey)
    }

    fn is_recorded(&self, step: StageStep) -> bool {
        self.trail.iter().any(|entry| entry.action == Move::Record(step))
    }
}

fn permitted(by: &Actor, action: Move) -> Result<(), JourneyError> {
    if by.may(action) { Ok(()) } else { Err(JourneyError::NotFor { action, actor: by.kind() }) }
}

impl TryFrom<Vec<Entry>> for Journey {
    type Error = ReplayError;
    fn try_from(entries: Vec<Entry>) -> Result<Journey, ReplayError> {
        Journey::replay(entries)
    }
}

impl From<Journey> for Vec<Entry> {
    fn from(journey: Journey) -> Vec<Entry> {
        journey.trail.0
    }
}
