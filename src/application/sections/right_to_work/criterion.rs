//! From permission to the criterion of a policy.

use super::{NationalityGate, Permission, PermissionResult, Reason};
use crate::application::{Post, Status};

impl Permission {
    /// Where the criterion "may work on the first day" stands for this post: a refusal that a step of the applicant
    /// or the employer may put right is not known yet.
    #[must_use]
    pub fn status(&self, post: &Post) -> Status {
        match self.result {
            PermissionResult::Continuous | PermissionResult::Until(_) => Status::Met,
            PermissionResult::None(Reason::PermissionEnded | Reason::WorkNotPermitted) => Status::NotMet,
            PermissionResult::None(Reason::SponsorshipNeeded) if post.sponsors == Some(false) => {
                Status::NotMet
            }
            PermissionResult::Refer(_) | PermissionResult::None(_) => Status::Unknown,
        }
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
