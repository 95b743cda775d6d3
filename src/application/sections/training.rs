//! Courses the applicant took, and why they help in the role.

use crate::engine::Code;
use crate::field::{Line, Month, Prose};
use applicant_derive::Section;

/// A course the applicant completed.
#[derive(Clone, PartialEq, Eq, Hash, Section)]
pub struct Training {
    /// What the course was called.
    #[ask(max_chars = 100, sifted)]
    pub title: Line,
    /// Who gave it.
    #[ask(max_chars = 100, sifted)]
    pub provider: Line,
    /// The month in which it was completed.
    #[ask(earliest = oldest, latest = today, sifted)]
    pub completed: Month,
    /// Why it helps in the role; the job page asks applicants to explain it.
    #[ask(max_words = 150, advise_blank = Code::EXPLAIN_RELEVANCE, sifted)]
    pub relevance: Option<Prose>,
}
