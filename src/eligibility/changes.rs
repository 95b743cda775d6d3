//! What would change the outcome: the least sets of leaves that would have to be met.
//!
//! The sets are found best first (A*): a step of the search has decided of some leaves that they are in the set or not, and knows
//! what the set costs at least. The dearer half of a rule is never looked at as long as something cheaper is left, so that the
//! work follows from how many sets are asked for, and not from how many there are.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::policy::{Finding, Leaf, Policy, Rule};
use super::why::ChangedBy;
use crate::application::Status;

/// How many steps the search for the changes of an explanation takes at most. Where every leaf asks for something else, a set takes
/// two steps for each leaf; where one leaf counts in several places, the cheapest set is NP-hard to find (it is a set cover).
pub(super) const MAX_STEPS: usize = 4096;

/// Sets of leaves, by their places in [`Policy::leaves`], cheapest first.
pub(super) struct Changes {
    pub sets: Vec<(u32, Vec<usize>)>,
    /// Whether these are all there are.
    pub complete: bool,
}

/// The minimal sets of leaves that are not met and can be changed, which would make every essential criterion met: so many of the
/// cheapest as are asked for and found in that many steps, equal ones in the order of the file. One is always found if there is any.
///
/// Leaves that ask the same are one. A leaf that another of the set implies is not named beside it, and of two sets of which
/// one asks for no more than the other only that one is named.
pub(super) fn minimal(
    policy: &Policy,
    leaves: &[&Leaf],
    findings: &[Finding],
    most: usize,
    steps: usize,
) -> Changes {
    let search = Search::new(policy, leaves, findings);
    let (sets, complete) = search.cheapest(most, steps);
    let told = |set| {
        let cost = members(set).fold(0, |sum: u32, place| sum.saturating_add(leaves[place].cost));
        (cost, members(set).collect())
    };
    Changes { sets: sets.into_iter().map(told).collect(), complete: complete && leaves.len() <= MAX }
}

const MAX: usize = Policy::MAX_LEAVES;

/// A set of leaves. The first leaf is the highest bit: of two sets of which none holds the other, the greater number comes first.
type Set = u64;

/// The set of one leaf; empty for a leaf beyond those that are allowed.
const fn one(place: usize) -> Set {
    if place < MAX { 1 << (MAX - 1 - place) } else { 0 }
}

fn members(mut set: Set) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.leading_zeros() as usize;
        set &= !one(place);
        (place < MAX).then_some(place)
    })
}

/// What is left of a rule without what is met already.
enum Node {
    Leaf(usize),
    /// So many of these: met when it is 0.
    AtLeast(usize, Vec<Node>),
}

impl Node {
    const MET: Node = Node::AtLeast(0, Vec::new());

    fn of(rule: &Rule, leaves: &mut impl Iterator<Item = (usize, Status)>) -> Node {
        let n = match rule {
            Rule::Leaf(_) => {
                return match leaves.next() {
                    Some((_, Status::Met)) => Node::MET,
                    Some((place, _)) => Node::Leaf(place),
                    None => Node::Leaf(MAX),
                };
            }
            Rule::Any(_) => 1,
            Rule::All(rules) => rules.len(),
            Rule::AtLeast { n, .. } => *n as usize,
        };
        Node::at_least(n, rule.parts().iter().map(|rule| Node::of(rule, leaves)).collect())
    }

    fn at_least(n: usize, mut nodes: Vec<Node>) -> Node {
        let all = nodes.len();
        nodes.retain(|node| !matches!(node, Node::AtLeast(0, _)));
        match n.saturating_sub(all - nodes.len()) {
            0 => Node::MET,
            n => Node::AtLeast(n, nodes),
        }
    }

    /// Whether it is met when these leaves are.
    fn is_met(&self, met: Set) -> bool {
        match self {
            Node::Leaf(place) => met & one(*place) != 0,
            Node::AtLeast(n, nodes) => nodes.iter().filter(|node| node.is_met(met)).count() >= *n,
        }
    }

    /// What it takes at least to meet it, or `None` if a leaf that is chosen would not be needed for it.
    fn need(&self, prices: &Prices) -> Option<Need> {
        let (n, nodes) = match self {
            Node::Leaf(place) => return Some(prices.of(*place)),
            Node::AtLeast(n, nodes) => (*n, nodes),
        };
        let (mut met, mut chosen, mut cost, mut needed, mut needed_too) = (0, 0, 0, 0, 0);
        let mut others = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node.need(prices)? {
                Need::Met => met += 1,
                Need::Chosen(own, leaves) => {
                    chosen += 1;
                    cost += own;
                    needed |= leaves;
                }
                Need::Costs(own, leaves) => {
                    others.push(own);
                    needed_too |= leaves;
                }
                Need::Never => {}
            }
        }
        let open = n.saturating_sub(met);
        let Some(more) = open.checked_sub(chosen).filter(|more| *more <= others.len()) else {
            return (chosen == 0).then_some(Need::Never);
        };
        if more > 0 {
            others.sort_unstable();
            cost += others.iter().take(more).sum::<u64>();
            needed |= needed_too;
        }
        Some(match (open, chosen) {
            (0, _) => Need::Met,
            (_, 0) => Need::Costs(cost, needed),
            _ => Need::Chosen(cost, needed),
        })
    }
}

/// What it takes to meet a part of the rules, in shares of the unit of the policy file, and the leaves that may be needed for it.
enum Need {
    Met,
    Costs(u64, Set),
    /// A leaf is chosen that is there for nothing else, so that this part has to be met.
    Chosen(u64, Set),
    Never,
}

/// How many shares a unit of the policy file has.
const SHARES: u64 = 1 << 16;

/// What each leaf costs at one step of the search.
struct Prices {
    met: Set,
    chosen: Set,
    each: [Option<u64>; MAX],
}

impl Prices {
    fn of(&self, place: usize) -> Need {
        match self.each.get(place).copied().flatten() {
            _ if self.met & one(place) != 0 => Need::Met,
            Some(price) if self.chosen & one(place) != 0 => Need::Chosen(price, one(place)),
            Some(price) => Need::Costs(price, one(place)),
            None => Need::Never,
        }
    }
}

/// One step of the search: of every leaf it may be decided that it is in the set, or that it is not. The greatest is the next.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    /// What a set that comes from here costs at least.
    cost: Reverse<u64>,
    /// What may be in the set.
    possible: Set,
    /// What is in the set.
    chosen: Set,
}

struct Search {
    rules: Node,
    costs: Vec<u64>,
    /// The leaves that can be met; of those that ask the same the first.
    open: Set,
    /// For each of them: the leaves that are met with it, itself included.
    meets: Vec<Set>,
    /// For each of them: those that it implies, itself included.
    implies: Vec<Set>,
    /// For each of them: those that it implies or that imply it, itself included.
    related: Vec<Set>,
    /// Those that count in one place, where no other counts.
    alone: Set,
}

impl Search {
    fn new(policy: &Policy, leaves: &[&Leaf], findings: &[Finding]) -> Search {
        let mut statuses = findings.iter().map(|finding| finding.status).enumerate();
        let rules: Vec<Node> = policy.essential().map(|(.., rule)| Node::of(rule, &mut statuses)).collect();
        let set_of = |is_in: &dyn Fn(usize) -> bool| {
            (0..leaves.len().min(MAX)).filter(|place| is_in(*place)).fold(0, |set, place| set | one(place))
        };
        let unmet = set_of(&|n| findings.get(n).is_some_and(|it| it.status != Status::Met));
        let meets: Vec<Set> = leaves
            .iter()
            .take(MAX)
            .map(|leaf| unmet & set_of(&|n| leaf.predicate.implies(&leaves[n].predicate)))
            .collect();
        let implied = |n: usize| set_of(&|m| meets[m] & one(n) != 0);
        let can_change =
            unmet & set_of(&|n| findings.get(n).is_some_and(|it| it.changed_by != ChangedBy::Nobody));
        let first = |n| members(can_change & meets[n] & implied(n)).next() == Some(n);
        let open = can_change & set_of(&|n| can_change & one(n) != 0 && first(n));
        let implies: Vec<Set> = meets.iter().map(|meets| meets & open).collect();
        Search {
            rules: Node::at_least(rules.len(), rules),
            costs: leaves.iter().take(MAX).map(|leaf| leaf.cost.into()).collect(),
            alone: set_of(&|n| meets[n] == one(n) && implied(n) & open == one(n)),
            related: (0..meets.len()).map(|n| implies[n] | implied(n) & open).collect(),
            open,
            meets,
            implies,
        }
    }

    /// The cheapest minimal sets, and whether it is known that there are no others.
    fn cheapest(&self, most: usize, steps: usize) -> (Vec<Set>, bool) {
        let (mut sets, mut queue) = (Vec::new(), BinaryHeap::new());
        queue.extend(self.step(0, self.open));
        for _ in 0..steps {
            let Some(Step { possible, chosen, .. }) = queue.pop() else { return (sets, true) };
            if self.is_enough(chosen) {
                if self.is_minimal(chosen) {
                    if sets.len() == most {
                        return (sets, false);
                    }
                    sets.push(chosen);
                }
                continue;
            }
            if let Some(place) = members(possible & !chosen).next() {
                let with = chosen | one(place);
                queue.extend(self.step(with, possible & !self.related[place] | with));
                queue.extend(self.step(chosen, possible & !one(place)));
            }
        }
        if sets.is_empty() {
            sets.extend(self.any_minimal());
        }
        (sets, false)
    }

    /// The step with these leaves in the set and these possible, unless no minimal set comes from it.
    fn step(&self, chosen: Set, possible: Set) -> Option<Step> {
        let met = self.met_by(chosen & !self.alone);
        let mut prices = Prices { met, chosen: chosen & self.alone, each: [None; MAX] };
        // Whoever counts in several places has its cost shared among them, so that the sum is never too much.
        for place in members(possible & !(chosen & !self.alone)) {
            let meets = self.meets[place] & !met;
            let share = self.costs[place] * SHARES / u64::from(meets.count_ones().max(1));
            for met in members(meets) {
                let price = &mut prices.each[met];
                *price = Some(price.map_or(share, |other| share.min(other)));
            }
        }
        let (rest, needed) = match self.rules.need(&prices)? {
            Need::Met => (0, 0),
            Need::Costs(cost, needed) | Need::Chosen(cost, needed) => (cost.div_ceil(SHARES), needed),
            Need::Never => return None,
        };
        let is_needed = |place: &usize| self.meets[*place] & needed != 0;
        let possible =
            members(possible & !chosen).filter(is_needed).fold(chosen, |set, place| set | one(place));
        let cost = members(chosen & !self.alone).fold(rest, |sum, place| sum + self.costs[place]);
        Some(Step { cost: Reverse(cost), possible, chosen })
    }

    /// The leaves that are met with these.
    fn met_by(&self, set: Set) -> Set {
        members(set).fold(0, |all, place| all | self.meets[place])
    }

    fn is_enough(&self, set: Set) -> bool {
        self.rules.is_met(self.met_by(set))
    }

    /// Whether nothing less is enough: the set without one of its leaves, but with what that one implies.
    fn is_minimal(&self, set: Set) -> bool {
        members(set).all(|place| {
            let less = members(set).fold(0, |all, other| all | self.implies[other]) & !one(place);
            !self.is_enough(less)
        })
    }

    /// A minimal set, not always the cheapest: everything without what is not needed, the most demanding and dearest first.
    fn any_minimal(&self) -> Option<Set> {
        let mut places: Vec<usize> = members(self.open).collect();
        places.sort_by_key(|place| Reverse((self.implies[*place].count_ones(), self.costs[*place])));
        let without = |set: Set, place: usize| Some(set & !one(place)).filter(|set| self.is_enough(*set));
        self.is_enough(self.open)
            .then(|| places.into_iter().fold(self.open, |set, place| without(set, place).unwrap_or(set)))
    }
}
