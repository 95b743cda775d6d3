//! What a question is: its key, its kind and its constraints. Plain data, read by the check, the schema and the page.

use crate::field::Choice;
use crate::rules::Limit;

/// What kind of answer a question takes, and so which input shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Widget {
    /// One line of text.
    Line,
    /// A year of four digits.
    Year,
    /// Several lines, with a word count.
    Prose,
    /// A person's name.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A postcode.
    Postcode,
    /// A code of letters and digits, such as a National Insurance number.
    Code,
    /// A number.
    Number,
    /// A day, in three boxes.
    Date,
    /// A month, in two boxes.
    Month,
    /// Yes or no.
    YesNo,
    /// One of a few choices.
    Radios,
    /// Any of a few choices.
    Checkboxes,
    /// One of many choices.
    Select,
    /// Several of many choices.
    MultiSelect,
}

impl Widget {
    /// Its name in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Widget::Line => "line",
            Widget::Year => "year",
            Widget::Prose => "prose",
            Widget::Name => "name",
            Widget::Email => "email",
            Widget::Phone => "phone",
            Widget::Postcode => "postcode",
            Widget::Code => "code",
            Widget::Number => "number",
            Widget::Date => "date",
            Widget::Month => "month",
            Widget::YesNo => "yes_no",
            Widget::Radios => "radios",
            Widget::Checkboxes => "checkboxes",
            Widget::Select => "select",
            Widget::MultiSelect => "multi_select",
        }
    }
}

/// A date that a rule refers to by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The date on which the application is judged.
    AsOf,
    /// The first day of the month 100 years before that date: what is older is a slip in the year.
    Oldest,
}

/// What a number counts. People type it behind the number, and of each question its own is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Hours a week.
    HoursPerWeek,
    /// Miles.
    Miles,
}

/// How personal an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sensitivity {
    /// Says nothing that identifies a person by itself.
    None,
    /// Identifies a person.
    Personal,
    /// Special category or criminal offence data (UK GDPR Articles 9 and 10).
    Special,
}

/// The smallest and the largest number, in tenths, so that 0.5 can be said exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    /// The smallest, in tenths.
    pub min: i64,
    /// The largest, in tenths.
    pub max: i64,
    /// Whether only whole numbers will do.
    pub whole: bool,
}

/// A question of the form: what its answer must keep to, said once.
///
/// It is a `const`; the check reads its constraints from here, and so do the schema and the page.
///
/// ```
/// use applicant::{Limit, Question};
/// const TITLE: Question = Question::line("title").max(Limit::Line);
/// assert!(TITLE.required);
/// assert_eq!(TITLE.characters, Some(Limit::Line));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question {
    /// The key of the wire format.
    pub key: &'static str,
    /// What kind of answer it takes.
    pub widget: Widget,
    /// Whether a blank is an error on submit. Rules that look at other answers may relax or demand it.
    pub required: bool,
    /// The most characters.
    pub characters: Option<Limit>,
    /// The most words.
    pub words: Option<Limit>,
    /// The fewest and the most letters and digits of a code; whatever separates them does not count.
    pub code_length: Option<(usize, usize)>,
    /// Whether no other answer than yes will do on submit, as for a declaration.
    pub only_yes: bool,
    /// The earliest date or month.
    pub earliest: Option<Bound>,
    /// The latest date or month.
    pub latest: Option<Bound>,
    /// The smallest and the largest number.
    pub range: Option<Range>,
    /// What the number counts.
    pub unit: Option<Unit>,
    /// The choices by their wire names; empty when the choices are not a short list.
    pub choices: &'static [&'static str],
    /// The choice that goes with no other.
    pub exclusive: Option<&'static str>,
    /// The most choices.
    pub items: Option<Limit>,
    /// How personal the answer is.
    pub sensitivity: Sensitivity,
    /// The `autocomplete` token of the input, for the applicant's own data only (WCAG 1.3.5).
    pub autocomplete: Option<&'static str>,
}

macro_rules! constructors {
    ($( $(#[doc = $doc:literal])* $name:ident => $widget:ident ),+ $(,)?) => {
        $(
            $(#[doc = $doc])*
            #[must_use]
            pub const fn $name(key: &'static str) -> Question {
                Question::new(key, Widget::$widget)
            }
        )+
    };
}

impl Question {
    const fn new(key: &'static str, widget: Widget) -> Question {
        Question {
            key,
            widget,
            required: true,
            characters: None,
            words: None,
            code_length: None,
            only_yes: false,
            earliest: None,
            latest: None,
            range: None,
            unit: None,
            choices: &[],
            exclusive: None,
            items: None,
            sensitivity: Sensitivity::None,
            autocomplete: None,
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
        /// Yes or no.
        yes_no => YesNo,
        /// One of many choices, such as a country.
        select => Select,
        /// Several of many choices.
        multi_select => MultiSelect,
    }

    /// One of a few choices.
    #[must_use]
    pub const fn choice(key: &'static str, choices: &'static [&'static str]) -> Question {
        let mut question = Question::new(key, Widget::Radios);
        question.choices = choices;
        question
    }

    /// One of the choices that a type knows, so that none is offered which could not be read.
    ///
    /// ```
    /// use applicant::Question;
    /// use applicant::section::qualifications::Nation;
    /// const WHERE: Question = Question::choice_of::<Nation>("where");
    /// assert_eq!(WHERE.choices, Nation::NAMES);
    /// ```
    #[must_use]
    pub const fn choice_of<T: Choice>(key: &'static str) -> Question {
        Question::choice(key, T::NAMES)
    }

    /// Any of the choices that a type knows, so that none is offered which could not be read.
    #[must_use]
    pub const fn choices_of<T: Choice>(key: &'static str) -> Question {
        Question::choices(key, T::NAMES)
    }

    /// Any of a few choices.
    #[must_use]
    pub const fn choices(key: &'static str, choices: &'static [&'static str]) -> Question {
        let mut question = Question::new(key, Widget::Checkboxes);
        question.choices = choices;
        question
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(key: &'static str, min: i64, max: i64) -> Question {
        let mut question = Question::new(key, Widget::Number);
        question.range = Some(Range { min: min * 10, max: max * 10, whole: true });
        question
    }

    /// A number that may have decimals, with its bounds in tenths.
    #[must_use]
    pub const fn tenths(key: &'static str, min: i64, max: i64) -> Question {
        let mut question = Question::new(key, Widget::Number);
        question.range = Some(Range { min, max, whole: false });
        question
    }

    /// May be left blank.
    #[must_use]
    pub const fn optional(mut self) -> Question {
        self.required = false;
        self
    }

    /// At most so many characters.
    #[must_use]
    pub const fn max(mut self, limit: Limit) -> Question {
        self.characters = Some(limit);
        self
    }

    /// At most so many words.
    #[must_use]
    pub const fn words(mut self, limit: Limit) -> Question {
        self.words = Some(limit);
        self
    }

    /// A code of so many letters and digits.
    #[must_use]
    pub const fn code_length(mut self, min: usize, max: usize) -> Question {
        self.code_length = Some((min, max));
        self
    }

    /// No other answer than yes will do on submit.
    #[must_use]
    pub const fn only_yes(mut self) -> Question {
        self.only_yes = true;
        self
    }

    /// A number of this unit.
    #[must_use]
    pub const fn unit(mut self, unit: Unit) -> Question {
        self.unit = Some(unit);
        self
    }

    /// No earlier than the bound.
    #[must_use]
    pub const fn on_or_after(mut self, bound: Bound) -> Question {
        self.earliest = Some(bound);
        self
    }

    /// No later than the bound.
    #[must_use]
    pub const fn on_or_before(mut self, bound: Bound) -> Question {
        self.latest = Some(bound);
        self
    }

    /// At most so many choices.
    #[must_use]
    pub const fn items(mut self, limit: Limit) -> Question {
        self.items = Some(limit);
        self
    }

    /// One choice that goes with no other.
    #[must_use]
    pub const fn exclusive(mut self, choice: &'static str) -> Question {
        self.exclusive = Some(choice);
        self
    }

    /// Identifies a person.
    #[must_use]
    pub const fn personal(mut self) -> Question {
        self.sensitivity = Sensitivity::Personal;
        self
    }

    /// Special category or criminal offence data.
    #[must_use]
    pub const fn special(mut self) -> Question {
        self.sensitivity = Sensitivity::Special;
        self
    }

    /// The `autocomplete` token of the input.
    #[must_use]
    pub const fn autocomplete(mut self, token: &'static str) -> Question {
        self.autocomplete = Some(token);
        self
    }
}
