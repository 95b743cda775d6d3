//! A fault says what is wrong with one answer, before it is known which answer that is.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{Code, Id};

/// A value that a message needs: a limit, a count, a date from a rule, or the name of a choice. No variant holds text that an
/// applicant typed, and none can be built from such text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Param {
    /// A limit or a count.
    Number(i64),
    /// A limit with decimals, in tenths: 5 is 0.5.
    Tenths(i64),
    /// The name of a choice, a place or a part.
    Name(&'static str),
    /// Several names, such as the grades that are accepted.
    Names(Vec<&'static str>),
    /// Several names of the post, such as those of its statements.
    Ids(Vec<Id>),
    /// A date from a rule.
    Date(NaiveDate),
    /// A month from a rule or of a gap, as the year and the month of the year.
    Month(i32, u8),
}

macro_rules! param_from_number {
    ($($number:ty),+) => { $(
        impl From<$number> for Param {
            fn from(number: $number) -> Param {
                Param::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+ };
}
param_from_number!(u8, u16, u32, u64, usize, i32, i64);

impl From<&'static str> for Param {
    fn from(name: &'static str) -> Param {
        Param::Name(name)
    }
}

impl From<Vec<&'static str>> for Param {
    fn from(names: Vec<&'static str>) -> Param {
        Param::Names(names)
    }
}

impl From<Vec<Id>> for Param {
    fn from(names: Vec<Id>) -> Param {
        Param::Ids(names)
    }
}

impl From<NaiveDate> for Param {
    fn from(date: NaiveDate) -> Param {
        Param::Date(date)
    }
}

/// Prints the parameter as it is written in JSON; a message puts it into words.
impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Param::Number(number) => write!(f, "{number}"),
            Param::Tenths(tenths) if tenths % 10 == 0 => write!(f, "{}", tenths / 10),
            Param::Tenths(tenths) => {
                let sign = if *tenths < 0 { "-" } else { "" };
                write!(f, "{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
            }
            Param::Name(name) => f.write_str(name),
            Param::Names(names) => f.write_str(&names.join(", ")),
            Param::Ids(names) => f.write_str(&names.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")),
            Param::Date(date) => write!(f, "{date}"),
            Param::Month(year, month) => write!(f, "{year:04}-{month:02}"),
        }
    }
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Number(number) => serializer.serialize_i64(*number),
            #[allow(clippy::cast_precision_loss, reason = "limits are small")]
            Param::Tenths(tenths) => serializer.serialize_f64(*tenths as f64 / 10.0),
            Param::Names(names) => names.serialize(serializer),
            Param::Ids(names) => names.serialize(serializer),
            Param::Name(_) | Param::Date(_) | Param::Month(..) => serializer.collect_str(self),
        }
    }
}

/// The parameters of an issue, by name, in the order in which they were given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Params(Vec<(&'static str, Param)>);

impl Params {
    pub(crate) const fn new() -> Params {
        Params(Vec::new())
    }

    fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(key, value)| (*key, value))
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Prints all parameters in brackets, or nothing: `(max=100, over=3)`.
impl fmt::Display for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (name, value)) in self.iter().enumerate() {
            write!(f, "{}{name}={value}", if n == 0 { "(" } else { ", " })?;
        }
        f.write_str(if self.is_empty() { "" } else { ")" })
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Says what is wrong with an answer: a code and its parameters, without the place and without the answer.
///
/// ```
/// use applicant::Code;
/// use applicant::engine::Fault;
/// let fault = Fault::new(Code::TOO_LONG).with("max", 100);
/// assert_eq!(fault.to_string(), "too_long(max=100)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fault {
    code: Code,
    params: Params,
}

impl Fault {
    /// Makes a fault without parameters.
    #[must_use]
    pub const fn new(code: Code) -> Fault {
        Fault { code, params: Params::new() }
    }

    /// Returns the same fault with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Fault {
        self.params.0.push((name, value.into()));
        self
    }

    /// Returns what kind of fault it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// Returns the value of that name, which its message needs.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&Param> {
        self.params.get(name)
    }

    /// Returns the values that its message needs, by name, in the order in which they were given.
    pub fn params(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.params.iter()
    }

    /// The same as an object of JSON.
    pub(crate) const fn as_object(&self) -> &Params {
        &self.params
    }
}

impl From<Code> for Fault {
    fn from(code: Code) -> Fault {
        Fault::new(code)
    }
}

/// Prints the code with its parameters: `too_long(max=100)`. Sentences come from the catalogues of `messages`.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.code, self.params)
    }
}

impl std::error::Error for Fault {}
