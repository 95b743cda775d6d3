//! A JSON service: POST a draft, get the assessment, or problem details that say what to put right.
//!
//! ```sh
//! cargo run -p api
//! ```

use std::net::SocketAddr;
use std::sync::Arc;

use applicant::adapters::axum::{CheckedApplication, PreferredLanguage};
use applicant::adapters::{ProblemDetails, WordedIssue};
use applicant::messages::{Language, Messages};
use applicant::{Assessment, Draft, Policy, Rules};
use axum::extract::{FromRef, State};
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::Local;
use clap::Parser;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Value, json};

/// Judges applications for the post of a Probation Services Officer.
#[derive(Parser)]
struct Args {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:3001")]
    listen: SocketAddr,
}

/// The service keeps nothing but its words.
#[derive(Clone)]
struct App {
    /// The words of each language, English first.
    words: Arc<[Messages]>,
}

impl App {
    fn new() -> App {
        App { words: Language::all().iter().cloned().map(Messages::new).collect() }
    }
}

impl FromRef<App> for Rules {
    fn from_ref(_: &App) -> Rules {
        // The only clock.
        Policy::probation_services_officer().rules(Local::now().date_naive())
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(Args::parse().listen).await?;
    println!(
        "Open http://{}/ or POST to http://{}/assessments",
        listener.local_addr()?,
        listener.local_addr()?
    );
    axum::serve(listener, router())
        .with_graceful_shutdown(async { drop(tokio::signal::ctrl_c().await) })
        .await?;
    Ok(())
}

fn router() -> Router {
    Router::new()
        .route("/", get(|| async { Html(page()) }))
        .route(
            "/try.js",
            get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("try.js")) }),
        )
        .route("/openapi.json", get(|| async { Json(openapi()) }))
        .route("/assessments", post(assess))
        .with_state(App::new())
}

/// A page to try the service on, in whichever language it has.
fn page() -> String {
    let option = |it: &Language| format!("<option value=\"{it}\">{}</option>", it.name());
    let options: String = Language::all().iter().map(option).collect();
    include_str!("try.html").replace("<!-- languages -->", &options)
}

/// What is answered to a sound application.
#[derive(Serialize, JsonSchema)]
struct Assessed {
    assessment: Assessment<'static>,
    /// What does not block, in the language that the request prefers.
    issues: Vec<WordedIssue>,
}

async fn assess(
    State(app): State<App>,
    language: PreferredLanguage,
    CheckedApplication(checked): CheckedApplication,
) -> impl IntoResponse {
    let rules = Rules::from_ref(&app);
    let assessment = Policy::probation_services_officer().assess(&checked.application.evidence(&rules));
    let words = app.words.iter().find(|words| words.language().tag() == language.0).unwrap_or(&app.words[0]);
    let issues = checked.report.worded(|issue| issue.message(words));
    let headers = [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_LANGUAGE, language.0)];
    (headers, Json(Assessed { assessment, issues }))
}

/// The description of the service; the shapes of its bodies are those that the types give.
fn openapi() -> Value {
    let mut schemas = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .for_serialize()
        .into_generator();
    let draft = schemas.subschema_for::<Draft>();
    let assessed = schemas.subschema_for::<Assessed>();
    let details = schemas.subschema_for::<ProblemDetails>();
    let problem = |what: &str| json!({ "description": what, "content": { "application/problem+json": { "schema": details } } });
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Applications for the post of a Probation Services Officer",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Reads a draft, checks it, and judges it by the policy of the post. Keeps nothing.",
        },
        "paths": { "/assessments": { "post": {
            "operationId": "assess",
            "summary": "Judge an application",
            "parameters": [{ "name": "Accept-Language", "in": "header", "schema": { "type": "string", "enum": Language::all().iter().map(Language::tag).collect::<Vec<_>>() } }],
            "requestBody": { "required": true, "content": {
                "application/json": { "schema": draft },
                "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } },
            } },
            "responses": {
                "200": { "description": "The assessment, and what does not block, said in the language of `Content-Language`", "content": { "application/json": {
                    "schema": assessed,
                } } },
                "400": problem("Broken syntax"),
                "413": problem("Too much of it"),
                "415": problem("Another media type, or JSON sent as a form"),
                "422": problem("Answers to put right"),
            },
        } } },
        "components": { "schemas": schemas.take_definitions(true) },
    })
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn send(method: &str, path: &str, body: String) -> (u16, Value) {
        send_in("en", "application/json", method, path, body).await
    }

    async fn send_in(language: &str, media: &str, method: &str, path: &str, body: String) -> (u16, Value) {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, media);
        let request = request.header(header::ACCEPT_LANGUAGE, language);
        let response = router().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), 1 << 22).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    /// An applicant cannot vouch for the answer of the Employer Checking Service.
    #[tokio::test]
    async fn an_applicant_cannot_check_themselves() {
        let mut draft = serde_json::to_value(Draft::sample()).unwrap();
        draft["right_to_work"] = json!({
            "nationalities": ["FRA"], "proof": "crown_dependency_document", "permission_limit": "no_limit",
            "settlement": "settled", "ecs_verified": "yes",
        });
        let (status, body) = send("POST", "/assessments", draft.to_string()).await;
        assert_eq!((status, &body["assessment"]["outcome"]), (200, &json!("needs_review")));
        let gate = &body["assessment"]["criteria"][0];
        assert_eq!(
            (&gate["id"], &gate["status"], &gate["why"]),
            (&json!("right_to_work"), &json!("unknown"), &json!("ecs_check_needed"))
        );
        assert_eq!(gate["notes"][0], "declared");
        let codes: Vec<_> =
            body["issues"].as_array().unwrap().iter().map(|issue| (&issue["path"], &issue["code"])).collect();
        assert!(
            codes.contains(&(&json!("/right_to_work/ecs_verified"), &json!("answer_not_asked"))),
            "{codes:?}"
        );
    }

    /// What the service sends is what its description says.
    #[tokio::test]
    async fn answers_are_as_described() {
        let (_, described) = send("GET", "/openapi.json", String::new()).await;
        let of = |name: &str| {
            let mut schema = described.clone();
            schema["$ref"] = format!("#/components/schemas/{name}").into();
            jsonschema::validator_for(&schema).unwrap()
        };
        let sample = serde_json::to_string(&Draft::sample()).unwrap();
        let (status, body) = send("POST", "/assessments", sample).await;
        assert_eq!((status, &body["assessment"]["outcome"]), (200, &json!("eligible")));
        assert!(of("Assessed").is_valid(&body));
        for (sent, expected) in [("{}", 422), ("{", 400), ("[1]", 422)] {
            let (status, body) = send("POST", "/assessments", sent.to_owned()).await;
            assert_eq!(status, expected, "{sent}");
            assert!(of("ProblemDetails").is_valid(&body), "{body}");
        }
        assert!(!of("Draft").is_valid(&json!({})));
    }

    /// Whatever is answered to people is in the language that they prefer.
    #[tokio::test]
    async fn welsh_is_answered_in_welsh() {
        let draft = Draft::sample().with("/training/0/relevance", "");
        let sound = serde_json::to_string(&draft).unwrap();
        for (language, said) in [
            ("en", "Say how the training helps in this role: it only counts if you do"),
            ("cy", "Dywedwch sut mae'r hyfforddiant yn helpu yn y rôl hon: dim ond wedyn y mae'n cyfrif"),
        ] {
            let (status, body) =
                send_in(language, "application/json", "POST", "/assessments", sound.clone()).await;
            let issues = body["issues"].as_array().unwrap();
            let issue = issues.iter().find(|issue| issue["code"] == "explain_relevance").unwrap();
            assert_eq!((status, &issue["message"]), (200, &json!(said)));
            assert_eq!(
                (&issue["severity"], &issue["path"]),
                (&json!("advice"), &json!("/training/0/relevance"))
            );
        }
        let form = "application/x-www-form-urlencoded";
        let (status, body) = send_in("cy", form, "POST", "/assessments", sound).await;
        assert_eq!(status, 415);
        assert!(body["detail"].as_str().unwrap().starts_with("JSON yw hwn"), "{body}");
    }
}
