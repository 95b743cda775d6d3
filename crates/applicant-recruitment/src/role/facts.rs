//! What one page says of a role.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::vacancy::{M25, Pounds};
use applicant::Choice;
use applicant::engine::Id;

/// What one page says of a role, in our own words. What it does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "Facts")]
pub struct RoleFacts {
    /// What the role is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// What it asks for; a policy says how that is judged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<String>,
    /// What people rate: personal qualities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub qualities: Vec<String>,
    /// What it pays, at first and later.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pay: Vec<Salary>,
    /// Days off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leave: Option<Leave>,
    /// Pension.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pension: Vec<String>,
    /// How hours and places can be arranged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flexible_working: Vec<String>,
    /// The caseload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caseload: Option<Caseload>,
    /// What there is to do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub responsibilities: Vec<String>,
    /// Where the work is done, of which one is assigned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<EnvironmentNote>,
    /// Training at the beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub training: Option<TrainingPlan>,
    /// Learning and development afterwards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub development: Vec<String>,
    /// Where it may lead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub career_path: Vec<CareerStep>,
    /// Questions that are often asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionAndAnswer>,
    /// How to enquire and to complain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enquiries: Option<Enquiries>,
    /// Tips for the application.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tips: Vec<String>,
    /// Other roles to look at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<RelatedRole>,
}

impl RoleFacts {
    /// What the first range is of that ends below its beginning.
    pub(super) fn upside_down(&self) -> Option<&'static str> {
        let steps = &self.career_path;
        let related = self.related.iter().filter_map(|role| role.pay.as_ref());
        let mut salaries =
            self.pay.iter().chain(steps.iter().filter_map(|step| step.pay.as_ref())).chain(related);
        let ranges = [
            (salaries.any(|pay| pay.to.is_some_and(|to| to < pay.from)), "pay"),
            (self.leave.is_some_and(|leave| leave.rising_to < leave.days), "leave"),
            (
                self.caseload
                    .as_ref()
                    .is_some_and(|load| load.from.zip(load.to).is_some_and(|(from, to)| to < from)),
                "caseload",
            ),
            (steps.iter().any(|step| step.to_year.is_some_and(|to| to < step.from_year)), "years"),
        ];
        ranges.into_iter().find_map(|(is_wrong, range)| is_wrong.then_some(range))
    }
}

impl RoleFacts {
    /// Every text for people. Ids, amounts and the telephone number are the same in every language.
    pub(super) fn each_text(&mut self, each: &mut impl FnMut(&mut String)) {
        let lists = [
            &mut self.about,
            &mut self.requirements,
            &mut self.qualities,
            &mut self.pension,
            &mut self.flexible_working,
            &mut self.responsibilities,
            &mut self.development,
            &mut self.tips,
        ];
        lists.into_iter().flatten().for_each(&mut *each);
        let in_career = self.career_path.iter_mut().filter_map(|step| step.pay.as_mut());
        let in_related = self.related.iter_mut().filter_map(|role| role.pay.as_mut());
        let pay = self.pay.iter_mut().chain(in_career).chain(in_related);
        pay.filter_map(|pay| pay.when.as_mut()).for_each(&mut *each);
        self.environments.iter_mut().for_each(|note| each(&mut note.about));
        self.training.iter_mut().flat_map(|training| &mut training.contents).for_each(&mut *each);
        for step in &mut self.career_path {
            each(&mut step.title);
            step.points.iter_mut().for_each(&mut *each);
        }
        for asked in &mut self.questions {
            each(&mut asked.question);
            each(&mut asked.answer);
        }
        if let Some(enquiries) = &mut self.enquiries {
            each(&mut enquiries.principle);
            each(&mut enquiries.questions_to);
            enquiries.complaints_to.iter_mut().for_each(&mut *each);
        }
        self.related.iter_mut().filter_map(|role| role.note.as_mut()).for_each(each);
    }
}

/// Pay a year, in whole pounds. It prints without the allowance: `£24,000 to £26,500`, `£22,261`,
/// `£35,000 or more`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Salary {
    /// The least.
    pub from: u32,
    /// The most, the same for one figure; `None` when the page gives no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// What comes on top at a place of work inside the M25.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub london_allowance: Option<u32>,
    /// The hours a week that it is paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u8>,
    /// When it is paid, where a page gives more than one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

impl Salary {
    /// The same with the allowance in it, on that side of the M25.
    ///
    /// ```
    /// use applicant_recruitment::{M25, Role};
    /// let [now, earlier] = [0, 1].map(|n| Role::probation_services_officer().pay().nth(n).unwrap().value);
    /// assert_eq!(now.total(M25::Inside).to_string(), "£28,249 to £30,749");
    /// assert_eq!(earlier.total(M25::Inside).to_string(), "£26,150");
    /// assert_eq!(earlier.total(M25::Outside).to_string(), "£22,261");
    /// ```
    #[must_use]
    pub fn total(&self, m25: M25) -> Salary {
        let allowance = if m25 == M25::Inside { self.london_allowance.unwrap_or(0) } else { 0 };
        Salary {
            from: self.from.saturating_add(allowance),
            to: self.to.map(|to| to.saturating_add(allowance)),
            london_allowance: None,
            ..self.clone()
        }
    }
}

impl fmt::Display for Salary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Pounds(self.from))?;
        match self.to {
            None => f.write_str(" or more"),
            Some(to) if to == self.from => Ok(()),
            Some(to) => write!(f, " to {}", Pounds(to)),
        }
    }
}

/// Days off in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// Days of annual leave at first.
    pub days: u8,
    /// Days of annual leave with length of service.
    pub rising_to: u8,
    /// After how many years, when the page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_years: Option<u8>,
    /// Public holidays on top.
    pub public_holidays: u8,
    /// Whether service days come on top too.
    #[serde(default)]
    pub service_days: bool,
}

/// How likely a person on probation is thought to do serious harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Choice)]
pub enum Risk {
    /// Lower.
    Lower,
    /// Medium.
    Medium,
    /// High.
    High,
}

/// Whom one works with, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caseload {
    /// The levels of risk.
    pub risk: Vec<Risk>,
    /// Whether the page says it of the whole service rather than of the role.
    #[serde(default)]
    pub of_the_service: bool,
    /// The usual number of cases at least, when the page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// The usual number of cases at most, when the page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
}

/// What the work is like in an environment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnvironmentNote {
    /// The environment.
    pub environment: Id,
    /// What it is like.
    pub about: String,
}

/// Training at the beginning.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingPlan {
    /// How many weeks it takes.
    pub weeks: u8,
    /// What it has.
    pub contents: Vec<String>,
}

/// A step of a career.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CareerStep {
    /// The year in which it begins.
    pub from_year: u8,
    /// The year in which it ends, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_year: Option<u8>,
    /// What it is.
    pub title: String,
    /// The ids of the roles that one may then have.
    pub roles: Vec<String>,
    /// What it brings.
    pub points: Vec<String>,
    /// What it pays, when the page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<Salary>,
}

/// A question that is often asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionAndAnswer {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// How to enquire and to complain.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enquiries {
    /// The telephone number of the recruitment centre.
    pub telephone: String,
    /// The option to choose there.
    pub option: u8,
    /// On which principle people are appointed.
    pub principle: String,
    /// To whom questions about that principle go.
    pub questions_to: String,
    /// To whom complaints go, in this order: to the next if the answer of one does not satisfy.
    pub complaints_to: Vec<String>,
}

/// Another role to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedRole {
    /// Its id.
    pub id: String,
    /// What it pays, when the page says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<Salary>,
    /// Why it is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
