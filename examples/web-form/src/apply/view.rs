//! The answers in words, before they are sent and after.

use applicant::form::html::{self, HtmlForm};
use applicant::form::{FormQuestion, Page};
use applicant::messages::Messages;
use applicant::{Draft, Rules};

use super::mark::address;
use super::part::Part;

/// The questions as HTML, in the class names of our style sheet.
pub fn html<'a>(draft: &'a Draft, rules: &'a Rules, messages: &'a Messages) -> HtmlForm<'a> {
    HtmlForm::new(draft.inputs_under(rules), rules, messages, &html::plain)
}

/// A line of check answers.
pub struct AnswerView {
    pub label: String,
    pub value: String,
    /// The address of its control.
    pub change: String,
}

/// Lines of check answers that belong together: with a title those of a row.
pub struct AnsweredPart {
    pub title: String,
    pub lines: Vec<AnswerView>,
}

/// What was answered on a page, in words. What may be left blank and was is left out.
pub fn answers(page: &Page, draft: &Draft, rules: &Rules, messages: &Messages) -> Vec<AnsweredPart> {
    let (html, inputs) = (html(draft, rules, messages), draft.inputs_under(rules));
    let not_provided = messages.text("page-not-provided", &[]).unwrap_or_default();
    let line = |question: &FormQuestion, row: u32| {
        let value = html.answer(question, row);
        if value.is_empty() && question.is_optional_under(rules) {
            return None;
        }
        let value = if value.is_empty() { not_provided.clone() } else { value };
        Some(AnswerView { label: messages.label(question), value, change: address_of(page, question, row) })
    };
    let part = |title: String, row: u32, is_in_row: bool| {
        let here = page.questions().iter().filter(|it| it.is_in_row() == is_in_row && inputs.shows(it, row));
        AnsweredPart { title, lines: here.filter_map(|question| line(question, row)).collect() }
    };
    let mut parts = vec![part(String::new(), 0, false)];
    if let Some(list) = page.list() {
        let title = messages.text(&format!("row-{list}"), &[]).unwrap_or_default();
        let rows = draft.row_indexes(list).unwrap_or_default();
        // The row that a page shows for an empty list is there to be filled in; nobody answered it yet.
        if rows.is_empty() {
            let nothing = messages.text("list-nothing", &[]).unwrap_or_default();
            let change = format!("/page/{}?from=check", page.name());
            let lines = vec![AnswerView { label: title.clone(), value: nothing, change }];
            parts.push(AnsweredPart { title: String::new(), lines });
        }
        parts.extend(rows.into_iter().map(|row| part(html.row_title(page, row), row, true)));
    }
    parts.retain(|part| !part.lines.is_empty());
    if page.name() == ON_ONE_LINE {
        parts
            .iter_mut()
            .for_each(|part| join(part, &messages.text("address-label", &[]).unwrap_or_default()));
    }
    parts
}

/// The page whose answers are read as one.
const ON_ONE_LINE: &str = "address";

/// Puts the answers of a part into one.
fn join(part: &mut AnsweredPart, label: &str) {
    let lines = std::mem::take(&mut part.lines);
    let mut values: Vec<&str> = lines.iter().map(|line| line.value.as_str()).collect();
    // What is missing is missing once.
    values.dedup();
    let value = values.join(", ");
    let change = lines.first().map(|line| line.change.clone()).unwrap_or_default();
    part.lines.push(AnswerView { label: label.to_owned(), value, change });
}

/// Where an answer is changed.
fn address_of(page: &Page, question: &FormQuestion, row: u32) -> String {
    let control = question.path(row).with_part(question.parts().first().copied()).id();
    let part = Part { page, row: question.is_in_row().then_some(row) };
    format!("{}#{control}", address(&part.address(), true, None))
}
