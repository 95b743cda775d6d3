//! `applicant explain`: the applicant's view of a decision. What it is, why, what would help, other posts, when to expect what.
//!
//! ```sh
//! applicant explain examples/data/not-eligible.json
//! applicant explain --on 2026-11-21 examples/data/half-filled.json      # how things are so far
//! applicant explain --policy probation_officer --language cy examples/data/scottish.json
//! ```

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use applicant::eligibility::other_roles;
use applicant::{Draft, Outcome};
use applicant_recruitment::{RecruitmentWords, Timetable};

use crate::input;
use crate::post::{Post, Words, other_post, text};

/// Say what an application comes to, why, and what would help
///
/// A form that is not finished is explained as far as it goes. The exit code is 0 whatever the decision is.
#[derive(clap::Args)]
pub struct Args {
    /// The application; - is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    post: Post,
    #[command(flatten)]
    words: Words,
}

pub fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    let policy = &args.post.policy()?;
    let words = args.words.messages(policy)?;
    let rules = args.post.rules(policy);
    let name = || args.file.display().to_string();
    let draft = Draft::from_json(&input::read(&args.file).with_context(name)?).with_context(name)?;
    args.post.tell_default(policy, &words);
    let checked = match draft.check(&rules) {
        Ok(checked) => checked,
        // An unfinished form: how things are so far.
        Err(report) => {
            let count = report.errors().count().to_string();
            writeln!(out, "{}", text(&words, "explain-unfinished", &[("count", &count)]))?;
            if let Some(told) = other_post(&report, policy, &words) {
                writeln!(out, "{told}")?;
            }
            let evidence = draft.partial(&rules).evidence(&rules);
            writeln!(out, "{}", words.explanation(&policy.explain(&evidence)))?;
            return Ok(ExitCode::SUCCESS);
        }
    };
    let explanation = policy.explain(&checked.application.evidence(&rules));
    writeln!(out, "{}", words.explanation(&explanation))?;
    // The other roles and the timetable are those of the employer of the built-in posts.
    if !policy.is_built_in() {
        return Ok(ExitCode::SUCCESS);
    }
    let others = other_roles(&checked.application, &rules, &policy.id);
    if !others.is_empty() {
        writeln!(out, "\n{}", text(&words, "explain-others", &[]))?;
    }
    for other in others {
        let title = words.policy_text(other.policy(), &other.policy().title).text;
        if other.outcome() == Outcome::Eligible {
            writeln!(out, "  - {title}")?;
        } else {
            writeln!(out, "  - {title} {}", text(&words, "explain-a-person-decides", &[]))?;
        }
    }
    if explanation.assessment().outcome() != Outcome::NotEligible {
        writeln!(out, "\n{}", text(&words, "explain-timetable", &[]))?;
        match Timetable::from_submission(args.post.day()) {
            Ok(timetable) => writeln!(out, "{}", RecruitmentWords::new(words).timetable(&timetable))?,
            Err(error) => writeln!(out, "  {}: {error}", text(&words, "explain-no-dates", &[]))?,
        }
    }
    Ok(ExitCode::SUCCESS)
}
