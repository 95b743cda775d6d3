//! Forms that somebody else declares are treated as ours is: nothing is lost without a word, and what is demanded can be answered.

use applicant::application::{PersonalDetails, StatementNeed, Training};
use applicant::engine::{Checker, Fact, Rows, Section};
use applicant::field::{Line, Prose};
use applicant::form::{DeclaredForm, FormDraft, FormError, TaskStatus};
use applicant::{Code, Form, Policy, Rules, Scope, Section};
use serde_json::{Value, json};

/// That somebody works at night.
const NIGHTS: Fact = Fact::new("nights");
/// That pets have to be insured.
const INSURED: Fact = Fact::new("insured");

#[derive(Clone, Section)]
pub struct Cage {
    #[ask(max_chars = 9)]
    pub colour: Line,
    #[ask(max_chars = 9)]
    pub line_2: Line,
}

#[derive(Clone, Section)]
pub struct Pet {
    #[ask(max_chars = 9)]
    pub name: Line,
    #[ask(page = "vet")]
    pub vet: Option<Line>,
    #[ask(max_chars = 9, when(fact = INSURED))]
    pub insurer: Option<Line>,
    #[ask(group)]
    pub cage: Option<Cage>,
}

#[derive(Clone, Section)]
pub struct Driving {
    pub licence: bool,
    #[ask(when(licence = "yes"))]
    pub automatic: Option<bool>,
    #[ask(max_words = 9, when(automatic = "yes"))]
    pub why: Option<Prose>,
    #[ask(default, page = "more")]
    pub van: bool,
    #[ask(max_chars = 9, when(van = "no"), optional, page = "more")]
    pub instead: Option<Line>,
    #[ask(required, asked_by = check_stage)]
    pub banned: Option<bool>,
    #[ask(by_rules)]
    pub story: Option<Prose>,
}

#[derive(Clone, Section)]
pub struct Nights {
    #[ask(when(fact = NIGHTS))]
    pub torch: Option<bool>,
}

#[derive(Form)]
#[form(across = across)]
pub struct Keeper {
    pub personal_details: PersonalDetails,
    pub driving: Driving,
    #[ask(default)]
    #[form(section = "pets")]
    pub no_pets: bool,
    #[rows(max = 2, none = no_pets)]
    pub pets: Rows<Pet>,
    #[form(fact(NIGHTS, work_at_night))]
    pub nights: Option<Nights>,
    pub training: Rows<Training>,
}

impl KeeperSoFar {
    fn work_at_night(&self, _: &KeeperDraft, _: &Checker<'_>) -> bool {
        self.driving.as_ref().is_some_and(|driving| driving.van)
    }

    fn across(&self, _: &KeeperDraft, c: &Checker<'_>) {
        if self.no_pets && self.driving.as_ref().is_some_and(|driving| driving.van) {
            c.warn("no_pets", Code::new("zoo.empty_van"));
        }
    }
}

fn rules() -> Rules {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    Keeper::form(&rules).rules(rules)
}

fn draft(document: &Value) -> KeeperDraft {
    KeeperDraft::from_json(document.to_string().as_bytes()).unwrap()
}

/// A whole form with these answers in place of others.
fn whole(changes: &[(&str, Value)]) -> Value {
    let mut document = json!({
        "personal_details": {
            "full_name": "Ada Example", "no_fixed_address": true, "email": "ada@example.com"
        },
        "driving": { "licence": "no" },
        "pets": [{ "name": "Rex" }],
    });
    for (place, value) in changes {
        let (above, key) = place.rsplit_once('/').unwrap();
        document.pointer_mut(above).unwrap()[key] = value.clone();
    }
    document
}

#[track_caller]
fn said(document: &Value, rules: &Rules) -> Vec<String> {
    let report = draft(document).review(rules, Scope::Submit);
    report.iter().map(|issue| format!("{} {}", issue.path(), issue.code().as_str())).collect()
}

#[test]
fn a_sound_form_is_typed_whole() {
    let checked = Keeper::check(&draft(&whole(&[])), &rules()).unwrap();
    assert_eq!(checked.application.pets.len(), 1);
    assert_eq!(format!("{:?}", checked.application), "Keeper(…)");
    let written = serde_json::to_value(&checked.application).unwrap();
    assert_eq!(written["driving"], json!({ "licence": false }));
    let again = KeeperDraft::from_json(written.to_string().as_bytes()).unwrap();
    assert!(Keeper::check(&again, &rules()).is_ok());
}

#[test]
fn nothing_is_lost_without_a_word() {
    let half = whole(&[("/pets", json!([{ "name": "Rex", "cage": { "colour": "red" } }]))]);
    assert_eq!(said(&half, &rules()), ["/pets/0/cage/line_2 missing"]);
    let form = Keeper::form(&rules());
    assert_eq!(form.clone().without("pets[].name"), Err(FormError::Required));
    assert!(form.without("pets[].vet").is_ok());
}

#[test]
fn a_chain_of_conditions_is_followed() {
    let stale = json!({ "licence": "no", "automatic": "yes" });
    let document = whole(&[("/driving", stale)]);
    assert_eq!(said(&document, &rules()), ["/driving/automatic answer_not_asked"]);
    let asked = whole(&[("/driving", json!({ "licence": "yes", "automatic": "yes" }))]);
    assert_eq!(said(&asked, &rules()), ["/driving/why missing"]);
    // A switch that was left alone says no.
    let instead = whole(&[("/driving", json!({ "licence": "no", "instead": "a long bicycle" }))]);
    assert_eq!(said(&instead, &rules()), ["/driving/instead too_long"]);
}

#[test]
fn what_a_fact_demands_is_shown() {
    let document = whole(&[("/driving", json!({ "licence": "no", "van": "yes" }))]);
    assert_eq!(said(&document, &rules()), ["/nights/torch missing"]);
    let form = Keeper::form(&rules());
    let torch = form.questions().find(|it| it.template() == "nights.torch").unwrap();
    let rules = rules();
    assert!(draft(&document).inputs_under(&rules).shows(torch, 0));
    assert!(!draft(&whole(&[])).inputs_under(&rules).shows(torch, 0));
}

#[test]
fn a_new_row_shows_its_questions() {
    let (form, none) = (Keeper::form(&rules()), draft(&whole(&[("/pets", json!([]))])));
    let insurer = form.questions().find(|it| it.template() == "pets[].insurer").unwrap();
    for insured in [true, false] {
        let rules = rules().with_fact(INSURED, insured);
        assert_eq!(none.inputs_under(&rules).shows(insurer, 0), insured);
        let missing = said(&whole(&[]), &rules) == ["/pets/0/insurer missing"];
        assert_eq!(missing, insured);
    }
}

#[test]
fn rules_hit_the_question_they_name() {
    let only_ours = rules().with_limit("personal_details.full_name", 3).unwrap();
    assert_eq!(said(&whole(&[]), &only_ours), ["/personal_details/full_name too_long"]);
    let long = whole(&[("/pets", json!([{ "name": "Methuselah" }]))]);
    assert_eq!(said(&long, &rules()), ["/pets/0/name too_long"]);
    assert!(said(&long, &rules().with_limit("pets[].name", 20).unwrap()).is_empty());
    let one = rules().with_limit("pets", 1).unwrap();
    let two = whole(&[("/pets", json!([{ "name": "Rex" }, { "name": "Bob" }]))]);
    assert_eq!((said(&two, &rules()).len(), said(&two, &one)), (0, vec!["/pets too_many".to_owned()]));
    let told = rules().with_need("driving.story", StatementNeed::Required).unwrap();
    assert_eq!(said(&whole(&[]), &told), ["/driving/story missing"]);
}

#[test]
fn a_policy_keeps_your_own_sections() {
    let policy = Policy::probation_services_officer().rules("2026-11-21".parse().unwrap());
    let rules = Keeper::form(&policy).rules(policy);
    assert!(Keeper::SECTIONS.iter().all(|section| rules.has(*section)));
    assert!(!rules.has(Section::EMPLOYMENT));
    assert!(said(&whole(&[]), &rules).is_empty());
}

#[test]
fn the_checks_ask_what_is_theirs() {
    let rules = Rules::builder("2026-11-21".parse().unwrap());
    let rules = rules.form(&Keeper::form(&self::rules())).at_check_stage().build().unwrap();
    assert_eq!(said(&whole(&[]), &rules), ["/driving/banned missing"]);
}

#[test]
fn pages_and_tasks_are_each_once() {
    let form = Keeper::form(&rules());
    let names: Vec<&str> = form.pages().iter().map(|page| page.name()).collect();
    // A page shows whole rows, so a question of a row has no page of its own.
    assert_eq!(names, ["name", "address", "contact", "driving", "more", "pets", "nights", "training"]);
    let form = form
        .reorder(&["more", "name", "pets", "driving", "address", "contact", "nights", "training"])
        .unwrap();
    let tasks = form.tasks(&draft(&whole(&[])), &rules());
    let statuses: Vec<_> = tasks.iter().map(|(section, status)| (section.as_str(), *status)).collect();
    assert_eq!(
        statuses,
        [
            ("driving", TaskStatus::Completed),
            ("personal_details", TaskStatus::Completed),
            ("pets", TaskStatus::Completed),
            ("nights", TaskStatus::Optional),
            ("training", TaskStatus::Optional),
        ]
    );
    let empty = form.tasks(&KeeperDraft::default(), &rules());
    assert_eq!(empty[2], (Keeper::PETS, TaskStatus::NotStarted));
}

#[test]
fn a_page_is_posted_and_saved() {
    let form = Keeper::form(&rules());
    let page = form.page("pets").unwrap();
    let saved = draft(&whole(&[("/pets", json!([{ "name": "Rex", "vet": "Dr V" }]))]));
    let post =
        Keeper::read([("pets[0].name", "Rex2"), ("pets[0].vet", "Dr W"), ("_row", "add pets")]).unwrap();
    let mut saved = saved.with_page(page, &post.draft);
    saved.apply(post.row_action().unwrap().unwrap()).unwrap();
    assert_eq!(saved.row_indexes("pets").unwrap(), [0, 1]);
    assert_eq!(saved.pets.get(0).unwrap().vet.as_str(), Some("Dr W"));
    assert_eq!(saved.personal_details.full_name.as_str(), Some("Ada Example"));
    assert!(Keeper::read([("_row", "add training2")]).unwrap().row_action().is_err());
    let pairs = saved.to_form();
    assert_eq!(KeeperDraft::from_form(pairs).unwrap().to_form(), saved.to_form());
}

#[test]
fn rules_across_sections_are_said() {
    let document = whole(&[
        ("/pets", json!([])),
        ("/no_pets", json!("yes")),
        ("/driving", json!({ "licence": "no", "van": "yes" })),
        ("/nights", json!({ "torch": "yes" })),
    ]);
    assert_eq!(said(&document, &rules()), ["/no_pets zoo.empty_van"]);
    let both = whole(&[("/no_pets", json!("yes"))]);
    assert_eq!(said(&both, &rules()), ["/no_pets declared_none_with_rows"]);
}

#[cfg(feature = "garde")]
#[test]
fn garde_reads_the_same() {
    use garde::Validate;
    let half = draft(&whole(&[("/pets", json!([{ "name": "Rex", "cage": { "colour": "red" } }]))]));
    let report = half.validate_with(&rules()).unwrap_err();
    assert_eq!(report.to_string().trim(), "pets[0].cage.line_2: missing");
}

/// A section that you declared dives alone, too, and so do its rows.
#[cfg(feature = "garde")]
#[test]
fn garde_reads_own_sections() {
    use garde::Validate;
    let pet = |json: &str| applicant::engine::from_json::<PetDraft>(json.as_bytes()).unwrap();
    assert!(pet(r#"{"name": "Rex"}"#).validate_with(&rules()).is_ok());
    let report = pet(r#"{"name": "Methuselah"}"#).validate_with(&rules()).unwrap_err();
    assert_eq!(report.to_string().trim(), "name: too_long(max=9)");
    let rows: Rows<PetDraft> = serde_json::from_str(r#"[{}, {"name": "Methuselah"}]"#).unwrap();
    let report = rows.validate_with(&rules()).unwrap_err();
    assert_eq!(report.to_string().trim(), "[1].name: too_long(max=9)");
}
