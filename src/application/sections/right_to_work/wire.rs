//! The typed form back as the flat keys of the form.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Limit, NiEvidence, Passport, Proof, RightToWork, Work};

/// A map that leaves out what is absent.
struct Keys<M>(M);

impl<M: SerializeMap> Keys<M> {
    fn put(&mut self, key: &'static str, value: impl Serialize) -> Result<(), M::Error> {
        self.0.serialize_entry(key, &value)
    }

    fn maybe(&mut self, key: &'static str, value: Option<impl Serialize>) -> Result<(), M::Error> {
        value.map_or(Ok(()), |value| self.put(key, value))
    }

    fn passport(&mut self, passport: &Passport) -> Result<(), M::Error> {
        self.maybe("document_number", passport.document_number.as_ref())?;
        self.maybe("document_expires_on", passport.document_expires_on)?;
        self.cancelled(passport.document_cancelled)
    }

    /// "No" is the default and says nothing.
    fn cancelled(&mut self, cancelled: bool) -> Result<(), M::Error> {
        self.maybe("document_cancelled", cancelled.then_some(true))
    }

    fn ni(&mut self, ni: &NiEvidence) -> Result<(), M::Error> {
        self.put("ni_document", ni.ni_document)?;
        self.maybe("ni_number", ni.ni_number.as_ref())
    }

    fn permission(&mut self, limit: Option<Limit>) -> Result<(), M::Error> {
        self.maybe("permission_limit", limit.map(Limit::kind))?;
        match limit {
            Some(Limit::Until(last_day)) => self.put("permission_ends_on", last_day),
            _ => Ok(()),
        }
    }

    fn work(&mut self, work: Option<Work>) -> Result<(), M::Error> {
        self.maybe("work_limit", work.map(Work::limit))?;
        self.maybe("work_permitted", work.and_then(Work::permitted))
    }

    fn proof(&mut self, proof: &Proof) -> Result<(), M::Error> {
        match proof {
            Proof::BritishPassport(passport)
            | Proof::IrishPassport(passport)
            | Proof::IrishPassportCard(passport) => self.passport(passport),
            Proof::DigitalIdentity { document_expires_on, document_number, identity_document } => {
                self.put("document_expires_on", document_expires_on)?;
                self.maybe("document_number", document_number.as_ref())?;
                self.maybe("identity_document", *identity_document)
            }
            Proof::BirthOrAdoptionCertificate { document_issued_in, ni, document_number } => {
                self.put("document_issued_in", document_issued_in)?;
                self.ni(ni)?;
                self.maybe("document_number", document_number.as_ref())
            }
            Proof::NaturalisationCertificate { ni, document_number } => {
                self.ni(ni)?;
                self.maybe("document_number", document_number.as_ref())
            }
            Proof::EndorsedPassport {
                document_expires_on,
                permission,
                document_number,
                work,
                document_cancelled,
            } => {
                self.put("document_expires_on", document_expires_on)?;
                self.permission(*permission)?;
                self.maybe("document_number", document_number.as_ref())?;
                self.work(*work)?;
                self.cancelled(*document_cancelled)
            }
            Proof::StatusDocument { ni, permission, document_number, document_expires_on, work } => {
                self.ni(ni)?;
                self.permission(*permission)?;
                self.maybe("document_number", document_number.as_ref())?;
                self.maybe("document_expires_on", *document_expires_on)?;
                self.work(*work)
            }
            Proof::CrownDependencyDocument { permission, ecs_verified, document_number } => {
                self.permission(*permission)?;
                self.maybe("ecs_verified", *ecs_verified)?;
                self.maybe("document_number", document_number.as_ref())
            }
            Proof::ShareCode { share_code, date_of_birth, share_code_issued_on, permission, work } => {
                self.maybe("share_code", share_code.as_ref())?;
                self.maybe("date_of_birth", *date_of_birth)?;
                self.maybe("share_code_issued_on", *share_code_issued_on)?;
                self.permission(*permission)?;
                self.work(*work)
            }
            Proof::PositiveVerificationNotice {
                notice_ground,
                notice_issued_on,
                work_limit,
                work_permitted,
            } => {
                self.put("notice_ground", notice_ground)?;
                self.maybe("notice_issued_on", *notice_issued_on)?;
                self.maybe("work_limit", *work_limit)?;
                self.maybe("work_permitted", *work_permitted)
            }
            Proof::BiometricResidencePermit { document_number, document_expires_on } => {
                self.maybe("document_number", document_number.as_ref())?;
                self.maybe("document_expires_on", *document_expires_on)
            }
            Proof::OtherDocument { document_name } => self.maybe("document_name", document_name.as_ref()),
            Proof::NoneYet | Proof::NeedsSponsorship => Ok(()),
        }
    }
}

impl Serialize for RightToWork {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut keys = Keys(serializer.serialize_map(None)?);
        keys.put("nationalities", &self.nationalities)?;
        keys.put("proof", self.proof.kind())?;
        keys.proof(&self.proof)?;
        keys.maybe("settlement", self.settlement)?;
        keys.maybe("accrued_right", self.accrued_right)?;
        keys.0.end()
    }
}
