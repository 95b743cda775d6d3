//! Why a predicate is not simply met, who can change that, and what people have to be told with it: codes, never sentences.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::application::qualifications::ReferReason;
use crate::application::right_to_work::Reason;
use crate::engine::field::choices;

choices! {
    /// Who can change whether a predicate is met.
    pub enum ChangedBy {
        /// The applicant, on the form.
        Applicant = "applicant",
        /// The employer: a check, an enquiry, a person who looks.
        Employer = "employer",
        /// Nobody, by anything that the form or the employer can do.
        Nobody = "nobody",
    }

    /// What people have to be told beside the status of a gate.
    #[non_exhaustive]
    pub enum GateNote {
        /// It rests on what the applicant declares; the employer checks it before the first day.
        Declared = "declared",
        /// The advert gives no start date, so one was assumed.
        StartDateAssumed = "start_date_assumed",
        /// Permission is limited in time, and whether the work is limited too was not answered.
        WorkLimitNotStated = "work_limit_not_stated",
    }
}

/// The one table of reasons: each with its code on the wire, and those that other tables hold.
macro_rules! reasons {
    (
        $($(#[$doc:meta])* $variant:ident = $code:literal,)+;
        $($(#[$doc_of:meta])* $group:ident($table:ty),)+
    ) => {
        /// Why a predicate is not simply met, as a code that a catalogue has words for.
        ///
        /// ```
        /// use applicant::eligibility::Why;
        /// assert_eq!(Why::NotAwardedYet.as_str(), "not_awarded_yet");
        /// assert!(Why::all().any(|why| why.as_str() == "no_proof_yet"));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Why {
            $($(#[$doc])* $variant,)+
            $($(#[$doc_of])* $group($table),)+
        }

        impl Why {
            /// Returns the code on the wire, such as `no_proof_yet`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Why::$variant => $code,)+
                    $(Why::$group(reason) => reason.as_str(),)+
                }
            }

            /// Returns every reason that there is.
            pub fn all() -> impl Iterator<Item = Why> {
                let own = [$(Why::$variant),+].into_iter();
                own$(.chain(<$table>::ALL.iter().copied().map(Why::$group)))+
            }
        }
    };
}

reasons! {
    /// The applicant has not answered the section yet.
    NotAnswered = "not_answered",
    /// A person decides, because no source says it or because people check it.
    PersonDecides = "person_decides",
    /// The qualification is predicted or being studied for.
    NotAwardedYet = "not_awarded_yet",
    /// The level of the qualification is not known.
    LevelNotKnown = "level_not_known",
    /// There is enough experience, but no entry is tagged with any skill.
    NoSkillChosen = "no_skill_chosen",
    /// An entry shows the skill, but does not describe what was done.
    NotDescribed = "not_described",
    ;
    /// The right to work or the nationality rules, such as `no_proof_yet`.
    RightToWork(Reason),
    /// A person has to look at a qualification, as for `half_a_gcse`.
    Qualification(ReferReason),
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_one_code() {
        let mut codes: Vec<&str> = Why::all().map(Why::as_str).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn a_reason_prints_its_code() {
        assert_eq!(format!("{:>20}|", Why::NotDescribed), "       not_described|");
    }
}
