//! Whatever is typed or translated stays text.

use applicant::engine::Section;
use applicant::form::html::{self, Html, HtmlForm};
use applicant::form::{Form, Page};
use applicant::messages::Messages;
use applicant::{Draft, Report, Rules};

use super::markup::read;
use super::{all_wrong, english, rules, sound, whole, with_everywhere};

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
    all.push("<\"&'>".repeat(1_000));
    all
}

/// What a browser has of a text that was written into HTML.
fn as_read(typed: &str) -> String {
    typed.replace('\0', "\u{FFFD}")
}

#[test]
fn hostile_answers_stay_text() {
    let (rules, words) = (rules(), english());
    let form = whole(&rules);
    let report = all_wrong(&form);
    let plain = tag_counts(&form, &rules, &words, &report, "plain");
    for typed in hostile() {
        let draft = with_everywhere(&form, &typed);
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain).with_report(&report);
        for page in form.pages() {
            let tags = sound(&html.page(page));
            for tag in tags.iter().filter(|tag| tag.is_typed_in()) {
                assert_eq!(tag.value(), as_read(&typed), "{:?}", tag.attribute("name"));
            }
        }
        // What is typed changes no tag: answers of text show the same questions, whatever the text is.
        let is_blank = draft.is_section_blank(Section::TRAINING);
        assert!(is_blank || tag_counts(&form, &rules, &words, &report, &typed) == plain, "{typed:?}");
    }
}

/// How many tags each page has when this was typed everywhere, less the inputs that keep what is not shown.
fn tag_counts(form: &Form, rules: &Rules, words: &Messages, report: &Report, typed: &str) -> Vec<usize> {
    let draft = with_everywhere(form, typed);
    let html = HtmlForm::new(draft.inputs(), rules, words, &html::plain).with_report(report);
    let count = |page: &Page| {
        let tags = sound(&html.page(page));
        tags.iter().filter(|tag| tag.attribute("type") != Some("hidden")).count()
    };
    form.pages().iter().map(count).collect()
}

#[test]
fn hostile_texts_read_back() {
    let long = "<\"&'>".repeat(2_000);
    for typed in hostile().into_iter().chain([long]) {
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
        let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::govuk).with_report(&report);
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
    let html = HtmlForm::new(draft.inputs(), &rules, &words, &html::plain);
    let said = format!("{html:?} {:?}", html.page(Form::full().page("name").unwrap()));
    assert_eq!(said, "HtmlForm(…) Html(…)");
}
