//! Questions as HTML: each widget in each style as a file, and what holds for every question whatever was typed.
//!
//! ```sh
//! UPDATE_GOLDEN=1 cargo test --test html && git diff --stat tests/golden/html
//! ```
#![cfg(all(feature = "messages", feature = "samples"))]

#[path = "support/markup.rs"]
mod markup;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path as File;

use applicant::engine::{DraftNode, Meta, Rows, Severity};
use applicant::field::{Line, Month};
use applicant::form::html::{ClassNames, Html, HtmlForm};
use applicant::form::{DeclaredForm, Form, FormDraft, FormQuestion, Page, Profile};
use applicant::messages::{Language, Messages};
use applicant::{Code, Draft, Issue, Path, Policy, Report, Rules, Scope, Section};
use markup::{Tag, read};

const STYLES: [(&str, ClassNames); 3] =
    [("govuk", ClassNames::GovUk), ("plain", ClassNames::Plain), ("bootstrap", ClassNames::Bootstrap)];

/// Texts that break out of markup where it is put together by hand.
fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "\"",
        "'",
        "<",
        ">",
        "&",
        "&lt;",
        "&#60;",
        "&amp;amp;",
        "\"><script>alert(1)</script>",
        "</script>",
        "</textarea><b>",
        "</select>",
        "<!--",
        "-->",
        "]]>",
        "' onfocus='x",
        "\" autofocus \"",
        "`",
        "\0",
        "a\0b",
        "\r\n",
        "a\rb",
        "\n\nb",
        "\u{202E}txt.exe",
        "\u{200F}\u{2067}<",
        "\u{FEFF}",
        "\u{FFFE}",
        "\u{85}",
        "\u{1F469}\u{200D}\u{1F4BB}",
        "{{ 7 * 7 }}",
        "javascript:alert(1)",
        "%3Cscript%3E",
        "\u{FF1C}script\u{FF1E}",
        "<\u{0}script>",
    ]
    .map(str::to_owned)
    .into();
    all.push("<\"&'>".repeat(2_000));
    all
}

/// What a browser has of a text that was written into HTML.
fn as_read(typed: &str) -> String {
    typed.replace('\0', "\u{FFFD}")
}

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

/// The questions that together have every widget.
const WIDGETS: [&str; 14] = [
    "job.role",
    "job.regions",
    "personal_details.full_name",
    "personal_details.email",
    "personal_details.phone",
    "personal_details.address.postcode",
    "personal_details.address.country",
    "right_to_work.nationalities",
    "right_to_work.date_of_birth",
    "qualifications[].kind",
    "employment[].current",
    "employment[].start",
    "employment[].duties",
    "statements.motivation",
];

fn widgets(style: &ClassNames) -> String {
    let (rules, words) = (rules().with_offer("job.regions", ["wales", "london"]).unwrap(), english());
    let form = whole(&rules);
    let draft = Draft::sample();
    let wrong = all_wrong(&form);
    let fresh = HtmlForm::new(draft.inputs(), &rules, &words, style);
    let (failing, native) = (fresh.clone().with_report(&wrong), fresh.clone().with_profile(Profile::Native));
    let mut out = String::new();
    for template in WIDGETS {
        let question =
            form.questions().find(|it| it.template() == template).unwrap_or_else(|| panic!("{template}"));
        for (state, form) in [("fresh", &fresh), ("failing", &failing), ("native", &native)] {
            let html = form.question(question, 0);
            // Of a list of all countries, some lines show what there is to see.
            let is_left_out =
                |line: &&str| line.starts_with("<option") && !line.contains("\"GB") && !line.contains("\"\"");
            let lines: Vec<&str> = html.as_str().lines().filter(|line| !is_left_out(line)).collect();
            out.push_str(&format!("<!-- {template}, {state} -->\n{}\n", lines.join("\n")));
        }
    }
    out
}

#[test]
fn each_widget_in_each_style() {
    let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/html");
    let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for (name, style) in STYLES {
        let (path, now) = (folder.join(format!("{name}.html")), widgets(&style));
        if is_update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(path, now).unwrap();
            continue;
        }
        let golden = fs::read_to_string(&path).unwrap();
        for (at, (golden, now)) in golden.lines().zip(now.lines()).enumerate() {
            assert_eq!(golden, now, "{name}.html, line {}", at + 1);
        }
        assert_eq!(golden.lines().count(), now.lines().count(), "{name}.html");
    }
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
                for (profile, report) in [
                    (Profile::Govuk, Report::new(Draft::SCHEMA, Vec::new())),
                    (Profile::Native, wrong.clone()),
                ] {
                    let html = html.clone().with_profile(profile).with_report(&report);
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
            let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain).with_report(&report);
            let (summary, questions) = (read(html.summary(page).as_str()).unwrap(), sound(&html.page(page)));
            for link in attributes(&summary, "href") {
                let control = questions.iter().find(|tag| tag.attribute("id") == link.strip_prefix('#'));
                assert!(control.is_some_and(Tag::is_control), "{}: {link}", page.name());
                links += 1;
            }
            assert_eq!(summary.is_empty(), report.errors().next().is_none());
        }
    }
    assert!(links > 100, "{links}");
}

#[test]
fn hostile_answers_stay_text() {
    let (rules, words) = (rules(), english());
    let form = whole(&rules);
    let report = all_wrong(&form);
    let plain: Vec<usize> = tag_counts(&form, &rules, &words, &report, "plain");
    for typed in hostile() {
        let draft = with_everywhere(&form, &typed);
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain).with_report(&report);
        for page in form.pages() {
            let tags = sound(&html.page(page));
            for tag in tags.iter().filter(|tag| tag.is_typed_in()) {
                let read = tag.value();
                let expected = as_read(&typed);
                assert!(read == expected || read.is_empty(), "{:?} {read:?} {expected:?}", tag.name);
            }
        }
        // What is typed changes no tag: answers of text show the same questions, whatever the text is.
        let is_blank = typed.trim().is_empty();
        assert!(is_blank || tag_counts(&form, &rules, &words, &report, &typed) == plain, "{typed:?}");
    }
}

/// How many tags each page has when this was typed everywhere, less the inputs that keep what is not shown.
fn tag_counts(form: &Form, rules: &Rules, words: &Messages, report: &Report, typed: &str) -> Vec<usize> {
    let draft = with_everywhere(form, typed);
    let html = HtmlForm::new(draft.inputs(), rules, words, &ClassNames::Plain).with_report(report);
    let count = |page: &Page| {
        let tags = sound(&html.page(page));
        tags.iter().filter(|tag| tag.attribute("type") != Some("hidden")).count()
    };
    form.pages().iter().map(count).collect()
}

#[test]
fn hostile_texts_read_back() {
    for typed in hostile() {
        let hidden = Html::hidden_inputs([(&typed, &typed)]);
        let tags = read(hidden.as_str()).unwrap();
        let [tag] = tags.as_slice() else { panic!("{typed:?}") };
        assert_eq!(tag.attribute("name"), Some(as_read(&typed).as_str()));
        assert_eq!(tag.attribute("value"), Some(as_read(&typed).as_str()));
        let text = Html::text(&typed);
        assert!(read(&format!("<p>{}</p>", text.as_str())).is_ok_and(|tags| tags.len() == 1), "{typed:?}");
        assert!(!text.as_str().contains(['<', '>', '"', '\'', '\0', '\r']), "{typed:?}");
    }
    assert_eq!(Html::text("plain text, ÿ 語").as_str(), "plain text, ÿ 語");
    assert_eq!(Html::text(r#"&<>"'"#).as_str(), "&amp;&lt;&gt;&quot;&#39;");
}

#[test]
fn hostile_words_stay_text() {
    let catalogue =
        |typed: &str| format!("training-title = {typed}\n    .hint = {typed}\n    .missing = {typed}\n");
    let (rules, form) = (rules(), Form::full());
    let page = form.page("training").unwrap();
    for typed in ["\"><script>alert(1)</script>", "</label><b>", "&lt;b&gt;", "' onclick='x"] {
        let words = english().with(&catalogue(typed)).unwrap();
        let draft = Draft::from_form([("training[0].provider", "x")]).unwrap();
        let report = draft.review(&rules, page.scope());
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::GovUk).with_report(&report);
        let (summary, tags) = (read(html.summary(page).as_str()).unwrap(), sound(&html.page(page)));
        assert!(tags.iter().any(|tag| tag.text == typed), "{typed}");
        assert!(summary.iter().any(|tag| tag.text == typed), "{typed}");
        assert!(tags.iter().all(|tag| !["script", "b"].contains(&tag.name.as_str())));
    }
}

#[test]
fn debug_hides_what_was_typed() {
    let (rules, words) = (rules(), english());
    let draft = with_everywhere(&whole(&rules), "a secret");
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain);
    let said = format!("{html:?} {:?}", html.page(Form::full().page("name").unwrap()));
    assert_eq!(said, "HtmlForm(…) Html(…)");
}

#[test]
fn controls_have_no_barred_attributes() {
    let (rules, words) = (rules(), english());
    let draft = Draft::sample();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::GovUk);
    let count = |html: &HtmlForm, name: &str| -> usize {
        let of = |page: &Page| attributes(&read(html.page(page).as_str()).unwrap(), name).len();
        whole(&rules).pages().iter().map(of).sum()
    };
    for barred in ["required", "maxlength", "placeholder", "min", "max", "autofocus"] {
        assert_eq!(count(&html, barred), 0, "{barred}");
    }
    let native = html.with_profile(Profile::Native);
    assert!(count(&native, "required") > 10 && count(&native, "maxlength") > 10);
    assert_eq!(count(&native, "min") + count(&native, "max"), 0);
}

#[test]
fn hidden_questions_keep_answers() {
    let (rules, words) = (rules(), english());
    let draft = Draft::from_form([
        ("employment[0].current", "yes"),
        ("employment[0].end.month", "\"9"),
        ("employment[0].end.year", "2024"),
    ])
    .unwrap();
    let form = Form::full();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain);
    let question = |template: &str| form.questions().find(|it| it.template() == template).unwrap();
    assert_eq!(
        html.question(question("employment[].end"), 0).as_str(),
        "<input type=\"hidden\" name=\"employment[0].end.month\" value=\"&quot;9\">\n\
         <input type=\"hidden\" name=\"employment[0].end.year\" value=\"2024\">"
    );
    assert!(html.question(question("employment[].end"), 5).is_empty());
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
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain).with_report(&report);
        let tags = sound(&html.page(page));
        let marked = tags.iter().filter(|tag| tag.attribute("aria-invalid") == Some("true"));
        assert_eq!(marked.filter_map(|tag| tag.attribute("id")).collect::<Vec<_>>(), wrong);
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
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain).question(question, 0);
        let tags = sound(&html);
        let selects: Vec<_> = tags.iter().filter(|tag| tag.name == "select").collect();
        assert_eq!(selects.len(), shown, "{given}");
        let chosen = tags.iter().filter(|tag| tag.attribute("selected").is_some());
        assert_eq!(chosen.filter_map(|tag| tag.attribute("value")).collect::<Vec<_>>(), codes[..given]);
        assert!(selects.iter().all(|tag| tag.attribute("name") == Some("right_to_work.nationalities")));
    }
    let many = vec![("right_to_work.nationalities", "POL"); 500];
    let draft = Draft::from_form(many).unwrap();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain).question(question, 0);
    assert_eq!(html.as_str().matches("<select").count(), 20);
}

#[test]
fn rows_have_their_buttons() {
    let (rules, words) = (rules(), english());
    let form = Form::full();
    let page = form.page("training").unwrap();
    let draft = Draft::from_form([("training[0].title", "a"), ("training[3].title", "b")]).unwrap();
    let report = draft.review(&rules, page.scope());
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain).with_report(&report);
    let tags = sound(&html.page(page));
    let buttons = tags.iter().filter(|tag| tag.attribute("name") == Some("_row"));
    let buttons: Vec<_> = buttons.filter_map(|tag| tag.attribute("value")).collect();
    assert_eq!(buttons, ["remove training 0", "remove training 3", "add training"]);
    let second = Path::from_pointer("/training/3/title").unwrap();
    let issue = Issue::new(second, Severity::Error, Code::MISSING);
    assert_eq!(html.message(&issue), "Training 2: Enter what the training was called");
    // Where there is one row, nobody has to be told which.
    let draft = Draft::from_form([("training[3].title", "b")]).unwrap();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain);
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
    let html = HtmlForm::new(draft.inputs_under(&rules), &rules, &words, &ClassNames::Bootstrap);
    let html = html.with_report(&report);
    let page = &form.pages()[0];
    let tags = sound(&html.page(page));
    let area = tags.iter().find(|tag| tag.attribute("id") == Some("rounds-1-area")).unwrap();
    assert_eq!(area.attribute("value"), Some("<North>"));
    assert!(tags.iter().any(|tag| tag.attribute("aria-label") == Some("Round 1")));
    assert!(html.summary(page).as_str().contains("#rounds-1-since-month"));
}

#[test]
fn custom_pages_are_shown_too() {
    const LICENCE: Meta = Meta::yes_no("licence");
    let page = Page::custom("more", "", &[LICENCE]);
    let form = Form::full().only([]).with_page(page).unwrap();
    let rules = form.rules(rules());
    let draft = Draft::from_form([("licence", "no")]).unwrap();
    let words = english();
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &ClassNames::Plain);
    let tags = sound(&html.page(&form.pages()[0]));
    let checked = tags.iter().filter(|tag| tag.attribute("checked").is_some());
    assert_eq!(checked.filter_map(|tag| tag.attribute("value")).collect::<Vec<_>>(), ["no"]);
}
