//! What happened to an application, entry by entry.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Actor, Move, Stage};

/// One dated move, which prints as its day, its name and who made it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The day of the move.
    pub on: NaiveDate,
    /// The stage before it; none before the application was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Stage>,
    /// What was done.
    #[serde(rename = "move")]
    pub action: Move,
    /// The stage after it.
    pub to: Stage,
    /// Who did it.
    pub by: Actor,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.on, self.action)?;
        if let (Move::Reject | Move::Withdraw, Some(from)) = (self.action, self.from) {
            write!(f, " at {from}")?;
        }
        write!(f, " by {}", self.by)
    }
}

/// Everything that happened to an application, oldest first: never empty, and never anything of the applicant. It prints one
/// move to a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Trail(pub(super) Vec<Entry>);

impl Trail {
    /// The entries, oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.0.iter()
    }

    /// The entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Trail {
    type Item = &'a Entry;
    type IntoIter = std::slice::Iter<'a, Entry>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, entry) in self.iter().enumerate() {
            write!(f, "{}{entry}", if place == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}
