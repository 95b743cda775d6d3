//! The second gate: whom the Civil Service may employ, whatever their permission to work.

use chrono::NaiveDate;

use crate::field::Nationality;

use super::{Reason, RightToWork, Settlement, YesNoUnknown};

use NationalityGate::{Met, NotMet, Refer};

/// Whether the nationality rules of the Civil Service admit a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NationalityGate {
    /// They do.
    Met,
    /// They do not.
    NotMet,
    /// A person has to look.
    Refer(Reason),
}

impl NationalityGate {
    /// The result without its reason.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Met => "met",
            NotMet => "not_met",
            Refer(_) => "refer",
        }
    }

    /// Why a person has to look.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Refer(reason) => Some(reason),
            Met | NotMet => None,
        }
    }

    /// The better of two: one nationality that fits is enough.
    fn or(self, other: NationalityGate) -> NationalityGate {
        match (self, other) {
            (Met, _) | (_, Met) => Met,
            (Refer(reason), _) | (_, Refer(reason)) => Refer(reason),
            (NotMet, NotMet) => NotMet,
        }
    }
}

impl RightToWork {
    /// Whether the Civil Service may employ this person on that day in a post, reserved for UK nationals or
    /// not.
    ///
    /// Source: the Civil Service Nationality Rules.
    ///
    /// ```
    /// use applicant::field::Nationality;
    /// use applicant::application::right_to_work::{NationalityGate, Proof, RightToWork};
    ///
    /// let right = RightToWork {
    ///     nationalities: vec![Nationality::parse("IND")?],
    ///     proof: Proof::NoneYet,
    ///     settlement: None,
    ///     accrued_right: None,
    /// };
    /// let today = "2026-11-21".parse()?;
    /// assert_eq!(right.civil_service_nationality(false, today), NationalityGate::Met);
    /// assert_eq!(right.civil_service_nationality(true, today), NationalityGate::NotMet);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn civil_service_nationality(&self, reserved: bool, on: NaiveDate) -> NationalityGate {
        self.nationalities
            .iter()
            .map(
                |&nationality| {
                    if reserved { reserved_post(nationality) } else { self.open_post(nationality, on) }
                },
            )
            .reduce(NationalityGate::or)
            .unwrap_or(Refer(Reason::NationalityNotGiven))
    }

    /// Rows in order: Cyprus and Malta are Commonwealth countries before they are states of the EU.
    fn open_post(&self, nationality: Nationality, on: NaiveDate) -> NationalityGate {
        if is_civil_service_eligible(nationality, on) {
            return Met;
        }
        if nationality.is_eea_or_swiss() {
            return match (self.settlement, self.accrued_right) {
                (Some(Settlement::Settled | Settlement::PreSettled | Settlement::Pending), _) => Met,
                (Some(Settlement::None), Some(YesNoUnknown::Yes)) => Refer(Reason::AccruedRight),
                (Some(Settlement::None), _) => NotMet,
                (None, _) => Refer(Reason::SettlementNotGiven),
            };
        }
        if nationality.is_turkish() {
            return match self.accrued_right {
                Some(YesNoUnknown::Yes) => Met,
                Some(YesNoUnknown::No) => NotMet,
                Some(YesNoUnknown::NotKnown) | None => Refer(Reason::AccruedRight),
            };
        }
        match self.settlement {
            Some(Settlement::Settled | Settlement::PreSettled) => Refer(Reason::FamilyMember),
            Some(Settlement::Pending | Settlement::None) | None => NotMet,
        }
    }
}

fn reserved_post(nationality: Nationality) -> NationalityGate {
    if nationality.is_british_citizen() {
        Met
    } else if nationality.is_other_british() {
        Refer(Reason::ReservedPost)
    } else {
        NotMet
    }
}

/// Whether the Civil Service Nationality Rules admit the nationality on that day to open posts without a
/// further question.
pub(super) fn is_civil_service_eligible(nationality: Nationality, on: NaiveDate) -> bool {
    nationality.is_british_citizen()
        || nationality.is_other_british()
        || nationality.is_irish()
        || nationality.is_commonwealth_on(on)
}
