//! Checks applications and says what it makes of them: every problem at once, or an explained decision.
//!
//! ```sh
//! cargo run --example quickstart                                # the samples of examples/data/, as of 2026-11-21
//! cargo run --example quickstart -- mine.json -                 # your own files and standard input, as of today
//! cargo run --example quickstart -- --json --as-of 2026-11-21 mine.json
//! cargo run --example quickstart -- --watch mine.json           # once more after every save
//! ```
//!
//! What a service does is in `judgement.rs`; the rest is reading files and printing.

mod account;
#[path = "../data/expected.rs"]
mod expected;
mod judgement;
mod watch;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use applicant::engine::Intake;
use applicant::{Policy, Rules};
use chrono::{Local, NaiveDate};
use clap::{ArgGroup, Parser};

use account::{Count, account, agreement, json_line, json_unreadable};
use judgement::Judgement;

/// Check applications and say what to put right, or what they come to.
///
/// The exit status is 0 when all are sound, 1 when something has to be put right, 2 when an input cannot be read. Without
/// a FILE the samples of examples/data/ are checked, and it is 0 when all come out as their README says, else 1.
#[derive(Parser)]
#[command(group = ArgGroup::new("input"))]
struct Args {
    /// What to check; - is standard input.
    #[arg(value_name = "FILE", group = "input")]
    files: Vec<PathBuf>,
    /// The day on which they are judged, such as 2026-11-21 [default: today].
    #[arg(long, value_name = "DATE", requires = "input")]
    as_of: Option<NaiveDate>,
    /// Print one JSON object a line.
    #[arg(long)]
    json: bool,
    /// Check FILE again after every save, and say what the edit fixed and broke.
    #[arg(long, value_name = "FILE", group = "input", conflicts_with = "json")]
    watch: Option<PathBuf>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = io::stdout().lock();
    let run = match &args {
        Args { watch: Some(file), .. } => watch::watch(file, || rules(args.as_of), &mut out),
        Args { files, .. } if files.is_empty() => check_samples(args.json, &mut out),
        Args { files, .. } => check_files(files, &rules(args.as_of), args.json, &mut out),
    };
    run.unwrap_or_else(|error| {
        // Whoever reads the output may stop early, as `head` does.
        let is_closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
        if !error.downcast_ref().is_some_and(is_closed) {
            eprintln!("quickstart: {error:#}");
        }
        ExitCode::from(2)
    })
}

/// The rules of the post on that day, or today.
fn rules(as_of: Option<NaiveDate>) -> Rules {
    Policy::probation_services_officer().rules(as_of.unwrap_or_else(|| Local::now().date_naive()))
}

/// The whole input, but never more than it takes to see that it is too large.
fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let input: Box<dyn Read> =
        if file == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(file)?) };
    input.take(Intake::MAX_INPUT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn check_files(
    files: &[PathBuf],
    rules: &Rules,
    json: bool,
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut count = Count::default();
    for file in files {
        let name = file.display().to_string();
        let judgement = match read(file) {
            Ok(bytes) => Judgement::of(&bytes, rules),
            Err(error) => {
                eprintln!("quickstart: {name}: {error}");
                count.unread += 1;
                if json {
                    json_unreadable(out, &name, &error)?;
                }
                continue;
            }
        };
        count.add(&judgement);
        if let Judgement::Unread(error) = &judgement {
            eprintln!("quickstart: {name}: {error} ({})", error.code().as_str());
        }
        if json {
            json_line(out, &name, &judgement)?;
        } else {
            writeln!(out, "{name}")?;
            account(out, &judgement)?;
            writeln!(out)?;
        }
    }
    if !json && files.len() > 1 {
        writeln!(out, "{count}")?;
    }
    Ok(match count {
        Count { unread: 1.., .. } => ExitCode::from(2),
        Count { blocked: 1.., .. } => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    })
}

fn check_samples(json: bool, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let rules = rules(NaiveDate::from_ymd_opt(2026, 11, 21));
    let samples = expected::samples()?;
    let mut differ = 0;
    for sample in &samples {
        let judgement = Judgement::of(&read(&expected::folder().join(&sample.file))?, &rules);
        differ += usize::from(judgement.to_string() != sample.expected);
        if json {
            json_line(out, &sample.file, &judgement)?;
        } else {
            writeln!(out, "{}: {}", sample.file, sample.shows)?;
            account(out, &judgement)?;
            agreement(out, sample, &judgement)?;
            writeln!(out)?;
        }
    }
    let is_listed = |file: &String| samples.iter().any(|sample| sample.file == *file);
    for file in expected::files()?.iter().filter(|file| !is_listed(file)) {
        eprintln!("quickstart: {file} has no row in examples/data/README.md");
        differ += 1;
    }
    if !json {
        let agree = samples.len().saturating_sub(differ);
        writeln!(out, "{agree} of {} samples agree with examples/data/README.md.", samples.len())?;
    }
    Ok(if differ == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
