//! The tables of grades: which schemes a kind has, which grades a scheme has, and what each grade is worth.
//!
//! Sources: the Civil Service note on the equivalence of qualifications; GCSE grade comparison (letters and 9
//! to 1); AQA on O level grades before and after 1975; the equivalents that St Mary's and Goldsmiths accept
//! (Leaving Certificate). Where sources disagree, the grade is worth a [`ReferReason`].

use super::award::Level;
use super::gcse_equivalence::ReferReason::*;
use super::grade_def::GcseStanding::{Below, Meets, Nothing, Refer, Spans, Standard, Strong};
use super::grade_def::GradeDef;
use super::kind::Kind;
use super::scheme::Scheme;
use super::table::Table;
use super::years::Years;

/// Grades in groups of one worth and one level:
/// `worth, level => "grade" | "ALIAS" in years, @unusual "grade";`
macro_rules! grades {
    ($( $worth:expr, $level:expr =>
        $( $(@ $unusual:ident)? $text:literal $(| $also:literal)* $(in $years:expr)? ),+
    );+ $(;)?) => {
        &[ $( $( GradeDef::new($text, &[$($also),*], $worth, $level) $(.years($years))? $(.$unusual())? ),+ ),+ ]
    };
}

const ANY: Years = Years::ANY;
/// No level, or that of the kind.
const NO: Option<Level> = None;
const ENTRY: Option<Level> = Some(Level::ENTRY);
const L1: Option<Level> = Some(Level::of(1));
const L2: Option<Level> = Some(Level::of(2));
const L3: Option<Level> = Some(Level::of(3));
const L4: Option<Level> = Some(Level::of(4));

const GCSE_LETTERS: &[GradeDef] = grades! {
    Strong, L2 => "A*" | "ASTAR" in ANY.from(1994), "A", "B", "C*" | "CSTAR" in ANY.from(2019);
    Spans, L2 => "C";
    Below, L1 => "D", "E", "F", "G";
    Nothing, NO => "U" | "UNGRADED" | "UNCLASSIFIED";
};
const IGCSE_LETTERS: &[GradeDef] = grades! {
    Strong, L2 => "A*" | "ASTAR", "A", "B";
    Spans, L2 => "C";
    Below, L1 => "D", "E", "F", "G";
    Nothing, NO => "U" | "UNGRADED" | "UNCLASSIFIED";
};
const NUMBERS: &[GradeDef] = grades! {
    Strong, L2 => "9", "8", "7", "6", "5";
    Standard, L2 => "4";
    Below, L1 => "3", "2", "1";
    Nothing, NO => "U" | "UNGRADED" | "UNCLASSIFIED";
};
#[rustfmt::skip]
const GCSE_PAIRS: &[&str] = &[
    "A*A*", "A*A", "AA", "AB", "AC", "BB", "BC*", "BC", "C*C*", "C*C", "CC", "CD", "DD", "DE", "EE", "EF", "FF", "FG", "GG",
];
#[rustfmt::skip]
const IGCSE_PAIRS: &[&str] = &[
    "A*A*", "A*A", "AA", "AB", "AC", "BB", "BC", "CC", "CD", "DD", "DE", "EE", "EF", "FF", "FG", "GG",
];
#[rustfmt::skip]
const NUMBER_PAIRS: &[&str] = &[
    "9-9", "9-8", "8-8", "8-7", "7-7", "7-6", "6-6", "6-5", "5-5", "5-4", "4-4", "4-3", "3-3", "3-2", "2-2", "2-1", "1-1",
];
const NUMBER_WORDS: &[(&str, &[&str])] =
    &[("STRONG PASS", &["9", "8", "7", "6", "5"]), ("STANDARD PASS", &["4"])];
static GCSE: &[Table] = &[
    Table::new(Scheme::GcseLetters, GCSE_LETTERS).pairs(GCSE_PAIRS, ANY),
    Table::new(Scheme::GcseNumbers, NUMBERS)
        .years(ANY.from(2017))
        .pairs(NUMBER_PAIRS, ANY.about_from(2018))
        .words(NUMBER_WORDS),
];
static IGCSE: &[Table] = &[
    Table::new(Scheme::GcseLetters, IGCSE_LETTERS).pairs(IGCSE_PAIRS, ANY),
    Table::new(Scheme::GcseNumbers, NUMBERS)
        .years(ANY.about_from(2017))
        .pairs(NUMBER_PAIRS, ANY)
        .words(NUMBER_WORDS),
];

/// The common letters came in 1975; a letter before that is the board's own.
const SINCE_1975: Years = ANY.from(1975);
const O_LEVEL_LETTERS: &[GradeDef] = grades! {
    Meets, L2 => "A" in SINCE_1975, "B" in SINCE_1975, "C" in SINCE_1975;
    Below, L1 => "D" in SINCE_1975, "E" in SINCE_1975;
    Nothing, NO => "U";
};
const O_LEVEL_NUMBERS: &[GradeDef] = grades! {
    Meets, L2 => "1", "2", "3", "4", "5", "6";
    Below, L1 => "7", "8", "9";
};
const O_LEVEL_PASS: &[GradeDef] = grades! { Meets, L2 => "Pass" | "P" | "REACHEDTHEORDINARYSTANDARD" };
static O_LEVEL: &[Table] = &[
    Table::new(Scheme::OLevelLetters, O_LEVEL_LETTERS),
    Table::new(Scheme::OLevelNumbers, O_LEVEL_NUMBERS).years(ANY.about_to(1974)),
    Table::new(Scheme::OLevelPass, O_LEVEL_PASS).years(ANY.about_to(1974)),
];
const CSE_MARKS: &[GradeDef] = grades! {
    Meets, L2 => "1";
    Below, L1 => "2", "3", "4", "5";
    Nothing, NO => "U";
};
static CSE: &[Table] = &[Table::new(Scheme::Cse, CSE_MARKS)];

const AS_MARKS: &[GradeDef] = grades! {
    Meets, L3 => "A", "B", "C", "D", "E";
    Nothing, NO => "U" | "UNGRADED" | "UNCLASSIFIED";
};
const AS_PAIRS: &[&str] = &["AA", "AB", "BB", "BC", "CC", "CD", "DD", "DE", "EE"];
static AS_LEVEL: &[Table] = &[Table::new(Scheme::AsLevel, AS_MARKS).pairs(AS_PAIRS, ANY)];

/// Letters took the place of Pass and Distinction in 1963. O was a pass at ordinary level, N a narrow
/// failure.
const SINCE_1963: Years = ANY.about_from(1963);
const BEFORE_1963: Years = ANY.about_to(1962);
const A_MARKS: &[GradeDef] = grades! {
    Meets, L3 => "A*" | "ASTAR" in ANY.about_from(2010), "A" in SINCE_1963, "B" in SINCE_1963,
        "C" in SINCE_1963, "D" in SINCE_1963, "E" in SINCE_1963,
        "Distinction" in BEFORE_1963, "Pass" | "P" in BEFORE_1963;
    Refer(OrdinaryLevelPass), L2 => "O" in ANY.about_from(1963).about_to(1986);
    Refer(NarrowFailure), NO => "N" in ANY.about_from(1987).about_to(2000);
    Nothing, NO => "U" | "UNGRADED" | "UNCLASSIFIED";
};
const A_PAIRS: &[&str] = &["A*A*", "A*A", "AA", "AB", "BB", "BC", "CC", "CD", "DD", "DE", "EE"];
static A_LEVEL: &[Table] = &[Table::new(Scheme::ALevel, A_MARKS).pairs(A_PAIRS, ANY)];

const T_MARKS: &[GradeDef] = grades! {
    Meets, L3 => "Distinction*" | "D*" | "DISTINCTIONSTAR", "Distinction" | "D", "Merit" | "M", "Pass" | "P";
    Refer(PartialAchievement), NO => "Partial achievement";
};
static T_LEVEL: &[Table] = &[Table::new(Scheme::TLevel, T_MARKS)];

const LEVEL_2_LETTERS: &[GradeDef] = grades! {
    Meets, L2 => "A", "B", "C";
    Below, L2 => "D";
    Nothing, NO => "No award";
};
const NATIONAL_5_BANDS: &[GradeDef] = grades! {
    Meets, L2 => "1", "2", "3", "4", "5", "6";
    Below, L2 => "7", "8";
};
static NATIONAL_5: &[Table] =
    &[Table::new(Scheme::National5, LEVEL_2_LETTERS), Table::new(Scheme::National5Bands, NATIONAL_5_BANDS)];
static INTERMEDIATE_2: &[Table] = &[Table::new(Scheme::Intermediate2, LEVEL_2_LETTERS)];
const INTERMEDIATE_1_MARKS: &[GradeDef] = grades! { Below, L1 => "A", "B", "C", "D" };
static INTERMEDIATE_1: &[Table] = &[Table::new(Scheme::Intermediate1, INTERMEDIATE_1_MARKS)];

/// Credit, General and Foundation. Published lists disagree on General.
const STANDARD_MARKS: &[GradeDef] = grades! {
    Meets, L2 => "1", "2";
    Refer(GeneralLevel), L1 => "3", "4";
    Below, ENTRY => "5", "6";
    Nothing, NO => "7";
};
static STANDARD_GRADE: &[Table] = &[Table::new(Scheme::StandardGrade, STANDARD_MARKS).words(&[
    ("CREDIT", &["1", "2"]),
    ("GENERAL", &["3", "4"]),
    ("FOUNDATION", &["5", "6"]),
])];

const O_GRADE_LETTERS: &[GradeDef] = grades! {
    Meets, L2 => "A", "B", "C";
    Below, L1 => "D", "E";
};
const O_GRADE_BANDS: &[GradeDef] = grades! { Refer(BandUnclear), NO => "1", "2", "3", "4", "5" };
const O_GRADE_PASS: &[GradeDef] = grades! { Refer(BandUnclear), NO => "Pass" | "P" };
static O_GRADE: &[Table] = &[
    Table::new(Scheme::OGradeLetters, O_GRADE_LETTERS).years(ANY.about_from(1973).about_to(1985)),
    Table::new(Scheme::OGradeBands, O_GRADE_BANDS).years(ANY.about_from(1986)),
    Table::new(Scheme::OGradePass, O_GRADE_PASS).years(ANY.about_to(1972)),
];

const HIGHER_MARKS: &[GradeDef] = grades! {
    Meets, L3 => "A", "B", "C", "Pass" | "P";
    Refer(HigherD), L3 => "D";
    Nothing, NO => "No award";
};
static HIGHER: &[Table] = &[Table::new(Scheme::Higher, HIGHER_MARKS)];
const ADVANCED_HIGHER_MARKS: &[GradeDef] = grades! {
    Meets, L4 => "A", "B", "C";
    Refer(HigherD), L4 => "D";
    Nothing, NO => "No award";
};
static ADVANCED_HIGHER: &[Table] = &[Table::new(Scheme::AdvancedHigher, ADVANCED_HIGHER_MARKS)];

/// Level 1 by framework, whatever the grade; some accept a C at higher level.
const JUNIOR_LETTERS: &[GradeDef] = grades! {
    Refer(FrameworkLevel1), L1 => "A", "B", "C", "D", "E", "F";
    Refer(FrameworkLevel1), NO => "NG";
};
const JUNIOR_DESCRIPTORS: &[GradeDef] = grades! {
    Refer(FrameworkLevel1), L1 => "Distinction", "Higher merit", "Merit", "Achieved", "Partially achieved";
    Refer(FrameworkLevel1), NO => "Not graded";
};
static JUNIOR_CERTIFICATE: &[Table] = &[
    Table::new(Scheme::JuniorCertificate, JUNIOR_LETTERS),
    Table::new(Scheme::JuniorCycle, JUNIOR_DESCRIPTORS).years(ANY.about_from(2017)),
];

/// The paper says the level: higher is NFQ 5, ordinary NFQ 4.
const LEAVING_BANDS: &[GradeDef] = grades! {
    Meets, NO => "H1", "H2", "H3", "H4", "H5", "H6", "H7";
    Nothing, NO => "H8";
    Meets, NO => "O1", "O2", "O3", "O4";
    Below, NO => "O5", "O6";
    Nothing, NO => "O7", "O8";
    Refer(FoundationLevel), NO => "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8";
};
/// What these are worth depends on the paper.
const LEAVING_POINTS: &[GradeDef] = grades! {
    Meets, NO => "A1", "A2", "B1", "B2", "B3", "C1", "C2", "C3", "D1", "D2", "D3";
    Nothing, NO => "E", "F", "NG";
};
const LEAVING_LETTERS: &[GradeDef] = grades! {
    Meets, NO => "A", "B", "C", "D";
    Nothing, NO => "E", "F";
};
const LEAVING_VOCATIONAL: &[GradeDef] = grades! {
    Refer(LinkModules), NO => "Distinction" | "D", "Merit" | "M", "Pass" | "P";
};
static LEAVING_CERTIFICATE: &[Table] = &[
    Table::new(Scheme::LeavingBands, LEAVING_BANDS).years(ANY.from(2017)),
    Table::new(Scheme::LeavingPoints, LEAVING_POINTS).years(ANY.about_from(1992).to(2016)),
    Table::new(Scheme::LeavingLetters, LEAVING_LETTERS).years(ANY.to(2016).about_to(1991)),
    Table::new(Scheme::LeavingVocational, LEAVING_VOCATIONAL).years(ANY.about_from(1994)),
];

const PASS_MARKS: &[GradeDef] = grades! { Meets, NO => "Pass" | "P" | "PASSED" | "ACHIEVED" };
static PASS: &[Table] = &[Table::new(Scheme::Pass, PASS_MARKS)];
const BTEC_MARKS: &[GradeDef] = grades! {
    Meets, NO => "D*" | "DSTAR" | "DISTINCTION*" | "DISTINCTIONSTAR", "D" | "DISTINCTION", "M" | "MERIT",
        "P" | "PASS";
    Nothing, NO => "U";
};
static BTEC: &[Table] = &[Table::new(Scheme::Btec, BTEC_MARKS)];
const IB_SUBJECT: &[GradeDef] = grades! {
    Meets, L3 => "7", "7 HL" | "HL7", "7 SL" | "SL7", "6", "6 HL" | "HL6", "6 SL" | "SL6",
        "5", "5 HL" | "HL5", "5 SL" | "SL5", "4", "4 HL" | "HL4", "4 SL" | "SL4";
    Below, L3 => "3", "3 HL" | "HL3", "3 SL" | "SL3", "2", "2 HL" | "HL2", "2 SL" | "SL2",
        "1", "1 HL" | "HL1", "1 SL" | "SL1";
};
const IB_DIPLOMA_MARKS: &[GradeDef] = grades! {
    Meets, L3 => "45", "44", "43", "42", "41", "40", "39", "38", "37", "36", "35", "34", "33", "32", "31", "30",
        "29", "28", "27", "26", "25", "24", "Diploma awarded" | "DIPLOMA" | "AWARDED";
};
static IB_DIPLOMA: &[Table] =
    &[Table::new(Scheme::IbSubject, IB_SUBJECT), Table::new(Scheme::IbDiploma, IB_DIPLOMA_MARKS)];

const PMD: &[GradeDef] = grades! {
    Meets, NO => "Distinction" | "D" | "PASSWITHDISTINCTION", "Merit" | "M" | "PASSWITHMERIT",
        "Pass" | "P" | "PASSED";
};
static ACCESS_TO_HE: &[Table] = &[Table::new(Scheme::AccessToHe, PMD)];
static PASS_MERIT_DISTINCTION: &[Table] = &[Table::new(Scheme::PassMeritDistinction, PMD)];
const GRADED_UNIT: &[GradeDef] = grades! { Meets, NO => "A", "B", "C" };
static HNC: &[Table] =
    &[Table::new(Scheme::PassMeritDistinction, PMD), Table::new(Scheme::GradedUnit, GRADED_UNIT)];
/// The classes are read by [`class::read`]. A pass degree is an ordinary one with another name, but a pass
/// may be meant otherwise.
///
/// Source: HESA, class of degree, which has undivided second class, fourth class, general and pass degrees
/// beside the usual ones.
const CLASSES: &[GradeDef] = grades! {
    Meets, NO => "First", "2:1", "2:2", @unusual "Second", "Third", @unusual "Fourth",
        "Ordinary", @unusual "Ordinary" | "PASS" | "P", @unusual "General", "Aegrotat", "Unclassified";
};
static DEGREE: &[Table] = &[Table::new(Scheme::DegreeClass, CLASSES)];
static MASTERS: &[Table] =
    &[Table::new(Scheme::PassMeritDistinction, PMD), Table::new(Scheme::DegreeClass, CLASSES)];

impl Kind {
    /// The schemes of this kind; none where the grade is kept as typed.
    pub(super) fn tables(self) -> &'static [Table] {
        match self {
            Kind::Gcse => GCSE,
            Kind::Igcse => IGCSE,
            Kind::OLevel => O_LEVEL,
            Kind::Cse => CSE,
            Kind::AsLevel => AS_LEVEL,
            Kind::ALevel => A_LEVEL,
            Kind::TLevel => T_LEVEL,
            Kind::National5 => NATIONAL_5,
            Kind::Intermediate2 => INTERMEDIATE_2,
            Kind::Intermediate1 => INTERMEDIATE_1,
            Kind::StandardGrade => STANDARD_GRADE,
            Kind::OGrade => O_GRADE,
            Kind::Higher => HIGHER,
            Kind::AdvancedHigher => ADVANCED_HIGHER,
            Kind::JuniorCertificate => JUNIOR_CERTIFICATE,
            Kind::LeavingCertificate => LEAVING_CERTIFICATE,
            Kind::Btec => BTEC,
            Kind::IbDiploma => IB_DIPLOMA,
            Kind::AccessToHe => ACCESS_TO_HE,
            Kind::Hnc => HNC,
            Kind::CertHe
            | Kind::DipHe
            | Kind::Hnd
            | Kind::FoundationDegree
            | Kind::PostgraduateCertificate
            | Kind::Apprenticeship => PASS_MERIT_DISTINCTION,
            Kind::Degree => DEGREE,
            Kind::Masters => MASTERS,
            Kind::FunctionalSkills
            | Kind::KeySkills
            | Kind::EssentialSkills
            | Kind::AdultLiteracy
            | Kind::AdultNumeracy
            | Kind::National4
            | Kind::Nvq
            | Kind::Doctorate
            | Kind::VocationalProbationLevel3
            | Kind::Pqip => PASS,
            Kind::Overseas | Kind::Other => &[],
        }
    }
}
