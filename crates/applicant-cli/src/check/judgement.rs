//! What became of one input: not read, blocked, or assessed. All that a service does with an application is here.

use std::io;

use applicant::eligibility::Explanation;
use applicant::engine::{ReadError, Severity};
use applicant::messages::Messages;
use applicant::{Draft, Issue, Path, Policy, Report, Rules};

/// What became of one input.
pub enum Judgement<'p> {
    /// There is no such file, or it is not for us to read.
    Unopened(io::Error),
    /// It is not JSON, or it is larger than the limit.
    Unread(ReadError),
    /// Something has to be put right first.
    Blocked(Report),
    /// It is sound; what remains are warnings, advice and information.
    Assessed(Report, Explanation<'p>),
}

impl Judgement<'_> {
    /// Reads, checks and assesses.
    pub fn of<'p>(text: &[u8], policy: &'p Policy, rules: &Rules) -> Judgement<'p> {
        let draft = match Draft::from_json(text) {
            Ok(draft) => draft,
            Err(error) => return Judgement::Unread(error),
        };
        match draft.check(rules) {
            Ok(checked) => {
                let evidence = checked.application.evidence(rules);
                Judgement::Assessed(checked.report, policy.explain(&evidence))
            }
            Err(report) => Judgement::Blocked(report),
        }
    }

    /// What was found, if it could be read.
    pub const fn report(&self) -> Option<&Report> {
        match self {
            Judgement::Unopened(_) | Judgement::Unread(_) => None,
            Judgement::Blocked(report) | Judgement::Assessed(report, _) => Some(report),
        }
    }

    /// The outcome in a word.
    pub fn outcome(&self) -> &'static str {
        match self {
            Judgement::Unopened(_) | Judgement::Unread(_) => "unread",
            Judgement::Blocked(_) => "blocked",
            Judgement::Assessed(_, explanation) => explanation.assessment().outcome().as_str(),
        }
    }
}

/// Why a text could not be read, in a sentence; never its words.
pub fn sentence(error: &ReadError, words: &Messages) -> String {
    Issue::new(Path::root(), Severity::Error, error.fault().clone()).message(words)
}
