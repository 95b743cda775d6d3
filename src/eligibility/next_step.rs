//! What would meet a predicate that is not met, as data: `Messages` has a sentence for each, in every language.

use serde::Serialize;

use super::why::{ChangedBy, Why};
use crate::engine::Path;

/// How far a predicate is from being met: how many there are of what it counts, and how many it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Progress {
    /// How many subjects, months, courses or the like there are.
    pub have: u32,
    /// How many are needed.
    pub need: u32,
}

impl Progress {
    /// Returns how many are still missing: 0 when there are enough.
    ///
    /// ```
    /// use applicant::eligibility::Progress;
    /// assert_eq!(Progress { have: 5, need: 12 }.missing(), 7);
    /// assert_eq!(Progress { have: 12, need: 5 }.missing(), 0);
    /// ```
    #[must_use]
    pub const fn missing(self) -> u32 {
        self.need.saturating_sub(self.have)
    }
}

/// What the applicant or the employer can do so that a predicate is met.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
#[non_exhaustive]
pub enum NextStep {
    /// Settle one of the two gates; the reason and who can change it decide how.
    SettleGate {
        /// Why the gate is not simply met.
        why: Option<Why>,
        /// Who can change that.
        by: ChangedBy,
    },
    /// A person decides what is asked.
    PersonDecides,
    /// Tell the result of these entries when it is there.
    TellResult {
        /// The qualifications that are not awarded yet.
        entries: Vec<Path>,
    },
    /// A person at the employer looks at these entries.
    EmployerLooks {
        /// The entries that are not clear.
        entries: Vec<Path>,
        /// Why the first of them is not clear.
        why: Option<Why>,
    },
    /// Add what is asked.
    Add {
        /// How much of it there is already.
        progress: Progress,
    },
    /// Add what is asked, which not everybody has, such as a qualification.
    AddIfHeld {
        /// How much of it there is already.
        progress: Progress,
    },
    /// Choose the skills that these entries show.
    ChooseSkills {
        /// The entries without a skill.
        entries: Vec<Path>,
    },
    /// Describe what was done in these entries, which have the skill already.
    Describe {
        /// The entries without a description.
        entries: Vec<Path>,
    },
    /// Add more months of the experience that is asked.
    AddMonths {
        /// How many months are missing.
        months: u32,
    },
    /// Add an entry of the experience that is asked, or choose its skill for an entry that shows it.
    AddOrTag,
    /// Write the statement that is asked.
    WriteStatement,
    /// Show what your own predicate asks.
    Show,
}

impl NextStep {
    /// Whether what is asked is a part of the step; without it, equal steps of two predicates are one.
    pub(super) const fn names_what_is_asked(&self) -> bool {
        !matches!(
            self,
            NextStep::SettleGate { .. }
                | NextStep::TellResult { .. }
                | NextStep::EmployerLooks { .. }
                | NextStep::Describe { .. }
        )
    }
}
