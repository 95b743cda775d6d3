//! The extractors as a server drives them.

use applicant::adapters::axum::{CheckedApplication, CheckedSection, DraftPage, PreferredLanguage, Rejected};
use applicant::application::TrainingDraft;
use applicant::form::FormPost;
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Rules, Scope};
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

async fn submit(sound: CheckedApplication) -> String {
    assert_eq!(sound.rules, Rules::from_ref(&App), "the rules by which it was checked");
    sound.report.len().to_string()
}

/// A sound application has something to say, too.
async fn said(language: PreferredLanguage, sound: CheckedApplication) -> String {
    assert_eq!(sound.language, language);
    let words = Messages::new(sound.language.into());
    sound.report.worded(|issue| issue.message(&words)).into_iter().map(|it| it.message).collect()
}

/// A page shows again what was typed.
async fn page(sound: Result<CheckedApplication, Rejected>) -> String {
    match sound {
        Err(Rejected::Unsound { draft, rules, .. }) => {
            assert_eq!(*rules, Rules::from_ref(&App));
            draft.personal_details.email.as_str().unwrap_or_default().to_owned()
        }
        Err(rejected) => rejected.problem_details().status.to_string(),
        Ok(_) => "sound".to_owned(),
    }
}

async fn save(post: FormPost<Draft>) -> String {
    let report = post.draft.review(&Rules::from_ref(&App), Scope::Save);
    format!("{} {}", report.errors().count(), post.value("_csrf").unwrap_or_default())
}

/// One page of a draft that was saved.
async fn one_page(sent: DraftPage) -> String {
    let saved = Draft::sample().with_page(&sent.page, &sent.post.draft);
    assert_eq!(saved.review(&sent.rules, sent.page.scope()), sent.report);
    sent.report.iter().map(|issue| format!("{} {issue}\n", sent.language.0)).collect()
}

/// One course, sent alone.
async fn training(sent: CheckedSection<TrainingDraft>) -> String {
    format!("{} {}", sent.section.title, sent.report)
}

async fn send(path: &str, media: &str, language: &str, body: impl Into<Body>) -> (StatusCode, String, Value) {
    let app = Router::new()
        .route("/submit", post(submit))
        .route("/page", post(page))
        .route("/save", post(save))
        .route("/said", post(said))
        .route("/pages/{page}", post(one_page))
        .route("/training", post(training));
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
async fn json_and_form_posts_are_accepted() {
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
async fn problem_details_speak_the_asked_language() {
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
            let error = &problem["errors"][0];
            assert_eq!((&error["severity"], &error["params"]), (&json!("error"), &json!({})));
            assert!(!problem.to_string().contains("SENTINEL"));
        }
    }
    let (_, _, typed) = send("/page", FORM, "", form_body(&draft)).await;
    assert_eq!(typed, json!("SENTINEL"), "what was typed is there to be shown again");
}

#[tokio::test]
async fn refusals_have_different_statuses() {
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

/// A refusal speaks the language of the request and has the values of its code.
#[tokio::test]
async fn refusals_speak_the_asked_language() {
    let json = r#"{"job": {"role": "x"}}"#;
    for (media, body, status, english, welsh, params) in [
        (
            JSON,
            "{\"a\": }".to_owned(),
            400,
            "What was sent cannot be read from line 1, column 7: check it there",
            "Ni ellir darllen yr hyn a anfonwyd o linell 1, colofn 7: gwiriwch ef yno",
            json!({ "line": 1, "column": 7 }),
        ),
        (
            FORM,
            format!("job.role={}", "x".repeat(70_000)),
            413,
            "Each answer must be 65,536 bytes or fewer",
            "Rhaid i bob ateb fod yn 65,536 beit neu lai",
            json!({ "max": 65536 }),
        ),
        (
            FORM,
            "a=1&".repeat(4_001),
            413,
            "The form must send 4,000 names and values or fewer",
            "Rhaid i'r ffurflen anfon 4,000 enw a gwerth neu lai",
            json!({ "max": 4000 }),
        ),
        (
            FORM,
            "a=%ff".to_owned(),
            400,
            "What was sent must be UTF-8 text",
            "Rhaid i'r hyn a anfonwyd fod yn destun UTF-8",
            Value::Null,
        ),
        (
            "text/plain",
            json.to_owned(),
            415,
            "Send the application as JSON (application/json) or as a form (application/x-www-form-urlencoded)",
            "Anfonwch y cais fel JSON (application/json) neu fel ffurflen (application/x-www-form-urlencoded)",
            Value::Null,
        ),
        (
            FORM,
            json.to_owned(),
            415,
            "This is JSON, but its Content-Type is that of a form: send it with Content-Type: application/json",
            "JSON yw hwn, ond mae ei Content-Type yn un ffurflen: anfonwch ef gyda Content-Type: application/json",
            Value::Null,
        ),
    ] {
        for (language, said) in [("en", english), ("cy", welsh), ("", english), ("de, cy;q=0.2", welsh)] {
            for path in ["/submit", "/save"] {
                let (found, kind, problem) = send(path, media, language, body.clone()).await;
                assert_eq!((found.as_u16(), kind.as_str()), (status, "application/problem+json"));
                assert_eq!((&problem["detail"], &problem["params"]), (&json!(said), &params), "{language}");
            }
        }
    }
}

#[tokio::test]
async fn advice_speaks_the_language_asked_for() {
    let draft = Draft::sample().with("/personal_details/phone", "").with("/training/0/relevance", "");
    for (language, said) in [
        ("en", "Say how the training helps in this role: it may count only if you do"),
        (
            "cy-GB, en;q=0.8",
            "Dywedwch sut mae'r hyfforddiant yn helpu yn y rôl hon: efallai mai dim ond wedyn y bydd yn cyfrif",
        ),
    ] {
        for (media, body) in [(JSON, serde_json::to_string(&draft).unwrap()), (FORM, form_body(&draft))] {
            assert_eq!(send("/said", media, language, body).await.2, json!(said));
        }
    }
}

/// `curl -d` calls everything a form unless it is told otherwise.
#[tokio::test]
async fn json_as_form_is_refused() {
    let sample = serde_json::to_string(&Draft::sample()).unwrap();
    for body in [
        sample.as_str(),
        "{}",
        " \n{\"a\": 1}",
        "\u{feff}{\"a\": 1}",
        "{ \"a=b\": 1 }",
        "[{\"a\": 1}]",
        "[\"a\"]",
        "[[1]]",
        "%7B%22job%22%3A%7B%7D%7D",
        "+%7B+%22job%22%3A+%7B%7D%7D",
        "{\"a\":\"b&c=d\"}",
    ] {
        let (status, _, problem) = send("/save", FORM, "", body.to_owned()).await;
        assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{body}");
        assert!(problem["detail"].as_str().unwrap().starts_with("This is JSON"), "{problem}");
    }
    // A form is one whatever its values hold.
    for body in [
        "statements.motivation=%7B%22a%22%3A1%7D",
        "statements.motivation={\"a\":1}",
        "%7B=1",
        "{x}=1",
        "[0].title=x",
        "%5B0%5D=x",
        "",
        "a",
        "=%7B",
    ] {
        assert_eq!(send("/save", FORM, "", body).await.0, StatusCode::OK, "{body}");
    }
}

#[tokio::test]
async fn a_faulty_page_is_accepted() {
    let body = "personal_details.email=ada%40&personal_details.full_name=%3Cb%3E&_csrf=token&colour=blue";
    assert_eq!(send("/save", FORM, "", body).await.2, json!("1 token"));
}

/// No more is read than the service allows, or than a draft may have; and a body that breaks off is neither.
#[tokio::test]
async fn unread_bodies_have_different_reasons() {
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
    assert_eq!((status, &problem["code"]), (StatusCode::PAYLOAD_TOO_LARGE, &json!("input_too_large")));
    let (status, problem) = send(DefaultBodyLimit::disable(), blank((1 << 20) + 1)).await;
    assert_eq!((status, &problem["code"]), (StatusCode::PAYLOAD_TOO_LARGE, &json!("input_too_large")));
    assert_eq!(send(DefaultBodyLimit::disable(), blank(1 << 20)).await.0, StatusCode::OK);
    let pieces = [Ok("{\"job\""), Err(std::io::Error::other("gone"))];
    let (status, problem) = send(service(), Body::from_stream(futures_util::stream::iter(pieces))).await;
    assert_eq!((status, &problem["title"]), (StatusCode::BAD_REQUEST, &json!("Bad Request")));
}

#[tokio::test]
async fn a_page_is_checked_alone() {
    for (page, body, said) in [
        ("contact", "personal_details.email=ada%40example.com", ""),
        ("contact", "personal_details.email=ada", "cy /personal_details/email: email_no_at\n"),
        ("contact", "", "cy /personal_details/email: contact_needed\n"),
        ("name", "personal_details.email=ada&personal_details.full_name=Ada+Example", ""),
    ] {
        let (status, _, found) = send(&format!("/pages/{page}"), FORM, "cy", body).await;
        assert_eq!((status, found), (StatusCode::OK, json!(said)), "{page} {body}");
    }
    for page in ["contcat", "Contact", "personal_details", "%2e%2e"] {
        let (status, _, problem) = send(&format!("/pages/{page}"), FORM, "cy", "").await;
        let said = "Nid oes tudalen o'r fath yn y ffurflen hon: gwiriwch y cyfeiriad";
        assert_eq!((status, &problem["detail"]), (StatusCode::NOT_FOUND, &json!(said)), "{page}");
    }
}

#[tokio::test]
async fn a_section_is_checked_alone() {
    let course = json!({ "title": "First aid", "provider": "St John", "completed": "2025-02" });
    let (status, _, said) = send("/training", JSON, "", course.to_string()).await;
    assert_eq!((status, said), (StatusCode::OK, json!("First aid /relevance: explain_relevance")));
    let (status, _, said) = send("/training", FORM, "", "title=First+aid&completed=2025-02").await;
    let errors: Vec<_> = said["errors"].as_array().unwrap().iter().map(|it| &it["pointer"]).collect();
    assert_eq!((status, errors), (StatusCode::UNPROCESSABLE_ENTITY, vec![&json!("#/provider")]));
}

#[test]
fn refusals_show_no_answers() {
    let draft = Draft::sample().with("/personal_details/email", "SENTINEL");
    let (rules, language) = (Box::new(Rules::from_ref(&App)), "en");
    let report = draft.review(&rules, Scope::Submit);
    let refused = Rejected::Unsound { draft: Box::new(draft), report, rules, language };
    let said = "422 Unprocessable Content: /personal_details/email: email_no_at";
    assert_eq!((refused.to_string(), format!("{refused:?}")), (said.to_owned(), format!("Rejected({said})")));
    let refused = Rejected::<Draft>::NoSuchPage { language };
    assert_eq!(refused.to_string(), "404 Not Found");
}

#[test]
fn a_refusal_is_in_other_words() {
    let english = Messages::new(Language::english());
    let words = english.clone().with("problem-too_large = Za dużo naraz").unwrap();
    let refused = Rejected::<Draft>::TooLarge { language: "en" };
    assert_eq!(refused.problem_details_in(&words).detail.as_deref(), Some("Za dużo naraz"));
    assert_eq!(refused.problem_details(), refused.problem_details_in(&english));
}
