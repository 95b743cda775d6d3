//! What the chair does to one application: settles a difference, decides, and records how it goes on.

use applicant::Outcome;
use applicant_recruitment::{ModerationReason, Move, Rating};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::acting::{act_on, case, refuse};
use super::case::Deed;
use super::session::Signed;
use crate::app::App;
use crate::refused::Answer;

fn back(reference: &str, done: &str) -> Response {
    Redirect::to(&format!("/desk/application/{reference}?done={done}#done")).into_response()
}

/// Settles a difference between the markers.
pub async fn moderate(State(app): State<App>, Path(reference): Path<String>, signed: Signed) -> Answer {
    let Signed { member, form } = &signed;
    member.chairs(&app)?;
    let rating = form.value("rating").parse().ok().and_then(Rating::new);
    let (Some(rating), Ok(reason)) = (rating, ModerationReason::parse(form.value("reason"))) else {
        return Err(refuse(&app, &reference, "Choose a rating and a reason."));
    };
    let deed = Deed::Moderate { criterion: form.value("criterion").to_owned(), rating, reason };
    act_on(&app, &signed, &reference, &deed).await?;
    Ok(back(&reference, "settled"))
}

/// Decides whether somebody is eligible: what the rules propose, or otherwise with a reason.
pub async fn decide(State(app): State<App>, Path(reference): Path<String>, signed: Signed) -> Answer {
    let Signed { member, form } = &signed;
    member.chairs(&app)?;
    let outcome = match form.value("outcome") {
        "eligible" => Outcome::Eligible,
        "not_eligible" => Outcome::NotEligible,
        _ => return Err(refuse(&app, &reference, "Choose what you decide.")),
    };
    let deed = match case(&app, &reference).await?.decision.proposed() == outcome {
        true => Deed::Confirm { outcome },
        false => Deed::Change { outcome, reason: form.value("reason").trim().chars().take(500).collect() },
    };
    if matches!(&deed, Deed::Change { reason, .. } if reason.is_empty()) {
        return Err(refuse(&app, &reference, "Say why you decide otherwise than the rules propose."));
    }
    act_on(&app, &signed, &reference, &deed).await?;
    Ok(back(&reference, "decided"))
}

/// Records that it goes on, or does not.
pub async fn go_on(State(app): State<App>, Path(reference): Path<String>, signed: Signed) -> Answer {
    let Signed { member, form } = &signed;
    member.chairs(&app)?;
    let today = member.now.date();
    let on = form.value("on").parse().ok().filter(|on| *on <= today);
    let (Ok(action), Some(on)) = (Move::parse(form.value("move")), on) else {
        return Err(refuse(&app, &reference, "Choose what happened, and a day up to today."));
    };
    // The rest happens elsewhere: by merit, with the first ratings, or by the applicant.
    if matches!(action, Move::Submit | Move::BeginSift | Move::Invite | Move::Withdraw) {
        return Err(refuse(&app, &reference, "That is not for this page."));
    }
    let deed = Deed::Move { action, on };
    act_on(&app, &signed, &reference, &deed).await?;
    Ok(back(&reference, "moved"))
}
