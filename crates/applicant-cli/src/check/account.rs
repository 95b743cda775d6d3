//! What is printed of a judgement for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use applicant::engine::Severity;
use applicant::form::{Form, FormQuestion};
use applicant::messages::Messages;
use applicant::{Code, Issue, Policy, Report, Rules};

use super::judgement::{Judgement, sentence};
use crate::post::{other_post, text};

/// The most issues of one severity that are printed, unless all are asked for.
pub const SHOWN: usize = 5;

/// The severities, in the order in which they matter, each with its colour.
const SEVERITIES: [(Severity, Style); 4] = [
    (Severity::Error, AnsiColor::Red.on_default().bold()),
    (Severity::Warning, AnsiColor::Yellow.on_default().bold()),
    (Severity::Advice, AnsiColor::Cyan.on_default()),
    (Severity::Info, Style::new().dimmed()),
];

/// The name of a file, the place of an answer.
pub const PLACE: Style = Style::new().bold();

const GOOD: Style = AnsiColor::Green.on_default().bold();

/// What judgements are printed with.
pub struct Printed<'a> {
    pub policy: &'a Policy,
    pub words: &'a Messages,
    /// The most issues of one severity.
    pub shown: usize,
}

/// What was found and what it comes to, in sentences.
pub fn account(
    out: &mut impl Write,
    judgement: &Judgement<'_>,
    printed: &Printed<'_>,
    rules: &Rules,
) -> io::Result<()> {
    let Printed { words, shown, .. } = *printed;
    let form = Form::of(rules);
    headline(out, judgement, printed)?;
    for (severity, style) in SEVERITIES {
        let of_severity = |issue: &&Issue| issue.severity() == severity;
        let issues: Vec<&Issue> = judgement.report().into_iter().flatten().filter(of_severity).collect();
        if issues.is_empty() {
            continue;
        }
        let heading = counted(words, &format!("check-{severity}"), issues.len());
        writeln!(out, "  {style}{heading}{style:#}")?;
        for issue in issues.iter().take(shown) {
            let choices =
                choices(issue, &form, rules, words).map(|them| format!(" ({them})")).unwrap_or_default();
            writeln!(out, "    {}{choices}", line(issue, words))?;
        }
        if let more @ 1.. = issues.len().saturating_sub(shown) {
            writeln!(out, "    {}", counted(words, "check-more", more))?;
        }
    }
    if let omitted @ 1.. = judgement.report().map_or(0, Report::omitted) {
        writeln!(out, "  {}", counted(words, "check-omitted", omitted))?;
    }
    Ok(())
}

/// Whether it can be submitted, and what it comes to.
pub fn headline(out: &mut impl Write, judgement: &Judgement<'_>, printed: &Printed<'_>) -> io::Result<()> {
    let words = printed.words;
    let [(_, bad), ..] = SEVERITIES;
    let (style, id, why) = match judgement {
        Judgement::Unopened(error) => (bad, "check-not-read", format!(": {error} (io)")),
        Judgement::Unread(error) => {
            let (code, line, column) = (error.code(), error.line(), error.column());
            let why = format!(": {} ({code} at {line}:{column})", sentence(error, words));
            (bad, "check-not-read", why)
        }
        Judgement::Blocked(_) => (bad, "check-not-ready", String::new()),
        Judgement::Assessed(_, explanation) => {
            let letter = words.letter(explanation);
            (GOOD, "check-ready", format!(". {}: {}", letter.post.text, letter.headline))
        }
    };
    writeln!(out, "  {style}{}{style:#}{why}", text(words, id, &[]))?;
    match judgement.report().and_then(|report| other_post(report, printed.policy, words)) {
        Some(told) => writeln!(out, "  {told}"),
        None => Ok(()),
    }
}

/// The place, and what to do about what is wrong there.
pub fn line(issue: &Issue, words: &Messages) -> String {
    let said = issue.message(words);
    match issue.path().to_string().as_str() {
        "" => said,
        path => format!("{PLACE}{path}{PLACE:#}: {said}"),
    }
}

/// What could have been chosen, by the names that a file has: whoever edits one sees no list.
fn choices(issue: &Issue, form: &Form, rules: &Rules, words: &Messages) -> Option<String> {
    if issue.code() != Code::NOT_A_CHOICE {
        return None;
    }
    let row = issue.path().row().unwrap_or(0);
    let place = issue.path().pointer();
    let is_asked = |asked: &&FormQuestion| {
        place
            .strip_prefix(&asked.path(row).pointer())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let asked = form.questions().find(is_asked)?;
    let names: Vec<String> = asked.options(rules).iter().map(|name| format!("`{name}`")).collect();
    let said = |id: &str| text(words, id, &[("names", &names.join(", "))]);
    match names.len() {
        0 => None,
        1..=MOST_CHOICES => Some(said("check-choices")),
        _ => Some(said("check-many-choices")),
    }
}

/// The most choices that are named.
const MOST_CHOICES: usize = 12;

fn counted(words: &Messages, id: &str, count: usize) -> String {
    text(words, id, &[("count", &count.to_string())])
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
    pub const fn add(&mut self, judgement: &Judgement<'_>) {
        *match judgement {
            Judgement::Unopened(_) | Judgement::Unread(_) => &mut self.unread,
            Judgement::Blocked(_) => &mut self.blocked,
            Judgement::Assessed(..) => &mut self.sound,
        } += 1;
    }

    /// All of them.
    pub const fn all(&self) -> usize {
        self.sound + self.blocked + self.unread
    }

    /// The counts in a sentence.
    pub fn text(&self, words: &Messages) -> String {
        let [sound, blocked, unread] = [self.sound, self.blocked, self.unread].map(|count| count.to_string());
        text(words, "check-count", &[("sound", &sound), ("blocked", &blocked), ("unread", &unread)])
    }
}
