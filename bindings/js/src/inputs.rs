//! What the inputs of a page need besides: which questions are shown, their words, and how each answer was understood.

use applicant::field::Prose;
use applicant::form::html::{self, HtmlForm};
use applicant::form::{FormPost, FormQuestion, Page};
use applicant::{Draft, Issue, Scope};
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

    /// Writes what a page has to show while its fields change, beside a saved document that has the other answers: `{"problems",
    /// "understood", "questions"}`, as [`HtmlForm::live`] has it. The page is named alone, or with one row of its list behind a slash
    /// (`employment/0`), or with nothing behind it for what is beside the rows (`employment/`). The saved document is on one line.
    ///
    /// # Errors
    /// When there is no such page, or the document or the fields cannot be read.
    pub fn look(&self, part: &str, saved: &str, pairs: &str) -> Answer {
        let Loaded { rules, words, .. } = &self.loaded;
        let (name, row) = part.split_once('/').map_or((part, None), |(name, row)| (name, Some(row)));
        let page = self.page(name)?;
        let row = match row {
            None => None,
            Some("") => Some(None),
            Some(row) => Some(Some(row.parse::<u32>().map_err(|_| format!("there is no row `{row}`"))?)),
        };
        let (saved, posted) = (self.draft(saved)?, self.posted(pairs)?.draft);
        let draft = match row {
            None => saved.with_page(page, &posted),
            Some(None) => saved.with_beside(page, &posted),
            Some(Some(row)) => saved.with_row(page, row, &posted),
        };
        let report = draft.review(rules, page.scope());
        let html = HtmlForm::new(draft.inputs_under(rules), rules, words, &html::plain).with_report(&report);
        let html = match row {
            None => html,
            Some(None) => html.beside_rows(),
            Some(Some(row)) => html.of_row(row),
        };
        written(&html.live(page))
    }

    /// Writes how the good dates, telephone numbers and postcodes were understood, by their names in an HTML form: `17 April 1991`,
    /// `+442079460018`, `SW1A 1AA`.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn understood(&self, document: &str) -> Answer {
        let Loaded { rules, words, .. } = &self.loaded;
        let draft = self.draft(document)?;
        let (inputs, report) = (draft.inputs_under(rules), draft.review(rules, Scope::Save));
        let html = HtmlForm::new(inputs.clone(), rules, words, &html::plain).with_report(&report);
        let of_page = |page| self.places(page, inputs.rows(page));
        let places = self.form.pages().iter().flat_map(of_page);
        let said = |(question, row): (&FormQuestion, u32)| {
            Some((question.path(row).name(), html.understood(question, row)?.into()))
        };
        written(&places.filter_map(said).collect::<Map<String, Value>>())
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
        written(&self.posted(pairs)?.draft)
    }

    /// Writes a document with the answers of a page as they were posted, after the button for a row that was pressed, if one was. The
    /// saved document is on one line.
    ///
    /// # Errors
    /// When there is no such page, the document or the post cannot be read, or the button names a row that is not there.
    pub fn post(&self, page: &str, saved: &str, pairs: &str) -> Answer {
        let page = self.page(page)?;
        let post = self.posted(pairs)?;
        let mut draft = self.draft(saved)?.with_page(page, &post.draft);
        if let Some(action) = post.row_action().map_err(|error| error.to_string())? {
            draft.apply(action).map_err(|error| error.to_string())?;
        }
        written(&draft)
    }

    /// What the names and values of an HTML form say.
    fn posted(&self, pairs: &str) -> Result<FormPost<Draft>, String> {
        let pairs: Vec<(String, String)> =
            serde_json::from_str(pairs).map_err(|error| misread("the names and values", &error))?;
        self.form.read(pairs).map_err(|fault| fault.to_string())
    }

    /// The questions of a page, those of its list once for each row.
    fn places<'a>(&'a self, page: &'a Page, rows: Vec<u32>) -> impl Iterator<Item = (&'a FormQuestion, u32)> {
        let beside = page.questions().iter().filter(|it| !it.is_in_row()).map(|it| (it, 0));
        let in_row = move |row| page.questions().iter().filter(|it| it.is_in_row()).map(move |it| (it, row));
        beside.chain(rows.into_iter().flat_map(in_row))
    }
}

/// Says where the reading ended. The words of the reader would quote what it found there, which may be an answer.
fn misread(what: &str, error: &serde_json::Error) -> String {
    format!("{what} cannot be read from line {}, column {}", error.line(), error.column())
}
