//! What the inputs of a page need besides: which questions are shown, their words, and how each answer was understood.

use applicant::engine::Part;
use applicant::field::{Month, parse_date};
use applicant::form::{FormQuestion, Page};
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

    /// Writes how each good answer was understood, by its name in an HTML form: `SW1A 1AA`, `17 April 1991`. Choices are left out.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn understood(&self, document: &str) -> Answer {
        let draft = self.draft(document)?;
        let known = serde_json::to_value(draft.partial(&self.loaded.rules).known).map_err(|error| error.to_string())?;
        let inputs = draft.inputs();
        let of_page = |page| self.places(page, inputs.rows(page));
        let mut understood = Map::new();
        for (question, row) in self.form.pages().iter().flat_map(of_page) {
            let path = question.path(row);
            if let Some(Value::String(value)) = known.pointer(&path.pointer())
                && question.options(&self.loaded.rules).is_empty()
            {
                understood.insert(path.name(), self.in_words(question, value).into());
            }
        }
        written(&understood)
    }

    /// Writes the words of the form: `{"pages", "questions", "page"}`, those around the questions in the last.
    ///
    /// # Errors
    /// None that input can cause.
    pub fn words(&self) -> Answer {
        let Loaded { rules, words, .. } = &self.loaded;
        let titles: Map<String, Value> =
            self.form.pages().iter().map(|page| (page.name().to_owned(), self.title(page).into())).collect();
        let question = |question: &FormQuestion| {
            let options = words.options(question, rules).into_iter().map(|it| json!({ "name": it.name, "label": it.label }));
            let said = json!({
                "label": words.label(question),
                "hint": words.hint(question),
                "options": options.collect::<Vec<_>>(),
            });
            (question.template(), said)
        };
        let questions: Map<String, Value> = self.form.questions().map(question).collect();
        written(&json!({ "pages": titles, "questions": questions }))
    }

    /// Says a text of the catalogue, such as `page-continue`, with its variables as an object.
    ///
    /// # Errors
    /// When there is no such text, or the variables are not an object of texts.
    pub fn text_of(&self, id: &str, variables: &str) -> Answer {
        let variables: Map<String, Value> = serde_json::from_str(variables).map_err(|error| error.to_string())?;
        let given: Vec<(&str, &str)> =
            variables.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect();
        let text = self.loaded.words.text(id, &given).ok_or_else(|| format!("there is no text `{id}`"))?;
        written(&text)
    }

    /// The questions of a page, those of its list once for each row.
    fn places<'a>(&'a self, page: &'a Page, rows: Vec<u32>) -> impl Iterator<Item = (&'a FormQuestion, u32)> {
        let beside = page.questions().iter().filter(|it| !it.is_in_row()).map(|it| (it, 0));
        let in_row = move |row| page.questions().iter().filter(|it| it.is_in_row()).map(move |it| (it, row));
        beside.chain(rows.into_iter().flat_map(in_row))
    }

    /// A date or a month in words; any other answer as it is.
    fn in_words(&self, question: &FormQuestion, value: &str) -> String {
        let words = &self.loaded.words;
        let said = match question.parts() {
            [] => None,
            parts if parts.contains(&Part::Day) => parse_date(value).ok().map(|date| words.date(date)),
            _ => Month::parse(value).ok().map(|month| words.month(month.year(), month.month())),
        };
        said.unwrap_or_else(|| value.to_owned())
    }
}
