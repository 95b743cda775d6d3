//! One application: what a sifter may read of it, what the rules propose, the ratings, and what was done.

use applicant::Outcome;
use applicant::eligibility::DecisionStep;
use applicant_recruitment::{
    ModerationReason, Move, Rating, RatingBasis, RecruitmentWords, Stage, Unresolved,
};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;

use super::acting::{case, names};
use super::case::{Case, Deed, agreement, explain};
use super::rate::{TypedSheet, typed};
use super::session::{Member, frame, page, said};
use super::view::{FoundLine, ReadPart, found, in_words, read_by_sifters};
use crate::app::{App, Site};
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{SheetState, Staff};

/// What the address says of how the page is shown.
#[derive(Deserialize)]
pub struct Shown {
    /// What was just done.
    done: Option<String>,
    /// Set after a sheet was to be handed in and something was missing.
    problems: Option<String>,
}

/// A criterion that people rate, in the form of a marker.
struct ToRate {
    id: String,
    title: String,
    /// The rating and the note, as typed.
    rating: String,
    note: String,
    is_missing: bool,
}

/// What the ratings of a criterion came to.
struct RatedLine {
    id: String,
    title: String,
    /// In the order of the markers: each rating with its note.
    given: Vec<(Option<Rating>, String)>,
    settled: String,
    /// Whether the chair has to settle it, and between which ratings.
    between: Vec<Rating>,
}

#[derive(Template)]
#[template(path = "desk/application.html")]
struct ApplicationPage {
    frame: Frame,
    who: Staff,
    csrf: String,
    reference: String,
    post: String,
    stage: String,
    outcome: Outcome,
    outcome_said: String,
    points: u32,
    most: u32,
    found: Vec<FoundLine>,
    parts: Vec<ReadPart>,
    /// What was just done, in a sentence.
    done: &'static str,
    /// What it was when the page was made: a form of an older page changes nothing.
    count: usize,
    is_chair: bool,
    has_conflict: bool,
    can_conflict: bool,
    /// The sheet, where the reader can rate.
    sheet: Option<(i64, Vec<ToRate>)>,
    scale: Vec<(u8, String)>,
    /// The ratings, where the reader may see them: the names of the markers, and the lines.
    ratings: Option<(Vec<String>, Vec<RatedLine>)>,
    sift: String,
    reasons: Vec<(&'static str, &'static str)>,
    can_decide: bool,
    /// Whether the applicant asked that somebody else looks at what was decided.
    is_contested: bool,
    /// Who decided what, and when.
    decided: Option<String>,
    moves: Vec<(&'static str, String)>,
    today: String,
    is_after_sift: bool,
    history: Vec<String>,
}

pub async fn show(
    State(app): State<App>,
    Path(reference): Path<String>,
    Query(shown): Query<Shown>,
    member: Member,
) -> Answer {
    let case = case(&app, &reference).await?;
    member.saw(&app, "saw_application", Some(&reference)).await?;
    let (staff, is_chair) = (&member.staff, member.is_chair());
    if case.journey.stage() == Stage::Withdrawn {
        let lines = ["Whoever sent it took it back: it is not judged any more."];
        return Ok(said(&app, StatusCode::OK, "Withdrawn", &lines, Vec::new(), "/desk"));
    }
    let names = names(&app).await?;
    let name = |id: &str| names.get(id).cloned().unwrap_or_else(|| "somebody removed".to_owned());
    let words = case.post.messages("en");
    let explanation = explain(&case.post.policy, &case.draft, &case.rules);
    let in_sift = matches!(case.journey.stage(), Stage::Application | Stage::Sift);
    let has_conflict = case.conflicts.contains(&staff.id);
    let can_rate = !is_chair
        && in_sift
        && !has_conflict
        && !case.has_marked(&staff.id)
        && case.counted() < agreement().markers;
    let sheet = match can_rate {
        true => {
            let sheet = app.store.sheet(&case.received.id, &staff.id).await?;
            Some((sheet.version, to_rate(&case, &typed(&sheet.typed), shown.problems.is_some())))
        }
        false => None,
    };
    // Nobody sees the ratings of others before they gave their own.
    let may_see = (is_chair || case.has_marked(&staff.id)) && !has_conflict;
    let ratings = match may_see && !case.markers.is_empty() {
        true => Some(rated(&app, &case, &name).await?),
        false => None,
    };
    let mut frame = frame(&app, &format!("Application {reference}"));
    frame.has_errors = sheet.iter().any(|(_, lines)| lines.iter().any(|line| line.is_missing));
    let recruitment = RecruitmentWords::new(words.clone());
    let assessment = explanation.assessment();
    let is_contested = case.is_contested();
    let can_decide =
        is_chair && (in_sift || is_contested) && !has_conflict && case.decision.decided().is_none();
    page(&ApplicationPage {
        frame,
        stage: in_words(case.stands()),
        is_contested,
        outcome: case.decision.proposed(),
        outcome_said: match &case.received.draft {
            Ok(_) => in_words(case.decision.proposed().as_str()),
            Err(_) => in_words("unreadable"),
        },
        points: assessment.points(),
        most: case.post.policy.max_points(),
        found: found(&explanation, words),
        parts: if has_conflict { Vec::new() } else { read_by_sifters(&case) },
        done: done_in_words(shown.done.as_deref()),
        count: case.history.len(),
        is_chair,
        has_conflict,
        can_conflict: in_sift && !has_conflict,
        sheet,
        scale: (1..=7).filter_map(|n| Some((n, recruitment.rating(Rating::new(n)?)))).collect(),
        ratings,
        sift: in_words(case.panel.sifted().decision().as_str()),
        reasons: ModerationReason::ALL
            .iter()
            .map(|reason| (reason.as_str(), reason_in_words(*reason)))
            .collect(),
        can_decide,
        decided: decided(&case, &name),
        moves: if is_chair { moves(&case, &recruitment) } else { Vec::new() },
        today: member.now.date().to_string(),
        is_after_sift: case.is_after_sift(),
        history: if may_see || is_chair { history(&case, &name, &recruitment) } else { Vec::new() },
        post: case.received.post.clone(),
        reference,
        who: member.staff,
        csrf: member.csrf,
    })
}

fn done_in_words(done: Option<&str>) -> &'static str {
    match done {
        Some("saved") => "Saved. You can go on later; nobody else sees it before you hand it in.",
        Some("handed-in") => "Your ratings are handed in.",
        Some("conflict") => "Your conflict of interest is on record: you do not rate this application.",
        Some("settled") => "The difference is settled.",
        Some("decided") => "Your decision is on record.",
        Some("moved") => "It is on record.",
        _ => "",
    }
}

fn to_rate(case: &Case<'_>, typed: &TypedSheet, with_problems: bool) -> Vec<ToRate> {
    let words = case.post.messages("en");
    let line = |criterion: &applicant::eligibility::Criterion| {
        let typed = typed.get(&criterion.id).cloned().unwrap_or_default();
        ToRate {
            id: criterion.id.clone(),
            title: words.policy_text(&case.post.policy, &criterion.title).text,
            is_missing: with_problems && typed.as_rating().is_none(),
            rating: typed.rating,
            note: typed.note,
        }
    };
    Case::rated(&case.post.policy).map(line).collect()
}

/// What the markers gave, with their notes, and what it came to.
async fn rated(
    site: &Site,
    case: &Case<'_>,
    name: &impl Fn(&str) -> String,
) -> Result<(Vec<String>, Vec<RatedLine>), Refused> {
    let mut sheets = Vec::new();
    for marker in &case.markers {
        let sheet = site.store.sheet(&case.received.id, marker).await?;
        let is_out = sheet.state == SheetState::Conflict;
        sheets.push((
            if is_out { format!("{}, left out", name(marker)) } else { name(marker) },
            typed(&sheet.typed),
        ));
    }
    let words = case.post.messages("en");
    let sifted = case.panel.sifted();
    let line = |it: &applicant_recruitment::CriterionSift<'_>| {
        let id = &it.criterion().id;
        let given = |(_, sheet): &(String, TypedSheet)| {
            let typed = sheet.get(id).cloned().unwrap_or_default();
            (typed.as_rating(), typed.note)
        };
        let (settled, between) = match it.rating() {
            Ok(settled) => {
                let below = it.minimum().filter(|_| it.is_below());
                let below =
                    below.map(|minimum| format!(", below the minimum of {minimum}")).unwrap_or_default();
                let basis = match &settled.basis {
                    RatingBasis::Moderated(moderation) => {
                        format!(
                            ", settled by {}: {}",
                            name(moderation.by.as_str()),
                            reason_in_words(moderation.reason)
                        )
                    }
                    _ => String::new(),
                };
                (format!("{}{below}{basis}", settled.rating), Vec::new())
            }
            Err(
                Unresolved::Differ { lowest, highest } | Unresolved::AcrossMinimum { lowest, highest, .. },
            ) => {
                let between = (lowest.get()..=highest.get()).filter_map(Rating::new).collect();
                (format!("The markers differ, from {lowest} to {highest}: the chair settles it"), between)
            }
            Err(_) => ("Not rated by all markers yet".to_owned(), Vec::new()),
        };
        RatedLine {
            id: id.clone(),
            title: words.policy_text(&case.post.policy, &it.criterion().title).text,
            given: sheets.iter().map(given).collect(),
            settled,
            between,
        }
    };
    let lines = sifted.criteria().iter().map(line).collect();
    Ok((sheets.into_iter().map(|(name, _)| name).collect(), lines))
}

fn reason_in_words(reason: ModerationReason) -> &'static str {
    match reason {
        ModerationReason::EvidenceOverlooked => "evidence was overlooked",
        ModerationReason::ScaleReadDifferently => "the scale was read differently",
        ModerationReason::OtherEvidenceCounted => "evidence for something else was counted",
        ModerationReason::Judgement => "a judgement where both readings are fair",
        _ => "another reason",
    }
}

fn decided(case: &Case<'_>, name: &impl Fn(&str) -> String) -> Option<String> {
    let decided = in_words(case.decision.decided()?.as_str()).to_lowercase();
    let (on, by, reason) = case
        .decision
        .trail()
        .filter_map(|(on, step)| match step {
            DecisionStep::Confirmed { by } => Some((on, by, "")),
            DecisionStep::Changed { by, reason, .. } => Some((on, by, reason.as_str())),
            _ => None,
        })
        .last()?;
    let on = case.post.messages("en").date(on);
    let reason = if reason.is_empty() { String::new() } else { format!(" The reason: {reason}") };
    Some(format!("{} decided on {on}: {decided}.{reason}", name(by)))
}

/// The moves that a chair can make from here. Invitations go by merit, and only those who apply take an application back.
fn moves(case: &Case<'_>, words: &RecruitmentWords) -> Vec<(&'static str, String)> {
    let stage = case.journey.stage();
    let outstanding: Vec<_> = case.journey.outstanding().collect();
    let is_offered = |action: &Move| match action {
        Move::Submit | Move::BeginSift | Move::Invite | Move::Withdraw => false,
        Move::Record(step) => outstanding.contains(step),
        Move::Reserve | Move::BeginChecks | Move::Start => outstanding.is_empty(),
        // Before it is sifted, the decision on eligibility turns it down.
        Move::Reject => stage != Stage::Sift || case.is_sifted(),
        _ => true,
    };
    let offered = Move::ALL.into_iter().filter(|it| stage.after(*it).is_some() && is_offered(it));
    let said = |action| match action {
        Move::Record(step) if step.stage() == Stage::Checks => format!("Passed: {}", words.stage_step(step)),
        Move::Record(step) => format!("Done: {}", words.stage_step(step)),
        Move::Reserve => "Put on the reserve list".to_owned(),
        Move::BeginChecks => "Make an offer, and begin the checks".to_owned(),
        Move::Start => "The first day of the job".to_owned(),
        Move::Reject => "Turn down".to_owned(),
        other => other.as_str().replace('_', " "),
    };
    offered.map(|action| (action.as_str(), said(action))).collect()
}

fn history(case: &Case<'_>, name: &impl Fn(&str) -> String, words: &RecruitmentWords) -> Vec<String> {
    let title = |id: &str| case.post.messages("en").criterion_title(&case.post.policy, id);
    let line = |(done_on, staff, deed): &(chrono::NaiveDate, String, Deed)| {
        let what = match deed {
            Deed::HandIn { .. } => "handed in their ratings".to_owned(),
            Deed::Contest => "asked that somebody else looks at the decision".to_owned(),
            Deed::Conflict => "declared a conflict of interest".to_owned(),
            Deed::Moderate { criterion, rating, .. } => format!("settled {} at {rating}", title(criterion)),
            Deed::Confirm { outcome } | Deed::Change { outcome, .. } => {
                format!("decided: {}", in_words(outcome.as_str()).to_lowercase())
            }
            Deed::Move { action: Move::Record(step), .. } => {
                format!("recorded the {}", words.stage_step(*step))
            }
            Deed::Move { action, .. } => match action {
                Move::BeginSift => "began the sift",
                Move::Invite => "invited to the assessment centre",
                Move::Reserve => "put it on the reserve list",
                Move::BeginChecks => "began the checks",
                Move::Start => "recorded the first day of the job",
                Move::Reject => "turned it down",
                _ => "moved it on",
            }
            .to_owned(),
            Deed::Unblind => "learned who the applicant is".to_owned(),
            Deed::Check { .. } => "entered the employer's check".to_owned(),
        };
        let on = match deed {
            Deed::Move { on, .. } => *on,
            _ => *done_on,
        };
        format!("{}: {} {what}", case.post.messages("en").date(on), name(staff))
    };
    let sent = format!("{}: sent", case.post.messages("en").date(case.received.at.date()));
    std::iter::once(sent).chain(case.history.iter().map(line)).collect()
}
