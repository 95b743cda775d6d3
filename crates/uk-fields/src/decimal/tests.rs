use super::*;

#[test]
fn numbers_as_people_type_them() {
    for (typed, shown) in [
        ("37", "37"),
        ("037", "37"),
        ("37.0", "37"),
        ("0.5", "0.5"),
        (".5", "0.5"),
        ("18.7504", "18.75"),
        ("-1.5", "-1.5"),
        ("37.", "37"),
        ("１８．７５", "18.75"),
    ] {
        assert_eq!(Decimal::parse(typed).unwrap().to_string(), shown);
    }
    for typed in [
        "", "1.2.3", "e", "1e3", "1e400", "a", "nan", "inf", "infinity", "1,5", "0x10", "37 hours",
        "20 miles", "h",
    ] {
        assert_eq!(Decimal::parse(typed), Err(DecimalError::NotANumber), "{typed}");
    }
}

#[test]
fn only_the_asked_unit_is_removed() {
    use Unit::{HoursPerWeek, Miles};
    for (typed, unit, shown) in [
        ("37", HoursPerWeek, "37"),
        ("37 hours", HoursPerWeek, "37"),
        ("37.5hrs.", HoursPerWeek, "37.5"),
        ("12 Hours per week", HoursPerWeek, "12"),
        ("16 pw", HoursPerWeek, "16"),
        ("37 awr yr wythnos", HoursPerWeek, "37"),
        ("20", Miles, "20"),
        ("20 miles", Miles, "20"),
        ("20mi", Miles, "20"),
        ("20 milltir", Miles, "20"),
    ] {
        assert_eq!(Decimal::with_unit(typed, unit).unwrap().to_string(), shown);
    }
    for (typed, unit) in [
        ("20 miles", HoursPerWeek),
        ("37 days", HoursPerWeek),
        ("hours", HoursPerWeek),
        ("h", HoursPerWeek),
        ("hours 3", HoursPerWeek),
        ("3 weekly hours", HoursPerWeek),
        ("1 hour", Miles),
        ("20 km", Miles),
        ("20 miles a week", Miles),
    ] {
        assert_eq!(Decimal::with_unit(typed, unit), Err(DecimalError::NotANumber), "{typed}");
    }
}

#[test]
fn several_numbers_are_reported() {
    for typed in ["2 to 3", "2-3", "10–12 hours", "1 2", "16 or 20", "between 1.5 and 2.5", "20/25"] {
        assert_eq!(
            Decimal::with_unit(typed, Unit::HoursPerWeek),
            Err(DecimalError::SeveralNumbers),
            "{typed}"
        );
    }
}

#[test]
fn decimals_are_compared_and_written_exactly() {
    let number = |typed: &str| Decimal::parse(typed).unwrap();
    for (typed, whole, is_whole, above_80) in [
        ("80", 80, true, false),
        ("80.001", 80, false, true),
        ("79.999", 79, false, false),
        ("81", 81, true, true),
        ("0", 0, true, false),
        ("-0.5", 0, false, false),
        ("-2", -2, true, false),
    ] {
        let number = number(typed);
        assert_eq!(
            (number.whole(), number.is_whole(), number.is_above(80)),
            (whole, is_whole, above_80),
            "{typed}"
        );
    }
    assert_eq!(Decimal::from_tenths(5), number("0.5"));
    assert_eq!(number("0").to_string(), "0");
    for (typed, json) in [("37", "37"), ("18.75", "18.75"), ("-0.125", "-0.125")] {
        assert_eq!(serde_json::to_string(&number(typed)).unwrap(), json);
    }
    // A number beyond every range stays beyond it.
    let nines = "9".repeat(99);
    assert!(number(&nines) > number("999999999999"));
    assert!(number(&format!("-{nines}")) < number("-999999999999"));
}

/// A text of 200 bytes is looked at whole, and a longer one is no number that anybody types.
#[test]
fn what_is_looked_at_has_a_length() {
    let hours = |length: usize| format!("{}7 hours", "0".repeat(length - "7 hours".len()));
    for (typed, expected) in [
        (hours(200), Ok("7".to_owned())),
        (hours(201), Err(DecimalError::NotANumber)),
        // A wide comma is three bytes.
        (format!("{}\u{FF0E}5", "0".repeat(196)), Ok("0.5".to_owned())),
        (format!("{}\u{FF0E}5", "0".repeat(197)), Err(DecimalError::NotANumber)),
    ] {
        let read = Decimal::with_unit(&typed, Unit::HoursPerWeek).map(|number| number.to_string());
        assert_eq!(read, expected, "{} bytes", typed.len());
    }
}
