//! A question at its place: its name, when it is shown, and how its input looks.

use std::borrow::Cow;

use serde::Serialize;

use super::input::{Constraints, Input};
use super::questions::{self, Placed};
use super::shown::Shown;
use crate::engine::{
    AskedBy, Demand, Id, Meta, Names, Need, NeedByRules, Part, Path, Rules, Schema, Section, Step, Widget,
};

/// A question at its place on a page.
#[derive(Debug, Clone)]
pub struct FormQuestion {
    /// The steps above it.
    pub(super) above: Vec<Step>,
    /// Its place with `[]` for any row, which is looked up again and again.
    pub(super) template: String,
    pub(super) question: Meta,
    /// The list of the post that names its key, and the key, of a group whose keys a post names.
    pub(super) named: Option<(&'static str, Id)>,
    /// What the post names, among which the choices may be.
    pub(super) names: Names,
    pub(super) shown: Shown,
    pub(super) optional: bool,
    /// Whether the group that it lies in has to be answered.
    pub(super) group_is_required: bool,
    /// The section it belongs to; none for a page of your own.
    pub(super) section: Option<Section>,
    /// Whether it was declared in a form, and not put on a page of your own beside one.
    pub(super) declared: bool,
}

impl PartialEq for FormQuestion {
    /// The same question at the same place, shown at the same time.
    fn eq(&self, other: &FormQuestion) -> bool {
        (&self.above, self.key(), &self.shown, self.optional, self.declared)
            == (&other.above, other.key(), &other.shown, other.optional, other.declared)
    }
}

impl FormQuestion {
    pub(super) fn of(placed: &Placed, names: &Names) -> FormQuestion {
        let Placed { question, named, group, .. } = *placed;
        let sibling = |key: &str| group.question(key);
        FormQuestion {
            template: template(&placed.above, named.as_ref().map_or(question.key, |(_, id)| id.as_str())),
            above: placed.above.clone(),
            question: *question,
            named,
            names: names.clone(),
            shown: Shown::of(question, &sibling),
            optional: question.need.is_optional(),
            group_is_required: placed.group_is_required,
            section: placed.section.map(Section::new),
            declared: true,
        }
    }

    /// Every question below a schema, with those that a post names.
    pub(crate) fn below(schema: &'static Schema, names: &Names) -> Vec<FormQuestion> {
        questions::of(schema, names).iter().map(|placed| FormQuestion::of(placed, names)).collect()
    }

    /// Whether it is one that a form of this schema asks.
    #[cfg(feature = "messages")]
    pub(crate) fn is_asked_by(&self, schema: &Schema) -> bool {
        let mut schema = schema;
        for step in &self.above {
            match schema.child(step.key) {
                Some(child) if child.shape.list == step.is_list => schema = child.shape,
                _ => return false,
            }
        }
        match self.named {
            None => schema.question(self.question.key).is_some(),
            Some(_) => schema.keyed.is_some(),
        }
    }

    /// Whether a post names its key.
    #[cfg(feature = "messages")]
    pub(crate) const fn is_named(&self) -> bool {
        self.named.is_some()
    }

    /// Returns whether the post of these rules names it, for a question whose key a post names.
    pub(crate) fn is_named_under(&self, rules: &Rules) -> bool {
        self.named.is_none_or(|(list, id)| rules.names().find(list, id.as_str()).is_some())
    }

    /// Its key in the wire format.
    #[must_use]
    pub fn key(&self) -> &str {
        self.named.as_ref().map_or(self.question.key, |(_, id)| id.as_str())
    }

    /// Returns what is asked, and what its answer must keep to.
    #[must_use]
    pub const fn question(&self) -> &Meta {
        &self.question
    }

    /// Returns who answers it.
    #[must_use]
    pub const fn asked_by(&self) -> AskedBy {
        self.question.asked_by
    }

    /// Returns its place with `[]` for any row: `employment[].end`.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.template
    }

    /// Its name in the catalogues: `employment-end`.
    #[must_use]
    pub fn id(&self) -> String {
        self.template().replace("[]", "").replace('.', "-")
    }

    /// Returns the path of its answer; in a list, for the row of that index.
    #[must_use]
    pub fn path(&self, row: u32) -> Path {
        let mut path = Path::root();
        for step in &self.above {
            path = path.key(step.key);
            if step.is_list {
                path = path.index(row);
            }
        }
        match self.named {
            Some((_, id)) => path.named(id),
            None => path.key(self.question.key),
        }
    }

    /// Returns whether it may be left blank in every case, under any rules.
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        self.optional
    }

    /// Returns whether it may be left blank in every case under these rules, so that "(optional)" is shown behind its label.
    ///
    /// ```
    /// use applicant::Rules;
    /// use applicant::application::StatementNeed;
    /// use applicant::form::Form;
    /// let rules = Rules::on("2026-11-21".parse().unwrap());
    /// let form = Form::full();
    /// let motivation = form.questions().find(|it| it.template() == "statements.motivation").unwrap();
    /// assert!(motivation.is_demanded(&rules) && !motivation.is_optional_under(&rules));
    /// let rules = rules.with_need("statements.motivation", StatementNeed::Optional).unwrap();
    /// assert!(!motivation.is_demanded(&rules) && motivation.is_optional_under(&rules));
    /// ```
    #[must_use]
    pub fn is_optional_under(&self, rules: &Rules) -> bool {
        let by_rules = matches!(self.question.need, Need::ByRules)
            && rules.need_where(|named| named == self.template()) == NeedByRules::Never;
        self.optional || by_rules
    }

    /// Returns whether it has to be answered under these rules whatever else is answered, for the `required` of an input. Other
    /// answers may make it required in more cases, which the check decides.
    #[must_use]
    pub fn is_demanded(&self, rules: &Rules) -> bool {
        let by_rules = || rules.need_where(|named| named == self.template()) == NeedByRules::Always;
        self.group_is_required
            && match self.question.need {
                Need::Always(demand) => demand == Demand::Required,
                Need::Sometimes | Need::ByRules => by_rules(),
                Need::Cases(_) | Need::By(_) => false,
            }
    }

    /// Returns whether it is asked in each row of a list.
    #[must_use]
    pub fn is_in_row(&self) -> bool {
        self.above.iter().any(|step| step.is_list)
    }

    /// Returns whether there is a limit on its words, its characters or its choices.
    #[must_use]
    pub const fn has_limit(&self) -> bool {
        self.question.has_limit()
    }

    /// Returns whether it takes several answers, so that its name repeats in a post.
    #[must_use]
    pub const fn takes_several(&self) -> bool {
        self.question.takes_several()
    }

    /// Returns when it is shown, given the other answers.
    #[must_use]
    pub const fn shown(&self) -> &Shown {
        &self.shown
    }

    /// Returns the attributes of its input.
    #[must_use]
    pub const fn input(&self) -> Input {
        Input::of(&self.question)
    }

    /// Returns what the check requires of its answer under these rules.
    #[must_use]
    pub fn constraints(&self, rules: &Rules) -> Constraints {
        Constraints::of(&self.question, self.template(), rules)
    }

    /// Returns the boxes of a date or a month, and nothing for any other question.
    #[must_use]
    pub const fn parts(&self) -> &'static [Part] {
        match self.question.widget {
            Widget::Date => &[Part::Day, Part::Month, Part::Year],
            Widget::Month => &[Part::Month, Part::Year],
            _ => &[],
        }
    }

    /// Returns the choices on offer under these rules, by their wire names.
    #[must_use]
    pub fn options(&self, rules: &Rules) -> Vec<Cow<'static, str>> {
        match rules.offer(self.template()) {
            // Choices that the post does not name cannot be chosen, whatever an advert offers.
            Some(offered) if self.question.named_by.is_some() => {
                let named = self.choices(rules);
                offered.iter().filter(|choice| named.contains(choice)).cloned().collect()
            }
            Some(offered) => offered.to_vec(),
            None => self.choices(rules),
        }
    }

    /// Returns all its choices by their wire names, including those that are not on offer.
    pub(crate) fn choices(&self, rules: &Rules) -> Vec<Cow<'static, str>> {
        self.choices_of(rules.names())
    }

    /// The same of a post that names these.
    pub(crate) fn choices_of(&self, names: &Names) -> Vec<Cow<'static, str>> {
        choices(&self.question, names)
    }
}

/// The place of a key below steps.
pub(super) fn template(above: &[Step], key: &str) -> String {
    let step = |step: &Step| format!("{}{}.", step.key, if step.is_list { "[]" } else { "" });
    above.iter().map(step).chain([key.to_owned()]).collect()
}

fn choices(question: &Meta, names: &Names) -> Vec<Cow<'static, str>> {
    match question.named_by {
        Some(list) => names.list(list).iter().map(|named| named.id.to_string().into()).collect(),
        None => question.choice_names().into_iter().map(Cow::Borrowed).collect(),
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
            options: Vec<Cow<'static, str>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            exclusive: Option<&'static str>,
            shown_when: &'a Shown,
        }
        let part = |part: &Part| (part.as_str(), Input::of_part(&self.question, *part));
        let data = Data {
            path: self.template().to_owned(),
            id: self.id(),
            widget: self.question.widget.as_str(),
            optional: self.optional,
            asked_by: self.question.asked_by,
            sensitivity: match (self.question.special, self.question.personal) {
                (true, _) => "special",
                (false, true) => "personal",
                (false, false) => "none",
            },
            input: self.input(),
            parts: self.parts().iter().map(part).collect(),
            options: match self.question.long_list {
                // The list is too long to be written out in every copy of the form.
                Some(_) => Vec::new(),
                None if self.question.widget == Widget::YesNo => Vec::new(),
                None => choices(&self.question, &self.names),
            },
            exclusive: self.question.exclusive,
            shown_when: &self.shown,
        };
        data.serialize(serializer)
    }
}
