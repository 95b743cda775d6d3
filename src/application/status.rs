//! Met, not met, or not known: three-valued logic, so that what is unknown is never a failure.

use serde::{Deserialize, Serialize};

/// The status of a criterion.
///
/// ```
/// use applicant::application::Status::{self, Met, NotMet, Unknown};
/// assert_eq!(Status::all([Met, Unknown]), Unknown);
/// assert_eq!(Status::all([NotMet, Unknown]), NotMet);
/// assert_eq!(Status::any([Met, Unknown]), Met);
/// assert_eq!(Status::any([NotMet, Unknown]), Unknown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is met.
    Met,
    /// It is not met, and everything that could show it is known.
    NotMet,
    /// It asks for an answer, a step or a person.
    Unknown,
}

impl Status {
    /// The status as it is in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Met => "met",
            Status::NotMet => "not_met",
            Status::Unknown => "unknown",
        }
    }

    /// Met when every one is; not met when any is not.
    #[must_use]
    pub fn all(parts: impl IntoIterator<Item = Status>) -> Status {
        parts.into_iter().fold(Status::Met, |so_far, part| match (so_far, part) {
            (Status::NotMet, _) | (_, Status::NotMet) => Status::NotMet,
            (Status::Unknown, _) | (_, Status::Unknown) => Status::Unknown,
            (Status::Met, Status::Met) => Status::Met,
        })
    }

    /// Met when any one is; not met when none is.
    #[must_use]
    pub fn any(parts: impl IntoIterator<Item = Status>) -> Status {
        parts.into_iter().fold(Status::NotMet, |so_far, part| match (so_far, part) {
            (Status::Met, _) | (_, Status::Met) => Status::Met,
            (Status::Unknown, _) | (_, Status::Unknown) => Status::Unknown,
            (Status::NotMet, Status::NotMet) => Status::NotMet,
        })
    }
}

impl Status {
    /// Met when so many are; not met when so many cannot be any more.
    ///
    /// ```
    /// use applicant::application::Status::{self, Met, NotMet, Unknown};
    /// assert_eq!(Status::at_least(2, [Met, Unknown, Met]), Met);
    /// assert_eq!(Status::at_least(2, [Met, Unknown, NotMet]), Unknown);
    /// assert_eq!(Status::at_least(2, [Met, NotMet, NotMet]), NotMet);
    /// ```
    #[must_use]
    pub fn at_least(n: u32, parts: impl IntoIterator<Item = Status>) -> Status {
        let (mut met, mut open) = (0_u32, 0_u32);
        for part in parts {
            met += u32::from(part == Status::Met);
            open += u32::from(part == Status::Unknown);
        }
        if met >= n {
            Status::Met
        } else if met + open >= n {
            Status::Unknown
        } else {
            Status::NotMet
        }
    }
}

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Status::{self, Met, NotMet, Unknown};

    #[test]
    fn what_is_open_may_still_count() {
        for (parts, expected) in [
            (&[][..], [Met, NotMet, NotMet, NotMet]),
            (&[Met, Met], [Met, Met, Met, NotMet]),
            (&[Unknown, Unknown], [Met, Unknown, Unknown, NotMet]),
            (&[Met, Unknown, NotMet], [Met, Met, Unknown, NotMet]),
            (&[Met, Unknown, Unknown], [Met, Met, Unknown, Unknown]),
            (&[NotMet, NotMet, NotMet], [Met, NotMet, NotMet, NotMet]),
        ] {
            let found = [0, 1, 2, 3].map(|n| Status::at_least(n, parts.iter().copied()));
            assert_eq!(found, expected, "{parts:?}");
        }
    }
}
