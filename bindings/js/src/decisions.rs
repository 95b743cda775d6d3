//! What the answers are worth for the post, by its policy.

use applicant::eligibility::Explanation;
use applicant::messages::DecisionLetter;
use serde::Serialize;

use crate::form::{Answer, LoadedForm, written};
use crate::settings::Loaded;

/// A decision as data, in the parts of a letter, and as one text.
#[derive(Serialize)]
struct Explained<'p> {
    explanation: Explanation<'p>,
    letter: DecisionLetter,
    text: String,
}

impl LoadedForm {
    /// Writes the policy as data, which a module without policy files can be loaded with.
    ///
    /// # Errors
    /// None that input can cause.
    pub fn policy(&self) -> Answer {
        written(&self.loaded.policy)
    }

    /// Judges a document, as far as it can be read: the assessment as data.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn assess(&self, document: &str) -> Answer {
        let evidence = self.draft(document)?.partial(&self.loaded.rules).evidence(&self.loaded.rules);
        written(&self.loaded.policy.assess(&evidence))
    }

    /// Judges a document and says why: `{"explanation", "letter", "text"}`.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn explain(&self, document: &str) -> Answer {
        let Loaded { policy, rules, words } = &self.loaded;
        let evidence = self.draft(document)?.partial(rules).evidence(rules);
        let explanation = policy.explain(&evidence);
        let (letter, text) = (words.letter(&explanation), words.explanation(&explanation));
        written(&Explained { explanation, letter, text })
    }
}
