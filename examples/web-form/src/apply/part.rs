//! What one form edits: a page, or where the page has a list, what is beside the list, or one of its rows.

use std::collections::HashSet;

use applicant::form::html::HtmlForm;
use applicant::form::{Form, FormQuestion, Page};
use applicant::{Code, Draft, Issue, Path, Report, Rules, engine::Severity};

use crate::store::hash;

#[derive(Clone, Copy)]
pub struct Part<'f> {
    pub page: &'f Page,
    /// The row of its list.
    pub row: Option<u32>,
}

impl<'f> Part<'f> {
    /// The part that has the question of an issue.
    pub fn of(form: &'f Form, issue: &Issue) -> Option<Part<'f>> {
        let page = form.page_of(issue.path()).or(form.pages().first())?;
        let row = issue.path().row().filter(|_| page.list().is_some());
        Some(Part { page, row })
    }

    pub fn address(self) -> String {
        let name = self.page.name();
        self.row.map_or_else(|| format!("/page/{name}"), |row| format!("/page/{name}/{row}"))
    }

    /// The control of an issue; one about a whole list leads to the button that adds a row.
    pub fn control(self, issue: &Issue) -> String {
        match self.page.list().filter(|list| self.row.is_none() && issue.path().id() == *list) {
            Some(list) => list.to_owned(),
            None => self.page.control(issue).unwrap_or_default(),
        }
    }

    /// Whether it is a list with something beside it, or nothing.
    pub fn is_list(self) -> bool {
        self.page.list().is_some() && self.row.is_none()
    }

    /// The draft with this part as it was posted.
    pub fn merge(self, draft: &Draft, posted: &Draft) -> Draft {
        match (self.page.list(), self.row) {
            (Some(_), Some(row)) => draft.with_row(self.page, row, posted),
            (Some(_), None) => draft.with_beside(self.page, posted),
            (None, _) => draft.with_page(self.page, posted),
        }
    }

    /// What a draft has of this part, and nothing else.
    pub fn only(self, draft: &Draft) -> Draft {
        self.merge(&Draft::default(), draft)
    }

    /// Whether a draft has no answer here.
    pub fn is_blank(self, draft: &Draft) -> bool {
        self.only(draft).to_form().iter().all(|(_, value)| value.trim().is_empty())
    }

    /// Tells one state of this part from another.
    pub fn fingerprint(self, draft: &Draft) -> String {
        let json = serde_json::to_string(&self.only(draft)).unwrap_or_default();
        hash(&json).get(..16).unwrap_or_default().to_owned()
    }

    /// The same questions, written for this part.
    pub fn html<'a>(self, html: HtmlForm<'a>) -> HtmlForm<'a> {
        match (self.page.list(), self.row) {
            (Some(_), Some(row)) => html.of_row(row),
            (Some(_), None) => html.beside_rows(),
            (None, _) => html,
        }
    }

    /// Whether anything wrong with this part keeps it from going on: of a list also what is wrong with its rows.
    pub fn is_blocked(self, report: &Report) -> bool {
        match self.row.and_then(|row| self.page.row_path(row)) {
            Some(row) => report.blocks_below(&row),
            None => report.blocks(),
        }
    }

    /// Whether an issue of its page is about this part.
    pub fn has(self, issue: &Issue) -> bool {
        match self.row.and_then(|row| self.page.row_path(row)) {
            Some(row) => issue.path().starts_with(&row),
            None => !self.is_list() || issue.path().row().is_none(),
        }
    }

    /// Its questions that are shown now.
    pub fn shown(self, draft: &Draft, rules: &Rules) -> Vec<(&'f FormQuestion, Path)> {
        let inputs = draft.inputs_under(rules);
        let row = self.row.unwrap_or(0);
        self.questions().filter(|it| inputs.shows(it, row)).map(|it| (it, it.path(row))).collect()
    }

    /// All its questions, shown or not.
    pub fn questions(self) -> impl Iterator<Item = &'f FormQuestion> {
        // A page without a list has no other part.
        let is_row = self.row.is_some();
        self.page.questions().iter().filter(move |it| it.is_in_row() == is_row)
    }

    /// How many questions are shown now that were not asked yet, and the first control of the first.
    pub fn brought_up(self, draft: &Draft, rules: &Rules, asked: &str) -> Option<(usize, String)> {
        let asked: HashSet<&str> = asked.split(' ').collect();
        let mut new =
            self.shown(draft, rules).into_iter().filter(|(_, path)| !asked.contains(path.id().as_str()));
        let (_, first) = new.next()?;
        let control = self.page.control(&Issue::new(first, Severity::Info, Code::MISSING))?;
        Some((1 + new.count(), control))
    }
}
