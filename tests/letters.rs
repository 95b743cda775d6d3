//! What would change a decision, as people read it: each kind of step, in both languages.
#![cfg(feature = "messages")]

use applicant::messages::{Locale, Messages};
use applicant::{Draft, Policy};
use serde_json::{Value, json};

/// The steps that would meet a rule, for an applicant with these answers: in short, and in the words of these catalogues.
fn steps_in(rule: &str, answers: &Value, words: &[Messages]) -> Vec<Vec<String>> {
    let policy = Policy::from_toml(&format!(
        "id = \"own\"\ntitle = \"Own\"\nversion = \"1\"\n[[criteria]]\nid = \"own\"\ntitle = \"Own\"\nneed = \"essential\"\nrule = {rule}\n"
    ))
    .unwrap();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let draft: Draft = serde_json::from_value(answers.clone()).unwrap();
    let known = draft.partial(&rules);
    let explanation = policy.explain(&known.evidence(&rules));
    let short = explanation.changes().flat_map(|change| change.steps()).collect();
    let said = words.iter().map(|words| words.letter(&explanation).ways.concat());
    std::iter::once(short).chain(said).collect()
}

#[test]
fn a_predicate_of_ones_own_has_words_of_its_own() {
    let plain = Messages::new(Locale::English);
    let own = Messages::new(Locale::English).with_texts("asks-acme-licence = a licence for a van").unwrap();
    assert_eq!(
        steps_in("{ custom = \"acme.licence\" }", &json!({}), &[plain, own])[1..],
        [["Show what “acme.licence” asks for"], ["Show a licence for a van"]]
    );
}

fn job(start: &str, end: &str, skills: Value) -> Value {
    json!({ "employment": [{
        "employer": "Example Ltd", "job_title": "Worker", "start": start, "end": end, "current": "no", "duties": "I worked.", "skills": skills,
    }] })
}

fn course(title: &str) -> Value {
    json!({ "title": title, "provider": "Example College", "completed": "2024-09", "relevance": "It helps me to listen." })
}

#[test]
fn each_kind_of_step_has_its_sentence() {
    let both = Locale::ALL.map(Messages::new);
    let none = json!({});
    let in_court = json!(["court_work"]);
    let gcse = |grade: &str, status: &str| json!({ "qualifications": [{ "kind": "gcse", "subject": "English", "grade": grade, "year": "2012", "status": status }] });
    let court = "{ experience = { skill = \"court_work\" } }";
    let a_year = "{ experience = { skill = \"court_work\", months = 12 } }";
    for (rule, answers, short, english, welsh) in [
        (
            "{ gcse_c = { count = 1 } }",
            &none,
            "Add a GCSE at grade C or 4, or an equivalent, if you can",
            "Add a GCSE at grade C or 4, or an equivalent, if you can",
            "Os oes gennych, ychwanegwch: TGAU gradd C neu 4, neu gyfwerth",
        ),
        (
            "{ gcse_c = { count = 2 } }",
            &gcse("B", "awarded"),
            "Add 2 GCSEs at grade C or 4, or equivalents in different subjects, if you can: 1 of 2 counted so far",
            "Add 2 GCSEs at grade C or 4, or equivalents, in different subjects, if you can: 1 of 2 counted so far",
            "Os oes gennych, ychwanegwch: 2 TGAU gradd C neu 4, neu gyfwerth, mewn pynciau gwahanol (1 o 2 wedi'u cyfrif hyd yn hyn)",
        ),
        (
            "{ gcse_c = { count = 1 } }",
            &gcse("B", "predicted"),
            "Tell us the result of your qualification 1 when you have it",
            "Tell us the result of your qualification 1 when you have it",
            "Rhowch wybod i ni am ganlyniad eich cymhwyster 1 pan fydd gennych",
        ),
        (
            "{ qualification = { level = 3, kinds = [\"a_level\"], grades = [\"A\", \"B\"], subjects = [\"History\"] } }",
            &none,
            "Add a qualification of the kind a level at level 3 or above at grade A or B in History, if you can",
            "Add a qualification, of the kind A level, at level 3 or above, at grade A or B, in History, if you can",
            "Os oes gennych, ychwanegwch: cymhwyster, o'r math Safon Uwch, ar lefel 3 neu uwch, â gradd A neu B, mewn History",
        ),
        (
            court,
            &none,
            "Add paid or unpaid experience that shows court work, or choose that skill for an entry that shows it",
            "Add paid or unpaid experience, that shows “Working in court”, or choose that skill for an entry that shows it",
            "Ychwanegwch hyn, neu dewiswch y sgìl hwnnw ar gyfer cofnod sy'n ei ddangos: profiad â thâl neu ddi-dâl, sy'n dangos “Gweithio yn y llys”",
        ),
        (
            court,
            &job("2015-01", "2016-01", json!([])),
            "Choose the skills that your job 1 shows, if it is paid or unpaid experience that shows court work",
            "Choose the skills that your job 1 shows, if it is paid or unpaid experience, that shows “Working in court”",
            "Dewiswch y sgiliau y mae eich swydd 1 yn eu dangos, os yw hyn yn wir: profiad â thâl neu ddi-dâl, sy'n dangos “Gweithio yn y llys”",
        ),
        (
            a_year,
            &none,
            "Add paid or unpaid experience that shows court work, of 12 months or more, or choose that skill for an entry that shows it",
            "Add paid or unpaid experience, that shows “Working in court”, of 12 months or more, or choose that skill for an entry that shows it",
            "Ychwanegwch hyn, neu dewiswch y sgìl hwnnw ar gyfer cofnod sy'n ei ddangos: profiad â thâl neu ddi-dâl, sy'n dangos “Gweithio yn y llys”, o 12 mis neu fwy",
        ),
        (
            a_year,
            &job("2015-01", "2015-05", in_court),
            "Add 7 months more of paid or unpaid experience that shows court work, of 12 months or more, if you can",
            "Add 7 months more of paid or unpaid experience, that shows “Working in court”, of 12 months or more, if you can",
            "Os oes gennych, ychwanegwch 7 mis arall: profiad â thâl neu ddi-dâl, sy'n dangos “Gweithio yn y llys”, o 12 mis neu fwy",
        ),
        (
            "{ training = { count = 2, explained = true } }",
            &none,
            "Add 2 training courses with why it helps in the role",
            "Add 2 training courses, with why it helps in the role",
            "Ychwanegwch: 2 gwrs hyfforddi, gan ddweud pam mae'n helpu yn y rôl",
        ),
        (
            "{ training = { count = 2 } }",
            &json!({ "training": [course("Listening")] }),
            "Add 2 training courses: 1 of 2 counted so far",
            "Add 2 training courses: 1 of 2 counted so far",
            "Ychwanegwch: 2 gwrs hyfforddi (1 o 2 wedi'u cyfrif hyd yn hyn)",
        ),
        (
            "{ statement = \"motivation\" }",
            &none,
            "Write the statement “motivation” within its limits",
            "Write the statement “Why do you want this role?” within its limits",
            "Ysgrifennwch: y datganiad “Pam ydych chi eisiau'r rôl hon?” o fewn ei derfynau",
        ),
        (
            "{ custom = \"acme.van\" }",
            &none,
            "Show what “acme.van” asks for",
            "Show what “acme.van” asks for",
            "Dangoswch: yr hyn y mae “acme.van” yn gofyn amdano",
        ),
        (
            "{ refer = \"the page does not say\" }",
            &none,
            "A person decides: the page does not say",
            "A person decides: the page does not say",
            "Person sy'n penderfynu: the page does not say",
        ),
        (
            "{ gate = \"right_to_work\" }",
            &json!({ "right_to_work": { "nationalities": ["GBR"], "proof": "none_yet" } }),
            "Get a proof of your right to work, such as a passport or a share code, and say which it is",
            "Get a proof of your right to work, such as a passport or a share code, and say which it is",
            "Mynnwch brawf o'ch hawl i weithio, fel pasbort neu god rhannu, a dywedwch pa un ydyw",
        ),
    ] {
        let expected = [short, english, welsh].map(|step| vec![step.to_owned()]);
        assert_eq!(steps_in(rule, answers, &both), expected, "{rule} {answers}");
    }
}
