//! The form as others need it: data, words, HTML, JSON Schema and layouts.

use applicant::form::html::{self, HtmlForm};
use applicant::form::{Dialect, FormQuestion, Page};
use serde_json::{Map, Value, json};

use crate::form::{Answer, LoadedForm, written};
use crate::settings::Loaded;

impl LoadedForm {
    /// Writes the pages of the form with the constraints and choices of each question, without words.
    ///
    /// # Errors
    /// None that input can cause.
    pub fn pages(&self) -> Answer {
        written(&self.form.to_data(&self.loaded.rules))
    }

    /// Writes the JSON Schema of the form, with its words: `2020-12` or `draft-07`.
    ///
    /// # Errors
    /// When there is no such dialect.
    pub fn json_schema(&self, dialect: &str) -> Answer {
        let dialect = match dialect {
            "2020-12" => Dialect::Draft202012,
            "draft-07" => Dialect::Draft7,
            _ => return Err("a dialect is `2020-12` or `draft-07`".to_owned()),
        };
        let Loaded { rules, words, .. } = &self.loaded;
        written(&self.form.json_schema(rules, words, dialect))
    }

    /// Writes the layout of the form for a renderer: `rjsf` or `json_forms`.
    ///
    /// # Errors
    /// When there is no such renderer.
    pub fn ui_schema(&self, renderer: &str) -> Answer {
        match renderer {
            "rjsf" => written(&self.form.rjsf_ui_schema()),
            "json_forms" => written(&self.form.json_forms_ui_schema(|page| self.title(page))),
            _ => Err("a renderer is `rjsf` or `json_forms`".to_owned()),
        }
    }

    /// Writes the words of the form: `{"pages", "questions"}`, by the names of pages and the places of questions.
    ///
    /// # Errors
    /// None that input can cause.
    pub fn words(&self) -> Answer {
        let Loaded { rules, words, .. } = &self.loaded;
        let titles: Map<String, Value> =
            self.form.pages().iter().map(|page| (page.name().to_owned(), self.title(page).into())).collect();
        let question = |question: &FormQuestion| {
            let options = words
                .options(question, rules)
                .into_iter()
                .map(|(name, label)| json!({ "name": name, "label": label }));
            let said = json!({
                "label": words.label(question),
                "hint": words.hint(question),
                "options": options.collect::<Vec<_>>(),
            });
            (question.template().to_owned(), said)
        };
        let questions: Map<String, Value> = self.form.questions().map(question).collect();
        written(&json!({ "pages": titles, "questions": questions }))
    }

    /// Writes a page as HTML with what was typed: the questions, and before them what is wrong, if `errors` is asked for.
    ///
    /// # Errors
    /// When there is no such page, or the document cannot be read.
    pub fn html(&self, page: &str, errors: &str, document: &str) -> Answer {
        let Loaded { rules, words, .. } = &self.loaded;
        let page = self.page(page)?;
        let draft = self.draft(document)?;
        let report = (errors == "errors").then(|| draft.review(rules, page.scope()));
        let html = HtmlForm::new(draft.inputs_under(rules), rules, words, &html::plain);
        let html = report.as_ref().map_or(html.clone(), |report| html.with_report(report));
        written(&format!("{}\n{}", html.summary(page).as_str(), html.page(page).as_str()))
    }

    fn title(&self, page: &Page) -> String {
        let title = self.loaded.words.text(&format!("page-title-{}", page.name()), &[]);
        title.unwrap_or_else(|| page.name().to_owned())
    }
}
