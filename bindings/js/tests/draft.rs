//! The TypeScript declaration of a document, from the questions of the whole form: written to `draft.ts` in the folder that
//! `TS_RS_EXPORT_DIR` names.

use std::collections::BTreeMap;
use std::fmt::Write;

use applicant::engine::Widget;
use applicant::form::{Form, FormQuestion};

/// The keys of a group whose keys the post names, such as the statements: those of another post are declared too.
const ANY: &str = "[id: string]";

/// What is below a key: an answer with its type, or more keys, in a list or not.
#[derive(Default)]
struct Place {
    answer: Option<&'static str>,
    is_list: bool,
    below: BTreeMap<String, Place>,
}

/// What may be given as an answer. Whatever else comes is read and reported.
const fn answer(question: &FormQuestion) -> &'static str {
    match question.question().widget {
        Widget::Date => "string | { day?: string | number; month?: string | number; year?: string | number }",
        Widget::Month => "string | { month?: string | number; year?: string | number }",
        Widget::YesNo => "boolean | string",
        Widget::Checkboxes | Widget::MultiSelect => "string | string[]",
        Widget::Number | Widget::Year => "number | string",
        _ => "string",
    }
}

fn declared(place: &Place, depth: usize) -> String {
    let mut text = match place.answer {
        Some(answer) => return answer.to_owned(),
        None => "{\n".to_owned(),
    };
    for (key, below) in &place.below {
        let key = if key == ANY { key.clone() } else { format!("{key}?") };
        let _ = writeln!(text, "{}{key}: {};", "  ".repeat(depth + 1), declared(below, depth + 1));
    }
    let _ = write!(text, "{}}}{}", "  ".repeat(depth), if place.is_list { "[]" } else { "" });
    text
}

#[test]
fn document_is_declared_from_questions() {
    let mut root = Place::default();
    for question in FormQuestion::all().iter().chain(Form::full().questions()) {
        let template = question.template();
        let template = match template.rsplit_once('.') {
            Some((group, _)) if question.question().key.is_empty() => format!("{group}.{ANY}"),
            _ => template.to_owned(),
        };
        let place = template.split('.').fold(&mut root, |place, step| {
            let below = place.below.entry(step.trim_end_matches("[]").to_owned()).or_default();
            below.is_list |= step.ends_with("[]");
            below
        });
        place.answer = Some(answer(question));
    }
    let declared = declared(&root, 0);
    assert!(declared.contains("  employment?: {\n    current?: boolean | string;\n"), "{declared}");
    assert!(declared.contains("\n  }[];\n"), "{declared}");
    assert!(declared.contains("\n  statements?: {\n    [id: string]: string;\n  };\n"), "{declared}");
    let text = format!(
        "/** An application as typed. Every answer may be absent, and keys that the form does not have are kept. */\nexport type Draft = {declared};\n"
    );
    if let Some(folder) = std::env::var_os("TS_RS_EXPORT_DIR") {
        std::fs::write(std::path::Path::new(&folder).join("draft.ts"), text).unwrap();
    }
}
