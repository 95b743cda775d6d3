//! What the posts of a service name, in files that come with the crate.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::files;
use crate::engine::Names;

/// The lists that the posts of a service have in common, with their words in other languages.
#[derive(Debug)]
pub(crate) struct Service {
    pub lists: Names,
    /// By the tag of the language, then by the text.
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
}

static SERVICES: LazyLock<Vec<(String, Service)>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the files are part of the crate, and a test reads them")]
    let service = |file| Service::read(file).expect("the names of the crate are sound");
    files::names().into_iter().map(|(name, file)| (name, service(file))).collect()
});

impl Service {
    fn read(file: Value) -> serde_json::Result<Service> {
        let mut lists: Map<String, Value> = serde_json::from_value(file)?;
        let translations = lists.remove("translations").unwrap_or_default();
        Ok(Service {
            lists: serde_json::from_value(Value::Object(lists))?,
            translations: serde_json::from_value(translations)?,
        })
    }

    /// The names of the services.
    pub fn all() -> impl Iterator<Item = &'static str> {
        SERVICES.iter().map(|(name, _)| name.as_str())
    }

    /// The service of that name.
    pub fn named(name: &str) -> Option<&'static Service> {
        SERVICES.iter().find(|(it, _)| it == name).map(|(_, service)| service)
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
