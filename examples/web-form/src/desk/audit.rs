//! The trail of who saw and did what, for the chair.

use askama::Template;
use axum::extract::{Query, State};
use serde::Deserialize;

use super::session::{Member, frame, page};
use crate::app::App;
use crate::frame::Frame;
use crate::refused::Answer;
use crate::store::{AUDIT_PAGE, Staff};

#[derive(Deserialize)]
pub struct Asked {
    page: Option<i64>,
}

struct Line {
    at: String,
    name: String,
    action: String,
    reference: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/audit.html")]
struct AuditPage {
    frame: Frame,
    who: Staff,
    csrf: String,
    post: String,
    lines: Vec<Line>,
    earlier: Option<i64>,
    later: Option<i64>,
}

pub async fn show(State(app): State<App>, Query(asked): Query<Asked>, member: Member) -> Answer {
    member.chairs(&app)?;
    member.saw(&app, "saw_audit", None).await?;
    let number = asked.page.unwrap_or(0).clamp(0, i64::MAX / AUDIT_PAGE - 1);
    let (lines, count) = app.store.audited(number).await?;
    let line = |line: crate::store::Audited| Line {
        at: line.at.format("%Y-%m-%d %H:%M:%S").to_string(),
        name: line.name.unwrap_or_else(|| "the command".to_owned()),
        action: line.action.replace('_', " "),
        reference: line.reference,
    };
    page(&AuditPage {
        frame: frame(&app, "Who saw and did what"),
        who: member.staff,
        csrf: member.csrf,
        post: String::new(),
        lines: lines.into_iter().map(line).collect(),
        later: (number > 0).then(|| number - 1),
        earlier: ((number + 1) * AUDIT_PAGE < count).then_some(number + 1),
    })
}
