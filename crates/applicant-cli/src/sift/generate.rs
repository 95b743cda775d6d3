//! Random applications for trying it out: the same seed gives the same bytes. All people are invented: telephone numbers are
//! those kept for drama, addresses end in example.com, and nobody has a National Insurance number.

use std::io::{self, Write};

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Writes this number of applications, one a line.
pub fn applications(number: usize, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut rng = Rng::with_seed(seed);
    for n in 1..=number {
        serde_json::to_writer(&mut *out, &application(n, &mut rng))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

const NAMES: [&str; 12] = [
    "Ada",
    "Bronwen",
    "Callum",
    "Siobhán",
    "Øystein",
    "Нина",
    "王",
    "María José",
    "Ngozi",
    "O’Neill",
    "Tariq",
    "Zofia",
];
const FAMILIES: [&str; 12] = [
    "Obi",
    "Llewellyn-Jones",
    "McAllister",
    "Ní Bhriain",
    "Dahl",
    "Петрова",
    "小明",
    "García",
    "Eze",
    "Blythe",
    "Rahman",
    "Nowak",
];
const STREETS: [&str; 6] =
    ["Mill Lane", "Station Road", "Church Walk", "Canal Street", "Park Row", "Harbour View"];
const TOWNS: [(&str, &str); 6] = [
    ("Leeds", "LS1 4AP"),
    ("Cardiff", "CF10 1EP"),
    ("Stoke-on-Trent", "ST4 2DE"),
    ("Exeter", "EX1 1GJ"),
    ("Hull", "HU1 2AA"),
    ("Luton", "LU1 2LJ"),
];
const REGIONS: [&str; 7] = [
    "london",
    "midlands",
    "north_east",
    "north_west",
    "south_east_and_eastern",
    "south_west_and_south_central",
    "wales",
];
const SKILLS: [&str; 10] = [
    "challenging_individuals",
    "written_reports",
    "assessing_risk",
    "case_management",
    "monitoring_compliance",
    "referrals",
    "partner_agencies",
    "court_work",
    "supporting_change",
    "diverse_communities",
];
const JOBS: [(&str, &str); 8] = [
    ("Northgate Night Shelter", "Support worker"),
    ("City Housing Trust", "Tenancy officer"),
    ("Harbour Foods", "Shift lead"),
    ("St Brannoc’s School", "Teaching assistant"),
    ("Open Door Advice", "Caseworker"),
    ("Westmoor Care", "Care assistant"),
    ("Quayside Courier", "Driver"),
    ("County Library", "Library assistant"),
];
const CAUSES: [(&str, &str); 4] = [
    ("Riverside Food Bank", "Volunteer"),
    ("Youth Boxing Club", "Mentor"),
    ("Listening Line", "Listener"),
    ("Family", "Carer for a parent"),
];
const COURSES: [(&str, &str); 4] = [
    ("Motivational interviewing", "Open College"),
    ("Safeguarding adults", "County Council"),
    ("Mental health first aid", "Red Kite Training"),
    ("Report writing", "Adult Learning Centre"),
];

const OPENINGS: [&str; 10] = [
    "In my last year there",
    "When a resident refused to come in",
    "Week after week",
    "After a hard first month",
    "With a new colleague at my side",
    "On the night shift",
    "Before every review",
    "When the plan fell through",
    "At the start of each visit",
    "Because trust comes slowly",
];
const DEEDS: [&str; 12] = [
    "I listened first and asked what had happened",
    "I wrote down what was agreed and who would do it",
    "I called the housing office and kept calling",
    "I said clearly what I could not accept",
    "I looked at the risk again with my manager",
    "I found a second way to say the same thing",
    "I brought the two of them to one table",
    "I noted the facts apart from my opinion",
    "I learned how the benefit rules had changed",
    "I kept the appointment even when nobody came",
    "I explained the order in plain words",
    "I asked a partner agency for help",
];
const ENDINGS: [&str; 10] = [
    "and the next meeting went better.",
    "so that nobody was surprised later.",
    "which the court used in its decision.",
    "and he kept the room.",
    "although it took most of the winter.",
    "and I would do so again.",
    "because a small promise kept is worth more than a large one.",
    "until she came back of her own accord.",
    "and the team now does it that way.",
    "with no complaint and no police call since.",
];

/// Prose of about this number of words, and never more.
fn prose(rng: &mut Rng, words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    loop {
        let parts = [pick(rng, &OPENINGS), pick(rng, &DEEDS), pick(rng, &ENDINGS)];
        let sentence = format!("{} {}, {}", parts[0], parts[1], parts[2]);
        count += sentence.split_whitespace().count();
        if count > words {
            return text;
        }
        if !text.is_empty() {
            text.push(if rng.u8(..6) == 0 { '\n' } else { ' ' });
        }
        text.push_str(&sentence);
    }
}

fn pick<T: Copy>(rng: &mut Rng, items: &[T]) -> T {
    items[rng.usize(..items.len())]
}

/// True for this percentage of calls, at random.
fn percent(rng: &mut Rng, of_hundred: u8) -> bool {
    rng.u8(..100) < of_hundred
}

fn application(n: usize, rng: &mut Rng) -> Value {
    let mut draft = Map::new();
    draft.insert("format".into(), json!(1));
    if !percent(rng, 3) {
        draft.insert("reference".into(), json!(format!("A{n:07}")));
    }
    let region = pick(rng, &REGIONS);
    let pattern = pick(rng, &["full_time", "part_time", "flexible"]);
    draft.insert("job".into(), json!({ "regions": [region], "working_pattern": pattern }));
    draft.insert("personal_details".into(), person(rng));
    draft.insert("right_to_work".into(), right_to_work(rng));
    let qualifications = qualifications(rng);
    let list = if qualifications.is_empty() { "no_qualifications" } else { "qualifications" };
    draft.insert(list.into(), if qualifications.is_empty() { json!(true) } else { json!(qualifications) });
    draft.insert("training".into(), training(rng));
    draft.insert("employment".into(), employment(rng));
    if percent(rng, 40) {
        draft.insert("voluntary".into(), voluntary(rng));
    }
    let statement = |rng: &mut Rng| {
        let words = rng.usize(200..251);
        prose(rng, words)
    };
    draft.insert(
        "statements".into(),
        json!({
            "motivation": statement(rng),
            "challenging_individuals": statement(rng),
            "written_communication": statement(rng),
        }),
    );
    draft.insert(
        "declarations".into(),
        json!({ "information_is_true": "yes", "conflict_of_interest": "no", "adjustments_needed": "no" }),
    );
    // Some are not finished, and a few have something wrong.
    if percent(rng, 4) {
        let left_out = pick(rng, &["job", "statements", "declarations", "employment"]);
        draft.remove(left_out);
    }
    if percent(rng, 1) {
        draft["personal_details"]["email"] = json!("no at sign");
    }
    Value::Object(draft)
}

fn person(rng: &mut Rng) -> Value {
    let (town, postcode) = pick(rng, &TOWNS);
    json!({
        "full_name": format!("{} {}", pick(rng, &NAMES), pick(rng, &FAMILIES)),
        "address": {
            "line_1": format!("{} {}", rng.u32(1..200), pick(rng, &STREETS)), "town": town, "postcode": postcode,
        },
        "email": format!("applicant{}@example.com", rng.u32(..1_000_000)),
        "phone": format!("020 7946 0{:03}", rng.u32(..1_000)),
    })
}

fn right_to_work(rng: &mut Rng) -> Value {
    let code = |rng: &mut Rng| -> String {
        let rest: String = (0..8).map(|_| pick(rng, b"ABCDEFGHJKLMNPQRTUVWXY23456789") as char).collect();
        format!("W{rest}")
    };
    let born = format!("{}-{:02}-{:02}", rng.u32(1960..2005), rng.u32(1..13), rng.u32(1..29));
    match rng.u8(..100) {
        0..60 => json!({ "nationalities": ["GBR"], "proof": "british_passport" }),
        60..66 => json!({ "nationalities": ["IRL"], "proof": "irish_passport" }),
        66..74 => json!({ "nationalities": ["GBR"], "proof": "birth_or_adoption_certificate",
            "document_issued_in": "united_kingdom", "ni_document": "yes" }),
        74..82 => json!({ "nationalities": ["POL"], "proof": "share_code", "share_code": code(rng),
            "date_of_birth": born, "settlement": "settled" }),
        82..89 => json!({ "nationalities": [pick(rng, &["IND", "NGA", "ZAF"])], "proof": "share_code",
            "share_code": code(rng), "date_of_birth": born, "permission_limit": "until",
            "permission_ends_on": "2031-03-31", "work_limit": "none" }),
        89..92 => json!({ "nationalities": ["GHA"], "proof": "share_code", "share_code": code(rng),
            "date_of_birth": born, "permission_limit": "until", "permission_ends_on": "2029-09-30",
            "work_limit": "hours_in_term" }),
        92..95 => json!({ "nationalities": ["GBR"], "proof": "none_yet" }),
        95..97 => json!({ "nationalities": ["KEN"], "proof": "positive_verification_notice",
            "notice_ground": "application_registration_card" }),
        97..99 => json!({ "nationalities": ["USA"], "proof": "share_code", "share_code": code(rng),
            "date_of_birth": born, "permission_limit": "no_limit" }),
        _ => json!({ "nationalities": ["IND"], "proof": "needs_sponsorship" }),
    }
}

fn qualifications(rng: &mut Rng) -> Vec<Value> {
    const SUBJECTS: [&str; 6] =
        ["English Language", "Mathematics", "History", "Biology", "Geography", "Sociology"];
    let mut rows = Vec::new();
    for subject in SUBJECTS.into_iter().take(rng.usize(..6)) {
        rows.push(match rng.u8(..100) {
            0..40 => json!({ "kind": "gcse", "subject": subject, "grade": pick(rng, &["A", "B", "C", "C", "D", "E"]) }),
            40..60 => json!({ "kind": "gcse", "subject": subject, "grade": pick(rng, &["7", "5", "4", "3", "2"]),
                "year": rng.u32(2017..2026), "nation": "england" }),
            60..70 => json!({ "kind": "functional_skills", "subject": subject, "level": pick(rng, &["1", "2"]),
                "grade": "Pass", "regulated": "yes" }),
            70..78 => json!({ "kind": "a_level", "subject": subject, "grade": pick(rng, &["A", "C", "E", "U"]) }),
            78..84 => json!({ "kind": "national_5", "subject": subject, "grade": pick(rng, &["A", "B", "D"]) }),
            84..88 => json!({ "kind": "gcse", "subject": subject, "status": "predicted" }),
            88..92 => json!({ "kind": "overseas", "subject": subject, "country": "IN", "grade": "72 %" }),
            92..96 => json!({ "kind": "nvq", "level": pick(rng, &["1", "2", "3"]) }),
            _ => json!({ "kind": "degree", "subject": subject, "grade": pick(rng, &["First", "2:1", "2:2"]) }),
        });
    }
    rows
}

fn skills(rng: &mut Rng, most: usize) -> Vec<&'static str> {
    let from = rng.usize(..SKILLS.len());
    let wanted = rng.usize(..=most);
    SKILLS.iter().cycle().skip(from).take(wanted).copied().collect()
}

fn employment(rng: &mut Rng) -> Value {
    let mut year = 2026 - rng.u32(0..2);
    let rows: Vec<Value> = (0..rng.u32(3..6))
        .map(|n| {
            let (employer, title) = pick(rng, &JOBS);
            let (to, from) = (year, year - rng.u32(1..5));
            year = from;
            let words = rng.usize(130..151);
            let mut row = json!({
                "employer": employer, "job_title": title, "start": format!("{from}-{:02}", rng.u32(1..7)),
                "duties": prose(rng, words), "skills": skills(rng, 4),
            });
            if n == 0 && percent(rng, 60) {
                row["current"] = json!("yes");
            } else {
                row["end"] = json!(format!("{to}-{:02}", rng.u32(7..10)));
            }
            row
        })
        .collect();
    json!(rows)
}

fn voluntary(rng: &mut Rng) -> Value {
    let (organisation, role) = pick(rng, &CAUSES);
    let from = rng.u32(2015..2025);
    let words = rng.usize(60..150);
    json!([{
        "organisation": organisation, "role": role, "start": format!("{from}-03"), "end": format!("{}-08", from + 1),
        "hours_per_week": rng.u32(1..20), "description": prose(rng, words), "skills": skills(rng, 3),
    }])
}

fn training(rng: &mut Rng) -> Value {
    let rows: Vec<Value> = COURSES
        .into_iter()
        .take(rng.usize(..4))
        .map(|(title, provider)| {
            let relevance = if percent(rng, 70) { prose(rng, 60) } else { String::new() };
            json!({ "title": title, "provider": provider, "completed": format!("{}-05", rng.u32(2012..2026)),
                "relevance": relevance })
        })
        .collect();
    json!(rows)
}
