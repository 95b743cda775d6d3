//! Whether the answers of one entry fit each other. Only facts of the entry and the year of the day are
//! looked at.

use super::Qualification;
use super::award::{AwardStatus, to_rqf};
use super::kind::{Kind, LevelRule};
use super::scheme::Scheme;
use super::years::Fit;
use crate::engine::{Code, Fault, Issue, Severity};

/// A predicted result this many years ahead is still likely.
const YEARS_AHEAD: i32 = 8;

impl Qualification {
    /// What does not fit: years, levels, the way of awarding, the paper, and the statement of comparability.
    ///
    /// The years of a grade were judged with it, by [`Grade::parse`](super::Grade::parse), and so were those
    /// of its kind; here a year is judged that stands without a grade.
    ///
    /// ```
    /// use applicant::application::qualifications::{Kind, Qualification};
    /// let mut degree = Qualification::new(Kind::Degree);
    /// degree.year = Some(2030);
    /// let notes = degree.consistency(2026);
    /// assert_eq!(notes[0].to_string(), "/year: year_in_future");
    /// ```
    #[must_use]
    pub fn consistency(&self, as_of_year: i32) -> Vec<Issue> {
        let mut notes = Vec::new();
        self.note_year(as_of_year, &mut notes);
        self.note_level(&mut notes);
        let awards = self.kind.facts().awards;
        if awards.len() > 1 && !awards.contains(&self.award) {
            notes.push(Issue::at("award", Severity::Error, Code::NOT_A_CHOICE));
        }
        self.note_grade(&mut notes);
        notes
    }

    fn note_year(&self, as_of_year: i32, notes: &mut Vec<Issue>) {
        let Some(year) = self.year else { return };
        if self.status == AwardStatus::Awarded && year > as_of_year {
            notes.push(Issue::at("year", Severity::Error, Code::YEAR_IN_FUTURE));
            return;
        }
        let fit =
            if self.grade.is_some() { Fit::Usual } else { self.kind.years_in(self.nation).fit(Some(year)) };
        // What has not been awarded yet has its year ahead, and not for long.
        let is_ahead = (as_of_year..=as_of_year.saturating_add(YEARS_AHEAD)).contains(&year);
        match fit {
            Fit::Impossible => notes.push(Issue::at("year", Severity::Error, Code::GRADE_NOT_IN_YEAR)),
            _ if fit == Fit::Unusual || (self.status != AwardStatus::Awarded && !is_ahead) => {
                notes.push(Issue::at("year", Severity::Warning, Code::YEAR_UNUSUAL));
            }
            _ => {}
        }
    }

    fn note_level(&self, notes: &mut Vec<Issue>) {
        let (LevelRule::Asked { lowest, highest, perhaps, .. }, Some(level)) =
            (self.kind.facts().levels, self.level)
        else {
            return;
        };
        match to_rqf(self.framework.unwrap_or_default(), level) {
            Err(fault) => notes.push(Issue::at("level", Severity::Error, fault)),
            Ok(level) if (lowest..=highest).contains(&level) => {}
            Ok(level) if (lowest..=perhaps).contains(&level) => {
                notes.push(Issue::at("level", Severity::Warning, Code::LEVEL_NOT_OFFERED));
            }
            Ok(_) => {
                let bounds = Fault::new(Code::LEVEL_NOT_OFFERED).with("min", lowest.as_str());
                notes.push(Issue::at("level", Severity::Error, bounds.with("max", highest.as_str())));
            }
        }
    }

    /// Letters of the Leaving Certificate mean nothing without their paper; points of the IB belong to the
    /// whole diploma.
    fn note_grade(&self, notes: &mut Vec<Issue>) {
        let Some(grade) = &self.grade else { return };
        match grade.scheme() {
            Scheme::LeavingPoints | Scheme::LeavingLetters
                if !grade.is_nothing() && grade.paper_level().is_none() =>
            {
                notes.push(Issue::at("paper_level", Severity::Advice, Code::PAPER_LEVEL_NOT_GIVEN));
            }
            Scheme::IbSubject if self.subject.is_none() => notes.push(unknown_here(Scheme::IbDiploma)),
            Scheme::IbDiploma if self.subject.is_some() => notes.push(unknown_here(Scheme::IbSubject)),
            _ => {}
        }
    }
}

/// A grade of the other scheme of the IB: the points are those of the whole diploma, the grades those of a
/// subject.
fn unknown_here(accepted: Scheme) -> Issue {
    let tables = Kind::IbDiploma.tables().iter().filter(|table| table.scheme == accepted);
    let grades: Vec<_> = tables.flat_map(|table| table.grades).map(|def| def.text).collect();
    Issue::at("grade", Severity::Error, Fault::new(Code::GRADE_UNKNOWN).with("accepted", grades))
}
