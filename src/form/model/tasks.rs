//! How far the sections of a form have been completed, for a task list.

use serde::Serialize;

use super::Form;
use crate::engine::{Issue, Path, Rules, Scope, Section};
use crate::form::draft::FormDraft;

/// Says how far a section has been completed. Source: GOV.UK Design System, task list and "complete multiple tasks".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskStatus {
    /// Nothing is answered, and nothing has to be.
    Optional,
    /// Nothing is answered.
    NotStarted,
    /// Something is answered, and something is still missing.
    InProgress,
    /// Something that was answered has to be put right.
    Problem,
    /// Nothing blocks.
    Completed,
}

impl TaskStatus {
    /// Returns its name in data, such as `not_started`; in the catalogues it follows `task-`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            TaskStatus::Optional => "optional",
            TaskStatus::NotStarted => "not_started",
            TaskStatus::InProgress => "in_progress",
            TaskStatus::Problem => "problem",
            TaskStatus::Completed => "completed",
        }
    }
}

impl Form {
    /// Returns how far a section has been completed.
    #[must_use]
    pub fn task_status<D: FormDraft>(&self, section: Section, draft: &D, rules: &Rules) -> TaskStatus {
        let found = self.tasks(draft, rules).into_iter().find(|(of, _)| *of == section);
        found.map_or(TaskStatus::Optional, |(_, status)| status)
    }

    /// Returns how far each section of the form has been completed, in page order, for a task list.
    ///
    /// ```
    /// use applicant::form::{Form, TaskStatus};
    /// use applicant::{Draft, Rules};
    /// use applicant::engine::Section;
    /// let form = Form::full().only([Section::TRAINING, Section::STATEMENTS]);
    /// let draft = Draft::from_form([("training[0].title", "Mentoring")]).unwrap();
    /// let tasks = form.tasks(&draft, &form.rules(Rules::on("2026-11-21".parse().unwrap())));
    /// assert_eq!(tasks, [
    ///     (Section::TRAINING, TaskStatus::InProgress),
    ///     (Section::STATEMENTS, TaskStatus::NotStarted),
    /// ]);
    /// ```
    #[must_use]
    pub fn tasks<D: FormDraft>(&self, draft: &D, rules: &Rules) -> Vec<(Section, TaskStatus)> {
        // What cannot be saved as it is has to be put right; what cannot be sent, only completed.
        let blocking = [Scope::Save, Scope::Submit].map(|scope| draft.review(rules, scope));
        let status = |section: Section| {
            let is_here = |path: &Path| match self.schema.top(path) {
                Some(child) => child.section == Some(section.as_str()),
                None => path.segments().is_empty(),
            };
            // Issues that are on no page, such as an advert that has closed, cannot be put right in the section.
            let is_asked = |issue: &&Issue| is_here(issue.path()) && self.page_of(issue.path()).is_some();
            let [to_put_right, lacking] =
                blocking.each_ref().map(|report| report.errors().any(|issue| is_asked(&issue)));
            match draft.is_section_blank(section) {
                true if lacking => TaskStatus::NotStarted,
                true => TaskStatus::Optional,
                false if to_put_right => TaskStatus::Problem,
                false if lacking => TaskStatus::InProgress,
                false => TaskStatus::Completed,
            }
        };
        self.sections().into_iter().map(|section| (section, status(section))).collect()
    }
}
