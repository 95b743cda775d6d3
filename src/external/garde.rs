//! `garde::Validate` for every draft, by converting our report: garde runs no rule of its own.
//!
//! Errors become garde errors with our path and the short phrase of the code. Warnings, advice and information have no
//! place in a garde report: ask [`review`] for them.

use garde::Path;

use crate::answer::Rows;
use crate::application::Draft;
use crate::check::{Check, review, review_rows};
use crate::report::{Report, Segment};
use crate::rules::{Limit, Rules};
use crate::scope::Scope;
use crate::section::{
    AddressDraft, BreakDraft, DeclarationsDraft, EmploymentDraft, JobDraft, PersonalDetailsDraft,
    QualificationDraft, RightToWorkDraft, StatementsDraft, TrainingDraft, VoluntaryDraft,
};

macro_rules! validate {
    ($($draft:ty),+ $(,)?) => { $(
        impl garde::Validate for $draft {
            type Context = Rules;

            fn validate_into(&self, rules: &Rules, parent: &mut dyn FnMut() -> Path, report: &mut garde::Report) {
                append(&review(self, rules, Scope::Submit), parent, report);
            }
        }
    )+ };
}

validate!(
    Draft,
    JobDraft,
    PersonalDetailsDraft,
    AddressDraft,
    RightToWorkDraft,
    QualificationDraft,
    TrainingDraft,
    EmploymentDraft,
    BreakDraft,
    VoluntaryDraft,
    StatementsDraft,
    DeclarationsDraft,
);

/// Rows that are blank are skipped, and the others keep the index they came with. There may be as many as the rules allow
/// ([`Limit::Rows`]).
impl<T: Check + garde::Validate<Context = Rules>> garde::Validate for Rows<T> {
    type Context = Rules;

    fn validate_into(&self, rules: &Rules, parent: &mut dyn FnMut() -> Path, report: &mut garde::Report) {
        append(&review_rows(self, rules, Limit::Rows, Scope::Submit), parent, report);
    }
}

fn append(found: &Report, parent: &mut dyn FnMut() -> Path, report: &mut garde::Report) {
    if !found.blocks() {
        return;
    }
    let parent = parent();
    for issue in found.errors() {
        let path = issue.path().segments().iter().fold(parent.clone(), |path, segment| match segment {
            Segment::Key(key) => path.join(key.as_ref()),
            Segment::Index(index) => path.join(*index as usize),
        });
        report.append(path, garde::Error::new(issue.fault()));
    }
}
