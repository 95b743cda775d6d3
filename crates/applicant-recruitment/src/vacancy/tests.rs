use serde_json::{Value, json};

use super::*;
use applicant::application::{Job, JobDraft};
use applicant::engine::{Id, Scope, SoFar, check};

fn sound() -> Value {
    json!({
        "reference": "PSO-1042",
        "title": "Probation Services Officer",
        "role": "probation_services_officer",
        "regions": ["london", "south_east_and_eastern"],
        "environments": ["probation_office", "court"],
        "working_patterns": ["full_time", "part_time"],
        "workplaces": [
            { "name": "Office A", "region": "south_east_and_eastern", "m25": "inside" },
            { "name": "Office B", "region": "south_east_and_eastern", "m25": "outside" },
        ],
        "pay": { "from": 24000, "to": 26500, "london_allowance": 4249 },
        "hours_per_week": 37,
        "published_at": "2026-11-02T09:00:00",
        "closes_at": "2026-11-30T23:55:00",
        "start_date": "2027-03-01",
        "sponsorship": false,
        "permanent": true,
        "reserved": true,
    })
}

fn vacancy() -> Vacancy {
    serde_json::from_value(sound()).unwrap()
}

/// The sound vacancy with some values changed, by JSON Pointer.
#[track_caller]
fn with(edits: &[(&str, Value)]) -> Vacancy {
    let mut value = sound();
    for (pointer, new) in edits {
        *value.pointer_mut(pointer).unwrap() = new.clone();
    }
    serde_json::from_value(value).unwrap()
}

fn at(time: &str) -> NaiveDateTime {
    time.parse().unwrap()
}

fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

#[test]
fn an_advert_offers_what_its_post_names() {
    let pso = Policy::probation_services_officer();
    assert_eq!(vacancy().verify_for(pso), Ok(()));
    let says = |vacancy: &Vacancy, policy: &Policy| {
        vacancy.verify_for(policy).map_or_else(|faults| faults.to_string(), |()| "sound".to_owned())
    };
    let elsewhere = with(&[("/regions/0", json!("kent")), ("/working_patterns/0", json!("nights"))]);
    assert_eq!(elsewhere.verify(), Ok(()), "without the post nobody knows");
    assert_eq!(
        says(&elsewhere, pso),
        "/regions/0: must be one of those that the post names\n/working_patterns/0: must be one of those that the post names"
    );
    // A post that names no patterns offers none, and its rules can be made.
    let file = r#"
        id = "carer"
        title = "Carer"
        version = "1"
        [names]
        regions = [{ id = "kent" }]
        [[criteria]]
        id = "a"
        title = "A"
        need = "essential"
        rule = { gate = "right_to_work" }
    "#;
    let carer = Policy::from_toml(file).unwrap();
    let mut value = sound();
    for (key, new) in [
        ("role", json!("carer")),
        ("regions", json!(["kent"])),
        ("working_patterns", json!([])),
        ("workplaces", json!([])),
        ("environments", json!([])),
    ] {
        value[key] = new;
    }
    let advert: Vacancy = serde_json::from_value(value).unwrap();
    assert_eq!(says(&advert, &carer), "sound");
    assert_eq!(says(&advert, pso).lines().next(), Some("/role: must be the id of a policy that is held"));
    let rules = advert.rules_builder(Rules::builder(day("2026-11-21")).policy(&carer)).build().unwrap();
    assert_eq!(rules.offer("job.regions"), Some(&["kent".into()][..]));
    let none: Vacancy = serde_json::from_value({
        let mut value = sound();
        value["regions"] = json!([]);
        value["workplaces"] = json!([]);
        value
    })
    .unwrap();
    assert_eq!(says(&none, pso), "/regions: must offer at least one");
    assert!(elsewhere.rules_builder(Rules::builder(day("2026-11-21")).policy(&carer)).build().is_err());
}

#[test]
fn serde_both_ways() {
    assert_eq!(serde_json::to_value(vacancy()).unwrap(), sound());
    let least = json!({
        "reference": "1", "title": "t", "role": "r", "regions": ["wales"], "working_patterns": ["flexible"],
        "pay": { "from": 1, "to": 1 }, "published_at": "2026-11-02T09:00:00", "closes_at": "2026-11-02T09:00:00",
        "permanent": false, "reserved": false,
    });
    let read: Vacancy = serde_json::from_value(least.clone()).unwrap();
    assert_eq!(read.sponsorship, None);
    assert_eq!(serde_json::to_value(&read).unwrap(), least);

    for key in ["colour", "closing", "email"] {
        let mut unknown = sound();
        unknown[key] = json!("x");
        assert!(serde_json::from_value::<Vacancy>(unknown).is_err(), "{key}");
    }
    for (pointer, wrong) in [
        ("/regions/0", json!("Kent")),
        ("/closes_at", json!("2026-11-30")),
        ("/closes_at", json!("2026-11-31T23:55:00")),
        ("/pay/from", json!(-1)),
        ("/hours_per_week", json!(256)),
        ("/workplaces/0/m25", json!(true)),
    ] {
        let mut value = sound();
        *value.pointer_mut(pointer).unwrap() = wrong;
        assert!(serde_json::from_value::<Vacancy>(value).is_err(), "{pointer}");
    }
}

#[track_caller]
fn faults(edits: &[(&str, Value)]) -> String {
    with(edits).verify().err().map(|faults| faults.to_string()).unwrap_or_default()
}

#[test]
fn each_fault_has_its_place_and_both_sides_of_its_boundary() {
    let bound = |length: usize| json!("é".repeat(length));
    for (pointer, value, expected) in [
        ("/reference", json!(""), "/reference: must not be blank"),
        ("/reference", json!(" \u{200B}\n"), "/reference: must not be blank"),
        ("/reference", bound(64), ""),
        ("/reference", bound(65), "/reference: must be 64 characters or fewer"),
        (
            "/reference",
            json!("A "),
            "/reference: must be one line without white space at its beginning or end",
        ),
        (
            "/reference",
            json!("A\nB"),
            "/reference: must be one line without white space at its beginning or end",
        ),
        ("/reference", json!("A B"), ""),
        ("/reference", json!("A\u{0}"), "/reference: has a character that cannot be used here"),
        ("/title", json!(""), "/title: must not be blank"),
        ("/title", bound(100), ""),
        ("/title", bound(101), "/title: must be 100 characters or fewer"),
        ("/role", json!(""), "/role: must be an id: a to z first, then a to z, 0 to 9 or _"),
        ("/role", json!("Officer"), "/role: must be an id: a to z first, then a to z, 0 to 9 or _"),
        ("/role", json!("1st"), "/role: must be an id: a to z first, then a to z, 0 to 9 or _"),
        ("/role", json!("of fice"), "/role: must be an id: a to z first, then a to z, 0 to 9 or _"),
        ("/role", json!("o1_"), ""),
        ("/regions", json!(["south_east_and_eastern", "wales"]), ""),
        ("/regions/0", json!("south_east_and_eastern"), "/regions/1: must not be offered twice"),
        ("/environments", json!([]), ""),
        (
            "/environments",
            json!(["court", "court", "court"]),
            "/environments/1: must not be offered twice\n/environments/2: must not be offered twice",
        ),
        ("/working_patterns", json!([]), "/working_patterns: must offer at least one"),
        (
            "/working_patterns",
            json!(["flexible", "flexible"]),
            "/working_patterns/1: must not be offered twice",
        ),
        ("/workplaces", json!([]), ""),
        ("/workplaces/1/name", json!(" "), "/workplaces/1/name: must not be blank"),
        (
            "/workplaces/1/region",
            json!("wales"),
            "/workplaces/1/region: must be one of the regions of the vacancy",
        ),
        ("/workplaces/1/region", json!("london"), ""),
        ("/pay/from", json!(0), "/pay/from: must be more than £0"),
        ("/pay/from", json!(1), ""),
        ("/pay/from", json!(26500), ""),
        ("/pay/from", json!(26501), "/pay/to: must be the same as or more than the least pay"),
        ("/pay/london_allowance", json!(0), "/pay/london_allowance: must be more than £0"),
        ("/pay/london_allowance", json!(null), ""),
        ("/hours_per_week", json!(0), "/hours_per_week: must be between 1 and 48"),
        ("/hours_per_week", json!(1), ""),
        ("/hours_per_week", json!(48), ""),
        ("/hours_per_week", json!(49), "/hours_per_week: must be between 1 and 48"),
        ("/hours_per_week", json!(null), ""),
        ("/closes_at", json!("2026-11-02T09:00:00"), ""),
        (
            "/closes_at",
            json!("2026-11-02T08:59:59"),
            "/closes_at: must be the same as or after the publication",
        ),
        ("/start_date", json!("2026-11-30"), ""),
        ("/start_date", json!("2026-11-29"), "/closes_at: must be the same as or before the start date"),
        ("/start_date", json!(null), ""),
    ] {
        assert_eq!(faults(&[(pointer, value.clone())]), expected, "{pointer} {value}");
    }
}

#[test]
fn every_fault_is_reported_at_once_in_the_order_of_the_fields() {
    let found = with(&[
        ("/reference", json!(" ")),
        ("/title", json!("\u{202E}")),
        ("/role", json!("-")),
        ("/regions", json!([])),
        ("/environments", json!(["court", "court"])),
        ("/working_patterns", json!([])),
        ("/pay", json!({ "from": 2, "to": 1, "london_allowance": 0 })),
        ("/hours_per_week", json!(99)),
        ("/closes_at", json!("2026-11-01T00:00:00")),
        ("/start_date", json!("2026-10-31")),
    ]);
    let faults = found.verify().unwrap_err();
    let places: Vec<_> = faults.iter().map(|fault| fault.path.pointer()).collect();
    assert_eq!(
        places,
        [
            "/reference",
            "/title",
            "/role",
            "/regions",
            "/environments/1",
            "/working_patterns",
            "/workplaces/0/region",
            "/workplaces/1/region",
            "/pay/to",
            "/pay/london_allowance",
            "/hours_per_week",
            "/closes_at",
            "/closes_at",
        ]
    );
    assert_eq!((&faults).into_iter().count(), faults.to_string().lines().count());
}

#[test]
fn a_role_may_have_to_be_one_that_is_held() {
    let vacancy = vacancy();
    assert_eq!(vacancy.verify_among(["case_administrator", "probation_services_officer"]), Ok(()));
    for held in [&["case_administrator"][..], &[]] {
        let faults = vacancy.verify_among(held).unwrap_err();
        assert_eq!(faults.to_string(), "/role: must be the id of a policy that is held");
    }
    let broken = with(&[("/role", json!("P"))]);
    assert_eq!(broken.verify_among(["P"]), broken.verify());
}

#[test]
fn open_from_publication_to_closing_both_included() {
    for (now, expected) in [
        ("2026-11-02T08:59:59.999", false),
        ("2026-11-02T09:00:00", true),
        ("2026-11-30T23:54:59", true),
        ("2026-11-30T23:55:00", true),
        ("2026-11-30T23:55:00.000000001", false),
        ("2026-11-30T23:55:01", false),
        ("2025-11-20T12:00:00", false),
        ("2027-11-20T12:00:00", false),
    ] {
        assert_eq!(vacancy().is_open_at(at(now)), expected, "{now}");
    }
}

#[test]
fn allowance_follows_the_place_of_work() {
    let vacancy = vacancy();
    let [inside, outside] = [0, 1].map(|index| vacancy.pay_at(&vacancy.workplaces[index]));
    assert_eq!(vacancy.workplaces[0].region, vacancy.workplaces[1].region);
    assert_eq!((inside.from, inside.to), (28_249, 30_749));
    assert_eq!((outside.from, outside.to), (24_000, 26_500));

    let none = Pay { london_allowance: None, ..vacancy.pay };
    assert_eq!(none.total(M25::Inside), none.total(M25::Outside));
    let most = Pay { from: u32::MAX, to: u32::MAX, london_allowance: Some(u32::MAX) };
    assert_eq!(most.total(M25::Inside).to_string(), "£4,294,967,295");
}

#[test]
fn pounds_have_commas() {
    for (from, to, expected) in [
        (0, 0, "£0"),
        (999, 1_000, "£999 to £1,000"),
        (24_000, 26_500, "£24,000 to £26,500"),
        (100_000, 1_000_000, "£100,000 to £1,000,000"),
        (22_261, 22_261, "£22,261"),
    ] {
        assert_eq!(PayRange { from, to }.to_string(), expected);
    }
}

#[test]
fn it_sets_all_that_the_form_depends_on_and_nothing_else() {
    let before = Rules::on(day("2026-11-21")).with_limit("statements.motivation", 500).unwrap();
    let mut rules = before.clone();
    rules.application_mut().start_date = Some(day("2030-01-01"));
    let mut rules = vacancy().rules(rules);
    assert_eq!(rules.application().role, "probation_services_officer");
    assert_eq!(rules.application().roles, ["probation_services_officer"]);
    let (regions, patterns) = (["london", "south_east_and_eastern"], ["full_time", "part_time"]);
    assert_eq!(rules.offer("job.regions").unwrap(), regions);
    assert_eq!(rules.offer("job.working_pattern").unwrap(), patterns);
    assert_eq!(rules.start_on(), day("2027-03-01"));
    let terms = Post { permanent: true, hours_per_week: Some(37), sponsors: Some(false), reserved: true };
    assert_eq!(rules.application().post, terms);

    // Undone by hand, nothing else is left that differs.
    rules.application_mut().start_date = None;
    rules.application_mut().post = before.application().post;
    rules.application_mut().vacancy = None;
    let offered = before.clone().with_offer("job.regions", regions);
    assert_eq!(rules, offered.with_offer("job.working_pattern", patterns));

    // An advert without a date falls back on the usual weeks; another advert replaces everything.
    let again =
        with(&[("/start_date", json!(null)), ("/sponsorship", json!(null))]).rules(vacancy().rules(before));
    assert_eq!(again.start_on(), day("2027-03-01"));
    assert_eq!(again.application().post.sponsors, None);
}

#[test]
fn both_ways_make_the_same_rules() {
    let builder = || Rules::builder(day("2026-11-21")).policy(Policy::probation_services_officer());
    for advert in [vacancy(), with(&[("/sponsorship", json!(null)), ("/start_date", json!(null))])] {
        let put_together = advert.rules_builder(builder()).build().unwrap();
        assert_eq!(put_together, advert.rules(builder().build().unwrap()));
    }
    // The later call wins.
    let terms = Post { permanent: false, ..Post::default() };
    let changed = vacancy().rules_builder(builder()).post(terms).build().unwrap();
    assert_eq!(changed.application().post, terms);
}

/// What is said of the section with this reference typed, on this day.
#[track_caller]
fn said(reference: &str, today: &str, scope: Scope) -> (Option<String>, String) {
    let rules = vacancy().rules(Rules::on(day(today)));
    let draft: JobDraft = serde_json::from_value(json!({
        Job::VACANCY.key: reference, Job::REGIONS.key: "london", Job::WORKING_PATTERN.key: "full_time", Job::ROLE.key: "",
    }))
    .unwrap();
    let SoFar { known: job, report, .. } = check(&draft, &rules, scope);
    let codes = report.iter().map(|issue| format!("{} {}", issue.path(), issue.code().as_str()));
    (
        job.and_then(|job| job.vacancy).map(|line| line.as_str().to_owned()),
        codes.collect::<Vec<_>>().join(", "),
    )
}

#[test]
fn the_advert_answered_is_that_of_the_rules_and_open_on_the_day() {
    for (reference, today, kept, expected) in [
        ("PSO-1042", "2026-11-21", true, ""),
        (" PSO-1042\t", "2026-11-21", true, ""),
        // Blank means the advert of the rules.
        ("", "2026-11-21", true, ""),
        ("pso-1042", "2026-11-21", false, "/vacancy not_a_choice"),
        ("PSO-1043", "2026-11-21", false, "/vacancy not_a_choice"),
        ("PSO-1043", "2026-12-21", false, "/vacancy not_a_choice"),
        ("PSO-1042", "2026-11-01", false, "/vacancy in_future"),
        ("PSO-1042", "2026-11-02", true, ""),
        ("PSO-1042", "2026-11-30", true, ""),
        ("PSO-1042", "2026-12-01", false, "/vacancy in_past"),
        ("", "2026-12-01", false, "/vacancy in_past"),
    ] {
        let kept = kept.then(|| "PSO-1042".to_owned());
        assert_eq!(
            said(reference, today, Scope::Submit),
            (kept, expected.to_owned()),
            "{reference:?} {today}"
        );
    }
    // What is saved need not be in time, but the wrong advert is wrong at any time.
    assert_eq!(said("PSO-1042", "2026-12-01", Scope::Save).1, "");
    assert_eq!(said("", "2026-11-01", Scope::Save).1, "");
    assert_eq!(said("PSO-1043", "2026-12-01", Scope::Save).1, "/vacancy not_a_choice");
}

#[test]
fn without_an_advert_any_reference_will_do() {
    let draft: JobDraft = serde_json::from_value(
        json!({ "vacancy": "ANY", "regions": ["wales"], "working_pattern": "flexible" }),
    )
    .unwrap();
    let SoFar { known: job, report, .. } = check(&draft, &Rules::on(day("2026-11-21")), Scope::Submit);
    assert!(report.is_empty());
    assert_eq!(job.unwrap().vacancy.unwrap().as_str(), "ANY");
}

#[test]
fn an_advert_that_was_not_verified_breaks_nothing() {
    let vacancy = with(&[("/reference", json!(" \u{0} ")), ("/regions", json!([])), ("/role", json!(""))]);
    let rules = vacancy.rules(Rules::on(day("2026-11-21")));
    let draft = JobDraft::default();
    let SoFar { known: job, report, .. } = check(&draft, &rules, Scope::Submit);
    assert!(job.is_none() && report.blocks());
}

#[test]
fn search_finds_what_is_open_and_fits_in_a_stable_order() {
    let listed = [
        with(&[("/reference", json!("D")), ("/closes_at", json!("2026-12-01T12:00:00"))]),
        with(&[("/reference", json!("B"))]),
        with(&[("/reference", json!("A"))]),
        with(&[("/reference", json!("A")), ("/title", json!("the second A"))]),
        with(&[
            ("/reference", json!("C")),
            ("/regions", json!(["wales"])),
            ("/role", json!("case_administrator")),
        ]),
        with(&[("/reference", json!("E")), ("/environments", json!([]))]),
        with(&[("/reference", json!("F")), ("/published_at", json!("2026-11-22T00:00:00"))]),
        with(&[("/reference", json!("G")), ("/closes_at", json!("2026-11-20T00:00:00"))]),
    ];
    let now = at("2026-11-21T12:00:00");
    let all = Search::default();
    for (search, expected) in [
        (all.clone(), "A A B C E D"),
        (Search { region: Some(Id::new("wales")), ..all.clone() }, "C"),
        (Search { region: Some(Id::new("midlands")), ..all.clone() }, ""),
        (Search { role: Some("case_administrator".into()), ..all.clone() }, "C"),
        (Search { role: Some("case".into()), ..all.clone() }, ""),
        (Search { working_pattern: Some(Id::new("flexible")), ..all.clone() }, ""),
        (Search { working_pattern: Some(Id::new("part_time")), ..all.clone() }, "A A B C E D"),
        (Search { environment: Some(Id::new("approved_premises")), ..all.clone() }, "E"),
        (Search { environment: Some(Id::new("court")), region: Some(Id::new("wales")), ..all.clone() }, "C"),
    ] {
        let found: Vec<_> = search.find(&listed, now).iter().map(|v| v.reference.as_str()).collect();
        assert_eq!(found.join(" "), expected, "{search:?}");
    }
    assert_eq!(all.find(&listed, now)[1].title, "the second A");
    assert_eq!(serde_json::to_string(&all).unwrap(), "{}");
    assert!(serde_json::from_str::<Search>(r#"{"town": "x"}"#).is_err());
}
