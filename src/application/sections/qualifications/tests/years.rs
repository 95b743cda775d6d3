//! Both sides of every bound on a year.

use super::*;

/// Kind, settings and grade; the first and the last good year; the outcome on the other side of each.
type Bound = (&'static str, &'static str, &'static str, Option<i32>, Option<i32>, &'static str);

#[rustfmt::skip]
const BOUNDS: &[Bound] = &[
    ("gcse", "", "C", Some(1988), None, "error grade_not_in_year"),
    ("gcse", "", "A*", Some(1994), None, "error grade_not_in_year"),
    ("gcse", "", "9", Some(2017), None, "error grade_not_in_year"),
    ("gcse", "", "C*", Some(2019), None, "error grade_not_in_year"),
    ("gcse", "award=double", "CC", Some(1988), None, "error grade_not_in_year"),
    ("gcse", "award=double", "A*A", Some(1994), None, "error grade_not_in_year"),
    ("gcse", "award=double", "9-9", Some(2018), None, "warns year_unusual"),
    ("gcse", "award=triple", "999", Some(2017), None, "error grade_not_in_year"),
    ("igcse", "", "A*", Some(1988), None, "error grade_not_in_year"),
    ("igcse", "", "9", Some(2017), None, "warns year_unusual"),
    ("o_level", "", "C", Some(1975), Some(1987), "warns"),
    ("o_level", "", "1", Some(1951), None, "error grade_not_in_year"),
    ("o_level", "", "1", None, Some(1974), "warns year_unusual"),
    ("o_level", "", "Pass", Some(1951), None, "error grade_not_in_year"),
    ("o_level", "", "Pass", None, Some(1974), "warns year_unusual"),
    ("o_level", "nation=other", "C", Some(1975), None, "warns grade_unusual"),
    ("cse", "", "1", Some(1965), Some(1987), "error grade_not_in_year"),
    ("key_skills", "level=2", "", Some(2000), Some(2013), "warns year_unusual"),
    ("adult_literacy", "level=2", "", Some(2001), Some(2012), "warns year_unusual"),
    ("adult_numeracy", "level=2", "Pass", Some(2001), Some(2012), "warns year_unusual"),
    ("as_level", "", "A", Some(1989), None, "warns year_unusual"),
    ("a_level", "", "U", Some(1951), None, "error grade_not_in_year"),
    ("a_level", "", "A*", Some(2010), None, "warns year_unusual"),
    ("a_level", "", "A", Some(1963), None, "warns year_unusual"),
    ("a_level", "", "N", Some(1987), Some(2000), "warns year_unusual"),
    ("a_level", "", "O", Some(1963), Some(1986), "warns year_unusual"),
    ("a_level", "", "Pass", None, Some(1962), "warns year_unusual"),
    ("t_level", "", "Merit", Some(2022), None, "error grade_not_in_year"),
    ("national_4", "", "", Some(2014), None, "error grade_not_in_year"),
    ("national_5", "", "A", Some(2014), None, "error grade_not_in_year"),
    ("intermediate_2", "", "A", Some(2000), Some(2015), "warns year_unusual"),
    ("intermediate_1", "", "A", Some(2000), Some(2015), "warns year_unusual"),
    ("standard_grade", "", "1", Some(1986), Some(2013), "warns year_unusual"),
    ("o_grade", "", "A", Some(1973), Some(1985), "warns year_unusual"),
    ("o_grade", "", "Pass", Some(1962), Some(1972), "warns year_unusual"),
    ("o_grade", "", "1", Some(1986), Some(1991), "warns year_unusual"),
    ("higher", "", "A", Some(1888), None, "error grade_not_in_year"),
    ("advanced_higher", "", "A", Some(2001), None, "warns year_unusual"),
    ("junior_certificate", "", "A", Some(1992), None, "warns year_unusual"),
    ("junior_certificate", "", "Achieved", Some(2017), None, "warns year_unusual"),
    ("leaving_certificate", "", "H1", Some(2017), None, "error grade_not_in_year"),
    ("leaving_certificate", "paper=higher", "A1", Some(1992), None, "warns year_unusual"),
    ("leaving_certificate", "paper=higher", "A1", None, Some(2016), "error grade_not_in_year"),
    ("leaving_certificate", "paper=higher", "A", Some(1925), None, "warns year_unusual"),
    ("leaving_certificate", "paper=higher", "A", None, Some(1991), "warns year_unusual"),
    ("leaving_certificate", "", "Merit", Some(1994), None, "warns year_unusual"),
    ("nvq", "level=2", "", Some(1986), None, "warns year_unusual"),
    ("btec", "level=2", "P", Some(1974), None, "warns year_unusual"),
    ("ib_diploma", "", "30", Some(1970), None, "warns year_unusual"),
    ("access_to_he", "", "Pass", Some(1979), None, "warns year_unusual"),
    ("pqip", "", "", Some(2016), None, "warns year_unusual"),
];

#[test]
fn every_bound_from_both_sides() {
    for (kind, settings, grade, first, last, beyond) in BOUNDS {
        let at = |year: i32| {
            let mut entry = entry(kind, settings);
            entry.year = Some(year);
            outcome(&mut entry, grade, false)
        };
        for (good, bad) in [(*first, first.map(|year| year - 1)), (*last, last.map(|year| year + 1))] {
            let (Some(good), Some(bad)) = (good, bad) else { continue };
            let (within, without) = (at(good), at(bad));
            assert!(
                !within.contains("error") && !within.contains("warns"),
                "{kind} {grade} {good}: {within}"
            );
            assert!(without.contains(beyond), "{kind} {grade} {bad}: {without}");
        }
    }
}

#[test]
fn pairs_of_numbers_a_year_early_are_unusual_and_two_years_early_impossible() {
    check(
        &[
            ("gcse", "award=double year=2016", "99", "error grade_not_in_year"),
            ("gcse", "award=double year=2017", "99", "meets 2 level 2 warns year_unusual"),
            ("o_level", "year=1988", "C", "meets 1 level 2 warns year_unusual"),
            ("o_level", "year=1989", "C", "error grade_not_in_year"),
            ("o_level", "year=1950 nation=other", "C", "error grade_not_in_year"),
        ],
        false,
    );
}

#[test]
fn the_future_is_for_what_is_not_awarded() {
    check(
        &[
            ("degree", "year=2026", "First", "meets 1 level 6"),
            ("degree", "year=2027", "First", "error year_in_future"),
            ("degree", "year=2027 status=predicted", "First", "not_yet"),
            ("degree", "year=2034 status=studying", "", "not_yet"),
            ("degree", "year=2035 status=studying", "", "not_yet warns year_unusual"),
        ],
        false,
    );
}

#[test]
fn a_result_to_come_has_no_past_year() {
    check(
        &[
            ("degree", "year=2025 status=studying", "", "not_yet warns year_unusual"),
            ("degree", "year=2026 status=studying", "", "not_yet"),
            ("degree", "year=2025 status=predicted", "2:1", "not_yet warns year_unusual"),
            ("degree", "year=2026 status=predicted", "2:1", "not_yet"),
            ("gcse", "year=2018 status=studying", "", "not_yet warns year_unusual"),
            ("national_4", "year=2013 status=studying", "", "error grade_not_in_year"),
            ("btec", "level=3 year=2001 status=predicted", "DMM", "not_yet warns year_unusual"),
            ("degree", "year=2001", "2:1", "meets 1 level 6"),
        ],
        false,
    );
}

#[test]
fn a_year_is_reported_where_it_was_answered() {
    let mut entry = entry("national_4", "year=2013");
    let notes = entry.consistency(2026);
    assert_eq!((notes[0].path().pointer(), notes[0].severity()), ("/year".to_owned(), Severity::Error));
    entry = super::entry("pqip", "year=2015");
    let notes = entry.consistency(2026);
    assert_eq!((notes[0].path().pointer(), notes[0].severity()), ("/year".to_owned(), Severity::Warning));
    assert_eq!(entry.consistency(i32::MAX).len(), 1);
}
