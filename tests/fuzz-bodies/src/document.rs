//! Any bytes as the JSON of an application: read, checked, judged, explained, blacked out.

use applicant::engine::Checked;
use applicant::messages::Messages;
use applicant::{Application, Draft, Evidence, Issue, Report, Scope};
use serde_json::Value;

use crate::order::is_in_page_order;
use crate::said::{Listener, SENTINEL, is_linear};
use crate::settings::{POSTS, Post};

pub fn body(data: &[u8]) {
    let listener = Listener::to(&String::from_utf8_lossy(data));
    match Draft::from_json(data) {
        Ok(draft) => {
            // The reader of the crate reads what serde_json does.
            let text = String::from_utf8_lossy(data);
            let by_serde_json: Result<Draft, _> = serde_json::from_str(text.trim_start_matches('\u{feff}'));
            assert!(by_serde_json.is_ok_and(|by_serde_json| draft == by_serde_json));
            comes_back(&draft);
            ask(&draft, data.len(), listener);
        }
        Err(error) => {
            listener.error("reading", &error);
            let lines = 1 + data.iter().filter(|byte| **byte == b'\n').count();
            assert!((1..=lines).contains(&error.line()) && error.column() >= 1, "{error}");
        }
    }
    // A text that is planted makes most choices wrong, so it comes beside the input and not in its place.
    if data.len().is_multiple_of(4)
        && let Ok(mut document) = serde_json::from_slice(data)
    {
        plant(&mut document);
        let planted = document.to_string();
        if let Ok(draft) = Draft::from_json(planted.as_bytes()) {
            ask(&draft, planted.len(), Listener::to(&planted));
        }
    }
}

/// Adds what is planted to every text and every key.
fn plant(value: &mut Value) {
    match value {
        Value::String(text) => text.push_str(SENTINEL),
        Value::Array(list) => list.iter_mut().for_each(plant),
        Value::Object(map) => {
            map.values_mut().for_each(plant);
            if map.len() % 3 == 1 {
                map.insert(SENTINEL.to_owned(), SENTINEL.into());
            }
        }
        _ => {}
    }
}

/// A draft writes what it read.
#[track_caller]
fn comes_back(draft: &Draft) {
    let written = serde_json::to_string(draft).expect("JSON");
    let again = Draft::from_json(written.as_bytes()).unwrap_or_else(|error| panic!("{error}: {written}"));
    assert!(again == *draft, "another draft: {written}");
    assert_eq!(serde_json::to_string(&again).expect("JSON"), written);
}

/// Asks everything of a draft that was made from so many bytes.
pub fn ask(draft: &Draft, size: usize, listener: Listener) {
    listener.debug("a draft", draft);
    for post in POSTS.iter() {
        let report = draft.review(&post.rules, Scope::Submit);
        is_reported(&report, post, size, listener);
        let partial = draft.partial(&post.rules);
        assert!(partial.report == report, "so far, another report");
        listener.debug("what is known", &partial);
        let evidence = partial.evidence(&post.rules);
        listener.debug("evidence", &evidence);
        is_explained(&evidence, post, listener);
        match draft.check(&post.rules) {
            Ok(checked) => {
                assert!(checked.report == report && !report.blocks(), "two reports of one draft");
                assert!(checked.application.evidence(&post.rules) == evidence, "evidence of two kinds");
                listener.debug("an application", &checked.application);
                comes_back_sound(&checked, post);
                is_blacked_out(&checked.application, post, listener);
            }
            Err(found) => assert!(found == report && report.blocks(), "two reports of one draft"),
        }
    }
}

fn is_reported(report: &Report, post: &Post, size: usize, listener: Listener) {
    is_in_page_order(report);
    assert!(report.len() <= Report::MAX);
    let json = serde_json::to_string(report).expect("JSON");
    is_linear("a report", json.len(), size, 200);
    listener.hides("the JSON of a report", &json);
    listener.error("a report", report);
    for words in &post.words {
        report.iter().for_each(|issue| is_a_sentence(issue, words, listener));
    }
}

fn is_a_sentence(issue: &Issue, words: &Messages, listener: Listener) {
    let sentence = issue.message(words);
    listener.hides("a message", &sentence);
    assert!((2..=1000).contains(&sentence.len()), "{issue}: {sentence}");
    assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "{issue}: {sentence}");
}

pub fn is_explained(evidence: &Evidence, post: &Post, listener: Listener) {
    let explanation = post.policy.explain(evidence);
    let assessment = post.policy.assess(evidence);
    listener.error("an assessment", &assessment);
    listener.hides("the JSON of an assessment", &serde_json::to_string(&assessment).expect("JSON"));
    for words in &post.words {
        let account = words.explanation(&explanation);
        listener.hides("an explanation", &account);
        assert!(!account.trim().is_empty());
        // It is as long as the policy makes it, and no applicant can make it longer than that.
        is_linear("an explanation", account.len(), 0, 0);
    }
}

/// A sound application is read again as what it is, with nothing to put right.
#[track_caller]
fn comes_back_sound(checked: &Checked<Application>, post: &Post) {
    let Checked { application, report, .. } = checked;
    let text = serde_json::to_string(application).expect("JSON");
    let read = Draft::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
    let again = read.check(&post.rules).unwrap_or_else(|report| panic!("{report}\n{text}"));
    assert!(again.application == *application, "another application: {text}");
    assert!(Draft::from(application) == read, "another draft: {text}");
    for issue in &again.report {
        assert!(report.iter().any(|said| said.code() == issue.code()), "{issue} is new: {text}");
    }
}

/// The places to black out are in order, apart, and between characters; the address of an e-mail is among them.
fn is_blacked_out(application: &Application, post: &Post, listener: Listener) {
    let view = application.sift_view(&post.rules);
    listener.debug("a view", &view);
    let email = application.personal_details.as_ref().and_then(|person| person.email.as_ref());
    for answer in view.entries.iter().flat_map(|entry| &entry.answers) {
        let mut from = 0;
        for place in &answer.names_applicant {
            assert!(from <= place.start && place.start < place.end, "{:?}", answer.names_applicant);
            assert!(answer.text.get(place.clone()).is_some(), "{:?}", answer.names_applicant);
            from = place.end;
        }
        if let Some(email) = email {
            assert!(!answer.blacked_out().contains(email.as_str()), "an address is to be read");
        }
    }
}
