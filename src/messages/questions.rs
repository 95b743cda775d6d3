//! Questions, their hints and their choices.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::known::list_of;
use super::layer::Layers;
use super::places;
use super::texts::Messages;
use crate::engine::{Issue, Rules};
use crate::field::Month;
use crate::form::html::HtmlWords;
use crate::form::{FormQuestion, Words};

impl Messages {
    /// Returns what is asked.
    #[must_use]
    pub fn label(&self, question: &FormQuestion) -> String {
        self.text(&question.id(), &[]).unwrap_or_else(|| question.key().replace('_', " "))
    }

    /// Returns the hint below the question, if there is one.
    #[must_use]
    pub fn hint(&self, question: &FormQuestion) -> Option<String> {
        self.part(&question.id(), "hint", None)
    }

    /// A choice of a question, by its wire name.
    #[must_use]
    pub fn choice(&self, key: &str, name: &str) -> String {
        self.in_each_language(|layers| layers.choice(key, name))
            .or_else(|| places::english_place(key, name).map(str::to_owned))
            .unwrap_or_else(|| name.replace('_', " "))
    }

    /// A choice as an answer to this very question: where the words of a language follow those of the
    /// question, as Welsh answers yes or no with its verb, the catalogue has them under `choice-` and the id
    /// of the question.
    ///
    /// ```
    /// use applicant::form::FormQuestion;
    /// use applicant::messages::{Language, Messages};
    /// let welsh = Messages::new(Language::welsh());
    /// let question = |id: &str| FormQuestion::all().into_iter().find(|it| it.id() == id).unwrap();
    /// // “Is this your current job?” and “Do you still do this?”
    /// assert_eq!(welsh.choice_of(&question("employment-current"), "yes"), "Ie");
    /// assert_eq!(welsh.choice_of(&question("voluntary-current"), "yes"), "Ydw");
    /// ```
    #[must_use]
    pub fn choice_of(&self, question: &FormQuestion, name: &str) -> String {
        self.choice_in(&format!("choice-{}", question.id()), question, name)
    }

    /// The same where `own` has been made of the id of the question.
    fn choice_in(&self, own: &str, question: &FormQuestion, name: &str) -> String {
        let said = Layers(&self.layers).attribute(own, name, None);
        said.unwrap_or_else(|| self.choice(list_of(question.question()), name))
    }

    /// Returns the choices that a question offers under these rules, each by its wire name and in words: in the order of the
    /// question, but countries and nationalities in that of their names, by the alphabet of the language.
    ///
    /// ```
    /// use applicant::form::FormQuestion;
    /// use applicant::messages::{Language, Messages};
    /// let rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    /// let country = FormQuestion::all().into_iter().find(|it| it.key() == "country").unwrap();
    /// let options = |language| Messages::new(language).options(&country, &rules);
    /// assert_eq!(options(Language::english())[0], ("AF".into(), "Afghanistan".into()));
    /// assert!(options(Language::welsh()).contains(&("DE".into(), "Yr Almaen".into())));
    /// ```
    #[must_use]
    pub fn options(&self, question: &FormQuestion, rules: &Rules) -> Vec<(Cow<'static, str>, String)> {
        let offered = question.options(rules).into_iter();
        let own = format!("choice-{}", question.id());
        let in_words = |name: Cow<'static, str>| (name.clone(), self.choice_in(&own, question, &name));
        let mut options: Vec<_> = offered.map(in_words).collect();
        if places::is_place(question.key()) {
            let alphabet = self.alphabet();
            options.sort_by_cached_key(|(_, words)| alphabet.places(words));
        }
        options
    }
}

impl Layers<'_> {
    /// A choice in the words of its question, in those of any, or by the name of a country.
    fn choice(self, key: &str, name: &str) -> Option<String> {
        self.attribute(&format!("choice-{key}"), name, None)
            .or_else(|| self.attribute("choice-any", name, None))
            .or_else(|| self.attribute("choice-country", places::country_of(key, name)?, None))
    }
}

impl Words for Messages {
    fn label(&self, question: &FormQuestion) -> String {
        Messages::label(self, question)
    }

    fn hint(&self, question: &FormQuestion) -> Option<String> {
        Messages::hint(self, question)
    }

    fn choice(&self, question: &FormQuestion, name: &str) -> String {
        self.choice_of(question, name)
    }

    fn group(&self, key: &str) -> Option<String> {
        self.text(key, &[])
    }
}

impl HtmlWords for Messages {
    fn message(&self, issue: &Issue) -> String {
        Messages::message(self, issue)
    }

    fn around(&self, name: &'static str) -> String {
        self.text(name, &[]).unwrap_or_default()
    }

    fn max_words(&self, most: usize) -> Option<String> {
        self.text("page-max-words", &[("max", &most.to_string())])
    }

    fn offered(&self, question: &FormQuestion, rules: &Rules) -> Vec<(Cow<'static, str>, String)> {
        self.options(question, rules)
    }

    /// The attribute `card` of the question, which has the answer as `$answer`.
    fn in_title(&self, question: &FormQuestion, answer: &str) -> Option<String> {
        self.attribute(&question.id(), "card", &[("answer", answer)])
    }

    fn date(&self, date: NaiveDate) -> String {
        Messages::date(self, date)
    }

    fn month(&self, month: Month) -> String {
        Messages::month(self, month.year(), month.month())
    }

    /// The message `row-` and the key of the list names one of its rows, where there is one.
    fn row(&self, list: &str, number: usize) -> String {
        let title = self.text(&format!("row-{list}"), &[]).or_else(|| self.group(list));
        format!("{} {number}", title.unwrap_or_else(|| list.replace('_', " ")))
    }
}
