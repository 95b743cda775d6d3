//! One question: which control it has, and what surrounds it.

use std::borrow::Cow;

use super::markup::{Element, Html};
use super::{HtmlForm, HtmlPart};
use crate::engine::{Issue, Param, Part, Path, Widget};
use crate::form::{Constraints, Filled, FormQuestion, Input};

/// The fewest selects that a question with several answers from a long list shows, and the most.
const SELECTS: std::ops::RangeInclusive<usize> = 2..=20;

/// A question that is shown.
pub(super) struct Asked<'a> {
    form: &'a HtmlForm<'a>,
    question: &'a FormQuestion,
    constraints: Constraints,
    path: Path,
    id: String,
    label: String,
    hint: Option<String>,
    issue: Option<&'a Issue>,
}

impl<'a> Asked<'a> {
    pub fn new(form: &'a HtmlForm<'a>, question: &'a FormQuestion, row: u32) -> Asked<'a> {
        let path = question.path(row);
        let constraints = question.constraints(form.rules);
        let limit = constraints.max_words.and_then(|most| form.words.max_words(most));
        let hint: Vec<String> = form.words.hint(question).into_iter().chain(limit).collect();
        let errors = form.report.into_iter().flat_map(|report| report.errors());
        Asked {
            form,
            question,
            constraints,
            id: path.id(),
            label: form.label(question),
            hint: (!hint.is_empty()).then(|| hint.join(". ")),
            issue: errors.into_iter().find(|issue| issue.path().segments() == path.segments()),
            path,
        }
    }

    pub fn html(&self, filled: &Filled) -> Html {
        let inner = match filled {
            Filled::Text(typed) => self.labelled(self.text(typed)),
            Filled::Parts(typed) => self.grouped(self.boxes(typed)),
            Filled::Choices(chosen) => match self.question.question().widget {
                Widget::Select => self.labelled(self.select(&self.id, chosen.first(), &self.options())),
                Widget::MultiSelect => self.grouped(self.selects(chosen)),
                Widget::Checkboxes => self.grouped(self.choices(chosen, true)),
                _ => self.grouped(self.choices(chosen, false)),
            },
        };
        let names = [self.class(HtmlPart::Group), self.class_if_wrong(HtmlPart::GroupError)];
        Element::new("div").class(&names).holds(&inner.in_lines())
    }

    fn class(&self, part: HtmlPart) -> &'a str {
        (self.form.style)(part)
    }

    fn class_if_wrong(&self, part: HtmlPart) -> &'a str {
        if self.issue.is_some() { self.class(part) } else { "" }
    }

    /// One control below its label.
    fn labelled(&self, control: Html) -> Html {
        let label = self.form.label_for(&self.id, HtmlPart::Label).text(&self.label);
        Html::lines([label, self.hint(), self.error(), control])
    }

    /// Several controls below what they ask.
    fn grouped(&self, controls: Html) -> Html {
        let fieldset = self.form.element("fieldset", HtmlPart::Fieldset);
        let legend = self.form.element("legend", HtmlPart::Legend).text(&self.label);
        let inner = Html::lines([legend, self.hint(), self.error(), controls]);
        fieldset.maybe("aria-describedby", self.described_by()).holds(&inner.in_lines())
    }

    fn hint(&self) -> Html {
        let Some(hint) = &self.hint else { return Html::default() };
        self.form.element("p", HtmlPart::Hint).attr("id", &format!("{}-hint", self.id)).text(hint)
    }

    fn error(&self) -> Html {
        let Some(issue) = self.issue else { return Html::default() };
        let prefix = self.form.words.around("page-error-prefix");
        let prefix = self.form.element("span", HtmlPart::Hidden).text(&prefix);
        let message = prefix.then(&Html::text(" ")).then(&Html::text(&self.form.message(issue)));
        self.form.element("p", HtmlPart::Error).attr("id", &format!("{}-error", self.id)).holds(&message)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let error = self.issue.map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// What an input of one answer says about itself.
    fn described(&self, control: Element) -> Element {
        let invalid = self.issue.map(|_| "true");
        control.maybe("aria-describedby", self.described_by()).maybe("aria-invalid", invalid)
    }

    fn is_required(&self) -> bool {
        self.form.browser_checks && self.question.is_demanded(self.form.rules)
    }

    /// The limits of a text. The least and the most of a number mean nothing to an input of text.
    fn limited(&self, mut control: Element) -> Element {
        let checks = self.form.browser_checks.then(|| self.constraints.browser_checks(self.is_required()));
        for (name, value) in
            self.constraints.html_attributes().into_iter().chain(checks.into_iter().flatten())
        {
            control = match name {
                "required" => control.flag(name, true),
                "min" | "max" => control,
                _ => control.attr(name, &value),
            };
        }
        control
    }

    fn text(&self, typed: &str) -> Html {
        let (input, name) = (self.question.input(), self.path.name());
        let Some(rows) = input.rows else {
            let control = self.input(&self.id, &name, typed, &input, self.issue.is_some());
            return self.limited(self.described(control)).void();
        };
        let names = [self.class(HtmlPart::TextArea), self.class_if_wrong(HtmlPart::TextAreaError)];
        let control = Element::new("textarea").attr("id", &self.id).attr("name", &name).class(&names);
        let control = control.attr("rows", &rows.to_string()).maybe("autocomplete", input.autocomplete);
        let control = control.maybe("spellcheck", input.spellcheck.map(|is_on| is_on.to_string()));
        // A line end right behind the tag belongs to no answer.
        self.limited(self.described(control)).text(&format!("\n{typed}"))
    }

    fn input(&self, id: &str, name: &str, typed: &str, input: &Input, is_wrong: bool) -> Element {
        let error = if is_wrong { self.class(HtmlPart::InputError) } else { "" };
        let width = input.width.map_or("", |width| self.class(HtmlPart::Width(width)));
        Element::new("input")
            .attr("id", id)
            .attr("name", name)
            .class(&[self.class(HtmlPart::Input), error, width])
            .attr("value", typed)
            .attr("type", input.kind)
            .maybe("inputmode", input.inputmode)
            .maybe("autocomplete", input.autocomplete)
            .maybe("spellcheck", input.spellcheck.map(|is_on| is_on.to_string()))
    }

    fn boxes(&self, typed: &[String; 3]) -> Html {
        let one = |part: &Part| {
            let (at, word) = match part {
                Part::Day => (0, "page-day"),
                Part::Month => (1, "page-month"),
                Part::Year => (2, "page-year"),
            };
            let path = self.path.clone().with_part(Some(*part));
            let (id, is_wrong) = (path.id(), self.is_wrong(*part));
            let label = self.form.label_for(&id, HtmlPart::BoxLabel);
            let label = label.text(&self.form.words.around(word));
            let typed = typed.get(at).map_or("", String::as_str);
            let input = Input::of_part(self.question.question(), *part);
            let control = self.input(&id, &path.name(), typed, &input, is_wrong);
            let control = control.maybe("aria-invalid", is_wrong.then_some("true"));
            let control = control.flag("required", self.is_required()).void();
            self.form.element("div", HtmlPart::Box).holds(&label.then(&control))
        };
        let boxes = Html::lines(self.question.parts().iter().map(one));
        self.form.element("div", HtmlPart::Boxes).holds(&boxes.in_lines())
    }

    /// Whether a box is wrong: those that the issue names, or all.
    fn is_wrong(&self, part: Part) -> bool {
        let Some(issue) = self.issue else { return false };
        match (issue.path().part(), issue.param("parts")) {
            (Some(named), _) => named == part,
            (None, Some(Param::Names(named))) => named.contains(&part.as_str()),
            (None, _) => true,
        }
    }

    fn options(&self) -> Vec<(Cow<'static, str>, String)> {
        self.form.words.offered(self.question, self.form.rules)
    }

    fn choices(&self, chosen: &[String], takes_several: bool) -> Html {
        let (kind, all, item, control, label) = match takes_several {
            true => (
                "checkbox",
                HtmlPart::Checkboxes,
                HtmlPart::CheckboxItem,
                HtmlPart::Checkbox,
                HtmlPart::CheckboxLabel,
            ),
            false => ("radio", HtmlPart::Radios, HtmlPart::RadioItem, HtmlPart::Radio, HtmlPart::RadioLabel),
        };
        let one = |(at, (name, words)): (usize, (Cow<'static, str>, String))| {
            let id = self.nth_id(at);
            let input = Element::new("input").attr("type", kind).attr("id", &id);
            let input = input.attr("name", &self.path.name()).attr("value", &name);
            let input =
                input.class(&[self.class(control)]).flag("checked", chosen.iter().any(|it| *it == name));
            // Several boxes cannot each be required.
            let input = input.flag("required", !takes_several && self.is_required());
            let label = self.form.label_for(&id, label).text(&words);
            self.form.element("div", item).holds(&input.void().then(&label))
        };
        let items = Html::lines(self.options().into_iter().enumerate().map(one));
        self.form.element("div", all).holds(&items.in_lines())
    }

    /// The first of several controls has the id of the question, so that a summary leads to it.
    fn nth_id(&self, at: usize) -> String {
        if at == 0 { self.id.clone() } else { format!("{}-{}", self.id, at + 1) }
    }

    /// A select for each answer that was given and for one more, as far as more are accepted.
    fn selects(&self, chosen: &[String]) -> Html {
        let most = self.constraints.max_items.unwrap_or(*SELECTS.end());
        let count = (chosen.len() + 1).min(most.max(chosen.len())).clamp(*SELECTS.start(), *SELECTS.end());
        let options = self.options();
        let one = |at: usize| {
            let id = self.nth_id(at);
            let label = self.form.label_for(&id, HtmlPart::Hidden);
            let label = label.text(&format!("{} {}", self.label, at + 1));
            Html::lines([label, self.select(&id, chosen.get(at), &options)])
        };
        Html::lines((0..count).map(one))
    }

    /// Nothing is chosen for anybody: the first option is blank.
    fn select(&self, id: &str, chosen: Option<&String>, options: &[(Cow<'static, str>, String)]) -> Html {
        let option = |(name, words): (&str, &str)| {
            let is_chosen = !name.is_empty() && chosen.is_some_and(|it| it == name);
            Element::new("option").attr("value", name).flag("selected", is_chosen).text(words)
        };
        let named = options.iter().map(|(name, words)| (name.as_ref(), words.as_str()));
        let options = Html::lines([("", "")].into_iter().chain(named).map(option));
        let names = [self.class(HtmlPart::Select), self.class_if_wrong(HtmlPart::SelectError)];
        let select = Element::new("select").attr("id", id).attr("name", &self.path.name()).class(&names);
        let select = match self.question.takes_several() {
            // Hint and error are read with the group.
            true => select.maybe("aria-invalid", self.issue.map(|_| "true")),
            false => self.described(select.maybe("autocomplete", self.question.input().autocomplete)),
        };
        select.flag("required", id == self.id && self.is_required()).holds(&options.in_lines())
    }
}

/// What was answered to a question that is not shown, in inputs that keep it.
pub(super) fn carried(path: &Path, filled: Filled) -> Html {
    let name = path.name();
    let pairs: Vec<(String, String)> = match filled {
        Filled::Text(typed) => vec![(name, typed)],
        Filled::Choices(chosen) => chosen.into_iter().map(|choice| (name.clone(), choice)).collect(),
        Filled::Parts(typed) => Part::ALL
            .into_iter()
            .zip(typed)
            .map(|(part, typed)| (path.clone().with_part(Some(part)).name(), typed))
            .collect(),
    };
    Html::hidden_inputs(pairs.into_iter().filter(|(_, typed)| !typed.is_empty()))
}
