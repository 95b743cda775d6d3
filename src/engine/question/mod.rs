//! What a question is: its key, its kind and its constraints, as plain data for the check, the schema and the page.

mod choices;
mod words;

use uk_fields::Unit;

use crate::engine::{Choice, Code, Gate, Need};
pub use words::{AskedBy, Bound, LongList, Widget, Without};

use choices::has;
pub(crate) use choices::{is_key, is_same};

/// The fewest and the most letters and digits of a code with the choice of a wire name.
type LengthOf = fn(&str) -> Option<(usize, usize)>;

/// Describes a question of a form and everything that its answer must keep to.
///
/// It is a `const` from which the check, the schema and the page all read its constraints. `#[derive(Section)]` makes one for
/// each field.
///
/// ```
/// use applicant::engine::Meta;
/// const TITLE: Meta = Meta::line("title").max_chars(100);
/// assert!(TITLE.is_required());
/// assert_eq!(TITLE.max_chars, Some(100));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Meta {
    /// The key of the wire format.
    pub key: &'static str,
    /// What kind of answer it takes.
    pub widget: Widget,
    /// When it is asked, and when a blank is an error on submit.
    pub need: Need,
    /// The choices without which it is not asked, worked out from its need.
    pub(crate) gate: Option<Gate>,
    /// The most characters, unless the rules say otherwise. Where none is declared, a limit in words has one beside it: see
    /// [`Rules::with_characters_per_word`](crate::engine::Rules::with_characters_per_word).
    pub max_chars: Option<usize>,
    /// The most words, unless the rules say otherwise.
    pub max_words: Option<usize>,
    /// The most choices, unless the rules say otherwise.
    pub max_items: Option<usize>,
    /// The fewest and the most letters and digits of a code; whatever separates them does not count.
    pub code_length: Option<(usize, usize)>,
    /// The key of the question whose choice decides the length of a code, and the fewest and the most letters and digits with the
    /// choice of a wire name; `None` if it sets no length.
    pub code_length_by: Option<(&'static str, LengthOf)>,
    /// Whether only yes is accepted on submit, as for a declaration.
    pub only_yes: bool,
    /// The earliest date or month.
    pub earliest: Option<Bound>,
    /// The latest date or month.
    pub latest: Option<Bound>,
    /// Whether a year is accepted in place of a month.
    pub or_year: bool,
    /// The smallest and the largest number, in tenths, so that 0.5 is exact.
    pub range: Option<(i64, i64)>,
    /// Whether only whole numbers are accepted.
    pub whole: bool,
    /// What the number counts.
    pub unit: Option<Unit>,
    /// The choices by their wire names; empty when the choices are not a short list.
    pub choices: &'static [&'static str],
    /// Whether it is yes, no or something more, so that its answer may come from a tick box, which says yes or no in its own way.
    pub(crate) takes_ticks: bool,
    /// The list that names the choices, where the post names them and not the question. While the list is empty the question is
    /// not asked.
    pub named_by: Option<&'static str>,
    /// The choices of a long list.
    #[doc(hidden)]
    pub long_list: Option<&'static LongList>,
    /// The choice that excludes all others.
    pub exclusive: Option<&'static str>,
    /// Whether the answer identifies a person.
    pub personal: bool,
    /// Whether the answer is special category or criminal offence data (UK GDPR Articles 9 and 10).
    pub special: bool,
    /// The `autocomplete` token of the input, for the applicant's own data only (WCAG 1.3.5).
    pub autocomplete: Option<&'static str>,
    /// The code of the advice that is given when the answer is blank.
    pub advise_blank: Option<Code>,
    /// Who answers it.
    pub asked_by: AskedBy,
    /// Whether some people could not answer other questions truthfully without it, so that no form leaves it out.
    pub decides: bool,
    /// When a form can leave it out, although its answer is required at times.
    pub without: Option<Without>,
    /// Whether those who sift applications see the answer.
    pub sifted: bool,
    /// The page it is on, where that is not the page of its section.
    pub page: Option<&'static str>,
}

macro_rules! constructors {
    ($( $(#[doc = $doc:literal])* $name:ident => $widget:ident ),+ $(,)?) => {
        $(
            $(#[doc = $doc])*
            #[must_use]
            pub const fn $name(key: &'static str) -> Meta {
                Meta::new(key, Widget::$widget)
            }
        )+
    };
}

impl Meta {
    const fn new(key: &'static str, widget: Widget) -> Meta {
        Meta {
            key,
            widget,
            need: Need::REQUIRED,
            gate: None,
            max_chars: None,
            max_words: None,
            max_items: None,
            code_length: None,
            code_length_by: None,
            only_yes: false,
            earliest: None,
            latest: None,
            or_year: false,
            range: None,
            whole: false,
            unit: None,
            choices: &[],
            takes_ticks: false,
            named_by: None,
            long_list: None,
            exclusive: None,
            personal: false,
            special: false,
            autocomplete: None,
            advise_blank: None,
            asked_by: AskedBy::Applicant,
            decides: false,
            without: None,
            sifted: false,
            page: None,
        }
    }

    constructors! {
        /// One line of text.
        line => Line,
        /// A year of four digits.
        year => Year,
        /// Several lines of text.
        prose => Prose,
        /// A person's name.
        name => Name,
        /// An e-mail address.
        email => Email,
        /// A telephone number.
        phone => Phone,
        /// A postcode.
        postcode => Postcode,
        /// A code of letters and digits.
        code => Code,
        /// A day.
        date => Date,
        /// A month.
        month => Month,
        /// A number.
        number => Number,
        /// Yes or no.
        yes_no => YesNo,
        /// One of many choices, such as a country.
        select => Select,
        /// Several of many choices.
        multi_select => MultiSelect,
    }

    /// Asks for one of a few choices.
    #[must_use]
    pub const fn choice(key: &'static str, choices: &'static [&'static str]) -> Meta {
        let mut question = Meta::new(key, Widget::Radios);
        question.choices = choices;
        question.takes_ticks = has(choices, "yes") && has(choices, "no");
        question
    }

    /// Asks for one of the choices that a type has, so that every choice on offer can be read.
    ///
    /// ```
    /// use applicant::engine::Meta;
    /// use applicant::application::qualifications::Nation;
    /// const WHERE: Meta = Meta::choice_of::<Nation>("where");
    /// assert_eq!(WHERE.choices, Nation::NAMES);
    /// ```
    #[must_use]
    pub const fn choice_of<T: Choice>(key: &'static str) -> Meta {
        Meta::choice(key, T::NAMES)
    }

    /// Asks for any of the choices that a type has, so that every choice on offer can be read.
    #[must_use]
    pub const fn choices_of<T: Choice>(key: &'static str) -> Meta {
        Meta::choices(key, T::NAMES)
    }

    /// Asks for any of a few choices.
    #[must_use]
    pub const fn choices(key: &'static str, choices: &'static [&'static str]) -> Meta {
        let mut question = Meta::new(key, Widget::Checkboxes);
        question.choices = choices;
        question
    }

    /// Accepts a whole number, from the smallest to the largest.
    ///
    /// # Panics
    /// Panics when the smallest is above the largest; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn whole(mut self, min: i64, max: i64) -> Meta {
        assert!(min <= max, "the smallest number comes first");
        self.range = Some((min * 10, max * 10));
        self.whole = true;
        self
    }

    /// Accepts a number that may have decimals, with its bounds in tenths.
    ///
    /// # Panics
    /// Panics when the smallest is above the largest; in a `const` that is an error of the compiler.
    #[must_use]
    pub const fn tenths(mut self, min: i64, max: i64) -> Meta {
        assert!(min <= max, "the smallest number comes first");
        self.range = Some((min, max));
        self.whole = false;
        self
    }

    /// Lets the answer be left blank.
    #[must_use]
    pub const fn optional(mut self) -> Meta {
        self.need = Need::OPTIONAL;
        self.gate = None;
        self
    }

    /// Sets when it is asked, and when a blank is an error.
    #[must_use]
    pub const fn needed(mut self, need: Need) -> Meta {
        self.need = need;
        self.gate = need.gate();
        self
    }

    /// Sets its key in the wire format.
    #[must_use]
    pub const fn keyed(mut self, key: &'static str) -> Meta {
        self.key = key;
        self
    }

    /// Allows at most this many characters.
    #[must_use]
    pub const fn max_chars(mut self, max: usize) -> Meta {
        self.max_chars = Some(max);
        self
    }

    /// Allows at most this many words.
    #[must_use]
    pub const fn max_words(mut self, max: usize) -> Meta {
        self.max_words = Some(max);
        self
    }

    /// Advises when the answer is blank.
    #[must_use]
    pub const fn advise_blank(mut self, code: Code) -> Meta {
        self.advise_blank = Some(code);
        self
    }

    /// Leaves it to somebody other than the applicant, or to a later stage.
    #[must_use]
    pub const fn asked_by(mut self, asked_by: AskedBy) -> Meta {
        self.asked_by = asked_by;
        self
    }

    /// Keeps it on every form, because some people could not answer other questions truthfully without it.
    #[must_use]
    pub const fn decides(mut self) -> Meta {
        self.decides = true;
        self
    }

    /// Lets a form leave it out, although its answer is required at times.
    #[must_use]
    pub const fn without(mut self, without: Without) -> Meta {
        self.without = Some(without);
        self
    }

    /// Shows the answer to those who sift applications.
    #[must_use]
    pub const fn sifted(mut self) -> Meta {
        self.sifted = true;
        self
    }

    /// Puts it on the page of this name instead of that of its section.
    #[must_use]
    pub const fn page(mut self, page: &'static str) -> Meta {
        self.page = Some(page);
        self
    }

    /// Accepts a year in place of a month.
    #[must_use]
    pub const fn or_year(mut self) -> Meta {
        self.or_year = true;
        self
    }

    /// Checks that there is something to choose from, and a place for a blank where a post may name no choices.
    ///
    /// # Panics
    /// Panics when that is not so; in a `const` that is an error of the compiler.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn declared(self, may_be_blank: bool) -> Meta {
        assert!(
            !matches!(self.widget, Widget::Radios | Widget::Checkboxes)
                || !self.choices.is_empty()
                || self.named_by.is_some(),
            "an `Id` is a choice from a list of the post: say `named_by = \"…\"`"
        );
        assert!(
            may_be_blank || self.named_by.is_none(),
            "a post may name no choices, and then nothing is asked: make the field an `Option`, or say `default`"
        );
        self
    }

    /// Offers the choices that the post names in a list; see [`Names`](crate::engine::Names).
    #[must_use]
    pub const fn named_by(mut self, list: &'static str) -> Meta {
        self.named_by = Some(list);
        self
    }

    /// Offers the choices of a long list.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_list(mut self, list: &'static LongList) -> Meta {
        self.long_list = Some(list);
        self
    }

    /// Accepts a code with this number of letters and digits.
    #[must_use]
    pub const fn code_length(mut self, min: usize, max: usize) -> Meta {
        self.code_length = Some((min, max));
        self
    }

    /// Accepts a code whose length depends on the choice at another key, as this function says; see [`Meta::code_length_by`](#structfield.code_length_by).
    #[must_use]
    pub const fn code_length_by(mut self, key: &'static str, length: LengthOf) -> Meta {
        self.code_length_by = Some((key, length));
        self
    }

    /// Accepts only yes on submit.
    #[must_use]
    pub const fn only_yes(mut self) -> Meta {
        self.only_yes = true;
        self
    }

    /// Declares the unit that the number counts.
    #[must_use]
    pub const fn unit(mut self, unit: Unit) -> Meta {
        self.unit = Some(unit);
        self
    }

    /// Accepts no date or month earlier than the bound.
    #[must_use]
    pub const fn on_or_after(mut self, bound: Bound) -> Meta {
        self.earliest = Some(bound);
        self
    }

    /// Accepts no date or month later than the bound.
    #[must_use]
    pub const fn on_or_before(mut self, bound: Bound) -> Meta {
        self.latest = Some(bound);
        self
    }

    /// Allows at most this many choices.
    #[must_use]
    pub const fn max_items(mut self, max: usize) -> Meta {
        self.max_items = Some(max);
        self
    }

    /// Declares one choice that excludes all others. In a `const`, a choice that the question does not have is an error of the
    /// compiler.
    ///
    /// # Panics
    /// Panics when the question has a short list of choices without it.
    #[must_use]
    #[track_caller]
    pub const fn exclusive(mut self, choice: &'static str) -> Meta {
        assert!(self.choices.is_empty() || has(self.choices, choice), "the question has no such choice");
        self.exclusive = Some(choice);
        self
    }

    /// Marks the answer as identifying a person.
    #[must_use]
    pub const fn personal(mut self) -> Meta {
        self.personal = true;
        self
    }

    /// Marks the answer as special category or criminal offence data.
    #[must_use]
    pub const fn special(mut self) -> Meta {
        self.special = true;
        self
    }

    /// Sets the `autocomplete` token of the input.
    #[must_use]
    pub const fn autocomplete(mut self, token: &'static str) -> Meta {
        self.autocomplete = Some(token);
        self
    }

    /// Returns whether a blank is an error on submit, whatever else is answered.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.need.is_required()
    }

    /// Returns whether it takes several answers.
    #[must_use]
    pub const fn takes_several(&self) -> bool {
        matches!(self.widget, Widget::Checkboxes | Widget::MultiSelect)
    }

    /// Returns the most characters, given what the rules make of a declared limit: those of a limit in words follow it.
    pub(crate) fn most_characters(&self, per_word: usize, limit: impl Fn(usize) -> usize) -> Option<usize> {
        let Some(words) = self.max_words else { return self.max_chars.map(limit) };
        Some(match self.max_chars {
            None => limit(words).saturating_mul(per_word),
            // As many for each word as were declared.
            Some(most) => most.saturating_mul(limit(words)).checked_div(words).unwrap_or(most),
        })
    }

    /// Returns whether there is a limit on its words, its characters or its choices.
    #[must_use]
    pub const fn has_limit(&self) -> bool {
        self.max_words.is_some() || self.max_chars.is_some() || self.max_items.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_yes_and_no() {
        for (choices, expected) in [
            (&["yes", "no"][..], true),
            (&["no", "unsure", "yes"], true),
            (&["yes", "unsure"], false),
            (&["unsure", "no"], false),
        ] {
            assert_eq!(Meta::choice("key", choices).takes_ticks, expected, "{choices:?}");
        }
    }

    #[test]
    fn bounds_are_kept_in_tenths() {
        assert_eq!(Meta::number("key").whole(-10, 20).range, Some((-100, 200)));
        assert_eq!(Meta::number("key").whole(7, 7).range, Some((70, 70)));
    }
}
