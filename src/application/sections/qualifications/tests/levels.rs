//! Levels and frameworks.

use std::ops::RangeInclusive;

use super::*;

#[test]
fn every_level_of_every_framework() {
    let tables: &[(Framework, Option<&str>, &[&str])] = &[
        (Framework::Rqf, Some("entry"), &["1", "2", "3", "4", "5", "6", "7", "8"]),
        (Framework::Cqfw, Some("entry"), &["1", "2", "3", "4", "5", "6", "7", "8"]),
        (Framework::Scqf, None, &["entry", "entry", "entry", "1", "2", "3", "4", "5", "6", "6", "7", "8"]),
        (Framework::Nfq, None, &["entry", "entry", "1", "2", "3", "4", "6", "6", "7", "8"]),
        (Framework::Eqf, None, &["entry", "1", "2", "3", "4", "6", "7", "8"]),
    ];
    assert_eq!(tables.len(), Framework::ALL.len());
    for (framework, entry, levels) in tables {
        let rqf = |level| to_rqf(*framework, level).ok().map(Level::as_str);
        assert_eq!(rqf(Level::ENTRY), *entry, "{framework}");
        for number in 1..=12 {
            let level = Level::new(number).unwrap();
            assert_eq!(rqf(level), levels.get(usize::from(number) - 1).copied(), "{framework} {level}");
        }
    }
    let fault = to_rqf(Framework::Rqf, Level::new(9).unwrap()).unwrap_err();
    assert_eq!(fault.code().as_str(), "level_not_in_framework");
}

/// Rows of the map that the bodies of the frameworks publish: RQF, SCQF, NFQ, EQF.
#[test]
fn levels_of_one_framework_in_another() {
    let level = |text: &str| Level::parse(text).unwrap();
    let span = |levels: RangeInclusive<Level>| format!("{}-{}", levels.start(), levels.end());
    for (rqf, scqf, nfq, eqf) in [
        ("entry", "1-3", "1-2", "1-1"),
        ("1", "4-4", "3-3", "2-2"),
        ("2", "5-5", "4-4", "3-3"),
        ("3", "6-6", "5-5", "4-4"),
        ("4", "7-7", "6-6", "5-5"),
        ("5", "8-8", "6-6", "5-5"),
        ("6", "9-10", "7-8", "6-6"),
        ("7", "11-11", "9-9", "7-7"),
        ("8", "12-12", "10-10", "8-8"),
    ] {
        for (target, expected) in [
            (Framework::Rqf, &*format!("{rqf}-{rqf}")),
            (Framework::Cqfw, &*format!("{rqf}-{rqf}")),
            (Framework::Scqf, scqf),
            (Framework::Nfq, nfq),
            (Framework::Eqf, eqf),
        ] {
            assert_eq!(
                levels_in(target, Framework::Rqf, level(rqf)).map(span),
                Ok(expected.into()),
                "{rqf} {target}"
            );
        }
    }
    for (framework, from, target, expected) in [
        (Framework::Nfq, "6", Framework::Rqf, "4-5"),
        (Framework::Nfq, "6", Framework::Scqf, "7-8"),
        (Framework::Nfq, "6", Framework::Eqf, "5-5"),
        (Framework::Eqf, "5", Framework::Nfq, "6-6"),
        (Framework::Scqf, "8", Framework::Eqf, "5-5"),
        (Framework::Scqf, "9", Framework::Scqf, "9-10"),
        (Framework::Scqf, "2", Framework::Rqf, "entry-entry"),
    ] {
        assert_eq!(
            levels_in(target, framework, level(from)).map(span),
            Ok(expected.into()),
            "{framework} {from}"
        );
    }
    assert!(levels_in(Framework::Rqf, Framework::Eqf, level("9")).is_err());
    assert!(levels_in(Framework::Rqf, Framework::Scqf, Level::ENTRY).is_err());
}

#[test]
fn levels_are_read_as_people_write_them() {
    for (text, level) in [
        ("2", Level::new(2)),
        (" level 2 ", Level::new(2)),
        ("Level 12", Level::new(12)),
        ("Entry", Some(Level::ENTRY)),
        ("entry level", Some(Level::ENTRY)),
        ("Entry Level 3", Some(Level::ENTRY)),
        ("entry 4", None),
        ("0", None),
        ("+2", None),
        ("02", None),
        ("13", None),
        ("2 3", None),
        ("level", None),
        ("", None),
    ] {
        assert_eq!(Level::parse(text), level, "{text:?}");
    }
    assert_eq!(Level::new(0), None);
    assert!(Level::ENTRY < Level::of(1));
}

#[test]
fn a_statement_names_a_level_or_has_words_of_its_own() {
    for name in
        ["gcse_below_c", "gcse_c_or_above", "a_level", "rqf_3", "rqf_4", "rqf_5", "rqf_6", "rqf_7", "rqf_8"]
    {
        let level = ComparableLevel::parse(name).unwrap();
        assert_eq!(level.as_str(), name);
        assert!(level.rqf().is_some(), "{name}");
    }
    assert_eq!(ComparableLevel::parse("rqf_2").unwrap().as_str(), "rqf_2");
    assert_eq!(ComparableLevel::parse("rqf_2").unwrap().rqf(), None);
}

#[test]
fn the_framework_is_asked_where_levels_are_numbered_differently() {
    for nation in Nation::ALL {
        let asked = matches!(nation, Nation::Scotland | Nation::Ireland);
        assert_eq!(Kind::Other.asks_framework(Some(*nation)), asked, "{nation}");
        assert!(!Kind::Gcse.asks_framework(Some(*nation)));
    }
    assert!(!Kind::Other.asks_framework(None));
}
