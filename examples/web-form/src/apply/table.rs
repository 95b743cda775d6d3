//! Several GCSEs at once: a table of subject, grade and year, each line of which becomes a row of the list.

use applicant::Draft;
use applicant::messages::Messages;
use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect};

use super::list;
use super::session::{Kept, Posted};
use crate::app::{App, Post, Site, now};
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{Changed, Saved};

/// The list that has such a table.
pub const LIST: &str = "qualifications";

/// As many lines as are shown.
const LINES: usize = 8;

/// What is typed in a line.
const KEYS: [&str; 3] = ["subject", "grade", "year"];

#[derive(Template)]
#[template(path = "table.html")]
struct TablePage {
    frame: Frame,
    /// The heads of the columns.
    heads: Vec<String>,
    /// The names of the inputs, line by line.
    lines: Vec<Vec<Cell>>,
}

struct Cell {
    name: String,
    label: String,
    class: &'static str,
    inputmode: &'static str,
}

fn heads(post: &Post, messages: &Messages) -> Vec<String> {
    let label = |key: &&str| {
        let template = format!("{LIST}[].{key}");
        post.form.questions().find(|it| it.template() == template).map(|question| messages.label(question))
    };
    KEYS.iter().filter_map(label).collect()
}

pub async fn show(State(app): State<App>, Kept(saved): Kept) -> Answer {
    page(&app, &saved)
}

fn page(site: &Site, saved: &Saved) -> Answer {
    let post = site.post_of(saved);
    let heads = heads(post, post.messages(&saved.locale));
    if heads.len() < KEYS.len() {
        return Err(Refused::NotFound);
    }
    let cell = |line: usize, (key, head): (&str, &String)| Cell {
        // The lines are rows from 0; where they go among the rows that are there is decided when they are saved.
        name: format!("{LIST}[{line}].{key}"),
        label: format!("{head} {}", line + 1),
        class: match key {
            "subject" => "width-20",
            "grade" => "width-5",
            _ => "width-4",
        },
        inputmode: if key == "year" { "numeric" } else { "text" },
    };
    let lines = (0..LINES).map(|line| KEYS.into_iter().zip(&heads).map(|pair| cell(line, pair)).collect());
    let mut frame =
        Frame::of(site, saved, "table-title").at("/page/qualifications/table", "/page/qualifications");
    frame.has_form = true;
    Ok(Html(TablePage { lines: lines.collect(), heads, frame }.render()?).into_response())
}

/// Adds the lines in which anything was typed.
pub async fn save(State(app): State<App>, Posted { saved, post: posted }: Posted) -> Answer {
    let page = app.post_of(&saved).form.page(LIST).ok_or(Refused::NotFound)?;
    if let Some(tag) = posted.value("_language") {
        app.store.speak(&saved.id, app.messages(tag).language().tag()).await?;
    }
    let typed = posted.draft.to_form();
    let is_line = |line: &usize| {
        let start = format!("{LIST}[{line}].");
        typed.iter().any(|(name, value)| name.starts_with(&start) && !value.trim().is_empty())
    };
    let lines: Vec<usize> = (0..LINES).filter(is_line).collect();
    let (changed, _) = app
        .store
        .change(&saved.id, now(), |mut held| {
            for line in &lines {
                let row = list::next_row(&held.draft.row_indexes(LIST).unwrap_or_default());
                let start = format!("{LIST}[{line}].");
                let answers = typed.iter().filter_map(|(name, value)| {
                    Some((format!("{LIST}[{row}].{}", name.strip_prefix(&start)?), value.clone()))
                });
                let kind = (format!("{LIST}[{row}].kind"), "gcse".to_owned());
                let line = Draft::from_form(answers.chain([kind])).unwrap_or_default();
                held.draft = held.draft.with_row(page, row, &line);
            }
            held
        })
        .await?;
    match changed {
        Changed::Gone => Err(Refused::Gone),
        Changed::TooLarge => Err(Refused::TooLarge),
        Changed::Yes if posted.value("_language").is_some() && lines.is_empty() => {
            Ok(Redirect::to("/page/qualifications/table").into_response())
        }
        Changed::Yes => Ok(Redirect::to("/page/qualifications").into_response()),
    }
}
