//! From a declared proof to permission on two days: that of the check and that of the start.

use chrono::{Months, NaiveDate};

use super::{DocumentList, Holder, IssuedIn, Limit, NiEvidence, Proof, RightToWork, WorkLimit, YesNoUnknown};
use crate::application::Post;
use crate::engine::field::choices;
use crate::field::Decimal;

use PermissionResult::{Continuous, None as No, Refer, Until};

/// The day since which the lists of acceptable documents encoded here are in force.
pub(super) const LISTS_SINCE: NaiveDate = day(2022, 4, 6);

/// The most hours that every student may work in a week of term: 10 below degree level. At degree level it is
/// 20, but the form does not ask for the level of study.
const TERM_HOURS_FOR_EVERY_STUDENT: Decimal = Decimal::from_tenths(100);

pub(super) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// Six calendar months later, on the last day of a shorter month.
///
/// ```
/// use applicant::application::right_to_work::six_months_after;
/// assert_eq!(six_months_after("2026-08-31".parse()?), "2027-02-28".parse()?);
/// assert_eq!(six_months_after("2027-08-31".parse()?), "2028-02-29".parse()?);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn six_months_after(date: NaiveDate) -> NaiveDate {
    date.checked_add_months(Months::new(6)).unwrap_or(NaiveDate::MAX)
}

/// Whether any student may take the post in term.
pub(super) fn fits_term_hours(post: &Post) -> bool {
    !post.permanent && post.hours_per_week.is_some_and(|hours| hours <= TERM_HOURS_FOR_EVERY_STUDENT)
}

choices! {
    /// Who says so: the applicant, or somebody who has asked.
    #[doc(alias = "Basis")]
    #[non_exhaustive]
    pub enum PermissionBasis {
        /// The applicant says so; the employer will check.
        Declared = "declared",
        /// The Home Office has confirmed it to the employer.
        Checked = "checked",
    }

    /// Why the answer is not a plain yes.
    #[non_exhaustive]
    pub enum Reason {
        /// The check would come after the first day.
        CheckAfterStart = "check_after_start",
        /// The lists of an earlier time applied on the day of the check.
        RulesOfThatDate = "rules_of_that_date",
        /// The document is cancelled.
        DocumentCancelled = "document_cancelled",
        /// The document has expired and proves nothing in this way.
        DocumentExpired = "document_expired",
        /// The document is on no list.
        DocumentNotListed = "document_not_listed",
        /// The paper with the National Insurance number is lacking.
        NiDocumentNeeded = "ni_document_needed",
        /// The proof is one of people with another nationality than those declared.
        NationalityAndProofDiffer = "nationality_and_proof_differ",
        /// It was not said how long permission lasts.
        PermissionLimitNotGiven = "permission_limit_not_given",
        /// The applicant does not know how long permission lasts.
        PermissionLimitNotKnown = "permission_limit_not_known",
        /// Permission ended before the check.
        PermissionEnded = "permission_ended",
        /// Permission ends before the first day.
        PermissionEndsBeforeStart = "permission_ends_before_start",
        /// The employer has to ask the Home Office first.
        EcsCheckNeeded = "ecs_check_needed",
        /// The six months of the notice are over.
        NoticeExpired = "notice_expired",
        /// Cards are no longer accepted; a share code is.
        CardNotAccepted = "card_not_accepted",
        /// There is no proof yet.
        NoProofYet = "no_proof_yet",
        /// There is no permission without a sponsor.
        SponsorshipNeeded = "sponsorship_needed",
        /// This work is not permitted.
        WorkNotPermitted = "work_not_permitted",
        /// The hours or the length of the post may not be permitted.
        WorkLimit = "work_limit",
        /// It is open whether this work is on the list of permitted occupations.
        OccupationList = "occupation_list",
        /// Permission is tied to a sponsor.
        Sponsorship = "sponsorship",
        /// No nationality was given.
        NationalityNotGiven = "nationality_not_given",
        /// It was not said whether there is status under the EU Settlement Scheme.
        SettlementNotGiven = "settlement_not_given",
        /// Settled or pre-settled status, which does not end, beside an end of permission.
        SettlementAndLimitDiffer = "settlement_and_limit_differ",
        /// Perhaps a family member with rights of their own.
        FamilyMember = "family_member",
        /// Perhaps a right from an earlier time or through family.
        AccruedRight = "accrued_right",
        /// A British nationality other than citizen, and a reserved post.
        ReservedPost = "reserved_post",
    }
}

/// Whether a person may work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PermissionResult {
    /// Yes, for as long as the employment lasts.
    Continuous,
    /// Yes, up to and including this day, which is never before the first day of work.
    Until(NaiveDate),
    /// A person has to look.
    Refer(Reason),
    /// Not as it is.
    None(Reason),
}

impl PermissionResult {
    /// The result without its date or reason.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Continuous => "continuous",
            Until(_) => "until",
            Refer(_) => "refer",
            No(_) => "none",
        }
    }

    /// Why it is not a plain yes.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Refer(reason) | No(reason) => Some(reason),
            Continuous | Until(_) => None,
        }
    }
}

/// Whether a person may work, and what that rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Permission {
    /// The answer.
    pub result: PermissionResult,
    /// The last day of permission as far as it is known, whatever the result.
    pub until: Option<NaiveDate>,
    /// The list that has the proof; none when the result is `None`, or when other lists applied.
    pub list: Option<DocumentList>,
    /// Whether the applicant says so or the Home Office.
    pub basis: PermissionBasis,
    /// The lists that were applied, by the day since which they are in force.
    pub rules_version: &'static str,
}

impl Permission {
    /// The day on or before which a new check is due; none when permission lasts, or when there is none.
    #[must_use]
    pub const fn follow_up_on(&self) -> Option<NaiveDate> {
        match self.result {
            Until(last_day) => Some(last_day),
            _ => None,
        }
    }
}

impl RightToWork {
    /// Whether this person may work from `start_on`, as a check on `check_on` would find.
    ///
    /// The last day of permission counts as permitted, and so does a check on the first day of work. The 28
    /// days of grace for people who are already employed never apply to a new start.
    ///
    /// ```
    /// use applicant::field::Nationality;
    /// use applicant::application::Post;
    /// use applicant::application::right_to_work::{Passport, PermissionResult, Proof, RightToWork};
    ///
    /// let expired = Passport { document_expires_on: Some("2019-01-31".parse()?), ..Passport::default() };
    /// let right = RightToWork {
    ///     nationalities: vec![Nationality::parse("GBR")?],
    ///     proof: Proof::BritishPassport(expired),
    ///     settlement: None,
    ///     accrued_right: None,
    /// };
    /// let permission = right.permission("2026-09-01".parse()?, "2026-12-07".parse()?, &Post::default());
    /// assert_eq!(permission.result, PermissionResult::Continuous);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn permission(&self, check_on: NaiveDate, start_on: NaiveDate, post: &Post) -> Permission {
        let declared = self.by_proof(check_on);
        let result = if check_on > start_on {
            No(Reason::CheckAfterStart)
        } else {
            self.by_work(self.by_date(declared, check_on, start_on), post)
        };
        let until = if let Until(last_day) = declared { Some(last_day) } else { None };
        let current = check_on >= LISTS_SINCE;
        Permission {
            result,
            until,
            list: self.list().filter(|_| !matches!(result, No(_) | Refer(Reason::RulesOfThatDate))),
            basis: self.basis(),
            rules_version: if current { "2022-04-06" } else { "before 2022-04-06" },
        }
    }

    /// What the proof gives on the day of the check.
    fn by_proof(&self, check_on: NaiveDate) -> PermissionResult {
        if check_on < LISTS_SINCE {
            match &self.proof {
                Proof::BritishPassport(_) | Proof::IrishPassport(_) => {}
                Proof::BiometricResidencePermit { document_expires_on: Some(expires), .. } => {
                    return Until(*expires);
                }
                _ => return Refer(Reason::RulesOfThatDate),
            }
        }
        if self.proof.is_cancelled() {
            return No(Reason::DocumentCancelled);
        }
        if self.contradicts_nationality() {
            return Refer(Reason::NationalityAndProofDiffer);
        }
        let declares = |holder: Holder| holder.admits(&self.nationalities);
        match &self.proof {
            Proof::BritishPassport(_) | Proof::IrishPassport(_) | Proof::IrishPassportCard(_) => Continuous,
            Proof::DigitalIdentity { document_expires_on, .. } if *document_expires_on < check_on => {
                No(Reason::DocumentExpired)
            }
            Proof::DigitalIdentity { .. } => Continuous,
            Proof::BirthOrAdoptionCertificate { document_issued_in: IssuedIn::Elsewhere, .. } => {
                No(Reason::DocumentNotListed)
            }
            Proof::BirthOrAdoptionCertificate { ni, .. } => ni.completes(declares(Holder::BritishOrIrish)),
            Proof::NaturalisationCertificate { ni, .. } => ni.completes(declares(Holder::British)),
            Proof::EndorsedPassport { document_expires_on, .. } if *document_expires_on < check_on => {
                No(Reason::DocumentExpired)
            }
            Proof::EndorsedPassport { .. } => self.by_limit(No(Reason::EcsCheckNeeded)),
            Proof::StatusDocument { ni, .. } if !ni.ni_document => No(Reason::NiDocumentNeeded),
            Proof::StatusDocument { document_expires_on: Some(expires), .. } if *expires < check_on => {
                No(Reason::DocumentExpired)
            }
            Proof::StatusDocument { .. } => self.by_limit(No(Reason::EcsCheckNeeded)),
            Proof::CrownDependencyDocument { ecs_verified: Some(true), .. } => {
                self.by_limit(No(Reason::EcsCheckNeeded))
            }
            Proof::CrownDependencyDocument { .. } => No(Reason::EcsCheckNeeded),
            Proof::ShareCode { .. } => self.by_limit(Until(six_months_after(check_on))),
            Proof::PositiveVerificationNotice { work_permitted, notice_issued_on, .. } => {
                match (*work_permitted, *notice_issued_on) {
                    (Some(YesNoUnknown::No), _) => No(Reason::WorkNotPermitted),
                    (_, Some(issued)) if issued <= check_on => Until(six_months_after(issued)),
                    _ => No(Reason::EcsCheckNeeded),
                }
            }
            Proof::BiometricResidencePermit { .. } => No(Reason::CardNotAccepted),
            Proof::OtherDocument { .. } => No(Reason::DocumentNotListed),
            Proof::NoneYet => No(Reason::NoProofYet),
            Proof::NeedsSponsorship => No(Reason::SponsorshipNeeded),
        }
    }

    fn by_limit(&self, pending: PermissionResult) -> PermissionResult {
        match self.limit() {
            Some(Limit::NoLimit) => Continuous,
            Some(Limit::Until(last_day)) => Until(last_day),
            Some(Limit::Pending) => pending,
            Some(Limit::NotKnown) => Refer(Reason::PermissionLimitNotKnown),
            None => Refer(Reason::PermissionLimitNotGiven),
        }
    }

    /// Permission must reach the check and then the first day. An end that somebody with settled or
    /// pre-settled status gives contradicts that status, which does not end, so a person looks and nobody is
    /// refused for it.
    fn by_date(
        &self,
        result: PermissionResult,
        check_on: NaiveDate,
        start_on: NaiveDate,
    ) -> PermissionResult {
        match result {
            Until(_) if self.is_settled() && matches!(self.limit(), Some(Limit::Until(_))) => {
                Refer(Reason::SettlementAndLimitDiffer)
            }
            Until(last_day) if last_day < check_on => No(match self.proof {
                Proof::PositiveVerificationNotice { .. } => Reason::NoticeExpired,
                _ => Reason::PermissionEnded,
            }),
            Until(last_day) if last_day < start_on => No(Reason::PermissionEndsBeforeStart),
            result => result,
        }
    }

    /// A limit on work can take permission away, and never gives any.
    fn by_work(&self, result: PermissionResult, post: &Post) -> PermissionResult {
        if let Refer(_) | No(_) = result {
            return result;
        }
        // The Home Office gave a notice for the very work that it was asked about.
        let noticed = matches!(self.proof, Proof::PositiveVerificationNotice { .. });
        match self.proof.work() {
            (Some(WorkLimit::HoursInTerm), _) if !fits_term_hours(post) => Refer(Reason::WorkLimit),
            (Some(WorkLimit::ListedOccupations), permitted) => match permitted {
                Some(YesNoUnknown::Yes) => result,
                Some(YesNoUnknown::No) => No(Reason::WorkNotPermitted),
                Some(YesNoUnknown::NotKnown) | None if noticed => result,
                Some(YesNoUnknown::NotKnown) | None => Refer(Reason::OccupationList),
            },
            (Some(WorkLimit::SponsorOnly), _) => Refer(Reason::Sponsorship),
            (Some(WorkLimit::HoursInTerm | WorkLimit::None) | None, _) => result,
        }
    }

    /// Only what the employer alone can know shows that somebody has asked.
    fn basis(&self) -> PermissionBasis {
        match &self.proof {
            Proof::PositiveVerificationNotice { notice_issued_on: Some(_), .. } => PermissionBasis::Checked,
            Proof::CrownDependencyDocument { ecs_verified: Some(true), .. } => PermissionBasis::Checked,
            _ => PermissionBasis::Declared,
        }
    }

    /// Whether permission is limited in time and a limit on work was not ruled out: worth a note beside the
    /// permission.
    #[must_use]
    pub fn work_limit_not_stated(&self) -> bool {
        let limited = matches!(self.limit(), Some(Limit::Until(_) | Limit::Pending));
        limited && self.proof.kind().facts().has_work_limit && self.proof.work().0.is_none()
    }
}

impl NiEvidence {
    /// A certificate with the paper beside it is a proof; one that does not go with the nationality is for a
    /// person.
    fn completes(&self, nationality_fits: bool) -> PermissionResult {
        match (self.ni_document, nationality_fits) {
            (false, _) => No(Reason::NiDocumentNeeded),
            (true, false) => Refer(Reason::NationalityAndProofDiffer),
            (true, true) => Continuous,
        }
    }
}
