//! The policies that come with the crate.

use std::sync::LazyLock;

use super::policy::Policy;

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
