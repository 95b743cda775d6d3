//! A form that was loaded, and what can be asked of it.

use applicant::adapters::WordedIssue;
use applicant::engine::{Checked, DraftNode, ReadError, Section, Severity};
use applicant::form::html::{ClassNames, HtmlForm};
use applicant::form::{Dialect, Form, Page};
use applicant::{Application, Draft, Issue, Path, Report, Scope};
use serde::Serialize;
use serde_json::json;

use crate::settings::{Loaded, Settings};

/// JSON, or a sentence in English about what was asked wrongly.
pub type Answer = Result<String, String>;

/// A form with its policy, its rules, its words and its day.
pub struct LoadedForm {
    pub(crate) loaded: Loaded,
    pub(crate) form: Form,
}

impl LoadedForm {
    /// Loads a form from its settings, which are JSON: `{"today", "policy", "form", "language", "texts"}`, all but the day optional.
    ///
    /// # Errors
    /// Says what is wrong with the settings.
    pub fn load(settings: &str) -> Result<LoadedForm, String> {
        let loaded = Settings::read(settings)?;
        let form = Form::of(&loaded.rules);
        Ok(LoadedForm { loaded, form })
    }

    /// Reports what is wrong with a document as far as the scope reaches, in the words of the language.
    ///
    /// # Errors
    /// When there is no such scope.
    pub fn review(&self, scope: &str, document: &str) -> Answer {
        written(&self.worded(&self.report(scope, document)?))
    }

    /// Reports the same in the shape of a library: `zod`, `react_hook_form`, `rjsf` or `json_forms`.
    ///
    /// # Errors
    /// When there is no such shape or scope.
    pub fn errors(&self, shape: &str, scope: &str, document: &str) -> Answer {
        let report = self.report(scope, document)?;
        let say = |issue: &Issue| self.say(issue);
        written(&match shape {
            "zod" => report.zod_issues(say),
            "react_hook_form" => report.react_hook_form(say),
            "rjsf" => report.rjsf_extra_errors(say),
            "json_forms" => report.json_forms_errors(say),
            _ => return Err("a shape is `zod`, `react_hook_form`, `rjsf` or `json_forms`".to_owned()),
        })
    }

    /// Checks a document for submission: `{"success", "data", "issues"}`, where the data is the typed application.
    ///
    /// # Errors
    /// None that input can cause.
    pub fn check(&self, document: &str) -> Answer {
        #[derive(Serialize)]
        struct Outcome {
            success: bool,
            #[serde(skip_serializing_if = "Option::is_none")]
            data: Option<Application>,
            issues: Vec<WordedIssue>,
        }
        let checked = match Draft::from_json(document.as_bytes()) {
            Ok(draft) => draft.check(&self.loaded.rules),
            Err(error) => Err(unreadable(&error)),
        };
        match checked {
            Ok(Checked { application, report, .. }) => {
                let issues = self.worded(&report);
                written(&Outcome { success: true, data: Some(application), issues })
            }
            Err(report) => {
                let issues = self.worded(&report);
                written(&Outcome { success: false, data: None, issues })
            }
        }
    }

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

    /// Judges a document, as far as it can be read: the assessment as data.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn assess(&self, document: &str) -> Answer {
        let evidence = self.draft(document)?.partial(&self.loaded.rules).evidence(&self.loaded.rules);
        written(&self.loaded.policy.assess(&evidence))
    }

    /// Judges a document and says why: `{"explanation", "letter", "text"}`.
    ///
    /// # Errors
    /// When the document cannot be read.
    pub fn explain(&self, document: &str) -> Answer {
        let Loaded { policy, rules, words } = &self.loaded;
        let evidence = self.draft(document)?.partial(rules).evidence(rules);
        let explanation = policy.explain(&evidence);
        written(&json!({
            "explanation": explanation,
            "letter": words.letter(&explanation),
            "text": words.explanation(&explanation),
        }))
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
        let html = HtmlForm::new(draft.inputs_under(rules), rules, words, &ClassNames::Plain);
        let html = report.as_ref().map_or(html.clone(), |report| html.with_report(report));
        written(&format!("{}\n{}", html.summary(page).as_str(), html.page(page).as_str()))
    }

    pub(crate) fn page(&self, name: &str) -> Result<&Page, String> {
        self.form.page(name).ok_or_else(|| format!("there is no page `{name}`"))
    }

    pub(crate) fn title(&self, page: &Page) -> String {
        let title = self.loaded.words.text(&format!("page-title-{}", page.name()), &[]);
        title.unwrap_or_else(|| page.name().to_owned())
    }

    pub(crate) fn say(&self, issue: &Issue) -> String {
        issue.message(&self.loaded.words)
    }

    fn worded(&self, report: &Report) -> Vec<WordedIssue> {
        report.worded(|issue| self.say(issue))
    }

    pub(crate) fn draft(&self, document: &str) -> Result<Draft, String> {
        Draft::from_json(document.as_bytes()).map_err(|error| error.to_string())
    }

    fn report(&self, scope: &str, document: &str) -> Result<Report, String> {
        let scope = self.scope(scope)?;
        Ok(match Draft::from_json(document.as_bytes()) {
            Ok(draft) => draft.review(&self.loaded.rules, scope),
            Err(error) => unreadable(&error),
        })
    }

    /// The scope that a text names: `save`, `submit`, or `page` or `section` and a name behind a colon.
    fn scope(&self, text: &str) -> Result<Scope, String> {
        match text.split_once(':') {
            None if text == "save" => Ok(Scope::Save),
            None if text == "submit" => Ok(Scope::Submit),
            Some(("page", name)) => self.page(name).map(Page::scope),
            Some(("section", name)) => {
                let section = Section::ALL.into_iter().find(|section| section.as_str() == name);
                section.map(Scope::Section).ok_or_else(|| format!("there is no section `{name}`"))
            }
            _ => Err("a scope is `save`, `submit`, `page:` and a name, or `section:` and a name".to_owned()),
        }
    }
}

/// The report of a document that is not JSON, or more than is accepted.
fn unreadable(error: &ReadError) -> Report {
    let issue = Issue::new(Path::root(), Severity::Error, error.fault().clone());
    Report::new(Draft::SCHEMA, vec![issue])
}

pub(crate) fn written(value: &impl Serialize) -> Answer {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
