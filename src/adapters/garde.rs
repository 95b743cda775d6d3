//! `garde::Validate` for every draft, by converting our report: garde runs no rule of its own.
//!
//! Errors become garde errors with our path and the short phrase of the code. Warnings, advice and information have no
//! place in a garde report: ask [`review`] for them.

use garde::Path;

use crate::engine::{Check, Child, Report, Rows, Rules, Scope, Segment, review, review_rows};

/// `garde::Validate` for a draft; the derives write it for each.
#[doc(hidden)]
#[macro_export]
macro_rules! __garde {
    ($draft:ty) => {
        impl $crate::__private::garde::Validate for $draft {
            type Context = $crate::engine::Rules;

            fn validate_into(
                &self,
                rules: &$crate::engine::Rules,
                parent: &mut dyn FnMut() -> $crate::__private::garde::Path,
                report: &mut $crate::__private::garde::Report,
            ) {
                $crate::__private::into_garde(self, rules, parent, report);
            }
        }
    };
}

/// Returns what is wrong with a draft, for garde.
pub fn into_garde<T: Check>(
    draft: &T,
    rules: &Rules,
    parent: &mut dyn FnMut() -> Path,
    report: &mut garde::Report,
) {
    append(&review(draft, rules, Scope::Submit), parent, report);
}

/// Rows that are blank are skipped, and the others keep the index they came with. There may be as many as a list
/// has unless it says otherwise ([`Child::MAX_ROWS`]).
impl<T: Check + garde::Validate<Context = Rules>> garde::Validate for Rows<T> {
    type Context = Rules;

    fn validate_into(&self, rules: &Rules, parent: &mut dyn FnMut() -> Path, report: &mut garde::Report) {
        append(&review_rows(self, rules, Child::MAX_ROWS, Scope::Submit), parent, report);
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
