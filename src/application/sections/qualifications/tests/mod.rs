//! Tables of cases. A setting is `key=value`; an outcome reads "meets 1 level 2", "below", "refer size level
//! 2", "not_yet" or "error grade_unknown", followed by "warns …" for each warning.

mod grades;
mod kinds;
mod levels;
mod spellings;
mod years;

use super::*;
use crate::engine::{Fault, Severity};

/// An entry from settings such as `nation=wales year=2018 award=double`.
#[track_caller]
pub(super) fn entry(kind: &str, settings: &str) -> Qualification {
    let mut entry = Qualification::new(Kind::parse(kind).unwrap());
    for setting in settings.split_whitespace() {
        let (key, value) = setting.split_once('=').unwrap();
        match key {
            "award" => entry.award = Award::parse(value).unwrap(),
            "nation" => entry.nation = Some(Nation::parse(value).unwrap()),
            "year" => entry.year = Some(value.parse().unwrap()),
            "level" => entry.level = Some(Level::parse(value).unwrap()),
            "framework" => entry.framework = Some(Framework::parse(value).unwrap()),
            "paper" => entry.paper_level = Some(PaperLevel::parse(value).unwrap()),
            "status" => entry.status = AwardStatus::parse(value).unwrap(),
            "regulated" => entry.regulated = YesNoUnknown::parse(value).unwrap(),
            "subject" => entry.subject = Some(value.replace('_', " ").parse().unwrap()),
            "comparable" => {
                entry.comparable_level = Some(ComparableLevel::parse(value).unwrap());
                entry.comparability_reference = Some("a reference".parse().unwrap());
            }
            "unknown" => entry.grade_not_known = true,
            _ => panic!("no such setting: {key}"),
        }
    }
    entry
}

/// Reads the grade (blank: none), and says what comes of the entry, in the year 2026.
pub(super) fn outcome(entry: &mut Qualification, grade: &str, strong_pass: bool) -> String {
    let mut notes = Vec::new();
    if !grade.is_empty() {
        match Grade::parse(grade, &entry.grade_context()) {
            Ok((grade, more)) => {
                entry.grade = Some(grade);
                notes = more;
            }
            Err(fault) => return format!("error {}", fault.code().as_str()),
        }
    }
    notes.extend(entry.consistency(2026));
    if let Some(note) = notes.iter().find(|note| note.severity() == Severity::Error) {
        return format!("error {}", note.code().as_str());
    }
    let mut out = match entry.meets_gcse_c(strong_pass) {
        GcseEquivalence::Counts(count) => format!("meets {count}"),
        GcseEquivalence::Below => "below".to_owned(),
        GcseEquivalence::Refer(why) => format!("refer {why}"),
        GcseEquivalence::NotYet => "not_yet".to_owned(),
    };
    if let Some(level) = entry.rqf_level() {
        out += &format!(" level {level}");
    }
    for note in notes {
        out += &format!(" warns {}", note.code().as_str());
    }
    out
}

#[track_caller]
pub(super) fn check(rows: &[(&str, &str, &str, &str)], strong_pass: bool) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(kind, settings, grade, expected)| {
            let found = outcome(&mut entry(kind, settings), grade, strong_pass);
            (found != *expected).then(|| format!("{kind} {settings} {grade:?}\n  {expected:?}\n  {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[track_caller]
pub(super) fn refused(grade: &str, context: &GradeContext) -> Fault {
    Grade::parse(grade, context).unwrap_err()
}
