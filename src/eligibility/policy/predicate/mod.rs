//! What a policy can ask of the evidence. A new predicate is a file beside this one, a line in the table below, and a message
//! `asks` in each catalogue.

mod asks;
mod custom;
mod experience;
mod gate;
mod gcse_c;
mod qualification;
mod refer;
mod statement;
mod subjects;
mod training;

use std::fmt;

use serde::{Deserialize, Serialize};

pub(crate) use asks::{Asks, Finding};

use crate::eligibility::evidence::Evidence;
use crate::eligibility::next_step::NextStep;
#[cfg(any(feature = "messages", test))]
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::Word;
use crate::engine::Section;

/// The one table of predicates: each with its name in a policy file and its type.
macro_rules! predicates {
    ($($(#[$doc:meta])* $variant:ident($module:ident::$rule:ident) = $name:literal,)+) => {
        $(pub(crate) use $module::$rule;)+

        /// One thing that can be asked of the evidence; in a policy file each is a table with one key.
        ///
        /// Nothing in it can look at who the person is: see [`Evidence`](crate::eligibility::Evidence). Each is *monotonic*: a fact more never makes
        /// what is met unmet or unknown. It is read from a policy file, or from anything else with the words of one, and `Display` and
        /// serde write it.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum Predicate {
            $($(#[$doc])* #[doc(hidden)] #[serde(rename = $name)] $variant($rule),)+
        }

        impl Predicate {
            /// The names of the predicates, as policy files write them.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// What a policy file writes for each.
            pub(crate) const WORDS: &'static [Word] = &[$($rule::WORD),+];

            /// Returns the name of this predicate, as policy files write it.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self {
                    $(Predicate::$variant(_) => $name,)+
                }
            }

            /// Returns whether it cannot be met without the other one being met too, whatever the evidence.
            ///
            /// It is looked for only between predicates of one kind, where it can be seen from the numbers.
            #[must_use]
            pub fn implies(&self, other: &Predicate) -> bool {
                match (self, other) {
                    $((Predicate::$variant(own), Predicate::$variant(other)) => own.implies(other),)+
                    _ => false,
                }
            }

            /// Returns the sections of the form that it looks at: none for what your own code or a person decides.
            ///
            /// ```
            /// use applicant::Policy;
            /// use applicant::engine::Section;
            /// let policy = Policy::probation_services_officer();
            /// let rules = policy.rules("2026-11-21".parse()?);
            /// let explanation = policy.explain(&applicant::Draft::default().partial(&rules).evidence(&rules));
            /// let first = explanation.leaves().first().ok_or("it asks for nothing")?;
            /// assert_eq!(first.leaf().predicate.sections(), [Section::RIGHT_TO_WORK]);
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            #[must_use]
            pub fn sections(&self) -> Vec<Section> {
                match self {
                    $(Predicate::$variant(rule) => rule.sections(),)+
                }
            }

            // Each is a match of its own, so that a build has only what it calls.

            pub(crate) fn evaluate(&self, evidence: &Evidence) -> Finding {
                match self {
                    $(Predicate::$variant(rule) => rule.evaluate(evidence),)+
                }
            }

            pub(crate) fn step(&self, finding: &Finding) -> NextStep {
                match self {
                    $(Predicate::$variant(rule) => rule.step(finding),)+
                }
            }

            pub(crate) fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
                match self {
                    $(Predicate::$variant(rule) => rule.fault(offer),)+
                }
            }

            #[cfg(any(feature = "messages", test))]
            pub(crate) fn asks(&self) -> Vec<Phrase<'_>> {
                match self {
                    $(Predicate::$variant(rule) => rule.asks(),)+
                }
            }

            pub(crate) fn text(&self) -> Option<&str> {
                match self {
                    $(Predicate::$variant(rule) => rule.text(),)+
                }
            }

            fn id(&self) -> Option<&str> {
                match self {
                    $(Predicate::$variant(rule) => rule.id(),)+
                }
            }
        }

        $(impl From<$rule> for Predicate {
            fn from(rule: $rule) -> Predicate {
                Predicate::$variant(rule)
            }
        })+
    };
}

predicates! {
    /// One of the two gates of nationality and documents.
    Gate(gate::Gate) = "gate",
    /// Qualifications that count as GCSEs at grade C or 4.
    GcseC(gcse_c::GcseRule) = "gcse_c",
    /// Qualifications by level, kind, grade and subject.
    Qualification(qualification::QualificationRule) = "qualification",
    /// Entries of paid or unpaid experience.
    Experience(experience::ExperienceRule) = "experience",
    /// Training courses.
    Training(training::TrainingRule) = "training",
    /// A statement within its limits.
    Statement(statement::StatementGiven) = "statement",
    /// What your own code decides.
    Custom(custom::CustomRule) = "custom",
    /// What a person decides.
    Refer(refer::ReferRule) = "refer",
}

/// The name in a policy file, and the id that is asked for: `experience written_reports`.
impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        self.id().map_or(Ok(()), |id| write!(f, " {id}"))
    }
}
