//! What became of one input: not read, blocked, or assessed. All that a service does with an application is here.

use std::collections::BTreeSet;
use std::fmt;

use applicant::engine::ReadError;
use applicant::{Assessment, Code, Draft, Policy, Report, Rules};

/// What became of one input.
pub enum Judgement {
    /// It is not JSON, or it is larger than the limit.
    Unread(ReadError),
    /// Something has to be put right first.
    Blocked(Report),
    /// It is sound; what remains are warnings, advice and information.
    Assessed(Report, Assessment<'static>),
}

impl Judgement {
    /// Reads, checks and assesses.
    pub fn of(bytes: &[u8], rules: &Rules) -> Judgement {
        let draft = match Draft::from_json(bytes) {
            Ok(draft) => draft,
            Err(error) => return Judgement::Unread(error),
        };
        match draft.check(rules) {
            Ok(checked) => {
                let evidence = checked.application.evidence(rules);
                let assessment = Policy::probation_services_officer().assess(&evidence);
                Judgement::Assessed(checked.report, assessment)
            }
            Err(report) => Judgement::Blocked(report),
        }
    }

    /// What was found, if it could be read.
    pub const fn report(&self) -> Option<&Report> {
        match self {
            Judgement::Unread(_) => None,
            Judgement::Blocked(report) | Judgement::Assessed(report, _) => Some(report),
        }
    }
}

/// As in the table of samples: the result, and the codes sorted and without repeats.
impl fmt::Display for Judgement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (result, codes) = match self {
            Judgement::Unread(error) => ("unread", BTreeSet::from([error.code().as_str()])),
            Judgement::Blocked(report) => ("blocked", names(report)),
            Judgement::Assessed(report, assessment) => (assessment.outcome().as_str(), names(report)),
        };
        f.write_str(result)?;
        for (n, code) in codes.into_iter().enumerate() {
            write!(f, "{} {code}", if n == 0 { ":" } else { "," })?;
        }
        Ok(())
    }
}

fn names(report: &Report) -> BTreeSet<&'static str> {
    report.codes().map(Code::as_str).collect()
}
