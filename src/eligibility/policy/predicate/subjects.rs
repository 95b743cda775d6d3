//! Counting qualifications by subject, which two predicates do.

use std::cmp::Reverse;

use super::asks::Finding;
use crate::application::Status;
use crate::application::fingerprint::ByNumber;
use crate::application::qualifications::{ReferReason, subject_number};
use crate::eligibility::evidence::{Evidence, EvidencePlace, QualificationFact, paths};
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::{Phrase, Said};
use crate::eligibility::why::{ChangedBy, Why};

/// What one qualification adds to what is asked.
#[derive(Clone, Copy)]
pub(super) enum Adds {
    Counts(u8),
    /// It counts for this number, and a person may find that it counts for more.
    AtLeast(u8),
    /// A person has to look, or it is still to come: it may count, but nobody knows yet.
    Open(Why, ChangedBy),
    Nothing,
}

pub(super) const NOT_AWARDED_YET: Adds = Adds::Open(Why::NotAwardedYet, ChangedBy::Applicant);
pub(super) const SUBJECT_NOT_SHOWN: Adds = looked_at(ReferReason::SubjectNotShown);
pub(super) const SIZE: Adds = looked_at(ReferReason::Size);

/// The employer has to look at it, and why.
pub(super) const fn looked_at(why: ReferReason) -> Adds {
    Adds::Open(Why::Qualification(why), ChangedBy::Employer)
}

/// Counts distinct subjects, the best result of each; what is open leaves the rest unknown.
pub(super) fn count<'e>(
    needed: u32,
    evidence: &'e Evidence,
    adds: impl Fn(&QualificationFact) -> Adds,
) -> Finding {
    let facts = &evidence.qualifications.facts;
    let (mut counted, mut open) = (Vec::<(u8, &QualificationFact)>::with_capacity(facts.len()), Vec::new());
    let mut positions = ByNumber::with_capacity_and_hasher(facts.len(), Default::default());
    // Among equal results, the one that comes first on the form counts.
    let mut count_once = |count: u8, fact: &'e QualificationFact| {
        let at = *positions.entry(fact.subject).or_insert(counted.len());
        match counted.get_mut(at) {
            None => counted.push((count, fact)),
            Some(best) if (count, Reverse(&fact.place)) > (best.0, Reverse(&best.1.place)) => {
                *best = (count, fact)
            }
            Some(_) => {}
        }
    };
    let mut leave_open = |place: EvidencePlace, why, by| open.push((place, why, by));
    for fact in facts {
        match adds(fact) {
            Adds::Counts(count) => count_once(count, fact),
            Adds::AtLeast(count) => {
                count_once(count, fact);
                leave_open(fact.place, Why::Qualification(ReferReason::Size), ChangedBy::Employer);
            }
            Adds::Open(why, by) => leave_open(fact.place, why, by),
            Adds::Nothing => {}
        }
    }
    let have = counted.iter().map(|(count, _)| u32::from(*count)).sum::<u32>();
    if have >= needed {
        return Finding::new(Status::Met, counted.into_iter().map(|(_, fact)| fact.place)).of(have, needed);
    }
    match open.first() {
        None => Finding::short(evidence.qualifications.complete).of(have, needed),
        Some((_, why, changed_by)) => Finding {
            changed_by: *changed_by,
            ..Finding::referred(open.iter().map(|(place, ..)| *place), *why).of(have, needed)
        },
    }
}

/// Whether a qualification is in one of the subjects; none when it shows no subject.
pub(super) fn is_in(fact: &QualificationFact, subjects: &[String]) -> Option<bool> {
    if subjects.is_empty() {
        Some(true)
    } else if fact.level_only || fact.subject == 0 {
        None
    } else {
        Some(subjects.iter().any(|subject| subject_number(subject) == fact.subject))
    }
}

/// How many subjects are listed.
pub(super) fn listed(subjects: &[String]) -> u32 {
    u32::try_from(subjects.len()).unwrap_or(u32::MAX / 2)
}

/// What would meet a predicate that counts qualifications.
pub(super) fn step(finding: &Finding) -> NextStep {
    let entries: Vec<_> = paths(&finding.places).collect();
    match (finding.why, finding.changed_by) {
        (Some(Why::NotAwardedYet), _) => NextStep::TellResult { entries },
        (_, ChangedBy::Employer) if entries.is_empty() => NextStep::PersonDecides,
        (why, ChangedBy::Employer) => NextStep::EmployerLooks { entries, why },
        _ => NextStep::AddIfHeld { progress: finding.progress },
    }
}

/// In which subjects a number of results has to be.
pub(super) fn phrase(count: u32, subjects: &[String]) -> Option<Phrase<'_>> {
    let said = match subjects.len() {
        0 => return (count > 1).then(|| Phrase::new("different_subjects")),
        n if n == count as usize => Said::AllOf(subjects),
        _ => Said::AnyOf(subjects),
    };
    Some(Phrase::new("subjects").with("subjects", said))
}
