//! A form of questions: shown, saved as it was typed, and shown again where something is missing, wrong or unusual. Whatever is
//! posted is answered with the address of a page, so that going back or reloading sends nothing again.

use applicant::engine::Severity;
use applicant::form::{FormPost, RowAction};
use applicant::{Code, Draft, Issue, Scope};
use askama::Template;
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Serialize;

use super::leave::is_here;
use super::list::{self, Card};
use super::mark::{Mark, Wanted, address};
use super::part::Part;
use super::session::{Kept, Posted};
use super::{conflict, view};
use crate::app::{App, Post, Site, now};
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{Changed, Saved};

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

/// The page on which gaps are explained; it says which there are.
const EXPLAINS_GAPS: &str = "breaks";

/// What is unusual about a part.
fn warnings(post: &Post, draft: &Draft, part: Part<'_>) -> Vec<Issue> {
    let is_of_page = |issue: &Issue| match issue.code() {
        Code::GAP => part.page.name() == EXPLAINS_GAPS && part.is_list(),
        _ => {
            post.form.page_of(issue.path()).is_some_and(|page| page.name() == part.page.name())
                && part.has(issue)
        }
    };
    let all = draft.review(&post.rules_on(now().date()), Scope::Save);
    all.into_iter().filter(|issue| issue.severity() == Severity::Warning && is_of_page(issue)).collect()
}

/// The gaps between jobs that nothing explains.
pub fn gaps(post: &Post, draft: &Draft) -> Vec<Issue> {
    let all = draft.review(&post.rules_on(now().date()), Scope::Save);
    all.into_iter().filter(|issue| issue.code() == Code::GAP).collect()
}

/// Whether anything is unusual about a part that was not before.
fn has_new_warnings(post: &Post, part: Part<'_>, before: &Draft, draft: &Draft) -> bool {
    let mut known = warnings(post, before, part);
    // Of those that are alike, each is known once.
    warnings(post, draft, part).iter().any(|new| match known.iter().position(|it| it == new) {
        Some(place) => {
            known.swap_remove(place);
            false
        }
        None => true,
    })
}

/// The address of the control of an issue, with what is wrong there.
pub fn link_to(post: &Post, issue: &Issue, from_check: bool) -> Option<String> {
    let part = Part::of(&post.form, issue)?;
    let control = part.control(issue);
    Some(format!("{}#{control}", address(&part.address(), from_check, Some(Mark::Problems))))
}

/// The part of a form that an address means. A row is there, or it is the next.
fn part_of<'p>(post: &'p Post, saved: &Saved, name: &str, row: Option<u32>) -> Result<Part<'p>, Refused> {
    let page = post.form.page(name).ok_or(Refused::NotFound)?;
    if let Some(row) = row {
        let rows =
            page.list().and_then(|list| saved.draft.row_indexes(list).ok()).ok_or(Refused::NotFound)?;
        if !rows.contains(&row) && row != list::next_row(&rows) {
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
    let report = has_problems.then(|| saved.draft.review(&rules, page.scope()));
    let draft = match (wanted.gap, part.row) {
        (Some(gap), Some(row)) => list::explaining(post, saved, part, gap, row),
        _ => saved.draft.clone(),
    };
    let whole = view::html(&draft, &rules, messages);
    let mut html = part.html(whole.clone());
    if let Some(report) = &report {
        html = html.with_report(report);
    }
    if let Some(row) = part.row {
        frame.title = list::title_of_row(&frame, &saved.draft, page, row);
    }
    let errors = report.iter().flat_map(|report| report.errors());
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
    let is_about_gaps = name == EXPLAINS_GAPS && part.is_list();
    let gaps = if is_about_gaps { gaps(post, &saved.draft) } else { Vec::new() };
    let notices = match mark {
        Some(Mark::Notices | Mark::More(_)) => warnings(post, &saved.draft, part),
        _ => Vec::new(),
    };
    let notices =
        notices.iter().filter(|issue| issue.code() != Code::GAP).map(|issue| html.message(issue)).collect();
    let further = report.iter().flat_map(|report| report.iter()).filter(|issue| part.has(issue));
    let further = further.filter(|issue| matches!(issue.severity(), Severity::Warning | Severity::Advice));
    let shown: Vec<String> = part.shown(&saved.draft).iter().map(|(_, path)| path.id()).collect();
    let list = page.list().filter(|_| part.row.is_none()).map(|key| List {
        key,
        cards: list::cards(post, saved, page, from_check),
        next: list::next_row(&saved.draft.row_indexes(key).unwrap_or_default()),
        add: frame.t(&format!("add-{key}")),
        gaps: gaps.iter().map(|gap| gap.message(messages)).collect(),
        has_table: list::has_table(page),
        can_undo: mark == Some(Mark::Removed) && saved.removed.is_some(),
    });
    // What is asked beside a list is asked of those who have nothing to put into it.
    let has_rows = list.as_ref().is_some_and(|list| !list.cards.is_empty());
    let is_settled =
        has_rows && part.is_blank(&saved.draft) && !problems.iter().any(|(leads, _)| leads.starts_with('#'));
    let page = QuestionPage {
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

pub async fn save_page(State(app): State<App>, Path(name): Path<String>, posted: Posted) -> Answer {
    save(&app, posted, &name, None).await
}

pub async fn save_row(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    posted: Posted,
) -> Answer {
    save(&app, posted, &name, Some(row)).await
}

async fn save(app: &App, Posted { mut saved, post: posted }: Posted, name: &str, row: Option<u32>) -> Answer {
    let post = app.post_of(&saved);
    // A row that was removed meanwhile comes back as the next.
    let part = part_of(post, &saved, name, row);
    let part = match part {
        Err(Refused::NotFound) if row.is_some() => {
            part_of(post, &saved, name, list::next_of(post, &saved, name))?
        }
        part => part?,
    };
    let base = posted.value("_base").map(str::to_owned);
    let mut before = Draft::default();
    let mut is_conflict = false;
    // Good or not, what was typed is kept; but not over something that was saved since the page was shown.
    let (changed, draft) = app
        .store
        .change(&saved.id, now(), |mut held| {
            let after = part.merge(&held.draft, &posted.draft);
            let is_new = base.as_ref().is_some_and(|base| *base != part.fingerprint(&held.draft));
            is_conflict = is_new && part.fingerprint(&after) != part.fingerprint(&held.draft);
            before = held.draft.clone();
            if !is_conflict {
                held = list::without_blank(held, part, after);
            }
            held
        })
        .await?;
    match changed {
        Changed::Yes => saved.draft = draft,
        Changed::Gone => return Err(Refused::Gone),
        Changed::TooLarge => return Err(Refused::TooLarge),
    }
    if is_conflict {
        return conflict::ask(app, &saved, part, &posted);
    }
    if let Some(tag) = posted.value("_language") {
        app.store.speak(&saved.id, app.messages(tag).language().tag()).await?;
    }
    Ok(to(&after_saving(post, part, &before, &saved.draft, &posted)?))
}

/// What is wrong with one answer, for a script: where, and what to say.
#[derive(Serialize)]
struct Wrong {
    id: String,
    message: String,
}

pub async fn check_page(State(app): State<App>, Path(name): Path<String>, posted: Posted) -> Answer {
    check(&app, &posted, &name, None)
}

pub async fn check_row(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    posted: Posted,
) -> Answer {
    check(&app, &posted, &name, Some(row))
}

/// What the server would say of a form if it were saved; nothing is.
fn check(app: &App, Posted { saved, post: posted }: &Posted, name: &str, row: Option<u32>) -> Answer {
    let post = app.post_of(saved);
    let part = part_of(post, saved, name, row)?;
    let draft = part.merge(&saved.draft, &posted.draft);
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let report = draft.review(&rules, part.page.scope());
    let html = part.html(view::html(&draft, &rules, messages));
    let wrong = |issue: &Issue| Some(Wrong { id: part.page.control(issue)?, message: html.message(issue) });
    let wrong: Vec<Wrong> = report.errors().filter(|issue| part.has(issue)).filter_map(wrong).collect();
    Ok(Json(wrong).into_response())
}

fn to(address: &str) -> Response {
    Redirect::to(address).into_response()
}

/// Where to go on after a part was saved: to it again while it needs a look, or else further.
fn after_saving(
    post: &Post,
    part: Part<'_>,
    before: &Draft,
    draft: &Draft,
    posted: &FormPost<Draft>,
) -> Result<String, Refused> {
    let from_check = posted.value("_from") == Some("check");
    let again =
        |mark: Option<Mark>, place: &str| format!("{}{place}", address(&part.address(), from_check, mark));
    if posted.value("_language").is_some() {
        let mark = posted.value("_mark").and_then(Mark::parse);
        return Ok(again(mark, mark.map_or("", Mark::place)));
    }
    if let Some(back) = posted.value("_leave").filter(|back| is_here(back)) {
        return Ok(back.to_owned());
    }
    // A row in which nothing was typed is none.
    if part.row.is_some() && part.is_blank(draft) {
        let was_there = !part.is_blank(before);
        let mark = if was_there { Mark::Removed } else { Mark::Blank };
        let list = Part { row: None, ..part }.address();
        return Ok(format!("{}{}", address(&list, from_check, Some(mark)), mark.place()));
    }
    if let (true, Some(RowAction::Add(_))) = (part.is_list(), posted.row_action()?) {
        let rows = part.page.list().and_then(|list| draft.row_indexes(list).ok()).unwrap_or_default();
        let new = Part { row: Some(list::next_row(&rows)), ..part };
        return Ok(address(&new.address(), from_check, None));
    }
    if let Some((count, control)) = part.brought_up(draft, posted.value("_shown").unwrap_or_default()) {
        return Ok(again(Some(Mark::More(count)), &format!("#{control}")));
    }
    if part.is_blocked(&draft.review(&post.rules_on(now().date()), part.page.scope())) {
        return Ok(again(Some(Mark::Problems), Mark::Problems.place()));
    }
    // The answers say themselves what is unusual about them.
    if from_check {
        return Ok("/check".to_owned());
    }
    // Continue once more goes on: then it was there before. A gap is reported on its page anyway.
    if part.page.name() != EXPLAINS_GAPS && has_new_warnings(post, part, before, draft) {
        return Ok(again(Some(Mark::Notices), Mark::Notices.place()));
    }
    if part.row.is_some() {
        return Ok(Part { row: None, ..part }.address());
    }
    Ok(further(post, part, draft))
}

/// The next page of the section, or else the list of tasks. Who has no gap is not asked for breaks.
fn further(post: &Post, part: Part<'_>, draft: &Draft) -> String {
    let after = post.form.pages().iter().skip_while(|it| it.name() != part.page.name()).skip(1);
    let mut after = after.take_while(|next| next.section() == part.page.section());
    let is_needed = |name: &str| {
        name != EXPLAINS_GAPS
            || draft.row_indexes(EXPLAINS_GAPS).is_ok_and(|rows| !rows.is_empty())
            || !gaps(post, draft).is_empty()
    };
    after
        .find(|next| is_needed(next.name()))
        .map_or("/tasks".to_owned(), |next| format!("/page/{}", next.name()))
}
