//! The rules of the form of a post, from its policy.

use chrono::NaiveDate;

use super::builtin::set_role;
use super::model::Policy;
use super::predicate::{Gate, GcseRule, Predicate};
use super::rule::Leaf;
use crate::engine::Rules;

/// What is asked for the nationality rules of the Civil Service alone.
const ACCRUED_RIGHT: &str = "right_to_work.accrued_right";

impl Policy {
    /// Returns the rules of a form for this post on that day: its sections, its statements, its terms.
    #[must_use]
    pub fn rules(&self, as_of: NaiveDate) -> Rules {
        let mut rules = Rules::new(as_of);
        set_role(&mut rules, &self.id, &self.role);
        self.apply(&mut rules);
        rules.for_post_with(&self.sections)
    }

    /// Sets what eligibility depends on: the terms of the post, the statements, and whether a strong pass is asked.
    pub(crate) fn apply(&self, rules: &mut Rules) {
        rules.set_post_names(&self.names, &self.statements);
        // Only the Civil Service asks for rights from an earlier time.
        let gate = Predicate::Gate(Gate::CivilServiceNationality);
        let is_of_civil_service = self.leaves().iter().any(|(_, leaf)| leaf.predicate == gate);
        rules.left_out.retain(|question| question != ACCRUED_RIGHT);
        rules.left_out.extend((!is_of_civil_service).then(|| ACCRUED_RIGHT.to_owned()));
        let strong = |leaf: &Leaf| matches!(leaf.predicate, Predicate::GcseC(GcseRule { strong: true, .. }));
        let application = rules.application_mut();
        application.post = self.post;
        application.strong_pass = self.leaves().iter().any(|(_, leaf)| strong(leaf));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_policy_decides_what_is_left_out() {
        let carer = Policy::from_toml(include_str!("../../../examples/policies/night_carer.toml")).unwrap();
        let officer = Policy::probation_services_officer();
        let mut rules = Rules::on("2026-11-21".parse().unwrap());
        rules.left_out.push("job.vacancy".to_owned());
        for (policy, expected) in [
            (&carer, &["job.vacancy", ACCRUED_RIGHT][..]),
            (&carer, &["job.vacancy", ACCRUED_RIGHT]),
            (officer, &["job.vacancy"]),
        ] {
            policy.apply(&mut rules);
            assert_eq!(rules.left_out, expected, "{}", policy.id);
        }
    }
}
