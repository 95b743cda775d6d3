//! When a question is shown, as data: a page can ask it without JavaScript, and a browser can with it.

use serde::Serialize;

/// A question is shown when, of one of these groups, every test holds; always, when there is no group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown(Vec<Vec<Test>>);

/// Another answer of the same object is one of these; of a question with several choices, any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Test {
    /// The key of the other question.
    pub key: &'static str,
    /// The answers that will do.
    pub any_of: Vec<&'static str>,
}

impl Test {
    /// The answer to `key` is one of these.
    #[must_use]
    pub fn is(key: &'static str, any_of: impl IntoIterator<Item = &'static str>) -> Test {
        Test { key, any_of: any_of.into_iter().collect() }
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

    /// The groups of tests; none means always.
    #[must_use]
    pub fn groups(&self) -> &[Vec<Test>] {
        &self.0
    }

    /// Whether it is shown, given the answers to other questions of the same object: `is` says whether the answer to a key is one
    /// of these.
    #[must_use]
    pub fn holds(&self, is: impl Fn(&'static str, &[&'static str]) -> bool) -> bool {
        self.0.is_empty() || self.0.iter().any(|group| group.iter().all(|test| is(test.key, &test.any_of)))
    }
}
