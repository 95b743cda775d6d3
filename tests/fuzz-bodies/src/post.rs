//! Any bytes as the body of a form post: read, answered page by page, written as HTML.

use std::sync::LazyLock;

use applicant::form::html::HtmlForm;
use applicant::form::{FormPost, html};
use applicant::{Draft, Scope};

use crate::document;
use crate::said::{Listener, SENTINEL, is_linear};
use crate::settings::POSTS;

/// What is saved before the post comes in.
static SAMPLE: LazyLock<Draft> = LazyLock::new(Draft::sample);

pub fn body(data: &[u8]) {
    let pairs: Vec<_> = form_urlencoded::parse(data).collect();
    let texts = pairs.iter().flat_map(|(name, value)| [&**name, &**value]);
    let listener = Listener::to(&texts.collect::<Vec<_>>().join(" "));
    let post = match FormPost::read(pairs.iter().map(|(name, value)| (name, value))) {
        Ok(post) => post,
        Err(fault) => return listener.error("a post", &fault),
    };
    listener.debug("a post", &post);
    comes_back(&post.draft);
    document::ask(&post.draft, data.len(), listener);
    let mut draft = SAMPLE.clone();
    for page in POSTS[0].form.pages() {
        draft = draft.with_page(page, &post.draft);
    }
    match post.row_action() {
        Ok(None) => {}
        // A button for a row that is not there.
        Ok(Some(action)) => drop(draft.apply(action)),
        Err(error) => listener.error("a button", &error),
    }
    is_escaped(&draft, data.len());
    // Keys beside the rows of a list are read as a row where no row is left, so only what is written is compared.
    draft.compact();
    written_again(&draft);
}

/// What is written into a form is read from it.
fn written_again(draft: &Draft) -> Draft {
    let pairs = draft.to_form();
    let again = Draft::from_form(pairs.iter().map(|(name, value)| (name, value)))
        .unwrap_or_else(|fault| panic!("{fault}: {pairs:?}"));
    assert_eq!(again.to_form(), pairs);
    again
}

/// The same, with the same report.
fn comes_back(draft: &Draft) {
    let again = written_again(draft);
    let report = |draft: &Draft| draft.review(&POSTS[0].rules, Scope::Submit);
    assert!(report(&again) == report(draft), "{}\n\n{}", report(&again), report(draft));
}

/// No typed text is markup.
fn is_escaped(draft: &Draft, size: usize) {
    let post = &POSTS[0];
    let report = draft.review(&post.rules, Scope::Submit);
    // One page in one language each time: with all of them, a fuzzer would do little else.
    let form = &post.form;
    let (Some(page), Some(words)) =
        (form.pages().get(size % form.pages().len()), post.words.get(size % post.words.len()))
    else {
        return;
    };
    let html = HtmlForm::new(draft.inputs_under(&post.rules), &post.rules, words, &html::plain);
    let html = html.with_report(&report);
    let (summary, markup) = (html.summary(page), html.page(page));
    // A row without an answer is a page of empty inputs.
    is_linear("a page", markup.as_str().len(), size + 2_000, 20_000);
    for written in [summary.as_str(), markup.as_str()] {
        for raw in [format!("<{SENTINEL}"), format!("{SENTINEL}\"q"), format!("{SENTINEL}'q")] {
            assert!(!written.contains(&raw), "{raw} is markup: {written}");
        }
    }
}
