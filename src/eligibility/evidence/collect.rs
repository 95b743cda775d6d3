//! Takes the facts from an application, sound or half filled.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Evidence;
use super::facts::{ExperienceFact, FactList, QualificationFact, StatementFact, TrainingFact};
use super::gate::{GateFact, GateNotes};
use super::place::EvidencePlace;
use crate::application::right_to_work::{
    NationalityGate, PermissionBasis, PermissionResult, Reason, RightToWork,
};
use crate::application::timeline::Span;
use crate::application::{Application, Dates, MonthOrYear, Partial, Sections, Statements, Status};
use crate::eligibility::why::{ChangedBy, Why};
use crate::engine::{Rules, Section};
use crate::field::Month;

impl Application {
    /// Returns the facts of a sound application that a policy may look at.
    #[must_use]
    pub fn evidence(&self, rules: &Rules) -> Evidence {
        evidence(self, rules, false, |_| true)
    }
}

impl Partial {
    /// Returns the facts known so far. What is wrong or missing makes its section incomplete, never a failure.
    #[must_use]
    pub fn evidence(&self, rules: &Rules) -> Evidence {
        self.collect(rules, |section| self.is_complete(section))
    }

    /// Returns the facts as they would be judged if what is good so far were all that is sent, for a page that says before
    /// sending what is shown: what is wrong or missing shows nothing. Once the draft is sound they are those of
    /// [`Application::evidence`].
    ///
    /// ```
    /// use applicant::{Draft, Policy};
    /// use applicant::application::Status;
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let partial = Draft::default().partial(&rules);
    /// let status = |evidence| policy.assess(&evidence).criteria()[0].status();
    /// assert_eq!(status(partial.evidence(&rules)), Status::Unknown);
    /// assert_eq!(status(partial.evidence_if_sent(&rules)), Status::NotMet);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn evidence_if_sent(&self, rules: &Rules) -> Evidence {
        let mut evidence = self.collect(rules, |_| true);
        if rules.has(Section::RIGHT_TO_WORK) && self.known.right_to_work.is_none() {
            evidence.right_to_work.status = Status::NotMet;
            evidence.civil_service_nationality.status = Status::NotMet;
        }
        evidence
    }

    fn collect(&self, rules: &Rules, is_complete: impl Fn(Section) -> bool) -> Evidence {
        let undescribed = self.undescribed.iter().map(|entry| {
            let place = EvidencePlace::experience(entry.index, entry.paid);
            ExperienceFact::new(place, entry.paid, worked_by(entry.dates, rules.as_of), &entry.skills, false)
        });
        let so_far = evidence(&self.known, rules, self.report.blocks(), is_complete);
        Evidence { undescribed: undescribed.collect(), ..so_far }
    }
}

fn evidence(
    known: &Sections,
    rules: &Rules,
    so_far: bool,
    is_complete: impl Fn(Section) -> bool,
) -> Evidence {
    let complete = |section| rules.has(section) && is_complete(section);
    let (right_to_work, civil_service_nationality) = gates(known, rules);
    let strong_pass = rules.application().strong_pass;
    Evidence {
        as_of: rules.as_of,
        right_to_work,
        civil_service_nationality,
        qualifications: FactList {
            facts: known
                .qualifications
                .iter()
                .map(|row| {
                    let place = EvidencePlace::qualification(row.index);
                    QualificationFact::of(place, &row.value, strong_pass)
                })
                .collect(),
            complete: complete(Section::QUALIFICATIONS),
        },
        paid: FactList {
            facts: known
                .employment
                .iter()
                .map(|row| {
                    let job = &row.value;
                    let place = EvidencePlace::experience(row.index, true);
                    let span = worked_by(job.dates, rules.as_of);
                    ExperienceFact::new(place, true, span, &job.skills, job.duties.is_some())
                })
                .collect(),
            complete: complete(Section::EMPLOYMENT),
        },
        unpaid: FactList {
            facts: known
                .voluntary
                .iter()
                .map(|row| {
                    let place = EvidencePlace::experience(row.index, false);
                    let span = worked_by(row.value.dates, rules.as_of);
                    ExperienceFact::new(place, false, span, &row.value.skills, true)
                })
                .collect(),
            complete: complete(Section::VOLUNTARY),
        },
        training: FactList {
            facts: known
                .training
                .iter()
                .map(|row| TrainingFact {
                    place: EvidencePlace::training(row.index),
                    explained: row.value.relevance.is_some(),
                })
                .collect(),
            complete: complete(Section::TRAINING),
        },
        statements: FactList {
            facts: known
                .statements
                .iter()
                .flat_map(Statements::iter)
                .zip(0..)
                .map(|((name, statement), at)| StatementFact {
                    place: EvidencePlace::statement(at, name),
                    name,
                    words: statement.words(),
                })
                .collect(),
            complete: complete(Section::STATEMENTS),
        },
        so_far,
        undescribed: Vec::new(),
        custom: BTreeMap::new(),
        offered: rules.names().clone(),
    }
}

/// The months that were surely worked so far: a leaving date that lies ahead earns nothing yet, and of a year without its
/// month no more than one month is sure.
fn worked_by(dates: Dates, as_of: NaiveDate) -> Span {
    let this_month = Month::of(as_of);
    let end = dates.end.map_or(this_month, MonthOrYear::first).min(this_month);
    Span::reaching(dates.start.last().min(this_month), end)
}

fn gates(known: &Sections, rules: &Rules) -> (GateFact, GateFact) {
    let Some(right_to_work) = &known.right_to_work else {
        let not_answered = GateFact {
            status: Status::Unknown,
            why: Some(Why::NotAnswered),
            changed_by: ChangedBy::Applicant,
            notes: GateNotes::default(),
        };
        return (not_answered, not_answered);
    };
    let permission = right_to_work.permission(rules.as_of, rules.start_on(), &rules.application().post);
    let nationality = right_to_work.civil_service_nationality(rules.application().post.reserved, rules.as_of);
    (
        GateFact {
            status: permission.status(&rules.application().post),
            why: permission.result.reason().map(Why::RightToWork),
            changed_by: permission_changed_by(permission.result),
            notes: GateNotes {
                declared: permission.basis == PermissionBasis::Declared,
                start_date_assumed: rules.application().start_date.is_none(),
                work_limit_not_stated: right_to_work.work_limit_not_stated(),
            },
        },
        GateFact {
            status: nationality.status(),
            why: nationality.reason().map(Why::RightToWork),
            changed_by: nationality_changed_by(nationality, right_to_work),
            notes: GateNotes { declared: true, ..GateNotes::default() },
        },
    )
}

/// Who can put a permission right: the applicant with another answer or document, or with a new permission where theirs has
/// ended or does not cover the work; the employer with a check, a sponsorship or a look.
const fn permission_changed_by(result: PermissionResult) -> ChangedBy {
    let Some(reason) = result.reason() else { return ChangedBy::Nobody };
    match reason {
        Reason::PermissionEnded
        | Reason::WorkNotPermitted
        | Reason::DocumentCancelled
        | Reason::DocumentExpired
        | Reason::DocumentNotListed
        | Reason::NiDocumentNeeded
        | Reason::CardNotAccepted
        | Reason::NoProofYet
        | Reason::NationalityNotGiven
        | Reason::PermissionLimitNotGiven
        | Reason::PermissionLimitNotKnown
        | Reason::PermissionEndsBeforeStart
        | Reason::SettlementNotGiven => ChangedBy::Applicant,
        Reason::CheckAfterStart
        | Reason::RulesOfThatDate
        | Reason::NationalityAndProofDiffer
        | Reason::SettlementAndLimitDiffer
        | Reason::EcsCheckNeeded
        | Reason::NoticeExpired
        | Reason::SponsorshipNeeded
        | Reason::WorkLimit
        | Reason::OccupationList
        | Reason::Sponsorship
        | Reason::FamilyMember
        | Reason::AccruedRight
        | Reason::ReservedPost => ChangedBy::Employer,
    }
}

/// An answer that was left out is the applicant's to give, a doubt is for a person, and a nationality nobody changes.
fn nationality_changed_by(gate: NationalityGate, right_to_work: &RightToWork) -> ChangedBy {
    match gate {
        NationalityGate::Refer(Reason::SettlementNotGiven | Reason::NationalityNotGiven) => {
            ChangedBy::Applicant
        }
        NationalityGate::Refer(Reason::AccruedRight) if right_to_work.accrued_right.is_none() => {
            ChangedBy::Applicant
        }
        NationalityGate::Refer(_) => ChangedBy::Employer,
        NationalityGate::Met | NationalityGate::NotMet => ChangedBy::Nobody,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{Draft, YesNoUnknown};
    use crate::engine::Rules;

    #[test]
    fn an_answer_left_out_is_the_applicants() {
        let rules = Rules::on("2026-11-21".parse().unwrap());
        let draft = Draft::default()
            .with("/right_to_work/nationalities", "FRA")
            .with("/right_to_work/proof", "none_yet");
        let mut given = draft.partial(&rules).known.right_to_work.clone().unwrap();
        for (accrued_right, expected) in
            [(None, ChangedBy::Applicant), (Some(YesNoUnknown::NotKnown), ChangedBy::Employer)]
        {
            given.accrued_right = accrued_right;
            let gate = NationalityGate::Refer(Reason::AccruedRight);
            assert_eq!(nationality_changed_by(gate, &given), expected);
        }
        assert_eq!(nationality_changed_by(NationalityGate::NotMet, &given), ChangedBy::Nobody);
    }
}
