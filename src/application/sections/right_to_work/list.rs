//! The lists of acceptable documents, and where each proof stands on them.

use super::{Holder, IdentityDocument, IssuedIn, Limit, NoticeGround, Proof, RightToWork};

/// The place of a proof on the lists of the Home Office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are those of the lists")]
pub enum List {
    A1,
    A2,
    A3,
    A4,
    A5,
    A6,
    A7,
    A8,
    B1_1,
    B1_2,
    B1_3,
    /// B2.1 and B2.2 differ by the date of the application, which is not asked; they have the same effect.
    B2_1Or2,
    B2_3,
    B2_4,
    B2_5,
    /// The online check of a share code, which is on no list of documents.
    Online,
}

impl List {
    /// The item, such as `A1`, `B1.1` or `B2.4`.
    #[must_use]
    pub const fn item(self) -> &'static str {
        match self {
            List::A1 => "A1",
            List::A2 => "A2",
            List::A3 => "A3",
            List::A4 => "A4",
            List::A5 => "A5",
            List::A6 => "A6",
            List::A7 => "A7",
            List::A8 => "A8",
            List::B1_1 => "B1.1",
            List::B1_2 => "B1.2",
            List::B1_3 => "B1.3",
            List::B2_1Or2 => "B2.1/B2.2",
            List::B2_3 => "B2.3",
            List::B2_4 => "B2.4",
            List::B2_5 => "B2.5",
            List::Online => "online",
        }
    }

    /// The place that decides for how long the proof holds: an item of list A, or a group of list B.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            List::B1_1 | List::B1_2 | List::B1_3 => "B1",
            List::B2_1Or2 | List::B2_3 | List::B2_4 | List::B2_5 => "B2",
            _ => self.item(),
        }
    }
}

impl RightToWork {
    /// Where the proof stands, when it is good.
    pub(super) fn list(&self) -> Option<List> {
        let limited = |lasting, ending| match self.limit() {
            Some(Limit::NoLimit) => Some(lasting),
            Some(Limit::Until(_)) => Some(ending),
            Some(Limit::Pending | Limit::NotKnown) | None => None,
        };
        match &self.proof {
            Proof::BritishPassport(_) => Some(List::A1),
            Proof::IrishPassport(_) | Proof::IrishPassportCard(_) => Some(List::A2),
            Proof::DigitalIdentity { identity_document, .. } => {
                let [british, irish] =
                    [Holder::British, Holder::Irish].map(|holder| holder.admits(&self.nationalities));
                match (british, irish, identity_document) {
                    (true, false, _) | (true, true, Some(IdentityDocument::BritishPassport)) => {
                        Some(List::A1)
                    }
                    (false, true, _) => Some(List::A2),
                    (
                        true,
                        true,
                        Some(IdentityDocument::IrishPassport | IdentityDocument::IrishPassportCard),
                    ) => Some(List::A2),
                    (true, true, None) | (false, false, _) => None,
                }
            }
            Proof::BirthOrAdoptionCertificate { document_issued_in, .. } => match document_issued_in {
                IssuedIn::UnitedKingdom => Some(List::A6),
                IssuedIn::ChannelIslands | IssuedIn::IsleOfMan | IssuedIn::Ireland => Some(List::A7),
                IssuedIn::Elsewhere => None,
            },
            Proof::NaturalisationCertificate { .. } => Some(List::A8),
            Proof::EndorsedPassport { .. } => limited(List::A4, List::B1_1),
            Proof::StatusDocument { .. } => limited(List::A5, List::B1_3),
            Proof::CrownDependencyDocument { .. } => limited(List::A3, List::B1_2),
            Proof::ShareCode { .. } => Some(List::Online),
            Proof::PositiveVerificationNotice(notice) => Some(match notice.notice_ground {
                NoticeGround::EussApplication => List::B2_1Or2,
                NoticeGround::CrownDependencyApplication => List::B2_3,
                NoticeGround::ApplicationRegistrationCard => List::B2_4,
                NoticeGround::Other => List::B2_5,
            }),
            Proof::BiometricResidencePermit { .. }
            | Proof::OtherDocument { .. }
            | Proof::NoneYet
            | Proof::NeedsSponsorship => None,
        }
    }
}
