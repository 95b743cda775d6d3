//! The package for browsers, where it was built: the rules as WebAssembly, with which a page checks answers without asking the server.

use std::io;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Path as Named, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::refused::Refused;

/// What a page loads of the package, in the order in which one file asks for the next; the first is the one to import.
const FILES: [(&str, &str); 6] = [
    ("check.js", "text/javascript; charset=utf-8"),
    ("browser.js", "text/javascript; charset=utf-8"),
    ("form.js", "text/javascript; charset=utf-8"),
    ("module.js", "text/javascript; charset=utf-8"),
    ("check.wasm", "application/wasm"),
    ("cy.ftl", "text/plain; charset=utf-8"),
];

/// Where `scripts/js.sh` builds it.
const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../bindings/js/pkg");

pub struct Package {
    /// Tells these files from those of another build, so that browsers can keep them.
    version: String,
    files: Vec<File>,
}

struct File {
    content: Vec<u8>,
    /// The same packed, where a file of that name is beside it.
    gzip: Option<Vec<u8>>,
}

impl Package {
    /// The package in a folder; without one where it is built, if it was.
    pub fn find(folder: Option<&Path>) -> io::Result<Option<Package>> {
        match folder {
            Some(folder) => Package::read(folder).map(Some),
            None => Ok(Package::read(Path::new(BUILT)).ok()),
        }
    }

    fn read(folder: &Path) -> io::Result<Package> {
        let packed = |path: &PathBuf| std::fs::read(path.with_added_extension("gz")).ok();
        let file = |(name, _): &(&str, &str)| {
            let path = folder.join(name);
            Ok(File { content: std::fs::read(&path)?, gzip: packed(&path) })
        };
        let files = FILES.iter().map(file).collect::<io::Result<Vec<File>>>()?;
        let all = files.iter().fold(Sha256::new(), |all, file| all.chain_update(&file.content));
        let version = all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Ok(Package { version, files })
    }

    /// The address of the module that a page imports.
    pub fn address(&self) -> String {
        format!("/package/{}/{}", self.version, FILES[0].0)
    }
}

pub fn routes() -> Router<App> {
    Router::new().route("/package/{version}/{name}", get(file))
}

async fn file(
    State(app): State<App>,
    Named((version, name)): Named<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let package =
        app.package.as_ref().filter(|package| package.version == version).ok_or(Refused::NotFound)?;
    let at = FILES.iter().position(|(file, _)| *file == name).ok_or(Refused::NotFound)?;
    let (kind, file) = (FILES[at].1, &package.files[at]);
    let kept = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    Ok(match file.gzip.as_ref().filter(|_| takes_gzip(&headers)) {
        Some(packed) => (kept, [(header::CONTENT_ENCODING, "gzip")], packed.clone()).into_response(),
        None => (kept, file.content.clone()).into_response(),
    })
}

/// Whether a browser unpacks what is packed; one that refuses it by a weight of nothing says so in its own words.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|one| one.trim() == "gzip"))
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
    }

    #[test]
    fn only_a_whole_package_is_served() {
        let folder = std::env::temp_dir().join(format!("web-form-package-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (name, _) in &FILES[1..] {
            std::fs::write(folder.join(name), name).unwrap();
        }
        assert!(Package::find(Some(&folder)).is_err());
        std::fs::write(folder.join(FILES[0].0), "one build").unwrap();
        let one = Package::find(Some(&folder)).unwrap().unwrap().address();
        std::fs::write(folder.join(FILES[0].0), "another").unwrap();
        let another = Package::find(Some(&folder)).unwrap().unwrap().address();
        assert_ne!(one, another);
        assert!(one.starts_with("/package/") && one.ends_with("/check.js"), "{one}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
