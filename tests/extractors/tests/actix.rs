//! What is particular to actix: where the rules come from, and the limit of the service.

use actix_web::error::PayloadError;
use actix_web::http::StatusCode;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::{self, Bytes, PayloadConfig};
use actix_web::{App, FromRequest, HttpMessage};
use applicant::adapters::actix::{CheckedApplication, PreferredLanguage, Rejected, RulesSource};
use applicant::form::FormPost;
use applicant::{Draft, Policy};
use futures_util::stream;
use serde_json::Value;

async fn submit(sound: CheckedApplication) -> String {
    sound.rules.as_of.to_string()
}

async fn save(_: FormPost<Draft>, language: PreferredLanguage) -> String {
    language.0.to_owned()
}

fn routes(app: &mut web::ServiceConfig) {
    app.route("/submit/{day}", web::post().to(submit)).route("/save", web::post().to(save));
}

fn request(path: &str, body: impl Into<Bytes>) -> TestRequest {
    TestRequest::post().uri(path).insert_header(("content-type", "application/json")).set_payload(body)
}

#[actix_web::test]
async fn rules_may_depend_on_the_route() {
    let source = || {
        RulesSource::new(|request| {
            let day = request.match_info().get("day").and_then(|day| day.parse().ok());
            Policy::probation_services_officer().rules(day.unwrap_or_default())
        })
    };
    let sample = serde_json::to_string(&applicant::Draft::sample()).unwrap();
    let plain = init_service(App::new().app_data(source()).configure(routes)).await;
    let data = init_service(App::new().app_data(web::Data::new(source())).configure(routes)).await;
    for app in [&plain, &data] {
        let response = call_service(app, request("/submit/2026-11-21", sample.clone()).to_request()).await;
        assert_eq!(read_body(response).await, "2026-11-21");
    }
}

/// Whoever forgot the rules is told in the log, and an applicant only that it is not their fault.
#[actix_web::test]
async fn missing_rules_are_our_mistake() {
    let app = init_service(App::new().configure(routes)).await;
    let response = call_service(&app, request("/submit/2026-11-21", "{}").to_request()).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let said = "500 Internal Server Error: the app has no `RulesSource` in its data";
    assert_eq!(response.response().error().unwrap().to_string(), said);
    let body = read_body(response).await;
    assert_eq!(body, r#"{"type":"about:blank","title":"Internal Server Error","status":500}"#);
    // What needs no rules works.
    let response = call_service(&app, request("/save", "{}").to_request()).await;
    assert_eq!(read_body(response).await, "en");
}

/// No more is read than the service allows, or than a draft may have.
#[actix_web::test]
async fn unread_bodies_have_different_reasons() {
    let blank = |bytes: usize| format!("{{{}}}", " ".repeat(bytes - 2));
    let over_a_draft = (1 << 20) + 1;
    for (limit, bytes, status, code) in [
        (Some(100), 100, 200, None),
        (Some(100), 101, 413, Some("input_too_large")),
        (None, 1 << 20, 200, None),
        (None, over_a_draft, 413, Some("input_too_large")),
        (Some(1 << 21), over_a_draft, 413, Some("input_too_large")),
    ] {
        let app = match limit {
            Some(limit) => App::new().app_data(PayloadConfig::new(limit)),
            None => App::new(),
        };
        let app = init_service(app.configure(routes)).await;
        let response = call_service(&app, request("/save", blank(bytes)).to_request()).await;
        assert_eq!(response.status().as_u16(), status, "{limit:?} {bytes}");
        let body: Value = serde_json::from_slice(&read_body(response).await).unwrap_or_default();
        assert_eq!(body.get("code").and_then(Value::as_str), code, "{limit:?} {bytes}");
    }
}

#[actix_web::test]
async fn a_body_may_break_off() {
    let (request, _) = request("/save", "").to_http_parts();
    let pieces = [Ok(Bytes::from_static(b"{\"job\"")), Err(PayloadError::Incomplete(None))];
    let stream: actix_web::dev::Payload =
        actix_web::dev::Payload::Stream { payload: Box::pin(stream::iter(pieces)) };
    let mut payload = stream;
    let refused = FormPost::<Draft>::from_request(&request, &mut payload).await.unwrap_err();
    assert_eq!(refused, Rejected::Interrupted { language: "en" });
    assert_eq!(request.content_type(), "application/json");
}
