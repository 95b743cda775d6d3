//! Answers in words, for check answers and for the title of a row.

use super::HtmlForm;
use crate::engine::{Part, Severity, Widget};
use crate::field::{Month, Phone, Postcode, parse_date};
use crate::form::{Filled, FormQuestion, Page};

/// The most characters of an answer in a title.
const LONGEST: usize = 80;

/// How many answers a title has where the words do not say which.
const ANSWERS: usize = 3;

impl HtmlForm<'_> {
    /// Returns what was answered in words, as a page that shows the answers has it: choices by their labels, a date
    /// with the name of its month where it can be read, and anything else as it was typed. It is empty for a blank.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::form::Form;
    /// use applicant::form::html::{self, HtmlForm};
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules};
    ///
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let (form, words) = (Form::of(&rules), Messages::new(Language::english()));
    /// let draft = Draft::from_form([("training[0].completed.month", "9"), ("training[0].completed.year", "2024")])?;
    /// let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk);
    /// let completed = form.questions().find(|it| it.template() == "training[].completed").ok_or("no such question")?;
    /// assert_eq!(html.answer(completed, 0), "September 2024");
    /// assert_eq!(html.answer(completed, 1), "");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn answer(&self, question: &FormQuestion, row: u32) -> String {
        match self.inputs.filled(question, row) {
            Filled::Text(typed) => typed.trim().to_owned(),
            Filled::Parts(typed) => self.date(question, &typed),
            Filled::Choices(chosen) => {
                let offered = question.options(self.rules);
                let known = chosen.iter().filter(|name| offered.iter().any(|it| it == *name));
                known.map(|name| self.words.choice(question, name)).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// Returns a short title of a row of the list of a page, from its answers: which they are, and how they read, the words
    /// say ([`HtmlWords::in_title`](super::HtmlWords::in_title)); else they are the first that fit on one line. A row without
    /// any has the title that counts it.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::form::Form;
    /// use applicant::form::html::{self, HtmlForm};
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules};
    ///
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let (form, words) = (Form::of(&rules), Messages::new(Language::english()));
    /// let draft = Draft::from_form([
    ///     ("qualifications[0].kind", "gcse"),
    ///     ("qualifications[0].subject", "Maths"),
    ///     ("qualifications[0].grade", "5"),
    ///     ("qualifications[1].kind", ""),
    /// ])?;
    /// let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk);
    /// let page = form.page("qualifications").ok_or("no such page")?;
    /// assert_eq!(html.row_title(page, 0), "GCSE Maths, grade 5");
    /// assert_eq!(html.row_title(page, 1), "Qualifications 2");
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn row_title(&self, page: &Page, row: u32) -> String {
        let in_row: Vec<&FormQuestion> = page.questions().iter().filter(|it| it.is_in_row()).collect();
        let answer = |question: &FormQuestion| {
            let said =
                if self.inputs.shows(question, row) { self.answer(question, row) } else { String::new() };
            cut(said.lines().next().unwrap_or_default())
        };
        let answers: Vec<String> = in_row.iter().map(|question| answer(question)).collect();
        let mut pieces: Vec<String> = Vec::new();
        for (at, (question, answer)) in in_row.iter().zip(&answers).enumerate() {
            // A yes stands for the answer behind it, such as the end of what goes on.
            let is_said = match question.question().widget {
                Widget::YesNo => {
                    self.is_yes(question, row) && answers.get(at + 1).is_none_or(String::is_empty)
                }
                _ => !answer.is_empty(),
            };
            pieces.extend(is_said.then(|| self.words.in_title(question, answer)).flatten());
        }
        if pieces.is_empty() {
            let short = in_row.iter().zip(&answers).filter(|(question, _)| fits(question));
            let answered = short.map(|(_, answer)| answer).filter(|answer| !answer.is_empty());
            pieces = answered.take(ANSWERS).cloned().collect();
        }
        joined(&pieces).unwrap_or_else(|| {
            let list = page.list().unwrap_or_default();
            let at = self.inputs.rows(page).iter().take_while(|it| **it < row).count();
            self.words.row(list, at + 1)
        })
    }

    fn is_yes(&self, question: &FormQuestion, row: u32) -> bool {
        matches!(self.inputs.filled(question, row), Filled::Choices(chosen) if chosen == ["yes"])
    }

    /// A date or a month in words, where it can be read, or what was typed.
    fn date(&self, question: &FormQuestion, typed: &[String; 3]) -> String {
        self.date_in_words(question, typed).unwrap_or_else(|| typed_boxes(typed).join(" "))
    }

    /// A date or a month in words, where all of it was typed and can be read.
    fn date_in_words(&self, question: &FormQuestion, typed: &[String; 3]) -> Option<String> {
        let typed = typed_boxes(typed);
        if typed.len() != question.parts().len() {
            return None;
        }
        let typed = typed.join(" ");
        match question.parts().contains(&Part::Day) {
            true => parse_date(&typed).ok().map(|date| self.words.date(date)),
            false => Month::parse(&typed).ok().map(|month| self.words.month(month)),
        }
    }

    /// Returns how a date, a telephone number or a postcode was understood, which may be other than it was typed; `None` for
    /// other questions, and for what cannot be read or is wrong by the report.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::form::Form;
    /// use applicant::form::html::{self, HtmlForm};
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules};
    ///
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let (form, words) = (Form::of(&rules), Messages::new(Language::english()));
    /// let question = form.questions().find(|it| it.template() == "personal_details.address.postcode").ok_or("no such question")?;
    /// for (typed, understood) in [("sw1a1aa", Some("SW1A 1AA")), ("SW1", None)] {
    ///     let draft = Draft::from_form([("personal_details.address.postcode", typed)])?;
    ///     let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk);
    ///     assert_eq!(html.understood(question, 0).as_deref(), understood);
    /// }
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn understood(&self, question: &FormQuestion, row: u32) -> Option<String> {
        let path = question.path(row);
        if self.report.is_some_and(|report| report.at(&path).any(|it| it.severity() == Severity::Error)) {
            return None;
        }
        match (question.question().widget, self.inputs.filled(question, row)) {
            (Widget::Date | Widget::Month, Filled::Parts(typed)) => self.date_in_words(question, &typed),
            (Widget::Phone, Filled::Text(typed)) => Some(Phone::parse(&typed).ok()?.e164().to_owned()),
            (Widget::Postcode, Filled::Text(typed)) => {
                Some(Postcode::parse(&typed).ok()?.as_str().to_owned())
            }
            _ => None,
        }
    }
}

/// The boxes of a date that are not blank.
fn typed_boxes(typed: &[String; 3]) -> Vec<&str> {
    typed.iter().map(|typed| typed.trim()).filter(|typed| !typed.is_empty()).collect()
}

/// Whether the answer is one short line.
fn fits(question: &FormQuestion) -> bool {
    !question.takes_several() && !matches!(question.question().widget, Widget::Prose | Widget::YesNo)
}

/// Pieces with commas; one that begins with a space reads on from the last.
fn joined(pieces: &[String]) -> Option<String> {
    let mut title = pieces.first()?.trim_start().to_owned();
    for piece in pieces.get(1..).unwrap_or_default() {
        title.push_str(if piece.starts_with(' ') { "" } else { ", " });
        title.push_str(piece);
    }
    Some(title)
}

fn cut(answer: &str) -> String {
    match answer.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", answer.get(..end).unwrap_or_default().trim_end()),
        None => answer.to_owned(),
    }
}
