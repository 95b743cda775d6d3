//! What whoever runs the site can see: a line of JSON for each request, and figures for Prometheus. Both name the route, such as
//! `/page/{name}`, and never the address, an answer or a secret.

use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use std::sync::Arc;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Answered {
    method: String,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Route {
    route: String,
}

/// The figures of this instance since it started.
#[derive(Clone)]
pub struct Figures {
    answers: Family<Answered, Counter>,
    seconds: Family<Route, Histogram>,
    clock_doubted: Gauge,
    registry: Arc<Registry>,
    /// Whether each request is a line on standard output.
    logs: bool,
}

/// Buckets from half a millisecond to eight seconds.
fn buckets() -> Histogram {
    Histogram::new(exponential_buckets(0.0005, 2.0, 15))
}

impl Figures {
    pub fn new(logs: bool) -> Figures {
        let answers = Family::<Answered, Counter>::default();
        let seconds = Family::<Route, Histogram>::new_with_constructor(buckets);
        let clock_doubted = Gauge::default();
        let mut registry = Registry::default();
        registry.register("http_requests", "Requests that were answered", answers.clone());
        registry.register("http_request_seconds", "How long an answer took", seconds.clone());
        let said = "1 while the clock is doubted, and so nothing is deleted";
        registry.register("clock_doubted", said, clock_doubted.clone());
        Figures { answers, seconds, clock_doubted, registry: Arc::new(registry), logs }
    }

    pub fn doubt_clock(&self, is_doubted: bool) {
        self.clock_doubted.set(is_doubted.into());
    }

    /// The pages with each of their answers counted and timed.
    pub fn watch(&self, pages: Router) -> Router {
        pages.layer(middleware::from_fn_with_state(self.clone(), count))
    }

    /// The figures on a page of their own, for an address that is not open to the public.
    pub fn routes(self) -> Router {
        Router::new().route("/metrics", get(show)).with_state(self)
    }
}

async fn show(State(figures): State<Figures>) -> Response {
    let mut page = String::new();
    // Writing into text does not fail.
    let _ = text::encode(&mut page, &figures.registry);
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], page).into_response()
}

async fn count(State(figures): State<Figures>, request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    // What no route takes is one kind, whatever was asked for.
    let route = matched.unwrap_or_else(|| "other".to_owned());
    let (method, began) = (request.method().as_str().to_owned(), Instant::now());
    let response = next.run(request).await;
    let (status, took) = (response.status().as_u16(), began.elapsed());
    if figures.logs {
        let milliseconds = took.as_micros() as f64 / 1000.0;
        println!(
            "{}",
            serde_json::json!({ "method": method, "route": route, "status": status, "ms": milliseconds })
        );
    }
    figures.seconds.get_or_create(&Route { route: route.clone() }).observe(took.as_secs_f64());
    figures.answers.get_or_create(&Answered { method, route, status }).inc();
    response
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use tower::ServiceExt as _;

    use super::*;

    async fn ask(router: Router, path: &str) -> String {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn figures_name_routes_and_no_secret() {
        let figures = Figures::new(false);
        let pages = Router::new().route("/result/{link}", get(|| async { "x" }));
        let pages = figures.watch(pages);
        ask(pages.clone(), "/result/sentinel").await;
        ask(pages.clone(), "/result/sentinel?q=sentinel").await;
        ask(pages, "/sentinel/of/nothing").await;
        figures.doubt_clock(true);
        let shown = ask(figures.routes(), "/metrics").await;
        let line = r#"http_requests_total{method="GET",route="/result/{link}",status="200"} 2"#;
        assert!(shown.contains(line) && shown.contains("\nclock_doubted 1\n"), "{shown}");
        assert!(shown.contains(r#"route="other",status="404"} 1"#) && !shown.contains("sentinel"), "{shown}");
    }
}
