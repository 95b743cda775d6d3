//! Everything a form builder without Rust needs, as files: the pages, the schema, UI schemas, and the words in each language.
//!
//! ```sh
//! cargo run --example export -- form
//! ```

use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use applicant::form::{Dialect, Form};
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Scope};
use chrono::Local;
use clap::Parser;
use serde_json::Value;

/// Writes the form of the Probation Services Officer as files.
#[derive(Parser)]
struct Args {
    /// The directory to write to; made where it is missing.
    dir: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let Args { dir } = Args::parse();
    fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
    let form = Form::full();
    let rules = form.rules(Policy::probation_services_officer().rules(Local::now().date_naive()));
    let write = |name: &str, text: &str| {
        println!("{name}");
        fs::write(dir.join(name), text).with_context(|| format!("cannot write {name}"))
    };
    let json = |name: &str, value: &Value| write(name, &serde_json::to_string_pretty(value)?);
    json("pages.json", &form.to_data(&rules))?;
    json("rjsf-ui.json", &form.rjsf_ui_schema())?;
    // What two renderers take for the errors of a service, here those of an empty form.
    let words = Messages::new(Language::english());
    let errors = Draft::default().review(&rules, Scope::Submit);
    json("rjsf-errors.json", &errors.rjsf_extra_errors(|issue| issue.message(&words)))?;
    json("json-forms-errors.json", &errors.json_forms_errors(|issue| issue.message(&words)))?;
    for language in Language::all() {
        let words = Messages::new(language.clone());
        json(&format!("schema.{language}.json"), &form.json_schema(&rules, &words, Dialect::Draft202012))?;
        json(
            &format!("schema-draft-07.{language}.json"),
            &form.json_schema(&rules, &words, Dialect::Draft7),
        )?;
        let title = |page: &applicant::form::Page| {
            words.text(&format!("page-title-{}", page.name()), &[]).unwrap_or_else(|| page.name().to_owned())
        };
        json(&format!("json-forms-ui.{language}.json"), &form.json_forms_ui_schema(title))?;
        write(&format!("messages.{language}.ftl"), language.catalogue())?;
    }
    Ok(())
}
