//! What earns points: numbers that never fall when an entry is added.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::faults::FaultKind;
use super::offer::Offer;
use super::predicate::{Asks as _, ExperienceRule, TrainingRule};
use super::word::{Kind, Word};
use crate::application::timeline;
use crate::eligibility::evidence::{Evidence, EvidencePlace, sorted};
use crate::eligibility::phrase::{Phrase, Said};
use crate::engine::Section;

/// Which training courses a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TrainingMeasure {
    /// Whether they have to explain why they help.
    pub explained: bool,
}

/// What earns points: a number that never falls when an entry is added. It is read from a policy file, or from anything else with
/// the words of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Measure {
    /// Months of experience, overlaps merged.
    #[doc(hidden)]
    ExperienceMonths(ExperienceRule),
    /// Months of experience among the whole months before the month of the application.
    #[doc(hidden)]
    RecentMonths {
        /// How many months are looked back.
        window: NonZeroU32,
        /// Which entries count.
        #[serde(default)]
        entries: ExperienceRule,
    },
    /// Entries of experience.
    #[doc(hidden)]
    ExperienceEntries(ExperienceRule),
    /// Months of unpaid experience, overlaps merged, whatever it is tagged with.
    #[doc(hidden)]
    VoluntaryMonths {},
    /// Training courses.
    #[doc(hidden)]
    TrainingEntries(TrainingMeasure),
}

/// What a measure finds.
pub(crate) struct Measured {
    pub number: u32,
    pub places: Vec<EvidencePlace>,
    /// Whether everything that could add to the number is known.
    pub complete: bool,
}

impl Measured {
    /// As many as there are entries.
    fn entries(entries: impl IntoIterator<Item = EvidencePlace>, complete: bool) -> Measured {
        let places = sorted(entries);
        Measured { number: u32::try_from(places.len()).unwrap_or(u32::MAX), places, complete }
    }

    fn months(rule: &ExperienceRule, evidence: &Evidence) -> Measured {
        let shown = rule.shown(evidence);
        Measured {
            number: timeline::months(shown.clone().map(|(_, span)| span)),
            places: sorted(shown.map(|(fact, _)| fact.place)),
            complete: rule.is_complete(evidence),
        }
    }
}

impl Measure {
    /// What a policy file writes for each.
    pub(crate) const WORDS: &[Word] = &[
        Word::new(
            "experience_months",
            Kind::Table(ExperienceRule::WORDS),
            "Months of entries of experience, overlaps counted once; the words of `experience` say which entries.",
        ),
        Word::new(
            "recent_months",
            Kind::Table(&[
                Word::required(
                    "window",
                    Kind::Number(1),
                    "How many whole months before that of the application.",
                ),
                Word::new(
                    "entries",
                    Kind::Table(ExperienceRule::WORDS),
                    "Which entries count; any with a skill when absent.",
                ),
            ]),
            "The same among the last months.",
        ),
        Word::new("experience_entries", Kind::Table(ExperienceRule::WORDS), "Entries of experience."),
        Word::new("voluntary_months", Kind::Table(&[]), "Months of unpaid experience, whatever it shows."),
        Word::new(
            "training_entries",
            Kind::Table(&[Word::new(
                "explained",
                Kind::Flag,
                "Whether they have to say why they help; false when absent.",
            )]),
            "Training courses.",
        ),
    ];

    pub(crate) fn evaluate(&self, evidence: &Evidence) -> Measured {
        match self {
            Measure::ExperienceMonths(rule) => Measured::months(rule, evidence),
            Measure::RecentMonths { window, entries } => {
                Measured::months(&ExperienceRule { within_months: Some(*window), ..*entries }, evidence)
            }
            Measure::ExperienceEntries(rule) => {
                let entries = rule.shown(evidence).map(|(fact, _)| fact.place);
                Measured::entries(entries, rule.is_complete(evidence))
            }
            Measure::VoluntaryMonths {} => {
                let facts = &evidence.unpaid.facts;
                Measured {
                    number: timeline::months(facts.iter().map(|fact| fact.span)),
                    places: sorted(facts.iter().map(|fact| fact.place)),
                    complete: evidence.unpaid.complete,
                }
            }
            Measure::TrainingEntries(TrainingMeasure { explained }) => {
                let courses = TrainingRule { explained: *explained, ..TrainingRule::default() };
                Measured::entries(courses.shown(evidence), evidence.training.complete)
            }
        }
    }

    /// Returns what is counted, as a code: `month`, `entry` or `course`.
    #[must_use]
    pub const fn unit(&self) -> &'static str {
        match self {
            Measure::ExperienceMonths(_) | Measure::RecentMonths { .. } | Measure::VoluntaryMonths {} => {
                "month"
            }
            Measure::ExperienceEntries(_) => "entry",
            Measure::TrainingEntries(_) => "course",
        }
    }

    /// Which entries of experience are counted, if it is those.
    const fn experience(&self) -> Option<&ExperienceRule> {
        match self {
            Measure::ExperienceMonths(rule)
            | Measure::ExperienceEntries(rule)
            | Measure::RecentMonths { entries: rule, .. } => Some(rule),
            Measure::VoluntaryMonths {} | Measure::TrainingEntries(_) => None,
        }
    }

    /// Why it can measure nothing on that form.
    pub(crate) fn faults(&self, offer: &Offer<'_>) -> impl Iterator<Item = FaultKind> {
        let skill = self.experience().and_then(|rule| rule.unknown_skill(offer));
        let needed: &[Section] = match (self.experience(), self) {
            (Some(ExperienceRule { paid: true, unpaid: true, .. }), _) => {
                &[Section::EMPLOYMENT, Section::VOLUNTARY]
            }
            (Some(ExperienceRule { paid: false, unpaid: true, .. }), _)
            | (None, Measure::VoluntaryMonths {}) => &[Section::VOLUNTARY],
            (Some(_), _) => &[Section::EMPLOYMENT],
            (None, _) => &[Section::TRAINING],
        };
        let lacking = needed.first().filter(|_| !needed.iter().any(|section| offer.has(*section)));
        let section = lacking.map(|section| {
            let section = section.as_str();
            FaultKind::Points(format!("measures the section {section}, which its form does not have"))
        });
        skill.into_iter().chain(section)
    }

    /// What it measures, for the message `measure`.
    #[cfg_attr(not(feature = "messages"), allow(dead_code, reason = "only words read it"))]
    pub(crate) fn asks(&self) -> Phrase<'_> {
        fn of<'a>(name: &'static str, rule: &'a ExperienceRule) -> Phrase<'a> {
            Phrase::new(name).with("entries", Said::Asked(rule.asks()))
        }
        match self {
            Measure::ExperienceMonths(rule) => of("experience_months", rule),
            Measure::RecentMonths { window, entries } => {
                of("recent_months", entries).with("months", Said::Months(window.get()))
            }
            Measure::ExperienceEntries(rule) => of("experience_entries", rule),
            Measure::VoluntaryMonths {} => Phrase::new("voluntary_months"),
            Measure::TrainingEntries(TrainingMeasure { explained: true }) => {
                Phrase::new("training_entries-explained")
            }
            Measure::TrainingEntries(_) => Phrase::new("training_entries"),
        }
    }
}
