//! A post of another employer, whose skills, regions, patterns and statements are in its policy file alone.

use applicant::application::StatementNeed;
use applicant::engine::{Id, Names};
use applicant::form::{Dialect, Form};
use applicant::messages::{Language, Messages};
use applicant::{Draft, Evidence, Outcome, Policy, Rules, Scope};
use serde_json::{Value, json};

const NIGHT_CARER: &str = r#"
    id = "night_carer"
    title = "Night carer"
    version = "1"
    sections = ["job", "personal_details", "employment", "statements"]

    [names]
    skills = [{ id = "personal_care", label = "Personal care" }, { id = "first_aid" }]
    working_patterns = [{ id = "nights", label = "Nights" }, { id = "weekends", label = "Weekends" }]

    [[statements]]
    id = "why_care"
    need = "required"
    max_words = 20
    label = "Why do you want to work in care?"
    hint = "Tell us about a person you looked after"
    answer = "Why you want to work in care"
    missing = "Enter why you want to work in care"

    [[statements]]
    id = "awake"

    [[criteria]]
    id = "care"
    title = "Experience of personal care"
    need = "essential"
    rule = { all = [{ experience = { skill = "personal_care", unpaid = false } }, { statement = "why_care" }] }

    [translations.cy]
    "Personal care" = "Gofal personol"
    "Why you want to work in care" = "Pam rydych chi eisiau gweithio ym maes gofal"
"#;

fn policy() -> Policy {
    Policy::from_toml(NIGHT_CARER).unwrap()
}

fn rules() -> Rules {
    policy().rules("2026-11-21".parse().unwrap())
}

fn draft(job: Value, statements: Value) -> Draft {
    let document = json!({
        "job": job,
        "personal_details": {
            "full_name": "Ada Example",
            "email": "ada@example.com",
            "address": { "line_1": "1 Example Street", "town": "Cardiff", "postcode": "CF10 1AA" },
        },
        "employment": [{
            "employer": "Example House", "job_title": "Carer", "start": "2020-01", "current": "yes",
            "duties": "Looked after twelve residents at night", "skills": ["personal_care"],
        }],
        "statements": statements,
    });
    Draft::from_json(document.to_string().as_bytes()).unwrap()
}

fn good() -> Draft {
    draft(json!({ "working_pattern": "nights" }), json!({ "awake": "I am", "why_care": "word ".repeat(20) }))
}

#[track_caller]
fn finds(draft: &Draft, rules: &Rules, expected: &[&str]) {
    let report = draft.review(rules, Scope::Submit);
    let found: Vec<String> = report
        .iter()
        .map(|it| format!("{} {} {}", it.severity().as_str(), it.path(), it.code().as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn its_own_statements_are_checked() {
    let pattern = || json!({ "working_pattern": "nights" });
    finds(&good(), &rules(), &["advice /statements/awake statement_short"]);
    finds(&draft(pattern(), json!({})), &rules(), &["error /statements/why_care missing"]);
    // In the order of the file, whatever the order of the document.
    let both = json!({ "awake": ["a"], "why_care": "word ".repeat(21) });
    finds(
        &draft(pattern(), both),
        &rules(),
        &["error /statements/why_care too_many_words", "error /statements/awake wrong_type"],
    );
    // A statement of another post is a key that this form does not know.
    let other = json!({ "why_care": "word ".repeat(20), "motivation": "I like it" });
    finds(&draft(pattern(), other), &rules(), &["info /statements unknown_key"]);
    let rules = rules().with_limit("statements.awake", 1).unwrap();
    let rules = rules.with_need("statements.why_care", StatementNeed::Optional).unwrap();
    finds(&draft(pattern(), json!({ "awake": "I am" })), &rules, &["error /statements/awake too_many_words"]);
}

#[test]
fn only_its_choices_exist() {
    let statements = || json!({ "why_care": "word ".repeat(20) });
    for (job, expected) in [
        (json!({ "working_pattern": "weekends" }), &[][..]),
        (json!({}), &["error /job/working_pattern missing"]),
        (json!({ "working_pattern": "full_time" }), &["error /job/working_pattern not_a_choice"]),
        // The post names no regions, so nobody is asked for one.
        (
            json!({ "working_pattern": "nights", "regions": ["wales"] }),
            &["info /job/regions answer_not_asked"],
        ),
    ] {
        finds(&draft(job, statements()), &rules(), expected);
    }
    let offered = rules().with_offer("job.working_pattern", ["weekends"]);
    finds(
        &draft(json!({ "working_pattern": "nights" }), statements()),
        &offered,
        &["error /job/working_pattern not_a_choice"],
    );
    let tagged = good().with("/employment/0/skills/0", "court_work");
    finds(
        &tagged,
        &rules(),
        &["error /employment/0/skills not_a_choice", "advice /statements/awake statement_short"],
    );
}

#[test]
fn its_pages_ask_its_names() {
    let (rules, form) = (rules(), Form::of(&rules()));
    let of = |page: &str| -> Vec<String> {
        form.page(page).unwrap().questions().iter().map(|it| it.template().to_owned()).collect()
    };
    assert_eq!(of("statements"), ["statements.why_care", "statements.awake"]);
    assert!(!of("job").contains(&"job.regions".to_owned()));
    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    let why = question("statements.why_care");
    assert_eq!(
        (why.key(), why.id().as_str(), why.path(0).pointer()),
        ("why_care", "statements-why_care", "/statements/why_care".to_owned())
    );
    assert!(why.is_demanded(&rules) && question("statements.awake").is_optional_under(&rules));
    assert_eq!(why.constraints(&rules).max_words, Some(20));
    assert_eq!(question("employment[].skills").options(&rules), ["personal_care", "first_aid"]);

    let words = Messages::new(Language::english()).for_policy(&policy());
    let schema = form.json_schema(&rules, &words, Dialect::Draft202012);
    let statements = &schema["properties"]["statements"];
    assert_eq!(statements["properties"]["why_care"]["title"], "Why do you want to work in care?");
    assert_eq!(statements["required"], json!(["why_care"]));
    let patterns = &schema["properties"]["job"]["properties"]["working_pattern"]["oneOf"];
    assert_eq!(patterns[0], json!({ "const": "nights", "title": "Nights" }));

    // A post comes back as it was sent, and one page of it changes nothing else.
    let sent = good();
    assert_eq!(Draft::from_form(sent.to_form()).unwrap().to_form(), sent.to_form());
    let posted =
        Draft::from_form([("statements.why_care", "Because"), ("statements.colour", "blue")]).unwrap();
    let saved = serde_json::to_value(sent.with_page(form.page("statements").unwrap(), &posted)).unwrap();
    assert_eq!(saved["statements"], json!({ "colour": "blue", "why_care": "Because" }));
    assert_eq!(saved["employment"], serde_json::to_value(&sent).unwrap()["employment"]);
    let posted =
        Draft::from_form([("statements.why_care", "Because"), ("job.working_pattern", "nights")]).unwrap();
    let saved = serde_json::to_value(sent.with_page(form.page("job").unwrap(), &posted)).unwrap();
    assert_eq!(saved["statements"]["awake"], "I am", "another page keeps what it does not show");
    assert_ne!(saved["statements"]["why_care"], "Because");
}

#[test]
fn its_words_are_in_both_languages() {
    let sentences = |locale: Language, draft: &Draft, of: Option<&Policy>| -> Vec<String> {
        let words = Messages::new(locale);
        let words = of.map_or_else(|| words.clone(), |policy| words.clone().for_policy(policy));
        draft.review(&rules(), Scope::Submit).iter().map(|issue| issue.message(&words)).collect()
    };
    let policy = policy();
    let long = |text: Value| draft(json!({ "working_pattern": "nights" }), text);
    let missing = long(json!({}));
    assert_eq!(
        sentences(Language::english(), &missing, Some(&policy)),
        ["Enter why you want to work in care"]
    );
    // Without the policy there are no words of its own.
    assert_eq!(sentences(Language::english(), &missing, None), ["Enter your answer to ‘why care’"]);
    let long = long(json!({ "why_care": "word ".repeat(22), "awake": 1 }));
    assert_eq!(
        sentences(Language::english(), &long, Some(&policy)),
        [
            "Why you want to work in care must be 20 words or less",
            "awake is short: you have room to say more"
        ]
    );
    assert_eq!(
        sentences(Language::welsh(), &long, Some(&policy))[0],
        "Rhaid i'r ateb ‘Pam rydych chi eisiau gweithio ym maes gofal’ fod yn 20 gair neu lai"
    );
    let form = Form::of(&rules());
    let skills = form.questions().find(|it| it.template() == "employment[].skills").unwrap();
    let welsh = Messages::new(Language::welsh()).for_policy(&policy);
    assert_eq!(
        welsh.options(skills, &rules()),
        [("personal_care".into(), "Gofal personol".to_owned()), ("first_aid".into(), "first aid".to_owned())]
    );
    // Words of the service for one of them; a name that is misspelt is an error.
    let own = |text: &str| Messages::new(Language::english()).for_policy(&policy).with(text);
    assert!(own("statements-why_care = Why care?\n    .missing = Say why").is_ok());
    assert!(own("choice-skills =\n    .first_aid = First aid").is_ok());
    let error = own("statements-why_cares = Why care?").unwrap_err().to_string();
    assert!(error.contains("did you mean `statements-why_care`"), "{error}");
}

#[test]
fn catalogue_syntax_in_texts_is_literal() {
    let label = r#"Say \"{ $name }\" or { -term } \\ {}?"#;
    let file = NIGHT_CARER.replace("Personal care\" }", &format!("{label}\" }}"));
    let file = file.replace("\"Personal care\" = \"Gofal personol\"\n", "");
    let policy = Policy::from_toml(&file).unwrap();
    let words = Messages::new(Language::english()).for_policy(&policy);
    assert_eq!(words.choice(Names::SKILLS, "personal_care"), r#"Say "{ $name }" or { -term } \ {}?"#);
}

#[test]
fn its_criteria_read_what_it_names() {
    let (policy, rules) = (policy(), rules());
    let checked = good().check(&rules).unwrap();
    let statements = checked.application.statements.clone().unwrap();
    let keys: Vec<String> = statements.iter().map(|(key, _)| key.to_string()).collect();
    assert_eq!(keys, ["why_care", "awake"]);
    assert_eq!(statements.get("why_care").map(applicant::field::Prose::words), Some(20));
    let written = serde_json::to_value(&checked.application).unwrap();
    assert_eq!(written["statements"]["awake"], "I am");
    assert_eq!(written["employment"][0]["skills"], json!(["personal_care"]));
    assert_eq!(serde_json::to_value(Draft::from(&checked.application)).unwrap(), written);

    let evidence: Evidence = checked.application.evidence(&rules);
    let job = &evidence.paid.facts[0];
    assert!(job.shows(Id::new("personal_care")) && !job.shows(Id::new("first_aid")) && job.is_tagged());
    let assessment = policy.assess(&evidence);
    assert_eq!(assessment.outcome(), Outcome::Eligible);
    let words = Messages::new(Language::english()).for_policy(&policy);
    let explanation = words.explanation(&policy.explain(&evidence));
    assert!(
        explanation.contains("your job 1 and your statement “Why you want to work in care”"),
        "{explanation}"
    );
    let untagged = good().with("/employment/0/skills", json!(["first_aid"]));
    let untagged = untagged.check(&rules).unwrap().application.evidence(&rules);
    assert_eq!(policy.assess(&untagged).outcome(), Outcome::NotEligible);

    let view = checked.application.sift_view(&rules);
    let seen = view.entries.iter().flat_map(|it| it.answers.iter().map(|a| it.path_of(a).pointer()));
    let seen: Vec<String> = seen.filter(|path| path.starts_with("/statements")).collect();
    assert_eq!(seen, ["/statements/why_care", "/statements/awake"]);
    let printed = view.to_string();
    let (first, paths) = printed.split_once('\n').unwrap();
    assert_eq!(first, "- right_to_work unknown civil_service_nationality unknown");
    let entries: Vec<String> = view.entries.iter().map(|entry| entry.path.to_string()).collect();
    assert_eq!(paths, entries.join("\n"), "the entries alone, and nothing that was typed");
}

#[test]
fn duplicate_keys_are_reported_and_kept() {
    let text = r#"{"statements":{"why_care":"a","why_care":"b","colour":1,"colour":2}}"#;
    let draft = Draft::from_json(text.as_bytes()).unwrap();
    assert_eq!(
        serde_json::to_string(&draft).unwrap(),
        r#"{"statements":{"colour":1,"colour":2,"why_care":"a","why_care":"b"}}"#
    );
    let report = draft.review(&rules(), Scope::Save);
    let found: Vec<String> =
        report.iter().map(|it| format!("{} {}", it.path(), it.code().as_str())).collect();
    assert!(found.contains(&"/statements/why_care duplicate_key".to_owned()), "{found:?}");
    assert!(found.contains(&"/statements unknown_key".to_owned()), "{found:?}");
    assert!(found.contains(&"/statements duplicate_key".to_owned()), "{found:?}");
}

#[test]
fn names_come_from_code_too() {
    let rules = Rules::builder("2026-11-21".parse().unwrap())
        .policy(&policy())
        .names(Names::REGIONS, ["cardiff", "newport"].map(Id::new))
        .offer("job.regions", ["newport"])
        .need("statements.awake", StatementNeed::Required)
        .build()
        .unwrap();
    let job = |region: &str| json!({ "working_pattern": "nights", "regions": [region] });
    let statements = || json!({ "why_care": "word ".repeat(20) });
    let missing = "error /statements/awake missing";
    finds(&draft(job("newport"), statements()), &rules, &[missing]);
    finds(&draft(job("cardiff"), statements()), &rules, &["error /job/regions not_a_choice", missing]);
    finds(&draft(job("swansea"), statements()), &rules, &["error /job/regions not_a_choice", missing]);

    let builder = || Rules::builder("2026-11-21".parse().unwrap()).policy(&policy());
    for (builder, said) in [
        (
            builder().offer("job.working_pattern", ["night"]),
            "`job.working_pattern` has no such choice: did you mean `nights`",
        ),
        (
            builder().need("statements.why_car", StatementNeed::Required),
            "no question is `statements.why_car`: did you mean `statements.why_care`",
        ),
        (
            builder().need("job.hours_per_week", StatementNeed::Required),
            "`job.hours_per_week` says itself when it has to be answered",
        ),
        (builder().limit("statements.motivation", 9), "no question is `statements.motivation`"),
    ] {
        let error = builder.build().unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
    // As data, too.
    let data = r#"{ "as_of": "2026-11-21", "names": { "skills": [{ "id": "driving" }] }, "needs": { "statements.motivation": "optional" } }"#;
    let rules = serde_json::from_str::<applicant::eligibility::RulesBuilder>(data).unwrap().build().unwrap();
    assert_eq!(rules.names().list(Names::SKILLS)[0].id, *"driving");
}

#[test]
fn a_measure_needs_a_named_skill() {
    let scored = "[[criteria]]\nid = \"more\"\ntitle = \"More\"\nneed = \"scored\"\nmeasure = { experience_months = { skill = \"personal_car\" } }\neach = { of = 6, points = 2, cap = 10 }\n[translations.cy]";
    let faults =
        Policy::from_toml(&NIGHT_CARER.replace("[translations.cy]", scored)).unwrap_err().to_string();
    assert_eq!(
        faults,
        "line 33, column 11: /criteria/1/measure can never be met: the post names no skill `personal_car`: did you mean `personal_care` or `first_aid`?"
    );
}

#[test]
fn one_wrong_entry_is_one_fault() {
    for (from, to, said) in [
        (
            "label = \"Personal care\"",
            "lable = \"Personal care\"",
            "/names/skills/0 has the key `lable`, which means nothing here: did you mean `label`? It can be `id`, `label`, `hint`, `answer` \
             or `missing`",
        ),
        ("{ id = \"first_aid\" }", "{ label = \"First aid\" }", "/names/skills/1 needs the key `id`"),
        (
            "{ id = \"first_aid\" }",
            "{ id = \"first_aid\", label = \" \" }",
            "/names/skills/1/label is blank: leave it out",
        ),
        ("{ id = \"first_aid\" }", "\"first_aid\"", "/names/skills/1 has to be a table"),
        ("skills = [", "wards = 3\n    skills = [", "/names/wards has to be a list"),
        (
            "max_words = 20",
            "max_word = 20",
            "/statements/0 has the key `max_word`, which means nothing here: did you mean `max_words`? It can be `id`, `need`, \
             `max_words`, `label`, `hint`, `answer` or `missing`",
        ),
    ] {
        let faults = Policy::from_toml(&NIGHT_CARER.replace(from, to)).unwrap_err().to_string();
        let (_, faults) = faults.split_once(": ").unwrap();
        assert_eq!(faults, said);
    }
}

#[test]
fn service_words_change_one_by_one() {
    let file = r#"
        id = "clerk"
        title = "Clerk"
        version = "1"
        names = "probation_service"
        [[statements]]
        id = "motivation"
        label = "Why us?"
        [[criteria]]
        id = "a"
        title = "A"
        need = "essential"
        rule = { statement = "motivation" }
        [translations.cy]
        "Why us?" = "Pam ni?"
        "Clerk" = "Clerc"
    "#;
    let policy = Policy::from_toml(file).unwrap();
    let form = Form::of(&policy.rules("2026-11-21".parse().unwrap()));
    let question = |place: &str| form.questions().find(|it| it.template() == place).unwrap();
    let welsh = Messages::new(Language::welsh()).for_policy(&policy);
    assert_eq!(welsh.label(question("statements.motivation")), "Pam ni?");
    assert_eq!(
        welsh.hint(question("statements.motivation")).unwrap(),
        "Dywedwch wrthym yn eich geiriau eich hun ac am y rôl hon"
    );
    assert_eq!(welsh.choice("skills", "referrals"), "Gwneud atgyfeiriadau");
    assert_eq!(welsh.choice("role", "clerk"), "Clerc");
    assert_eq!(Policy::from_value(serde_json::to_value(&policy).unwrap()).unwrap(), policy);
}

#[test]
fn another_posts_words_stay_away() {
    // The same names as those of the Probation Service, with no words or with others.
    let file = NIGHT_CARER
        .replace("id = \"awake\"", "id = \"motivation\"")
        .replace("id = \"first_aid\"", "id = \"referrals\"");
    let policy = Policy::from_toml(&file).unwrap();
    let form = Form::of(&policy.rules("2026-11-21".parse().unwrap()));
    let words = Messages::new(Language::english()).for_policy(&policy);
    let motivation = form.questions().find(|it| it.template() == "statements.motivation").unwrap();
    assert_eq!((words.label(motivation).as_str(), words.hint(motivation)), ("motivation", None));
    assert_eq!(words.choice("skills", "referrals"), "referrals");
}

#[test]
fn forms_of_another_post_are_refused() {
    let (pso, rules) = (Form::full(), rules());
    let error =
        Rules::builder("2026-11-21".parse().unwrap()).policy(&policy()).form(&pso).build().unwrap_err();
    assert!(
        error.to_string().starts_with(
            "the form asks `statements.motivation`, which the post of these rules does not name"
        ),
        "{error}"
    );
    // What blocks is on a page of the form.
    let under = pso.rules(rules);
    let report = Draft::default().review(&under, Scope::Submit);
    assert!(report.blocks());
    for issue in report.errors() {
        assert!(pso.page_of(issue.path()).is_some(), "{issue}");
    }
}

#[test]
fn unnamed_offers_are_not_choices() {
    let rules = rules()
        .with_names(Names::REGIONS, [Id::new("cardiff")])
        .with_offer("job.regions", ["london", "cardiff"]);
    let form = Form::of(&rules);
    let regions = form.questions().find(|it| it.template() == "job.regions").unwrap();
    assert_eq!(regions.options(&rules), ["cardiff"]);
    let nothing = rules.clone().with_names(Names::REGIONS, [] as [Id; 0]);
    assert!(!Form::of(&nothing).questions().any(|it| it.template() == "job.regions"));
    // A list of choices that is empty stays a schema.
    let schema = form.json_schema(&nothing, &Messages::new(Language::english()), Dialect::Draft202012);
    assert!(!schema.to_string().contains("\"oneOf\":[]"));
}

#[test]
fn what_is_not_offered_is_unknown() {
    let other =
        Policy::from_toml(&NIGHT_CARER.replace("why_care", "zeal").replace("personal_care", "medication"))
            .unwrap();
    let checked = good().check(&rules()).unwrap();
    let evidence = checked.application.evidence(&rules());
    assert_eq!(other.assess(&evidence).outcome(), Outcome::NeedsReview);
    assert_eq!(policy().assess(&evidence).outcome(), Outcome::Eligible);
}

#[test]
fn differences_are_said_both_ways() {
    let (with, without) = (
        policy(),
        Policy::from_toml(
            &NIGHT_CARER.replace("skills = [", "regions = [{ id = \"cardiff\" }]\n    skills = ["),
        )
        .unwrap(),
    );
    for (a, b) in [(&with, &without), (&without, &with)] {
        let lines = a.difference(b).to_string();
        let what: Vec<&str> = lines.lines().skip(1).map(|line| &line[2..]).collect();
        assert_eq!(what, ["names regions"]);
    }
}

#[test]
fn equal_names_stand_once() {
    let rules = rules().with_names(Names::STATEMENTS, ["why", "why", "any"].map(Id::new));
    let form = Form::of(&rules);
    let asked: Vec<&str> =
        form.page("statements").unwrap().questions().iter().map(|it| it.template()).collect();
    assert_eq!(asked, ["statements.why", "statements.any"]);
    let rules = rules.with_need("statements.any", StatementNeed::Required).unwrap();
    let report = Draft::default().review(&rules, Scope::Submit);
    let issue = report.errors().find(|issue| issue.path().dotted() == "statements.any").unwrap();
    assert_eq!(issue.message(&Messages::new(Language::english())), "Enter your answer to ‘any’");

    let builder = |names: Vec<applicant::engine::Named>| {
        Rules::builder("2026-11-21".parse().unwrap()).names(Names::STATEMENTS, names).build().map(drop)
    };
    let error = builder(vec![Id::new("any").into()]).unwrap_err().to_string();
    assert!(error.starts_with("the post has the statement `any`, which has another meaning"), "{error}");
    let many = "abcdefghijklmnopqrstuvwxyz"
        .chars()
        .flat_map(|a| "abcdefgh".chars().map(move |b| format!("\"{a}{b}\"")));
    let many = many.take(101).map(|id| serde_json::from_str::<Id>(&id).unwrap().into()).collect();
    assert!(
        builder(many).unwrap_err().to_string().starts_with("the post has 101 names in the list `statements`")
    );
    // That a post names nothing survives a file.
    let none = Rules::builder("2026-11-21".parse().unwrap()).names(Names::REGIONS, [] as [Id; 0]);
    let again: applicant::eligibility::RulesBuilder =
        serde_json::from_str(&serde_json::to_string(&none).unwrap()).unwrap();
    assert_eq!(again.build().unwrap().names().list(Names::REGIONS).len(), 0);
}

#[test]
fn custom_questions_offer_named_choices() {
    use applicant::draft;
    use applicant::engine::{Answer, Check, Checker, Meta, Reported, review};
    use applicant::form::Page;
    draft! { pub struct WardDraft { ward: Answer } }
    const WARD: Meta = Meta::choice("ward", &[]).named_by("wards");
    impl Check for WardDraft {
        type Checked = applicant::field::Line;
        fn check(&self, c: &Checker<'_>) -> Result<applicant::field::Line, Reported> {
            c.ask(&WARD, &self.ward).get()
        }
    }
    let rules = rules().with_names("wards", ["icu", "day"].map(Id::new));
    let codes = |answer: &str, rules: &Rules| -> Vec<String> {
        let draft: WardDraft = serde_json::from_value(json!({ "ward": answer })).unwrap();
        review(&draft, rules, Scope::Save).codes().map(|code| code.as_str().to_owned()).collect()
    };
    assert_eq!((codes("icu", &rules), codes("nonsense", &rules)), (vec![], vec!["not_a_choice".to_owned()]));
    assert_eq!(codes("day", &rules.clone().with_offer("ward", ["icu"])), ["not_a_choice"]);
    // A page of your own changes no statement that it does not show.
    let form = Form::of(&rules).with_page(Page::custom("ward", "", &[WARD])).unwrap();
    let posted = Draft::from_form([("ward", "icu"), ("statements.awake", "No")]).unwrap();
    let saved = serde_json::to_value(good().with_page(form.page("ward").unwrap(), &posted)).unwrap();
    assert_eq!((&saved["ward"], &saved["statements"]["awake"]), (&json!("icu"), &json!("I am")));
    let data = serde_json::to_value(form.page("ward").unwrap()).unwrap();
    assert_eq!(data["questions"][0]["options"], json!(["icu", "day"]));
}

/// Where somebody would work: the post names the wards.
#[derive(applicant::Section, PartialEq)]
struct Wards {
    #[ask(named_by = "wards", required)]
    first: Option<Id>,
    #[ask(named_by = "wards", max_items = 2, default)]
    others: Vec<Id>,
}

#[test]
fn ids_are_of_the_named_list() {
    use applicant::engine::{SoFar, check};
    let [icu, day, night] = ["icu", "day", "night"].map(Id::new);
    let rules = rules().with_names("wards", [icu, day, night]);
    let typed = |first: &str, others: &[&str]| {
        let draft: WardsDraft = serde_json::from_value(json!({ "first": first, "others": others })).unwrap();
        let SoFar { known, report, .. } = check(&draft, &rules, Scope::Submit);
        known.ok_or_else(|| report.to_string().lines().next().unwrap_or_default().to_owned())
    };
    assert_eq!(typed(" icu ", &[]), Ok(Wards { first: Some(icu), others: vec![] }));
    assert_eq!(typed("day", &["night", "icu"]), Ok(Wards { first: Some(day), others: vec![night, icu] }));
    for (first, others, expected) in [
        ("", [].as_slice(), "/first: missing"),
        ("reading_room", &[], "/first: not_a_choice"),
        // A skill of the post is not one of its wards.
        ("personal_care", &[], "/first: not_a_choice"),
        ("icu", &["day", "day"], "/others: duplicate"),
        ("icu", &["icu", "day", "night"], "/others: too_many(max=2)"),
    ] {
        assert_eq!(typed(first, others), Err(expected.to_owned()));
    }
    // Without the list there is nothing to choose, so nothing is asked.
    let SoFar { known, report, .. } = check(&WardsDraft::default(), &self::rules(), Scope::Submit);
    assert_eq!((known, report.len()), (Some(Wards { first: None, others: vec![] }), 0));
}

#[test]
fn policies_read_back_with_names() {
    let policy = policy();
    let json = serde_json::to_value(&policy).unwrap();
    assert_eq!(Policy::from_value(json).unwrap(), policy);
    let pso = Policy::probation_services_officer().names.list(Names::STATEMENTS);
    let ids: Vec<String> = pso.iter().map(|named| named.id.to_string()).collect();
    assert_eq!(ids, ["motivation", "challenging_individuals", "written_communication"]);
}

#[test]
fn mistakes_in_names_are_faults() {
    let with = |from: &str, to: &str| {
        Policy::from_toml(&NIGHT_CARER.replace(from, to))
            .map_or_else(|faults| faults.to_string(), |_| "sound".to_owned())
    };
    for (from, to, said) in [
        (
            "working_patterns =",
            "working_pattern =",
            "/names has the list `working_pattern`: did you mean `working_patterns`?",
        ),
        (
            "{ id = \"first_aid\" }",
            "{ id = \"personal_care\" }",
            "/names/skills/1/id has the name `personal_care`, which is in the list `skills` already",
        ),
        (
            "id = \"awake\"",
            "id = \"why_care\"",
            "/statements/1/id has the name `why_care`, which is in the list `statements` already",
        ),
        (
            "id = \"awake\"",
            "id = \"year\"",
            "/names has the statement `year`, which has another meaning in the names of inputs or of sentences: give it another name",
        ),
        (
            "id = \"awake\"",
            "id = \"Awake\"",
            "/statements/1/id cannot be used: a name must start with a to z, go on with a to z, 0 to 9 or _, and have at most 47 of them",
        ),
        ("max_words = 20", "max_words = 0", "/statements/0/max_words has to be a whole number of 1 or more"),
        ("max_words = 20", "max_word = 20", "/statements/0 has the key `max_word`, which means nothing here"),
        (
            "skill = \"personal_care\"",
            "skill = \"personal_car\"",
            "/criteria/0/rule/all/0 can never be met: the post names no skill `personal_car`: did you mean `personal_care` or `first_aid`?",
        ),
        (
            "{ statement = \"why_care\" }",
            "{ statement = \"motivation\" }",
            "/criteria/0/rule/all/1 can never be met: the post names no statement `motivation`",
        ),
        (
            "[names]\n",
            "names = \"prison_service\"\n[unused]\n",
            "/names is `prison_service`, which is not a choice; it can be `probation_service`",
        ),
        (
            "\"Personal care\" =",
            "\"Personal cares\" =",
            "/translations has “Personal cares” for the language cy, which is not a text that the file shows to people",
        ),
    ] {
        let found = with(from, to);
        let says = |line: &str| line.split_once(": ").is_some_and(|(_, fault)| fault.starts_with(said));
        assert!(found.lines().any(says), "{said}\n{found}");
    }
    let many: String = (0..=Names::MAX).map(|n| format!("{{ id = \"s{n}\" }},")).collect();
    let found = with("{ id = \"first_aid\" }", &many);
    assert!(found.contains("/names has 102 names in the list `skills`; at most 100 are allowed"), "{found}");
}
