//! What holds for every value type of `applicant::field`: text in, text out.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use applicant::field::{
    Country, Decimal, DecimalError, Email, FullName, Line, Month, Mrz, Nationality, NiNumber, PassportNumber,
    Phone, Postcode, Prose, ShareCode,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What `applicant::field` exports beside the values: errors, closed lists, and what holds several texts.
const NOT_VALUES: &[&str] = &[
    "DateParts",
    "MonthParts",
    "PartSet",
    "BANK_HOLIDAY_YEARS",
    "BankHoliday",
    "EnglandAndWales",
    "WorkingDays",
    "YearNotHeld",
    "Error",
    "EmailCharacter",
    "PhoneStart",
    "PhoneService",
    "MrzField",
];

/// Reads text in every way there is, writes it, and reads what was written.
#[track_caller]
fn goes_both_ways<T, E>(typed: &'static str, shown: &str, written: Value, refused: &'static str)
where
    T: FromStr<Err = E> + TryFrom<&'static str, Error = E> + TryFrom<String, Error = E>,
    T: Serialize + DeserializeOwned + Display + Debug + PartialEq,
    E: std::error::Error,
{
    let value: T = typed.parse().unwrap_or_else(|error| panic!("{typed:?}: {error}"));
    assert!(T::try_from(typed).is_ok_and(|other| other == value), "{typed:?} by TryFrom<&str>");
    assert!(T::try_from(typed.to_owned()).is_ok_and(|other| other == value), "{typed:?} by TryFrom<String>");
    assert_eq!(value.to_string(), shown, "{typed:?} shown");
    assert!(shown.parse::<T>().is_ok_and(|again| again == value), "{shown:?} read again");
    assert_eq!(serde_json::to_value(&value).unwrap(), written, "{typed:?} written");
    assert_eq!(serde_json::from_value::<T>(written).unwrap(), value, "{typed:?} read back");
    assert_eq!(serde_json::from_value::<T>(json!(typed)).unwrap(), value, "{typed:?} read as typed");

    let error = refused.parse::<T>().unwrap_err().to_string();
    assert_eq!(T::try_from(refused).unwrap_err().to_string(), error);
    assert_eq!(T::try_from(refused.to_owned()).unwrap_err().to_string(), error);
    let of_serde = serde_json::from_value::<T>(json!(refused)).unwrap_err().to_string();
    assert!(of_serde.starts_with(&error), "{of_serde:?} is not {error:?}");
    assert!(!error.contains(refused), "{error:?} quotes the text");
    // An answer of another kind is refused without being quoted.
    for other in [json!(true), json!(["424242"]), json!({ "a": "424242" })] {
        let error = serde_json::from_value::<T>(other).unwrap_err().to_string();
        assert!(!error.contains("424242"), "{error:?} quotes the text");
    }
}

/// The types, each with text as typed, in its normal form, and text that is refused.
macro_rules! table {
    ($( $name:ident: $typed:expr, $shown:expr, $refused:expr; )+) => {
        const TYPES: &[&str] = &["Decimal", $(stringify!($name)),+];

        #[test]
        fn every_value_is_text_both_ways() {
            $( goes_both_ways::<$name, _>($typed, $shown, json!($shown), $refused); )+
        }
    };
}

/// A National Insurance number in parts, so that none is written here.
const NI: [&str; 2] = [concat!("ab 12 34", " 56 c"), concat!("AB 12 34", " 56 C")];
const ZONE: &str =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

table! {
    Country: " uk ", "GB", "Atlantis";
    Email: " ada@example.com ", "ada@example.com", "at example";
    FullName: " Ada Byron ", "Ada Byron", "12345";
    Line: "Citizens\tAdvice ", "Citizens Advice", "se\u{7}cret";
    Month: "Sept 2012", "2012-09", "sometime";
    Mrz: ZONE, ZONE, "se<cret";
    Nationality: "cyp", "CYP", "Cypriot";
    NiNumber: NI[0], NI[1], "secret";
    PassportNumber: "123 456 789", "123456789", "secret!!";
    Phone: "01632 960 001", "01632 960 001", "secret";
    Postcode: "sw1a1aa", "SW1A 1AA", "secret";
    Prose: "a\r\nb\u{2028}c", "a\nb\nc", "se\0cret";
    ShareCode: "w12345678", "W12 345 678", "secret";
}

#[test]
fn decimals_are_written_as_numbers() {
    goes_both_ways::<Decimal, DecimalError>(" 18.750 ", "18.75", json!(18.75), "secret");
    goes_both_ways::<Decimal, DecimalError>("37.0", "37", json!(37), "2 to 3");
    assert_eq!(serde_json::from_str::<Decimal>("37.0").unwrap(), "37".parse().unwrap());
}

/// A type that is added has a row above, or is listed as what is not a value.
#[test]
fn every_exported_type_is_known() {
    let exports = include_str!("../src/field/mod.rs");
    let (_, exports) = exports.split_once("pub use codes::CODES;").unwrap();
    let names = exports.split(|c: char| !(c.is_alphanumeric() || c == '_'));
    let mut found = 0;
    for name in names.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())) {
        found += 1;
        let is_known = TYPES.contains(&name)
            || NOT_VALUES.iter().any(|other| name == *other || (*other == "Error" && name.ends_with(other)));
        assert!(is_known, "{name} is neither in the table nor listed as what is not a value");
    }
    assert!(found > TYPES.len());
}
