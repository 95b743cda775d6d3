//! A page of a form: its questions, and where an issue leads on it.

use std::borrow::Cow;

use serde::Serialize;

use super::FormQuestion;
use crate::engine::{Issue, PageName, Param, Part, Path, Scope, Section};

/// Holds the questions that are asked together on one page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Page {
    pub(super) name: Cow<'static, str>,
    #[serde(serialize_with = "section_name")]
    pub(super) section: Option<Section>,
    /// The list whose rows are asked here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) list: Option<&'static str>,
    pub(super) questions: Vec<FormQuestion>,
}

fn section_name<S: serde::Serializer>(section: &Option<Section>, serializer: S) -> Result<S::Ok, S::Error> {
    section.map(Section::as_str).serialize(serializer)
}

/// Returns whether one place is above another.
pub(super) fn is_above(template: &str, other: &str) -> bool {
    let below = other.strip_prefix(template);
    below.is_some_and(|rest| !rest.is_empty() && (template.is_empty() || rest.starts_with(['.', '['])))
}

impl Page {
    /// Returns the place of the question that this path leads to, counted from 1, or 0 for an issue about several of them.
    pub(super) fn place_of(&self, path: &Path) -> usize {
        let template = path.template();
        let leads_to = |question: &FormQuestion| {
            let asked = question.template();
            asked == template || is_above(asked, &template)
        };
        self.questions.iter().position(leads_to).map_or(0, |place| place + 1)
    }

    /// Returns its name, for addresses and for [`Scope::Page`].
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the section it belongs to, or `None` for a page of your own.
    #[must_use]
    pub const fn section(&self) -> Option<Section> {
        self.section
    }

    /// Returns the key of the list whose rows are asked here, if any.
    #[must_use]
    pub const fn list(&self) -> Option<&'static str> {
        self.list
    }

    /// Its questions, in order.
    #[must_use]
    pub fn questions(&self) -> &[FormQuestion] {
        &self.questions
    }

    /// Returns the path of a row of its list, to which [`Report::below`](crate::engine::Report::below) gives what is wrong with that row, or `None` for a page
    /// without a list.
    ///
    /// ```
    /// use applicant::{Draft, Rules};
    /// use applicant::form::Form;
    /// let form = Form::full();
    /// let page = form.page("training").ok_or("no such page")?;
    /// let draft = Draft::from_form([("training[0].title", ""), ("training[4].title", "Mentoring")])?;
    /// let report = draft.review(&Rules::on("2026-11-21".parse()?), page.scope());
    /// let row = page.row_path(4).ok_or("no list")?;
    /// let found: Vec<_> = report.below(&row).map(|issue| issue.path().dotted()).collect();
    /// assert_eq!(found, ["training.4.provider", "training.4.completed", "training.4.relevance"]);
    /// assert!(report.blocks_below(&row));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn row_path(&self, row: u32) -> Option<Path> {
        self.list.map(|list| Path::root().key(list).index(row))
    }

    /// Returns the id of the control of this page to go to for an issue that is shown on it, as [`Form::control`](super::Form::control) does. For an
    /// issue that occurs elsewhere, such as a gap between jobs, which is shown on the page of breaks too, it is the first control
    /// of the page.
    #[must_use]
    pub fn control(&self, issue: &Issue) -> Option<String> {
        let row = issue.path().row().unwrap_or(0);
        let whole = issue.path().clone().with_part(None);
        let own = self.questions.iter().find(|question| question.path(row) == whole);
        let below = || self.questions.iter().find(|question| question.path(row).starts_with(&whole));
        let question = own.or_else(below).or(self.questions.first())?;
        let named = issue.param("parts");
        let is_named =
            |part: &&Part| matches!(named, Some(Param::Names(names)) if names.contains(&part.as_str()));
        let part = issue
            .path()
            .part()
            .or_else(|| question.parts().iter().find(is_named).or(question.parts().first()).copied());
        Some(question.path(row).with_part(part).id())
    }

    /// Returns the scope of a check of this page alone, which is [`Scope::CustomPage`] for a page of your own.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match &self.name {
            Cow::Borrowed(name) if self.section.is_some() => Scope::Page(PageName(name)),
            _ => Scope::CustomPage,
        }
    }
}
