//! Statements in the applicant's own words.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use super::naming::{self, Naming};
use crate::answer::Answer;
use crate::check::{Check, Checker, Reported};
use crate::field::{Prose, hidden_debug};
use crate::question::Question;
use crate::report::{Code, Fault};
use crate::rules::{Limit, Need};

/// Why the applicant wants the role.
pub const MOTIVATION: Question = Question::prose("motivation").words(Limit::Statement).optional();
/// Experience of working with challenging individuals.
pub const CHALLENGING_INDIVIDUALS: Question =
    Question::prose("challenging_individuals").words(Limit::Statement).optional();
/// Written work.
pub const WRITTEN_COMMUNICATION: Question =
    Question::prose("written_communication").words(Limit::Statement).optional();

draft! {
    /// Statements as typed.
    pub struct StatementsDraft { motivation: Answer, challenging_individuals: Answer, written_communication: Answer }
}

/// Statements in the applicant's own words; which are needed is for the rules to say.
#[derive(Clone, PartialEq, Eq, Serialize, Default)]
pub struct Statements {
    /// Why the applicant wants the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivation: Option<Prose>,
    /// Experience of working with challenging individuals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenging_individuals: Option<Prose>,
    /// Written work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_communication: Option<Prose>,
}

hidden_debug!(Statements);

impl Statements {
    /// The statements that are given, each with its key.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Prose)> {
        [
            (MOTIVATION.key, &self.motivation),
            (CHALLENGING_INDIVIDUALS.key, &self.challenging_individuals),
            (WRITTEN_COMMUNICATION.key, &self.written_communication),
        ]
        .into_iter()
        .filter_map(|(key, statement)| Some((key, statement.as_ref()?)))
    }
}

impl Check for StatementsDraft {
    type Checked = Statements;

    /// As [`StatementsDraft::check_beside`], when nothing is known of any qualification.
    fn check(&self, c: &Checker<'_>) -> Result<Statements, Reported> {
        self.check_beside(c, false)
    }
}

impl StatementsDraft {
    /// Checks the statements beside the qualifications, which decide whether written work has to be shown. What is good is
    /// kept, also beside what is not.
    pub fn check_beside(&self, c: &Checker<'_>, has_gcse_c: bool) -> Result<Statements, Reported> {
        let needs = c.rules().statements;
        let ask = |question, answer, need| {
            let required = match need {
                Need::Required => true,
                Need::WithoutGcseC => !has_gcse_c,
                Need::Optional => false,
            };
            c.ask(question, answer).required_if(required).get_optional::<Prose>().ok().flatten()
        };
        let statements = Statements {
            motivation: ask(&MOTIVATION, &self.motivation, needs.motivation),
            challenging_individuals: ask(
                &CHALLENGING_INDIVIDUALS,
                &self.challenging_individuals,
                needs.challenging_individuals,
            ),
            written_communication: ask(
                &WRITTEN_COMMUNICATION,
                &self.written_communication,
                needs.written_communication,
            ),
        };
        statements.advise(c);
        Ok(statements)
    }
}

impl Statements {
    fn advise(&self, c: &Checker<'_>) {
        for (n, (key, statement)) in self.iter().enumerate() {
            // A statement that is as long as it may be is not short.
            let short = c.rules().limit(Limit::StatementShort).min(c.limit(key, Limit::Statement));
            if statement.words() < short {
                c.advise(key, Fault::new(Code::StatementShort).with("min", short));
            }
            if self.iter().take(n).any(|(_, earlier)| same_words(earlier.as_str(), statement.as_str())) {
                c.advise(key, Code::SameText);
            }
            if c.rules().earlier_texts.iter().any(|earlier| nearly_same(earlier, statement.as_str())) {
                c.advise(key, Code::CopiedText);
            }
            if c.rules().other_employers.iter().any(|name| naming::has_name(statement.as_str(), name.trim()))
            {
                c.advise(key, Code::NamesOtherEmployer);
            }
        }
    }

    /// Advises where a statement gives away who wrote it.
    pub(crate) fn advise_names(&self, c: &Checker<'_>, full_name: &str, email: Option<&str>) {
        let naming = Naming::new(full_name, email);
        for (key, _) in self.iter().filter(|(_, statement)| naming.is_in(statement.as_str())) {
            c.advise(key, Code::NamesApplicant);
        }
    }
}

fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// How many words in a row make a run that is compared.
const RUN: usize = 5;

/// Whether four fifths of the runs of five words of the shorter text stand in the other. A threshold of our own: advice
/// only.
fn nearly_same(a: &str, b: &str) -> bool {
    let (a, b) = (runs(a), runs(b));
    let (fewer, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !fewer.is_empty() && fewer.intersection(&more).count() * 5 >= fewer.len() * 4
}

fn runs(text: &str) -> HashSet<u64> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words
        .windows(RUN)
        .map(|run| {
            let mut hasher = DefaultHasher::new();
            run.hash(&mut hasher);
            hasher.finish()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_text_is_recognised_after_small_edits() {
        let earlier =
            "I want to work for the council because I like helping people to find a home of their own";
        let pasted =
            "I want to work for the council, because I like helping people to find a home of their own!";
        assert!(nearly_same(earlier, pasted));
        assert!(!nearly_same(
            earlier,
            "I want to work in probation because people can change with the right support"
        ));
        assert!(!nearly_same("", ""));
    }
}
