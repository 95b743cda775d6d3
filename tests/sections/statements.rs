//! Statements in the applicant's own words.

use applicant::application::StatementsDraft;
use applicant::field::Prose;
use applicant::{Rules, Scope};
use serde_json::json;

use super::answers::required;
use super::support::{chars, finds, finds_by, lines, rules, words};

const ALL: [&str; 3] =
    ["/statements/motivation", "/statements/challenging_individuals", "/statements/written_communication"];

#[test]
fn without_gcse_c_three_are_needed() {
    required(ALL[0]);
    required(ALL[1]);
    let third = ALL[2];
    finds(json!({ third: "" }), &[]);
    for grade in ["D", "U"] {
        let edits = json!({ third: "", "/qualifications/0/grade": grade });
        finds(edits, &["error /statements/written_communication missing"]);
    }
    for grade in ["C", "A*", "4", "9"] {
        finds(json!({ third: "", "/qualifications/0/grade": grade, "/qualifications/0/year": "" }), &[]);
    }
    finds(
        json!({ third: "", "/qualifications": [], "/no_qualifications": true }),
        &["error /statements/written_communication missing"],
    );
    finds(
        json!({ third: "", "/qualifications/0/status": "predicted", "/qualifications/0/year": "" }),
        &["error /statements/written_communication missing"],
    );
}

#[test]
fn at_most_so_many_words() {
    for key in ALL {
        finds(json!({ key: words(250) }), &[]);
        finds(json!({ key: words(251) }), &[&format!("error {key} too_many_words max=250 over=1")]);
        finds(json!({ key: true }), &[&format!("error {key} wrong_type")]);
        finds(json!({ key: words(120) + "\0" }), &[&format!("error {key} character_not_allowed")]);
        finds(json!({ key: words(120) + "\u{202e}end" }), &[&format!("error {key} character_not_allowed")]);
        finds(json!({ key: words(120) + "\r\n\t- a list\r\n\t- of points" }), &[]);
    }
    let rules = rules().with_limit("statements.motivation", 500).unwrap();
    finds_by(&rules, json!({ ALL[0]: words(500) }), &[]);
}

/// Ten characters for each word, which rules can change, and which follow a limit of their own.
#[test]
fn a_text_without_spaces_has_a_limit() {
    let short = |key: &str| format!("advice {key} statement_short");
    let long = |key: &str, max: usize| format!("error {key} too_long max={max}");
    for key in ALL {
        finds(json!({ key: "é".repeat(2_500) }), &[&short(key)]);
        finds(json!({ key: "é".repeat(2_501) }), &[&long(key, 2_500)]);
        finds(json!({ key: "1/".repeat(32_000) }), &[&long(key, 2_500)]);
        // A line end is one character, and what surrounds a text is none.
        finds(json!({ key: format!(" \r\n{}", "abcdefghi\r\n".repeat(250)) }), &[]);
        finds(json!({ key: format!("{}k", "abcdefghi\r\n".repeat(249) + "abcdefghi") }), &[]);
        finds(
            json!({ key: format!("{}kl", "abcdefghi\r\n".repeat(249) + "abcdefghi") }),
            &[&long(key, 2_500)],
        );
    }
    let key = ALL[0];
    let more = rules().with_characters_per_word(12);
    finds_by(&more, json!({ key: chars(3_000) }), &[&short(key)]);
    finds_by(&more, json!({ key: chars(3_001) }), &[&long(key, 3_000)]);
    let fewer = rules().with_limit("statements.motivation", 20).unwrap();
    finds_by(&fewer, json!({ key: chars(200) }), &[&short(key)]);
    finds_by(&fewer, json!({ key: chars(201) }), &[&long(key, 200)]);
    finds_by(&fewer.with_characters_per_word(usize::MAX), json!({ key: chars(9_000) }), &[&short(key)]);
}

#[test]
fn a_short_statement_is_advised_upon() {
    for key in ALL {
        finds(json!({ key: words(100) }), &[]);
        finds(json!({ key: words(99) }), &[&format!("advice {key} statement_short")]);
        finds(json!({ key: chars(3) }), &[&format!("advice {key} statement_short")]);
    }
    // A smaller limit makes less of a statement short, and a larger one no more.
    for (limit, enough) in [(1, 0), (2, 0), (60, 24), (150, 60), (249, 99), (500, 100)] {
        let rules = rules().with_limit("statements.motivation", limit).unwrap();
        finds_by(&rules, json!({ ALL[0]: words(enough.max(1)) }), &[]);
        if enough > 1 {
            finds_by(
                &rules,
                json!({ ALL[0]: words(enough - 1) }),
                &[&format!("advice {} statement_short", ALL[0])],
            );
        }
    }
}

#[test]
fn the_same_text_is_advised() {
    let text = words(120);
    finds(json!({ ALL[0]: text, ALL[2]: text }), &["advice /statements/written_communication same_text"]);
    finds(
        json!({ ALL[0]: text, ALL[1]: text.replace(' ', "\n "), ALL[2]: text }),
        &[
            "advice /statements/challenging_individuals same_text",
            "advice /statements/written_communication same_text",
        ],
    );
}

#[test]
fn earlier_texts_reveal_pasted_ones() {
    let mut rules: Rules = rules();
    rules.application_mut().set_earlier_texts([words(120)]);
    finds_by(&rules, json!({}), &[]);
    finds_by(&rules, json!({ ALL[0]: words(120) }), &["advice /statements/motivation copied_text"]);
    finds_by(
        &rules,
        json!({ ALL[0]: words(120).replace("word7 ", "seven ") }),
        &["advice /statements/motivation copied_text"],
    );
    finds_by(&rules, json!({ ALL[0]: words(240).replace("word1", "text") }), &[]);
    // A short text out of a long one, and a long text around a short one.
    let copied = ["advice /statements/motivation copied_text"];
    rules.application_mut().set_earlier_texts([words(240)]);
    finds_by(&rules, json!({ ALL[0]: words(110) }), &copied);
    rules.application_mut().set_earlier_texts([words(60)]);
    finds_by(&rules, json!({ ALL[0]: words(240) }), &copied);
}

#[test]
fn alone_it_asks_for_written_work() {
    let draft = |motivation: &str| -> StatementsDraft {
        [("motivation", motivation), ("challenging_individuals", &words(120))].into_iter().collect()
    };
    let applicant::engine::SoFar { known: typed, report, .. } =
        applicant::engine::check(&draft(&words(130)), &rules(), Scope::Save);
    assert_eq!(typed.and_then(|typed| typed.get("motivation").map(Prose::words)), Some(130));
    assert!(report.is_empty(), "{report}");
    let report = applicant::engine::review(&draft(""), &rules(), Scope::Submit);
    assert_eq!(lines(&report)[0], "error /motivation missing");
}

#[test]
fn another_employer_is_advised() {
    let mut rules: Rules = rules();
    rules.application_mut().set_other_employers(["Acme Security"]);
    let text = words(120);
    finds_by(
        &rules,
        json!({ ALL[1]: format!("{text} Acme Security.") }),
        &["advice /statements/challenging_individuals names_other_employer"],
    );
    finds_by(&rules, json!({ ALL[1]: format!("{text} Acme Securityx") }), &[]);
}

#[test]
fn naming_the_applicant_is_advised() {
    let text = words(120);
    let named = &["advice /statements/motivation names_applicant"];
    finds(json!({ ALL[0]: format!("{text} Sample Applicant") }), named);
    finds(json!({ ALL[0]: format!("{text}\nSample.") }), named);
    finds(json!({ ALL[0]: format!("{text} (sample.applicant@example.com)") }), named);
    finds(json!({ ALL[0]: format!("{text} Samples") }), &[]);
}

#[test]
fn a_common_word_begins_a_sentence() {
    let text = words(120);
    let name = |name: &str, end: &str| json!({ "/personal_details/full_name": name, ALL[0]: format!("{text}. {end}") });
    for (full_name, end) in [
        ("Ada Young", "Young people need time."),
        ("Ada Green", "Green spaces help people."),
        ("May Okafor", "May I add this?"),
        ("Hope Okafor", "Hope is what I bring."),
        ("Mae Jones", "Mae gen i brofiad."),
    ] {
        finds(name(full_name, end), &[]);
    }
    let named = &["advice /statements/motivation names_applicant"];
    for (full_name, end) in [
        ("Ada Young", "My name is Young."),
        ("Ada Young", "Young people call me Ms. Young."),
        ("May Okafor", "Okafor led it."),
        ("Hope Okafor", "People call me Hope."),
    ] {
        finds(name(full_name, end), named);
    }
}

/// Short names, and names in a script that puts no spaces between words.
#[test]
fn every_kind_of_name_is_found() {
    let text = words(120);
    for (name, written) in [("Xu Li", "Xu Li"), ("Bo", "Bo"), ("王小明", "我是王小明。")] {
        finds(
            json!({ "/personal_details/full_name": name, ALL[0]: format!("{text} {written}") }),
            &["advice /statements/motivation names_applicant"],
        );
    }
    // Words that only begin with the same letter.
    finds(
        json!({ "/personal_details/full_name": "Anna Rayner", ALL[0]: format!("{text} Able Really Apple, AGNES RAINER.") }),
        &[],
    );
}
