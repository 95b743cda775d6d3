//! `applicant check`: what is wrong with applications, for people, for scripts and for editors.
//!
//! What a service does with an application is in `judgement.rs`; the rest is printing.

mod account;
mod json;
mod judgement;
mod sarif;
mod span;
mod watch;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::bail;

use crate::input;
use crate::post::{Post, Words};
use account::{Count, PLACE, Printed, SHOWN, account};
use judgement::Judgement;
use sarif::Sarif;

/// Say everything that is wrong with applications
///
/// The exit code is 0 when all can be submitted, 1 when something has to be put right, 2 when an input cannot be read.
/// Nothing that an applicant typed is printed.
#[derive(clap::Args)]
pub struct Args {
    /// JSON files, folders of .json files, or - for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    post: Post,
    #[command(flatten)]
    words: Words,
    /// Print one JSON object a file: path, outcome, report, assessment
    #[arg(long)]
    json: bool,
    /// Print SARIF 2.1.0, which editors and code hosts show beside the lines
    #[arg(long, conflicts_with = "json")]
    sarif: bool,
    /// Name every issue, not the first five of each severity; the other formats always do
    #[arg(long)]
    all: bool,
    /// Check the file again after every save, and say what the edit fixed and broke
    #[arg(long, conflicts_with_all = ["json", "sarif"])]
    watch: bool,
}

pub fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let policy = args.post.policy()?;
    let words = args.words.messages(&policy)?;
    if !args.json && !args.sarif {
        args.post.tell_default(&policy, &words);
    }
    let shown = if args.all { usize::MAX } else { SHOWN };
    let printed = Printed { policy: &policy, words: &words, shown };
    if args.watch {
        let [file] = &args.files[..] else { bail!("--watch takes one file") };
        if file == Path::new("-") || file.is_dir() {
            bail!("--watch takes a file, and {} is not one", file.display());
        }
        return watch::watch(file, || args.post.rules(&policy), &printed, out);
    }

    let rules = args.post.rules(&policy);
    let (mut count, mut sarif) = (Count::default(), Sarif::default());
    let mut one = |file: &Path, text: io::Result<Vec<u8>>| -> io::Result<()> {
        let name = file.display().to_string();
        let (judgement, text) = match text {
            Ok(text) => (Judgement::of(&text, &policy, &rules), text),
            Err(error) => (Judgement::Unopened(error), Vec::new()),
        };
        count.add(&judgement);
        if args.sarif {
            sarif.add(&name, &text, &judgement, &words);
            Ok(())
        } else if args.json {
            json::line(out, &name, &judgement, &words)
        } else {
            writeln!(out, "{PLACE}{name}{PLACE:#}")?;
            account(out, &judgement, &printed, &rules)?;
            writeln!(out)
        }
    };
    for path in &args.files {
        match input::files(path) {
            Ok(files) if path.is_dir() => {
                files.iter().try_for_each(|file| one(file, input::read_listed(file)))?
            }
            Ok(files) => files.iter().try_for_each(|file| one(file, input::read(file)))?,
            Err(error) => one(path, Err(error))?,
        }
    }
    if args.sarif {
        writeln!(out, "{:#}", sarif.log())?;
    } else if !args.json && count.all() > 1 {
        writeln!(out, "{}", count.text(&words))?;
    }
    Ok(ExitCode::from(match count {
        Count { unread: 1.., .. } => 2,
        Count { blocked: 1.., .. } => 1,
        _ => 0,
    }))
}
