//! The posts in `examples/policies/`: their forms, words and decisions follow from the file alone.
#![cfg(feature = "messages")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use applicant::application::Status;
use applicant::eligibility::CriterionNeed;
use applicant::engine::{Names, Severity};
use applicant::form::{Dialect, Form};
use applicant::messages::{Language, Messages};
use applicant::{Draft, Evidence, Outcome, Policy, Rules, Scope};
use serde_json::{Value, json};

const POSTS: [&str; 3] = ["night_carer", "council_apprentice", "warehouse_night_shift"];
const SAMPLES: [&str; 3] = ["eligible", "not-eligible", "half-filled"];

/// Words of the Probation Service, in English and Welsh, that no applicant for another post should read.
const OTHER_WORDS: [&str; 8] = [
    "probation",
    "prison",
    "offender",
    "criminal",
    "court",
    "civil service",
    "gwasanaethau prawf",
    "gwasanaeth sifil",
];

/// The question of every form whose choices have such words: the kinds of qualification.
const IN_EVERY_FORM: [&str; 1] = ["qualifications[].kind"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/policies")
}

fn policy(post: &str) -> Policy {
    let text = fs::read_to_string(folder().join(format!("{post}.toml"))).unwrap();
    Policy::from_toml(&text).unwrap_or_else(|faults| panic!("{post}: {faults}"))
}

fn rules(policy: &Policy) -> Rules {
    policy.rules("2026-11-21".parse().unwrap())
}

fn sample(post: &str, name: &str) -> Vec<u8> {
    fs::read(folder().join(post).join(format!("{name}.json"))).unwrap()
}

fn words(language: Language, policy: &Policy) -> Messages {
    Messages::new(language).for_policy(policy)
}

fn other_words(text: &str) -> bool {
    let text = text.to_lowercase();
    OTHER_WORDS.iter().any(|word| text.contains(word))
}

#[test]
fn every_text_is_in_welsh() {
    for post in POSTS {
        let policy = policy(post);
        let missing: BTreeSet<&str> =
            policy.texts().filter(|text| policy.translated(text, "cy").is_none()).collect();
        assert!(missing.is_empty(), "{post}: {missing:#?}");
        let same = policy.texts().find(|text| policy.translated(text, "cy") == Some(text));
        assert_eq!(same, None, "{post} has its English in Welsh too");
    }
}

#[test]
fn statements_have_limits_and_needs() {
    for (post, expected) in [
        ("night_carer", &["why_care true 150", "alone_at_night true 200", "using_welsh false 60"][..]),
        (
            "council_apprentice",
            &[
                "why_apprentice true 200",
                "something_organised true 120",
                "reading_and_numbers false 100",
                "anything_else false 50",
            ],
        ),
        ("warehouse_night_shift", &["working_safely true 100", "nights_and_travel false 40"]),
    ] {
        let policy = policy(post);
        let (rules, form) = (rules(&policy), Form::of(&rules(&policy)));
        let page = form.page("statements").unwrap();
        let found: Vec<String> = page
            .questions()
            .iter()
            .map(|it| {
                let most = it.constraints(&rules).max_words.unwrap();
                format!("{} {} {most}", it.key(), it.is_demanded(&rules))
            })
            .collect();
        assert_eq!(found, expected, "{post}");
    }
}

#[test]
fn pages_have_the_post_words() {
    for post in POSTS {
        let policy = policy(post);
        let (rules, form) = (rules(&policy), Form::of(&rules(&policy)));
        for language in [Language::english(), Language::welsh()] {
            let tag = language.tag().to_owned();
            let words = words(language, &policy);
            let said = |text: &str| match tag.as_str() {
                "en" => text.to_owned(),
                _ => policy.translated(text, &tag).unwrap().to_owned(),
            };
            let mut strange = Vec::new();
            for question in form.questions().filter(|it| !IN_EVERY_FORM.contains(&it.template())) {
                let options = words.options(question, &rules);
                let texts = [words.label(question)].into_iter().chain(words.hint(question));
                let texts = texts.chain(options.iter().map(|(_, label)| label.clone()));
                let texts = texts.filter(|text| other_words(text));
                strange.extend(texts.map(|text| format!("{}: {text}", question.template())));
            }
            let titles =
                form.pages().iter().map(|it| words.text(&format!("page-title-{}", it.name()), &[]).unwrap());
            strange.extend(titles.filter(|title| other_words(title)));
            assert!(strange.is_empty(), "{post} in {tag}: {strange:#?}");

            for (template, list) in [
                ("job.regions", Names::REGIONS),
                ("job.environments", Names::ENVIRONMENTS),
                ("job.working_pattern", Names::WORKING_PATTERNS),
                ("employment[].skills", Names::SKILLS),
            ] {
                let question = form.questions().find(|it| it.template() == template).unwrap();
                let found: Vec<(String, String)> = words
                    .options(question, &rules)
                    .into_iter()
                    .map(|(name, label)| (name.into_owned(), label))
                    .collect();
                let named = policy.names.list(list).iter();
                let expected: Vec<(String, String)> =
                    named.map(|it| (it.id.to_string(), said(it.label.as_ref().unwrap()))).collect();
                assert_eq!(found, expected, "{post} {template} in {tag}");
            }
            for named in policy.names.list(Names::STATEMENTS) {
                let template = format!("statements.{}", named.id);
                let question = form.questions().find(|it| it.template() == template).unwrap();
                assert_eq!(words.label(question), said(named.label.as_ref().unwrap()), "{post} {template}");
                assert_eq!(words.hint(question), named.hint.as_deref().map(said), "{post} {template}");
            }
        }
    }
}

#[test]
fn schemas_offer_the_post_names() {
    for post in POSTS {
        let policy = policy(post);
        let (rules, form) = (rules(&policy), Form::of(&rules(&policy)));
        let schema = form.json_schema(&rules, &words(Language::welsh(), &policy), Dialect::Draft202012);
        let sections: BTreeSet<&str> = policy.sections.iter().map(|section| section.as_str()).collect();
        let asked = schema["properties"].as_object().unwrap();
        for section in ["qualifications", "training", "voluntary", "statements"] {
            assert_eq!(asked.contains_key(section), sections.contains(section), "{post} {section}");
        }
        let consts = |choices: &Value| -> Vec<String> {
            let choices = choices["oneOf"].as_array().unwrap().iter();
            choices.map(|choice| choice["const"].as_str().unwrap().to_owned()).collect()
        };
        let ids = |list: &str| -> Vec<String> {
            policy.names.list(list).iter().map(|it| it.id.to_string()).collect()
        };
        let job = &asked["job"]["properties"];
        assert_eq!(consts(&job["working_pattern"]), ids(Names::WORKING_PATTERNS), "{post}");
        assert_eq!(consts(&job["regions"]["items"]), ids(Names::REGIONS), "{post}");
        let statements: BTreeSet<String> =
            asked["statements"]["properties"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(statements, ids(Names::STATEMENTS).into_iter().collect(), "{post}");
    }
}

#[test]
fn samples_use_names_that_exist() {
    for (post, name) in POSTS.iter().flat_map(|post| SAMPLES.map(|name| (*post, name))) {
        let policy = policy(post);
        let document: Value = serde_json::from_slice(&sample(post, name)).unwrap();
        let list = |pointer: &str| -> Vec<String> {
            let found = document.pointer(pointer).into_iter();
            let found =
                found.flat_map(|it| it.as_array().map_or_else(|| vec![it], |all| all.iter().collect()));
            found.filter_map(Value::as_str).filter(|it| !it.is_empty()).map(str::to_owned).collect()
        };
        let known =
            |list: &str, id: &str| assert!(policy.names.find(list, id).is_some(), "{post}/{name}: {id}");
        list("/job/regions").iter().for_each(|id| known(Names::REGIONS, id));
        list("/job/environments").iter().for_each(|id| known(Names::ENVIRONMENTS, id));
        list("/job/working_pattern").iter().for_each(|id| known(Names::WORKING_PATTERNS, id));
        list("/job/role").iter().for_each(|id| assert_eq!(*id, policy.role));
        for key in document["statements"].as_object().unwrap().keys() {
            known(Names::STATEMENTS, key);
        }
        for section in ["employment", "voluntary"] {
            for n in 0..document[section].as_array().map_or(0, Vec::len) {
                list(&format!("/{section}/{n}/skills")).iter().for_each(|id| known(Names::SKILLS, id));
            }
        }
    }
    for post in POSTS {
        let files = fs::read_dir(folder().join(post)).unwrap().map(|it| it.unwrap().file_name());
        let files: BTreeSet<String> = files.map(|it| it.into_string().unwrap()).collect();
        assert_eq!(files, SAMPLES.map(|name| format!("{name}.json")).into(), "{post}");
    }
}

fn evidence(draft: &Draft, rules: &Rules) -> Evidence {
    match draft.clone().check(rules) {
        Ok(checked) => checked.application.evidence(rules),
        Err(_) => draft.partial(rules).evidence(rules),
    }
}

/// What comes of a sample: what is proposed (so far, if it cannot be sent yet) with its points and the codes of its
/// errors and warnings; and each essential criterion.
fn outcome(policy: &Policy, draft: &Draft) -> [String; 2] {
    let rules = rules(policy);
    let report = draft.review(&rules, Scope::Submit);
    let serious = report.iter().filter(|it| it.severity() != Severity::Advice);
    let codes: BTreeSet<&str> = serious.map(|it| it.code().as_str()).collect();
    let evidence = evidence(draft, &rules);
    let assessment = policy.assess(&evidence);
    let so_far = if assessment.is_so_far() { "so far " } else { "" };
    let essential = assessment
        .criteria()
        .iter()
        .filter(|it| matches!(it.criterion().need, CriterionNeed::Essential { .. }));
    let essential: Vec<String> =
        essential.map(|it| format!("{} {}", it.criterion().id, it.status().as_str())).collect();
    let codes = codes.into_iter().collect::<Vec<_>>().join(", ");
    let proposed =
        format!("{so_far}{}, {} points: {codes}", assessment.outcome().as_str(), assessment.points());
    [proposed, essential.join(", ")]
}

fn draft(post: &str, name: &str) -> Draft {
    Draft::from_json(&sample(post, name)).unwrap()
}

#[test]
fn samples_have_their_outcomes() {
    for (post, name, proposed, essential) in [
        (
            "night_carer",
            "eligible",
            "eligible, 30 points: phone_reserved",
            "right_to_work met, personal_care met, night_practice met, alone_at_night met",
        ),
        (
            "night_carer",
            "not-eligible",
            "not_eligible, 4 points: phone_reserved",
            "right_to_work met, personal_care not_met, night_practice not_met, alone_at_night met",
        ),
        (
            "night_carer",
            "half-filled",
            "so far not_eligible, 12 points: gap, missing",
            "right_to_work unknown, personal_care met, night_practice not_met, alone_at_night unknown",
        ),
        (
            "council_apprentice",
            "eligible",
            "eligible, 20 points: gap, phone_reserved",
            "right_to_work met, level_2 met, organised met",
        ),
        (
            "council_apprentice",
            "not-eligible",
            "not_eligible, 8 points: gap, phone_reserved",
            "right_to_work met, level_2 not_met, organised met",
        ),
        (
            "council_apprentice",
            "half-filled",
            "so far needs_review, 0 points: contact_needed, missing",
            "right_to_work met, level_2 unknown, organised met",
        ),
        (
            "warehouse_night_shift",
            "eligible",
            "eligible, 18 points: phone_reserved",
            "right_to_work met, warehouse_work met, works_safely met",
        ),
        (
            "warehouse_night_shift",
            "not-eligible",
            "not_eligible, 8 points: phone_reserved",
            "right_to_work met, warehouse_work not_met, works_safely met",
        ),
        (
            "warehouse_night_shift",
            "half-filled",
            "so far needs_review, 0 points: missing",
            "right_to_work unknown, warehouse_work unknown, works_safely unknown",
        ),
    ] {
        let found = outcome(&policy(post), &draft(post, name));
        assert_eq!(found, [proposed, essential], "{post}/{name}");
    }
}

#[test]
fn explanations_follow_the_language() {
    for (post, name) in POSTS.iter().flat_map(|post| SAMPLES.map(|name| (*post, name))) {
        let policy = policy(post);
        let (rules, draft) = (rules(&policy), draft(post, name));
        let evidence = evidence(&draft, &rules);
        let explain = |language: Language| {
            let words = words(language, &policy);
            let report = draft.review(&rules, Scope::Submit);
            let sentences: Vec<String> = report.iter().map(|issue| issue.message(&words)).collect();
            format!("{}\n{}", words.explanation(&policy.explain(&evidence)), sentences.join("\n"))
        };
        let (english, welsh) = (explain(Language::english()), explain(Language::welsh()));
        let titles = policy.criteria.iter().map(|it| it.title.as_str()).chain([policy.title.as_str()]);
        for title in titles.chain(policy.help.ask.as_deref()) {
            assert!(english.contains(title), "{post}/{name}: {title}\n{english}");
            let translated = policy.translated(title, "cy").unwrap();
            assert!(welsh.contains(translated), "{post}/{name}: {translated}\n{welsh}");
        }
        for text in policy.texts() {
            assert!(!welsh.contains(text), "{post}/{name} says in English: {text}\n{welsh}");
        }
        assert!(!other_words(&english) && !other_words(&welsh), "{post}/{name}\n{english}\n{welsh}");
    }
}

#[test]
fn a_statement_takes_the_place_of_grades() {
    let policy = policy("council_apprentice");
    let rules = rules(&policy);
    let missing = |draft: Draft| {
        let report = draft.review(&rules, Scope::Submit);
        let found = report.iter().filter(|it| it.severity() == Severity::Error);
        found.map(|it| format!("{} {}", it.path(), it.code().as_str())).collect::<Vec<_>>()
    };
    let blank = |name| draft("council_apprentice", name).with("/statements/reading_and_numbers", "");
    assert_eq!(missing(blank("not-eligible")), ["/statements/reading_and_numbers missing"]);
    assert_eq!(missing(blank("eligible")), [""; 0]);
    // One grade D made a C is enough not to be asked for the statement, and not enough for the criterion.
    let one = blank("not-eligible").with("/qualifications/1/grade", "C");
    assert_eq!(missing(one.clone()), [""; 0]);
    assert_eq!(policy.assess(&evidence(&one, &rules)).outcome(), Outcome::NotEligible);
    let english_twice = draft("council_apprentice", "eligible").with("/qualifications/1/subject", "English");
    assert_eq!(policy.assess(&evidence(&english_twice, &rules)).outcome(), Outcome::NotEligible);
    // Keeping records, with what was done, and the statement are the other way.
    let records =
        draft("council_apprentice", "not-eligible").with("/employment/0/skills/0", "keeping_records");
    assert_eq!(policy.assess(&evidence(&records, &rules)).outcome(), Outcome::Eligible);
}

#[test]
fn half_a_year_of_care_is_enough() {
    let policy = policy("night_carer");
    let rules = rules(&policy);
    let carer = |start: &str| {
        let draft = draft("night_carer", "eligible").with("/training", json!([]));
        let draft = draft.with("/employment/0/start", start);
        policy.assess(&evidence(&draft, &rules)).outcome()
    };
    // The application is of November.
    for (start, expected) in [("2026-06", Outcome::Eligible), ("2026-07", Outcome::NotEligible)] {
        assert_eq!(carer(start), expected, "{start}");
    }
}

#[test]
fn the_site_looks_up_licences() {
    let policy = policy("warehouse_night_shift");
    let rules = rules(&policy);
    let course = json!([{ "title": "Reach truck", "provider": "Severn Lift", "completed": "2026-05" }]);
    let draft = draft("warehouse_night_shift", "not-eligible").with("/training", course);
    let unknown = evidence(&draft, &rules);
    let after =
        |status| policy.assess(&unknown.clone().with_custom("warehouse.fork_lift_licence", status)).outcome();
    assert_eq!(policy.assess(&unknown).outcome(), Outcome::NeedsReview);
    assert_eq!((after(Status::Met), after(Status::NotMet)), (Outcome::Eligible, Outcome::NotEligible));
    for (language, label) in [
        (Language::english(), "a fork-lift licence that the site has looked up"),
        (Language::welsh(), "trwydded fforch godi y mae'r safle wedi'i gwirio"),
    ] {
        let explanation = words(language, &policy).explanation(&policy.explain(&unknown));
        // At the beginning of a line it has a capital.
        assert!(explanation.contains(&label[1..]), "{explanation}");
        assert!(!explanation.contains("warehouse."), "{explanation}");
    }
}
