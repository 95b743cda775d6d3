//! The ways of grading.

use crate::engine::field::choices;

choices! {
    /// A way of grading. Grades of two schemes cannot be compared: 1 is the best in a CSE and the worst in a GCSE.
    #[non_exhaustive]
    pub enum Scheme {
        /// A\* to G, with C\* in Northern Ireland.
        GcseLetters = "gcse_letters",
        /// 9 to 1; 9 is best.
        GcseNumbers = "gcse_numbers",
        /// A to E, from 1975.
        OLevelLetters = "o_level_letters",
        /// 1 to 9, before 1975; 1 is best.
        OLevelNumbers = "o_level_numbers",
        /// A pass, before 1975.
        OLevelPass = "o_level_pass",
        /// A letter or a digit whose meaning only its board knew, kept as typed.
        OLevelBoard = "o_level_board",
        /// 1 to 5; 1 is best.
        Cse = "cse",
        /// A pass, or nothing.
        Pass = "pass",
        /// A to E.
        AsLevel = "as_level",
        /// A\* to E, and older grades.
        ALevel = "a_level",
        /// Distinction\* to Pass.
        TLevel = "t_level",
        /// A to D.
        National5 = "national_5",
        /// Bands 1 to 8; 1 is best.
        National5Bands = "national_5_bands",
        /// A to D.
        Intermediate2 = "intermediate_2",
        /// A to D.
        Intermediate1 = "intermediate_1",
        /// 1 to 7; 1 is best.
        StandardGrade = "standard_grade",
        /// A pass, to 1972.
        OGradePass = "o_grade_pass",
        /// A to E, 1973 to 1985.
        OGradeLetters = "o_grade_letters",
        /// Bands 1 to 5, from 1986; 1 is best.
        OGradeBands = "o_grade_bands",
        /// A to D.
        Higher = "higher",
        /// A to D.
        AdvancedHigher = "advanced_higher",
        /// A to F.
        JuniorCertificate = "junior_certificate",
        /// Descriptors, from 2017.
        JuniorCycle = "junior_cycle",
        /// H1 to F8, from 2017.
        LeavingBands = "leaving_bands",
        /// A1 to NG, 1992 to 2016.
        LeavingPoints = "leaving_points",
        /// A to F, before 1992.
        LeavingLetters = "leaving_letters",
        /// The link modules of the Leaving Certificate Vocational Programme.
        LeavingVocational = "leaving_vocational",
        /// P, M, D, D\*, and runs of them.
        Btec = "btec",
        /// 7 to 1 in one subject; 7 is best.
        IbSubject = "ib_subject",
        /// The whole diploma, by points.
        IbDiploma = "ib_diploma",
        /// Pass, or credits at pass, merit and distinction.
        AccessToHe = "access_to_he",
        /// Pass, merit, distinction.
        PassMeritDistinction = "pass_merit_distinction",
        /// The graded units of a Higher National Certificate.
        GradedUnit = "graded_unit",
        /// First to Unclassified.
        DegreeClass = "degree_class",
        /// Words of another country or another body, kept as typed.
        AsTyped = "as_typed",
    }
}
