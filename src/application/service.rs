//! What the posts of a service name, in files that come with the crate.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::engine::Names;

/// The lists that the posts of a service have in common, with their words in other languages.
#[derive(Debug, Deserialize)]
pub(crate) struct Service {
    #[serde(flatten)]
    pub lists: Names,
    /// By the tag of the language, then by the text.
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
}

/// The files of `policies/names/`, by the name of the service.
const FILES: [(&str, &str); 1] =
    [("probation_service", include_str!("../../policies/names/probation_service.toml"))];

static SERVICES: LazyLock<Vec<Service>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the files are part of the crate, and a test reads them")]
    FILES.iter().map(|(_, file)| toml::from_str(file).expect("the names of the crate are sound")).collect()
});

impl Service {
    /// The names of the services.
    pub fn all() -> [&'static str; FILES.len()] {
        FILES.map(|(service, _)| service)
    }

    /// The service of that name.
    pub fn named(name: &str) -> Option<&'static Service> {
        SERVICES.get(FILES.iter().position(|(service, _)| *service == name)?)
    }
}

impl Names {
    /// What the posts of the Probation Service name, and so the first post of the crate.
    pub(crate) fn of_probation_service() -> &'static Names {
        static NONE: LazyLock<Names> = LazyLock::new(Names::default);
        SERVICES.first().map_or_else(|| &*NONE, |service| &service.lists)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_post_names_what_its_service_does() {
        let names = Names::of_probation_service();
        assert_eq!(names, &crate::eligibility::Policy::probation_services_officer().names);
        assert!(Names::OF_AN_APPLICATION.iter().all(|list| !names.list(list).is_empty()));
        assert!(Service::all().iter().all(|name| Service::named(name).is_some()));
        assert!(Service::named("prison_service").is_none());
    }
}
