//! The same rules as data: a JSON Schema, which `../peers` also turns into models of Zod, Valibot, pydantic and msgspec.
//!
//! Two keywords are not of JSON Schema: `maxWords`, and `kind` for what a text stands for (`yes_no`, `number`, `year`).

use serde_json::{Map, Value, json};

use super::{
    COUNTRY, ENVIRONMENTS, GRADE, LINE, MONTH, NI_NUMBER, NUMBER, PHONE, POSTCODE, PROSE, REGIONS, SKILLS,
    WORKING_PATTERNS, YEAR, YES_NO_NAMES,
};
use applicant::application::InterviewScheme;
use applicant::application::qualifications::{Kind, Nation};
use applicant::application::right_to_work::{IssuedIn, ProofKind};

/// The form as a JSON Schema.
pub fn schema() -> Value {
    let text = |max: u32, pattern: &str| json!({"type": "string", "maxLength": max, "pattern": pattern});
    let line = |max| text(max, LINE.as_str());
    let pattern = |pattern: &str| json!({"type": "string", "pattern": pattern});
    let prose = |words: u32| json!({"type": "string", "maxWords": words, "pattern": PROSE.as_str()});
    let month = || text(20, MONTH.as_str());
    let number = || json!({"type": "string", "maxLength": 5, "pattern": NUMBER.as_str(), "kind": "number"});
    let yes_no = || json!({"type": "string", "enum": YES_NO_NAMES, "kind": "yes_no"});
    let list = |max: u32, item: Value| json!({"type": "array", "maxItems": max, "items": item});
    let names = |max, names: Value| list(max, json!({"type": "string", "enum": names}));
    let some = |mut list: Value| {
        list["minItems"] = 1.into();
        must(list)
    };

    let job = object([
        ("role", line(100)),
        ("vacancy", line(64)),
        ("regions", some(names(7, json!(*REGIONS)))),
        ("environments", names(3, json!(*ENVIRONMENTS))),
        ("working_pattern", must(choice(&json!(*WORKING_PATTERNS)))),
        ("hours_per_week", number()),
        ("max_travel_miles", number()),
    ]);
    let address = object([
        ("line_1", must(line(100))),
        ("line_2", line(100)),
        ("town", must(line(100))),
        ("county", line(100)),
        ("country", text(2, COUNTRY.as_str())),
        ("postcode", must(text(16, POSTCODE.as_str()))),
    ]);
    let personal_details = object([
        ("full_name", must(line(200))),
        ("previous_names", line(200)),
        ("address", must(address)),
        ("email", must(json!({"type": "string", "maxLength": 254, "format": "email"}))),
        ("phone", pattern(PHONE.as_str())),
        ("alternative_phone", pattern(PHONE.as_str())),
    ]);
    let right_to_work = object([
        ("nationalities", some(list(5, pattern(COUNTRY.as_str())))),
        ("proof", must(choice(&json!(ProofKind::NAMES)))),
        ("document_issued_in", choice(&json!(IssuedIn::NAMES))),
        ("ni_document", yes_no()),
        ("ni_number", pattern(NI_NUMBER.as_str())),
    ]);
    let qualification = object([
        ("kind", must(choice(&json!(Kind::NAMES)))),
        ("subject", must(line(100))),
        ("nation", choice(&json!(Nation::NAMES))),
        ("grade", must(text(100, GRADE.as_str()))),
        ("year", json!({"type": "string", "pattern": YEAR.as_str(), "kind": "year"})),
        ("institution", line(100)),
    ]);
    let training = object([
        ("title", must(line(100))),
        ("provider", must(line(100))),
        ("completed", must(month())),
        ("relevance", prose(150)),
    ]);
    let employment = object([
        ("employer", must(line(100))),
        ("job_title", must(line(100))),
        ("start", must(month())),
        ("current", yes_no()),
        ("end", pattern(MONTH.as_str())),
        ("duties", prose(150)),
        ("skills", names(10, json!(*SKILLS))),
        ("reason_for_leaving", prose(50)),
    ]);
    let interruption =
        object([("start", must(month())), ("end", must(month())), ("reason", must(prose(150)))]);
    let voluntary = object([
        ("organisation", must(line(100))),
        ("role", must(line(100))),
        ("start", must(month())),
        ("current", yes_no()),
        ("end", pattern(MONTH.as_str())),
        ("hours_per_week", number()),
        ("description", must(prose(150))),
        ("skills", names(10, json!(*SKILLS))),
    ]);
    let statements = object([
        ("motivation", must(prose(250))),
        ("challenging_individuals", must(prose(250))),
        ("written_communication", prose(250)),
    ]);
    let declarations = object([
        ("information_is_true", must(yes_no())),
        ("conflict_of_interest", must(yes_no())),
        ("conflict_details", prose(150)),
        ("adjustments_needed", must(yes_no())),
        ("guaranteed_interview", names(3, json!(InterviewScheme::NAMES))),
    ]);
    object([
        ("format", text(10, NUMBER.as_str())),
        ("reference", line(64)),
        ("job", must(job)),
        ("personal_details", must(personal_details)),
        ("right_to_work", must(right_to_work)),
        ("qualifications", list(50, qualification)),
        ("training", list(50, training)),
        ("employment", list(50, employment)),
        ("breaks", list(50, interruption)),
        ("voluntary", list(50, voluntary)),
        ("statements", must(statements)),
        ("declarations", must(declarations)),
    ])
}

fn choice(names: &Value) -> Value {
    json!({"type": "string", "enum": names})
}

/// What has to be answered, for [`object`] to see.
fn must(mut question: Value) -> Value {
    if question["type"] == "string" && question["enum"].is_null() {
        question["minLength"] = 1.into();
    }
    json!({ "must": question })
}

fn object<const N: usize>(questions: [(&str, Value); N]) -> Value {
    let mut required = Vec::new();
    let mut properties = Map::new();
    for (key, mut question) in questions {
        if let Some(asked) = question.get_mut("must") {
            required.push(key);
            question = asked.take();
        }
        properties.insert(key.to_owned(), question);
    }
    json!({"type": "object", "properties": properties, "required": required})
}
