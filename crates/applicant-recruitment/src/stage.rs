//! The stages of an application after it was sent, and which moves lead from one to another.

mod actor;
mod journey;
#[cfg(test)]
mod tests;
mod trail;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use actor::Actor;
pub use journey::{Journey, JourneyError, ReplayError};
pub use trail::{Entry, Trail};

use applicant::Choice;
use applicant::engine::{AskedBy, Code, Fault, Path, Rules};
use applicant::form::FormQuestion;

/// Where an application is. Source: the five steps of the careers page; that an application can be
/// withdrawn, rejected or put on a reserve list follows the practice of the Civil Service.
///
/// ```text
/// application ─▶ sift ─▶ assessment_centre ─▶ checks ─▶ started
///                                 └─▶ reserve_list ─▶ ┘
/// rejected: from the sift, the assessment centre, the checks      withdrawn: from anywhere before the start
/// ```
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Choice)]
pub enum Stage {
    /// Sent, and not looked at yet.
    Application,
    /// Read against the essential criteria.
    Sift,
    /// Group exercise, written task and interview, in half a day.
    AssessmentCentre,
    /// References, enhanced DBS check and security clearance.
    Checks,
    /// Good enough, with no post to offer yet. It lasts 12 months, see [`Journey::reserve_until`].
    ReserveList,
    /// The job has begun.
    Started,
    /// Turned down by a person.
    Rejected,
    /// Taken back.
    Withdrawn,
}

/// Something that has to be done before a stage is over.
#[doc(alias = "Step")]
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Choice)]
pub enum StageStep {
    /// The group exercise of the assessment centre.
    GroupExercise,
    /// Its written task.
    WrittenTask,
    /// Its interview.
    Interview,
    /// References, with which the employer is content.
    References,
    /// The enhanced check of the Disclosure and Barring Service, with which the employer is content.
    EnhancedDbs,
    /// Security clearance, granted.
    SecurityClearance,
}

impl StageStep {
    /// The stage that it belongs to.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            StageStep::GroupExercise | StageStep::WrittenTask | StageStep::Interview => {
                Stage::AssessmentCentre
            }
            StageStep::References | StageStep::EnhancedDbs | StageStep::SecurityClearance => Stage::Checks,
        }
    }
}

impl Stage {
    /// What has to be done before the stage is over: nothing but for the assessment centre and the checks.
    pub fn steps(self) -> impl Iterator<Item = StageStep> {
        StageStep::ALL.iter().copied().filter(move |step| step.stage() == self)
    }

    /// Whether nothing leads on from here.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Stage::Started | Stage::Rejected | Stage::Withdrawn)
    }

    /// The places of the answers that the form asks for at this stage and at none before: convictions and
    /// residence, only of somebody who is about to be appointed (ICO, recruitment and selection: ask late for
    /// what is needed late).
    ///
    /// ```
    /// use applicant_recruitment::Stage;
    /// let asked: Vec<_> = Stage::Checks.asks().iter().map(|path| path.pointer()).collect();
    /// assert_eq!(asked[0], "/declarations/convictions");
    /// assert!(Stage::Sift.asks().is_empty());
    /// ```
    #[must_use]
    pub fn asks(self) -> Vec<Path> {
        let is_late = |asked: &FormQuestion| asked.asked_by() == AskedBy::CheckStage && self == Stage::Checks;
        FormQuestion::all().iter().filter(|asked| is_late(asked)).map(|asked| asked.path(0)).collect()
    }

    /// Makes the rules of the application those of a form at this stage: from the checks on, what only they
    /// ask for is asked, and a share code that was not needed to apply is needed.
    pub fn apply(self, rules: &mut Rules) {
        rules.set_check_stage(matches!(self, Stage::Checks | Stage::Started));
    }

    /// Where a move leads, if it may be made here at all. Whether all that it needs is there is for
    /// [`Journey::advance`].
    ///
    /// ```
    /// use applicant_recruitment::{Move, Stage};
    /// assert_eq!(Stage::Sift.after(Move::Invite), Some(Stage::AssessmentCentre));
    /// assert_eq!(Stage::Sift.after(Move::Start), None);
    /// ```
    #[must_use]
    pub fn after(self, action: Move) -> Option<Stage> {
        use Stage::{Application, AssessmentCentre, Checks, ReserveList, Sift};
        Some(match (self, action) {
            (Application, Move::BeginSift) => Sift,
            (Sift, Move::Invite) => AssessmentCentre,
            (AssessmentCentre | Checks, Move::Record(step)) if step.stage() == self => self,
            (AssessmentCentre, Move::Reserve) => ReserveList,
            (AssessmentCentre | ReserveList, Move::BeginChecks) => Checks,
            (Checks, Move::Start) => Stage::Started,
            (Sift | AssessmentCentre | Checks, Move::Reject) => Stage::Rejected,
            (Application | Sift | AssessmentCentre | Checks | ReserveList, Move::Withdraw) => {
                Stage::Withdrawn
            }
            _ => return None,
        })
    }
}

/// What can be done to an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Move {
    /// Send it: how every journey begins, and never a move from a stage.
    Submit,
    /// Begin to sift it.
    BeginSift,
    /// Invite the applicant to the assessment centre.
    Invite,
    /// Record that a step is done: an exercise taken (or waived as an adjustment), a check passed.
    Record(StageStep),
    /// Put it on the reserve list.
    Reserve,
    /// Begin the pre-employment checks: the offer is conditional on them.
    BeginChecks,
    /// Record the first day of the job.
    Start,
    /// Turn it down. Only a person decides that.
    Reject,
    /// Take it back.
    Withdraw,
}

impl Move {
    /// Every move.
    pub const ALL: [Move; 14] = [
        Move::Submit,
        Move::BeginSift,
        Move::Invite,
        Move::Record(StageStep::GroupExercise),
        Move::Record(StageStep::WrittenTask),
        Move::Record(StageStep::Interview),
        Move::Reserve,
        Move::BeginChecks,
        Move::Record(StageStep::References),
        Move::Record(StageStep::EnhancedDbs),
        Move::Record(StageStep::SecurityClearance),
        Move::Start,
        Move::Reject,
        Move::Withdraw,
    ];

    /// The name in the wire format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Move::Submit => "submit",
            Move::BeginSift => "begin_sift",
            Move::Invite => "invite",
            Move::Record(StageStep::GroupExercise) => "record_group_exercise",
            Move::Record(StageStep::WrittenTask) => "record_written_task",
            Move::Record(StageStep::Interview) => "record_interview",
            Move::Record(StageStep::References) => "record_references",
            Move::Record(StageStep::EnhancedDbs) => "record_enhanced_dbs",
            Move::Record(StageStep::SecurityClearance) => "record_security_clearance",
            Move::Reserve => "reserve",
            Move::BeginChecks => "begin_checks",
            Move::Start => "start",
            Move::Reject => "reject",
            Move::Withdraw => "withdraw",
        }
    }

    /// The move of that name.
    ///
    /// # Errors
    /// [`Code::NOT_A_CHOICE`], without the text.
    pub fn parse(text: &str) -> Result<Move, Fault> {
        Move::ALL.into_iter().find(|action| action.as_str() == text).ok_or(Code::NOT_A_CHOICE.into())
    }
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Move {
    type Err = Fault;
    fn from_str(text: &str) -> Result<Move, Fault> {
        Move::parse(text)
    }
}

impl Serialize for Move {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Move {
    /// The error never quotes the input.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Move, D::Error> {
        applicant::__private::deserialize_text(deserializer, Move::parse)
    }
}
