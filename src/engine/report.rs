//! Everything that a check found, in page order.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{Code, Issue, Path, Schema, Severity};
use crate::engine::Names;

/// Holds every problem of a document at once, in page order.
///
/// It holds no text of any answer, so it can be logged and kept. It keeps at most [`Report::MAX`] issues, errors first;
/// [`Report::omitted`] counts the rest.
///
/// ```
/// use applicant::{Draft, Rules};
/// let rules = Rules::on("2026-11-21".parse()?);
/// let report = Draft::from_json(br#"{"job": {"role": "astronaut"}}"#)?.check(&rules).unwrap_err();
/// assert!(report.blocks());
/// assert_eq!(report.iter().next().unwrap().to_string(), "/job/role: not_a_choice");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Report {
    issues: Vec<Issue>,
    omitted: usize,
    shape: &'static Schema,
    /// What the post names; the order of these names is the order on the page.
    names: Names,
}

impl Report {
    /// The most issues that a report keeps.
    pub const MAX: usize = 1_000;

    /// Makes a report in the page order of `shape` from issues found in any order.
    #[must_use]
    pub fn new(shape: &'static Schema, issues: Vec<Issue>) -> Report {
        Report::under(shape, &Names::default(), issues)
    }

    /// Makes a report as [`Report::new`] does, with keys that the post names in the order of its lists.
    #[must_use]
    pub fn under(shape: &'static Schema, names: &Names, issues: Vec<Issue>) -> Report {
        let mut report = Report { issues, omitted: 0, shape, names: names.clone() };
        report.settle();
        report
    }

    /// Sorts the issues, and drops what is over the cap: the last of the least severe.
    fn settle(&mut self) {
        let (shape, names) = (self.shape, &self.names);
        let page_order = |a: &Issue, b: &Issue| {
            shape
                .compare(a.path(), b.path(), names)
                .then_with(|| b.severity().cmp(&a.severity()))
                .then_with(|| a.code().cmp(&b.code()))
        };
        if self.issues.len() > Report::MAX {
            self.omitted += self.issues.len() - Report::MAX;
            self.issues.select_nth_unstable_by(Report::MAX, |a, b| {
                b.severity().cmp(&a.severity()).then_with(|| page_order(a, b))
            });
            self.issues.truncate(Report::MAX);
        }
        self.issues.sort_by(page_order);
    }

    /// Returns the issues in page order.
    pub fn iter(&self) -> std::slice::Iter<'_, Issue> {
        self.issues.iter()
    }

    /// Returns the errors in page order: what has to be put right.
    pub fn errors(&self) -> impl Iterator<Item = &Issue> {
        self.iter().filter(|issue| issue.severity() == Severity::Error)
    }

    /// Returns whether any issue is an error.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.errors().next().is_some()
    }

    /// Returns how many issues it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.issues.len()
    }

    /// Returns whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Returns how many issues were found beyond [`Report::MAX`].
    #[must_use]
    pub const fn omitted(&self) -> usize {
        self.omitted
    }

    /// Returns the codes in page order: safe to log and to count.
    pub fn codes(&self) -> impl Iterator<Item = Code> {
        self.iter().map(Issue::code)
    }

    /// Returns the issues at exactly this path.
    pub fn at(&self, path: &Path) -> impl Iterator<Item = &Issue> {
        self.iter().filter(move |issue| issue.path().segments() == path.segments())
    }

    /// Returns the issues at this path and below it, such as those of one row of a list.
    pub fn below(&self, path: &Path) -> impl Iterator<Item = &Issue> {
        self.iter().filter(move |issue| issue.path().starts_with(path))
    }

    /// Returns whether there is an error at this path or below it.
    #[must_use]
    pub fn blocks_below(&self, path: &Path) -> bool {
        self.errors().any(|issue| issue.path().starts_with(path))
    }

    /// Adds issues that something else found, such as a database or a virus scanner.
    ///
    /// ```
    /// use applicant::{Code, Draft, Issue, Path, Rules, Scope};
    /// use applicant::engine::Severity;
    /// let mut report = Draft::default().review(&Rules::on("2026-11-21".parse()?), Scope::Save);
    /// let path = Path::from_pointer("/personal_details/email")?;
    /// report.merge([Issue::new(path, Severity::Error, Code::new("acme.email_in_use"))]);
    /// assert!(report.blocks());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn merge(&mut self, found: impl IntoIterator<Item = Issue>) {
        self.issues.extend(found);
        self.settle();
    }

    /// Compares with an earlier report, by path and code: the issues that an edit fixed, and the new ones.
    #[must_use]
    pub fn diff<'a>(&'a self, earlier: &'a Report) -> (Vec<&'a Issue>, Vec<&'a Issue>) {
        (earlier.without(self), self.without(earlier))
    }

    /// Returns the issues that `other` does not have. Of an issue that is here twice and there once, one is returned.
    fn without(&self, other: &Report) -> Vec<&Issue> {
        let mut left = std::collections::HashMap::<_, usize>::new();
        for issue in other {
            *left.entry((issue.path(), issue.code())).or_default() += 1;
        }
        self.iter()
            .filter(|issue| match left.get_mut(&(issue.path(), issue.code())) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            })
            .collect()
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Issue;
    type IntoIter = std::slice::Iter<'a, Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Report {
    type Item = Issue;
    type IntoIter = std::vec::IntoIter<Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.issues.into_iter()
    }
}

impl PartialEq for Report {
    fn eq(&self, other: &Report) -> bool {
        self.issues == other.issues && self.omitted == other.omitted
    }
}

impl Eq for Report {}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report").field("issues", &self.issues).field("omitted", &self.omitted).finish()
    }
}

impl fmt::Display for Report {
    /// Prints one line for each issue.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, issue) in self.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{issue}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Report {}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.issues)
    }
}
