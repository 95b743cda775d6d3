//! Courses the applicant took, and why they help in the role.

use serde::Serialize;

use crate::answer::Answer;
use crate::check::{Check, Checker, Reported};
use crate::field::{Line, Month, Prose, hidden_debug};
use crate::question::{Bound, Question};
use crate::report::Code;
use crate::rules::Limit;

/// What the course was called.
pub const TITLE: Question = Question::line("title").max(Limit::Line);
/// Who gave it.
pub const PROVIDER: Question = Question::line("provider").max(Limit::Line);
/// The month in which it was completed.
pub const COMPLETED: Question =
    Question::month("completed").on_or_after(Bound::Oldest).on_or_before(Bound::AsOf);
/// Why it helps in the role; the job page asks applicants to explain it.
pub const RELEVANCE: Question = Question::prose("relevance").words(Limit::Relevance).optional();

draft! {
    /// A course as the applicant typed it.
    pub struct TrainingDraft { title: Answer, provider: Answer, completed: Answer, relevance: Answer }
}

/// A course the applicant completed.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Training {
    /// What it was called.
    pub title: Line,
    /// Who gave it.
    pub provider: Line,
    /// When it was completed.
    pub completed: Month,
    /// Why it helps in the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevance: Option<Prose>,
}

hidden_debug!(Training);

impl Check for TrainingDraft {
    type Checked = Training;

    fn check(&self, c: &Checker<'_>) -> Result<Training, Reported> {
        let title = c.ask(&TITLE, &self.title).get();
        let provider = c.ask(&PROVIDER, &self.provider).get();
        let completed = c.ask(&COMPLETED, &self.completed).get();
        let relevance =
            c.ask(&RELEVANCE, &self.relevance).advise_blank(Code::ExplainRelevance).get_optional();
        Ok(Training { title: title?, provider: provider?, completed: completed?, relevance: relevance? })
    }
}
