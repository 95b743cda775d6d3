//! Who a person is never changes what their application comes to. That the scorer has no place for it is shown by the
//! examples of `Evidence` that do not compile; here every such answer is changed, in every combination that comes up.

use std::fs;
use std::sync::OnceLock;

use applicant::{Application, Draft, Policy, Rules};
use applicant_properties::{of_repository, rules};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Answers that say who somebody is, each with others that they could have given.
fn answers() -> Vec<(&'static str, Vec<Value>)> {
    vec![
        (
            "/personal_details/full_name",
            vec![json!("Ада Обі"), json!("Siobhán O’Neill-Ŵyn"), json!("王小明")],
        ),
        ("/personal_details/previous_names", vec![json!("Smith"), json!(null)]),
        ("/personal_details/email", vec![json!("somebody.else@example.com"), json!("1952@example.org")]),
        ("/personal_details/phone", vec![json!("020 7946 0999"), json!("+353 20 915 0000")]),
        (
            "/personal_details/address",
            vec![
                json!({ "line_1": "1 Other Street", "town": "Leeds", "postcode": "LS1 1AA" }),
                json!({ "line_1": "1 rue Autre", "country": "FR", "postcode": "75001" }),
            ],
        ),
        ("/personal_details/no_fixed_address", vec![json!(true), json!(false)]),
        ("/qualifications/0/institution", vec![json!("Another School"), json!(null)]),
        ("/qualifications/1/institution", vec![json!("Another School"), json!(null)]),
        ("/qualifications/0/studied_from", vec![json!("2001-09"), json!(null)]),
        ("/declarations/conflict_of_interest", vec![json!(false)]),
        ("/declarations/adjustments_needed", vec![json!(true)]),
        ("/declarations/adjustments_details", vec![json!("A hearing loop"), json!("Breaks")]),
        (
            "/declarations/guaranteed_interview",
            vec![json!(["disability_confident"]), json!(["veteran"]), json!([])],
        ),
        (
            // Met at both gates, by other nationalities, documents and birth dates.
            "/right_to_work",
            vec![
                json!({ "nationalities": ["GBR"], "proof": "british_passport" }),
                json!({ "nationalities": ["IRL"], "proof": "irish_passport", "document_number": "PA1234567" }),
                json!({ "nationalities": ["IND", "USA"], "proof": "share_code", "share_code": "W12345678",
                    "date_of_birth": "1961-02-03", "permission_limit": "no_limit" }),
                json!({ "nationalities": ["POL"], "proof": "share_code", "share_code": "W87654321",
                    "date_of_birth": "2001-12-13", "settlement": "settled" }),
            ],
        ),
    ]
}

/// The year of an award is one of them too, as long as the grade is worth the same.
fn years(application: &Application) -> Vec<u32> {
    let dated = application.qualifications.iter().filter(|row| row.value.year.is_some());
    dated.map(|row| row.index).collect()
}

/// Every sample that is sound.
fn samples(rules: &Rules) -> Vec<(String, Draft)> {
    let folder = of_repository("examples/data");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let json = files.iter().filter(|file| file.extension().is_some_and(|end| end == "json"));
    let drafts = json.filter_map(|file| {
        let draft = Draft::from_json(&fs::read(file).unwrap()).ok()?;
        Some((file.file_name().unwrap().to_string_lossy().into_owned(), draft))
    });
    drafts.filter(|(_, draft)| draft.check(rules).is_ok()).collect()
}

/// What the application comes to, for every policy of the crate. Whether both gates are met stays as it was.
fn assessed(application: &Application, rules: &Rules) -> Vec<String> {
    let evidence = application.evidence(rules);
    Policy::all().iter().map(|policy| serde_json::to_string(&policy.explain(&evidence)).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn identity_never_changes_an_assessment(
        sample in any::<prop::sample::Index>(),
        chosen in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6),
    ) {
        static SAMPLES: OnceLock<Vec<(String, Draft)>> = OnceLock::new();
        let rules = rules();
        let (name, draft) = sample.get(SAMPLES.get_or_init(|| samples(&rules)));
        let before = draft.check(&rules).unwrap().application;
        let gates = |application: &Application| {
            let evidence = application.evidence(&rules);
            [evidence.right_to_work, evidence.civil_service_nationality]
        };

        let answers = answers();
        let mut changed = draft.clone();
        for (which, what) in chosen {
            let (pointer, values) = which.get(&answers);
            let edited = changed.clone().with(pointer, what.get(values).clone());
            // An edit that makes the form unsound, or moves a gate, says nothing of this.
            if let Ok(checked) = edited.check(&rules)
                && gates(&checked.application) == gates(&before)
                && checked.application.qualifications.len() == before.qualifications.len()
            {
                changed = edited;
            }
        }
        for row in years(&before) {
            let edited = changed.clone().with(&format!("/qualifications/{row}/year"), Value::Null);
            if let Ok(checked) = edited.check(&rules)
                && checked.application.evidence(&rules).qualifications == before.evidence(&rules).qualifications
            {
                changed = edited;
            }
        }
        let after = changed.check(&rules).unwrap().application;
        prop_assert_eq!(assessed(&before, &rules), assessed(&after, &rules), "{}", name);
    }
}

#[test]
fn every_such_answer_is_really_changed() {
    let rules = rules();
    let samples = samples(&rules);
    assert!(samples.len() >= 10);
    for (pointer, values) in answers() {
        let differs = samples.iter().any(|(_, draft)| {
            values.iter().any(|value| {
                let edited = draft.clone().with(pointer, value.clone());
                edited.check(&rules).is_ok() && edited != *draft
            })
        });
        assert!(differs, "{pointer}");
    }
}

#[test]
fn a_human_sifter_sees_no_more() {
    use applicant::messages::{Language, Messages};
    let rules = rules();
    let draft = Draft::sample()
        .with("/personal_details/full_name", "Zebedee Quillfeather")
        .with("/personal_details/previous_names", "Plumtree")
        .with("/personal_details/email", "zq.hidden@example.com")
        .with("/personal_details/address/line_1", "77 Sentinel Row")
        .with("/personal_details/address/postcode", "LS1 1UR")
        .with("/qualifications/0/institution", "Sentinel Academy")
        .with("/qualifications/0/year", 1999)
        .with("/declarations/adjustments_needed", true)
        .with("/declarations/adjustments_details", "A sentinel adjustment")
        .with(
            "/employment/0/duties",
            "I, Zebedee, was Ms Plumtree then: zq.hidden@example.com wrote the reports.",
        )
        .with("/employment/0/job_title", "Assistant to Quillfeather");
    let application = draft.check(&rules).unwrap().application;
    let view = application.sift_view(&rules);
    let words = Messages::new(Language::english()).sift_view(&view, &rules);
    let shown = format!("{view}\n{view:?}\n{words}");
    for hidden in [
        "Zebedee",
        "Quillfeather",
        "Plumtree",
        "zq.hidden",
        "77 Sentinel",
        "LS1",
        "Academy",
        "1999",
        "adjustment",
        "GBR",
        "passport",
    ] {
        assert!(!shown.contains(hidden), "{hidden} in\n{shown}");
    }
    assert!(shown.contains("I, █, was Ms █ then: █ wrote the reports."), "{shown}");
    assert!(shown.contains("Assistant to █"));
    // As data the text is whole, and says where it names the applicant.
    let flagged: Vec<&str> = view
        .entries
        .iter()
        .flat_map(|entry| &entry.answers)
        .filter(|answer| !answer.names_applicant.is_empty())
        .map(|answer| answer.key.as_ref())
        .collect();
    assert_eq!(flagged, ["job_title", "duties"]);
}

/// What a text may tell and what it may not be robbed of, each with what a sifter reads.
#[test]
fn only_identifying_text_is_blacked_out() {
    let rules = rules();
    let draft = Draft::sample()
        .with("/personal_details/full_name", "Al Öztürk")
        .with("/personal_details/previous_names", "Zoë Ng")
        .with("/personal_details/email", "al.o@example.com")
        .with("/personal_details/phone", "07700 900123")
        .with("/personal_details/alternative_phone", "+353 20 915 0000")
        .with("/personal_details/address/postcode", "LS1 1UR")
        .with(
            "/right_to_work",
            json!({ "nationalities": ["POL"], "proof": "share_code", "share_code": "W12345678",
                "date_of_birth": "1991-04-17", "settlement": "settled" }),
        );
    for (text, read) in [
        ("Ring 07700 900123 or 07700900123.", "Ring █ or █."),
        ("Ring +44 (0)7700-900 123, or 020 915 0000!", "Ring █, or █!"),
        ("Ring 07700 900124, 020 9150 001 or 0800 1111.", "Ring █, █ or █."),
        ("I ran 7 teams of 770 on £900,123 in 2017.", "I ran 7 teams of 770 on £900,123 in 2017."),
        ("I live at LS1 1UR, or ls11ur; not LS1 1UP.", "I live at █, or █; not █."),
        ("Write to AL.O@example.com, not hal.o@example.com.", "Write to █, not █."),
        ("Born 17 April 1991, 17/04/1991, 17.4.91, 1991-04-17.", "Born █, █, █, █."),
        ("Born 17th of April 1991; began on 18 April 1991.", "Born █; began on 18 April 1991."),
        ("From April 1991 I had 17, then 17/04 of 1992.", "From April 1991 I had 17, then 17/04 of 1992."),
        ("Al did it. Also Alan, and AL, al dente.", "█ did it. Also Alan, and AL, al dente."),
        ("Ng, and Zoe\u{308} O\u{308}ztu\u{308}rk, ZOË ÖZTÜRK.", "█, and █ █, █ █."),
        ("zoë, Zoës, NG: Total quality.", "zoë, █, NG: Total quality."),
        // However the name is spelt, and whatever is hidden in it.
        ("i am al öztürk, zoe oeztuerk or ZoeNg.", "i am █ or ZoeNg."),
        ("Mr Oeztuerk, the Öztürks, Öztürk's team.", "Mr █, the █, █'s team."),
        ("Ö\u{AD}zt\u{200B}ürk, Ｏｚｔｕｒｋ, ZoeOzturk", "█, █, █"),
        // What reaches somebody, registered or not, by its shape.
        ("Ring ٠٧٧٠٠ ٩٠٠١٢٥ or ＋４４ 7700 900125.", "Ring █ or █."),
        ("a\u{200B}da@exam\u{AD}ple.com, ada at example dot com", "█, █"),
        ("I am @alozturk, linkedin.com/in/al and https://example.com/al?x=1.", "I am █, █ and █."),
        ("QQ 12 34 56 C, ls1\u{A0}1uz, dob 3/5/84.", "█, █, dob █."),
        // What only looks like it.
        ("May 2019, 7 GCSEs, grade 9-4, 2014 to 2016.", "May 2019, 7 GCSEs, grade 9-4, 2014 to 2016."),
        (
            "£1,200, 9am-5pm, 24/7, BS EN 1234, 08:00-17:30.",
            "£1,200, 9am-5pm, 24/7, BS EN 1234, 08:00-17:30.",
        ),
        (
            "On 05/2014 - 08/2016 and 3 May 1984, and/or e.g. B.Ed.",
            "On 05/2014 - 08/2016 and 3 May 1984, and/or e.g. B.Ed.",
        ),
    ] {
        let application = draft.clone().with("/employment/0/duties", text).check(&rules).unwrap().application;
        let view = application.sift_view(&rules);
        let duties =
            view.entries.iter().flat_map(|entry| &entry.answers).find(|answer| answer.key == "duties");
        assert_eq!(duties.unwrap().blacked_out(), read, "{text}");
    }
}
