//! Before an application is sent: what is shown, what is not yet, what a person will look at, and where to change it.
#![cfg(all(feature = "messages", feature = "samples"))]

mod support;

use applicant::eligibility::Explanation;
use applicant::form::Form;
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy};
use serde_json::{Value, json};
use support::form;

const SHOWN: [&str; 2] = ["Shown", "Wedi'i ddangos"];
const NOT_YET: [&str; 2] = ["Not shown yet", "Heb ei ddangos eto"];
const PERSON: [&str; 2] = ["A person will look at this", "Bydd person yn edrych ar hyn"];

fn explained<R>(draft: &Draft, read: impl FnOnce(&Explanation<'_>) -> R) -> R {
    let policy = Policy::probation_services_officer();
    let rules = policy.rules(support::AS_OF.parse().unwrap());
    read(&policy.explain(&draft.partial(&rules).evidence_if_sent(&rules)))
}

/// What each essential criterion comes to, and the places at which those that are not shown can be changed.
#[track_caller]
fn ready(draft: &Draft, expected: [(&[&str; 2], &[&str]); 4]) {
    explained(draft, |explanation| {
        for (at, language) in [Language::english(), Language::welsh()].into_iter().enumerate() {
            let lines = Messages::new(language).readiness(explanation);
            let said: Vec<&str> = lines.iter().map(|(_, line)| line.said.as_str()).collect();
            assert_eq!(said, expected.map(|(words, _)| words[at]), "{explanation}");
        }
        for ((_, places), criterion) in expected.iter().zip(&explanation.assessment().policy().criteria) {
            let found: Vec<String> =
                explanation.places_to_show(&criterion.id).iter().map(|path| path.pointer()).collect();
            assert_eq!(&found, places, "{}", criterion.id);
        }
    });
}

const WAYS: &[&str] = &["/qualifications", "/employment", "/voluntary", "/statements"];
const EXPERIENCE: &[&str] = &["/employment", "/voluntary"];
const GATE: &[&str] = &["/right_to_work"];

#[test]
fn an_empty_draft_shows_nothing_yet() {
    for draft in [Draft::default(), Draft::skeleton(), Draft::from_json(b"7").unwrap()] {
        ready(&draft, [(&NOT_YET, GATE), (&NOT_YET, GATE), (&NOT_YET, WAYS), (&NOT_YET, EXPERIENCE)]);
    }
}

#[test]
fn a_sound_draft_shows_all() {
    ready(&form(&json!({})), [(&SHOWN, &[]); 4]);
}

/// The sample with no experience but its first job, in which one answer is another.
fn only_job(key: &str, answer: Value) -> Draft {
    let mut job = serde_json::to_value(Draft::sample()).unwrap()["employment"][0].clone();
    job[key] = answer;
    form(&json!({ "/employment": [job], "/voluntary": [] }))
}

#[test]
fn what_is_good_so_far_is_shown() {
    // The page of one's name is still blank, which no criterion asks about.
    let nameless = form(&json!({ "/personal_details": {} }));
    ready(&nameless, [(&SHOWN, &[]); 4]);
    let no_title = only_job("job_title", json!(""));
    ready(&no_title, [(&SHOWN, &[]), (&SHOWN, &[]), (&SHOWN, &[]), (&NOT_YET, EXPERIENCE)]);
    let wrong_gate = form(&json!({ "/right_to_work/nationalities": "xyz" }));
    ready(&wrong_gate, [(&NOT_YET, GATE), (&NOT_YET, GATE), (&SHOWN, &[]), (&SHOWN, &[])]);
}

#[test]
fn an_entry_that_lacks_something_is_named() {
    let job: &[&str] = &["/employment/0"];
    let told_nothing = only_job("duties", json!(""));
    ready(&told_nothing, [(&SHOWN, &[]), (&SHOWN, &[]), (&SHOWN, &[]), (&NOT_YET, job)]);
    // Whoever tags no entry has not answered, and a person looks at it if it stays so.
    let untagged = only_job("skills", json!([]));
    ready(&untagged, [(&SHOWN, &[]), (&SHOWN, &[]), (&SHOWN, &[]), (&PERSON, job)]);
    let predicted = only_job("skills", json!(["challenging_individuals"]))
        .with("/qualifications/0/status", "predicted")
        .with("/qualifications/0/grade", "")
        .with("/statements/written_communication", "");
    explained(&predicted, |explanation| {
        let (criterion, line) = &Messages::new(Language::english()).readiness(explanation)[2];
        assert_eq!(criterion.id, "education_or_experience");
        assert_eq!(line.said, PERSON[0], "{explanation}");
        assert_eq!(line.reasons[0], "A GCSE at grade C or 4, or an equivalent: not awarded yet");
        let places = explanation.places_to_show("education_or_experience");
        let places: Vec<String> = places.iter().map(|path| path.pointer()).collect();
        assert_eq!(places, ["/qualifications/0", "/employment", "/voluntary", "/statements"]);
    });
}

/// The reasons say what is asked, each with why it is not shown.
#[test]
fn reasons_say_what_is_asked() {
    let reasons = explained(&Draft::default(), |explanation| {
        Messages::new(Language::english()).readiness(explanation).swap_remove(3).1.reasons
    });
    assert_eq!(
        reasons,
        ["Paid or unpaid experience that shows “Working with challenging individuals”: not shown yet"]
    );
}

/// Wherever a page has to lead, the form of the post has a page.
#[test]
fn every_place_has_its_page() {
    for policy in Policy::all() {
        let rules = policy.rules(support::AS_OF.parse().unwrap());
        let form = Form::of(&rules);
        for draft in
            [Draft::default(), Draft::sample(), Draft::sample().with("/employment/0/skills", json!([]))]
        {
            let explanation = policy.explain(&draft.partial(&rules).evidence_if_sent(&rules)).clone();
            for criterion in &policy.criteria {
                for place in explanation.places_to_show(&criterion.id) {
                    assert!(form.page_of(&place).is_some(), "{} {place}", policy.id);
                }
            }
            assert!(explanation.places_to_show("no_such_criterion").is_empty());
        }
    }
}

/// A section that the form does not have is for a person, as it is after sending.
#[test]
fn what_is_not_asked_is_for_a_person() {
    use applicant::engine::Section;
    let policy = Policy::probation_services_officer();
    let rules = policy.rules(support::AS_OF.parse().unwrap()).only([Section::QUALIFICATIONS]);
    let evidence = Draft::default().partial(&rules).evidence_if_sent(&rules);
    let lines = Messages::new(Language::english()).readiness(&policy.explain(&evidence));
    let said: Vec<&str> = lines.iter().map(|(_, line)| line.said.as_str()).collect();
    assert_eq!(said, [PERSON[0]; 4]);
}
