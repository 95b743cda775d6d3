//! What a script shows while somebody answers, as data: the same from a server and from WebAssembly in the browser.

use std::collections::BTreeMap;

use serde::Serialize;

use super::HtmlForm;
use super::writer::PagePart;
use crate::engine::Report;
use crate::form::{FormQuestion, Page};

#[derive(Serialize)]
struct Live<'a> {
    problems: Vec<Problem>,
    understood: BTreeMap<String, String>,
    questions: Vec<Question<'a>>,
}

/// What is wrong with an answer.
#[derive(Serialize)]
struct Problem {
    name: String,
    control: Option<String>,
    message: String,
}

/// A question, and whether it is shown beside these answers.
#[derive(Serialize)]
struct Question<'a> {
    page: &'a str,
    path: String,
    name: String,
    shown: bool,
}

impl HtmlForm<'_> {
    /// Returns what a script has to show of the questions that [`HtmlForm::page`] writes, as answers change: `problems`, each with the
    /// `name` of its answer in an HTML form, the id of its `control` and its `message`; how answers were `understood`, by their names;
    /// and all `questions` in their order with their names, and whether they are `shown`.
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
    /// let page = form.page("contact").ok_or("no such page")?;
    /// let draft = Draft::from_form([("personal_details.email", "ada@example"), ("personal_details.phone", "020 7946 0018")])?;
    /// let report = draft.review(&rules, page.scope());
    /// let html = HtmlForm::new(draft.inputs_under(&rules), &rules, &words, &html::plain).with_report(&report);
    /// let live = serde_json::to_value(html.live(page))?;
    /// assert_eq!(live["problems"][0]["control"], "personal_details-email");
    /// assert_eq!(live["understood"]["personal_details.phone"], "+442079460018");
    /// assert_eq!(live["questions"][0]["shown"], true);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn live<'p>(&self, page: &'p Page) -> impl Serialize + use<'p> {
        let errors = self.report.into_iter().flat_map(Report::errors);
        let problems = errors.filter(|issue| self.is_written(page, issue)).map(|issue| Problem {
            name: issue.path().clone().with_part(None).name(),
            control: self.target(page, issue),
            message: self.message(issue),
        });
        let named = |(question, row): (&FormQuestion, u32)| {
            Some((question.path(row).name(), self.understood(question, row)?))
        };
        let question = |(question, row): (&FormQuestion, u32)| {
            let path = question.path(row);
            let shown = self.inputs.shows(question, row);
            Question { page: page.name(), path: path.pointer(), name: path.name(), shown }
        };
        Live {
            problems: problems.collect(),
            understood: self.places(page).into_iter().filter_map(named).collect(),
            questions: self.places(page).into_iter().map(question).collect(),
        }
    }

    /// The questions of a page that are written, those of its list once for each row.
    fn places<'p>(&self, page: &'p Page) -> Vec<(&'p FormQuestion, u32)> {
        let (in_row, beside): (Vec<_>, Vec<_>) = page.questions().iter().partition(|it| it.is_in_row());
        let (beside, rows) = match self.part {
            PagePart::Row(row) => (Vec::new(), vec![row]),
            PagePart::BesideRows => (beside, Vec::new()),
            PagePart::Whole => (beside, self.inputs.rows(page)),
        };
        let of_row = |row: u32| in_row.iter().map(move |question| (*question, row));
        beside.into_iter().map(|question| (question, 0)).chain(rows.into_iter().flat_map(of_row)).collect()
    }
}
