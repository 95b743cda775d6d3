//! A JSON service: POST a draft, get the assessment, or problem details that say what to put right.
//!
//! ```sh
//! cargo run -p api
//! ```

mod service;

use std::net::SocketAddr;

use applicant::Rules;
use applicant::adapters::axum::{CheckedApplication, DraftPage, PreferredLanguage};
use axum::extract::FromRef;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::{get, post};
use axum::{Json, Router};
use clap::Parser;
use serde::Serialize;

use service::Assessed;

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
        service::rules()
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(Args::parse().listen).await?;
    let at = listener.local_addr()?;
    println!("Open http://{at}/ or POST to http://{at}/assessments");
    axum::serve(listener, router())
        .with_graceful_shutdown(async { drop(tokio::signal::ctrl_c().await) })
        .await?;
    Ok(())
}

fn router() -> Router {
    let script = ([(header::CONTENT_TYPE, "text/javascript")], service::TRY_JS);
    Router::new()
        .route("/", get(|| async { Html(service::page()) }))
        .route("/try.js", get(move || async move { script }))
        .route("/openapi.json", get(|| async { Json(service::openapi()) }))
        .route("/assessments", post(assess))
        .route("/pages/{page}", post(review))
        .with_state(App)
}

async fn assess(sound: CheckedApplication) -> impl IntoResponse {
    let language = sound.language;
    answer(language, Assessed::of(&sound.application, &sound.rules, &sound.report, language.into()))
}

async fn review(sent: DraftPage) -> impl IntoResponse {
    answer(sent.language, service::worded(&sent.report, sent.language.into()))
}

/// JSON in that language, which nobody keeps.
fn answer(PreferredLanguage(language): PreferredLanguage, body: impl Serialize) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store"), (header::CONTENT_LANGUAGE, language)], Json(body))
}

#[cfg(test)]
mod tests {
    use applicant::Draft;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use serde_json::{Value, json};
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
        let (status, body) =
            send("POST", "/pages/contact", r#"{"personal_details": {"email": "ada"}}"#.into()).await;
        let said: Vec<_> = body.as_array().unwrap().iter().map(|it| (&it["path"], &it["code"])).collect();
        assert_eq!((status, said), (200, vec![(&json!("/personal_details/email"), &json!("email_no_at"))]));
        assert!(of("WordedIssue").is_valid(&body[0]));
        let (status, body) = send("POST", "/pages/contcat", "{}".into()).await;
        assert_eq!((status, &body["detail"]), (404, &json!("This form has no such page: check the address")));
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
            ("en", "Say how the training helps in this role: it may count only if you do"),
            (
                "cy",
                "Dywedwch sut mae'r hyfforddiant yn helpu yn y rôl hon: efallai mai dim ond wedyn y bydd yn cyfrif",
            ),
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
