//! Every question of the form at its place, in page order.

use chrono::NaiveDate;
use serde::Serialize;

use super::shown::{Shown, Test};
use crate::field::Nationality;
use crate::question::Question;
use crate::section::qualifications::{self as q, Graded, Kind, KindFacts, LevelRule, Required};
use crate::section::right_to_work::{self as r, ProofKind};
use crate::section::{
    CURRENT, DATES_ESTIMATED, END, START, declarations as d, employment as e, job, personal_details as p,
    statements as s, training as t, voluntary as v,
};
use crate::{Section, application};

/// Who answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    /// The applicant, on the form.
    Applicant,
    /// The applicant, but only at the stage of the checks unless [`Rules::check_stage`](crate::Rules::check_stage) says so.
    CheckStage,
    /// The employer, after a check; never on a page for applicants.
    Employer,
    /// The service that runs the form.
    Service,
}

/// A question below its parent: `employment[]`, `personal_details.address`, or nothing for the top.
pub(super) type Placed = (&'static str, &'static Question, AskedBy);

macro_rules! below {
    ($parent:literal: $($question:expr),+ $(,)?) => {
        &[$( ($parent, &$question, AskedBy::Applicant) ),+]
    };
}

/// The questions of a section, in page order.
pub(super) fn of(section: Section) -> Vec<Placed> {
    match section {
        Section::Job => vec![
            ("job", &job::ROLE, AskedBy::Applicant),
            ("job", &job::VACANCY, AskedBy::Service),
            ("job", &job::REGIONS, AskedBy::Applicant),
            ("job", &job::ENVIRONMENTS, AskedBy::Applicant),
            ("job", &job::WORKING_PATTERN, AskedBy::Applicant),
            ("job", &job::HOURS_PER_WEEK, AskedBy::Applicant),
            ("job", &job::MAX_TRAVEL_MILES, AskedBy::Applicant),
        ],
        Section::PersonalDetails => [
            below!("personal_details": p::FULL_NAME, p::PREVIOUS_NAMES, p::NO_FIXED_ADDRESS) as &[Placed],
            below!("personal_details.address":
                p::LINE_1, p::LINE_2, p::LINE_3, p::TOWN, p::COUNTY, p::COUNTRY, p::POSTCODE),
            below!("personal_details": p::EMAIL, p::PHONE, p::ALTERNATIVE_PHONE),
        ]
        .concat(),
        Section::RightToWork => RIGHT_TO_WORK.to_vec(),
        Section::Qualifications => [
            below!("": application::NO_QUALIFICATIONS) as &[Placed],
            below!("qualifications[]":
                q::KIND, q::NAME, q::SUBJECT, q::AWARD, q::NATION, q::COUNTRY, q::FRAMEWORK, q::LEVEL, q::PAPER_LEVEL,
                q::REGULATED, q::STATUS, q::GRADE, q::GRADE_NOT_KNOWN, q::YEAR, q::INSTITUTION, q::STUDIED_FROM,
                q::STUDIED_TO, q::FULL_TIME, q::COMPARABILITY_REFERENCE, q::COMPARABLE_LEVEL),
        ]
        .concat(),
        Section::Training => below!("training[]": t::TITLE, t::PROVIDER, t::COMPLETED, t::RELEVANCE).to_vec(),
        Section::Employment => [
            below!("": e::NO_EMPLOYMENT) as &[Placed],
            below!("employment[]":
                e::EMPLOYER, e::JOB_TITLE, START, CURRENT, END, DATES_ESTIMATED, e::DUTIES, e::SKILLS,
                e::REASON_FOR_LEAVING),
            below!("breaks[]": e::BREAK_START, e::BREAK_END, e::BREAK_REASON),
        ]
        .concat(),
        Section::Voluntary => below!("voluntary[]":
            v::ORGANISATION, v::ROLE, START, CURRENT, END, DATES_ESTIMATED, v::HOURS_PER_WEEK, v::DESCRIPTION, v::SKILLS)
        .to_vec(),
        Section::Statements => {
            below!("statements": s::MOTIVATION, s::CHALLENGING_INDIVIDUALS, s::WRITTEN_COMMUNICATION).to_vec()
        }
        Section::Declarations => {
            let at_checks = [&d::CONVICTIONS, &d::CONVICTIONS_DETAILS, &d::UK_RESIDENCE_3_YEARS];
            let at_checks = at_checks.map(|question| ("declarations", question, AskedBy::CheckStage));
            let at_once: &[Placed] = below!("declarations":
                d::INFORMATION_IS_TRUE, d::CONFLICT_OF_INTEREST, d::CONFLICT_DETAILS, d::ADJUSTMENTS_NEEDED,
                d::ADJUSTMENTS_DETAILS, d::GUARANTEED_INTERVIEW);
            [at_once, &at_checks].concat()
        }
    }
}

const RIGHT_TO_WORK: &[Placed] = {
    const EMPLOYER: AskedBy = AskedBy::Employer;
    const APPLICANT: AskedBy = AskedBy::Applicant;
    &[
        ("right_to_work", &r::NATIONALITIES, APPLICANT),
        ("right_to_work", &r::PROOF, APPLICANT),
        ("right_to_work", &r::SHARE_CODE, APPLICANT),
        ("right_to_work", &r::DATE_OF_BIRTH, APPLICANT),
        ("right_to_work", &r::SHARE_CODE_ISSUED_ON, APPLICANT),
        ("right_to_work", &r::PERMISSION_LIMIT, APPLICANT),
        ("right_to_work", &r::PERMISSION_ENDS_ON, APPLICANT),
        ("right_to_work", &r::SETTLEMENT, APPLICANT),
        ("right_to_work", &r::NOTICE_GROUND, APPLICANT),
        ("right_to_work", &r::NOTICE_ISSUED_ON, EMPLOYER),
        ("right_to_work", &r::ECS_VERIFIED, EMPLOYER),
        ("right_to_work", &r::IDENTITY_DOCUMENT, APPLICANT),
        ("right_to_work", &r::DOCUMENT_NAME, APPLICANT),
        ("right_to_work", &r::DOCUMENT_NUMBER, APPLICANT),
        ("right_to_work", &r::DOCUMENT_EXPIRES_ON, APPLICANT),
        ("right_to_work", &r::DOCUMENT_ISSUED_IN, APPLICANT),
        ("right_to_work", &r::DOCUMENT_CANCELLED, APPLICANT),
        ("right_to_work", &r::NI_DOCUMENT, APPLICANT),
        ("right_to_work", &r::NI_NUMBER, APPLICANT),
        ("right_to_work", &r::WORK_LIMIT, APPLICANT),
        ("right_to_work", &r::WORK_PERMITTED, APPLICANT),
        ("right_to_work", &r::ACCRUED_RIGHT, APPLICANT),
    ]
};

/// The questions at the top of the document that belong to the service.
pub(super) const SERVICE: &[Placed] =
    &[("", &application::FORMAT, AskedBy::Service), ("", &application::REFERENCE, AskedBy::Service)];

/// When a question is shown: as the tables of proofs and of kinds say, which also decide what the check asks.
pub(super) fn shown(section: Section, key: &'static str) -> Shown {
    match (section, key) {
        (Section::RightToWork, key) => right_to_work(key),
        (Section::Qualifications, key) => qualification(key),
        (Section::Declarations, "conflict_details") => after_yes("conflict_of_interest", key),
        (Section::Declarations, "adjustments_details") => after_yes("adjustments_needed", key),
        (Section::Declarations, "convictions_details") => after_yes("convictions", key),
        _ => Shown::ALWAYS,
    }
}

fn after_yes(asked: &'static str, key: &'static str) -> Shown {
    Shown::when([Test::is(asked, ["yes"])]).or_while_open(asked, &["yes", "no"], key)
}

fn right_to_work(key: &'static str) -> Shown {
    let nationalities = |is: fn(Nationality) -> bool| {
        let codes =
            Nationality::all().filter(|nationality| is(*nationality)).map(|nationality| nationality.as_str());
        Test::is("nationalities", codes)
    };
    let proofs = |is: &dyn Fn(ProofKind) -> bool| {
        Test::is("proof", ProofKind::ALL.iter().copied().filter(|kind| is(*kind)).map(ProofKind::as_str))
    };
    let no_nationality = || Test::is_not("nationalities", Nationality::all().map(|it| it.as_str()));
    let answered = || Test::is_not(key, [""]);
    let shown = match key {
        "nationalities" | "proof" => return Shown::ALWAYS,
        "settlement" => Shown::when([proofs(&|kind| kind.facts().uses("permission_limit"))])
            // A page has no date: who is admitted now.
            .or([nationalities(|nationality| !r::is_civil_service_eligible(nationality, NaiveDate::MAX))])
            .or([no_nationality(), answered()]),
        "accrued_right" => Shown::when([nationalities(|it| it.is_eea_or_swiss() || it.is_turkish())])
            .or([no_nationality(), answered()]),
        // Only somebody who is both needs to say which.
        "identity_document" => Shown::when([
            proofs(&|kind| kind.facts().uses(key)),
            nationalities(Nationality::is_british_citizen),
            nationalities(Nationality::is_irish),
        ])
        // What was answered while it was asked is looked at, so it can be seen and put right.
        .or([proofs(&|kind| kind.facts().uses(key)), answered()]),
        key => {
            let always = proofs(&|kind| {
                let facts = kind.facts();
                [facts.required, facts.optional, facts.employer_only].iter().any(|keys| keys.contains(&key))
            });
            // Every proof that asks it conditionally asks it on the same answer.
            let conditional = |kind: ProofKind| kind.facts().conditional.iter().find(|it| it.key == key);
            let shown = Shown::when([always]);
            match ProofKind::ALL.iter().copied().find_map(conditional) {
                None => shown,
                Some(on) => {
                    let of_proof = || proofs(&|kind| conditional(kind).is_some());
                    let decides = RIGHT_TO_WORK.iter().find(|(_, question, _)| question.key == on.on);
                    let choices = decides.map_or(&[][..], |(_, question, _)| question.choices);
                    // A date alone says that permission ends then; nothing else is asked before the answer that decides.
                    let blank = (key != "permission_ends_on").then_some("");
                    let open = Test::is_not(on.on, choices.iter().copied().chain(blank));
                    shown.or([of_proof(), Test::is(on.on, [on.answer])]).or([of_proof(), open, answered()])
                }
            }
        }
    };
    shown.or_while_open("proof", ProofKind::NAMES, key)
}

fn qualification(key: &'static str) -> Shown {
    let asks = |facts: &KindFacts| match key {
        "subject" => facts.subject != Required::None,
        "award" => facts.awards.len() > 1,
        "framework" | "level" => facts.levels != LevelRule::NotAsked,
        "name" | "country" | "paper_level" | "regulated" | "comparability_reference" | "comparable_level" => {
            facts.also.contains(&key)
        }
        _ => true,
    };
    let kinds: Vec<&str> =
        Kind::ALL.iter().copied().filter(|kind| asks(kind.facts())).map(Kind::as_str).collect();
    if kinds.len() == Kind::ALL.len() {
        return Shown::ALWAYS;
    }
    Shown::when([Test::is("kind", kinds)]).or_while_open("kind", Kind::NAMES, key)
}

/// Questions that may be blank, until another answer or the rules demand them.
const SOMETIMES: &[&str] = &[
    "identity_document",
    "framework",
    "comparability_reference",
    "comparable_level",
    "duties",
    "end",
    "email",
    "phone",
    "conflict_details",
    "adjustments_details",
    "convictions_details",
];

/// Questions that other answers hang on: without them some people could not answer those truthfully.
pub(super) const DECIDE: &[&str] = &[
    "personal_details.no_fixed_address",
    "no_qualifications",
    "qualifications[].grade_not_known",
    "no_employment",
    "employment[].current",
    "employment[].dates_estimated",
    "voluntary[].current",
    "voluntary[].dates_estimated",
];

/// Whether a question may be left blank in every case.
pub(super) fn is_optional(section: Section, question: &Question) -> bool {
    let key = question.key;
    match section {
        _ if SOMETIMES.contains(&key) => false,
        Section::RightToWork if key != "nationalities" && key != "proof" => {
            ProofKind::ALL.iter().copied().all(|kind| {
                let facts = kind.facts();
                !facts.required.contains(&key)
                    && !facts.conditional.iter().any(|it| it.key == key && it.required)
            })
        }
        // The rules, or another answer, may demand these.
        Section::Statements => false,
        Section::Qualifications if key == "grade" => {
            Kind::ALL.iter().copied().all(|kind| kind.facts().graded != Graded::Yes)
        }
        _ => !question.required,
    }
}
