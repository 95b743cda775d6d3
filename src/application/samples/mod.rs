//! A complete draft, edits of it, and every key: what a first test needs.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::application::Draft;
use crate::engine::{DraftNode, Intake, Path, Schema, Segment};
use crate::field::NiNumber;

impl Draft {
    /// A complete draft of an invented person who is eligible for the Probation Services Officer post from
    /// 2024 on. The only thing to say of it is that its telephone number is one reserved for examples.
    ///
    /// Its National Insurance number is put together anew, so that no number that could be somebody's is in
    /// any text.
    ///
    /// ```
    /// use applicant::{Code, Draft, Rules};
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let checked = Draft::sample().check(&rules)?;
    /// assert_eq!(checked.report.codes().collect::<Vec<_>>(), [Code::PHONE_RESERVED]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn sample() -> Draft {
        let sample = Draft::from_json(include_bytes!("complete.json")).unwrap_or_default();
        sample.with("/right_to_work/ni_number", ni_number())
    }

    /// The same draft with one answer changed; objects and rows on the way are made where they are missing.
    ///
    /// ```
    /// use applicant::{Draft, Outcome, Policy};
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let application = Draft::sample().with("/qualifications/0/grade", "D").check(&rules)?.application;
    /// let assessment = policy.assess(&application.evidence(&rules));
    /// // Relevant experience with sufficient writing skills is the other way in.
    /// assert_eq!(assessment.outcome(), Outcome::Eligible);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Panics
    /// When the text is not a JSON Pointer: this is for tests. A key that the form does not know is kept as an unknown key, as when an
    /// applicant sends it, so look at the report when an edit seems to do nothing.
    #[must_use]
    #[track_caller]
    #[allow(clippy::expect_used, reason = "documented, and for tests only")]
    pub fn with(&self, pointer: &str, value: impl Into<Value>) -> Draft {
        let path = Path::from_pointer(pointer).expect("a JSON Pointer to a place in the form");
        let mut document = serde_json::to_value(self).unwrap_or_default();
        *place(&mut document, path.segments()) = value.into();
        Draft::deserialize(document).unwrap_or_default()
    }

    /// A draft that shows every key of the form, each with a blank answer, and one row in each list.
    ///
    /// ```
    /// let skeleton = serde_json::to_value(applicant::Draft::skeleton())?;
    /// assert_eq!(skeleton["employment"][0]["end"], "");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn skeleton() -> Draft {
        Draft::deserialize(blank(Draft::SCHEMA)).unwrap_or_default()
    }
}

fn place<'a>(value: &'a mut Value, segments: &[Segment]) -> &'a mut Value {
    let Some((first, rest)) = segments.split_first() else { return value };
    let inner = match first {
        Segment::Key(key) => {
            if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            &mut value[key.as_ref()]
        }
        Segment::Index(index) => {
            let index = (*index as usize).min(Intake::MAX_ROWS);
            if let Value::Object(rows) = value {
                rows.entry(index.to_string()).or_insert(Value::Null)
            } else {
                if !value.is_array() {
                    *value = Value::Array(Vec::new());
                }
                let list = value.as_array_mut().map_or(0, |list| {
                    list.resize(list.len().max(index + 1), Value::Null);
                    index
                });
                &mut value[list]
            }
        }
    };
    place(inner, rest)
}

fn blank(shape: &Schema) -> Value {
    let inner = match shape.keys {
        [] => Value::String(String::new()),
        keys => keys.iter().map(|child| (child.key.to_owned(), blank(child.shape))).collect(),
    };
    if shape.list { Value::Array(vec![inner]) } else { inner }
}

/// A number that passes the check, put together from parts.
fn ni_number() -> String {
    let letters = b'A'..=b'Z';
    let prefix = letters.clone().flat_map(|a| letters.clone().map(move |b| (a, b)));
    let (a, b) = prefix.into_iter().find(|(a, b)| NiNumber::prefix_is_issued(*a, *b)).unwrap_or((b'A', b'A'));
    format!("{}{}{:06}{}", char::from(a), char::from(b), 0, 'A')
}
