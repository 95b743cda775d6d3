//! The order of merit of a post: where it is cut, who is invited, and who waits on the reserve list.

use applicant::application::InterviewScheme;
use applicant_recruitment::{ActorId, AtCutOff, CutOff, Move, Ranked, Reference, SchemeMembers};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::acting::{act, case, names};
use super::case::Deed;
use super::order::{Confirmed, Cut, Merit, Order};
use super::queue::{assess_missing, post_asked, title_of};
use super::session::{Fields, Member, Signed, frame, page, said};
use super::view::in_words;
use crate::app::App;
use crate::frame::Frame;
use crate::refused::{Answer, Refused};
use crate::store::{SheetChange, Staff};

/// As many places as a page of the order shows.
const PAGE: usize = 50;

#[derive(Deserialize)]
pub struct Asked {
    pub post: Option<String>,
    page: Option<usize>,
}

struct Row {
    rank: String,
    reference: Reference,
    total: u32,
    standing: String,
}

#[derive(Template)]
#[template(path = "desk/merit.html")]
struct MeritPage {
    frame: Frame,
    who: Staff,
    csrf: String,
    post: String,
    title: String,
    version: i64,
    open: Vec<String>,
    open_more: usize,
    rows: Vec<Row>,
    passed: usize,
    not_passed: usize,
    earlier: Option<usize>,
    later: Option<usize>,
    places: Option<usize>,
    /// Those who tie for the last places, and how many of them come in.
    tied: Vec<Ranked>,
    places_left: usize,
    chosen_by: Option<String>,
    can_confirm: bool,
    confirmed: Option<(String, String)>,
    /// By reference, so that the list says nothing of merit or schemes.
    invited: Vec<(Reference, String)>,
    to_invite: usize,
    to_turn_down: usize,
    reserve: Vec<(Ranked, bool)>,
    reserve_until: String,
}

pub async fn show(State(app): State<App>, Query(asked): Query<Asked>, member: Member) -> Answer {
    member.chairs(&app)?;
    let (post, _) = post_asked(&app, asked.post.as_deref()).await?;
    assess_missing(&app, &post).await?;
    member.saw(&app, "saw_merit", None).await?;
    let merit = app.lists.merit.of(&app, &post, async || Merit::of(&app, &post).await).await?;
    let Merit { cut, version, order } = &*merit;
    let asked_cut = cut.asked_of(&order.merit);
    let words = app.messages("en");
    let names = names(&app).await?;
    let name =
        |id: &ActorId| names.get(id.as_str()).cloned().unwrap_or_else(|| "somebody removed".to_owned());
    let number = asked.page.unwrap_or(0).min(order.merit.ranked().len() / PAGE);
    let standing = |row: &Ranked| match &asked_cut {
        _ if order.withdrawn.contains(&row.reference) => "Withdrawn".to_owned(),
        None => String::new(),
        Some(cut) if cut.within().contains(row) => "Within the cut".to_owned(),
        Some(cut) if cut.tied().contains(row) => "Ties for the last places".to_owned(),
        Some(_) => "Beyond the cut".to_owned(),
    };
    let rows = order.merit.ranked().iter().skip(number * PAGE).take(PAGE).map(|row| Row {
        rank: match row.rank.shared_by {
            1 => row.rank.rank.to_string(),
            many => format!("{}, shared by {many}", row.rank.rank),
        },
        reference: row.reference.clone(),
        total: row.total,
        standing: standing(row),
    });
    let reserve = order.reserve(cut);
    let next: Vec<Ranked> =
        reserve.as_ref().and_then(|list| list.next(member.now.date()).ok()).unwrap_or_default().to_vec();
    let mut invited: Vec<(Reference, String)> = cut
        .confirmed
        .iter()
        .flat_map(|it| it.invited.iter().chain(it.taken.iter().map(|(reference, _)| reference)))
        .map(|it| {
            let stage = order.stages.get(it).map(|stage| in_words(stage)).unwrap_or_default();
            (it.clone(), if order.withdrawn.contains(it) { "Withdrawn".to_owned() } else { stage })
        })
        .collect();
    invited.sort();
    page(&MeritPage {
        frame: frame(&app, "Order of merit"),
        title: title_of(&app, &post),
        version: *version,
        rows: rows.collect(),
        passed: order.merit.ranked().len(),
        not_passed: order.merit.not_passed().len(),
        earlier: number.checked_sub(1),
        later: ((number + 1) * PAGE < order.merit.ranked().len()).then_some(number + 1),
        places: cut.places,
        tied: asked_cut.iter().flat_map(|cut| cut.tied().to_vec()).collect(),
        places_left: asked_cut.as_ref().map_or(0, CutOff::places_left),
        chosen_by: asked_cut.as_ref().and_then(|cut| cut.settled_by()).map(&name),
        can_confirm: order.open.is_empty() && asked_cut.as_ref().is_some_and(|cut| cut.tied().is_empty()),
        confirmed: cut.confirmed.as_ref().map(|it| (words.date(it.on), name(&it.by))),
        to_invite: cut.confirmed.as_ref().map_or(0, |confirmed| order.to_invite(confirmed).len()),
        to_turn_down: order.to_turn_down().len(),
        reserve_until: reserve.as_ref().map(|list| words.date(list.last_day())).unwrap_or_default(),
        reserve: reserve
            .iter()
            .flat_map(|list| list.waiting())
            .map(|it| (it.clone(), next.contains(it)))
            .collect(),
        invited,
        open_more: order.open.len().saturating_sub(PAGE),
        open: order.open.iter().take(PAGE).cloned().collect(),
        who: member.staff,
        csrf: member.csrf,
        post,
    })
}

/// A cut that a chair changes, and the order that it is of.
async fn to_change(app: &App, member: &Member, form: &Fields) -> Result<(String, Cut, i64, Order), Refused> {
    member.chairs(app)?;
    let (post, _) = post_asked(app, Some(form.value("post"))).await?;
    assess_missing(app, &post).await?;
    let Merit { cut, version, order } = Merit::of(app, &post).await?;
    if version != form.number("_version") {
        return Err(refuse(
            app,
            &post,
            "Somebody else changed the cut since you opened the page: look at it again.",
        ));
    }
    Ok((post, cut, version, order))
}

fn address(post: &str) -> String {
    let post: String = form_urlencoded::byte_serialize(post.as_bytes()).collect();
    format!("/desk/merit?post={post}")
}

fn refuse(app: &App, post: &str, why: &str) -> Refused {
    let (status, lines) = (StatusCode::CONFLICT, ["Nothing was changed.", why]);
    Refused::Page(Box::new(said(app, status, "That cannot be done", &lines, Vec::new(), &address(post))))
}

async fn keep(
    app: &App,
    member: &Member,
    post: &str,
    cut: &Cut,
    version: i64,
    action: &str,
) -> Result<Response, Refused> {
    let content = serde_json::to_string(cut).map_err(|_| Refused::Broken)?;
    if !app.store.keep_cut(post, &content, version).await? {
        return Err(refuse(app, post, "Somebody else changed the cut at the same time: look at it again."));
    }
    member.saw(app, action, None).await?;
    Ok(Redirect::to(&address(post)).into_response())
}

/// Says how many places there are.
pub async fn cut(State(app): State<App>, Signed { member, form }: Signed) -> Answer {
    let (post, mut cut, version, _) = to_change(&app, &member, &form).await?;
    if cut.confirmed.is_some() {
        return Err(refuse(&app, &post, "The cut is confirmed."));
    }
    let Some(places) =
        form.value("places").trim().parse().ok().filter(|places| (1..=10_000).contains(places))
    else {
        return Err(refuse(&app, &post, "The number of places must be between 1 and 10,000."));
    };
    cut = Cut { places: Some(places), ..Cut::default() };
    keep(&app, &member, &post, &cut, version, "cut").await
}

/// Says who of those who tie comes in.
pub async fn settle_ties(State(app): State<App>, Signed { member, form }: Signed) -> Answer {
    let (post, mut cut, version, order) = to_change(&app, &member, &form).await?;
    if cut.confirmed.is_some() || !order.open.is_empty() {
        return Err(refuse(
            &app,
            &post,
            "Ties are settled when every application is decided, and before the cut is confirmed.",
        ));
    }
    let by: ActorId = member.staff.id.parse().map_err(|_| Refused::Broken)?;
    let chosen: Vec<Reference> = form.values("chosen").filter_map(|it| it.parse().ok()).collect();
    let Some(places) = cut.places else { return Err(refuse(&app, &post, "There is no cut yet.")) };
    if let Err(error) = order.merit.cut(places, AtCutOff::LeaveToPerson).settle(&chosen, by.clone()) {
        return Err(refuse(&app, &post, &format!("The reason: {error}.")));
    }
    (cut.chosen, cut.chosen_by) = (chosen, Some(by));
    keep(&app, &member, &post, &cut, version, "settle_ties").await
}

/// Who takes part in which scheme, of those beyond the cut: it is looked up here, after every decision on merit.
async fn members(app: &App, beyond: &[Ranked]) -> Result<SchemeMembers, Refused> {
    let mut members: Vec<(Reference, Vec<InterviewScheme>)> = Vec::new();
    for row in beyond {
        let case = case(app, row.reference.as_str()).await?;
        let declared = case.draft.partial(&case.rules).known.declarations;
        let schemes = declared.map(|it| it.guaranteed_interview).unwrap_or_default();
        members.push((row.reference.clone(), schemes));
    }
    Ok(SchemeMembers::of(members))
}

/// Confirms the cut: those within it are invited, with those whom a scheme guarantees it; the rest wait. Once more, it goes on where
/// it was broken off.
pub async fn confirm(State(app): State<App>, Signed { member, form }: Signed) -> Answer {
    let (post, mut cut, version, order) = to_change(&app, &member, &form).await?;
    let mut answer = Redirect::to(&address(&post)).into_response();
    if cut.confirmed.is_none() {
        let Some(settled) = cut.asked_of(&order.merit).filter(|_| order.open.is_empty()) else {
            return Err(refuse(&app, &post, "Something is open still."));
        };
        let invited = settled.invitations(&members(&app, settled.beyond()).await?);
        let invited = invited.map_err(|error| refuse(&app, &post, &format!("The reason: {error}.")))?;
        cut.confirmed = Some(Confirmed {
            on: member.now.date(),
            by: member.staff.id.parse().map_err(|_| Refused::Broken)?,
            considered: order.stages.keys().cloned().collect(),
            invited: invited.references().to_vec(),
            taken: Vec::new(),
        });
        answer = keep(&app, &member, &post, &cut, version, "confirm_cut").await?;
    }
    if let Some(confirmed) = &cut.confirmed {
        move_all(&app, &member, &order.to_invite(confirmed), Move::Invite).await?;
    }
    Ok(answer)
}

async fn move_all(app: &App, member: &Member, all: &[Reference], action: Move) -> Result<(), Refused> {
    for reference in all {
        let deed = Deed::Move { action, on: member.now.date() };
        act(app, member, reference.as_str(), None, &deed, SheetChange::None).await?;
    }
    Ok(())
}

/// A person turns down those who did not pass.
pub async fn turn_down(State(app): State<App>, Signed { member, form }: Signed) -> Answer {
    let (post, cut, _, order) = to_change(&app, &member, &form).await?;
    if cut.confirmed.is_none() {
        return Err(refuse(&app, &post, "The cut is not confirmed."));
    }
    move_all(&app, &member, &order.to_turn_down(), Move::Reject).await?;
    Ok(Redirect::to(&address(&post)).into_response())
}

/// Takes the next from the reserve list, who is then invited.
pub async fn take(State(app): State<App>, Signed { member, form }: Signed) -> Answer {
    let (post, mut cut, version, order) = to_change(&app, &member, &form).await?;
    let on = member.now.date();
    let (Some(mut list), Ok(reference)) = (order.reserve(&cut), form.value("reference").parse::<Reference>())
    else {
        return Err(refuse(&app, &post, "There is no reserve list yet."));
    };
    list.take(&reference, on).map_err(|error| refuse(&app, &post, &format!("The reason: {error}.")))?;
    cut.confirmed.iter_mut().for_each(|it| it.taken.push((reference.clone(), on)));
    let answer = keep(&app, &member, &post, &cut, version, "take_from_reserve").await?;
    move_all(&app, &member, &[reference], Move::Invite).await?;
    Ok(answer)
}
