//! The JSON Schema of a policy file beside the reader of it: what one takes the other takes, but for what a schema cannot say.

use std::fs;
use std::path::Path;

use applicant::Policy;
use serde_json::Value;

fn of_repository(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

fn value(file: &str) -> Value {
    toml::from_str(file).unwrap()
}

/// Every policy file of the repository that is meant to be sound.
fn sound() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for folder in ["policies", "examples/policies"] {
        let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder)).unwrap();
        for entry in entries {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            if name.ends_with(".toml") && name != "six-mistakes.toml" {
                files.push((name.clone(), of_repository(&format!("{folder}/{name}"))));
            }
        }
    }
    assert!(files.len() >= 12, "{}", files.len());
    files
}

#[test]
fn schema_takes_every_sound_file() {
    let schema = jsonschema::validator_for(&Policy::json_schema()).unwrap();
    for (name, file) in sound() {
        Policy::from_toml(&file).unwrap_or_else(|faults| panic!("{name}: {faults}"));
        let wrong: Vec<String> = schema.iter_errors(&value(&file)).map(|it| it.to_string()).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
    }
}

/// A sound file with one place changed.
const POST: &str = r#"
id = "x"
title = "X"
version = "1"
sections = ["right_to_work", "employment", "qualifications"]
max_points = 10

[names]
skills = [{ id = "care", label = "Care" }]

[[statements]]
id = "why"
need = "required"
max_words = 20

[[criteria]]
id = "a"
title = "A"
need = "essential"
rule = { any = [{ gcse_c = { count = 1 } }, { experience = { skill = "care", months = 6 }, cost = 2 }] }

[[criteria]]
id = "b"
title = "B"
need = "scored"
measure = { experience_months = {} }
points = [{ at_least = 6, points = 10 }]

[translations.cy]
"A" = "Â"
"#;

#[test]
fn both_refuse_what_is_misspelt() {
    let schema = jsonschema::validator_for(&Policy::json_schema()).unwrap();
    assert!(Policy::from_toml(POST).is_ok() && schema.is_valid(&value(POST)));
    // What is changed, and whether the schema can know of it.
    let cases = [
        ("title = \"X\"", "titel = \"X\"", true),
        ("id = \"x\"", "id = 3", true),
        ("version = \"1\"", "", true),
        ("\"employment\"", "\"emploiment\"", true),
        ("max_points = 10", "max_points = \"10\"", true),
        ("max_points = 10", "max_points = -1", true),
        ("[{ id = \"care\", label", "[{ id = \"Care\", label", true),
        ("label = \"Care\"", "lable = \"Care\"", true),
        ("need = \"required\"", "need = \"always\"", true),
        ("max_words = 20", "max_words = 0", true),
        ("need = \"essential\"", "need = \"esential\"", true),
        ("rule = {", "rul = {", true),
        ("gcse_c = { count = 1 }", "gcse_d = { count = 1 }", true),
        ("gcse_c = { count = 1 }", "gcse_c = { count = 0 }", true),
        ("gcse_c = { count = 1 }", "gcse_c = {}", true),
        ("gcse_c = { count = 1 }", "gcse_c = { count = 1 }, refer = \"it\"", true),
        ("months = 6", "moths = 6", true),
        ("cost = 2", "cost = \"2\"", true),
        ("measure = { experience_months = {} }", "measure = { months = {} }", true),
        ("points = [{ at_least = 6, points = 10 }]", "points = [{ at_least = 6 }]", true),
        ("\"A\" = \"Â\"", "\"A\" = 3", true),
        // These depend on other parts of the file.
        ("max_points = 10", "max_points = 11", false),
        ("skill = \"care\"", "skill = \"caer\"", false),
        ("\"A\" = \"Â\"", "\"C\" = \"Â\"", false),
        ("id = \"b\"", "id = \"a\"", false),
        (", \"qualifications\"]", "]", false),
        ("points = [{ at_least = 6, points = 10 }]", "", false),
    ];
    for (from, to, is_known) in cases {
        assert!(POST.contains(from), "{from}");
        let file = POST.replacen(from, to, 1);
        assert!(Policy::from_toml(&file).is_err(), "the reader takes {to}");
        assert_eq!(!schema.is_valid(&value(&file)), is_known, "the schema, of {to}");
    }
}
