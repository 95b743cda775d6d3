//! What our report says is what comes out of the extractors of others.

use std::collections::BTreeSet;

use applicant::{Draft, Policy, Rules, Scope};

fn rules() -> Rules {
    Policy::probation_services_officer().rules("2026-11-21".parse().unwrap())
}

fn drafts() -> Vec<Draft> {
    let sample = Draft::sample();
    vec![
        sample.clone(),
        sample.with("/personal_details/email", "SENTINEL@"),
        sample.with("/employment/0/employer", "").with("/employment/0/end", "2012-13"),
        Draft::default(),
    ]
}

/// Each error as garde writes it: `path: phrase`.
fn expected(draft: &Draft) -> BTreeSet<String> {
    let report = draft.review(&rules(), Scope::Submit);
    let name = |issue: &applicant::Issue| issue.path().clone().with_part(None).name();
    report.errors().map(|issue| format!("{}: {}", name(issue), issue.fault())).collect()
}

mod with_axum_valid {
    use axum::body::{Body, to_bytes};
    use axum::extract::FromRef;
    use axum::http::Request;
    use axum::routing::post;
    use axum::{Json, Router};
    use axum_valid::{Garde, ValidEx};
    use serde_json::Value;
    use tower::ServiceExt;

    use super::*;

    #[derive(Clone)]
    struct App(Rules);

    impl FromRef<App> for Rules {
        fn from_ref(app: &App) -> Rules {
            app.0.clone()
        }
    }

    async fn send(draft: &Draft) -> (u16, String) {
        async fn by_garde(Garde(Json(_)): Garde<Json<Draft>>) {}
        let app = Router::new().route("/garde", post(by_garde)).with_state(App(rules()));
        let body = serde_json::to_string(draft).unwrap();
        let request = Request::post("/garde")
            .header("content-type", "application/json")
            .body(Body::from(body))
            .unwrap();
        let response = app.oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        (status, String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap())
    }

    /// The errors of the answer: each a list of steps and a message.
    fn read(body: &str) -> BTreeSet<String> {
        let answer: Value = serde_json::from_str(body).unwrap_or_default();
        let line = |error: &Value| {
            let mut path = String::new();
            for step in error[0].as_array().unwrap() {
                match (step[0].as_str().unwrap(), &step[1]) {
                    ("key", key) => path = format!("{path}.{}", key.as_str().unwrap()),
                    (_, index) => {
                        path = format!(
                            "{path}[{}]",
                            index.as_str().map_or_else(|| index.to_string(), str::to_owned)
                        )
                    }
                }
            }
            format!("{}: {}", path.trim_start_matches('.'), error[1]["message"].as_str().unwrap())
        };
        answer["errors"].as_array().into_iter().flatten().map(line).collect()
    }

    #[tokio::test]
    async fn garde_says_what_we_say() {
        for draft in drafts() {
            let (status, body) = send(&draft).await;
            let expected = expected(&draft);
            assert_eq!(status, if expected.is_empty() { 200 } else { 422 });
            assert_eq!(read(&body), expected);
            assert!(!body.contains("SENTINEL"));
        }
    }

    /// The extractor is of the type that a handler takes: the arguments are the rules.
    #[allow(dead_code, reason = "compiled, not called")]
    fn validator_takes_the_rules(_: ValidEx<Json<Draft>>) {}
}

mod with_actix_web_validation {
    use actix_web::http::StatusCode;
    use actix_web::web::Json;
    use actix_web::{App, HttpResponse, ResponseError, post, test};
    use actix_web_validation::garde::{GardeErrorHandlerExt, Validated};

    use super::*;

    #[derive(Debug)]
    struct Refused(String);

    impl std::fmt::Display for Refused {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(&self.0)
        }
    }

    impl ResponseError for Refused {
        fn status_code(&self) -> StatusCode {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        fn error_response(&self) -> HttpResponse {
            HttpResponse::UnprocessableEntity().body(self.0.clone())
        }
    }

    /// This extractor has no place for rules: your own type says where they come from.
    #[derive(Debug, serde::Deserialize)]
    struct Posted(Draft);

    impl ::garde::Validate for Posted {
        type Context = ();

        fn validate_into(
            &self,
            (): &(),
            parent: &mut dyn FnMut() -> ::garde::Path,
            report: &mut ::garde::Report,
        ) {
            self.0.validate_into(&rules(), parent, report);
        }
    }

    #[post("/")]
    async fn take(_: Validated<Json<Posted>>) -> HttpResponse {
        HttpResponse::Ok().finish()
    }

    #[actix_web::test]
    async fn garde_says_what_we_say() {
        let refuse = |report: ::garde::Report, _: &actix_web::HttpRequest| {
            let lines: Vec<String> = report.iter().map(|(path, error)| format!("{path}: {error}")).collect();
            actix_web::Error::from(Refused(lines.join("\n")))
        };
        let app = App::new().garde_error_handler(std::sync::Arc::new(refuse)).service(take);
        let app = test::init_service(app).await;
        for draft in drafts() {
            let request = test::TestRequest::post().uri("/").set_json(&draft).to_request();
            let response = test::call_service(&app, request).await;
            let expected = expected(&draft);
            assert_eq!(response.status() == StatusCode::OK, expected.is_empty());
            let body = test::read_body(response).await;
            let found: BTreeSet<String> =
                std::str::from_utf8(&body).unwrap().lines().map(str::to_owned).collect();
            assert_eq!(found, expected);
        }
    }
}
