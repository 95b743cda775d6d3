//! What a check of any form depends on besides the draft: the day, limits, needs, offers, names and facts.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;
use uk_fields::Month;

use super::context::Contexts;
use super::{AskedBy, Bound, Context, Fact, Named, Names, Section};

/// A question that a form asks. Its key counts as known even where the draft that is checked does not know it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AskedQuestion {
    pub(crate) template: String,
    pub(crate) has_limit: bool,
    /// Whether the rules decide when it has to be answered.
    pub(crate) leaves_need: bool,
    /// Whether it is on a custom page, so that no draft of the form knows its key.
    pub(crate) is_custom: bool,
}

/// Says when a question has to be answered, where the question leaves that to the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum NeedByRules {
    /// Always.
    Always,
    /// Unless a fact holds.
    Unless(Fact),
    /// Never.
    #[default]
    Never,
}

/// Everything that a check may depend on besides the draft, as plain values: no clock, no locale, no global state.
///
/// What any form can have is here, by the place of the question. What a particular form knows besides is a [`Context`]: that of
/// an application is [`ApplicationRules`](crate::application::ApplicationRules), which [`Rules::application`] returns.
///
/// ```
/// use applicant::Rules;
/// let rules = Rules::on("2026-11-21".parse()?).with_limit("statements.motivation", 500)?;
/// assert_eq!(rules.limit("statements.motivation", 250), 500);
/// assert_eq!(rules.start_on().to_string(), "2027-03-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rules {
    /// The day on which the draft is checked: "today".
    pub as_of: NaiveDate,
    /// Whether the questions of the check stage are asked.
    pub check_stage: bool,
    /// Private, so that reading what only the employer can know takes a call that says so.
    employer_answers: bool,
    /// The sections that the form has, unless it has all of them.
    sections: Option<Vec<Section>>,
    /// Sections that the form leaves out.
    without: Vec<Section>,
    /// Limits that differ from those that the questions and lists declare, by their places.
    limits: Vec<(String, usize)>,
    /// How many characters may be written for each word of a limit in words that has no limit in characters beside it.
    characters_per_word: usize,
    /// When an answer is required, for questions that leave it to the rules, by their places.
    needs: Vec<(Cow<'static, str>, NeedByRules)>,
    /// The choices on offer, where only some are, by the places of the questions.
    offers: Vec<(Cow<'static, str>, Vec<Cow<'static, str>>)>,
    /// What the post names.
    names: Names,
    /// Facts of your own.
    facts: Vec<(Fact, bool)>,
    /// What particular forms know besides.
    contexts: Contexts,
    /// The questions and lists of the form, if one has set them: their keys count as known, and they may be given limits and
    /// needs.
    pub(crate) asked: Arc<Vec<AskedQuestion>>,
    /// Templates of questions that the form does not ask although it has their section, such as `employment[].skills`. Only
    /// [`Form::rules`](crate::form::Form::rules) sets it, and only to questions that an application can be made without.
    pub(crate) left_out: Vec<String>,
}

impl Rules {
    /// How many characters there may be for each word, unless the rules say otherwise: nearly twice as many as in English or Welsh prose.
    pub const CHARACTERS_PER_WORD: usize = 10;

    /// Makes rules for a day on which nothing else is known: no post, no names, every section.
    #[must_use]
    pub fn new(as_of: NaiveDate) -> Rules {
        Rules {
            as_of,
            check_stage: false,
            employer_answers: false,
            sections: None,
            without: Vec::new(),
            limits: Vec::new(),
            characters_per_word: Rules::CHARACTERS_PER_WORD,
            needs: Vec::new(),
            offers: Vec::new(),
            names: Names::default(),
            facts: Vec::new(),
            contexts: Contexts::default(),
            asked: Arc::default(),
            left_out: Vec::new(),
        }
    }

    /// Returns the same rules with what your own form knows besides. It replaces an earlier value of the same type.
    #[must_use]
    pub fn with_context<T: Context + PartialEq>(mut self, context: T) -> Rules {
        self.contexts.set(context);
        self
    }

    /// Returns what a form knows besides, if it was set; see [`Context`].
    #[must_use]
    pub fn context<T: Context>(&self) -> Option<&T> {
        self.contexts.get()
    }

    /// Returns what a form knows besides for changing; where nothing was set, it starts from the default.
    pub fn context_mut<T: Context + Clone + PartialEq + Default>(&mut self) -> &mut T {
        self.contexts.get_mut()
    }

    pub(crate) fn set_limit(&mut self, place: &str, value: usize) {
        self.limits.retain(|(of, _)| of != place);
        self.limits.push((place.to_owned(), value));
    }

    /// Returns the limit at a place: the declared one, unless these rules give another.
    #[must_use]
    pub fn limit(&self, place: &str, declared: usize) -> usize {
        self.limit_where(|named| named == place).unwrap_or(declared)
    }

    pub(crate) fn limit_where(&self, is_it: impl Fn(&str) -> bool) -> Option<usize> {
        self.limits.iter().find(|(named, _)| is_it(named)).map(|(_, value)| *value)
    }

    /// Returns the same rules with another number of characters for each word: beside every limit in words stands one in characters,
    /// because a text without spaces is one word however long it is.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules, Scope};
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let one_word = Draft::from_form([("no_employment", "1/".repeat(751))])?;
    /// let codes = |rules: &Rules| one_word.review(rules, Scope::Save).codes().collect::<Vec<_>>();
    /// assert_eq!(codes(&rules), [Code::TOO_LONG]);
    /// assert_eq!(codes(&rules.with_characters_per_word(20)), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_characters_per_word(mut self, characters: usize) -> Rules {
        self.characters_per_word = characters;
        self
    }

    /// Returns how many characters there may be for each word of a limit in words.
    #[must_use]
    pub const fn characters_per_word(&self) -> usize {
        self.characters_per_word
    }

    /// Returns the same rules for a post that names these in a list; see [`Names`].
    ///
    /// ```
    /// use applicant::{Draft, Rules, Scope};
    /// use applicant::engine::{Id, Names};
    /// let rules = Rules::on("2026-11-21".parse()?).with_names(Names::REGIONS, ["cardiff", "newport"].map(Id::new));
    /// let draft = Draft::from_form([("job.regions", "newport")])?;
    /// assert!(draft.review(&rules, Scope::Save).is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_names(
        mut self,
        list: impl Into<String>,
        names: impl IntoIterator<Item = impl Into<Named>>,
    ) -> Rules {
        self.names.set(list, names);
        self
    }

    /// Sets these lists of names in place of all others.
    pub(crate) fn set_names(&mut self, names: &Names) {
        self.names = names.clone();
    }

    /// Returns what the post names.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    pub(crate) fn set_need(&mut self, place: impl Into<Cow<'static, str>>, need: NeedByRules) {
        let place = place.into();
        self.needs.retain(|(of, _)| *of != place);
        // "Optional" is what such a question already is when the rules set nothing.
        if need != NeedByRules::Never {
            self.needs.push((place, need));
        }
    }

    /// Returns when an answer has to be given, for a question that leaves it to the rules.
    pub(crate) fn need_where(&self, is_it: impl Fn(&str) -> bool) -> NeedByRules {
        self.needs.iter().find(|(named, _)| is_it(named)).map_or(NeedByRules::Never, |(_, need)| *need)
    }

    /// Returns the same rules with only these choices on offer at a question, by their wire names; without this call all are on
    /// offer.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules, Scope};
    /// let rules = Rules::on("2026-11-21".parse().unwrap()).with_offer("job.regions", ["wales"]);
    /// let draft = Draft::from_form([("job.regions", "london")]).unwrap();
    /// assert_eq!(draft.review(&rules, Scope::Save).codes().collect::<Vec<_>>(), [Code::NOT_A_CHOICE]);
    /// ```
    #[must_use]
    pub fn with_offer<T: Into<Cow<'static, str>>>(
        mut self,
        place: impl Into<Cow<'static, str>>,
        choices: impl IntoIterator<Item = T>,
    ) -> Rules {
        self.set_offer(place, choices);
        self
    }

    pub(crate) fn set_offer<T: Into<Cow<'static, str>>>(
        &mut self,
        place: impl Into<Cow<'static, str>>,
        choices: impl IntoIterator<Item = T>,
    ) {
        let place = place.into();
        self.offers.retain(|(of, _)| *of != place);
        self.offers.push((place, choices.into_iter().map(Into::into).collect()));
    }

    /// Returns the choices on offer at a question, or `None` where all of them are: as a [`Context`] says, or else as
    /// [`Rules::with_offer`] set them.
    #[must_use]
    pub fn offer(&self, place: &str) -> Option<&[Cow<'static, str>]> {
        self.offer_where(|named| named == place)
    }

    pub(crate) fn offer_where(&self, is_it: impl Fn(&str) -> bool) -> Option<&[Cow<'static, str>]> {
        let set = self.offers.iter().map(|(place, choices)| (&**place, choices.as_slice()));
        let mut offers = self.contexts.offers().chain(set);
        offers.find(|(place, _)| is_it(place)).map(|(_, choices)| choices)
    }

    /// Returns whether the rules change anything that is declared at a place for which this holds: a limit, a need, the choices on
    /// offer, or whether it is asked at all.
    pub(crate) fn change_where(&self, is_it: impl Fn(&str) -> bool) -> bool {
        self.limits.iter().any(|(place, _)| is_it(place))
            || self.needs.iter().any(|(place, _)| is_it(place))
            || self.left_out.iter().any(|place| is_it(place))
            || self.offer_where(is_it).is_some()
    }

    /// Returns the same rules with a fact of your own.
    #[must_use]
    pub fn with_fact(mut self, fact: Fact, holds: bool) -> Rules {
        self.facts.retain(|(of, _)| *of != fact);
        self.facts.push((fact, holds));
        self
    }

    /// Returns whether a fact holds: as a [`Context`] says, or else as [`Rules::with_fact`] set it; one that neither knows does not hold.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> bool {
        match fact {
            Fact::CHECK_STAGE => self.check_stage,
            _ => self
                .contexts
                .fact(fact)
                .unwrap_or_else(|| self.facts.iter().any(|(of, holds)| *of == fact && *holds)),
        }
    }

    /// Returns the same rules for a draft into which the employer has entered the answers that only the employer can give
    /// (`asked_by = employer`).
    ///
    /// Without this call they are kept in the draft, reported as `answer_not_asked` and left out, whoever sent them.
    ///
    /// ```
    /// use applicant::Rules;
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// assert!(!rules.reads_employer_answers());
    /// assert!(rules.with_employer_answers().reads_employer_answers());
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    #[must_use]
    pub const fn with_employer_answers(mut self) -> Rules {
        self.employer_answers = true;
        self
    }

    /// Returns whether answers that only the employer can give are read; see [`Rules::with_employer_answers`].
    #[must_use]
    pub const fn reads_employer_answers(&self) -> bool {
        self.employer_answers
    }

    /// Returns whether answers from these people are read; other answers are kept in the draft and left out.
    pub(crate) const fn reads_answers_of(&self, asked_by: AskedBy) -> bool {
        match asked_by {
            AskedBy::Applicant | AskedBy::Service => true,
            AskedBy::CheckStage => self.check_stage,
            AskedBy::Employer => self.employer_answers,
        }
    }

    /// Returns the same rules for a form that has only these sections.
    #[must_use]
    pub fn only(mut self, sections: impl IntoIterator<Item = Section>) -> Rules {
        self.sections = Some(sections.into_iter().collect());
        self.without.clear();
        self
    }

    /// Returns the same rules for a form that leaves out these sections.
    pub(crate) fn do_without(mut self, sections: impl IntoIterator<Item = Section>) -> Rules {
        self.without = sections.into_iter().collect();
        self
    }

    /// Returns whether the form has the section.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        !self.without.contains(&section)
            && self.sections.as_ref().is_none_or(|sections| sections.contains(&section))
    }

    /// The oldest month that an answer may name: 100 years before the month of [`Rules::as_of`].
    pub(crate) fn oldest(&self) -> Month {
        Month::of(self.as_of).plus(-1200)
    }

    /// Returns the date that a bound stands for.
    pub(crate) fn date_of(&self, bound: Bound) -> NaiveDate {
        match bound {
            Bound::AsOf => self.as_of,
            Bound::Oldest => self.oldest().first_day(),
        }
    }

    /// Returns the month of the date that a bound stands for.
    pub(crate) fn month_of(&self, bound: Bound) -> Month {
        match bound {
            Bound::AsOf => Month::of(self.as_of),
            Bound::Oldest => self.oldest(),
        }
    }
}
