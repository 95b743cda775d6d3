//! A page of questions: shown, saved as it was typed, and shown again where something is missing, wrong or unusual. Whatever is
//! posted is answered with the address of a page, so that going back or reloading sends nothing again.

use std::collections::HashSet;
use std::fmt;

use applicant::engine::Severity;
use applicant::form::{FormPost, Page, RowAction};
use applicant::{Code, Draft, Issue, Path as Place, Report, Scope};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect};
use serde::Deserialize;

use super::session::{Kept, Posted};
use super::view;
use crate::app::{App, Post, Site, now};
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{Changed, Saved};

#[derive(Template)]
#[template(path = "page.html")]
struct QuestionPage {
    frame: Frame,
    name: String,
    post: String,
    shown: String,
    /// Whether it goes back to the answers.
    from_check: bool,
    /// What the page says as it is shown again; a change of the language keeps it.
    mark: String,
    /// What is unusual about the answers: it blocks nothing.
    notices: Vec<String>,
    /// Warnings and advice beside the errors.
    further: Vec<String>,
    /// What is wrong, as HTML.
    summary: String,
    /// The questions, as HTML.
    questions: String,
}

/// What a page says when it is shown again. It is in the address; no answer is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// What is missing or wrong.
    Problems,
    /// What is unusual: once, after it was saved.
    Notices,
    /// How many questions an answer brought up.
    More(usize),
}

impl Mark {
    fn parse(text: &str) -> Option<Mark> {
        match text.split_once('=').unwrap_or((text, "")) {
            ("problems", _) => Some(Mark::Problems),
            ("notices", _) => Some(Mark::Notices),
            ("more", count) => count.parse().ok().filter(|count| *count > 0).map(Mark::More),
            _ => None,
        }
    }

    /// Where the focus goes.
    const fn place(self) -> &'static str {
        match self {
            Mark::Problems => "#error-summary",
            Mark::Notices => "#notices",
            Mark::More(_) => "",
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Mark::Problems => f.write_str("problems"),
            Mark::Notices => f.write_str("notices"),
            Mark::More(count) => write!(f, "more={count}"),
        }
    }
}

/// The address of a page, less the place on it.
fn address(name: &str, from_check: bool, mark: Option<Mark>) -> String {
    let mark = mark.map(|mark| mark.to_string());
    let query: Vec<&str> = from_check.then_some("from=check").into_iter().chain(mark.as_deref()).collect();
    let start = if query.is_empty() { "" } else { "?" };
    format!("/page/{name}{start}{}", query.join("&"))
}

/// The address of the control for an issue, on its page with what is wrong with it.
pub fn address_of(page: &str, control: &str) -> String {
    format!("{}#{control}", address(page, true, Some(Mark::Problems)))
}

/// The questions that a page shows now, in each of its rows.
fn shown_now(page: &Page, draft: &Draft) -> Vec<Place> {
    let inputs = draft.inputs();
    let mut shown = Vec::new();
    for (n, row) in inputs.rows(page).into_iter().enumerate() {
        // A question beside the list is on the page once.
        let here = page.questions().iter().filter(|question| n == 0 || question.is_in_row());
        shown.extend(here.filter(|it| inputs.shows(it, row)).map(|it| it.path(row)));
    }
    shown
}

/// The first control of the row that was added.
fn added_row(post: &Post, page: &Page, draft: &Draft, list: &str) -> Option<String> {
    let last = draft.row_indexes(list).ok()?.last().copied()?;
    let first = page.questions().iter().find(|question| question.is_in_row())?;
    post.form.control(&Issue::new(first.path(last), Severity::Info, Code::MISSING))
}

/// How many questions the answers brought up that were not asked yet, and the first control of the first.
fn brought_up(post: &Post, page: &Page, draft: &Draft, posted: &FormPost<Draft>) -> Option<(usize, String)> {
    let asked: HashSet<&str> = posted.value("_shown").unwrap_or_default().split(' ').collect();
    let mut new = shown_now(page, draft).into_iter().filter(|path| !asked.contains(path.id().as_str()));
    let first = Issue::new(new.next()?, Severity::Info, Code::MISSING);
    Some((1 + new.count(), post.form.control(&first)?))
}

/// The page on which gaps are explained; it says which there are.
const EXPLAINS_GAPS: &str = "breaks";

/// What is unusual about a page.
fn warnings(post: &Post, draft: &Draft, name: &str) -> Vec<Issue> {
    let is_here = |issue: &Issue| match issue.code() {
        Code::GAP => name == EXPLAINS_GAPS,
        _ => post.form.page_of(issue.path()).is_some_and(|page| page.name() == name),
    };
    let all = draft.review(&post.rules_on(now().date()), Scope::Save);
    all.into_iter().filter(|issue| issue.severity() == Severity::Warning && is_here(issue)).collect()
}

/// Whether anything is unusual about a page that was not before.
fn has_new_warnings(post: &Post, page: &Page, before: &Draft, draft: &Draft) -> bool {
    let mut known = warnings(post, before, page.name());
    // Of those that are alike, each is known once.
    warnings(post, draft, page.name()).iter().any(|new| match known.iter().position(|it| it == new) {
        Some(place) => {
            known.swap_remove(place);
            false
        }
        None => true,
    })
}

fn render_page(site: &Site, saved: &Saved, name: &str, from_check: bool, mark: Option<Mark>) -> Answer {
    let post = site.post_of(saved);
    let Some(page) = post.form.page(name) else { return Err(Refused::NotFound) };
    let back = if from_check { "/check" } else { "/tasks" };
    let mut frame = Frame::of(site, saved, &format!("page-title-{name}")).at(&format!("/page/{name}"), back);
    let rules = post.rules_for(saved);
    let messages = post.messages(&saved.locale);
    let report = (mark == Some(Mark::Problems)).then(|| saved.draft.review(&rules, page.scope()));
    let mut html = view::html(&saved.draft, &rules, messages);
    if let Some(report) = &report {
        html = html.with_report(report);
    }
    let summary = html.summary(page);
    frame.has_errors = !summary.is_empty();
    frame.has_form = true;
    if let Some(Mark::More(count)) = mark {
        frame.says = messages.text("page-more", &[("count", &count.to_string())]);
    }
    let notices = if matches!(mark, Some(Mark::Notices | Mark::More(_))) || name == EXPLAINS_GAPS {
        let warnings = warnings(post, &saved.draft, name);
        warnings.iter().map(|issue| html.message(issue)).collect()
    } else {
        Vec::new()
    };
    let further = report.iter().flat_map(Report::iter);
    let further = further.filter(|issue| matches!(issue.severity(), Severity::Warning | Severity::Advice));
    let shown: Vec<String> = shown_now(page, &saved.draft).iter().map(Place::id).collect();
    let page = QuestionPage {
        frame,
        name: name.to_owned(),
        post: saved.post.clone(),
        shown: shown.join(" "),
        from_check,
        mark: mark.map(|mark| mark.to_string()).unwrap_or_default(),
        notices,
        further: further.map(|issue| issue.message(messages)).collect(),
        summary: summary.into(),
        questions: html.page(page).into(),
    };
    Ok(Html(page.render()?).into_response())
}

#[derive(Deserialize)]
pub struct Wanted {
    from: Option<String>,
    problems: Option<String>,
    notices: Option<String>,
    more: Option<usize>,
}

impl Wanted {
    fn mark(&self) -> Option<Mark> {
        let problems = self.problems.as_ref().map(|_| Mark::Problems);
        let notices = self.notices.as_ref().map(|_| Mark::Notices);
        problems.or(notices).or(self.more.map(Mark::More))
    }
}

pub async fn show_page(
    State(app): State<App>,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
    Kept(saved): Kept,
) -> Answer {
    render_page(&app, &saved, &name, wanted.from.as_deref() == Some("check"), wanted.mark())
}

pub async fn save_page(
    State(app): State<App>,
    Path(name): Path<String>,
    Posted { mut saved, post }: Posted,
) -> Answer {
    let form = &app.post_of(&saved).form;
    let Some(page) = form.page(&name) else { return Err(Refused::NotFound) };
    let action = post.row_action()?;
    if action.is_some_and(|action| page.list() != Some(action.list())) {
        return Err(Refused::Button);
    }
    // Good or not, what was typed is kept.
    let (mut before, mut acted) = (Draft::default(), Ok(()));
    let (changed, draft) = app
        .store
        .change(&saved.id, now(), |draft| {
            let mut after = draft.with_page(page, &post.draft);
            acted = action.map_or(Ok(()), |action| after.apply(action));
            before = draft;
            // A button for a row that is not there is of no page of ours.
            if acted.is_ok() { after } else { before.clone() }
        })
        .await?;
    acted?;
    match changed {
        Changed::Yes => saved.draft = draft,
        Changed::Gone => return Err(Refused::Gone),
        Changed::TooLarge => return Err(Refused::TooLarge),
    }
    if let Some(tag) = post.value("_language") {
        app.store.speak(&saved.id, app.messages(tag).language().tag()).await?;
    }
    Ok(Redirect::to(&after_saving(app.post_of(&saved), page, &before, &saved.draft, (&post, action)))
        .into_response())
}

/// Where to go on after a page was saved: to the page again while it needs a look, or else further.
fn after_saving(
    post: &Post,
    page: &Page,
    before: &Draft,
    draft: &Draft,
    (posted, action): (&FormPost<Draft>, Option<RowAction>),
) -> String {
    let name = page.name();
    let from_check = posted.value("_from") == Some("check");
    let again = |mark: Option<Mark>, place: &str| format!("{}{place}", address(name, from_check, mark));
    if posted.value("_language").is_some() {
        let mark = posted.value("_mark").and_then(Mark::parse);
        return again(mark, mark.map_or("", Mark::place));
    }
    match action {
        Some(RowAction::Add(list)) => {
            let control = added_row(post, page, draft, list);
            return again(None, &control.map(|control| format!("#{control}")).unwrap_or_default());
        }
        Some(_) => return again(None, ""),
        None => {}
    }
    if let Some((count, control)) = brought_up(post, page, draft, posted) {
        return again(Some(Mark::More(count)), &format!("#{control}"));
    }
    if draft.review(&post.rules_on(now().date()), page.scope()).blocks() {
        return again(Some(Mark::Problems), Mark::Problems.place());
    }
    // The answers say themselves what is unusual about them.
    if from_check {
        return "/check".to_owned();
    }
    // Continue once more goes on: then it was there before. A gap is reported on its page anyway.
    if name != EXPLAINS_GAPS && has_new_warnings(post, page, before, draft) {
        return again(Some(Mark::Notices), Mark::Notices.place());
    }
    let after = post.form.pages().iter().skip_while(|it| it.name() != name).nth(1);
    let next = after.filter(|next| next.section() == page.section());
    next.map_or("/tasks".to_owned(), |next| format!("/page/{}", next.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back() {
        for (mark, written) in [
            (Mark::Problems, "/page/name?problems"),
            (Mark::Notices, "/page/name?notices"),
            (Mark::More(2), "/page/name?more=2"),
        ] {
            assert_eq!(address("name", false, Some(mark)), written);
            assert!(Mark::parse(&mark.to_string()) == Some(mark));
        }
        for other in ["", "more", "more=0", "more=-1", "more=x", "problem"] {
            assert!(Mark::parse(other).is_none(), "{other}");
        }
        assert_eq!(address("name", false, None), "/page/name");
        assert_eq!(address_of("name", "a-b"), "/page/name?from=check&problems#a-b");
    }
}
