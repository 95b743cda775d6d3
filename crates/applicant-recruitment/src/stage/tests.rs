use chrono::{Days, NaiveDate};
use serde_json::json;

use super::*;
use crate::{ActorId, HandleError};

fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

fn panel() -> Actor {
    Actor::person("panel-7").unwrap()
}

/// A journey made by a person, all on one day: `submit begin_sift invite`.
#[track_caller]
fn journey(moves: &str) -> Journey {
    journey_on("2026-11-23", moves)
}

#[track_caller]
fn journey_on(date: &str, moves: &str) -> Journey {
    let mut journey = Journey::submitted(day(date), panel()).unwrap();
    for action in moves.split_whitespace().skip(1) {
        journey.advance(action.parse().unwrap(), day(date), panel()).unwrap();
    }
    journey
}

const CENTRE: &str = "submit begin_sift invite";
const RECORDED: &str = "submit begin_sift invite record_group_exercise record_written_task record_interview";
const CHECKS: &str =
    "submit begin_sift invite record_group_exercise record_written_task record_interview begin_checks";
const CLEARED: &str = "submit begin_sift invite record_group_exercise record_written_task record_interview \
    begin_checks record_references record_enhanced_dbs record_security_clearance";

/// A journey that has reached the stage with nothing outstanding.
fn at(stage: Stage) -> Journey {
    journey(&match stage {
        Stage::Application => "submit".to_owned(),
        Stage::Sift => "submit begin_sift".to_owned(),
        Stage::AssessmentCentre => RECORDED.to_owned(),
        Stage::Checks => CLEARED.to_owned(),
        Stage::ReserveList => format!("{RECORDED} reserve"),
        Stage::Started => format!("{CLEARED} start"),
        Stage::Rejected => "submit begin_sift reject".to_owned(),
        Stage::Withdrawn => "submit withdraw".to_owned(),
    })
}

/// Every pair of a stage and a move: the first letter of the stage it leads to (`A` for the assessment
/// centre, `L` for the reserve list, `X` for started), or `.` where it cannot be made. The columns are those
/// of `Move::ALL`.
#[rustfmt::skip]
const TABLE: [(Stage, [&str; 14]); 8] = {
    use Stage::*;
    [
        //                 submit begin_sift invite group written interview reserve begin_checks refs dbs
        //                 security start reject withdraw
        (Application,      [".",  "S",       ".",   ".",  ".",    ".",      ".",    ".",         ".", ".", ".",    ".",  ".",   "W"]),
        (Sift,             [".",  ".",       "A",   ".",  ".",    ".",      ".",    ".",         ".", ".", ".",    ".",  "R",   "W"]),
        (AssessmentCentre, [".",  ".",       ".",   "A",  "A",    "A",      "L",    "C",         ".", ".", ".",    ".",  "R",   "W"]),
        (Checks,           [".",  ".",       ".",   ".",  ".",    ".",      ".",    ".",         "C", "C", "C",    "X",  "R",   "W"]),
        (ReserveList,      [".",  ".",       ".",   ".",  ".",    ".",      ".",    "C",         ".", ".", ".",    ".",  ".",   "W"]),
        (Started,          [".",  ".",       ".",   ".",  ".",    ".",      ".",    ".",         ".", ".", ".",    ".",  ".",   "."]),
        (Rejected,         [".",  ".",       ".",   ".",  ".",    ".",      ".",    ".",         ".", ".", ".",    ".",  ".",   "."]),
        (Withdrawn,        [".",  ".",       ".",   ".",  ".",    ".",      ".",    ".",         ".", ".", ".",    ".",  ".",   "."]),
    ]
};

fn stage_of(letter: &str) -> Option<Stage> {
    match letter {
        "S" => Some(Stage::Sift),
        "A" => Some(Stage::AssessmentCentre),
        "C" => Some(Stage::Checks),
        "L" => Some(Stage::ReserveList),
        "X" => Some(Stage::Started),
        "R" => Some(Stage::Rejected),
        "W" => Some(Stage::Withdrawn),
        _ => None,
    }
}

#[test]
fn every_pair_of_a_stage_and_a_move() {
    assert_eq!(TABLE.map(|(stage, _)| stage), Stage::ALL);
    for (stage, row) in TABLE {
        for (action, letter) in Move::ALL.into_iter().zip(row) {
            let expected = stage_of(letter);
            assert_eq!(stage.after(action), expected, "{stage} {action}");

            let before = at(stage);
            assert_eq!(before.stage(), stage);
            let mut after = before.clone();
            let made = after.advance(action, day("2026-11-23"), panel());
            match (expected, action) {
                (None, _) => {
                    assert_eq!(made, Err(JourneyError::Illegal { stage, action }), "{stage} {action}");
                    assert_eq!(after, before);
                }
                // At the journeys of `at` every step is recorded; recording it first is the next test.
                (Some(_), Move::Record(step)) => {
                    assert_eq!(made, Err(JourneyError::Recorded(step)));
                    assert_eq!(after, before);
                }
                (Some(to), _) => {
                    assert_eq!(made, Ok(to), "{stage} {action}");
                    assert_eq!(after.stage(), to);
                    assert_eq!(after.trail().entries().len(), before.trail().entries().len() + 1);
                    assert_eq!(after.is_over(day("2026-11-23")), to.is_final());
                }
            }
        }
        let leads_on = row.iter().any(|letter| *letter != ".");
        assert_eq!(stage.is_final(), !leads_on, "{stage}");
    }
}

#[test]
fn every_step_in_any_order_once() {
    use StageStep::{EnhancedDbs, GroupExercise, Interview, References, SecurityClearance, WrittenTask};
    for (begin, steps, onwards, to) in [
        (CENTRE, [GroupExercise, WrittenTask, Interview], Move::BeginChecks, Stage::Checks),
        (CENTRE, [GroupExercise, WrittenTask, Interview], Move::Reserve, Stage::ReserveList),
        (CHECKS, [References, EnhancedDbs, SecurityClearance], Move::Start, Stage::Started),
    ] {
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let mut journey = journey(begin);
            let mut advance = |action| journey.advance(action, day("2026-12-01"), panel());
            let mut left: Vec<_> = steps.to_vec();
            for place in order {
                // Until the last is recorded, each attempt to go on says what is outstanding, in the order of
                // the page.
                assert_eq!(advance(onwards), Err(JourneyError::Outstanding(left.clone())));
                advance(Move::Record(steps[place])).unwrap();
                assert_eq!(advance(Move::Record(steps[place])), Err(JourneyError::Recorded(steps[place])));
                left.retain(|step| *step != steps[place]);
            }
            assert_eq!(advance(onwards), Ok(to));
        }
    }
    let error = journey(CENTRE).advance(Move::BeginChecks, day("2026-12-01"), panel()).unwrap_err();
    assert_eq!(error.to_string(), "still outstanding: group_exercise, written_task, interview");
    let mut checks = journey(CHECKS);
    checks.advance(Move::Record(StageStep::EnhancedDbs), day("2026-12-01"), panel()).unwrap();
    let error = checks.advance(Move::Start, day("2026-12-01"), panel()).unwrap_err();
    assert_eq!(error.to_string(), "still outstanding: references, security_clearance");
    assert_eq!(
        checks.outstanding().collect::<Vec<_>>(),
        [StageStep::References, StageStep::SecurityClearance]
    );
}

#[test]
fn rejection_and_withdrawal_wait_for_no_step() {
    for begin in ["submit begin_sift", CENTRE, CHECKS] {
        for (action, to) in [(Move::Reject, Stage::Rejected), (Move::Withdraw, Stage::Withdrawn)] {
            let mut journey = journey(begin);
            assert_eq!(journey.advance(action, day("2026-11-23"), panel()), Ok(to), "{begin}");
            let decided = journey.rejected_by().map(ActorId::as_str);
            assert_eq!(decided, (action == Move::Reject).then_some("panel-7"));
        }
    }
}

/// Who may make a move: the applicant, a person, the system. In the order of `Move::ALL`.
#[rustfmt::skip]
const MAY: [[bool; 3]; 14] = {
    const EMPLOYER: [bool; 3] = [false, true, true];
    const THEIR_OWN: [bool; 3] = [true, true, false];
    const PEOPLE: [bool; 3] = [false, true, false];
    [
        THEIR_OWN, EMPLOYER, EMPLOYER, EMPLOYER, EMPLOYER, EMPLOYER, EMPLOYER,
        EMPLOYER, EMPLOYER, EMPLOYER, EMPLOYER, EMPLOYER, PEOPLE, THEIR_OWN,
    ]
};

#[test]
fn who_may_make_which_move() {
    for (action, may) in Move::ALL.into_iter().zip(MAY) {
        for (actor, may) in [Actor::Applicant, panel(), Actor::System].into_iter().zip(may) {
            assert_eq!(actor.may(action), may, "{actor} {action}");
            for stage in Stage::ALL.iter().copied().filter(|stage| stage.after(action).is_some()) {
                let before = at(stage);
                let mut journey = before.clone();
                let made = journey.advance(action, day("2026-11-23"), actor.clone());
                let refused = matches!(made, Err(JourneyError::NotFor { .. }));
                assert_eq!(refused, !may, "{stage} {action} {actor}");
                assert!(!refused || journey == before);
            }
        }
    }
    for (actor, may) in [(Actor::Applicant, true), (panel(), true), (Actor::System, false)] {
        assert_eq!(Journey::submitted(day("2026-11-23"), actor).is_ok(), may);
    }
    let error = at(Stage::Sift).advance(Move::Reject, day("2026-11-23"), Actor::Applicant).unwrap_err();
    assert_eq!(error.to_string(), "the move reject is not for the actor `applicant` to make");
}

#[test]
fn no_move_before_the_last() {
    let mut journey = journey("submit begin_sift");
    let before = journey.clone();
    let error = journey.advance(Move::Invite, day("2026-11-22"), panel()).unwrap_err();
    assert_eq!(error, JourneyError::OutOfOrder { on: day("2026-11-22"), last: day("2026-11-23") });
    assert_eq!(error.to_string(), "a move on 2026-11-22 cannot come after one on 2026-11-23");
    assert_eq!(journey, before);
    // On the same day is fine.
    journey.advance(Move::Invite, day("2026-11-23"), panel()).unwrap();
    journey.advance(Move::Withdraw, day("2030-01-01"), Actor::Applicant).unwrap();
    assert_eq!(journey.submitted_on(), day("2026-11-23"));
}

#[test]
fn a_reserve_list_lasts_twelve_months() {
    for (since, until) in [
        ("2026-11-23", "2027-11-23"),
        ("2027-02-28", "2028-02-28"),
        ("2028-02-28", "2029-02-28"),
        // There is no 29 February in the year after a leap year.
        ("2028-02-29", "2029-02-28"),
        ("2028-03-01", "2029-03-01"),
        ("2026-12-31", "2027-12-31"),
    ] {
        let reserved = journey_on(since, &format!("{RECORDED} reserve"));
        assert_eq!(reserved.reserve_until(), Some(day(until)), "{since}");
        let after = day(until) + Days::new(1);
        for (action, to) in [(Move::BeginChecks, Stage::Checks), (Move::Withdraw, Stage::Withdrawn)] {
            let mut in_time = reserved.clone();
            assert!(!in_time.is_over(day(until)));
            assert_eq!(in_time.advance(action, day(until), panel()), Ok(to), "{since}");
            assert_eq!(in_time.reserve_until(), None);

            let mut late = reserved.clone();
            assert!(late.is_over(after));
            let error = late.advance(action, after, panel()).unwrap_err();
            assert_eq!(error, JourneyError::ReserveExpired { until: day(until) });
            assert_eq!(late, reserved);
        }
    }
    let last = Journey::submitted(NaiveDate::MAX, panel()).unwrap();
    let mut last = last;
    for action in RECORDED.split(' ').skip(1).chain(["reserve"]) {
        last.advance(action.parse().unwrap(), NaiveDate::MAX, panel()).unwrap();
    }
    assert_eq!(last.reserve_until(), Some(NaiveDate::MAX));
}

#[test]
fn from_the_reserve_list_the_checks_begin_anew_and_end_as_any() {
    let mut journey = journey(&format!("{RECORDED} reserve"));
    journey.advance(Move::BeginChecks, day("2027-05-04"), panel()).unwrap();
    assert_eq!(journey.outstanding().count(), 3);
    for step in Stage::Checks.steps() {
        journey.advance(Move::Record(step), day("2027-06-01"), Actor::System).unwrap();
    }
    assert_eq!(journey.advance(Move::Start, day("2027-06-28"), Actor::System), Ok(Stage::Started));
}

#[test]
fn the_trail_tells_the_story() {
    let mut journey = Journey::submitted(day("2026-11-23"), Actor::Applicant).unwrap();
    for (action, on, by) in [
        (Move::BeginSift, "2026-11-25", Actor::System),
        (Move::Invite, "2026-12-04", panel()),
        (Move::Record(StageStep::WrittenTask), "2027-01-12", panel()),
        (Move::Record(StageStep::GroupExercise), "2027-01-12", panel()),
        (Move::Record(StageStep::Interview), "2027-01-12", panel()),
        (Move::Reserve, "2027-01-20", panel()),
        (Move::BeginChecks, "2027-02-01", panel()),
        (Move::Record(StageStep::EnhancedDbs), "2027-02-15", Actor::System),
        (Move::Withdraw, "2027-02-16", Actor::Applicant),
    ] {
        journey.advance(action, day(on), by).unwrap();
    }
    assert_eq!(
        journey.trail().to_string(),
        "2026-11-23 submit by applicant\n\
         2026-11-25 begin_sift by system\n\
         2026-12-04 invite by panel-7\n\
         2027-01-12 record_written_task by panel-7\n\
         2027-01-12 record_group_exercise by panel-7\n\
         2027-01-12 record_interview by panel-7\n\
         2027-01-20 reserve by panel-7\n\
         2027-02-01 begin_checks by panel-7\n\
         2027-02-15 record_enhanced_dbs by system\n\
         2027-02-16 withdraw at checks by applicant"
    );
    let started = at(Stage::Started);
    assert!(started.trail().to_string().ends_with("start by panel-7"));
    assert_eq!(started.trail().iter().count(), (&started.trail().clone()).into_iter().count());
}

#[test]
fn what_is_stored_is_the_trail_and_reading_it_makes_every_move_again() {
    for stage in Stage::ALL {
        let journey = at(*stage);
        let json = serde_json::to_value(&journey).unwrap();
        assert_eq!(json, serde_json::to_value(journey.trail()).unwrap());
        assert_eq!(serde_json::from_value::<Journey>(json).unwrap(), journey, "{stage}");
    }
    let entries = json!([
        { "on": "2026-11-23", "move": "submit", "to": "application", "by": "applicant" },
        { "on": "2026-11-24", "from": "application", "move": "begin_sift", "to": "sift", "by": "system" },
        { "on": "2026-11-25", "from": "sift", "move": "reject", "to": "rejected", "by": { "person": "p-1" } },
    ]);
    let read: Journey = serde_json::from_value(entries.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), entries);

    for (pointer, value, expected) in [
        ("", json!([]), "a trail begins with the move submit"),
        ("/0/move", json!("begin_sift"), "a trail begins with the move submit"),
        ("/0/to", json!("sift"), "a trail begins with the move submit"),
        ("/0/by", json!("system"), "entry 0: the move submit is not for the actor `system` to make"),
        ("/1/from", json!("sift"), "entry 1 does not follow from those before it"),
        ("/1/to", json!("checks"), "entry 1 does not follow from those before it"),
        ("/1/on", json!("2026-11-22"), "entry 1: a move on 2026-11-22 cannot come after one on 2026-11-23"),
        ("/1/move", json!("start"), "entry 1: the move start cannot be made at the stage application"),
        ("/2/by", json!("system"), "entry 2: the move reject is not for the actor `system` to make"),
        (
            "/2/by",
            json!({ "person": "Sam Example" }),
            "a handle has only letters from A to Z, digits, hyphens and underscores",
        ),
        ("/2/move", json!("astronaut"), "not_a_choice"),
    ] {
        let mut broken = entries.clone();
        *broken.pointer_mut(pointer).unwrap() = value;
        let error = serde_json::from_value::<Journey>(broken).unwrap_err().to_string();
        assert_eq!(error, expected, "{pointer}");
    }
}

#[test]
fn a_handle_is_no_place_for_a_name_or_an_address() {
    let long = "a".repeat(65);
    for (text, expected) in [
        ("a", None),
        ("sift-lead_2", None),
        (&long[..64], None),
        (&long[..], Some(HandleError::TooLong)),
        ("", Some(HandleError::Blank)),
        ("Sam Example", Some(HandleError::Character)),
        ("sam@example.com", Some(HandleError::Character)),
        ("sam.example", Some(HandleError::Character)),
        ("séan", Some(HandleError::Character)),
        ("a\n", Some(HandleError::Character)),
    ] {
        assert_eq!(text.parse::<ActorId>().err(), expected, "{text:?}");
    }
}

#[test]
fn names_are_distinct_and_read_back() {
    for action in Move::ALL {
        assert_eq!(action.as_str().parse(), Ok(action));
        assert_eq!(format!("{action:>30}").len(), 30);
    }
    for stage in Stage::ALL {
        assert_eq!(Stage::ALL.iter().filter(|other| other.as_str() == stage.as_str()).count(), 1);
        let expected = if matches!(stage, Stage::AssessmentCentre | Stage::Checks) { 3 } else { 0 };
        assert_eq!(stage.steps().count(), expected, "{stage}");
    }
    assert!(Move::parse("Submit").is_err() && Move::parse("").is_err());
}

#[test]
fn what_only_the_checks_ask_for() {
    for stage in Stage::ALL {
        let asked: Vec<_> = stage.asks().iter().map(Path::pointer).collect();
        let expected: &[&str] = match stage {
            Stage::Checks => &[
                "/declarations/convictions",
                "/declarations/convictions_details",
                "/declarations/uk_residence_3_years",
            ],
            _ => &[],
        };
        assert_eq!(asked, expected, "{stage}");
        let mut rules = Rules::on(day("2026-11-21"));
        rules.check_stage = *stage == Stage::Application;
        stage.apply(&mut rules);
        assert_eq!(rules.check_stage, matches!(stage, Stage::Checks | Stage::Started), "{stage}");
    }
}
