//! Skills that tie an experience to a criterion.

use crate::field::choices;

choices! {
    /// A skill that the applicant says an experience shows. Self-declared: the sift confirms it.
    ///
    /// Source: the responsibilities and requirements on the two pages of the job.
    pub enum Skill {
        /// Working with challenging individuals.
        ChallengingIndividuals = "challenging_individuals",
        /// Writing reports.
        WrittenReports = "written_reports",
        /// Assessing risk.
        AssessingRisk = "assessing_risk",
        /// Managing cases.
        CaseManagement = "case_management",
        /// Monitoring compliance.
        MonitoringCompliance = "monitoring_compliance",
        /// Making referrals.
        Referrals = "referrals",
        /// Working with partner agencies.
        PartnerAgencies = "partner_agencies",
        /// Working in court.
        CourtWork = "court_work",
        /// Supporting people to change.
        SupportingChange = "supporting_change",
        /// Working with diverse communities.
        DiverseCommunities = "diverse_communities",
    }
}
