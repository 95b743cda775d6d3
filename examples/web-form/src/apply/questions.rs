//! A form of questions: shown, and shown again where something is missing, wrong or unusual.

use std::collections::BTreeMap;

use applicant::engine::Severity;
use applicant::{Code, Issue};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse};

use super::list::{self, Card};
use super::mark::{Mark, Wanted, address};
use super::part::Part;
use super::session::Kept;
use super::unusual::{EXPLAINS_GAPS, gaps, warnings};
use super::view;
use crate::app::{App, Post, Site};
use crate::frame::Frame;
use crate::package::Package;
use crate::refused::{Answer, Refused};
use crate::store::Saved;

/// The texts of the catalogue that a script shows.
const SCRIPT_TEXTS: [&str; 5] = [
    "page-error-prefix",
    "page-words-left",
    "page-words-over",
    "page-characters-left",
    "page-characters-over",
];

#[derive(Template)]
#[template(path = "page.html")]
struct QuestionPage {
    frame: Frame,
    action: String,
    post: String,
    shown: String,
    /// Tells the state that the page shows from another.
    base: String,
    /// Whether it goes back to the answers.
    from_check: bool,
    /// What the page says as it is shown again; a change of the language keeps it.
    mark: String,
    /// What is unusual about the answers: it blocks nothing.
    notices: Vec<String>,
    /// Warnings and advice beside the errors.
    further: Vec<String>,
    /// What is wrong, each with where it leads.
    problems: Vec<(String, String)>,
    /// What the script of the page says, by the names of the texts, with `{count}` where a number goes.
    texts: String,
    /// The module of the package for browsers, where it is served.
    package: String,
    /// The questions, as HTML.
    questions: String,
    /// The rows of its list.
    list: Option<List>,
}

/// The rows of a list, each with a page of its own.
struct List {
    /// The key of the list, to which an issue about all of it leads.
    key: &'static str,
    cards: Vec<Card>,
    /// The index of the next row.
    next: u32,
    /// What the button that adds a row says.
    add: String,
    /// What a row can explain: gaps between jobs, in words.
    gaps: Vec<String>,
    /// Whether several can be entered in one table.
    has_table: bool,
    can_undo: bool,
}

/// The address of the control of an issue, with what is wrong there.
pub fn link_to(post: &Post, issue: &Issue, from_check: bool) -> Option<String> {
    let part = Part::of(&post.form, issue)?;
    let control = part.control(issue);
    Some(format!("{}#{control}", address(&part.address(), from_check, Some(Mark::Problems))))
}

/// The part of a form that an address means. A row is there, or it is the next.
pub fn part_of<'p>(post: &'p Post, saved: &Saved, name: &str, row: Option<u32>) -> Result<Part<'p>, Refused> {
    let page = post.form.page(name).ok_or(Refused::NotFound)?;
    if let Some(row) = row {
        let list = page.list().ok_or(Refused::NotFound)?;
        if !list::has_row(&saved.draft, list, row) && row != list::next_row(&saved.draft, list) {
            return Err(Refused::NotFound);
        }
    }
    Ok(Part { page, row })
}

fn render(site: &Site, saved: &Saved, part: Part<'_>, wanted: &Wanted) -> Answer {
    let (post, page, mark, from_check) =
        (site.post_of(saved), part.page, wanted.mark(), wanted.is_from_check());
    let (name, here) = (page.name(), part.address());
    let back = match (part.row, from_check) {
        (_, true) => "/check".to_owned(),
        (Some(_), _) => format!("/page/{name}"),
        (None, _) => "/tasks".to_owned(),
    };
    let mut frame = Frame::of(site, saved, &format!("page-title-{name}")).at(&here, &back);
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let has_problems = mark == Some(Mark::Problems);
    let review = saved.draft.review(&rules, page.scope());
    let report = has_problems.then_some(&review);
    let gaps = match name == EXPLAINS_GAPS {
        true => gaps(&rules, &saved.draft),
        false => Vec::new(),
    };
    let draft = match wanted.gap.and_then(|gap| gaps.get(gap)) {
        Some(gap) => list::explaining(&saved.draft, part, gap),
        None => saved.draft.clone(),
    };
    let whole = view::html(&draft, &rules, messages);
    let mut html = part.html(whole.clone());
    if let Some(report) = report {
        html = html.with_report(report);
    }
    if let Some(row) = part.row {
        frame.title = list::title_of_row(&frame, &saved.draft, page, row);
    }
    let errors = report.into_iter().flat_map(|report| report.errors());
    let errors = errors.filter(|issue| part.is_list() || part.has(issue));
    let problem = |issue: &Issue| {
        let leads = match part.has(issue) {
            true => format!("#{}", part.control(issue)),
            false => link_to(post, issue, from_check)?,
        };
        Some((leads, if part.row.is_some() { html.message(issue) } else { whole.message(issue) }))
    };
    let problems: Vec<_> = errors.filter_map(problem).collect();
    frame.has_errors = !problems.is_empty();
    frame.has_form = true;
    match mark {
        Some(Mark::More(count)) => {
            frame.says = Some(frame.with("page-more", &[("count", &count.to_string())]))
        }
        Some(Mark::Removed) => frame.says = Some(frame.t("list-removed")),
        Some(Mark::Blank) => frame.says = Some(frame.t("list-blank")),
        _ => {}
    }
    let notices = match mark {
        Some(Mark::Notices | Mark::More(_)) => warnings(post, &rules, &saved.draft, part),
        _ => Vec::new(),
    };
    let notices =
        notices.iter().filter(|issue| issue.code() != Code::GAP).map(|issue| html.message(issue)).collect();
    let further = report.into_iter().flat_map(|report| report.iter()).filter(|issue| part.has(issue));
    let further = further.filter(|issue| matches!(issue.severity(), Severity::Warning | Severity::Advice));
    let shown: Vec<String> = part.shown(&saved.draft, &rules).iter().map(|(_, path)| path.id()).collect();
    let list = page.list().filter(|_| part.row.is_none()).map(|key| List {
        key,
        cards: list::cards(&whole, &saved.draft, page, &review, from_check),
        next: list::next_row(&saved.draft, key),
        add: frame.t(&format!("add-{key}")),
        gaps: gaps.iter().map(|gap| gap.message(messages)).collect(),
        has_table: list::has_table(page),
        can_undo: mark == Some(Mark::Removed) && saved.removed.is_some(),
    });
    // What is asked beside a list is asked of those who have nothing to put into it.
    let has_rows = list.as_ref().is_some_and(|list| !list.cards.is_empty());
    let is_settled =
        has_rows && part.is_blank(&saved.draft) && !problems.iter().any(|(leads, _)| leads.starts_with('#'));
    let texts: BTreeMap<&str, String> =
        SCRIPT_TEXTS.iter().map(|id| (*id, frame.with(id, &[("count", "{count}")]))).collect();
    let page = QuestionPage {
        texts: serde_json::to_string(&texts).unwrap_or_default(),
        package: site.package.as_ref().map(Package::address).unwrap_or_default(),
        action: here,
        post: saved.post.clone(),
        shown: shown.join(" "),
        base: part.fingerprint(&saved.draft),
        from_check,
        mark: mark.map(|mark| mark.to_string()).unwrap_or_default(),
        notices,
        further: further.map(|issue| issue.message(messages)).collect(),
        problems,
        questions: if is_settled { String::new() } else { html.page(page).into() },
        list,
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

pub async fn show_page(
    State(app): State<App>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    Kept(saved): Kept,
) -> Answer {
    let part = part_of(app.post_of(&saved), &saved, &name, None)?;
    render(&app, &saved, part, &wanted)
}

pub async fn show_row(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    Query(wanted): Query<Wanted>,
    Kept(saved): Kept,
) -> Answer {
    let part = part_of(app.post_of(&saved), &saved, &name, Some(row))?;
    render(&app, &saved, part, &wanted)
}
