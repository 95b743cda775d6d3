//! Enforces what a question declares about its answer and the type of the answer does not know.
//!
//! A type enforces what it is: a date is real, an e-mail address has one `@`. Whatever else a question declares, such as a
//! length, choices or a range, is enforced here, so that no declaration is without effect.

use std::borrow::Cow;
use std::ptr;

use chrono::NaiveDate;
use uk_fields::{Decimal, Month};

use super::{Choice, Field, text};
use crate::engine::{Answer, Asked, Code, Fault, Meta, Widget};

/// The choices that the rules offer at a question, which is looked up once an answer.
pub(super) type Offer<'o> = Option<&'o [Cow<'static, str>]>;

impl Asked<'_> {
    /// Checks that a text has at most as many characters as the question allows.
    pub(crate) fn holds_length(&self, text: &str) -> Result<(), Fault> {
        match self.most_characters() {
            // No text has more characters than bytes.
            Some(max) if text.len() > max && text.chars().count() > max => {
                Err(Fault::new(Code::TOO_LONG).with("max", max))
            }
            _ => Ok(()),
        }
    }

    /// Checks everything else that the question declares, for an answer that is read as one line.
    #[inline]
    pub(crate) fn holds_text(&self, answer: &Answer, text: &str) -> Result<(), Fault> {
        if let Some(max) = self.limit(self.question().max_words) {
            let words = text.split_whitespace().count();
            if words > max {
                return Err(Fault::new(Code::TOO_MANY_WORDS).with("max", max).with("over", words - max));
            }
        }
        self.holds_rest(answer, text)
    }

    /// Checks everything else that the question declares, for an answer that is read as plain text.
    #[inline]
    pub(crate) fn holds_rest(&self, answer: &Answer, text: &str) -> Result<(), Fault> {
        // Almost every question for text only limits its length.
        if says_only_how_much(self.question()) { Ok(()) } else { self.holds_all(answer, text) }
    }

    fn holds_all(&self, answer: &Answer, text: &str) -> Result<(), Fault> {
        let question = self.question();
        if let Some((min, max)) = question.code_length {
            match text.chars().filter(|c| text::to_ascii(*c).is_ascii_alphanumeric()).count() {
                length if length < min => return Err(Fault::new(Code::TOO_SHORT).with("min", min)),
                length if length > max => return Err(Fault::new(Code::TOO_LONG).with("max", max)),
                _ => {}
            }
        }
        let is_listed = question.choices.is_empty() || question.choices.contains(&text);
        let is_named = question.named_by.is_none_or(|list| self.rules().names().find(list, text).is_some());
        let is_offered = || {
            let has_choices = !question.choices.is_empty() || question.named_by.is_some();
            !has_choices || self.offer().is_none_or(|offered| offered.iter().any(|choice| choice == text))
        };
        if !is_listed || !is_named || !is_offered() {
            return Err(Code::NOT_A_CHOICE.into());
        }
        if question.only_yes {
            bool::read(answer, self)?;
        }
        match question.widget {
            Widget::Year => drop(Decimal::read(answer, self)?),
            _ if question.range.is_some() => drop(Decimal::read(answer, self)?),
            Widget::Month if question.latest.is_some() => drop(Month::read(answer, self)?),
            _ if question.latest.is_some() => drop(NaiveDate::read(answer, self)?),
            _ => {}
        }
        Ok(())
    }

    /// Checks that the question offers a choice, and not only that its type knows it.
    #[inline]
    pub(crate) fn holds_choice<T: Choice>(&self, choice: T, offer: Offer<'_>) -> Result<(), Fault> {
        let offered = self.question().choices;
        let is_offered = offered.is_empty()
            // Most questions offer the very list of choices that their type has.
            || ptr::eq(offered, T::NAMES)
            || offered.iter().any(|name| T::named(name) == Ok(choice));
        let is_it = |name: &Cow<'static, str>| T::named(name) == Ok(choice);
        let rules_offer = offer.is_none_or(|offered| offered.iter().any(is_it));
        if is_offered && rules_offer { Ok(()) } else { Err(Code::NOT_A_CHOICE.into()) }
    }

    /// Returns how many choices there may be.
    pub(crate) fn most_choices(&self) -> Option<usize> {
        let question = self.question();
        let one = matches!(question.widget, Widget::Radios | Widget::Select).then_some(1);
        self.limit(question.max_items).or(one)
    }
}

const fn says_only_how_much(question: &Meta) -> bool {
    question.code_length.is_none()
        && question.choices.is_empty()
        && question.named_by.is_none()
        && question.range.is_none()
        && question.latest.is_none()
        && !question.only_yes
        && !matches!(question.widget, Widget::Year)
}
