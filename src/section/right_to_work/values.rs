//! The answers of the section once each was read, and the proof that they make.

use chrono::NaiveDate;

use super::{
    IdentityDocument, IssuedIn, Limit, NiEvidence, Notice, NoticeGround, Passport, Proof, ProofKind, Work,
    YesNoUnknown,
};
use crate::field::{Line, NiNumber, PassportNumber, ShareCode};

/// An answer: `None` when it is wrong or missing, `Some(None)` when it is not given and need not be.
type Read<T> = Option<Option<T>>;

/// Every answer that some proof uses.
#[derive(Clone)]
pub(super) struct Values {
    pub permission: Read<Limit>,
    pub work: Option<(Option<Work>, Option<YesNoUnknown>)>,
    pub passport_number: Read<PassportNumber>,
    pub document_number: Read<Line>,
    pub document_name: Read<Line>,
    pub document_expires_on: Read<NaiveDate>,
    pub document_issued_in: Read<IssuedIn>,
    pub document_cancelled: Read<bool>,
    pub identity_document: Read<IdentityDocument>,
    pub ni_document: Read<bool>,
    pub ni_number: Read<NiNumber>,
    pub share_code: Read<ShareCode>,
    pub date_of_birth: Read<NaiveDate>,
    pub share_code_issued_on: Read<NaiveDate>,
    pub notice_ground: Read<NoticeGround>,
    pub notice_issued_on: Read<NaiveDate>,
    pub ecs_verified: Read<bool>,
}

impl Values {
    /// The proof, if all that it needs is there.
    pub fn proof(self, kind: ProofKind) -> Option<Proof> {
        let passport = |document_number: Read<PassportNumber>| {
            Some(Passport {
                document_number: document_number?,
                document_expires_on: self.document_expires_on?,
                document_cancelled: self.document_cancelled?.unwrap_or(false),
            })
        };
        let ni = |ni_number: Read<NiNumber>| {
            Some(NiEvidence { ni_document: self.ni_document??, ni_number: ni_number? })
        };
        Some(match kind {
            ProofKind::BritishPassport => Proof::BritishPassport(passport(self.passport_number)?),
            ProofKind::IrishPassport => Proof::IrishPassport(passport(self.passport_number)?),
            ProofKind::IrishPassportCard => Proof::IrishPassportCard(passport(self.passport_number)?),
            ProofKind::DigitalIdentity => Proof::DigitalIdentity {
                document_expires_on: self.document_expires_on??,
                document_number: self.passport_number?,
                identity_document: self.identity_document?,
            },
            ProofKind::BirthOrAdoptionCertificate => Proof::BirthOrAdoptionCertificate {
                document_issued_in: self.document_issued_in??,
                ni: ni(self.ni_number)?,
                document_number: self.document_number?,
            },
            ProofKind::NaturalisationCertificate => Proof::NaturalisationCertificate {
                ni: ni(self.ni_number)?,
                document_number: self.document_number?,
            },
            ProofKind::EndorsedPassport => Proof::EndorsedPassport {
                document_expires_on: self.document_expires_on??,
                permission: self.permission?,
                document_number: self.passport_number?,
                work: self.work?.0,
                document_cancelled: self.document_cancelled?.unwrap_or(false),
            },
            ProofKind::StatusDocument => Proof::StatusDocument {
                ni: ni(self.ni_number)?,
                permission: self.permission?,
                document_number: self.document_number?,
                document_expires_on: self.document_expires_on?,
                work: self.work?.0,
            },
            ProofKind::CrownDependencyDocument => Proof::CrownDependencyDocument {
                permission: self.permission?,
                ecs_verified: self.ecs_verified?,
                document_number: self.document_number?,
            },
            ProofKind::ShareCode => Proof::ShareCode {
                share_code: self.share_code?,
                date_of_birth: self.date_of_birth?,
                share_code_issued_on: self.share_code_issued_on?,
                permission: self.permission?,
                work: self.work?.0,
            },
            ProofKind::PositiveVerificationNotice => {
                let (limit, permitted) = self.work?;
                Proof::PositiveVerificationNotice(Notice {
                    notice_ground: self.notice_ground??,
                    notice_issued_on: self.notice_issued_on?,
                    work_limit: limit.map(Work::limit),
                    work_permitted: permitted,
                })
            }
            ProofKind::BiometricResidencePermit => Proof::BiometricResidencePermit {
                document_number: self.document_number?,
                document_expires_on: self.document_expires_on?,
            },
            ProofKind::OtherDocument => Proof::OtherDocument { document_name: self.document_name? },
            ProofKind::NoneYet => Proof::NoneYet,
            ProofKind::NeedsSponsorship => Proof::NeedsSponsorship,
        })
    }

    /// The same answers with something in the place of each that is wrong or missing of which there is nothing to say.
    pub fn presumed_good(mut self) -> Values {
        fn presume<T>(value: &mut Read<T>, good: T) {
            if !matches!(value, Some(Some(_))) {
                *value = Some(Some(good));
            }
        }
        fn leave_out<T>(value: &mut Read<T>) {
            value.get_or_insert(None);
        }
        presume(&mut self.document_expires_on, NaiveDate::MAX);
        presume(&mut self.document_issued_in, IssuedIn::UnitedKingdom);
        presume(&mut self.ni_document, true);
        presume(&mut self.notice_ground, NoticeGround::Other);
        self.permission.get_or_insert(Some(Limit::NotKnown));
        self.work.get_or_insert((None, None));
        if self.share_code_issued_on.is_none() {
            // How old the code is decides all there is to say of it.
            self.share_code = Some(None);
        }
        leave_out(&mut self.passport_number);
        leave_out(&mut self.document_number);
        leave_out(&mut self.document_name);
        leave_out(&mut self.document_cancelled);
        leave_out(&mut self.identity_document);
        leave_out(&mut self.ni_number);
        leave_out(&mut self.share_code);
        leave_out(&mut self.date_of_birth);
        leave_out(&mut self.share_code_issued_on);
        leave_out(&mut self.notice_issued_on);
        leave_out(&mut self.ecs_verified);
        self
    }
}
