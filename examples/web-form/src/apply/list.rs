//! The rows of a list as cards, each with a page of its own; removing one, and putting it back.

use applicant::engine::Param;
use applicant::form::html::HtmlForm;
use applicant::form::{Page, RowAction};
use applicant::{Draft, Issue, Report};
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};

use super::mark::{Mark, Wanted, address};
use super::part::Part;
use super::session::{Kept, Posted};
use super::view;
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
pub fn next_row(draft: &Draft, list: &str) -> u32 {
    let rows = draft.row_indexes(list).unwrap_or_default();
    rows.iter().max().map_or(0, |last| last.saturating_add(1))
}

pub fn has_row(draft: &Draft, list: &str, row: u32) -> bool {
    draft.row_indexes(list).is_ok_and(|rows| rows.contains(&row))
}

/// The rows of the list of a page, with what a review of the page finds.
pub fn cards(
    html: &HtmlForm<'_>,
    draft: &Draft,
    page: &Page,
    review: &Report,
    from_check: bool,
) -> Vec<Card> {
    let rows = page.list().and_then(|list| draft.row_indexes(list).ok()).unwrap_or_default();
    let card = |row: u32| {
        let here = Part { page, row: Some(row) }.address();
        let is_unfinished = page.row_path(row).is_some_and(|path| review.blocks_below(&path));
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

/// The row that a form means in the newest state, and what was posted of it: the next one where it is to be another entry, or was
/// removed meanwhile.
pub fn settle<'p>(part: Part<'p>, as_new: bool, draft: &Draft, posted: &Draft) -> (Part<'p>, Draft) {
    let (Some(list), Some(row)) = (part.page.list(), part.row) else { return (part, posted.clone()) };
    if !as_new && has_row(draft, list, row) {
        return (part, posted.clone());
    }
    let next = next_row(draft, list);
    (Part { row: Some(next), ..part }, moved(posted, list, row, next))
}

/// One row of what was posted, at another place.
pub fn moved(posted: &Draft, list: &str, from: u32, to: u32) -> Draft {
    let start = format!("{list}[{from}]");
    let pairs = posted.to_form().into_iter();
    let pairs = pairs
        .filter_map(|(name, value)| Some((format!("{list}[{to}]{}", name.strip_prefix(&start)?), value)));
    Draft::from_form(pairs).unwrap_or_default()
}

/// What the page of a row is called: “Job 2”.
pub fn title_of_row(frame: &Frame, draft: &Draft, page: &Page, row: u32) -> String {
    let list = page.list().unwrap_or_default();
    let rows = draft.row_indexes(list).unwrap_or_default();
    let number = rows.iter().filter(|it| **it < row).count() + 1;
    format!("{} {number}", frame.t(&format!("row-{list}")))
}

/// The draft with the months of a gap in a new break.
pub fn explaining(draft: &Draft, part: Part<'_>, gap: &Issue) -> Draft {
    let (Some(list), Some(row)) = (part.page.list(), part.row) else { return draft.clone() };
    if has_row(draft, list, row) {
        return draft.clone();
    }
    let mut pairs = Vec::new();
    for (end, key) in [("from", "start"), ("to", "end")] {
        let Some(Param::Month(year, month)) = gap.param(end) else { continue };
        pairs.push((format!("{list}[{row}].{key}.month"), month.to_string()));
        pairs.push((format!("{list}[{row}].{key}.year"), year.to_string()));
    }
    part.merge(draft, &Draft::from_form(pairs).unwrap_or_default())
}

/// Whether several rows can be entered in one table.
pub fn has_table(page: &Page) -> bool {
    page.list() == Some(super::table::LIST)
}

/// Takes a row out, to be put back until the next one is removed. Says whether it was there.
pub fn take_out(held: &mut Held, part: Part<'_>) -> bool {
    let (Some(list), Some(row)) = (part.page.list(), part.row) else { return false };
    let Ok(alone) = held.draft.only_row(list, row) else { return false };
    let is_gone = held.draft.apply(RowAction::Remove(list, row)).is_ok();
    if is_gone {
        held.removed = Some(Removed { list: list.to_owned(), row: alone });
    }
    is_gone
}

/// A list with a row of that index.
fn list_of(post: &Post, saved: &Saved, name: &str, row: u32) -> Result<&'static str, Refused> {
    let list = post.form.page(name).and_then(Page::list).ok_or(Refused::NotFound)?;
    has_row(&saved.draft, list, row).then_some(list).ok_or(Refused::NotFound)
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
    Query(wanted): Query<Wanted>,
    Posted { saved, post: posted }: Posted,
) -> Answer {
    let post = app.post_of(&saved);
    list_of(post, &saved, &name, row)?;
    let part = Part { page: post.form.page(&name).ok_or(Refused::NotFound)?, row: Some(row) };
    let mut is_gone = false;
    app.store
        .change(&saved.id, now(), |mut held| {
            // Another row has this index since one before it was removed.
            let is_it = posted.value("_base") == Some(part.fingerprint(&held.draft).as_str());
            is_gone = is_it && take_out(&mut held, part);
            held
        })
        .await?;
    let mark = is_gone.then_some(Mark::Removed);
    let to = address(&format!("/page/{name}"), wanted.is_from_check(), mark);
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
