//! The applicant's view of a decision: what it is, why, what would help, other roles, when to expect what, whom to ask.
//!
//! ```sh
//! cargo run --example eligible -- examples/data/not-eligible.json
//! cargo run --example eligible -- --as-of 2026-11-21 examples/data/half-filled.json     # how things stand so far
//! cargo run --example eligible -- --policy probation_officer examples/data/scottish.json
//! ```

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use applicant::eligibility::other_roles;
use applicant::engine::Intake;
use applicant::messages::{Language, Messages};
use applicant::recruitment::Timetable;
use applicant::{Draft, Outcome, Policy};
use chrono::{Local, NaiveDate};
use clap::Parser;

/// Say what an application comes to, and what would help.
#[derive(Parser)]
struct Args {
    /// The application; - is standard input.
    file: PathBuf,
    /// The day on which it is judged, such as 2026-11-21 [default: today].
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
    /// The role: the id of a policy of the crate, or a policy file.
    #[arg(long, value_name = "ROLE", default_value = "probation_services_officer")]
    policy: String,
}

fn main() -> ExitCode {
    match run(&Args::parse(), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("eligible: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<()> {
    let as_of = args.as_of.unwrap_or_else(|| Local::now().date_naive());
    let own;
    let policy = match Policy::named(&args.policy) {
        Some(policy) => policy,
        None => {
            own = policy_file(&args.policy)?;
            &own
        }
    };
    let rules = policy.rules(as_of);
    let words = Messages::new(Language::english()).for_policy(policy);
    let draft = Draft::from_json(&read(&args.file)?)?;
    match draft.check(&rules) {
        // An unfinished form: how things stand so far.
        Err(report) => {
            writeln!(out, "The form is not finished: {} to put right.", report.errors().count())?;
            let partial = draft.partial(&rules);
            writeln!(out, "{}", words.explanation(&policy.explain(&partial.evidence(&rules))))?;
        }
        Ok(checked) => {
            let explanation = policy.explain(&checked.application.evidence(&rules));
            writeln!(out, "{}", words.explanation(&explanation))?;
            let others = other_roles(&checked.application, &rules, &policy.id);
            if !others.is_empty() {
                writeln!(out, "\nYou might be eligible for:")?;
            }
            for other in others {
                let sure = if other.outcome() == Outcome::Eligible { "" } else { " (a person decides)" };
                writeln!(out, "  - {}{sure}", other.policy().title)?;
            }
            if explanation.assessment().outcome() != Outcome::NotEligible {
                writeln!(out, "\nIf you submit it on this day:")?;
                match Timetable::from_submission(as_of) {
                    Ok(timetable) => writeln!(out, "{}", words.timetable(&timetable))?,
                    Err(error) => writeln!(out, "  no dates can be given: {error}")?,
                }
            }
        }
    }
    Ok(())
}

fn policy_file(file: &str) -> anyhow::Result<Policy> {
    if !Path::new(file).exists() {
        let known: Vec<&str> = Policy::all().iter().map(|policy| policy.id.as_str()).collect();
        bail!("{file} is neither a file nor one of {}", known.join(", "));
    }
    let text = std::fs::read_to_string(file).with_context(|| file.to_owned())?;
    Ok(Policy::from_toml(&text)?)
}

/// The whole input, but never more than it takes to see that it is too large.
fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let input: Box<dyn Read> = if file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file).with_context(|| file.display().to_string())?)
    };
    input.take(Intake::MAX_INPUT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
