//! From an advert to the first day at work, through the public interface alone.

#[path = "../../../tests/support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use applicant::engine::Id;
use applicant::{Code, Draft, Issue, Outcome, Path, Policy, Rules, Scope};
use applicant_recruitment::{
    Actor, JobAlert, Journey, JourneyError, M25, Move, Role, RolePage, Search, Stage, StageStep, Timetable,
    Vacancy, WindowBasis,
};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use support::{lines, sound};

fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

fn at(time: &str) -> NaiveDateTime {
    time.parse().unwrap()
}

fn person(handle: &str) -> Actor {
    Actor::person(handle).unwrap()
}

/// The advert of this story: offices on both sides of the M25, open for four weeks.
fn vacancy() -> Vacancy {
    serde_json::from_value(json!({
        "reference": "PSO-1042",
        "title": "Probation Services Officer, London and the South East",
        "role": "probation_services_officer",
        "regions": ["london", "south_east_and_eastern"],
        "environments": ["probation_office", "court"],
        "working_patterns": ["full_time", "part_time"],
        "workplaces": [
            { "name": "An office inside", "region": "south_east_and_eastern", "m25": "inside" },
            { "name": "An office outside", "region": "south_east_and_eastern", "m25": "outside" },
        ],
        "pay": { "from": 24000, "to": 26500, "london_allowance": 4249 },
        "hours_per_week": 37,
        "published_at": "2026-11-02T09:00:00",
        "closes_at": "2026-11-30T23:55:00",
        "permanent": true,
    }))
    .unwrap()
}

/// The rules of the advert on a day.
fn rules(vacancy: &Vacancy, today: &str) -> Rules {
    vacancy.rules(Policy::probation_services_officer().rules(day(today)))
}

/// A sound draft for the regions of the advert.
fn draft() -> Draft {
    sound()
        .with("/job/regions", json!(["london"]))
        .with("/job/working_pattern", "part_time")
        .with("/job/vacancy", "PSO-1042")
}

#[test]
fn from_advert_to_first_day() {
    // An advert that says all that it has to, for a role that there is a page for.
    let vacancy = vacancy();
    vacancy.verify_among(Role::all().iter().flat_map(|role| &role.policies)).unwrap();
    let role = Role::find(&vacancy.role).unwrap();
    let careers = role.told_by(RolePage::Careers).unwrap();
    assert_eq!(vacancy.pay.total(M25::Outside).to_string(), careers.pay[0].to_string());
    let pay: Vec<_> = vacancy.workplaces.iter().map(|place| vacancy.pay_at(place).to_string()).collect();
    assert_eq!(pay, ["£28,249 to £30,749", "£24,000 to £26,500"]);

    // Somebody who registered interest is told of it once, and finds it.
    let listed = [vacancy];
    let alert =
        JobAlert { regions: vec![Id::new("london")], ..JobAlert::any_after(at("2026-10-01T12:00:00")) };
    let [monday, tuesday, wednesday] = [1, 2, 3].map(|n| at(&format!("2026-11-0{n}T20:00:00")));
    assert_eq!(alert.new_since(&listed, monday, tuesday).len(), 1);
    assert!(alert.new_since(&listed, tuesday, wednesday).is_empty());
    let search = Search { region: Some(Id::new("london")), ..Search::default() };
    let vacancy = search.find(&listed, wednesday)[0];

    // What the form asks is what the advert offers.
    let on_time = rules(vacancy, "2026-11-21");
    let checked = draft().check(&on_time).unwrap();
    assert!(checked.report.is_empty());
    let job = checked.application.job.as_ref().unwrap();
    assert_eq!(job.vacancy.as_ref().unwrap().as_str(), "PSO-1042");
    let elsewhere = draft().with("/job/regions", json!(["wales"])).with("/job/vacancy", "PSO-7");
    let found = elsewhere.check(&on_time).unwrap_err();
    assert_eq!(lines(&found), ["error /job/vacancy not_a_choice", "error /job/regions not_a_choice"]);
    let policy = Policy::probation_services_officer();
    let evidence = checked.application.evidence(&on_time);
    assert_eq!(policy.assess(&evidence).outcome(), Outcome::Eligible);

    // When it may lead where.
    let mut journey = Journey::submitted(day("2026-11-23"), Actor::Applicant).unwrap();
    let timetable = Timetable::from_submission(journey.submitted_on()).unwrap();
    let window = |stage| *timetable.window(stage).unwrap();
    assert_eq!(window(Stage::Sift).basis, WindowBasis::Published);
    assert_eq!(window(Stage::AssessmentCentre).basis, WindowBasis::Interpolated);

    // The sift, the assessment centre, and a place on the reserve list.
    let lead = || person("sift-lead-2");
    journey.advance(Move::BeginSift, day("2026-11-25"), Actor::System).unwrap();
    journey.advance(Move::Invite, day("2026-12-04"), lead()).unwrap();
    let centre = day("2026-12-30");
    assert!(window(Stage::AssessmentCentre).contains(centre));
    for step in [StageStep::GroupExercise, StageStep::WrittenTask] {
        journey.advance(Move::Record(step), centre, lead()).unwrap();
    }
    let too_soon = journey.advance(Move::Reserve, centre, lead()).unwrap_err();
    assert_eq!(too_soon, JourneyError::Outstanding(vec![StageStep::Interview]));
    journey.advance(Move::Record(StageStep::Interview), centre, lead()).unwrap();
    journey.advance(Move::Reserve, day("2027-01-06"), lead()).unwrap();
    assert_eq!(journey.reserve_until(), Some(day("2028-01-06")));

    // It goes through the store and on to the checks.
    let stored = serde_json::to_string(&journey).unwrap();
    let mut journey: Journey = serde_json::from_str(&stored).unwrap();
    journey.advance(Move::BeginChecks, day("2027-01-20"), lead()).unwrap();
    for step in Stage::Checks.steps() {
        journey.advance(Move::Record(step), day("2027-02-10"), Actor::System).unwrap();
    }
    let first_day = day("2027-02-15");
    assert!(window(Stage::Started).contains(first_day));
    assert_eq!(journey.advance(Move::Start, first_day, lead()), Ok(Stage::Started));
    assert!(journey.is_over(first_day));

    let trail = journey.trail().to_string();
    assert_eq!(trail.lines().count(), 12);
    assert!(trail.starts_with("2026-11-23 submit by applicant\n"));
    assert!(trail.ends_with("2027-02-15 start by sift-lead-2"));
}

#[test]
fn an_application_must_be_in_time() {
    let vacancy = vacancy();
    for (today, expected) in [
        ("2026-11-01", Some("error /job/vacancy in_future")),
        ("2026-11-02", None),
        ("2026-11-30", None),
        ("2026-12-01", Some("error /job/vacancy in_past")),
    ] {
        for draft in [draft(), draft().with("/job/vacancy", "")] {
            let rules = rules(&vacancy, today);
            let found = lines(&draft.review(&rules, Scope::Submit));
            assert_eq!(found.first().map(String::as_str), expected, "{today}");
            assert_eq!(found.len(), usize::from(expected.is_some()));
            assert!(draft.review(&rules, Scope::Save).is_empty(), "{today}: it can always be saved");
        }
    }

    // Whoever was in time is looked at again later by rules without an advert.
    let mut later = rules(&vacancy, "2026-12-15");
    later.application_mut().vacancy = None;
    assert!(draft().check(&later).is_ok());
}

#[test]
fn a_blank_reference_means_the_adverts() {
    let rules = rules(&vacancy(), "2026-11-21");
    let application = draft().with("/job/vacancy", "").check(&rules).unwrap().application;
    let again = Draft::from(&application);
    assert_eq!(again.job.vacancy.as_str(), Some("PSO-1042"));
    assert_eq!(again.check(&rules).unwrap().application, application);
}

/// The list of `Stage::asks` against the form itself: each of these answers is left out before the checks and read at them.
#[test]
fn check_questions_are_asked_then_only() {
    let vacancy = vacancy();
    let answers = [json!("yes"), json!("Spent, and long ago."), json!(true)];
    let asked = Stage::Checks.asks();
    assert_eq!(asked.len(), answers.len());
    let full =
        asked.iter().zip(answers).fold(draft(), |draft, (path, answer)| draft.with(&path.pointer(), answer));

    let mut rules = rules(&vacancy, "2026-11-21");
    for stage in Stage::ALL {
        stage.apply(&mut rules);
        let report = full.check(&rules).unwrap().report;
        let left_out: Vec<Path> = report
            .iter()
            .filter(|issue| issue.code() == Code::ANSWER_NOT_ASKED)
            .map(|issue| issue.path().clone())
            .collect();
        let expected: &[Path] = if matches!(stage, Stage::Checks | Stage::Started) { &[] } else { &asked };
        assert_eq!(left_out, expected, "{stage}");
    }

    // At the checks they are demanded: the two that are required, and the details once they are.
    Stage::Checks.apply(&mut rules);
    let missing = |draft: Draft| lines(&draft.review(&rules, Scope::Submit));
    assert_eq!(
        missing(draft()),
        ["error /declarations/convictions missing", "error /declarations/uk_residence_3_years missing"]
    );
    assert_eq!(
        missing(full.with("/declarations/convictions_details", "")),
        ["error /declarations/convictions_details missing"]
    );
}

#[test]
fn the_checks_need_a_share_code() {
    let document = include_str!("../../../examples/data/share-code.json");
    let draft = Draft::from_json(document.as_bytes()).unwrap().with("/right_to_work/share_code", "");
    let mut rules = Rules::on(day("2026-11-21"));
    rules.application_mut().share_code_at_application = false;
    let mut missing = |stage: Stage| {
        stage.apply(&mut rules);
        let report = draft.review(&rules, Scope::Submit);
        report.at(&Path::from_pointer("/right_to_work/share_code").unwrap()).next().map(Issue::code)
    };
    for stage in [Stage::Application, Stage::Sift, Stage::AssessmentCentre, Stage::ReserveList] {
        assert_eq!(missing(stage), None, "{stage}");
    }
    assert_eq!(missing(Stage::Checks), Some(Code::MISSING));
}

/// Every journey that can be told apart by its stage and by what is recorded, each reached by every way.
#[test]
fn every_journey_keeps_the_invariants() {
    let today = day("2026-11-23");
    let mut open = vec![Journey::submitted(today, Actor::Applicant).unwrap()];
    let (mut ends, mut longest) = ([0; 3], 0);
    while let Some(journey) = open.pop() {
        let trail = journey.trail();
        longest = longest.max(trail.entries().len());
        assert_eq!(Journey::replay(trail.entries().to_vec()), Ok(journey.clone()));
        let recorded = StageStep::ALL
            .iter()
            .filter(|step| trail.iter().filter(|entry| entry.action == Move::Record(**step)).count() == 1);
        match journey.stage() {
            Stage::Started => {
                assert_eq!(recorded.count(), 6);
                ends[0] += 1;
            }
            Stage::Rejected => {
                assert!(journey.rejected_by().is_some());
                ends[1] += 1;
            }
            Stage::Withdrawn => ends[2] += 1,
            _ => {}
        }
        let mut onwards = 0;
        for action in Move::ALL {
            for actor in [Actor::Applicant, person("p-1"), Actor::System] {
                let mut next = journey.clone();
                match next.advance(action, today, actor.clone()) {
                    Ok(stage) => {
                        assert!(actor.may(action) && stage == next.stage());
                        onwards += 1;
                        // One way for each move will do: who made it changes nothing that follows.
                        if matches!(actor, Actor::Person(_)) {
                            open.push(next);
                        }
                    }
                    Err(_) => assert_eq!(next, journey),
                }
            }
        }
        assert_eq!(journey.is_over(today), onwards == 0, "{}", journey.stage());
    }
    // Six orders of exercises, two ways to the checks, six orders of checks; and the longest way leads over the reserve list.
    assert_eq!(ends[0], 6 * 2 * 6);
    assert!(ends[1] > 0 && ends[2] > ends[1]);
    assert_eq!(longest, 12);
}

#[test]
fn a_trail_names_no_applicant() {
    let mut journey = Journey::submitted(day("2026-11-23"), Actor::Applicant).unwrap();
    journey.advance(Move::BeginSift, day("2026-11-24"), person("a-1")).unwrap();
    journey.advance(Move::Reject, day("2026-11-25"), person("a-1")).unwrap();
    let stored = serde_json::to_value(&journey).unwrap();
    let keys: BTreeSet<_> =
        stored.as_array().unwrap().iter().flat_map(|entry| entry.as_object().unwrap().keys()).collect();
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), ["by", "from", "move", "on", "to"]);
    // The one text that comes from outside is a handle, which takes neither a name nor an address, and never quotes one.
    for text in ["Sam Example", "sam@example.com", "020 7946 0000"] {
        let error = Actor::person(text).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(text));
    }
}

#[test]
fn a_machine_turns_nobody_down() {
    let mut journey = Journey::submitted(day("2026-11-23"), Actor::Applicant).unwrap();
    journey.advance(Move::BeginSift, day("2026-11-24"), Actor::System).unwrap();
    for action in [Move::Reject, Move::Withdraw] {
        let error = journey.advance(action, day("2026-11-25"), Actor::System).unwrap_err();
        assert_eq!(error, JourneyError::NotFor { action, actor: "system" });
        assert_eq!(journey.stage(), Stage::Sift);
    }
    journey.advance(Move::Reject, day("2026-11-25"), person("sift-lead-2")).unwrap();
    assert_eq!(journey.rejected_by().unwrap().as_str(), "sift-lead-2");
}
