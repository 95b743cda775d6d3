//! The extractors as a server drives them.

use applicant::{Draft, Policy, Received, Rejected, Rules, Scope, Sound};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::http::{Request, StatusCode, header};
use axum::routing::post;
use serde_json::{Value, json};
use tower::ServiceExt;

#[derive(Clone)]
struct App;

impl FromRef<App> for Rules {
    fn from_ref(_: &App) -> Rules {
        Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
    }
}

async fn submit(Sound(checked): Sound) -> String {
    checked.report.len().to_string()
}

/// A page shows again what was typed.
async fn page(sound: Result<Sound, Rejected>) -> String {
    match sound {
        Err(Rejected::Unsound { draft, .. }) => {
            draft.personal_details.email.as_str().unwrap_or_default().to_owned()
        }
        Err(rejected) => rejected.problem_details().status.to_string(),
        Ok(_) => "sound".to_owned(),
    }
}

async fn save(Received(post): Received) -> String {
    let report = post.draft.review(&Rules::from_ref(&App), Scope::Save);
    format!("{} {}", report.errors().count(), post.value("_csrf").unwrap_or_default())
}

async fn send(path: &str, media: &str, language: &str, body: impl Into<Body>) -> (StatusCode, String, Value) {
    let app =
        Router::new().route("/submit", post(submit)).route("/page", post(page)).route("/save", post(save));
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, media)
        .header(header::ACCEPT_LANGUAGE, language)
        .body(body.into())
        .unwrap();
    let response = app.with_state(App).oneshot(request).await.unwrap();
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).unwrap().to_str().unwrap().to_owned();
    let bytes = axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    (status, kind, serde_json::from_str(&text).unwrap_or(json!(text)))
}

const JSON: &str = "application/json; charset=utf-8";
const FORM: &str = "application/x-www-form-urlencoded";

fn form_body(draft: &Draft) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(draft.to_form()).finish()
}

#[tokio::test]
async fn a_sound_application_comes_in_as_json_and_as_a_form() {
    let sample = Draft::sample();
    let json = serde_json::to_string(&sample).unwrap();
    for (media, body) in
        [(JSON, json.clone()), ("application/vnd.example+json", json), (FORM, form_body(&sample))]
    {
        let (status, _, body) = send("/submit", media, "", body).await;
        assert_eq!((status, body), (StatusCode::OK, json!(1)), "{media}");
    }
}

#[tokio::test]
async fn what_is_unsound_is_answered_with_problem_details_in_the_language_asked_for() {
    let draft = Draft::sample().with("/personal_details/email", "SENTINEL");
    for (language, expected) in [
        ("en-GB,en;q=0.9", "Email address must have one @, like name@example.com"),
        ("", "Email address must have one @, like name@example.com"),
        ("cy,en;q=0.5", "Rhaid i'ch cyfeiriad e-bost gynnwys un @, fel enw@example.com"),
        ("en,cy;q=0.5", "Email address must have one @, like name@example.com"),
    ] {
        for (media, body) in [(JSON, serde_json::to_string(&draft).unwrap()), (FORM, form_body(&draft))] {
            let (status, kind, problem) = send("/submit", media, language, body).await;
            assert_eq!(
                (status, kind.as_str()),
                (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json")
            );
            assert_eq!(problem["errors"][0]["pointer"], "#/personal_details/email");
            assert_eq!(problem["errors"][0]["detail"], expected, "{language}");
            assert!(!problem.to_string().contains("SENTINEL"));
        }
    }
    let (_, _, typed) = send("/page", FORM, "", form_body(&draft)).await;
    assert_eq!(typed, json!("SENTINEL"), "what was typed is there to be shown again");
}

#[tokio::test]
async fn too_much_broken_and_of_another_kind_are_told_apart() {
    let large = vec![b' '; (1 << 20) + 1];
    let long = format!("job.role={}", "x".repeat(70_000));
    for (media, body, expected, code) in [
        (JSON, b"{".to_vec(), 400, "syntax"),
        (JSON, b"{\"a\": \"\xff\"}".to_vec(), 400, "not_utf8"),
        (FORM, b"personal_details.full_name=Ad%e9".to_vec(), 400, "not_utf8"),
        (FORM, b"personal_details.full_name=Ad\xe9".to_vec(), 400, "not_utf8"),
        (JSON, large.clone(), 413, "input_too_large"),
        (FORM, large, 413, "input_too_large"),
        (FORM, long.into_bytes(), 413, "answer_too_large"),
        ("text/plain", b"{}".to_vec(), 415, ""),
        ("", b"{}".to_vec(), 415, ""),
    ] {
        for path in ["/submit", "/save"] {
            let (status, kind, problem) = send(path, media, "", body.clone()).await;
            assert_eq!(
                (status.as_u16(), kind.as_str()),
                (expected, "application/problem+json"),
                "{media} {code}"
            );
            assert_eq!(problem["code"].as_str().unwrap_or_default(), code);
        }
    }
}

#[tokio::test]
async fn a_page_is_taken_whatever_it_says() {
    let body = "personal_details.email=ada%40&personal_details.full_name=%3Cb%3E&_csrf=token&colour=blue";
    assert_eq!(send("/save", FORM, "", body).await.2, json!("1 token"));
}

/// No more is read than the service allows, or than a draft may have; and a body that breaks off is neither.
#[tokio::test]
async fn why_a_body_was_not_read_is_told_apart() {
    async fn send(limit: DefaultBodyLimit, body: Body) -> (StatusCode, Value) {
        let app = Router::new().route("/save", post(save)).layer(limit).with_state(App);
        let request = Request::post("/save").header(header::CONTENT_TYPE, JSON).body(body).unwrap();
        let response = app.oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or_default())
    }
    let blank = |bytes: usize| Body::from(format!("{{{}}}", " ".repeat(bytes - 2)));
    let service = || DefaultBodyLimit::max(100);
    assert_eq!(send(service(), blank(100)).await.0, StatusCode::OK);
    let (status, problem) = send(service(), blank(101)).await;
    assert_eq!((status, problem.get("code")), (StatusCode::PAYLOAD_TOO_LARGE, None));
    let (status, problem) = send(DefaultBodyLimit::disable(), blank((1 << 20) + 1)).await;
    assert_eq!((status, &problem["code"]), (StatusCode::PAYLOAD_TOO_LARGE, &json!("input_too_large")));
    assert_eq!(send(DefaultBodyLimit::disable(), blank(1 << 20)).await.0, StatusCode::OK);
    let pieces = [Ok("{\"job\""), Err(std::io::Error::other("gone"))];
    let (status, problem) = send(service(), Body::from_stream(futures_util::stream::iter(pieces))).await;
    assert_eq!((status, &problem["title"]), (StatusCode::BAD_REQUEST, &json!("Bad Request")));
}
