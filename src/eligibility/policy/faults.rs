//! What can be wrong with a policy file.

use std::borrow::Cow;
use std::fmt;

use super::position::Position;
use crate::application::NamesFault;
use crate::engine::alike::{alike, listed, meant};
use crate::engine::{Id, Path};

/// The most leaves that the essential criteria of a policy may have together.
pub(crate) const MAX_LEAVES: usize = 64;

/// Everything that is wrong with a policy file. `Display` prints a line for each, which begins with the place in the text where it is
/// known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PolicyFaults(pub(super) Vec<PolicyFault>);

/// One thing that is wrong with a policy file, and where. `Display` says it, after its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PolicyFault {
    /// Where: a JSON Pointer into the file.
    pub path: Path,
    pub(crate) kind: FaultKind,
    pub(crate) position: Option<Position>,
}

impl PolicyFault {
    /// Returns the line and the character of the line, both from 1, where the file was read from a text that has the place.
    #[must_use]
    pub fn position(&self) -> Option<(u32, u32)> {
        self.position.map(|position| (position.line, position.column))
    }
}

/// What is wrong with a part of a policy file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
pub(crate) enum FaultKind {
    /// The file is not valid TOML.
    #[cfg(feature = "toml")]
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// It is not of the documented shape.
    #[error("{0}")]
    Shape(String),
    /// A key that is needed is not there.
    #[error("needs the key `{0}`")]
    Missing(&'static str),
    /// A value of another kind, such as a number in place of a text.
    #[error("has to be {0}")]
    Expected(Cow<'static, str>),
    /// A key that this table of a policy file does not have.
    #[error("has the key `{key}`, which means nothing here{hint}", hint = hint(*meant, known))]
    UnknownKey {
        /// The key in the file.
        key: String,
        /// The key that was probably meant.
        meant: Option<&'static str>,
        /// The keys that there may be.
        known: Vec<&'static str>,
    },
    /// A name that is not one of a short list.
    #[error("is `{given}`, which is not a choice{hint}", hint = hint(*meant, known))]
    NotAChoice {
        /// The name in the file.
        given: String,
        /// The name that was probably meant.
        meant: Option<&'static str>,
        /// The names that there are, or the most alike of a long list.
        known: Vec<&'static str>,
    },
    /// A table that has none of the words that say what it is, or several.
    #[error("has to have just one of {}", listed(.0))]
    OneWord(Vec<&'static str>),
    /// A rule that combines no rules, which says nothing.
    #[error("combines no rules, which says nothing")]
    Empty,
    /// An id that an earlier criterion has.
    #[error("has the id `{id}`, which criterion {first} has already")]
    DuplicateId {
        /// The id.
        id: String,
        /// The place of the earlier criterion, from 0.
        first: usize,
    },
    /// A list that no question of an application offers, and whose name is almost that of one.
    #[error("has the list `{list}`: did you mean `{meant}`?")]
    ListMisspelt {
        /// The name in the file.
        list: String,
        /// The name that there is.
        meant: &'static str,
    },
    /// A name that the list has already.
    #[error("has the name `{id}`, which is in the list `{list}` already")]
    NamedTwice {
        /// The name.
        id: Id,
        /// The list.
        list: String,
    },
    /// A list of names that cannot be used.
    #[error(transparent)]
    Names(NamesFault),
    /// No criterion is essential, so that everybody would be eligible.
    #[error("has no essential criterion, so that everybody would be eligible")]
    NothingEssential,
    /// A count that can never be reached, or that asks for nothing.
    #[error("asks for {asked} of at most {most}")]
    ImpossibleCount {
        /// What is asked for.
        asked: u32,
        /// The most there can be.
        most: u32,
    },
    /// Points that do not add up.
    #[error("{0}")]
    Points(String),
    /// An essential criterion that nobody can meet.
    #[error("can never be met: {0}")]
    NeverMet(String),
    /// A translation of a text that is not in the file, such as a text that was changed since.
    #[error("has “{text}” for the language {language}, which is not a text that the file shows to people")]
    TranslatesNothing {
        /// The language.
        language: String,
        /// The text that should be translated.
        text: String,
    },
    /// More leaves than an explanation can weigh.
    #[error("has {0} predicates in its essential criteria; at most {max} are allowed", max = MAX_LEAVES)]
    TooManyLeaves(usize),
}

/// What a reader of the file could write instead.
fn hint(meant: Option<&str>, known: &[&str]) -> String {
    match (meant, known) {
        (_, []) => String::new(),
        (None, known) => format!("; it can be {}", listed(known)),
        (Some(meant), known) => format!(": did you mean `{meant}`? It can be {}", listed(known)),
    }
}

impl FaultKind {
    pub(super) fn unknown_key(key: &str, known: &[&'static str]) -> FaultKind {
        FaultKind::UnknownKey { key: key.to_owned(), meant: meant(key, known), known: known.to_vec() }
    }

    pub(super) fn not_a_choice(given: &str, known: &[&'static str]) -> FaultKind {
        /// A list that people read.
        const SHORT: usize = 12;
        let near = alike(given, known.iter().copied());
        let is_listed = |name: &&'static str| known.len() <= SHORT || near.iter().any(|it| it == name);
        let listed = known.iter().copied().filter(is_listed).collect();
        FaultKind::NotAChoice { given: given.to_owned(), meant: meant(given, known), known: listed }
    }

    /// Returns a fault when more is asked than there can be.
    pub(crate) fn too_many(asked: u32, most: u32) -> Option<FaultKind> {
        (asked > most).then_some(FaultKind::ImpossibleCount { asked, most })
    }

    /// Returns a fault when a text is blank.
    pub(crate) fn blank(text: &str) -> Option<FaultKind> {
        text.trim().is_empty().then(|| FaultKind::Shape("needs a text".to_owned()))
    }
}

impl PolicyFaults {
    /// Returns the faults in the order of the file. There is at least one.
    pub fn iter(&self) -> impl Iterator<Item = &PolicyFault> {
        self.0.iter()
    }
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(position) = self.position {
            write!(f, "{position}: ")?;
        }
        match self.path.to_string().as_str() {
            "" => write!(f, "the policy {}", self.kind),
            path => write!(f, "{path} {}", self.kind),
        }
    }
}

impl fmt::Display for PolicyFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.0.iter().enumerate() {
            write!(f, "{}{fault}", if n == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for PolicyFault {}
impl std::error::Error for PolicyFaults {}
