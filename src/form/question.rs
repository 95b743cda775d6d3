//! A question at its place: what it is called, when it is shown, how its input looks.

use std::borrow::Cow;

use serde::Serialize;

use super::input::{Constraints, Input};
use super::questions::{self, AskedBy, Placed};
use super::shown::Shown;
use crate::field::{Country, Nationality};
use crate::question::{Question, Sensitivity, Widget};
use crate::report::{Part, Path};
use crate::rules::{Contact, Need, Rules, Section};

/// A question at its place on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct FormQuestion {
    pub(super) parent: &'static str,
    pub(super) question: Question,
    pub(super) asked_by: AskedBy,
    pub(super) shown: Shown,
    pub(super) optional: bool,
    /// Whether it is of this crate, and not of the form's owner.
    pub(super) ours: bool,
}

impl FormQuestion {
    pub(super) fn of(section: Section, (parent, question, asked_by): Placed) -> FormQuestion {
        let shown = questions::shown(section, question.key);
        let optional = questions::is_optional(section, question);
        FormQuestion { parent, question: *question, asked_by, shown, optional, ours: true }
    }

    /// Every question of the form that anybody answers, also those of the check stage, of the employer and of the service.
    #[must_use]
    pub fn all() -> Vec<FormQuestion> {
        let service = questions::SERVICE.iter().map(|placed| FormQuestion::of(Section::Job, *placed));
        let asked = Section::ALL.into_iter().flat_map(|section| {
            questions::of(section).into_iter().map(move |placed| FormQuestion::of(section, placed))
        });
        service.chain(asked).collect()
    }

    pub(super) const fn is_ours(&self) -> bool {
        self.ours
    }

    /// What is asked, and what its answer must keep to.
    #[must_use]
    pub const fn question(&self) -> &Question {
        &self.question
    }

    /// Who answers it.
    #[must_use]
    pub const fn asked_by(&self) -> AskedBy {
        self.asked_by
    }

    /// Its place with `[]` for any row: `employment[].end`.
    #[must_use]
    pub fn template(&self) -> String {
        match self.parent {
            "" => self.question.key.to_owned(),
            parent => format!("{parent}.{}", self.question.key),
        }
    }

    /// Its name in the catalogues: `employment-end`.
    #[must_use]
    pub fn id(&self) -> String {
        self.template().replace("[]", "").replace('.', "-")
    }

    /// The path of its answer; of a row, the row of that index.
    #[must_use]
    pub fn path(&self, row: u32) -> Path {
        let mut path = Path::root();
        for step in self.parent.split('.').filter(|step| !step.is_empty()) {
            path = match step.strip_suffix("[]") {
                Some(list) => path.key(list).index(row),
                None => path.key(step),
            };
        }
        path.key(self.question.key)
    }

    /// Whether it may be left blank in every case, under any rules.
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        self.optional
    }

    /// Whether it may be left blank in every case under these rules: "(optional)" stands behind its label.
    ///
    /// ```
    /// use applicant::{Need, Rules, form::Form};
    /// let mut rules = Rules::on("2026-11-21".parse().unwrap());
    /// let form = Form::pso();
    /// let motivation = form.questions().find(|it| it.template() == "statements.motivation").unwrap();
    /// assert!(motivation.is_demanded(&rules) && !motivation.is_optional_under(&rules));
    /// rules.statements.motivation = Need::Optional;
    /// assert!(!motivation.is_demanded(&rules) && motivation.is_optional_under(&rules));
    /// ```
    #[must_use]
    pub fn is_optional_under(&self, rules: &Rules) -> bool {
        let by_rules =
            self.parent == "statements" && rules.statements.need(self.question.key) == Some(Need::Optional);
        self.optional || by_rules
    }

    /// Whether it has to be answered whatever else is answered, under these rules: for the `required` of an input. Of the rest
    /// some are demanded by other answers, which is for the check to say.
    #[must_use]
    pub fn is_demanded(&self, rules: &Rules) -> bool {
        let asked = &self.question;
        match (self.parent, asked.key) {
            ("statements", key) => rules.statements.need(key) == Some(Need::Required),
            ("personal_details", "email") => matches!(rules.contact, Contact::Email | Contact::Both),
            ("personal_details", "phone") => matches!(rules.contact, Contact::Phone | Contact::Both),
            // An address is only needed by those who have one, and its lines differ by country.
            ("personal_details.address", _) => false,
            ("right_to_work", key) => matches!(key, "nationalities" | "proof"),
            ("qualifications[]", key) => key == "kind",
            _ => asked.required && self.shown.groups().is_empty(),
        }
    }

    /// Whether there is a limit of its words, its characters or its choices.
    #[must_use]
    pub const fn has_limit(&self) -> bool {
        let question = &self.question;
        question.words.is_some() || question.characters.is_some() || question.items.is_some()
    }

    /// Whether it takes several answers, so that its name repeats in a post.
    #[must_use]
    pub const fn takes_several(&self) -> bool {
        matches!(self.question.widget, Widget::Checkboxes | Widget::MultiSelect)
    }

    /// When it is shown, given the other answers.
    #[must_use]
    pub const fn shown(&self) -> &Shown {
        &self.shown
    }

    /// The attributes of its input.
    #[must_use]
    pub const fn input(&self) -> Input {
        Input::of(&self.question)
    }

    /// What the check holds it to under these rules.
    #[must_use]
    pub fn constraints(&self, rules: &Rules) -> Constraints {
        Constraints::of(&self.question, &self.template(), rules)
    }

    /// The boxes of a date or a month; none for anything else.
    #[must_use]
    pub const fn parts(&self) -> &'static [Part] {
        match self.question.widget {
            Widget::Date => &[Part::Day, Part::Month, Part::Year],
            Widget::Month => &[Part::Month, Part::Year],
            _ => &[],
        }
    }

    /// The choices by their wire names: those on offer under these rules.
    #[must_use]
    pub fn options(&self, rules: &Rules) -> Vec<Cow<'static, str>> {
        let offered = match self.template().as_str() {
            "job.regions" => rules.regions.clone(),
            "job.working_pattern" => rules.working_patterns.clone(),
            "job.role" => Some(rules.roles.clone()),
            "personal_details.address.country" | "qualifications[].country" => {
                Some(Country::all().map(|it| it.alpha2().into()).collect())
            }
            "right_to_work.nationalities" => Some(Nationality::all().map(|it| it.as_str().into()).collect()),
            _ => None,
        };
        let yes_no: &[&str] =
            if self.question.widget == Widget::YesNo { &["yes", "no"] } else { self.question.choices };
        offered.unwrap_or_else(|| yes_no.iter().map(|choice| Cow::Borrowed(*choice)).collect())
    }
}

impl Serialize for FormQuestion {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Data<'a> {
            path: String,
            id: String,
            widget: &'static str,
            optional: bool,
            asked_by: AskedBy,
            sensitivity: &'static str,
            input: Input,
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            parts: Vec<(&'static str, Input)>,
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            options: &'static [&'static str],
            #[serde(skip_serializing_if = "Option::is_none")]
            exclusive: Option<&'static str>,
            shown_when: &'a Shown,
        }
        let part = |part: &Part| (part.as_str(), Input::of_part(&self.question, *part));
        let data = Data {
            path: self.template(),
            id: self.id(),
            widget: self.question.widget.as_str(),
            optional: self.optional,
            asked_by: self.asked_by,
            sensitivity: match self.question.sensitivity {
                Sensitivity::None => "none",
                Sensitivity::Personal => "personal",
                Sensitivity::Special => "special",
            },
            input: self.input(),
            parts: self.parts().iter().map(part).collect(),
            options: self.question.choices,
            exclusive: self.question.exclusive,
            shown_when: &self.shown,
        };
        data.serialize(serializer)
    }
}
