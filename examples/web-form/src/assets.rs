//! What does not change while the site runs: looks and scripts.

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use tower_http::compression::CompressionLayer;

/// Every asset by its name: its type and its content.
const ASSETS: [(&str, &str, &str); 4] = [
    ("/style.css", "text/css; charset=utf-8", include_str!("../assets/style.css")),
    ("/focus.js", "text/javascript; charset=utf-8", include_str!("../assets/focus.js")),
    ("/form.js", "text/javascript; charset=utf-8", include_str!("../assets/form.js")),
    ("/favicon.svg", "image/svg+xml", include_str!("../assets/favicon.svg")),
];

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let routes = ASSETS.into_iter().fold(Router::new(), |routes, (name, kind, content)| {
        let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")];
        routes.route(name, get(move || async move { (headers, content).into_response() }))
    });
    // Pages are not compressed: how long one then is would tell of what it repeats, also of the token of its form.
    routes.layer(CompressionLayer::new())
}
