//! What the posts of a service name, in files that come with the crate.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::files::NAMES;
use crate::engine::Names;

/// The lists that the posts of a service have in common, with their words in other languages.
#[derive(Debug, Deserialize)]
pub(crate) struct Service {
    #[serde(flatten)]
    pub lists: Names,
    /// By the tag of the language, then by the text.
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
}

static SERVICES: LazyLock<Vec<Service>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the files are part of the crate, and a test reads them")]
    NAMES.iter().map(|(_, file)| toml::from_str(file).expect("the names of the crate are sound")).collect()
});

impl Service {
    /// The names of the services.
    pub fn all() -> [&'static str; NAMES.len()] {
        NAMES.map(|(service, _)| service)
    }

    /// The service of that name.
    pub fn named(name: &str) -> Option<&'static Service> {
        SERVICES.get(NAMES.iter().position(|(service, _)| *service == name)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_names_every_list() {
        for name in Service::all() {
            let lists = &Service::named(name).unwrap().lists;
            assert!(Names::OF_AN_APPLICATION.iter().all(|list| !lists.list(list).is_empty()), "{name}");
        }
        assert!(Service::named("prison_service").is_none());
    }
}
