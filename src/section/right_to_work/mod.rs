//! The right to work in the UK.

mod choices;
mod proof;

pub use proof::{
    ALWAYS, BESIDE, Conditional, Holder, IdentityDocument, IssuedIn, NoticeGround, PermissionLimit,
    ProofFacts, ProofKind, Settlement, WorkLimit, YesNoUnknown,
};
