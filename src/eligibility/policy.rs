//! What a post asks for, as data.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::{Deserialize as Derive, Serialize};
use serde_json::Value;

use super::assessment::{Assessment, CriterionResult, Outcome};
use super::evidence::{Evidence, GateNotes};
use super::faults::PolicyFaults;
use super::measure::{Each, Measure, Step};
use super::predicate::{GcseC, Predicate};
use super::rule::{Leaf, Rule};
use super::{builtin, reading};
use crate::application::{Post, StatementRule, Status};
use crate::engine::{Named, Names, Path, Rules, Section};

/// What a post asks for: criteria that are essential, scored, or rated by people.
///
/// It is data: a TOML file for each role, or anything else that serde reads. [`_documentation::policies`] describes the
/// file. A policy checks itself when it is read, and says everything that is wrong with it at once.
///
/// ```
/// use applicant::Policy;
/// let policy = Policy::probation_services_officer();
/// assert_eq!(policy.id, "probation_services_officer");
/// assert_eq!(policy.criteria[0].id, "right_to_work");
/// assert_eq!(policy.max_points(), 60);
/// ```
///
/// [`_documentation::policies`]: crate::_documentation::policies
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Policy {
    /// The id of the policy, as an application may name it.
    pub id: String,
    /// The id of the role that it is for: that of the policy unless the file says otherwise. Several policies may be for one role, such
    /// as one for each page that describes it; the one whose id is the role's speaks for it.
    pub role: String,
    /// The role, for people.
    pub title: String,
    /// The version of the file, which every assessment knows.
    pub version: String,
    /// The page that it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whom to ask, and to whom to complain.
    #[serde(skip_serializing_if = "Help::is_empty")]
    pub help: Help,
    /// The terms of the post.
    pub post: Post,
    /// The sections that the form has, in page order: all of them unless the file says otherwise.
    #[serde(serialize_with = "section_names")]
    pub sections: Vec<Section>,
    /// What the post names: skills, regions, environments, working patterns and statements, with their words.
    #[serde(skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// When each of its statements has to be given, and how long it may be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<StatementRule>,
    /// The criteria in the order in which they are explained.
    pub criteria: Vec<Criterion>,
    /// Its texts in other languages: by the tag of the language, then by the text as it stands in the file.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
}

/// Whom to ask about a decision, and to whom to complain: printed with every decision.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Derive)]
#[serde(deny_unknown_fields, default)]
pub struct Help {
    /// By what principle people are appointed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principle: Option<String>,
    /// Where to ask a question, or to have a person look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// Where to complain, in that order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub complain: Vec<String>,
}

impl Help {
    const fn is_empty(&self) -> bool {
        self.principle.is_none() && self.ask.is_none() && self.complain.is_empty()
    }
}

/// One thing that a post asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Criterion {
    /// Its name in assessments.
    pub id: String,
    /// What it asks for, for people.
    pub title: String,
    /// What the file decided where the source is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it is for.
    #[serde(flatten)]
    pub need: Need,
}

/// What a criterion is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "need", rename_all = "snake_case")]
pub enum Need {
    /// Without it an applicant is not eligible.
    Essential {
        /// When it is met.
        rule: Rule,
    },
    /// It earns points, which rank and never reject.
    Scored {
        /// What is measured.
        measure: Measure,
        /// The points for the number measured.
        #[serde(flatten)]
        points: Points,
    },
    /// People rate it; the machine never does.
    Rated,
}

/// The points for a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Points {
    /// A table of steps, each above the one before.
    #[serde(rename = "points")]
    Steps(Vec<Step>),
    /// So many for each, up to a cap.
    #[serde(rename = "each")]
    Each(Each),
}

impl Points {
    /// The points for a number.
    #[must_use]
    pub fn earned(&self, number: u32) -> u32 {
        match self {
            Points::Steps(steps) => {
                steps.iter().filter(|step| step.at_least <= number).map(|step| step.points).max().unwrap_or(0)
            }
            Points::Each(each) => each.earned(number),
        }
    }

    /// The most points there are.
    #[must_use]
    pub fn max(&self) -> u32 {
        match self {
            Points::Steps(steps) => steps.iter().map(|step| step.points).max().unwrap_or(0),
            Points::Each(each) => each.cap,
        }
    }

    /// The least number above this one that earns more, and what it earns.
    #[must_use]
    pub fn next(&self, number: u32) -> Option<Step> {
        match self {
            Points::Steps(steps) => steps
                .iter()
                .filter(|step| step.at_least > number && step.points > self.earned(number))
                .min_by_key(|step| step.at_least)
                .copied(),
            Points::Each(each) => {
                let at_least = (number / each.of.get()).checked_add(1)?.checked_mul(each.of.get())?;
                let points = each.earned(at_least);
                (points > each.earned(number)).then_some(Step { at_least, points })
            }
        }
    }
}

impl Policy {
    /// The most leaves that the essential criteria of a policy may have together.
    pub const MAX_LEAVES: usize = 64;

    /// Reads a policy file.
    ///
    /// # Errors
    /// Everything that is wrong with it, each fault with its path; or that it is no TOML.
    pub fn from_toml(text: &str) -> Result<Policy, PolicyFaults> {
        match toml::from_str::<Value>(text) {
            Ok(value) => Policy::from_value(value),
            Err(error) => Err(PolicyFaults::unreadable(error.message())),
        }
    }

    /// Reads a policy from a value that any other format was read into.
    ///
    /// # Errors
    /// Everything that is wrong with it, each fault with its path.
    pub fn from_value(value: Value) -> Result<Policy, PolicyFaults> {
        reading::policy(value)
    }

    /// The rules of a form for this post on that day: its sections, its statements, its terms.
    #[must_use]
    pub fn rules(&self, as_of: NaiveDate) -> Rules {
        let mut rules = Rules::new(as_of);
        let application = rules.application_mut();
        application.role = self.id.clone().into();
        application.roles = vec![self.id.clone().into()];
        (application.role_aliases, application.other_roles) = builtin::ids_beside(&self.id, &self.role);
        self.apply(&mut rules);
        rules.for_post_with(&self.sections)
    }

    /// Sets what eligibility depends on: the terms of the post, the statements, and whether a strong pass is asked.
    pub(super) fn apply(&self, rules: &mut Rules) {
        rules.set_post_names(&self.names, &self.statements);
        let strong = |leaf: &Leaf| matches!(leaf.predicate, Predicate::GcseC(GcseC { strong: true, .. }));
        let application = rules.application_mut();
        application.post = self.post;
        application.strong_pass = self.leaves().iter().any(|(_, leaf)| strong(leaf));
    }

    /// The most points that the scored criteria can earn.
    #[must_use]
    pub fn max_points(&self) -> u32 {
        self.criteria.iter().map(Criterion::max_points).fold(0, u32::saturating_add)
    }

    /// The essential criteria with their rules, each by its place in the file.
    pub(super) fn essential(&self) -> impl Iterator<Item = (u32, &Criterion, &Rule)> {
        (0..).zip(&self.criteria).filter_map(|(n, criterion)| match &criterion.need {
            Need::Essential { rule } => Some((n, criterion, rule)),
            _ => None,
        })
    }

    /// Every leaf of the essential criteria with its path in the file.
    #[must_use]
    pub fn leaves(&self) -> Vec<(Path, &Leaf)> {
        self.essential().flat_map(|(n, _, rule)| rule.leaves(rule_path(n))).collect()
    }

    /// The texts of the file that people read: titles, notes, whom to ask, labels, and what a person decides.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let help = self.help.principle.iter().chain(&self.help.ask).chain(&self.help.complain);
        let criteria = self.criteria.iter().flat_map(|it| std::iter::once(&it.title).chain(&it.note));
        let asked = self.leaves().into_iter().flat_map(|(_, leaf)| {
            let referred = match &leaf.predicate {
                Predicate::Refer(text) => Some(text),
                _ => None,
            };
            leaf.label.iter().chain(referred)
        });
        let named =
            self.names.iter().flat_map(|(_, names)| names).flat_map(Named::texts).map(|(_, text)| text);
        std::iter::once(&self.title).chain(help).chain(criteria).chain(asked).map(String::as_str).chain(named)
    }

    /// One of these texts in another language, by its tag; none where the file does not say it.
    ///
    /// ```
    /// use applicant::Policy;
    /// let policy = Policy::probation_services_officer();
    /// assert_eq!(policy.translated(&policy.title, "cy"), Some("Swyddog Gwasanaethau Prawf"));
    /// assert_eq!(policy.translated(&policy.title, "fr"), None);
    /// ```
    #[must_use]
    pub fn translated(&self, text: &str, language: &str) -> Option<&str> {
        self.translations.get(language)?.get(text).map(String::as_str)
    }

    /// Judges the evidence. It always comes to a result, the same for the same evidence in any order of rows.
    #[must_use]
    pub fn assess(&self, evidence: &Evidence) -> Assessment<'_> {
        let criteria: Vec<CriterionResult<'_>> =
            self.criteria.iter().map(|criterion| criterion.assess(evidence)).collect();
        let essential = criteria.iter().filter(|result| result.criterion.is_essential());
        let outcome = Outcome::of(Status::all(essential.map(|result| result.status)));
        Assessment { policy: self, outcome, so_far: evidence.so_far, criteria }
    }
}

/// The path of the rule of a criterion.
pub(super) fn rule_path(criterion: u32) -> Path {
    Path::root().key("criteria").index(criterion).key("rule")
}

impl Criterion {
    /// The most points that it can earn: none unless it is scored.
    #[must_use]
    pub fn max_points(&self) -> u32 {
        match &self.need {
            Need::Scored { points, .. } => points.max(),
            Need::Essential { .. } | Need::Rated => 0,
        }
    }

    /// Whether an applicant is not eligible without it.
    #[must_use]
    pub const fn is_essential(&self) -> bool {
        matches!(self.need, Need::Essential { .. })
    }

    fn assess(&self, evidence: &Evidence) -> CriterionResult<'_> {
        let mut result = CriterionResult {
            criterion: self,
            status: Status::Unknown,
            points: 0,
            places: Vec::new(),
            why: None,
            number: None,
            notes: GateNotes::default(),
        };
        match &self.need {
            Need::Essential { rule } => {
                let finding = rule.evaluate(evidence);
                (result.status, result.places, result.why) = (finding.status, finding.places, finding.why);
                result.notes = finding.notes;
            }
            Need::Scored { measure, points } => {
                let (number, places, complete) = measure.evaluate(evidence);
                (result.points, result.places, result.number) = (points.earned(number), places, Some(number));
                result.status = match result.points {
                    0 if complete => Status::NotMet,
                    0 => Status::Unknown,
                    _ => Status::Met,
                };
            }
            Need::Rated => {}
        }
        result
    }
}

fn section_names<S: serde::Serializer>(sections: &[Section], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(sections.iter().map(|section| section.as_str()))
}

impl<'de> Deserialize<'de> for Policy {
    /// From any self-describing format. The error names every fault.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Policy, D::Error> {
        Policy::from_value(Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
