//! A JSON service: POST a draft, get the assessment, or problem details that say what to put right.
//!
//! ```sh
//! cargo run -p api
//! ```

mod service;

use std::net::SocketAddr;

use applicant::Rules;
use applicant::adapters::ProblemDetails;
use applicant::adapters::axum::{CheckedApplication, DraftPage, PreferredLanguage};
use axum::extract::{DefaultBodyLimit, FromRef, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use clap::Parser;
use serde::Serialize;
use serving::Limits;

use service::{Assessed, DESCRIPTION};

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
    let limits = Limits::default();
    serving::serve(listener, router(limits), limits, async { drop(tokio::signal::ctrl_c().await) }).await;
    Ok(())
}

fn router(limits: Limits) -> Router {
    let script = ([(header::CONTENT_TYPE, "text/javascript")], service::TRY_JS);
    let routes = Router::new()
        .route("/", get(|| async { Html(service::page()) }))
        .route("/try.js", get(move || async move { script }))
        .route("/openapi.json", get(describe))
        .route("/assessments", post(assess))
        .route("/pages/{page}", post(review))
        // The extractors have a limit of their own, and name it.
        .layer(DefaultBodyLimit::disable())
        .with_state(App);
    serving::within(limits, routes).layer(middleware::from_fn(finish))
}

/// What the service is, to a client that does not know it already.
async fn describe(headers: HeaderMap) -> Response {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let head = [(header::ETAG, DESCRIPTION.tag.as_str()), (header::CACHE_CONTROL, "no-cache")];
    match known.is_some_and(|tags| DESCRIPTION.is_known(tags)) {
        true => (StatusCode::NOT_MODIFIED, head).into_response(),
        false => (head, [(header::CONTENT_TYPE, "application/json")], &*DESCRIPTION.json).into_response(),
    }
}

/// Whatever is refused is answered with problem details, and every answer has the headers of all.
async fn finish(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    let is_said = |kind: &HeaderValue| kind.as_bytes() == ProblemDetails::CONTENT_TYPE.as_bytes();
    if status.as_u16() >= 400 && !response.headers().get(header::CONTENT_TYPE).is_some_and(is_said) {
        let allowed = response.headers().get(header::ALLOW).cloned();
        response = service::problem_of(status.as_u16(), status.canonical_reason()).into_response();
        response.headers_mut().extend(allowed.map(|methods| (header::ALLOW, methods)));
    }
    for (name, value) in service::HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
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
    use std::time::Duration;

    use applicant::Draft;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use serde_json::{Value, json};
    use tower::ServiceExt;

    use super::*;

    async fn ask(request: Request<Body>) -> Response {
        router(Limits::default()).oneshot(request).await.unwrap()
    }

    async fn send(method: &str, path: &str, body: String) -> (u16, Value) {
        send_in("en", "application/json", method, path, body).await
    }

    async fn send_in(language: &str, media: &str, method: &str, path: &str, body: String) -> (u16, Value) {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, media);
        let request = request.header(header::ACCEPT_LANGUAGE, language);
        let response = ask(request.body(Body::from(body)).unwrap()).await;
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

    /// The page and the description can be framed by nobody, and what nobody has is a problem like others.
    #[tokio::test]
    async fn every_answer_is_guarded_and_said() {
        for (method, path, expected, allowed) in [
            ("GET", "/", 200, None),
            ("GET", "/try.js", 200, None),
            ("GET", "/nowhere", 404, None),
            ("GET", "/pages/contact/x", 404, None),
            ("POST", "/pages/contcat", 404, None),
            ("GET", "/assessments", 405, Some("POST")),
            ("DELETE", "/", 405, Some("GET,HEAD")),
            ("POST", "/assessments", 422, None),
        ] {
            let request = Request::builder().method(method).uri(path);
            let request = request.header(header::CONTENT_TYPE, "application/json");
            let response = ask(request.body(Body::from("{}")).unwrap()).await;
            let text = |name: &str| response.headers().get(name).map(|it| it.to_str().unwrap().to_owned());
            assert_eq!(response.status(), expected, "{method} {path}");
            assert_eq!(text("allow").as_deref(), allowed, "{method} {path}");
            for (name, value) in service::HEADERS {
                assert_eq!(text(name).as_deref(), Some(value), "{method} {path}");
            }
            if expected >= 400 {
                assert_eq!(text("content-type").as_deref(), Some("application/problem+json"), "{path}");
                let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
                let body: Value = serde_json::from_slice(&body).unwrap();
                assert_eq!(body["status"], expected, "{body}");
            }
        }
    }

    #[tokio::test]
    async fn a_known_description_is_not_sent() {
        let get = |tags: &str| {
            let request = Request::get("/openapi.json").header(header::IF_NONE_MATCH, tags);
            ask(request.body(Body::empty()).unwrap())
        };
        let response = get("").await;
        let tag = response.headers()[header::ETAG].to_str().unwrap().to_owned();
        for (tags, expected) in [
            (tag.clone(), 304),
            (format!("\"x\", W/{tag}"), 304),
            ("*".to_owned(), 304),
            ("\"x\"".to_owned(), 200),
            (tag.trim_matches('"').to_owned(), 200),
        ] {
            let response = get(&tags).await;
            assert_eq!(response.status(), expected, "{tags}");
            assert_eq!(response.headers()[header::ETAG], tag.as_str());
            let body = to_bytes(response.into_body(), 1 << 22).await.unwrap();
            assert_eq!(body.is_empty(), expected == 304);
        }
    }

    /// What comes over a socket until the service closes it.
    async fn over_a_socket(limits: Limits, sent: Vec<u8>) -> String {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        tokio::spawn(serving::serve(listener, router(limits), limits, std::future::pending()));
        let mut stream = tokio::net::TcpStream::connect(at).await.unwrap();
        stream.write_all(&sent).await.unwrap();
        let mut answer = String::new();
        let read = tokio::time::timeout(Duration::from_secs(5), stream.read_to_string(&mut answer));
        read.await.expect("it is still open").unwrap();
        answer
    }

    #[tokio::test]
    async fn slow_and_greedy_clients_are_answered() {
        let short = Duration::from_millis(200);
        let limits = Limits { head: short, body: short, ..Limits::default() };
        let head = |length: usize| {
            format!(
                "POST /assessments HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\
                 Content-Length: {length}\r\n\r\n"
            )
        };
        assert_eq!(over_a_socket(limits, b"POST /assess".to_vec()).await, "");
        let late = over_a_socket(limits, head(100).into_bytes()).await;
        assert!(
            late.starts_with("HTTP/1.1 408 ") && late.contains("\"title\":\"Request Timeout\""),
            "{late}"
        );
        for length in [(1 << 20) + 1, 8 << 20] {
            let sent = [head(length).into_bytes(), vec![b' '; length]].concat();
            let answer = over_a_socket(Limits::default(), sent).await;
            assert!(answer.starts_with("HTTP/1.1 413 "), "{length}: {answer}");
            assert!(answer.contains("What was sent must be 1,048,576 bytes or fewer"), "{length}: {answer}");
        }
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
