//! Your own section beside ours: questions with a rule and words, and a criterion of a policy that asks for it.
//! `cargo run --example own_section`

use applicant::application::Status;
use applicant::engine::{Answer, Check, Checker, Meta, Reported, SoFar, check, from_json};
use applicant::field::Decimal;
use applicant::form::{Form, Page};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Policy, draft};

draft! {
    /// A driving licence as typed.
    pub struct LicenceDraft { licence: Answer, points: Answer }
}

const LICENCE: Meta = Meta::yes_no("licence");
const POINTS: Meta = Meta::number("points").whole(0, 20).optional();
const WORDS: &str = "
licence = Do you have a driving licence?
    .missing = Select yes if you have a driving licence
points = Penalty points
    .acme-too_many_points = You can have 6 penalty points or fewer in this role
";

impl Check for LicenceDraft {
    type Checked = bool;
    fn check(&self, c: &Checker<'_>) -> Result<bool, Reported> {
        let licence = c.ask(&LICENCE, &self.licence).get();
        match c.ask(&POINTS, &self.points).get_optional::<Decimal>()? {
            Some(points) if points.whole() > 6 => c.error("points", Code::new("acme.too_many_points")),
            _ => licence,
        }
    }
}

fn main() -> anyhow::Result<()> {
    let policy = Policy::from_toml(include_str!("policies/driver.toml"))?;
    let rules = policy.rules("2026-11-21".parse()?);
    let form = Form::full().with_page(Page::custom("licence", "", &[LICENCE, POINTS]))?;
    let page = form.page("licence").expect("the page of our own");
    let words = Messages::new(Language::english()).for_form(&form).with(WORDS)?;
    page.questions().iter().for_each(|it| println!("{} ({})", words.label(it), it.path(0).name()));
    for posted in [r#"{"points": "9"}"#, r#"{"licence": "no"}"#, r#"{"licence": "yes"}"#] {
        println!("\n{posted}");
        let SoFar { known: licence, report, .. } =
            check(&from_json::<LicenceDraft>(posted.as_bytes())?, &rules, page.scope());
        report.errors().for_each(|issue| println!("  {} {}", issue.path(), issue.message(&words)));
        let status = licence.map_or(Status::Unknown, |has| if has { Status::Met } else { Status::NotMet });
        // Beside it, what our own sections show.
        let evidence = Draft::default().partial(&rules).evidence(&rules).with_custom("acme.licence", status);
        println!("  {}", policy.assess(&evidence).outcome().as_str());
    }
    Ok(())
}
