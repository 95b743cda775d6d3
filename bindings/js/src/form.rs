//! A form that was loaded, and what can be asked of it.

use applicant::adapters::WordedIssue;
use applicant::engine::{Checked, DraftNode, ReadError, Section, Severity};
use applicant::form::{Form, Page};
use applicant::{Application, Draft, Issue, Path, Report, Scope};
use serde::Serialize;

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

    pub(crate) fn page(&self, name: &str) -> Result<&Page, String> {
        self.form.page(name).ok_or_else(|| format!("there is no page `{name}`"))
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
