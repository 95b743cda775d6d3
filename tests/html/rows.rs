//! A page for each row: what it shows, what it says is wrong, and the title of a row on its card.

use applicant::application::PersonalDetails;
use applicant::engine::{Rows, Severity};
use applicant::field::{Line, Month};
use applicant::form::html::{self, HtmlForm};
use applicant::form::{DeclaredForm, Form, FormDraft};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Path, Rules, Section};

use super::markup::read;
use super::{attributes, english, rules, sound, whole};

/// Three rows out of order, of which the second is blank, and what is beside them.
fn jobs() -> Draft {
    Draft::from_form([
        ("employment[7].employer", "Example Care"),
        ("employment[7].start", "2020-03"),
        ("employment[7].current", "yes"),
        ("employment[2].employer", ""),
        ("employment[0].job_title", "Cook"),
        ("no_employment", "none yet"),
    ])
    .unwrap()
}

#[test]
fn a_row_is_shown_alone() {
    let (rules, words, draft) = (rules(), english(), jobs());
    let form = whole(&rules);
    let page = form.page("employment").unwrap();
    for row in [0, 2, 7, 8, u32::MAX] {
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk).of_row(row);
        let tags = sound(&html.page(page));
        let names = attributes(&tags, "name");
        let start = format!("employment[{row}].");
        assert!(!names.is_empty() && names.iter().all(|name| name.starts_with(&start)), "{row} {names:?}");
        assert!(tags.iter().all(|tag| tag.name != "button"));
    }
    let beside = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk).beside_rows();
    assert_eq!(attributes(&sound(&beside.page(page)), "name"), ["no_employment"]);
    // A page without a list has no rows to show.
    let name = form.page("name").unwrap();
    assert!(beside.clone().of_row(0).page(name).is_empty());
    assert_eq!(attributes(&sound(&beside.page(name)), "name").len(), name.questions().len());
}

/// The parts of a page together are the page.
#[test]
fn parts_make_up_the_page() {
    let (rules, words, draft) = (rules(), english(), jobs());
    let form = whole(&rules);
    for page in form.pages() {
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain);
        let rows = html.clone();
        let rows = draft.inputs().rows(page).into_iter().map(|row| rows.clone().of_row(row).page(page));
        let parts: Vec<String> =
            [html.clone().beside_rows().page(page)].into_iter().chain(rows).map(String::from).collect();
        let names = |html: &str| {
            let tags = read(html).unwrap();
            let named = attributes(&tags, "name").into_iter().filter(|name| *name != "_row");
            named.map(str::to_owned).collect::<Vec<_>>()
        };
        let together: Vec<String> = parts.iter().flat_map(|part| names(part)).collect();
        assert_eq!(together, names(html.page(page).as_str()), "{}", page.name());
    }
}

#[test]
fn conditions_hold_inside_a_row() {
    let (rules, words) = (rules(), english());
    let form = Form::full();
    let page = form.page("qualifications").unwrap();
    let draft = Draft::from_form([
        ("qualifications[3].kind", "gcse"),
        ("qualifications[9].kind", "other"),
        ("qualifications[9].subject", "Care"),
    ])
    .unwrap();
    let labels = |row| {
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).of_row(row).page(page);
        let tags = read(html.as_str()).unwrap();
        attributes(&tags, "for").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(labels(3).contains(&"qualifications-3-subject".to_owned()));
    assert!(!labels(3).contains(&"qualifications-3-name".to_owned()));
    assert!(labels(9).contains(&"qualifications-9-name".to_owned()));
}

#[test]
fn a_summary_keeps_to_its_row() {
    let (rules, words, draft) = (rules(), english(), jobs());
    let form = whole(&rules);
    let page = form.page("employment").unwrap();
    let mut report = draft.review(&rules, page.scope());
    let list = Issue::new(Path::from_pointer("/employment").unwrap(), Severity::Error, Code::MISSING);
    report.merge([list]);
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk).with_report(&report);
    let links = |html: HtmlForm<'_>| {
        let tags = read(html.summary(page).as_str()).unwrap();
        let links = tags.iter().filter(|tag| tag.name == "a");
        links
            .map(|tag| (tag.attribute("href").unwrap_or_default().to_owned(), tag.text.clone()))
            .collect::<Vec<_>>()
    };
    let told = |row| links(html.clone().of_row(row));
    assert_eq!(
        told(7),
        [
            ("#employment-7-job_title".to_owned(), "Enter the job title".to_owned()),
            ("#employment-7-duties".to_owned(), "Enter what you did in the job".to_owned()),
        ]
    );
    assert_eq!(told(0).first().unwrap().0, "#employment-0-employer");
    assert!(told(2).is_empty() && told(8).is_empty());
    let beside = links(html.clone().beside_rows());
    assert_eq!(
        beside,
        [
            ("#no_employment".to_owned(), "Leave this blank, or remove the jobs you listed".to_owned()),
            ("#employment".to_owned(), "Enter a job, or why you have had none".to_owned()),
        ]
    );
    let parts = told(0).len() + told(7).len() + beside.len();
    assert_eq!(links(html).len(), parts);
    assert_eq!(report.below(&page.row_path(7).unwrap()).count(), 2);
    assert!(!report.blocks_below(&page.row_path(2).unwrap()));
    assert!(form.page("name").unwrap().row_path(0).is_none());
}

#[track_caller]
fn titled(pairs: &[(&str, &str)], list: &str, english_title: &str, welsh_title: &str) {
    let pairs = pairs.iter().map(|(key, value)| (format!("{list}[4].{key}"), *value));
    let draft = Draft::from_form(pairs).unwrap();
    let rules = rules();
    let form = whole(&rules);
    let page = form.pages().iter().find(|page| page.list() == Some(list)).unwrap();
    for (words, title) in [(Language::english(), english_title), (Language::welsh(), welsh_title)] {
        let words = Messages::new(words);
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain);
        assert_eq!(html.row_title(page, 4), title);
    }
}

#[test]
fn a_title_is_what_was_answered() {
    let job = [("employer", "Example Care"), ("job_title", "Care assistant"), ("start", "2020-03")];
    titled(
        &[&job[..], &[("current", "yes")]].concat(),
        "employment",
        "Example Care, Care assistant, from March 2020 to now",
        "Example Care, Care assistant, Mawrth 2020 – hyd yn hyn",
    );
    titled(
        &[&job[..], &[("end.month", "May"), ("end.year", "2024"), ("current", "yes")]].concat(),
        "employment",
        "Example Care, Care assistant, from March 2020 to May 2024",
        "Example Care, Care assistant, Mawrth 2020 – Mai 2024",
    );
    titled(
        &[&job[..2], &[("start.year", "2019"), ("current", "no")]].concat(),
        "employment",
        "Example Care, Care assistant, from 2019",
        "Example Care, Care assistant, 2019",
    );
    titled(
        &[("kind", "gcse"), ("subject", "Maths"), ("grade", "5"), ("nation", "england"), ("year", "2019")],
        "qualifications",
        "GCSE Maths, grade 5",
        "TGAU Maths, gradd 5",
    );
    titled(&[("subject", "Maths")], "qualifications", "Maths", "Maths");
    titled(&[("end", "2024-01")], "breaks", "to January 2024", "– Ionawr 2024");
    titled(
        &[("title", "Mentoring"), ("provider", "Example College"), ("completed", "2024-09")],
        "training",
        "Mentoring, Example College, September 2024",
        "Mentoring, Example College, Medi 2024",
    );
    titled(&[("organisation", "Food bank"), ("role", " ")], "voluntary", "Food bank", "Food bank");
}

#[test]
fn a_title_is_short_and_never_blank() {
    // A page shows rows without a gap, whatever their indexes are.
    titled(&[("duties", "")], "employment", "Employment 1", "Cyflogaeth 1");
    titled(
        &[("current", "no"), ("reason_for_leaving", "moved")],
        "employment",
        "Employment 1",
        "Cyflogaeth 1",
    );
    let cut = format!("{}…", "é".repeat(80));
    titled(&[("title", &"é".repeat(81))], "training", &cut, &cut);
    titled(&[("title", &"é".repeat(80))], "training", &"é".repeat(80), &"é".repeat(80));
    titled(&[("title", "one\ntwo")], "training", "one", "one");
    titled(&[("completed.month", "13")], "training", "13", "13");
}

#[derive(Section)]
pub struct Round {
    #[ask(max_chars = 40)]
    pub area: Line,
    #[ask(default)]
    pub nights: bool,
    #[ask(latest = today)]
    pub since: Month,
    #[ask(max_chars = 40)]
    pub van: Option<Line>,
    #[ask(max_chars = 40)]
    pub colour: Option<Line>,
}

#[derive(applicant::Form)]
pub struct Couriers {
    pub personal_details: PersonalDetails,
    #[rows(max = 3)]
    pub rounds: Rows<Round>,
}

/// A list of your own has a title without a word about it in a catalogue, and another with one.
#[test]
fn own_lists_have_titles_too() {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let form = Couriers::form(&rules);
    let draft = CouriersDraft::from_form([
        ("rounds[1].area", "North"),
        ("rounds[1].nights", "yes"),
        ("rounds[1].since", "2024-01"),
        ("rounds[1].van", "B"),
        ("rounds[1].colour", "red"),
    ])
    .unwrap();
    let page = form.pages().iter().find(|page| page.list() == Some("rounds")).unwrap();
    let words = Messages::new(Language::english()).for_form(&form);
    let title =
        |words: &Messages| HtmlForm::new(draft.inputs(), &rules, words, &html::plain).row_title(page, 1);
    assert_eq!(title(&words), "North, January 2024, B");
    let worded = words.clone().with("rounds-colour = Colour\n    .card = a { $answer } one").unwrap();
    assert_eq!(title(&worded), "a red one");
    let error = words.with("rounds-colour = Colour\n    .card = { $colour }").unwrap_err().to_string();
    assert!(error.contains("$colour") && error.contains("answer"), "{error}");
}
