//! What the applicant applies for.

use applicant::Policy;
use applicant::application::Advert;
use applicant::engine::Section;
use serde_json::json;

use super::answers::{choice, choices, line, number, optional, required};
use super::support::{finds, finds_by, finds_in, rules, rules_on};

const REGIONS: [&str; 7] = [
    "london",
    "midlands",
    "north_east",
    "north_west",
    "south_east_and_eastern",
    "south_west_and_south_central",
    "wales",
];

#[test]
fn the_role_must_be_known() {
    optional("/job/role");
    choice("/job/role");
    finds(json!({ "/job/role": "probation_services_officer" }), &[]);
}

/// Every policy of the role names it; that of another role is for another form.
#[test]
fn every_policy_names_its_role() {
    for id in
        ["probation_services_officer", "probation_services_officer_careers", " probation_services_officer "]
    {
        finds(json!({ "/job/role": id }), &[]);
    }
    let other = ["error /job/role role_other"];
    for policy in Policy::all().iter().filter(|policy| policy.role != "probation_services_officer") {
        finds(json!({ "/job/role": policy.id }), &other);
        // And the other way round.
        let rules = policy.rules("2026-11-21".parse().expect("a day"));
        finds_in(Section::JOB, &rules, json!({ "/job/role": policy.id }), &[]);
        finds_in(Section::JOB, &rules, json!({ "/job/role": "probation_services_officer_careers" }), &other);
    }
    for id in ["astronaut", "Probation Services Officer", "probation_services_officer_", "PROBATION_OFFICER"]
    {
        finds(json!({ "/job/role": id }), &["error /job/role not_a_choice"]);
    }
    // The rules of the page that another policy was made from take the same names, and keep the one that was given.
    let careers = Policy::named("probation_services_officer_careers").expect("a policy");
    let rules = careers.rules("2026-11-21".parse().expect("a day"));
    for id in ["probation_services_officer", "probation_services_officer_careers"] {
        finds_in(Section::JOB, &rules, json!({ "/job/role": id }), &[]);
    }
}

#[test]
fn an_advert_reference_is_short() {
    optional("/job/vacancy");
    line("/job/vacancy", 64);
}

/// An advert is open on its first day and on its last.
#[test]
fn an_advert_is_open_for_its_days() {
    for (day, expected) in [
        ("2026-11-01", &["error /job/vacancy in_future"][..]),
        ("2026-11-02", &[]),
        ("2026-11-30", &[]),
        ("2026-12-01", &["error /job/vacancy in_past"]),
    ] {
        let mut rules = rules_on(day);
        rules.application_mut().vacancy = Some(Advert {
            reference: "PSO-1042".into(),
            opens_on: "2026-11-02".parse().expect("a day"),
            closes_on: "2026-11-30".parse().expect("a day"),
        });
        finds_in(Section::JOB, &rules, json!({ "/job/vacancy": "PSO-1042" }), expected);
    }
}

#[test]
fn at_least_one_region_is_needed() {
    required("/job/regions");
    choices("/job/regions", &REGIONS);
}

#[test]
fn environments_are_a_preference() {
    optional("/job/environments");
    choices("/job/environments", &["probation_office", "court", "approved_premises"]);
}

#[test]
fn the_working_pattern_is_needed() {
    required("/job/working_pattern");
    choice("/job/working_pattern");
    for pattern in ["full_time", "part_time", "flexible"] {
        finds(json!({ "/job/working_pattern": pattern }), &[]);
    }
}

#[test]
fn only_offered_choices_can_be_chosen() {
    let mut rules = rules();
    rules =
        rules.with_offer("job.regions", ["wales", "london"]).with_offer("job.working_pattern", ["part_time"]);
    finds_by(
        &rules,
        json!({ "/job/regions": ["wales", "midlands"] }),
        &["error /job/regions not_a_choice", "error /job/working_pattern not_a_choice"],
    );
    finds_by(&rules, json!({ "/job/regions": ["wales"], "/job/working_pattern": "part_time" }), &[]);
}

#[test]
fn hours_and_miles_have_bounds() {
    optional("/job/hours_per_week");
    optional("/job/max_travel_miles");
    number(
        "/job/hours_per_week",
        &[json!(1), json!(37.5), json!(48)],
        &[json!(0), json!(0.9), json!(48.1), json!(49), json!(-37), json!(u64::MAX)],
        ["1", "48"],
    );
    number(
        "/job/max_travel_miles",
        &[json!(0), json!(500)],
        &[json!(-1), json!(501), json!(u64::MAX)],
        ["0", "500"],
    );
    // A number of JSON may have an exponent; nobody types one.
    finds(json!({ "/job/max_travel_miles": 1e300 }), &["error /job/max_travel_miles out_of_range"]);
    finds(json!({ "/job/max_travel_miles": "1e2" }), &["error /job/max_travel_miles not_a_number"]);
    finds(json!({ "/job/max_travel_miles": "20 miles", "/job/hours_per_week": "37 hours" }), &[]);
    finds(json!({ "/job/max_travel_miles": 10.5 }), &["error /job/max_travel_miles not_whole"]);
}

#[test]
fn blank_sections_report_each_answer() {
    for blank in [json!(null), json!({}), json!("")] {
        finds(
            json!({ "/job": blank }),
            &["error /job/regions missing", "error /job/working_pattern missing"],
        );
    }
    for other in [json!("London, please"), json!(7), json!(["london"]), json!(true)] {
        finds(json!({ "/job": other }), &["error /job wrong_type"]);
    }
}
