//! The policies that come with the crate.

use std::sync::LazyLock;

use super::assessment::{Assessment, Outcome};
use super::policy::Policy;
use crate::application::Application;
use crate::rules::Rules;

/// The files of `policies/`, in the order in which roles are suggested.
const FILES: [&str; 8] = [
    include_str!("../../policies/probation_services_officer.toml"),
    include_str!("../../policies/probation_services_officer_careers.toml"),
    include_str!("../../policies/probation_officer.toml"),
    include_str!("../../policies/trainee_probation_officer.toml"),
    include_str!("../../policies/senior_probation_services_officer.toml"),
    include_str!("../../policies/case_administrator.toml"),
    include_str!("../../policies/approved_premises_worker.toml"),
    include_str!("../../policies/programme_facilitator.toml"),
];

static POLICIES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    #[allow(clippy::expect_used, reason = "the files are part of the crate, and a test reads them")]
    FILES.iter().map(|file| Policy::from_toml(file).expect("the policies of the crate are sound")).collect()
});

impl Policy {
    /// Every policy that comes with the crate.
    ///
    /// ```
    /// use applicant::Policy;
    /// assert!(Policy::all().iter().any(|policy| policy.id == "probation_services_officer"));
    /// ```
    #[must_use]
    pub fn all() -> &'static [Policy] {
        &POLICIES
    }

    /// The policy of that id, of those that come with the crate.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Policy> {
        POLICIES.iter().find(|policy| policy.id == id)
    }

    /// The policy of the Probation Services Officer post as the page of the Ministry of Justice tells it:
    /// `policies/probation_services_officer.toml`.
    #[must_use]
    pub fn probation_services_officer() -> &'static Policy {
        #[allow(clippy::expect_used, reason = "the file is part of the crate, and a test reads it")]
        POLICIES.first().expect("the policies of the crate are sound")
    }
}

/// The other roles that a person may be eligible for: those of [`Policy::all`] whose outcome is not "not eligible", each
/// judged by its own terms. Those that are met come first, then those of which the page does not say enough.
///
/// Two files of one post are one role to an applicant: a role with the id `post` and a policy `post_…` are not suggested
/// beside each other.
///
/// ```
/// # #[cfg(feature = "samples")] {
/// use applicant::{Draft, Policy, eligibility::other_roles};
/// let policy = Policy::probation_services_officer();
/// let rules = policy.rules("2026-11-21".parse()?);
/// let checked = Draft::sample().check(&rules)?;
/// let others = other_roles(&checked.application, &rules, &policy.id);
/// assert!(others.iter().any(|other| other.policy().id == "case_administrator"));
/// assert!(!others.iter().any(|other| other.policy().id == "probation_officer"), "there is no PQiP");
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn other_roles(application: &Application, rules: &Rules, but: &str) -> Vec<Assessment<'static>> {
    let is_same = |id: &str| id.starts_with(but) || but.starts_with(id);
    let mut others: Vec<Assessment<'static>> = Policy::all()
        .iter()
        .filter(|policy| !is_same(&policy.id))
        .map(|policy| {
            let mut own = rules.clone();
            policy.apply(&mut own);
            policy.assess(&application.evidence(&own))
        })
        .filter(|assessment| assessment.outcome() != Outcome::NotEligible)
        .collect();
    others.sort_by_key(|assessment| assessment.outcome() != Outcome::Eligible);
    others
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_of_the_crate_is_sound_and_goes_through_serde() {
        assert_eq!(Policy::all().len(), FILES.len());
        for policy in Policy::all() {
            let json = serde_json::to_value(policy).unwrap();
            assert_eq!(&Policy::from_value(json.clone()).unwrap(), policy, "{json}");
            assert_eq!(Policy::named(&policy.id), Some(policy));
            assert!(policy.help.ask.is_some() && policy.help.complain.len() == 2, "{}", policy.id);
        }
    }
}
