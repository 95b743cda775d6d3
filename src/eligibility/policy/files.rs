//! The files that come with the crate: the one list of built-in posts.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// What `policies/` has, as one file: it is read without TOML, which a small build leaves out.
const BUILT_IN: &str = include_str!("../../../policies/built_in.json");

/// The policies, in the order in which roles are suggested. The first is the post of whoever names none.
pub(super) fn policies() -> Vec<Value> {
    #[derive(Deserialize)]
    struct File {
        policies: Vec<Value>,
    }
    read::<File>().policies
}

/// What the posts of a service name, by the name of the service.
pub(super) fn names() -> Map<String, Value> {
    #[derive(Deserialize)]
    struct File {
        names: Map<String, Value>,
    }
    read::<File>().names
}

fn read<T: DeserializeOwned>() -> T {
    #[allow(clippy::expect_used, reason = "the file is part of the crate, and a test makes it")]
    serde_json::from_str(BUILT_IN).expect("the posts of the crate are JSON")
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    use serde_json::Value;

    /// The files of `policies/`, in the order in which roles are suggested.
    const POLICIES: [&str; 8] = [
        "probation_services_officer",
        "probation_services_officer_careers",
        "probation_officer",
        "trainee_probation_officer",
        "senior_probation_services_officer",
        "case_administrator",
        "approved_premises_worker",
        "programme_facilitator",
    ];

    /// The files of `policies/names/`.
    const SERVICES: [&str; 1] = ["probation_service"];

    fn folder(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
    }

    /// A file in each line, by its name where it needs one.
    fn lines(folder_name: &str, names: &[&str], line: impl Fn(&str, &Value) -> String) -> String {
        let file = |name: &&str| {
            let path = folder(folder_name).join(format!("{name}.toml"));
            line(name, &toml::from_str(&fs::read_to_string(path).unwrap()).unwrap())
        };
        let is_toml = |path: &PathBuf| path.extension().is_some_and(|it| it == "toml");
        let files = fs::read_dir(folder(folder_name)).unwrap().map(|entry| entry.unwrap().path());
        assert_eq!(files.filter(is_toml).count(), names.len(), "a file of {folder_name} is not in the list");
        names.iter().map(file).collect::<Vec<_>>().join(",\n")
    }

    #[test]
    fn built_in_posts_are_those_of_their_files() {
        let policies = lines("policies", &POLICIES, |_, value| value.to_string());
        let names = lines("policies/names", &SERVICES, |name, value| format!("\"{name}\":{value}"));
        let made = format!("{{\"policies\":[\n{policies}\n],\"names\":{{\n{names}\n}}}}\n");
        let path = folder("policies/built_in.json");
        if env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        let is_current = value(&fs::read_to_string(path).unwrap()) == value(&made);
        assert!(is_current, "policies/built_in.json is out of date: UPDATE_DOCS=1 cargo test --lib");
    }
}
