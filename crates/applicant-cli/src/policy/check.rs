//! `applicant policy check`: what is wrong with policy files, and what of a sound one people are not told.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::process::ExitCode;

use applicant::messages::Language;
use applicant::{Draft, Policy};

use crate::post::{from_file, today};
use crate::streams::tell;

/// The most texts that are named of one language, unless all are asked for.
const SHOWN: usize = 3;

pub fn check(out: &mut impl Write, files: &[String], all: bool) -> anyhow::Result<ExitCode> {
    let mut ended = ExitCode::SUCCESS;
    for file in files {
        match from_file(file) {
            Ok(policy) => {
                let (criteria, points) = (policy.criteria.len(), policy.max_points());
                let criteria =
                    if criteria == 1 { "1 criterion".to_owned() } else { format!("{criteria} criteria") };
                writeln!(out, "{file} is sound: {criteria}, {points} points")?;
                untranslated(out, &policy, if all { usize::MAX } else { SHOWN })?;
                many_ways(out, &policy)?;
            }
            Err(error) => {
                tell(format_args!("{error:#}"));
                ended = ExitCode::from(2);
            }
        }
    }
    Ok(ended)
}

/// A warning for each language of the crate or of the file in which texts of the file would be shown in English.
fn untranslated(out: &mut impl Write, policy: &Policy, shown: usize) -> io::Result<()> {
    let of_file = policy.translations.keys().map(String::as_str);
    let tags: BTreeSet<&str> = Language::all().iter().map(Language::tag).chain(of_file).collect();
    for tag in tags.into_iter().filter(|tag| *tag != Language::english().tag()) {
        let texts: Vec<&str> = policy.untranslated(tag).collect();
        if texts.is_empty() {
            continue;
        }
        let count = texts.len();
        let texts_are = if count == 1 { "text is" } else { "texts are" };
        writeln!(
            out,
            "  warning: {count} {texts_are} not translated under [translations.{tag}], and so shown in English:"
        )?;
        for text in texts.iter().take(shown) {
            writeln!(out, "    {text:?}")?;
        }
        if let more @ 1.. = count.saturating_sub(shown) {
            writeln!(out, "    … and {more} more, which --all names")?;
        }
    }
    Ok(())
}

/// A warning where somebody who has given nothing yet is not told every way to become eligible.
fn many_ways(out: &mut impl Write, policy: &Policy) -> io::Result<()> {
    let rules = policy.rules(today());
    let nothing_yet = Draft::default().partial(&rules).evidence(&rules);
    let explanation = policy.explain(&nothing_yet);
    if explanation.names_every_change() {
        return Ok(());
    }
    let told = explanation.changes().count();
    writeln!(
        out,
        "  warning: it can be met in more than the {told} ways that an applicant is told: `cost` says which are the cheapest"
    )
}
