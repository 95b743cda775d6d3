//! The documents that are measured, built in code so that every run measures the same bytes. All answers are text, as a
//! form sends them.
#![allow(dead_code, reason = "not everybody uses all of them")]

pub mod plain;
mod text;

use std::hint::black_box;
use std::mem::discriminant;

use applicant::form::FormQuestion;
use applicant::{Draft, Policy, Rules};
use chrono::NaiveDate;
use serde_json::{Value, json};

use text::words;

/// A form without an answer.
pub const EMPTY: &[u8] = b"{}";

/// How many errors [`faults`] has.
pub const FAULTS: usize = 40;

/// How many errors [`put_text_faults`] puts in.
pub const TEXT_FAULTS: usize = 36;

/// How many errors each row of [`faulty_rows`] has.
pub const FAULTS_PER_ROW: usize = 8;

/// The rules of the post on the day of the examples.
pub fn rules() -> Rules {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default();
    Policy::probation_services_officer().rules(today)
}

/// The same rules for texts that are `times` as long and lists of up to `rows` rows.
pub fn wide_rules(times: usize, rows: usize) -> Rules {
    let mut rules = rules();
    rules.application_mut().short_statement *= times;
    let all = FormQuestion::all();
    let words = all.iter().filter_map(|it| Some((it.template(), it.question().max_words? * times)));
    let limits = words.chain(Draft::LISTS.iter().map(|list| (*list, rows)));
    limits.fold(rules, |rules, (place, limit)| rules.with_limit(place, limit).expect("a place with a limit"))
}

/// Bytes to assessment, or to the report of what is wrong; what is made is dropped.
pub fn decide(bytes: &[u8], rules: &Rules) {
    match Draft::from_json(bytes).map(|draft| draft.check(rules)) {
        Ok(Ok(checked)) => {
            let evidence = checked.application.evidence(rules);
            drop(black_box(Policy::probation_services_officer().assess(&evidence)));
        }
        failed => drop(black_box(failed)),
    }
}

/// 12 KB, most of it prose; every text is `times` as long.
pub fn prose(times: usize) -> Vec<u8> {
    prose_value(times).to_string().into_bytes()
}

/// Short rows of qualifications, and the least that the form needs besides.
pub fn rows(rows: usize) -> Vec<u8> {
    rows_value(rows).to_string().into_bytes()
}

/// [`prose`] with [`FAULTS`] errors of many kinds.
pub fn faults() -> Vec<u8> {
    let mut document = prose_value(1);
    put_faults(&mut document);
    document.to_string().into_bytes()
}

/// Puts the errors of [`faults`] into a document like [`prose`].
pub fn put_faults(document: &mut Value) {
    put(document, |_, _| true);
}

/// Puts those in that a `String` can hold, unlike an object in place of a month: [`TEXT_FAULTS`].
pub fn put_text_faults(document: &mut Value) {
    put(document, |right, wrong| discriminant(right) == discriminant(wrong));
}

/// A sound form beside rows of employment in which nothing is right.
pub fn faulty_rows(rows: usize) -> Vec<u8> {
    let mut document = rows_value(1);
    let row = json!({
        "employer": "", "job_title": "Night porter", "start": "13/2019", "current": "maybe", "end": "yesterday",
        "dates_estimated": "perhaps", "duties": "", "skills": ["juggling"], "reason_for_leaving": "It\u{7} closed.",
    });
    document["employment"] = vec![row; rows].into();
    document.to_string().into_bytes()
}

/// Puts wrong answers into the places of right ones.
fn put(document: &mut Value, takes: fn(&Value, &Value) -> bool) {
    let right = prose_value(1);
    for (pointer, wrong) in wrong_answers() {
        if let (Some(place), Some(right)) = (document.pointer_mut(pointer), right.pointer(pointer))
            && takes(right, &wrong)
        {
            *place = wrong;
        }
    }
}

fn prose_value(times: usize) -> Value {
    let text = |seed, count| words(seed, count * times);
    json!({
        "format": "1",
        "reference": "PSO-2026-00417",
        "job": {
            "role": "probation_services_officer",
            "vacancy": "HMPPS-2026-0118",
            "regions": ["north_east", "north_west"],
            "environments": ["probation_office", "approved_premises"],
            "working_pattern": "full_time",
            "hours_per_week": "37",
            "max_travel_miles": "25",
        },
        "personal_details": {
            "full_name": "Tamsin O’Rourke-Ådahl",
            "previous_names": "Tamsin Ådahl",
            "address": {
                "line_1": "14 Quarrymead Terrace",
                "line_2": "Oakwood",
                "town": "Leeds",
                "county": "West Yorkshire",
                "country": "GB",
                "postcode": "ls8 2zr",
            },
            "email": "t.orourke@mail.example.org",
            "phone": "07700 900142",
            "alternative_phone": "020 7946 0958",
        },
        "right_to_work": {
            "nationalities": ["GBR"],
            "proof": "birth_or_adoption_certificate",
            "document_issued_in": "united_kingdom",
            "ni_document": "yes",
            // Put together here, so that no National Insurance number is in the source.
            "ni_number": format!("{} {} {} {} C", "JG", 12, 34, 56),
        },
        "qualifications": [
            qualification(0), qualification(1), qualification(2), qualification(3),
        ],
        "training": [
            {"title": "Mental Health First Aid", "provider": "Harrowgill College", "completed": "2024-03",
             "relevance": text(1, 60)},
            {"title": "Safeguarding Adults, level 2", "provider": "Leeds Adult Learning", "completed": "03/2023",
             "relevance": text(2, 70)},
            {"title": "Restorative conversations", "provider": "Gipton Community Larder", "completed": "June 2021",
             "relevance": text(3, 50)},
        ],
        "employment": [
            {"employer": "Harrowgill Night Shelter", "job_title": "Senior shelter worker", "start": "2019-09",
             "current": "yes", "duties": text(4, 140),
             "skills": ["challenging_individuals", "written_reports", "referrals", "partner_agencies"]},
            {"employer": "Bellbrook Supermarkets", "job_title": "Customer service team leader", "start": "2012-10",
             "current": "no", "end": "2019-08", "duties": text(5, 120), "reason_for_leaving": text(6, 30),
             "skills": ["diverse_communities"]},
            {"employer": "Oakwood Primary School", "job_title": "Teaching assistant", "start": "2010-01",
             "current": "no", "end": "2012-09", "duties": text(7, 110), "reason_for_leaving": text(8, 30),
             "skills": ["written_reports"]},
            {"employer": "Stonegarth Parcels", "job_title": "Driver", "start": "April 2006",
             "current": "no", "end": "Sept 2008", "duties": text(9, 110), "reason_for_leaving": text(10, 30)},
        ],
        "breaks": [{"start": "2008-10", "end": "2009-12", "reason": text(11, 40)}],
        "voluntary": [
            {"organisation": "Gipton Community Larder", "role": "Volunteer driver", "start": "2016-05",
             "current": "no", "end": "2018-03", "hours_per_week": "4", "description": text(12, 100),
             "skills": ["diverse_communities", "supporting_change"]},
            {"organisation": "Quarrymead Residents", "role": "Minute taker", "start": "2020-01", "current": "yes",
             "hours_per_week": "1.5", "description": text(13, 100), "skills": ["written_reports"]},
        ],
        "statements": {
            "motivation": text(14, 240),
            "challenging_individuals": text(15, 245),
            "written_communication": text(16, 235),
        },
        "declarations": {
            "information_is_true": "yes",
            "conflict_of_interest": "yes",
            "conflict_details": text(17, 40),
            "adjustments_needed": "no",
            "guaranteed_interview": ["none"],
        },
    })
}

fn rows_value(rows: usize) -> Value {
    json!({
        "job": {"regions": ["wales"], "working_pattern": "flexible"},
        "personal_details": {
            "full_name": "Ines Duarte",
            "address": {"line_1": "3 Heol y Parc", "town": "Cardiff", "postcode": "CF10 1AA"},
            "email": "ines@example.org",
        },
        "right_to_work": {"nationalities": ["GBR"], "proof": "british_passport"},
        "qualifications": (0..rows).map(qualification).collect::<Vec<_>>(),
        "employment": [
            {"employer": "Taff Housing", "job_title": "Support worker", "start": "2019-09", "current": "yes",
             "duties": words(1, 20), "skills": ["challenging_individuals"]},
        ],
        "statements": {"motivation": words(2, 100), "challenging_individuals": words(3, 100)},
        "declarations": {"information_is_true": "yes", "conflict_of_interest": "no", "adjustments_needed": "no"},
    })
}

/// One of many short rows.
fn qualification(n: usize) -> Value {
    const SUBJECTS: [&str; 10] = [
        "English Language",
        "Mathematics",
        "Art and Design",
        "Double Award Science",
        "History",
        "French",
        "Geography",
        "Religious Studies",
        "Physical Education",
        "Music",
    ];
    const RESULTS: [(&str, &str, &str); 5] = [
        ("gcse", "C", "2005"),
        ("gcse", "b", "2006"),
        ("gcse", "Grade 5", "2018"),
        ("a_level", "A", "2008"),
        ("as_level", "D", "2007"),
    ];
    let (kind, grade, year) = RESULTS[n % RESULTS.len()];
    // Nobody has the same result twice.
    let subject = match n / SUBJECTS.len() {
        0 => SUBJECTS[n].to_owned(),
        again => format!("{} {again}", SUBJECTS[n % SUBJECTS.len()]),
    };
    json!({
        "kind": kind,
        "subject": subject,
        "nation": "england",
        "grade": grade,
        "year": year,
        "institution": "Stonegarth High School",
    })
}

/// Where an answer of [`prose`] is replaced, and by what. One error each.
fn wrong_answers() -> [(&'static str, Value); FAULTS] {
    [
        ("/format", json!("2")),
        ("/reference", json!("R".repeat(65))),
        ("/job/role", json!("astronaut")),
        ("/job/vacancy", json!("HMPPS\u{7}2026")),
        ("/job/regions", json!(["wales", "wales"])),
        ("/job/environments", json!(["moon"])),
        ("/job/working_pattern", json!("")),
        ("/job/hours_per_week", json!("as many as I can")),
        ("/job/max_travel_miles", json!("501")),
        ("/personal_details/full_name", json!("12345")),
        ("/personal_details/address/line_1", json!(null)),
        ("/personal_details/address/line_2", json!("Oakwood ".repeat(20))),
        ("/personal_details/address/town", json!({"name": "Leeds"})),
        ("/personal_details/address/postcode", json!("LS8")),
        ("/personal_details/email", json!("t.orourke.example.org")),
        ("/personal_details/phone", json!("0113")),
        ("/right_to_work/document_issued_in", json!("atlantis")),
        ("/right_to_work/ni_number", json!("12 34 56")),
        ("/qualifications/0/kind", json!("magic")),
        ("/qualifications/1/grade", json!("Z9")),
        ("/qualifications/2/year", json!("2031")),
        ("/qualifications/3/subject", json!(" ")),
        ("/training/0/title", json!("")),
        ("/training/1/completed", json!("2031-02")),
        ("/training/2/relevance", json!("so useful ".repeat(80))),
        ("/employment/0/employer", json!(["Harrowgill", "Night Shelter"])),
        ("/employment/0/start", json!("2019-13")),
        ("/employment/1/end", json!("2011-08")),
        ("/employment/1/skills", json!(["juggling"])),
        ("/employment/2/current", json!("maybe")),
        ("/employment/2/duties", json!("")),
        ("/employment/3/start", json!({"year": "2006"})),
        ("/breaks/0/start", json!("")),
        ("/voluntary/0/hours_per_week", json!("0")),
        ("/voluntary/1/start", json!("2031-01")),
        ("/voluntary/1/description", json!("I took the minutes.\u{8}")),
        ("/statements/motivation", json!(words(14, 251))),
        ("/statements/challenging_individuals", json!("\u{200b}")),
        ("/declarations/information_is_true", json!("no")),
        ("/declarations/conflict_of_interest", json!("perhaps")),
    ]
}
