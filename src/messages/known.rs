//! What a catalogue may have: each of its names has to be one that the crate uses, or another text of the
//! catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;

use super::error::CatalogueError;
use super::layer::readable;
use super::places;
use super::taken_apart::{Part, TakenApart};
use crate::application::Draft;
use crate::eligibility::Policy;
use crate::engine::DraftNode as _;
use crate::engine::alike::alike;
use crate::engine::{Code, CodeEntry, Meta, Names, Schema};
use crate::field::{Country, Nationality};
use crate::form::{Form, FormQuestion, Page};

/// The English catalogue, in which everything appears that another lacks.
pub(super) const ENGLISH: &str = include_str!("../../locales/en.ftl");

/// The same, parsed; a test reads it whole.
static PARSED: LazyLock<FluentResource> = LazyLock::new(|| readable(ENGLISH.to_owned()));

type Variables = BTreeSet<String>;

/// What a catalogue may have.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    messages: BTreeMap<String, Parts>,
    /// Messages that have a sentence for each code: questions, and the objects and lists above them.
    answers: BTreeSet<String>,
    /// Of these the messages for any answer of a group whose keys a post names: they are given `$answer`.
    groups: BTreeSet<String>,
}

/// The variables of a message, by its parts; the empty name is its value.
type Parts = BTreeMap<String, Variables>;

/// What the English catalogue has, and whatever else a language may say.
static OURS: LazyLock<Known> = LazyLock::new(Known::ours);

/// The variables of the sentences for a code, whichever question they are for.
static OF_CODES: LazyLock<BTreeMap<&'static str, Variables>> = LazyLock::new(|| {
    let variables = |entry: &CodeEntry| entry.params.iter().map(|param| (*param).to_owned()).collect();
    Code::all().map(|entry| (entry.code.as_str(), variables(entry))).collect()
});

/// The key of the question whose choices are named by a post, and so by nobody else.
const OPEN: &str = "role";

/// The list of the catalogue in which the choices of a question are: that of the post, or the one of its key.
pub(super) fn list_of(question: &Meta) -> &'static str {
    question.named_by.unwrap_or(question.key)
}

/// Whether our catalogues have a message of that id.
pub(super) fn is_ours(id: &str) -> bool {
    PARSED.entries().any(|entry| matches!(entry, Entry::Message(message) if message.id.name == id))
}

/// What a catalogue needs to have, so that nothing of it appears in English: each message and its attribute.
pub(super) fn needed() -> Vec<(String, String)> {
    let Ok(english) = TakenApart::new(&PARSED) else { return Vec::new() };
    asked_for(&english).map(|part| (part.id.clone(), part.name.to_owned())).collect()
}

/// The names of places that it needs besides, unless it is English: those are in the tables of the fields.
pub(super) fn needed_places() -> impl Iterator<Item = (String, String)> {
    let of = |id: &str, code: &str| (id.to_owned(), code.to_owned());
    let countries = Country::all().map(move |it| of("choice-country", it.alpha2()));
    let others = Nationality::all().filter(|it| places::country_of("nationalities", it.as_str()).is_none());
    countries.chain(others.map(move |it| of("choice-nationalities", it.as_str())))
}

/// The texts of a catalogue that the crate asks for: not those of a message that is there to be taken in
/// alone.
fn asked_for<'a, 'c>(catalogue: &'a TakenApart<'c>) -> impl Iterator<Item = &'a Part<'c>> {
    let not_taken_in = catalogue.parts.iter().filter(|part| !part.is_term() && !catalogue.is_taken_in(part));
    let ids: BTreeSet<&str> = not_taken_in.map(|part| part.id.as_str()).collect();
    catalogue.parts.iter().filter(move |part| ids.contains(part.id.as_str()))
}

impl Known {
    fn ours() -> Known {
        let mut known = Known::default();
        if let Ok(english) = TakenApart::new(&PARSED) {
            for part in asked_for(&english) {
                let variables = english.variables(part).into_iter().map(str::to_owned);
                let parts = known.messages.entry(part.id.clone()).or_default();
                parts.entry(part.name.to_owned()).or_default().extend(variables);
            }
        }
        // In some languages a month has another form behind a day.
        for month in 1..=12 {
            let parts = known.messages.entry(format!("month-{month}")).or_default();
            parts.entry("in_date".to_owned()).or_default();
        }
        // In some languages the word before the last entry of a list runs into it.
        if let Some(entries) = known.messages.get_mut("entry") {
            let last = entries.iter().map(|(name, variables)| {
                let rest = variables.iter().cloned().chain(["rest".to_owned()]);
                (format!("{name}-last"), rest.collect())
            });
            let last: Parts = last.collect();
            entries.extend(last);
        }
        known.answers.extend(["any".to_owned(), "form".to_owned()]);
        known.add_names(&Policy::first().names);
        let roles = Policy::all().iter().map(|policy| (policy.id.clone(), Variables::new()));
        known.messages.entry("choice-role".to_owned()).or_default().extend(roles);
        known.add_objects("", Draft::SCHEMA);
        known
    }

    /// A question and its choices, which may each have words for whatever question has them, and for this one
    /// alone.
    fn add_question(&mut self, id: &str, question: &FormQuestion, names: &Names) {
        let choices = question.choices_of(names);
        for list in [list_of(question.question()), id].iter().filter(|_| !choices.is_empty()) {
            let parts = self.messages.entry(format!("choice-{list}")).or_default();
            parts.extend(choices.iter().map(|choice| (choice.to_string(), Variables::new())));
        }
        let above = id.match_indices('-').filter_map(|(end, _)| id.get(..end));
        self.answers.extend(above.chain([id]).map(str::to_owned));
        if let Some((group, _)) = id.rsplit_once('-').filter(|_| question.is_named()) {
            self.answers.insert(format!("{group}-any"));
            self.groups.insert(format!("{group}-any"));
        }
    }

    fn add_objects(&mut self, above: &str, shape: &Schema) {
        for child in shape.keys.iter().filter(|child| !child.shape.keys.is_empty()) {
            let key = child.key;
            let id = if above.is_empty() { key.to_owned() } else { format!("{above}-{key}") };
            self.add_objects(&id, child.shape);
            self.answers.insert(id);
        }
    }

    /// What a form of your own needs words for: its questions, its pages, its choices.
    pub(super) fn add_form(&mut self, form: &Form) {
        let is_own = |page: &&Page| page.questions().iter().any(|question| !question.is_ours());
        for page in form.pages().iter().filter(is_own) {
            let title = self.messages.entry(format!("page-title-{}", page.name())).or_default();
            title.entry(String::new()).or_default();
            for question in page.questions() {
                self.add_question(&question.id(), question, form.names());
            }
        }
    }

    /// What a section of your own needs words for, which a form has under this key.
    pub(super) fn add_section(&mut self, key: &str, shape: &'static Schema) {
        let names = &Policy::first().names;
        for question in FormQuestion::below(shape, names) {
            self.add_question(&format!("{key}-{}", question.id()), &question, names);
        }
    }

    /// What a post names.
    pub(super) fn add_names(&mut self, names: &Names) {
        for question in FormQuestion::all_of(names) {
            self.add_question(&question.id(), &question, names);
        }
    }

    fn parts(&self, id: &str) -> impl Iterator<Item = (&String, &Variables)> {
        [&OURS.messages, &self.messages].into_iter().filter_map(move |it| it.get(id)).flatten()
    }

    fn is_answer(&self, id: &str) -> bool {
        OURS.answers.contains(id) || self.answers.contains(id)
    }

    fn has(&self, id: &str) -> bool {
        self.is_answer(id) || OURS.messages.contains_key(id) || self.messages.contains_key(id)
    }

    fn alike(&self, id: &str) -> Vec<String> {
        // The steps of an id have dashes between them, where those of a place have dots.
        let (dots, dashes) = (|id: &str| id.replace('-', "."), |place: String| place.replace('.', "-"));
        let ids = [OURS.messages.keys(), self.messages.keys()].into_iter().flatten().chain(&self.answers);
        alike(&dots(id), ids.map(|id| dots(id))).into_iter().map(dashes).collect()
    }

    /// The variables that a part of a message is given; none in place of a set where the part is yours, and
    /// so are its variables. Of a part that nothing uses, those that are most like it.
    fn variables(&self, id: &str, part: &str) -> Result<Option<Variables>, Vec<String>> {
        let is_answer = self.is_answer(id);
        // In some languages a word changes behind "or".
        let part = part.strip_suffix("-after_or").filter(|_| id.starts_with("choice-")).unwrap_or(part);
        let said: Vec<&Variables> =
            self.parts(id).filter(|(name, _)| *name == part).map(|(_, variables)| variables).collect();
        let code = part.split_once('-').map_or(part, |(code, _)| code);
        let of_code = OF_CODES.get(code).filter(|_| is_answer);
        let is_known = !said.is_empty()
            || (is_answer && (part.is_empty() || part == "hint"))
            || of_code.is_some_and(|variables| self.is_special(code, part, variables))
            || id.strip_prefix("choice-") == Some(OPEN);
        if is_known {
            let of_code = of_code.into_iter().flatten();
            let of_group = self.groups.contains(id).then(|| "answer".to_owned());
            return Ok(Some(said.into_iter().flatten().chain(of_code).cloned().chain(of_group).collect()));
        }
        if is_answer && part == "card" {
            return Ok(Some(Variables::from(["answer".to_owned()])));
        }
        // A code of your own has a dot, and its attribute a dash: `acme.badge` is `acme-badge`.
        if is_answer && of_code.is_none() && part.contains('-') {
            return Ok(None);
        }
        let hint = "hint".to_owned();
        let codes = OF_CODES.keys().copied().filter(|_| is_answer);
        let names = self.parts(id).map(|(name, _)| name.as_str()).filter(|name| !name.is_empty());
        Err(alike(part, names.chain(codes).chain(is_answer.then_some(hint.as_str()))))
    }

    /// Whether a part is for a code, or for a code with one of its parameters or of the names that one can
    /// be.
    fn is_special(&self, code: &str, part: &str, variables: &Variables) -> bool {
        match part.strip_prefix(code).and_then(|rest| rest.strip_prefix('-')) {
            None => part == code,
            Some(param) => {
                variables.contains(param) || OURS.messages.values().any(|parts| parts.contains_key(part))
            }
        }
    }

    /// Checks a catalogue of words against the words that English has.
    pub(super) fn look_through(&self, catalogue: &TakenApart<'_>) -> Result<(), CatalogueError> {
        for part in catalogue.parts.iter().filter(|part| !part.is_term()) {
            let (line, id, attribute) = (catalogue.line_of(part), part.id.clone(), part.name.to_owned());
            // What another text takes in serves that one, whatever it is called.
            let is_taken_in = catalogue.is_taken_in(part);
            let known = match self.variables(&id, &attribute) {
                Err(_) if is_taken_in => continue,
                Err(_) if !self.has(&id) => {
                    let (line, alike) = (catalogue.line_of_message(part), self.alike(&id));
                    return Err(CatalogueError::NoSuchMessage { line, id, alike });
                }
                Err(alike) => return Err(CatalogueError::NoSuchAttribute { line, id, attribute, alike }),
                Ok(None) => continue,
                Ok(Some(known)) => known,
            };
            if let Some(variable) = catalogue.variables(part).into_iter().find(|it| !known.contains(*it)) {
                let (line, place) = (catalogue.line(variable), part.place());
                let (variable, known) = (variable.to_owned(), known.into_iter().collect());
                return Err(CatalogueError::NoSuchVariable { line, place, variable, known });
            }
        }
        Ok(())
    }

    /// Looks through texts of your own, of which only you know what asks for them.
    pub(super) fn look_through_texts(&self, catalogue: &TakenApart<'_>) -> Result<(), CatalogueError> {
        match catalogue.parts.iter().find(|part| self.has(&part.id)) {
            Some(part) => {
                Err(CatalogueError::Taken { line: catalogue.line_of_message(part), id: part.id.clone() })
            }
            None => Ok(()),
        }
    }
}
