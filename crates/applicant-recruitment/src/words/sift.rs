//! The sheet of a sift in words.

use std::fmt::Display;

use super::RecruitmentWords;
use crate::{CriterionSift, RatingBasis, SettledRating, Sifted, Unresolved};

impl RecruitmentWords {
    /// Returns the sheet of a sift: whether it was passed, and a line for each criterion that people rate.
    #[must_use]
    pub fn sift_sheet(&self, sifted: &Sifted<'_>) -> String {
        let said = |name: &str, args: &[(&str, &dyn Display)]| self.said("sift-sheet", name, args);
        let policy = sifted.policy();
        let title = self.0.policy_text(policy, &policy.title).text;
        let mut lines = vec![format!("{title}: {}", said(sifted.decision().as_str(), &[]))];
        if let Some(total) = sifted.total() {
            lines.push(said("total", &[("total", &total), ("most", &sifted.most())]));
        }
        for criterion in sifted.criteria() {
            let title = self.0.policy_text(policy, &criterion.criterion().title).text;
            lines.push(format!("  {title}: {}", self.criterion_sift(criterion)));
        }
        lines.extend(sifted.left_out().iter().map(|marker| said("left_out", &[("by", marker)])));
        lines.join("\n")
    }

    fn criterion_sift(&self, criterion: &CriterionSift<'_>) -> String {
        let said = |name: &str, args: &[(&str, &dyn Display)]| self.said("sift-sheet", name, args);
        let mut parts = Vec::new();
        match criterion.rating() {
            Err(Unresolved::NotRated) => parts.push(said("not_rated", &[])),
            Err(Unresolved::TooFewMarkers { rated, needed }) => {
                parts.push(said("too_few_markers", &[("rated", &rated), ("needed", &needed)]));
            }
            Err(Unresolved::Differ { lowest, highest }) => {
                parts.push(said("differ", &[("lowest", &lowest), ("highest", &highest)]));
            }
            Err(Unresolved::AcrossMinimum { lowest, highest, minimum }) => parts.push(said(
                "across_minimum",
                &[("lowest", &lowest), ("highest", &highest), ("minimum", &minimum)],
            )),
            Ok(SettledRating { rating, basis }) => {
                parts.push(format!("{rating}, {}", self.rating(*rating)));
                match basis {
                    RatingBasis::Agreed => {}
                    RatingBasis::Middle { lowest, highest } => {
                        parts.push(said("middle", &[("lowest", &lowest), ("highest", &highest)]));
                    }
                    RatingBasis::Moderated(moderation) => {
                        let reason = self.said("moderation-reason", moderation.reason.as_str(), &[]);
                        parts.push(said("moderated", &[("by", &moderation.by), ("reason", &reason)]));
                    }
                }
            }
        }
        match criterion.minimum() {
            Some(minimum) if criterion.is_below() => {
                parts.push(said("below_minimum", &[("minimum", &minimum)]));
            }
            Some(_) => {}
            None => parts.push(said("no_minimum", &[])),
        }
        parts.join("; ")
    }
}
