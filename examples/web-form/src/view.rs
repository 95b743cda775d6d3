//! Questions as a template shows them: everything comes from the form, the catalogues and the report.

use applicant::engine::{Segment, Widget};
use applicant::field::{Month, parse_date};
use applicant::form::{Filled, FormQuestion, Input, Inputs, Page, RowAction};
use applicant::messages::{LabelledOption, Messages};
use applicant::{Draft, Issue, Path, Report, Rules};

/// A page of questions.
pub struct PageView {
    pub rows: Vec<RowView>,
    /// Questions beside the list, or all questions of a page without a list.
    pub questions: Vec<QuestionView>,
    pub list: Option<String>,
    pub add: String,
    pub summary: Vec<(String, String)>,
    pub notices: Vec<String>,
}

/// A row of a list.
pub struct RowView {
    pub title: String,
    pub questions: Vec<QuestionView>,
    pub remove: String,
}

/// A question, with what was typed and what is wrong with it.
pub struct QuestionView {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub error: Option<String>,
    pub value: String,
    pub input: Input,
    pub boxes: Vec<BoxView>,
    pub options: Vec<OptionView>,
    /// Several selects for a question with several of many choices.
    pub selects: Vec<Vec<OptionView>>,
    /// Not shown now; what was typed is carried along.
    pub hidden: Vec<(String, String)>,
}

pub struct BoxView {
    pub id: String,
    pub name: String,
    pub label: String,
    pub value: String,
    pub input: Input,
    pub is_wrong: bool,
}

pub struct OptionView {
    pub id: String,
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

impl OptionView {
    /// Nothing is chosen for anybody.
    fn blank() -> OptionView {
        OptionView { id: String::new(), value: String::new(), label: String::new(), is_chosen: false }
    }
}

impl QuestionView {
    pub fn described_by(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")
    }

    pub fn is_shown(&self) -> bool {
        self.hidden.is_empty() && self.kind != "hidden"
    }
}

/// Everything a template needs to show a page.
pub struct Shown<'a> {
    pub page: &'a Page,
    pub draft: &'a Draft,
    pub rules: &'a Rules,
    pub messages: &'a Messages,
    /// What a check of the page found; none before it was sent.
    pub report: Option<&'a Report>,
}

impl Shown<'_> {
    pub fn view(&self) -> PageView {
        let inputs = self.draft.inputs();
        let (in_rows, beside): (Vec<_>, Vec<_>) =
            self.page.questions().iter().partition(|question| question.template().contains("[]"));
        let indexes = if in_rows.is_empty() { Vec::new() } else { rows_shown(self.page, self.draft) };
        let rows = indexes.iter().enumerate().map(|(n, index)| RowView {
            title: format!("{} {}", self.words(&format!("row-{}", self.page.name())), n + 1),
            questions: in_rows.iter().map(|question| self.question(&inputs, question, *index)).collect(),
            remove: RowAction::Remove(self.page.list().unwrap_or_default(), *index).to_string(),
        });
        let list = self.page.list();
        PageView {
            rows: rows.collect(),
            questions: beside.iter().map(|question| self.question(&inputs, question, 0)).collect(),
            list: list.map(str::to_owned),
            add: list.map(|list| RowAction::Add(list).to_string()).unwrap_or_default(),
            summary: self.summary(),
            notices: self.notices(),
        }
    }

    fn words(&self, id: &str) -> String {
        self.messages.text(id, &[]).unwrap_or_else(|| id.to_owned())
    }

    /// The errors in page order, each with the id of the control to go to.
    fn summary(&self) -> Vec<(String, String)> {
        let errors = self.report.into_iter().flat_map(Report::errors);
        errors
            .map(|issue| {
                let message = in_its_row(self.messages, issue, issue.message(self.messages), self.draft);
                (self.page.control(issue).unwrap_or_default(), message)
            })
            .collect()
    }

    fn notices(&self) -> Vec<String> {
        let all = self.report.into_iter().flat_map(Report::iter);
        let notices = all.filter(|issue| matches!(issue.severity().as_str(), "warning" | "advice"));
        notices.map(|issue| issue.message(self.messages)).collect()
    }

    fn question(&self, inputs: &Inputs<'_>, question: &FormQuestion, row: u32) -> QuestionView {
        let path = question.path(row);
        let asked = question.question();
        let filled = inputs.filled(question, row);
        let is_shown = inputs.shows(question, row);
        let issue = self
            .report
            .and_then(|report| report.at(&path).find(|issue| issue.severity().as_str() == "error"));
        let optional = if question.is_optional_under(self.rules) && !asked_always(question) {
            format!(" {}", self.words("page-optional"))
        } else {
            String::new()
        };
        let mut view = QuestionView {
            id: path.id(),
            name: path.name(),
            kind: asked.widget.as_str(),
            label: format!("{}{optional}", self.messages.label(question)),
            hint: self.hint(question),
            error: issue
                .map(|issue| in_its_row(self.messages, issue, issue.message(self.messages), self.draft)),
            value: String::new(),
            input: question.input(),
            boxes: Vec::new(),
            options: Vec::new(),
            selects: Vec::new(),
            hidden: Vec::new(),
        };
        if !is_shown {
            view.kind = "hidden";
            view.hidden = match filled {
                Filled::Text(text) if text.is_empty() => Vec::new(),
                Filled::Text(text) => vec![(view.name, text)],
                Filled::Choices(choices) => {
                    choices.into_iter().map(|choice| (view.name.clone(), choice)).collect()
                }
                Filled::Parts(parts) => ["day", "month", "year"]
                    .into_iter()
                    .zip(parts)
                    .filter(|(_, text)| !text.is_empty())
                    .map(|(part, text)| (format!("{}.{part}", view.name), text))
                    .collect(),
            };
            view.name = String::new();
            return view;
        }
        match filled {
            Filled::Text(text) => view.value = text,
            Filled::Parts(parts) => view.boxes = self.boxes(question, &path, &parts, issue),
            Filled::Choices(chosen) => self.choices(question, &path, &chosen, &mut view),
        }
        view
    }

    /// The hint, and how much may be written.
    fn hint(&self, question: &FormQuestion) -> Option<String> {
        let most = question.constraints(self.rules).max_words;
        let most = most.and_then(|most| self.messages.text("up-to-words", &[("most", &most.to_string())]));
        let hint: Vec<String> = self.messages.hint(question).into_iter().chain(most).collect();
        (!hint.is_empty()).then(|| hint.join(". "))
    }

    fn boxes(
        &self,
        question: &FormQuestion,
        path: &Path,
        parts: &[String; 3],
        issue: Option<&Issue>,
    ) -> Vec<BoxView> {
        let named = issue.and_then(|issue| issue.params().get("parts")).map(ToString::to_string);
        let box_of = |part: &applicant::engine::Part| {
            let name = part.as_str();
            let value = match name {
                "day" => &parts[0],
                "month" => &parts[1],
                _ => &parts[2],
            };
            BoxView {
                id: format!("{}-{name}", path.id()),
                name: format!("{}.{name}", path.name()),
                label: self.words(&format!("page-{name}")),
                value: value.clone(),
                input: Input::of_part(question.question(), *part),
                is_wrong: issue.is_some() && named.as_ref().is_none_or(|named| named.contains(name)),
            }
        };
        question.parts().iter().map(box_of).collect()
    }

    fn choices(&self, question: &FormQuestion, path: &Path, chosen: &[String], view: &mut QuestionView) {
        let options = |chosen: &[String]| self.options(question, &path.id(), chosen);
        let with_blank =
            |chosen: &[String]| std::iter::once(OptionView::blank()).chain(options(chosen)).collect();
        match question.question().widget {
            Widget::MultiSelect => {
                let boxes = (chosen.len() + 1).clamp(2, 5);
                view.selects =
                    (0..boxes).map(|n| with_blank(chosen.get(n..=n).unwrap_or_default())).collect();
            }
            Widget::Select => view.options = with_blank(chosen),
            _ => view.options = options(chosen),
        }
    }

    fn options(&self, question: &FormQuestion, id: &str, chosen: &[String]) -> Vec<OptionView> {
        let option = |(n, LabelledOption { name, label }): (usize, LabelledOption)| OptionView {
            // The first carries the id of the question, so that a summary leads to it.
            id: if n == 0 { id.to_owned() } else { format!("{id}-{}", n + 1) },
            is_chosen: chosen.iter().any(|it| *it == name),
            value: name.into_owned(),
            label,
        };
        self.messages.options(question, self.rules).into_iter().enumerate().map(option).collect()
    }
}

/// Questions whose label says already that they may be left blank, or that are yes or no by a tick.
fn asked_always(question: &FormQuestion) -> bool {
    question.question().widget == Widget::YesNo
}

/// The message for an answer, with the title of its row where there are several.
pub fn in_its_row(messages: &Messages, issue: &Issue, said: String, draft: &Draft) -> String {
    let [Segment::Key(list), Segment::Index(row), ..] = issue.path().segments() else { return said };
    let rows = draft.row_indexes(list).unwrap_or_default();
    match rows.iter().position(|it| it == row) {
        Some(place) if rows.len() > 1 => {
            let title = messages.text(&format!("row-{list}"), &[]).unwrap_or_default();
            format!("{title} {}: {said}", place + 1)
        }
        _ => said,
    }
}

/// A date or a month in words, where it can be read.
fn in_words(boxes: &[BoxView], messages: &Messages) -> Option<String> {
    let part = |name: &str| boxes.iter().find(|it| it.name.ends_with(name)).map(|it| it.value.trim());
    let (month, year) = (part(".month")?, part(".year")?);
    match part(".day") {
        Some(day) => parse_date(&format!("{day} {month} {year}")).ok().map(|date| messages.date(date)),
        None => {
            let month = Month::parse(&format!("{month} {year}")).ok()?;
            Some(messages.month(month.year(), month.month()))
        }
    }
}

/// The rows that a page shows: one blank row for an empty list, and one row for a page without a list.
pub fn rows_shown(page: &Page, draft: &Draft) -> Vec<u32> {
    let indexes = rows_of(page, draft);
    if indexes.is_empty() { vec![0] } else { indexes }
}

/// The rows of the list of a page; of a page without a list none.
fn rows_of(page: &Page, draft: &Draft) -> Vec<u32> {
    page.list().and_then(|list| draft.row_indexes(list).ok()).unwrap_or_default()
}

/// A line of check answers.
pub struct AnswerView {
    pub label: String,
    pub value: String,
}

/// Lines of check answers that stand together: with a title those of a row.
pub struct AnsweredPart {
    pub title: String,
    pub lines: Vec<AnswerView>,
}

/// What was answered on a page, in words.
pub fn answers(page: &Page, draft: &Draft, rules: &Rules, messages: &Messages) -> Vec<AnsweredPart> {
    let shown = Shown { page, draft, rules, messages, report: None };
    let view = shown.view();
    let not_provided = messages.text("page-not-provided", &[]).unwrap_or_default();
    let value = |question: &QuestionView| {
        let chosen =
            question.options.iter().chain(question.selects.iter().flatten()).filter(|it| it.is_chosen);
        let chosen: Vec<&str> = chosen.map(|it| it.label.as_str()).collect();
        let boxes: Vec<&str> =
            question.boxes.iter().map(|it| it.value.as_str()).filter(|it| !it.is_empty()).collect();
        let date = in_words(&question.boxes, messages).unwrap_or_else(|| boxes.join(" "));
        let text = [question.value.trim(), &chosen.join(", "), &date].concat();
        if text.is_empty() { not_provided.clone() } else { text }
    };
    let part = |title: String, questions: Vec<QuestionView>| {
        let shown = questions.into_iter().filter(QuestionView::is_shown);
        let lines = shown.map(|it| AnswerView { value: value(&it), label: it.label }).collect();
        AnsweredPart { title, lines }
    };
    let mut parts = vec![part(String::new(), view.questions)];
    // The row that a page shows for an empty list is there to be filled in; nobody answered it yet.
    match page.list() {
        Some(_) if rows_of(page, draft).is_empty() => {
            let label = messages.text(&format!("row-{}", page.name()), &[]).unwrap_or_default();
            let line = AnswerView { label, value: not_provided.clone() };
            parts.push(AnsweredPart { title: String::new(), lines: vec![line] });
        }
        _ => parts.extend(view.rows.into_iter().map(|row| part(row.title, row.questions))),
    }
    parts.retain(|part| !part.lines.is_empty());
    parts
}
