//! From text to a [`Grade`]: in which scheme it is one, and which warnings go with it.

use std::borrow::Cow;

use super::award::{Award, Nation, PaperLevel};
use super::folded::{Folded, beside, beside_level, beside_whole, is_break};
use super::grade::{Grade, GradeContext};
use super::grade_def::GcseStanding;
use super::kind::Kind;
use super::scheme::Scheme;
use super::sequence::{GradeSequence, credits};
use super::table::Table;
use super::years::Fit;
use crate::engine::field::text;
use crate::engine::{Code, Fault, Issue, Severity};

impl GradeContext {
    fn award(&self) -> Award {
        if self.kind.facts().awards.contains(&self.award) { self.award } else { Award::Single }
    }

    fn fits(&self, table: &Table, sequence: &GradeSequence) -> bool {
        table.fit(sequence, self.year) != Fit::Impossible
            && (!sequence.has_c_star() || matches!(self.nation, None | Some(Nation::NorthernIreland)))
    }
}

/// A grade as one table reads it, and how well the year fits that.
struct Reading {
    grade: Grade,
    fit: Fit,
}

impl Grade {
    /// Reads a grade: case, spaces, the kind of dash and words such as "grade" or "honours" do not matter.
    ///
    /// The notes are warnings: a year that is unusual for this grade or this kind, or a grade that is.
    ///
    /// # Errors
    ///
    /// * `missing` for a blank text, `too_long` above [`Grade::MAX`] characters, `character_not_allowed` for
    ///   a control character
    /// * `grade_unknown` with the `accepted` grades
    /// * `grade_not_in_year` when neither the kind nor the grade can have been awarded in that year
    /// * `grade_not_in_nation` for a C\* from England or Wales
    pub fn parse(text: &str, context: &GradeContext) -> Result<(Grade, Vec<Issue>), Fault> {
        let line = text::line_within(text, Grade::MAX).map_err(|_| Code::CHARACTER_NOT_ALLOWED)?;
        Grade::of_line(&line, context)?.ok_or_else(|| Grade::unknown(context))
    }

    /// What is wrong with a grade that is not one of those that there are.
    pub(super) fn unknown(context: &GradeContext) -> Fault {
        Fault::new(Code::GRADE_UNKNOWN).with("accepted", Grade::accepted(context))
    }

    /// Reads a grade from a text that was made one line; none when it is unknown.
    pub(super) fn of_line(
        line: &text::Line<'_>,
        context: &GradeContext,
    ) -> Result<Option<(Grade, Vec<Issue>)>, Fault> {
        let text = &*line.text;
        match line.characters {
            0 => return Err(Code::MISSING.into()),
            length if length > Grade::MAX => return Err(Fault::new(Code::TOO_LONG).with("max", Grade::MAX)),
            _ => {}
        }
        if context.kind.tables().is_empty() {
            return Ok(Some((Grade::kept(Scheme::AsTyped, text.to_owned()), Vec::new())));
        }
        let folded = Folded::of(text, context.kind);
        let folded = folded.as_ref().map(Folded::as_bytes).unwrap_or_default();
        let reading = read(folded, context);
        let possible = reading.as_ref().is_some_and(|reading| reading.fit < Fit::Impossible);
        let unusual = if possible { None } else { read_unusual(text, folded, context) };

        let mut notes = Vec::new();
        let (mut grade, fit) = match (unusual, reading) {
            (Some(grade), _) => {
                notes.push(Issue::at("grade", Severity::Warning, Code::GRADE_UNUSUAL));
                (grade, Fit::Usual)
            }
            (None, Some(reading)) => {
                note_nation(&reading, context, &mut notes)?;
                if reading.grade.sequence.iter().any(|def| def.unusual) {
                    notes.push(Issue::at("grade", Severity::Warning, Code::GRADE_UNUSUAL));
                }
                (reading.grade, reading.fit)
            }
            (None, None) => return Ok(None),
        };
        match fit.max(context.kind.years_in(context.nation).fit(context.year)) {
            Fit::Usual => {}
            Fit::Unusual => notes.push(Issue::at("year", Severity::Warning, Code::YEAR_UNUSUAL)),
            Fit::Impossible => return Err(Code::GRADE_NOT_IN_YEAR.into()),
        }
        grade.set_paper_level(context.paper_level, &mut notes);
        Ok(Some((grade, notes)))
    }

    /// The grades there are, best first, in their normal form; empty where any text is kept as typed.
    ///
    /// Of a triple award, whose grades are any three in a row, it gives two examples.
    ///
    /// ```
    /// use applicant::application::qualifications::{Grade, GradeContext, Kind};
    /// assert_eq!(Grade::accepted(&GradeContext::new(Kind::Cse)), ["1", "2", "3", "4", "5", "U"]);
    /// ```
    #[must_use]
    pub fn accepted(context: &GradeContext) -> Vec<&'static str> {
        let mut accepted: Vec<&'static str> = Vec::new();
        for table in context.kind.tables() {
            let singles = table.grades.iter().map(|def| def.text);
            let fits = |text: &&str| {
                let sequence =
                    Folded::of(text, context.kind).and_then(|folded| table.spell(folded.as_bytes()));
                sequence.is_some_and(|sequence| context.fits(table, &sequence))
            };
            match context.award() {
                Award::Double => accepted.extend(table.pairs.iter().copied().chain(["U"]).filter(fits)),
                Award::Triple => accepted.extend(["CCC", "7-6-6"].into_iter().filter(fits)),
                Award::Single | Award::Short => accepted.extend(singles.filter(fits)),
            }
        }
        let mut seen = Vec::with_capacity(accepted.len());
        accepted.retain(|text| {
            let new = !seen.contains(text);
            seen.push(*text);
            new
        });
        accepted
    }

    /// Letters of an Irish certificate mean nothing without their paper, so the normal form names it.
    fn set_paper_level(&mut self, answered: Option<PaperLevel>, notes: &mut Vec<Issue>) {
        match (self.paper_level, answered) {
            (None, _) => self.paper_level = answered,
            (Some(own), Some(answered)) if own != answered => {
                notes.push(Issue::at("paper_level", Severity::Warning, Code::GRADE_UNUSUAL));
            }
            _ => {}
        }
        let letters = [Scheme::LeavingPoints, Scheme::LeavingLetters, Scheme::JuniorCertificate];
        if let Some(paper) = self.paper_level
            && letters.contains(&self.scheme)
        {
            self.value = format!("{} {}", paper_name(paper), self.value).into();
        }
    }
}

/// Reads the grade, and then without the name of its kind.
fn read(folded: &[u8], context: &GradeContext) -> Option<Reading> {
    // A grade of the Junior Cycle, or a merit of its higher paper?
    if folded == b"HIGHER,MERIT" {
        return None;
    }
    let said = read_said(folded, context);
    let beside_name = |name: &&str| read_said(beside_whole(folded, name)?, context);
    // Most are read at once; `or_else` would copy the reading.
    if said.is_some() { said } else { context.kind.called().iter().find_map(beside_name) }
}

/// Reads the grade as a whole, then without the words that may be beside it.
fn read_said(folded: &[u8], context: &GradeContext) -> Option<Reading> {
    let bare = read_bare(folded, context);
    if bare.is_some() { bare } else { read_beside(folded, context) }
}

/// Reads the grade without the words that may be beside it.
#[inline(never)]
fn read_beside(folded: &[u8], context: &GradeContext) -> Option<Reading> {
    read_with_paper(folded, context)
        .or_else(|| read_with_word(folded, context))
        .or_else(|| read_bare(beside(folded, "GRADE")?, context))
        .or_else(|| {
            // A letter or a number can be a pass; beside a merit, and in a BTEC, a pass is another result.
            let is_passed = |reading: &Reading| {
                let grade = &reading.grade;
                grade.value.len() <= 2 && grade.scheme != Scheme::Btec && !grade.is_nothing()
            };
            read_bare(beside(folded, "PASS")?, context).filter(is_passed)
        })
}

/// Reads the grade beside the paper it was sat at; none beside another paper than its own.
fn read_with_paper(folded: &[u8], context: &GradeContext) -> Option<Reading> {
    if !context.kind.facts().has_paper_levels {
        return None;
    }
    PAPERS.iter().find_map(|(name, paper)| {
        let mut reading = read_bare(beside_level(folded, name)?, context)?;
        let own = *reading.grade.paper_level.get_or_insert(*paper);
        (own == *paper).then_some(reading)
    })
}

/// Reads the grade beside a word of its scheme that belongs to it: "Credit 1".
fn read_with_word(folded: &[u8], context: &GradeContext) -> Option<Reading> {
    let words = context.kind.tables().iter().flat_map(|table| table.words);
    words.into_iter().find_map(|(word, grades)| {
        let reading = read_bare(beside_level(folded, word)?, context)?;
        grades.contains(&reading.grade.as_str()).then_some(reading)
    })
}

/// Reads the grade in the scheme that fits its year best, and notices when two fit equally and make it
/// another thing.
fn read_bare(folded: &[u8], context: &GradeContext) -> Option<Reading> {
    let mut best: Option<Reading> = None;
    for table in context.kind.tables() {
        let Some((sequence, value)) = read_table(folded, table, context) else { continue };
        let fit = table.fit(&sequence, context.year);
        match &mut best {
            Some(other) if other.fit < fit => {}
            Some(other) if other.fit == fit => {
                other.grade.unclear |= !other.grade.sequence.standings().eq(sequence.standings());
            }
            _ => {
                let paper_level =
                    if table.scheme == Scheme::LeavingBands { paper_of_band(&value) } else { None };
                let grade = Grade { scheme: table.scheme, value, paper_level, unclear: false, sequence };
                best = Some(Reading { grade, fit });
            }
        }
    }
    best
}

/// The grades and the normal form, if this table has such a grade.
fn read_table(
    folded: &[u8],
    table: &Table,
    context: &GradeContext,
) -> Option<(GradeSequence, Cow<'static, str>)> {
    let Some(sequence) = table.spell(folded) else {
        return match table.scheme {
            Scheme::AccessToHe => Some((GradeSequence::default(), credits(folded, table.grades)?.into())),
            _ => None,
        };
    };
    let first = sequence.first()?;
    let award = context.award();
    if sequence.iter().all(|def| def.standing == GcseStanding::Nothing)
        && (sequence.len() == 1 || award != Award::Single)
    {
        return Some((sequence.single(), first.text.into()));
    }
    match (context.kind, award, sequence.len()) {
        (_, Award::Single | Award::Short, 1) => Some((sequence, first.text.into())),
        (_, Award::Double, 2) => {
            let spelt = |pair: &&&str| {
                let letters = sequence.iter().flat_map(|def| def.text.bytes());
                pair.bytes().filter(|byte| *byte != b'-').eq(letters)
            };
            Some((sequence, (*table.pairs.iter().find(spelt)?).into()))
        }
        (_, Award::Triple, 3) => {
            Some((sequence, sequence.join(if table.scheme == Scheme::GcseNumbers { "-" } else { "" }).into()))
        }
        (Kind::Btec, _, _) if sequence.iter().all(|def| def.standing != GcseStanding::Nothing) => {
            Some((sequence, sequence.join("").into()))
        }
        _ => None,
    }
}

/// A grade that no table has, kept for a person to read.
fn read_unusual(text: &str, folded: &[u8], context: &GradeContext) -> Option<Grade> {
    // Nobody was ever awarded these: absent, pending, and a mark that is not yet a grade.
    if matches!(folded, b"X" | b"Q") || text.contains('%') {
        return None;
    }
    let abroad = context.nation == Some(Nation::Other);
    match context.kind {
        // Boards had scales of their own before 1975, and have abroad, where A1 or A* is one grade.
        Kind::OLevel if abroad || context.year.is_none_or(|year| year < 1975) => {
            let value: String =
                folded.iter().filter(|byte| !is_break(**byte)).map(|byte| char::from(*byte)).collect();
            let is_short = value.len() == 1 || (abroad && value.len() == 2);
            let is_grade = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'*');
            (is_short && is_grade).then(|| Grade::kept(Scheme::OLevelBoard, value))
        }
        // The descriptors change from 2025, and the new ones are not settled.
        Kind::JuniorCertificate if context.year.is_none_or(|year| year >= 2025) => {
            Some(Grade::kept(Scheme::AsTyped, text.to_owned()))
        }
        _ => None,
    }
}

/// What the nation has to say about a grade.
fn note_nation(reading: &Reading, context: &GradeContext, notes: &mut Vec<Issue>) -> Result<(), Fault> {
    let sequence = &reading.grade.sequence;
    let unusual = if sequence.has_c_star() {
        match context.nation {
            Some(Nation::England | Nation::Wales) => return Err(Code::GRADE_NOT_IN_NATION.into()),
            nation => !matches!(nation, None | Some(Nation::NorthernIreland)),
        }
    } else {
        // The double awards that Wales first gives in 2027 have equal pairs only.
        context.kind == Kind::Gcse
            && context.award == Award::Double
            && context.nation == Some(Nation::Wales)
            && context.year.is_none_or(|year| year >= 2027)
            && sequence.len() == 2
            && sequence.first() != sequence.iter().last()
    };
    if unusual {
        notes.push(Issue::at("grade", Severity::Warning, Code::GRADE_UNUSUAL));
    }
    Ok(())
}

/// Words for the papers of the Irish certificates.
const PAPERS: &[(&str, PaperLevel)] = &[
    ("HIGHER", PaperLevel::Higher),
    ("ORDINARY", PaperLevel::Ordinary),
    ("FOUNDATION", PaperLevel::Foundation),
    ("COMMON", PaperLevel::Common),
    ("HL", PaperLevel::Higher),
    ("OL", PaperLevel::Ordinary),
    ("FL", PaperLevel::Foundation),
];

const fn paper_name(paper: PaperLevel) -> &'static str {
    match paper {
        PaperLevel::Higher => "Higher",
        PaperLevel::Ordinary => "Ordinary",
        PaperLevel::Foundation => "Foundation",
        PaperLevel::Common => "Common",
    }
}

/// The paper that a band from 2017 names by its letter.
fn paper_of_band(band: &str) -> Option<PaperLevel> {
    match band.bytes().next()? {
        b'H' => Some(PaperLevel::Higher),
        b'O' => Some(PaperLevel::Ordinary),
        b'F' => Some(PaperLevel::Foundation),
        _ => None,
    }
}
