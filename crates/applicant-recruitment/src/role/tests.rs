use std::collections::BTreeSet;

use super::*;
use crate::M25;
use applicant::eligibility::Policy;
use applicant::engine::Names;

fn pso() -> &'static Role {
    Role::probation_services_officer()
}

fn of(page: RolePage) -> &'static RoleFacts {
    pso().told_by(page).unwrap()
}

#[test]
fn every_role_by_its_id() {
    for (id, title) in [
        ("probation_services_officer", "Probation Services Officer"),
        ("probation_services_officer_careers", "Probation Services Officer"),
        ("senior_probation_services_officer", "Senior Probation Services Officer"),
        ("trainee_probation_officer", "Trainee Probation Officer"),
        ("probation_officer", "Probation Officer"),
        ("case_administrator", "Case Administrator"),
        ("approved_premises_worker", "Approved Premises Worker"),
        ("programme_facilitator", "Programme Facilitator"),
    ] {
        assert_eq!(Role::find(id).map(|role| &role.title[..]), Some(title));
    }
    assert_eq!(Role::all().len(), 7);
    assert_eq!(Role::find(""), None);
    let ids: BTreeSet<_> = Role::all().iter().map(|role| &role.id).collect();
    let policies: Vec<_> = Role::all().iter().flat_map(|role| &role.policies).collect();
    assert_eq!((ids.len(), policies.len()), (7, 8));
    assert_eq!(policies.iter().collect::<BTreeSet<_>>().len(), 8);
    assert!(Role::all().iter().all(|role| role.policies[0] == role.id));
}

/// Every figure of the pages that both give, side by side.
#[test]
fn both_pages_are_kept_where_they_differ() {
    let (careers, justice) = (of(RolePage::Careers), of(RolePage::MinistryOfJustice));
    for (facts, least, most, allowance, hours, in_london) in [
        (careers, 24_000, 26_500, 4_249, Some(37), "£28,249 to £30,749"),
        (justice, 22_261, 22_261, 3_889, None, "£26,150"),
    ] {
        let [pay] = &facts.pay[..] else { panic!("one figure") };
        assert_eq!((pay.from, pay.to), (least, Some(most)));
        assert_eq!((pay.london_allowance, pay.hours_per_week), (Some(allowance), hours));
        assert_eq!(pay.total(M25::Inside).to_string(), in_london);
        assert_eq!(pay.total(M25::Outside).to_string(), pay.to_string());
    }
    let leave = |facts: &RoleFacts| {
        let leave = facts.leave.unwrap();
        (leave.days, leave.rising_to, leave.after_years, leave.public_holidays, leave.service_days)
    };
    assert_eq!(leave(careers), (25, 30, None, 8, false));
    assert_eq!(leave(justice), (25, 30, Some(5), 8, true));

    let load = careers.caseload.as_ref().unwrap();
    assert_eq!((&load.risk[..], load.from, load.to), (&[Risk::Lower][..], Some(40), Some(60)));
    let load = justice.caseload.as_ref().unwrap();
    assert_eq!((&load.risk[..], load.of_the_service), (&[Risk::High, Risk::Medium][..], true));
    assert_eq!((load.from, load.to), (None, None));

    assert_eq!(careers.training.as_ref().unwrap().weeks, 12);
    assert_eq!(justice.training.as_ref().unwrap().weeks, 52);
    assert_eq!((careers.requirements.len(), justice.requirements.len()), (1, 3));
    assert_eq!((careers.responsibilities.len(), justice.responsibilities.len()), (8, 5));
}

#[test]
fn what_only_one_page_has() {
    let (careers, justice) = (of(RolePage::Careers), of(RolePage::MinistryOfJustice));
    assert_eq!((careers.questions.len(), justice.questions.len()), (6, 0));
    assert_eq!((careers.tips.len(), justice.tips.len()), (0, 6));
    let environments: Vec<_> = justice.environments.iter().map(|note| note.environment).collect();
    let named = Policy::probation_services_officer().names.list(Names::ENVIRONMENTS);
    assert_eq!(environments, named.iter().map(|named| named.id).collect::<Vec<_>>());
    assert!(careers.environments.is_empty() && careers.enquiries.is_none());

    let enquiries = justice.enquiries.as_ref().unwrap();
    assert_eq!((&enquiries.telephone[..], enquiries.option), ("0345 241 5359", 1));
    assert_eq!(enquiries.complaints_to, ["Ministry of Justice", "Civil Service Commission"]);

    let years: Vec<_> = careers.career_path.iter().map(|step| (step.from_year, step.to_year)).collect();
    assert_eq!(years, [(1, Some(3)), (3, Some(5)), (5, None)]);
    let pay = careers.career_path.iter().map(|step| step.pay.as_ref().map(Salary::to_string));
    let expected = [None, Some("£27,000 to £30,000".to_owned()), Some("£35,000 or more".to_owned())];
    assert_eq!(pay.collect::<Vec<_>>(), expected);
}

#[test]
fn facts_come_with_their_page_the_later_first() {
    let pages: Vec<_> = pso().pages().map(|facts| facts.page).collect();
    assert_eq!(pages, [RolePage::Careers, RolePage::MinistryOfJustice]);
    let leave: Vec<_> =
        pso().sourced(|facts| facts.leave.as_slice()).map(|l| (l.page, l.value.after_years)).collect();
    assert_eq!(leave, [(RolePage::Careers, None), (RolePage::MinistryOfJustice, Some(5))]);
    for role in &Role::all()[1..] {
        assert_eq!(
            role.pages().map(|facts| facts.page).collect::<Vec<_>>(),
            [RolePage::Careers],
            "{}",
            role.id
        );
        assert!(role.told_by(RolePage::MinistryOfJustice).is_none());
    }
}

#[test]
fn a_role_is_paid_the_same_wherever_it_is_named() {
    let first = |id: &str, page| {
        let facts = Role::find(id).unwrap().told_by(page)?;
        facts.pay.first().map(|pay| (pay.from, pay.to))
    };
    let mut compared = 0;
    for role in Role::all() {
        for related in role.sourced(|facts| &facts.related) {
            assert_ne!(related.value.id, role.id);
            let own = first(&related.value.id, related.page);
            if let Some(pay) = &related.value.pay {
                assert_eq!(Some((pay.from, pay.to)), own, "{} on {}", related.value.id, role.id);
                compared += 1;
            }
        }
        for step in role.sourced(|facts| &facts.career_path) {
            for id in &step.value.roles {
                let named = Role::find(id).unwrap();
                let is_theirs =
                    |pay: &Salary| named.pay().any(|own| own.value.to_string() == pay.to_string());
                // The pay of a step is that of its first role.
                if Some(id) == step.value.roles.first() {
                    assert!(step.value.pay.as_ref().is_none_or(is_theirs), "{id}");
                }
            }
        }
    }
    assert_eq!(compared, 11);
}

#[test]
fn no_page_leaves_a_blank() {
    fn blanks(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::String(text) => usize::from(text.trim() != text || text.is_empty()),
            serde_json::Value::Array(list) => {
                list.iter().map(blanks).sum::<usize>() + usize::from(list.is_empty())
            }
            serde_json::Value::Object(map) => map.values().map(blanks).sum(),
            _ => 0,
        }
    }
    for role in Role::all() {
        let json = serde_json::to_value(role).unwrap();
        assert_eq!(blanks(&json), 0, "{}", role.id);
        assert!(!json.to_string().contains('@'), "{}: the pages have no e-mail address", role.id);
        assert_eq!(&serde_json::from_value::<Role>(json).unwrap(), role);
    }
}

#[test]
fn salaries_in_words() {
    let salary =
        |from, to, london_allowance| Salary { from, to, london_allowance, hours_per_week: None, when: None };
    for (pay, outside, inside) in [
        (salary(24_000, Some(26_500), Some(4_249)), "£24,000 to £26,500", "£28,249 to £30,749"),
        (salary(22_261, Some(22_261), None), "£22,261", "£22,261"),
        (salary(35_000, None, Some(4_249)), "£35,000 or more", "£39,249 or more"),
        (salary(u32::MAX, None, Some(1)), "£4,294,967,295 or more", "£4,294,967,295 or more"),
    ] {
        assert_eq!(pay.total(M25::Outside).to_string(), outside);
        assert_eq!(pay.total(M25::Inside).to_string(), inside);
    }
}

#[test]
fn a_file_that_cannot_be_used_says_why() {
    let head = "id = \"a\"\ntitle = \"A\"\npolicies = [\"a\"]\n";
    for (file, expected) in [
        (format!("{head}[careers]\n"), None),
        (format!("{head}[careers]\npay = [{{ from = 2, to = 2 }}]"), None),
        (head.to_owned(), Some("no page says anything of the role")),
        (head.replace("\"a\"", "\"A\""), Some("an id must have a to z first, then a to z, 0 to 9 or _")),
        (head.replace("[\"a\"]", "[]"), Some("a role needs a policy")),
        (
            format!("{head}[careers]\npay = [{{ from = 2, to = 1 }}]"),
            Some("pay on careers: a range ends below its beginning"),
        ),
        (
            format!("{head}[careers]\n[[careers.related]]\nid = \"b\"\npay = {{ from = 2, to = 1 }}"),
            Some("pay on careers: a range ends below its beginning"),
        ),
        (
            format!(
                "{head}[ministry_of_justice]\nleave = {{ days = 3, rising_to = 2, public_holidays = 8 }}"
            ),
            Some("leave on ministry_of_justice: a range ends below its beginning"),
        ),
        (
            format!("{head}[careers]\ncaseload = {{ risk = [\"lower\"], from = 2, to = 1 }}"),
            Some("caseload on careers: a range ends below its beginning"),
        ),
        (
            format!(
                "{head}[careers]\ncareer_path = [{{ from_year = 3, to_year = 2, title = \"t\", roles = [], points = [] }}]"
            ),
            Some("years on careers: a range ends below its beginning"),
        ),
    ] {
        let error = Role::from_toml(&file).err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), expected, "{file}");
    }
    for file in ["", "id = 1", &format!("{head}colour = 1"), &format!("{head}[careers]\nemail = \"x\"")] {
        assert!(matches!(Role::from_toml(file), Err(RoleError::Read(_))), "{file}");
    }
}

#[test]
fn every_role_speaks_welsh() {
    for role in Role::all() {
        let welsh = role.in_language("cy").unwrap_or_else(|| panic!("{} has a text without Welsh", role.id));
        let mut texts = Vec::new();
        role.clone().each_text(&mut |text| texts.push(text.clone()));
        let mut used: BTreeSet<&String> = BTreeSet::new();
        for text in &texts {
            let translated = &role.translations["cy"][text];
            let figures = |text: &str| text.matches(|it: char| it.is_ascii_digit()).collect::<String>();
            assert_eq!(figures(text), figures(translated), "{text}");
            assert_ne!(text, translated);
            used.insert(text);
        }
        let stale: Vec<_> = role.translations["cy"].keys().filter(|text| !used.contains(text)).collect();
        assert!(stale.is_empty(), "{}: {stale:?}", role.id);
        // Only texts differ.
        let mut back = welsh.clone();
        let mut own = texts.into_iter();
        back.each_text(&mut |text| *text = own.next().unwrap());
        assert_eq!(&back, role);
    }
}

#[test]
fn a_role_is_translated_whole_or_not_at_all() {
    let file = |texts: &str| {
        let text = "id = \"porter\"\ntitle = \"Porter\"\npolicies = [\"porter\"]\n[careers]\nabout = [\"Carries\"]\n[translations.cy]\n";
        Role::from_toml(&format!("{text}{texts}")).unwrap()
    };
    assert_eq!(file("Porter = \"Porthor\"").in_language("cy"), None);
    let welsh = file("Porter = \"Porthor\"\nCarries = \"Yn cario\"").in_language("cy").unwrap();
    assert_eq!(
        (&welsh.title[..], &welsh.told_by(RolePage::Careers).unwrap().about[0][..]),
        ("Porthor", "Yn cario")
    );
}
