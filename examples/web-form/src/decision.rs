//! What follows once an application is sent: the decision, a view to print, and the list of the sifters.

use applicant::eligibility::{SiftAnswer, SiftEntry, SiftView, order_by_merit, other_roles, ranks};
use applicant::engine::Segment;
use applicant::messages::{Messages, PolicyText};
use applicant::{Draft, Outcome, Rules};
use applicant_recruitment::{RecruitmentWords, Timetable};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Redirect};
use chrono::NaiveDate;
use serde::Deserialize;

use crate::pages::{Decided, Frame, PrintPage, ResultPage, SiftPage, SiftRow, WindowView};
use crate::refused::{Answer, Refused};
use crate::session::Kept;
use crate::view::{AnswerView, AnsweredPart};
use crate::{App, checked_sections, now};

/// The rules of the day on which it was sent: what was sound then stays so. A share code grows old, an application does not.
fn rules_of(app: &App, sent_on: &str) -> Rules {
    let day = sent_on.parse().unwrap_or_else(|_| now().date());
    app.rules_on(day)
}

fn decided(app: &App, draft: &Draft, rules: &Rules, messages: &Messages) -> Decided {
    let policy = &*app.policy;
    let windows = if app.policy.is_built_in() { windows(rules.as_of, messages) } else { Vec::new() };
    let mut decided = Decided { letter: None, others: Vec::new(), windows };
    if let Ok(checked) = draft.check(rules) {
        let evidence = checked.application.evidence(rules);
        decided.letter = Some(messages.letter(&policy.explain(&evidence)));
        let others = match app.policy.is_built_in() {
            true => other_roles(&checked.application, rules, &policy.id),
            false => Vec::new(),
        };
        for (title, outcome) in [("result-other", Outcome::Eligible), ("result-person", Outcome::NeedsReview)]
        {
            let of_outcome = others.iter().filter(|assessment| assessment.outcome() == outcome);
            let posts: Vec<PolicyText> = of_outcome
                .map(|assessment| messages.policy_text(assessment.policy(), &assessment.policy().title))
                .collect();
            if !posts.is_empty() {
                decided.others.push((title, posts));
            }
        }
    }
    decided
}

/// When each stage is to be expected; nothing in a year whose bank holidays are not known.
fn windows(sent_on: NaiveDate, messages: &Messages) -> Vec<WindowView> {
    let words = RecruitmentWords::new(messages.clone());
    let timetable = Timetable::from_submission(sent_on);
    let windows = timetable.iter().flat_map(|timetable| &timetable.windows);
    windows
        .map(|window| {
            let (days, estimate) = words.window(window);
            WindowView { stage: words.stage(window.stage), days, estimate }
        })
        .collect()
}

pub async fn result(State(app): State<App>, Kept(saved): Kept<true>) -> Answer {
    let Some(sent_on) = &saved.submitted_on else { return Ok(Redirect::to("/tasks").into_response()) };
    let frame = Frame::new(&app, Some(&saved), &saved.locale, "result-title", "/result", "");
    let decided = decided(&app, &saved.draft, &rules_of(&app, sent_on), app.messages(&saved.locale));
    let reference = saved.reference.clone().unwrap_or_default();
    Ok(Html(ResultPage { frame, reference, decided }.render()?).into_response())
}

/// Everything on one page, before it is sent and after.
pub async fn print(State(app): State<App>, Kept(saved): Kept<true>) -> Answer {
    let messages = app.messages(&saved.locale);
    let (back, rules) = match &saved.submitted_on {
        Some(day) => ("/result", rules_of(&app, day)),
        None => ("/check", app.rules()),
    };
    let frame = Frame::new(&app, Some(&saved), &saved.locale, "print-title", "/print", back);
    let sections = checked_sections(&app, &saved, &frame, &rules);
    let decided = match saved.submitted_on {
        Some(_) => decided(&app, &saved.draft, &rules, messages),
        None => Decided::default(),
    };
    let reference = saved.reference.clone().unwrap_or_default();
    let page = PrintPage { frame, reference, sections, changeable: false, decided };
    Ok(Html(page.render()?).into_response())
}

#[derive(Deserialize)]
pub struct Key {
    key: Option<String>,
}

/// Name-blind: the order of merit, and what a sifter may read. Those who may be refused come last, and a person decides.
pub async fn sift(State(app): State<App>, Query(wanted): Query<Key>) -> Answer {
    if wanted.key.as_deref() != Some(&*app.sift_key) {
        return Err(Refused::NotFound);
    }
    let policy = &*app.policy;
    let mut rows = Vec::new();
    for (reference, draft, sent_on) in app.store.submitted()? {
        let rules = rules_of(&app, &sent_on);
        // Whatever was sent is listed; what the rules of now do not find sound, a person has to look at.
        let (merit, outcome, parts) = match draft.check(&rules) {
            Err(_) => ((1, 0), "sift-needs_review", Vec::new()),
            Ok(checked) => {
                let assessment = policy.assess(&checked.application.evidence(&rules));
                let (standing, outcome) = match assessment.outcome() {
                    Outcome::Eligible => (2, "sift-eligible"),
                    Outcome::NeedsReview => (1, "sift-needs_review"),
                    Outcome::NotEligible => (0, "sift-not_eligible"),
                };
                let parts = read_by_sifters(&app, &checked.application.sift_view(&rules));
                ((standing, assessment.points()), outcome, parts)
            }
        };
        rows.push((merit, reference, outcome, parts));
    }
    order_by_merit(&mut rows, |row| row.0);
    let places: Vec<usize> = ranks(&rows, |row| row.0).map(|(rank, _)| rank.rank).collect();
    let frame = Frame::new(&app, None, "en", "sift-title", "/", "");
    let row = |(rank, ((_, points), reference, outcome, parts)): (usize, (_, String, &str, _))| SiftRow {
        rank,
        reference,
        points,
        outcome: frame.t(outcome),
        parts,
    };
    let rows = places.into_iter().zip(rows).map(row).collect();
    Ok(Html(SiftPage { frame, rows }.render()?).into_response())
}

/// What a sifter reads, under the words of the questions; where a text names the applicant it is blacked out.
fn read_by_sifters(app: &App, view: &SiftView) -> Vec<AnsweredPart> {
    let messages = app.messages("en");
    let words = |id: String| messages.text(&id, &[]).unwrap_or(id);
    let part = |entry: &SiftEntry| {
        let section = match entry.path.segments().first() {
            Some(Segment::Key(section)) => section.as_ref(),
            _ => "",
        };
        let row = entry.path.row();
        let line = |answer: &SiftAnswer| {
            let path = entry.path_of(answer);
            let question = app.form.questions().find(|it| it.path(row.unwrap_or(0)) == path);
            let chosen = question.filter(|it| !it.options(&app.rules()).is_empty());
            AnswerView {
                label: question.map(|it| messages.label(it)).unwrap_or_default(),
                value: match chosen {
                    Some(it) => {
                        let choices = answer.text.split(", ").map(|choice| messages.choice_of(it, choice));
                        choices.collect::<Vec<_>>().join(", ")
                    }
                    None => answer.blacked_out(),
                },
            }
        };
        AnsweredPart {
            title: match row {
                Some(row) => format!("{} {}", words(format!("row-{section}")), row + 1),
                None => words(format!("page-title-{section}")),
            },
            lines: entry.answers.iter().map(line).collect(),
        }
    };
    view.entries.iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use applicant::Policy;
    use applicant::form::Form;

    /// A share code is good for 90 days: an application stays in the list after that.
    #[test]
    fn judged_by_the_day_of_sending() {
        let app = App {
            store: crate::store::Store::open(std::path::Path::new(":memory:"), now()).unwrap(),
            words: crate::words(Policy::probation_services_officer()).unwrap(),
            policy: Policy::probation_services_officer().clone().into(),
            form: Form::full().into(),
            sift_key: "".into(),
            address: None,
        };
        assert_eq!(rules_of(&app, "2025-01-31").as_of.to_string(), "2025-01-31");
        let draft = Draft::sample()
            .with("/right_to_work/nationalities", vec!["POL"])
            .with("/right_to_work/proof", "share_code")
            .with("/right_to_work/share_code", "W12 345 678")
            .with("/right_to_work/share_code_issued_on", "2025-01-01")
            .with("/right_to_work/date_of_birth", "1990-05-05");
        let has_expired = |day| {
            let report = draft.review(&rules_of(&app, day), applicant::Scope::Submit);
            report.errors().any(|issue| issue.code() == applicant::Code::SHARE_CODE_EXPIRED)
        };
        assert!(!has_expired("2025-03-31") && has_expired("2025-06-30"));
    }
}
