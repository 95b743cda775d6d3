//! Whether a report is in page order.

use applicant::engine::{DraftNode, Segment};
use applicant::{Draft, Path, Report};

/// The place of the first key of a path on the form; a list and what is declared beside it are one place.
fn place(path: &Path) -> usize {
    let Some(Segment::Key(key)) = path.segments().first() else { return 0 };
    let key = match key.as_ref() {
        "no_qualifications" => "qualifications",
        "no_employment" | "breaks" => "employment",
        key => key,
    };
    let at = Draft::SCHEMA.keys.iter().position(|child| child.key == key);
    1 + at.unwrap_or_else(|| panic!("{key} is no key of the form"))
}

/// Panics unless the issues come by section, within a list by row, and above those of what lies below.
#[track_caller]
pub fn is_in_page_order(report: &Report) {
    let paths: Vec<&Path> = report.iter().map(|issue| issue.path()).collect();
    for (before, after) in paths.iter().zip(paths.iter().skip(1)) {
        assert!(place(before) <= place(after), "{before} comes before {after}");
        let is_above = before.starts_with(after) && before.segments().len() > after.segments().len();
        assert!(!is_above, "{before} comes before {after}, which is above it");
        if let ([Segment::Key(one), Segment::Index(m), ..], [Segment::Key(other), Segment::Index(n), ..]) =
            (before.segments(), after.segments())
        {
            assert!(one != other || m <= n, "{before} comes before {after}");
        }
    }
}
