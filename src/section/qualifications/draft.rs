//! The section as typed, and its check: what is asked follows from the table of kinds.

use chrono::Datelike;

use super::{
    Award, ComparableLevel, Framework, Grade, GradeContext, Graded, Kind, KindFacts, Level, LevelRule,
    Nation, Note, PaperLevel, Qualification, Regulated, Required, Status,
};
use crate::answer::Answer;
use crate::check::{Asked, Check, Checker, Reported};
use crate::field::{Country, DateError, Field, Line, Month, TickOr, YesNo, parse_year, text};
use crate::question::{Bound, Question};
use crate::report::{Code, Fault, Severity};
use crate::rules::Limit;

/// What kind of qualification it is.
pub const KIND: Question = Question::choice("kind", Kind::NAMES);
/// What it is called, when it is of no listed kind.
pub const NAME: Question = Question::line("name").max(Limit::Line);
/// The subject.
pub const SUBJECT: Question = Question::line("subject").max(Limit::Line);
/// How much of the subject it covers.
pub const AWARD: Question = Question::choice("award", Award::NAMES).optional();
/// Where it was awarded.
pub const NATION: Question = Question::choice("nation", Nation::NAMES).optional();
/// The country of an overseas qualification.
pub const COUNTRY: Question = Question::select("country");
/// The framework in which the level is counted.
pub const FRAMEWORK: Question = Question::choice("framework", Framework::NAMES).optional();
/// The level.
pub const LEVEL: Question = Question::line("level");
/// The paper it was sat at.
pub const PAPER_LEVEL: Question = Question::choice("paper_level", PaperLevel::NAMES).optional();
/// Whether an official body regulates it.
pub const REGULATED: Question = Question::choice("regulated", Regulated::NAMES).optional();
/// How far it has come; blank means awarded.
pub const STATUS: Question = Question::choice("status", Status::NAMES).optional();
/// The grade.
pub const GRADE: Question = Question::line("grade").max(Limit::Line);
/// That the grade is not remembered, or the certificate lost.
pub const GRADE_NOT_KNOWN: Question = Question::yes_no("grade_not_known").optional();
/// The year of the award; never needed, because it tells the applicant's age.
pub const YEAR: Question = Question::year("year").optional();
/// The school, college or other body; never shown to the scorer.
pub const INSTITUTION: Question = Question::line("institution").max(Limit::Line).optional();
/// The first month of study.
pub const STUDIED_FROM: Question = Question::month("studied_from").on_or_after(Bound::Oldest).optional();
/// The last month of study.
pub const STUDIED_TO: Question = Question::month("studied_to").on_or_after(Bound::Oldest).optional();
/// Whether the study was full time, and so covers a gap in the history.
pub const FULL_TIME: Question = Question::yes_no("full_time").optional();
/// The reference of a statement of comparability.
pub const COMPARABILITY_REFERENCE: Question =
    Question::line("comparability_reference").max(Limit::ComparabilityReference).optional();
/// What the statement says.
pub const COMPARABLE_LEVEL: Question = Question::line("comparable_level").max(Limit::Line).optional();

draft! {
    /// A qualification as typed.
    pub struct QualificationDraft {
        kind: Answer,
        name: Answer,
        subject: Answer,
        award: Answer,
        nation: Answer,
        country: Answer,
        framework: Answer,
        level: Answer,
        paper_level: Answer,
        regulated: Answer,
        status: Answer,
        grade: Answer,
        grade_not_known: Answer,
        year: Answer,
        institution: Answer,
        studied_from: Answer,
        studied_to: Answer,
        full_time: Answer,
        comparability_reference: Answer,
        comparable_level: Answer,
    }
}

impl YesNo for Regulated {
    const YES: Regulated = Regulated::Yes;
    const NO: Regulated = Regulated::No;
}

/// A year within the last hundred, or still to come.
struct Year(i32);

impl Field for Year {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<Year, Fault> {
        let oldest = asked.rules().oldest().year();
        match parse_year(&answer.text()?) {
            Ok(year) if year >= oldest => Ok(Year(year)),
            Ok(_) | Err(DateError::EarlyYear) => Err(Fault::new(Code::Before).with("bound", oldest)),
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
        Level::parse(typed).map(|level| LevelOrNotKnown(Some(level))).ok_or(Code::NotAChoice.into())
    }
}

impl Field for ComparableLevel {
    fn read(answer: &Answer, asked: &Asked<'_>) -> Result<ComparableLevel, Fault> {
        Line::read(answer, asked).map(ComparableLevel::from)
    }
}

/// Asks what the kind asks; without a kind that can be read, only what can be said of each answer alone.
struct Answers<'a, 'c> {
    c: &'a Checker<'c>,
    facts: Option<&'static KindFacts>,
}

impl Answers<'_, '_> {
    /// An answer that the kind asks as the facts say, and that is otherwise left out and said so.
    fn ask<T: Field>(
        &self,
        question: &Question,
        answer: &Answer,
        is_asked: impl FnOnce(&KindFacts) -> Required,
    ) -> Result<Option<T>, Reported> {
        let required = match self.facts.map(is_asked) {
            Some(Required::None) => {
                if !answer.is_blank() {
                    self.c.inform(question.key, Code::AnswerNotAsked);
                }
                return Ok(None);
            }
            Some(Required::Yes) => true,
            Some(Required::Optional) | None => false,
        };
        self.c.ask(question, answer).required_if(required).get_optional()
    }
}

/// Asked in this way where the kind asks the key, and not asked elsewhere.
fn also(key: &'static str, how: Required) -> impl FnOnce(&KindFacts) -> Required {
    move |facts| if facts.also.contains(&key) { how } else { Required::None }
}

impl Check for QualificationDraft {
    type Checked = Qualification;

    fn check(&self, c: &Checker<'_>) -> Result<Qualification, Reported> {
        let kind = c.ask(&KIND, &self.kind).get::<Kind>();
        let a = Answers { c, facts: kind.ok().map(Kind::facts) };
        let name = a.ask(&NAME, &self.name, also("name", Required::Yes));
        let subject = a.ask(&SUBJECT, &self.subject, |facts| facts.subject);
        let award = a.ask::<Award>(&AWARD, &self.award, |facts| match facts.awards {
            [_] => Required::None,
            _ => Required::Optional,
        });
        // A way of awarding that the kind does not have leaves open which grades there are.
        let has = |award: &Award| a.facts.is_none_or(|facts| facts.awards.contains(award));
        let award = match award {
            Ok(Some(award)) if !has(&award) => c.error(AWARD.key, Code::NotAChoice),
            award => award,
        };
        let nation = c.ask(&NATION, &self.nation).get_optional::<Nation>();
        let country = a.ask::<Country>(&COUNTRY, &self.country, also("country", Required::Yes));
        let (framework, level) = self.level(&a, kind.ok(), nation.ok().flatten());
        let paper_level =
            a.ask::<PaperLevel>(&PAPER_LEVEL, &self.paper_level, also("paper_level", Required::Optional));
        let regulated =
            a.ask::<TickOr<Regulated>>(&REGULATED, &self.regulated, also("regulated", Required::Optional));
        let status = c.ask(&STATUS, &self.status).get_optional::<Status>();
        let grade_not_known = c.ask(&GRADE_NOT_KNOWN, &self.grade_not_known).get_optional::<bool>();
        let year = c.ask(&YEAR, &self.year).get_optional::<Year>();
        let institution = c.ask(&INSTITUTION, &self.institution).get_optional();
        let studied_from = c.ask(&STUDIED_FROM, &self.studied_from).get_optional::<Month>();
        let studied_to = c.ask(&STUDIED_TO, &self.studied_to).get_optional::<Month>();
        let full_time = c.ask(&FULL_TIME, &self.full_time).get_optional::<bool>();
        // A statement of comparability has a reference and a level, so one without the other is incomplete.
        let beside = |other: &Answer| if other.is_blank() { Required::Optional } else { Required::Yes };
        let comparability_reference = a.ask(
            &COMPARABILITY_REFERENCE,
            &self.comparability_reference,
            also("comparability_reference", beside(&self.comparable_level)),
        );
        let comparable_level = a.ask(
            &COMPARABLE_LEVEL,
            &self.comparable_level,
            also("comparable_level", beside(&self.comparability_reference)),
        );

        // A status that cannot be read leaves open whether there is a grade yet.
        let is_awarded = status.is_ok_and(|status| status.unwrap_or_default() == Status::Awarded);
        let excused = !is_awarded || grade_not_known.ok().flatten().unwrap_or(false);
        let grade_needed = a.facts.is_some_and(|facts| facts.graded == Graded::Yes) && !excused;
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
        let grade = self.grade(c, context(), grade_needed);
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
            (Ok(Some(from)), Ok(Some(to))) if to < from => c.error(STUDIED_TO.key, Code::EndsBeforeStart),
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
                regulated: regulated?.map(|answer| answer.0).unwrap_or_default(),
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
                    c.report(YEAR.key, Severity::Error, Code::YearInFuture);
                }
                report(c, notes);
                return Err(reported);
            }
        };
        // A year that is unusual for the grade and for what is still to come is asked about once.
        for note in qualification.consistency(this_year) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        let is_sound = notes.iter().all(|note| note.severity < Severity::Error);
        report(c, notes);
        in_order?;
        if is_sound { Ok(qualification) } else { c.unsaid() }
    }
}

impl QualificationDraft {
    #[allow(clippy::type_complexity, reason = "two answers, each good or reported")]
    fn level(
        &self,
        a: &Answers<'_, '_>,
        kind: Option<Kind>,
        nation: Option<Nation>,
    ) -> (Result<Option<Framework>, Reported>, Result<Option<LevelOrNotKnown>, Reported>) {
        let by_rule = |required: Required| {
            move |facts: &KindFacts| match facts.levels {
                LevelRule::NotAsked => Required::None,
                LevelRule::Asked { .. } => required,
            }
        };
        let asks_framework = kind.is_some_and(|kind| kind.asks_framework(nation)) && !self.level.is_blank();
        let framework = if asks_framework { Required::Yes } else { Required::Optional };
        let framework = a.ask(&FRAMEWORK, &self.framework, by_rule(framework));
        let needs_level = |facts: &KindFacts| matches!(facts.levels, LevelRule::Asked { required: true, .. });
        let level = a.ask::<LevelOrNotKnown>(&LEVEL, &self.level, |facts| match facts.levels {
            LevelRule::NotAsked => Required::None,
            LevelRule::Asked { .. } if needs_level(facts) => Required::Yes,
            LevelRule::Asked { .. } => Required::Optional,
        });
        // That the level is not known is an answer only where it may be left blank.
        let level = match level {
            Ok(Some(LevelOrNotKnown(None))) if a.facts.is_some_and(needs_level) => {
                a.c.error(LEVEL.key, Code::NotAChoice)
            }
            level => level,
        };
        (framework, level)
    }

    #[allow(clippy::type_complexity, reason = "two answers, each good or reported")]
    fn grade(
        &self,
        c: &Checker<'_>,
        context: Option<GradeContext>,
        needed: bool,
    ) -> Result<Option<(Grade, Vec<Note>, Award)>, Reported> {
        let max = c.limit(GRADE.key, Limit::Line);
        let read = c.ask(&GRADE, &self.grade).required_if(needed).get_optional_with(|answer| {
            let typed = answer.text()?;
            let typed = text::line(&typed).map_err(|_| Code::CharacterNotAllowed)?;
            if typed.characters > max {
                return Err(Fault::new(Code::TooLong).with("max", max));
            }
            context.map(|context| self.parse_grade(&typed.text, &context)).transpose()
        })?;
        match read {
            None => Ok(None),
            Some(read) => read.map_or_else(|| c.unsaid(), |read| Ok(Some(read))),
        }
    }

    /// The grade, and how the award was read: one not named is single, or double where only that has such a grade. Of a GCSE
    /// it has to be named.
    fn parse_grade(&self, typed: &str, context: &GradeContext) -> Result<(Grade, Vec<Note>, Award), Fault> {
        let parse = |context: &GradeContext| {
            Grade::parse(typed, context).map(|(grade, notes)| (grade, notes, context.award))
        };
        let may_be_double =
            self.award.is_blank() && context.kind.facts().awards == [Award::Single, Award::Double];
        match parse(context) {
            Err(fault) if fault.code() == Code::GradeUnknown => {
                // Whether the grade is one of an award that was not chosen.
                let as_award = |award: &Award| match parse(&GradeContext { award: *award, ..*context }) {
                    Err(fault) if fault.code() == Code::GradeUnknown => None,
                    read => Some((*award, read)),
                };
                let mut others = context.kind.facts().awards.iter().filter(|award| **award != context.award);
                match others.find_map(as_award) {
                    Some((Award::Double, read)) if may_be_double => read,
                    Some((award, Ok(_))) => Err(fault.with("award", award.as_str())),
                    _ => Err(fault),
                }
            }
            read => read,
        }
    }
}

fn report(c: &Checker<'_>, notes: Vec<Note>) {
    for note in notes {
        c.report(note.key, note.severity, note.fault);
    }
}
