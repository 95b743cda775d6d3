//! The JSON service of `examples/api` on actix-web: POST a draft, get the assessment, or problem details that say what to put right.
//!
//! ```sh
//! cargo run -p actix
//! ```

// What the service says does not depend on the framework.
#[path = "../../api/src/service.rs"]
mod service;

use std::net::SocketAddr;

use actix_web::http::header;
use actix_web::web::{self, Html, ServiceConfig};
use actix_web::{App, HttpResponse, HttpServer};
use applicant::adapters::actix::{CheckedApplication, DraftPage, PreferredLanguage, RulesSource};
use clap::Parser;
use serde::Serialize;

use service::Assessed;

/// Judges applications for the post of a Probation Services Officer.
#[derive(Parser)]
struct Args {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:3002")]
    listen: SocketAddr,
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let server = HttpServer::new(|| App::new().configure(routes)).bind(Args::parse().listen)?;
    for at in server.addrs() {
        println!("Open http://{at}/ or POST to http://{at}/assessments");
    }
    Ok(server.run().await?)
}

fn routes(app: &mut ServiceConfig) {
    let script = || async { HttpResponse::Ok().content_type("text/javascript").body(service::TRY_JS) };
    app.app_data(RulesSource::new(|_| service::rules()))
        .route("/", web::get().to(|| async { Html::new(service::page()) }))
        .route("/try.js", web::get().to(script))
        .route("/openapi.json", web::get().to(|| async { web::Json(service::openapi()) }))
        .route("/assessments", web::post().to(assess))
        .route("/pages/{page}", web::post().to(review));
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
        let app = init_service(App::new().configure(routes)).await;
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
    async fn both_services_are_described_alike() {
        let (status, described) = send(TestRequest::get(), "/openapi.json", "en", "").await;
        assert_eq!((status, &described), (200, &service::openapi()));
        for path in described["paths"].as_object().unwrap().keys() {
            let path = path.replace("{page}", "contact");
            assert_eq!(send(TestRequest::post(), &path, "en", "{").await.0, 400, "{path}");
        }
    }
}
