//! What may be declared about a question: its kind of answer, its bounds, who answers it and how personal it is.

use serde::Serialize;

/// Says what kind of answer a question takes, and so which input shows it.
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
    /// Returns its name in data.
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
    /// The day on which the draft is checked.
    AsOf,
    /// The first day of the month 100 years before that date: what is older is a slip in the year.
    Oldest,
}

/// Says who answers a question, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    /// The applicant, on the form.
    Applicant,
    /// The applicant, but only at the stage of the checks; see [`Rules::check_stage`](crate::engine::Rules::check_stage).
    CheckStage,
    /// The employer, after a check; never on a page for applicants.
    Employer,
    /// The service that runs the form.
    Service,
}

/// Says when a form can leave out a question whose answer is required at times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Without {
    /// Always.
    Always,
    /// While the form asks the question of this key, which serves instead.
    While(&'static str),
}

/// Holds the choices of a list that is too long to be written out in a question, such as that of all countries.
#[derive(Debug)]
pub struct LongList {
    /// Their names in the wire format, in the order in which they are offered.
    pub names: fn() -> Vec<&'static str>,
    /// Returns the wire name of a choice as it may be typed.
    pub name_of: fn(&str) -> Option<&'static str>,
}
