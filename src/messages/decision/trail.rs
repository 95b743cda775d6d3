//! What became of a decision, in words.

use chrono::NaiveDate;

use super::super::Messages;
use crate::eligibility::{Decision, DecisionStep};

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
}
