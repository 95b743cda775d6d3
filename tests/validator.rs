//! Our report, garde's and those of two versions of validator: the same codes at the same places, and the same rules for fields of
//! your own struct.

use std::collections::BTreeSet;

use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Rules, Scope};
use garde::Validate;
use serde_json::Value;

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

/// A sound draft, drafts with one answer wrong, and one with nothing in it.
fn drafts() -> Vec<Draft> {
    let sample = Draft::sample();
    let edits = [
        ("/personal_details/email", "SENTINEL@"),
        ("/personal_details/address/postcode", "SENTINEL"),
        ("/employment/0/end", "2012-13"),
        ("/employment/0/employer", ""),
        ("/training/0/title", ""),
        ("/right_to_work/proof", "SENTINEL"),
        ("/qualifications/0/grade", "SENTINEL"),
    ];
    let each = edits.iter().map(|(at, value)| sample.with(at, *value));
    let all = edits.iter().fold(sample.clone(), |draft, (at, value)| draft.with(at, *value));
    let rows = sample.with("/training", vec![serde_json::json!({ "title": "x" }); 51]);
    each.chain([all, rows, Draft::default(), Draft::skeleton(), sample.clone()]).collect()
}

fn ours(draft: &Draft) -> BTreeSet<String> {
    let report = draft.review(&rules(), Scope::Submit);
    report
        .errors()
        .map(|issue| format!("{} {}", issue.path().pointer(), issue.code()))
        .map(|it| it.to_string())
        .collect()
}

/// The codes of a tree of validator, with their pointers.
fn flat(tree: &Value, at: &str, found: &mut BTreeSet<String>) {
    match tree {
        Value::Object(map) => {
            for (key, below) in map {
                let step = match key.as_str() {
                    "__all__" => at.to_owned(),
                    key => format!("{at}/{}", key.strip_suffix(".__all__").unwrap_or(key)),
                };
                flat(below, &step, found);
            }
        }
        Value::Array(errors) => {
            let code = |error: &Value| error["code"].as_str().unwrap().to_owned();
            found.extend(errors.iter().map(|error| format!("{at} {}", code(error))));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_adapter_gives_the_codes() {
    let rules = rules();
    let mut compared = 0;
    for draft in drafts() {
        let expected = ours(&draft);
        compared += expected.len();
        let by_garde = draft.validate_with(&rules).err().map_or(0, |report| report.iter().count());
        assert_eq!(by_garde, draft.review(&rules, Scope::Submit).errors().count());
        let v021 = validator::ValidateArgs::validate_with_args(&draft, &rules)
            .err()
            .map(|it| serde_json::to_value(it).unwrap());
        let v020 = validator020::ValidateArgs::validate_with_args(&draft, &rules)
            .err()
            .map(|it| serde_json::to_value(it).unwrap());
        for tree in [v021, v020] {
            let mut found = BTreeSet::new();
            let text = tree.as_ref().map(ToString::to_string).unwrap_or_default();
            if let Some(tree) = tree {
                flat(&tree, "", &mut found);
            }
            assert_eq!(found, expected);
            assert!(!text.contains("SENTINEL"), "{text}");
        }
    }
    assert!(compared > 40, "{compared}");
}

/// The rules of the three adapters for a text, each as its code with its parameters, or its sentence.
struct OwnRule {
    name: &'static str,
    garde: fn(&str) -> Result<(), garde::Error>,
    garde_in_words: fn(&str, &Messages) -> Result<(), garde::Error>,
    v021: fn(&str) -> Result<(), validator::ValidationError>,
    v020: fn(&str) -> Result<(), validator020::ValidationError>,
}

macro_rules! own_rules {
    ($($name:ident),+) => {
        [$(OwnRule {
            name: stringify!($name),
            garde: |text| applicant::garde::$name(text, &()),
            garde_in_words: |text, words| applicant::garde::in_words::$name(text, words),
            v021: |text| applicant::validator::$name(text),
            v020: |text| applicant::validator020::$name(text),
        }),+]
    };
}

const OWN_RULES: [OwnRule; 13] = own_rules![
    country,
    date,
    email,
    full_name,
    line,
    month,
    nationality,
    ni_number,
    passport_number,
    phone,
    postcode,
    prose,
    share_code
];

/// Texts on both sides of each rule: what is right, what is wrong, and the code and the sentence of that.
#[rustfmt::skip]
const OWN_FIELDS: [(&str, &str, &str, &str, &str); 16] = [
    ("country", "gb", "Narnia", "not_a_choice", "Select an answer from the list"),
    ("date", "21 November 2026", "31 June 2026", "date_not_real", "Answer must be a real date"),
    ("email", "ada@example.com", "ada.example.com", "email_no_at", "Answer must have one @, like name@example.com"),
    ("email", "ada@example.com", "ada@localhost", "email_domain_no_dot", "Answer must have a full address after the @, like example.com"),
    ("full_name", "Ada Example", "12345", "no_letter", "Answer must include at least one letter"),
    ("line", "Tesco", "a\u{7}b", "character_not_allowed", "Check each character of the answer: one of them cannot be used here"),
    ("month", "September 2024", "13/2024", "date_not_real", "Answer must be a real date"),
    ("nationality", "FRA", "Martian", "not_a_choice", "Select an answer from the list"),
    ("ni_number", "", "QQ 12 34 56 C", "ni_example", "Answer must be your own, not the example"),
    ("passport_number", "123 456 789", "12345", "too_short", "Answer must be 6 characters or more"),
    ("phone", "020 7946 0018", "020 7946 001", "phone_too_short", "Answer must have more numbers to be a UK number: check that none is left out, or add the country code, like +353, if it is from another country"),
    ("phone", "+353 20 915 9999", "999", "phone_too_short", "Answer must have more numbers: check that none is left out, such as an area code"),
    ("postcode", "sw1a1aa", "SW1A", "postcode_partial", "Answer must be a full UK postcode"),
    ("postcode", "SW1A 1AA", "SW1A 1CA", "postcode_letter", "Answer must be a UK postcode: check the letter in place 6"),
    ("prose", "one\ntwo", "a\u{202E}b", "character_not_allowed", "Check each character of the answer: one of them cannot be used here"),
    ("share_code", "w12-345-6aB", "R12 345 678", "share_code_for_renting", "Answer must be for work: this one is for renting"),
];

#[test]
fn own_fields_have_our_rules() {
    let mut differ = Vec::new();
    for (name, good, bad, code, sentence) in OWN_FIELDS {
        // No number that passes the check is written down.
        let number = ["AB", "123456", "C"].concat();
        let good = if name == "ni_number" { &number } else { good };
        let rule = OWN_RULES.iter().find(|rule| rule.name == name).unwrap();
        assert_eq!(
            ((rule.garde)(good).is_ok(), (rule.v021)(good).is_ok(), (rule.v020)(good).is_ok()),
            (true, true, true),
            "{name} {good}"
        );
        let (garde, v021, v020) =
            ((rule.garde)(bad).unwrap_err(), (rule.v021)(bad).unwrap_err(), (rule.v020)(bad).unwrap_err());
        let found = [
            (v021.code.to_string(), v021.message.clone().unwrap().to_string()),
            (v020.code.to_string(), v020.message.clone().unwrap().to_string()),
            (v021.code.to_string(), garde.message().to_owned()),
        ];
        if found.iter().any(|found| *found != (code.to_owned(), sentence.to_owned())) {
            differ.push(format!("{name} {bad}: {found:?}"));
        }
        assert!(!v021.params.contains_key("value") && !format!("{v021:?}").contains(bad));
    }
    assert_eq!(differ, Vec::<String>::new());
    let tried = |rule: &&OwnRule| OWN_FIELDS.iter().any(|field| field.0 == rule.name);
    assert_eq!(OWN_RULES.iter().filter(tried).count(), OWN_RULES.len());
}

#[test]
fn garde_rules_speak_the_language_of_the_context() {
    let [english, welsh] = [Language::english(), Language::welsh()].map(Messages::new);
    for (name, _, bad, _, sentence) in OWN_FIELDS {
        let rule = OWN_RULES.iter().find(|rule| rule.name == name).unwrap();
        let said = |words: &Messages| (rule.garde_in_words)(bad, words).unwrap_err().message().to_owned();
        assert_eq!(said(&english), sentence, "{name} {bad}");
        assert_ne!(said(&welsh), sentence, "{name} {bad}");
    }
    let said = applicant::garde::in_words::postcode("SW1A 1CA", &welsh).unwrap_err();
    assert_eq!(said.message(), "Rhaid i'r ateb fod yn god post yn y DU: gwiriwch y llythyren yn safle 6");
    assert!(applicant::garde::in_words::postcode(&None::<String>, &welsh).is_ok());
}

#[test]
fn blank_is_missing_and_none_fine() {
    for rule in OWN_RULES {
        for blank in ["", " \t", "\u{200B}"] {
            assert_eq!((rule.v021)(blank).unwrap_err().code, "missing", "{}", rule.name);
            assert_eq!((rule.garde)(blank).unwrap_err().message(), "Enter an answer", "{}", rule.name);
        }
    }
    let (none, some) = (None::<String>, Some("SW1A".to_owned()));
    assert!(applicant::garde::postcode(&none, &()).is_ok() && applicant::validator::postcode(&none).is_ok());
    assert!(
        applicant::garde::postcode(&some, &()).is_err() && applicant::validator::postcode(&&some).is_err()
    );
    let cow = std::borrow::Cow::Borrowed("SW1A 1AA");
    assert!(
        applicant::garde::postcode(&cow, &rules()).is_ok()
            && applicant::validator020::postcode(&*cow).is_ok()
    );
}

/// A section nested in the struct of somebody else, whose `Validate` takes no arguments.
#[test]
fn a_section_brings_its_rules() {
    use applicant::adapters::WithRules;
    let rules = rules();
    for draft in drafts() {
        let expected = validator::ValidateArgs::validate_with_args(&draft, &rules);
        assert_eq!(validator::Validate::validate(&WithRules::new(draft.clone(), &rules)), expected);
        let expected = validator020::ValidateArgs::validate_with_args(&draft, &rules);
        assert_eq!(validator020::Validate::validate(&WithRules::new(draft.clone(), &rules)), expected);
    }
    assert_eq!(format!("{:?}", WithRules::new(Draft::sample(), &rules)), "WithRules(…)");
}

#[test]
fn values_are_taken_away() {
    use applicant::validator::without_values;
    let mut errors = validator::ValidationErrors::new();
    let mut error = applicant::validator::postcode("SENTINEL").unwrap_err();
    error.add_param("value".into(), &"SENTINEL");
    errors.add("postcode", error);
    let mut above = validator::ValidationErrors::new();
    above.merge_self("address", Err(errors.clone()));
    let rows = std::collections::BTreeMap::from([(3, Box::new(above.clone()))]);
    above.errors_mut().insert("rows".into(), validator::ValidationErrorsKind::List(rows));
    assert!(serde_json::to_string(&above).unwrap().contains("SENTINEL"));
    let clean = serde_json::to_string(&without_values(above)).unwrap();
    assert!(!clean.contains("SENTINEL") && clean.matches("postcode_shape").count() == 2, "{clean}");
}
