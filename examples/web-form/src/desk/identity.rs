//! Who an applicant is, which a chair learns after the sift, and each time that is noted; and what the employer alone can say of
//! their right to work.

use applicant::engine::AskedBy;
use applicant::form::FormQuestion;
use applicant_recruitment::Stage;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};

use super::acting::{act_on, case, refuse};
use super::case::{Case, Deed};
use super::session::{Member, Signed, frame, page};
use crate::app::App;
use crate::frame::Frame;
use crate::refused::Answer;
use crate::store::Staff;

#[derive(Template)]
#[template(path = "desk/identity.html")]
struct IdentityPage {
    frame: Frame,
    who: Staff,
    csrf: String,
    post: String,
    reference: String,
    count: usize,
    is_unblinded: bool,
    /// What the applicant is called, and how they are reached.
    lines: Vec<(&'static str, String)>,
    /// Whether the right to work is met, and whether that is checked or only declared.
    right_to_work: Option<(String, &'static str)>,
    /// The questions on it that the employer answers, as far as they are asked of this proof: name, label, answer as typed.
    asked: Vec<(String, String, String)>,
    /// What is wrong with the answers.
    problems: Vec<String>,
}

/// Whether the page is for this application now: after the sift, and also when it was turned down after it.
fn is_open(case: &Case<'_>) -> bool {
    case.is_after_sift()
}

/// The questions of the form that the employer answers of this application.
fn employers(case: &Case<'_>) -> Vec<FormQuestion> {
    let rules = case.rules.clone().with_employer_answers();
    let inputs = case.draft.inputs_under(&rules);
    let is_asked = |it: &&FormQuestion| it.asked_by() == AskedBy::Employer && inputs.shows(it, 0);
    FormQuestion::all().iter().filter(is_asked).cloned().collect()
}

pub async fn show(State(app): State<App>, Path(reference): Path<String>, member: Member) -> Answer {
    member.chairs(&app)?;
    let case = case(&app, &reference).await?;
    if !is_open(&case) {
        return Err(refuse(&app, &reference, "Who it is from is shown after the sift."));
    }
    let action = if case.is_unblinded { "saw_identity" } else { "saw_application" };
    member.saw(&app, action, Some(&reference)).await?;
    let words = case.post.messages("en");
    let mut shown = IdentityPage {
        frame: frame(&app, &format!("Application {reference}: who it is from")),
        who: member.staff,
        csrf: member.csrf,
        post: case.received.post.clone(),
        count: case.history.len(),
        is_unblinded: case.is_unblinded,
        lines: Vec::new(),
        right_to_work: None,
        asked: Vec::new(),
        problems: Vec::new(),
        reference,
    };
    if case.is_unblinded {
        let partial = case.draft.partial(&case.rules);
        if let Some(person) = &partial.known.personal_details {
            shown.lines.push(("Name", person.full_name.as_str().to_owned()));
            shown.lines.extend(person.email.as_ref().map(|email| ("E-mail", email.to_string())));
            shown.lines.extend(person.phone.as_ref().map(|phone| ("Telephone", phone.to_string())));
        }
        if let Some(section) = &partial.known.right_to_work {
            let post = &case.rules.application().post;
            let permission = section.permission(case.rules.as_of, case.rules.start_on(), post);
            let said = words.attribute("decision", permission.status(post).as_str(), &[]);
            shown.right_to_work = Some((said.unwrap_or_default(), permission.basis.as_str()));
        }
        let questions = employers(&case);
        let asked = |it: &FormQuestion| {
            let typed = if it.key() == "ecs_verified" { &case.employer.1 } else { &case.employer.0 };
            (it.key().to_owned(), words.label(it), typed.clone())
        };
        shown.asked = questions.iter().map(asked).collect();
        let is_about = |issue: &&applicant::Issue| questions.iter().any(|it| it.path(0) == *issue.path());
        shown.problems = partial.report.iter().filter(is_about).map(|issue| words.message(issue)).collect();
    }
    page(&shown)
}

pub async fn unblind(State(app): State<App>, Path(reference): Path<String>, signed: Signed) -> Answer {
    signed.member.chairs(&app)?;
    act_on(&app, &signed, &reference, &Deed::Unblind).await?;
    Ok(Redirect::to(&format!("/desk/application/{reference}/unblind")).into_response())
}

/// The employer's own answers, as typed.
pub async fn check(State(app): State<App>, Path(reference): Path<String>, signed: Signed) -> Answer {
    let Signed { member, form } = &signed;
    member.chairs(&app)?;
    let case = case(&app, &reference).await?;
    if !case.is_unblinded || case.journey.stage() == Stage::Rejected {
        return Err(refuse(&app, &reference, "Look at who it is from first."));
    }
    let short = |name: &str| form.value(name).trim().chars().take(20).collect();
    let deed =
        Deed::Check { notice_issued_on: short("notice_issued_on"), ecs_verified: short("ecs_verified") };
    act_on(&app, &signed, &reference, &deed).await?;
    Ok(Redirect::to(&format!("/desk/application/{reference}/unblind")).into_response())
}
