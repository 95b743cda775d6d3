//! Statements in the applicant's own words.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::application::redaction::{Name, NameWords};
use crate::engine::{Checker, Code, Fault, Id, Keyed, Names};
use crate::field::Prose;
use applicant_derive::Section;

/// Statements in the applicant's own words. The post names them, and its rules say which are needed. What is
/// good is kept, also beside what is not.
///
/// ```
/// # #[cfg(feature = "samples")] {
/// let rules = applicant::Rules::on("2026-11-21".parse()?);
/// let application = applicant::Draft::sample().check(&rules)?.application;
/// let statements = application.statements.clone().unwrap_or_default();
/// assert!(statements.get("motivation").is_some() && statements.get("why_care").is_none());
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default, Section)]
#[section(keyed = Names::STATEMENTS, after = advise)]
pub struct Statements(#[ask(max_words = 250, by_rules, sifted)] pub Keyed<Prose>);

impl Statements {
    /// The statements that are given, each with its key, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (Id, &Prose)> {
        self.0.iter()
    }

    /// The statement of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Prose> {
        self.0.get(key)
    }

    fn advise(&self, c: &Checker<'_>) {
        // Once for all statements, of which a post may have many.
        let earlier: Vec<HashSet<u64>> = if self.0.is_empty() {
            Vec::new()
        } else {
            c.rules().application().earlier_texts.iter().map(runs).collect()
        };
        let other_employers = &c.rules().application().other_employers;
        let other_employers: Vec<Name<'_>> =
            other_employers.iter().map(|name| Name::new(name.trim())).collect();
        let usual = Statements::ANSWER.max_words.unwrap_or(usize::MAX);
        for (n, (key, statement)) in self.iter().enumerate() {
            let c = &c.named(key);
            let short = short_of(c.rules().application().short_statement, c.limit("", usual), usual);
            if statement.words() < short {
                c.advise("", Fault::new(Code::STATEMENT_SHORT).with("min", short));
            }
            if self.iter().take(n).any(|(_, earlier)| same_words(earlier.as_str(), statement.as_str())) {
                c.advise("", Code::SAME_TEXT);
            }
            if !earlier.is_empty() {
                let runs = runs(statement.as_str());
                if earlier.iter().any(|earlier| nearly_same(earlier, &runs)) {
                    c.advise("", Code::COPIED_TEXT);
                }
            }
            if other_employers.iter().any(|name| name.is_in(statement.as_str())) {
                c.advise("", Code::NAMES_OTHER_EMPLOYER);
            }
        }
    }

    /// Advises where a statement gives away who wrote it.
    pub(crate) fn advise_names(&self, c: &Checker<'_>, full_name: &str, email: Option<&str>) {
        let name_words = NameWords::new(full_name, email);
        for (key, _) in self.iter().filter(|(_, statement)| name_words.are_in(statement.as_str())) {
            c.named(key).advise("", Code::NAMES_APPLICANT);
        }
    }
}

/// Fewer words are short: of a statement that may be shorter than usual, as large a share. One that is as long as it may be is not.
fn short_of(of_usual: usize, limit: usize, usual: usize) -> usize {
    let share = of_usual.saturating_mul(limit).checked_div(usual).unwrap_or(of_usual);
    if limit < usual { share } else { of_usual.min(limit) }
}

fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// How many words in a row make a run that is compared.
const RUN: usize = 5;

/// Whether four fifths of the runs of five words of the shorter text stand in the other. A threshold of our
/// own: advice only.
fn nearly_same(a: &HashSet<u64>, b: &HashSet<u64>) -> bool {
    let (fewer, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !fewer.is_empty() && fewer.intersection(more).count() * 5 >= fewer.len() * 4
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
        let nearly_same = |a: &str, b: &str| nearly_same(&runs(a), &runs(b));
        assert!(nearly_same(earlier, pasted));
        assert!(!nearly_same(
            earlier,
            "I want to work in probation because people can change with the right support"
        ));
        assert!(!nearly_same("", ""));
    }
}
