//! The other roles that a person may be eligible for.

use super::assessment::{Assessment, Outcome};
use super::policy::{Policy, role_of};
use crate::application::Application;
use crate::engine::Rules;

/// Returns the other roles that a person may be eligible for: those of [`Policy::all`] whose outcome is not "not eligible", each
/// judged by its own terms. Those that are met come first, then those of which the page does not say enough.
///
/// Each role comes once, judged by the policy that speaks for it and called by its title, and the role of the policy `but` does
/// not come at all, whichever of its policies that is.
///
/// ```
/// # #[cfg(feature = "samples")] {
/// use applicant::{Draft, Policy};
/// use applicant::eligibility::other_roles;
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
    let own = role_of(but);
    let mut others: Vec<Assessment<'static>> = Policy::all()
        .iter()
        .filter(|policy| policy.id == policy.role && policy.role != own)
        .map(|policy| {
            let mut own = rules.clone();
            policy.apply(&mut own);
            // What could be chosen is what the form offered that was filled in.
            own.set_names(rules.names());
            policy.assess(&application.evidence(&own))
        })
        .filter(|assessment| assessment.outcome() != Outcome::NotEligible)
        .collect();
    others.sort_by_key(|assessment| assessment.outcome() != Outcome::Eligible);
    others
}
