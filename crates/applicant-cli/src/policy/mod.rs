//! Policies from the shell: which there are, what one asks, how two differ, and what is wrong with a file.
//!
//! ```sh
//! cargo run --example policy -- list
//! cargo run --example policy -- show probation_officer
//! cargo run --example policy -- diff probation_services_officer probation_services_officer_careers
//! cargo run --example policy -- check my_post.toml
//! ```
//!
//! Wherever a policy is named, a file will do.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use applicant::Policy;
use applicant::messages::{Language, Messages};
use clap::{Parser, Subcommand};

/// Look at policies.
#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The policies of the crate.
    List,
    /// What a policy asks, in words.
    Show {
        /// Its id, or a file.
        policy: String,
    },
    /// What two policies ask differently.
    Diff {
        /// The one: its id, or a file.
        from: String,
        /// The other.
        to: String,
    },
    /// Everything that is wrong with a policy file, with the place of each fault.
    Check {
        /// The file.
        file: String,
    },
}

fn main() -> ExitCode {
    match run(&Args::parse().what) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(what: &What) -> anyhow::Result<()> {
    match what {
        What::List => {
            for policy in Policy::all() {
                println!("{:<36} {}", policy.id, policy.title);
            }
        }
        What::Show { policy } => show(&named(policy)?),
        What::Diff { from, to } => {
            let (from, to) = (named(from)?, named(to)?);
            println!("{}", words(&from).difference(&from.difference(&to)));
        }
        What::Check { file } => {
            let policy = file_of(file)?;
            println!("{} is sound: {} criteria, {} points", file, policy.criteria.len(), policy.max_points());
        }
    }
    Ok(())
}

fn show(policy: &Policy) {
    let words = words(policy);
    println!("{} (version {})", policy.title, policy.version);
    if let Some(source) = &policy.source {
        println!("from the {source}");
    }
    for criterion in &policy.criteria {
        println!("- {}: {}", criterion.title, words.criterion(policy, criterion));
        if let Some(note) = &criterion.note {
            println!("  {note}");
        }
    }
}

/// English, with the words of the policy.
fn words(policy: &Policy) -> Messages {
    Messages::new(Language::english()).for_policy(policy)
}

/// A policy by its id, or from a file.
fn named(name: &str) -> anyhow::Result<Policy> {
    Policy::named(name).cloned().map_or_else(|| file_of(name), Ok)
}

fn file_of(file: &str) -> anyhow::Result<Policy> {
    let text =
        fs::read_to_string(file).with_context(|| format!("{file} is no policy of the crate, and no file"))?;
    Policy::from_toml(&text).map_err(|faults| anyhow!("{file} cannot be used:\n{faults}"))
}
