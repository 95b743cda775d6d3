//! What surrounds a grade: the award, the nation, the framework and the level, the paper, the status.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Serialize, Serializer};

use crate::engine::field::choices;
use crate::engine::{Code, Fault};
use crate::field::{Line, LineError};

choices! {
    /// How much of its subject an award covers.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Award {
        /// One award.
        #[default]
        Single = "single",
        /// Two awards in one subject, graded as a pair.
        Double = "double",
        /// Three awards, such as the three sciences.
        Triple = "triple",
        /// A short course: half a GCSE.
        Short = "short",
    }
}

choices! {
    /// Where a qualification was awarded.
    #[non_exhaustive]
    pub enum Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
        /// The Republic of Ireland.
        Ireland = "ireland",
        /// Anywhere else.
        Other = "other",
    }
}

choices! {
    /// How far the qualification has come.
    #[derive(Default)]
    #[doc(alias = "Status")]
    #[non_exhaustive]
    pub enum AwardStatus {
        /// Awarded.
        #[default]
        Awarded = "awarded",
        /// Predicted by a school or college.
        Predicted = "predicted",
        /// Still being studied.
        Studying = "studying",
    }
}

choices! {
    /// The paper that an Irish certificate was sat at.
    #[non_exhaustive]
    pub enum PaperLevel {
        /// Higher.
        Higher = "higher",
        /// Ordinary.
        Ordinary = "ordinary",
        /// Foundation.
        Foundation = "foundation",
        /// Common: one paper for all, in the Junior Cycle.
        Common = "common",
    }
}

choices! {
    /// The framework in which a level is counted.
    #[derive(Default)]
    #[non_exhaustive]
    pub enum Framework {
        /// YesNoUnknown Qualifications Framework: England and Northern Ireland.
        #[default]
        Rqf = "rqf",
        /// Credit and Qualifications Framework for Wales.
        Cqfw = "cqfw",
        /// Scottish Credit and Qualifications Framework.
        Scqf = "scqf",
        /// National Framework of Qualifications: Ireland.
        Nfq = "nfq",
        /// European Qualifications Framework.
        Eqf = "eqf",
    }
}

/// A level: entry, or a number from 1 to 12.
///
/// The order is that of levels within one framework. A level of another framework goes through [`to_rqf`]
/// first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// Below level 1; the steps entry 1 to 3 are not told apart.
    pub const ENTRY: Level = Level(0);

    const NAMES: [&'static str; 13] =
        ["entry", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

    /// The level of that number, if any framework has it.
    #[must_use]
    pub const fn new(number: u8) -> Option<Level> {
        if matches!(number, 1..=12) { Some(Level(number)) } else { None }
    }

    /// The level of a table of this crate.
    pub(super) const fn of(number: u8) -> Level {
        assert!(number <= 12, "no framework has more levels");
        Level(number)
    }

    /// The number; none for entry.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        if self.0 == 0 { None } else { Some(self.0) }
    }

    /// The level as it is in the wire format: `entry`, or the number.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Level::NAMES.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// Reads `entry`, `Entry level 3`, `2` or `Level 2`.
    ///
    /// ```
    /// use applicant::application::qualifications::Level;
    /// assert_eq!(Level::parse("Level 2"), Level::new(2));
    /// assert_eq!(Level::parse("Entry 3"), Some(Level::ENTRY));
    /// assert_eq!(Level::parse("13"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Level> {
        let mut words = text.split_whitespace().filter(|word| !word.eq_ignore_ascii_case("level"));
        let first = words.next()?;
        let second = words.next();
        let level = if first.eq_ignore_ascii_case("entry") {
            second.is_none_or(|step| matches!(step, "1" | "2" | "3")).then_some(Level::ENTRY)
        } else if second.is_none() {
            // `u8::from_str` also reads "+2" and "02".
            Level::NAMES
                .iter()
                .position(|name| *name == first)
                .and_then(|n| Level::new(u8::try_from(n).ok()?))
        } else {
            None
        };
        level.filter(|_| words.next().is_none())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

// RQF levels by level of another framework, from its level 1 on; 0 is entry. Two levels are the lowest and
// the highest that one spans: NFQ 6 and EQF 5 are RQF 4 and 5.
//
// Source: "Qualifications can cross boundaries" (the bodies of the five frameworks); nidirect, qualification
// levels.
const SCQF: &[(u8, u8)] =
    &[(0, 0), (0, 0), (0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (6, 6), (7, 7), (8, 8)];
const NFQ: &[(u8, u8)] = &[(0, 0), (0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (6, 6), (6, 6), (7, 7), (8, 8)];
const EQF: &[(u8, u8)] = &[(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (6, 6), (7, 7), (8, 8)];
const RQF: &[(u8, u8)] = &[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 8)];

impl Framework {
    const fn table(self) -> &'static [(u8, u8)] {
        match self {
            Framework::Rqf | Framework::Cqfw => RQF,
            Framework::Scqf => SCQF,
            Framework::Nfq => NFQ,
            Framework::Eqf => EQF,
        }
    }

    /// Whether it has entry levels beside those with a number.
    const fn has_entry(self) -> bool {
        matches!(self, Framework::Rqf | Framework::Cqfw)
    }

    /// The RQF levels that a level of this framework spans, lowest and highest.
    fn span(self, level: Level) -> Result<(Level, Level), Fault> {
        let found = match level.number() {
            None => self.has_entry().then_some((0, 0)),
            Some(number) => self.table().get(usize::from(number) - 1).copied(),
        };
        found.map(|(lowest, highest)| (Level(lowest), Level(highest))).ok_or_else(|| {
            let fault = Fault::new(Code::LEVEL_NOT_IN_FRAMEWORK).with("framework", self.as_str());
            fault.with("max", self.table().len())
        })
    }
}

/// The RQF level that a level of a framework stands for. Where it spans two (NFQ 6 and EQF 5 are RQF 4 or 5)
/// it stands for the lower, so that nobody is credited with more than the level shows.
///
/// The same level says nothing of the same size.
///
/// # Errors
///
/// `level_not_in_framework` when the framework has no such level: above its last, or `entry` in SCQF, NFQ and
/// EQF, which number theirs from 1.
///
/// ```
/// use applicant::application::qualifications::{to_rqf, Framework, Level};
/// let six = Level::new(6).unwrap();
/// assert_eq!(to_rqf(Framework::Scqf, six)?, Level::new(3).unwrap()); // a Higher, not a degree
/// assert!(to_rqf(Framework::Rqf, Level::new(9).unwrap()).is_err());
/// # Ok::<(), applicant::engine::Fault>(())
/// ```
pub fn to_rqf(framework: Framework, level: Level) -> Result<Level, Fault> {
    Ok(framework.span(level)?.0)
}

/// The levels of one framework that answer to a level of another, lowest and highest: RQF 6 is SCQF 9 to 10.
///
/// # Errors
///
/// `level_not_in_framework`, as [`to_rqf`].
///
/// ```
/// use applicant::application::qualifications::{levels_in, Framework, Level};
/// let level = |number| Level::new(number).unwrap();
/// let scqf = levels_in(Framework::Scqf, Framework::Rqf, level(6))?;
/// assert_eq!(scqf, level(9)..=level(10));
/// let nfq = levels_in(Framework::Nfq, Framework::Scqf, level(8))?;
/// assert_eq!(nfq, level(6)..=level(6));
/// # Ok::<(), applicant::engine::Fault>(())
/// ```
pub fn levels_in(
    target: Framework,
    framework: Framework,
    level: Level,
) -> Result<RangeInclusive<Level>, Fault> {
    let (lowest, highest) = framework.span(level)?;
    let numbered = (1_u8..).map(Level).zip(target.table());
    let entry = target.has_entry().then_some((Level::ENTRY, &(0, 0)));
    let mut answering = entry
        .into_iter()
        .chain(numbered)
        .filter(|(_, (low, high))| *low <= highest.0 && lowest.0 <= *high)
        .map(|(level, _)| level);
    // Every framework reaches from entry to RQF 8 without a break.
    let first = answering.next().unwrap_or(lowest);
    Ok(first..=answering.last().unwrap_or(first))
}

/// What a statement of comparability says of an overseas qualification.
///
/// It compares levels only and grades no subject.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ComparableLevel {
    /// Below GCSE grade C or 4.
    GcseBelowC,
    /// GCSE grade C or 4, or above.
    GcseCOrAbove,
    /// GCE A level.
    ALevel,
    /// RQF level 3.
    Rqf3,
    /// RQF level 4.
    Rqf4,
    /// RQF level 5.
    Rqf5,
    /// RQF level 6.
    Rqf6,
    /// RQF level 7.
    Rqf7,
    /// RQF level 8.
    Rqf8,
    /// Anything else, in the words of the statement: a person has to read it.
    Other(Line),
}

/// What has a name, with its name and its RQF level.
const COMPARABLE: &[(ComparableLevel, &str, Level)] = &[
    (ComparableLevel::GcseBelowC, "gcse_below_c", Level(1)),
    (ComparableLevel::GcseCOrAbove, "gcse_c_or_above", Level(2)),
    (ComparableLevel::ALevel, "a_level", Level(3)),
    (ComparableLevel::Rqf3, "rqf_3", Level(3)),
    (ComparableLevel::Rqf4, "rqf_4", Level(4)),
    (ComparableLevel::Rqf5, "rqf_5", Level(5)),
    (ComparableLevel::Rqf6, "rqf_6", Level(6)),
    (ComparableLevel::Rqf7, "rqf_7", Level(7)),
    (ComparableLevel::Rqf8, "rqf_8", Level(8)),
];

impl ComparableLevel {
    /// The level of that name; any other text is [`ComparableLevel::Other`].
    ///
    /// # Errors
    /// When it is no line of text.
    ///
    /// ```
    /// use applicant::application::qualifications::{ComparableLevel, Level};
    /// assert_eq!(ComparableLevel::parse("rqf_6")?.rqf(), Level::new(6));
    /// assert_eq!(ComparableLevel::parse("a senior diploma")?.rqf(), None);
    /// # Ok::<(), applicant::field::LineError>(())
    /// ```
    pub fn parse(text: &str) -> Result<ComparableLevel, LineError> {
        Ok(Line::parse(text)?.into())
    }

    /// The name in the wire format, or the words of the statement.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            ComparableLevel::Other(words) => words.as_str(),
            level => level.row().map_or("", |(_, name, _)| name),
        }
    }

    /// The RQF level it stands for; none for words that a person has to read.
    #[must_use]
    pub fn rqf(&self) -> Option<Level> {
        self.row().map(|(.., level)| *level)
    }

    fn row(&self) -> Option<&'static (ComparableLevel, &'static str, Level)> {
        COMPARABLE.iter().find(|(level, ..)| level == self)
    }
}

impl From<Line> for ComparableLevel {
    fn from(words: Line) -> ComparableLevel {
        let named = COMPARABLE.iter().find(|(_, name, _)| *name == words.as_str());
        named.map_or_else(|| ComparableLevel::Other(words), |(level, ..)| level.clone())
    }
}

impl Serialize for ComparableLevel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
