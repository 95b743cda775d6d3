//! A form: its pages, and the questions on them.

mod custom_page;
mod page;
mod tasks;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use super::error::FormError;
use super::question::FormQuestion;
use super::questions;
use crate::engine::alike::alike;
use crate::engine::{
    AskedBy, AskedQuestion, Issue, Names, Need, Path, Report, Rules, Schema, Scope, Section, Without,
};

pub use page::Page;
use page::is_above;
pub use tasks::TaskStatus;

/// Lists the pages that a form asks, in order. It is plain data without words in any language: those come from the catalogues.
///
/// ```
/// use applicant::form::Form;
/// use applicant::Rules;
/// use applicant::engine::Section;
///
/// let form = Form::full().only([Section::PERSONAL_DETAILS, Section::TRAINING]);
/// let names: Vec<_> = form.pages().iter().map(|page| page.name()).collect();
/// assert_eq!(names, ["name", "address", "contact", "training"]);
///
/// // Submit demands only what the form has.
/// let rules = form.rules(Rules::on("2026-11-21".parse()?));
/// assert!(!rules.has(Section::EMPLOYMENT));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Serialize)]
pub struct Form {
    pages: Vec<Page>,
    /// The schema of the whole form, from which these pages are taken.
    #[serde(skip)]
    schema: &'static Schema,
    /// What the post names.
    #[serde(skip)]
    names: Names,
}

impl PartialEq for Form {
    /// Compares the pages.
    fn eq(&self, other: &Form) -> bool {
        self.pages == other.pages
    }
}

impl Form {
    /// The pages of a form that was declared, without what is asked at the stage of the checks.
    pub(crate) fn of_schema(schema: &'static Schema, names: &Names) -> Form {
        Form::with(schema, names, |_| true, false)
    }

    /// Returns the same form with what is asked at the stage of the checks, in the sections that it has.
    ///
    /// ```
    /// use applicant::form::Form;
    /// let form = Form::full().at_check_stage();
    /// assert!(form.questions().any(|question| question.template() == "declarations.convictions"));
    /// ```
    #[must_use]
    pub fn at_check_stage(mut self) -> Form {
        let sections = self.sections();
        let late = Form::with(self.schema, &self.names, |section| sections.contains(&section), true).pages;
        for mut page in late {
            page.questions.retain(|it| it.asked_by() == AskedBy::CheckStage);
            page.questions.retain(|it| !self.questions().any(|known| known == it));
            match self.pages.iter_mut().find(|known| known.name == page.name) {
                Some(known) => known.questions.append(&mut page.questions),
                None if page.questions.is_empty() => {}
                None => self.pages.push(page),
            }
        }
        self
    }

    /// Keeps these questions, and the pages that then have any.
    pub(crate) fn keep(&mut self, is_kept: impl Fn(&FormQuestion) -> bool) {
        for page in &mut self.pages {
            page.questions.retain(&is_kept);
        }
        self.pages.retain(|page| !page.questions.is_empty());
    }

    /// The pages of these sections, with or without what is asked at the stage of the checks.
    pub(crate) fn with(
        schema: &'static Schema,
        names: &Names,
        has: impl Fn(Section) -> bool,
        check_stage: bool,
    ) -> Form {
        let mut pages: Vec<Page> = Vec::new();
        for placed in questions::of(schema, names) {
            let is_asked = match placed.question.asked_by {
                AskedBy::Applicant => true,
                AskedBy::CheckStage => check_stage,
                AskedBy::Employer | AskedBy::Service => false,
            };
            // What belongs to no section is for the service to say.
            let (Some(section), Some(name)) = (placed.section.map(Section::new), placed.page) else {
                continue;
            };
            let has_choices = placed.question.named_by.is_none_or(|list| !names.list(list).is_empty());
            if !is_asked || !has(section) || !has_choices {
                continue;
            }
            let at = pages.iter().position(|page| page.name == name).unwrap_or_else(|| {
                pages.push(Page {
                    name: name.into(),
                    section: Some(section),
                    list: None,
                    questions: Vec::new(),
                });
                pages.len() - 1
            });
            if let Some(page) = pages.get_mut(at) {
                page.list = page.list.or(placed.list);
                page.questions.push(FormQuestion::of(&placed, names));
            }
        }
        Form { pages, schema, names: names.clone() }
    }

    /// Returns the pages in order.
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Returns the page of that name.
    #[must_use]
    pub fn page(&self, name: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.name == name)
    }

    /// Returns the page that asks the answer at this path, or shows its list.
    #[must_use]
    pub fn page_of(&self, path: &Path) -> Option<&Page> {
        let template = path.template();
        let has = |page: &&Page| page.questions.iter().any(|question| question.template() == template);
        let below = |page: &&Page| {
            let is_above = |question: &FormQuestion| is_above(&template, question.template());
            page.list == Some(template.trim_end_matches("[]")) || page.questions.iter().any(is_above)
        };
        let above = |page: &&Page| page.questions.iter().any(|it| is_above(it.template(), &template));
        self.pages
            .iter()
            .find(has)
            .or_else(|| self.pages.iter().find(below))
            .or_else(|| self.pages.iter().find(above))
    }

    /// Returns the id of the control to go to for an issue: for a date the first box that is missing or wrong, for a group or a
    /// list its first control. The first of several choices has the id of the question.
    ///
    /// ```
    /// use applicant::{Draft, Rules, Scope};
    /// use applicant::form::Form;
    /// let draft = Draft::from_form([("training[2].completed.year", "2024")]).unwrap();
    /// let report = draft.review(&Rules::on("2026-11-21".parse().unwrap()), Scope::page("training").unwrap());
    /// let controls: Vec<_> = report.errors().filter_map(|issue| Form::full().control(issue)).collect();
    /// assert_eq!(controls, ["training-2-title", "training-2-provider", "training-2-completed-month"]);
    /// ```
    #[must_use]
    pub fn control(&self, issue: &Issue) -> Option<String> {
        self.page_of(issue.path())?.control(issue)
    }

    /// Returns the form as data, with the constraints and choices of these rules at each question, for pages that are made
    /// elsewhere.
    ///
    /// ```
    /// use applicant::form::Form;
    /// let rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    /// let form = Form::full().to_data(&rules);
    /// let duties = form.pointer("/pages/7/questions").unwrap().as_array().unwrap().iter().find(|it| it["path"] == "employment[].duties");
    /// assert_eq!(duties.unwrap()["constraints"]["max_words"], 150);
    /// ```
    #[must_use]
    pub fn to_data(&self, rules: &Rules) -> Value {
        let mut form = serde_json::to_value(self).unwrap_or_default();
        let pages = form.get_mut("pages").and_then(Value::as_array_mut).into_iter().flatten();
        for (page, data) in self.pages.iter().zip(pages) {
            let questions = data.get_mut("questions").and_then(Value::as_array_mut).into_iter().flatten();
            for (question, data) in page.questions.iter().zip(questions) {
                if let Some(data) = data.as_object_mut() {
                    data.insert("optional".to_owned(), question.is_optional_under(rules).into());
                    data.insert("constraints".to_owned(), json!(question.constraints(rules)));
                    let options = question.options(rules);
                    if !options.is_empty() {
                        data.insert("options".to_owned(), json!(options));
                    }
                }
            }
        }
        form
    }

    /// Returns what the post names: the form was made with these statements and choices.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    pub(super) const fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// The questions of each object, those of a row among them.
    pub(super) fn groups(&self) -> Vec<Vec<&FormQuestion>> {
        let mut groups: Vec<Vec<&FormQuestion>> = Vec::new();
        for question in self.questions() {
            match groups.iter_mut().find(|group| group.first().is_some_and(|it| it.above == question.above)) {
                Some(group) => group.push(question),
                None => groups.push(vec![question]),
            }
        }
        groups
    }

    /// Returns every question, in page order.
    pub fn questions(&self) -> impl Iterator<Item = &FormQuestion> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// Returns the form with only these sections, in the order in which the form has them; [`Form::reorder`] gives another order.
    #[must_use]
    pub fn only(mut self, sections: impl IntoIterator<Item = Section>) -> Form {
        let sections: Vec<Section> = sections.into_iter().collect();
        for page in &mut self.pages {
            page.questions
                .retain(|question| question.section.is_none_or(|section| sections.contains(&section)));
            page.section = page.questions.first().and_then(|question| question.section);
        }
        self.pages.retain(|page| !page.questions.is_empty());
        self
    }

    /// The sections that the form asks, each once.
    fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for section in self.questions().filter_map(|question| question.section) {
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        sections
    }

    /// Returns the form without a question, given by its [template](FormQuestion::template): `personal_details.previous_names`. A
    /// statement can be left out, and so can either the e-mail address or the telephone number, whatever the rules would demand.
    ///
    /// # Errors
    /// Fails when there is no such question, or when an application cannot be made without it, or when it decides about others.
    pub fn without(mut self, template: &str) -> Result<Form, FormError> {
        let question = self.questions().find(|it| it.template() == template).ok_or_else(|| {
            let alike = alike(template, self.questions().map(FormQuestion::template));
            FormError::NoSuchQuestion { template: template.to_owned(), alike }
        })?;
        let is_asked =
            |key: &str| self.questions().any(|other| other.above == question.above && other.key() == key);
        let can_do_without = match question.question.without {
            Some(Without::Always) => true,
            Some(Without::While(key)) => is_asked(key),
            None => {
                question.optional || matches!(question.question.need, Need::ByRules) || !question.declared
            }
        };
        if !can_do_without {
            return Err(FormError::Required);
        }
        if question.question.decides {
            return Err(FormError::Decides);
        }
        self.keep(|question| question.template() != template);
        Ok(self)
    }

    /// Returns the same pages in this order.
    ///
    /// # Errors
    /// Fails when these are not the pages of the form, each once.
    pub fn reorder(mut self, names: &[&str]) -> Result<Form, FormError> {
        let other = FormError::OtherPages { pages: self.page_names() };
        let mut pages = Vec::with_capacity(names.len());
        for name in names {
            match self.pages.iter().position(|page| page.name == *name) {
                Some(at) => pages.push(self.pages.remove(at)),
                None => return Err(other),
            }
        }
        if self.pages.is_empty() { Ok(Form { pages, ..self }) } else { Err(other) }
    }

    pub(crate) fn page_names(&self) -> Vec<String> {
        self.pages.iter().map(|page| page.name.to_string()).collect()
    }

    /// Returns the scope of a check of the page of that name.
    ///
    /// ```
    /// use applicant::Scope;
    /// use applicant::form::Form;
    /// let form = Form::full();
    /// assert_eq!(form.scope("contact")?, Scope::page("contact")?);
    /// let error = form.scope("contcat").unwrap_err().to_string();
    /// assert!(error.starts_with("there is no such page: it is `job`, `name`, `address`, `contact`, "));
    /// # Ok::<(), applicant::form::FormError>(())
    /// ```
    ///
    /// # Errors
    /// Fails when the form has no page of that name.
    pub fn scope(&self, name: &str) -> Result<Scope, FormError> {
        self.page(name).map(Page::scope).ok_or_else(|| FormError::NoSuchPage { pages: self.page_names() })
    }

    /// Returns the issues of a report in the order of this form's pages and of their questions; issues that are on no page come
    /// last.
    ///
    /// ```
    /// use applicant::{Draft, Rules, Scope};
    /// use applicant::engine::Section;
    /// use applicant::form::Form;
    /// let form = Form::full().only([Section::TRAINING, Section::STATEMENTS]).reorder(&["statements", "training"])?;
    /// let draft = Draft::from_form([("training[0].title", "Mentoring")]).unwrap();
    /// let report = draft.review(&form.rules(Rules::on("2026-11-21".parse().unwrap())), Scope::Submit);
    /// let paths: Vec<_> = form.in_order(&report).iter().map(|issue| issue.path().dotted()).collect();
    /// assert_eq!(paths[..2], ["statements.motivation", "statements.challenging_individuals"]);
    /// assert_eq!(paths.last().unwrap(), "training.0.relevance");
    /// # Ok::<(), applicant::form::FormError>(())
    /// ```
    #[must_use]
    pub fn in_order<'r>(&self, report: &'r Report) -> Vec<&'r Issue> {
        let place = |issue: &Issue| {
            let page = self.page_of(issue.path())?;
            let at = self.pages.iter().position(|it| it.name == page.name)?;
            // A report knows the order of our questions, and sorts others by their names.
            Some((at, if page.section.is_some() { 0 } else { page.place_of(issue.path()) }))
        };
        let mut issues: Vec<&Issue> = report.iter().collect();
        issues.sort_by_cached_key(|issue| place(issue).unwrap_or((usize::MAX, 0)));
        issues
    }

    /// Returns rules that demand what this form asks and nothing else: its sections, and only the questions that it has. Other
    /// answers are kept, left out and reported. The form decides whether the questions of the checks are asked; set everything
    /// else on the rules before this call.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules, Scope};
    /// use applicant::form::Form;
    /// let form = Form::full().without("personal_details.previous_names")?;
    /// let rules = form.rules(Rules::on("2026-11-21".parse().unwrap()));
    /// let draft = Draft::from_form([("personal_details.previous_names", "?")]).unwrap();
    /// assert_eq!(draft.review(&rules, Scope::Save).codes().collect::<Vec<_>>(), [Code::ANSWER_NOT_ASKED]);
    /// # Ok::<(), applicant::form::FormError>(())
    /// ```
    #[must_use]
    pub fn rules(&self, mut rules: Rules) -> Rules {
        let sections: Vec<Section> = self.sections().into_iter().filter(|it| rules.has(*it)).collect();
        rules = rules.only(sections);
        rules.check_stage = self.questions().any(|question| question.asked_by() == AskedBy::CheckStage);
        // Also what the post of these rules names and this form, made for another, does not ask.
        let whole = Form::with(self.schema, rules.names(), |section| rules.has(section), rules.check_stage);
        let asks: BTreeSet<&str> = self.questions().map(FormQuestion::template).collect();
        let asked = self.questions().map(|it| AskedQuestion {
            template: it.template().to_owned(),
            has_limit: it.has_limit(),
            leaves_need: it.question.need.is_by_rules(),
            is_custom: !it.declared,
        });
        let lists = self.schema.keys.iter().filter(|child| child.shape.list);
        let lists = lists.map(|child| AskedQuestion {
            template: child.key.to_owned(),
            has_limit: true,
            leaves_need: false,
            is_custom: false,
        });
        rules.asked = Arc::new(asked.chain(lists).collect());
        let left_out = whole.questions().map(FormQuestion::template).filter(|it| !asks.contains(it));
        rules.left_out = left_out.map(str::to_owned).collect();
        rules
    }
}
