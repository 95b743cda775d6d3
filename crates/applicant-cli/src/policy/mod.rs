//! `applicant policy`: which policies there are, what one asks, how two differ, what is wrong with a file, and a file to begin with.
//!
//! ```sh
//! applicant policy list
//! applicant policy show probation_officer
//! applicant policy diff probation_services_officer probation_services_officer_careers
//! applicant policy new my_post.toml
//! applicant policy check my_post.toml
//! ```
//!
//! Wherever a policy is named, a file will do.

mod check;
mod new;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use applicant::Policy;
use clap::Subcommand;

use crate::post::{Words, named};

/// Look at policies: the files that describe a post
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the policies of the crate
    List,
    /// Say what a policy asks, in words
    Show {
        /// Its id, or a file
        policy: String,
        #[command(flatten)]
        words: Words,
    },
    /// Say what two policies ask differently
    Diff {
        /// The one: its id, or a file
        from: String,
        /// The other
        to: String,
        #[command(flatten)]
        words: Words,
    },
    /// Say everything that is wrong with policy files, with the place of each fault
    ///
    /// Texts that are not translated into Welsh, or into a language of `[translations]`, are a warning, and so are more ways to become
    /// eligible than an applicant is told: the exit code stays 0.
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// Name every text that is not translated, not the first three
        #[arg(long)]
        all: bool,
    },
    /// Write a policy file to begin with, with a comment on each part
    New {
        /// The file, which must not be there yet; its name gives the id
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The title of the post [default: from the name of the file]
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
        /// Ask for what the file says of the post: the title, the hours, the places, what experience counts
        #[arg(long)]
        ask: bool,
    },
    /// Print the JSON Schema of policy files, with which editors complete them
    Schema,
}

pub fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    match &args.what {
        What::List => {
            for policy in Policy::all() {
                writeln!(out, "{:<36} {}", policy.id, policy.title)?;
            }
        }
        What::Show { policy, words } => {
            let policy = named(policy)?;
            writeln!(out, "{}", words.messages(&policy)?.policy(&policy))?;
        }
        What::Diff { from, to, words } => {
            let (from, to) = (named(from)?, named(to)?);
            writeln!(out, "{}", words.messages(&from)?.difference(&from.difference(&to)))?;
        }
        What::Check { files, all } => return check::check(out, files, *all),
        What::New { file, title, ask } => new::write(out, file, title.as_deref(), *ask)?,
        What::Schema => writeln!(out, "{:#}", Policy::json_schema())?,
    }
    Ok(ExitCode::SUCCESS)
}
