//! The policies that come with the crate.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::files;
use super::model::Policy;
use crate::application::Draft;
use crate::engine::{DraftNode, Rules};
use crate::form::{Form, FormQuestion};

static ALL: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the files are part of the crate, and a test reads them")]
    let policy = |file| Policy::from_value(file).expect("the policies of the crate are sound");
    files::policies().into_iter().map(policy).collect()
});

impl Policy {
    /// Returns every policy that comes with the crate.
    ///
    /// ```
    /// use applicant::Policy;
    /// assert!(Policy::all().iter().any(|policy| policy.id == "probation_services_officer"));
    /// ```
    #[must_use]
    pub fn all() -> &'static [Policy] {
        &ALL
    }

    /// Returns the policy of that id among those that come with the crate.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Policy> {
        ALL.iter().find(|policy| policy.id == id)
    }

    /// Returns the policy of the Probation Services Officer post as the page of the Ministry of Justice tells it:
    /// `policies/probation_services_officer.toml`.
    #[must_use]
    pub fn probation_services_officer() -> &'static Policy {
        #[allow(clippy::expect_used, reason = "the file is part of the crate, and a test reads it")]
        ALL.first().expect("the policies of the crate are sound")
    }

    /// Returns whether this is one of the policies that come with the crate, unchanged: their employer alone has the
    /// [other roles](crate::eligibility::other_roles) and the timetable that the crate knows.
    ///
    /// ```
    /// use applicant::Policy;
    /// let mut policy = Policy::probation_services_officer().clone();
    /// assert!(policy.is_built_in());
    /// policy.version = "of our own".to_owned();
    /// assert!(!policy.is_built_in());
    /// ```
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        Policy::named(&self.id) == Some(self)
    }

    /// The policy of whoever names none.
    pub(crate) fn first() -> &'static Policy {
        Policy::probation_services_officer()
    }
}

impl Rules {
    /// The same rules for the post that the policy of this id judges, and for no other: an application may name it in `job.role`, or
    /// another policy of the crate for the same role.
    #[must_use]
    pub fn with_role(mut self, id: &str) -> Rules {
        set_role(&mut self, id, role_of(id));
        self
    }

    /// Returns the rules of the Probation Services Officer post on that day: those of its
    /// [policy](crate::eligibility::Policy::probation_services_officer).
    #[must_use]
    pub fn on(as_of: NaiveDate) -> Rules {
        Policy::first().rules(as_of)
    }
}

impl Form {
    /// Returns the whole application for the first post of the crate: nine sections on twelve pages, without what is asked at the
    /// stage of the checks. [`Form::of`] is the form of any post.
    #[must_use]
    pub fn full() -> Form {
        Form::of_schema(Draft::SCHEMA, &Policy::first().names)
    }
}

impl FormQuestion {
    /// Returns every question of an application that anybody answers, also those of the check stage, of the employer and of the
    /// service, for the first post of the crate. [`FormQuestion::all_of`] has those of any post.
    #[must_use]
    pub fn all() -> Vec<FormQuestion> {
        FormQuestion::all_of(&Policy::first().names)
    }
}

/// Returns the role of a policy, by its id: that of the policy where it comes with the crate, or else the id itself.
pub(crate) fn role_of(id: &str) -> &str {
    Policy::named(id).map_or(id, |policy| &policy.role)
}

/// Makes rules those of a form for the policy of this id and role, and for no other.
pub(crate) fn set_role(rules: &mut Rules, id: &str, role: &str) {
    let others = ALL.iter().filter(|policy| policy.id != id);
    let (same, other): (Vec<&Policy>, Vec<&Policy>) = others.partition(|policy| policy.role == role);
    let ids = |policies: Vec<&'static Policy>| policies.into_iter().map(|it| it.id.as_str().into()).collect();
    let application = rules.application_mut();
    application.role = id.to_owned().into();
    application.roles = vec![id.to_owned().into()];
    (application.role_aliases, application.other_roles) = (ids(same), ids(other));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_of_the_crate_is_sound_and_goes_through_serde() {
        assert_eq!(Policy::all().len(), files::policies().len());
        for policy in Policy::all() {
            let json = serde_json::to_value(policy).unwrap();
            assert_eq!(&Policy::from_value(json.clone()).unwrap(), policy, "{json}");
            assert_eq!(Policy::named(&policy.id), Some(policy));
            assert!(policy.help.ask.is_some() && policy.help.complain.len() == 2, "{}", policy.id);
        }
    }

    #[test]
    fn every_role_has_one_policy_that_speaks_for_it() {
        for policy in Policy::all() {
            let speaks = Policy::named(&policy.role).unwrap();
            assert_eq!(speaks.role, policy.role);
        }
        // A page about a role does not count as a role.
        let roles: Vec<&str> = Policy::all().iter().map(|policy| policy.role.as_str()).collect();
        assert_eq!(roles.iter().filter(|role| **role == "probation_services_officer").count(), 2);
    }
}
