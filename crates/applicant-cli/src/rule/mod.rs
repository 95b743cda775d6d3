//! `applicant rule`: any rule from the shell. JSON Lines in, one line out for each, in order.
//!
//! ```sh
//! echo '{"rule": "postcode", "input": "sw1a1aa"}' | applicant rule
//! ```
//!
//! A request is `{"rule": NAME, "input": …}` with the options of the rule and, if you like, an `"id"` that comes back. An
//! answer is `{"verdict": …}` with `"value"`, the normal form, and `"issues"`, if there are any. What is not a request
//! gets `{"error": …}` and the run goes on; the exit status is then 2, else 0.
//!
//! The rules are the library's own: `answers.rs` asks single questions, `sections.rs` looks at several answers together.

mod answers;
mod reply;
mod request;
mod sections;

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use applicant::Path;
use applicant::messages::Messages;
use serde_json::Value;

use crate::streams::tell;
use reply::Reply;
use request::{Request, unknown};

/// What a request may ask for: the name of the rule, its options, and what answers it.
type Rule = (&'static str, &'static [&'static str], fn(&Request) -> Result<Reply, String>);

const RULES: &[Rule] = &[
    ("full_name", &[], answers::single),
    ("previous_names", &[], answers::single),
    ("email", &[], answers::single),
    ("phone", &[], answers::single),
    ("postcode", &["country"], answers::single),
    ("ni_number", &[], answers::single),
    ("share_code", &["issued_on", "as_of"], answers::share_code),
    ("passport_number", &["nationality"], answers::single),
    ("date", &["as_of", "bounds"], answers::single),
    ("month", &["as_of"], answers::single),
    ("date_of_birth", &["as_of", "min_age", "max_age"], answers::date_of_birth),
    ("words", &["min", "max"], answers::words),
    ("characters", &["min", "max"], answers::characters),
    ("grade", &["kind", "award", "nation", "year"], sections::grade),
    ("qualification", &["as_of", "strong_pass"], sections::qualification),
    ("level", &["to"], sections::level),
    ("nationality", &["post", "as_of"], sections::nationality),
    ("right_to_work", &["check_on", "start_on", "employer_answers"], sections::right_to_work),
    ("gaps", &["as_of", "more_than_months", "window_months", "count_voluntary"], sections::gaps),
    ("section", &["scope", "as_of"], sections::section),
    ("application", &["scope", "as_of", "policy"], sections::application),
    ("passport_mrz", &[], answers::passport_mrz),
    ("sift_scores", &["lead", "minimum", "high_volume"], sections::sift_scores),
];

/// The names of the rules.
fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, ..)| *name)
}

const PASTE: &str = r#"Paste a request and press Enter, for example
  {"rule": "postcode", "input": "sw1a1aa"}
  {"rule": "date", "input": {"day": "31", "month": "feb", "year": "2026"}}
  {"rule": "qualification", "input": {"kind": "gcse", "subject": "English", "grade": "4"}}
"#;

/// Answer single rules: JSON Lines in, one line out for each
///
/// A request is {"rule": NAME, "input": …} with the options of the rule, "lang", and an "id" that comes back. An answer has
/// a "verdict", and where there are any, a "value" (the normal form) and "issues". What is not a request gets an "error" and the run goes
/// on; the exit code is then 2.
#[derive(clap::Args)]
pub struct Args {
    /// Print the rules instead, each with its options
    #[arg(long)]
    list: bool,
}

pub fn run(args: &Args, out: &mut impl Write) -> anyhow::Result<ExitCode> {
    if args.list {
        for (name, options, _) in RULES {
            writeln!(out, "{}", [&[*name], *options].concat().join(" "))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let stdin = io::stdin().lock();
    if stdin.is_terminal() {
        tell(PASTE.trim_end());
    }
    Ok(ExitCode::from(if answer_all(stdin, out)? == 0 { 0 } else { 2 }))
}

/// Answers every line that is not blank, and says how many were no request.
fn answer_all(mut requests: impl BufRead, mut answers: impl Write) -> io::Result<usize> {
    let (mut line, mut errors) = (Vec::new(), 0);
    while requests.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            let (id, answer) = answer(&line);
            let answer = answer.unwrap_or_else(|error| {
                errors += 1;
                Reply::error(&error)
            });
            writeln!(answers, "{}", answer.with("id", id))?;
            answers.flush()?;
        }
        line.clear();
    }
    Ok(errors)
}

/// Where the form asks what a rule looks at, so that its sentences can be said.
fn place(request: &Request) -> &'static str {
    match request.rule {
        "full_name" => "/personal_details/full_name",
        "previous_names" => "/personal_details/previous_names",
        "email" => "/personal_details/email",
        "phone" => "/personal_details/phone",
        "postcode" => "/personal_details/address/postcode",
        "ni_number" => "/right_to_work/ni_number",
        "share_code" => "/right_to_work/share_code",
        "passport_number" => "/right_to_work/document_number",
        "date_of_birth" => "/right_to_work/date_of_birth",
        "grade" => "/qualifications/0/grade",
        "level" => "/qualifications/0/level",
        "qualification" => "/qualifications/0",
        "right_to_work" | "nationality" => "/right_to_work",
        // Their paths are those of the form, or of no answer of it.
        _ => "",
    }
}

/// The id of the request, and what the rule says.
fn answer(line: &[u8]) -> (Option<Value>, Result<Reply, String>) {
    let mut request = match serde_json::from_slice(line) {
        Ok(Value::Object(request)) => request,
        Ok(_) => return (None, Err("a request is an object: {\"rule\": …, \"input\": …}".to_owned())),
        Err(error) => return (None, Err(format!("not JSON: {error}"))),
    };
    let id = request.remove("id");
    let answer = || {
        let Some(Value::String(name)) = request.remove("rule") else {
            return Err("a request names its `rule`".to_owned());
        };
        let Some((name, options, rule)) = RULES.iter().find(|(known, ..)| *known == name) else {
            return Err(unknown("rule", &name, rules()));
        };
        let request = Request::new(name, options, request)?;
        let reply = rule(&request)?;
        // The sentences are those of the question at that place of the form.
        let place = Path::from_pointer(place(&request)).unwrap_or_default();
        Ok(reply.in_words(Messages::new(request.lang.clone()).at(place)))
    };
    (id, answer())
}
