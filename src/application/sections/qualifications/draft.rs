//! The section as typed, and its check: what is asked follows from the table of kinds.

use chrono::Datelike;

use super::{
    Award, AwardStatus, ComparableLevel, Grade, GradeContext, Graded, Kind, KindFacts, Level, LevelRule,
    Nation, PaperLevel, Qualification, QualificationDraft,
};
use crate::application::YesNoUnknown;
use crate::engine::field::text;
use crate::engine::places;
use crate::engine::{
    Answer, Ask, Asked, Check, Checker, Code, Demand, Fault, Field, Issue, Meta, Need, Reported, Severity,
    Siblings, When,
};
use crate::field::{Country, DateError, Line, Month, parse_year};

/// The framework is asked wherever a level is, and has to be given where levels are numbered differently.
pub(super) const FRAMEWORK: Need = Need::Cases(&[
    (
        When::All(&[
            When::is("kind", Kind::META.places(&["other"])),
            When::is("nation", places!(Nation: nation => Kind::Other.asks_framework(Some(nation))))
                .or_blank(false),
            When::Answered("level"),
        ]),
        Demand::Required,
    ),
    (When::is("kind", places!(Kind: kind => kind.facts().asks_level())), Demand::Optional),
]);

/// A grade may be left blank where there is none, where it is still to come, and where it is not known.
pub(super) const GRADE: Need = Need::Cases(&[
    (
        When::All(&[
            When::is("kind", places!(Kind: kind => matches!(kind.facts().graded, Graded::Yes))),
            When::is("status", AwardStatus::META.places(&["awarded"])).or_blank(true),
            When::Not(&When::is("grade_not_known", bool::META.places(&["yes"])).or_blank(false)),
        ]),
        Demand::Required,
    ),
    (When::ALWAYS, Demand::Optional),
]);

/// A statement of comparability has a reference and a level, so one without the other is incomplete.
pub(super) const COMPARABILITY_REFERENCE: Need = Need::Cases(&[
    (When::All(&[OVERSEAS, When::Answered("comparable_level")]), Demand::Required),
    (OVERSEAS, Demand::Optional),
]);
pub(super) const COMPARABLE_LEVEL: Need = Need::Cases(&[
    (When::All(&[OVERSEAS, When::Answered("comparability_reference")]), Demand::Required),
    (OVERSEAS, Demand::Optional),
]);
const OVERSEAS: When = When::is("kind", places!(Kind: kind => kind.facts().is_overseas));

impl KindFacts {
    const fn asks_level(&self) -> bool {
        matches!(self.levels, LevelRule::Asked { .. })
    }
}

/// What each kind asks, by the table of kinds.
impl Qualification {
    pub(super) const fn asks_name(kind: Kind) -> Demand {
        if kind.facts().is_unlisted { Demand::Required } else { Demand::NotAsked }
    }

    pub(super) const fn asks_subject(kind: Kind) -> Demand {
        kind.facts().subject
    }

    pub(super) const fn asks_award(kind: Kind) -> Demand {
        if kind.facts().awards.len() > 1 { Demand::Optional } else { Demand::NotAsked }
    }

    pub(super) const fn asks_country(kind: Kind) -> Demand {
        if kind.facts().is_overseas { Demand::Required } else { Demand::NotAsked }
    }

    pub(super) const fn asks_level(kind: Kind) -> Demand {
        match kind.facts().levels {
            LevelRule::NotAsked => Demand::NotAsked,
            LevelRule::Asked { required: true, .. } => Demand::Required,
            LevelRule::Asked { .. } => Demand::Optional,
        }
    }

    pub(super) const fn asks_paper_level(kind: Kind) -> Demand {
        if kind.facts().has_paper_levels { Demand::Optional } else { Demand::NotAsked }
    }

    pub(super) const fn asks_regulated(kind: Kind) -> Demand {
        if kind.facts().may_be_unregulated { Demand::Optional } else { Demand::NotAsked }
    }
}

impl Ask for Level {
    const META: Meta = Meta::line("");
}

impl Ask for Grade {
    const META: Meta = Meta::line("");
}

impl Ask for ComparableLevel {
    const META: Meta = Meta::line("");
}

/// A year within the last hundred, or still to come.
struct Year(i32);

impl Field for Year {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Year, Fault> {
        let oldest = asked.rules().oldest().year();
        match parse_year(&answer.text()?) {
            Ok(year) if year >= oldest => Ok(Year(year)),
            Ok(_) | Err(DateError::EarlyYear) => Err(Fault::new(Code::BEFORE).with("bound", oldest)),
            Err(error) => Err(error.into()),
        }
    }
}

/// A level; "not known" is an answer too.
struct LevelOrNotKnown(Option<Level>);

impl Field for LevelOrNotKnown {
    fn read(answer: &Answer, _: &Asked<'_>) -> Result<LevelOrNotKnown, Fault> {
        let typed = answer.text()?;
        let typed = text::trim(&typed);
        if matches!(typed, "not_known" | "not known") {
            return Ok(LevelOrNotKnown(None));
        }
        Level::parse(typed).map(|level| LevelOrNotKnown(Some(level))).ok_or(Code::NOT_A_CHOICE.into())
    }
}

impl Field for ComparableLevel {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<ComparableLevel, Fault> {
        Line::read(answer, asked).map(ComparableLevel::from)
    }
}

impl Check for QualificationDraft {
    type Checked = Qualification;

    fn check(&self, c: &Checker<'_>) -> Result<Qualification, Reported> {
        let kind = c.ask(&Qualification::KIND, &self.kind).get::<Kind>();
        let facts = kind.ok().map(Kind::facts);
        // What the kind asks; without one that can be read, only what can be said of each answer alone.
        let chosen = kind.ok().map(Kind::chosen);
        let by_kind =
            |question: &'static Meta, answer| c.ask_as(question, answer, question.need.demand_with(chosen));
        let name = by_kind(&Qualification::NAME, &self.name).get_optional();
        let subject = by_kind(&Qualification::SUBJECT, &self.subject).get_optional();
        let award = by_kind(&Qualification::AWARD, &self.award).get_optional::<Award>();
        // A way of awarding that the kind does not have leaves open which grades there are.
        let has = |award: &Award| facts.is_none_or(|facts| facts.awards.contains(award));
        let award = match award {
            Ok(Some(award)) if !has(&award) => c.error(Qualification::AWARD.key, Code::NOT_A_CHOICE),
            award => award,
        };
        let nation = c.ask(&Qualification::NATION, &self.nation).get_optional::<Nation>();
        let country = by_kind(&Qualification::COUNTRY, &self.country).get_optional::<Country>();
        let beside = c.beside(self).knowing(Qualification::KIND.key, chosen);
        let framework = c.ask_beside(&Qualification::FRAMEWORK, &self.framework, &beside).get_optional();
        let level = self.level(c, Qualification::LEVEL.need.demand_with(chosen));
        let paper_level =
            by_kind(&Qualification::PAPER_LEVEL, &self.paper_level).get_optional::<PaperLevel>();
        let regulated = by_kind(&Qualification::REGULATED, &self.regulated).get_optional::<YesNoUnknown>();
        let status = c.ask(&Qualification::STATUS, &self.status).get_optional::<AwardStatus>();
        let grade_not_known =
            c.ask(&Qualification::GRADE_NOT_KNOWN, &self.grade_not_known).get_optional::<bool>();
        let year = c.ask(&Qualification::YEAR, &self.year).get_optional::<Year>();
        let institution = c.ask(&Qualification::INSTITUTION, &self.institution).get_optional();
        let studied_from = c.ask(&Qualification::STUDIED_FROM, &self.studied_from).get_optional::<Month>();
        let studied_to = c.ask(&Qualification::STUDIED_TO, &self.studied_to).get_optional::<Month>();
        let full_time = c.ask(&Qualification::FULL_TIME, &self.full_time).get_optional::<bool>();
        let comparability_reference = c
            .ask_beside(&Qualification::COMPARABILITY_REFERENCE, &self.comparability_reference, &beside)
            .get_optional();
        let comparable_level =
            c.ask_beside(&Qualification::COMPARABLE_LEVEL, &self.comparable_level, &beside).get_optional();

        // A status that cannot be read leaves open whether there is a grade yet.
        let is_awarded = status.is_ok_and(|status| status.unwrap_or_default() == AwardStatus::Awarded);
        // A grade is read beside the answers that decide which grades there are, once they are good.
        let context = || {
            Some(GradeContext {
                kind: kind.ok()?,
                award: award.ok()?.unwrap_or_default(),
                nation: nation.ok()?,
                year: year.as_ref().ok()?.as_ref().map(|year| year.0),
                paper_level: paper_level.ok()?,
            })
        };
        let grade = self.grade(c, context(), &beside);
        let (grade, read_as, mut notes) = match grade {
            Ok(Some((grade, notes, read_as))) => (Ok(Some(grade)), Some(read_as), notes),
            Ok(None) => (Ok(None), None, Vec::new()),
            Err(reported) => (Err(reported), None, Vec::new()),
        };
        // A pair of grades says by itself that the award was double, where it may be that or single.
        let award = match read_as {
            Some(read_as) if self.award.is_blank() => Ok(Some(read_as)),
            _ => award,
        };
        let in_order = match (studied_from, studied_to) {
            (Ok(Some(from)), Ok(Some(to))) if to < from => {
                c.error(Qualification::STUDIED_TO.key, Code::ENDS_BEFORE_START)
            }
            _ => Ok(()),
        };
        let year_number = year.as_ref().ok().and_then(|year| year.as_ref().map(|year| year.0));
        let build = || {
            Ok(Qualification {
                kind: kind?,
                subject: subject?,
                award: award?.unwrap_or_default(),
                nation: nation?,
                framework: framework?,
                level: level?.and_then(|level| level.0),
                paper_level: paper_level?,
                regulated: regulated?.unwrap_or_default(),
                grade: grade?,
                grade_not_known: grade_not_known?.unwrap_or(false),
                status: status?.unwrap_or_default(),
                year: {
                    year?;
                    year_number
                },
                institution: institution?,
                country: country?,
                name: name?,
                comparability_reference: comparability_reference?,
                comparable_level: comparable_level?,
                studied_from: studied_from?,
                studied_to: studied_to?,
                full_time: full_time?.unwrap_or(false),
            })
        };
        let this_year = c.rules().as_of.year();
        let qualification = match build() {
            Ok(qualification) => qualification,
            Err(reported) => {
                // The year needs no other answer but the status.
                if is_awarded && year_number.is_some_and(|year| year > this_year) {
                    c.report(Qualification::YEAR.key, Severity::Error, Code::YEAR_IN_FUTURE);
                }
                c.pass_on(notes);
                return Err(reported);
            }
        };
        // A year that is unusual for the grade and for what is still to come is asked about once.
        for note in qualification.consistency(this_year) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        let is_sound = notes.iter().all(|note| note.severity() < Severity::Error);
        c.pass_on(notes);
        in_order?;
        if is_sound { Ok(qualification) } else { c.unsaid() }
    }
}

impl QualificationDraft {
    fn level(&self, c: &Checker<'_>, demand: Option<Demand>) -> Result<Option<LevelOrNotKnown>, Reported> {
        match c.ask_as(&Qualification::LEVEL, &self.level, demand).get_optional()? {
            // That the level is not known is an answer only where it may be left blank.
            Some(LevelOrNotKnown(None)) if demand == Some(Demand::Required) => {
                c.error(Qualification::LEVEL.key, Code::NOT_A_CHOICE)
            }
            level => Ok(level),
        }
    }

    #[allow(clippy::type_complexity, reason = "a grade, what there is to say of it, and the award it is of")]
    fn grade(
        &self,
        c: &Checker<'_>,
        context: Option<GradeContext>,
        beside: &Siblings<'_>,
    ) -> Result<Option<(Grade, Vec<Issue>, Award)>, Reported> {
        let read = c.ask_beside(&Qualification::GRADE, &self.grade, beside).read_with(|answer, asked| {
            let typed = answer.text()?;
            let typed = text::line(&typed).map_err(|_| Code::CHARACTER_NOT_ALLOWED)?;
            if let Some(max) = asked.most_characters()
                && typed.characters > max
            {
                return Err(Fault::new(Code::TOO_LONG).with("max", max));
            }
            context.map(|context| self.parse_grade(&typed, &context)).transpose()
        })?;
        match read {
            None => Ok(None),
            Some(read) => read.map_or_else(|| c.unsaid(), |read| Ok(Some(read))),
        }
    }

    /// The grade, and how the award was read: one not named is single, or double where only that has such a
    /// grade. Of a GCSE it has to be named.
    fn parse_grade(
        &self,
        typed: &text::Line<'_>,
        context: &GradeContext,
    ) -> Result<(Grade, Vec<Issue>, Award), Fault> {
        let parse = |context: &GradeContext| {
            let read = Grade::of_line(typed, context).transpose()?;
            Some(read.map(|(grade, notes)| (grade, notes, context.award)))
        };
        let may_be_double =
            self.award.is_blank() && context.kind.facts().awards == [Award::Single, Award::Double];
        if let Some(read) = parse(context) {
            return read;
        }
        // Whether the grade is one of an award that was not chosen.
        let as_award = |award: &Award| Some((*award, parse(&GradeContext { award: *award, ..*context })?));
        let mut others = context.kind.facts().awards.iter().filter(|award| **award != context.award);
        match others.find_map(as_award) {
            Some((Award::Double, read)) if may_be_double => read,
            Some((award, Ok(_))) => Err(Grade::unknown(context).with("award", award.as_str())),
            _ => Err(Grade::unknown(context)),
        }
    }
}
