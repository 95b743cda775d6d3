//! Why rules cannot be changed in some way.

use super::names::NamesFault;
use crate::engine::alike::listed;
use crate::form::FormError;

/// Why rules cannot be changed in this way. It names what there is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum RulesError {
    /// No question has that place.
    #[error("no question is `{template}`: did you mean {}?", listed(alike))]
    NoSuchQuestion {
        /// The place.
        template: String,
        /// The places of questions with a limit that are most like it.
        alike: Vec<String>,
    },
    /// The question has no limit of its words, its characters or its choices.
    #[error("`{template}` has no limit: of the questions that have one the nearest are {}", listed(alike))]
    NoLimit {
        /// The place of the question.
        template: String,
        /// The places of questions with a limit that are most like it.
        alike: Vec<String>,
    },
    /// The question says itself when it has to be answered.
    #[error(
        "`{template}` says itself when it has to be answered: of the questions that leave it to the rules the nearest are {}",
        listed(alike)
    )]
    NoNeed {
        /// The place of the question.
        template: String,
        /// The places of questions that leave it to the rules that are most like it.
        alike: Vec<String>,
    },
    /// The crate has no policy of that id.
    #[error("there is no such policy: did you mean {}?", listed(alike))]
    NoSuchPolicy {
        /// The ids that are most like it.
        alike: Vec<String>,
    },
    /// The form has no section of that name.
    #[error("the form has no such section: did you mean {}?", listed(alike))]
    NoSuchSection {
        /// The sections that are most like it.
        alike: Vec<String>,
    },
    /// The question has no choice of that name.
    #[error("`{template}` has no such choice: did you mean {}?", listed(alike))]
    NoSuchChoice {
        /// The place of the question.
        template: String,
        /// The choices that are most like it.
        alike: Vec<String>,
    },
    /// The form asks what the post of these rules does not name.
    #[error(
        "the form asks `{template}`, which the post of these rules does not name: make the form with `Form::of` or `DeclaredForm::form` and these rules"
    )]
    OtherPost {
        /// The place of the question.
        template: String,
    },
    /// A list of names cannot be used: it has too many, or one with another meaning in its place.
    #[error("the post {0}")]
    Names(String),
    /// The form cannot be without a question.
    #[error(transparent)]
    Form(#[from] FormError),
}

impl From<NamesFault> for RulesError {
    fn from(fault: NamesFault) -> RulesError {
        RulesError::Names(fault.to_string())
    }
}
