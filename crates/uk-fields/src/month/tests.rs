use super::*;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

const fn incomplete(month: bool, year: bool) -> DateError {
    DateError::Incomplete { missing: PartSet { day: false, month, year } }
}

const fn wrong(month: bool, year: bool) -> DateError {
    DateError::WrongParts { wrong: PartSet { day: false, month, year } }
}

#[test]
fn debug_hides_typed_boxes() {
    let parts = MonthParts { month: Some("9"), year: Some("2012") };
    assert_eq!(format!("{parts:?} {:?}", parts.read().unwrap()), "MonthParts(…) Month(2012-09)");
}

#[test]
fn reads_what_people_type() {
    for text in [
        "2012-09",
        " 2012-09 ",
        "2012/9",
        "09/2012",
        "9.2012",
        "9 2012",
        "Sept 2012",
        "sep. 2012",
        "September, 2012",
        "2012 September",
        "Medi 2012",
        "2012-09-30",
        "30/9/2012",
        "30 September 2012",
        "2012-09-30T00:00:00Z",
        "Sept. 2012.",
    ] {
        assert_eq!(Month::parse(text), Ok(month("2012-09")), "{text:?}");
    }
    assert_eq!(month("1000-01"), Month::MIN);
    assert_eq!(month("9999-12"), Month::MAX);
}

#[test]
fn refuses_with_its_reason() {
    for (text, expected) in [
        ("", DateError::Blank),
        (" \u{200b}", DateError::Blank),
        ("2012", incomplete(true, false)),
        ("September", incomplete(false, true)),
        ("9", incomplete(false, true)),
        ("Sept 12", DateError::YearDigits),
        ("0999-12", DateError::EarlyYear),
        ("9/0012", DateError::EarlyYear),
        (
            "2012-09-30T12:00:00Z",
            DateError::Instant { needed: PartSet { day: false, month: true, year: true } },
        ),
        ("9/10000", DateError::YearDigits),
        ("2012-00", wrong(true, false)),
        ("2012-13", wrong(true, false)),
        ("9 Sept", wrong(false, true)),
        ("2012-09-31", DateError::NotReal),
        ("since 2012", DateError::NotReal),
        ("1 2 3 2012", DateError::NotReal),
    ] {
        assert_eq!(Month::parse(text), Err(expected), "{text:?}");
    }
    assert_eq!(MonthParts::default().read(), Err(DateError::Blank));
    assert_eq!(MonthParts { month: Some(" "), year: Some("x") }.read(), Err(incomplete(true, false)));
}

#[test]
fn counts_across_the_new_year() {
    let december = month("2019-12");
    assert_eq!((december.year(), december.month()), (2019, 12));
    assert_eq!(december.succ(), month("2020-01"));
    assert_eq!(month("2020-01").pred(), december);
    assert_eq!(december.plus(-24), month("2017-12"));
    assert_eq!(december.months_until(month("2020-03")), 3);
    assert_eq!(month("2020-03").months_until(december), -3);
    assert_eq!(Month::MAX.succ(), Month::MAX);
    assert_eq!(Month::MIN.pred(), Month::MIN);
    assert_eq!(Month::MIN.plus(i32::MIN), Month::MIN);
    assert_eq!(Month::MAX.plus(i32::MAX), Month::MAX);
}

#[test]
fn has_first_and_last_day() {
    for (text, last) in [("2024-02", 29), ("2023-02", 28), ("2023-12", 31), ("9999-12", 31), ("1000-04", 30)]
    {
        let month = month(text);
        assert_eq!(month.first_day().to_string(), format!("{text}-01"));
        assert_eq!(month.last_day().to_string(), format!("{text}-{last}"));
        assert_eq!((Month::of(month.first_day()), Month::of(month.last_day())), (month, month));
    }
    assert_eq!((Month::of(NaiveDate::MIN), Month::of(NaiveDate::MAX)), (Month::MIN, Month::MAX));
}

#[test]
fn new_takes_only_months_that_exist() {
    for (year, number) in [(999, 12), (10_000, 1), (2020, 0), (2020, 13), (i32::MIN, 1), (i32::MAX, 12)] {
        assert_eq!(Month::new(year, number), None);
    }
    assert_eq!(Month::new(2020, 12), Some(month("2020-12")));
}

#[test]
fn is_text_for_serde() {
    let json = serde_json::to_string(&month("2012-09")).unwrap();
    assert_eq!(json, "\"2012-09\"");
    assert_eq!(serde_json::from_str::<Month>(&json).unwrap(), month("2012-09"));
    let error = serde_json::from_str::<Month>("\"sometime\"").unwrap_err();
    assert!(!error.to_string().contains("sometime"), "{error}");
    assert_eq!(format!("{:?}", month("2012-09")), "Month(2012-09)");
}
