//! Several GCSEs at once: a table of subject, grade and year, each line of which becomes a row of the list.

use applicant::Draft;
use applicant::application::qualifications::{Award, Grade, GradeContext, Kind};
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
const LINES: u32 = 8;

/// What is typed in a line.
const KEYS: [&str; 3] = ["subject", "grade", "year"];

#[derive(Template)]
#[template(path = "table.html")]
struct TablePage {
    frame: Frame,
    /// The heads of the columns.
    heads: Vec<String>,
    lines: Vec<Line>,
}

struct Line {
    /// The name of the input that says that it is a GCSE.
    kind: String,
    cells: Vec<Cell>,
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
    let cell = |line: u32, (key, head): (&str, &String)| Cell {
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
    let line = |line: u32| Line {
        kind: format!("{LIST}[{line}].kind"),
        cells: KEYS.into_iter().zip(&heads).map(|pair| cell(line, pair)).collect(),
    };
    let lines = (0..LINES).map(line).collect();
    let mut frame =
        Frame::of(site, saved, "table-title").at("/page/qualifications/table", "/page/qualifications");
    frame.has_form = true;
    Ok(Html(TablePage { lines, heads, frame }.render()?).into_response())
}

/// Whether a line is a double award, which a row says and this table does not ask: sciences graded as a pair. Of another subject a pair is
/// rather a slip, and is asked about.
///
/// Source: Ofqual, GCSE (9 to 1) Combined Science: graded 9-9 to 1-1; WJEC and CCEA, Science (Double Award): A*A* to GG.
fn is_double(subject: &str, grade: &str) -> bool {
    let is_science = ["science", "gwyddoniaeth"].iter().any(|it| subject.to_lowercase().contains(it));
    let reads = |award| Grade::parse(grade, &GradeContext { award, ..GradeContext::new(Kind::Gcse) }).is_ok();
    is_science && !reads(Award::Single) && reads(Award::Double)
}

/// Adds the lines in which anything was typed.
pub async fn save(State(app): State<App>, Posted { saved, post: posted }: Posted) -> Answer {
    let page = app.post_of(&saved).form.page(LIST).ok_or(Refused::NotFound)?;
    if let Some(tag) = posted.value("_language") {
        app.store.speak(&saved.id, app.messages(tag).language().tag()).await?;
    }
    let mut typed = posted.draft.to_form();
    let is_line = |line: &u32| {
        let start = format!("{LIST}[{line}].");
        let is_typed = |(name, value): &(String, String)| {
            name.strip_prefix(&start).is_some_and(|key| KEYS.contains(&key)) && !value.trim().is_empty()
        };
        typed.iter().any(is_typed)
    };
    let lines: Vec<u32> = (0..LINES).filter(is_line).collect();
    let said = |line: &u32, key: &str| {
        let name = format!("{LIST}[{line}].{key}");
        typed.iter().find(|(it, _)| *it == name).map_or("", |(_, value)| value.as_str())
    };
    let double = lines.iter().filter(|line| is_double(said(line, "subject"), said(line, "grade")));
    let double: Vec<_> = double.map(|line| (format!("{LIST}[{line}].award"), "double".to_owned())).collect();
    typed.extend(double);
    let typed = Draft::from_form(typed).unwrap_or(posted.draft.clone());
    let (changed, _) = app
        .store
        .change(&saved.id, now(), |mut held| {
            for line in &lines {
                let row = list::next_row(&held.draft, LIST);
                held.draft = held.draft.with_row(page, row, &list::moved(&typed, LIST, *line, row));
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

#[cfg(test)]
mod tests {
    use super::is_double;

    #[test]
    fn sciences_graded_in_pairs_are_double() {
        for (subject, grade, expected) in [
            ("Combined Science", "4-4", true),
            ("combined science: trilogy", "54", true),
            ("Science (Double Award)", "CD", true),
            ("Gwyddoniaeth (Dwyradd)", "A*A", true),
            ("Combined Science", "4", false),
            ("Science", "C", false),
            ("Science", "U", false),
            // No pair is that far apart.
            ("Combined Science", "9-7", false),
            ("Combined Science", "", false),
            // One grade too many is a slip.
            ("History", "4-4", false),
            ("English Language", "55", false),
            ("", "4-4", false),
        ] {
            assert_eq!(is_double(subject, grade), expected, "{subject} {grade}");
        }
    }
}
