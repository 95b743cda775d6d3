//! `applicant form`: everything a form builder without Rust needs, as files: the pages, an empty application, the schema, UI schemas,
//! and in each language the words and the whole form as HTML.
//!
//! ```sh
//! applicant form pages-and-words
//! ```

mod html;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use applicant::engine::Section;
use applicant::form::{Dialect, Form, Page};
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy, Scope};
use serde::Serialize;
use serde_json::json;

use crate::post::Post;

/// Write the form as files: pages, an empty application, HTML, JSON Schema, UI schemas, words
#[derive(clap::Args)]
pub struct Args {
    /// The folder to write to; made where it is missing
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[command(flatten)]
    post: Post,
}

pub fn run(Args { folder, post }: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let policy = &post.policy()?;
    let form = Form::of(&post.rules(policy));
    let rules = form.rules(post.rules(policy));
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut write = |name: &str, text: &str| -> anyhow::Result<()> {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))?;
        Ok(writeln!(out, "{name}")?)
    };
    write("pages.json", &json(&form.to_data(&rules))?)?;
    let empty = empty(&form, policy)?;
    write("empty.json", &json(&empty)?)?;
    write("rjsf-ui.json", &json(&form.rjsf_ui_schema())?)?;
    // What two renderers take for the errors of a service, here those of an empty form.
    let words = |language: &Language| Messages::new(language.clone()).for_policy(policy);
    let english = words(&Language::english());
    let errors = Draft::default().review(&rules, Scope::Submit);
    write("rjsf-errors.json", &json(&errors.rjsf_extra_errors(|issue| issue.message(&english)))?)?;
    write("json-forms-errors.json", &json(&errors.json_forms_errors(|issue| issue.message(&english)))?)?;
    for language in Language::all() {
        let words = words(language);
        write(
            &format!("schema.{language}.json"),
            &json(&form.json_schema(&rules, &words, Dialect::Draft202012))?,
        )?;
        let schema = form.json_schema(&rules, &words, Dialect::Draft7);
        write(&format!("schema-draft-07.{language}.json"), &json(&schema)?)?;
        let ui = form.json_forms_ui_schema(|page| title(&words, page));
        write(&format!("json-forms-ui.{language}.json"), &json(&ui)?)?;
        write(&format!("form.{language}.html"), &html::document(&form, &rules, policy, &empty, &words))?;
        write(&format!("messages.{language}.ftl"), language.catalogue())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn json(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value)
}

fn title(words: &Messages, page: &Page) -> String {
    words.text(&format!("page-title-{}", page.name()), &[]).unwrap_or_else(|| page.name().to_owned())
}

/// An application with every key of the form and one row in each list, all blank: it is as if nothing was answered. It names its
/// post, so that judging it by another is noticed.
fn empty(form: &Form, policy: &Policy) -> anyhow::Result<Draft> {
    let mut root = json!({});
    if policy.sections.contains(&Section::JOB) {
        root["job"]["role"] = json!(policy.id);
    }
    for question in form.questions() {
        let template = question.template();
        let place = template.split('.').fold(&mut root, |place, step| match step.strip_suffix("[]") {
            Some(list) => {
                let rows = &mut place[list];
                if rows.is_null() {
                    *rows = json!([{}]);
                }
                &mut rows[0]
            }
            None => &mut place[step],
        });
        *place = if question.takes_several() { json!([]) } else { json!("") };
    }
    // A draft is written in the order of the form.
    Ok(Draft::from_json(&serde_json::to_vec(&root)?)?)
}
