//! Courses.

use serde_json::{Value, json};

use super::answers::{line, month, prose, required};
use super::support::{finds, finds_by, rules};

const RELEVANCE: &str = "It taught me how to listen.";

fn courses(count: usize) -> Vec<Value> {
    (0..count)
        .map(|n| json!({ "title": format!("Course {n}"), "provider": "School", "completed": "2020-01", "relevance": RELEVANCE }))
        .collect()
}

#[test]
fn title_provider_and_month_are_needed() {
    for key in ["title", "provider", "completed"] {
        required(&format!("/training/0/{key}"));
    }
    line("/training/0/title", 100);
    line("/training/0/provider", 100);
    month("/training/0/completed", 2012);
}

#[test]
fn a_course_is_already_completed() {
    finds(json!({ "/training/0/completed": "2026-11" }), &[]);
    finds(json!({ "/training/0/completed": "2026-12" }), &["error /training/0/completed in_future"]);
    finds(
        json!({ "/training/0/completed": { "month": "dec", "year": 2026 } }),
        &["error /training/0/completed in_future"],
    );
}

#[test]
fn blank_relevance_is_advice() {
    prose("/training/0/relevance", 150);
    for blank in [json!(null), json!(""), json!(" \n")] {
        finds(json!({ "/training/0/relevance": blank }), &["advice /training/0/relevance explain_relevance"]);
    }
}

#[test]
fn at_most_fifty_rows_or_none() {
    for empty in [json!(null), json!([]), json!({}), json!(""), json!([{}, { "title": "" }, null])] {
        finds(json!({ "/training": empty }), &[]);
    }
    finds(json!({ "/training": courses(50) }), &[]);
    finds(json!({ "/training": courses(51) }), &["error /training too_many max=50"]);
    finds_by(
        &rules().with_limit("training", 2).unwrap(),
        json!({ "/training": courses(3), "/employment/2": null }),
        &["error /training too_many max=2"],
    );
}

#[test]
fn blank_rows_keep_their_index() {
    let [mut bad, good] = <[Value; 2]>::try_from(courses(2)).expect("two");
    bad["title"] = json!("");
    finds(
        json!({ "/training": [{}, null, bad.clone(), { "title": " " }, good.clone()] }),
        &["error /training/2/title missing"],
    );
    finds(
        json!({ "/training": { "7": bad.clone(), "3": good.clone(), "5": {} } }),
        &["error /training/7/title missing"],
    );
    finds(json!({ "/training": bad }), &["error /training/0/title missing"]);
    let mut rows = courses(50);
    rows.insert(25, json!({}));
    finds(json!({ "/training": rows }), &[]);
}

#[test]
fn a_row_of_the_wrong_type() {
    for other in [json!("First aid"), json!(7), json!(true), json!([["First aid"]])] {
        finds(json!({ "/training/0": other }), &["error /training/0 wrong_type"]);
    }
    for other in [json!("First aid"), json!(7), json!(true)] {
        finds(json!({ "/training": other }), &["error /training wrong_type"]);
    }
}
