//! `experience = { skill = "written_reports" }`: entries of paid or unpaid experience.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use crate::application::Status;
use crate::application::timeline::{self, Span};
use crate::eligibility::evidence::{Evidence, ExperienceFact, paths, sorted};
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::{Phrase, Said};
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::eligibility::why::Why;
use crate::engine::{Id, Names, Section};

/// The months of a hundred years: more than anybody has worked.
const MOST_MONTHS: u32 = 1_200;

/// Which entries of experience count, and how many months of them are needed.
#[doc(alias = "Experience")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExperienceRule {
    /// The skill they are tagged with; any skill when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<Id>,
    /// Whether they have to describe what was done.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub described: bool,
    /// Whether paid work counts: it does unless the policy says no.
    pub paid: bool,
    /// Whether unpaid experience counts like paid work: it does unless the policy says no.
    pub unpaid: bool,
    /// How many months they have to cover together, overlaps counted once; 0 asks for an entry of any length.
    pub months: u32,
    /// Only months among this number of whole months before that of the application count; all when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_months: Option<NonZeroU32>,
}

impl Default for ExperienceRule {
    /// Any entry with a skill, paid or not.
    fn default() -> ExperienceRule {
        let (months, within_months) = (0, None);
        ExperienceRule { skill: None, described: false, paid: true, unpaid: true, months, within_months }
    }
}

impl ExperienceRule {
    /// The entries that may count, before their skills are looked at, with the months of each that count.
    fn entries<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a> {
        let described = self.described;
        let paid = self.paid.then_some(&evidence.paid.facts).into_iter().flatten();
        let unpaid = self.unpaid.then_some(&evidence.unpaid.facts).into_iter().flatten();
        self.in_window(evidence, paid.chain(unpaid).filter(move |fact| fact.described || !described))
    }

    /// The entries that would count if they said what was done.
    fn undescribed<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a> {
        let ExperienceRule { skill, described, paid, unpaid, .. } = *self;
        // An entry without what was done counts where that is not asked, but not before the form is sound.
        let kept = evidence.paid.facts.iter().chain(&evidence.unpaid.facts);
        let facts = kept.filter(move |fact| described && !fact.described).chain(&evidence.undescribed);
        let would_count = move |fact: &&ExperienceFact| {
            (if fact.paid { paid } else { unpaid })
                && skill.map_or(fact.is_tagged(), |skill| fact.shows(skill))
        };
        self.in_window(evidence, facts.filter(would_count))
    }

    /// These entries with the months of each that count.
    fn in_window<'a, F: Iterator<Item = &'a ExperienceFact> + Clone>(
        &self,
        evidence: &Evidence,
        facts: F,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a, F> {
        // The outer none: all months count. The inner: a window that holds no month.
        let window =
            self.within_months.map(|months| timeline::history_window(evidence.as_of, months.get(), None));
        facts.filter_map(move |fact| {
            let span = match window {
                None => Some(fact.span),
                Some(window) => window.and_then(|window| fact.span.within(window)),
            };
            Some((fact, span?))
        })
    }

    /// The entries that count, with the months of each that count.
    pub(crate) fn shown<'a>(
        &self,
        evidence: &'a Evidence,
    ) -> impl Iterator<Item = (&'a ExperienceFact, Span)> + Clone + use<'a> {
        let skill = self.skill;
        self.entries(evidence)
            .filter(move |(fact, _)| skill.map_or(fact.is_tagged(), |skill| fact.shows(skill)))
    }

    pub(crate) fn is_complete(&self, evidence: &Evidence) -> bool {
        evidence.offers(self.skill)
            && (!self.paid || evidence.paid.complete)
            && (!self.unpaid || evidence.unpaid.complete)
    }

    /// That the post does not name the skill.
    pub(crate) fn unknown_skill(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        offer.not_named(Names::SKILLS, self.skill?.as_str(), "skill")
    }
}

impl ExperienceRule {
    /// What a policy file writes of the entries that count.
    pub(crate) const WORDS: &[Word] = &[
        Word::new("skill", Kind::Text, "The skill that they show; any skill when absent."),
        Word::new("described", Kind::Flag, "Whether they have to say what was done; false when absent."),
        Word::new("paid", Kind::Flag, "Whether paid work counts; true when absent."),
        Word::new("unpaid", Kind::Flag, "Whether unpaid experience counts; true when absent."),
        Word::new(
            "months",
            Kind::Number(0),
            "How many months they cover, overlaps counted once; 0, an entry of any length, when absent.",
        ),
        Word::new(
            "within_months",
            Kind::Number(1),
            "Only months among this number of whole months before that of the application count; all when absent.",
        ),
    ];

    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "experience",
        Kind::Table(ExperienceRule::WORDS),
        "Entries of experience cover that many months.",
    );
}

impl Asks for ExperienceRule {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        let (have, need) = (reach(self.months, self.shown(evidence)), self.months.max(1));
        if have >= need {
            let places = self.shown(evidence).map(|(fact, _)| fact.place);
            return Finding::new(Status::Met, places).of(have, need);
        }
        // Who tags one entry and not another says that the other shows none. Who tags nothing at all has not answered.
        let entries = self.entries(evidence);
        let untagged = !entries.clone().any(|(fact, _)| fact.is_tagged());
        if untagged && reach(self.months, entries.clone()) >= need {
            let places = entries.map(|(fact, _)| fact.place);
            return Finding {
                why: Some(Why::NoSkillChosen),
                ..Finding::new(Status::Unknown, places).of(have, need)
            };
        }
        let short = Finding::short(self.is_complete(evidence)).of(have, need);
        // With the right skill already chosen, telling what was done is all that is missing.
        let told = || self.shown(evidence).chain(self.undescribed(evidence));
        if reach(self.months, told()) >= need {
            let places = sorted(self.undescribed(evidence).map(|(fact, _)| fact.place));
            return Finding { why: Some(Why::NotDescribed), places, ..short };
        }
        short
    }

    fn implies(&self, other: &ExperienceRule) -> bool {
        let window = match (self.within_months, other.within_months) {
            (_, None) => true,
            // Of an entry of any length it is not asked when it was.
            (Some(own), Some(others)) => own <= others && (self.months > 0 || other.months == 0),
            (None, Some(_)) => false,
        };
        (other.skill.is_none() || self.skill == other.skill)
            && (self.described || !other.described)
            && (other.paid || !self.paid)
            && (other.unpaid || !self.unpaid)
            && self.months >= other.months
            && window
    }

    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        let counts =
            (self.paid && offer.has(Section::EMPLOYMENT)) || (self.unpaid && offer.has(Section::VOLUNTARY));
        if !counts {
            let why = "neither paid nor unpaid experience counts, or its form does not ask for it";
            return Some(FaultKind::NeverMet(why.to_owned()));
        }
        let most = self.within_months.map_or(MOST_MONTHS, NonZeroU32::get);
        self.unknown_skill(offer).or_else(|| FaultKind::too_many(self.months, most))
    }

    fn sections(&self) -> Vec<Section> {
        let paid = self.paid.then_some(Section::EMPLOYMENT);
        paid.into_iter().chain(self.unpaid.then_some(Section::VOLUNTARY)).collect()
    }

    fn step(&self, finding: &Finding) -> NextStep {
        let entries: Vec<_> = paths(&finding.places).collect();
        match finding.why {
            Some(Why::NoSkillChosen) => NextStep::ChooseSkills { entries },
            Some(Why::NotDescribed) => NextStep::Describe { entries },
            _ if self.months > 0 && finding.progress.have > 0 => {
                NextStep::AddMonths { months: finding.progress.missing() }
            }
            _ => NextStep::AddOrTag,
        }
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        let months = |name, n: u32| Phrase::new(name).with("months", Said::Months(n));
        let what = match (self.paid, self.unpaid) {
            (true, false) => "paid",
            (false, true) => "unpaid",
            _ => "paid_or_unpaid",
        };
        let skill = match &self.skill {
            Some(skill) => Phrase::new("skill").with("skill", Said::Named(Names::SKILLS, skill.as_str())),
            None => Phrase::new("any_skill"),
        };
        let parts = [
            Some(Phrase::new(what)),
            Some(skill),
            self.described.then(|| Phrase::new("described")),
            (self.months > 0).then(|| months("months", self.months)),
            self.within_months.map(|last| months("last_months", last.get())),
        ];
        parts.into_iter().flatten().collect()
    }

    fn id(&self) -> Option<&str> {
        self.skill.as_ref().map(Id::as_str)
    }
}

/// How many months the entries cover together; where their length does not matter, 1 for any.
fn reach<'a>(months: u32, mut facts: impl Iterator<Item = (&'a ExperienceFact, Span)>) -> u32 {
    if months == 0 {
        u32::from(facts.next().is_some())
    } else {
        timeline::months(facts.map(|(_, span)| span))
    }
}
