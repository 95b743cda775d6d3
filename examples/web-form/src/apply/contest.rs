//! Asking that a person who did not decide before looks at a decision again.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};

use super::result::frame_of;
use super::session::Linked;
use crate::app::App;
use crate::desk;
use crate::frame::TextPage;
use crate::refused::{Answer, Refused};

pub async fn page(State(app): State<App>, Linked { link, saved }: Linked) -> Answer {
    let frame = frame_of(&app, &saved, "contest-title").at("", &format!("/result/{link}"));
    TextPage::new(frame, "contest-about").asking("#", "contest-button").answer()
}

/// Whoever has the link may ask, once for each decision; who asks again comes to the result.
pub async fn contest(State(app): State<App>, Linked { link, saved }: Linked) -> Answer {
    let sent = saved.sent.as_ref().filter(|sent| !sent.is_withdrawn).ok_or(Refused::NotFound)?;
    if desk::status_of(&app, &sent.reference).await?.can_be_contested() {
        desk::contest(&app, &sent.reference).await?;
    }
    Ok(Redirect::to(&format!("/result/{link}")).into_response())
}
