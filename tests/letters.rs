//! What would change a decision, as people read it: each kind of step, in both languages.
#![cfg(feature = "messages")]

use applicant::eligibility::{CriterionNeed, Decision, LeafResult};
use applicant::messages::{Language, Messages};
use applicant::{Draft, Outcome, Policy};
use serde_json::{Value, json};

/// The steps that would meet a rule, for an applicant with these answers: by their codes, and in the words of these catalogues.
fn steps_in(rule: &str, answers: &Value, words: &[Messages]) -> Vec<Vec<String>> {
    let policy = Policy::from_toml(&format!(
        "id = \"own\"\ntitle = \"Own\"\nversion = \"1\"\nnames = \"probation_service\"\n[[criteria]]\nid = \"own\"\ntitle = \"Own\"\nneed = \"essential\"\nrule = {rule}\n"
    ))
    .unwrap();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let draft: Draft = serde_json::from_value(answers.clone()).unwrap();
    let known = draft.partial(&rules);
    let explanation = policy.explain(&known.evidence(&rules));
    let code = |unmet: &LeafResult<'_>| {
        serde_json::to_value(unmet.step()).unwrap()["step"].as_str().unwrap().to_owned()
    };
    let codes =
        explanation.changes().flat_map(|change| change.steps().into_iter().map(code).collect::<Vec<_>>());
    let codes = codes.collect();
    let said = words.iter().map(|words| words.letter(&explanation).ways.concat());
    std::iter::once(codes).chain(said).collect()
}

#[test]
fn your_own_predicate_has_your_words() {
    let plain = Messages::new(Language::english());
    let own =
        Messages::new(Language::english()).with_texts("asks-acme-licence = a licence for a van").unwrap();
    assert_eq!(
        steps_in("{ custom = \"acme.licence\" }", &json!({}), &[plain, own])[1..],
        [["Ask the employer what its own check looks at"], ["Show a licence for a van"]]
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
fn every_step_has_its_sentence() {
    let both = [Language::english(), Language::welsh()].map(Messages::new);
    let none = json!({});
    let in_court = json!(["court_work"]);
    let gcse = |grade: &str, status: &str| json!({ "qualifications": [{ "kind": "gcse", "subject": "English", "grade": grade, "year": "2012", "status": status }] });
    let court = "{ experience = { skill = \"court_work\" } }";
    let a_year = "{ experience = { skill = \"court_work\", months = 12 } }";
    for (rule, answers, code, english, welsh) in [
        (
            "{ gcse_c = { count = 1 } }",
            &none,
            "add_if_held",
            "Add a GCSE at grade C or 4, or an equivalent, if you can",
            "Os oes gennych, ychwanegwch: TGAU gradd C neu 4, neu gyfwerth",
        ),
        (
            "{ gcse_c = { count = 2 } }",
            &gcse("B", "awarded"),
            "add_if_held",
            "Add 2 GCSEs at grade C or 4, or equivalents, in different subjects, if you can: 1 of 2 counted so far",
            "Os oes gennych, ychwanegwch: 2 TGAU gradd C neu 4, neu gyfwerth, mewn pynciau gwahanol (1 o 2 wedi'u cyfrif hyd yn hyn)",
        ),
        (
            "{ gcse_c = { count = 1 } }",
            &gcse("B", "predicted"),
            "tell_result",
            "Tell us the result of your qualification 1 when you have it",
            "Rhowch wybod i ni am ganlyniad eich cymhwyster 1 pan fydd gennych",
        ),
        (
            "{ qualification = { level = 3, kinds = [\"a_level\"], grades = [\"A\", \"B\"], subjects = [\"History\"] } }",
            &none,
            "add_if_held",
            "Add a qualification, of the kind A level, at level 3 or above, at grade A or B, in History, if you can",
            "Os oes gennych, ychwanegwch: cymhwyster, o'r math Safon Uwch, ar lefel 3 neu uwch, â gradd A neu B, mewn History",
        ),
        (
            court,
            &none,
            "add_or_tag",
            "Add paid or unpaid experience that shows “Working in court”, or choose that skill for an entry that shows it",
            "Ychwanegwch hyn, neu dewiswch y sgìl hwnnw ar gyfer cofnod sy'n ei ddangos: profiad â thâl neu ddi-dâl sy'n dangos “Gweithio yn y llys”",
        ),
        (
            court,
            &job("2015-01", "2016-01", json!([])),
            "choose_skills",
            "Choose the skills that your job 1 shows, if it is paid or unpaid experience that shows “Working in court”",
            "Dewiswch y sgiliau y mae eich swydd 1 yn eu dangos, os yw hyn yn wir: profiad â thâl neu ddi-dâl sy'n dangos “Gweithio yn y llys”",
        ),
        (
            a_year,
            &none,
            "add_or_tag",
            "Add 12 months or more of paid or unpaid experience that shows “Working in court”, or choose that skill for an entry that shows it",
            "Ychwanegwch hyn, neu dewiswch y sgìl hwnnw ar gyfer cofnod sy'n ei ddangos: profiad â thâl neu ddi-dâl sy'n dangos “Gweithio yn y llys”, am 12 mis neu fwy",
        ),
        (
            a_year,
            &job("2015-01", "2015-05", in_court.clone()),
            "add_months",
            "Add 7 more months, if you can, to have 12 months or more of paid or unpaid experience that shows “Working in court”",
            "Os gallwch, ychwanegwch 7 mis arall, i gael: profiad â thâl neu ddi-dâl sy'n dangos “Gweithio yn y llys”, am 12 mis neu fwy",
        ),
        (
            a_year,
            &job("2015-01", "2015-10", in_court.clone()),
            "add_months",
            "Add 2 more months, if you can, to have 12 months or more of paid or unpaid experience that shows “Working in court”",
            "Os gallwch, ychwanegwch 2 fis arall, i gael: profiad â thâl neu ddi-dâl sy'n dangos “Gweithio yn y llys”, am 12 mis neu fwy",
        ),
        (
            a_year,
            &job("2015-01", "2015-11", in_court),
            "add_months",
            "Add 1 more month, if you can, to have 12 months or more of paid or unpaid experience that shows “Working in court”",
            "Os gallwch, ychwanegwch 1 mis arall, i gael: profiad â thâl neu ddi-dâl sy'n dangos “Gweithio yn y llys”, am 12 mis neu fwy",
        ),
        (
            "{ training = { count = 2, explained = true } }",
            &none,
            "add",
            "Add 2 training courses, with why it helps in the role",
            "Ychwanegwch: 2 gwrs hyfforddi, gan ddweud pam mae'n helpu yn y rôl",
        ),
        (
            "{ training = { count = 2 } }",
            &json!({ "training": [course("Listening")] }),
            "add",
            "Add 2 training courses: 1 of 2 counted so far",
            "Ychwanegwch: 2 gwrs hyfforddi (1 o 2 wedi'u cyfrif hyd yn hyn)",
        ),
        (
            "{ statement = \"motivation\" }",
            &none,
            "write_statement",
            "Write the statement “Why you want this role” within its limits",
            "Ysgrifennwch: y datganiad “Pam rydych chi eisiau'r rôl hon” o fewn ei derfynau",
        ),
        (
            "{ custom = \"acme.van\" }",
            &none,
            "show",
            "Ask the employer what its own check looks at",
            "Gofynnwch i'r cyflogwr beth mae ei wiriad ei hun yn edrych arno",
        ),
        (
            "{ refer = \"the page does not say\" }",
            &none,
            "person_decides",
            "A person decides: the page does not say",
            "Person sy'n penderfynu: the page does not say",
        ),
        (
            "{ gate = \"right_to_work\" }",
            &json!({ "right_to_work": { "nationalities": ["GBR"], "proof": "none_yet" } }),
            "settle_gate",
            "Get a proof of your right to work, such as a passport or a share code, and say which it is",
            "Mynnwch brawf o'ch hawl i weithio, fel pasbort neu god rhannu, a dywedwch pa un ydyw",
        ),
    ] {
        let expected = [code, english, welsh].map(|step| vec![step.to_owned()]);
        assert_eq!(steps_in(rule, answers, &both), expected, "{rule} {answers}");
    }
}

/// A tagged entry that lacks only what was done is told so, paid or not, and no other entry is asked for.
#[test]
fn undescribed_entries_ask_for_details() {
    let both = [Language::english(), Language::welsh()].map(Messages::new);
    let rule = "{ experience = { skill = \"court_work\", described = true } }";
    let long = "{ experience = { described = true, months = 24 } }";
    let with = |entry: &Value, edits: Value| {
        let mut entry = entry.clone();
        let (_, rows) = entry.as_object_mut().unwrap().iter_mut().next().unwrap();
        rows[0].as_object_mut().unwrap().extend(edits.as_object().unwrap().clone());
        entry
    };
    let paid = with(&job("2015-01", "2016-12", json!(["court_work"])), json!({ "duties": "" }));
    let unpaid = json!({ "voluntary": [{
        "organisation": "Example Trust", "role": "Helper", "start": "2015-01", "end": "2016-12", "current": "no",
        "description": " ", "skills": ["court_work"],
    }] });
    let steps = |rule: &str, answers: &Value| steps_in(rule, answers, &both);
    let any = "{ experience = { skill = \"court_work\" } }";
    let describe = |english: &str, welsh: &str| {
        let english = format!("Describe what you did in {english}");
        vec![
            vec!["describe".to_owned()],
            vec![english],
            vec![format!("Disgrifiwch yr hyn a wnaethoch: {welsh}")],
        ]
    };
    assert_eq!(steps(rule, &paid), describe("your job 1", "eich swydd 1"));
    assert_eq!(steps(long, &paid), describe("your job 1", "eich swydd 1"));
    assert_eq!(
        steps(rule, &unpaid),
        describe("your unpaid or voluntary experience 1", "eich profiad di-dâl neu wirfoddol 1")
    );
    // Also where the post does not ask what was done: the form does.
    assert_eq!(steps(any, &paid), describe("your job 1", "eich swydd 1"));
    assert_eq!(steps(any, &unpaid), steps(rule, &unpaid));
    // Whatever else is missing has its own place in the report.
    assert_eq!(steps(rule, &with(&paid, json!({ "employer": "" }))), describe("your job 1", "eich swydd 1"));
    // Another skill, dates that cannot be read, too few months, only unpaid work asked: another entry is what would help.
    let adds =
        |rule: &str, answers: &Value| assert!(steps(rule, answers)[1][0].starts_with("Add "), "{answers}");
    adds(rule, &with(&paid, json!({ "skills": ["referrals"] })));
    adds(rule, &with(&paid, json!({ "start": "sometime" })));
    adds(long, &with(&paid, json!({ "end": "2016-11" })));
    adds("{ experience = { skill = \"court_work\", described = true, paid = false } }", &paid);
    adds(rule, &json!({}));
    // What was told already is not asked again.
    assert!(steps(rule, &job("2015-01", "2016-12", json!(["court_work"])))[0].is_empty());
}

/// Only a new permission helps, and what else is missing is still named.
#[test]
fn ended_permission_keeps_other_steps() {
    let policy = Policy::probation_services_officer();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let share_code = json!({
        "nationalities": ["IND"], "proof": "share_code", "share_code": "W12345678", "date_of_birth": "1990-04-17",
        "permission_limit": "until", "permission_ends_on": "2026-01-01", "work_limit": "none",
    });
    let notice = json!({
        "nationalities": ["IND"], "proof": "positive_verification_notice", "notice_ground": "other", "work_permitted": "no",
    });
    for (section, english, welsh) in [
        (
            share_code,
            "Your permission to work has ended: only a new permission would put this right",
            "Mae eich caniatâd i weithio wedi dod i ben: dim ond caniatâd newydd all unioni hyn",
        ),
        (
            notice,
            "Your permission does not cover this work: only a new permission would put this right",
            "Nid yw eich caniatâd yn cynnwys y gwaith hwn: dim ond caniatâd newydd all unioni hyn",
        ),
    ] {
        let draft: Draft = serde_json::from_value(json!({ "right_to_work": section })).unwrap();
        let explanation = policy.explain(&draft.partial(&rules).evidence(&rules));
        let explanation = Messages::new(Language::english()).explanation(&explanation);
        let helps = explanation.split_once("What would change this:").expect("steps").1;
        assert!(helps.contains(english) && helps.contains("Add a GCSE at grade C or 4"), "{explanation}");
        let known = draft.partial(&rules);
        let explained = policy.explain(&known.evidence(&rules));
        for (locale, first, other) in
            [(Language::english(), english, "Add a GCSE"), (Language::welsh(), welsh, "TGAU gradd C")]
        {
            let ways = Messages::new(locale).letter(&explained).ways;
            assert!(ways.iter().all(|way| way.contains(&first.to_owned())), "{ways:?}");
            assert!(ways.iter().flatten().any(|step| step.contains(other)), "{ways:?}");
        }
    }
}

/// A label of the file says what the employer's own predicate asks; a catalogue says it better still.
#[test]
fn the_policy_label_is_used() {
    let policy = Policy::from_toml(
        r#"
        id = "driver"
        title = "Driver"
        version = "1"
        [[criteria]]
        id = "licence"
        title = "Licence"
        need = "essential"
        rule = { all = [
            { custom = "acme.licence", label = "a driving licence for a van" },
            { refer = "an enhanced DBS check" },
        ] }
        [[criteria]]
        id = "calm"
        title = "Calm"
        need = "rated"
        [translations.cy]
        "a driving licence for a van" = "trwydded yrru ar gyfer fan"
        "an enhanced DBS check" = "gwiriad manwl y GDG"
        "#,
    )
    .unwrap();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let known = Draft::default().partial(&rules);
    let explanation = policy.explain(&known.evidence(&rules));
    let text = Messages::new(Language::english()).explanation(&explanation);
    for line in [
        "\nLicence: Not known yet\n",
        "\n  A driving licence for a van: not known yet\n",
        "\n  An enhanced DBS check: a person decides\n",
        "\nRated by people, never by a machine:\n  Calm\n",
        "\nWhat would change this:\n- Show a driving licence for a van\n",
        "\n  and: A person decides: an enhanced DBS check\n",
    ] {
        assert!(text.contains(line), "{line:?} is not in {text}");
    }
    assert!(!text.contains("published"), "people check it: {text}");
    assert_eq!(
        explanation.to_string(),
        "driver needs_review so_far 0/0\n\
         [unknown] licence (person_decides)\n\
         /criteria/0/rule/all/0 [unknown] custom acme.licence 0/1\n\
         /criteria/0/rule/all/1 [unknown] refer 0/1 (person_decides)\n\
         change 2: /criteria/0/rule/all/0 /criteria/0/rule/all/1"
    );
    let letter = |messages: &Messages| messages.letter(&explanation);
    let english = letter(&Messages::new(Language::english()));
    let reasons = ["A driving licence for a van: not known yet", "An enhanced DBS check: a person decides"]
        .map(String::from);
    assert_eq!(english.essential[0].reasons, reasons);
    let welsh = letter(&Messages::new(Language::welsh()));
    assert_eq!(
        welsh.ways[0],
        ["Dangoswch: trwydded yrru ar gyfer fan", "Person sy'n penderfynu: gwiriad manwl y GDG"]
    );
    let own =
        Messages::new(Language::english()).with_texts("asks-acme-licence = a licence for our vans").unwrap();
    assert_eq!(letter(&own).ways[0][0], "Show a licence for our vans");
}

/// What belongs to one thing that is asked has no meaning for several together.
#[test]
fn a_combination_takes_no_label() {
    let faults = Policy::from_toml(
        "id = \"own\"\ntitle = \"Own\"\nversion = \"1\"\nnames = \"probation_service\"\n[[criteria]]\nid = \"own\"\ntitle = \"Own\"\nneed = \"essential\"\n\
         rule = { any = [{ custom = \"a\" }, { custom = \"b\" }], label = \"either\", cost = 3 }\n",
    )
    .unwrap_err();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("line 9, column 54: /criteria/0/rule has the key `label`"), "{said:?}");
}

/// A policy of each measure and each combination, for what is only said in words of a post.
const OF_EVERYTHING: &str = r#"
    id = "everything"
    title = "Everything"
    version = "1"
    names = "probation_service"
    [[criteria]]
    id = "tree"
    title = "Tree"
    need = "essential"
    rule = { any = [
        { gcse_c = { count = 1 } },
        { all = [{ training = { count = 2 } }, { custom = "acme.van", label = "a van" }] },
        { at_least = { n = 2, of = [{ custom = "a", label = "a" }, { custom = "b", label = "b" }] } },
    ] }
    [[criteria]]
    id = "months"
    title = "Months"
    need = "scored"
    measure = { experience_months = { skill = "court_work", unpaid = false } }
    points = [{ at_least = 1, points = 1 }, { at_least = 12, points = 5 }]
    [[criteria]]
    id = "recent"
    title = "Recent"
    need = "scored"
    measure = { recent_months = { window = 36 } }
    each = { of = 6, points = 1, cap = 4 }
    [[criteria]]
    id = "courses"
    title = "Courses"
    need = "scored"
    measure = { training_entries = { explained = true } }
    each = { of = 1, points = 2, cap = 4 }
    [[criteria]]
    id = "calm"
    title = "Calm"
    need = "rated"
"#;

#[test]
fn what_a_criterion_asks_has_words() {
    let policy = Policy::from_toml(OF_EVERYTHING).unwrap();
    let [english, welsh] = [Language::english(), Language::welsh()].map(|locale| {
        let words = Messages::new(locale).for_policy(&policy);
        policy.criteria.iter().map(|it| words.criterion(&policy, it)).collect::<Vec<_>>()
    });
    assert_eq!(
        english,
        [
            "a GCSE at grade C or 4, or an equivalent; or (2 training courses; and a van); or (at least 2 of: a; b)",
            "months of paid experience that shows “Working in court”: 1 point from 1, 5 points from 12, at most 5",
            "months of paid or unpaid experience that shows a relevant skill, in the last 36 months: \
             1 point for each 6, at most 4",
            "training courses with why they help in the role: 2 points for each 1, at most 4",
            "rated by people",
        ]
    );
    assert_eq!(
        welsh,
        [
            "TGAU gradd C neu 4, neu gyfwerth; neu (2 gwrs hyfforddi; a hefyd a van); neu (o leiaf 2 o'r canlynol: a; b)",
            "misoedd o hyn: profiad â thâl sy'n dangos “Gweithio yn y llys”: 1 pwynt o 1 ymlaen, 5 pwynt o 12 ymlaen, hyd at 5",
            "misoedd o hyn: profiad â thâl neu ddi-dâl sy'n dangos sgìl perthnasol, yn y 36 mis diwethaf: \
             1 pwynt am bob 6, hyd at 4",
            "cyrsiau hyfforddi gan ddweud pam maent yn helpu yn y rôl: 2 bwynt am bob 1, hyd at 4",
            "caiff ei asesu gan bobl",
        ]
    );
    // As data it is names of predicates alone.
    let CriterionNeed::Essential { rule } = &policy.criteria[0].need else { panic!("it is essential") };
    assert_eq!(
        rule.to_string(),
        "any(gcse_c, all(training, custom acme.van), at_least 2(custom a, custom b))"
    );
}

#[test]
fn differences_have_words_both_ways() {
    let policy = Policy::from_toml(OF_EVERYTHING).unwrap();
    let statement = "[[statements]]\nid = \"motivation\"\nneed = \"required\"\nmax_words = 100\n[post]\nreserved = true\n";
    let other = OF_EVERYTHING.replacen("[[criteria]]", &format!("{statement}[[criteria]]"), 1);
    let other = Policy::from_toml(&other.replace(
        "need = \"rated\"",
        "need = \"scored\"\nmeasure = { voluntary_months = {} }\neach = { of = 3, points = 1, cap = 2 }",
    ))
    .unwrap();
    let words = Messages::new(Language::english()).for_policy(&policy);
    assert_eq!(
        words.difference(&policy.difference(&other)),
        "- Everything\n+ Everything\n\
         Reserved for UK nationals\n  - No\n  + Yes\n\
         Statement “Why you want this role”\n  - optional, at most 250 words\n  + has to be given, at most 100 words\n\
         Calm\n  - rated by people\n  + scored: months of unpaid or voluntary experience: 1 point for each 3, at most 2\n\
         Points in all\n  - 13\n  + 15"
    );
    let welsh = Messages::new(Language::welsh()).for_policy(&policy);
    assert!(welsh.difference(&policy.difference(&policy)).ends_with("\nMaent yn gofyn yr un peth"));
}

#[test]
fn a_decision_tells_its_steps() {
    let policy = Policy::probation_services_officer();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let assessment = policy.assess(&Draft::default().partial(&rules).evidence(&rules));
    let [english, welsh] = [Language::english(), Language::welsh()].map(Messages::new);
    let day = |text: &str| text.parse().unwrap();
    let mut decision = Decision::propose(&assessment, day("2026-11-01"));
    decision.inform(day("2026-11-02")).unwrap();
    decision.change("sifter 7", Outcome::Eligible, "the course was accepted", day("2026-11-03")).unwrap();
    assert_eq!(
        english.trail(&decision),
        "1 November 2026: Proposed: a person has to look\n\
         2 November 2026: The applicant was told\n\
         3 November 2026: Decided by sifter 7: eligible, because the course was accepted"
    );
    assert!(welsh.trail(&decision).starts_with("1 Tachwedd 2026: Cynigiwyd: rhaid i berson edrych\n"));
    assert_eq!(
        decision.to_string(),
        "2026-11-01 proposed needs_review\n2026-11-02 informed\n2026-11-03 changed eligible"
    );
}

#[test]
fn what_the_employer_checks_is_said_so() {
    let policy = Policy::from_toml(
        "id = \"own\"\ntitle = \"Own\"\nversion = \"1\"\n[[criteria]]\nid = \"own\"\ntitle = \"Own\"\nneed = \"essential\"\n\
         rule = { custom = \"acme.van\", label = \"a clean record\", changed_by = \"employer\" }\n\
         [translations.cy]\n\"a clean record\" = \"record lân\"\n",
    )
    .unwrap();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let explanation_of =
        policy.explain(&Draft::default().partial(&rules).evidence(&rules)).changes().next().map(|change| {
            [Language::english(), Language::welsh()]
                .map(|it| Messages::new(it).for_policy(&policy).steps(&change))
        });
    assert_eq!(
        explanation_of.unwrap(),
        [["The employer checks a clean record"], ["Mae'r cyflogwr yn gwirio: record lân"]]
    );
}

/// Nobody is told that they have none of something in figures.
#[test]
fn nothing_yet_is_said_in_words() {
    let policy = Policy::probation_services_officer();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let explanation = policy.explain(&Draft::default().partial(&rules).evidence(&rules));
    for (language, said) in [(Language::english(), "none yet"), (Language::welsh(), "dim eto")] {
        let letter = Messages::new(language).letter(&explanation);
        assert!(!letter.scored.is_empty());
        assert!(letter.scored.iter().all(|line| line.measured == said), "{:?}", letter.scored);
    }
}
