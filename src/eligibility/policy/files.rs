//! The files that come with the crate: the one list of built-in posts.

/// The files of `policies/`, in the order in which roles are suggested. The first is the post of whoever names none.
pub(super) const POLICIES: [&str; 8] = [
    include_str!("../../../policies/probation_services_officer.toml"),
    include_str!("../../../policies/probation_services_officer_careers.toml"),
    include_str!("../../../policies/probation_officer.toml"),
    include_str!("../../../policies/trainee_probation_officer.toml"),
    include_str!("../../../policies/senior_probation_services_officer.toml"),
    include_str!("../../../policies/case_administrator.toml"),
    include_str!("../../../policies/approved_premises_worker.toml"),
    include_str!("../../../policies/programme_facilitator.toml"),
];

/// The files of `policies/names/`, by the name of the service.
pub(super) const NAMES: [(&str, &str); 1] =
    [("probation_service", include_str!("../../../policies/names/probation_service.toml"))];
