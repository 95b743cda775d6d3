//! What would change the outcome, beside brute force where that is possible, and for the largest policies.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use super::random::{self, Random};
use super::{CASES, each};
use crate::application::Status;
use crate::eligibility::changes::{MAX_STEPS, minimal};
use crate::eligibility::{
    ChangedBy, Criterion, CriterionNeed, CustomRule, Explanation, Leaf, LeafResult, Outcome, Policy,
    Predicate, Rule,
};

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
        let all = minimal(&policy, &leaves, &findings, usize::MAX, usize::MAX);
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

/// A policy of these essential criteria.
fn policy_of(rules: Vec<Rule>) -> Policy {
    let mut policy = Policy::probation_services_officer().clone();
    let template = policy.criteria.remove(0);
    let criterion = |(n, rule)| {
        let id = format!("criterion_{n}");
        Criterion { id, need: CriterionNeed::Essential { rule }, ..template.clone() }
    };
    policy.criteria = rules.into_iter().enumerate().map(criterion).collect();
    policy
}

/// Leaves that each ask for something else, with these numbers.
fn leaves(numbers: std::ops::Range<usize>) -> Vec<Rule> {
    numbers.map(|n| CustomRule(format!("acme.{n}")).into()).map(|it: Predicate| it.into()).collect()
}

/// There are 627,264 ways to meet the first and 10¹⁷ to meet the third: the cheapest are named without the others.
#[test]
fn cheapest_of_very_many_changes() {
    let twice = Rule::All([0..12, 12..24].map(|part| Rule::AtLeast { n: 5, of: leaves(part) }).to_vec());
    let of_60 = |n| Rule::AtLeast { n, of: leaves(0..60) };
    let first = |n: usize| (0..n).collect::<Vec<_>>();
    for (rule, cost, expected) in [
        (twice, 10, [first(5), (12..17).collect()].concat()),
        (of_60(10), 10, first(10)),
        (of_60(30), 30, first(30)),
        (Rule::AtLeast { n: 64, of: leaves(0..64) }, 64, first(64)),
    ] {
        let policy = policy_of(vec![rule]);
        let evidence = random::evidence(&mut Random(0));
        let evidence = super::Evidence { custom: std::collections::BTreeMap::new(), ..evidence };
        let start = Instant::now();
        let explanation = policy.explain(&evidence);
        // In a release build it is 0.2 ms.
        assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
        let all = explanation.leaves();
        let changes: Vec<Vec<usize>> = explanation
            .changes()
            .map(|change| {
                assert_eq!(change.cost(), cost);
                change.leaves().map(|leaf| all.iter().position(|it| it == leaf).unwrap()).collect()
            })
            .collect();
        assert_eq!(changes[0], expected);
        assert!(changes.is_sorted());
        assert_eq!(explanation.names_every_change(), cost == 64);
        assert_eq!(changes.len(), if cost == 64 { 1 } else { Explanation::MAX_CHANGES });
    }
}

/// However little is searched, each of the sets is minimal, and there is one if there is any.
#[test]
fn a_short_search_finds_a_minimal_set() {
    each(CASES / 100, |r| {
        let (policy, evidence) = (random::policy(r, 64, random::predicate), random::evidence(r));
        let explanation = policy.explain(&evidence);
        let leaves: Vec<&Leaf> = explanation.leaves().iter().map(LeafResult::leaf).collect();
        let findings: Vec<_> = leaves.iter().map(|leaf| leaf.evaluate(&evidence)).collect();
        if explanation.assessment().outcome() == Outcome::Eligible {
            return;
        }
        for steps in [0, 1, 10, 100, MAX_STEPS] {
            let found = minimal(&policy, &leaves, &findings, 3, steps);
            assert_eq!(found.sets.is_empty(), explanation.changes().count() == 0);
            assert!(found.sets.is_sorted() && found.sets.len() <= 3);
            for (_, set) in &found.sets {
                let all = |left_out| {
                    set.iter().filter(move |n| Some(**n) != left_out).map(|n| &explanation.leaves()[*n])
                };
                assert_eq!(explanation.outcome_after(all(None)), Outcome::Eligible);
                assert!(set.iter().all(|n| explanation.outcome_after(all(Some(*n))) != Outcome::Eligible));
            }
        }
    });
}
