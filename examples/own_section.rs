//! A section of one's own beside ours: a question with its rule and its words, and a criterion of the policy that asks for it.
//!
//! ```sh
//! cargo run --example own_section
//! ```

use applicant::field::Decimal;
use applicant::form::{Form, Page};
use applicant::messages::{Locale, Messages};
use applicant::{
    Answer, Check, Checker, Code, Draft, Policy, Question, Scope, Status, check, draft, from_json,
};

draft! {
    /// What we ask besides.
    pub struct OwnDraft { licence: LicenceDraft }
}
draft! {
    /// A driving licence as typed.
    pub struct LicenceDraft { held: Answer, points: Answer }
}

const HELD: Question = Question::yes_no("held");
const POINTS: Question = Question::whole("points", 0, 20).optional();
const WORDS: &str = "
licence-held = Do you have a driving licence?
    .missing = Select yes if you have a driving licence
licence-points = Penalty points
    .acme-too_many_points = You can have 6 penalty points or fewer in this role
";

impl Check for OwnDraft {
    type Checked = bool;
    fn check(&self, c: &Checker<'_>) -> Option<bool> {
        c.dive("licence", &self.licence)
    }
}

impl Check for LicenceDraft {
    type Checked = bool;
    fn check(&self, c: &Checker<'_>) -> Option<bool> {
        let held = c.ask(&HELD, &self.held).get();
        match c.ask(&POINTS, &self.points).get_optional::<Decimal>()? {
            Some(points) if points.whole() > 6 => c.error("points", Code::Custom("acme.too_many_points")),
            _ => held,
        }
    }
}

fn main() -> anyhow::Result<()> {
    let policy = Policy::from_toml(
        r#"
        id = "driver"
        title = "Driver"
        version = "1"
        [[criteria]]
        id = "licence"
        title = "A driving licence"
        need = "essential"
        rule = { custom = "acme.licence" }
        "#,
    )?;
    let form = Form::pso().with_page(Page::own("licence", "licence", &[HELD, POINTS]));
    let words = Messages::new(Locale::English).with(WORDS)?;
    for question in form.page("licence").map(Page::questions).unwrap_or_default() {
        println!("{} ({})", words.label(question), question.path(0).name());
    }
    let rules = policy.rules("2026-11-21".parse()?).only([]);
    for document in [
        r#"{"licence": {"points": "9"}}"#,
        r#"{"licence": {"held": "no"}}"#,
        r#"{"licence": {"held": "yes"}}"#,
    ] {
        println!("\n{document}");
        let (held, report) = check(&from_json::<OwnDraft>(document.as_bytes())?, &rules, Scope::Submit);
        report.errors().for_each(|issue| println!("  {} {}", issue.path(), issue.message(&words)));
        let status = held.map_or(Status::Unknown, |held| if held { Status::Met } else { Status::NotMet });
        let evidence = Draft::from_json(document.as_bytes())?.partial(&rules).evidence(&rules);
        println!("  {}", policy.assess(&evidence.with_custom("acme.licence", status)).outcome().as_str());
    }
    Ok(())
}
