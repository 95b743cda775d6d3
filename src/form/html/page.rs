//! A page of questions, the rows of its list, and the summary of what is wrong.

use super::markup::{Element, Html};
use super::question::{Asked, carried};
use super::writer::PagePart;
use super::{HtmlForm, HtmlPart};
use crate::engine::{Issue, Path, Report, Segment};
use crate::form::{FormQuestion, Page, RowAction};

impl HtmlForm<'_> {
    /// The id of the summary, for the script or the address that sets the focus on it.
    pub const SUMMARY_ID: &'static str = "error-summary";

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

    /// Returns a question with its controls whether it is shown or not, for a script that shows it once another answer asks for it.
    #[must_use]
    pub fn asked(&self, question: &FormQuestion, row: u32) -> Html {
        Asked::new(self, question, row).html(&self.inputs.filled(question, row))
    }

    /// Returns the questions of a page: those beside its list, then each row with a button that removes it,
    /// then a button that adds one. The buttons are read by
    /// [`FormPost::row_action`](crate::form::FormPost::row_action).
    ///
    /// [`HtmlForm::of_row`] and [`HtmlForm::beside_rows`] leave it at the questions of one row, or at those
    /// beside the list.
    #[must_use]
    pub fn page(&self, page: &Page) -> Html {
        let (in_rows, beside): (Vec<_>, Vec<_>) = page.questions().iter().partition(|it| it.is_in_row());
        let written = |questions: &[&FormQuestion], row| {
            Html::lines(questions.iter().map(|question| self.question(question, row)))
        };
        match self.part {
            PagePart::Row(row) => return written(&in_rows, row),
            PagePart::BesideRows => return written(&beside, 0),
            PagePart::Whole => {}
        }
        let mut pieces = vec![written(&beside, 0)];
        if let Some(list) = page.list() {
            for (at, row) in self.inputs.rows(page).into_iter().enumerate() {
                let title = self.words.row(list, at + 1);
                let heading = self.element("h2", HtmlPart::RowTitle).text(&title);
                let behind = Html::text(" ").then(&Html::text(&title));
                let behind = self.element("span", HtmlPart::Hidden).holds(&behind);
                let remove = self.button(RowAction::Remove(list, row), "page-remove", &behind);
                let inner = Html::lines([heading, written(&in_rows, row), remove]);
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
        let errors = self.report.into_iter().flat_map(Report::errors);
        let link = |issue: &Issue| {
            let target = format!("#{}", self.target(page, issue).unwrap_or_default());
            let link = Element::new("a").attr("href", &target).text(&self.message(issue));
            Element::new("li").holds(&link)
        };
        let links = Html::lines(errors.filter(|issue| self.is_written(page, issue)).map(link));
        if links.is_empty() {
            return links;
        }
        let summary = self.element("div", HtmlPart::Summary).attr("id", Self::SUMMARY_ID);
        let title = self.element("h2", HtmlPart::SummaryTitle).text(&self.words.around("page-error-summary"));
        let list = self.element("ul", HtmlPart::SummaryList).holds(&links.in_lines());
        summary.attr("role", "alert").attr("tabindex", "-1").holds(&Html::lines([title, list]).in_lines())
    }

    /// Whether an issue is about the part of the page that is written.
    pub(super) fn is_written(&self, page: &Page, issue: &Issue) -> bool {
        match (self.part, page.list()) {
            (PagePart::Whole, _) => true,
            (PagePart::Row(row), _) => page.row_path(row).is_some_and(|row| issue.path().starts_with(&row)),
            (PagePart::BesideRows, Some(list)) => !is_in_rows(issue, list),
            (PagePart::BesideRows, None) => true,
        }
    }

    /// The id that an issue leads to.
    pub(super) fn target(&self, page: &Page, issue: &Issue) -> Option<String> {
        match (self.part, page.list()) {
            // The rows are elsewhere, and the site has the link that adds one.
            (PagePart::BesideRows, Some(list)) if *issue.path() == Path::root().key(list) => {
                Some(list.to_owned())
            }
            _ => page.control(issue),
        }
    }
}

/// Whether an issue is about a row of this list.
fn is_in_rows(issue: &Issue, list: &str) -> bool {
    matches!(issue.path().segments(), [Segment::Key(key), Segment::Index(_), ..] if key == list)
}
