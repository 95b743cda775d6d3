//! A request: the rule, its input and its options, each read as what it should be.

use std::borrow::Cow;
use std::str::FromStr;

use applicant::engine::{Answer, Fault};
use applicant::messages::Language;
use applicant::{Policy, Rules};
use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::post::{nearest, tags, today};

/// A request for one rule.
pub struct Request {
    /// The rule.
    pub rule: &'static str,
    /// The input of the rule; `null` when it is absent.
    pub input: Value,
    /// The language of the messages.
    pub lang: Language,
    options: Map<String, Value>,
}

impl Request {
    /// A request with no other options than these.
    pub fn new(
        rule: &'static str,
        known: &[&'static str],
        mut options: Map<String, Value>,
    ) -> Result<Request, String> {
        let input = options.remove("input").unwrap_or_default();
        let lang = match options.remove("lang") {
            None => Language::english(),
            Some(lang) => {
                let known = lang.as_str().and_then(Language::parse);
                known.ok_or_else(|| format!("messages in {lang} are not available: {}", tags()))?
            }
        };
        match options.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(unknown("option", name, known.iter().copied().chain(["id", "input", "lang"]))),
            None => Ok(Request { rule, input, lang, options }),
        }
    }

    /// The input as text; empty when it is blank.
    pub fn text(&self) -> Result<String, Fault> {
        let typed = Answer::from(self.input.clone());
        if typed.is_blank() { Ok(String::new()) } else { typed.text().map(Cow::into_owned) }
    }

    /// The rules of the post on the day of `as_of`, or today.
    pub fn rules(&self) -> Result<Rules, String> {
        Ok(Policy::probation_services_officer().rules(self.date("as_of")?.unwrap_or_else(today)))
    }

    /// An option that is a date.
    pub fn date(&self, name: &str) -> Result<Option<NaiveDate>, String> {
        self.parsed(name, "a date such as 2026-11-21")
    }

    /// An option that is a whole number.
    pub fn number(&self, name: &str) -> Result<Option<u32>, String> {
        // A whole number may be written 2018.0, as everywhere.
        let whole = |value: &Value| Answer::from(value.clone()).text().ok()?.parse().ok();
        self.option(name, |value| whole(value).filter(|_| value.is_number()), "a whole number")
    }

    /// An option that is true or false.
    pub fn yes(&self, name: &str) -> Result<Option<bool>, String> {
        self.option(name, Value::as_bool, "true or false")
    }

    /// An option that is one of these names.
    pub fn one_of<'n>(&self, name: &str, names: &[&'n str]) -> Result<Option<&'n str>, String> {
        let Some(given) = self.parsed::<String>(name, "text")? else { return Ok(None) };
        let found = names.iter().copied().find(|known| *known == given);
        found.map(Some).ok_or_else(|| unknown(&format!("`{name}`"), &given, names.iter().copied()))
    }

    /// An option that is a choice of the form, by its name.
    pub fn choice<T: FromStr>(&self, name: &str, names: &[&str]) -> Result<Option<T>, String> {
        Ok(self.one_of(name, names)?.and_then(|name| name.parse().ok()))
    }

    /// An option that is read from text, such as a country.
    pub fn parsed<T: FromStr>(&self, name: &str, what: &str) -> Result<Option<T>, String> {
        self.option(name, |value| value.as_str()?.parse().ok(), what)
    }

    fn option<T>(
        &self,
        name: &str,
        read: impl Fn(&Value) -> Option<T>,
        what: &str,
    ) -> Result<Option<T>, String> {
        let given = self.options.get(name);
        given.map(|value| read(value).ok_or_else(|| format!("`{name}` is {what}"))).transpose()
    }
}

/// The error for an unknown name, with the nearest known one.
pub fn unknown<'a>(what: &str, given: &str, known: impl Iterator<Item = &'a str>) -> String {
    match nearest(given, known) {
        Some(name) => format!("no such {what}: `{given}`; did you mean `{name}`?"),
        None => format!("no such {what}: `{given}`"),
    }
}
