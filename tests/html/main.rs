//! Questions as HTML: each widget in each style as a file, and what holds for every question whatever was typed.
//!
//! ```sh
//! UPDATE_GOLDEN=1 cargo test --test html && git diff --stat tests/golden/html
//! ```
#![cfg(all(feature = "messages", feature = "samples"))]

mod golden;
mod hostile;
mod markup;
mod questions;
mod rows;

use std::collections::BTreeSet;

use applicant::engine::{DraftNode, Severity};
use applicant::form::html::{self, Html, HtmlForm, HtmlPart};
use applicant::form::{Form, FormQuestion};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Policy, Report, Rules};
use markup::{Tag, read};

type Style = fn(HtmlPart) -> &'static str;

const STYLES: [(&str, Style); 3] =
    [("govuk", html::govuk), ("plain", html::plain), ("bootstrap", html::bootstrap)];

fn english() -> Messages {
    Messages::new(Language::english()).for_policy(policy())
}

fn policy() -> &'static Policy {
    Policy::probation_services_officer()
}

fn rules() -> Rules {
    policy().rules("2026-11-21".parse().unwrap())
}

fn whole(rules: &Rules) -> Form {
    Form::of(rules).at_check_stage()
}

/// An error at every question of the first row, so that each shows one.
fn all_wrong(form: &Form) -> Report {
    let wrong = |question: &FormQuestion| Issue::new(question.path(0), Severity::Error, Code::MISSING);
    Report::new(Draft::SCHEMA, form.questions().map(wrong).collect())
}

/// A draft in which every question has this text, whatever it asks.
fn with_everywhere(form: &Form, typed: &str) -> Draft {
    let mut pairs = Vec::new();
    for question in form.questions() {
        match question.parts() {
            [] => pairs.push((question.path(0).name(), typed.to_owned())),
            parts => pairs.extend(
                parts.iter().map(|part| (question.path(0).with_part(Some(*part)).name(), typed.to_owned())),
            ),
        }
    }
    Draft::from_form(pairs).unwrap()
}

fn attributes<'t>(tags: &'t [Tag], name: &str) -> Vec<&'t str> {
    tags.iter().filter_map(|tag| tag.attribute(name)).collect()
}

/// What holds for the markup of a page: it can be read, and every id that is named is there once.
#[track_caller]
fn sound(html: &Html) -> Vec<Tag> {
    let tags = read(html.as_str()).unwrap_or_else(|fault| panic!("{fault}"));
    let ids = attributes(&tags, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "an id that comes twice");
    let described = attributes(&tags, "aria-describedby").into_iter().flat_map(|ids| ids.split(' '));
    let linked = attributes(&tags, "href").into_iter().map(|link| link.strip_prefix('#').unwrap());
    for id in attributes(&tags, "for").into_iter().chain(described).chain(linked) {
        assert!(unique.contains(id), "{id} leads nowhere");
    }
    let labelled: BTreeSet<&str> = attributes(&tags, "for").into_iter().collect();
    for tag in tags.iter().filter(|tag| tag.is_control()) {
        let id = tag.attribute("id").unwrap_or_default();
        assert!(labelled.contains(id), "{id} has no label");
    }
    tags
}

#[test]
fn every_page_is_sound() {
    let rules = rules();
    let form = whole(&rules);
    let (sample, wrong) = (Draft::sample(), all_wrong(&form));
    for (name, style) in STYLES {
        for language in Language::all() {
            let words = Messages::new(language.clone()).for_policy(policy());
            for draft in [&sample, &Draft::default()] {
                let html = HtmlForm::new(draft.inputs(), &rules, &words, &style);
                let nothing = Report::new(Draft::SCHEMA, Vec::new());
                for html in
                    [html.clone().with_report(&nothing), html.with_browser_checks().with_report(&wrong)]
                {
                    for page in form.pages() {
                        println!("{name} {language} {}", page.name());
                        sound(&html.page(page));
                    }
                }
            }
        }
    }
}

#[test]
fn summaries_lead_to_shown_controls() {
    let (rules, words) = (rules(), english());
    let form = whole(&rules);
    let mut links = 0;
    for draft in [Draft::default(), with_everywhere(&form, "?")] {
        for page in form.pages() {
            let report = draft.review(&rules, page.scope());
            let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).with_report(&report);
            let (summary, questions) = (read(html.summary(page).as_str()).unwrap(), sound(&html.page(page)));
            for link in attributes(&summary, "href") {
                let control = questions.iter().find(|tag| tag.attribute("id") == link.strip_prefix('#'));
                assert!(control.is_some_and(Tag::is_control), "{}: {link}", page.name());
                links += 1;
            }
            assert_eq!(summary.is_empty(), report.errors().next().is_none());
        }
    }
    assert!(links > 70, "{links}");
}
