//! Figures over many applications in words.

use std::fmt::Display;

use applicant::Policy;

use super::RecruitmentWords;
use crate::{Funnel, GroupImpact, Impact, Remaining, Share, SmallNumbers, Tally};

/// A line of a table: its figures at the right, and what they are of.
fn line(widths: &[usize], cells: &[String], of: &str) -> String {
    let cells = cells.iter().zip(widths).map(|(cell, &width)| format!("{cell:>width$}  "));
    cells.collect::<String>() + of
}

impl RecruitmentWords {
    /// Returns the funnel of a policy as a table: met, not met, unknown, and after an essential criterion how many are left.
    #[must_use]
    pub fn funnel(&self, policy: &Policy, funnel: &Funnel) -> String {
        let said = |name: &str| self.said("decision-funnel", name, &[]);
        let headings = ["met", "not_met", "unknown", "left", "open"].map(said);
        let digits = funnel.outcomes().total().max(1).ilog10() as usize + 1;
        let widths = headings.each_ref().map(|heading| heading.chars().count().max(digits));
        let mut lines = vec![line(&widths, &headings, &said("criterion"))];
        for Tally { id, met, not_met, unknown, remaining, .. } in funnel.criteria() {
            let (left, open) = match remaining {
                Some(Remaining { met, open }) => (met.saturating_add(*open).to_string(), open.to_string()),
                None => (String::new(), String::new()),
            };
            let cells = [met.to_string(), not_met.to_string(), unknown.to_string(), left, open];
            lines.push(line(&widths, &cells, &self.0.criterion_title(policy, id)));
        }
        lines.join("\n")
    }

    /// How a selection fell on each group, as a table, and what the rule of thumb is worth.
    #[must_use]
    pub fn impact(&self, impact: &Impact) -> String {
        let said = |name: &str| self.said("decision-impact", name, &[]);
        let headings = ["selected", "of", "rate", "ratio"].map(said);
        let widths = headings.each_ref().map(|heading| heading.chars().count().max(10));
        let mut lines = vec![line(&widths, &headings, &said("group"))];
        for group in &impact.groups {
            let GroupImpact { label, selected, of, rate, impact_ratio, four_fifths, too_few, .. } = group;
            let share = |share: &Option<Share>| share.map_or_else(|| "-".to_owned(), |it| it.to_string());
            let cells = [selected.to_string(), of.to_string(), share(rate), share(impact_ratio)];
            let few = too_few.then(|| format!(", {}", said("too_few"))).unwrap_or_default();
            let standing = said(four_fifths.as_str());
            lines.push(line(&widths, &cells, &format!("{label}: {standing}{few}")));
        }
        lines.push(said("rule_of_thumb"));
        if impact.groups.iter().any(|group| group.too_few) {
            let SmallNumbers { group, selected } = impact.small_numbers();
            let args: [(&str, &dyn Display); 2] = [("group", &group), ("selected", &selected)];
            lines.push(self.said("decision-impact", "small", &args));
        }
        lines.join("\n")
    }
}
