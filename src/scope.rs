//! How much of a draft is checked, and how strictly.

use std::fmt;

use crate::answer::Node;
use crate::application::Draft;
use crate::form::{Form, FormError};
use crate::report::{Issue, Severity, Shape};
use crate::rules::Section;

/// The name of a page that a form has.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PageName(pub(crate) &'static str);

impl PageName {
    /// The name as it stands in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Debug for PageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How much of a draft is checked, and how strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// Everything, but what is missing is fine: to save and return.
    Save,
    /// One page. [`Scope::page`], [`Form::scope`](crate::form::Form::scope) and [`Page::scope`](crate::form::Page::scope) make it, of
    /// a page that exists. Of a document that does not have the page, everything is checked.
    Page(PageName),
    /// A page of your own: the whole of a document of your own, and nothing of the application.
    OwnPage,
    /// One section.
    Section(Section),
    /// Everything that the form has.
    #[default]
    Submit,
}

impl Scope {
    /// One page of an application, by its name; the pages of your own form are known to
    /// [`Form::scope`](crate::form::Form::scope).
    ///
    /// ```
    /// use applicant::Scope;
    /// assert!(matches!(Scope::page("contact")?, Scope::Page(name) if name.as_str() == "contact"));
    /// assert!(Scope::page("contcat").is_err());
    /// # Ok::<(), applicant::form::FormError>(())
    /// ```
    ///
    /// # Errors
    /// When an application has no page of that name.
    pub fn page(name: &str) -> Result<Scope, FormError> {
        let known = Draft::SHAPE.page_named(name).map(|name| Scope::Page(PageName(name)));
        known.ok_or_else(|| FormError::NoSuchPage { pages: Form::pso().page_names() })
    }

    /// Whether a blank answer to a required question is an error.
    pub(crate) const fn demands(self) -> bool {
        !matches!(self, Scope::Save)
    }

    /// Whether an issue of a document of this shape lies within the scope. A document that does not have the section at its
    /// top, such as a section alone or a form of somebody else's, is covered whole.
    pub(crate) fn covers(self, issue: &Issue, shape: &Shape) -> bool {
        let path = issue.path();
        // A document that is no form at all is wrong on every page.
        if self != Scope::OwnPage && path.segments().is_empty() && issue.severity() == Severity::Error {
            return true;
        }
        match self {
            Scope::Save | Scope::Submit => true,
            Scope::OwnPage => !shape.is_form(),
            Scope::Section(section) => {
                shape.keys_of(section).next().is_none()
                    || shape.top(path).is_some_and(|top| top.section == Some(section.as_str()))
            }
            Scope::Page(PageName(name)) => !shape.has_page(name) || shape.is_said_on(issue, name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Code, Path};
    use crate::section::TrainingDraft;

    fn missing(path: Path) -> Issue {
        Issue::new(path, Severity::Error, Code::Missing)
    }

    #[track_caller]
    fn covers(scope: Scope, pointer: &str) -> bool {
        scope.covers(&missing(Path::from_pointer(pointer).unwrap()), Draft::SHAPE)
    }

    #[test]
    fn a_page_covers_its_keys_and_no_others() {
        let contact = Scope::Page(PageName("contact"));
        assert!(covers(contact, "/personal_details/email") && covers(contact, "/personal_details"));
        assert!(!covers(contact, "/personal_details/full_name") && !covers(contact, "/job/role"));
        assert!(
            covers(Scope::Page(PageName("breaks")), "/breaks/0/end")
                && !covers(Scope::Page(PageName("breaks")), "/employment/0")
        );
        assert!(covers(Scope::Section(Section::EMPLOYMENT), "/no_employment"));
        assert!(
            covers(Scope::Page(PageName("job")), "/job/role")
                && !covers(Scope::Page(PageName("job")), "/job/vacancy")
        );
    }

    #[test]
    fn a_gap_stands_where_it_can_be_closed() {
        let path = || Path::root().key("employment");
        let gap = Issue::new(path(), Severity::Warning, Code::Gap);
        let on = |name| {
            (
                Scope::Page(PageName(name)).covers(&gap, Draft::SHAPE),
                Scope::Page(PageName(name)).covers(&missing(path()), Draft::SHAPE),
            )
        };
        assert_eq!(
            (on("employment"), on("breaks"), on("voluntary")),
            ((true, true), (true, false), (false, false))
        );
    }

    #[test]
    fn a_page_of_ones_own_is_no_page_of_the_application() {
        assert!(!covers(Scope::OwnPage, "/job/role") && !covers(Scope::OwnPage, ""));
        assert!(Scope::OwnPage.covers(&missing(Path::root().key("title")), TrainingDraft::SHAPE));
    }

    #[test]
    fn what_a_scope_does_not_know_is_covered() {
        assert!(covers(Scope::Page(PageName("contcat")), "/job/role"));
        let title = missing(Path::root().key("title"));
        assert!(Scope::Page(PageName("contact")).covers(&title, TrainingDraft::SHAPE));
        assert!(Scope::Section(Section::TRAINING).covers(&title, TrainingDraft::SHAPE));
    }
}
