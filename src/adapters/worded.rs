//! A report in the words of a language.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::engine::{Fault, Issue, Path, Report, Severity};

/// An issue with its message, in the words of a language or as codes. As JSON it has the keys of an [`Issue`], in the same order, and
/// so it is also what a client, a queue or a database reads from a [`Report`] as JSON: `Vec<WordedIssue>`.
///
/// ```
/// use applicant::adapters::WordedIssue;
/// use applicant::{Draft, Rules, Scope};
///
/// let draft = Draft::from_json(br#"{"job": {"role": "astronaut"}}"#)?;
/// let report = draft.review(&Rules::on("2026-11-21".parse()?), Scope::Save);
/// let sent = serde_json::to_string(&report)?;
///
/// let read: Vec<WordedIssue> = serde_json::from_str(&sent)?;
/// assert_eq!((read[0].path.pointer().as_str(), read[0].code.as_str()), ("/job/role", "not_a_choice"));
/// assert_eq!(read, report.worded(|issue| issue.fault().to_string()));
/// assert_eq!(serde_json::to_string(&read)?, sent);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct WordedIssue {
    /// Its place, as a JSON Pointer; one that was read names no part of a date.
    #[serde(deserialize_with = "path")]
    #[cfg_attr(feature = "schemars", schemars(with = "Path"))]
    pub path: Path,
    /// What kind of problem it is: the text of its [`Code`](crate::engine::Code).
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// What to do about it, in the words of a language; or the code with its parameters.
    pub message: String,
    /// The values its message needs, in the order in which they were given; never what was typed.
    #[serde(with = "pairs")]
    #[cfg_attr(feature = "schemars", schemars(schema_with = "super::schemars::params"))]
    pub params: Vec<(String, Value)>,
}

impl Report {
    /// Returns every issue, including those that do not block, with what to say about it: a report in the words of a language.
    ///
    /// ```
    /// # #[cfg(feature = "messages")] {
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules, Scope};
    /// let draft = Draft::from_json(br#"{"colour": "blue"}"#).unwrap();
    /// let report = draft.review(&Rules::on("2026-11-21".parse().unwrap()), Scope::Save);
    /// let welsh = Messages::new(Language::welsh());
    /// let issues = report.worded(|issue| issue.message(&welsh));
    /// assert!(issues[0].message.starts_with("Rydym wedi cadw 1 ateb"));
    /// # }
    /// ```
    #[must_use]
    pub fn worded(&self, say: impl Fn(&Issue) -> String) -> Vec<WordedIssue> {
        let worded = |issue: &Issue| WordedIssue {
            path: issue.path().clone(),
            code: issue.code().to_string(),
            severity: issue.severity(),
            message: say(issue),
            params: values(issue.fault()),
        };
        self.iter().map(worded).collect()
    }
}

/// The parameters of a fault as values of JSON.
pub(super) fn values(fault: &Fault) -> Vec<(String, Value)> {
    let value = |value| serde_json::to_value(value).unwrap_or_default();
    fault.params().map(|(name, param)| (name.to_owned(), value(param))).collect()
}

/// Reads a place. The error does not repeat what was there.
fn path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Path, D::Error> {
    Path::from_pointer(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// A map whose keys keep their order.
pub(super) mod pairs {
    use super::*;

    pub(in crate::adapters) fn serialize<S: Serializer>(
        pairs: &[(String, Value)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
    }

    pub(in crate::adapters) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, Value)>, D::Error> {
        struct Pairs;

        impl<'de> Visitor<'de> for Pairs {
            type Value = Vec<(String, Value)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the parameters of a code")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                std::iter::from_fn(|| map.next_entry().transpose()).collect()
            }
        }

        deserializer.deserialize_map(Pairs)
    }
}
