//! The order of merit as a file that a spreadsheet reads, and does not run.

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;

use super::merit::Asked;
use super::order::Merit;
use super::queue::{assess_missing, post_asked};
use super::session::Member;
use crate::app::App;
use crate::refused::{Answer, Refused};

/// A cell that no spreadsheet takes for a formula. Source: OWASP, CSV injection.
fn cell(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

pub async fn merit(State(app): State<App>, Query(asked): Query<Asked>, member: Member) -> Answer {
    member.chairs(&app)?;
    let (post, _) = post_asked(&app, asked.post.as_deref()).await?;
    assess_missing(&app, &post).await?;
    member.saw(&app, "export_merit", None).await?;
    let Merit { order, .. } = Merit::of(&app, &post).await?;
    let mut file = csv::Writer::from_writer(Vec::new());
    let mut line = |cells: [String; 4]| file.write_record(cells.map(cell)).map_err(|_| Refused::Broken);
    line(["rank", "shared_by", "reference", "total"].map(str::to_owned))?;
    for row in order.merit.ranked() {
        line([
            row.rank.rank.to_string(),
            row.rank.shared_by.to_string(),
            row.reference.to_string(),
            row.total.to_string(),
        ])?;
    }
    let file = file.into_inner().map_err(|_| Refused::Broken)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"order-of-merit.csv\""),
    ];
    Ok((headers, file).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, expected) in [
            ("7AB2CD3E", "7AB2CD3E"),
            ("", ""),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(cell(text.to_owned()), expected, "{text:?}");
        }
    }
}
