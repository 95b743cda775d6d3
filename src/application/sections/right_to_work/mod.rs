//! The right to work in the UK: what the applicant declares, and what follows from it.
//!
//! The applicant *declares* a proof; the employer *checks* it before the first day. Three answers come from
//! one declaration and are never mixed up:
//!
//! * [`RightToWork::issues`]: is it well filled in?
//! * [`RightToWork::permission`]: may this person work, from when until when, by which list?
//! * [`RightToWork::civil_service_nationality`]: may the Civil Service employ them? An Indian citizen may be
//!   a civil servant and lack permission; an American with settlement has permission and may not be one.
//!
//! ```
//! use applicant::application::Post;
//! use applicant::field::Nationality;
//! use applicant::application::right_to_work::{NoticeGround, PermissionResult, Proof, RightToWork};
//! use chrono::NaiveDate;
//!
//! let day = |text: &str| text.parse::<NaiveDate>();
//! let right = RightToWork {
//!     nationalities: vec![Nationality::parse("NGA")?],
//!     proof: Proof::PositiveVerificationNotice {
//!         notice_ground: NoticeGround::EussApplication,
//!         notice_issued_on: Some(day("2026-08-31")?),
//!         work_limit: None,
//!         work_permitted: None,
//!     },
//!     settlement: None,
//!     accrued_right: None,
//! };
//!
//! let permission = right.permission(day("2026-08-31")?, day("2026-09-07")?, &Post::default());
//! assert_eq!(permission.result, PermissionResult::Until(day("2027-02-28")?));
//! assert_eq!(permission.list.map(|list| list.as_str()), Some("B2"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod birth_date;
mod check;
mod criterion;
mod demand;
mod draft;
mod faults;
mod limit;
mod list;
mod nationality_gate;
mod permission;
mod proof;
mod values;
mod wire;

#[cfg(test)]
mod tests;

use std::fmt;

use chrono::NaiveDate;

use crate::application::YesNoUnknown;
use crate::engine::field::hidden_debug;
use crate::field::{Line, Nationality, NiNumber, PassportNumber, ShareCode};

pub(crate) use draft::Answers;
pub use draft::RightToWorkDraft;
pub use limit::{Limit, Work};
pub use list::DocumentList;
pub use nationality_gate::NationalityGate;
pub use permission::{Permission, PermissionBasis, PermissionResult, Reason, six_months_after};
pub(crate) use proof::{Holder, PermissionLimit};
pub use proof::{IdentityDocument, IssuedIn, NoticeGround, ProofKind, Settlement, WorkLimit};

/// What an applicant declares about their right to work.
///
/// Every nationality counts, and each may open a door of its own. It is written by serde as the flat keys of
/// the form, without a key for what was not said, and has no `Deserialize`: it is had by checking a draft.
/// `Debug` shows the kind of proof and nothing else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RightToWork {
    /// All nationalities, in the order given.
    pub nationalities: Vec<Nationality>,
    /// The proof, with the answers that it uses.
    pub proof: Proof,
    /// Status under the EU Settlement Scheme.
    pub settlement: Option<Settlement>,
    /// A right to work in the Civil Service from an earlier time or through family.
    pub accrued_right: Option<YesNoUnknown>,
}

/// A proof and exactly the answers that it uses.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Proof {
    /// A British passport.
    BritishPassport(Passport),
    /// An Irish passport.
    IrishPassport(Passport),
    /// An Irish passport card.
    IrishPassportCard(Passport),
    /// A passport or card checked by a digital verification service.
    DigitalIdentity {
        /// It must be in date: only in person does an expired one prove anything.
        document_expires_on: NaiveDate,
        /// The number of the passport or card.
        document_number: Option<PassportNumber>,
        /// Which document it is, of a person who is both British and Irish.
        identity_document: Option<IdentityDocument>,
    },
    /// A birth or adoption certificate.
    BirthOrAdoptionCertificate {
        /// Where it was issued.
        document_issued_in: IssuedIn,
        /// The paper that makes it a proof.
        ni: NiEvidence,
        /// The number of the certificate.
        document_number: Option<Line>,
    },
    /// A certificate of naturalisation or registration as a British citizen.
    NaturalisationCertificate {
        /// The paper that makes it a proof.
        ni: NiEvidence,
        /// The number of the certificate.
        document_number: Option<Line>,
    },
    /// A passport of any country with an endorsement.
    EndorsedPassport {
        /// It must be in date. The permission may end earlier or later.
        document_expires_on: NaiveDate,
        /// How long the permission lasts; `None` when that was not said.
        permission: Option<Limit>,
        /// The number of the passport.
        document_number: Option<PassportNumber>,
        /// The limit on work; `None` when that was not said.
        work: Option<Work>,
        /// Whether a corner is cut off.
        document_cancelled: bool,
    },
    /// An Immigration Status Document.
    StatusDocument {
        /// The paper that makes it a proof.
        ni: NiEvidence,
        /// How long the permission lasts; `None` when that was not said.
        permission: Option<Limit>,
        /// The number of the document.
        document_number: Option<Line>,
        /// The document's own date, if it has one.
        document_expires_on: Option<NaiveDate>,
        /// The limit on work; `None` when that was not said.
        work: Option<Work>,
    },
    /// Leave under Appendix EU of a Crown dependency.
    CrownDependencyDocument {
        /// How long the permission lasts; `None` when that was not said.
        permission: Option<Limit>,
        /// Whether the Employer Checking Service confirmed it. Known to the employer only.
        ecs_verified: Option<bool>,
        /// The number of the document.
        document_number: Option<Line>,
    },
    /// A share code and what it will show.
    ShareCode {
        /// The code. It opens immigration records: never log it.
        share_code: Option<ShareCode>,
        /// The date of birth that goes with the code.
        date_of_birth: Option<NaiveDate>,
        /// The day on which the code was made.
        share_code_issued_on: Option<NaiveDate>,
        /// How long the permission lasts; `None` when that was not said.
        permission: Option<Limit>,
        /// The limit on work; `None` when that was not said.
        work: Option<Work>,
    },
    /// A notice from the Home Office to the employer.
    PositiveVerificationNotice {
        /// The application or card behind it.
        notice_ground: NoticeGround,
        /// The date of the notice. Known to the employer only.
        notice_issued_on: Option<NaiveDate>,
        /// The limit on work; `None` when that was not said.
        work_limit: Option<WorkLimit>,
        /// Whether this work is permitted. A dated notice covers the work it was asked for.
        work_permitted: Option<YesNoUnknown>,
    },
    /// A biometric residence permit or card, as a card.
    BiometricResidencePermit {
        /// The number of the card.
        document_number: Option<Line>,
        /// The card's own date, which is not the end of permission.
        document_expires_on: Option<NaiveDate>,
    },
    /// A document that is on no list.
    OtherDocument {
        /// What it is called.
        document_name: Option<Line>,
    },
    /// Nothing to show yet.
    NoneYet,
    /// No permission without a sponsor.
    NeedsSponsorship,
}

/// A British or Irish passport or card. Its expiry does not matter when it is checked in person.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Passport {
    /// The number of the document.
    pub document_number: Option<PassportNumber>,
    /// The document's own date, past or not.
    pub document_expires_on: Option<NaiveDate>,
    /// Whether a corner is cut off.
    pub document_cancelled: bool,
}

/// The official paper with a permanent National Insurance number that some proofs need beside them.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct NiEvidence {
    /// Whether there is such a paper, such as a P45, a P60 or a letter from an agency.
    pub ni_document: bool,
    /// The number, which proves nothing by itself.
    pub ni_number: Option<NiNumber>,
}

impl Proof {
    /// Which proof it is.
    #[must_use]
    pub const fn kind(&self) -> ProofKind {
        match self {
            Proof::BritishPassport(_) => ProofKind::BritishPassport,
            Proof::IrishPassport(_) => ProofKind::IrishPassport,
            Proof::IrishPassportCard(_) => ProofKind::IrishPassportCard,
            Proof::DigitalIdentity { .. } => ProofKind::DigitalIdentity,
            Proof::BirthOrAdoptionCertificate { .. } => ProofKind::BirthOrAdoptionCertificate,
            Proof::NaturalisationCertificate { .. } => ProofKind::NaturalisationCertificate,
            Proof::EndorsedPassport { .. } => ProofKind::EndorsedPassport,
            Proof::StatusDocument { .. } => ProofKind::StatusDocument,
            Proof::CrownDependencyDocument { .. } => ProofKind::CrownDependencyDocument,
            Proof::ShareCode { .. } => ProofKind::ShareCode,
            Proof::PositiveVerificationNotice { .. } => ProofKind::PositiveVerificationNotice,
            Proof::BiometricResidencePermit { .. } => ProofKind::BiometricResidencePermit,
            Proof::OtherDocument { .. } => ProofKind::OtherDocument,
            Proof::NoneYet => ProofKind::NoneYet,
            Proof::NeedsSponsorship => ProofKind::NeedsSponsorship,
        }
    }

    /// Whether a corner is cut off.
    fn is_cancelled(&self) -> bool {
        match self {
            Proof::BritishPassport(p) | Proof::IrishPassport(p) | Proof::IrishPassportCard(p) => {
                p.document_cancelled
            }
            Proof::EndorsedPassport { document_cancelled, .. } => *document_cancelled,
            _ => false,
        }
    }

    /// The paper with the National Insurance number, for a proof that needs one.
    fn ni(&self) -> Option<&NiEvidence> {
        match self {
            Proof::BirthOrAdoptionCertificate { ni, .. }
            | Proof::NaturalisationCertificate { ni, .. }
            | Proof::StatusDocument { ni, .. } => Some(ni),
            _ => None,
        }
    }

    /// The answers on limits to work.
    fn work(&self) -> (Option<WorkLimit>, Option<YesNoUnknown>) {
        match self {
            Proof::EndorsedPassport { work, .. }
            | Proof::StatusDocument { work, .. }
            | Proof::ShareCode { work, .. } => (work.map(Work::limit), work.and_then(Work::permitted)),
            Proof::PositiveVerificationNotice { work_limit, work_permitted, .. } => {
                (*work_limit, *work_permitted)
            }
            _ => (None, None),
        }
    }
}

impl RightToWork {
    /// The date of birth, of those whose proof needs it.
    #[must_use]
    pub const fn date_of_birth(&self) -> Option<NaiveDate> {
        match &self.proof {
            Proof::ShareCode { date_of_birth, .. } => *date_of_birth,
            _ => None,
        }
    }

    /// Whether no person of these nationalities can have this proof: an error, not merely unusual.
    fn contradicts_nationality(&self) -> bool {
        self.proof.kind().contradicts(&self.nationalities) || self.identity_contradicts_nationality()
    }

    /// Whether the digital identity rests on a passport that no person of these nationalities can have.
    fn identity_contradicts_nationality(&self) -> bool {
        let Proof::DigitalIdentity { identity_document: Some(document), .. } = &self.proof else {
            return false;
        };
        let holder = match document {
            IdentityDocument::BritishPassport => Holder::British,
            IdentityDocument::IrishPassport | IdentityDocument::IrishPassportCard => Holder::Irish,
        };
        !self.proof.kind().contradicts(&self.nationalities) && !holder.admits(&self.nationalities)
    }
}

impl ProofKind {
    /// Whether no person of these nationalities can have this proof.
    ///
    /// Of the proofs that others have, only a share code is strictly never issued to British or Irish
    /// citizens.
    fn contradicts(self, nationalities: &[Nationality]) -> bool {
        let holder = self.facts().holder;
        let strict = holder != Holder::NotOnlyBritishOrIrish || self == ProofKind::ShareCode;
        strict && !holder.admits(nationalities)
    }
}

impl fmt::Debug for RightToWork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RightToWork").field("proof", &self.proof).finish_non_exhaustive()
    }
}

hidden_debug!(Passport, NiEvidence);

impl fmt::Debug for Proof {
    /// The kind alone: numbers, dates and statuses are the applicant's own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind().fmt(f)
    }
}
