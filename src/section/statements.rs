//! Statements in the applicant's own words.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::Serialize;

use crate::answer::Answer;
use crate::check::{Check, Checker};
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
    fn check(&self, c: &Checker<'_>) -> Option<Statements> {
        self.check_beside(c, false)
    }
}

impl StatementsDraft {
    /// Checks the statements beside the qualifications, which decide whether written work has to be shown. What is good is
    /// kept, also beside what is not.
    #[must_use]
    pub fn check_beside(&self, c: &Checker<'_>, has_gcse_c: bool) -> Option<Statements> {
        let needs = c.rules().statements;
        let ask = |question, answer, need| {
            let required = match need {
                Need::Required => true,
                Need::WithoutGcseC => !has_gcse_c,
                Need::Optional => false,
            };
            c.ask(question, answer).required_if(required).get_optional::<Prose>().flatten()
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
        Some(statements)
    }
}

impl Statements {
    fn advise(&self, c: &Checker<'_>) {
        let short = c.rules().limit(Limit::StatementShort);
        for (n, (key, statement)) in self.iter().enumerate() {
            if statement.words() < short {
                c.advise(key, Fault::new(Code::StatementShort).with("min", short));
            }
            if self.iter().take(n).any(|(_, earlier)| same_words(earlier.as_str(), statement.as_str())) {
                c.advise(key, Code::SameText);
            }
            if c.rules().earlier_texts.iter().any(|earlier| nearly_same(earlier, statement.as_str())) {
                c.advise(key, Code::CopiedText);
            }
            if c.rules().other_employers.iter().any(|name| has_name(statement.as_str(), name.trim())) {
                c.advise(key, Code::NamesOtherEmployer);
            }
        }
    }

    /// Advises where a statement gives away who wrote it.
    pub(crate) fn advise_names(&self, c: &Checker<'_>, full_name: &str, email: Option<&str>) {
        // Two letters of the Latin script are rarely a name, two of many others often are.
        let is_telling = |name: &&str| name.chars().count() >= if name.is_ascii() { 3 } else { 2 };
        let names = full_name.split_whitespace().filter(is_telling);
        // A name of short words only is looked for as a whole.
        let whole = names.clone().next().is_none().then_some(full_name);
        for (key, statement) in self.iter() {
            let text = statement.as_str();
            let is_named = names.clone().chain(whole).any(|name| has_name(text, name));
            if is_named || email.is_some_and(|email| has_email(text, email)) {
                c.advise(key, Code::NamesApplicant);
            }
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

/// Whether the text has the name as whole words: as it is written, or with a capital where it is not. In small letters it
/// may be a word like any other, such as "will" or "mark".
fn has_name(text: &str, name: &str) -> bool {
    // Prose has few capitals, so looking for the first letter alone is quick.
    let Some(first) = name.bytes().next() else { return false };
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes()).any(|at| {
        let found = text.get(at..at + name.len()).is_some_and(|found| {
            found == name
                || (!found.starts_with(|c: char| c.is_ascii_lowercase()) && found.eq_ignore_ascii_case(name))
        });
        let before = || text.get(..at).and_then(|before| before.chars().next_back());
        let after = || text.get(at + name.len()..).and_then(|after| after.chars().next());
        found && ![before(), after()].into_iter().flatten().any(joins_words)
    })
}

/// Whether a character beside a name makes it part of a longer word. Thai, Khmer, Chinese, Japanese and others write words
/// without spaces between them, so there it says nothing.
fn joins_words(c: char) -> bool {
    c.is_alphanumeric()
        && !matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..)
}

/// Whether the text has the e-mail address, in any case.
fn has_email(text: &str, email: &str) -> bool {
    let Some((local, _)) = email.split_once('@') else { return false };
    memchr::memchr_iter(b'@', text.as_bytes()).any(|at| {
        let start = at.checked_sub(local.len());
        let found = start.and_then(|start| text.get(start..start + email.len()));
        found.is_some_and(|found| found.eq_ignore_ascii_case(email))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_whole_words_only() {
        let names = has_name;
        assert!(names("I, Ada Obi, write", "Ada"));
        assert!(names("Obi", "Obi"));
        assert!(!names("Adaptable and obliging", "Ada"));
        assert!(!names("anything", ""));
        assert!(
            names("My name is Ada Obi", "ADA") && names("MY NAME IS ADA OBI", "Ada") && names("Ada", "ada")
        );
        assert!(!names("I will mark it", "Will") && !names("I will mark it", "Mark"));
        assert!(names("\u{6211}\u{662F}\u{738B}\u{5C0F}\u{660E}\u{3002}", "\u{738B}\u{5C0F}\u{660E}"));
    }

    #[test]
    fn an_address_is_found_in_any_case() {
        assert!(has_email("write to ADA@Example.com.", "ada@example.com"));
        assert!(!has_email("a@b, ada@example.org", "ada@example.com"));
        assert!(!has_email("@", "ada@example.com"));
    }

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
