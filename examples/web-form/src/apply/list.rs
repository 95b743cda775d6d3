//! The rows of a list as cards, each with a page of its own; removing one, and putting it back.

use applicant::Draft;
use applicant::engine::Param;
use applicant::form::{Page, RowAction};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::mark::{Mark, address};
use super::part::Part;
use super::session::{Kept, Posted};
use super::{questions, view};
use crate::app::{App, Post, now};
use crate::frame::{Frame, TextPage};
use crate::refused::{Answer, Refused};
use crate::store::{Held, Removed, Saved};

/// A row as its list shows it.
pub struct Card {
    pub title: String,
    pub change: String,
    pub remove: String,
    /// Whether something is missing or wrong.
    pub is_unfinished: bool,
}

/// The index of a row that is added.
pub fn next_row(rows: &[u32]) -> u32 {
    rows.iter().max().map_or(0, |last| last.saturating_add(1))
}

/// The index of the row that is added to the list of a page.
pub fn next_of(post: &Post, saved: &Saved, name: &str) -> Option<u32> {
    let list = post.form.page(name)?.list()?;
    saved.draft.row_indexes(list).ok().map(|rows| next_row(&rows))
}

pub fn cards(post: &Post, saved: &Saved, page: &Page, from_check: bool) -> Vec<Card> {
    let (rules, messages) = (post.rules_for(saved), post.messages(&saved.locale));
    let html = view::html(&saved.draft, &rules, messages);
    let report = saved.draft.review(&rules, page.scope());
    let rows = page.list().and_then(|list| saved.draft.row_indexes(list).ok()).unwrap_or_default();
    let card = |row: u32| {
        let here = Part { page, row: Some(row) }.address();
        let is_unfinished = page.row_path(row).is_some_and(|path| report.blocks_below(&path));
        let mark = is_unfinished.then_some(Mark::Problems);
        Card {
            title: html.row_title(page, row),
            change: address(&here, from_check, mark),
            remove: address(&format!("{here}/remove"), from_check, None),
            is_unfinished,
        }
    };
    rows.into_iter().map(card).collect()
}

/// What the page of a row is called: “Job 2”.
pub fn title_of_row(frame: &Frame, draft: &Draft, page: &Page, row: u32) -> String {
    let list = page.list().unwrap_or_default();
    let rows = draft.row_indexes(list).unwrap_or_default();
    let number = rows.iter().filter(|it| **it < row).count() + 1;
    format!("{} {number}", frame.t(&format!("row-{list}")))
}

/// The draft with the months of a gap in a new break.
pub fn explaining(post: &Post, saved: &Saved, part: Part<'_>, gap: usize, row: u32) -> Draft {
    let gaps = questions::gaps(post, &saved.draft);
    let (Some(gap), Some(list)) = (gaps.get(gap), part.page.list()) else { return saved.draft.clone() };
    let mut pairs = Vec::new();
    for (end, key) in [("from", "start"), ("to", "end")] {
        let Some(Param::Month(year, month)) = gap.param(end) else { continue };
        pairs.push((format!("{list}[{row}].{key}.month"), month.to_string()));
        pairs.push((format!("{list}[{row}].{key}.year"), year.to_string()));
    }
    let known = Draft::from_form(pairs).unwrap_or_default();
    let is_new = !saved.draft.row_indexes(list).is_ok_and(|rows| rows.contains(&row));
    if is_new { part.merge(&saved.draft, &known) } else { saved.draft.clone() }
}

/// Whether several rows can be entered in one table.
pub fn has_table(page: &Page) -> bool {
    page.list() == Some(super::table::LIST)
}

/// The state after a part was posted: a row in which nothing is typed goes, or does not come.
pub fn without_blank(held: Held, part: Part<'_>, after: Draft) -> Held {
    let (Some(row), Some(list)) = (part.row, part.page.list()) else { return Held { draft: after, ..held } };
    if !part.is_blank(&after) {
        return Held { draft: after, ..held };
    }
    let (mut draft, mut removed) = (held.draft, held.removed);
    if let Ok(row_alone) = draft.only_row(list, row) {
        let is_gone = draft.apply(RowAction::Remove(list, row)).is_ok();
        removed = is_gone.then(|| Removed { list: list.to_owned(), row: row_alone });
    }
    Held { draft, removed }
}

/// A list with a row of that index.
fn list_of(post: &Post, saved: &Saved, name: &str, row: u32) -> Result<&'static str, Refused> {
    let list = post.form.page(name).and_then(Page::list).ok_or(Refused::NotFound)?;
    let is_there = saved.draft.row_indexes(list).is_ok_and(|rows| rows.contains(&row));
    is_there.then_some(list).ok_or(Refused::NotFound)
}

/// Asks whether a row is to be removed.
pub async fn remove_page(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    Kept(saved): Kept,
) -> Answer {
    let post = app.post_of(&saved);
    list_of(post, &saved, &name, row)?;
    let page = post.form.page(&name).ok_or(Refused::NotFound)?;
    let rules = post.rules_for(&saved);
    let title = view::html(&saved.draft, &rules, post.messages(&saved.locale)).row_title(page, row);
    let here = format!("/page/{name}/{row}/remove");
    let frame = Frame::of(&app, &saved, "remove-title").at(&here, &format!("/page/{name}"));
    let mut asks = TextPage::new(frame, "remove-about").asking("#", "remove-button");
    asks.lines.insert(0, title);
    asks.is_warning = true;
    asks.base = Part { page, row: Some(row) }.fingerprint(&saved.draft);
    asks.answer()
}

/// Removes a row, which is kept until the next one is removed.
pub async fn remove(
    State(app): State<App>,
    Path((name, row)): Path<(String, u32)>,
    Posted { saved, post: posted }: Posted,
) -> Answer {
    let post = app.post_of(&saved);
    let list = list_of(post, &saved, &name, row)?;
    let page = post.form.page(&name).ok_or(Refused::NotFound)?;
    let part = Part { page, row: Some(row) };
    let mut is_gone = false;
    app.store
        .change(&saved.id, now(), |mut held| {
            // Another row has this index since one before it was removed.
            if posted.value("_base") != Some(part.fingerprint(&held.draft).as_str()) {
                return held;
            }
            if let Ok(row_alone) = held.draft.only_row(list, row) {
                is_gone = held.draft.apply(RowAction::Remove(list, row)).is_ok();
                held.removed = is_gone.then(|| Removed { list: list.to_owned(), row: row_alone });
            }
            held
        })
        .await?;
    let mark = is_gone.then_some(Mark::Removed);
    let to = address(&format!("/page/{name}"), posted.value("_from") == Some("check"), mark);
    Ok(Redirect::to(&format!("{to}{}", mark.map_or("", Mark::place))).into_response())
}

/// Puts the row that was removed last back in its place.
pub async fn undo(State(app): State<App>, Path(name): Path<String>, Posted { saved, .. }: Posted) -> Answer {
    let list = app.post_of(&saved).form.page(&name).and_then(Page::list).ok_or(Refused::NotFound)?;
    app.store
        .change(&saved.id, now(), |mut held| {
            if let Some(removed) = held.removed.take_if(|removed| removed.list == list) {
                // A list that is full meanwhile keeps it for later.
                if held.draft.restore(list, &removed.row).is_err() {
                    held.removed = Some(removed);
                }
            }
            held
        })
        .await?;
    Ok(Redirect::to(&format!("/page/{name}")).into_response())
}
