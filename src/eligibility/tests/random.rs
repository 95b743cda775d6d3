//! Random policies and evidence, the same for the same seed.

use std::num::NonZeroU32;

use chrono::NaiveDate;

use crate::application::Status;
use crate::application::qualifications::{GcseEquivalence, Kind, ReferReason};
use crate::application::timeline::Span;
use crate::eligibility::evidence::{EvidencePlace, GateNotes};
use crate::eligibility::{
    ChangedBy, CustomRule, Evidence, ExperienceFact, ExperienceRule, FactList, Gate, GateFact, GcseRule,
    Leaf, Policy, Predicate, QualificationFact, QualificationRule, ReferRule, Rule, StatementFact,
    StatementGiven, TrainingFact, TrainingRule,
};
use crate::engine::Id;

/// SplitMix64 (Steele, Lea and Flood, 2014).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    fn up_to(&mut self, n: usize) -> NonZeroU32 {
        NonZeroU32::new(u32::try_from(self.below(n)).unwrap() + 1).unwrap()
    }

    fn some<T>(&mut self, one_in: usize, make: impl FnOnce(&mut Random) -> T) -> Option<T> {
        self.one_in(one_in).then(|| make(self))
    }

    pub fn status(&mut self) -> Status {
        self.of(&[Status::Met, Status::NotMet, Status::Unknown])
    }
}

const KINDS: [Kind; 4] = [Kind::Gcse, Kind::ALevel, Kind::Pqip, Kind::Degree];
const SKILLS: [Id; 3] =
    [Id::new("challenging_individuals"), Id::new("written_reports"), Id::new("court_work")];
const SUBJECTS: [&str; 3] = ["English Language", "Maths", "History"];
const GRADES: [&str; 3] = ["A", "C", "E"];
/// Classes of a degree, of which the last may be either of the others.
const CLASSES: [&str; 3] = ["2:1", "2:2", "Second"];
pub const CUSTOM: [&str; 4] = ["acme.a", "acme.b", "acme.c", "acme.d"];

pub fn experience(r: &mut Random) -> ExperienceRule {
    let (paid, unpaid) = r.of(&[(true, true), (true, false), (false, true)]);
    ExperienceRule {
        skill: r.some(2, |r| r.of(&SKILLS)),
        described: r.one_in(3),
        paid,
        unpaid,
        months: r.of(&[0, 0, 1, 6, 12, 30]),
        within_months: r.some(3, |r| NonZeroU32::new(r.of(&[30, 36, 60])).unwrap()),
    }
}

fn subjects(r: &mut Random) -> Vec<String> {
    let n = if r.one_in(2) { 0 } else { r.below(3) + 1 };
    SUBJECTS.iter().take(n).map(|subject| (*subject).to_owned()).collect()
}

pub fn predicate(r: &mut Random) -> Predicate {
    match r.below(9) {
        0 => Predicate::Gate(r.of(Gate::ALL)),
        1 => {
            let subjects = subjects(r);
            let most = if subjects.is_empty() { 3 } else { subjects.len() };
            Predicate::GcseC(GcseRule { count: r.up_to(most), subjects, strong: r.one_in(4) })
        }
        2 => {
            let subjects = subjects(r);
            let most = if subjects.is_empty() { 3 } else { subjects.len() };
            let (grades, kinds) = match r.below(6) {
                0 | 1 => (vec![r.of(&GRADES)], vec![r.of(&KINDS[..2])]),
                2 => (vec![r.of(&CLASSES), r.of(&CLASSES)], vec![Kind::Degree]),
                3 => (Vec::new(), vec![r.of(&KINDS[..2])]),
                _ => (Vec::new(), Vec::new()),
            };
            let grades = grades.into_iter().map(str::to_owned).collect();
            Predicate::Qualification(QualificationRule {
                count: r.up_to(most),
                level: r.some(2, |r| r.of(&[2, 3, 6])),
                kinds,
                grades,
                subjects,
            })
        }
        3 | 4 => Predicate::Experience(experience(r)),
        5 => Predicate::Training(TrainingRule { count: r.up_to(3), explained: r.one_in(2) }),
        6 => StatementGiven(r.of(&["motivation", "written_communication"]).to_owned()).into(),
        7 => ReferRule("the page does not say".to_owned()).into(),
        _ => CustomRule(r.of(&CUSTOM).to_owned()).into(),
    }
}

/// Makes a rule of at most `leaves` leaves, and subtracts those that it uses.
pub fn rule(
    r: &mut Random,
    leaves: &mut usize,
    depth: usize,
    leaf: &mut impl FnMut(&mut Random) -> Predicate,
) -> Rule {
    if depth == 0 || *leaves < 2 || r.one_in(3) {
        *leaves = leaves.saturating_sub(1);
        let changed_by = r.some(6, |r| r.of(ChangedBy::ALL));
        let cost = r.of(&[0, 1, 1, 2, 5]);
        return Rule::Leaf(Leaf { predicate: leaf(r), label: None, cost, changed_by });
    }
    let mut parts = Vec::new();
    for _ in 0..r.below(3) + 1 {
        if *leaves > 0 {
            parts.push(rule(r, leaves, depth - 1, leaf));
        }
    }
    match r.below(3) {
        0 => Rule::Any(parts),
        1 => Rule::All(parts),
        _ => {
            let n = r.up_to(parts.len()).get();
            Rule::AtLeast { n, of: parts }
        }
    }
}

/// Makes a policy whose essential criteria have at most `most` leaves together.
pub fn policy(r: &mut Random, most: usize, mut leaf: impl FnMut(&mut Random) -> Predicate) -> Policy {
    let mut policy = Policy::probation_services_officer().clone();
    let template = policy.criteria.remove(0);
    policy.criteria.retain(|criterion| !criterion.is_essential());
    let mut leaves = r.below(most) + 1;
    for n in 0..r.below(3) + 1 {
        if leaves > 0 {
            let rule = rule(r, &mut leaves, 3, &mut leaf);
            let need = crate::eligibility::CriterionNeed::Essential { rule };
            let id = format!("random_{n}");
            policy.criteria.insert(0, crate::eligibility::Criterion { id, need, ..template.clone() });
        }
    }
    policy
}

pub fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

pub fn qualification(r: &mut Random, row: u32) -> QualificationFact {
    let meets = |r: &mut Random| match r.below(6) {
        0 => GcseEquivalence::Below,
        1 => GcseEquivalence::Refer(ReferReason::HalfAGcse),
        2 => GcseEquivalence::NotYet,
        n => GcseEquivalence::Counts(u8::try_from(n - 2).unwrap()),
    };
    let subject = r.of(&["English Language", "Maths", "History", "Art"]);
    QualificationFact {
        place: EvidencePlace::qualification(row),
        kind: r.of(&KINDS),
        awarded: !r.one_in(5),
        meets_gcse_c: meets(r),
        strong_pass: meets(r),
        level: r.some(1, |r| r.of(&[0, 1, 2, 3, 6])).filter(|_| !r.one_in(4)),
        level_only: r.one_in(4),
        may_count_for_more: r.one_in(6),
        grade: r.some(2, |r| {
            let grade = if r.one_in(2) { r.of(&GRADES) } else { r.of(&CLASSES) };
            crate::application::fingerprint::of(grade.as_bytes())
        }),
        subject: if r.one_in(6) { 0 } else { crate::application::qualifications::subject_number(subject) },
    }
}

pub fn entry(r: &mut Random, row: u32, paid: bool) -> ExperienceFact {
    let to = crate::field::Month::of(as_of()).plus(-i32::try_from(r.below(80)).unwrap());
    let from = to.plus(-i32::try_from(r.below(40)).unwrap());
    let mut skills = Vec::new();
    for skill in SKILLS {
        if r.one_in(3) {
            skills.push(skill);
        }
    }
    ExperienceFact::new(
        EvidencePlace::experience(row, paid),
        paid,
        Span::reaching(from, to),
        &skills,
        !r.one_in(3),
    )
}

pub fn course(r: &mut Random, row: u32) -> TrainingFact {
    TrainingFact { place: EvidencePlace::training(row), explained: r.one_in(2) }
}

pub fn evidence(r: &mut Random) -> Evidence {
    fn list<T>(r: &mut Random, make: impl Fn(&mut Random, u32) -> T) -> FactList<T> {
        let n = u32::try_from(r.below(4)).unwrap();
        FactList { facts: (0..n).map(|row| make(r, row)).collect(), complete: !r.one_in(4) }
    }
    let gate = |r: &mut Random| GateFact {
        status: r.status(),
        why: None,
        changed_by: r.of(ChangedBy::ALL),
        notes: GateNotes::default(),
    };
    let mut evidence = Evidence {
        as_of: as_of(),
        right_to_work: gate(r),
        civil_service_nationality: gate(r),
        qualifications: list(r, qualification),
        paid: list(r, |r, row| entry(r, row, true)),
        unpaid: list(r, |r, row| entry(r, row, false)),
        training: list(r, course),
        statements: FactList { facts: Vec::new(), complete: !r.one_in(4) },
        so_far: false,
        undescribed: Vec::new(),
        custom: std::collections::BTreeMap::new(),
        offered: crate::eligibility::Policy::probation_services_officer().names.clone(),
    };
    for name in ["motivation", "written_communication"] {
        if r.one_in(2) {
            evidence.statements.facts.push(StatementFact {
                place: EvidencePlace::RIGHT_TO_WORK,
                name: Id::new(name),
                words: 120,
            });
        }
    }
    for id in CUSTOM {
        if !r.one_in(4) {
            evidence = evidence.with_custom(id, r.status());
        }
    }
    evidence
}
