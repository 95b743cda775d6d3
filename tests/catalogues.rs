//! The catalogues: every question and code that can occur, in both languages, with the same variables and in the same tone.
#![cfg(feature = "messages")]

use std::collections::{BTreeMap, BTreeSet};

use applicant::application::Contact;
use applicant::engine::{Meta, Segment};
use applicant::form::{Form, FormQuestion};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Policy, Rules, Scope};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde_json::{Value, json};

#[path = "catalogues/templates.rs"]
mod templates;
#[path = "catalogues/wording.rs"]
mod wording;

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

/// Everything a form may ask: the stage of the checks, the employer, both ways to get in touch.
fn strict() -> Rules {
    let mut rules = rules().with_contact(Contact::Both);
    rules.check_stage = true;
    rules
}

fn both() -> [Messages; 2] {
    [Language::english(), Language::welsh()].map(Messages::new)
}

/// A message of the catalogues and the codes it has a sentence for.
struct Occurring {
    /// The name of the message: a question, a list, or a section.
    id: &'static str,
    /// The codes.
    codes: Vec<Code>,
}

/// What can occur, as the English catalogue says it.
fn occurring() -> Vec<Occurring> {
    let mut found: Vec<Occurring> = Vec::new();
    let [english, ..] = Language::all() else { panic!("English") };
    for line in english.catalogue().lines() {
        if let Some(attribute) = line.strip_prefix("    .") {
            let name = attribute.split_once(" =").map_or(attribute, |(name, _)| name);
            let code = Code::all().map(|entry| &entry.code).find(|code| code.as_str() == name);
            if let (Some(last), Some(code)) = (found.last_mut(), code) {
                last.codes.push(*code);
            }
        } else if let Some((id, _)) = line.split_once(" =")
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        {
            found.push(Occurring { id, codes: Vec::new() });
        }
    }
    let of_decision = ["decision", "entry", "asks", "step", "why"];
    found.retain(|it| !it.id.starts_with("choice-") && !it.id.starts_with("policy-"));
    found.retain(|it| {
        !it.id.starts_with("decision-") && !of_decision.contains(&it.id) && !it.codes.is_empty()
    });
    found
}

/// The name of the message of an issue.
fn id(issue: &Issue) -> String {
    let keys = issue.path().segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.to_string()),
        Segment::Index(_) => None,
    });
    let id = keys.collect::<Vec<_>>().join("-");
    if id.is_empty() { "form".to_owned() } else { id }
}

/// The variables of a text, and the texts that it takes in: `counted.max-words`, `-unread`.
fn variables_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => of_inline(inline, found),
            Expression::Select { selector, variants } => {
                of_inline(selector, found);
                variants.iter().for_each(|variant| variables_of(&variant.value, found));
            }
        }
    }
    fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or("", |it| it.name);
                found.insert(format!("{}.{attribute}", id.name));
            }
            InlineExpression::TermReference { id, .. } => drop(found.insert(format!("-{}", id.name))),
            InlineExpression::Placeable { expression } => of_expression(expression, found),
            _ => {}
        }
    }
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

/// Every message and attribute with its variables.
fn sentences(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource =
        fluent_syntax::parser::parse(language.catalogue()).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut found = BTreeMap::new();
    let mut add = |name: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        variables_of(pattern, &mut variables);
        assert!(found.insert(name.clone(), variables).is_none(), "{name} is there twice");
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    add(message.id.name.to_owned(), value);
                }
                for attribute in &message.attributes {
                    add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                }
            }
            Entry::Term(term) => add(format!("-{}", term.id.name), &term.value),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{other:?}"),
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages() {
    let [english, mut welsh] = [Language::english(), Language::welsh()].map(sentences);
    // The English names of countries stand in the tables of the fields.
    // Nor has English a yes for each question.
    let of_a_question: BTreeSet<String> =
        FormQuestion::all().iter().map(|it| format!("choice-{}", it.id())).collect();
    welsh.retain(|name, _| {
        let id = name.split('.').next().unwrap_or_default();
        let is_changed = name.ends_with("-after_or") || (id == "entry" && name.ends_with("-last"));
        !["choice-country", "choice-nationalities"].contains(&id)
            && !of_a_question.contains(id)
            && !is_changed
    });
    for (name, variables) in &english {
        assert_eq!(welsh.get(name), Some(variables), "{name}");
    }
    assert_eq!(english.len(), welsh.len());
    let codes: usize = occurring().iter().map(|it| it.codes.len()).sum();
    let distinct: BTreeSet<&str> =
        occurring().iter().flat_map(|it| &it.codes).map(|code| code.as_str()).collect();
    println!(
        "{} questions, {} codes, {codes} sentences of questions and codes in each language, {} messages in all",
        FormQuestion::all().len(),
        distinct.len(),
        english.len()
    );
    assert!(codes >= 500);
}

#[test]
fn both_languages_have_every_question() {
    let [english, welsh] = both();
    let [names, _] = [Language::english(), Language::welsh()].map(sentences);
    for question in FormQuestion::all() {
        let id = question.id();
        let is_named = id.strip_prefix("statements-").is_some_and(|key| {
            Policy::probation_services_officer()
                .names
                .find("statements", key)
                .is_some_and(|it| it.label.is_some())
        });
        assert!(names.contains_key(&id) || is_named, "{id} has no label");
        let key = question.key();
        let mut choices: Vec<String> = question.options(&rules()).iter().map(ToString::to_string).collect();
        let key = question.question().named_by.unwrap_or(key);
        if key == "role" {
            choices.extend(Policy::all().iter().map(|policy| policy.id.clone()));
        }
        for choice in choices {
            let has = |group: &str| names.contains_key(&format!("choice-{group}.{choice}"));
            // What a post names has its words in the file of the post.
            let is_named = |list: &str| {
                let words = Policy::probation_services_officer().names.find(list, &choice);
                words.is_some_and(|named| named.label.is_some()) || key == "role"
            };
            let is_there = has(key) || has("any") || ["country", "nationalities"].contains(&key);
            assert!(is_there || is_named(key), "{id}: {choice}");
            assert_ne!(
                (english.choice(key, &choice), welsh.choice(key, &choice)),
                (choice.clone(), choice.clone())
            );
            assert!(!english.choice(key, &choice).contains('_') && !welsh.choice(key, &choice).contains('_'));
        }
    }
    let born = Form::full().questions().find(|it| it.key() == "date_of_birth").unwrap().clone();
    assert_eq!(english.label(&born), "Date of birth");
    assert_eq!(welsh.hint(&born).unwrap(), "Mae'n mynd gyda'ch cod rhannu. Er enghraifft, 27 3 1997");
}

/// What checks of very many drafts say, one issue for each question and code.
fn observed() -> BTreeMap<(String, &'static str), Issue> {
    let mut seen = BTreeMap::new();
    let mut look = |draft: &Draft, rules: &Rules| {
        for issue in &draft.review(rules, Scope::Submit) {
            seen.entry((id(issue), issue.code().as_str())).or_insert_with(|| issue.clone());
        }
    };
    let values: Vec<Value> = vec![
        json!(""),
        json!("x"),
        json!("1"),
        json!("0"),
        json!("99999"),
        json!("1.55"),
        json!("yes"),
        json!("no"),
        json!("maybe"),
        json!("\u{7}"),
        json!("x".repeat(300)),
        json!("word ".repeat(600)),
        json!("2030-01-01"),
        json!("1800-01-01"),
        json!("1990-06-14T23:00:00.000Z"),
        json!("2 to 3"),
        json!("0012"),
        json!("2020-02-31"),
        json!("2029-01"),
        json!("20-01-01"),
        json!({ "day": "1" }),
        json!({ "year": "20", "month": "1", "day": "1" }),
        json!(["a", "b"]),
        json!(["none", "veteran"]),
        json!(["GBR", "GBR"]),
        json!(["GBR", "IRL", "FRA", "DEU", "ESP", "ITA"]),
        json!({ "a": "b" }),
        json!("ada@"),
        json!("ada"),
        json!("a b@example.com"),
        json!("ada@example"),
        json!("a@-example.com"),
        json!("0770090000"),
        json!("07700900000123"),
        json!("07700 900123"),
        json!("+999 12345678"),
        json!("00000000000"),
        json!("SW1A"),
        json!("QQ12 34 56 C"),
        json!("D02 X285"),
        json!("SW1A 1CA"),
        json!("XX1 1AA"),
        json!("BFPO 57"),
        json!("R12345678"),
        json!("S12345678"),
        json!("X12345678"),
        json!("W12345678"),
        json!("W1234"),
        json!("W1234567!"),
        json!("AB123456E"),
        json!("DA123456A"),
        json!("11A11111"),
        json!("2011-05-05"),
        json!("entry"),
        json!("9"),
        json!("2020"),
        json!("1975"),
    ];
    let sample = Draft::sample();
    let rules = [rules(), strict()];
    for question in FormQuestion::all() {
        let pointer = question.path(0).pointer();
        let (decides, choices): (&str, &[&str]) = match pointer.as_str() {
            it if it.starts_with("/qualifications/0/") => (
                "/qualifications/0/kind",
                &["gcse", "overseas", "other", "functional_skills", "leaving_certificate", "o_level"],
            ),
            it if it.starts_with("/right_to_work/") => {
                ("/right_to_work/proof", applicant::application::right_to_work::ProofKind::NAMES)
            }
            _ => ("", &[""]),
        };
        for choice in choices {
            let base = if decides.is_empty() || decides == pointer {
                sample.clone()
            } else {
                sample.with(decides, *choice)
            };
            for value in &values {
                let draft = base.with(&pointer, value.clone());
                rules.iter().for_each(|rules| look(&draft, rules));
            }
        }
        for base in [Draft::default(), Draft::skeleton()] {
            look(&base.with(&pointer, "x"), &rules[1]);
            look(&base.with(&pointer, "x"), &rules[1].clone().only([]));
        }
    }
    // Every kind of qualification with every answer, whichever of them it asks.
    let asked = FormQuestion::all();
    let of_row: Vec<_> = asked.iter().filter(|it| it.id().starts_with("qualifications-")).collect();
    let kinds = of_row.iter().find(|it| it.key() == "kind").unwrap().options(&rules[0]);
    for kind in &kinds {
        let filled = of_row.iter().fold(sample.clone(), |draft, it| draft.with(&it.path(0).pointer(), "1"));
        look(&filled.with("/qualifications/0/kind", kind.as_ref()), &rules[0]);
    }
    let statement = "I want to help people. ".repeat(30);
    let edits = [
        json!({ "/statements/motivation": statement, "/statements/challenging_individuals": statement }),
        json!({ "/statements/motivation": format!("{statement} Sam Sample ada@example.com") }),
        json!({ "/employment/0/end": "2024-01", "/employment/0/current": "no" }),
        json!({ "/breaks/0/start": "2024-05", "/breaks/0/end": "2024-01" }),
        json!({ "/voluntary/0/start": "2024-05", "/voluntary/0/end": "2024-01", "/voluntary/0/current": "no" }),
        json!({ "/colour": "blue", "/job/colour": "blue", "/training/0/colour": "blue", "/statements/colour": "blue" }),
        json!({ "/qualifications/0/kind": "gcse", "/qualifications/0/grade": "C*", "/qualifications/0/nation": "england" }),
        json!({ "/qualifications/0/year": "2029" }),
        json!({ "/no_qualifications": "yes", "/no_employment": "none" }),
        json!({ "/right_to_work/proof": "share_code", "/right_to_work/share_code": "W12345678", "/right_to_work/nationalities": ["POL"],
                "/right_to_work/date_of_birth": "1990-01-01", "/right_to_work/share_code_issued_on": "2026-01-01" }),
        json!({ "/right_to_work/proof": "share_code", "/right_to_work/share_code": "W12345678", "/right_to_work/nationalities": ["POL"],
                "/right_to_work/date_of_birth": "1990-01-01", "/right_to_work/share_code_issued_on": "2026-08-23" }),
        json!({ "/right_to_work/proof": "share_code", "/right_to_work/nationalities": ["POL"], "/right_to_work/work_limit": "hours_in_term" }),
    ];
    for edit in edits {
        let draft = edit
            .as_object()
            .unwrap()
            .iter()
            .fold(sample.clone(), |draft, (at, value)| draft.with(at, value.clone()));
        rules.iter().for_each(|rules| look(&draft, rules));
    }
    let rows = |list: &str, count: usize| {
        let rows = wording::rows(list, count);
        let at = format!("/{list}");
        sample.with(&at, rows[at.as_str()].clone())
    };
    for key in ["qualifications", "training", "employment", "breaks", "voluntary"] {
        look(&rows(key, 2), &rules[0]);
        look(&rows(key, 51), &rules[0]);
    }
    seen
}

const BANNED: &[&str] = &[
    "please",
    "sorry",
    "oops",
    "valid",
    "invalid",
    "forbidden",
    "illegal",
    "forgot",
    "required",
    "wrong",
    "failed",
    "error",
    "mandatory",
];

/// Whatever a check says has its sentence in both languages, with everything in it.
#[test]
fn both_languages_have_every_sentence() {
    let known: BTreeMap<&str, Vec<Code>> =
        occurring().into_iter().map(|Occurring { id, codes }| (id, codes)).collect();
    let messages = both();
    let observed = observed();
    let mut lacking = Vec::new();
    for ((id, code), issue) in &observed {
        // What a group says of each of its answers.
        let group = id.rsplit_once('-').map(|(group, _)| format!("{group}-any"));
        let of_group = group.as_deref().and_then(|group| known.get(group));
        if !known
            .get(id.as_str())
            .or(of_group)
            .is_some_and(|codes| codes.iter().any(|it| it.as_str() == *code))
        {
            lacking.push(format!("{id}.{code}"));
            continue;
        }
        for messages in &messages {
            let said = issue.message(messages);
            assert!(!said.contains(['{', '}', '$', '_']) && !said.contains("  "), "{id}.{code}: {said}");
            assert!(!said.ends_with(['.', '!', ' ']) && !said.is_empty(), "{id}.{code}: {said}");
            assert!(said.chars().next().unwrap().is_uppercase(), "{id}.{code}: {said}");
        }
    }
    println!("{} questions with codes seen in checks", observed.len());
    assert_eq!(lacking, Vec::<String>::new());
    assert!(observed.len() > 400);
}

#[test]
fn sentences_follow_the_design_system() {
    for language in Language::all() {
        for line in language.catalogue().lines().filter(|line| !line.starts_with('#')) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            assert!(!said.trim_end().ends_with(['.', '!']), "{language}: {line}");
            if *language == Language::english() {
                let lower = said.to_lowercase();
                let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
                let found =
                    BANNED.iter().find(|word| words.contains(word) && !line.starts_with("page-error"));
                assert_eq!(found, None, "{line}");
            }
        }
    }
}

fn said(draft: &Draft, pointer: &str) -> [String; 2] {
    let report = draft.review(&rules(), Scope::Submit);
    let path = applicant::Path::from_pointer(pointer).unwrap();
    let issue = report.at(&path).next().unwrap();
    both().map(|messages| issue.message(&messages))
}

/// Your own rule may raise any code.
#[test]
fn every_code_has_a_general_sentence() {
    let any = occurring().into_iter().find(|it| it.id == "any").unwrap();
    let lacking: Vec<&str> = Code::all()
        .map(|entry| &entry.code)
        .filter(|code| !any.codes.contains(code))
        .map(|code| code.as_str())
        .collect();
    assert_eq!(lacking, Vec::<&str>::new());
}

/// Read aloud.
#[test]
fn sentences_read_as_people_speak() {
    let sample = Draft::sample();
    for (pointer, value, english, welsh) in [
        ("/personal_details/full_name", json!(""), "Enter your full name", "Rhowch eich enw llawn"),
        (
            "/declarations/conflict_of_interest",
            json!(""),
            "Select yes if you have a conflict of interest",
            "Dewiswch a oes gennych wrthdaro buddiannau",
        ),
        (
            "/training/0/completed",
            json!({ "year": "2024" }),
            "Date you completed the training must include a month",
            "Rhaid i'r dyddiad y cwblhawyd yr hyfforddiant gynnwys mis",
        ),
        (
            "/personal_details/address/postcode",
            json!("D02 X285"),
            "Postcode is an Irish Eircode: change the country to Ireland or enter a UK postcode",
            "Eircode Gwyddelig yw eich cod post: newidiwch y wlad i Iwerddon neu rhowch god post yn y DU",
        ),
        (
            "/right_to_work/nationalities",
            json!([]),
            "Select your nationalities",
            "Dewiswch eich cenedligrwydd",
        ),
        (
            "/statements/motivation",
            json!("word ".repeat(252)),
            "Why you want this role must be 250 words or less",
            "Rhaid i'r ateb ‘Pam rydych chi eisiau'r rôl hon’ fod yn 250 gair neu lai",
        ),
        (
            "/qualifications/0/grade",
            json!("Z"),
            "Grade must be one that this qualification has: A*, A, B, C, D, E, F, G, U or 9 to 1",
            "Rhaid i'r radd fod yn un sydd gan y cymhwyster hwn: A*, A, B, C, D, E, F, G, U neu 9 i 1",
        ),
    ] {
        let draft = sample.with("/qualifications/0/year", "").with(pointer, value);
        assert_eq!(said(&draft, pointer), [english, welsh], "{pointer}");
    }
}

#[test]
fn a_custom_catalogue_plugs_in() {
    const BADGE: Meta = Meta::line("badge");
    let page = applicant::form::Page::custom("badge", "declarations", &[BADGE]);
    let form = Form::full().with_page(page).unwrap();
    let question = &form.page("badge").unwrap().questions()[0];
    let issue = Issue::new(question.path(0), applicant::engine::Severity::Error, Code::MISSING);
    let plain = Messages::new(Language::english());
    assert_eq!(
        (plain.label(question), plain.message(&issue)),
        ("badge".to_owned(), "Enter an answer".to_owned())
    );
    let own = plain
        .for_form(&form)
        .with("declarations-badge = Badge number\n    .missing = Enter your badge number")
        .unwrap();
    assert_eq!(
        (own.label(question), own.message(&issue)),
        ("Badge number".to_owned(), "Enter your badge number".to_owned())
    );
    let too_long = Issue::new(
        question.path(0),
        applicant::engine::Severity::Error,
        applicant::engine::Fault::new(Code::TOO_LONG).with("max", 4),
    );
    assert_eq!(own.message(&too_long), "Answer must be 4 characters or less");
    let broken = Messages::new(Language::welsh()).with("badge = { $x").unwrap_err();
    assert_eq!(
        broken.to_string(),
        "line 1: the catalogue cannot be read from here: Expected a token starting with \"}\""
    );
}

/// One label, hint, sentence or choice can be replaced; the rest of its message stays.
#[test]
fn one_sentence_can_be_replaced() {
    let question =
        FormQuestion::all().into_iter().find(|it| it.id() == "personal_details-full_name").unwrap();
    let missing = Issue::new(question.path(0), applicant::engine::Severity::Error, Code::MISSING);
    let said = |messages: &Messages| (messages.label(&question), messages.message(&missing));
    let label = Messages::new(Language::english()).with("personal_details-full_name = Your name").unwrap();
    assert_eq!(said(&label), ("Your name".to_owned(), "Enter your full name".to_owned()));
    let sentence = label.with("personal_details-full_name =\n    .missing = Tell us your name").unwrap();
    assert_eq!(said(&sentence), ("Your name".to_owned(), "Tell us your name".to_owned()));
    let choice = sentence.with("choice-convictions =\n    .yes = I have some").unwrap();
    assert_eq!(
        (choice.choice("convictions", "yes"), choice.choice("convictions", "no")),
        ("I have some".to_owned(), Messages::new(Language::english()).choice("convictions", "no"))
    );
}

#[test]
fn welsh_answers_yes_with_the_verb() {
    let [_, welsh] = both();
    let mut seen = BTreeSet::new();
    for question in FormQuestion::all() {
        let options: Vec<String> = question.options(&strict()).iter().map(ToString::to_string).collect();
        if !(options.contains(&"yes".to_owned()) && options.contains(&"no".to_owned())) {
            continue;
        }
        let label = welsh.label(&question);
        let begins = |words: &[&str]| words.iter().any(|word| label.starts_with(word));
        let expected = match () {
            () if begins(&["A ydych"]) => ("Ydw", "Nac ydw"),
            () if begins(&["A yw'r"]) => ("Ydy", "Nac ydy"),
            () if begins(&["A oes"]) => ("Oes", "Nac oes"),
            () if begins(&["A wnaeth"]) => ("Do", "Naddo"),
            () if begins(&["A gewch"]) => ("Caf", "Na chaf"),
            () if begins(&["A oeddech"]) => ("Oeddwn", "Nac oeddwn"),
            () if begins(&["Ai "]) => ("Ie", "Nage"),
            () => panic!("{}: {label}", question.id()),
        };
        let said = (welsh.choice_of(&question, "yes"), welsh.choice_of(&question, "no"));
        assert_eq!((said.0.as_str(), said.1.as_str()), expected, "{label}");
        seen.insert(expected.0);
    }
    assert_eq!(seen.len(), 7);
}

/// Each reason and entry that a decision can name has its words in both languages.
#[test]
fn every_reason_has_words() {
    use applicant::Outcome;
    use applicant::application::Status;
    use applicant::eligibility::{GateNote, Why};
    let why = Why::all().map(Why::as_str).chain(GateNote::NAMES.iter().copied());
    let groups: [(&str, Vec<&str>); 4] = [
        ("why", why.collect()),
        (
            "decision",
            [Outcome::Eligible, Outcome::NotEligible, Outcome::NeedsReview].map(Outcome::as_str).to_vec(),
        ),
        ("decision", [Status::Met, Status::NotMet, Status::Unknown].map(Status::as_str).to_vec()),
        ("entry", ["right_to_work", "qualifications", "training", "employment", "voluntary"].to_vec()),
    ];
    for names in [Language::english(), Language::welsh()].map(sentences) {
        for (id, attributes) in &groups {
            for attribute in attributes {
                assert!(names.contains_key(&format!("{id}.{attribute}")), "{id}.{attribute}");
            }
        }
    }
}

#[test]
fn untranslated_policy_texts_are_english() {
    let policy = Policy::probation_services_officer();
    let [english, welsh] = both();
    let post = |messages: &Messages, text: &str| {
        let text = messages.policy_text(policy, text);
        (text.text, text.language)
    };
    assert_eq!(post(&english, &policy.title), ("Probation Services Officer".to_owned(), Language::english()));
    assert_eq!(post(&welsh, &policy.title), ("Swyddog Gwasanaethau Prawf".to_owned(), Language::welsh()));
    assert_eq!(post(&welsh, "First aid"), ("First aid".to_owned(), Language::english()));

    let file = include_str!("../policies/probation_services_officer.toml");
    let faults =
        Policy::from_toml(&file.replace("title = \"Written work\"", "title = \"Reports\"")).unwrap_err();
    assert_eq!(
        faults.to_string(),
        "line 189, column 1: /translations has “Written work” for the language cy, which is not a text that the file shows to people"
    );
}

/// Every country and nationality has its name in both languages, sorted by it.
#[test]
fn countries_and_nationalities_have_names() {
    use applicant::field::{Country, Nationality};
    let [english, welsh] = both();
    let [_, names] = [Language::english(), Language::welsh()].map(sentences);
    for country in Country::all() {
        assert!(names.contains_key(&format!("choice-country.{}", country.alpha2())), "{}", country.name());
        assert_eq!(english.choice("country", country.alpha2()), country.name());
    }
    for nationality in Nationality::all() {
        let code = nationality.as_str();
        assert_eq!(english.choice("nationalities", code), nationality.name());
        assert_ne!(welsh.choice("nationalities", code), code);
    }
    let question = |key: &str| FormQuestion::all().into_iter().find(|it| it.key() == key).unwrap();
    // Who types the first letters comes to the citizen, not to one of the other British types.
    for (messages, typed, british) in [
        (&english, "British", "British citizen (United Kingdom)"),
        (&welsh, "Dinesydd", "Dinesydd Prydeinig (Y Deyrnas Unedig)"),
    ] {
        let options = messages.options(&question("nationalities"), &rules());
        assert_eq!(options.len(), Nationality::all().count());
        let found = options.iter().find(|(_, label)| label.starts_with(typed)).unwrap();
        assert_eq!(*found, ("GBR".into(), british.to_owned()));
    }
    let names = |key: &str| {
        english.options(&question(key), &rules()).into_iter().map(|(_, label)| label).collect::<Vec<_>>()
    };
    let countries = names("country");
    let at = |name: &str| countries.iter().position(|it| it == name).unwrap();
    assert!(at("Åland Islands") < at("Albania") && at("Zambia") < at("Zimbabwe"));
}
