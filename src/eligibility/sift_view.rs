//! What a human sifter reads of an application: what it is worth, and nothing about who the person is.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::Serialize;
use serde_json::Value;

use super::evidence::Evidence;
use crate::application::redaction::Identity;
use crate::application::{Application, Draft, RightToWork, Sections, Status};
use crate::engine::{Child, DraftNode, Names, Path, Rules, Schema};

/// An application for name-blind reading; `Debug` and `Display` hide the answers.
///
/// Source: Civil Service, name-blind recruitment: personal information that could bias is removed before the sift. Text of
/// the applicant's own may still give them away, so it is looked through for what tells who they are; only a person can see what
/// else it tells. Invisible characters, letters of full width and the digits of other scripts hide nothing. It is looked
/// through for
///
/// * their names, present and previous: with a capital, or in small letters where two stand together; as a plural, written
///   as one word, without accents, or with `ae` for `ä`;
/// * their date of birth, and any full date up to four words behind "born", "birth", "dob" or the Welsh for it;
/// * their telephone numbers and postcode however they are spaced; and, whoever's they are, whatever has the shape of a
///   telephone number of the UK or with the code of a country, a postcode of the UK, a National Insurance number, an e-mail address
///   (also as `name at host dot com`), a handle (`@name`) or an address of the web.
///
/// ```
/// # #[cfg(feature = "samples")] {
/// use applicant::{Draft, Rules};
/// let rules = Rules::on("2026-11-21".parse()?);
/// let application = Draft::sample().check(&rules)?.application;
/// let view = serde_json::to_string(&application.sift_view(&rules))?;
/// let name = application.personal_details.as_ref().map(|person| person.full_name.as_str().to_owned());
/// assert!(!view.contains(&name.unwrap_or_default()));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SiftView {
    /// The opaque reference of the application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Permission to work on the start date, as far as it is declared.
    pub right_to_work: Status,
    /// The Civil Service Nationality Rules.
    pub civil_service_nationality: Status,
    /// What was answered, in page order.
    pub entries: Vec<SiftEntry>,
}

/// The answers of a row of a list, or of a section that is not a list.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SiftEntry {
    /// The path of the row or the section on the form.
    pub path: Path,
    /// Its answers, in page order.
    pub answers: Vec<SiftAnswer>,
}

/// One answer that a sifter may read.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SiftAnswer {
    /// The key of the question.
    pub key: Cow<'static, str>,
    /// What was answered; of several choices all, by their ids, with commas between.
    pub text: String,
    /// Where the text tells who the applicant is, in bytes: to be blacked out before it is read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names_applicant: Vec<Range<usize>>,
}

impl SiftEntry {
    /// Returns the path of one of its answers on the form.
    #[must_use]
    pub fn path_of(&self, answer: &SiftAnswer) -> Path {
        self.path.clone().below(answer.key.clone())
    }
}

impl SiftAnswer {
    /// Returns the text with a mark wherever it tells who the applicant is.
    ///
    /// ```
    /// use applicant::eligibility::SiftAnswer;
    /// let answer = SiftAnswer { key: "duties".into(), text: "Ada led it".into(), names_applicant: vec![0..3] };
    /// assert_eq!(answer.blacked_out(), "█ led it");
    /// ```
    #[must_use]
    pub fn blacked_out(&self) -> String {
        let mut out = String::with_capacity(self.text.len());
        let mut from = 0;
        for range in &self.names_applicant {
            out.push_str(self.text.get(from..range.start).unwrap_or_default());
            out.push('█');
            from = range.end;
        }
        out.push_str(self.text.get(from..).unwrap_or_default());
        out
    }
}

crate::engine::field::hidden_debug!(SiftView, SiftEntry, SiftAnswer);

impl Application {
    /// Returns the application for name-blind reading.
    #[must_use]
    pub fn sift_view(&self, rules: &Rules) -> SiftView {
        let Evidence { right_to_work, civil_service_nationality, .. } = self.evidence(rules);
        SiftView {
            reference: self.reference.as_ref().map(|reference| reference.as_str().to_owned()),
            right_to_work: right_to_work.status,
            civil_service_nationality: civil_service_nationality.status,
            entries: entries(self, rules.names()),
        }
    }
}

/// The answers that the sections declare as `sifted`. No other is shown: no name, contact or address, no date of birth, nationality or
/// document, no school, country or year of award, no equality or declaration data.
fn entries(known: &Sections, names: &Names) -> Vec<SiftEntry> {
    let born = known.right_to_work.as_ref().and_then(RightToWork::date_of_birth);
    let telling = Identity::new(known.personal_details.as_ref(), born);
    let answers = serde_json::to_value(known).unwrap_or_default();
    let below = |child: &Child| {
        let at = Path::root().key(child.key);
        let value = answers.get(child.key).unwrap_or(&Value::Null);
        let entry = |path: Path, value: &Value| entry(value, path, child.shape, names, &telling);
        match value {
            Value::Array(rows) => {
                (0..).zip(rows).filter_map(|(index, row)| entry(at.clone().index(index), row)).collect()
            }
            Value::Object(rows) if child.shape.list => {
                let mut rows: Vec<(u32, &Value)> =
                    rows.iter().filter_map(|(index, row)| Some((index.parse().ok()?, row))).collect();
                rows.sort_unstable_by_key(|(index, _)| *index);
                rows.into_iter().filter_map(|(index, row)| entry(at.clone().index(index), row)).collect()
            }
            value => entry(at, value).into_iter().collect::<Vec<_>>(),
        }
    };
    Draft::SCHEMA.keys.iter().flat_map(below).collect()
}

fn entry(
    value: &Value,
    path: Path,
    shape: &Schema,
    names: &Names,
    telling: &Identity<'_>,
) -> Option<SiftEntry> {
    let is_sifted = |child: &&Child| child.question.is_some_and(|question| question.sifted);
    let answer = |key: Cow<'static, str>| {
        let text = text(value.get(&*key)?)?;
        Some(SiftAnswer { key, names_applicant: telling.places(&text), text })
    };
    let declared = shape.keys.iter().filter(is_sifted).map(|child| child.key.into());
    // Those of a group whose keys the post names.
    let keyed = shape.keyed.filter(|keyed| keyed.question.sifted).map(|keyed| names.list(keyed.list));
    let named = keyed.into_iter().flatten().map(|named| named.id.to_string().into());
    let answers: Vec<SiftAnswer> = declared.chain(named).filter_map(answer).collect();
    (!answers.is_empty()).then_some(SiftEntry { path, answers })
}

fn text(value: &Value) -> Option<String> {
    Some(match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().filter_map(text).collect::<Vec<_>>().join(", "),
        Value::Bool(false) | Value::Null | Value::Object(_) => return None,
    })
}

/// The reference, the two gates, and the paths of what was answered, without any answer.
impl fmt::Display for SiftView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} right_to_work {} civil_service_nationality {}",
            self.reference.as_deref().unwrap_or("-"),
            self.right_to_work,
            self.civil_service_nationality
        )?;
        self.entries.iter().try_for_each(|entry| write!(f, "\n{}", entry.path))
    }
}
