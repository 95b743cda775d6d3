//! The lists that an application takes from its post, and what is wrong with the names of one.

use crate::engine::{Id, Named, Names};

/// Why a list of names cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
pub(crate) enum NamesFault {
    /// More names than a form can offer.
    #[error("has {count} names in the list `{list}`; at most {max} are allowed", max = Names::MAX)]
    TooMany {
        /// How many there are.
        count: usize,
        /// The list.
        list: String,
    },
    /// A name that has another meaning in the place where it would be used.
    #[error(
        "has the statement `{0}`, which has another meaning in the names of inputs or of sentences: give it another name"
    )]
    Taken(Id),
}

/// The lists of an application.
impl Names {
    /// The list of skills that an experience can show.
    pub const SKILLS: &'static str = "skills";
    /// The list of regions that the applicant can choose.
    pub const REGIONS: &'static str = "regions";
    /// The list of environments in which the work is done.
    pub const ENVIRONMENTS: &'static str = "environments";
    /// The list of patterns in which the hours are spread.
    pub const WORKING_PATTERNS: &'static str = "working_patterns";
    /// The list of statements that are asked for.
    pub const STATEMENTS: &'static str = "statements";
    /// The names of all lists of an application.
    pub const OF_AN_APPLICATION: [&'static str; 5] =
        [Names::SKILLS, Names::REGIONS, Names::ENVIRONMENTS, Names::WORKING_PATTERNS, Names::STATEMENTS];

    /// Returns what is wrong with the names of a list: there are too many, or one has another meaning where it would be used.
    pub(crate) fn fault(list: &str, names: &[Named]) -> Option<NamesFault> {
        // The boxes of a date, and the sentences of a catalogue for any statement.
        const TAKEN: [&str; 4] = ["day", "month", "year", "any"];
        if names.len() > Names::MAX {
            return Some(NamesFault::TooMany { count: names.len(), list: list.to_owned() });
        }
        let taken = names.iter().find(|named| TAKEN.contains(&named.id.as_str()));
        taken.filter(|_| list == Names::STATEMENTS).map(|named| NamesFault::Taken(named.id))
    }
}
