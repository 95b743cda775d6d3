//! Signing in with a link that works once, and signing out.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::session::{DESK, Signed, frame, said};
use crate::app::{App, now};
use crate::clients::TriedLink;
use crate::frame::TextPage;
use crate::refused::{Answer, Refused};

/// A link is used up only when it is confirmed: programmes that look at links do not use it up.
pub async fn page(State(app): State<App>) -> Answer {
    let mut page = TextPage::new(frame(&app, "Sign in to the desk"), "").asking("#", "Sign in");
    page.lines =
        vec!["Your link works once. You stay signed in for half an hour after the last page.".to_owned()];
    page.answer()
}

pub async fn sign_in(State(app): State<App>, TriedLink(link): TriedLink) -> Answer {
    let Some((session, staff)) = app.store.sign_in(&link, now()).await? else {
        let lines = ["It was used, replaced, or is older than a day. Ask for a new one."];
        let page = said(&app, StatusCode::NOT_FOUND, "This link does not work", &lines, Vec::new(), "");
        return Err(Refused::Page(Box::new(page)));
    };
    app.store.audit(&staff.id, "sign_in", None, now()).await?;
    Ok(([(header::SET_COOKIE, DESK.set(&app, &session))], Redirect::to("/desk")).into_response())
}

pub async fn sign_out(State(app): State<App>, headers: HeaderMap, Signed { member, .. }: Signed) -> Answer {
    for secret in DESK.values(&app, &headers) {
        app.store.sign_out(&secret).await?;
    }
    member.saw(&app, "sign_out", None).await?;
    Ok(([(header::SET_COOKIE, DESK.clear(&app))], Redirect::to("/desk/out")).into_response())
}

pub async fn signed_out(State(app): State<App>) -> Response {
    said(&app, StatusCode::OK, "You are signed out", &[], Vec::new(), "")
}
