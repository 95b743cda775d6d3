//! A fault in a short English phrase, to be read after the name of its question.
//!
//! In a template `{name}` is a parameter; `{name:one}` and `{name:and}` join several names as "a day or a month" and "day and
//! month". `[this|else that]` is read as `this` when all its parameters are there.

use std::fmt;

use super::{Code, Fault, Param, Params};

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.template();
        while let Some((before, after)) = rest.split_once('[') {
            let (choice, after) = after.split_once(']').unwrap_or((after, ""));
            let (full, bare) = choice.split_once('|').unwrap_or((choice, ""));
            let is_known = placeholders(full).all(|name| self.params().get(name).is_some());
            filled(before, self.params(), f)?;
            filled(if is_known { full } else { bare }, self.params(), f)?;
            rest = after;
        }
        filled(rest, self.params(), f)
    }
}

impl Fault {
    /// What to do may be decided by a name: the kind of code that stands in place of a postcode, or how a number starts.
    fn template(&self) -> &'static str {
        let name = self.params().iter().find_map(|(_, param)| match param {
            Param::Name(name) => Some(*name),
            _ => None,
        });
        match (self.code(), name.unwrap_or_default()) {
            (Code::DateNotReal, "date_time") => "must be a {parts:and}, without a time",
            (Code::NotANumber, "range") => "must be one number",
            (Code::PostcodeNotUk, "eircode") => {
                "is an Irish Eircode: change the country to Ireland or enter a UK postcode"
            }
            (Code::PostcodeNotUk, "gibraltar") => {
                "is a postcode of Gibraltar: change the country or enter a UK postcode"
            }
            (Code::PostcodeNotUk, "overseas_territory") => {
                "is a postcode of an overseas territory: change the country or enter a UK postcode"
            }
            (Code::PostcodeNotUk, "statistical") => {
                "is a code for no fixed address: say that you have none, or enter a UK postcode"
            }
            (Code::PostcodeNotUk, "bfpo_number") => {
                "is a BFPO number: enter the postcode that goes with it, which starts with BF1"
            }
            (Code::PhoneTooShort, "zero") => {
                "has too few numbers for a UK number: check it, or add the country code, like +353"
            }
            (Code::PhoneTooShort, "other") => "has too few numbers: check that it has its area code",
            (Code::PhoneTooLong, "zero") => {
                "has too many numbers for a UK number: check it, or add the country code, like +353"
            }
            (Code::PhonePrefix, "zero") => {
                "does not start like a UK number: check it, or add the country code, like +353"
            }
            (Code::PhonePrefix, "code") => "must have a UK number after the country code 44",
            (Code::PhoneCountry, "code") => "must have a country code that is in use, like +353",
            (Code::PhoneCountry, "other") => {
                "must start with 0 if it is a UK number, or with + and a country code, like +353"
            }
            (Code::EmailLocal, "curly_apostrophe") => {
                "must have a straight apostrophe (') instead of a curly one"
            }
            (code, _) => code.template(),
        }
    }
}

/// The names of the parameters in a template.
fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    let ends = template.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    ends.map(|(inside, _)| inside.split_once(':').map_or(inside, |(name, _)| name))
}

fn filled(mut template: &str, params: &Params, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    while let Some((before, after)) = template.split_once('{') {
        f.write_str(before)?;
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, style) = inside.split_once(':').unwrap_or((inside, ""));
        match (params.get(name), style) {
            (None, _) => f.write_str("…")?,
            (Some(Param::Names(names)), "and") => listed(names.iter().copied(), "and", f)?,
            (Some(Param::Names(names)), "one") => listed(names.iter().map(|name| one(name)), "or", f)?,
            (Some(Param::Name(name)), "one") => f.write_str(&one(name))?,
            (Some(value), _) => in_words(value, f)?,
        }
        template = after;
    }
    f.write_str(template)
}

/// A parameter as people read it.
fn in_words(param: &Param, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match param {
        Param::Name(name) => f.write_str(&words(name)),
        Param::Names(names) => names_in_short(names, f),
        Param::Date(date) => write!(f, "{}", date.format("%-d %B %Y")),
        Param::Month(year, month) => match chrono::Month::try_from(*month) {
            Ok(name) => write!(f, "{} {year}", name.name()),
            Err(_) => write!(f, "{param}"),
        },
        Param::Number(_) | Param::Tenths(_) => write!(f, "{param}"),
    }
}

/// Names with "or", in short.
fn names_in_short(names: &[&'static str], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let said = in_short(names).into_iter().map(|name| match name {
        Short::One(name) => words(name),
        Short::Row(first, last) => format!("{first} to {last}"),
        Short::More => "another of this kind".to_owned(),
    });
    listed(said, "or", f)
}

/// A name among several, as they are listed in short.
pub(crate) enum Short {
    /// One name.
    One(&'static str),
    /// Numbers that count down from the first to the last.
    Row(&'static str, &'static str),
    /// Very many more.
    More,
}

/// A row of numbers as the first and the last, and of very many names only the beginning.
pub(crate) fn in_short(names: &[&'static str]) -> Vec<Short> {
    /// More than these nobody reads; of more, so many are shown.
    const MOST: usize = 12;
    const SHOWN: usize = 6;
    let mut short = Vec::new();
    let mut rest = names;
    while let Some((first, after)) = rest.split_first() {
        let row = 1 + descending_after(first, after);
        if let (3.., Some(last)) = (row, rest.get(row - 1)) {
            short.push(Short::Row(first, last));
            rest = rest.get(row..).unwrap_or_default();
        } else {
            short.push(Short::One(first));
            rest = after;
        }
    }
    if short.len() > MOST {
        short.truncate(SHOWN);
        short.push(Short::More);
    }
    short
}

/// How many of the names that follow count down from this one, one by one.
fn descending_after(first: &str, after: &[&str]) -> usize {
    let Ok(first) = first.parse::<u32>() else { return 0 };
    let expected = (0..first).rev().map(|number| number.to_string());
    after.iter().zip(expected).take_while(|(name, number)| *name == number).count()
}

fn listed<T: AsRef<str>>(
    items: impl IntoIterator<Item = T>,
    conjunction: &str,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let mut items = items.into_iter().peekable();
    let mut is_first = true;
    while let Some(item) = items.next() {
        match (is_first, items.peek()) {
            (true, _) => {}
            (false, Some(_)) => f.write_str(", ")?,
            (false, None) => write!(f, " {conjunction} ")?,
        }
        is_first = false;
        f.write_str(item.as_ref())?;
    }
    Ok(())
}

fn one(name: &str) -> String {
    let article =
        if name.starts_with(['a', 'e', 'i', 'o']) || name.starts_with("under") { "an" } else { "a" };
    format!("{article} {}", words(name))
}

/// The name of a choice as words, with the capitals of peoples.
fn words(name: &str) -> String {
    let spaced = name.replace('_', " ");
    ["british", "irish"].iter().fold(spaced, |text, people| match text.strip_prefix(people) {
        Some(rest) => format!("{}{rest}", if *people == "irish" { "Irish" } else { "British" }),
        None => text,
    })
}
