//! The command `applicant`: see the library [`applicant_cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    applicant_cli::main(None)
}
