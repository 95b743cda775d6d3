//! How many applications met each criterion, counted one at a time, so that nothing but the counts is kept.

use std::fmt;

use serde::{Deserialize, Serialize};

use applicant::application::Status;
use applicant::eligibility::{Assessment, Criterion, CriterionNeed, Outcome, Policy};

/// How many assessments met, did not meet, or left open each criterion of a policy.
///
/// It keeps counts and nothing of any person. Each thread may count its own: the sum is the same in any order. Criteria that
/// people rate are left out, for the machine never decides them.
///
/// ```
/// use applicant_recruitment::Funnel;
/// use applicant::{Draft, Policy};
///
/// let policy = Policy::probation_services_officer();
/// let rules = policy.rules("2026-11-21".parse()?);
/// let mut funnel = Funnel::new(policy);
/// for draft in [Draft::sample(), Draft::sample().with("/employment/0/skills/0", "court_work")] {
///     funnel.add(&policy.assess(&draft.check(&rules)?.application.evidence(&rules)))?;
/// }
/// let last = &funnel.criteria()[3];
/// assert_eq!((last.id.as_str(), last.met, last.not_met), ("challenging_individuals", 1, 1));
/// assert_eq!(last.remaining.unwrap().met, 1);
/// assert_eq!(funnel.outcomes().eligible, 1);
/// println!("{funnel}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Funnel {
    policy: String,
    outcomes: Outcomes,
    criteria: Vec<Tally>,
}

/// How many came to each outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Outcomes {
    /// Every essential criterion is met.
    pub eligible: u64,
    /// No essential criterion is not met, but one is not known.
    pub needs_review: u64,
    /// An essential criterion is not met.
    pub not_eligible: u64,
}

/// The counts of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tally {
    /// The id of the criterion.
    pub id: String,
    /// What it asks for, for people.
    pub title: String,
    /// Whether nobody is eligible without it; if not, it earns points.
    pub essential: bool,
    /// How many met it; of a scored criterion, how many earned points.
    pub met: u64,
    /// How many did not.
    pub not_met: u64,
    /// How many are open.
    pub unknown: u64,
    /// Of an essential criterion: how many are left after it and all essential ones before it.
    pub remaining: Option<Remaining>,
}

/// How many are left after an essential criterion and all essential ones before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Remaining {
    /// Those who met every one of them.
    pub met: u64,
    /// Those who failed none, but of whom one is not known: what is unknown is never a failure.
    pub open: u64,
}

/// An assessment or a funnel of another policy cannot be counted with these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("it is of a policy with other criteria than those counted so far")]
pub struct OtherPolicy;

impl Outcomes {
    /// Returns how many there are of all outcomes together.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.eligible.saturating_add(self.needs_review).saturating_add(self.not_eligible)
    }
}

impl Funnel {
    /// Makes a funnel in which nothing is counted yet.
    #[must_use]
    pub fn new(policy: &Policy) -> Funnel {
        let counted = policy.criteria.iter().filter(|criterion| !is_rated(criterion));
        let tally = |criterion: &Criterion| Tally {
            id: criterion.id.clone(),
            title: criterion.title.clone(),
            essential: criterion.is_essential(),
            met: 0,
            not_met: 0,
            unknown: 0,
            remaining: criterion.is_essential().then(Remaining::default),
        };
        Funnel {
            policy: policy.id.clone(),
            outcomes: Outcomes::default(),
            criteria: counted.map(tally).collect(),
        }
    }

    /// Counts one more assessment.
    ///
    /// # Errors
    /// When it was judged by other criteria; nothing is counted then.
    pub fn add(&mut self, assessment: &Assessment<'_>) -> Result<(), OtherPolicy> {
        let results = || assessment.criteria().iter().filter(|result| !is_rated(result.criterion()));
        let ids = results().map(|result| (result.criterion().id.as_str(), result.criterion().is_essential()));
        if !ids.eq(self.criteria.iter().map(|tally| (tally.id.as_str(), tally.essential))) {
            return Err(OtherPolicy);
        }
        increment(match assessment.outcome() {
            Outcome::Eligible => &mut self.outcomes.eligible,
            Outcome::NeedsReview => &mut self.outcomes.needs_review,
            Outcome::NotEligible => &mut self.outcomes.not_eligible,
        });
        let mut so_far = Status::Met;
        for (tally, result) in self.criteria.iter_mut().zip(results()) {
            increment(match result.status() {
                Status::Met => &mut tally.met,
                Status::NotMet => &mut tally.not_met,
                Status::Unknown => &mut tally.unknown,
            });
            let Some(remaining) = &mut tally.remaining else { continue };
            so_far = Status::all([so_far, result.status()]);
            match so_far {
                Status::Met => increment(&mut remaining.met),
                Status::Unknown => increment(&mut remaining.open),
                Status::NotMet => {}
            }
        }
        Ok(())
    }

    /// Adds what was counted elsewhere.
    ///
    /// # Errors
    /// When it counts other criteria; nothing is added then.
    pub fn merge(&mut self, other: &Funnel) -> Result<(), OtherPolicy> {
        let ids = |funnel: &Funnel| -> Vec<(String, bool)> {
            funnel.criteria.iter().map(|tally| (tally.id.clone(), tally.essential)).collect()
        };
        if ids(self) != ids(other) {
            return Err(OtherPolicy);
        }
        let sum = |count: &mut u64, other: u64| *count = count.saturating_add(other);
        sum(&mut self.outcomes.eligible, other.outcomes.eligible);
        sum(&mut self.outcomes.needs_review, other.outcomes.needs_review);
        sum(&mut self.outcomes.not_eligible, other.outcomes.not_eligible);
        for (tally, other) in self.criteria.iter_mut().zip(&other.criteria) {
            sum(&mut tally.met, other.met);
            sum(&mut tally.not_met, other.not_met);
            sum(&mut tally.unknown, other.unknown);
            if let (Some(remaining), Some(other)) = (&mut tally.remaining, other.remaining) {
                sum(&mut remaining.met, other.met);
                sum(&mut remaining.open, other.open);
            }
        }
        Ok(())
    }

    /// Returns the same funnel with everything counted that often: a store that knows how many applications are alike judges one.
    #[must_use]
    pub fn times(mut self, times: u64) -> Funnel {
        let outcomes = &mut self.outcomes;
        let counts = [&mut outcomes.eligible, &mut outcomes.needs_review, &mut outcomes.not_eligible];
        let of_each = self.criteria.iter_mut().flat_map(|tally| {
            let remaining = tally.remaining.iter_mut().flat_map(|it| [&mut it.met, &mut it.open]);
            [&mut tally.met, &mut tally.not_met, &mut tally.unknown].into_iter().chain(remaining)
        });
        counts.into_iter().chain(of_each).for_each(|count| *count = count.saturating_mul(times));
        self
    }

    /// Returns how many came to each outcome.
    #[must_use]
    pub const fn outcomes(&self) -> Outcomes {
        self.outcomes
    }

    /// Returns each criterion that is not rated by people, in the order of the policy.
    #[must_use]
    pub fn criteria(&self) -> &[Tally] {
        &self.criteria
    }
}

const fn is_rated(criterion: &Criterion) -> bool {
    matches!(criterion.need, CriterionNeed::Rated)
}

fn increment(count: &mut u64) {
    *count = count.saturating_add(1);
}

/// A line for each criterion: its id, how many met it, did not, and are open; of an essential one, how many are left.
impl fmt::Display for Funnel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Outcomes { eligible, needs_review, not_eligible } = self.outcomes;
        write!(f, "eligible {eligible} needs_review {needs_review} not_eligible {not_eligible}")?;
        for Tally { id, met, not_met, unknown, remaining, .. } in &self.criteria {
            write!(f, "\n{id} met {met} not_met {not_met} unknown {unknown}")?;
            if let Some(Remaining { met, open }) = remaining {
                write!(f, " left {} open {open}", met.saturating_add(*open))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use applicant::application::Draft;

    /// Each essential criterion met, not met (n), or unknown (?), in this order: documents, nationality, GCSE, experience.
    fn assessed(policy: &'static Policy, edits: &[(&str, serde_json::Value)]) -> Assessment<'static> {
        let rules = policy.rules("2026-11-21".parse().unwrap());
        let draft =
            edits.iter().fold(Draft::sample(), |draft, (pointer, value)| draft.with(pointer, value.clone()));
        policy.assess(&draft.check(&rules).unwrap().application.evidence(&rules))
    }

    fn all() -> Vec<Assessment<'static>> {
        use serde_json::json;
        let policy = Policy::probation_services_officer();
        let no_experience = ("/employment/0/skills", json!(["court_work"]));
        let no_proof = ("/right_to_work", json!({"nationalities": ["GBR"], "proof": "none_yet"}));
        let no_gcse = [("/qualifications/0/grade", json!("D")), no_experience.clone()];
        vec![
            assessed(policy, &[]),
            assessed(policy, std::slice::from_ref(&no_experience)),
            assessed(policy, std::slice::from_ref(&no_proof)),
            assessed(policy, &[no_proof, no_experience]),
            assessed(policy, &no_gcse),
        ]
    }

    #[test]
    fn what_is_unknown_stays_in_and_what_is_not_met_leaves() {
        let mut funnel = Funnel::new(Policy::probation_services_officer());
        for assessment in all() {
            funnel.add(&assessment).unwrap();
        }
        let counts: Vec<_> = funnel
            .criteria()
            .iter()
            .filter_map(|tally| {
                let Remaining { met, open } = tally.remaining?;
                Some((tally.met, tally.not_met, tally.unknown, met, open))
            })
            .collect();
        assert_eq!(counts, [(3, 0, 2, 3, 2), (5, 0, 0, 3, 2), (4, 1, 0, 2, 2), (2, 3, 0, 1, 1)]);
        assert_eq!(funnel.outcomes(), Outcomes { eligible: 1, needs_review: 1, not_eligible: 3 });
        for tally in funnel.criteria() {
            assert_eq!(tally.met + tally.not_met + tally.unknown, 5, "{}", tally.id);
            assert!(!tally.title.is_empty());
        }
    }

    #[test]
    fn parts_make_the_whole_in_any_order() {
        let policy = Policy::probation_services_officer();
        let count = |assessments: &[Assessment<'_>]| {
            let mut funnel = Funnel::new(policy);
            assessments.iter().for_each(|assessment| funnel.add(assessment).unwrap());
            funnel
        };
        let all = all();
        let whole = count(&all);
        for cut in 0..=all.len() {
            let (first, second) = all.split_at(cut);
            for (first, second) in [(first, second), (second, first)] {
                let mut sum = count(first);
                sum.merge(&count(second)).unwrap();
                assert_eq!(sum, whole, "{cut}");
            }
        }
    }

    #[test]
    fn alike_ones_count_as_often_as_they_come() {
        for assessment in all() {
            let mut one = Funnel::new(Policy::probation_services_officer());
            let mut sum = one.clone();
            one.add(&assessment).unwrap();
            for times in 0..4 {
                assert_eq!(one.clone().times(times), sum, "{times}");
                sum.merge(&one).unwrap();
            }
        }
        let mut most = Funnel::new(Policy::probation_services_officer());
        most.add(&all()[0]).unwrap();
        assert_eq!(most.times(u64::MAX).times(2).outcomes().eligible, u64::MAX);
    }

    #[test]
    fn another_policy_is_refused_and_changes_nothing() {
        let policy = Policy::probation_services_officer();
        let mut other = policy.clone();
        other.criteria.remove(0);
        let mut funnel = Funnel::new(&other);
        assert_eq!(funnel.add(&assessed(policy, &[])), Err(OtherPolicy));
        assert_eq!(funnel.merge(&Funnel::new(policy)), Err(OtherPolicy));
        assert_eq!(funnel, Funnel::new(&other));
    }

    #[test]
    fn it_prints_ids_and_travels_as_json() {
        let policy = Policy::probation_services_officer();
        let mut funnel = Funnel::new(policy);
        funnel.add(&assessed(policy, &[])).unwrap();
        let text = funnel.to_string();
        let lines: Vec<_> = text.lines().take(2).collect();
        assert_eq!(
            lines,
            [
                "eligible 1 needs_review 0 not_eligible 0",
                "right_to_work met 1 not_met 0 unknown 0 left 1 open 0",
            ]
        );
        assert_eq!(text.lines().count(), funnel.criteria().len() + 1);
        let json = serde_json::to_string(&funnel).unwrap();
        assert_eq!(serde_json::from_str::<Funnel>(&json).unwrap(), funnel);
    }
}
