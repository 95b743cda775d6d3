//! What became of a decision, and figures over many, in words.

use super::super::Messages;
use crate::eligibility::{
    Decision, DecisionStep, Funnel, GroupImpact, Impact, Policy, Remaining, Share, SmallNumbers, Tally,
};
use chrono::NaiveDate;

/// A line of a table: its figures at the right, and what they are of.
fn line(widths: &[usize], cells: &[String], of: &str) -> String {
    let cells = cells.iter().zip(widths).map(|(cell, &width)| format!("{cell:>width$}  "));
    cells.collect::<String>() + of
}

impl Messages {
    /// Returns what happened to a decision, a line for each step with its day: who decided, and why.
    #[must_use]
    pub fn trail(&self, decision: &Decision) -> String {
        let step = |(on, step): (NaiveDate, &DecisionStep)| {
            let outcome = match step {
                DecisionStep::Proposed { outcome } | DecisionStep::Changed { outcome, .. } => {
                    self.said("decision-trail", outcome.as_str(), &[])
                }
                _ => String::new(),
            };
            let (by, reason) = match step {
                DecisionStep::Confirmed { by } => (by.as_str(), ""),
                DecisionStep::Changed { by, reason, .. } => (by.as_str(), reason.as_str()),
                _ => ("", ""),
            };
            let [by, reason] = [by, reason].map(|text| text.to_owned().into());
            let args = [("outcome", outcome.into()), ("by", by), ("reason", reason)];
            format!("{}: {}", self.date(on), self.said("decision-trail", step.as_str(), &args))
        };
        decision.trail().map(step).collect::<Vec<_>>().join("\n")
    }

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
            lines.push(line(&widths, &cells, &self.criterion_title(policy, id)));
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
            let args = [("group", group.into()), ("selected", selected.into())];
            lines.push(self.said("decision-impact", "small", &args));
        }
        lines.join("\n")
    }
}
