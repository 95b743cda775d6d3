//! When a question is shown, as data: a page can ask it without JavaScript, and a browser can with it.

use serde::Serialize;

/// A question is shown when, of one of these groups, every test holds; always, when there is no group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown(Vec<Vec<Test>>);

/// What another answer of the same object has to be; of a question with several choices, any of them. `""` is no answer yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Test {
    /// It is one of these.
    Is {
        /// The key of the other question.
        key: &'static str,
        /// The answers that will do.
        any_of: Vec<&'static str>,
    },
    /// It is none of these.
    IsNot {
        /// The key of the other question.
        key: &'static str,
        /// The answers that will not do.
        none_of: Vec<&'static str>,
    },
}

impl Test {
    /// The answer to `key` is one of these.
    #[must_use]
    pub fn is(key: &'static str, any_of: impl IntoIterator<Item = &'static str>) -> Test {
        Test::Is { key, any_of: any_of.into_iter().collect() }
    }

    /// The answer to `key` is none of these.
    #[must_use]
    pub fn is_not(key: &'static str, none_of: impl IntoIterator<Item = &'static str>) -> Test {
        Test::IsNot { key, none_of: none_of.into_iter().collect() }
    }

    /// The key of the other question.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Test::Is { key, .. } | Test::IsNot { key, .. } => key,
        }
    }

    /// Whether these answers to the other question will do; none is no answer yet.
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

    /// When all of these hold.
    #[must_use]
    pub fn when(tests: impl IntoIterator<Item = Test>) -> Shown {
        Shown(vec![tests.into_iter().collect()])
    }

    /// Or when all of these hold.
    #[must_use]
    pub fn or(mut self, tests: impl IntoIterator<Item = Test>) -> Shown {
        self.0.push(tests.into_iter().collect());
        self
    }

    /// Or when it was answered while the answer that decides about it is none of the choices: it is looked at then, so it can be
    /// seen and put right.
    #[must_use]
    pub fn or_while_open(self, decides: &'static str, choices: &[&'static str], key: &'static str) -> Shown {
        self.or([Test::is_not(decides, choices.iter().copied()), Test::is_not(key, [""])])
    }

    /// The groups of tests; none means always.
    #[must_use]
    pub fn groups(&self) -> &[Vec<Test>] {
        &self.0
    }

    /// Whether it is shown, given whether each test holds.
    #[must_use]
    pub fn holds(&self, holds: impl Fn(&Test) -> bool) -> bool {
        self.0.is_empty() || self.0.iter().any(|group| group.iter().all(&holds))
    }
}
