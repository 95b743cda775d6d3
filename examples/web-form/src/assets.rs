//! What does not change while the site runs: looks and scripts.

use std::io::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;

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
        let packed: Arc<[u8]> = gzip(content.as_bytes()).into();
        let kept = [
            (header::CONTENT_TYPE, kind),
            (header::CACHE_CONTROL, "public, max-age=3600"),
            (header::VARY, "accept-encoding"),
        ];
        let answer = move |headers: HeaderMap| async move {
            match takes_gzip(&headers) {
                true => (kept, [(header::CONTENT_ENCODING, "gzip")], packed.to_vec()).into_response(),
                false => (kept, content).into_response(),
            }
        };
        routes.route(name, get(answer))
    })
}

/// Whether a browser unpacks what is packed; one that refuses it by a weight of nothing says so in its own words.
pub fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|one| one.trim() == "gzip"))
}

/// Memory takes all that is written to it.
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(content).and_then(|()| packed.finish()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_who_takes_gzip_gets_it() {
        for (accepted, takes) in [
            ("gzip, deflate, br, zstd", true),
            ("br,gzip", true),
            ("gzip;q=0", false),
            ("identity", false),
            ("", false),
        ] {
            let headers =
                HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))]);
            assert_eq!(takes_gzip(&headers), takes, "{accepted}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
        assert!(gzip(b"a").starts_with(&[0x1f, 0x8b]));
    }
}
