//! The extractors of axum and of actix give the same answers, whatever is sent to them: status, headers and body.

use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web;
use applicant::adapters::ProblemDetails;
use applicant::adapters::actix::RulesSource;
use applicant::adapters::axum::{CheckedApplication, CheckedSection, DraftPage, PreferredLanguage};
use applicant::application::TrainingDraft;
use applicant::engine::Intake;
use applicant::form::FormPost;
use applicant::messages::Messages;
use applicant::{Draft, Policy, Rules, Scope};
use axum::Router;
use axum::body::Body;
use axum::extract::FromRef;
use axum::http::{HeaderMap, Request};
use axum::routing::post;
use serde_json::json;
use tower::ServiceExt;

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

#[derive(Clone)]
struct App;

impl FromRef<App> for Rules {
    fn from_ref(_: &App) -> Rules {
        rules()
    }
}

// The handlers are the same functions for both.

async fn submit(sound: CheckedApplication) -> String {
    let words = Messages::new(sound.language.into());
    let said = sound.report.worded(|issue| issue.message(&words)).into_iter().map(|it| it.message);
    said.collect::<Vec<_>>().join("\n")
}

async fn save(post: FormPost<Draft>) -> String {
    format!("{} {:?}", serde_json::to_string(&post.draft).unwrap(), post.value("_csrf"))
}

async fn page(sent: DraftPage) -> String {
    format!("{} {}\n{}", sent.language.0, sent.page.name(), sent.report)
}

async fn training(sent: CheckedSection<TrainingDraft>) -> String {
    sent.section.title.to_string()
}

async fn problem(language: PreferredLanguage) -> ProblemDetails {
    let report = Draft::default().review(&rules(), Scope::page("name").unwrap());
    report.problem_details_in(&Messages::new(language.into()))
}

/// A problem without sentences has no language, and a tag that no header can have is left out.
async fn unworded() -> ProblemDetails {
    ProblemDetails::bad_request()
}

async fn odd_tag() -> ProblemDetails {
    ProblemDetails::bad_request().in_language("c\ny")
}

/// What a client sees: the status, the headers that are ours, and the body.
type Seen = (u16, [Option<String>; 3], Vec<u8>);

/// One request: path, headers, body.
struct Sent {
    path: &'static str,
    media: Vec<&'static [u8]>,
    encodings: Vec<&'static [u8]>,
    language: &'static [u8],
    body: Vec<u8>,
}

const SEEN: [&str; 3] = ["content-type", "content-language", "cache-control"];

async fn by_axum(sent: &Sent) -> Seen {
    let app = Router::new()
        .route("/submit", post(submit))
        .route("/save", post(save))
        .route("/pages/{page}", post(page))
        .route("/training", post(training))
        .route("/problem", post(problem))
        .route("/unworded", post(unworded))
        .route("/odd_tag", post(odd_tag))
        .with_state(App);
    let mut request = Request::post(sent.path).header("accept-language", sent.language);
    for media in &sent.media {
        request = request.header("content-type", *media);
    }
    for encoding in &sent.encodings {
        request = request.header("content-encoding", *encoding);
    }
    let response = app.oneshot(request.body(Body::from(sent.body.clone())).unwrap()).await.unwrap();
    let text = |headers: &HeaderMap, name| headers.get(name).map(|it| it.to_str().unwrap().to_owned());
    let headers = SEEN.map(|name| text(response.headers(), name));
    let status = response.status().as_u16();
    (status, headers, axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap().to_vec())
}

async fn by_actix(sent: &Sent) -> Seen {
    let app = actix_web::App::new()
        .app_data(RulesSource::new(|_| rules()))
        .route("/submit", web::post().to(submit))
        .route("/save", web::post().to(save))
        .route("/pages/{page}", web::post().to(page))
        .route("/training", web::post().to(training))
        .route("/problem", web::post().to(problem))
        .route("/unworded", web::post().to(unworded))
        .route("/odd_tag", web::post().to(odd_tag));
    let app = init_service(app).await;
    let mut request = TestRequest::post().uri(sent.path).append_header(("accept-language", sent.language));
    for media in &sent.media {
        request = request.append_header(("content-type", *media));
    }
    for encoding in &sent.encodings {
        request = request.append_header(("content-encoding", *encoding));
    }
    let response = call_service(&app, request.set_payload(sent.body.clone()).to_request()).await;
    let text = |name| response.headers().get(name).map(|it| it.to_str().unwrap().to_owned());
    let headers = SEEN.map(text);
    (response.status().as_u16(), headers, read_body(response).await.to_vec())
}

fn nested(depth: usize) -> Vec<u8> {
    format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)).into_bytes()
}

fn sample() -> Vec<u8> {
    serde_json::to_vec(&Draft::sample()).unwrap()
}

fn form() -> Vec<u8> {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(Draft::sample().to_form())
        .finish()
        .into_bytes()
}

/// Bodies, each with its media type and the status that it earns at `/save`.
fn bodies() -> Vec<(&'static str, Vec<u8>, u16)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        (JSON, sample(), 200),
        (JSON, text("{}"), 200),
        (JSON, text(""), 400),
        (JSON, text(" "), 400),
        (JSON, text("null"), 200),
        (JSON, text("[]"), 200),
        (JSON, text("[1]"), 200),
        (JSON, text("7"), 200),
        (JSON, text("\"text\""), 200),
        (JSON, text("{"), 400),
        (JSON, text("{\"a\": }"), 400),
        (JSON, text("{\"a\": 1,}"), 400),
        (JSON, text("{} {}"), 400),
        (JSON, text("{\"a\": NaN}"), 400),
        (JSON, text("{\"a\": 1e999}"), 400),
        (JSON, text("{'a': 1}"), 400),
        (JSON, text("\u{feff}{}"), 200),
        (JSON, b"{\"a\": \"\xff\"}".to_vec(), 400),
        (JSON, b"{\"a\": \"\xed\xa0\x80\"}".to_vec(), 400),
        (JSON, text("{\"a\": \"\\ud800\"}"), 400),
        (JSON, text("{\"a\": \"\\u0000\"}"), 200),
        (JSON, b"{}\0".to_vec(), 400),
        (JSON, nested(Intake::MAX_DEPTH), 200),
        (JSON, nested(Intake::MAX_DEPTH + 1), 413),
        (JSON, nested(200), 413),
        (JSON, "[".repeat(100_000).into_bytes(), 413),
        (JSON, format!("{{\"training\": [{}]}}", vec!["{}"; 5_000].join(",")).into_bytes(), 413),
        (JSON, format!("{{\"a\": \"{}\"}}", "x".repeat(70_000)).into_bytes(), 413),
        (JSON, vec![b' '; (1 << 20) + 1], 413),
        (JSON, vec![b' '; 1 << 20], 400),
        (JSON, text("{\"job\": {\"role\": 1}, \"job\": {\"role\": 2}}"), 200),
        (JSON, text("{\"__proto__\": {\"a\": 1}, \"constructor\": 1}"), 200),
        (JSON, text("{\"personal_details\": [\"x\"]}"), 200),
        (JSON, text("{\"personal_details\": {\"email\": \"<script>alert(1)</script>\"}}"), 200),
        ("application/problem+json", text("{}"), 200),
        ("APPLICATION/JSON ; charset=UTF-8", text("{}"), 200),
        ("application/json; charset=\"utf-8\"", text("{}"), 200),
        ("application/json; charset=iso-8859-1", text("{}"), 415),
        ("application/json; charset=utf-16", b"{\0}\0".to_vec(), 415),
        ("application/json;charset=", text("{}"), 415),
        ("text/json", text("{}"), 415),
        ("text/plain", text("{}"), 415),
        ("application/+json", text("{}"), 200),
        ("application/jsonp", text("{}"), 415),
        ("multipart/form-data; boundary=x", text("--x--"), 415),
        ("application/x-www-form-urlencoded-not", text("a=1"), 415),
        ("*/*", text("{}"), 415),
        (";", text("{}"), 415),
        (FORM, form(), 200),
        (FORM, text(""), 200),
        (FORM, text("a"), 200),
        (FORM, text("=%7B"), 200),
        (FORM, text("{\"a\": 1}"), 415),
        (FORM, text("%7B%22job%22%3A1%7D"), 415),
        (FORM, text("[[1]]"), 415),
        (FORM, text("a=%ff"), 400),
        (FORM, b"a=\xff".to_vec(), 400),
        (FORM, text("a=%"), 200),
        (FORM, text("a=%zz&b=%u0041"), 200),
        (FORM, text("a=1&".repeat(4_001).as_str()), 413),
        (FORM, text("a=1&".repeat(4_000).as_str()), 200),
        (FORM, format!("job.role={}", "x".repeat(70_000)).into_bytes(), 413),
        (FORM, format!("{}a=1", "a.".repeat(2_000)).into_bytes(), 413),
        (FORM, "%61".repeat(400_000).into_bytes(), 413),
        (FORM, vec![b'a'; (1 << 20) + 1], 413),
        (FORM, text("employment[4294967295].end=x&employment[0]=y&employment[-1].end=z"), 200),
        (FORM, text("__proto__[a]=1&constructor.prototype=2&_csrf=t&_row=drop+table"), 200),
        (FORM, text("personal_details.full_name=%00%E2%80%AE&personal_details=x"), 200),
        ("application/x-www-form-urlencoded; charset=windows-1252", text("a=%C3%A9"), 415),
        ("application/x-www-form-urlencoded; charset=utf-8", text("a=%C3%A9"), 200),
    ]
}

/// Each body at every door, in two languages.
#[actix_web::test]
async fn hostile_bodies_are_answered_alike() {
    let bodies = bodies();
    let (mut compared, mut others) = (0, Vec::new());
    for (media, body, expected) in &bodies {
        for path in ["/save", "/submit", "/pages/contact", "/training"] {
            for language in ["en", "cy;q=0.9, en;q=0.1"] {
                let sent = Sent {
                    path,
                    media: vec![media.as_bytes()],
                    encodings: vec![],
                    language: language.as_bytes(),
                    body: body.clone(),
                };
                let (axum, actix) = (by_axum(&sent).await, by_actix(&sent).await);
                let start = String::from_utf8_lossy(&body[..body.len().min(40)]);
                assert_eq!(axum, actix, "{path} {media} {start}");
                if path == "/save" && axum.0 != *expected {
                    others.push(format!("{media} {start}: {} and not {expected}", axum.0));
                }
                compared += 1;
            }
        }
    }
    assert_eq!(others, Vec::<String>::new());
    println!("{} hostile bodies, {compared} answers of axum and of actix alike", bodies.len());
    assert!(bodies.len() >= 60);
}

/// Headers and addresses that no browser sends.
#[actix_web::test]
async fn odd_requests_are_answered_alike() {
    let draft = json!({ "personal_details": { "email": "ada" } }).to_string().into_bytes();
    type Odd = (&'static str, Vec<&'static [u8]>, &'static [u8], u16);
    let odd: [Odd; 14] = [
        ("/save", vec![], b"en", 415),
        ("/save", vec![b""], b"en", 415),
        ("/save", vec![b"\xff\xfe"], b"en", 415),
        ("/save", vec![b"application/json", b"text/plain"], b"en", 200),
        ("/save", vec![b"text/plain", b"application/json"], b"en", 415),
        ("/submit", vec![b"application/json"], b"\xff", 422),
        ("/submit", vec![b"application/json"], b"cy;q=2, *;q=x, ;;;", 422),
        ("/submit", vec![b"application/json"], b"*", 422),
        ("/pages/contcat", vec![b"application/json"], b"cy", 404),
        ("/pages/contcat", vec![b"text/plain"], b"cy", 404),
        ("/pages/%ff", vec![b"application/json"], b"cy", 404),
        ("/pages/a%2Fb", vec![b"application/json"], b"cy", 404),
        ("/pages/%63ontact", vec![b"application/json"], b"cy", 200),
        ("/problem", vec![b"application/json"], b"cy", 422),
    ];
    for (path, media, language, expected) in odd {
        let sent = Sent { path, media, encodings: vec![], language, body: draft.clone() };
        let (axum, actix) = (by_axum(&sent).await, by_actix(&sent).await);
        assert_eq!(axum, actix, "{path} {:?}", sent.media);
        assert_eq!(axum.0, expected, "{path} {:?}", sent.media);
    }
}

/// Compressed bytes are not read as if they were text, in whichever language that is said.
#[actix_web::test]
async fn encoded_bodies_are_refused_alike() {
    let cases: [(Vec<&'static [u8]>, u16); 11] = [
        (vec![], 200),
        (vec![b""], 200),
        (vec![b"identity"], 200),
        (vec![b" Identity "], 200),
        (vec![b"identity", b"identity"], 200),
        (vec![b"gzip"], 415),
        (vec![b"br"], 415),
        (vec![b"x"], 415),
        (vec![b"gzip, identity"], 415),
        (vec![b"identity", b"deflate"], 415),
        (vec![b"\xff"], 415),
    ];
    for (encodings, expected) in cases {
        for (media, body) in [(JSON, "{}"), (FORM, "a=1")] {
            let (media, body) = (vec![media.as_bytes()], body.as_bytes().to_vec());
            let sent = Sent { path: "/save", media, encodings: encodings.clone(), language: b"cy", body };
            let (axum, actix) = (by_axum(&sent).await, by_actix(&sent).await);
            assert_eq!(axum, actix, "{encodings:?}");
            assert_eq!(axum.0, expected, "{encodings:?}");
            let said = String::from_utf8(axum.2).unwrap();
            let refused = "Anfonwch ef heb Content-Encoding: ni ddarllenir dim sydd wedi'i gywasgu yma";
            assert_eq!(said.contains(refused), expected == 415, "{said}");
        }
    }
}

#[actix_web::test]
async fn handlers_name_the_language_they_answer_in() {
    for (path, language, said) in [
        ("/problem", "cy", Some("cy")),
        ("/problem", "fr", Some("en")),
        ("/submit", "cy", Some("cy")),
        ("/unworded", "cy", None),
        ("/odd_tag", "cy", None),
    ] {
        let sent = Sent {
            path,
            media: vec![b"application/json"],
            encodings: vec![],
            language: language.as_bytes(),
            body: b"{}".to_vec(),
        };
        let (axum, actix) = (by_axum(&sent).await, by_actix(&sent).await);
        assert_eq!(axum, actix, "{path}");
        let expected = ["application/problem+json", said.unwrap_or_default(), "no-store"];
        assert_eq!(axum.1.map(Option::unwrap_or_default), expected, "{path}");
    }
}
