//! Dates, numbers and lists as a language writes them.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::FluentValue;

use super::places::Alphabet;
use super::short::{Short, in_short};
use super::texts::Messages;

impl Messages {
    /// A day, such as `21 November 2026`.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        // In some languages a month has another form behind a day.
        let in_date = self.part(&format!("month-{}", date.month()), "in_date", None);
        let month = in_date.unwrap_or_else(|| self.month_name(date.month()));
        let args = [("day", day.as_str()), ("month", &month), ("year", &year)];
        self.text("date", &args).unwrap_or_else(|| date.to_string())
    }

    /// A month, such as `November 2026`.
    #[must_use]
    pub fn month(&self, year: i32, month: u8) -> String {
        let (name, said_year) = (self.month_name(month.into()), year.to_string());
        self.text("month", &[("month", name.as_str()), ("year", &said_year)])
            .unwrap_or_else(|| format!("{year:04}-{month:02}"))
    }

    fn month_name(&self, month: u32) -> String {
        self.text(&format!("month-{month}"), &[]).unwrap_or_else(|| month.to_string())
    }

    /// A number with decimals, which is written with a point.
    pub(super) fn decimal(&self, number: &str) -> String {
        match self.part("language", "decimal", None) {
            Some(sign) => number.replace('.', &sign),
            None => number.to_owned(),
        }
    }

    /// A whole number, from a thousand on in groups of three where the language has a sign between them. Such a number is text, which
    /// chooses no variant of a sentence: a language whose large numbers do leaves the sign out.
    pub(super) fn whole(&self, number: i64) -> FluentValue<'static> {
        let sign = (number >= 1000).then(|| self.part("language", "thousands", None)).flatten();
        let Some(sign) = sign else { return number.into() };
        let digits = number.to_string();
        let grouped = digits.chars().enumerate().fold(String::new(), |text, (n, digit)| {
            let is_first_of_group = n > 0 && (digits.len() - n).is_multiple_of(3);
            text + if is_first_of_group { &sign } else { "" } + digit.encode_utf8(&mut [0; 4])
        });
        grouped.into()
    }

    /// Names with "or", in short.
    pub(super) fn names(&self, key: &str, names: &[&'static str]) -> String {
        let last = names.last().filter(|_| names.len() > 1);
        // In some languages a word changes behind "or", as in Welsh.
        let after_or = |name: &str| {
            let is_last = last.is_some_and(|last| *last == name);
            is_last.then(|| self.part(&format!("choice-{key}"), &format!("{name}-after_or"), None)).flatten()
        };
        let said = in_short(names).into_iter().filter_map(|name| match name {
            Short::One(name) => Some(after_or(name).unwrap_or_else(|| self.choice(key, name))),
            Short::Row(first, last) => self.text("list-range", &[("first", first), ("last", last)]),
            Short::More => self.text("list-more", &[]),
        });
        self.joined("list-or", said)
    }

    /// Items with commas and, before the last, the word of that list.
    pub(super) fn joined(&self, list: &str, items: impl IntoIterator<Item = String>) -> String {
        let items: Vec<String> = items.into_iter().collect();
        match items.split_last() {
            None => String::new(),
            Some((only, [])) => only.clone(),
            Some((last, rest)) => {
                let rest = self.commas(rest);
                self.text(list, &[("rest", &rest), ("last", last)])
                    .unwrap_or_else(|| format!("{rest}, {last}"))
            }
        }
    }

    /// Items with commas alone.
    pub(super) fn commas(&self, items: &[String]) -> String {
        items.join(&self.text("list-comma", &[]).unwrap_or_else(|| ", ".to_owned()))
    }

    /// The order of the letters, by which names are sorted.
    pub(super) fn alphabet(&self) -> Alphabet {
        Alphabet::new(&self.part("language", "alphabet", None).unwrap_or_default())
    }
}
