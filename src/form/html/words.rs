//! The words around a question, from wherever the service has them.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::engine::{Issue, Rules};
use crate::field::Month;
use crate::form::{FormQuestion, Words};

/// Gives the words that a page of questions needs besides those of the questions; `Messages` has them in each
/// language.
pub trait HtmlWords: Words + Sync {
    /// Says what is wrong with an answer.
    fn message(&self, issue: &Issue) -> String;

    /// Returns a word around the questions by its name: `page-optional`, `page-error-prefix`,
    /// `page-error-summary`, `page-day`, `page-month`, `page-year`, `page-add-another` or `page-remove`.
    fn around(&self, name: &'static str) -> String;

    /// Says how many words may be written, if the page should say so behind the hint.
    fn max_words(&self, _most: usize) -> Option<String> {
        None
    }

    /// Returns the names of the choices on offer and their words, in the order in which they are shown.
    fn offered(&self, question: &FormQuestion, rules: &Rules) -> Vec<(Cow<'static, str>, String)> {
        let labelled = |name: Cow<'static, str>| (name.clone(), self.choice(question, &name));
        question.options(rules).into_iter().map(labelled).collect()
    }

    /// Returns the title of a row of a list, counted from 1.
    fn row(&self, list: &str, number: usize) -> String {
        format!("{} {number}", self.group(list).unwrap_or_else(|| list.replace('_', " ")))
    }

    /// Returns an answer as the title of its row says it, such as `grade 5`, or `None` where that leaves it out.
    /// It is asked of a yes only where the answer to the next question is blank, and never of a no. What begins with a space
    /// reads on from the answer before it; anything else follows a comma.
    fn in_title(&self, _question: &FormQuestion, _answer: &str) -> Option<String> {
        None
    }

    /// Writes a day.
    fn date(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    /// Writes a month.
    fn month(&self, month: Month) -> String {
        month.to_string()
    }
}
