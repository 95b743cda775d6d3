//! The status of a criterion of qualifications, from entries as typed.

use super::super::{Predicate, Why};
use crate::application::{Draft, Status};
use crate::eligibility::Policy;
use crate::engine::{Rules, Section};

/// Returns the status of a predicate, and why, with these rows of qualifications and nothing else on the form.
#[track_caller]
fn stands(rule: &str, rows: serde_json::Value) -> (Status, Option<&'static str>) {
    let rules = Rules::on("2026-11-21".parse().unwrap()).only([Section::QUALIFICATIONS]);
    let draft =
        Draft::from_json(serde_json::json!({ "qualifications": rows }).to_string().as_bytes()).unwrap();
    let partial = draft.partial(&rules);
    assert!(!partial.report.blocks(), "{}", partial.report);
    let policy = format!(
        "id = \"a\"\ntitle = \"A\"\nversion = \"1\"\nsections = [\"qualifications\"]\n\
         [[criteria]]\nid = \"b\"\ntitle = \"B\"\nneed = \"essential\"\nrule = {rule}\n"
    );
    let policy = Policy::from_toml(&policy).unwrap();
    let (_, leaf) = policy.leaves().into_iter().next().unwrap();
    assert!(matches!(leaf.predicate, Predicate::GcseC(_) | Predicate::Qualification(_)));
    let finding = leaf.evaluate(&partial.evidence(&rules));
    (finding.status, finding.why.map(Why::as_str))
}

const ONE: &str = "{ gcse_c = { count = 1 } }";
const TWO: &str = "{ gcse_c = { count = 2 } }";
const FIVE: &str = "{ gcse_c = { count = 5 } }";

fn gcse(subject: &str) -> serde_json::Value {
    serde_json::json!({ "kind": "gcse", "subject": subject, "grade": "C" })
}

/// A row of each kind that shows a level alone.
fn level_alone() -> Vec<serde_json::Value> {
    vec![
        serde_json::json!({ "kind": "degree", "subject": "Law", "grade": "2:1" }),
        serde_json::json!({ "kind": "degree", "subject": "Law", "grade": "Second class honours" }),
        serde_json::json!({ "kind": "masters", "subject": "Law", "grade": "Merit" }),
        serde_json::json!({ "kind": "postgraduate_certificate", "subject": "Law" }),
        serde_json::json!({ "kind": "doctorate", "subject": "Law" }),
        serde_json::json!({ "kind": "foundation_degree" }),
        serde_json::json!({ "kind": "diphe" }),
        serde_json::json!({ "kind": "hnd" }),
        serde_json::json!({ "kind": "hnc" }),
        serde_json::json!({ "kind": "certhe" }),
        serde_json::json!({ "kind": "access_to_he", "grade": "Pass" }),
        serde_json::json!({ "kind": "nvq", "level": "2" }),
        serde_json::json!({ "kind": "t_level", "subject": "Health", "grade": "Merit" }),
        serde_json::json!({ "kind": "btec", "subject": "Art", "level": "3", "grade": "M" }),
        serde_json::json!({ "kind": "ib_diploma", "grade": "38" }),
        serde_json::json!({ "kind": "vocational_probation_level_3" }),
        serde_json::json!({ "kind": "pqip" }),
        serde_json::json!({ "kind": "overseas", "country": "SY", "subject": "Law", "grade": "good",
            "comparability_reference": "1", "comparable_level": "rqf_6" }),
    ]
}

#[test]
fn a_level_alone_is_one_gcse() {
    for row in level_alone() {
        let rows = |rows: &[serde_json::Value]| serde_json::Value::from(rows.to_vec());
        assert_eq!(stands(ONE, rows(std::slice::from_ref(&row))), (Status::Met, None), "{row}");
        let size = (Status::Unknown, Some("size"));
        assert_eq!(stands(TWO, rows(std::slice::from_ref(&row))), size, "{row}");
        // Nor does it make up for the one that is missing: only a person can say so.
        assert_eq!(stands(TWO, rows(&[gcse("Maths"), row.clone()])), size, "{row}");
        assert_eq!(stands(FIVE, rows(&[gcse("Maths"), row.clone()])), size, "{row}");
        assert_eq!(
            stands(TWO, rows(&[gcse("Maths"), gcse("English"), row.clone()])),
            (Status::Met, None),
            "{row}"
        );
    }
}

#[test]
fn what_shows_its_subject_counts() {
    let rows = |rows: &[serde_json::Value]| serde_json::Value::from(rows.to_vec());
    let a_level = |subject: &str| serde_json::json!({ "kind": "a_level", "subject": subject, "grade": "B" });
    let double =
        serde_json::json!({ "kind": "gcse", "award": "double", "subject": "Science", "grade": "CC" });
    assert_eq!(stands(TWO, rows(&[a_level("History"), a_level("French")])), (Status::Met, None));
    assert_eq!(stands(TWO, rows(&[double])), (Status::Met, None));
    assert_eq!(stands(TWO, rows(&[a_level("History")])), (Status::NotMet, None));
    assert_eq!(stands(TWO, rows(&[gcse("Maths"), gcse("maths")])), (Status::NotMet, None));
    // Of several grades in a BTEC at level 2 one is sure, and its size says how many more.
    let btec =
        |grade: &str| serde_json::json!({ "kind": "btec", "level": "2", "subject": "Art", "grade": grade });
    assert_eq!(stands(ONE, rows(&[btec("MM")])), (Status::Met, None));
    assert_eq!(stands(TWO, rows(&[btec("MM")])), (Status::Unknown, Some("size")));
    assert_eq!(stands(TWO, rows(&[btec("MM"), gcse("Maths")])), (Status::Met, None));
    assert_eq!(stands(TWO, rows(&[btec("M")])), (Status::NotMet, None));
}

#[test]
fn an_award_to_come_is_unknown() {
    let open = (Status::Unknown, Some("not_awarded_yet"));
    for status in ["studying", "predicted"] {
        for (kind, more) in
            [("gcse", "\"subject\": \"Maths\""), ("degree", "\"subject\": \"Law\""), ("nvq", "\"level\": 2")]
        {
            let row = format!("{{ \"kind\": \"{kind}\", \"status\": \"{status}\", {more} }}");
            let rows = || serde_json::json!([serde_json::from_str::<serde_json::Value>(&row).unwrap()]);
            assert_eq!(stands(ONE, rows()), open, "{row}");
            assert_eq!(stands(FIVE, rows()), open, "{row}");
            assert_eq!(stands("{ gcse_c = { count = 1, strong = true } }", rows()), open, "{row}");
            assert_eq!(stands("{ qualification = { level = 2 } }", rows()), open, "{row}");
            assert_eq!(
                stands(&format!("{{ qualification = {{ kinds = [\"{kind}\"] }} }}"), rows()),
                open,
                "{row}"
            );
        }
    }
    let english = "{ gcse_c = { count = 1, subjects = [\"English\"] } }";
    let predicted =
        |subject: &str| serde_json::json!([{ "kind": "gcse", "subject": subject, "status": "predicted" }]);
    assert_eq!(stands(english, predicted("English")), open);
    assert_eq!(stands(english, predicted("Maths")), (Status::NotMet, None));
}

#[test]
fn an_undivided_second_is_unknown() {
    let degree = |grade: &str| serde_json::json!([{ "kind": "degree", "subject": "Law", "grade": grade }]);
    let wanted =
        |grades: &str| format!("{{ qualification = {{ kinds = [\"degree\"], grades = [{grades}] }} }}");
    for (grades, grade, expected) in [
        (r#""First", "2:1""#, "Second class honours", Status::Unknown),
        (r#""2:2""#, "Second class honours", Status::Unknown),
        (r#""First", "2:1", "2:2""#, "Second class honours", Status::Met),
        (r#""First""#, "Second class honours", Status::NotMet),
        (r#""Second""#, "Second class honours", Status::Met),
        (r#""First", "2:1""#, "II (i)", Status::Met),
        (r#""First", "2:1""#, "II (ii)", Status::NotMet),
        (r#""First", "2:1""#, "Fourth-class honours", Status::NotMet),
    ] {
        assert_eq!(stands(&wanted(grades), degree(grade)).0, expected, "{grades} {grade}");
    }
}
