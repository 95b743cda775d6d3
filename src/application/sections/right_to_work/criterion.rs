//! From permission to the criterion of a policy.

use super::{NationalityGate, Permission, PermissionResult, Reason};
use crate::application::{Post, Status};
use crate::engine::field::choices;

choices! {
    /// What can put a refusal right.
    #[non_exhaustive]
    pub enum Remedy {
        /// A step of the applicant or the employer, such as another document or an enquiry.
        Step = "step",
        /// Sponsorship, which is the employer's to give.
        Sponsorship = "sponsorship",
        /// A new permission from the Home Office, and nothing less.
        NewPermission = "new_permission",
    }
}

/// Where the criterion "may work on the first day" stands, and what can put it right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "Criterion")]
pub struct RightToWorkCriterion {
    /// Its status.
    pub status: Status,
    /// What can put a refusal right; none when nothing needs to be, or when a person has to look first.
    pub remedy: Option<Remedy>,
}

impl Permission {
    /// Where the criterion stands for this post.
    #[must_use]
    pub fn criterion(&self, post: &Post) -> RightToWorkCriterion {
        let (status, remedy) = match self.result {
            PermissionResult::Continuous | PermissionResult::Until(_) => (Status::Met, None),
            PermissionResult::Refer(_) => (Status::Unknown, None),
            PermissionResult::None(reason) => match reason {
                Reason::PermissionEnded | Reason::WorkNotPermitted => {
                    (Status::NotMet, Some(Remedy::NewPermission))
                }
                Reason::SponsorshipNeeded if post.sponsors == Some(false) => {
                    (Status::NotMet, Some(Remedy::Sponsorship))
                }
                Reason::SponsorshipNeeded => (Status::Unknown, Some(Remedy::Sponsorship)),
                _ => (Status::Unknown, Some(Remedy::Step)),
            },
        };
        RightToWorkCriterion { status, remedy }
    }
}

impl NationalityGate {
    /// Where the criterion "may be employed by the Civil Service" stands.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            NationalityGate::Met => Status::Met,
            NationalityGate::NotMet => Status::NotMet,
            NationalityGate::Refer(_) => Status::Unknown,
        }
    }
}
