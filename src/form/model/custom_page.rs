//! Adds pages of your own to those of a form, in places that are free.

use std::borrow::Cow;

use super::page::is_above;
use super::{Form, Page};
use crate::engine::{Meta, Names, Path, Schema};
use crate::form::error::FormError;
use crate::form::question::{FormQuestion, template};
use crate::form::questions;
use crate::form::shown::Shown;

impl Form {
    /// Returns the form with a page of your own after the others.
    ///
    /// # Errors
    /// Fails when its name is that of a page of the form or of an application, when it asks for rows, or when the key of a
    /// question is taken or cannot be a key of a [`Path`].
    pub fn with_page(mut self, page: Page) -> Result<Form, FormError> {
        let is_own = page.section.is_none();
        if self.page(&page.name).is_some() || (is_own && self.schema.has_page(&page.name)) {
            let whole = Form::of_schema(self.schema, &self.names);
            let own = self.pages.iter().filter(|page| page.section.is_none());
            return Err(FormError::PageTwice {
                pages: whole.pages.iter().chain(own).map(|page| page.name.to_string()).collect(),
            });
        }
        for (at, question) in page.questions.iter().enumerate().filter(|_| is_own) {
            has_room(self.schema, question, self.questions().chain(page.questions.iter().take(at)))?;
        }
        let mut page = page;
        for question in &mut page.questions {
            question.names = self.names.clone();
        }
        self.pages.push(page);
        Ok(self)
    }
}

impl Page {
    /// Makes a page of your own: its questions are below `parent` (an empty text means the top of the document), and its words
    /// come from a catalogue of your own.
    ///
    /// Its answers are read, saved and shown again with all others. They are checked by a draft of your own, which
    /// [`Draft::own`](crate::application::Draft::own) takes out of the same document; you merge what that check finds into our
    /// report. An [`Application`](crate::application::Application) does not have these answers. The page cannot ask for rows:
    /// [`Form::with_page`] refuses that, and also a name or a key that is taken.
    ///
    /// ```
    /// use applicant::form::{Form, Page};
    /// use applicant::{draft, Draft, Rules, Scope};
    /// use applicant::engine::{review, Answer, Check, Checker, Meta, Reported};
    ///
    /// draft! {
    ///     /// What we ask besides.
    ///     pub struct OwnDraft { licence: Answer, days: Answer }
    /// }
    /// const LICENCE: Meta = Meta::yes_no("licence");
    /// const DAYS: Meta = Meta::choices("days", &["monday", "tuesday"]).optional();
    ///
    /// impl Check for OwnDraft {
    ///     type Checked = bool;
    ///     fn check(&self, c: &Checker<'_>) -> Result<bool, Reported> {
    ///         c.ask(&LICENCE, &self.licence).get()
    ///     }
    /// }
    ///
    /// let form = Form::full().only([]).with_page(Page::custom("more", "", &[LICENCE, DAYS]))?;
    /// let rules = form.rules(Rules::on("2026-11-21".parse()?));
    /// let post = form.read([("days", "monday"), ("days", "tuesday")])?;
    ///
    /// let mut report = post.draft.review(&rules, Scope::Submit);
    /// let own: OwnDraft = post.draft.own();
    /// report.merge(review(&own, &rules, Scope::Submit));
    /// assert_eq!(report.to_string(), "/licence: missing");
    /// assert_eq!(own.days.to_value(), serde_json::json!(["monday", "tuesday"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[doc(alias = "own")]
    pub fn custom(name: impl Into<Cow<'static, str>>, parent: &'static str, own: &[Meta]) -> Page {
        let question = |question: &Meta| FormQuestion {
            template: template(&questions::steps(parent), question.key),
            above: questions::steps(parent),
            question: *question,
            named: None,
            names: Names::default(),
            shown: Shown::ALWAYS,
            optional: !question.is_required(),
            group_is_required: true,
            section: None,
            declared: false,
        };
        let list = parent.strip_suffix("[]");
        Page { name: name.into(), section: None, list, questions: own.iter().map(question).collect() }
    }
}

/// Checks that the place of a question of your own is free.
fn has_room<'q>(
    schema: &'static Schema,
    question: &FormQuestion,
    mut others: impl Iterator<Item = &'q FormQuestion>,
) -> Result<(), FormError> {
    let template = question.template();
    if template.contains("[]") {
        let lists = schema.keys.iter().filter(|child| child.shape.list).map(|child| child.key).collect();
        return Err(FormError::OwnRows { lists });
    }
    Path::from_name(template)?;
    if let Some(keys) = taken(schema, template) {
        return Err(FormError::KeyTaken { template: template.to_owned(), keys });
    }
    let meets = |other: &str| other == template || is_above(other, template) || is_above(template, other);
    if others.any(|other| !other.declared && meets(other.template())) {
        return Err(FormError::QuestionTwice { template: template.to_owned() });
    }
    Ok(())
}

/// The keys of an application at the place where it asks for this answer, or for something above or below it.
fn taken(mut schema: &'static Schema, template: &str) -> Option<Vec<String>> {
    let mut steps = template.split('.').peekable();
    while let Some(step) = steps.next() {
        let below = schema.child(step)?.shape;
        if below.list || below.keys.is_empty() || steps.peek().is_none() {
            return Some(schema.keys.iter().map(|child| child.key.to_owned()).collect());
        }
        schema = below;
    }
    None
}
