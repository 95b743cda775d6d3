//! The addresses, and what holds for the answers of all of them.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::app::App;
use crate::refused::{self, Refused};
use crate::{alerts, apply, assets, desk, jobs, notes, package};

pub fn router(app: App) -> Router {
    let routes = Router::new()
        .merge(apply::routes())
        .merge(jobs::routes())
        .merge(alerts::routes())
        .merge(notes::routes())
        .merge(assets::routes())
        .merge(package::routes())
        .merge(desk::routes())
        .route("/health", get(health))
        .fallback(|| async { Refused::NotFound })
        .layer(middleware::from_fn_with_state(app.clone(), only_own_forms))
        .with_state(app.clone());
    serving::within(app.settings.limits, routes)
        .layer(middleware::from_fn_with_state(app.clone(), refused::explain))
        .layer(middleware::from_fn_with_state(app, secure))
        // How long a packed page is tells what in it is alike: a page repeats nothing that an address says, so that nobody else
        // can try what is like its secrets.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
}

/// For whoever spreads requests over several instances: whether this one can answer.
async fn health(State(app): State<App>) -> Response {
    if app.store.is_well().await { "ok".into_response() } else { Refused::Broken.into_response() }
}

/// What a page may do besides running scripts of ours.
macro_rules! policy {
    () => {
        "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    };
}

/// Nothing is stored on the way, framed, or told to other sites.
async fn secure(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    for (name, value) in [
        // No other site is told an address; ours are, or browsers would hide the origin of our own forms.
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        (
            "content-security-policy",
            // WebAssembly is compiled only where it is served.
            match app.package {
                Some(_) => concat!("script-src 'self' 'wasm-unsafe-eval'; ", policy!()),
                None => concat!("script-src 'self'; ", policy!()),
            },
        ),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if app.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// No other site can send one of our forms, not even one that opens an application of theirs in this browser.
async fn only_own_forms(State(app): State<App>, request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    match changes && !comes_from_here(app.settings.address.as_deref(), request.headers()) {
        true => Refused::Csrf.into_response(),
        false => next.run(request).await,
    }
}

/// Whether what browsers say of the origin of a request is that it is ours. A client that is no browser says nothing.
fn comes_from_here(address: Option<&str>, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(from) = text("sec-fetch-site") {
        return ["same-origin", "none"].contains(&from);
    }
    let Some(origin) = text("origin") else { return true };
    let host = text("host").unwrap_or_default();
    match address {
        Some(address) => origin == address,
        None => origin == format!("http://{host}") || origin == format!("https://{host}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_ours(address: Option<&str>, headers: &[(&'static str, &'static str)]) -> bool {
        let mut sent = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static("jobs.example.com"))]);
        sent.extend(
            headers
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))),
        );
        comes_from_here(address, &sent)
    }

    #[test]
    fn forms_of_other_sites_are_refused() {
        let https = Some("https://jobs.example.com");
        for (address, headers, expected) in [
            (None, &[][..], true),
            (None, &[("sec-fetch-site", "same-origin")], true),
            // Typed or from a bookmark.
            (None, &[("sec-fetch-site", "none")], true),
            (None, &[("sec-fetch-site", "same-site")], false),
            (None, &[("sec-fetch-site", "cross-site")], false),
            (None, &[("origin", "http://jobs.example.com")], true),
            (None, &[("origin", "https://jobs.example.com")], true),
            (None, &[("origin", "https://jobs.example.com.evil.example")], false),
            (None, &[("origin", "null")], false),
            (https, &[("origin", "https://jobs.example.com")], true),
            (https, &[("origin", "http://jobs.example.com")], false),
            (https, &[("origin", "https://evil.example")], false),
            (https, &[("sec-fetch-site", "cross-site"), ("origin", "https://jobs.example.com")], false),
        ] {
            assert_eq!(is_ours(address, headers), expected, "{address:?} {headers:?}");
        }
    }
}
