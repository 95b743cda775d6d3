//! By which other words the choices of a long list are found: its names in every language of the site, and codes. A script asks for them
//! once somebody types into such a list.

use std::collections::{BTreeMap, BTreeSet};

use applicant::field::Country;
use applicant::form::html::HtmlWords as _;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::{App, Post, now};

/// A list of fewer is looked through without searching.
const LONG: usize = 40;

/// The parts of the United Kingdom, whose people are of one nationality, or of two.
///
/// Source: ISO 3166-2:GB; British Nationality Act 1981; for Northern Ireland the agreement of 10 April 1998, article 1 (vi).
const PARTS: [(&str, &[&str]); 2] = [
    (
        "GBR",
        &[
            "UK",
            "DU",
            "GB-ENG",
            "England",
            "Lloegr",
            "GB-SCT",
            "Scotland",
            "Yr Alban",
            "GB-WLS",
            "GB-CYM",
            "Wales",
            "Cymru",
            "GB-NIR",
            "Northern Ireland",
            "Gogledd Iwerddon",
            "Great Britain",
            "Prydain Fawr",
        ],
    ),
    ("IRL", &["GB-NIR", "Northern Ireland", "Gogledd Iwerddon"]),
];

/// The words for each choice, by its name in the form.
fn words(post: &Post, tags: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let rules = post.rules_on(now().date());
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for question in post.form.questions().filter(|question| question.options(&rules).len() >= LONG) {
        for tag in tags {
            for (name, label) in post.messages(tag).offered(question, &rules) {
                words.entry(name.into_owned()).or_default().insert(label);
            }
        }
    }
    for country in Country::all() {
        for (code, other) in [(country.alpha3(), country.alpha2()), (country.alpha2(), country.alpha3())] {
            words.entry(code.to_owned()).and_modify(|words| _ = words.insert(other.to_owned()));
        }
    }
    for (name, others) in PARTS {
        words
            .entry(name.to_owned())
            .and_modify(|words| words.extend(others.iter().map(|it| (*it).to_owned())));
    }
    words
}

/// The same for every post: what is asked from so long a list does not depend on it.
pub async fn choices(State(app): State<App>) -> Response {
    let tags: Vec<&str> = app.languages().map(|language| language.tag()).collect();
    let kept = [(header::CACHE_CONTROL, "public, max-age=3600")];
    (kept, Json(words(&app.posts[0], &tags))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app;

    #[test]
    fn every_name_and_code_finds_its_country() {
        let posts = app::posts(Some("probation_services_officer"), None).unwrap();
        let words = words(&posts[0], &["en", "cy"]);
        for (name, found) in [
            ("GBR", "Wales"),
            ("GBR", "Cymru"),
            ("GBR", "GB-WLS"),
            ("GBR", "GB"),
            ("GBR", "Dinesydd Prydeinig (Y Deyrnas Unedig)"),
            ("IRL", "Gogledd Iwerddon"),
            ("DEU", "DE"),
            ("DEU", "Germany"),
            ("DEU", "Yr Almaen"),
        ] {
            assert!(words[name].contains(found), "{found}: {:?}", words[name]);
        }
        assert!(!words["IRL"].contains("Cymru"));
        // A choice of no list is none.
        assert!(!words.contains_key("wales"));
    }
}
