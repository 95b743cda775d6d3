//! When a question is shown, as data: the server can evaluate it without JavaScript, and a browser can too.

use chrono::NaiveDate;
use serde::Serialize;

use crate::engine::{Choices, Demand, Meta, Need, Ternary, When};

/// Says when a question is shown: when every test of at least one of these groups holds, or always when there are no groups.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Shown(Vec<Vec<Test>>);

/// Tests another answer of the same object; for a question with several choices, any of them may match. `""` is an unanswered
/// question.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Test {
    /// The answer is one of these.
    Is {
        /// The key of the other question.
        key: &'static str,
        /// The answers that will do.
        any_of: Vec<&'static str>,
    },
    /// The answer is not among these.
    IsNot {
        /// The key of the other question.
        key: &'static str,
        /// The answers that will not do.
        none_of: Vec<&'static str>,
    },
}

impl Test {
    /// Requires the answer to `key` to be one of these.
    #[must_use]
    pub fn is(key: &'static str, any_of: impl IntoIterator<Item = &'static str>) -> Test {
        Test::Is { key, any_of: any_of.into_iter().collect() }
    }

    /// Requires the answer to `key` to be anything but these.
    #[must_use]
    pub fn is_not(key: &'static str, none_of: impl IntoIterator<Item = &'static str>) -> Test {
        Test::IsNot { key, none_of: none_of.into_iter().collect() }
    }

    /// Returns the key of the other question.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Test::Is { key, .. } | Test::IsNot { key, .. } => key,
        }
    }

    /// Returns whether these answers to the other question pass the test; an empty list is an unanswered question.
    #[must_use]
    pub fn holds(&self, given: &[impl AsRef<str>]) -> bool {
        let is = |names: &[&str]| match given {
            [] => names.contains(&""),
            given => given.iter().any(|given| names.contains(&given.as_ref())),
        };
        match self {
            Test::Is { any_of, .. } => is(any_of),
            Test::IsNot { none_of, .. } => !is(none_of),
        }
    }
}

impl Shown {
    /// In every case.
    pub const ALWAYS: Shown = Shown(Vec::new());

    /// Works it out from the need of a question; the other questions of its object are known by their keys. The question is shown
    /// when it is asked, and also when it is answered while that is still open, so that the answer can be seen and put right.
    pub(super) fn of(question: &Meta, sibling: &dyn Fn(&str) -> Option<&'static Meta>) -> Shown {
        let groups = Groups(sibling);
        let (asked, open) = match question.need {
            Need::Always(_) | Need::Sometimes | Need::ByRules => return Shown::ALWAYS,
            Need::By(table) => {
                let all = groups.choices(table.key);
                let asked = groups.which(table.key, Choices::Places(table.required | table.optional), true);
                if asked.len() == all.len() {
                    return Shown::ALWAYS;
                }
                (vec![vec![Test::is(table.key, asked)]], vec![vec![Test::is_not(table.key, all)]])
            }
            Need::Cases(cases) => {
                let (mut yes, mut open) = (Dnf::new(), Dnf::new());
                // What the cases before leave, of those by which it is not asked: none of them holds, and none of them may hold.
                let (mut free, mut may_be_free) = (vec![Vec::new()], vec![Vec::new()]);
                for (when, demand) in cases {
                    if *demand == Demand::NotAsked {
                        free = both(&free, &groups.no(when));
                        let may_not = groups.no(when).into_iter().chain(groups.open(when)).collect();
                        may_be_free = both(&may_be_free, &may_not);
                    } else {
                        yes.extend(both(&free, &groups.yes(when)));
                        let is_free = free == may_be_free;
                        let may = if is_free { groups.open(when) } else { groups.may(when) };
                        open.extend(both(&may_be_free, &may));
                    }
                }
                (yes, open)
            }
        };
        if asked.iter().any(Vec::is_empty) {
            return Shown::ALWAYS;
        }
        let answered = Test::is_not(question.key, [""]);
        let open = open.into_iter().map(|mut group| {
            if !group.contains(&answered) {
                group.push(answered.clone());
            }
            group
        });
        let all: Dnf = asked.into_iter().chain(open).collect();
        // A group that holds only where another does adds nothing.
        let is_said = |at: usize, group: &[Test]| {
            all.iter().enumerate().any(|(place, other)| {
                place != at && implies(group, other) && (place < at || !implies(other, group))
            })
        };
        Shown(
            all.iter()
                .enumerate()
                .filter(|(at, group)| !is_said(*at, group))
                .map(|(_, it)| it.clone())
                .collect(),
        )
    }

    /// Shows the question when all of these hold.
    #[must_use]
    pub fn when(tests: impl IntoIterator<Item = Test>) -> Shown {
        Shown(vec![tests.into_iter().collect()])
    }

    /// Also shows it when all of these hold.
    #[must_use]
    pub fn or(mut self, tests: impl IntoIterator<Item = Test>) -> Shown {
        self.0.push(tests.into_iter().collect());
        self
    }

    /// Returns the groups of tests; no groups means always.
    #[must_use]
    pub fn groups(&self) -> &[Vec<Test>] {
        &self.0
    }

    /// Returns whether the question is shown, given whether each test holds.
    #[must_use]
    pub fn holds(&self, holds: impl Fn(&Test) -> bool) -> bool {
        self.0.is_empty() || self.0.iter().any(|group| group.iter().all(&holds))
    }
}

/// Groups of tests, of which one has to hold as a whole.
type Dnf = Vec<Vec<Test>>;

/// Conditions as groups of tests, beside questions that are known by their keys.
struct Groups<'a>(&'a dyn Fn(&str) -> Option<&'static Meta>);

impl Groups<'_> {
    fn choices(&self, key: &str) -> Vec<&'static str> {
        self.0(key).map(Meta::choice_names).unwrap_or_default()
    }

    /// The choices that are among these, or those that are not. A page has no date: what holds now.
    fn which(&self, key: &str, any_of: Choices, are: bool) -> Vec<&'static str> {
        let among = self.0(key).map(|question| question.meant_by(any_of, NaiveDate::MAX)).unwrap_or_default();
        if are { among } else { self.choices(key).into_iter().filter(|name| !among.contains(name)).collect() }
    }

    /// When a condition holds. A fact is one of the rules, and a page without rules shows what may be asked.
    fn yes(&self, when: &When) -> Dnf {
        match when {
            When::Is { key, any_of, blank } => {
                let names = self.which(key, *any_of, true);
                vec![vec![Test::is(key, names.into_iter().chain((*blank == Ternary::Yes).then_some("")))]]
            }
            When::Answered(key) => vec![vec![Test::is_not(key, [""])]],
            When::Fact(_) => vec![Vec::new()],
            When::All(all) => all.iter().fold(vec![Vec::new()], |so_far, it| both(&so_far, &self.yes(it))),
            When::Any(any) => any.iter().flat_map(|it| self.yes(it)).collect(),
            When::Not(it) => self.no(it),
        }
    }

    /// When it does not hold.
    fn no(&self, when: &When) -> Dnf {
        match when {
            // When the question takes several choices, none of them may be one of these.
            When::Is { key, any_of, blank } if self.0(key).is_some_and(Meta::takes_several) => {
                let names = self.which(key, *any_of, true);
                vec![vec![Test::is_not(key, names.into_iter().chain((*blank != Ternary::No).then_some("")))]]
            }
            When::Is { key, any_of, blank } => {
                let names = self.which(key, *any_of, false);
                vec![vec![Test::is(key, names.into_iter().chain((*blank == Ternary::No).then_some("")))]]
            }
            When::Answered(key) => vec![vec![Test::is(key, [""])]],
            When::Fact(_) => Vec::new(),
            When::All(all) => all.iter().flat_map(|it| self.no(it)).collect(),
            When::Any(any) => any.iter().fold(vec![Vec::new()], |so_far, it| both(&so_far, &self.no(it))),
            When::Not(it) => self.yes(it),
        }
    }

    /// When it is open.
    fn open(&self, when: &When) -> Dnf {
        match when {
            When::Is { key, blank, .. } => {
                let blank = (*blank != Ternary::Open).then_some("");
                vec![vec![Test::is_not(key, self.choices(key).into_iter().chain(blank))]]
            }
            When::Answered(_) | When::Fact(_) => Vec::new(),
            // One is open, those before it hold, and those after it may still hold.
            When::All(all) => (0..all.len())
                .flat_map(|at| {
                    all.iter().enumerate().fold(vec![Vec::new()], |so_far, (place, it)| {
                        both(
                            &so_far,
                            &match place.cmp(&at) {
                                std::cmp::Ordering::Less => self.yes(it),
                                std::cmp::Ordering::Equal => self.open(it),
                                std::cmp::Ordering::Greater => self.may(it),
                            },
                        )
                    })
                })
                .collect(),
            When::Any(any) => any.iter().flat_map(|it| self.open(it)).collect(),
            When::Not(it) => self.open(it),
        }
    }

    /// When it holds or is open.
    fn may(&self, when: &When) -> Dnf {
        match when {
            When::Is { key, any_of, blank } => {
                let names = self.which(key, *any_of, false);
                vec![vec![Test::is_not(key, names.into_iter().chain((*blank == Ternary::No).then_some("")))]]
            }
            other => self.yes(other).into_iter().chain(self.open(other)).collect(),
        }
    }
}

/// Both of two conditions.
fn both(a: &Dnf, b: &Dnf) -> Dnf {
    a.iter().flat_map(|a| b.iter().map(move |b| a.iter().chain(b).cloned().collect())).collect()
}

/// Whether a group only holds where another does.
fn implies(group: &[Test], other: &[Test]) -> bool {
    let implies = |test: &Test, of: &Test| match (test, of) {
        (Test::Is { key, any_of: few }, Test::Is { key: of, any_of: many })
        | (Test::IsNot { key, none_of: many }, Test::IsNot { key: of, none_of: few }) => {
            key == of && few.iter().all(|name| many.contains(name))
        }
        (Test::Is { key, any_of }, Test::IsNot { key: of, none_of }) => {
            key == of && *none_of == [""] && !any_of.contains(&"")
        }
        (Test::IsNot { .. }, Test::Is { .. }) => false,
    };
    other.iter().all(|of| group.iter().any(|test| implies(test, of)))
}
