//! A policy part by part, and what two policies ask differently, in words.

use super::super::Messages;
use crate::eligibility::{CriterionNeed, Policy, PolicyDifference, PolicyPart, PolicyValue};
use crate::engine::Names;

impl Messages {
    /// Returns the whole of a policy as plain text, a line for each part: the post, the form, each statement with its limit and its
    /// question, the choices, and each criterion with its points and what the file decided.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::Policy;
    /// let said = Messages::new(Language::english()).policy(Policy::probation_services_officer());
    /// assert!(said.starts_with("Probation Services Officer (version 2)\nSource: job page of HM Prison"));
    /// assert!(said.contains("\nStatement “Experience of written work”: has to be given without a GCSE"));
    /// assert!(said.ends_with("\nPoints in all: 60"));
    /// ```
    #[must_use]
    pub fn policy(&self, policy: &Policy) -> String {
        let title = self.policy_text(policy, &policy.title).text;
        let args = [("title", title.into()), ("version", policy.version.clone().into())];
        let mut lines = vec![self.said("policy-difference", "version", &args)];
        for (part, value) in policy.parts() {
            lines.push(format!(
                "{}: {}",
                self.policy_part(policy, part),
                self.policy_value(policy, part, &value)
            ));
            let below = match (part, value) {
                (PolicyPart::Statement(id), _) => {
                    policy.names.find(Names::STATEMENTS, id.as_str()).and_then(|named| named.label.as_ref())
                }
                (_, PolicyValue::Criterion(criterion)) => criterion.note.as_ref(),
                _ => None,
            };
            lines.extend(below.map(|text| format!("  {}", self.policy_text(policy, text).text)));
        }
        lines.join("\n")
    }

    /// Returns what two policies ask differently, as plain text: what the first says after `-`, and what the
    /// other says after `+`.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::Policy;
    /// let policy = Policy::probation_services_officer();
    /// let same = Messages::new(Language::english()).difference(&policy.difference(policy));
    /// assert!(same.ends_with("\nThey ask the same"));
    /// ```
    #[must_use]
    pub fn difference(&self, difference: &PolicyDifference<'_>) -> String {
        let said = |name: &str| self.said("policy-difference", name, &[]);
        let [from, to] = [difference.from, difference.to];
        let mut lines = [(from, '-'), (to, '+')]
            .map(|(policy, sign)| format!("{sign} {}", self.policy_text(policy, &policy.title).text))
            .to_vec();
        if difference.entries.is_empty() {
            lines.push(said("same"));
        }
        for entry in &difference.entries {
            let whose = if entry.from.is_some() { from } else { to };
            lines.push(self.policy_part(whose, entry.part));
            for (policy, value, sign) in [(from, &entry.from, '-'), (to, &entry.to, '+')] {
                let value = value.as_ref().map(|value| self.policy_value(policy, entry.part, value));
                lines.push(format!("  {sign} {}", value.unwrap_or_else(|| said("nothing"))));
            }
        }
        lines.join("\n")
    }

    fn policy_part(&self, policy: &Policy, part: PolicyPart<'_>) -> String {
        let named = |name: &str, what: String| self.said("policy-difference", name, &[("name", what.into())]);
        match part {
            PolicyPart::Statement(id) => {
                let statement = self.named(policy, Names::STATEMENTS, id.as_str());
                named("statement", statement)
            }
            PolicyPart::Names(list) => named("names", self.said("policy-list", list, &[])),
            PolicyPart::Criterion(id) => self.criterion_title(policy, id),
            part => self.said("policy-difference", &part.to_string(), &[]),
        }
    }

    fn policy_value(&self, policy: &Policy, part: PolicyPart<'_>, value: &PolicyValue<'_>) -> String {
        let said = |name: &str| self.said("policy-difference", name, &[]);
        match value {
            PolicyValue::Text(text) => self.policy_text(policy, text).text,
            PolicyValue::YesNo(yes) => self.choice("any", if *yes { "yes" } else { "no" }),
            PolicyValue::Number(n) => n.to_string(),
            PolicyValue::Decimal(n) => self.decimal(&n.to_string()),
            PolicyValue::Ids(ids) => {
                let name = |id: &&str| match part {
                    PolicyPart::Ties => self.criterion_title(policy, id),
                    PolicyPart::Names(list) => self.named(policy, list, id),
                    _ => self.said("policy-section", id, &[]),
                };
                // There may be commas in a name.
                ids.iter().map(name).collect::<Vec<_>>().join("; ")
            }
            PolicyValue::Statement { need, max_words } => {
                let args = [("need", said(need.as_str()).into()), ("n", (*max_words).into())];
                self.said("policy-difference", "at_most_words", &args)
            }
            PolicyValue::Criterion(criterion) => {
                let asks = self.criterion(policy, criterion);
                let with =
                    |name: &str| self.said("policy-difference", name, &[("asks", asks.clone().into())]);
                match criterion.need {
                    CriterionNeed::Essential { .. } => with("essential"),
                    CriterionNeed::Scored { .. } => with("scored"),
                    CriterionNeed::Rated => asks,
                }
            }
        }
    }
}
