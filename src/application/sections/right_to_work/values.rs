//! The answers of the section once each was read, and the proof that they make.

use chrono::NaiveDate;

use super::{
    IdentityDocument, IssuedIn, Limit, NiEvidence, NoticeGround, Passport, Proof, ProofKind, Work,
    YesNoUnknown,
};
use crate::engine::Reported;
use crate::field::{Line, NiNumber, PassportNumber, ShareCode};

/// An answer that was asked for, which may not be given and need not be.
type Read<T> = Result<Option<T>, Reported>;

/// Every answer that some proof uses.
#[derive(Clone)]
pub(super) struct Values {
    pub permission: Read<Limit>,
    pub work: Result<(Option<Work>, Option<YesNoUnknown>), Reported>,
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
                document_number: document_number.ok()?,
                document_expires_on: self.document_expires_on.ok()?,
                document_cancelled: self.document_cancelled.ok()?.unwrap_or(false),
            })
        };
        let ni = |ni_number: Read<NiNumber>| {
            Some(NiEvidence { ni_document: self.ni_document.ok()??, ni_number: ni_number.ok()? })
        };
        Some(match kind {
            ProofKind::BritishPassport => Proof::BritishPassport(passport(self.passport_number)?),
            ProofKind::IrishPassport => Proof::IrishPassport(passport(self.passport_number)?),
            ProofKind::IrishPassportCard => Proof::IrishPassportCard(passport(self.passport_number)?),
            ProofKind::DigitalIdentity => Proof::DigitalIdentity {
                document_expires_on: self.document_expires_on.ok()??,
                document_number: self.passport_number.ok()?,
                identity_document: self.identity_document.ok()?,
            },
            ProofKind::BirthOrAdoptionCertificate => Proof::BirthOrAdoptionCertificate {
                document_issued_in: self.document_issued_in.ok()??,
                ni: ni(self.ni_number)?,
                document_number: self.document_number.ok()?,
            },
            ProofKind::NaturalisationCertificate => Proof::NaturalisationCertificate {
                ni: ni(self.ni_number)?,
                document_number: self.document_number.ok()?,
            },
            ProofKind::EndorsedPassport => Proof::EndorsedPassport {
                document_expires_on: self.document_expires_on.ok()??,
                permission: self.permission.ok()?,
                document_number: self.passport_number.ok()?,
                work: self.work.ok()?.0,
                document_cancelled: self.document_cancelled.ok()?.unwrap_or(false),
            },
            ProofKind::StatusDocument => Proof::StatusDocument {
                ni: ni(self.ni_number)?,
                permission: self.permission.ok()?,
                document_number: self.document_number.ok()?,
                document_expires_on: self.document_expires_on.ok()?,
                work: self.work.ok()?.0,
            },
            ProofKind::CrownDependencyDocument => Proof::CrownDependencyDocument {
                permission: self.permission.ok()?,
                ecs_verified: self.ecs_verified.ok()?,
                document_number: self.document_number.ok()?,
            },
            ProofKind::ShareCode => Proof::ShareCode {
                share_code: self.share_code.ok()?,
                date_of_birth: self.date_of_birth.ok()?,
                share_code_issued_on: self.share_code_issued_on.ok()?,
                permission: self.permission.ok()?,
                work: self.work.ok()?.0,
            },
            ProofKind::PositiveVerificationNotice => {
                let (limit, permitted) = self.work.ok()?;
                Proof::PositiveVerificationNotice {
                    notice_ground: self.notice_ground.ok()??,
                    notice_issued_on: self.notice_issued_on.ok()?,
                    work_limit: limit.map(Work::limit),
                    work_permitted: permitted,
                }
            }
            ProofKind::BiometricResidencePermit => Proof::BiometricResidencePermit {
                document_number: self.document_number.ok()?,
                document_expires_on: self.document_expires_on.ok()?,
            },
            ProofKind::OtherDocument => Proof::OtherDocument { document_name: self.document_name.ok()? },
            ProofKind::NoneYet => Proof::NoneYet,
            ProofKind::NeedsSponsorship => Proof::NeedsSponsorship,
        })
    }

    /// The same answers with something in the place of each that is wrong or missing of which there is nothing to say.
    pub fn presumed_good(mut self) -> Values {
        fn presume<T>(value: &mut Read<T>, good: T) {
            if !matches!(value, Ok(Some(_))) {
                *value = Ok(Some(good));
            }
        }
        fn leave_out<T>(value: &mut Read<T>) {
            if value.is_err() {
                *value = Ok(None);
            }
        }
        presume(&mut self.document_expires_on, NaiveDate::MAX);
        presume(&mut self.document_issued_in, IssuedIn::UnitedKingdom);
        presume(&mut self.ni_document, true);
        presume(&mut self.notice_ground, NoticeGround::Other);
        self.permission = self.permission.or(Ok(Some(Limit::NotKnown)));
        self.work = self.work.or(Ok((None, None)));
        if self.share_code_issued_on.is_err() {
            // How old the code is decides all there is to say of it.
            self.share_code = Ok(None);
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
