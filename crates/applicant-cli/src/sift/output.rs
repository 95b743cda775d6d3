//! What is printed: the order of merit and the funnel, and all of it for a spreadsheet.

use std::borrow::Cow;
use std::io::{self, Write};

use applicant::Policy;
use applicant::eligibility::Rank;
use applicant::messages::{Language, Messages};
use applicant_recruitment::RecruitmentWords;
use comfy_table::{CellAlignment, Table, presets};

use super::judge::Sifted;
use super::rows::{Row, Standing, words};
use crate::parquet::MeritRow;

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
            row.standing.words(),
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
        writeln!(out, "{count:>8} {}", standing.words())?;
    }
    let sentences = RecruitmentWords::new(Messages::new(Language::english()));
    writeln!(out, "{:>8} not read\n\n{}", sifted.unread.len(), sentences.funnel(policy, &sifted.funnel))
}

/// Every row: those with a rank in the order of merit, then the others in the order of the input.
pub fn merit(sifted: &Sifted) -> impl Iterator<Item = MeritRow<'_>> {
    let row = |rank: Option<Rank>, row: &Row| MeritRow {
        rank,
        reference: sifted.rows.reference(row),
        reference_given: row.given,
        outcome: row.standing.code(),
        points: rank.map(|_| row.points),
        number: row.number,
    };
    let ranked = sifted.rows.ranked().map(move |(rank, it)| row(Some(rank), it));
    ranked.chain(sifted.rows.unranked().map(move |it| row(None, it)))
}

/// Every row for a spreadsheet.
pub fn csv(out: impl Write, sifted: &Sifted) -> anyhow::Result<()> {
    fn cell(number: Option<impl ToString>) -> String {
        number.map_or_else(String::new, |number| number.to_string())
    }
    let mut out = csv::Writer::from_writer(out);
    out.write_record(MeritRow::COLUMNS)?;
    for row in merit(sifted) {
        out.write_record([
            cell(row.rank.map(|rank| rank.rank)).as_str(),
            &cell(row.rank.map(|rank| rank.shared_by)),
            &cell(row.rank.map(Rank::percentile)),
            &neutral(row.reference),
            if row.reference_given { "yes" } else { "no" },
            &words(row.outcome),
            &cell(row.points),
            &row.number.to_string(),
        ])?;
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
