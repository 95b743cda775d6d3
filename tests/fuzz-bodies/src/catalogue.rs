//! Any text as a catalogue of words.

use std::sync::LazyLock;

use applicant::messages::{CatalogueError, Language, Messages};
use applicant::{Draft, Report, Scope};

use crate::said::is_linear;
use crate::settings::POSTS;

/// A report with most codes of a blank form in it.
static REPORT: LazyLock<Report> = LazyLock::new(|| Draft::default().review(&POSTS[0].rules, Scope::Submit));

pub fn body(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for language in Language::all() {
        says(Messages::new(language.clone()).with(text), text);
        says(Messages::new(language.clone()).with_texts(text), text);
    }
    match Language::new(text) {
        Ok(language) => {
            assert!(!language.tag().is_empty());
            is_linear("what a language lacks", language.missing().concat().len(), text.len(), 1);
            says(Ok(Messages::new(language)), text);
        }
        Err(error) => says(Err(error), text),
    }
}

fn says(words: Result<Messages, CatalogueError>, text: &str) {
    match words {
        Ok(words) => {
            for issue in REPORT.iter() {
                // A text may take in others a hundred times.
                is_linear("a message", issue.message(&words).len(), text.len(), 100);
            }
            let post = &POSTS[0];
            let evidence = Draft::default().partial(&post.rules).evidence(&post.rules);
            let account = words.explanation(&post.policy.explain(&evidence));
            is_linear("an explanation", account.len(), text.len(), 10_000);
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            let lines = text.split('\n').count();
            assert!(error.line().is_none_or(|line| (1..=lines).contains(&line)), "{error}: {text:?}");
        }
    }
}
