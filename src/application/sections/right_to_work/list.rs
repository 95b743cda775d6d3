//! The lists of acceptable documents, and the place of each proof on them.

use super::{Holder, IdentityDocument, IssuedIn, Limit, NoticeGround, Proof, RightToWork};

/// The place of a proof on the lists of the Home Office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are those of the lists")]
#[doc(alias = "List")]
#[non_exhaustive]
pub enum DocumentList {
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

impl DocumentList {
    /// The item, such as `A1`, `B1.1` or `B2.4`.
    #[must_use]
    pub const fn item(self) -> &'static str {
        match self {
            DocumentList::A1 => "A1",
            DocumentList::A2 => "A2",
            DocumentList::A3 => "A3",
            DocumentList::A4 => "A4",
            DocumentList::A5 => "A5",
            DocumentList::A6 => "A6",
            DocumentList::A7 => "A7",
            DocumentList::A8 => "A8",
            DocumentList::B1_1 => "B1.1",
            DocumentList::B1_2 => "B1.2",
            DocumentList::B1_3 => "B1.3",
            DocumentList::B2_1Or2 => "B2.1/B2.2",
            DocumentList::B2_3 => "B2.3",
            DocumentList::B2_4 => "B2.4",
            DocumentList::B2_5 => "B2.5",
            DocumentList::Online => "online",
        }
    }

    /// The place that decides for how long the proof holds: an item of list A, or a group of list B.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            DocumentList::B1_1 | DocumentList::B1_2 | DocumentList::B1_3 => "B1",
            DocumentList::B2_1Or2 | DocumentList::B2_3 | DocumentList::B2_4 | DocumentList::B2_5 => "B2",
            _ => self.item(),
        }
    }
}

impl RightToWork {
    /// Its place on the lists, when it is good.
    pub(super) fn list(&self) -> Option<DocumentList> {
        let limited = |lasting, ending| match self.limit() {
            Some(Limit::NoLimit) => Some(lasting),
            Some(Limit::Until(_)) => Some(ending),
            Some(Limit::Pending | Limit::NotKnown) | None => None,
        };
        match &self.proof {
            Proof::BritishPassport(_) => Some(DocumentList::A1),
            Proof::IrishPassport(_) | Proof::IrishPassportCard(_) => Some(DocumentList::A2),
            Proof::DigitalIdentity { identity_document, .. } => {
                let [british, irish] =
                    [Holder::British, Holder::Irish].map(|holder| holder.admits(&self.nationalities));
                match (british, irish, identity_document) {
                    (true, false, _) | (true, true, Some(IdentityDocument::BritishPassport)) => {
                        Some(DocumentList::A1)
                    }
                    (false, true, _) => Some(DocumentList::A2),
                    (
                        true,
                        true,
                        Some(IdentityDocument::IrishPassport | IdentityDocument::IrishPassportCard),
                    ) => Some(DocumentList::A2),
                    (true, true, None) | (false, false, _) => None,
                }
            }
            Proof::BirthOrAdoptionCertificate { document_issued_in, .. } => match document_issued_in {
                IssuedIn::UnitedKingdom => Some(DocumentList::A6),
                IssuedIn::ChannelIslands | IssuedIn::IsleOfMan | IssuedIn::Ireland => Some(DocumentList::A7),
                IssuedIn::Elsewhere => None,
            },
            Proof::NaturalisationCertificate { .. } => Some(DocumentList::A8),
            Proof::EndorsedPassport { .. } => limited(DocumentList::A4, DocumentList::B1_1),
            Proof::StatusDocument { .. } => limited(DocumentList::A5, DocumentList::B1_3),
            Proof::CrownDependencyDocument { .. } => limited(DocumentList::A3, DocumentList::B1_2),
            Proof::ShareCode { .. } => Some(DocumentList::Online),
            Proof::PositiveVerificationNotice { notice_ground, .. } => Some(match notice_ground {
                NoticeGround::EussApplication => DocumentList::B2_1Or2,
                NoticeGround::CrownDependencyApplication => DocumentList::B2_3,
                NoticeGround::ApplicationRegistrationCard => DocumentList::B2_4,
                NoticeGround::Other => DocumentList::B2_5,
            }),
            Proof::BiometricResidencePermit { .. }
            | Proof::OtherDocument { .. }
            | Proof::NoneYet
            | Proof::NeedsSponsorship => None,
        }
    }
}
