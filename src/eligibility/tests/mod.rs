//! Properties of the evaluation, over many random policies and facts. The same cases are tried in every run;
//! `ELIGIBILITY_SEED` tries others.

mod files;
mod follow;
#[cfg(feature = "messages")]
mod letters;
mod naive;
mod qualifications;
mod random;

use std::collections::BTreeSet;

use super::{ChangedBy, CustomRule, Evidence, Explanation, Leaf, LeafResult, Outcome, Policy, changes};
use crate::application::Status;
use random::Random;

/// How many cases each property is tried on.
const CASES: u64 = 100_000;

/// Tries a property on many cases, each with its own seed, which a failure names.
fn each(cases: u64, property: impl Fn(&mut Random)) {
    let base = std::env::var("ELIGIBILITY_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0_u64);
    for case in 0..cases {
        let seed = base.wrapping_mul(1_000_003).wrapping_add(case);
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| property(&mut Random(seed))));
        assert!(outcome.is_ok(), "case {case} with ELIGIBILITY_SEED={base}");
    }
    println!("{cases} cases");
}

#[test]
fn agrees_with_a_naive_evaluator() {
    each(CASES, |r| {
        let (policy, evidence) = (random::policy(r, 12, random::predicate), random::evidence(r));
        let assessment = policy.assess(&evidence);
        assert_eq!(assessment.outcome(), naive::outcome(&policy, &evidence));
        for (path, leaf) in policy.leaves() {
            let naive = naive::predicate(&leaf.predicate, &evidence);
            assert_eq!(leaf.evaluate(&evidence).status, naive, "{path} {leaf:?} {evidence:?}");
        }
    });
}

/// All subsets of the open leaves, smallest first by number, that make the outcome eligible and of which no subset does.
fn brute_force(
    policy: &Policy,
    leaves: &[&Leaf],
    open: &[usize],
    met: &BTreeSet<usize>,
) -> BTreeSet<Vec<usize>> {
    let eligible = |set: u32| {
        let chosen: BTreeSet<usize> =
            open.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, place)| *place).collect();
        let mut next = 0;
        let mut status = |leaf: &Leaf| {
            let place = next;
            next += 1;
            let same = chosen.iter().any(|other| leaves[*other].predicate == leaf.predicate);
            if met.contains(&place) || same { Status::Met } else { Status::NotMet }
        };
        policy
            .essential()
            .map(|(.., rule)| rule.status(&mut status))
            .collect::<Vec<_>>()
            .iter()
            .all(|it| *it == Status::Met)
    };
    let mut minimal: Vec<u32> = Vec::new();
    let mut sets: Vec<u32> = (0..1 << open.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    for set in sets {
        if !minimal.iter().any(|smaller| smaller & !set == 0) && eligible(set) {
            minimal.push(set);
        }
    }
    let places =
        |set: u32| open.iter().enumerate().filter(move |(n, _)| set & (1 << n) != 0).map(|(_, place)| *place);
    minimal.into_iter().map(|set| places(set).collect()).collect()
}

/// With predicates that imply nothing of each other, the changes are just the minimal sets of brute force.
#[test]
fn changes_agree_with_brute_force() {
    each(CASES, |r| {
        let mut kinds = 0;
        let policy = random::policy(r, 12, |r| {
            kinds += 1;
            // Some ask the same.
            let id = if r.one_in(5) { r.below(kinds) } else { kinds };
            CustomRule(format!("acme.{id}")).into()
        });
        let mut evidence = random::evidence(r);
        for n in 0..=kinds {
            evidence = evidence.with_custom(format!("acme.{n}"), r.status());
        }
        let explanation = policy.explain(&evidence);
        let leaves: Vec<&Leaf> = explanation.leaves().iter().map(LeafResult::leaf).collect();
        let is_met = |n: &usize| explanation.leaves()[*n].status() == Status::Met;
        let met: BTreeSet<usize> = (0..leaves.len()).filter(is_met).collect();
        if explanation.assessment().outcome() == Outcome::Eligible {
            return;
        }
        // Leaves that ask the same are one: the first that can be changed represents all of them.
        let changeable = |n: &usize| explanation.leaves()[*n].changed_by() != ChangedBy::Nobody;
        let first = |n: &usize| {
            let twin =
                (0..leaves.len()).find(|m| leaves[*m].predicate == leaves[*n].predicate && changeable(m));
            twin == Some(*n)
        };
        let open: Vec<usize> = (0..leaves.len()).filter(|n| !is_met(n) && first(n)).collect();
        let expected = brute_force(&policy, &leaves, &open, &met);
        let cost = |set: &Vec<usize>| set.iter().map(|n| leaves[*n].cost).sum::<u32>();
        let findings: Vec<_> = leaves.iter().map(|leaf| leaf.evaluate(&evidence)).collect();
        let all = changes::minimal(&policy, &leaves, &findings);
        assert!(all.complete);
        assert_eq!(all.sets.iter().map(|(_, set)| set.clone()).collect::<BTreeSet<_>>(), expected);
        // Cheapest first, then in the order of the file.
        let mut sorted: Vec<(u32, Vec<usize>)> = expected.into_iter().map(|set| (cost(&set), set)).collect();
        sorted.sort();
        assert_eq!(all.sets, sorted);
        assert_eq!(explanation.changes().count(), sorted.len().min(Explanation::MAX_CHANGES));
    });
}

/// With real predicates, which may imply each other: every change is enough, no part of it is, and whatever would be
/// enough asks for at least as much as some change.
#[test]
fn every_change_is_minimal() {
    each(CASES / 4, |r| {
        let (policy, evidence) = (random::policy(r, 7, random::predicate), random::evidence(r));
        let explanation = policy.explain(&evidence);
        for change in explanation.changes() {
            let leaves: Vec<&LeafResult<'_>> = change.leaves().collect();
            assert_eq!(explanation.outcome_after(leaves.iter().copied()), Outcome::Eligible);
            for left_out in 0..leaves.len() {
                let part = leaves.iter().enumerate().filter(|(n, _)| *n != left_out).map(|(_, leaf)| *leaf);
                assert_ne!(explanation.outcome_after(part), Outcome::Eligible, "{explanation}");
            }
            assert!(leaves.iter().all(|leaf| leaf.changed_by() != ChangedBy::Nobody));
        }
        if explanation.assessment().outcome() == Outcome::Eligible {
            assert_eq!(explanation.changes().count(), 0);
            return;
        }
        let all = explanation.leaves();
        let open: Vec<usize> = (0..all.len())
            .filter(|n| all[*n].status() != Status::Met && all[*n].changed_by() != ChangedBy::Nobody)
            .collect();
        if !explanation.names_every_change() {
            return;
        }
        for set in 0..1_u32 << open.len() {
            let chosen: Vec<&LeafResult<'_>> =
                open.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, n)| &all[*n]).collect();
            if explanation.outcome_after(chosen.iter().copied()) != Outcome::Eligible {
                continue;
            }
            let asks_as_much = explanation.changes().any(|change| {
                change.leaves().all(|leaf| {
                    chosen.iter().any(|other| other.leaf().predicate.implies(&leaf.leaf().predicate))
                })
            });
            assert!(asks_as_much, "{explanation}");
        }
    });
}

#[test]
fn an_implied_predicate_is_met_too() {
    let tried = std::cell::Cell::new(0_u32);
    each(CASES, |r| {
        let (a, b) = (random::predicate(r), random::predicate(r));
        if !a.implies(&b) {
            return;
        }
        let mut evidence = random::evidence(r);
        for _ in 0..3 {
            if naive::predicate(&a, &evidence) == Status::Met {
                tried.set(tried.get() + 1);
                assert_eq!(naive::predicate(&b, &evidence), Status::Met, "{a:?} {b:?}");
            }
            evidence = random::evidence(r);
        }
    });
    assert!(tried.get() > 1_000, "{}", tried.get());
}

/// Adds one fact.
fn more(r: &mut Random, evidence: &mut Evidence) {
    let row = 40 + u32::try_from(r.below(9)).unwrap();
    match r.below(4) {
        0 => evidence.qualifications.facts.push(random::qualification(r, row)),
        1 => evidence.paid.facts.push(random::entry(r, row, true)),
        2 => evidence.unpaid.facts.push(random::entry(r, row, false)),
        _ => evidence.training.facts.push(random::course(r, row)),
    }
}

#[test]
fn another_fact_never_makes_it_worse() {
    each(CASES, |r| {
        let (policy, before) = (random::policy(r, 8, random::predicate), random::evidence(r));
        let mut after = before.clone();
        if r.one_in(2) || after.paid.facts.is_empty() {
            more(r, &mut after);
        } else {
            // One month more of a job.
            let job = &mut after.paid.facts[0];
            job.span = crate::application::timeline::Span::reaching(job.span.from().plus(-1), job.span.to());
        }
        let (a, b) = (policy.assess(&before), policy.assess(&after));
        for (was, is) in a.criteria().iter().zip(b.criteria()) {
            assert!(is.points() >= was.points(), "{before:?} {after:?}");
            assert!(was.status() != Status::Met || is.status() == Status::Met, "{before:?} {after:?}");
        }
    });
}

#[test]
fn the_order_of_rows_is_irrelevant() {
    each(CASES, |r| {
        let (policy, evidence) = (random::policy(r, 8, random::predicate), random::evidence(r));
        let mut turned = evidence.clone();
        turned.qualifications.facts.reverse();
        turned.paid.facts.reverse();
        turned.unpaid.facts.reverse();
        turned.training.facts.reverse();
        turned.statements.facts.reverse();
        let (a, b) = (policy.assess(&evidence), policy.assess(&turned));
        let told = |assessment: &super::Assessment<'_>| {
            let criteria = assessment.criteria().iter();
            criteria
                .map(|it| (it.status(), it.points(), it.evidence().collect::<Vec<_>>()))
                .collect::<Vec<_>>()
        };
        assert_eq!((a.outcome(), told(&a)), (b.outcome(), told(&b)));
        assert_eq!(a.points(), a.criteria().iter().map(super::CriterionResult::points).sum::<u32>());
        assert!(a.points() <= policy.max_points());
        let refused =
            a.criteria().iter().any(|it| it.criterion().is_essential() && it.status() == Status::NotMet);
        assert_eq!(a.outcome() == Outcome::NotEligible, refused);
    });
}
