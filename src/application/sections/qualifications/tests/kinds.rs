//! Every kind: what it meets and which level it shows.

use super::*;

#[rustfmt::skip]
const ROWS: &[(&str, &str, &str, &str)] = &[
    ("gcse", "", "A*", "meets 1 level 2"),
    ("gcse", "", "C", "meets 1 level 2"),
    ("gcse", "", "D", "below level 1"),
    ("gcse", "", "G", "below level 1"),
    ("gcse", "", "U", "below"),
    ("gcse", "", "9", "meets 1 level 2"),
    ("gcse", "", "4", "meets 1 level 2"),
    ("gcse", "", "3", "below level 1"),
    ("gcse", "", "C*", "meets 1 level 2"),
    ("gcse", "nation=northern_ireland", "C*", "meets 1 level 2"),
    ("gcse", "nation=england", "C*", "error grade_not_in_nation"),
    ("gcse", "nation=wales", "C*", "error grade_not_in_nation"),
    ("gcse", "nation=other", "C*", "meets 1 level 2 warns grade_unusual"),
    ("gcse", "nation=wales", "C", "meets 1 level 2"),
    ("gcse", "nation=wales", "5", "refer grade_not_of_nation level 2"),
    ("gcse", "nation=wales", "U", "below"),
    ("gcse", "", "H", "error grade_unknown"),
    ("gcse", "", "0", "error grade_unknown"),
    ("gcse", "", "5-4", "error grade_unknown"),
    ("gcse", "award=double", "9-9", "meets 2 level 2"),
    ("gcse", "award=double", "5-4", "meets 2 level 2"),
    ("gcse", "award=double", "43", "refer split_award level 1"),
    ("gcse", "award=double", "3-3", "below level 1"),
    ("gcse", "award=double", "1-1", "below level 1"),
    ("gcse", "award=double", "A*A", "meets 2 level 2"),
    ("gcse", "award=double", "AC", "meets 2 level 2"),
    ("gcse", "award=double", "CD", "refer split_award level 1"),
    ("gcse", "award=double", "GG", "below level 1"),
    ("gcse", "award=double", "U", "below"),
    ("gcse", "award=double", "U-U", "below"),
    ("gcse", "award=double", "BD", "error grade_unknown"),
    ("gcse", "award=double", "9-7", "error grade_unknown"),
    ("gcse", "award=double", "C", "error grade_unknown"),
    ("gcse", "award=double", "C4", "error grade_unknown"),
    ("gcse", "award=double nation=northern_ireland", "BC*", "meets 2 level 2"),
    ("gcse", "award=double nation=northern_ireland", "C*C*", "meets 2 level 2"),
    ("gcse", "award=double nation=england", "C*C", "error grade_not_in_nation"),
    ("gcse", "award=double nation=wales", "BB", "meets 2 level 2"),
    ("gcse", "award=double nation=wales", "AB", "meets 2 level 2 warns grade_unusual"),
    ("gcse", "award=double nation=wales year=2015", "AB", "meets 2 level 2"),
    ("gcse", "award=triple", "CCC", "meets 3 level 2"),
    ("gcse", "award=triple", "7-6-6", "meets 3 level 2"),
    ("gcse", "award=triple", "BDU", "meets 1 level 2"),
    ("gcse", "award=triple", "DDE", "below level 1"),
    ("gcse", "award=triple", "UUU", "below"),
    ("gcse", "award=triple", "7-6-C", "error grade_unknown"),
    ("gcse", "award=short", "C", "refer half_a_gcse level 2"),
    ("gcse", "award=short", "3", "below level 1"),
    ("gcse", "", "UU", "error grade_unknown"),
    ("cse", "award=double", "1", "meets 1 level 2"),
    ("functional_skills", "level=1 subject=ICT", "", "below level 1"),
    ("apprenticeship", "level=1", "", "error level_not_offered"),
    ("o_grade", "year=1985", "C", "meets 1 level 2"),
    ("ib_diploma", "subject=Art", "24", "error grade_unknown"),
    ("ib_diploma", "", "24", "meets 1 level 3"),
    ("igcse", "", "C", "meets 1 level 2"),
    ("igcse", "", "4", "meets 1 level 2"),
    ("igcse", "nation=wales", "4", "meets 1 level 2"),
    ("igcse", "", "D", "below level 1"),
    ("igcse", "", "C*", "error grade_unknown"),
    ("igcse", "award=double", "BC", "meets 2 level 2"),
    ("igcse", "award=double", "CD", "refer split_award level 1"),
    ("igcse", "award=triple", "C", "error not_a_choice"),
    ("o_level", "", "C", "meets 1 level 2"),
    ("o_level", "year=1980", "C", "meets 1 level 2"),
    ("o_level", "year=1980", "D", "below level 1"),
    ("o_level", "year=1980", "U", "below"),
    ("o_level", "year=1980", "3", "refer board_dependent warns year_unusual"),
    ("o_level", "year=1980", "F", "error grade_unknown"),
    ("o_level", "year=1970", "1", "meets 1 level 2"),
    ("o_level", "year=1970", "6", "meets 1 level 2"),
    ("o_level", "year=1970", "7", "below level 1"),
    ("o_level", "year=1970", "Pass", "meets 1 level 2"),
    ("o_level", "year=1970", "Reached the Ordinary standard", "meets 1 level 2"),
    ("o_level", "year=1970", "B", "refer board_dependent warns grade_unusual"),
    ("o_level", "year=1970", "U", "below"),
    ("o_level", "", "6", "meets 1 level 2"),
    ("o_level", "", "Pass", "refer board_dependent"),
    ("o_level", "", "G", "refer board_dependent warns grade_unusual"),
    ("o_level", "", "X", "error grade_unknown"),
    ("o_level", "year=1995 nation=other", "B", "refer overseas_o_level"),
    ("o_level", "year=1995 nation=other", "A1", "refer overseas_o_level warns grade_unusual"),
    ("o_level", "year=1995 nation=other", "U", "below"),
    ("o_level", "year=1995 nation=wales", "B", "error grade_not_in_year"),
    ("cse", "", "1", "meets 1 level 2"),
    ("cse", "", "2", "below level 1"),
    ("cse", "", "5", "below level 1"),
    ("cse", "", "U", "below"),
    ("cse", "", "6", "error grade_unknown"),
    ("functional_skills", "level=2 subject=English", "", "meets 1 level 2"),
    ("functional_skills", "level=2 subject=Functional_Skills_Mathematics", "Pass", "meets 1 level 2"),
    ("functional_skills", "level=2 subject=ICT", "Pass", "refer subject level 2"),
    ("functional_skills", "level=1 subject=English", "Pass", "below level 1"),
    ("functional_skills", "level=entry subject=English", "", "below level entry"),
    ("functional_skills", "level=3 subject=English", "", "error level_not_offered"),
    ("functional_skills", "level=2 subject=English regulated=no", "", "below level 2"),
    ("functional_skills", "level=2 subject=English regulated=yes", "", "meets 1 level 2"),
    ("functional_skills", "level=2 subject=English", "C", "error grade_unknown"),
    ("key_skills", "level=2 subject=Communication", "", "meets 1 level 2"),
    ("key_skills", "level=3 subject=Application_of_Number", "", "meets 1 level 3"),
    ("key_skills", "level=2 subject=Problem_Solving", "", "refer subject level 2"),
    ("key_skills", "level=1 subject=Communication", "", "below level 1"),
    ("key_skills", "level=entry", "", "error level_not_offered"),
    ("essential_skills", "level=2 subject=Literacy", "", "meets 1 level 2"),
    ("essential_skills", "level=4 subject=Literacy", "", "meets 1 level 4 warns level_not_offered"),
    ("essential_skills", "level=1", "", "below level 1"),
    ("essential_skills", "level=5", "", "error level_not_offered"),
    ("adult_literacy", "level=2", "Pass", "meets 1 level 2"),
    ("adult_literacy", "level=1", "", "below level 1"),
    ("adult_numeracy", "level=2", "", "meets 1 level 2"),
    ("adult_numeracy", "level=3", "", "error level_not_offered"),
    ("as_level", "", "E", "meets 1 level 3"),
    ("as_level", "", "U", "below"),
    ("as_level", "", "A*", "error grade_unknown"),
    ("as_level", "award=double", "AB", "meets 2 level 3"),
    ("a_level", "", "A*", "meets 1 level 3"),
    ("a_level", "", "E", "meets 1 level 3"),
    ("a_level", "", "U", "below"),
    ("a_level", "", "N", "refer narrow_failure"),
    ("a_level", "year=1980", "O", "refer ordinary_level_pass level 2"),
    ("a_level", "year=1960", "Pass", "meets 1 level 3"),
    ("a_level", "year=1960", "Distinction", "meets 1 level 3"),
    ("a_level", "award=double", "A*A", "meets 2 level 3"),
    ("a_level", "award=double", "AC", "error grade_unknown"),
    ("t_level", "", "Distinction*", "meets 1 level 3"),
    ("t_level", "", "pass", "meets 1 level 3"),
    ("t_level", "", "Partial achievement", "refer partial_achievement"),
    ("national_4", "", "", "below level 1"),
    ("national_4", "", "Pass", "below level 1"),
    ("national_5", "", "C", "meets 1 level 2"),
    ("national_5", "", "D", "below level 2"),
    ("national_5", "", "No award", "below"),
    ("national_5", "", "Band 6", "meets 1 level 2"),
    ("national_5", "", "7", "below level 2"),
    ("intermediate_2", "", "C", "meets 1 level 2"),
    ("intermediate_2", "", "D", "below level 2"),
    ("intermediate_1", "", "A", "below level 1"),
    ("standard_grade", "", "1", "meets 1 level 2"),
    ("standard_grade", "", "2", "meets 1 level 2"),
    ("standard_grade", "", "3", "refer general_level level 1"),
    ("standard_grade", "", "5", "below level entry"),
    ("standard_grade", "", "7", "below"),
    ("standard_grade", "", "8", "error grade_unknown"),
    ("o_grade", "year=1980", "C", "meets 1 level 2"),
    ("o_grade", "year=1980", "D", "below level 1"),
    ("o_grade", "year=1970", "Pass", "refer band_unclear"),
    ("o_grade", "year=1988", "2", "refer band_unclear"),
    ("o_grade", "year=1988", "A", "refer band_unclear warns year_unusual"),
    ("higher", "", "C", "meets 1 level 3"),
    ("higher", "", "Pass", "meets 1 level 3"),
    ("higher", "", "D", "refer higher_d level 3"),
    ("higher", "", "no award", "below"),
    ("advanced_higher", "", "A", "meets 1 level 4"),
    ("advanced_higher", "", "D", "refer higher_d level 4"),
    ("advanced_higher", "", "Pass", "error grade_unknown"),
    ("junior_certificate", "paper=higher", "C", "refer framework_level_1 level 1"),
    ("junior_certificate", "year=2020", "Not graded", "refer framework_level_1"),
    ("junior_certificate", "year=2019", "Higher merit", "refer framework_level_1 level 1"),
    ("junior_certificate", "", "NG", "refer framework_level_1"),
    ("junior_certificate", "year=2025", "a new word", "refer framework_level_1 level 1 warns grade_unusual"),
    ("junior_certificate", "year=2024", "a new word", "error grade_unknown"),
    ("leaving_certificate", "", "H1", "meets 1 level 3"),
    ("leaving_certificate", "", "H7", "meets 1 level 3"),
    ("leaving_certificate", "", "H8", "below"),
    ("leaving_certificate", "", "O4", "meets 1 level 2"),
    ("leaving_certificate", "", "O5", "below level 2"),
    ("leaving_certificate", "", "O8", "below"),
    ("leaving_certificate", "", "F1", "refer foundation_level"),
    ("leaving_certificate", "paper=ordinary", "H1", "meets 1 level 3 warns grade_unusual"),
    ("leaving_certificate", "paper=higher", "D3", "meets 1 level 3"),
    ("leaving_certificate", "paper=ordinary", "C3", "meets 1 level 2"),
    ("leaving_certificate", "paper=ordinary", "D1", "below level 2"),
    ("leaving_certificate", "paper=foundation", "A1", "refer foundation_level"),
    ("leaving_certificate", "", "B2", "refer paper_level warns paper_level_not_given"),
    ("leaving_certificate", "", "Higher B2", "meets 1 level 3"),
    ("leaving_certificate", "", "NG", "below"),
    ("leaving_certificate", "", "E", "below"),
    ("leaving_certificate", "", "Merit", "refer link_modules"),
    ("leaving_certificate", "paper=higher", "D", "refer scheme_unclear"),
    ("leaving_certificate", "paper=higher year=1980", "D", "meets 1 level 3"),
    ("leaving_certificate", "year=2000", "D", "refer link_modules"),
    ("nvq", "level=2", "", "meets 1 level 2"),
    ("nvq", "level=1", "", "below level 1"),
    ("nvq", "level=6", "", "meets 1 level 6 warns level_not_offered"),
    ("nvq", "level=9", "", "error level_not_in_framework"),
    ("nvq", "level=5 framework=scqf", "", "meets 1 level 2"),
    ("btec", "level=2", "P", "meets 1 level 2"),
    ("btec", "level=2", "Distinction*", "meets 1 level 2"),
    ("btec", "level=2", "MM", "meets 1 level 2"),
    ("btec", "level=3", "DMM", "meets 1 level 3"),
    ("btec", "level=3", "D*D*D*", "meets 1 level 3"),
    ("btec", "level=1", "P", "below level 1"),
    ("btec", "level=2", "U", "below"),
    ("btec", "level=2", "PU", "error grade_unknown"),
    ("btec", "level=3", "DMMM", "error grade_unknown"),
    ("btec", "level=8", "P", "error level_not_offered"),
    ("ib_diploma", "subject=English", "4", "meets 1 level 3"),
    ("ib_diploma", "subject=English", "7 HL", "meets 1 level 3"),
    ("ib_diploma", "subject=English", "3", "below level 3"),
    ("ib_diploma", "", "24", "meets 1 level 3"),
    ("ib_diploma", "", "Diploma awarded", "meets 1 level 3"),
    ("ib_diploma", "", "23", "error grade_unknown"),
    ("ib_diploma", "", "46", "error grade_unknown"),
    ("ib_diploma", "", "6", "error grade_unknown"),
    ("access_to_he", "", "Pass", "meets 1 level 3"),
    ("access_to_he", "", "30 Distinction, 15 Merit", "meets 1 level 3"),
    ("access_to_he", "", "90D", "error grade_unknown"),
    ("certhe", "", "", "meets 1 level 4"),
    ("hnc", "", "A", "meets 1 level 4"),
    ("certhe", "", "A", "error grade_unknown"),
    ("diphe", "", "Merit", "meets 1 level 5"),
    ("hnd", "", "", "meets 1 level 5"),
    ("foundation_degree", "", "D", "meets 1 level 5"),
    ("degree", "", "Upper second", "meets 1 level 6"),
    ("degree", "", "Aegrotat", "meets 1 level 6"),
    ("degree", "", "Fourth", "meets 1 level 6 warns grade_unusual"),
    ("degree", "", "2", "error grade_unknown"),
    ("masters", "", "Merit", "meets 1 level 7"),
    ("masters", "", "2:1", "meets 1 level 7"),
    ("postgraduate_certificate", "", "", "meets 1 level 7"),
    ("doctorate", "", "", "meets 1 level 8"),
    ("vocational_probation_level_3", "", "Pass", "meets 1 level 3"),
    ("pqip", "", "", "meets 1 level 6"),
    ("apprenticeship", "level=2", "", "refer english_and_maths_part level 2"),
    ("apprenticeship", "level=1", "", "error level_not_offered"),
    ("apprenticeship", "level=8", "", "error level_not_offered"),
    ("overseas", "comparable=gcse_c_or_above", "not applicable", "meets 1 level 2"),
    ("overseas", "comparable=rqf_6", "85%", "meets 1 level 6"),
    ("overseas", "comparable=a_level", "unknown", "meets 1 level 3"),
    ("overseas", "comparable=gcse_below_c", "4.5", "below level 1"),
    ("overseas", "comparable=something", "1,7", "refer comparable_level_other"),
    ("overseas", "", "sehr gut", "refer no_comparability_statement"),
    ("other", "level=2", "", "refer not_listed level 2"),
    ("other", "", "a shield", "refer not_listed"),
    ("other", "level=1", "", "below level 1"),
    ("other", "level=entry", "", "below level entry"),
    ("other", "level=3 regulated=no", "", "below level 3"),
    ("other", "level=9", "", "error level_not_in_framework"),
    ("other", "level=6 framework=scqf", "", "refer not_listed level 3"),
];

#[test]
fn every_kind_is_worth_what_the_table_says() {
    check(ROWS, false);
    for kind in Kind::ALL {
        assert!(ROWS.iter().any(|(name, ..)| *name == kind.as_str()), "no row of {kind}");
    }
}

#[test]
fn a_strong_pass_is_a_five() {
    check(
        &[
            ("gcse", "", "A*", "meets 1 level 2"),
            ("gcse", "", "B", "meets 1 level 2"),
            ("gcse", "", "C*", "meets 1 level 2"),
            ("gcse", "", "C", "refer c_spans_4_and_5 level 2"),
            ("gcse", "", "D", "below level 1"),
            ("gcse", "", "5", "meets 1 level 2"),
            ("gcse", "", "4", "below level 2"),
            ("gcse", "award=double", "5-5", "meets 2 level 2"),
            ("gcse", "award=double", "5-4", "refer split_award level 2"),
            ("gcse", "award=double", "4-4", "below level 2"),
            ("gcse", "award=double", "BC", "refer c_spans_4_and_5 level 2"),
            ("gcse", "award=double", "CD", "refer split_award level 1"),
            ("gcse", "award=triple", "BCC", "meets 1 level 2"),
            ("gcse", "award=triple", "CCC", "refer c_spans_4_and_5 level 2"),
            ("gcse", "award=short", "C", "refer half_a_gcse level 2"),
            ("igcse", "", "C", "refer c_spans_4_and_5 level 2"),
            ("o_level", "", "A", "refer strong_pass_not_defined level 2"),
            ("o_level", "", "D", "below level 1"),
            ("degree", "", "First", "refer strong_pass_not_defined level 6"),
        ],
        true,
    );
}

#[test]
fn what_is_not_awarded_counts_for_nothing_yet() {
    check(
        &[
            ("gcse", "status=predicted year=2027", "9", "not_yet"),
            ("gcse", "status=studying", "", "not_yet"),
            ("national_4", "status=studying", "", "not_yet"),
        ],
        false,
    );
}

#[test]
fn a_grade_that_is_not_known_is_for_a_person() {
    check(
        &[
            ("gcse", "unknown=yes", "", "refer grade_not_known"),
            ("degree", "unknown=yes", "", "refer grade_not_known level 6"),
            ("functional_skills", "unknown=yes level=2 subject=Maths", "", "refer grade_not_known level 2"),
        ],
        false,
    );
}

#[test]
fn a_level_alone_shows_no_english() {
    let refer = Some(GcseEquivalence::Refer(ReferReason::SubjectNotShown));
    #[rustfmt::skip]
    let rows: &[(&str, &str, &str, Option<GcseEquivalence>)] = &[
        ("gcse", "subject=English", "C", Some(GcseEquivalence::Counts(1))),
        ("gcse", "subject=ENGLISH_LANGUAGE", "D", Some(GcseEquivalence::Below)),
        ("gcse", "subject=English_Literature", "A", None),
        ("adult_literacy", "level=2", "", Some(GcseEquivalence::Counts(1))),
        ("adult_numeracy", "level=2", "", None),
        ("key_skills", "level=2 subject=Communication", "", Some(GcseEquivalence::Counts(1))),
        ("nvq", "level=2", "", refer),
        ("nvq", "level=1", "", Some(GcseEquivalence::Below)),
        ("degree", "subject=English", "First", refer),
        ("t_level", "subject=Health", "Merit", refer),
        ("btec", "level=3 subject=English", "D", refer),
        ("btec", "level=2 subject=English", "D", Some(GcseEquivalence::Counts(1))),
        ("ib_diploma", "", "30", refer),
        ("ib_diploma", "subject=English", "5", Some(GcseEquivalence::Counts(1))),
        ("overseas", "subject=English comparable=a_level", "good", refer),
    ];
    for (kind, settings, grade, expected) in rows {
        let mut entry = entry(kind, settings);
        outcome(&mut entry, grade, false);
        assert_eq!(entry.meets_gcse_c_in("English", false), *expected, "{kind} {settings} {grade}");
    }
}

#[test]
fn only_a_level_2_btec_of_several_grades_may_count_for_more() {
    for (settings, grade, expected) in [
        ("level=2", "MM", Some(ReferReason::Size)),
        ("level=2", "M", None),
        ("level=3", "MMM", None),
        ("level=2 status=predicted", "MM", None),
    ] {
        let mut entry = entry("btec", settings);
        outcome(&mut entry, grade, false);
        assert_eq!(entry.may_count_for_more(), expected, "{settings} {grade}");
    }
}

/// What the form refuses may still be put together by a program.
#[test]
fn an_apprenticeship_below_level_2_is_below() {
    assert_eq!(entry("apprenticeship", "level=1").meets_gcse_c(false), GcseEquivalence::Below);
    assert_eq!(entry("other", "level=1").meets_gcse_c(false), GcseEquivalence::Below);
}

#[test]
fn only_what_was_said_is_written() {
    let json = |entry: &Qualification| serde_json::to_value(entry).unwrap();
    assert_eq!(json(&entry("gcse", "")), serde_json::json!({"kind": "gcse"}));
    let double = entry("gcse", "award=double status=studying regulated=no");
    assert_eq!(
        json(&double),
        serde_json::json!({"kind": "gcse", "award": "double", "status": "studying", "regulated": "no"})
    );
}

#[test]
fn only_full_time_study_with_both_its_months_covers() {
    let month = |text: &str| text.parse::<Month>().ok();
    let mut studied = entry("degree", "");
    (studied.studied_from, studied.studied_to) = (month("2001-09"), month("2004-06"));
    assert_eq!(studied.full_time_study(), None);
    studied.full_time = true;
    let span = timeline::Span::new(month("2001-09").unwrap(), month("2004-06").unwrap());
    assert_eq!(studied.full_time_study(), span);
    studied.studied_to = None;
    assert_eq!(studied.full_time_study(), None);
}

#[test]
fn subjects_are_the_same_by_any_of_their_names() {
    let key = |kind: &str, subject: &str| {
        let mut entry = entry(kind, "");
        entry.subject = Some(subject.parse().unwrap());
        entry.subject_key()
    };
    assert_eq!(key("gcse", "Maths"), key("o_level", " MATHEMATICS "));
    assert_eq!(key("gcse", "English"), key("functional_skills", "Functional English"));
    assert_eq!(key("gcse", "Design & Technology"), key("gcse", "design and technology"));
    assert_ne!(key("gcse", "English Language"), key("gcse", "English Literature"));
    for names in [
        ["RE", "R.E.", "Religious Education", "religious studies"],
        ["PE", "P.E.", "p e", "Physical Education"],
        ["IT", "I.T.", "Information Technology", "I.C.T."],
        ["English", "English lang.", "Saesneg", "English language"],
        ["Math", "Maths", "Mathemateg", "Mathematics"],
    ] {
        let keys = names.map(|name| key("gcse", name));
        assert!(keys[0].is_some() && keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    }
    assert_ne!(key("a_level", "Communication"), key("gcse", "English"));
    assert_eq!(key("gcse", "Cymraeg Ail  Iaith").as_deref(), Some("cymraeg ail iaith"));
    assert_eq!(key("gcse", " – "), None);
    let number = |subject: &str| {
        let mut entry = entry("gcse", "");
        entry.subject = subject.parse().ok();
        entry.subject_number()
    };
    assert_eq!(number("Maths"), number("mathematics"));
    assert_ne!(number("Maths"), number("Art"));
    assert_eq!(number(""), 0);
    assert_eq!(entry("adult_numeracy", "").subject_key(), key("gcse", "maths"));
}

#[test]
fn the_better_result_of_a_subject_counts() {
    let refer = GcseEquivalence::Refer(ReferReason::Size);
    let ranked = [
        GcseEquivalence::Below,
        GcseEquivalence::NotYet,
        refer,
        GcseEquivalence::Counts(1),
        GcseEquivalence::Counts(2),
    ];
    for (i, a) in ranked.iter().enumerate() {
        for (j, b) in ranked.iter().enumerate() {
            assert_eq!(a.or_better(*b), ranked[i.max(j)]);
        }
    }
    assert_eq!(ranked.map(GcseEquivalence::count), [0, 0, 0, 1, 2]);
    // Of two that are as good the first stays.
    assert_eq!(refer.or_better(GcseEquivalence::Refer(ReferReason::Subject)), refer);
}
