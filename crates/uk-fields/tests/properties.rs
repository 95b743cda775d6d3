//! What holds for every value, tried on text that is nearly right and on any text at all.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::str::FromStr;

use proptest::prelude::*;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uk_fields::{
    Country, Decimal, Email, FullName, Line, Month, Mrz, Nationality, NiNumber, PassportNumber, Phone,
    Postcode, Prose, ShareCode, parse_date, parse_year,
};

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The same answer from every way of reading; a value that is read again and written by serde is the same.
fn is_a_value<T, E>(typed: &str) -> Option<T>
where
    T: FromStr<Err = E> + TryFrom<String, Error = E> + for<'a> TryFrom<&'a str, Error = E>,
    T: Clone + Debug + Display + Ord + Hash + Into<String> + Serialize + DeserializeOwned,
    E: PartialEq + std::error::Error,
{
    let read = typed.parse::<T>();
    assert_eq!(T::try_from(typed), read, "{typed:?} by TryFrom<&str>");
    assert_eq!(T::try_from(typed.to_owned()), read, "{typed:?} by TryFrom<String>");
    let of_serde = serde_json::from_value::<T>(typed.into());
    match read {
        Err(error) => {
            let text = error.to_string();
            assert!(["must ", "has ", "is "].iter().any(|it| text.starts_with(it)), "{text}");
            assert!(of_serde.is_err_and(|it| it.to_string() == text), "{typed:?} by serde");
            None
        }
        Ok(value) => {
            let shown = value.to_string();
            assert_eq!(shown.parse::<T>().as_ref(), Ok(&value), "{typed:?} shown as {shown:?}");
            assert_eq!(Into::<String>::into(value.clone()), shown, "{typed:?} as a String");
            assert_eq!(of_serde.as_ref().ok(), Some(&value), "{typed:?} by serde");
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
            Some(value)
        }
    }
}

/// Equality, order and hash are those of the normal form, which has the pattern of its schema.
fn is_text<T, E>(typed: &str, other: &str)
where
    T: FromStr<Err = E> + TryFrom<String, Error = E> + for<'a> TryFrom<&'a str, Error = E>,
    T: Clone + Debug + Display + Ord + Hash + Into<String> + Serialize + DeserializeOwned,
    T: AsRef<str> + Borrow<str> + PartialEq<str> + for<'a> PartialEq<&'a str> + schemars::JsonSchema,
    E: PartialEq + std::error::Error,
{
    let Some(value) = is_a_value::<T, E>(typed) else { return };
    let text = value.to_string();
    assert_eq!((value.as_ref(), value.borrow()), (text.as_str(), text.as_str()));
    assert!(value == *text && value == text.as_str() && value != *format!("{text}!"));
    assert_eq!(hash(&value), hash(text.as_str()), "{text:?}");
    assert_eq!(BTreeMap::from([(value.clone(), 1)]).get(text.as_str()), Some(&1), "{text:?}");
    has_its_schema::<T>(&text);
    if let Some(other) = is_a_value::<T, E>(other) {
        let text = (text.as_str(), other.as_ref());
        assert_eq!(value.cmp(&other), text.0.cmp(text.1), "{text:?}");
        assert_eq!(value == other, text.0 == text.1, "{text:?}");
        assert_eq!(hash(&value) == hash(&other), value == other, "{text:?}");
    }
}

fn has_its_schema<T: schemars::JsonSchema>(text: &str) {
    let written = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    let length = u64::try_from(text.chars().count()).unwrap();
    let limit = |key: &str| written.get(key).and_then(serde_json::Value::as_u64);
    assert!(limit("minLength").is_none_or(|min| min <= length), "{text:?}");
    assert!(limit("maxLength").is_none_or(|max| length <= max), "{text:?}");
    if let Some(pattern) = written.get("pattern").and_then(|pattern| pattern.as_str()) {
        assert!(regex_lite::Regex::new(pattern).unwrap().is_match(text), "{text:?} {pattern}");
    }
    let read = schemars::schema_for!(T);
    assert!(["pattern", "minLength", "maxLength"].iter().all(|key| read.get(*key).is_none()));
}

/// Numbers and months sort as what they count.
fn is_a_number<T, E, K>(typed: &str, other: &str, count: impl Fn(&T) -> K)
where
    T: FromStr<Err = E> + TryFrom<String, Error = E> + for<'a> TryFrom<&'a str, Error = E>,
    T: Clone + Debug + Display + Ord + Hash + Into<String> + Serialize + DeserializeOwned,
    E: PartialEq + std::error::Error,
    K: PartialOrd,
{
    if let (Some(one), Some(another)) = (is_a_value::<T, E>(typed), is_a_value::<T, E>(other)) {
        assert_eq!(Some(one.cmp(&another)), count(&one).partial_cmp(&count(&another)));
        assert_eq!(one == another, hash(&one) == hash(&another));
    }
}

fn every_value(typed: &str, other: &str) {
    is_text::<Country, _>(typed, other);
    is_text::<Email, _>(typed, other);
    is_text::<FullName, _>(typed, other);
    is_text::<Line, _>(typed, other);
    is_text::<Mrz, _>(typed, other);
    is_text::<Nationality, _>(typed, other);
    is_text::<NiNumber, _>(typed, other);
    is_text::<PassportNumber, _>(typed, other);
    is_text::<Phone, _>(typed, other);
    is_text::<Postcode, _>(typed, other);
    is_text::<Prose, _>(typed, other);
    is_text::<ShareCode, _>(typed, other);
    is_a_number::<Decimal, _, _>(typed, other, |it| it.to_string().parse::<f64>().unwrap());
    is_a_number::<Month, _, _>(typed, other, ToString::to_string);
    if let Ok(date) = parse_date(typed) {
        assert_eq!(parse_date(&date.to_string()), Ok(date), "{typed:?}");
    }
    if let Ok(year) = parse_year(typed) {
        assert_eq!(parse_year(&year.to_string()), Ok(year), "{typed:?}");
    }
}

/// What may come between the characters of a value, and much that may not.
fn noise() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => Just(String::new()),
        2 => prop::sample::select(vec![" ", "-", "\u{2010}", "\u{200b}", "\t", "\r\n", ".", "\u{a0}", "x", "0", "(0)"])
            .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// A text with noise around it and at a place inside it.
fn noisy(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (noise(), text, any::<prop::sample::Index>(), noise(), noise()).prop_map(
        |(before, text, at, inside, after)| {
            let places: Vec<usize> =
                text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
            let (start, end) = text.split_at(places[at.index(places.len())]);
            [&before, start, &inside, end, &after].concat()
        },
    )
}

/// A few characters of these, the last of which are full-width.
fn of(letters: &'static str, length: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = String> {
    let letters: Vec<char> = letters.chars().collect();
    prop::collection::vec(prop::sample::select(letters), length).prop_map(|text| text.into_iter().collect())
}

fn nearly() -> impl Strategy<Value = String> {
    const CARD: &str =
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    prop_oneof![
        (
            of("ABCEGHLMNSWabew", 1..=2),
            of("0123456789AWＡ１", 1..=2),
            of("019", 1..=1),
            of("ABDWXabw", 2..=2)
        )
            .prop_map(|(area, rest, digit, unit)| format!("{area}{rest}{digit}{unit}")),
        (of("ABCQTZabt", 2..=2), of("0123456789１", 6..=6), of("ABCDEab", 0..=1))
            .prop_map(|(prefix, digits, suffix)| format!("{prefix}{digits}{suffix}")),
        of("W019AZwＷ", 8..=10),
        of("0123456789 AB", 5..=11),
        of("0123456789+4 x", 9..=16),
        of("0147+", 1..=3).prop_map(|start| format!("{start}1632 960 001")),
        (of("abAB.+_'é\u{2019}ŵ", 1..=6), of("abAB-.é\u{34f}\u{200d}ක", 1..=8))
            .prop_map(|(local, domain)| format!("{local}@{domain}.com")),
        (0..33u32, 0..14u32, 990..2100i32).prop_map(|(day, month, year)| format!("{day}/{month}/{year}")),
        (1..13u32, 990..10_001i32).prop_map(|(month, year)| format!("{year}-{month:02}")),
        (of("012", 0..=2), of("MmeEdDiIaA", 3..=5), 1000..3000i32)
            .prop_map(|(day, month, year)| format!("{day} {month} {year}")),
        of("0123456789.-", 1..=9),
        of("ABDEFGKRSTUXZa", 1..=3),
        Just(CARD.to_owned()),
        of("ab ŵ\u{301}李\r\n\u{2028}'", 0..=20),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_that_are_nearly_right(typed in noisy(nearly()), other in nearly()) {
        every_value(&typed, &other);
    }

    #[test]
    fn any_text_at_all(typed in any::<String>(), other in any::<String>()) {
        every_value(&typed, &other);
    }
}

#[test]
fn normal_forms_of_every_value() {
    const ZONE: &str =
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    let number = |last: u32| format!("ZY {:02} 00 {last:02} D", 0);
    fn read<T: FromStr>(text: &str) -> bool {
        text.parse::<T>().is_ok()
    }
    // So that no property above holds because nothing is ever read.
    let good = [
        (read::<Country> as fn(&str) -> bool, "GB", "IE"),
        (read::<Email>, "name@example.com", "n@example.com"),
        (read::<FullName>, "Ada Byron", "Ŵyn"),
        (read::<Line>, "Citizens Advice", "é"),
        (read::<Mrz>, ZONE, ZONE),
        (read::<Nationality>, "GBR", "IRL"),
        (read::<NiNumber>, &number(1), &number(2)),
        (read::<PassportNumber>, "123456789", "C01X00T47"),
        (read::<Phone>, "01632 960 001", "+44 1632 960001 x2"),
        (read::<Postcode>, "SW1A 1AA", "M1 1AA"),
        (read::<Prose>, "a\nb", "a b"),
        (read::<ShareCode>, "W12 345 678", "W98 765 432"),
        (read::<Decimal>, "37", "37.5"),
        (read::<Month>, "2012-09", "2013-01"),
    ];
    for (read, typed, other) in good {
        assert!(read(typed) && read(other), "{typed} {other}");
        every_value(typed, other);
        every_value(other, typed);
    }
}
