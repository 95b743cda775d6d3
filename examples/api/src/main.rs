//! A JSON service: POST a draft, get the assessment, or problem details that say what to put right.
//!
//! ```sh
//! cargo run -p api
//! ```

use std::net::SocketAddr;

use applicant::form::{Dialect, Form};
use applicant::messages::{Locale, Messages};
use applicant::{Policy, Rules, Sound};
use axum::extract::FromRef;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::Local;
use clap::Parser;
use serde_json::{Value, json};

/// Judges applications for the post of a Probation Services Officer.
#[derive(Parser)]
struct Args {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:3001")]
    listen: SocketAddr,
}

/// The service keeps nothing.
#[derive(Clone)]
struct App;

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
        .route("/", get(|| async { Html(include_str!("try.html")) }))
        .route(
            "/try.js",
            get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], include_str!("try.js")) }),
        )
        .route("/openapi.json", get(|| async { Json(openapi(&Rules::from_ref(&App))) }))
        .route("/assessments", post(assess))
        .with_state(App)
}

async fn assess(Sound(checked): Sound) -> impl IntoResponse {
    let rules = Rules::from_ref(&App);
    let assessment = Policy::probation_services_officer().assess(&checked.application.evidence(&rules));
    let issues: Vec<_> = checked.report.iter().collect();
    let body = json!({ "assessment": assessment, "issues": issues });
    ([(header::CACHE_CONTROL, "no-store")], Json(body))
}

/// The description of the service, with the schema that the form itself gives.
fn openapi(rules: &Rules) -> Value {
    let mut draft = Form::pso().json_schema(rules, &Messages::new(Locale::English), Dialect::Draft202012);
    if let Some(draft) = draft.as_object_mut() {
        draft.remove("$schema");
    }
    let problem = |what: &str| {
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        json!({ "description": what, "content": { "application/problem+json": { "schema": schema } } })
    };
    let text = || json!({ "type": "string" });
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
            "parameters": [{ "name": "Accept-Language", "in": "header", "schema": { "type": "string", "enum": ["en", "cy"] } }],
            "requestBody": { "required": true, "content": {
                "application/json": { "schema": { "$ref": "#/components/schemas/Draft" } },
                "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": text() } },
            } },
            "responses": {
                "200": { "description": "The assessment, and what does not block", "content": { "application/json": {
                    "schema": { "$ref": "#/components/schemas/Assessed" },
                } } },
                "400": problem("Broken syntax"),
                "413": problem("Too much of it"),
                "415": problem("Another media type"),
                "422": problem("Answers to put right"),
            },
        } } },
        "components": { "schemas": {
            "Draft": draft,
            "Assessed": { "type": "object", "required": ["assessment", "issues"], "properties": {
                "assessment": { "type": "object", "required": ["policy", "outcome"], "properties": {
                    "outcome": { "type": "string", "enum": ["eligible", "not_eligible", "needs_review"] },
                } },
                "issues": { "type": "array", "items": { "$ref": "#/components/schemas/Issue" } },
            } },
            "Issue": { "type": "object", "required": ["path", "code", "severity", "message"], "properties": {
                "path": text(), "code": text(), "message": text(),
                "severity": { "type": "string", "enum": ["error", "warning", "advice", "info"] },
                "params": { "type": "object" },
            } },
            "Problem": { "type": "object", "required": ["type", "title", "status"], "properties": {
                "type": text(), "title": text(), "status": { "type": "integer" }, "detail": text(), "code": text(),
                "errors": { "type": "array", "items": {
                    "type": "object", "required": ["pointer", "detail", "code"],
                    "properties": { "pointer": text(), "detail": text(), "code": text(), "params": { "type": "object" } },
                } },
            } },
        } },
    })
}

#[cfg(test)]
mod tests {
    use applicant::Draft;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn send(method: &str, path: &str, body: String) -> (u16, Value) {
        let request =
            Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        let response = router().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), 1 << 22).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
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
            assert!(of("Problem").is_valid(&body), "{body}");
        }
        assert!(!of("Draft").is_valid(&json!({})));
    }
}
