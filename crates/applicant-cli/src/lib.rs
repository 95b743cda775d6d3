//! The command `applicant`: checks job applications, explains decisions, asks, exports forms, looks at policies, sifts, and
//! answers single rules.
//!
//! ```sh
//! applicant check mine.json                 # every problem at once
//! applicant explain mine.json               # the decision, and what would change it
//! applicant --help
//! ```
//!
//! Each subcommand is a module with its `Args` and its `run`, which writes to the one standard output. Today, colours and the terminal are known here, and only here:
//! the library is told the day and returns data.
//!
//! The command is a library so that another build of it can bring what this one leaves out: [`Parquet`] files for `sift`.

mod ask;
mod check;
mod explain;
mod form;
mod input;
mod parquet;
mod policy;
mod post;
mod rule;
mod shell;
mod sift;
mod streams;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use parquet::{Applications, MeritRow, Parquet};
use streams::{Stdout, is_reader_gone, tell};

const EXIT_CODES: &str = "\
Exit codes:
  0    done, and nothing to put right
  1    check: an application has something to put right
       sift: a line or a file could not be read, and the rest was sifted
  2    a wrong option, or a file that cannot be read, written or used
       rule: a line was no request
  141  whoever read standard output has gone";

/// What a shell says of a command that a closed pipe has ended: 128 and the number of the signal.
const READER_GONE: u8 = 128 + 13;

/// Job applications from typed text to an explained decision.
#[derive(Parser)]
#[command(name = "applicant", version, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Args),
    Explain(explain::Args),
    Ask(ask::Args),
    Form(form::Args),
    Policy(policy::Args),
    Sift(sift::Args),
    Rule(rule::Args),
    Completions(shell::CompletionArgs),
    Man(shell::ManArgs),
}

/// Runs the command that the arguments of this process name, and says how it ended.
///
/// `parquet` is what reads and writes Parquet, in a build that has it; without it, `sift` says how to get it.
pub fn main(parquet: Option<&dyn Parquet>) -> ExitCode {
    let command = Cli::parse().command;
    let mut out = Stdout::lock();
    match run(&command, parquet, &mut out).and_then(|ended| Ok(out.flush().map(|()| ended)?)) {
        Ok(ended) => ended,
        Err(error) if is_reader_gone(&error) => ExitCode::from(READER_GONE),
        Err(error) => {
            tell(format_args!("applicant: {error:#}"));
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command, parquet: Option<&dyn Parquet>, out: &mut Stdout) -> anyhow::Result<ExitCode> {
    match command {
        Command::Check(args) => check::run(args, out),
        Command::Explain(args) => explain::run(args, out),
        Command::Ask(args) => ask::run(args, out),
        Command::Form(args) => form::run(args, out),
        Command::Policy(args) => policy::run(args, out),
        Command::Sift(args) => sift::run(args, parquet, out),
        Command::Rule(args) => rule::run(args, out),
        Command::Completions(args) => shell::completions(args, out),
        Command::Man(args) => shell::man(args, out),
    }
}
