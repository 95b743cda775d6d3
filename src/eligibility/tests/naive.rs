//! A reference evaluator: the rules of the contract once more, as slowly and plainly as they can be written.

use std::collections::{BTreeMap, BTreeSet};

use crate::application::Status;
use crate::application::qualifications::{GcseEquivalence, subject_number};
use crate::eligibility::{Evidence, ExperienceRule, Gate, Outcome, Policy, Predicate, Rule};
use crate::field::Month;

pub fn outcome(policy: &Policy, evidence: &Evidence) -> Outcome {
    let mut statuses = Vec::new();
    for criterion in &policy.criteria {
        if let crate::eligibility::CriterionNeed::Essential { rule } = &criterion.need {
            statuses.push(status(rule, evidence));
        }
    }
    if statuses.contains(&Status::NotMet) {
        Outcome::NotEligible
    } else if statuses.contains(&Status::Unknown) {
        Outcome::NeedsReview
    } else {
        Outcome::Eligible
    }
}

/// By both worlds: one in which everything unknown is met, one in which it is not. What is the same in both is known.
fn status(rule: &Rule, evidence: &Evidence) -> Status {
    match (holds(rule, evidence, true), holds(rule, evidence, false)) {
        (_, true) => Status::Met,
        (false, _) => Status::NotMet,
        (true, false) => Status::Unknown,
    }
}

fn holds(rule: &Rule, evidence: &Evidence, hope: bool) -> bool {
    match rule {
        Rule::Any(rules) => rules.iter().any(|rule| holds(rule, evidence, hope)),
        Rule::All(rules) => rules.iter().all(|rule| holds(rule, evidence, hope)),
        Rule::AtLeast { n, of } => {
            of.iter().filter(|rule| holds(rule, evidence, hope)).count() >= *n as usize
        }
        Rule::Leaf(leaf) => match predicate(&leaf.predicate, evidence) {
            Status::Met => true,
            Status::NotMet => false,
            Status::Unknown => hope,
        },
    }
}

fn decided(met: bool, open: bool) -> Status {
    if met {
        Status::Met
    } else if open {
        Status::Unknown
    } else {
        Status::NotMet
    }
}

pub fn predicate(predicate: &Predicate, evidence: &Evidence) -> Status {
    match predicate {
        Predicate::Gate(Gate::RightToWork) => evidence.right_to_work.status,
        Predicate::Gate(Gate::CivilServiceNationality) => evidence.civil_service_nationality.status,
        Predicate::GcseC(wanted) => {
            let (mut best, mut open) = (BTreeMap::new(), false);
            for fact in &evidence.qualifications.facts {
                let meets = if wanted.strong { fact.strong_pass } else { fact.meets_gcse_c };
                let subject_shown = !fact.level_only && fact.subject != 0;
                let named = wanted.subjects.iter().any(|name| subject_number(name) == fact.subject);
                if meets == GcseEquivalence::Below || (!wanted.subjects.is_empty() && subject_shown && !named)
                {
                    continue;
                }
                let counts_alone = !fact.level_only || wanted.count.get() == 1;
                match meets {
                    GcseEquivalence::Counts(n)
                        if (wanted.subjects.is_empty() || subject_shown) && counts_alone =>
                    {
                        open |= fact.may_count_for_more;
                        let so_far: &mut u32 = best.entry(fact.subject).or_default();
                        *so_far = (*so_far).max(n.into());
                    }
                    _ => open = true,
                }
            }
            let counted: u32 = best.values().sum();
            decided(counted >= wanted.count.get(), open || !evidence.qualifications.complete)
        }
        Predicate::Qualification(wanted) => {
            let (mut subjects, mut open) = (BTreeSet::new(), false);
            for fact in &evidence.qualifications.facts {
                let subject_shown = !fact.level_only && fact.subject != 0;
                let named = wanted.subjects.iter().any(|name| subject_number(name) == fact.subject);
                let right_kind = wanted.kinds.is_empty() || wanted.kinds.contains(&fact.kind);
                let right_subject = wanted.subjects.is_empty() || named || !subject_shown;
                if !right_kind || !right_subject {
                    continue;
                }
                if !fact.awarded {
                    open = true;
                    continue;
                }
                let takes = |grade: &str| wanted.grades.iter().any(|wanted| wanted == grade);
                let undivided = fact.has_grade("Second") && !takes("Second");
                let grade = wanted.grades.is_empty()
                    || wanted.grades.iter().any(|grade| fact.has_grade(grade))
                    || (undivided && takes("2:1") && takes("2:2"));
                let grade_open = !wanted.grades.is_empty()
                    && (fact.grade.is_none() || (undivided && takes("2:1") != takes("2:2")));
                if grade_open {
                    open = true;
                    continue;
                }
                let level = match (wanted.level, fact.level) {
                    (None, _) => Some(true),
                    (Some(wanted), Some(level)) => Some(level >= wanted),
                    (Some(_), None) if fact.meets_gcse_c == GcseEquivalence::Below => Some(false),
                    (Some(_), None) => None,
                };
                match (grade, level, wanted.subjects.is_empty() || subject_shown) {
                    (true, Some(true), true) => {
                        subjects.insert(fact.subject);
                    }
                    (true, None, _) | (true, Some(true), false) => open = true,
                    _ => {}
                }
            }
            let counted = u32::try_from(subjects.len()).unwrap();
            decided(counted >= wanted.count.get(), open || !evidence.qualifications.complete)
        }
        Predicate::Experience(wanted) => experience(wanted, evidence),
        Predicate::Training(wanted) => {
            let shown = evidence.training.facts.iter().filter(|fact| fact.explained || !wanted.explained);
            decided(shown.count() >= wanted.count.get() as usize, !evidence.training.complete)
        }
        Predicate::Statement(name) => {
            let given = evidence.statements.facts.iter().any(|fact| fact.name == *name.0.as_str());
            decided(given, !evidence.statements.complete)
        }
        Predicate::Custom(id) => evidence.custom(&id.0),
        Predicate::Refer(_) => Status::Unknown,
        // No random policy asks for a predicate that is tested in its own file.
        #[allow(unreachable_patterns, reason = "the table of predicates grows")]
        other => other.evaluate(evidence).status,
    }
}

/// Month by month.
fn experience(wanted: &ExperienceRule, evidence: &Evidence) -> Status {
    let this_month = Month::of(evidence.as_of);
    let counts = |month: Month| {
        wanted.within_months.is_none_or(|window| {
            let back = month.months_until(this_month);
            back >= 1 && back <= i32::try_from(window.get()).unwrap()
        })
    };
    let (mut shown, mut any, mut tagged) = (BTreeSet::new(), BTreeSet::new(), false);
    let (paid, unpaid) = (&evidence.paid.facts, &evidence.unpaid.facts);
    for fact in paid.iter().filter(|_| wanted.paid).chain(unpaid.iter().filter(|_| wanted.unpaid)) {
        if wanted.described && !fact.described {
            continue;
        }
        let mut month = fact.span.from();
        while month <= fact.span.to() {
            if counts(month) {
                any.insert(month);
                tagged |= fact.is_tagged();
                let fits = match wanted.skill {
                    Some(skill) => fact.shows(skill),
                    None => fact.is_tagged(),
                };
                if fits {
                    shown.insert(month);
                }
            }
            month = month.succ();
        }
    }
    let need = wanted.months.max(1) as usize;
    let not_answered = !tagged && any.len() >= need;
    let complete = (!wanted.paid || evidence.paid.complete) && (!wanted.unpaid || evidence.unpaid.complete);
    decided(shown.len() >= need, not_answered || !complete)
}
