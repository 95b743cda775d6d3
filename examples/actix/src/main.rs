//! The JSON service of `examples/api` on actix-web: POST a draft, get the assessment, or problem details that say what to put right.
//!
//! ```sh
//! cargo run -p actix
//! ```

// What the service says does not depend on the framework.
#[path = "../../api/src/service.rs"]
mod service;

use std::net::SocketAddr;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Html, ServiceConfig};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, Resource, Responder, Route};
use applicant::adapters::ProblemDetails;
use applicant::adapters::actix::{CheckedApplication, DraftPage, PreferredLanguage, RulesSource};
use clap::Parser;
use serde::Serialize;

use service::{Assessed, DESCRIPTION};

/// Judges applications for the post of a Probation Services Officer.
#[derive(Parser)]
struct Args {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:3002")]
    listen: SocketAddr,
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let server =
        HttpServer::new(|| App::new().wrap(from_fn(finish)).configure(routes)).bind(Args::parse().listen)?;
    for at in server.addrs() {
        println!("Open http://{at}/ or POST to http://{at}/assessments");
    }
    Ok(server.run().await?)
}

fn routes(app: &mut ServiceConfig) {
    let script = || async { HttpResponse::Ok().content_type("text/javascript").body(service::TRY_JS) };
    app.app_data(RulesSource::new(|_| service::rules()))
        .service(at("/", "GET", web::get().to(|| async { Html::new(service::page()) })))
        .service(at("/try.js", "GET", web::get().to(script)))
        .service(at("/openapi.json", "GET", web::get().to(describe)))
        .service(at("/assessments", "POST", web::post().to(assess)))
        .service(at("/pages/{page}", "POST", web::post().to(review)));
}

/// A route at an address that says which method it takes to whoever comes with another.
fn at(path: &str, method: &'static str, route: Route) -> Resource {
    let refuse = move || async move {
        HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, method)).finish()
    };
    web::resource(path).route(route).default_service(web::to(refuse))
}

/// What the service is, to a client that does not know it already.
async fn describe(request: HttpRequest) -> HttpResponse {
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let mut response = match known.is_some_and(|tags| DESCRIPTION.is_known(tags)) {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    response.insert_header((header::ETAG, DESCRIPTION.tag.as_str()));
    response.insert_header((header::CACHE_CONTROL, "no-cache"));
    match known.is_some_and(|tags| DESCRIPTION.is_known(tags)) {
        true => response.finish(),
        false => response.content_type("application/json").body(DESCRIPTION.json.as_str()),
    }
}

/// Whatever is refused is answered with problem details, and every answer has the headers of all.
async fn finish(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let (request, mut response) = next.call(request).await?.map_into_boxed_body().into_parts();
    let status = response.status();
    let is_said = |kind: &HeaderValue| kind.as_bytes() == ProblemDetails::CONTENT_TYPE.as_bytes();
    if status.as_u16() >= 400 && !response.headers().get(header::CONTENT_TYPE).is_some_and(is_said) {
        let allowed = response.headers().get(header::ALLOW).cloned();
        response = service::problem_of(status.as_u16(), status.canonical_reason()).respond_to(&request);
        if let Some(methods) = allowed {
            response.headers_mut().insert(header::ALLOW, methods);
        }
    }
    for (name, value) in service::HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    Ok(ServiceResponse::new(request, response))
}

async fn assess(sound: CheckedApplication) -> HttpResponse {
    let language = sound.language;
    answer(language, Assessed::of(&sound.application, &sound.rules, &sound.report, language.into()))
}

async fn review(sent: DraftPage) -> HttpResponse {
    answer(sent.language, service::worded(&sent.report, sent.language.into()))
}

/// JSON in that language, which nobody keeps.
fn answer(PreferredLanguage(language): PreferredLanguage, body: impl Serialize) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_LANGUAGE, language))
        .json(body)
}

#[cfg(test)]
mod tests {
    use actix_web::test::{TestRequest, call_service, init_service, read_body};
    use applicant::Draft;
    use serde_json::{Value, json};

    use super::*;

    async fn send(method: TestRequest, path: &str, language: &str, body: impl ToString) -> (u16, Value) {
        let app = init_service(App::new().wrap(from_fn(finish)).configure(routes)).await;
        let request = method.uri(path).insert_header((header::CONTENT_TYPE, "application/json"));
        let request =
            request.insert_header((header::ACCEPT_LANGUAGE, language)).set_payload(body.to_string());
        let response = call_service(&app, request.to_request()).await;
        let status = response.status().as_u16();
        (status, serde_json::from_slice(&read_body(response).await).unwrap_or_default())
    }

    #[actix_web::test]
    async fn a_sample_is_assessed() {
        let sample = serde_json::to_string(&Draft::sample()).unwrap();
        let (status, body) = send(TestRequest::post(), "/assessments", "en", sample).await;
        assert_eq!((status, &body["assessment"]["outcome"]), (200, &json!("eligible")));
    }

    #[actix_web::test]
    async fn faults_are_said_in_welsh() {
        let draft = json!({ "personal_details": { "email": "ada" } });
        let said = "Rhaid i'ch cyfeiriad e-bost gynnwys un @, fel enw@example.com";
        let (status, body) = send(TestRequest::post(), "/pages/contact", "cy", &draft).await;
        assert_eq!((status, &body[0]["message"]), (200, &json!(said)));
        let (status, body) = send(TestRequest::post(), "/assessments", "cy", &draft).await;
        let errors = body["errors"].as_array().unwrap();
        assert_eq!(status, 422);
        assert!(errors.iter().any(|error| error["detail"] == said), "{body}");
    }

    #[actix_web::test]
    async fn every_answer_is_guarded_and_said() {
        let app = init_service(App::new().wrap(from_fn(finish)).configure(routes)).await;
        for (request, expected) in [
            (TestRequest::get().uri("/"), 200),
            (TestRequest::get().uri("/nowhere"), 404),
            (TestRequest::get().uri("/assessments"), 405),
            (TestRequest::get().uri("/openapi.json").insert_header((header::IF_NONE_MATCH, "*")), 304),
        ] {
            let response = call_service(&app, request.to_request()).await;
            assert_eq!(response.status(), expected);
            for (name, value) in service::HEADERS {
                assert_eq!(response.headers().get(name).unwrap(), value, "{expected}");
            }
            let allowed = response.headers().get(header::ALLOW).map(|it| it.to_str().unwrap().to_owned());
            assert_eq!(allowed.as_deref(), (expected == 405).then_some("POST"));
            let body = read_body(response).await;
            if expected >= 400 {
                assert_eq!(serde_json::from_slice::<Value>(&body).unwrap()["status"], expected);
            }
        }
    }

    #[actix_web::test]
    async fn both_services_are_described_alike() {
        let (status, described) = send(TestRequest::get(), "/openapi.json", "en", "").await;
        assert_eq!((status, described.to_string()), (200, DESCRIPTION.json.clone()));
        for path in described["paths"].as_object().unwrap().keys() {
            let path = path.replace("{page}", "contact");
            assert_eq!(send(TestRequest::post(), &path, "en", "{").await.0, 400, "{path}");
        }
    }
}
