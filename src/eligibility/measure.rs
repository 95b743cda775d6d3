//! What earns points: numbers that never fall when an entry is added, and the tables that turn them into points.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Place};
use super::predicate::{Courses, Experience, sorted};
use crate::application::timeline;

/// Which courses count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Training {
    /// Whether they have to say why they help.
    pub explained: bool,
}

/// What earns points: a number that never falls when an entry is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// Months of experience, overlaps merged.
    ExperienceMonths(Experience),
    /// Months of experience among the whole months before the month of the application.
    RecentMonths {
        /// How many months are looked back.
        window: NonZeroU32,
        /// Which entries count.
        #[serde(default)]
        entries: Experience,
    },
    /// Entries of experience.
    ExperienceEntries(Experience),
    /// Months of unpaid experience, overlaps merged, whatever it is tagged with.
    VoluntaryMonths {},
    /// Courses.
    TrainingEntries(Training),
}

/// A step of a table of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The number that has to be reached.
    pub at_least: u32,
    /// The points it earns, instead of those of lower steps.
    pub points: u32,
}

/// Points for each so many, up to a cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// How many earn the points once.
    pub of: NonZeroU32,
    /// The points that each earns.
    pub points: NonZeroU32,
    /// The most that they earn together: a multiple of `points`.
    pub cap: u32,
}

impl Measure {
    /// The number, the entries behind it, and whether everything that could add to it is known.
    pub(super) fn evaluate(&self, evidence: &Evidence) -> (u32, Vec<Place>, bool) {
        let count = |places: &[Place]| u32::try_from(places.len()).unwrap_or(u32::MAX);
        match self {
            Measure::ExperienceMonths(wanted) => months(wanted, evidence),
            Measure::RecentMonths { window, entries } => {
                months(&Experience { within_months: Some(*window), ..*entries }, evidence)
            }
            Measure::ExperienceEntries(wanted) => {
                let places = sorted(wanted.shown(evidence).map(|(fact, _)| fact.place));
                (count(&places), places, wanted.is_complete(evidence))
            }
            Measure::VoluntaryMonths {} => {
                let facts = &evidence.unpaid.facts;
                let months = timeline::months(facts.iter().map(|fact| fact.span));
                (months, sorted(facts.iter().map(|fact| fact.place)), evidence.unpaid.complete)
            }
            Measure::TrainingEntries(wanted) => {
                let courses = Courses { explained: wanted.explained, ..Courses::default() };
                let places = sorted(courses.shown(evidence));
                (count(&places), places, evidence.training.complete)
            }
        }
    }

    /// What is counted, for people: month, entry or course.
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
}

fn months(wanted: &Experience, evidence: &Evidence) -> (u32, Vec<Place>, bool) {
    let shown = wanted.shown(evidence);
    let months = timeline::months(shown.clone().map(|(_, span)| span));
    (months, sorted(shown.map(|(fact, _)| fact.place)), wanted.is_complete(evidence))
}

impl Each {
    /// The points for a number.
    #[must_use]
    pub const fn earned(self, number: u32) -> u32 {
        let earned = (number / self.of.get()).saturating_mul(self.points.get());
        if earned < self.cap { earned } else { self.cap }
    }
}
