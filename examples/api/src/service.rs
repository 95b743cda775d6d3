//! What the service says, whichever framework carries it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use applicant::adapters::{ProblemDetails, WordedIssue};
use applicant::messages::{Language, Messages};
use applicant::{Application, Assessment, Draft, Policy, Report, Rules};
use chrono::Local;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Value, json};

/// The script of the page.
pub const TRY_JS: &str = include_str!("try.js");

/// A page to try the service on, in whichever language it has.
pub fn page() -> String {
    let option = |it: &Language| format!("<option value=\"{it}\">{}</option>", it.name());
    let options: String = Language::all().iter().map(option).collect();
    include_str!("try.html").replace("<!-- languages -->", &options)
}

/// What holds for every answer: it is what it says it is, no other site frames it or is told of it, and the page runs its own
/// script alone.
pub const HEADERS: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ),
];

/// The problem details of a status that says it all, where a framework answers without a body.
pub fn problem_of(status: u16, title: Option<&'static str>) -> ProblemDetails {
    ProblemDetails { status, title: title.unwrap_or("Error").into(), ..ProblemDetails::bad_request() }
}

/// The description of the service as it is sent, which does not change while it runs.
pub struct Description {
    pub json: String,
    /// What tells it from that of another version.
    pub tag: String,
}

pub static DESCRIPTION: LazyLock<Description> = LazyLock::new(|| {
    let json = openapi().to_string();
    // The same text has the same tag in every process: the keys of this hasher are fixed.
    let mut hasher = DefaultHasher::new();
    json.hash(&mut hasher);
    Description { tag: format!("\"{:016x}\"", hasher.finish()), json }
});

impl Description {
    /// Whether a client has it already, by its `If-None-Match`.
    pub fn is_known(&self, if_none_match: &str) -> bool {
        let tags = if_none_match.split(',').map(str::trim);
        tags.map(|tag| tag.strip_prefix("W/").unwrap_or(tag)).any(|tag| tag == "*" || tag == self.tag)
    }
}

/// The rules of today.
pub fn rules() -> Rules {
    // The only clock.
    Policy::probation_services_officer().rules(Local::now().date_naive())
}

/// What is answered to a sound application.
#[derive(Serialize, JsonSchema)]
pub struct Assessed {
    assessment: Assessment<'static>,
    /// What does not block, in the language that the request prefers.
    issues: Vec<WordedIssue>,
}

impl Assessed {
    pub fn of(application: &Application, rules: &Rules, report: &Report, language: Language) -> Assessed {
        let assessment = Policy::probation_services_officer().assess(&application.evidence(rules));
        Assessed { assessment, issues: worded(report, language) }
    }
}

/// The issues in the words of a language.
pub fn worded(report: &Report, language: Language) -> Vec<WordedIssue> {
    let words = Messages::new(language);
    report.worded(|issue| issue.message(&words))
}

/// The description of the service; the shapes of its bodies are those that the types give.
fn openapi() -> Value {
    let mut schemas = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .for_serialize()
        .into_generator();
    let draft = schemas.subschema_for::<Draft>();
    let assessed = schemas.subschema_for::<Assessed>();
    let issues = schemas.subschema_for::<Vec<WordedIssue>>();
    let details = schemas.subschema_for::<ProblemDetails>();
    let problem = |what: &str| json!({ "description": what, "content": { "application/problem+json": { "schema": details } } });
    let languages: Vec<&str> = Language::all().iter().map(Language::tag).collect();
    let language = json!({ "name": "Accept-Language", "in": "header", "schema": { "type": "string", "enum": languages } });
    let body = json!({ "required": true, "content": {
        "application/json": { "schema": draft },
        "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } },
    } });
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Applications for the post of a Probation Services Officer",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Reads a draft, checks it, and judges it by the policy of the post. Keeps nothing.",
        },
        "paths": {
            "/assessments": { "post": {
                "operationId": "assess",
                "summary": "Judge an application",
                "parameters": [language],
                "requestBody": body,
                "responses": {
                    "200": {
                        "description": "The assessment, and what does not block, said in the language of `Content-Language`",
                        "content": { "application/json": { "schema": assessed } },
                    },
                    "400": problem("Broken syntax"),
                    "413": problem("Too much of it"),
                    "415": problem("Another media type, character set or encoding, or JSON sent as a form"),
                    "422": problem("Answers to put right"),
                },
            } },
            "/pages/{page}": { "post": {
                "operationId": "review",
                "summary": "Check one page of the form",
                "parameters": [
                    language,
                    { "name": "page", "in": "path", "required": true, "schema": { "type": "string" } },
                ],
                "requestBody": body,
                "responses": {
                    "200": {
                        "description": "Everything that is wrong on the page, and what does not block",
                        "content": { "application/json": { "schema": issues } },
                    },
                    "400": problem("Broken syntax"),
                    "404": problem("The form has no such page"),
                    "413": problem("Too much of it"),
                    "415": problem("Another media type, character set or encoding, or JSON sent as a form"),
                },
            } },
        },
        "components": { "schemas": schemas.take_definitions(true) },
    })
}
