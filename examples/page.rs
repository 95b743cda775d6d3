//! One page of the form, checked from what a browser posts: each problem with the id of its input.
//!
//! ```sh
//! cargo run --example page
//! ```

use std::error::Error;

use applicant::form::Form;
use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy};

fn main() -> Result<(), Box<dyn Error>> {
    let rules = Policy::probation_services_officer().rules("2026-11-21".parse()?);
    let form = Form::of(&rules);
    let page = form.page("contact").ok_or("the form asks how to reach people")?;
    let words = Messages::new(Language::english());

    for question in page.questions() {
        println!("{} ({})", words.label(question), question.path(0).name());
    }
    let posted = [("personal_details.email", "ada@example"), ("personal_details.phone", "020 7946")];
    let post = form.read(posted)?;
    // What was answered on other pages stays as it is.
    let draft = Draft::default().with_page(page, &post.draft);
    println!();
    for issue in &draft.review(&rules, page.scope()) {
        println!("#{} {}", page.control(issue).unwrap_or_default(), issue.message(&words));
    }
    Ok(())
}
