//! A form of your own: our personal details beside two sections that are declared here. `cargo run --example own_form`

use applicant::application::PersonalDetails;
use applicant::engine::{Checker, Reported, Rows};
use applicant::field::{Line, Month, Prose};
use applicant::form::{DeclaredForm, FormDraft};
use applicant::messages::{Language, Messages};
use applicant::{Code, Form, Rules, Section};

#[derive(Section)]
#[section(rules = [few(points)])]
pub struct Driving {
    pub licence: bool,
    #[ask(whole = (0, 20), when(licence = "yes"))]
    pub points: Option<u32>,
}

impl Driving {
    fn few(points: &Option<u32>, c: &Checker<'_>) -> Result<(), Reported> {
        let too_many = Code::new("acme.too_many_points");
        if matches!(points, Some(7..)) { c.error(Driving::POINTS.key, too_many) } else { Ok(()) }
    }
}

#[derive(Section)]
pub struct Round {
    #[ask(max_chars = 40)]
    pub area: Line,
    #[ask(latest = today)]
    pub since: Month,
    #[ask(max_words = 20)]
    pub notes: Option<Prose>,
}

#[derive(Form)]
pub struct Courier {
    pub personal_details: PersonalDetails,
    pub driving: Driving,
    #[rows(max = 3)]
    pub rounds: Rows<Round>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rules = Rules::on("2026-11-21".parse()?);
    let form = Courier::form(&rules);
    let rules = form.rules(rules).with_limit("rounds[].area", 20)?;
    let words = Messages::new(Language::english()).for_form(&form).with(include_str!("own_form.ftl"))?;
    let mut draft = CourierDraft::default();
    let driving = [("driving.licence", "yes"), ("driving.points", "9")];
    let rounds = [("rounds[0].area", "Everything north of the river"), ("_row", "add rounds")];
    for (name, posted) in [("driving", driving), ("rounds", rounds)] {
        let (page, post) = (form.page(name).expect("a page of the form"), Courier::read(posted)?);
        draft = draft.with_page(page, &post.draft);
        post.row_action()?.map_or(Ok(()), |action| draft.apply(action))?;
        for issue in draft.review(&rules, page.scope()).errors() {
            println!("#{} {}", page.control(issue).unwrap_or_default(), issue.message(&words));
        }
    }
    let report = Courier::check(&draft, &rules).expect_err("nobody said who they are");
    println!("The whole form: {} answers to put right", report.errors().count());
    Ok(())
}
