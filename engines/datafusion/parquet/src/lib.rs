//! Files of Parquet for `applicant sift`: a column `json` of whole applications is read, some rows at a time, and the order of merit is
//! written. The applications are judged and ranked by the command itself, as those of any other file.

mod read;
mod write;

use std::path::Path;

use anyhow::Result;
use applicant_cli::{Applications, MeritRow, Parquet};

/// Reads and writes the files themselves.
///
/// ```no_run
/// # fn main() -> std::process::ExitCode {
/// applicant_cli::main(Some(&applicant_parquet::Files))
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Files;

impl Parquet for Files {
    fn open(&self, file: &Path) -> Result<Box<dyn Applications>> {
        Ok(Box::new(read::Rows::open(file)?))
    }

    fn write(&self, file: &Path, rows: &mut dyn Iterator<Item = MeritRow<'_>>) -> Result<()> {
        write::merit(file, rows)
    }
}
