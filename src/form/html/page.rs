//! A page of questions, the rows of its list, and the summary of what is wrong.

use std::fmt;

use super::markup::{Element, Html};
use super::question::{Asked, carried};
use super::{HtmlPart, HtmlStyle, HtmlWords};
use crate::engine::{Issue, Report, Rules, Segment, Widget};
use crate::form::{FormQuestion, Inputs, Page, Profile, RowAction};

/// Writes the questions of a form as HTML, with what was typed and what is wrong.
#[derive(Clone)]
pub struct HtmlForm<'a> {
    pub(super) inputs: Inputs<'a>,
    pub(super) rules: &'a Rules,
    pub(super) words: &'a dyn HtmlWords,
    pub(super) style: &'a dyn HtmlStyle,
    pub(super) report: Option<&'a Report>,
    pub(super) profile: Profile,
}

impl fmt::Debug for HtmlForm<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HtmlForm(…)")
    }
}

impl<'a> HtmlForm<'a> {
    /// The id of the summary, for the script or the address that sets the focus on it.
    pub const SUMMARY_ID: &'static str = "error-summary";

    /// Makes a writer for the answers of a draft, which says nothing about errors and leaves the checking to
    /// the server.
    #[must_use]
    pub fn new(
        inputs: Inputs<'a>,
        rules: &'a Rules,
        words: &'a dyn HtmlWords,
        style: &'a dyn HtmlStyle,
    ) -> HtmlForm<'a> {
        HtmlForm { inputs, rules, words, style, report: None, profile: Profile::Govuk }
    }

    /// Shows the errors of this report, at the questions and in the summary.
    #[must_use]
    pub const fn with_report(mut self, report: &'a Report) -> HtmlForm<'a> {
        self.report = Some(report);
        self
    }

    /// Sets whether the browser checks as well.
    #[must_use]
    pub const fn with_profile(mut self, profile: Profile) -> HtmlForm<'a> {
        self.profile = profile;
        self
    }

    pub(super) fn element(&self, name: &'static str, part: HtmlPart) -> Element {
        Element::new(name).class(&[self.style.class(part)])
    }

    /// The label of the control with this id.
    pub(super) fn label_for(&self, id: &str, part: HtmlPart) -> Element {
        Element::new("label").attr("for", id).class(&[self.style.class(part)])
    }

    /// Returns a question with its controls, in a list for the row of that index; where it is not shown,
    /// hidden inputs keep what was answered.
    #[must_use]
    pub fn question(&self, question: &FormQuestion, row: u32) -> Html {
        let filled = self.inputs.filled(question, row);
        match self.inputs.shows(question, row) {
            true => Asked::new(self, question, row).html(&filled),
            false => carried(&question.path(row), filled),
        }
    }

    /// Returns the questions of a page: those beside its list, then each row with a button that removes it,
    /// then a button that adds one. The buttons are read by
    /// [`FormPost::row_action`](crate::form::FormPost::row_action).
    #[must_use]
    pub fn page(&self, page: &Page) -> Html {
        let (in_rows, beside): (Vec<_>, Vec<_>) = page.questions().iter().partition(|it| it.is_in_row());
        let mut pieces: Vec<Html> = beside.iter().map(|question| self.question(question, 0)).collect();
        if let Some(list) = page.list() {
            for (at, row) in self.inputs.rows(page).into_iter().enumerate() {
                let title = self.words.row(list, at + 1);
                let heading = [self.element("h2", HtmlPart::RowTitle).text(&title)];
                let questions = in_rows.iter().map(|question| self.question(question, row));
                let behind = Html::text(" ").then(&Html::text(&title));
                let behind = self.element("span", HtmlPart::Hidden).holds(&behind);
                let remove = self.button(RowAction::Remove(list, row), "page-remove", &behind);
                let inner = Html::lines(heading.into_iter().chain(questions).chain([remove]));
                let section = self.element("section", HtmlPart::Row).attr("aria-label", &title);
                pieces.push(section.holds(&inner.in_lines()));
            }
            let add = self.button(RowAction::Add(list), "page-add-another", &Html::default());
            pieces.push(Element::new("p").holds(&add));
        }
        Html::lines(pieces)
    }

    fn button(&self, action: RowAction, word: &'static str, behind: &Html) -> Html {
        let button = self.element("button", HtmlPart::Button).attr("name", "_row");
        let label = Html::text(&self.words.around(word)).then(behind);
        button.attr("value", &action.to_string()).holds(&label)
    }

    /// Returns the summary of what is wrong with a page, in its order, each with a link to the control; it is
    /// empty when nothing is wrong.
    #[must_use]
    pub fn summary(&self, page: &Page) -> Html {
        let link = |issue: &Issue| {
            let target = format!("#{}", page.control(issue).unwrap_or_default());
            let link = Element::new("a").attr("href", &target).text(&self.message(issue));
            Element::new("li").holds(&link)
        };
        let links = Html::lines(self.report.into_iter().flat_map(Report::errors).map(link));
        if links.is_empty() {
            return links;
        }
        let summary = self.element("div", HtmlPart::Summary).attr("id", Self::SUMMARY_ID);
        let title = self.element("h2", HtmlPart::SummaryTitle).text(&self.words.around("page-error-summary"));
        let list = self.element("ul", HtmlPart::SummaryList).holds(&links.in_lines());
        summary.attr("role", "alert").attr("tabindex", "-1").holds(&Html::lines([title, list]).in_lines())
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

    /// Says what is wrong with an answer, after the title of its row where its list has several.
    #[must_use]
    pub fn message(&self, issue: &Issue) -> String {
        let message = self.words.message(issue);
        let [Segment::Key(list), Segment::Index(row), ..] = issue.path().segments() else { return message };
        let rows = self.inputs.indexes(list);
        match rows.iter().position(|index| index == row) {
            Some(at) if rows.len() > 1 => format!("{}: {message}", self.words.row(list, at + 1)),
            _ => message,
        }
    }
}
