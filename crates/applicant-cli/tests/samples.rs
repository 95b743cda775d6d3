//! Every row of the table in `examples/data/README.md`: the sample as it is, and after the edit that it proposes.

mod support;
#[path = "support/samples.rs"]
mod table;

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use support::{DAY, applicant};
use table::{Edit, Sample, folder, samples};

/// What comes of a file, as in the table: the outcome, and the codes sorted and without repeats.
fn result(line: &str) -> (String, String) {
    let line: Value = serde_json::from_str(line).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let issues = line["report"].as_array().into_iter().flatten().chain(line.get("error"));
    let codes: BTreeSet<String> = issues.map(|issue| text(&issue["code"])).collect();
    let codes: Vec<String> = codes.into_iter().collect();
    let colon = if codes.is_empty() { "" } else { ": " };
    (text(&line["path"]), format!("{}{colon}{}", text(&line["outcome"]), codes.join(", ")))
}

/// Compares each file with what comes of it, and shows all that differ at once.
fn check_rows(rows: &[(String, String)]) {
    let files = rows.iter().map(|(file, _)| file.as_str());
    let arguments: Vec<&str> = ["check", "--json", "--on", DAY].into_iter().chain(files).collect();
    let found: Vec<_> = applicant(&arguments).out.lines().map(result).collect();
    assert_eq!(found, rows);
}

/// The document after the edit; an answer that was not there is added.
fn edited(mut document: Value, edit: &Edit) -> Result<Value> {
    let (parent, key) = edit.pointer.rsplit_once('/').context("a JSON Pointer starts with /")?;
    match document.pointer_mut(parent).with_context(|| format!("no {parent} in the document"))? {
        Value::Object(answers) => {
            answers.insert(key.to_owned(), edit.value.clone());
        }
        other => *other.pointer_mut(&format!("/{key}")).context("no such row")? = edit.value.clone(),
    }
    Ok(document)
}

#[test]
fn every_file_has_exactly_one_row() -> Result<()> {
    let mut rows: Vec<String> = samples()?.into_iter().map(|sample| sample.file).collect();
    rows.sort();
    assert_eq!(rows, table::files()?);
    Ok(())
}

#[test]
fn every_row_explains_its_edit() -> Result<()> {
    for sample in samples()? {
        assert!(!sample.shows.is_empty(), "{}", sample.file);
        match sample.edit {
            Some(edit) => {
                assert!(!edit.why.is_empty() && edit.then != sample.expected, "{}", sample.file)
            }
            None => assert!(sample.expected.starts_with("unread"), "{}", sample.file),
        }
    }
    Ok(())
}

#[test]
fn every_sample_agrees_with_its_row() -> Result<()> {
    let row = |sample: Sample| (folder().join(&sample.file).display().to_string(), sample.expected);
    check_rows(&samples()?.into_iter().map(row).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn every_edit_agrees_with_its_row() -> Result<()> {
    let edits = support::folder("edits");
    let mut rows = Vec::new();
    for sample in samples()? {
        let Some(edit) = sample.edit else { continue };
        let document = serde_json::from_slice(&fs::read(folder().join(&sample.file))?)?;
        let file = edits.join(&sample.file);
        fs::write(&file, serde_json::to_vec(&edited(document, &edit)?)?)?;
        rows.push((file.display().to_string(), edit.then));
    }
    check_rows(&rows);
    Ok(())
}
