//! Whether a policy file has only words that it may have, each with a value of its kind.

use serde_json::{Map, Value};

use super::faults::FaultKind;
use super::reader::Faults;
use super::word::{Kind, Word};
use super::words::RULE;
use crate::engine::{Id, Path};

impl Faults {
    /// Reports whatever is not of this kind, at its place.
    pub(super) fn shape(&mut self, kind: &Kind, at: &Path, value: &Value) {
        match (kind, value) {
            (Kind::Text, Value::String(_)) | (Kind::Flag, Value::Bool(_)) => {}
            (Kind::Text, _) => self.expected(at, "a text"),
            (Kind::Flag, _) => self.expected(at, "true or false"),
            (Kind::Name, Value::String(name)) => {
                if let Err(error) = Id::parse(name) {
                    self.add(at.clone(), FaultKind::Shape(format!("cannot be used: {error}")));
                }
            }
            (Kind::Name, _) => self.expected(at, "a name"),
            (Kind::Number(least), value) => {
                let is_one =
                    value.as_u64().is_some_and(|it| it >= u64::from(*least) && it <= u64::from(u32::MAX));
                if !is_one {
                    let what = if *least == 0 {
                        "a whole number".to_owned()
                    } else {
                        format!("a whole number of {least} or more")
                    };
                    self.expected(at, what);
                }
            }
            (Kind::Decimal(most), value) => {
                if !value.as_f64().is_some_and(|it| (0.0..=f64::from(*most)).contains(&it)) {
                    self.expected(at, format!("a number from 0 to {most}"));
                }
            }
            (Kind::OneOf(names), Value::String(given)) => self.one_of(at, given, &names()),
            (Kind::OneOf(_), _) => self.expected(at, "a name"),
            (Kind::List(kind), Value::Array(values)) => {
                for (n, value) in (0..).zip(values) {
                    self.shape(kind, &at.clone().index(n), value);
                }
            }
            (Kind::List(_), _) => self.expected(at, "a list"),
            (Kind::NameOr(names, _), Value::String(given)) => self.one_of(at, given, &names()),
            (Kind::NameOr(_, kind), value) => self.shape(kind, at, value),
            (Kind::Table(words), Value::Object(keys)) => {
                self.words(at, keys, &words.iter().collect::<Vec<_>>(), &[])
            }
            (Kind::Keyed(kind), Value::Object(keys)) => {
                for (key, value) in keys {
                    let below = Id::parse(key).map_or_else(|_| at.clone(), |id| at.clone().named(id));
                    self.shape(kind, &below, value);
                }
            }
            (Kind::Rule, value) => self.shape(&RULE, at, value),
            (Kind::OneWord(words), Value::Object(keys)) => self.one_word(at, keys, &words()),
            (Kind::Decided { by, always, cases }, Value::Object(keys)) => {
                self.decided(at, keys, by, always, cases)
            }
            (Kind::Table(_) | Kind::Keyed(_) | Kind::OneWord(_) | Kind::Decided { .. }, _) => {
                self.expected(at, "a table")
            }
        }
    }

    fn expected(&mut self, at: &Path, what: impl Into<std::borrow::Cow<'static, str>>) {
        self.add(at.clone(), FaultKind::Expected(what.into()));
    }

    fn one_of(&mut self, at: &Path, given: &str, known: &[&'static str]) {
        if !known.contains(&given) {
            self.add(at.clone(), FaultKind::not_a_choice(given, known));
        }
    }

    /// The keys of a table: those that it may have, and those that it has to have. Of `passed` another check speaks.
    fn words(
        &mut self,
        at: &Path,
        keys: &Map<String, Value>,
        words: &[&'static Word],
        passed: &[&'static str],
    ) {
        for word in words.iter().filter(|word| word.required && !keys.contains_key(word.name)) {
            self.add(at.clone(), FaultKind::Missing(word.name));
        }
        for (key, value) in keys.iter().filter(|(key, _)| !passed.contains(&key.as_str())) {
            match words.iter().find(|word| word.name == key) {
                // As JSON writes what is absent.
                Some(word) if value.is_null() && !word.required => {}
                Some(word) => self.shape(&word.kind, &at.clone().key(word.name), value),
                None => {
                    let known = words.iter().map(|word| word.name).chain(passed.iter().copied());
                    let known: Vec<&'static str> = known.collect();
                    self.add(at.clone(), FaultKind::unknown_key(key, &known));
                }
            }
        }
    }

    /// A table with just one word of these, and what may be beside it.
    fn one_word(&mut self, at: &Path, keys: &Map<String, Value>, words: &[(&'static Word, &'static [Word])]) {
        let found: Vec<_> = words.iter().filter(|(word, _)| keys.contains_key(word.name)).collect();
        let beside =
            |key: &String| words.iter().any(|(_, beside)| beside.iter().any(|word| word.name == key));
        let known: Vec<_> = words.iter().map(|(word, _)| word.name).collect();
        match (found.as_slice(), keys.keys().find(|key| !known.contains(&key.as_str()) && !beside(key))) {
            ([(word, beside)], _) => {
                self.words(at, keys, &beside.iter().chain([*word]).collect::<Vec<_>>(), &[]);
            }
            ([], Some(unknown)) => self.add(at.clone(), FaultKind::unknown_key(unknown, &known)),
            _ => self.add(at.clone(), FaultKind::OneWord(known)),
        }
    }

    /// A table in which one word decides which others there may be. Where it decides nothing, the others may be right for what was meant.
    fn decided(
        &mut self,
        at: &Path,
        keys: &Map<String, Value>,
        by: &'static str,
        always: &'static [Word],
        cases: &'static [(&'static str, &'static [Word])],
    ) {
        let case = keys
            .get(by)
            .and_then(Value::as_str)
            .and_then(|name| cases.iter().find(|(case, _)| *case == name));
        let of_others = || cases.iter().flat_map(|(_, words)| words.iter().map(|word| word.name));
        match (case, keys.get(by)) {
            (Some((_, words)), _) => {
                self.words(at, keys, &always.iter().chain(*words).collect::<Vec<_>>(), &[by]);
            }
            (None, decider) => {
                let known: Vec<&'static str> = cases.iter().map(|(case, _)| *case).collect();
                let passed: Vec<&'static str> = of_others().chain([by]).collect();
                self.words(at, keys, &always.iter().collect::<Vec<_>>(), &passed);
                match decider {
                    None => self.add(at.clone(), FaultKind::Missing(by)),
                    Some(Value::String(given)) => self.one_of(&at.clone().key(by), given, &known),
                    Some(_) => self.expected(&at.clone().key(by), "a name"),
                }
            }
        }
    }
}
