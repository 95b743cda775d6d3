//! Reading grades: normal forms, and what is no grade.

use super::*;
use crate::application::qualifications::years::Fit;

#[test]
fn many_ways_to_write_one_grade() {
    #[rustfmt::skip]
    let rows: &[(&str, &str, &str, &str, Scheme)] = &[
        ("gcse", "", "a*", "A*", Scheme::GcseLetters),
        ("gcse", "", " A * ", "A*", Scheme::GcseLetters),
        ("gcse", "", "A star", "A*", Scheme::GcseLetters),
        ("gcse", "", "Ａ＊", "A*", Scheme::GcseLetters),
        ("gcse", "", "A\u{2217}", "A*", Scheme::GcseLetters),
        ("gcse", "", "Grade C", "C", Scheme::GcseLetters),
        ("gcse", "", "c grade", "C", Scheme::GcseLetters),
        ("gcse", "", "GradeC", "C", Scheme::GcseLetters),
        ("gcse", "", "C (pass)", "C", Scheme::GcseLetters),
        ("gcse", "", "Grade: 7", "7", Scheme::GcseNumbers),
        ("gcse", "", "\u{feff}7\u{200b}", "7", Scheme::GcseNumbers),
        ("gcse", "award=double", "99", "9-9", Scheme::GcseNumbers),
        ("gcse", "award=double", "5–4", "5-4", Scheme::GcseNumbers),
        ("gcse", "award=double", "4 − 5", "5-4", Scheme::GcseNumbers),
        ("gcse", "award=double", "DC", "CD", Scheme::GcseLetters),
        ("gcse", "award=double", "aa*", "A*A", Scheme::GcseLetters),
        ("gcse", "award=double", "C*B", "BC*", Scheme::GcseLetters),
        ("gcse", "award=double", "u", "U", Scheme::GcseLetters),
        ("gcse", "award=triple", "6 7 6", "7-6-6", Scheme::GcseNumbers),
        ("gcse", "award=triple", "cab", "ABC", Scheme::GcseLetters),
        ("o_level", "", "reached the ordinary standard", "Pass", Scheme::OLevelPass),
        ("o_level", "", "g", "G", Scheme::OLevelBoard),
        ("t_level", "", "distinction star", "Distinction*", Scheme::TLevel),
        ("national_5", "", "NO AWARD", "No award", Scheme::National5),
        ("national_5", "", "band 3", "3", Scheme::National5Bands),
        ("junior_certificate", "", "higher merit", "Higher merit", Scheme::JuniorCycle),
        ("junior_certificate", "", "ordinary b", "Ordinary B", Scheme::JuniorCertificate),
        ("junior_certificate", "year=2025", " Exceptional ", "Exceptional", Scheme::AsTyped),
        ("leaving_certificate", "", "h1", "H1", Scheme::LeavingBands),
        ("leaving_certificate", "", "Higher Level B2", "Higher B2", Scheme::LeavingPoints),
        ("leaving_certificate", "", "B2 (HL)", "Higher B2", Scheme::LeavingPoints),
        ("leaving_certificate", "paper=ordinary", "c3", "Ordinary C3", Scheme::LeavingPoints),
        ("leaving_certificate", "year=1985 paper=higher", "b", "Higher B", Scheme::LeavingLetters),
        ("btec", "level=3", "mdm", "DMM", Scheme::Btec),
        ("btec", "level=3", "Distinction* Distinction Merit", "D*DM", Scheme::Btec),
        ("btec", "level=2", "pass", "P", Scheme::Btec),
        ("ib_diploma", "subject=Art", "6 at HL", "6 HL", Scheme::IbSubject),
        ("ib_diploma", "subject=Art", "SL 5", "5 SL", Scheme::IbSubject),
        ("ib_diploma", "", "Diploma", "Diploma awarded", Scheme::IbDiploma),
        ("access_to_he", "", "D30 M12 P3", "D30 M12 P3", Scheme::AccessToHe),
        ("access_to_he", "", "3 pass, 42 distinction", "D42 P3", Scheme::AccessToHe),
        ("degree", "", "2.1", "2:1", Scheme::DegreeClass),
        ("degree", "", "2:1 (Hons)", "2:1", Scheme::DegreeClass),
        ("degree", "", "Upper second class honours", "2:1", Scheme::DegreeClass),
        ("degree", "", "Second Class Honours, Lower Division", "2:2", Scheme::DegreeClass),
        ("degree", "", "BA (Hons) 2:1", "2:1", Scheme::DegreeClass),
        ("degree", "", "LLB first class honours", "First", Scheme::DegreeClass),
        ("degree", "", "II:1", "2:1", Scheme::DegreeClass),
        ("degree", "", "2:ii", "2:2", Scheme::DegreeClass),
        ("gcse", "", "Ungraded", "U", Scheme::GcseLetters),
        ("nvq", "level=2", "Achieved", "Pass", Scheme::Pass),
        ("gcse", "award=double", "ba", "AB", Scheme::GcseLetters),
        ("degree", "", "1st", "First", Scheme::DegreeClass),
        ("degree", "", "Second Class, Upper Division (Hons)", "2:1", Scheme::DegreeClass),
        ("degree", "", "Second Class Honours, Division II", "2:2", Scheme::DegreeClass),
        ("degree", "", "first-class", "First", Scheme::DegreeClass),
        ("degree", "", "Pass", "Ordinary", Scheme::DegreeClass),
        ("masters", "", "Pass", "Pass", Scheme::PassMeritDistinction),
        ("masters", "", "2.2", "2:2", Scheme::DegreeClass),
        ("hnc", "", "b", "B", Scheme::GradedUnit),
        ("overseas", "", " Très bien ", "Très bien", Scheme::AsTyped),
    ];
    for (kind, settings, text, value, scheme) in rows {
        let context = entry(kind, settings).grade_context();
        let (grade, _) =
            Grade::parse(text, &context).unwrap_or_else(|fault| panic!("{kind} {text}: {fault}"));
        assert_eq!((grade.as_str(), grade.scheme()), (*value, *scheme), "{kind} {settings} {text:?}");
    }
}

#[test]
fn a_kind_beside_its_grade_is_left_out() {
    for (kind, settings, text, value) in [
        ("gcse", "", "GCSE C", "C"),
        ("igcse", "", "IGCSE: C", "C"),
        ("o_level", "", "O level: pass", "Pass"),
        ("as_level", "", "AS: b", "B"),
        ("a_level", "", "B (A level)", "B"),
        ("national_5", "", "N5: A", "A"),
        ("intermediate_2", "", "Intermediate 2: A", "A"),
        ("intermediate_1", "", "Intermediate 1: A", "A"),
        ("higher", "", "Higher B", "B"),
        ("advanced_higher", "", "Advanced Higher: B", "B"),
        ("btec", "level=2", "BTEC pass", "P"),
        ("nvq", "level=2", "NVQ: pass", "Pass"),
        ("nvq", "level=2", "SVQ: pass", "Pass"),
        ("hnc", "", "HNC: b", "B"),
        ("hnd", "", "HND: pass", "Pass"),
        ("postgraduate_certificate", "", "PGCE: pass", "Pass"),
    ] {
        let context = entry(kind, settings).grade_context();
        let grade = Grade::parse(text, &context).map(|(grade, _)| grade.as_str().to_owned());
        assert_eq!(grade.map_err(|fault| fault.code()), Ok(value.to_owned()), "{kind} {text}");
        let alone = Kind::parse(kind).unwrap().called()[0];
        assert!(Grade::parse(alone, &context).is_err(), "{alone} says no grade");
    }
}

#[test]
fn what_is_no_grade() {
    for (kind, text) in [
        ("gcse", "X"),
        ("gcse", "Q"),
        ("gcse", "54%"),
        ("gcse", "C-"),
        ("gcse", "-C"),
        ("gcse", "C+"),
        ("gcse", "10"),
        ("gcse", "-"),
        ("gcse", "grade"),
        ("gcse", "pass"),
        ("gcse", "é"),
        ("gcse", "a very long text that cannot be any grade whatsoever"),
        ("o_level", "X"),
        ("o_level", "Q"),
        ("junior_certificate", "54 %"),
        ("junior_certificate", "x"),
        ("nvq", "Merit"),
    ] {
        let fault = refused(text, &GradeContext::new(Kind::parse(kind).unwrap()));
        assert_eq!(fault.code().as_str(), "grade_unknown", "{kind} {text}");
    }
    for (settings, text, expected) in [
        ("year=1974", "G", Ok(())),
        ("year=1975", "G", Err("grade_unknown")),
        ("year=2005 nation=other", "B3", Ok(())),
        ("year=2005 nation=other", "ABC", Err("grade_unknown")),
        ("year=2005 nation=other", "A*", Ok(())),
        ("year=2005 nation=other", "A+", Err("grade_unknown")),
        ("year=1974", "B3", Err("grade_unknown")),
    ] {
        let found = Grade::parse(text, &entry("o_level", settings).grade_context());
        assert_eq!(found.map(drop).map_err(|fault| fault.code().as_str()), expected, "{settings} {text}");
    }
    let overseas = GradeContext::new(Kind::Overseas);
    assert_eq!(refused(" ", &overseas).code().as_str(), "missing");
    assert_eq!(refused(&"é".repeat(101), &overseas).code().as_str(), "too_long");
    assert!(Grade::parse(&"é".repeat(100), &overseas).is_ok());
}

#[test]
fn a_paper_that_contradicts_its_grade_is_asked_again() {
    for (paper, grade, unusual) in [
        ("higher", "H1", false),
        ("ordinary", "H1", true),
        ("ordinary", "O4", false),
        ("higher", "O4", true),
        ("foundation", "F2", false),
        ("ordinary", "F2", true),
        ("higher", "Higher B2", false),
    ] {
        let context = entry("leaving_certificate", &format!("paper={paper}")).grade_context();
        let (_, notes) = Grade::parse(grade, &context).unwrap();
        assert_eq!(!notes.is_empty(), unusual, "{paper} {grade}");
    }
}

#[test]
fn a_refusal_names_the_grades_of_the_year_and_the_nation() {
    let of = |settings: &str| Grade::accepted(&entry("gcse", settings).grade_context()).join(" ");
    assert_eq!(of(""), "A* A B C* C D E F G U 9 8 7 6 5 4 3 2 1");
    assert_eq!(of("year=1990"), "A B C D E F G U");
    assert_eq!(of("nation=england year=2020"), "A* A B C D E F G U 9 8 7 6 5 4 3 2 1");
    assert_eq!(of("award=double year=1990"), "AA AB AC BB BC CC CD DD DE EE EF FF FG GG U");
    assert_eq!(of("award=triple"), "CCC 7-6-6");
    let fault = refused("Z", &entry("gcse", "year=1990").grade_context());
    assert_eq!(fault.to_string(), "grade_unknown(accepted=A, B, C, D, E, F, G, U)");
    assert!(Grade::accepted(&GradeContext::new(Kind::Overseas)).is_empty());
}

/// Every context that there is, near enough.
fn contexts() -> Vec<GradeContext> {
    let nations = [None, Some(Nation::NorthernIreland), Some(Nation::Wales), Some(Nation::Other)];
    let papers = [None, Some(PaperLevel::Higher)];
    let years = [None, Some(1900), Some(1960), Some(1980), Some(2000), Some(2018), Some(2026)];
    let mut all = Vec::new();
    for (kind, award) in Kind::ALL.iter().flat_map(|kind| Award::ALL.iter().map(move |award| (*kind, *award)))
    {
        for nation in nations {
            for paper_level in papers {
                all.extend(years.map(|year| GradeContext { kind, award, nation, year, paper_level }));
            }
        }
    }
    all
}

#[test]
fn what_is_accepted_is_read_and_a_normal_form_stays_as_it_is() {
    for context in contexts() {
        let kind_can_be = context.kind.years_in(context.nation).fit(context.year) != Fit::Impossible;
        for text in Grade::accepted(&context) {
            match Grade::parse(text, &context) {
                Ok((grade, _)) => {
                    let again = Grade::parse(grade.as_str(), &context).unwrap().0;
                    assert_eq!(grade, again, "{context:?}");
                }
                Err(fault) => assert!(!kind_can_be, "{context:?} {text}: {fault}"),
            }
        }
    }
}

#[test]
fn no_text_makes_it_panic() {
    let pieces =
        ["A", "*", "9", "-", "–", " ", "Pass", "grade", "D", "1", "%", "é", "(", "higher", "\0", "0", "HL"];
    let mut seed = 7_usize;
    for context in contexts().into_iter().step_by(29) {
        for _ in 0..40 {
            let mut text = String::new();
            for _ in 0..seed % 6 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(pieces[(seed >> 33) % pieces.len()]);
            }
            seed = seed.wrapping_add(1);
            if let Ok((grade, _)) = Grade::parse(&text, &context) {
                assert!(!grade.as_str().is_empty());
            }
        }
    }
}

#[test]
fn a_grade_is_written_as_text_and_debugged_without_what_was_typed() {
    let cse = Grade::parse("1", &GradeContext::new(Kind::Cse)).unwrap().0;
    assert_eq!(serde_json::to_string(&cse).unwrap(), r#""1""#);
    assert_eq!(format!("{cse:?} {cse}"), "Grade(cse, 1) 1");
    let typed = Grade::parse("my secret", &GradeContext::new(Kind::Overseas)).unwrap().0;
    assert_eq!(format!("{typed:?}"), "Grade(as_typed, …)");
}

#[test]
fn choices_are_read_by_their_names() {
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.as_str()), Ok(*kind));
    }
    assert!(Kind::parse("GCSE").is_err());
    assert_eq!(serde_json::from_str::<Kind>("\"o_level\"").unwrap(), Kind::OLevel);
    let error = serde_json::from_str::<Kind>("\"my secret\"").unwrap_err().to_string();
    assert!(!error.contains("secret"), "{error}");
}
