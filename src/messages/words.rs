//! Dates and lists as a language writes them.

use chrono::{Datelike, NaiveDate};

use super::short::{Short, in_short};
use super::{Locale, Messages};
use crate::field::{Country, Nationality};

impl Messages {
    /// A day, such as `21 November 2026`.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let args = [("day", day.as_str()), ("month", &self.month_name(date.month())), ("year", &year)];
        self.text("date", &args).unwrap_or_else(|| date.to_string())
    }

    /// A month, such as `November 2026`.
    #[must_use]
    pub fn month(&self, year: i32, month: u8) -> String {
        let args = [("month", self.month_name(month.into())), ("year", year.to_string())];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.text("month", &args).unwrap_or_else(|| format!("{year:04}-{month:02}"))
    }

    fn month_name(&self, month: u32) -> String {
        self.text(&format!("month-{month}"), &[]).unwrap_or_else(|| month.to_string())
    }

    /// A country or a nationality by its code: of nationalities the country, unless they have a name of their own. English names
    /// stand in the tables of the fields.
    pub(super) fn place(&self, key: &str, code: &str) -> Option<String> {
        match key {
            "country" => Country::parse(code).ok().map(|country| country.name().to_owned()),
            "nationalities" => match Country::all().find(|country| country.alpha3() == code) {
                Some(country) if self.locale != Locale::English => {
                    Some(self.choice("country", country.alpha2()))
                }
                _ => Nationality::parse(code).ok().map(|nationality| nationality.name().to_owned()),
            },
            _ => None,
        }
    }

    /// Names with "or", in short.
    pub(super) fn names(&self, key: &str, names: &[&'static str]) -> String {
        let last = names.last().filter(|_| names.len() > 1);
        // In some languages a word changes behind "or", as in Welsh.
        let after_or = |name: &str| {
            let is_last = last.is_some_and(|last| *last == name);
            is_last
                .then(|| self.attribute(&format!("choice-{key}"), &format!("{name}-after_or"), None))
                .flatten()
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
                let rest = rest.join(", ");
                self.text(list, &[("rest", &rest), ("last", last)])
                    .unwrap_or_else(|| format!("{rest}, {last}"))
            }
        }
    }
}

/// Whether a question takes countries or nationalities, by its key.
pub(super) fn is_place(key: &str) -> bool {
    matches!(key, "country" | "nationalities")
}

/// What a name is sorted by: its letters without their marks, in any case.
pub(super) fn sorting(name: &str) -> String {
    let plain = |letter: char| match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        letter => letter,
    };
    name.to_lowercase().chars().map(plain).collect()
}
