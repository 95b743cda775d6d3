//! Beginning an application.

use applicant::Draft;
use applicant::form::FormPost;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect};

use super::session::{SESSION, Visitor};
use crate::app::{App, now};
use crate::clients::{Client, Doing, limit};
use crate::refused::{Answer, Refused};
use crate::store::Held;

/// Begins an application; with the answers of a page whose session had ended.
pub async fn start(
    State(app): State<App>,
    visitor: Visitor,
    client: Client,
    received: Result<FormPost<Draft>, applicant::adapters::axum::Rejected>,
) -> Answer {
    let received = received.map_err(Refused::Read)?;
    // What is open is not replaced, nor by a second click.
    if visitor.open().is_some() {
        return Ok(Redirect::to("/tasks").into_response());
    }
    let named =
        ["_post", "_page"].map(|name| (name.to_owned(), received.value(name).unwrap_or_default().to_owned()));
    limit(&app, client, Doing::Begin, &visitor, received.draft.to_form().into_iter().chain(named))?;
    let post = received.value("_post").and_then(|id| app.post(id)).unwrap_or(&app.posts[0]);
    let session = app.store.start(&post.id, &visitor.lang, now()).await?;
    let begun = [(header::SET_COOKIE, SESSION.set(&app, &session))];
    let Some(saved) = app.store.find(&session, now()).await? else { return Err(Refused::Broken) };
    let page = received.value("_page").and_then(|name| post.form.page(name));
    let begin = |mut held: Held| {
        if let Some(advert) = &post.advert {
            held.draft = Draft::from_form([("job.vacancy", &advert.reference)]).unwrap_or_default();
        }
        if let Some(page) = page {
            held.draft = held.draft.with_page(page, &received.draft);
        }
        held
    };
    app.store.change(&saved.id, now(), begin).await?;
    let to = page.map_or("/tasks".to_owned(), |page| format!("/page/{}", page.name()));
    Ok((begun, Redirect::to(&to)).into_response())
}
