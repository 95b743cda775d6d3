//! `applicant policy new`: a policy file to begin with.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};

const SKELETON: &str = include_str!("skeleton.toml");

/// Writes the file, which must not be there yet.
pub fn write(out: &mut impl Write, file: &Path, title: Option<&str>) -> anyhow::Result<()> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let Some(id) = id(&name) else {
        bail!(
            "the name of the file gives the id of the post: it begins with a letter, as in night_carer.toml"
        );
    };
    let title = title.map_or_else(|| title_of(&id), str::to_owned);
    if title.chars().any(char::is_control) {
        bail!("the title of the post is one line of text");
    }
    // A JSON string is a string of TOML too.
    let title = serde_json::to_string(&title)?;
    let text = SKELETON.replace("\"ID\"", &format!("\"{id}\"")).replace("\"TITLE\"", &title);
    let failed = || file.display().to_string();
    File::create_new(file).with_context(failed)?.write_all(text.as_bytes()).with_context(failed)?;
    Ok(writeln!(out, "{} is written: change it, then run `applicant policy check` on it", file.display())?)
}

/// The id for a name: `Night carer` is `night_carer`.
fn id(name: &str) -> Option<String> {
    let lower = name.trim().to_ascii_lowercase();
    let id: String = lower.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let is_id = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.len() <= 47;
    is_id.then_some(id)
}

/// The title for an id: `night_carer` is `Night carer`.
fn title_of(id: &str) -> String {
    let mut title = id.replace('_', " ");
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids_and_titles() {
        for (name, expected) in [
            ("night_carer", Some("night_carer")),
            ("Night carer", Some("night_carer")),
            ("night-carer.2", Some("night_carer_2")),
            ("2nd", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(id(name).as_deref(), expected, "{name}");
        }
        assert_eq!(title_of("night_carer"), "Night carer");
        assert_eq!(id(&"a".repeat(47)), Some("a".repeat(47)));
        assert_eq!(id(&"a".repeat(48)), None);
    }
}
