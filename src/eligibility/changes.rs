//! What would change the outcome: the least sets of leaves that would have to be met.

use super::policy::{Finding, Leaf, Policy, Rule};
use super::why::ChangedBy;
use crate::application::Status;

/// The most sets that are held while they are worked out. Above it the dearest are let go, and the result says so.
const MAX_HELD: usize = 512;

/// Sets of leaves, by their places in [`Policy::leaves`], cheapest first.
pub(super) struct Changes {
    pub sets: Vec<(u32, Vec<usize>)>,
    /// Whether these are all there are.
    pub complete: bool,
}

/// The minimal sets of leaves that are not met and can be changed, which would make every essential criterion met.
///
/// Leaves that ask the same are one. A leaf that another of the set implies is not named beside it, and of two sets of which
/// one asks for no more than the other only that one is named.
pub(super) fn minimal(policy: &Policy, leaves: &[&Leaf], findings: &[Finding]) -> Changes {
    let mut weigher = Weigher::new(leaves, findings);
    let mut sets = vec![0];
    let mut next = 0;
    for (.., rule) in policy.essential() {
        let own = weigher.sets(rule, &mut next);
        sets = weigher.both(&sets, &own);
    }
    let mut sets: Vec<(u32, Vec<usize>)> =
        sets.into_iter().map(|set| (weigher.cost(set), members(set).collect())).collect();
    sets.sort_unstable();
    Changes { sets, complete: weigher.complete }
}

/// A set of leaves, one bit each.
type Set = u64;

fn members(set: Set) -> impl Iterator<Item = usize> {
    (0..64).filter(move |n| set & (1 << n) != 0)
}

/// What can become of a leaf.
#[derive(Clone, Copy)]
enum State {
    Met,
    /// It can be met; the first such leaf that asks the same is named for it.
    Open(usize),
    /// It cannot be met by itself, but perhaps by another that implies it.
    Fixed,
}

struct Weigher {
    states: Vec<State>,
    costs: Vec<u32>,
    /// For each leaf: what it implies, itself included.
    implies: Vec<Set>,
    /// The same, but of two that imply each other, and so ask the same in other words, only the first implies the second.
    implied: Vec<Set>,
    complete: bool,
}

impl Weigher {
    fn new(leaves: &[&Leaf], findings: &[Finding]) -> Weigher {
        let predicates = || leaves.iter().map(|leaf| &leaf.predicate).take(Policy::MAX_LEAVES);
        let open = |n: &usize| {
            let finding = findings.get(*n);
            finding.is_some_and(|it| it.status != Status::Met && it.changed_by != ChangedBy::Nobody)
        };
        let states = findings.iter().zip(leaves).enumerate().map(|(n, (finding, leaf))| {
            let mut twins =
                (0..Policy::MAX_LEAVES).zip(predicates()).filter(|(_, other)| **other == leaf.predicate);
            match finding.status {
                Status::Met => State::Met,
                _ if !open(&n) => State::Fixed,
                _ => twins.find(|(twin, _)| open(twin)).map_or(State::Fixed, |(twin, _)| State::Open(twin)),
            }
        });
        let implies: Vec<Set> = predicates()
            .map(|predicate| {
                predicates()
                    .enumerate()
                    .fold(0, |all, (m, other)| all | Set::from(predicate.implies(other)) << m)
            })
            .collect();
        let has = |n: usize, m: usize| implies.get(n).is_some_and(|it: &Set| it & (1 << m) != 0);
        let one_way = |n: usize| {
            (0..implies.len())
                .filter(|&m| m == n || (has(n, m) && !(m < n && has(m, n))))
                .fold(0, |all, m| all | 1 << m)
        };
        let implied = (0..implies.len()).map(one_way).collect();
        Weigher {
            states: states.collect(),
            costs: leaves.iter().map(|leaf| leaf.cost).collect(),
            implied,
            implies,
            complete: leaves.len() <= Policy::MAX_LEAVES,
        }
    }

    fn cost(&self, set: Set) -> u32 {
        members(set).filter_map(|n| self.costs.get(n)).fold(0, |sum, cost| sum.saturating_add(*cost))
    }

    /// The set with everything that its members imply.
    fn closure(&self, set: Set) -> Set {
        members(set).filter_map(|n| self.implied.get(n)).fold(set, |all, more| all | more)
    }

    /// The sets that would make a rule met, whose first leaf is the next.
    fn sets(&mut self, rule: &Rule, next: &mut usize) -> Vec<Set> {
        match rule {
            Rule::Leaf(_) => {
                let place = *next;
                *next += 1;
                match self.states.get(place) {
                    Some(State::Met) => vec![0],
                    Some(State::Open(leaf)) => vec![1 << leaf],
                    Some(State::Fixed) => self.implying(place),
                    None => Vec::new(),
                }
            }
            Rule::Any(rules) => {
                let sets = rules.iter().flat_map(|rule| self.sets(rule, next)).collect();
                self.least(sets)
            }
            Rule::All(rules) => {
                let mut sets = vec![0];
                for rule in rules {
                    let own = self.sets(rule, next);
                    sets = self.both(&sets, &own);
                }
                sets
            }
            Rule::AtLeast { n, of } => {
                let n = *n as usize;
                if n > of.len() {
                    // It can never be met; its leaves are passed over.
                    of.iter().for_each(|rule| drop(self.sets(rule, next)));
                    return Vec::new();
                }
                // For each number: the sets that would make that many of the rules so far met.
                let mut counts = vec![Vec::new(); n + 1];
                counts[0] = vec![0];
                for rule in of {
                    let own = self.sets(rule, next);
                    for met in (1..=n).rev() {
                        let mut sets = self.both(&counts[met - 1], &own);
                        sets.extend(&counts[met]);
                        counts[met] = self.least(sets);
                    }
                }
                counts.pop().unwrap_or_default()
            }
        }
    }

    /// The leaves that can be met and imply this one, each as a set.
    fn implying(&mut self, place: usize) -> Vec<Set> {
        let implies = |&n: &usize| {
            let is_itself = matches!(self.states.get(n), Some(State::Open(first)) if *first == n);
            is_itself && self.implies.get(n).is_some_and(|it| place < 64 && it & (1 << place) != 0)
        };
        let sets = (0..self.states.len().min(Policy::MAX_LEAVES)).filter(implies).map(|n| 1 << n).collect();
        self.least(sets)
    }

    /// The sets that do what a set of each list does.
    fn both(&mut self, a: &[Set], b: &[Set]) -> Vec<Set> {
        if let [0] = b {
            return a.to_vec();
        }
        if let [0] = a {
            return b.to_vec();
        }
        self.least(a.iter().flat_map(|a| b.iter().map(move |b| a | b)).collect())
    }

    /// Of these sets those that ask for no more than they must.
    fn least(&mut self, sets: Vec<Set>) -> Vec<Set> {
        let mut sets: Vec<Set> = sets.into_iter().map(|set| self.without_implied(set)).collect();
        sets.sort_unstable();
        sets.dedup();
        let closures: Vec<Set> = sets.iter().map(|set| self.closure(*set)).collect();
        let mut least: Vec<Set> = (0..sets.len())
            .filter(|&n| !(0..sets.len()).any(|m| m != n && sets[m] & !closures[n] == 0))
            .map(|n| sets[n])
            .collect();
        if least.len() > MAX_HELD {
            least.sort_unstable_by_key(|set| (self.cost(*set), *set));
            least.truncate(MAX_HELD);
            self.complete = false;
        }
        least
    }

    fn without_implied(&self, set: Set) -> Set {
        members(set)
            .filter(|&n| {
                !members(set).any(|m| m != n && self.implied.get(m).is_some_and(|it| it & (1 << n) != 0))
            })
            .fold(0, |kept, n| kept | 1 << n)
    }
}
