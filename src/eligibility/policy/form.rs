//! The rules of the form of a post, from its policy.

use chrono::NaiveDate;

use super::builtin::set_role;
use super::model::Policy;
use super::predicate::{GcseRule, Predicate};
use super::rule::Leaf;
use crate::engine::Rules;

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
        let strong = |leaf: &Leaf| matches!(leaf.predicate, Predicate::GcseC(GcseRule { strong: true, .. }));
        let application = rules.application_mut();
        application.post = self.post;
        application.strong_pass = self.leaves().iter().any(|(_, leaf)| strong(leaf));
    }
}
