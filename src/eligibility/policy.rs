//! What a post asks for, as data.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::assessment::{Assessment, CriterionResult, Outcome};
use super::criterion::{Finding, Measure, Rule};
use super::evidence::Evidence;
use crate::rules::{Post, Rules, StatementNeeds};
use crate::status::Status;

/// What a post asks for: criteria that are essential, scored, or rated by people.
///
/// It is data: a TOML file for each role, or anything else that serde reads.
///
/// ```
/// use applicant::Policy;
/// let policy = Policy::probation_services_officer();
/// assert_eq!(policy.id, "probation_services_officer");
/// assert_eq!(policy.criteria[0].id, "right_to_work");
/// assert_eq!(policy.max_points(), 60);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The id of the role, as an application names it.
    pub id: String,
    /// The role, for people.
    pub title: String,
    /// The version of the file, which every assessment knows.
    pub version: String,
    /// The terms of the post.
    #[serde(default)]
    pub post: Post,
    /// Which statements the form needs.
    #[serde(default)]
    pub statements: StatementNeeds,
    /// The criteria in the order in which they are explained.
    pub criteria: Vec<Criterion>,
}

/// One thing that a post asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name in assessments.
    pub id: String,
    /// What it asks for, for people.
    pub title: String,
    /// What the file decided where the source is silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it is for.
    pub need: Need,
    /// Of an essential criterion: when it is met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// Of a scored criterion: what is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// Of a scored criterion: the points for each step that is reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Step>,
}

/// What a criterion is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Without it an applicant is not eligible.
    Essential,
    /// It earns points, which rank and never reject.
    Scored,
    /// People rate it; the machine never does.
    Rated,
}

/// A step of a table of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The number that has to be reached.
    pub at_least: u32,
    /// The points it earns, instead of those of lower steps.
    pub points: u32,
}

/// Why a policy file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// It is not TOML of the documented shape.
    #[error("the policy cannot be read: {0}")]
    Read(String),
    /// No criterion is essential, so that everybody would be eligible.
    #[error("no criterion is essential")]
    NothingEssential,
    /// A criterion that could never be decided, by its place in the file and its id.
    #[error("criterion {index} ({id}): {fault}")]
    Criterion {
        /// The place in the file, from 0.
        index: usize,
        /// Its id.
        id: String,
        /// What is wrong with it.
        fault: &'static str,
    },
}

impl Policy {
    /// The policy of the Probation Services Officer post, from `policies/probation_services_officer.toml`.
    #[must_use]
    pub fn probation_services_officer() -> &'static Policy {
        static POLICY: LazyLock<Policy> = LazyLock::new(|| {
            let file = include_str!("../../policies/probation_services_officer.toml");
            #[allow(clippy::expect_used, reason = "the file is part of the crate, and a test reads it")]
            Policy::from_toml(file).expect("the policy of the crate is sound")
        });
        &POLICY
    }

    /// Reads a policy file.
    ///
    /// # Errors
    /// When it is not of the documented shape, or a criterion could never be decided.
    pub fn from_toml(text: &str) -> Result<Policy, PolicyError> {
        let policy: Policy =
            toml::from_str(text).map_err(|error| PolicyError::Read(error.message().to_owned()))?;
        policy.verify()?;
        Ok(policy)
    }

    /// Looks for criteria that could never be decided. A policy that came by another way than [`Policy::from_toml`] should
    /// be verified before it is used.
    ///
    /// # Errors
    /// The first fault found.
    pub fn verify(&self) -> Result<(), PolicyError> {
        if !self.criteria.iter().any(|criterion| criterion.need == Need::Essential) {
            return Err(PolicyError::NothingEssential);
        }
        for (index, criterion) in self.criteria.iter().enumerate() {
            let is_twice = self.criteria.iter().take(index).any(|earlier| earlier.id == criterion.id);
            let fault = match criterion.need {
                _ if is_twice => "its id stands twice",
                Need::Essential if criterion.rule.is_none() => "an essential criterion needs a rule",
                Need::Essential if criterion.rule.as_ref().is_some_and(Rule::is_empty) => {
                    "all or any of no rules says nothing"
                }
                Need::Essential if criterion.rule.as_ref().is_some_and(Rule::names_unknown_statement) => {
                    "it asks for a statement that the form does not have"
                }
                Need::Scored if criterion.measure.is_none() => "a scored criterion needs a measure",
                Need::Scored if criterion.points.is_empty() => "a scored criterion needs points",
                Need::Scored
                    if !criterion
                        .points
                        .is_sorted_by(|a, b| a.at_least < b.at_least && a.points < b.points) =>
                {
                    "the steps of its points have to rise"
                }
                Need::Essential if criterion.measure.is_some() || !criterion.points.is_empty() => {
                    "an essential criterion earns no points"
                }
                Need::Scored if criterion.rule.is_some() => {
                    "a scored criterion has a measure instead of a rule"
                }
                Need::Rated if criterion.rule.is_some() || criterion.measure.is_some() => {
                    "people rate it, so it has no rule"
                }
                _ => continue,
            };
            return Err(PolicyError::Criterion { index, id: criterion.id.clone(), fault });
        }
        Ok(())
    }

    /// The rules of a form for this post on that day.
    #[must_use]
    pub fn rules(&self, as_of: NaiveDate) -> Rules {
        let mut rules = Rules::on(as_of);
        rules.post = self.id.clone().into();
        rules.roles = vec![self.id.clone().into()];
        rules.terms = self.post;
        rules.statements = self.statements;
        rules
    }

    /// The most points that the scored criteria can earn.
    #[must_use]
    pub fn max_points(&self) -> u32 {
        self.criteria.iter().map(Criterion::max_points).fold(0, u32::saturating_add)
    }

    /// Judges the evidence. It always comes to a result, the same for the same evidence in any order of rows.
    #[must_use]
    pub fn assess(&self, evidence: &Evidence) -> Assessment<'_> {
        let criteria: Vec<CriterionResult<'_>> =
            self.criteria.iter().map(|criterion| criterion.assess(evidence)).collect();
        let essential = criteria.iter().filter(|result| result.criterion.need == Need::Essential);
        let outcome = match Status::all(essential.map(|result| result.status)) {
            Status::Met => Outcome::Eligible,
            Status::NotMet => Outcome::NotEligible,
            Status::Unknown => Outcome::NeedsReview,
        };
        Assessment { policy: self, outcome, criteria }
    }
}

impl Criterion {
    /// The most points that it can earn: none unless it is scored.
    #[must_use]
    pub fn max_points(&self) -> u32 {
        self.points.iter().map(|step| step.points).max().unwrap_or(0)
    }

    fn assess(&self, evidence: &Evidence) -> CriterionResult<'_> {
        let (status, points, places) = match (&self.rule, &self.measure) {
            (Some(rule), _) => {
                let Finding { status, places, why } = rule.evaluate(evidence);
                return CriterionResult { criterion: self, status, points: 0, places, why };
            }
            (None, Some(measure)) => {
                let (number, places, complete) = measure.evaluate(evidence);
                let reached = self.points.iter().filter(|step| step.at_least <= number);
                let points = reached.map(|step| step.points).max().unwrap_or(0);
                let status = match points {
                    0 if complete => Status::NotMet,
                    0 => Status::Unknown,
                    _ => Status::Met,
                };
                (status, points, places)
            }
            (None, None) => (Status::Unknown, 0, Vec::new()),
        };
        CriterionResult { criterion: self, status, points, places, why: None }
    }
}
