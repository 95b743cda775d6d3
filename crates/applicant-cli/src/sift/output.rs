//! What is printed: the order of merit and the funnel, and all of it for a spreadsheet.

use std::borrow::Cow;
use std::io::{self, Write};

use applicant::Policy;
use applicant::messages::{Language, Messages};
use applicant_recruitment::RecruitmentWords;
use comfy_table::{CellAlignment, Table, presets};

use super::judge::Sifted;
use super::rows::Standing;

/// The best rows as a table, how many came out in which way, and the funnel.
pub fn table(out: &mut impl Write, sifted: &Sifted, policy: &Policy, top: usize) -> io::Result<()> {
    let mut table = Table::new();
    table.load_preset(presets::ASCII_MARKDOWN);
    table.set_header(["rank", "reference", "outcome", "points", "better than or equal to"]);
    for (rank, row) in sifted.rows.ranked().take(top) {
        let shared = if rank.is_tied() { "=" } else { "" };
        let given = if row.given { " (given)" } else { "" };
        table.add_row([
            format!("{}{shared}", rank.rank),
            format!("{}{given}", sifted.rows.reference(row)),
            row.standing.as_str().to_owned(),
            row.points.to_string(),
            format!("{} %", rank.percentile()),
        ]);
    }
    for column in [0, 3, 4] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    writeln!(out, "{table}\n")?;
    for standing in Standing::ALL {
        let count = sifted.rows.iter().filter(|row| row.standing == standing).count();
        writeln!(out, "{count:>8} {}", standing.as_str())?;
    }
    let words = RecruitmentWords::new(Messages::new(Language::english()));
    writeln!(out, "{:>8} not read\n\n{}", sifted.unread.len(), words.funnel(policy, &sifted.funnel))
}

/// Every row for a spreadsheet.
pub fn csv(out: impl Write, sifted: &Sifted) -> anyhow::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record([
        "rank",
        "shared_by",
        "percentile",
        "reference",
        "reference_given",
        "outcome",
        "points",
        "number",
    ])?;
    let yes_no = |yes| if yes { "yes" } else { "no" };
    for (rank, row) in sifted.rows.ranked() {
        out.write_record([
            rank.rank.to_string().as_str(),
            rank.shared_by.to_string().as_str(),
            rank.percentile().to_string().as_str(),
            &neutral(sifted.rows.reference(row)),
            yes_no(row.given),
            row.standing.as_str(),
            row.points.to_string().as_str(),
            row.number.to_string().as_str(),
        ])?;
    }
    for row in sifted.rows.unranked() {
        let reference = neutral(sifted.rows.reference(row));
        let number = row.number.to_string();
        out.write_record(["", "", "", &reference, yes_no(row.given), row.standing.as_str(), "", &number])?;
    }
    Ok(out.flush()?)
}

/// The text of a cell that no spreadsheet takes for a formula. Source: OWASP, CSV injection.
pub fn neutral(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}
