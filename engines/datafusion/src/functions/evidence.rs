//! `applicant_evidence(json, as_of[, policy])`: the facts that a policy may look at, and nothing about who the person is.

use applicant::eligibility::{ExperienceFact, FactList, QualificationFact, StatementFact, TrainingFact};
use applicant::engine::{Id, ReadError};
use applicant::{Draft, Rules};
use datafusion::arrow::datatypes::DataType;
use datafusion::common::Result;
use serde::Serialize;

use super::{Rows, Says, list_of, struct_of};
use crate::posts::Post;

pub(super) struct EvidenceOf;

/// The order of the fields of each struct is that of [`EvidenceOf::data_type`].
#[derive(Serialize)]
struct Row {
    so_far: bool,
    right_to_work: &'static str,
    civil_service_nationality: &'static str,
    qualifications: Facts<Qualification>,
    paid: Facts<Experience>,
    unpaid: Facts<Experience>,
    training: Facts<Training>,
    statements: Facts<Statement>,
}

#[derive(Serialize)]
struct Facts<T> {
    complete: bool,
    facts: Vec<T>,
}

#[derive(Serialize)]
struct Qualification {
    path: String,
    kind: &'static str,
    awarded: bool,
    level: Option<u8>,
    gcses: u8,
}

#[derive(Serialize)]
struct Experience {
    path: String,
    months: u32,
    described: bool,
    skills: Vec<Id>,
}

#[derive(Serialize)]
struct Training {
    path: String,
    explained: bool,
}

#[derive(Serialize)]
struct Statement {
    path: String,
    name: Id,
    words: usize,
}

fn facts_of<const N: usize>(fields: [(&str, DataType); N]) -> DataType {
    struct_of([("complete", DataType::Boolean), ("facts", list_of(struct_of(fields)))])
}

fn facts<F, T>(list: &FactList<F>, row: impl Fn(&F) -> T) -> Facts<T> {
    Facts { complete: list.complete, facts: list.facts.iter().map(row).collect() }
}

impl Says for EvidenceOf {
    const NAME: &'static str = "applicant_evidence";
    const ABOUT: &'static str = "The facts that a policy may look at, by the entries of the form they come from: what counts as how many \
        GCSEs at grade C or 4, months, skills, words. NULL where the application cannot be read.";

    fn data_type() -> DataType {
        let (text, yes_no, number) = (|| DataType::Utf8, || DataType::Boolean, || DataType::UInt32);
        let experience = || {
            facts_of([
                ("path", text()),
                ("months", number()),
                ("described", yes_no()),
                ("skills", list_of(text())),
            ])
        };
        let qualifications = facts_of([
            ("path", text()),
            ("kind", text()),
            ("awarded", yes_no()),
            ("level", DataType::UInt8),
            ("gcses", DataType::UInt8),
        ]);
        struct_of([
            ("so_far", yes_no()),
            ("right_to_work", text()),
            ("civil_service_nationality", text()),
            ("qualifications", qualifications),
            ("paid", experience()),
            ("unpaid", experience()),
            ("training", facts_of([("path", text()), ("explained", yes_no())])),
            ("statements", facts_of([("path", text()), ("name", text()), ("words", number())])),
        ])
    }

    fn say(draft: Result<Draft, ReadError>, post: &Post, rows: &mut Rows) -> Result<()> {
        let Ok(draft) = draft else { return rows.push(None::<()>) };
        let evidence = draft.partial(&post.rules).evidence(&post.rules);
        let experience = |fact: &ExperienceFact| experience(fact, &post.rules);
        rows.push(Row {
            so_far: evidence.so_far,
            right_to_work: evidence.right_to_work.status.as_str(),
            civil_service_nationality: evidence.civil_service_nationality.status.as_str(),
            qualifications: facts(&evidence.qualifications, qualification),
            paid: facts(&evidence.paid, experience),
            unpaid: facts(&evidence.unpaid, experience),
            training: facts(&evidence.training, |fact: &TrainingFact| Training {
                path: fact.path().pointer(),
                explained: fact.explained,
            }),
            statements: facts(&evidence.statements, |fact: &StatementFact| Statement {
                path: fact.path().pointer(),
                name: fact.name,
                words: fact.words,
            }),
        })
    }
}

fn qualification(fact: &QualificationFact) -> Qualification {
    Qualification {
        path: fact.path().pointer(),
        kind: fact.kind.as_str(),
        awarded: fact.awarded,
        level: fact.level,
        gcses: fact.meets_gcse_c.count(),
    }
}

/// The skills are those that the post names.
fn experience(fact: &ExperienceFact, rules: &Rules) -> Experience {
    let offered = rules.names().list(applicant::engine::Names::SKILLS).iter().map(|named| named.id);
    Experience {
        path: fact.path().pointer(),
        months: fact.span.months(),
        described: fact.described,
        skills: offered.filter(|skill| fact.shows(*skill)).collect(),
    }
}
