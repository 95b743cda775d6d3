//! What the writing of every question needs: the answers, the words, the class names and the errors.

use std::fmt;

use super::markup::Element;
use super::{HtmlPart, HtmlWords};
use crate::engine::{Issue, Report, Rules, Segment, Widget};
use crate::form::{FormQuestion, Inputs};

/// Writes the questions of a form as HTML, with what was typed and what is wrong.
#[derive(Clone)]
pub struct HtmlForm<'a> {
    pub(super) inputs: Inputs<'a>,
    pub(super) rules: &'a Rules,
    pub(super) words: &'a dyn HtmlWords,
    pub(super) style: &'a (dyn Fn(HtmlPart) -> &'static str + Sync),
    pub(super) report: Option<&'a Report>,
    pub(super) browser_checks: bool,
    pub(super) part: PagePart,
}

/// Which part of a page is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PagePart {
    Whole,
    BesideRows,
    Row(u32),
}

impl fmt::Debug for HtmlForm<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HtmlForm(…)")
    }
}

impl<'a> HtmlForm<'a> {
    /// Makes a writer for the answers of a draft, which says nothing about errors and leaves the checking to
    /// the server.
    #[must_use]
    pub fn new(
        inputs: Inputs<'a>,
        rules: &'a Rules,
        words: &'a dyn HtmlWords,
        style: &'a (dyn Fn(HtmlPart) -> &'static str + Sync),
    ) -> HtmlForm<'a> {
        HtmlForm { inputs, rules, words, style, report: None, browser_checks: false, part: PagePart::Whole }
    }

    /// Shows the errors of this report, at the questions and in the summary.
    #[must_use]
    pub const fn with_report(mut self, report: &'a Report) -> HtmlForm<'a> {
        self.report = Some(report);
        self
    }

    /// Lets the browser check as well; see [`Constraints::browser_checks`](crate::form::Constraints::browser_checks).
    #[must_use]
    pub const fn with_browser_checks(mut self) -> HtmlForm<'a> {
        self.browser_checks = true;
        self
    }

    /// Writes of each page one row of its list alone, for a form that has a page for each row: its questions, and in the
    /// summary what is wrong with it. A row that the list does not have yet is blank.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::form::Form;
    /// use applicant::form::html::{self, HtmlForm};
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules};
    ///
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let (form, words) = (Form::of(&rules), Messages::new(Language::english()));
    /// let page = form.page("training").ok_or("no such page")?;
    /// let draft = Draft::from_form([("training[0].title", ""), ("training[1].title", "Mentoring")])?;
    /// let report = draft.review(&rules, page.scope());
    /// let row = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk).with_report(&report).of_row(1);
    /// assert!(row.page(page).as_str().contains(r#"name="training[1].title""#));
    /// assert!(!row.page(page).as_str().contains(r#"name="training[0].title""#));
    /// assert!(row.summary(page).as_str().contains(r##"<a href="#training-1-provider">Enter who gave the training</a>"##));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn of_row(mut self, row: u32) -> HtmlForm<'a> {
        self.part = PagePart::Row(row);
        self
    }

    /// Writes of each page the questions beside its list alone, for a form that has a page for each row. In the summary, what is
    /// wrong with the list itself leads to its key: give that `id` to your link that adds a row.
    #[must_use]
    pub const fn beside_rows(mut self) -> HtmlForm<'a> {
        self.part = PagePart::BesideRows;
        self
    }

    pub(super) fn element(&self, name: &'static str, part: HtmlPart) -> Element {
        Element::new(name).class(&[(self.style)(part)])
    }

    /// The label of the control with this id.
    pub(super) fn label_for(&self, id: &str, part: HtmlPart) -> Element {
        Element::new("label").attr("for", id).class(&[(self.style)(part)])
    }

    /// Returns what is asked, with a mark where it may be left blank; a yes or no has no mark.
    #[must_use]
    pub fn label(&self, question: &FormQuestion) -> String {
        let label = self.words.label(question);
        match question.is_optional_under(self.rules) && question.question().widget != Widget::YesNo {
            true => format!("{label} {}", self.words.around("page-optional")),
            false => label,
        }
    }

    /// Says what is wrong with an answer, after the title of its row where its list has several and all are shown.
    #[must_use]
    pub fn message(&self, issue: &Issue) -> String {
        let message = self.words.message(issue);
        if let PagePart::Row(_) = self.part {
            return message;
        }
        let [Segment::Key(list), Segment::Index(row), ..] = issue.path().segments() else { return message };
        let rows = self.inputs.indexes(list);
        match rows.iter().position(|index| index == row) {
            Some(at) if rows.len() > 1 => format!("{}: {message}", self.words.row(list, at + 1)),
            _ => message,
        }
    }
}
