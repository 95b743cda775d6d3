//! What would meet a predicate that is not met: which sentence says it, in whatever language.

use super::explanation::LeafResult;
use super::predicate::{ChangedBy, Predicate};

/// The sentence that says what would meet a predicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NextStep {
    /// A gate has a sentence for each reason.
    Gate,
    /// A person decides.
    Refer,
    /// A result is to be told when it is there.
    Result,
    /// A person at the employer looks at entries.
    LookedAt,
    /// A qualification is to be added; some count already.
    Qualification { counted: bool },
    /// The skills of entries are to be chosen.
    ChooseSkill,
    /// What was done is to be told of entries that have the skill.
    Describe,
    /// So many months more are to be added.
    Months(u32),
    /// Experience is to be added, or tagged.
    Experience,
    /// Courses are to be added; some count already.
    Training { counted: bool },
    /// A statement is to be written.
    Statement,
    /// What a predicate of one's own asks is to be shown.
    Custom,
}

impl NextStep {
    pub(crate) fn of(leaf: &LeafResult<'_>) -> NextStep {
        let (have, need) = leaf.have_and_need();
        let counted = have > 0;
        match &leaf.leaf().predicate {
            Predicate::Gate(_) => NextStep::Gate,
            Predicate::Refer(_) => NextStep::Refer,
            Predicate::GcseC(_) | Predicate::Qualification(_) => match leaf.why() {
                Some("not_awarded_yet") => NextStep::Result,
                _ if leaf.changed_by() == ChangedBy::Employer => match leaf.evidence().next() {
                    Some(_) => NextStep::LookedAt,
                    None => NextStep::Refer,
                },
                _ => NextStep::Qualification { counted },
            },
            Predicate::Experience(_) if leaf.why() == Some("no_skill_chosen") => NextStep::ChooseSkill,
            Predicate::Experience(_) if leaf.why() == Some("not_described") => NextStep::Describe,
            Predicate::Experience(wanted) if wanted.months > 0 && counted => {
                NextStep::Months(need.saturating_sub(have))
            }
            Predicate::Experience(_) => NextStep::Experience,
            Predicate::Training(_) => NextStep::Training { counted },
            Predicate::Statement(_) => NextStep::Statement,
            Predicate::Custom(_) => NextStep::Custom,
        }
    }
}
