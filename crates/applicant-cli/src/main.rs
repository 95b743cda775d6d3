//! The command `applicant`: checks job applications, explains decisions, asks, exports forms, looks at policies, sifts, and
//! answers single rules.
//!
//! ```sh
//! applicant check mine.json                 # every problem at once
//! applicant explain mine.json               # the decision, and what would change it
//! applicant --help
//! ```
//!
//! Each subcommand is a module with its `Args` and its `run`. Today, colours and the terminal are known here, and only here:
//! the library is told the day and returns data.

mod ask;
mod check;
mod explain;
mod form;
mod input;
mod policy;
mod post;
mod rule;
mod shell;
mod sift;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

const EXIT_CODES: &str = "\
Exit codes:
  0  done, and nothing to put right
  1  check: an application has something to put right
     sift: a line or a file could not be read, and the rest was sifted
  2  a wrong option, or a file that cannot be read, written or used
     rule: a line was no request";

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

fn main() -> ExitCode {
    let ended = match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Ask(args) => ask::run(&args),
        Command::Form(args) => form::run(&args),
        Command::Policy(args) => policy::run(&args),
        Command::Sift(args) => sift::run(&args),
        Command::Rule(args) => rule::run(&args),
        Command::Completions(args) => shell::completions(&args),
        Command::Man(args) => shell::man(&args),
    };
    ended.unwrap_or_else(|error| {
        // Whoever reads the output may stop early, as `head` does.
        let is_closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        if !error.downcast_ref().is_some_and(is_closed) {
            anstream::eprintln!("applicant: {error:#}");
        }
        ExitCode::from(2)
    })
}
