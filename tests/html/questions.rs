//! What a question, a row and a form of your own look like.

use applicant::application::PersonalDetails;
use applicant::engine::{Meta, Rows, Severity};
use applicant::field::{Line, Month};
use applicant::form::html::{self, HtmlForm};
use applicant::form::{DeclaredForm, Form, FormDraft, Page};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Path, Rules, Scope, Section};

use super::markup::read;
use super::{attributes, english, rules, sound, whole};

#[test]
fn controls_have_no_barred_attributes() {
    let (rules, words) = (rules(), english());
    let draft = Draft::sample();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk);
    let count = |html: &HtmlForm<'_>, name: &str| -> usize {
        let of = |page: &Page| attributes(&read(html.page(page).as_str()).unwrap(), name).len();
        whole(&rules).pages().iter().map(of).sum()
    };
    for barred in ["required", "maxlength", "placeholder", "min", "max", "autofocus"] {
        assert_eq!(count(&html, barred), 0, "{barred}");
    }
    let native = html.with_browser_checks();
    assert!(count(&native, "required") > 10 && count(&native, "maxlength") > 10);
    assert_eq!(count(&native, "min") + count(&native, "max"), 0);
}

#[test]
fn hidden_questions_keep_answers() {
    let (rules, words) = (rules(), english());
    let draft = Draft::from_form([
        ("right_to_work.proof", "birth_or_adoption_certificate"),
        ("right_to_work.share_code_issued_on.month", "\"9"),
        ("right_to_work.share_code_issued_on.year", "2024"),
    ])
    .unwrap();
    let form = Form::full();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain);
    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    assert_eq!(
        html.question(question("right_to_work.share_code_issued_on"), 0).as_str(),
        "<input type=\"hidden\" name=\"right_to_work.share_code_issued_on.month\" value=\"&quot;9\">\n\
         <input type=\"hidden\" name=\"right_to_work.share_code_issued_on.year\" value=\"2024\">"
    );
    assert!(html.question(question("right_to_work.settlement"), 0).is_empty());
}

#[test]
fn dates_mark_the_wrong_boxes() {
    let (rules, words) = (rules(), english());
    let form = Form::full();
    let page = form.page("training").unwrap();
    for (typed, wrong) in [
        (vec![("training[0].completed.month", "9")], vec!["training-0-completed-year"]),
        (vec![("training[0].completed.year", "2024")], vec!["training-0-completed-month"]),
        (vec![], vec!["training-0-completed-month", "training-0-completed-year"]),
        (vec![("training[0].completed.month", "9"), ("training[0].completed.year", "2024")], vec![]),
    ] {
        let typed = typed.into_iter().chain([("training[0].title", "x"), ("training[0].provider", "x")]);
        let draft = Draft::from_form(typed).unwrap();
        let report = draft.review(&rules, page.scope());
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).with_report(&report);
        let tags = sound(&html.page(page));
        let marked = tags.iter().filter(|tag| tag.attribute("aria-invalid") == Some("true"));
        assert_eq!(marked.filter_map(|tag| tag.attribute("id")).collect::<Vec<_>>(), wrong);
    }
}

#[test]
fn a_fault_leads_to_its_box() {
    let rules = rules();
    let form = Form::full();
    let page = form.page("right_to_work").unwrap();
    for ([day, month, year], code, control) in [
        (["17", "4", "91"], Code::YEAR_DIGITS, "year"),
        (["17", "4", "0091"], Code::TOO_OLD, "year"),
        (["17", "13", "1991"], Code::DATE_NOT_REAL, "month"),
        (["32", "4", "1991"], Code::DATE_NOT_REAL, "day"),
        (["17", "4", ""], Code::DATE_INCOMPLETE, "year"),
        (["", "4", "1991"], Code::DATE_INCOMPLETE, "day"),
        // No part of these is wrong alone.
        (["31", "4", "1991"], Code::DATE_NOT_REAL, "day"),
        (["17", "4", "2091"], Code::IN_FUTURE, "day"),
    ] {
        let draft = Draft::from_form([
            ("right_to_work.proof", "share_code"),
            ("right_to_work.date_of_birth.day", day),
            ("right_to_work.date_of_birth.month", month),
            ("right_to_work.date_of_birth.year", year),
        ])
        .unwrap();
        let report = draft.review(&rules, page.scope());
        let issue =
            report.errors().find(|it| it.code() == code).unwrap_or_else(|| panic!("{year}: {report}"));
        let expected = format!("right_to_work-date_of_birth-{control}");
        assert_eq!(page.control(issue), Some(expected), "{day} {month} {year}");
    }
}

#[test]
fn selects_follow_the_answers() {
    let (rules, words) = (rules(), english());
    let form = Form::full();
    let question = form.questions().find(|it| it.key() == "nationalities").unwrap();
    let codes = ["GBR", "POL", "FRA", "DEU", "ESP", "ITA", "PRT"];
    for (given, shown) in [(0, 2), (1, 2), (2, 3), (4, 5), (5, 5), (6, 6)] {
        let pairs = codes.iter().take(given).map(|code| ("right_to_work.nationalities", *code));
        let draft = Draft::from_form(pairs).unwrap();
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).question(question, 0);
        let tags = sound(&html);
        let selects: Vec<_> = tags.iter().filter(|tag| tag.name == "select").collect();
        assert_eq!(selects.len(), shown, "{given}");
        let chosen = tags.iter().filter(|tag| tag.attribute("selected").is_some());
        assert_eq!(chosen.filter_map(|tag| tag.attribute("value")).collect::<Vec<_>>(), codes[..given]);
        assert!(selects.iter().all(|tag| tag.attribute("name") == Some("right_to_work.nationalities")));
    }
    let many = vec![("right_to_work.nationalities", "POL"); 500];
    let draft = Draft::from_form(many).unwrap();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).question(question, 0);
    assert_eq!(html.as_str().matches("<select").count(), 20);
}

#[test]
fn rows_have_their_buttons() {
    let (rules, words) = (rules(), english());
    let form = Form::full();
    let page = form.page("training").unwrap();
    let draft = Draft::from_form([("training[0].title", "a"), ("training[3].title", "b")]).unwrap();
    let report = draft.review(&rules, page.scope());
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).with_report(&report);
    let tags = sound(&html.page(page));
    let buttons = tags.iter().filter(|tag| tag.attribute("name") == Some("_row"));
    let buttons: Vec<_> = buttons.filter_map(|tag| tag.attribute("value")).collect();
    assert_eq!(buttons, ["remove training 0", "remove training 3", "add training"]);
    let second = Path::from_pointer("/training/3/title").unwrap();
    let issue = Issue::new(second, Severity::Error, Code::MISSING);
    assert_eq!(html.message(&issue), "Training 2: Enter what the training was called");
    // Where there is one row, nobody has to be told which.
    let draft = Draft::from_form([("training[3].title", "b")]).unwrap();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain);
    assert_eq!(html.message(&issue), "Enter what the training was called");
}

#[derive(Section)]
pub struct Round {
    #[ask(max_chars = 40)]
    pub area: Line,
    #[ask(latest = today)]
    pub since: Month,
}

#[derive(applicant::Form)]
pub struct Courier {
    pub personal_details: PersonalDetails,
    #[rows(max = 3)]
    pub rounds: Rows<Round>,
}

#[test]
fn declared_forms_are_shown_too() {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let form = Courier::form(&rules);
    let words = Messages::new(Language::english()).for_form(&form);
    let words = words.with_texts("row-rounds = Round").unwrap();
    let draft = CourierDraft::from_form([("rounds[1].area", "<North>")]).unwrap();
    let report = draft.review(&rules, Scope::Submit);
    let html = HtmlForm::new(draft.inputs_under(&rules), &rules, &words, &html::bootstrap);
    let html = html.with_report(&report);
    let page = form.page("rounds").unwrap();
    let tags = sound(&html.page(page));
    let area = tags.iter().find(|tag| tag.attribute("id") == Some("rounds-1-area")).unwrap();
    assert_eq!(area.attribute("value"), Some("<North>"));
    assert!(tags.iter().any(|tag| tag.attribute("aria-label") == Some("Round 1")));
    assert!(html.summary(page).as_str().contains("#rounds-1-since-month"));
}

#[test]
fn custom_pages_are_shown_too() {
    const LICENCE: Meta = Meta::yes_no("licence");
    let page = Page::custom("more", "extra.details", &[LICENCE]);
    let form = Form::full().only([]).with_page(page).unwrap();
    let rules = form.rules(rules());
    let draft = Draft::from_form([("extra.details.licence", "no")]).unwrap();
    let words = english();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain);
    let tags = sound(&html.page(&form.pages()[0]));
    let checked = tags.iter().filter(|tag| tag.attribute("checked").is_some());
    assert_eq!(checked.filter_map(|tag| tag.attribute("value")).collect::<Vec<_>>(), ["no"]);
}
