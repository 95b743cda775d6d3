//! How much of a draft is checked, and how strictly.

use std::fmt;

use super::{Issue, Schema, Section, Severity};

/// The name of a page that a form has.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PageName(pub(crate) &'static str);

impl PageName {
    /// Returns the name as it is written in addresses.
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

/// Says how much of a draft is checked, and how strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// Everything, but missing answers are fine: to save the draft and return to it later.
    Save,
    /// One page. [`Scope::page`], [`Form::scope`](crate::form::Form::scope) and [`Page::scope`](crate::form::Page::scope) make
    /// this scope for a page that exists. A document that does not have the page is checked whole.
    Page(PageName),
    /// A page of your own: the whole of your own document, and nothing of the application.
    #[doc(alias = "OwnPage")]
    CustomPage,
    /// One section.
    Section(Section),
    /// Everything that the form has.
    #[default]
    Submit,
}

impl Scope {
    /// Whether a blank answer to a required question is an error.
    pub(crate) const fn demands(self) -> bool {
        !matches!(self, Scope::Save)
    }

    /// Returns whether an issue of a document with this schema lies within the scope. A document that does not have the section
    /// at its top, such as a section alone or another form, is covered whole.
    pub(crate) fn covers(self, issue: &Issue, shape: &Schema) -> bool {
        let path = issue.path();
        // A document that is not a form at all is wrong on every page.
        if self != Scope::CustomPage && path.segments().is_empty() && issue.severity() == Severity::Error {
            return true;
        }
        match self {
            Scope::Save | Scope::Submit => true,
            Scope::CustomPage => !shape.is_form(),
            Scope::Section(section) => {
                shape.keys_of(section).next().is_none()
                    || shape.top(path).is_some_and(|top| top.section == Some(section.as_str()))
            }
            Scope::Page(PageName(name)) => !shape.has_page(name) || shape.is_said_on(issue, name),
        }
    }
}
