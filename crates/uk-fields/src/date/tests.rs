use super::*;

const DAY: PartSet = PartSet { day: true, ..PartSet::NONE };
const MONTH: PartSet = PartSet { month: true, ..PartSet::NONE };
const YEAR: PartSet = PartSet::YEAR;

const fn missing(day: bool, month: bool, year: bool) -> DateError {
    DateError::Incomplete { missing: PartSet { day, month, year } }
}

const fn wrong(wrong: PartSet) -> DateError {
    DateError::WrongParts { wrong }
}

#[test]
fn reads_one_line() {
    for (text, expected) in [
        ("1991-04-17", "1991-04-17"),
        (" 1991-04-17\u{200b}", "1991-04-17"),
        ("1991-4-7", "1991-04-07"),
        ("1991/04/17", "1991-04-17"),
        ("17/4/1991", "1991-04-17"),
        ("4/5/1991", "1991-05-04"),
        ("17.4.1991", "1991-04-17"),
        ("17. 4. 1991", "1991-04-17"),
        ("17‑04–1991", "1991-04-17"),
        ("\u{200e}17/\u{200e}04/\u{200e}1991", "1991-04-17"),
        ("17 April 1991", "1991-04-17"),
        ("17TH APR, 1991", "1991-04-17"),
        ("1st Sept. 2000", "2000-09-01"),
        ("２９／０２／２０２４", "2024-02-29"),
        ("２０２４－０２－２９", "2024-02-29"),
        ("2 Gorff 2000", "2000-07-02"),
        ("29 Chwefror 2024", "2024-02-29"),
        ("1991-04-17T00:00:00Z", "1991-04-17"),
        ("1991-04-17T00:00", "1991-04-17"),
        ("1991-04-17 00:00:00.000+00:00", "1991-04-17"),
        ("27. 3. 1991.", "1991-03-27"),
        ("1000-01-01", "1000-01-01"),
        ("9999-12-31", "9999-12-31"),
    ] {
        assert_eq!(parse_date(text).map(|date| date.to_string()), Ok(expected.into()), "{text:?}");
    }
}

#[test]
fn refuses_one_line_with_its_reason() {
    for (text, expected) in [
        ("", DateError::Blank),
        (" \u{feff}\n", DateError::Blank),
        ("--", DateError::NotReal),
        ("1991", missing(true, true, false)),
        ("April", missing(true, false, true)),
        ("17", missing(false, true, true)),
        ("April 1991", missing(true, false, false)),
        ("04/1991", missing(true, false, false)),
        ("1991-04", missing(true, false, false)),
        ("17 April", missing(false, false, true)),
        ("17/4/91", DateError::YearDigits),
        ("0999-12-31", DateError::EarlyYear),
        ("0001-01-01", DateError::EarlyYear),
        ("0001-01-01T00:00:00", DateError::EarlyYear),
        ("17/4/0091", DateError::EarlyYear),
        ("32/4/0091", wrong(PartSet { day: true, month: false, year: true })),
        ("17/4/00091", DateError::YearDigits),
        ("10000-01-01", wrong(DAY)),
        ("1/1/10000", DateError::YearDigits),
        ("1/1/99999999999999999999", DateError::YearDigits),
        ("1991-02-29", DateError::NotReal),
        ("31 April 1991", DateError::NotReal),
        ("4/17/1991", wrong(MONTH)),
        ("32/13/1991", wrong(PartSet { day: true, month: true, year: false })),
        ("0/4/1991", wrong(DAY)),
        ("32/4/91", wrong(DAY)),
        ("17/0/1991", wrong(MONTH)),
        ("17 4 April", wrong(YEAR)),
        ("17/4/1991/5", DateError::NotReal),
        ("not known", DateError::NotReal),
        ("17 Ju 1991", DateError::NotReal),
        ("17 Augustus 1991", DateError::NotReal),
        ("1991-04-17 or so", DateError::NotReal),
        ("1991-04-17 1991", DateError::NotReal),
        ("1991-04-17T", DateError::NotReal),
        ("2012-02-31T00:00:00Z", DateError::NotReal),
        ("-17/é/1991", DateError::NotReal),
    ] {
        assert_eq!(parse_date(text), Err(expected), "{text:?}");
    }
}

#[test]
fn only_midnight_may_be_given() {
    let read = |time: &str| parse_date(&format!("1991-04-17{time}"));
    for midnight in [
        "T00:00",
        "T00:00:00",
        "t00:00:00z",
        "T00:00:00Z",
        "T00:00:00.000Z",
        "T00:00:00,0",
        "T00:00:00+00:00",
        "T00:00:00-00:00",
        " 00:00:00 +0000",
        " 00:00:00 UTC",
        " 00:00:00",
    ] {
        assert_eq!(read(midnight).map(|date| date.to_string()), Ok("1991-04-17".to_owned()), "{midnight}");
    }
    let instant = DateError::Instant { needed: PartSet { day: true, month: true, year: true } };
    for time in [
        "T23:00:00.000Z",
        " 23:59:59.5+01:00",
        "T00:00:00+01:00",
        "T00:00:00-05:00",
        "T00:00:00+00:30",
        "T00:00:00.001Z",
        "T00:00:00.",
        "T00:01",
        "T24:00:00",
        "T230000Z",
        "T000000Z",
        "T23",
        "T00:00:00[Europe/London]",
        " 12:00 noon",
    ] {
        assert_eq!(read(time), Err(instant), "{time}");
    }
}

#[test]
fn reads_boxes_as_typed() {
    for (day, month, year, expected) in [
        ("17", "4", "1991", Ok("1991-04-17")),
        ("007", "004", "1991", Ok("1991-04-07")),
        (" 1 7", "A", "1991", Err(wrong(MONTH))),
        (" 1 7", "Apr", "19 91 ", Ok("1991-04-17")),
        ("17th", "ebrill", "1991", Ok("1991-04-17")),
        ("１７", "４", "１９９１", Ok("1991-04-17")),
        ("29", "2", "2023", Err(DateError::NotReal)),
        ("32", "x", "y", Err(wrong(PartSet { day: true, month: true, year: true }))),
        ("32", "4", "91", Err(wrong(DAY))),
        ("17", "4", "91", Err(DateError::YearDigits)),
        ("17", "4", "01991", Ok("1991-04-17")),
        ("17", "4", "-1991", Err(wrong(YEAR))),
        ("17", "4", "0091", Err(DateError::EarlyYear)),
        ("17.", " .4 ", "1991.0", Ok("1991-04-17")),
        ("17th.", "Apr.", "１９９１．", Ok("1991-04-17")),
        ("17.5", "4", "19.91", Err(wrong(PartSet { day: true, month: false, year: true }))),
        (".", "4", "1991", Err(missing(true, false, false))),
        (".", ". ", "..", Err(DateError::Blank)),
        ("32", "4", "", Err(missing(false, false, true))),
        (" ", "4", "", Err(missing(true, false, true))),
        ("", " ", "\u{200b}", Err(DateError::Blank)),
    ] {
        let parts = DateParts { day: Some(day), month: Some(month), year: Some(year) };
        assert_eq!(
            parts.read().map(|date| date.to_string()),
            expected.map(String::from),
            "{day} {month} {year}"
        );
    }
    assert_eq!(DateParts::default().read(), Err(DateError::Blank));
}

#[test]
fn years_without_a_day() {
    for (text, expected) in [
        ("2012", Ok(2012)),
        (" 1000 ", Ok(1000)),
        ("9999", Ok(9999)),
        ("", Err(DateError::Blank)),
        ("1990.", Ok(1990)),
        (".1990", Ok(1990)),
        ("2005.0", Ok(2005)),
        ("2005.5", Err(wrong(YEAR))),
        (".", Err(DateError::Blank)),
        ("0999", Err(DateError::EarlyYear)),
        ("0000", Err(wrong(YEAR))),
        ("999", Err(DateError::YearDigits)),
        ("10000", Err(DateError::YearDigits)),
        ("next", Err(wrong(YEAR))),
        ("-2012", Err(wrong(YEAR))),
    ] {
        assert_eq!(parse_year(text), expected, "{text:?}");
    }
}

#[test]
fn overlong_dates_are_refused() {
    let date = |spaces: usize| format!("17 {}April 1991", " ".repeat(spaces));
    let fits = CODE_MAX - date(0).len();
    assert!(parse_date(&date(fits)).is_ok());
    assert_eq!(parse_date(&date(fits + 1)), Err(DateError::NotReal));
    let day = format!("1{}7", " ".repeat(CODE_MAX - 2));
    let parts = |day: &str| DateParts { day: Some(day), month: Some("4"), year: Some("1991") }.read().is_ok();
    assert!(parts(&day));
    assert!(!parts(&format!("0{day}")));
}

#[test]
fn debug_hides_what_was_typed() {
    let parts = DateParts { day: Some("17"), ..DateParts::default() };
    assert_eq!(format!("{parts:?}"), "DateParts(…)");
}
