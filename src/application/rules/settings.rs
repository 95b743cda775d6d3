//! What an advert may say of the form: contact, statements, ages, history, the post.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::engine::{Fact, Id, NeedByRules};
use crate::field::Decimal;

/// Which ways to get in touch the form needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Contact {
    /// An e-mail address or a phone number, as the applicant prefers.
    #[default]
    Either,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Both.
    Both,
}

/// When a statement has to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementNeed {
    /// Always.
    Required,
    /// Only when no qualification counts as a GCSE at grade C or 4; of a form that asks for no
    /// qualifications, always.
    WithoutGcseC,
    /// Never.
    #[default]
    Optional,
}

impl StatementNeed {
    /// Returns the name in the wire format.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            StatementNeed::Required => "required",
            StatementNeed::WithoutGcseC => "without_gcse_c",
            StatementNeed::Optional => "optional",
        }
    }
}

impl From<StatementNeed> for NeedByRules {
    fn from(need: StatementNeed) -> NeedByRules {
        match need {
            StatementNeed::Required => NeedByRules::Always,
            StatementNeed::WithoutGcseC => NeedByRules::Unless(Fact::GCSE_C),
            StatementNeed::Optional => NeedByRules::Never,
        }
    }
}

/// When a statement has to be given, and how long it may be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct StatementRule {
    /// Its key in the form, one of those in the list [`Names::STATEMENTS`](crate::engine::Names::STATEMENTS).
    pub id: Id,
    /// When it has to be given.
    pub need: StatementNeed,
    /// The most words; 250 unless the file says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_words: Option<usize>,
}

/// How the history of employment is looked at for gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// How many whole months before the month of [`Rules::as_of`](crate::engine::Rules::as_of) are looked at.
    pub window_months: u32,
    /// A stretch of more uncovered whole months than this is a gap.
    pub more_than_months: u32,
    /// Whether voluntary work covers a month.
    pub count_voluntary: bool,
}

/// The post applied for, as far as permission to work depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Post {
    /// Whether it is permanent.
    pub permanent: bool,
    /// Hours a week, such as 37 or 37.5, when they are fixed.
    pub hours_per_week: Option<Decimal>,
    /// Whether the employer sponsors; `None` when the advert does not say.
    pub sponsors: Option<bool>,
    /// Whether it is reserved for UK nationals under the Civil Service Nationality Rules.
    pub reserved: bool,
}

impl Post {
    /// A permanent, non-reserved post of 37 hours whose advert does not mention sponsorship.
    pub const PERMANENT: Post = Post {
        permanent: true,
        hours_per_week: Some(Decimal::from_tenths(370)),
        sponsors: None,
        reserved: false,
    };
}

impl Default for Post {
    /// [`Post::PERMANENT`].
    fn default() -> Post {
        Post::PERMANENT
    }
}

/// The advert that an application answers, as far as a check depends on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advert {
    /// Its reference.
    pub reference: Cow<'static, str>,
    /// The first day on which it can be answered.
    pub opens_on: NaiveDate,
    /// The last day on which it can be answered.
    pub closes_on: NaiveDate,
}

/// Texts to compare with, which may identify people: `Debug` shows how many there are.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Texts(Vec<String>);

impl Texts {
    /// No text.
    pub(super) const NONE: Texts = Texts(Vec::new());

    /// The texts.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl<T: Into<String>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Texts {
        Texts(texts.into_iter().map(Into::into).collect())
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Texts({})", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_their_number_is_debugged() {
        let texts: Texts = ["secret", "secret too"].into_iter().collect();
        assert_eq!(format!("{texts:?}"), "Texts(2)");
    }
}
