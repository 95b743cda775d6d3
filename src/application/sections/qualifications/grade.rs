//! A grade: read from text, kept with the scheme that gives it its meaning.

use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

use super::award::{Award, Nation, PaperLevel};
use super::grade_def::GcseStanding;
use super::kind::Kind;
use super::scheme::Scheme;
use super::sequence::GradeSequence;

/// The answers of an entry that decide which grades there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GradeContext {
    /// The kind of qualification.
    pub kind: Kind,
    /// How it was awarded; a way that the kind does not have counts as single.
    pub award: Award,
    /// Where it was awarded. Blank reads C\* as Northern Ireland's and a number as England's.
    pub nation: Option<Nation>,
    /// When it was awarded. Blank lets the scheme follow from the shape of the grade.
    pub year: Option<i32>,
    /// The paper it was sat at.
    pub paper_level: Option<PaperLevel>,
}

impl GradeContext {
    /// A single award of this kind, and nothing else known.
    #[must_use]
    pub const fn new(kind: Kind) -> GradeContext {
        GradeContext { kind, award: Award::Single, nation: None, year: None, paper_level: None }
    }
}

/// A grade: a value of one scheme, in its normal form.
///
/// There is no `Ord`, and there is not to be one: 1 is the best grade of a CSE and the worst of a GCSE, so
/// grades of two schemes have no order, and half an order invites the mistake. What a grade is worth is asked
/// of the whole [`Qualification`](super::Qualification).
///
/// ```
/// use applicant::application::qualifications::{Award, Grade, GradeContext, Kind, Scheme};
/// let double = GradeContext { award: Award::Double, ..GradeContext::new(Kind::Gcse) };
/// let (grade, notes) = Grade::parse("grade dc", &double)?;
/// assert_eq!((grade.as_str(), grade.scheme()), ("CD", Scheme::GcseLetters));
/// assert!(notes.is_empty());
///
/// let fault = Grade::parse("54%", &double).unwrap_err();
/// assert_eq!(fault.code().as_str(), "grade_unknown");
/// # Ok::<(), applicant::engine::Fault>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Grade {
    pub(super) scheme: Scheme,
    pub(super) value: Cow<'static, str>,
    pub(super) paper_level: Option<PaperLevel>,
    /// Two schemes fit, and make different things of it.
    pub(super) unclear: bool,
    pub(super) sequence: GradeSequence,
}

impl Grade {
    /// The most characters of a grade that is kept as typed.
    pub const MAX: usize = 100;

    /// The scheme that gives the value its meaning.
    #[must_use]
    pub const fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// The value in its normal form: `A*`, `5-4`, `2:1`, `Higher B2`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The paper it was sat at, from the grade itself or from the answer beside it.
    #[must_use]
    pub const fn paper_level(&self) -> Option<PaperLevel> {
        self.paper_level
    }

    pub(super) const fn is_unclear(&self) -> bool {
        self.unclear
    }

    pub(super) const fn sequence(&self) -> &GradeSequence {
        &self.sequence
    }

    /// Whether nothing was achieved.
    pub(super) fn is_nothing(&self) -> bool {
        self.sequence.len() > 0 && self.sequence.iter().all(|def| def.standing == GcseStanding::Nothing)
    }

    pub(super) fn kept(scheme: Scheme, value: String) -> Grade {
        Grade {
            scheme,
            value: value.into(),
            paper_level: None,
            unclear: false,
            sequence: GradeSequence::default(),
        }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Grade {
    /// Hides a grade that was kept as typed: nobody knows what was typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.sequence.len() == 0 { "…" } else { self.as_str() };
        write!(f, "Grade({}, {value})", self.scheme)
    }
}

impl Serialize for Grade {
    /// As text in the normal form: beside the kind, the award and the year it reads back as the same grade.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
