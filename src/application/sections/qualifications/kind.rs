//! The kinds of qualification, and what each of them asks.

use super::award::{Award, Level, Nation};
use super::years::Years;
use crate::engine::Demand;
use crate::engine::field::choices;

choices! {
    /// A kind of qualification.
    #[non_exhaustive]
    pub enum Kind {
        /// GCSE.
        Gcse = "gcse",
        /// International GCSE, and the level 1/2 certificate.
        Igcse = "igcse",
        /// O level, and AO level.
        OLevel = "o_level",
        /// Certificate of Secondary Education.
        Cse = "cse",
        /// Functional Skills.
        FunctionalSkills = "functional_skills",
        /// Key Skills.
        KeySkills = "key_skills",
        /// Essential Skills: Wales and Northern Ireland.
        EssentialSkills = "essential_skills",
        /// Certificate in Adult Literacy.
        AdultLiteracy = "adult_literacy",
        /// Certificate in Adult Numeracy.
        AdultNumeracy = "adult_numeracy",
        /// AS level.
        AsLevel = "as_level",
        /// A level.
        ALevel = "a_level",
        /// T level.
        TLevel = "t_level",
        /// National 4.
        National4 = "national_4",
        /// National 5.
        National5 = "national_5",
        /// Intermediate 2.
        Intermediate2 = "intermediate_2",
        /// Intermediate 1.
        Intermediate1 = "intermediate_1",
        /// Standard Grade.
        StandardGrade = "standard_grade",
        /// Ordinary Grade (Scotland).
        OGrade = "o_grade",
        /// Higher.
        Higher = "higher",
        /// Advanced Higher, and the Certificate of Sixth Year Studies.
        AdvancedHigher = "advanced_higher",
        /// Junior Certificate, and Junior Cycle.
        JuniorCertificate = "junior_certificate",
        /// Leaving Certificate.
        LeavingCertificate = "leaving_certificate",
        /// NVQ, and SVQ.
        Nvq = "nvq",
        /// BTEC.
        Btec = "btec",
        /// International Baccalaureate Diploma, or one subject of it.
        IbDiploma = "ib_diploma",
        /// Access to Higher Education Diploma.
        AccessToHe = "access_to_he",
        /// Certificate of Higher Education.
        CertHe = "certhe",
        /// Higher National Certificate.
        Hnc = "hnc",
        /// Diploma of Higher Education.
        DipHe = "diphe",
        /// Higher National Diploma.
        Hnd = "hnd",
        /// Foundation degree.
        FoundationDegree = "foundation_degree",
        /// Bachelor's degree.
        Degree = "degree",
        /// Master's degree, also an integrated one.
        Masters = "masters",
        /// PGCE, postgraduate certificate or diploma.
        PostgraduateCertificate = "postgraduate_certificate",
        /// Doctorate.
        Doctorate = "doctorate",
        /// Level 3 Vocational Qualification in Probation Practice.
        VocationalProbationLevel3 = "vocational_probation_level_3",
        /// Professional Qualification in Probation.
        Pqip = "pqip",
        /// Apprenticeship.
        Apprenticeship = "apprenticeship",
        /// Awarded outside the United Kingdom and Ireland.
        Overseas = "overseas",
        /// Anything else.
        Other = "other",
    }
}

/// Whether a kind has grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Graded {
    /// A grade is asked.
    Yes,
    /// It is passed or not: the grade may be blank.
    PassOnly,
    /// Some awards have a grade: it may be blank.
    Optional,
}

/// Which levels a kind is offered at, as RQF levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum LevelRule {
    /// The kind says the level: it is not asked.
    NotAsked,
    /// The level is asked.
    Asked {
        /// The lowest on offer.
        lowest: Level,
        /// The highest that is known to be on offer.
        highest: Level,
        /// The highest that may be: up to here a level is only unusual.
        perhaps: Level,
        /// Whether it has to be answered.
        required: bool,
    },
}

/// Where the RQF level of an award comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum LevelFrom {
    /// The kind, whatever the grade.
    Kind(Level),
    /// The grade.
    Grade,
    /// The answer to `level`.
    Answer,
    /// The statement of comparability.
    Statement,
}

/// What a kind of qualification asks and when it was awarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct KindFacts {
    /// Whether it has grades.
    pub graded: Graded,
    /// Whether it has a subject.
    pub subject: Demand,
    /// Which levels it is offered at.
    pub levels: LevelRule,
    /// Where the RQF level of an award comes from.
    pub level_from: LevelFrom,
    /// When it was awarded.
    pub years: Years,
    /// How it is awarded; the answer is asked where there is more than one way.
    pub awards: &'static [Award],
    /// Whether it is of no listed kind, so that its name is asked.
    pub is_unlisted: bool,
    /// Whether it comes from abroad, with a country and perhaps a statement of comparability.
    pub is_overseas: bool,
    /// Whether it is sat at papers of several levels.
    pub has_paper_levels: bool,
    /// Whether some awards of it are not regulated.
    pub may_be_unregulated: bool,
}

impl KindFacts {
    const fn new(graded: Graded, level_from: LevelFrom) -> KindFacts {
        KindFacts {
            graded,
            subject: Demand::Required,
            levels: LevelRule::NotAsked,
            level_from,
            years: Years::ANY,
            awards: &[Award::Single],
            is_unlisted: false,
            is_overseas: false,
            has_paper_levels: false,
            may_be_unregulated: false,
        }
    }

    /// Graded, and the grade says the level.
    const fn graded(years: Years) -> KindFacts {
        let mut facts = KindFacts::new(Graded::Yes, LevelFrom::Grade);
        facts.years = years;
        facts
    }

    /// Of one level, whatever the grade.
    const fn at(level: u8, graded: Graded) -> KindFacts {
        KindFacts::new(graded, LevelFrom::Kind(Level::of(level)))
    }

    /// Offered from one level to another, perhaps to a third; the answer says which.
    const fn levels(graded: Graded, lowest: u8, highest: u8, perhaps: u8) -> KindFacts {
        let mut facts = KindFacts::new(graded, LevelFrom::Answer);
        let (lowest, highest) = (Level::of(lowest), Level::of(highest));
        facts.levels = LevelRule::Asked { lowest, highest, perhaps: Level::of(perhaps), required: true };
        facts
    }

    const fn subject(mut self, subject: Demand) -> KindFacts {
        self.subject = subject;
        self
    }

    const fn years(mut self, years: Years) -> KindFacts {
        self.years = years;
        self
    }

    const fn awards(mut self, awards: &'static [Award]) -> KindFacts {
        self.awards = awards;
        self
    }

    const fn unlisted(mut self) -> KindFacts {
        self.is_unlisted = true;
        self
    }

    const fn overseas(mut self) -> KindFacts {
        self.is_overseas = true;
        self
    }

    const fn paper_levels(mut self) -> KindFacts {
        self.has_paper_levels = true;
        self
    }

    const fn may_be_unregulated(mut self) -> KindFacts {
        self.may_be_unregulated = true;
        self
    }

    const fn level_may_be_blank(mut self) -> KindFacts {
        if let LevelRule::Asked { lowest, highest, perhaps, .. } = self.levels {
            self.levels = LevelRule::Asked { lowest, highest, perhaps, required: false };
        }
        self
    }
}

impl Kind {
    /// What this kind asks and when it was awarded.
    ///
    /// Sources: nidirect, qualifications; GOV.UK, qualification levels; GCSE grade comparison (first 9 to 1
    /// awards in 2017, A\* from 1994); AQA (O level grades before and after 1975). `about_` marks a year that
    /// no strong source settles.
    pub(crate) const fn facts(self) -> &'static KindFacts {
        use Graded::{Optional, PassOnly, Yes};
        const ANY: Years = Years::ANY;
        const DOUBLE: &[Award] = &[Award::Single, Award::Double];
        match self {
            Kind::Gcse => const { &KindFacts::graded(ANY.from(1988)).awards(Award::ALL) },
            Kind::Igcse => const { &KindFacts::graded(ANY.from(1988)).awards(DOUBLE) },
            // The last AO papers were sat in 1988. Abroad the O level lives on: see `Kind::years_in`.
            Kind::OLevel => const { &KindFacts::graded(ANY.from(1951).to(1988).about_to(1987)) },
            Kind::Cse => const { &KindFacts::graded(ANY.from(1965).to(1987)) },
            Kind::FunctionalSkills => const { &KindFacts::levels(PassOnly, 0, 2, 2).may_be_unregulated() },
            Kind::KeySkills => {
                const { &KindFacts::levels(PassOnly, 1, 4, 4).years(ANY.about_from(2000).about_to(2013)) }
            }
            Kind::EssentialSkills => const { &KindFacts::levels(PassOnly, 0, 3, 4) },
            Kind::AdultLiteracy | Kind::AdultNumeracy => {
                const {
                    &KindFacts::levels(PassOnly, 0, 2, 2)
                        .subject(Demand::NotAsked)
                        .years(ANY.about_from(2001).about_to(2012))
                }
            }
            Kind::AsLevel => const { &KindFacts::graded(ANY.about_from(1989)).awards(DOUBLE) },
            Kind::ALevel => const { &KindFacts::graded(ANY.from(1951)).awards(DOUBLE) },
            Kind::TLevel => const { &KindFacts::graded(ANY.from(2022)) },
            Kind::National4 => const { &KindFacts::at(1, PassOnly).years(ANY.from(2014)) },
            Kind::National5 => const { &KindFacts::graded(ANY.from(2014)) },
            Kind::Intermediate2 | Kind::Intermediate1 => {
                const { &KindFacts::graded(ANY.about_from(2000).about_to(2015)) }
            }
            Kind::StandardGrade => const { &KindFacts::graded(ANY.about_from(1986).about_to(2013)) },
            Kind::OGrade => const { &KindFacts::graded(ANY.about_from(1962).about_to(1991)) },
            Kind::Higher => const { &KindFacts::graded(ANY.from(1888)) },
            Kind::AdvancedHigher => const { &KindFacts::graded(ANY.about_from(2001)) },
            Kind::JuniorCertificate => const { &KindFacts::graded(ANY.about_from(1992)).paper_levels() },
            Kind::LeavingCertificate => const { &KindFacts::graded(ANY.about_from(1925)).paper_levels() },
            Kind::Nvq => {
                const {
                    &KindFacts::levels(PassOnly, 1, 5, 8)
                        .subject(Demand::Optional)
                        .years(ANY.about_from(1986))
                }
            }
            Kind::Btec => const { &KindFacts::levels(Yes, 1, 7, 7).years(ANY.about_from(1974)) },
            Kind::IbDiploma => const { &KindFacts::graded(ANY.about_from(1970)).subject(Demand::Optional) },
            Kind::AccessToHe => {
                const { &KindFacts::at(3, Yes).subject(Demand::Optional).years(ANY.about_from(1979)) }
            }
            Kind::CertHe | Kind::Hnc => const { &KindFacts::at(4, Optional).subject(Demand::Optional) },
            Kind::DipHe | Kind::Hnd | Kind::FoundationDegree => {
                const { &KindFacts::at(5, Optional).subject(Demand::Optional) }
            }
            Kind::Degree => const { &KindFacts::at(6, Yes) },
            // Some PGCEs are of level 6; the certificate alone does not say which.
            Kind::Masters | Kind::PostgraduateCertificate => const { &KindFacts::at(7, Optional) },
            Kind::Doctorate => const { &KindFacts::at(8, PassOnly) },
            Kind::VocationalProbationLevel3 => {
                const { &KindFacts::at(3, PassOnly).subject(Demand::NotAsked) }
            }
            Kind::Pqip => {
                const { &KindFacts::at(6, PassOnly).subject(Demand::NotAsked).years(ANY.about_from(2016)) }
            }
            Kind::Apprenticeship => const { &KindFacts::levels(Optional, 2, 7, 7) },
            Kind::Overseas => const { &KindFacts::new(Yes, LevelFrom::Statement).overseas() },
            Kind::Other => {
                const { &KindFacts::levels(Optional, 0, 8, 8).level_may_be_blank().unlisted().may_be_unregulated() }
            }
        }
    }

    /// How it can be awarded: where there is more than one way, the answer is asked.
    ///
    /// ```
    /// use applicant::application::qualifications::{Award, Kind};
    /// assert_eq!(Kind::Igcse.awards(), [Award::Single, Award::Double]);
    /// ```
    #[must_use]
    pub const fn awards(self) -> &'static [Award] {
        self.facts().awards
    }

    /// When this kind was awarded there: the O level goes on outside the United Kingdom and Ireland.
    pub(super) fn years_in(self, nation: Option<Nation>) -> Years {
        match (self, nation) {
            (Kind::OLevel, Some(Nation::Other)) => Years::ANY.from(1951),
            _ => self.facts().years,
        }
    }

    /// Whether the framework of the level has to be asked, because levels are numbered differently there:
    /// SCQF 6 is RQF 3.
    #[must_use]
    pub const fn asks_framework(self, nation: Option<Nation>) -> bool {
        matches!((self, nation), (Kind::Other, Some(Nation::Scotland | Nation::Ireland)))
    }

    /// Whether there are classes of a degree among its grades.
    pub(super) const fn has_classes(self) -> bool {
        matches!(self, Kind::Degree | Kind::Masters)
    }

    /// What the kind is called beside its grade, in capitals: "A level: B". "Grade" is left out before this
    /// is looked at.
    pub(super) const fn called(self) -> &'static [&'static str] {
        match self {
            Kind::Gcse => &["GCSE"],
            Kind::Igcse => &["IGCSE"],
            Kind::OLevel => &["O LEVEL"],
            Kind::Cse => &["CSE"],
            Kind::AsLevel => &["AS LEVEL", "AS"],
            Kind::ALevel => &["A LEVEL"],
            Kind::TLevel => &["T LEVEL"],
            Kind::National5 => &["NATIONAL 5", "N5"],
            Kind::Intermediate2 => &["INTERMEDIATE 2"],
            Kind::Intermediate1 => &["INTERMEDIATE 1"],
            Kind::StandardGrade => &["STANDARD"],
            Kind::OGrade => &["O", "ORDINARY"],
            Kind::Higher => &["HIGHER"],
            Kind::AdvancedHigher => &["ADVANCED HIGHER"],
            Kind::Btec => &["BTEC"],
            Kind::IbDiploma => &["IB", "POINTS"],
            Kind::Nvq => &["NVQ", "SVQ"],
            Kind::Hnc => &["HNC"],
            Kind::Hnd => &["HND"],
            Kind::PostgraduateCertificate => &["PGCE"],
            _ => &[],
        }
    }
}
