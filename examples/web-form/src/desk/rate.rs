//! The ratings of a marker: saved as typed, handed in when they are complete; or a conflict of interest.

use std::collections::BTreeMap;

use applicant_recruitment::Rating;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::{Deserialize, Serialize};

use super::acting::{act, case, refuse};
use super::case::{Case, Deed, agreement};
use super::session::{Fields, Signed, said};
use crate::app::App;
use crate::refused::{Answer, Refused};
use crate::store::{SheetChange, SheetState};

/// The most characters of a note.
const NOTE: usize = 2000;

/// What a marker typed of a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedRating {
    pub rating: String,
    pub note: String,
}

/// What a marker typed, by the id of the criterion.
pub type TypedSheet = BTreeMap<String, TypedRating>;

impl TypedRating {
    /// The rating, if it is one.
    pub fn as_rating(&self) -> Option<Rating> {
        Rating::new(self.rating.trim().parse().ok()?)
    }
}

/// A sheet as it is stored.
pub fn typed(json: &str) -> TypedSheet {
    serde_json::from_str(json).unwrap_or_default()
}

fn posted(case: &Case<'_>, form: &Fields) -> TypedSheet {
    let line = |id: &String| TypedRating {
        rating: form.value(&format!("rating-{id}")).chars().take(10).collect(),
        note: form.value(&format!("note-{id}")).replace("\r\n", "\n").chars().take(NOTE).collect(),
    };
    Case::rated(&case.post.policy).map(|criterion| (criterion.id.clone(), line(&criterion.id))).collect()
}

/// Saves a sheet as it was typed; with the button for it, hands it in, if no rating is missing.
pub async fn rate(
    State(app): State<App>,
    Path(reference): Path<String>,
    Signed { member, form }: Signed,
) -> Answer {
    let here = format!("/desk/application/{reference}");
    if member.is_chair() {
        return Err(refuse(&app, &reference, "The chair settles differences, and does not rate."));
    }
    let (staff, case) = (&member.staff.id, case(&app, &reference).await?);
    let sheet = posted(&case, &form);
    let version = form.number("_version");
    let is_open = case.counted() < agreement().markers || case.has_marked(staff);
    let json = serde_json::to_string(&sheet).map_err(|_| Refused::Broken)?;
    if !is_open || !app.store.save_sheet(&case.received.id, staff, &json, version).await? {
        // Whoever typed this in a second tab copies what they need.
        let stored = app.store.sheet(&case.received.id, staff).await?;
        let why = match stored.state {
            _ if !is_open => "Others have rated it already.",
            SheetState::HandedIn => "Your ratings are handed in already.",
            SheetState::Conflict => "You declared a conflict of interest.",
            SheetState::Draft => "You saved this application elsewhere since you opened this page.",
        };
        let lines = [why, "Nothing was written over. What you typed here is below, so that you can copy it."];
        let shown = |(id, typed): (&String, &TypedRating)| {
            let title = case.post.messages("en").criterion_title(&case.post.policy, id);
            format!("{title}: {} {}", typed.rating, typed.note)
        };
        let typed = sheet.iter().filter(|(_, typed)| **typed != TypedRating::default()).map(shown).collect();
        return Ok(said(&app, StatusCode::CONFLICT, "This was not saved", &lines, typed, &here));
    }
    if form.value("_do") != "hand_in" {
        member.saw(&app, "save_ratings", Some(&reference)).await?;
        return Ok(Redirect::to(&format!("{here}?done=saved#done")).into_response());
    }
    let ratings: BTreeMap<String, Rating> =
        sheet.iter().filter_map(|(id, typed)| Some((id.clone(), typed.as_rating()?))).collect();
    if ratings.len() < sheet.len() {
        return Ok(Redirect::to(&format!("{here}?problems#error-summary")).into_response());
    }
    act(&app, &member, &reference, None, &Deed::HandIn { ratings }, SheetChange::HandedIn(version + 1))
        .await?;
    Ok(Redirect::to(&format!("{here}?done=handed-in#done")).into_response())
}

pub async fn declare_conflict(
    State(app): State<App>,
    Path(reference): Path<String>,
    Signed { member, .. }: Signed,
) -> Answer {
    act(&app, &member, &reference, None, &Deed::Conflict, SheetChange::Conflict).await?;
    Ok(Redirect::to(&format!("/desk/application/{reference}?done=conflict#done")).into_response())
}
