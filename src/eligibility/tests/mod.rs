//! Properties of the evaluation, over many random policies and facts. The same cases are tried in every run;
//! `ELIGIBILITY_SEED` tries others.

#[cfg(feature = "samples")]
mod asked;
mod changes;
mod files;
mod follow;
#[cfg(feature = "messages")]
mod letters;
mod naive;
mod qualifications;
mod random;

use super::{Evidence, Outcome};
use crate::application::Status;
use random::Random;

/// How many cases each property is tried on.
const CASES: u64 = 100_000;

/// Tries a property on many cases, each with its own seed, which a failure names.
fn each(cases: u64, property: impl Fn(&mut Random)) {
    let base = std::env::var("ELIGIBILITY_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0_u64);
    for case in 0..cases {
        let seed = base.wrapping_mul(1_000_003).wrapping_add(case);
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| property(&mut Random(seed))));
        assert!(outcome.is_ok(), "case {case} with ELIGIBILITY_SEED={base}");
    }
    println!("{cases} cases");
}

#[test]
fn agrees_with_a_naive_evaluator() {
    each(CASES, |r| {
        let (policy, evidence) = (random::policy(r, 12, random::predicate), random::evidence(r));
        let assessment = policy.assess(&evidence);
        assert_eq!(assessment.outcome(), naive::outcome(&policy, &evidence));
        for (path, leaf) in policy.leaves() {
            let naive = naive::predicate(&leaf.predicate, &evidence);
            assert_eq!(leaf.evaluate(&evidence).status, naive, "{path} {leaf:?} {evidence:?}");
        }
    });
}

#[test]
fn an_implied_predicate_is_met_too() {
    let tried = std::cell::Cell::new(0_u32);
    each(CASES, |r| {
        let (a, b) = (random::predicate(r), random::predicate(r));
        if !a.implies(&b) {
            return;
        }
        let mut evidence = random::evidence(r);
        for _ in 0..3 {
            if naive::predicate(&a, &evidence) == Status::Met {
                tried.set(tried.get() + 1);
                assert_eq!(naive::predicate(&b, &evidence), Status::Met, "{a:?} {b:?}");
            }
            evidence = random::evidence(r);
        }
    });
    assert!(tried.get() > 1_000, "{}", tried.get());
}

/// Adds one fact.
fn more(r: &mut Random, evidence: &mut Evidence) {
    let row = 40 + u32::try_from(r.below(9)).unwrap();
    match r.below(4) {
        0 => evidence.qualifications.facts.push(random::qualification(r, row)),
        1 => evidence.paid.facts.push(random::entry(r, row, true)),
        2 => evidence.unpaid.facts.push(random::entry(r, row, false)),
        _ => evidence.training.facts.push(random::course(r, row)),
    }
}

#[test]
fn another_fact_never_makes_it_worse() {
    each(CASES, |r| {
        let (policy, before) = (random::policy(r, 8, random::predicate), random::evidence(r));
        let mut after = before.clone();
        if r.one_in(2) || after.paid.facts.is_empty() {
            more(r, &mut after);
        } else {
            // One month more of a job.
            let job = &mut after.paid.facts[0];
            job.span = crate::application::timeline::Span::reaching(job.span.from().plus(-1), job.span.to());
        }
        let (a, b) = (policy.assess(&before), policy.assess(&after));
        for (was, is) in a.criteria().iter().zip(b.criteria()) {
            assert!(is.points() >= was.points(), "{before:?} {after:?}");
            assert!(was.status() != Status::Met || is.status() == Status::Met, "{before:?} {after:?}");
        }
    });
}

#[test]
fn the_order_of_rows_is_irrelevant() {
    each(CASES, |r| {
        let (policy, evidence) = (random::policy(r, 8, random::predicate), random::evidence(r));
        let mut turned = evidence.clone();
        turned.qualifications.facts.reverse();
        turned.paid.facts.reverse();
        turned.unpaid.facts.reverse();
        turned.training.facts.reverse();
        turned.statements.facts.reverse();
        let (a, b) = (policy.assess(&evidence), policy.assess(&turned));
        let told = |assessment: &super::Assessment<'_>| {
            let criteria = assessment.criteria().iter();
            criteria
                .map(|it| (it.status(), it.points(), it.evidence().collect::<Vec<_>>()))
                .collect::<Vec<_>>()
        };
        assert_eq!((a.outcome(), told(&a)), (b.outcome(), told(&b)));
        assert_eq!(a.points(), a.criteria().iter().map(super::CriterionResult::points).sum::<u32>());
        assert!(a.points() <= policy.max_points());
        let refused =
            a.criteria().iter().any(|it| it.criterion().is_essential() && it.status() == Status::NotMet);
        assert_eq!(a.outcome() == Outcome::NotEligible, refused);
    });
}
