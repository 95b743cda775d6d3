//! Nothing that an applicant wrote is in any `Debug`, `Display`, report or error, good or bad, known or unknown.

use std::error::Error;
use std::fmt::{Debug, Display};

use applicant::application::qualifications::{ComparableLevel, Grade, GradeContext, Kind, Level};
use applicant::engine::{Answer, Fault, Intake, Rows, Section};
use applicant::field::{
    Country, DateParts, Email, FullName, Line, Month, MonthParts, Nationality, NiNumber, PassportNumber,
    Phone, Postcode, Prose, ShareCode,
};
use applicant::{Draft, Path, Policy, Report, Rules, Scope};
use applicant_properties::documents::POINTERS;
use applicant_properties::rules;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// What is planted. It is in no message, key or choice of the form.
const SENTINEL: &str = "zqxjkvsentinel";
const DIGITS: &str = "735192468";

/// Everything that could end up in a log.
#[derive(Default)]
struct Said(Vec<(String, String)>);

impl Said {
    fn debug(&mut self, what: &str, value: &impl Debug) {
        self.0.push((format!("{what:?} Debug"), format!("{value:?} {value:#?}")));
    }

    fn display(&mut self, what: &str, value: &impl Display) {
        self.0.push((format!("{what:?} Display"), value.to_string()));
    }

    fn error(&mut self, what: &str, error: &(dyn Error + 'static)) {
        let mut next = Some(error);
        while let Some(error) = next {
            self.0.push((format!("{what:?} error"), format!("{error} {error:?} {error:#?}")));
            next = error.source();
        }
    }

    fn report(&mut self, what: &str, report: &Report) {
        self.debug(what, report);
        self.display(what, report);
        self.error(what, report);
        self.0.push((format!("{what:?} JSON"), serde_json::to_string(report).unwrap()));
        for issue in report {
            self.display(what, issue);
            self.display(what, &issue.fault().to_string());
            self.debug(what, issue);
        }
        self.debug("diff", &report.diff(report));
    }

    /// All that a draft can be asked.
    fn draft(&mut self, draft: &Draft, rules: &Rules) {
        self.debug("Draft", draft);
        for scope in
            [Scope::Save, Scope::Submit, Scope::page("contact").unwrap(), Scope::Section(Section::EMPLOYMENT)]
        {
            self.report("review", &draft.review(rules, scope));
        }
        match draft.check(rules) {
            Ok(checked) => {
                self.debug("Checked", &checked);
                self.debug("Application", &checked.application);
                self.report("Checked", &checked.report);
            }
            Err(report) => self.report("check", &report),
        }
        let partial = draft.partial(rules);
        self.debug("Partial", &partial);
        let evidence = partial.evidence(rules);
        self.debug("Evidence", &evidence);
        let assessment = Policy::probation_services_officer().assess(&evidence);
        self.debug("Assessment", &assessment);
        self.display("Assessment", &assessment);
        self.0.push(("Assessment JSON".into(), serde_json::to_string(&assessment).unwrap()));
        if let Err(report) = garde::Validate::validate_with(draft, rules) {
            self.debug("garde", &report);
            self.display("garde", &report);
        }
        self.debug("Rules", rules);
    }

    #[track_caller]
    fn hides(&self, texts: &[&str]) {
        assert!(!self.0.is_empty());
        for (what, said) in &self.0 {
            let lower = said.to_lowercase();
            for text in texts {
                assert!(!lower.contains(&text.to_lowercase()), "{what} says {text}: {said}");
            }
        }
    }
}

#[track_caller]
fn draft_hides(document: &Value, texts: &[&str]) {
    let mut said = Said::default();
    said.draft(&Draft::from_json(document.to_string().as_bytes()).unwrap(), &rules());
    said.draft(&Draft::deserialize(document.clone()).unwrap(), &rules());
    said.hides(texts);
}

fn sample() -> Value {
    serde_json::to_value(Draft::sample()).unwrap()
}

fn planted(pointer: &str, value: &Value) -> Value {
    let mut document = sample();
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    applicant_properties::documents::place(&mut document, &steps, value.clone());
    document
}

#[test]
#[should_panic(expected = "says zqxjkvsentinel")]
fn a_leak_would_be_seen() {
    let mut said = Said::default();
    said.debug("String", &format!("ZQXJKV{}", &SENTINEL[6..]));
    said.hides(&[SENTINEL]);
}

#[test]
fn every_key_hides_its_sentinel() {
    let texts = [SENTINEL, DIGITS];
    for pointer in POINTERS.iter().filter(|pointer| !pointer.contains("/1")) {
        for value in [
            json!(SENTINEL),
            json!(format!("{SENTINEL} {DIGITS}")),
            json!(735_192_468),
            json!([SENTINEL, SENTINEL]),
            json!({ SENTINEL: SENTINEL }),
            json!({ "day": SENTINEL, "month": SENTINEL, "year": SENTINEL, SENTINEL: DIGITS }),
            json!({ "day": 1, "month": SENTINEL, "year": 735_192_468 }),
            json!({ "0": SENTINEL, "7": { SENTINEL: [DIGITS] } }),
            json!([[{ SENTINEL: SENTINEL }]]),
        ] {
            draft_hides(&planted(pointer, &value), &texts);
        }
    }
}

#[test]
fn unknown_keys_everywhere() {
    for pointer in POINTERS.iter() {
        let mut document = serde_json::to_value(Draft::skeleton()).unwrap();
        let steps: Vec<&str> = pointer.split('/').skip(1).chain([SENTINEL]).collect();
        applicant_properties::documents::place(&mut document, &steps, json!({ SENTINEL: DIGITS }));
        draft_hides(&document, &[SENTINEL, DIGITS]);
    }
    draft_hides(&json!({ SENTINEL: SENTINEL }), &[SENTINEL]);
    draft_hides(&json!([SENTINEL]), &[SENTINEL]);
    draft_hides(&json!(SENTINEL), &[SENTINEL]);
}

/// A sound application with the sentinel in every text of it.
fn all_planted() -> Value {
    let long = format!("{SENTINEL} ").repeat(120);
    let mut document = sample();
    let job = json!({
        "employer": SENTINEL, "job_title": SENTINEL, "start": "2019-09", "current": "yes", "duties": SENTINEL,
        "skills": ["written_reports", "challenging_individuals"], "reason_for_leaving": SENTINEL,
    });
    for (key, value) in [
        ("reference", json!(SENTINEL)),
        ("employment", json!([job])),
        ("breaks", json!([{ "start": "2015-01", "end": "2015-02", "reason": SENTINEL }])),
        (
            "training",
            json!([{ "title": SENTINEL, "provider": SENTINEL, "completed": "2020-01", "relevance": SENTINEL }]),
        ),
        (
            "voluntary",
            json!([{ "organisation": SENTINEL, "role": SENTINEL, "start": "2010-01", "end": "2011-01", "description": SENTINEL }]),
        ),
        (
            "qualifications",
            json!([
                { "kind": "gcse", "subject": SENTINEL, "grade": "C", "institution": SENTINEL },
                { "kind": "overseas", "subject": SENTINEL, "country": "IN", "grade": SENTINEL,
                  "comparability_reference": SENTINEL, "comparable_level": SENTINEL },
                { "kind": "other", "subject": SENTINEL, "name": SENTINEL, "grade": SENTINEL, "level": 3 },
            ]),
        ),
        (
            "statements",
            json!({ "motivation": long, "challenging_individuals": long, "written_communication": long }),
        ),
    ] {
        document[key] = value;
    }
    document["job"]["vacancy"] = json!(SENTINEL);
    document["personal_details"] = json!({
        "full_name": SENTINEL, "previous_names": SENTINEL, "email": format!("{SENTINEL}@{SENTINEL}.example"),
        "phone": "01632 960983", "alternative_phone": "01632 960984",
        "address": { "line_1": SENTINEL, "line_2": SENTINEL, "line_3": SENTINEL, "town": SENTINEL, "county": SENTINEL,
                     "postcode": "LS8 2ZR" },
    });
    document["declarations"] = json!({
        "information_is_true": true, "conflict_of_interest": true, "conflict_details": SENTINEL,
        "adjustments_needed": true, "adjustments_details": SENTINEL, "guaranteed_interview": "disability_confident",
    });
    document
}

#[test]
fn debug_hides_a_sound_application() {
    let document = all_planted();
    let draft = Draft::deserialize(document.clone()).unwrap();
    draft.check(&rules()).expect("sound");
    let ni = document["right_to_work"]["ni_number"].as_str().unwrap().to_owned();
    draft_hides(
        &document,
        &[SENTINEL, "960983", "960984", "2ZR", &ni, "united_kingdom", "disability_confident"],
    );
}

#[test]
fn debug_hides_documents_and_dates() {
    let planted = [
        json!({
            "nationalities": ["POL"], "proof": "share_code", "share_code": "W7X 9K2 4PD", "date_of_birth": "1987-06-05",
            "permission_limit": "until", "permission_ends_on": "2033-03-09", "settlement": "pre_settled",
            "share_code_issued_on": "2026-10-13",
        }),
        json!({
            "nationalities": ["GBR"], "proof": "british_passport", "document_number": "735192468",
            "document_expires_on": "2033-03-09",
        }),
        json!({
            "nationalities": ["NGA"], "proof": "positive_verification_notice", "notice_ground": "other",
            "notice_issued_on": "2026-10-13",
        }),
        json!({ "nationalities": ["NGA"], "proof": "other_document", "document_name": SENTINEL }),
        json!({
            "nationalities": ["NGA"], "proof": "biometric_residence_permit", "document_number": SENTINEL,
            "document_expires_on": "2033-03-09",
        }),
    ];
    for right_to_work in planted {
        let mut document = sample();
        document["right_to_work"] = right_to_work;
        Draft::deserialize(document.clone()).unwrap().check(&rules()).expect("sound");
        draft_hides(
            &document,
            &[
                SENTINEL,
                DIGITS,
                "W7X9K24PD",
                "W7X 9K2 4PD",
                "1987",
                "2033-03-09",
                "2026-10-13",
                "pre_settled",
            ],
        );
    }
}

#[test]
fn answers_rows_and_drafts_alone() {
    let mut said = Said::default();
    said.debug("Answer", &Answer::from(SENTINEL));
    said.debug("Answer", &Answer::from(json!({ SENTINEL: [SENTINEL] })));
    said.debug("Answer", &Answer::from(735_192_468));
    said.debug(
        "Rows",
        &serde_json::from_value::<Rows<Answer>>(json!([SENTINEL, { "x": SENTINEL }])).unwrap(),
    );
    said.debug("Rows", &serde_json::from_value::<Rows<Answer>>(json!(SENTINEL)).unwrap());
    let draft = Draft::deserialize(all_planted()).unwrap();
    said.debug("with", &draft.with("/job/role", SENTINEL));
    said.debug("right to work", &draft.right_to_work);
    said.debug("address", &draft.personal_details.address);
    said.hides(&[SENTINEL, DIGITS]);
}

#[test]
fn broken_json_is_not_quoted() {
    let text = all_planted().to_string();
    let mut said = Said::default();
    let mut read = |bytes: &[u8]| {
        if let Err(error) = Draft::from_json(bytes) {
            said.error("from_json", &error);
            said.debug("from_json", error.fault());
        }
        if let Err(error) = serde_json::from_slice::<Draft>(bytes) {
            said.error("serde_json", &error);
        }
    };
    for at in (0..text.len()).step_by(17).filter(|at| text.is_char_boundary(*at)) {
        read(&text.as_bytes()[..at]);
        for wrong in [SENTINEL, ",", "}", "\"", "\\", "\u{7}", ":", "nul"] {
            read(format!("{}{wrong}{}", &text[..at], &text[at..]).as_bytes());
        }
    }
    let mut bytes = text.clone().into_bytes();
    bytes[text.len() / 2] = 0xFF;
    read(&bytes);
    for broken in [
        format!("{{\"{SENTINEL}\" {SENTINEL}}}"),
        format!("{{\"job\": \"{SENTINEL}\\x\"}}"),
        format!("{{\"job\": \"{SENTINEL}\\ud800\"}}"),
        format!("{{\"job\": {DIGITS}{DIGITS}{DIGITS}e999}}"),
        SENTINEL.to_owned(),
        format!("{{}} {SENTINEL}"),
        format!("{{{SENTINEL}: 1}}"),
    ] {
        assert!(Draft::from_json(broken.as_bytes()).is_err(), "{broken}");
        read(broken.as_bytes());
    }
    said.hides(&[SENTINEL, DIGITS]);
}

#[test]
fn breached_limits_are_not_quoted() {
    let long = SENTINEL.repeat(Intake::MAX_ANSWER / SENTINEL.len() + 1);
    let deep = |inner: Value| (0..Intake::MAX_DEPTH + 1).fold(inner, |inner, _| json!([inner]));
    let mut said = Said::default();
    for document in [
        json!({ "job": { "role": long } }),
        json!({ SENTINEL: long }),
        json!({ &long: 1 }),
        json!({ "training": vec![json!({ "title": SENTINEL }); Intake::MAX_ROWS + 1] }),
        json!({ "training": { "title": vec![SENTINEL; Intake::MAX_ROWS + 1] } }),
        json!({ SENTINEL: deep(json!(SENTINEL)) }),
        json!({ "employment": deep(json!({ SENTINEL: SENTINEL })) }),
        json!({ "x": vec![long[..60_000].to_owned(); 20] }),
    ] {
        let text = document.to_string();
        said.error("from_json", &Draft::from_json(text.as_bytes()).expect_err("over a limit"));
        if text.len() <= Intake::MAX_INPUT {
            said.error("from_str", &serde_json::from_str::<Draft>(&text).expect_err("over a limit"));
            said.error("from_value", &Draft::deserialize(document).expect_err("over a limit"));
        }
    }
    said.hides(&[SENTINEL]);
}

#[test]
fn other_formats_are_not_quoted() {
    let long = SENTINEL.repeat(Intake::MAX_ANSWER / SENTINEL.len() + 1);
    // What surrounds the message, such as a quoted line, is the format's own.
    let error = toml::from_str::<Draft>(&format!("[job]\nrole = \"{long}\"")).expect_err("over a limit");
    assert!(!error.message().contains(SENTINEL), "{}", error.message());
    let read = toml::from_str::<Draft>(&format!("{SENTINEL} = 1\n[job]\nrole = \"{SENTINEL}\"")).unwrap();
    let mut said = Said::default();
    said.draft(&read, &rules());
    said.hides(&[SENTINEL]);
}

fn serde_errors<T: DeserializeOwned + Debug>(said: &mut Said, what: &str) {
    for value in [
        json!(SENTINEL),
        json!(format!("{SENTINEL}@{SENTINEL}\0")),
        json!(735_192_468),
        json!(-735_192_468),
        json!(7351.92468),
        json!(true),
        json!(null),
        json!([SENTINEL]),
        json!({ SENTINEL: SENTINEL }),
        json!([[DIGITS]]),
        json!(SENTINEL.repeat(20)),
    ] {
        let text = value.to_string();
        match serde_json::from_value::<T>(value) {
            Ok(value) => said.debug(what, &value),
            Err(error) => said.error(what, &error),
        }
        if let Err(error) = serde_json::from_str::<T>(&text) {
            said.error(what, &error);
        }
        if let Err(error) = serde_json::from_str::<Vec<T>>(&format!("[{text}]")) {
            said.error(what, &error);
        }
    }
}

fn parse_errors<T>(said: &mut Said, what: &str)
where
    T: std::str::FromStr + Debug,
    T::Err: Error + 'static,
{
    for text in [
        SENTINEL.to_owned(),
        DIGITS.to_owned(),
        format!("{SENTINEL}@{SENTINEL}"),
        format!("{SENTINEL}\0"),
        SENTINEL.repeat(60),
        format!("W{DIGITS}"),
        format!("07{DIGITS}735192468"),
        format!("QQ {DIGITS} A"),
        format!("{SENTINEL} {DIGITS}"),
    ] {
        match text.parse::<T>() {
            Ok(value) => said.debug(what, &value),
            Err(error) => said.error(what, &error),
        }
    }
}

#[test]
fn the_fields_refuse_without_a_quote() {
    let mut said = Said::default();
    macro_rules! both {
        ($($name:ident),+) => { $(
            serde_errors::<$name>(&mut said, stringify!($name));
            parse_errors::<$name>(&mut said, stringify!($name));
        )+ };
    }
    both!(
        Email,
        FullName,
        Line,
        Nationality,
        NiNumber,
        PassportNumber,
        Phone,
        Postcode,
        Prose,
        ShareCode,
        Country
    );
    both!(Month, Kind);
    for text in [SENTINEL, DIGITS, "55%"] {
        said.debug("Level", &Level::parse(text));
        match Grade::parse(text, &GradeContext::new(Kind::Gcse)) {
            Ok(grade) => said.debug("Grade", &grade),
            Err(fault) => said.error("Grade", &fault),
        }
        said.debug("ComparableLevel", &ComparableLevel::parse(text));
    }
    said.hides(&[SENTINEL, DIGITS]);
}

#[test]
fn paths_are_refused_without_a_quote() {
    let mut said = Said::default();
    for text in ["/Zqxjkvsentinel", "zqxjkv-sentinel[", "/zqxjkvsentinel/01", "Zqxjkvsentinel.1"] {
        for error in
            [Path::from_pointer(text), Path::from_name(text), Path::from_dotted(text), Path::from_id(text)]
                .into_iter()
                .filter_map(Result::err)
        {
            said.error("Path", &error);
        }
    }
    said.hides(&["zqxjkv", "sentinel"]);
}

#[test]
fn rules_hide_their_compared_texts() {
    let mut rules = rules();
    rules.application_mut().set_earlier_texts([SENTINEL, SENTINEL]);
    rules.application_mut().set_other_employers([SENTINEL]);
    let mut said = Said::default();
    said.draft(&Draft::deserialize(all_planted()).unwrap(), &rules);
    said.hides(&[SENTINEL]);
}

#[test]
fn custom_faults_hold_no_text() {
    let mut said = Said::default();
    said.error("Fault", &Fault::new(applicant::Code::new("acme.badge")).with("max", 3));
    said.hides(&[SENTINEL]);
}

#[test]
fn date_boxes_hide_what_was_typed() {
    let typed = Some(SENTINEL);
    let mut said = Said::default();
    said.debug("DateParts", &DateParts { day: typed, month: typed, year: typed });
    said.debug("MonthParts", &MonthParts { month: typed, year: typed });
    said.hides(&[SENTINEL]);
}
