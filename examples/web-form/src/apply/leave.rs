//! What can be done on any page of an application: speak another language, sign out, delete it.

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::session::{Kept, LANGUAGE, LINK, Posted, SESSION};
use crate::app::App;
use crate::frame::{Frame, TextPage};
use crate::refused::Answer;

pub async fn delete_page(State(app): State<App>, Kept(saved): Kept) -> Answer {
    let frame = Frame::of(&app, &saved, "delete-title").at("/delete", "/tasks");
    let mut page = TextPage::new(frame, "delete-about").asking("/delete", "delete-button");
    page.is_warning = true;
    page.answer()
}

pub async fn delete(State(app): State<App>, Posted { saved, .. }: Posted) -> Answer {
    app.store.delete(&saved.id).await?;
    Ok(closed(&app))
}

/// The start, in a browser that knows nothing of the application any more.
fn closed(app: &App) -> Response {
    let cookies = [SESSION, LINK].map(|cookie| (header::SET_COOKIE, cookie.clear(app)));
    (AppendHeaders(cookies), Redirect::to("/")).into_response()
}

/// Closes the application in this browser; a link leads back to it.
pub async fn leave(State(app): State<App>, Posted { saved, .. }: Posted<true>) -> Answer {
    app.store.leave(&saved.id).await?;
    Ok(closed(&app))
}

/// Whether an address is a page of this site. Browsers read a backslash as a slash, and leave out what is no letter.
pub fn is_here(back: &str) -> bool {
    back.starts_with('/') && !back.starts_with("//") && !back.contains(|c: char| c == '\\' || c.is_control())
}

/// What the link of a language says.
#[derive(Deserialize)]
pub struct Chosen {
    lang: String,
    back: String,
}

/// Keeps the language of somebody without an application.
pub async fn keep_language(State(app): State<App>, Query(chosen): Query<Chosen>) -> Answer {
    let cookie = LANGUAGE.set(&app, app.messages(&chosen.lang).language().tag());
    let back = if is_here(&chosen.back) { chosen.back.as_str() } else { "/" };
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(back)).into_response())
}

pub async fn language(State(app): State<App>, Posted { saved, post }: Posted<true>) -> Answer {
    if let Some(tag) = post.value("_language") {
        app.store.speak(&saved.id, app.messages(tag).language().tag()).await?;
    }
    let back = post.value("_back").filter(|back| is_here(back)).unwrap_or("/tasks");
    Ok(Redirect::to(back).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_leads_to_this_site() {
        for back in ["/", "/tasks", "/page/name?problems#error-summary"] {
            assert!(is_here(back), "{back}");
        }
        for back in ["", "x", "//a", "/\\a", "\\/a", "/\t/a", "/\n", "/a\0", "https://a", "/\r\nx: y"] {
            assert!(!is_here(back), "{back:?}");
        }
    }
}
