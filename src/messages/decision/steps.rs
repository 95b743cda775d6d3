//! What would meet a predicate, as a sentence for each kind of step.

use fluent_bundle::FluentValue;

use super::super::Messages;
use crate::eligibility::{Change, ChangedBy, LeafResult, NextStep, Progress, Why};
use crate::engine::Path;

impl Messages {
    /// Returns what a change takes: its steps as sentences, each once.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Policy};
    /// let policy = Policy::named("probation_services_officer_careers").expect("it is built in");
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let explanation = policy.explain(&Draft::default().partial(&rules).evidence(&rules));
    /// let cheapest = explanation.changes().next().expect("it can be changed");
    /// let steps = Messages::new(Language::english()).steps(&cheapest);
    /// assert_eq!(steps[0], "Answer the questions on your right to work");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn steps(&self, change: &Change<'_, '_>) -> Vec<String> {
        let mut steps = Vec::new();
        // Different reasons may have the same sentence.
        for step in change.steps().into_iter().map(|unmet| self.step(unmet)) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        steps
    }

    /// Returns what would meet a predicate, as a sentence.
    #[must_use]
    pub fn step(&self, unmet: &LeafResult<'_>) -> String {
        let policy = unmet.policy();
        let asks = || FluentValue::from(self.asks(policy, unmet.leaf()));
        let entries = |paths: &[Path]| FluentValue::from(self.entries(policy, paths.iter().cloned()));
        let said = |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("step", name, args);
        let asked = |name: &str| said(name, &[("asks", asks())]);
        let counted = |name: &str, Progress { have, need }: Progress| match have {
            0 => asked(name),
            _ => said(
                &format!("{name}-counted"),
                &[("asks", asks()), ("have", have.into()), ("need", need.into())],
            ),
        };
        match &unmet.step() {
            NextStep::SettleGate { why, by } => self.gate_step(*why, *by),
            NextStep::PersonDecides => said("refer", &[("refer", asks())]),
            NextStep::TellResult { entries: told } => said("result", &[("entries", entries(told))]),
            NextStep::EmployerLooks { entries: looked_at, why: None } => {
                said("looked_at", &[("entries", entries(looked_at))])
            }
            NextStep::EmployerLooks { entries: looked_at, why: Some(why) } => {
                let why = self.why(why.as_str());
                said("looked_at-because", &[("entries", entries(looked_at)), ("why", why.into())])
            }
            NextStep::AddIfHeld { progress } => counted("add", *progress),
            NextStep::Add { progress } => counted("add-training", *progress),
            NextStep::ChooseSkills { entries: untagged } => {
                said("skill", &[("entries", entries(untagged)), ("asks", asks())])
            }
            NextStep::Describe { entries: untold } => said("describe", &[("entries", entries(untold))]),
            NextStep::AddMonths { months } => said("months", &[("n", (*months).into()), ("asks", asks())]),
            NextStep::AddOrTag => asked("experience"),
            NextStep::WriteStatement => asked("statement"),
            // The id of a predicate of your own means nothing to people.
            NextStep::Show if self.label_of(policy, unmet.leaf()).is_none() => said("custom-unnamed", &[]),
            NextStep::Show if unmet.changed_by() == ChangedBy::Employer => asked("custom-employer"),
            NextStep::Show => asked("custom"),
        }
    }

    /// Each reason has a sentence; some have another when it is the applicant's to do.
    fn gate_step(&self, why: Option<Why>, by: ChangedBy) -> String {
        let by_applicant = by == ChangedBy::Applicant;
        let name = why.map_or("gate", Why::as_str);
        let own = by_applicant.then(|| self.part("step", &format!("{name}-applicant"), None)).flatten();
        let any = if by_applicant { "gate-applicant" } else { "gate" };
        own.or_else(|| self.part("step", name, None)).unwrap_or_else(|| self.said("step", any, &[]))
    }
}
