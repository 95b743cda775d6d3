//! Any calls of the module for browsers: the name of an operation on the first line, and its arguments on the lines behind it.

use std::sync::LazyLock;

use applicant_wasm::{Answer, LoadedForm};

use crate::said::{Listener, is_linear, is_planted};

/// The built-in post in English and a policy file in Welsh.
static FORMS: LazyLock<[LoadedForm; 2]> = LazyLock::new(|| {
    [
        r#"{"today": "2026-11-21"}"#,
        r#"{"today": "2026-11-21", "language": "cy", "form": {"check_stage": true}}"#,
    ]
    .map(|settings| LoadedForm::load(settings).expect("sound settings"))
});

pub fn body(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (operation, rest) = text.split_once('\n').unwrap_or((text, ""));
    if operation == "load" {
        if let Ok(form) = LoadedForm::load(rest) {
            is_json(&form.check("{}"), rest);
        }
        return;
    }
    for form in FORMS.iter() {
        let answer = call(form, operation, rest);
        is_json(&answer, rest);
        // These say what is wrong or what follows, and the others write the document itself. An error may repeat what the page
        // has to name, such as a scope.
        let is_said = matches!(operation, "review" | "errors" | "problems" | "assess" | "explain" | "shown");
        let (Ok(said) | Err(said)) = &answer;
        let (named, typed) = rest.split_at(named_by_the_page(operation, rest));
        if (is_said || answer.is_err()) && !is_planted(named) {
            Listener::to(typed).hides(operation, said);
        }
    }
}

/// The length of the arguments that the page makes up, and not the applicant.
fn named_by_the_page(operation: &str, rest: &str) -> usize {
    let lines = match operation {
        "review" | "text_of" | "problems" | "post" => 1,
        "errors" | "html" => 2,
        "json_schema" | "ui_schema" => return rest.len(),
        _ => return 0,
    };
    rest.match_indices('\n').nth(lines - 1).map_or(rest.len(), |(at, _)| at)
}

fn call(form: &LoadedForm, operation: &str, rest: &str) -> Answer {
    let mut lines = rest.splitn(3, '\n');
    let mut next = || lines.next().unwrap_or_default();
    match operation {
        "review" => two(rest, |scope, document| form.review(scope, document)),
        "errors" => form.errors(next(), next(), next()),
        "check" => form.check(rest),
        "pages" => form.pages(),
        "words" => form.words(),
        "text_of" => two(rest, |id, variables| form.text_of(id, variables)),
        "count" => form.count(rest),
        "read" => form.read(rest),
        "post" => form.post(next(), next(), next()),
        "json_schema" => form.json_schema(rest),
        "ui_schema" => form.ui_schema(rest),
        "shown" => form.shown(rest),
        "problems" => two(rest, |page, document| form.problems(page, document)),
        "understood" => form.understood(rest),
        "assess" => form.assess(rest),
        "explain" => form.explain(rest),
        "html" => form.html(next(), next(), next()),
        _ => Err(String::new()),
    }
}

fn two(rest: &str, call: impl Fn(&str, &str) -> Answer) -> Answer {
    let (first, second) = rest.split_once('\n').unwrap_or((rest, ""));
    call(first, second)
}

fn is_json(answer: &Answer, input: &str) {
    match answer {
        Ok(answer) => {
            is_linear("an answer", answer.len(), input.len() + 2_000, 20_000);
            assert!(serde_json::from_str::<serde::de::IgnoredAny>(answer).is_ok(), "{answer}");
        }
        Err(said) => is_linear("what was asked wrongly", said.len(), input.len(), 8),
    }
}
