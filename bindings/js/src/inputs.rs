//! What the inputs of a page need besides: which questions are shown, their words, and how each answer was understood.

use applicant::engine::{Severity, Widget};
use applicant::field::{Month, Phone, Postcode, Prose, parse_date};
use applicant::form::html::{self, HtmlForm};
use applicant::form::{Filled, FormQuestion, Page};
use applicant::{Issue, Scope};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::form::{Answer, LoadedForm, written};
use crate::settings::Loaded;

/// A question of a page, for one row of its list.
#[derive(Serialize)]
struct ShownQuestion<'a> {
    page: &'a str,
    path: String,
    /// Its name in an HTML form.
    name: String,
    shown: bool,
}

/// What is wrong with an answer of a page.
#[derive(Serialize)]
struct Problem {
    name: String,
    control: Option<String>,
    message: String,
}

impl LoadedForm {
    /// Lists every question of the form, in a list for each row, and whether it is shown beside these answers.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn shown(&self, document: &str) -> Answer {
        let draft = self.draft(document)?;
        let inputs = draft.inputs_under(&self.loaded.rules);
        let mut shown = Vec::new();
        for page in self.form.pages() {
            shown.extend(self.places(page, inputs.rows(page)).map(|(question, row)| {
                let path = question.path(row);
                let (name, shown) = (path.name(), inputs.shows(question, row));
                ShownQuestion { page: page.name(), path: path.pointer(), name, shown }
            }));
        }
        written(&shown)
    }

    /// Lists what is wrong with a page, in its order, as its summary says it: `{"name", "control", "message"}` with the name of the answer
    /// in an HTML form and the id of the control to go to.
    ///
    /// # Errors
    /// When there is no such page, or the document cannot be read.
    pub fn problems(&self, page: &str, document: &str) -> Answer {
        let Loaded { rules, words, .. } = &self.loaded;
        let page = self.page(page)?;
        let draft = self.draft(document)?;
        let report = draft.review(rules, page.scope());
        let html = HtmlForm::new(draft.inputs_under(rules), rules, words, &html::plain);
        let problem = |issue: &Issue| Problem {
            name: issue.path().clone().with_part(None).name(),
            control: page.control(issue),
            message: html.message(issue),
        };
        written(&report.errors().map(problem).collect::<Vec<_>>())
    }

    /// Writes how the good dates, telephone numbers and postcodes were understood, by their names in an HTML form: `17 April 1991`,
    /// `+442079460018`, `SW1A 1AA`.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn understood(&self, document: &str) -> Answer {
        let Loaded { rules, .. } = &self.loaded;
        let draft = self.draft(document)?;
        let (inputs, report) = (draft.inputs_under(rules), draft.review(rules, Scope::Save));
        let of_page = |page| self.places(page, inputs.rows(page));
        let mut understood = Map::new();
        for (question, row) in self.form.pages().iter().flat_map(of_page) {
            let path = question.path(row);
            if let Some(said) = self.in_words(question, &inputs.filled(question, row))
                && !report.at(&path).any(|issue| issue.severity() == Severity::Error)
            {
                understood.insert(path.name(), said.into());
            }
        }
        written(&understood)
    }

    /// Says a text of the catalogue, such as `page-continue`, with its variables as an object.
    ///
    /// # Errors
    /// When there is no such text, or the variables are not an object of texts.
    pub fn text_of(&self, id: &str, variables: &str) -> Answer {
        let variables: Map<String, Value> =
            serde_json::from_str(variables).map_err(|error| misread("the variables", &error))?;
        let given: Vec<(&str, &str)> =
            variables.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect();
        let text = self.loaded.words.text(id, &given).ok_or_else(|| format!("there is no text `{id}`"))?;
        written(&text)
    }

    /// Counts the words and the characters of a text, as the check of prose does.
    ///
    /// # Errors
    /// None that input can cause.
    pub fn count(&self, text: &str) -> Answer {
        // What cannot be used in prose is reported; until then it counts for nothing.
        let prose = Prose::parse(text).ok();
        let (words, characters) = prose.map_or((0, 0), |prose| (prose.words(), prose.characters()));
        written(&json!({ "words": words, "characters": characters }))
    }

    /// Reads the names and values of an HTML form, `[["job.role", "…"]]`, to a document.
    ///
    /// # Errors
    /// When they are no such list, or more than is accepted.
    pub fn read(&self, pairs: &str) -> Answer {
        let pairs = posted(pairs)?;
        written(&self.form.read(pairs).map_err(|fault| fault.to_string())?.draft)
    }

    /// Writes a document with the answers of a page as they were posted, after the button for a row that was pressed, if one was. The
    /// saved document is on one line.
    ///
    /// # Errors
    /// When there is no such page, the document or the post cannot be read, or the button names a row that is not there.
    pub fn post(&self, page: &str, saved: &str, pairs: &str) -> Answer {
        let page = self.page(page)?;
        let pairs = posted(pairs)?;
        let post = self.form.read(pairs).map_err(|fault| fault.to_string())?;
        let mut draft = self.draft(saved)?.with_page(page, &post.draft);
        if let Some(action) = post.row_action().map_err(|error| error.to_string())? {
            draft.apply(action).map_err(|error| error.to_string())?;
        }
        written(&draft)
    }

    /// The questions of a page, those of its list once for each row.
    fn places<'a>(&'a self, page: &'a Page, rows: Vec<u32>) -> impl Iterator<Item = (&'a FormQuestion, u32)> {
        let beside = page.questions().iter().filter(|it| !it.is_in_row()).map(|it| (it, 0));
        let in_row = move |row| page.questions().iter().filter(|it| it.is_in_row()).map(move |it| (it, row));
        beside.chain(rows.into_iter().flat_map(in_row))
    }

    /// How an answer was understood, where that may be other than it was typed.
    fn in_words(&self, question: &FormQuestion, filled: &Filled) -> Option<String> {
        let words = &self.loaded.words;
        match (question.question().widget, filled) {
            (Widget::Date, Filled::Parts(typed)) => Some(words.date(parse_date(&typed.join(" ")).ok()?)),
            (Widget::Month, Filled::Parts([_, month, year])) => {
                let month = Month::parse(&format!("{month} {year}")).ok()?;
                Some(words.month(month.year(), month.month()))
            }
            (Widget::Phone, Filled::Text(typed)) => Some(Phone::parse(typed).ok()?.e164().to_owned()),
            (Widget::Postcode, Filled::Text(typed)) => Some(Postcode::parse(typed).ok()?.as_str().to_owned()),
            _ => None,
        }
    }
}

/// The names and values of a post.
fn posted(pairs: &str) -> Result<Vec<(String, String)>, String> {
    serde_json::from_str(pairs).map_err(|error| misread("the names and values", &error))
}

/// Says where the reading ended. The words of the reader would quote what it found there, which may be an answer.
fn misread(what: &str, error: &serde_json::Error) -> String {
    format!("{what} cannot be read from line {}, column {}", error.line(), error.column())
}
