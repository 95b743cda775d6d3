use super::*;
use std::collections::BTreeSet;

fn nationality(text: &str) -> Nationality {
    text.parse().unwrap()
}

fn in_group(is_in: fn(Nationality) -> bool) -> usize {
    Nationality::all().filter(|nationality| is_in(*nationality)).count()
}

#[test]
fn the_tables_hold_known_codes_once() {
    let all: BTreeSet<_> = Nationality::all().collect();
    assert_eq!(all.len(), 250 + SPECIAL.len());
    assert_eq!(in_group(Nationality::is_commonwealth), 56 + 1);
    assert_eq!(in_group(Nationality::is_eu), 27);
    assert_eq!(in_group(Nationality::is_eea_or_swiss), 31);
    assert_eq!(in_group(Nationality::is_other_british), 5);
    for (alias, code) in ALIASES {
        assert!(all.contains(&Nationality(code)) && !all.contains(&Nationality(alias)), "{alias}");
    }
}

#[test]
fn reads_codes() {
    for nationality in Nationality::all() {
        assert_eq!(Nationality::parse(nationality.as_str()), Ok(nationality));
        assert_ne!(nationality.name(), nationality.as_str());
    }
    for (text, expected) in [
        ("gbr", "GBR"),
        (" UK ", "GBR"),
        ("fr", "FRA"),
        ("gbn", "GBN"),
        ("D", "DEU"),
        ("rks", "XKX"),
        ("XK", "XKX"),
    ] {
        assert_eq!(nationality(text).as_str(), expected, "{text:?}");
    }
    for (text, expected) in [
        ("", NationalityError::Blank),
        (" \u{200b}", NationalityError::Blank),
        ("British", NationalityError::Unknown),
        ("GBX", NationalityError::Unknown),
        ("UTO", NationalityError::Unknown),
        ("ZZ", NationalityError::Unknown),
        ("é", NationalityError::Unknown),
    ] {
        assert_eq!(Nationality::parse(text), Err(expected), "{text:?}");
    }
}

/// Columns: British citizen, other British, Irish, Commonwealth, EU, EEA or Swiss, Turkish.
#[test]
fn belongs_to_the_groups_of_its_law() {
    for (code, expected) in [
        ("GBR", "B--C---"),
        ("GBD", "-O-----"),
        ("GBP", "-O-----"),
        ("IRL", "--I-EA-"),
        ("CYP", "---CEA-"),
        ("MLT", "---CEA-"),
        ("TGO", "---C---"),
        ("MDV", "---C---"),
        ("GMB", "---C---"),
        ("ZWE", "---C---"),
        ("FRA", "----EA-"),
        ("CHE", "-----A-"),
        ("NOR", "-----A-"),
        ("TUR", "------T"),
        ("USA", "-------"),
        ("GIB", "-------"),
        ("XXA", "-------"),
    ] {
        let n = nationality(code);
        let groups = [
            ('B', n.is_british_citizen()),
            ('O', n.is_other_british()),
            ('I', n.is_irish()),
            ('C', n.is_commonwealth()),
            ('E', n.is_eu()),
            ('A', n.is_eea_or_swiss()),
            ('T', n.is_turkish()),
        ];
        let found: String = groups.iter().map(|&(letter, is_in)| if is_in { letter } else { '-' }).collect();
        assert_eq!(found, expected, "{code}");
    }
}

#[test]
fn the_commonwealth_is_that_of_the_day() {
    for (code, day, expected) in [
        ("GMB", "2015-11-11", true),
        ("GMB", "2015-11-12", false),
        ("GMB", "2018-06-21", false),
        ("GMB", "2018-06-22", true),
        ("MDV", "2017-05-11", true),
        ("MDV", "2017-05-12", false),
        ("MDV", "2020-01-31", false),
        ("MDV", "2020-02-01", true),
        ("GAB", "2022-06-24", false),
        ("GAB", "2022-06-25", true),
        ("TGO", "2022-06-24", false),
        ("TGO", "2022-06-25", true),
        ("RWA", "2009-11-28", false),
        ("RWA", "2009-11-29", true),
        ("ZWE", "2003-12-06", true),
        ("ZWE", "2003-12-08", true),
        ("IND", "2000-01-01", true),
        ("FRA", "2026-11-21", false),
    ] {
        let found = nationality(code).is_commonwealth_on(day.parse().unwrap());
        assert_eq!(found, expected, "{code} on {day}");
    }
    let codes: BTreeSet<_> =
        COMMONWEALTH.iter().chain(COMMONWEALTH_AT_TIMES.iter().map(|row| &row.0)).collect();
    assert_eq!(codes.len(), 56 + 1);
    assert!(codes.iter().all(|code| nationality(code).is_commonwealth()));
}

#[test]
fn has_a_name() {
    assert_eq!(nationality("GBP").name(), "British protected person");
    assert_eq!(nationality("CIV").name(), "Ivory Coast");
}
