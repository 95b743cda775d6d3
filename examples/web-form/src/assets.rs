//! What does not change while the site runs: looks and scripts.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Every asset by its name: its type and its content.
const ASSETS: [(&str, &str, &str); 7] = [
    ("/style.css", "text/css; charset=utf-8", include_str!("../assets/style.css")),
    ("/focus.js", SCRIPT, include_str!("../assets/focus.js")),
    ("/site.js", SCRIPT, include_str!("../assets/site.js")),
    ("/questions.js", SCRIPT, include_str!("../assets/questions.js")),
    ("/combobox.js", SCRIPT, include_str!("../assets/combobox.js")),
    // The helper for forms of the package for browsers, as it is there; the page needs it without the package too.
    ("/attach.js", SCRIPT, include_str!("../../../bindings/js/ts/attach.js")),
    ("/favicon.svg", "image/svg+xml", include_str!("../assets/favicon.svg")),
];

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    ASSETS.into_iter().fold(Router::new(), |routes, (name, kind, content)| {
        let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")];
        routes.route(name, get(move || async move { (headers, content).into_response() }))
    })
}
