//! What is printed of a judgement: an account for people, or a line of JSON.

use std::fmt;
use std::io::{self, Write};

use applicant::engine::Severity;
use applicant::messages::{Language, Messages};
use applicant::{Assessment, Issue, Report};
use serde::Serialize;

use super::expected::Sample;
use super::judgement::Judgement;

/// The most issues of one severity that are printed; `--json` prints all.
const SHOWN: usize = 5;

/// Each severity with its heading, in the order in which they matter.
const HEADINGS: [(Severity, &str); 4] = [
    (Severity::Error, "Errors, to put right"),
    (Severity::Warning, "Warnings, to confirm"),
    (Severity::Advice, "Advice"),
    (Severity::Info, "For information"),
];

/// What was found and what it comes to, in sentences.
pub fn account(out: &mut impl Write, judgement: &Judgement) -> io::Result<()> {
    headline(out, judgement)?;
    for (severity, heading) in HEADINGS {
        let of_severity = |issue: &&Issue| issue.severity() == severity;
        let issues: Vec<&Issue> = judgement.report().into_iter().flatten().filter(of_severity).collect();
        if issues.is_empty() {
            continue;
        }
        writeln!(out, "  {heading} ({}):", issues.len())?;
        for issue in issues.iter().take(SHOWN) {
            writeln!(out, "    {}", sentence(issue))?;
        }
        if let more @ 1.. = issues.len().saturating_sub(SHOWN) {
            writeln!(out, "    … and {more} more")?;
        }
    }
    if let omitted @ 1.. = judgement.report().map_or(0, Report::omitted) {
        writeln!(out, "  … and {omitted} that the report left out")?;
    }
    explanation(out, judgement)
}

/// Whether it can be submitted, in one sentence.
pub fn headline(out: &mut impl Write, judgement: &Judgement) -> io::Result<()> {
    match judgement {
        Judgement::Unread(error) => writeln!(out, "  Not read: {error}."),
        Judgement::Blocked(_) => writeln!(out, "  Not ready to submit."),
        Judgement::Assessed(..) => writeln!(out, "  Ready to submit."),
    }
}

/// The decision and why, if it came to one.
pub fn explanation(out: &mut impl Write, judgement: &Judgement) -> io::Result<()> {
    match judgement {
        Judgement::Assessed(_, assessment) => {
            writeln!(out, "  {}", assessment.to_string().replace('\n', "\n  "))
        }
        Judgement::Unread(_) | Judgement::Blocked(_) => Ok(()),
    }
}

/// The place, and what to do about what is wrong there.
pub fn sentence(issue: &Issue) -> String {
    let said = issue.message(&Messages::new(Language::english()));
    match issue.path().to_string().as_str() {
        "" => said,
        path => format!("{path}: {said}"),
    }
}

/// Whether a sample came out as its row says, and what to try.
pub fn agreement(out: &mut impl Write, sample: &Sample, judgement: &Judgement) -> io::Result<()> {
    if judgement.to_string() == sample.expected {
        writeln!(out, "  Agrees with examples/data/README.md.")?;
    } else if sample.edit.as_ref().is_some_and(|edit| judgement.to_string() == edit.then) {
        writeln!(out, "  As examples/data/README.md says after the edit.")?;
    } else {
        writeln!(
            out,
            "  DIFFERS from examples/data/README.md:\n    expected {}\n    found    {judgement}",
            sample.expected
        )?;
    }
    if let Some(edit) = &sample.edit {
        let result = edit.then.split(':').next().unwrap_or_default().replace('_', " ");
        writeln!(out, "  Try {} = {}: {result}; {}.", edit.pointer, edit.value, edit.why)?;
    }
    Ok(())
}

/// How many inputs came out in which way.
#[derive(Default)]
pub struct Count {
    /// Sound: ready to submit.
    pub sound: usize,
    /// With something to put right.
    pub blocked: usize,
    /// Not read.
    pub unread: usize,
}

impl Count {
    /// One more.
    pub fn add(&mut self, judgement: &Judgement) {
        *match judgement {
            Judgement::Unread(_) => &mut self.unread,
            Judgement::Blocked(_) => &mut self.blocked,
            Judgement::Assessed(..) => &mut self.sound,
        } += 1;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ready to submit, {} not ready, {} not read.", self.sound, self.blocked, self.unread)
    }
}

/// A line of JSON: what was found, or why it was not read.
#[derive(Serialize)]
#[serde(untagged)]
enum Line<'a> {
    Read { file: &'a str, report: &'a Report, assessment: Option<&'a Assessment<'static>> },
    Unread { file: &'a str, error: Unread<'a> },
}

#[derive(Serialize)]
struct Unread<'a> {
    code: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
}

/// One object on one line.
pub fn json_line(out: &mut impl Write, file: &str, judgement: &Judgement) -> io::Result<()> {
    let line = match judgement {
        Judgement::Unread(error) => Line::Unread {
            file,
            error: Unread {
                code: error.code().as_str(),
                line: Some(error.line()),
                column: Some(error.column()),
                message: error.fault().to_string(),
            },
        },
        Judgement::Blocked(report) => Line::Read { file, report, assessment: None },
        Judgement::Assessed(report, assessment) => Line::Read { file, report, assessment: Some(assessment) },
    };
    write_line(out, &line)
}

/// The same for a file that cannot be opened or read at all.
pub fn json_unreadable(out: &mut impl Write, file: &str, error: &io::Error) -> io::Result<()> {
    let error = Unread { code: "io", line: None, column: None, message: error.to_string() };
    write_line(out, &Line::Unread { file, error })
}

fn write_line(out: &mut impl Write, line: &Line<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    writeln!(out)
}
