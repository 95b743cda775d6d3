//! Rules that are put together: in any order, and never of a name that does not exist.

use applicant::application::{Advert, Contact, History, Post, StatementNeed};
use applicant::eligibility::RulesBuilder;
use applicant::engine::{Id, Section};
use applicant::form::Form;
use applicant::{Policy, Rules};

fn day() -> chrono::NaiveDate {
    "2026-11-21".parse().unwrap()
}

/// Every way to put the same steps one after the other.
fn orders(steps: usize) -> Vec<Vec<usize>> {
    if steps == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(steps - 1);
    let longer = |order: &Vec<usize>, at: usize| {
        let mut order = order.clone();
        order.insert(at, steps - 1);
        order
    };
    shorter.iter().flat_map(|order| (0..steps).map(move |at| longer(order, at))).collect()
}

#[test]
fn the_order_of_steps_is_free() {
    let steps: [fn(RulesBuilder) -> RulesBuilder; 5] = [
        |it| it.policy(Policy::probation_services_officer()),
        |it| it.at_check_stage(),
        |it| it.limit("statements.motivation", 300),
        |it| it.offer("job.regions", ["wales"]),
        |it| it.contact(Contact::Both).without("personal_details.previous_names"),
    ];
    let build = |order: &Vec<usize>| {
        let built = order.iter().fold(Rules::builder(day()), |it, step| steps[*step](it));
        built.build().unwrap()
    };
    let orders = orders(steps.len());
    let first = build(&orders[0]);
    assert!(first.check_stage && first.contact() == Contact::Both);
    assert_eq!(first.limit("statements.motivation", 250), 300);
    for order in &orders {
        assert_eq!(build(order), first, "{order:?}");
    }
    assert_eq!(orders.len(), 120);
}

#[test]
fn nothing_said_is_the_usual() {
    let policy = Policy::probation_services_officer();
    let usual = policy.rules(day());
    assert_eq!(Rules::builder(day()).policy(policy).build().unwrap(), Form::of(&usual).rules(usual));
}

#[track_caller]
fn refuses(builder: RulesBuilder, said: &str) {
    assert_eq!(builder.build().unwrap_err().to_string(), said);
}

#[test]
fn unknown_names_are_refused() {
    let builder = || Rules::builder(day());
    refuses(
        builder().limit("trainng", 3),
        "no question is `trainng`: did you mean `training`, `breaks[].reason` or `personal_details.address.town`?",
    );
    refuses(
        builder().limit("training[].completed", 3),
        "`training[].completed` has no limit: of the questions that have one the nearest are `training[].title`, \
         `training[].provider` or `training[].relevance`",
    );
    refuses(
        builder().offer("job.regions", ["wales", "lundon"]),
        "`job.regions` has no such choice: did you mean `london`, `midlands` or `wales`?",
    );
    refuses(
        builder().without("personal_details.full_name"),
        "an application cannot be made without this answer",
    );
    let from = |text: &str| serde_json::from_str::<RulesBuilder>(text).unwrap();
    refuses(
        from(r#"{"as_of": "2026-11-21", "policy": "probation_oficer"}"#),
        "there is no such policy: did you mean `probation_officer`, `trainee_probation_officer` or \
         `probation_services_officer`?",
    );
    refuses(
        from(r#"{"as_of": "2026-11-21", "sections": ["jobs"]}"#),
        "the form has no such section: did you mean `job`, `training` or `voluntary`?",
    );
}

#[test]
fn rules_are_data_too() {
    let builder = Rules::builder(day())
        .policy(Policy::named("probation_officer").unwrap())
        .only([Section::PERSONAL_DETAILS, Section::TRAINING])
        .limit("training", 20)
        .offer("job.regions", ["wales"])
        .names("wards", [Id::new("east")])
        .need("personal_details.phone", StatementNeed::Required)
        .start_date(day())
        .post(Post { permanent: false, ..Post::default() })
        .ages(18, 66)
        .history(History { window_months: 12, more_than_months: 1, count_voluntary: false })
        .share_code_at_application(false)
        .unusual_hours(40)
        .plausible_age(15)
        .short_statement(10)
        .advert(Advert { reference: "PO-7".into(), opens_on: day(), closes_on: day() })
        .role("trainee_probation_officer")
        .at_check_stage()
        .employer_answers();
    // Regions are offered by a form that has the section of the job.
    assert!(builder.clone().build().is_err());
    let builder = builder.only([Section::JOB, Section::TRAINING]);
    let text = serde_json::to_string(&builder).unwrap();
    let again: RulesBuilder = serde_json::from_str(&text).unwrap();
    let built = builder.build().unwrap();
    assert_eq!(again.build().unwrap(), built);
    let terms = built.application();
    assert_eq!((terms.start_date, terms.post.permanent, terms.ages.clone()), (Some(day()), false, 18..=66));
    // A share code is needed at the checks, whatever was said.
    assert_eq!((terms.history.window_months, terms.share_code_at_application), (12, true));
    assert_eq!((terms.unusual_hours, terms.plausible_age, terms.short_statement), (40, 15, 10));
    assert_eq!(built.names().list("wards").len(), 1);
    assert_eq!(terms.vacancy.as_ref().map(|advert| advert.reference.as_ref()), Some("PO-7"));
    assert_eq!(terms.role, "trainee_probation_officer");
    let unknown = serde_json::from_str::<RulesBuilder>(r#"{"as_of": "2026-11-21", "limit": {}}"#);
    assert!(unknown.unwrap_err().to_string().contains("unknown field `limit`"));
}

#[test]
fn bare_rules_demand_the_share_code() {
    use applicant::engine::check;
    let section: applicant::application::RightToWorkDraft =
        serde_json::from_str(r#"{"nationalities": ["POL"], "proof": "share_code", "settlement": "settled"}"#)
            .unwrap();
    let mut rules = Rules::new(day());
    let demands = |rules: &Rules| {
        let report = check(&section, rules, applicant::Scope::Submit).report;
        report
            .errors()
            .any(|it| it.path().pointer() == "/share_code" && it.code() == applicant::Code::MISSING)
    };
    assert!(rules.application().share_code_at_application && demands(&rules));
    rules.application_mut().share_code_at_application = false;
    assert!(!demands(&rules));
}

#[test]
fn a_context_restricts_page_and_check() {
    use applicant::engine::{Context, Rows};
    use applicant::form::{DeclaredForm, FormDraft};
    use std::borrow::Cow;

    #[derive(Debug, Clone, PartialEq)]
    struct Depot(Vec<Cow<'static, str>>);

    impl Context for Depot {
        fn offer(&self) -> Option<(&str, &[Cow<'static, str>])> {
            Some(("vans[].colour", &self.0))
        }
    }

    #[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
    enum Colour {
        Red,
        Blue,
    }

    #[derive(Clone, applicant::Section)]
    struct Van {
        colour: Colour,
    }

    #[derive(Clone, Default, applicant::Form)]
    struct Fleet {
        vans: Rows<Van>,
    }

    let rules = Rules::new(day()).with_context(Depot(vec!["red".into()]));
    let form = Fleet::form(&rules);
    let colour = form.questions().next().unwrap();
    assert_eq!(colour.options(&rules), ["red"]);
    let draft = FleetDraft::from_form([("vans[0].colour", "red"), ("vans[1].colour", "blue")]).unwrap();
    let report = draft.review(&form.rules(rules), applicant::Scope::Submit);
    assert_eq!(report.to_string(), "/vans/1/colour: not_a_choice");
}
