//! The rules, posts and words that every input meets: made once.

use std::sync::LazyLock;

use applicant::application::Contact;
use applicant::form::Form;
use applicant::messages::{Language, Messages};
use applicant::{Policy, Rules};

/// The day on which everything is judged.
pub const TODAY: &str = "2026-11-21";

/// A post with its rules and its words in each language.
pub struct Post {
    pub policy: Policy,
    pub rules: Rules,
    pub form: Form,
    pub words: Vec<Messages>,
}

impl Post {
    pub fn new(policy: Policy, rules: Rules) -> Post {
        let words = |language: &Language| Messages::new(language.clone()).for_policy(&policy);
        let words = Language::all().iter().map(words).collect();
        let form = Form::of(&rules);
        Post { policy, rules, form, words }
    }
}

/// The built-in post under its own rules, and under rules that leave no branch of the form out.
pub static POSTS: LazyLock<[Post; 2]> = LazyLock::new(|| {
    let policy = Policy::probation_services_officer();
    let rules = policy.rules(TODAY.parse().expect("a date"));
    let mut other = rules.clone().with_contact(Contact::Both);
    other.check_stage = true;
    let of_form = other.application_mut();
    of_form.share_code_at_application = false;
    of_form.strong_pass = true;
    of_form.set_earlier_texts(["I have worked in a night shelter for seven years"]);
    of_form.set_other_employers(["Bellbrook Supermarkets"]);
    of_form.history.more_than_months = 0;
    [Post::new(policy.clone(), rules), Post::new(policy.clone(), other)]
});
