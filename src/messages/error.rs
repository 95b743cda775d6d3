//! What can be wrong with a catalogue.

use crate::engine::alike::listed;

/// Why a catalogue cannot be used: the first of its faults, with its line and what there is instead.
///
/// ```
/// use applicant::messages::{CatalogueError, Language, Messages};
/// let error = Messages::new(Language::english()).with("# Ours\npage-contineu = Go on").unwrap_err();
/// assert_eq!(error.line(), Some(2));
/// assert!(matches!(&error, CatalogueError::NoSuchMessage { alike, .. } if alike[0] == "page-continue"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum CatalogueError {
    /// The text is not in the syntax of Fluent.
    #[error("line {line}: the catalogue cannot be read from here: {what}")]
    Syntax {
        /// The line in which the fault begins.
        line: usize,
        /// What is wrong there.
        what: String,
    },
    /// The catalogue of a language does not say which language it is.
    #[error("the catalogue has no `language` with its `.tag`: `language = Cymraeg` and below it `.tag = cy`")]
    NoLanguage,
    /// The tag of the language is not one of BCP 47, such as `cy` or `pt-BR`.
    #[error("line {line}: `{tag}` is not the tag of a language, such as `cy` or `pt-BR`")]
    NotATag {
        /// The line of the tag.
        line: usize,
        /// The text that should be a tag.
        tag: String,
    },
    /// Nothing uses the message: neither this crate, nor another text of the catalogue.
    #[error("line {line}: nothing uses the message `{id}`{}", meant(alike))]
    NoSuchMessage {
        /// The line of the message.
        line: usize,
        /// The id of the message.
        id: String,
        /// The ids most like it.
        alike: Vec<String>,
    },
    /// Nothing uses the attribute: it is not a hint, nor a code, nor a choice of the question.
    #[error("line {line}: nothing uses `{}`{}", place(id, attribute), meant(alike))]
    NoSuchAttribute {
        /// The line of the attribute.
        line: usize,
        /// The id of the message.
        id: String,
        /// The attribute; empty for the text of the message itself, where only its attributes are used.
        attribute: String,
        /// The attributes most like it.
        alike: Vec<String>,
    },
    /// The sentence is not given the variable.
    #[error("line {line}: `{place}` is not given `${variable}`: its variables are {}", listed(known))]
    NoSuchVariable {
        /// The line of the variable.
        line: usize,
        /// The message, or the message and its attribute.
        place: String,
        /// The variable.
        variable: String,
        /// The variables that the sentence is given.
        known: Vec<String>,
    },
    /// A text takes in a message, a term or a function that the catalogue does not have. Each catalogue has
    /// its own.
    #[error("line {line}: `{place}` takes in `{name}`, which this catalogue does not have")]
    NoSuchReference {
        /// The line of the reference.
        line: usize,
        /// The message, or the message and its attribute.
        place: String,
        /// What it takes in.
        name: String,
    },
    /// The same message, or the same attribute of a message, comes twice: only the last would be used.
    #[error("line {line}: `{place}` is there twice")]
    Twice {
        /// The line of the second.
        line: usize,
        /// The message, or the message and its attribute.
        place: String,
    },
    /// A text of your own has an id that means something already.
    #[error("line {line}: the message `{id}` is there already: `Messages::with` gives it other words")]
    Taken {
        /// The line of the message.
        line: usize,
        /// The id of the message.
        id: String,
    },
}

impl CatalogueError {
    /// Returns the line of the fault, counted from 1, or `None` when the catalogue as a whole lacks something.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        match self {
            CatalogueError::NoLanguage => None,
            CatalogueError::Syntax { line, .. }
            | CatalogueError::NotATag { line, .. }
            | CatalogueError::NoSuchMessage { line, .. }
            | CatalogueError::NoSuchAttribute { line, .. }
            | CatalogueError::NoSuchVariable { line, .. }
            | CatalogueError::NoSuchReference { line, .. }
            | CatalogueError::Twice { line, .. }
            | CatalogueError::Taken { line, .. } => Some(*line),
        }
    }
}

/// A question to the author, where there is something alike.
fn meant(alike: &[String]) -> String {
    if alike.is_empty() { String::new() } else { format!(": did you mean {}?", listed(alike)) }
}

/// A message, or a message and its attribute, as a reference of Fluent writes it.
pub(super) fn place(id: &str, part: &str) -> String {
    if part.is_empty() { id.to_owned() } else { format!("{id}.{part}") }
}
