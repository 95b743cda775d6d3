//! The command `applicant`, whose `sift` reads and writes Parquet.
//!
//! ```sh
//! applicant sift lake/ --parquet merit.parquet
//! ```

use std::process::ExitCode;

#[global_allocator]
static GLOBAL: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    applicant_cli::main(Some(&applicant_parquet::Files))
}
