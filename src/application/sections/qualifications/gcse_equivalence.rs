//! The answer to whether a qualification counts as a GCSE at grade C or 4.

use crate::engine::field::choices;

/// Whether a qualification counts as a GCSE at grade C or 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "Meets")]
pub enum GcseEquivalence {
    /// It counts as that many of them.
    Counts(u8),
    /// It is below.
    Below,
    /// A person has to look.
    Refer(ReferReason),
    /// It is not awarded yet.
    NotYet,
}

impl GcseEquivalence {
    /// How many it surely counts as.
    #[must_use]
    pub const fn count(self) -> u8 {
        if let GcseEquivalence::Counts(count) = self { count } else { 0 }
    }

    /// The better of two results in one subject, where a resit or an older examination counts once: one that
    /// counts for more, then one that a person may still find good, then one that is still to come.
    ///
    /// ```
    /// use applicant::application::qualifications::GcseEquivalence;
    /// assert_eq!(GcseEquivalence::Below.or_better(GcseEquivalence::Counts(1)), GcseEquivalence::Counts(1));
    /// assert_eq!(GcseEquivalence::NotYet.or_better(GcseEquivalence::Below), GcseEquivalence::NotYet);
    /// ```
    #[must_use]
    pub const fn or_better(self, other: GcseEquivalence) -> GcseEquivalence {
        const fn rank(found: GcseEquivalence) -> u8 {
            match found {
                GcseEquivalence::Below => 0,
                GcseEquivalence::NotYet => 1,
                GcseEquivalence::Refer(_) => 2,
                GcseEquivalence::Counts(count) => 2_u8.saturating_add(count),
            }
        }
        if rank(other) > rank(self) { other } else { self }
    }
}

choices! {
    /// Why a person has to look.
    #[non_exhaustive]
    pub enum ReferReason {
        /// The applicant does not remember the grade, or has lost the certificate.
        GradeNotKnown = "grade_not_known",
        /// Two schemes fit the grade, and make different things of it.
        SchemeUnclear = "scheme_unclear",
        /// The level is right, but it says nothing of the subject that is asked.
        SubjectNotShown = "subject_not_shown",
        /// A strong pass is asked, and the letter C spans grades 4 and 5.
        CSpans4And5 = "c_spans_4_and_5",
        /// A strong pass is asked, and this scheme knows none.
        StrongPassNotDefined = "strong_pass_not_defined",
        /// One half of a double award is below.
        SplitAward = "split_award",
        /// A short course is half a GCSE.
        HalfAGcse = "half_a_gcse",
        /// A grade in numbers from Wales, which grades in letters.
        GradeNotOfNation = "grade_not_of_nation",
        /// What the grade meant depended on the board.
        BoardDependent = "board_dependent",
        /// An O level from abroad.
        OverseasOLevel = "overseas_o_level",
        /// A skills qualification in neither English nor mathematics.
        Subject = "subject",
        /// The level was not given.
        LevelNotGiven = "level_not_given",
        /// An A level that was passed at ordinary level.
        OrdinaryLevelPass = "ordinary_level_pass",
        /// An A level that was narrowly failed.
        NarrowFailure = "narrow_failure",
        /// A part of a T level.
        PartialAchievement = "partial_achievement",
        /// Standard Grade at General level: published lists disagree.
        GeneralLevel = "general_level",
        /// An O grade without a letter.
        BandUnclear = "band_unclear",
        /// A D at Higher or Advanced Higher, which is no pass but some credit.
        HigherD = "higher_d",
        /// Level 1 by framework, though some accept a good grade.
        FrameworkLevel1 = "framework_level_1",
        /// A foundation paper.
        FoundationLevel = "foundation_level",
        /// The link modules of the Leaving Certificate Vocational Programme.
        LinkModules = "link_modules",
        /// The paper that it was sat at is not known.
        PaperLevel = "paper_level",
        /// It may be for more than one, by its size.
        Size = "size",
        /// An apprenticeship shows English and mathematics in a part that is not listed.
        EnglishAndMathsPart = "english_and_maths_part",
        /// An overseas qualification without a statement of comparability.
        NoComparabilityStatement = "no_comparability_statement",
        /// A statement of comparability in words of its own.
        ComparableLevelOther = "comparable_level_other",
        /// A qualification that is on no list.
        NotListed = "not_listed",
    }
}
