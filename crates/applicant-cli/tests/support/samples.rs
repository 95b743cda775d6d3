//! The table of `examples/data/README.md`: what each sample shows, what comes of it, and one edit to try.
//!
//! No cell holds a vertical bar; a result, a pointer and a value are each between backticks.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

/// One row of the table.
pub struct Sample {
    /// The name of the file.
    pub file: String,
    /// What it shows.
    pub shows: String,
    /// The result it should have, such as `eligible: phone_reserved`.
    pub expected: String,
    /// One edit to try.
    pub edit: Option<Edit>,
}

/// One edit to try.
pub struct Edit {
    /// The answer to change, as a JSON Pointer.
    pub pointer: String,
    /// Its new value.
    pub value: Value,
    /// The result after it.
    pub then: String,
    /// Why.
    pub why: String,
}

/// Where the samples and their README are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data")
}

/// Every row of the README.
pub fn samples() -> Result<Vec<Sample>> {
    let readme = std::fs::read_to_string(folder().join("README.md"))?;
    readme.lines().filter(|line| line.starts_with("| `")).map(sample).collect()
}

/// Every JSON file of the folder, by name.
pub fn files() -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

fn sample(row: &str) -> Result<Sample> {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let [_, file, shows, expected, edit, then, _] = cells[..] else {
        anyhow::bail!("a row of the table has {} cells instead of 5: {row}", cells.len().saturating_sub(2));
    };
    let edit = match quoted(edit)[..] {
        [pointer, value] => Some(Edit {
            pointer: pointer.to_owned(),
            value: serde_json::from_str(value).with_context(|| format!("the edit of {file}"))?,
            then: only(then)?.to_owned(),
            why: then.split_once(" – ").map_or("", |(_, why)| why).to_owned(),
        }),
        _ => None,
    };
    let [file, expected] = [only(file)?, only(expected)?].map(str::to_owned);
    Ok(Sample { file, shows: shows.to_owned(), expected, edit })
}

/// The text between backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn only(cell: &str) -> Result<&str> {
    quoted(cell).first().copied().with_context(|| format!("nothing between backticks in: {cell}"))
}
