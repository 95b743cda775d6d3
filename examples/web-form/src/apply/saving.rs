//! Saving a form of questions as it was typed, and where to go on after it. Whatever is posted is answered with the address of a
//! page, so that going back or reloading sends nothing again.

use applicant::form::{FormPost, RowAction};
use applicant::{Draft, Rules};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::leave::is_here;
use super::mark::{Mark, address};
use super::part::Part;
use super::session::Posted;
use super::unusual::{EXPLAINS_GAPS, gaps, has_new_warnings};
use super::{conflict, list};
use crate::app::{App, Post, now};
use crate::refused::{Answer, Refused};
use crate::store::Changed;

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
    let page = post.form.page(name).ok_or(Refused::NotFound)?;
    if row.is_some() && page.list().is_none() {
        return Err(Refused::NotFound);
    }
    let base = posted.value("_base").map(str::to_owned);
    let as_new = posted.value("_as_new").is_some();
    let mut before = Draft::default();
    let (mut part, mut is_conflict, mut is_blank) = (Part { page, row }, false, false);
    // Good or not, what was typed is kept; but not over something that was saved since the page was shown.
    let (changed, draft) = app
        .store
        .change(&saved.id, now(), |mut held| {
            let typed;
            (part, typed) = list::settle(Part { page, row }, as_new, &held.draft, &posted.draft);
            let after = part.merge(&held.draft, &typed);
            let is_new = base.as_ref().is_some_and(|base| *base != part.fingerprint(&held.draft));
            // What is not there yet, or no more, cannot be overwritten.
            let is_there = part.row.is_none() || !part.is_blank(&held.draft);
            is_conflict = is_there && is_new && part.fingerprint(&after) != part.fingerprint(&held.draft);
            is_blank = part.row.is_some() && part.is_blank(&after);
            before = held.draft.clone();
            if is_blank && !is_conflict {
                list::take_out(&mut held, part);
            } else if !is_conflict {
                held.draft = after;
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
    let next = Next { post, rules: &post.rules_for(&saved), part, posted: &posted };
    let to = if is_blank { next.after_a_blank_row(&before) } else { next.after(&before, &saved.draft)? };
    Ok(Redirect::to(&to).into_response())
}

/// Where to go on after a part was saved.
struct Next<'a> {
    post: &'a Post,
    rules: &'a Rules,
    part: Part<'a>,
    posted: &'a FormPost<Draft>,
}

impl Next<'_> {
    fn is_from_check(&self) -> bool {
        self.posted.value("_from") == Some("check")
    }

    /// The address of the part again.
    fn again(&self, mark: Option<Mark>, place: &str) -> String {
        format!("{}{place}", address(&self.part.address(), self.is_from_check(), mark))
    }

    /// The list, where a row in which nothing was typed is none.
    fn after_a_blank_row(&self, before: &Draft) -> String {
        let mark = if self.part.is_blank(before) { Mark::Blank } else { Mark::Removed };
        let list = Next { part: Part { row: None, ..self.part }, ..*self };
        list.again(Some(mark), mark.place())
    }

    /// The part again while it needs a look, or else further.
    fn after(&self, before: &Draft, draft: &Draft) -> Result<String, Refused> {
        let (part, posted) = (self.part, self.posted);
        if posted.value("_language").is_some() {
            let mark = posted.value("_mark").and_then(Mark::parse);
            return Ok(self.again(mark, mark.map_or("", Mark::place)));
        }
        if let Some(back) = posted.value("_leave").filter(|back| is_here(back)) {
            return Ok(back.to_owned());
        }
        if let (true, Some(RowAction::Add(_))) = (part.is_list(), posted.row_action()?) {
            let row = part.page.list().map(|key| list::next_row(draft, key));
            return Ok(address(&Part { row, ..part }.address(), self.is_from_check(), None));
        }
        if let Some((count, control)) =
            part.brought_up(draft, self.rules, posted.value("_shown").unwrap_or_default())
        {
            return Ok(self.again(Some(Mark::More(count)), &format!("#{control}")));
        }
        if part.is_blocked(&draft.review(self.rules, part.page.scope())) {
            return Ok(self.again(Some(Mark::Problems), Mark::Problems.place()));
        }
        // The answers say themselves what is unusual about them.
        if self.is_from_check() {
            return Ok("/check".to_owned());
        }
        // Continue once more goes on: then it was there before. A gap is reported on its page anyway.
        if part.page.name() != EXPLAINS_GAPS && has_new_warnings(self.post, self.rules, part, before, draft) {
            return Ok(self.again(Some(Mark::Notices), Mark::Notices.place()));
        }
        Ok(match part.row {
            Some(_) => Part { row: None, ..part }.address(),
            None => self.further(draft),
        })
    }

    /// The next page of the section, or else the list of tasks. Who has no gap is not asked for breaks.
    fn further(&self, draft: &Draft) -> String {
        let here = self.part.page;
        let after = self.post.form.pages().iter().skip_while(|it| it.name() != here.name()).skip(1);
        let mut after = after.take_while(|next| next.section() == here.section());
        let is_needed = |name: &str| {
            name != EXPLAINS_GAPS
                || draft.row_indexes(EXPLAINS_GAPS).is_ok_and(|rows| !rows.is_empty())
                || !gaps(self.rules, draft).is_empty()
        };
        let next = after.find(|next| is_needed(next.name()));
        next.map_or("/tasks".to_owned(), |next| format!("/page/{}", next.name()))
    }
}
