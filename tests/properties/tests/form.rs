//! The form as pages and questions, and posts of it in and out.

use std::collections::{BTreeMap, BTreeSet};

use applicant::application::Contact;
use applicant::application::qualifications::Kind;
use applicant::application::right_to_work::ProofKind;
use applicant::engine::{AskedBy, DraftNode, Intake, Meta, Schema, Section};
use applicant::form::{
    Dialect, Filled, Form, FormError, FormPost, FormQuestion, Page, PostLimits, RowAction, TaskStatus,
};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Path, Rules, Scope};
use applicant_properties::documents::{Document, cases, form_shaped};
use proptest::prelude::*;
use serde_json::{Value, json};

fn rules() -> Rules {
    applicant::Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

/// Every key path of the draft with `[]` for rows.
fn templates(shape: &Schema, prefix: &str, found: &mut BTreeSet<String>) {
    for child in shape.keys {
        let (key, below) = (child.key, child.shape);
        let place = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") };
        if let Some(keyed) = below.keyed {
            found
                .extend(rules().names().list(keyed.list).iter().map(|named| format!("{place}.{}", named.id)));
        } else if below.keys.is_empty() {
            found.insert(place);
        } else {
            templates(below, &format!("{place}{}", if below.list { "[]" } else { "" }), found);
        }
    }
}

#[test]
fn every_key_has_one_question() {
    let mut keys = BTreeSet::new();
    templates(Draft::SCHEMA, "", &mut keys);
    let all = FormQuestion::all();
    let asked: Vec<&str> = all.iter().map(FormQuestion::template).collect();
    let once: BTreeSet<String> = asked.iter().map(|it| (*it).to_owned()).collect();
    assert_eq!(once.len(), asked.len(), "a question is there twice");
    assert_eq!(once, keys);

    let form = Form::full();
    let on_pages: Vec<&str> = form.questions().map(FormQuestion::template).collect();
    let applicants: BTreeSet<&str> =
        all.iter().filter(|it| it.asked_by() == AskedBy::Applicant).map(FormQuestion::template).collect();
    assert_eq!(on_pages.len(), applicants.len(), "a question is on two pages, or on no page");
    assert_eq!(on_pages.into_iter().collect::<BTreeSet<_>>(), applicants);
    let aside: Vec<&str> =
        all.iter().filter(|it| it.asked_by() != AskedBy::Applicant).map(FormQuestion::template).collect();
    assert_eq!(
        aside,
        [
            "format",
            "reference",
            "job.role",
            "job.vacancy",
            "right_to_work.notice_issued_on",
            "right_to_work.ecs_verified",
            "declarations.convictions",
            "declarations.convictions_details",
            "declarations.uk_residence_3_years",
        ]
    );
}

/// A summary of errors goes down the page, so the draft has its keys in the order in which they are asked.
#[test]
fn questions_follow_the_draft_order() {
    let paths: Vec<_> = FormQuestion::all().iter().map(|question| question.path(0)).collect();
    for pair in paths.windows(2) {
        let order = Draft::SCHEMA.compare(&pair[0], &pair[1], rules().names());
        assert_eq!(order, std::cmp::Ordering::Less, "{} before {}", pair[0], pair[1]);
    }
}

#[test]
fn a_question_knows_its_place() {
    let form = Form::full();
    for question in form.questions() {
        let path = question.path(3);
        assert_eq!(Path::from_name(&path.name()).unwrap(), path);
        let page = form.page_of(&path).unwrap();
        assert!(page.questions().contains(question), "{}", question.template());
    }
    let page = |pointer: &str| {
        form.page_of(&Path::from_pointer(pointer).unwrap()).map(|page| page.name().to_owned())
    };
    assert_eq!(page("/employment").as_deref(), Some("employment"));
    assert_eq!(page("/breaks/2").as_deref(), Some("breaks"));
    assert_eq!(page("/personal_details/address").as_deref(), Some("address"));
    assert_eq!(page("/colour"), None);

    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    for (template, id, is_optional, parts) in [
        ("personal_details.full_name", "personal_details-full_name", false, ""),
        ("personal_details.previous_names", "personal_details-previous_names", true, ""),
        ("right_to_work.date_of_birth", "right_to_work-date_of_birth", false, "day month year"),
        ("training[].completed", "training-completed", false, "month year"),
    ] {
        let it = question(template);
        let found: Vec<&str> = it.parts().iter().map(|part| part.as_str()).collect();
        assert_eq!((it.id().as_str(), it.is_optional(), found.join(" ").as_str()), (id, is_optional, parts));
    }
}

/// The page names the same answers as the check of the page looks at.
#[test]
fn page_and_scope_cover_the_same() {
    let form = Form::full();
    assert_eq!(form.pages().len(), 12);
    let report = Draft::skeleton().review(&rules(), Scope::Submit);
    let places = |name: &str| form.page(name).map(|page| (page.section(), page.list()));
    assert_eq!(places("contact"), Some((Some(Section::PERSONAL_DETAILS), None)));
    assert_eq!(places("breaks"), Some((Some(Section::EMPLOYMENT), Some("breaks"))));
    for page in form.pages() {
        let own = Draft::skeleton().review(&rules(), page.scope());
        assert!(own.len() < report.len());
        for issue in &own {
            assert_eq!(form.page_of(issue.path()).map(Page::name), Some(page.name()), "{issue}");
        }
    }
}

fn draft(section: &str, object: &Value, list: bool) -> Draft {
    let value = if list { json!([object]) } else { object.clone() };
    serde_json::from_value(json!({ section: value })).unwrap()
}

/// A plausible answer to each question of a proof or a kind.
fn plausible(question: &FormQuestion) -> Value {
    match question.key() {
        "nationalities" => json!(["POL"]),
        "share_code" => json!("W12345678"),
        "level" => json!("2"),
        "year" => json!("2012"),
        _ => match question.question().widget.as_str() {
            "date" => json!("1990-01-01"),
            "month" => json!("2012-01"),
            "yes_no" => json!("yes"),
            "radios" => json!(question.options(&rules())[0]),
            _ => json!("1"),
        },
    }
}

/// What the page hides the check does not ask, and the other way round: for every proof and every key, and every kind and every key.
#[test]
fn page_shows_what_check_asks() {
    let form = Form::full();
    let mut tried = 0;
    let cases =
        [("right_to_work", "proof", ProofKind::NAMES, false), ("qualifications", "kind", Kind::NAMES, true)];
    for (section, decides, choices, is_list) in cases {
        let page = form.page(section).unwrap();
        for choice in choices {
            for question in page.questions().iter().filter(|it| it.path(0).segments().len() > 1) {
                let key = question.key();
                // A passport of one of two countries may be named by anybody; the page asks only those who have both.
                if key == decides || key == "identity_document" {
                    continue;
                }
                for (limit, work_limit) in [("until", "listed_occupations"), ("no_limit", "none")] {
                    let mut object = json!({ decides: choice });
                    if !is_list {
                        object["nationalities"] = json!(["POL"]);
                        let uses = |key: &str| ProofKind::parse(choice).unwrap().uses(key);
                        for (key, answer) in [("permission_limit", limit), ("work_limit", work_limit)] {
                            if uses(key) {
                                object[key] = json!(answer);
                            }
                        }
                    }
                    if object.get(key).is_none() {
                        object[key] = plausible(question);
                    }
                    let draft = draft(section, &object, is_list);
                    let report = draft.review(&rules(), Scope::Save);
                    let path = question.path(0);
                    let asked = !report.at(&path).any(|issue| issue.code() == Code::ANSWER_NOT_ASKED);
                    assert_eq!(draft.inputs().shows(question, 0), asked, "{choice} {key} {object}");
                    tried += 1;
                }
            }
        }
    }
    println!("{tried} answers to proofs and kinds");
    assert!(tried > 1_500);
}

/// Every proof and kind, alone and beside each other answer: whatever is ever missing is not called optional.
#[test]
fn demanded_questions_are_not_optional() {
    let form = Form::full();
    let mut demanded = BTreeSet::new();
    let mut look = |section: &str, object: &Value, is_list: bool| {
        let report = draft(section, object, is_list).review(&rules(), Scope::Submit);
        let missing = report.iter().filter(|issue| issue.code() == Code::MISSING);
        demanded.extend(missing.filter_map(|issue| {
            let whole = issue.path().clone().with_part(None);
            form.questions().find(|it| it.path(0) == whole).map(FormQuestion::template)
        }));
    };
    for nationalities in
        [json!(["GBR"]), json!(["IRL"]), json!(["GBR", "IRL"]), json!(["POL"]), json!(["USA"])]
    {
        for proof in ProofKind::NAMES {
            for question in form.page("right_to_work").unwrap().questions() {
                let mut object = json!({ "nationalities": nationalities, "proof": proof });
                for limit in ["until", "no_limit"] {
                    object["permission_limit"] = json!(limit);
                    if object.get(question.key()).is_none() {
                        object[question.key()] = plausible(question);
                    }
                    look("right_to_work", &object, false);
                }
            }
        }
    }
    look("qualifications", &json!({ "subject": "English" }), true);
    for kind in Kind::NAMES {
        for nation in ["england", "wales", "scotland", "northern_ireland", "ireland", "other"] {
            for question in form.page("qualifications").unwrap().questions() {
                let mut object = json!({ "kind": kind, "nation": nation });
                if question.template().contains("[]") && object.get(question.key()).is_none() {
                    object[question.key()] = plausible(question);
                }
                look("qualifications", &object, true);
            }
        }
    }
    for (section, is_list) in [
        ("job", false),
        ("personal_details", false),
        ("training", true),
        ("employment", true),
        ("breaks", true),
        ("voluntary", true),
        ("declarations", false),
    ] {
        for question in form.questions().filter(|it| it.template().starts_with(section)) {
            look(section, &json!({ question.key(): plausible(question) }), is_list);
        }
    }
    assert!(demanded.len() > 30);
    let optional =
        |template: &&&str| form.questions().any(|it| it.template() == **template && it.is_optional());
    assert_eq!(demanded.iter().filter(optional).collect::<Vec<_>>(), Vec::<&&str>::new());
    // And what is never demanded is called so, but for what the rules of a post may demand, and the end of a break that goes on.
    let of_rules = [
        "personal_details.email",
        "personal_details.phone",
        "employment[].duties",
        "employment[].end",
        "breaks[].end",
    ];
    let never = form.questions().filter(|it| !it.is_optional() && !demanded.contains(it.template()));
    let never: Vec<&str> = never
        .map(FormQuestion::template)
        .filter(|it| !it.starts_with("statements") && !of_rules.contains(it))
        .collect();
    assert_eq!(never, Vec::<&str>::new());
}

#[test]
fn every_checked_answer_is_shown() {
    let form = Form::full();
    let document = form.questions().find(|it| it.key() == "identity_document").unwrap();
    let shown = |nationalities: &[&str], answer: &str| {
        let object = json!({ "nationalities": nationalities, "proof": "digital_identity", "identity_document": answer });
        draft("right_to_work", &object, false).inputs().shows(document, 0)
    };
    assert!(shown(&["GBR", "IRL"], "") && !shown(&["GBR"], ""));
    assert!(shown(&["GBR"], "irish_passport"), "answered before a nationality was taken away");
}

/// A form of some sections has the schema of those, and nothing of the others.
#[test]
fn the_schema_omits_missing_sections() {
    let words = Messages::new(Language::english());
    for section in Section::ALL {
        let form = Form::full().only([section]);
        let schema = form.json_schema(&form.rules(rules()), &words, Dialect::Draft202012);
        let properties = schema["properties"].as_object().unwrap();
        assert!(properties.values().all(Value::is_object), "{section:?}: {:?}", properties.keys());
        assert_eq!(properties.contains_key("right_to_work"), section == Section::RIGHT_TO_WORK);
    }
}

#[test]
fn details_are_asked_after_yes() {
    for (asked, details) in [
        ("conflict_of_interest", "conflict_details"),
        ("adjustments_needed", "adjustments_details"),
        ("convictions", "convictions_details"),
    ] {
        let details = FormQuestion::all().into_iter().find(|it| it.key() == details).unwrap();
        for (answer, expected) in [
            ("yes", true),
            ("on", true),
            (" Yes ", true),
            ("TRUE", true),
            ("no", false),
            ("off", false),
            ("", false),
        ] {
            let draft = draft("declarations", &json!({ asked: answer }), false);
            assert_eq!(draft.inputs().shows(&details, 0), expected, "{asked} {answer}");
        }
    }
}

#[test]
fn almost_nobody_uses_all_nine_sections() {
    let form = Form::full().only([Section::PERSONAL_DETAILS, Section::STATEMENTS]);
    let form = form.without("personal_details.previous_names").unwrap();
    let form = form.reorder(&["contact", "statements", "address", "name"]).unwrap();
    assert_eq!(
        form.pages().iter().map(Page::name).collect::<Vec<_>>(),
        ["contact", "statements", "address", "name"]
    );
    assert_eq!(form.page("name").unwrap().questions().len(), 1);
    let rules = form.rules(rules());
    let report = Draft::default().review(&rules, Scope::Submit);
    assert!(!report.is_empty());
    for issue in &report {
        assert!(form.page_of(issue.path()).is_some(), "{issue} is demanded and not asked");
    }
    assert_eq!(form.clone().without("personal_details.full_name"), Err(FormError::Required));
    assert!(matches!(form.clone().without("job.regions"), Err(FormError::NoSuchQuestion { .. })));
    assert!(matches!(form.clone().reorder(&["contact"]), Err(FormError::OtherPages { .. })));
    let twice = form.reorder(&["contact", "contact", "address", "name"]);
    assert!(matches!(twice, Err(FormError::OtherPages { .. })));
}

#[test]
fn check_schema_and_page_agree() {
    let form = Form::full();
    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    let shorter = rules().with_limit("employment[].duties", 7).unwrap();
    let duties = question("employment[].duties");
    assert_eq!(duties.constraints(&shorter).max_words, Some(7));
    let words = |count: usize| draft("employment", &json!({ "duties": "word ".repeat(count) }), true);
    let codes = |draft: &Draft| draft.review(&shorter, Scope::Save).codes().collect::<Vec<_>>();
    assert_eq!(codes(&words(7)), []);
    assert_eq!(codes(&words(8)), [Code::TOO_MANY_WORDS]);
    let constraints = duties.constraints(&shorter);
    let limits = [("data-maxwords", "7".to_owned()), ("data-maxlength", "70".to_owned())];
    assert_eq!(constraints.html_attributes(), limits);
    assert_eq!(
        constraints.browser_checks(true),
        [("required", String::new()), ("maxlength", "70".to_owned())]
    );
    let wider = shorter.clone().with_characters_per_word(11);
    assert_eq!(duties.constraints(&wider).max_characters, Some(77));
    let english = Messages::new(Language::english());
    let schema = form.json_schema(&shorter, &english, Dialect::Draft202012);
    let (characters, words) = ("/duties/maxLength", "/duties/x-max-words");
    let rows = &schema["properties"]["employment"]["items"]["properties"];
    assert_eq!([rows.pointer(characters), rows.pointer(words)], [Some(&json!(70)), Some(&json!(7))]);
    let one_word = |count: usize| draft("employment", &json!({ "duties": "é".repeat(count) }), true);
    assert_eq!(codes(&one_word(70)), []);
    assert_eq!(codes(&one_word(71)), [Code::TOO_LONG]);
    let miles = question("job.max_travel_miles").constraints(&rules());
    assert_eq!((miles.whole, miles.min.unwrap().to_string()), (true, "0".to_owned()));
    assert_eq!(miles.max.unwrap().to_string(), "500");
    let hours = question("job.hours_per_week").constraints(&rules());
    assert_eq!(
        (hours.min.unwrap().to_string(), hours.max.unwrap().to_string()),
        ("1".to_owned(), "48".to_owned())
    );
    let mut offered =
        rules().with_offer("job.regions", ["wales"]).with_offer("job.working_pattern", ["full_time"]);
    offered.application_mut().roles = vec!["case_administrator".into()];
    assert_eq!(question("job.regions").options(&offered), ["wales"]);
    assert_eq!(question("job.working_pattern").options(&offered), ["full_time"]);
    let role = FormQuestion::all().into_iter().find(|it| it.template() == "job.role").unwrap();
    assert_eq!(role.options(&offered), ["case_administrator"]);
    assert!(form.questions().all(|it| it.template() != "job.role"), "one post has one role");
    assert!(question("voluntary[].role").options(&offered).is_empty(), "a role there is a line of text");
    let country = question("personal_details.address.country").options(&offered);
    assert!(country.len() == 250 && country.contains(&"GB".into()));
    let nationalities = question("right_to_work.nationalities").options(&offered);
    assert!(nationalities.len() == 259 && nationalities.contains(&"GBN".into()));
    assert_eq!(question("declarations.information_is_true").options(&rules()), ["yes", "no"]);
}

/// The tokens of WCAG 1.3.5 are for the applicant's own data, never for an employer's or a school's.
#[test]
fn inputs_are_as_the_patterns_say() {
    let form = Form::full();
    let inputs: BTreeMap<&str, _> = form.questions().map(|it| (it.template(), it.input())).collect();
    let own = inputs.iter().filter(|(_, input)| input.autocomplete.is_some()).map(|(name, _)| *name);
    assert!(
        own.clone()
            .all(|name| name.starts_with("personal_details.") || name == "right_to_work.date_of_birth")
    );
    assert_eq!(own.count(), 11);
    assert!(inputs.values().all(|input| ["text", "email", "tel"].contains(&input.kind)));
    let no = Some(false);
    for (template, kind, inputmode, spellcheck, width, rows) in [
        ("personal_details.full_name", "text", None, no, None, None),
        ("personal_details.email", "email", None, no, None, None),
        ("personal_details.phone", "tel", None, None, Some(20), None),
        ("personal_details.address.line_1", "text", None, None, None, None),
        ("personal_details.address.postcode", "text", None, None, Some(10), None),
        ("right_to_work.share_code", "text", None, no, Some(13), None),
        ("right_to_work.ni_number", "text", None, no, Some(13), None),
        ("right_to_work.document_number", "text", None, no, Some(20), None),
        ("qualifications[].year", "text", Some("numeric"), None, Some(4), None),
        ("job.max_travel_miles", "text", Some("numeric"), None, Some(5), None),
        ("job.hours_per_week", "text", None, None, Some(5), None),
        ("statements.motivation", "text", None, Some(true), None, Some(8)),
        ("employment[].employer", "text", None, None, None, None),
    ] {
        let it = &inputs[template];
        let found = (it.kind, it.inputmode, it.spellcheck, it.width, it.rows);
        assert_eq!(found, (kind, inputmode, spellcheck, width, rows), "{template}");
    }
    let born = form.questions().find(|it| it.key() == "date_of_birth").unwrap();
    let boxes: Vec<_> =
        born.parts().iter().map(|part| applicant::form::Input::of_part(born.question(), *part)).collect();
    assert_eq!(
        boxes.iter().map(|it| (it.autocomplete, it.width)).collect::<Vec<_>>(),
        [(Some("bday-day"), Some(2)), (Some("bday-month"), Some(2)), (Some("bday-year"), Some(4))]
    );
}

#[test]
fn every_notation_is_read() {
    for name in [
        "employment[2].end.month",
        "employment[2][end][month]",
        "employment.2.end.month",
        "/employment/2/end/month",
        "root.employment[2].end.month",
        "root[employment][2][end][month]",
    ] {
        let limits = PostLimits { root: Some("root"), ..PostLimits::default() };
        let post = FormPost::read_within([(name, "9")], limits).unwrap();
        let read = serde_json::to_value(&post.draft).unwrap();
        assert_eq!(read, json!({ "employment": { "2": { "end": { "month": "9" } } } }), "{name}");
    }
}

#[test]
fn repeated_names_make_lists() {
    let draft = Draft::from_form([
        ("job.regions", "london"),
        ("job.regions", "wales"),
        ("job.environments[]", "court"),
        ("declarations.information_is_true", "no"),
        ("declarations.information_is_true", "yes"),
        ("employment[0].skills", "court_work"),
    ])
    .unwrap();
    let read = serde_json::to_value(&draft).unwrap();
    assert_eq!(read["job"], json!({ "regions": ["london", "wales"], "environments": ["court"] }));
    assert_eq!(read["declarations"]["information_is_true"], "yes");
    assert_eq!(read["employment"]["0"]["skills"], json!(["court_work"]));
}

#[test]
fn unknown_names_are_kept_and_hidden() {
    let post = FormPost::read([
        ("SENTINEL-NAME", "SENTINEL-VALUE"),
        ("job[", "SENTINEL-VALUE"),
        ("job.colour", "blue"),
        ("job.role", "x"),
        ("job.role.deeper", "SENTINEL-VALUE"),
        ("", "SENTINEL-VALUE"),
    ])
    .unwrap();
    let report = post.draft.review(&rules(), Scope::Save);
    let unknown: Vec<String> = report
        .iter()
        .filter(|it| it.code() == Code::UNKNOWN_KEY)
        .map(|it| format!("{} {}", it.path(), it.param("count").unwrap()))
        .collect();
    assert_eq!(unknown, [" 4", "/job 1"]);
    assert!(!format!("{post:?} {report:?} {report}").contains("SENTINEL"));
    assert_eq!(post.draft.job.role.as_str(), Some("x"), "the first answer stays");
    assert!(format!("{post:?}").starts_with("FormPost { draft: Draft {"));
    // A whole section is not an answer, and the answers in it stay.
    let whole = Draft::from_form([("job.role", "x"), ("job", "y")]).unwrap();
    assert_eq!(serde_json::to_value(&whole).unwrap(), json!({ "job": { "role": "x" }, "job[]": "y" }));
    let again = Draft::from_form(whole.to_form()).unwrap();
    assert_eq!(serde_json::to_value(&again).unwrap(), serde_json::to_value(&whole).unwrap());
    let thrice = Draft::from_form([("x!", "1"), ("x!", "2"), ("x!", "3")]).unwrap();
    assert_eq!(serde_json::to_value(&thrice).unwrap(), json!({ "x!": ["1", "2", "3"] }));
}

#[test]
fn a_post_has_limits() {
    let code = |result: Result<Draft, applicant::engine::Fault>| result.map(|_| ()).unwrap_err().code();
    let long = "x".repeat(Intake::MAX_ANSWER + 1);
    assert_eq!(code(Draft::from_form([("job.role", long.as_str())])), Code::ANSWER_TOO_LARGE);
    assert!(Draft::from_form([("job.role", &long[1..])]).is_ok());
    let many = |count: usize| Draft::from_form((0..count).map(|n| (format!("training[{n}].title"), "x")));
    assert_eq!(code(many(4_001)), Code::TOO_MANY_PAIRS);
    // A list of a document has a limit of its own.
    assert_eq!(code(many(Intake::MAX_ROWS + 1)), Code::TOO_MANY_ROWS);
    assert!(many(Intake::MAX_ROWS).is_ok());
    let chunk = "x".repeat(Intake::MAX_ANSWER);
    assert_eq!(
        code(Draft::from_form((0..17).map(|n| (format!("a{n}"), chunk.as_str())))),
        Code::INPUT_TOO_LARGE
    );
    let within = |pairs: usize, bytes: usize| {
        let limits = PostLimits { pairs, bytes, root: None };
        FormPost::read_within([("job.role", "x"), ("_own", "12345")], limits).map(|post| post.draft)
    };
    assert!(within(2, 18).is_ok());
    assert_eq!((code(within(1, 18)), code(within(2, 17))), (Code::TOO_MANY_PAIRS, Code::INPUT_TOO_LARGE));
    let deep = vec!["a"; 60].join(".");
    assert_eq!(code(Draft::from_form([(deep.as_str(), "x")])), Code::NESTED_TOO_DEEP);
    // However deep: nothing is built of it.
    let deeper = vec!["a"; 400_000].join(".");
    assert_eq!(code(Draft::from_form([(deeper.as_str(), "x")])), Code::NESTED_TOO_DEEP);
}

#[test]
fn blank_rows_keep_their_numbers() {
    let draft = Draft::from_form([("training[7].title", "Mentoring"), ("training[2].title", "  ")]).unwrap();
    let report = draft.review(&rules(), Scope::Section(Section::TRAINING));
    let paths: BTreeSet<String> = report.errors().map(|issue| issue.path().name()).collect();
    assert_eq!(paths.into_iter().collect::<Vec<_>>(), ["training[7].completed", "training[7].provider"]);
}

#[test]
fn buttons_add_remove_and_move_rows() {
    let titles = |draft: &Draft| {
        draft
            .training
            .iter()
            .map(|row| format!("{}:{}", row.index, row.value.title.as_str().unwrap_or("-")))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let start = Draft::from_form([
        ("training[0].title", "a"),
        ("training[1].title", "b"),
        ("training[5].title", "c"),
    ])
    .unwrap();
    for (button, expected) in [
        ("add training", "0:a 1:b 2:c 3:-"),
        ("remove training 1", "0:a 1:c"),
        ("up training 5", "0:a 1:c 2:b"),
        ("up training 0", "0:a 1:b 2:c"),
        ("down training 0", "0:b 1:a 2:c"),
        ("down training 5", "0:a 1:b 2:c"),
    ] {
        let mut draft = start.clone();
        let action = FormPost::read([("_row", button)]).unwrap().row_action().unwrap().unwrap();
        assert_eq!(action.to_string(), button);
        draft.apply(action).unwrap();
        assert_eq!(titles(&draft), expected, "{button}");
    }
    for (list, key) in [
        ("qualifications", "subject"),
        ("training", "title"),
        ("employment", "employer"),
        ("breaks", "reason"),
        ("voluntary", "role"),
    ] {
        let name = |row: u32| format!("{list}[{row}].{key}");
        let mut draft = Draft::from_form([(name(3), "a"), (name(7), "b")]).unwrap();
        assert_eq!(draft.row_indexes(list).unwrap(), [3, 7]);
        draft.apply(RowAction::parse(&format!("remove {list} 3")).unwrap()).unwrap();
        draft.apply(RowAction::parse(&format!("add {list}")).unwrap()).unwrap();
        assert_eq!(draft.row_indexes(list).unwrap(), [0, 1]);
        assert_eq!(draft.to_form(), [(name(0), "b".to_owned())]);
    }
    assert_eq!(start.row_indexes("statements"), Err(FormError::NoSuchList { lists: Draft::LISTS.to_vec() }));
    // Past the last index that there is, nothing is overwritten.
    let mut last = Draft::from_form([("training[4294967295].title", "x")]).unwrap();
    last.training.push(Default::default());
    assert_eq!(titles(&last), "0:x 1:-");
    for text in ["", "add", "remove training", "remove training x", "add training 1", "up training 1 2"] {
        assert_eq!(RowAction::parse(text), Err(FormError::NotAButton), "{text}");
    }
}

#[test]
fn a_page_replaces_only_its_answers() {
    let saved = Draft::from_form([
        ("personal_details.full_name", "Ada Example"),
        ("personal_details.email", "ada@example.com"),
        ("personal_details.no_fixed_address", "yes"),
        ("training[0].title", "a"),
        ("training[1].title", "b"),
        ("colour", "blue"),
    ])
    .unwrap();
    let form = Form::full();
    let posted = Draft::from_form([
        ("personal_details.address.line_1", "1 Example Road"),
        ("training[0].title", "not on this page"),
    ])
    .unwrap();
    let merged = serde_json::to_value(saved.with_page(form.page("address").unwrap(), &posted)).unwrap();
    assert_eq!(
        merged,
        json!({
            "personal_details": {
                "full_name": "Ada Example", "email": "ada@example.com", "address": { "line_1": "1 Example Road" },
            },
            "training": { "0": { "title": "a" }, "1": { "title": "b" } },
            "colour": "blue",
        })
    );
    let none = saved.with_page(form.page("training").unwrap(), &Draft::default());
    assert!(none.training.is_empty());
}

#[test]
fn inputs_show_what_was_typed() {
    let form = Form::full();
    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    let draft: Draft = serde_json::from_value(json!({
        "personal_details": { "full_name": " <b>Ada</b> \r\n", "no_fixed_address": true },
        "declarations": { "conflict_of_interest": "Yes" },
        "right_to_work": { "nationalities": ["pl", "uk"], "date_of_birth": "1991-04-17", "document_expires_on": { "day": "31", "month": "Feb", "year": "20x" } },
        "job": { "regions": "wales", "hours_per_week": 37.5 },
        "training": { "4": { "completed": "2012-09" } },
        "employment": [{ "start": "next spring", "end": "2019" }],
    }))
    .unwrap();
    let text = |text: &str| Filled::Text(text.to_owned());
    let parts = |parts: [&str; 3]| Filled::Parts(parts.map(str::to_owned));
    let choices = |choice: &str| Filled::Choices(vec![choice.to_owned()]);
    for (template, row, expected) in [
        ("personal_details.full_name", 0, text(" <b>Ada</b> \r\n")),
        ("personal_details.no_fixed_address", 0, choices("yes")),
        ("personal_details.email", 0, text("")),
        ("right_to_work.date_of_birth", 0, parts(["17", "4", "1991"])),
        ("right_to_work.document_expires_on", 0, parts(["31", "Feb", "20x"])),
        ("job.regions", 0, choices("wales")),
        ("job.hours_per_week", 0, text("37.5")),
        ("right_to_work.nationalities", 0, Filled::Choices(vec!["POL".into(), "GBR".into()])),
        ("declarations.conflict_of_interest", 0, choices("yes")),
        ("training[].completed", 4, parts(["", "9", "2012"])),
        ("employment[].start", 0, parts(["", "next spring", ""])),
        ("employment[].end", 0, parts(["", "", "2019"])),
    ] {
        assert_eq!(draft.inputs().filled(question(template), row), expected, "{template}");
        assert!(!format!("{:?}", draft.inputs().filled(question(template), row)).contains("Ada"));
    }
}

#[test]
fn tasks_say_how_far_sections_are() {
    let form = Form::full();
    let status = |draft: &Draft, section| form.task_status(section, draft, &rules());
    let blank = Draft::default();
    for section in Section::ALL {
        let optional = matches!(section, Section::TRAINING | Section::VOLUNTARY);
        let expected = if optional { TaskStatus::Optional } else { TaskStatus::NotStarted };
        assert_eq!(status(&blank, section), expected, "{section:?}");
    }
    let sample = Draft::sample();
    for section in Section::ALL {
        assert_eq!(status(&sample, section), TaskStatus::Completed, "{section:?}");
    }
    let unfinished = sample.with("/personal_details/full_name", "");
    assert_eq!(status(&unfinished, Section::PERSONAL_DETAILS), TaskStatus::InProgress);
    let wrong = sample.with("/personal_details/email", "ada@");
    assert_eq!(status(&wrong, Section::PERSONAL_DETAILS), TaskStatus::Problem);
    assert_eq!(status(&wrong, Section::TRAINING), TaskStatus::Completed);
}

#[test]
fn a_custom_page_comes_beside_ours() {
    const BADGE: Meta = Meta::line("badge").optional();
    let form = Form::full().with_page(Page::custom("badge", "declarations", &[BADGE])).unwrap();
    let question = form.page("badge").unwrap().questions()[0].clone();
    assert_eq!((question.template(), question.is_optional()), ("declarations.badge", true));
}

/// A custom page reports nothing of our draft, and everything of its own draft.
#[test]
fn a_custom_page_has_its_scope() {
    let page = Page::custom("badge", "badge", &[Meta::line("number")]);
    assert!(Draft::skeleton().review(&rules(), page.scope()).is_empty());
    let form = Form::full().with_page(page.clone()).unwrap();
    assert!(matches!(form.clone().with_page(page.clone()), Err(FormError::PageTwice { .. })));
    assert!(matches!(
        form.clone().with_page(Page::custom("x", "", &[Meta::line("Nick name")])),
        Err(FormError::Key(_))
    ));
    assert!(form.clone().without("badge.number").is_ok(), "what is our own we may take away");
    // The form knows its own keys, and reads lists of its own.
    let days = Page::custom("days", "own.week", &[Meta::choices("days", &["mon", "tue"])]);
    let form = form.with_page(days).unwrap();
    let post = form
        .read([
            ("own.week.days", "mon"),
            ("own.week.days", "tue"),
            ("badge.number", "7"),
            ("own.colour", "red"),
        ])
        .unwrap();
    let document = serde_json::to_value(&post.draft).unwrap();
    assert_eq!(document["own"]["week"]["days"], json!(["mon", "tue"]));
    assert!(post.draft.review(&form.rules(rules()), Scope::Save).is_empty());
    assert_eq!(post.draft.review(&rules(), Scope::Save).codes().collect::<Vec<_>>(), [Code::UNKNOWN_KEY]);
    let own = applicant::application::TrainingDraft::default();
    assert_eq!(applicant::engine::review(&own, &rules(), page.scope()).len(), 4);
}

/// Each question that an application can be made without, left out: a good and a wrong answer to it are kept and not looked at.
#[test]
fn left_out_questions_are_not_checked() {
    let mut strict = rules();
    strict.check_stage = true;
    let mut tried = 0;
    for question in Form::of(&strict).questions().filter(|it| it.is_optional()) {
        let template = question.template();
        let form = match Form::of(&strict).without(template) {
            Ok(form) => form,
            Err(FormError::Decides) => continue,
            Err(error) => panic!("{template}: {error}"),
        };
        let rules = form.rules(strict.clone());
        let sample = serde_json::to_value(Draft::sample()).unwrap();
        let (path, of_sample) = (question.path(0), sample.pointer(&question.path(0).pointer()).cloned());
        for answer in [json!([{ "?": 1 }]), of_sample.unwrap_or(json!("x"))] {
            let draft = Draft::sample().with(&path.pointer(), answer);
            let report = draft.review(&rules, Scope::Submit);
            let at: Vec<Code> = report.at(&path).map(applicant::Issue::code).collect();
            assert_eq!(at, [Code::ANSWER_NOT_ASKED], "{template}");
            if let Ok(checked) = draft.check(&rules) {
                let typed = serde_json::to_value(&checked.application).unwrap();
                assert_eq!(typed.pointer(&path.pointer()), None, "{template}");
            }
            tried += 1;
        }
        // The others are looked at as before.
        assert!(Draft::default().review(&rules, Scope::Submit).blocks());
    }
    assert!(tried > 70, "{tried}");
    let without = Form::full().without("job.hours_per_week").unwrap();
    assert_eq!(Form::of(&without.rules(rules())), without, "the rules say what the form asks");
    // The others hang on these.
    for template in ["employment[].current", "no_qualifications", "personal_details.no_fixed_address"] {
        assert_eq!(Form::full().without(template), Err(FormError::Decides), "{template}");
    }
}

/// What the rules may demand can be left out too: the form then does not demand it, whatever they say.
#[test]
fn statements_and_contact_can_be_removed() {
    let blank = Draft::default();
    let missing = |form: &Form, rules: Rules| {
        let report = blank.review(&form.rules(rules), Scope::Submit);
        report.errors().map(|issue| issue.path().dotted()).collect::<Vec<_>>()
    };
    let form = Form::full().only([Section::PERSONAL_DETAILS, Section::STATEMENTS]);
    let mut form = form.without("statements.challenging_individuals").unwrap();
    form = form.without("personal_details.phone").unwrap();
    for contact in [Contact::Either, Contact::Email, Contact::Phone, Contact::Both] {
        let rules = rules().with_contact(contact);
        let missing = missing(&form, rules);
        assert!(missing.contains(&"statements.motivation".to_owned()));
        assert!(!missing.iter().any(|it| it.contains("challenging") || it.contains("phone")), "{missing:?}");
    }
    assert_eq!(form.clone().without("personal_details.email"), Err(FormError::Required));
    assert_eq!(
        form.without("statements.motivation").unwrap().page("statements").unwrap().questions().len(),
        1
    );
}

#[test]
fn one_statement_has_its_limit() {
    let rules = rules().with_limit("statements.motivation", 50).unwrap();
    let words = |count: usize| "word ".repeat(count);
    let codes = |key: &str, count: usize| {
        let draft = Draft::from_form([(key, words(count))]).unwrap();
        draft.review(&rules, Scope::Save).codes().collect::<Vec<_>>()
    };
    assert_eq!(codes("statements.motivation", 50), [], "as long as it may be is not short");
    assert_eq!(codes("statements.motivation", 51), [Code::TOO_MANY_WORDS]);
    assert_eq!(codes("statements.motivation", 20), [], "two fifths, as of the usual limit");
    assert_eq!(codes("statements.motivation", 19), [Code::STATEMENT_SHORT]);
    assert_eq!(codes("statements.written_communication", 250), []);
    assert_eq!(codes("statements.written_communication", 251), [Code::TOO_MANY_WORDS]);
    let form = Form::full();
    let max = |template: &str| {
        form.questions().find(|it| it.template() == template).unwrap().constraints(&rules).max_words
    };
    assert_eq!(max("statements.motivation"), Some(50));
    assert_eq!(max("statements.written_communication"), Some(250));
    let rules = rules.with_limit("personal_details.full_name", 5).unwrap();
    let rules = rules.with_limit("right_to_work.nationalities", 1).unwrap();
    let draft = Draft::from_form([
        ("personal_details.full_name", "Ada Example"),
        ("right_to_work.nationalities", "FRA"),
        ("right_to_work.nationalities", "POL"),
    ])
    .unwrap();
    let codes: Vec<_> = draft.review(&rules, Scope::Save).codes().collect();
    assert_eq!(codes, [Code::TOO_LONG, Code::TOO_MANY]);
}

/// What may be left blank and what has to be answered follow the rules, on the page, in the data and in the schema.
#[test]
fn rules_decide_what_is_optional() {
    let form = Form::full();
    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    let mut rules = rules();
    let demanded = |rules: &Rules, templates: [&str; 2]| templates.map(|it| question(it).is_demanded(rules));
    let contact = ["personal_details.email", "personal_details.phone"];
    for (needed, expected) in [
        (Contact::Either, [false, false]),
        (Contact::Email, [true, false]),
        (Contact::Phone, [false, true]),
        (Contact::Both, [true, true]),
    ] {
        rules = rules.with_contact(needed);
        assert_eq!(demanded(&rules, contact), expected);
        assert!(contact.iter().all(|it| !question(it).is_optional_under(&rules)));
    }
    use applicant::application::StatementNeed::{Optional, Required};
    for (place, need) in [
        ("statements.motivation", Optional),
        ("statements.challenging_individuals", Required),
        ("statements.written_communication", Optional),
    ] {
        rules = rules.with_need(place, need).unwrap();
    }
    assert_eq!(
        demanded(&rules, ["statements.motivation", "statements.challenging_individuals"]),
        [false, true]
    );
    let data = form.to_data(&rules);
    let of_data = |n: usize| &data["pages"][10]["questions"][n]["optional"];
    assert_eq!((of_data(0), of_data(1)), (&json!(true), &json!(false)));
    // Whatever is demanded is missing from a blank draft.
    let report = Draft::skeleton().review(&rules, Scope::Submit);
    for question in form.questions().filter(|it| it.is_demanded(&rules) && !it.template().contains("[]")) {
        let at = report.at(&question.path(0)).map(applicant::Issue::code).collect::<Vec<_>>();
        assert!(at.contains(&Code::MISSING), "{} {at:?}", question.template());
    }
}

/// A year is one box: the summary leads to it.
#[test]
fn a_year_has_no_date_boxes() {
    for year in [json!("abc"), json!("-5"), json!("2015.5"), json!(1.5), json!("20155"), json!("month")] {
        let draft = draft("qualifications", &json!({ "kind": "gcse", "year": year }), true);
        let report = draft.review(&rules(), Scope::Save);
        let controls: Vec<_> = report.errors().filter_map(|issue| Form::full().control(issue)).collect();
        assert_eq!(controls, ["qualifications-0-year"], "{year}");
        assert_eq!(report.errors().next().unwrap().path().name(), "qualifications[0].year");
    }
}

/// A document that is not a form is wrong on every page, and none of its sections is done.
#[test]
fn non_forms_are_wrong_everywhere() {
    let draft = Draft::from_json(b"\"x\"").unwrap();
    let form = Form::full();
    for page in form.pages() {
        let codes: Vec<_> =
            draft.review(&rules(), page.scope()).errors().map(applicant::Issue::code).collect();
        assert!(codes.contains(&Code::WRONG_TYPE), "{}", page.name());
    }
    for section in Section::ALL {
        assert_ne!(form.task_status(section, &draft, &rules()), TaskStatus::Optional);
    }
}

/// A page that is saved loses nothing that was posted with it.
#[test]
fn extra_posted_answers_are_kept() {
    let form = Form::full();
    let after = |page: &str, pairs: &[(&str, &str)]| {
        let saved = Draft::from_form([
            ("training[0].title", "First aid"),
            ("other", "x"),
            ("personal_details.email", "e"),
        ])
        .unwrap();
        let posted = Draft::from_form(pairs.iter().copied()).unwrap();
        serde_json::to_value(saved.with_page(form.page(page).unwrap(), &posted)).unwrap()
    };
    let saved =
        after("address", &[("personal_details.address", "12 High St"), ("personal_details.nickname", "X")]);
    assert_eq!(saved["personal_details"], json!({ "address": "12 High St", "nickname": "X", "email": "e" }));
    let saved =
        after("training", &[("training[].title", "A"), ("training[].title", "B"), ("colour", "blue")]);
    assert_eq!(saved["training[].title"], json!(["A", "B"]));
    assert_eq!((&saved["colour"], &saved["other"]), (&json!("blue"), &json!("x")));
    // An answer of another page is that page's.
    let saved = after("address", &[("personal_details.email", "other")]);
    assert_eq!(saved["personal_details"]["email"], "e");
}

#[test]
fn the_check_stage_has_its_form() {
    let mut strict = rules();
    strict.check_stage = true;
    let asks = |form: &Form| {
        let report =
            Draft::default().review(&form.rules(strict.clone()), Scope::page("declarations").unwrap());
        report.iter().any(|issue| issue.path().pointer() == "/declarations/convictions")
    };
    assert!(!asks(&Form::full()) && asks(&Form::of(&strict)));
    assert_eq!(Form::of(&strict.clone().only([Section::JOB])).pages().len(), 1);
}

/// Nothing on the page of the job mends an advert that has closed: it is reported when the application is sent.
#[test]
fn a_closed_advert_blocks_only_sending() {
    let mut rules = rules();
    let (opens_on, closes_on) = ("2026-01-05".parse().unwrap(), "2026-01-25".parse().unwrap());
    rules.application_mut().vacancy =
        Some(applicant::application::Advert { reference: "12345".into(), opens_on, closes_on });
    let form = Form::of(&rules);
    let sample = Draft::sample().with("/job/vacancy", "12345");
    let codes = |scope| sample.review(&rules, scope).errors().map(applicant::Issue::code).collect::<Vec<_>>();
    assert_eq!(codes(Scope::Submit), [Code::IN_PAST]);
    assert_eq!(codes(form.page("job").unwrap().scope()), []);
    assert_eq!(codes(Scope::Save), []);
    assert_eq!(form.task_status(Section::JOB, &sample, &rules), TaskStatus::Completed);
}

#[test]
fn gaps_are_reported_beside_breaks() {
    let draft = Draft::sample()
        .with("/employment/0/end", json!(""))
        .with(
            "/employment",
            json!([
                { "employer": "A", "job_title": "B", "start": "2020-01", "end": "2024-01", "duties": "C" },
            ]),
        )
        .with("/breaks", json!([]))
        .with("/voluntary", json!([]));
    let gaps = |page: &str| {
        let report = draft.review(&rules(), Scope::page(page).unwrap());
        report.codes().filter(|code| *code == Code::GAP).count()
    };
    assert_eq!([gaps("employment"), gaps("breaks"), gaps("voluntary")], [1, 1, 0]);
    // Each page leads to a control of its own.
    let form = Form::full();
    let report = draft.review(&rules(), Scope::Submit);
    let gap = report.iter().find(|issue| issue.code() == Code::GAP).unwrap();
    let on = |page: &str| form.page(page).unwrap().control(gap);
    assert_eq!(on("employment"), form.control(gap));
    assert_eq!(
        (on("employment"), on("breaks")),
        (Some("employment-0-employer".into()), Some("breaks-0-start-month".into()))
    );
}

/// An answer is checked and shown even while it is open whether it is asked, so that everything is reported at once.
#[test]
fn what_is_looked_at_is_shown() {
    for (section, object, key) in [
        ("declarations", json!({}), "conflict_details"),
        ("declarations", json!({ "conflict_of_interest": "?" }), "conflict_details"),
        ("declarations", json!({ "conflict_of_interest": { "no": 1 } }), "conflict_details"),
        ("declarations", json!({ "conflict_of_interest": [["no"], "no"] }), "conflict_details"),
        ("right_to_work", json!({ "proof": "share_code", "permission_limit": "?" }), "permission_ends_on"),
        ("right_to_work", json!({ "proof": "share_code" }), "permission_ends_on"),
        ("right_to_work", json!({ "proof": "share_code", "work_limit": "?" }), "work_permitted"),
        ("right_to_work", json!({ "proof": "?" }), "share_code"),
        ("right_to_work", json!({}), "ni_number"),
    ] {
        let question = Form::full().questions().find(|it| it.key() == key).unwrap().clone();
        let shows = |object: &Value| draft(section, object, false).inputs().shows(&question, 0);
        assert!(!shows(&object), "{key} is not asked yet");
        let mut object = object;
        object[key] = json!([{ "?": 1 }]);
        let report = draft(section, &object, false).review(&rules(), Scope::Save);
        assert!(report.at(&question.path(0)).any(|issue| issue.code() == Code::WRONG_TYPE), "{key}");
        assert!(shows(&object), "{key}");
    }
    // A blank limit says that there are no occupations to name.
    let object = json!({ "proof": "share_code", "work_permitted": "?" });
    let question = Form::full().questions().find(|it| it.key() == "work_permitted").unwrap().clone();
    assert!(!draft("right_to_work", &object, false).inputs().shows(&question, 0));
}

#[test]
fn the_form_is_data() {
    let data = serde_json::to_value(Form::full()).unwrap();
    let page = &data["pages"][4];
    assert_eq!((&page["name"], &page["section"]), (&json!("right_to_work"), &json!("right_to_work")));
    let date = &page["questions"][3];
    assert_eq!(date["path"], "right_to_work.date_of_birth");
    assert_eq!(
        date["parts"][2],
        json!(["year", { "type": "text", "inputmode": "numeric", "autocomplete": "bday-year", "width": 4 }])
    );
    assert_eq!(date["shown_when"][0], json!([{ "key": "proof", "any_of": ["share_code"] }]));
    let open =
        json!([{ "key": "proof", "none_of": ProofKind::NAMES }, { "key": "date_of_birth", "none_of": [""] }]);
    assert_eq!(date["shown_when"][1], open, "what was answered too early can be seen");
    assert_eq!(date["sensitivity"], "personal");
}

#[test]
fn rows_have_their_posted_names() {
    let draft = Draft::from_json(
        br#"{
            "job": { "regions": ["london", "wales"], "hours_per_week": 37.5 },
            "training": [{ "title": "A" }, { "title": "B", "colour": ["red", "blue"] }],
            "employment": { "skills": ["court_work", "referrals"] },
            "shapes": [["round"], ["square", true]], "nothing": null
        }"#,
    )
    .unwrap();
    let pairs = draft.to_form();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("job.regions", "london"),
            ("job.regions", "wales"),
            ("job.hours_per_week", "37.5"),
            ("training[0].title", "A"),
            ("training[1].title", "B"),
            ("training[1].colour[]", "red"),
            ("training[1].colour[]", "blue"),
            ("employment.skills[]", "court_work"),
            ("employment.skills[]", "referrals"),
            ("shapes[0][]", "round"),
            ("shapes[1][]", "square"),
            ("shapes[1][]", "yes"),
        ]
    );
    let skills = Form::full().questions().find(|it| it.template() == "employment[].skills").unwrap().clone();
    let chosen = |row| draft.inputs().filled(&skills, row);
    assert_eq!(
        chosen(0),
        Filled::Choices(vec!["court_work".into(), "referrals".into()]),
        "one row alone is row 0"
    );
    assert_eq!(chosen(1), Filled::Choices(Vec::new()));
    assert_eq!(format!("{:?} {:?}", draft.inputs(), chosen(0)), "Inputs(…) Filled(choices)");
}

/// Any document of the shape of the form, with text in every place.
fn documents() -> impl Strategy<Value = Draft> {
    let mut keys = BTreeSet::new();
    templates(Draft::SCHEMA, "", &mut keys);
    let keys: Vec<String> = keys.into_iter().collect();
    let pair = (prop::sample::select(keys), 0_u32..4, "[ -~é\n]{0,12}");
    prop::collection::vec(pair, 0..30).prop_map(|pairs| {
        Draft::from_form(
            pairs.into_iter().map(|(key, row, text)| (key.replace("[]", &format!("[{row}]")), text)),
        )
        .unwrap()
    })
}

/// Any JSON value, with keys that are good, bad, numbers, or the page's own.
fn json_values() -> impl Strategy<Value = Value> {
    let known = prop::sample::select(vec![
        "job",
        "regions",
        "training",
        "employment",
        "skills",
        "title",
        "end",
        "year",
        "0",
        "1",
    ]);
    let key = prop_oneof![known.prop_map(str::to_owned), "[a-z_A-Z./~ \\[\\]0-9-]{0,4}"]
        .prop_filter("see Draft::to_form", |key| key != "-");
    let text = "[ -~é\n]{0,8}".prop_map(Value::from);
    let leaf = prop_oneof![
        text,
        any::<i32>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null)
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// What a form can say of a value: text, with rows by their numbers, and nothing for what says nothing.
fn as_text(value: &Value) -> Option<Value> {
    let below = |entries: &mut dyn Iterator<Item = (String, &Value)>| {
        let map: serde_json::Map<String, Value> =
            entries.filter_map(|(key, value)| Some((key, as_text(value)?))).collect();
        (!map.is_empty()).then_some(Value::Object(map))
    };
    match value {
        Value::Null => None,
        Value::Object(map) => below(&mut map.iter().map(|(key, value)| (key.clone(), value))),
        Value::Array(list) if list.iter().any(|item| item.is_object() || item.is_array()) => {
            below(&mut list.iter().enumerate().map(|(index, item)| (index.to_string(), item)))
        }
        Value::Array(list) => {
            let texts: Vec<Value> = list.iter().map(|item| as_text(item).unwrap_or("".into())).collect();
            (!texts.is_empty()).then_some(texts.into())
        }
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.into()),
        Value::Number(number) => Some(number.to_string().into()),
        Value::String(_) => Some(value.clone()),
    }
}

/// What names are made of, good and bad.
const PIECES: &[&str] = &[
    "job",
    "role",
    "regions",
    "training",
    "title",
    "completed",
    "day",
    "year",
    "personal_details",
    "address",
    "line_1",
    "employment",
    "skills",
    "x",
    ".",
    ".",
    ".",
    "[0]",
    "[1]",
    "[]",
    "[",
    "]",
    "0",
];

proptest! {
    /// What goes into a page comes out of it: every answer, and every issue.
    #[test]
    fn a_draft_survives_the_form(draft in documents()) {
        let again = Draft::from_form(draft.to_form()).unwrap();
        prop_assert_eq!(&again.to_form(), &draft.to_form());
        let report = |draft: &Draft| draft.review(&rules(), Scope::Submit);
        prop_assert_eq!(report(&again), report(&draft));
        // The same of lists that came as lists.
        let mut listed = draft;
        listed.compact();
        let again = Draft::from_form(listed.to_form()).unwrap();
        let compact = |mut draft: Draft| {
            draft.compact();
            let mut document = serde_json::to_value(draft).unwrap();
            document.as_object_mut().unwrap().retain(|_, value| *value != json!([]));
            document
        };
        prop_assert_eq!(compact(again), compact(listed));
    }

    /// The same of any document at all, as far as text can say it.
    #[test]
    fn any_document_survives_the_form(value in json_values()) {
        let draft = Draft::from_json(json!({ "training": value.clone(), "other": value }).to_string().as_bytes()).unwrap();
        let again = Draft::from_form(draft.to_form()).unwrap();
        let whole = |draft: &Draft| as_text(&serde_json::to_value(draft).unwrap());
        prop_assert_eq!(whole(&again), whole(&draft));
        prop_assert_eq!(again.to_form(), draft.to_form());
    }

    /// Whatever the names, no value is lost, but for one that a later value of the same name replaces.
    #[test]
    fn nothing_that_was_posted_is_lost(pieces in prop::collection::vec(prop::collection::vec(prop::sample::select(PIECES), 1..6), 1..12)) {
        let names: Vec<String> = pieces.iter().map(|pieces| pieces.concat()).collect();
        let pairs = names.iter().enumerate().map(|(n, name)| (name.as_str(), format!("v{n}v")));
        let Ok(draft) = Draft::from_form(pairs) else { return Ok(()) };
        let written = serde_json::to_string(&draft).unwrap();
        let again = serde_json::to_string(&Draft::from_json(written.as_bytes()).unwrap()).unwrap();
        let place = |name: &str| Path::from_name(name.strip_suffix("[]").unwrap_or(name)).ok();
        for (n, name) in names.iter().enumerate() {
            let is_replaced = names[n + 1..].iter().any(|later| later == name || (place(later).is_some() && place(later) == place(name)));
            prop_assert!(is_replaced || again.contains(&format!("v{n}v")), "{} of {:?}: {}", n, names, again);
        }
    }

    /// The order in which names come does not matter, lists apart.
    #[test]
    fn any_names_are_read_without_panic(pairs in prop::collection::vec((".{0,30}", ".{0,10}"), 0..20)) {
        if let Ok(draft) = Draft::from_form(pairs) {
            let _ = draft.review(&rules(), Scope::Submit);
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    /// Every row saved alone, and what is beside them, make up the page that is saved whole.
    #[test]
    fn rows_saved_alone_make_up_the_page(saved in form_shaped(0..8), posted in form_shaped(0..8)) {
        let form = Form::full();
        let read = |document: &Document| Draft::from_json(document.0.to_string().as_bytes());
        let (Ok(saved), Ok(posted)) = (read(&saved), read(&posted)) else { return Ok(()) };
        for page in form.pages().iter().filter(|page| page.list().is_some()) {
            let list = page.list().unwrap_or_default();
            let rows = posted.row_indexes(list).unwrap();
            // Rows that were not posted stay, so the page is saved over a draft without any.
            let empty = saved.with_page(page, &Draft::default());
            let beside = empty.with_beside(page, &posted);
            let alone = rows.iter().fold(beside, |draft, row| draft.with_row(page, *row, &posted));
            let whole = empty.with_page(page, &posted);
            let answers = |draft: &Draft| {
                let inputs = draft.inputs();
                let rows = draft.row_indexes(list).unwrap();
                let in_rows = rows.iter().flat_map(|row| page.questions().iter().map(move |it| (it, *row)));
                in_rows.map(|(question, row)| (row, inputs.filled(question, row))).collect::<Vec<_>>()
            };
            prop_assert_eq!(answers(&alone), answers(&whole));
            // A row that is posted as it was saved changes nothing that a page shows.
            for row in saved.row_indexes(list).unwrap() {
                prop_assert_eq!(answers(&saved.with_row(page, row, &saved)), answers(&saved));
            }
        }
    }
}
