//! What `sift` asks of a build that reads and writes Parquet. This one does not: the format takes forty crates more.

use std::path::Path;

use anyhow::Result;
use applicant::eligibility::Rank;

/// What a build without Parquet says of it.
pub const WITHOUT_PARQUET: &str = "this build reads and writes no Parquet. In a clone of the repository, \
     `cargo install --path engines/datafusion/parquet` gives the one that does";

/// Reads and writes files of Parquet for `sift`.
pub trait Parquet: Sync {
    /// Opens a file with a column `json` of whole applications, as text or bytes.
    ///
    /// # Errors
    /// When the file cannot be read, or has no such column.
    fn open(&self, file: &Path) -> Result<Box<dyn Applications>>;

    /// Writes the order of merit with the [columns](MeritRow::COLUMNS) of `--csv`.
    ///
    /// # Errors
    /// When the file cannot be written.
    fn write(&self, file: &Path, rows: &mut dyn Iterator<Item = MeritRow<'_>>) -> Result<()>;
}

/// The applications of a file, some at a time.
pub trait Applications: Send {
    /// Returns how many rows the file has.
    fn rows(&self) -> usize;

    /// Gives each of the next rows to `take`, an empty one where the cell is null, and returns how many there were: 0 at the end.
    ///
    /// # Errors
    /// When the file cannot be read any further.
    fn next(&mut self, take: &mut dyn FnMut(&[u8])) -> Result<usize>;
}

/// A row of the order of merit, as `--csv` and `--parquet` write it.
#[derive(Clone, Copy, Debug)]
pub struct MeritRow<'a> {
    /// Its place among equals, and how many share it; nothing where something has to be put right first.
    pub rank: Option<Rank>,
    /// The reference of the application, or the one that it was given.
    pub reference: &'a str,
    /// Whether it came without a reference.
    pub reference_given: bool,
    /// The code of the outcome, or `not_complete`.
    pub outcome: &'static str,
    /// Its points; nothing where it has no rank.
    pub points: Option<u32>,
    /// The number of its line, row or file in the input, from 1.
    pub number: u32,
}

impl MeritRow<'_> {
    /// The names of the columns, in their order.
    pub const COLUMNS: [&'static str; 8] =
        ["rank", "shared_by", "percentile", "reference", "reference_given", "outcome", "points", "number"];
}
