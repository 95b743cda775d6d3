//! Any text as each value of a form.

use std::borrow::Borrow;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use applicant::application::qualifications::{ComparableLevel, Grade, GradeContext, Kind, Level};
use applicant::field::{
    Country, Decimal, Email, FullName, Line, Month, Mrz, Nationality, NiNumber, PassportNumber, Phone,
    Postcode, Prose, ShareCode, parse_date, parse_year,
};

use crate::said::{Listener, is_linear};

pub fn body(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let listener = Listener::to(text);
    of_a_person::<Email, _>(text, listener);
    of_a_person::<FullName, _>(text, listener);
    of_a_person::<Line, _>(text, listener);
    of_a_person::<Mrz, _>(text, listener);
    of_a_person::<NiNumber, _>(text, listener);
    of_a_person::<PassportNumber, _>(text, listener);
    of_a_person::<Phone, _>(text, listener);
    of_a_person::<Postcode, _>(text, listener);
    of_a_person::<Prose, _>(text, listener);
    of_a_person::<ShareCode, _>(text, listener);
    comes_back::<Country, _>(text, listener);
    comes_back::<Decimal, _>(text, listener);
    comes_back::<Month, _>(text, listener);
    comes_back::<Nationality, _>(text, listener);
    match parse_date(text) {
        Ok(date) => assert_eq!(parse_date(&date.to_string()), Ok(date)),
        Err(error) => listener.error("a date", &error),
    }
    match parse_year(text) {
        Ok(year) => assert_eq!(parse_year(&year.to_string()), Ok(year)),
        Err(error) => listener.error("a year", &error),
    }
    listener.debug("a level", &Level::parse(text));
    listener.debug("a comparable level", &ComparableLevel::parse(text));
    // All kinds in turn, so that each is as quick as the rest.
    let kind = Kind::ALL[text.len() % Kind::ALL.len()];
    match Grade::parse(text, &GradeContext::new(kind)) {
        Ok(grade) => listener.debug("a grade", &grade),
        Err(fault) => listener.error("a grade", &fault),
    }
}

/// The normal form is read as the same value, and no longer than the text by more than a prefix.
fn comes_back<T, E>(text: &str, listener: Listener) -> Option<(T, String)>
where
    T: FromStr<Err = E> + Clone + Debug + Display + Ord + Hash + Into<String>,
    E: Debug + Display + PartialEq,
{
    match text.parse::<T>() {
        Ok(value) => {
            let shown = value.to_string();
            assert_eq!(shown.parse::<T>().as_ref(), Ok(&value), "{text:?} is shown as {shown:?}");
            assert_eq!(Into::<String>::into(value.clone()), shown);
            is_linear("a value", shown.len(), text.len(), 3);
            Some((value, shown))
        }
        Err(error) => {
            listener.error(std::any::type_name::<T>(), &error);
            None
        }
    }
}

/// The same of a value that is text, whose `Debug` has none of it.
fn of_a_person<T, E>(text: &str, listener: Listener)
where
    T: FromStr<Err = E> + Clone + Debug + Display + Ord + Hash + Into<String>,
    T: AsRef<str> + Borrow<str> + PartialEq<str>,
    E: Debug + Display + PartialEq,
{
    if let Some((value, shown)) = comes_back::<T, E>(text, listener) {
        assert!(value.as_ref() == shown && value == *shown && Borrow::<str>::borrow(&value) == shown);
        let debug = format!("{value:?}");
        assert!(debug.ends_with("(…)"), "{debug}");
    }
}
