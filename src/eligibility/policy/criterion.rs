//! One thing that a post asks for, and the points for it.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::measure::Measure;
use super::rule::Rule;

/// One thing that a post asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Criterion {
    /// Its name in assessments.
    pub id: String,
    /// What it asks for, for people.
    pub title: String,
    /// What the file decided where the source is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it is for.
    #[serde(flatten)]
    pub need: CriterionNeed,
}

/// Whether a criterion is essential, scored or rated by people.
#[doc(alias = "Need")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "need", rename_all = "snake_case")]
#[non_exhaustive]
pub enum CriterionNeed {
    /// Without it an applicant is not eligible.
    Essential {
        /// When it is met.
        rule: Rule,
    },
    /// It earns points, which rank and never reject.
    Scored {
        /// What is measured.
        measure: Measure,
        /// The points for the number measured.
        #[serde(flatten)]
        points: Points,
    },
    /// People rate it; the machine never does.
    Rated,
}

impl CriterionNeed {
    /// Returns the word of policy files and of documents: `essential`, `scored` or `rated`.
    ///
    /// ```
    /// let policy = applicant::Policy::probation_services_officer();
    /// assert_eq!(policy.criteria.first().map(|criterion| criterion.need.as_str()), Some("essential"));
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            CriterionNeed::Essential { .. } => "essential",
            CriterionNeed::Scored { .. } => "scored",
            CriterionNeed::Rated => "rated",
        }
    }
}

/// The points for a number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub enum Points {
    /// A table of steps, each above the one before.
    #[serde(rename = "points")]
    Steps(Vec<PointsStep>),
    /// Points for each group of a given size, up to a cap.
    #[serde(rename = "each")]
    Each {
        /// How many earn the points once.
        of: NonZeroU32,
        /// The points that each earns.
        points: NonZeroU32,
        /// The most that they earn together: a multiple of `points`.
        cap: u32,
    },
}

impl Points {
    /// Returns the points for a number.
    #[must_use]
    pub fn earned(&self, number: u32) -> u32 {
        match self {
            Points::Steps(steps) => {
                steps.iter().filter(|step| step.at_least <= number).map(|step| step.points).max().unwrap_or(0)
            }
            Points::Each { of, points, cap } => (number / of.get()).saturating_mul(points.get()).min(*cap),
        }
    }

    /// Returns the most points there are.
    #[must_use]
    pub fn max(&self) -> u32 {
        match self {
            Points::Steps(steps) => steps.iter().map(|step| step.points).max().unwrap_or(0),
            Points::Each { cap, .. } => *cap,
        }
    }

    /// Returns the least number above this one that earns more, and what it earns.
    #[must_use]
    pub fn next(&self, number: u32) -> Option<PointsStep> {
        match self {
            Points::Steps(steps) => steps
                .iter()
                .filter(|step| step.at_least > number && step.points > self.earned(number))
                .min_by_key(|step| step.at_least)
                .copied(),
            Points::Each { of, .. } => {
                let at_least = (number / of.get()).checked_add(1)?.checked_mul(of.get())?;
                let points = self.earned(at_least);
                (points > self.earned(number)).then_some(PointsStep { at_least, points })
            }
        }
    }
}

impl Criterion {
    /// Returns the most points that it can earn: 0 unless it is scored.
    #[must_use]
    pub fn max_points(&self) -> u32 {
        match &self.need {
            CriterionNeed::Scored { points, .. } => points.max(),
            CriterionNeed::Essential { .. } | CriterionNeed::Rated => 0,
        }
    }

    /// Returns whether an applicant is not eligible without it.
    #[must_use]
    pub const fn is_essential(&self) -> bool {
        matches!(self.need, CriterionNeed::Essential { .. })
    }
}

/// A step of a table of points.
#[doc(alias = "Step")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsStep {
    /// The number that has to be reached.
    pub at_least: u32,
    /// The points it earns, instead of those of lower steps.
    pub points: u32,
}
