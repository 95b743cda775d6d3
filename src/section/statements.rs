//! Statements in the applicant's own words.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::naming::{self, Naming};
use crate::Section;
use crate::check::Checker;
use crate::field::Prose;
use crate::report::{Code, Fault};

/// Statements in the applicant's own words; which are needed is for the rules to say. What is good is kept, also beside what is not.
#[derive(Clone, PartialEq, Eq, Default, Section)]
#[section(keep_good, after = advise)]
pub struct Statements {
    /// Why the applicant wants the role.
    #[ask(max_words = 250, by_rules, sifted)]
    pub motivation: Option<Prose>,
    /// Experience of working with challenging individuals.
    #[ask(max_words = 250, by_rules, sifted)]
    pub challenging_individuals: Option<Prose>,
    /// Written work.
    #[ask(max_words = 250, by_rules, sifted)]
    pub written_communication: Option<Prose>,
}

impl Statements {
    /// The statements that are given, each with its key.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Prose)> {
        [
            (Statements::MOTIVATION.key, &self.motivation),
            (Statements::CHALLENGING_INDIVIDUALS.key, &self.challenging_individuals),
            (Statements::WRITTEN_COMMUNICATION.key, &self.written_communication),
        ]
        .into_iter()
        .filter_map(|(key, statement)| Some((key, statement.as_ref()?)))
    }
}

impl Statements {
    fn advise(&self, c: &Checker<'_>) {
        for (n, (key, statement)) in self.iter().enumerate() {
            // A statement that is as long as it may be is not short.
            let most = Statements::MOTIVATION.max_words.map_or(usize::MAX, |max| c.limit(key, max));
            let short = c.rules().short_statement.min(most);
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
