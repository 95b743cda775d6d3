//! What a qualification is worth: against GCSE grade C or 4, and as an RQF level.
//!
//! Source: the table of the Civil Service note on equivalence; where published lists disagree a person looks,
//! and the [`ReferReason`] says at what. Nothing here looks at who holds the qualification.

use super::award::{Award, AwardStatus, Level, Nation, PaperLevel, to_rqf};
use super::gcse_equivalence::{GcseEquivalence, ReferReason};
use super::grade::Grade;
use super::grade_def::{GcseStanding, GradeDef};
use super::kind::{Graded, Kind, LevelFrom};
use super::scheme::Scheme;
use super::{Qualification, subject};
use crate::application::YesNoUnknown;
use crate::field::Line;

/// The level of a GCSE at grade C or 4.
const LEVEL_2: Level = Level::of(2);
const LEVEL_3: Level = Level::of(3);

impl Qualification {
    /// Whether it counts as a GCSE at grade C or 4, and for how many.
    ///
    /// `strong_pass` asks for grade 5: 9 to 5, A\*, A, B and C\* meet it, 4 is below, and a C or any other
    /// scheme is for a person to look at.
    ///
    /// ```
    /// use applicant::application::qualifications::{Grade, GradeContext, Kind, GcseEquivalence, Qualification, ReferReason};
    /// let mut cse = Qualification::new(Kind::Cse);
    /// cse.grade = Some(Grade::parse("1", &GradeContext::new(Kind::Cse))?.0);
    /// assert_eq!(cse.meets_gcse_c(false), GcseEquivalence::Counts(1)); // 1 is the best grade of a CSE
    /// assert_eq!(cse.meets_gcse_c(true), GcseEquivalence::Refer(ReferReason::StrongPassNotDefined));
    /// # Ok::<(), applicant::engine::Fault>(())
    /// ```
    #[must_use]
    pub fn meets_gcse_c(&self, strong_pass: bool) -> GcseEquivalence {
        if self.status != AwardStatus::Awarded {
            return GcseEquivalence::NotYet;
        }
        if self.grade_not_known {
            return GcseEquivalence::Refer(ReferReason::GradeNotKnown);
        }
        let facts = self.kind.facts();
        if self.regulated == YesNoUnknown::No && facts.may_be_unregulated {
            return GcseEquivalence::Below;
        }
        let Some(grade) = &self.grade else {
            return match facts.graded {
                Graded::Yes => GcseEquivalence::Refer(ReferReason::GradeNotKnown),
                Graded::PassOnly | Graded::Optional => self.meets_ungraded(strong_pass),
            };
        };
        if grade.is_unclear() {
            return GcseEquivalence::Refer(ReferReason::SchemeUnclear);
        }
        if grade.is_nothing() {
            return GcseEquivalence::Below;
        }
        match self.kind {
            Kind::Gcse | Kind::Igcse => self.meets_gcse(grade, strong_pass),
            Kind::OLevel => self.meets_o_level(grade, strong_pass),
            Kind::OGrade
                if grade.scheme() == Scheme::OGradeLetters && self.year.is_some_and(|year| year > 1985) =>
            {
                GcseEquivalence::Refer(ReferReason::BandUnclear)
            }
            Kind::LeavingCertificate => meets_leaving_certificate(grade, strong_pass),
            Kind::JuniorCertificate => GcseEquivalence::Refer(ReferReason::FrameworkLevel1),
            Kind::AsLevel | Kind::ALevel if grade.sequence().len() == 2 => met(2, strong_pass),
            _ if facts.level_from == LevelFrom::Grade => {
                grade.sequence().first().map_or(GcseEquivalence::Below, |def| meets_by(def, strong_pass))
            }
            _ => self.meets_ungraded(strong_pass),
        }
    }

    /// The same for a policy that names a subject. None when it is in another one; when it has the level but
    /// shows no subject, a person has to look.
    ///
    /// ```
    /// use applicant::application::qualifications::{Kind, Level, GcseEquivalence, Qualification, ReferReason};
    /// let mut skills = Qualification::new(Kind::FunctionalSkills);
    /// skills.subject = Some("English".parse()?);
    /// skills.level = Level::new(2);
    /// assert_eq!(skills.meets_gcse_c_in("English Language", false), Some(GcseEquivalence::Counts(1)));
    /// assert_eq!(skills.meets_gcse_c_in("Maths", false), None);
    ///
    /// skills.kind = Kind::Nvq;
    /// assert_eq!(skills.meets_gcse_c_in("English", false), Some(GcseEquivalence::Refer(ReferReason::SubjectNotShown)));
    /// # Ok::<(), applicant::field::LineError>(())
    /// ```
    #[must_use]
    pub fn meets_gcse_c_in(&self, subject: &str, strong_pass: bool) -> Option<GcseEquivalence> {
        let meets = self.meets_gcse_c(strong_pass);
        if self.is_level_only() {
            Some(if let GcseEquivalence::Counts(_) = meets {
                GcseEquivalence::Refer(ReferReason::SubjectNotShown)
            } else {
                meets
            })
        } else {
            (self.subject_key() == subject::key(subject)).then_some(meets)
        }
    }

    /// Whether it shows a level but says nothing of English or another school subject, whatever its own is
    /// called.
    #[must_use]
    pub fn is_level_only(&self) -> bool {
        match self.kind {
            Kind::TLevel
            | Kind::Nvq
            | Kind::AccessToHe
            | Kind::CertHe
            | Kind::Hnc
            | Kind::DipHe
            | Kind::Hnd
            | Kind::FoundationDegree
            | Kind::Degree
            | Kind::Masters
            | Kind::PostgraduateCertificate
            | Kind::Doctorate
            | Kind::VocationalProbationLevel3
            | Kind::Pqip
            | Kind::Overseas => true,
            Kind::Btec => self.answered_level().is_some_and(|level| level >= LEVEL_3),
            Kind::IbDiploma => self.grade.as_ref().is_some_and(|grade| grade.scheme() == Scheme::IbDiploma),
            _ => false,
        }
    }

    /// Why it may be for more than [`Qualification::meets_gcse_c`] counts: a BTEC of level 2 with several
    /// grades stands for as many GCSEs as its size says, and only a person can tell.
    #[must_use]
    pub fn may_count_for_more(&self) -> Option<ReferReason> {
        let sizes = self.grade.as_ref().map_or(0, |grade| grade.sequence().len());
        let counts = self.kind == Kind::Btec && sizes > 1 && self.answered_level() == Some(LEVEL_2);
        (counts && self.status == AwardStatus::Awarded).then_some(ReferReason::Size)
    }

    /// The RQF level that was achieved; none when nothing was, or when a person has to find out.
    ///
    /// ```
    /// use applicant::application::qualifications::{Framework, Kind, Level, Qualification};
    /// let mut svq = Qualification::new(Kind::Nvq);
    /// (svq.framework, svq.level) = (Some(Framework::Scqf), Level::new(6));
    /// assert_eq!(svq.rqf_level(), Level::new(3));
    /// ```
    #[must_use]
    pub fn rqf_level(&self) -> Option<Level> {
        let nothing = self.grade.as_ref().is_some_and(|grade| grade.is_nothing() || grade.is_unclear());
        if self.status != AwardStatus::Awarded || nothing {
            return None;
        }
        match self.kind.facts().level_from {
            LevelFrom::Kind(level) => Some(level),
            LevelFrom::Answer => self.answered_level(),
            LevelFrom::Statement => self.comparable_level.as_ref()?.rqf(),
            LevelFrom::Grade => self.grade.as_ref().and_then(|grade| self.graded_level(grade)),
        }
    }

    /// The subject in a form that is equal for equal subjects, so that a resit counts once: case, spaces and
    /// punctuation do not matter, and Maths is Mathematics, English is English Language, RE is Religious
    /// Studies, PE is Physical Education, and IT is ICT. None without a subject.
    ///
    /// ```
    /// use applicant::application::qualifications::{Kind, Qualification};
    /// let mut maths = Qualification::new(Kind::Gcse);
    /// maths.subject = Some(" MATHS ".parse()?);
    /// assert_eq!(maths.subject_key().as_deref(), Some("mathematics"));
    /// # Ok::<(), applicant::field::LineError>(())
    /// ```
    #[must_use]
    pub fn subject_key(&self) -> Option<String> {
        subject::key_of(self.kind, self.subject.as_ref().map(Line::as_str))
    }

    /// A number that is the same for qualifications in the same subject and for those without one; see
    /// [`Qualification::subject_key`], of which it is a fingerprint.
    #[must_use]
    pub fn subject_number(&self) -> u64 {
        subject::number_of(self.kind, self.subject.as_ref().map(Line::as_str))
    }

    /// The level that was answered, as an RQF level.
    fn answered_level(&self) -> Option<Level> {
        to_rqf(self.framework.unwrap_or_default(), self.level?).ok()
    }

    /// By level, kind or statement, where no grade decides.
    fn meets_ungraded(&self, strong_pass: bool) -> GcseEquivalence {
        match self.kind {
            Kind::FunctionalSkills | Kind::KeySkills => match self.meets_at_level(strong_pass) {
                GcseEquivalence::Below => GcseEquivalence::Below,
                meets if self.subject_key().is_some_and(|key| subject::is_english_or_mathematics(&key)) => {
                    meets
                }
                _ => GcseEquivalence::Refer(ReferReason::Subject),
            },
            Kind::EssentialSkills | Kind::AdultLiteracy | Kind::AdultNumeracy | Kind::Nvq | Kind::Btec => {
                self.meets_at_level(strong_pass)
            }
            Kind::National4 => GcseEquivalence::Below,
            Kind::Apprenticeship => match self.meets_at_level(strong_pass) {
                GcseEquivalence::Below => GcseEquivalence::Below,
                _ => GcseEquivalence::Refer(ReferReason::EnglishAndMathsPart),
            },
            Kind::Other => match self.meets_at_level(strong_pass) {
                GcseEquivalence::Below => GcseEquivalence::Below,
                _ => GcseEquivalence::Refer(ReferReason::NotListed),
            },
            Kind::Overseas => match &self.comparable_level {
                None => GcseEquivalence::Refer(ReferReason::NoComparabilityStatement),
                Some(level) => match level.rqf() {
                    None => GcseEquivalence::Refer(ReferReason::ComparableLevelOther),
                    Some(level) if level >= LEVEL_2 => met(1, strong_pass),
                    Some(_) => GcseEquivalence::Below,
                },
            },
            _ => met(1, strong_pass),
        }
    }

    fn meets_at_level(&self, strong_pass: bool) -> GcseEquivalence {
        match self.answered_level() {
            None => GcseEquivalence::Refer(ReferReason::LevelNotGiven),
            Some(level) if level >= LEVEL_2 => met(1, strong_pass),
            Some(_) => GcseEquivalence::Below,
        }
    }

    fn meets_gcse(&self, grade: &Grade, strong_pass: bool) -> GcseEquivalence {
        if self.kind == Kind::Gcse
            && self.nation == Some(Nation::Wales)
            && grade.scheme() == Scheme::GcseNumbers
        {
            return GcseEquivalence::Refer(ReferReason::GradeNotOfNation);
        }
        let (mut sure, mut spans) = (0, 0);
        for def in grade.sequence().iter() {
            match meets_by(def, strong_pass) {
                GcseEquivalence::Counts(_) => sure += 1,
                GcseEquivalence::Refer(_) => spans += 1,
                GcseEquivalence::Below | GcseEquivalence::NotYet => {}
            }
        }
        match (self.award, sure, spans) {
            (_, 0, 0) => GcseEquivalence::Below,
            (Award::Short, ..) => GcseEquivalence::Refer(ReferReason::HalfAGcse),
            (Award::Double, sure, spans) if sure + spans < 2 => {
                GcseEquivalence::Refer(ReferReason::SplitAward)
            }
            (Award::Double, _, 1..) | (_, 0, _) => GcseEquivalence::Refer(ReferReason::CSpans4And5),
            (_, sure, _) => GcseEquivalence::Counts(sure),
        }
    }

    fn meets_o_level(&self, grade: &Grade, strong_pass: bool) -> GcseEquivalence {
        let since_1975 = self.year.is_none_or(|year| year >= 1975);
        match grade.scheme() {
            _ if self.nation == Some(Nation::Other) => GcseEquivalence::Refer(ReferReason::OverseasOLevel),
            Scheme::OLevelBoard => GcseEquivalence::Refer(ReferReason::BoardDependent),
            // Numbers gave way to letters in 1975, and a board that went on with them had its own.
            Scheme::OLevelPass if since_1975 => GcseEquivalence::Refer(ReferReason::BoardDependent),
            Scheme::OLevelNumbers if self.year.is_some_and(|year| year >= 1975) => {
                GcseEquivalence::Refer(ReferReason::BoardDependent)
            }
            _ => grade.sequence().first().map_or(GcseEquivalence::Below, |def| meets_by(def, strong_pass)),
        }
    }

    fn graded_level(&self, grade: &Grade) -> Option<Level> {
        let levels = grade.sequence().iter().map(|def| def.rqf);
        match self.kind {
            Kind::OLevel | Kind::OGrade | Kind::LeavingCertificate
                if matches!(self.meets_gcse_c(false), GcseEquivalence::Refer(_)) =>
            {
                None
            }
            Kind::LeavingCertificate => match grade.paper_level()? {
                PaperLevel::Higher => Some(LEVEL_3),
                PaperLevel::Ordinary => Some(LEVEL_2),
                PaperLevel::Foundation | PaperLevel::Common => None,
            },
            Kind::JuniorCertificate if grade.sequence().len() == 0 => Some(Level::of(1)),
            // A double award is one award: it shows the level that both of its halves show.
            _ if self.award == Award::Double => levels.min().flatten(),
            _ => levels.max().flatten(),
        }
    }
}

const fn met(count: u8, strong_pass: bool) -> GcseEquivalence {
    if strong_pass {
        GcseEquivalence::Refer(ReferReason::StrongPassNotDefined)
    } else {
        GcseEquivalence::Counts(count)
    }
}

const fn meets_by(def: &GradeDef, strong_pass: bool) -> GcseEquivalence {
    match def.standing {
        GcseStanding::Meets => met(1, strong_pass),
        GcseStanding::Strong => GcseEquivalence::Counts(1),
        GcseStanding::Spans if strong_pass => GcseEquivalence::Refer(ReferReason::CSpans4And5),
        GcseStanding::Standard if strong_pass => GcseEquivalence::Below,
        GcseStanding::Spans | GcseStanding::Standard => GcseEquivalence::Counts(1),
        GcseStanding::Below | GcseStanding::Nothing => GcseEquivalence::Below,
        GcseStanding::Refer(why) => GcseEquivalence::Refer(why),
    }
}

/// The letters up to 2016 need their paper: a D passes at higher level and not at ordinary level.
fn meets_leaving_certificate(grade: &Grade, strong_pass: bool) -> GcseEquivalence {
    let Some(def) = grade.sequence().first() else { return GcseEquivalence::Below };
    if !matches!(grade.scheme(), Scheme::LeavingPoints | Scheme::LeavingLetters) {
        return meets_by(def, strong_pass);
    }
    match grade.paper_level() {
        Some(PaperLevel::Higher) => meets_by(def, strong_pass),
        Some(PaperLevel::Ordinary) if def.text.starts_with('D') => GcseEquivalence::Below,
        Some(PaperLevel::Ordinary) => meets_by(def, strong_pass),
        Some(PaperLevel::Foundation) => GcseEquivalence::Refer(ReferReason::FoundationLevel),
        Some(PaperLevel::Common) | None => GcseEquivalence::Refer(ReferReason::PaperLevel),
    }
}
