//! Whether the declaration hangs together: what its answers say of one another and of the day of the check.

use chrono::NaiveDate;

use crate::application::Post;
use crate::engine::{Code, Fault, Issue, Severity};
use crate::field::{Nationality, ShareCode};

use super::permission::{LISTS_SINCE, fits_term_hours};
use super::{
    Holder, IssuedIn, Limit, Passport, Proof, ProofKind, RightToWork, WorkLimit, YesNoUnknown,
    six_months_after,
};

impl RightToWork {
    /// What the answers say of one another, in the order in which a reader would look.
    ///
    /// None of it repeats what a single answer already shows, such as a malformed share code. An honest answer that leads
    /// to "not yet" is at most a warning.
    #[must_use]
    pub fn issues(&self, check_on: NaiveDate, post: &Post) -> Vec<Issue> {
        let mut found = Findings(Vec::new());
        self.about_nationality(&mut found);
        self.about_document(check_on, &mut found);
        self.about_permission(check_on, post, &mut found);
        found.0
    }

    fn about_nationality(&self, found: &mut Findings) {
        let declares = |holder: Holder| holder.admits(&self.nationalities);
        self.proof.kind().about_holder(&self.nationalities, found);
        if self.identity_contradicts_nationality() {
            found.error("identity_document", self.passports_held(Code::PROOF_NEEDS_NATIONALITY));
        }
        let missing = match &self.proof {
            Proof::BirthOrAdoptionCertificate { document_issued_in: IssuedIn::Elsewhere, .. } => false,
            Proof::BirthOrAdoptionCertificate { .. } => !declares(Holder::BritishOrIrish),
            Proof::NaturalisationCertificate { .. } => !declares(Holder::British),
            _ => false,
        };
        if missing {
            found.warning("nationalities", Code::NATIONALITY_MAY_BE_MISSING);
        }
    }

    fn about_document(&self, check_on: NaiveDate, found: &mut Findings) {
        if self.proof.is_cancelled() {
            found.warning("document_cancelled", Code::DOCUMENT_CANCELLED);
        }
        match &self.proof {
            Proof::BritishPassport(Passport { document_number: Some(number), .. })
                if !number.is_usual_for_uk() =>
            {
                found.warning("document_number", Code::NUMBER_UNUSUAL);
            }
            Proof::DigitalIdentity { document_expires_on, .. } if *document_expires_on < check_on => {
                found.warning("document_expires_on", self.passports_held(Code::DOCUMENT_EXPIRED));
            }
            Proof::EndorsedPassport { document_expires_on: expires, .. }
            | Proof::StatusDocument { document_expires_on: Some(expires), .. }
                if *expires < check_on =>
            {
                found.warning("document_expires_on", Code::DOCUMENT_EXPIRED);
            }
            Proof::BirthOrAdoptionCertificate { document_issued_in: IssuedIn::Elsewhere, .. } => {
                found.warning("document_issued_in", self.instead(Code::DOCUMENT_NOT_LISTED));
            }
            Proof::OtherDocument { .. } => found.warning("proof", self.instead(Code::DOCUMENT_NOT_LISTED)),
            Proof::NoneYet => found.advice("proof", self.instead(Code::NO_PROOF_YET)),
            Proof::BiometricResidencePermit { .. } if check_on >= LISTS_SINCE => {
                found.warning("proof", Code::CARD_NOT_ACCEPTED);
            }
            Proof::ShareCode { share_code: Some(_), share_code_issued_on, .. } => {
                about_share_code(*share_code_issued_on, check_on, found);
            }
            _ => {}
        }
        if self.proof.ni().is_some_and(|ni| !ni.ni_document) {
            found.warning("ni_document", Code::NI_DOCUMENT_NEEDED);
        }
    }

    fn about_permission(&self, check_on: NaiveDate, post: &Post, found: &mut Findings) {
        match &self.proof {
            Proof::CrownDependencyDocument { ecs_verified, .. } if *ecs_verified != Some(true) => {
                found.info("proof", Code::ECS_CHECK_NEEDED);
            }
            Proof::PositiveVerificationNotice { notice_issued_on, work_permitted, .. } => {
                match *notice_issued_on {
                    // Nobody need ask about work that is not permitted.
                    None if *work_permitted == Some(YesNoUnknown::No) => {}
                    None => found.info("proof", Code::ECS_CHECK_NEEDED),
                    Some(issued) if issued > check_on => {
                        found.error("notice_issued_on", Code::DATE_AFTER_CHECK)
                    }
                    Some(issued) if six_months_after(issued) < check_on => {
                        found.warning("notice_issued_on", Code::NOTICE_EXPIRED);
                    }
                    Some(_) => {}
                }
            }
            _ => {}
        }
        match self.limit() {
            Some(Limit::Until(last_day)) if last_day < check_on => {
                found.warning("permission_ends_on", Code::PERMISSION_ENDED);
            }
            None if self.proof.kind().facts().has_permission_limit => {
                found.advice("permission_limit", Code::PERMISSION_LIMIT_NOT_GIVEN);
            }
            _ => {}
        }
        if self.proof.work().0 == Some(WorkLimit::HoursInTerm) && !fits_term_hours(post) {
            found.warning("work_limit", Code::WORK_LIMIT_AND_POST);
        }
    }

    /// The usual proofs of these nationalities but for the one that was chosen.
    fn instead(&self, code: Code) -> Fault {
        let chosen = self.proof.kind();
        naming(code, ProofKind::usual_for(&self.nationalities).into_iter().filter(|kind| *kind != chosen))
    }

    /// The passports of these nationalities. Expired, one fails as a digital identity only: a person can look at it.
    fn passports_held(&self, code: Code) -> Fault {
        use ProofKind as P;
        let passports = [P::BritishPassport, P::IrishPassport, P::IrishPassportCard];
        let held = passports.into_iter().filter(|kind| kind.facts().holder.admits(&self.nationalities));
        naming(code, held)
    }
}

impl ProofKind {
    fn about_holder(self, nationalities: &[Nationality], found: &mut Findings) {
        let declares = |holder: Holder| holder.admits(nationalities);
        match self {
            ProofKind::ShareCode if self.contradicts(nationalities) => {
                found.error("proof", instead(Code::SHARE_CODE_NOT_FOR_NATIONALITY, nationalities));
            }
            ProofKind::ShareCode if declares(Holder::BritishOrIrish) => {
                found.warning("proof", instead(Code::SHARE_CODE_NOT_FOR_NATIONALITY, nationalities));
            }
            _ if self.contradicts(nationalities) => {
                found.error("proof", instead(Code::PROOF_NEEDS_NATIONALITY, nationalities));
            }
            // These prove a permission, which British and Irish citizens do not need.
            ProofKind::EndorsedPassport
            | ProofKind::StatusDocument
            | ProofKind::CrownDependencyDocument
            | ProofKind::PositiveVerificationNotice
            | ProofKind::BiometricResidencePermit
            | ProofKind::NeedsSponsorship
                if !declares(Holder::NotOnlyBritishOrIrish) =>
            {
                found.warning("proof", Code::PROOF_UNUSUAL_FOR_NATIONALITY);
            }
            _ => {}
        }
    }
}

/// A fault that names the proofs people of these nationalities usually have.
fn instead(code: Code, nationalities: &[Nationality]) -> Fault {
    let ruled_out = (code == Code::SHARE_CODE_NOT_FOR_NATIONALITY).then_some(ProofKind::ShareCode);
    naming(code, ProofKind::usual_for(nationalities).into_iter().filter(|kind| Some(*kind) != ruled_out))
}

fn naming(code: Code, kinds: impl IntoIterator<Item = ProofKind>) -> Fault {
    let names: Vec<_> = kinds.into_iter().map(ProofKind::as_str).collect();
    if names.is_empty() { code.into() } else { Fault::new(code).with("instead", names) }
}

/// Whether a share code can still be used on its last day is not published, so that day is a warning.
fn about_share_code(issued: Option<NaiveDate>, check_on: NaiveDate, found: &mut Findings) {
    let days = ShareCode::days_valid(issued.unwrap_or(check_on));
    let fault = |code| Fault::new(code).with("days", days);
    match issued.map(ShareCode::last_day) {
        Some(last_day) if last_day < check_on => found.error("share_code", fault(Code::SHARE_CODE_EXPIRED)),
        Some(last_day) if last_day == check_on => {
            found.warning("share_code", fault(Code::SHARE_CODE_LAST_DAY))
        }
        _ => found.info("share_code", fault(Code::SHARE_CODE_RENEW)),
    }
}

struct Findings(Vec<Issue>);

impl Findings {
    fn push(&mut self, key: &'static str, severity: Severity, fault: impl Into<Fault>) {
        self.0.push(Issue::at(key, severity, fault));
    }
    fn error(&mut self, key: &'static str, fault: impl Into<Fault>) {
        self.push(key, Severity::Error, fault);
    }
    fn warning(&mut self, key: &'static str, fault: impl Into<Fault>) {
        self.push(key, Severity::Warning, fault);
    }
    fn advice(&mut self, key: &'static str, fault: impl Into<Fault>) {
        self.push(key, Severity::Advice, fault);
    }
    fn info(&mut self, key: &'static str, fault: impl Into<Fault>) {
        self.push(key, Severity::Info, fault);
    }
}
