//! Every row of the table in `examples/data/README.md`: the sample as it is, and after the edit that it proposes.

use anyhow::{Context, Result};
use applicant::{Policy, Rules};
use serde_json::Value;

#[path = "../examples/data/expected.rs"]
mod expected;
#[path = "../examples/quickstart/judgement.rs"]
mod judgement;

use expected::{Edit, Sample, folder, samples};
use judgement::Judgement;

fn rules() -> Result<Rules> {
    Ok(Policy::probation_services_officer().rules("2026-11-21".parse()?))
}

/// Compares each row with what comes of it, and shows all that differ at once.
fn check_rows(row: impl Fn(&Sample, &[u8]) -> Result<Option<(String, Judgement)>>) -> Result<()> {
    let mut differ = String::new();
    for sample in samples()? {
        let bytes = std::fs::read(folder().join(&sample.file))?;
        let Some((expected, judgement)) = row(&sample, &bytes)? else { continue };
        if judgement.to_string() != expected {
            differ += &format!("\n{}\n  expected {expected}\n  found    {judgement}\n", sample.file);
            for issue in judgement.report().into_iter().flatten() {
                differ += &format!("    {issue} ({})\n", issue.code().as_str());
            }
        }
    }
    assert!(differ.is_empty(), "{differ}");
    Ok(())
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
    assert_eq!(rows, expected::files()?);
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
    let rules = rules()?;
    check_rows(|sample, bytes| Ok(Some((sample.expected.clone(), Judgement::of(bytes, &rules)))))
}

#[test]
fn every_edit_agrees_with_its_row() -> Result<()> {
    let rules = rules()?;
    check_rows(|sample, bytes| {
        let Some(edit) = &sample.edit else { return Ok(None) };
        let edited = edited(serde_json::from_slice(bytes)?, edit)?;
        Ok(Some((edit.then.clone(), Judgement::of(&serde_json::to_vec(&edited)?, &rules))))
    })
}
