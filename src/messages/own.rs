//! A catalogue of your own, looked through before it is used: each of its names has to be one that the crate uses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use super::Locale;
use crate::application::Draft;
use crate::engine::alike::{alike, listed};
use crate::engine::{Code, CodeEntry, Names, Node, Schema};
use crate::form::{Form, FormQuestion, Page};

/// Why a catalogue of your own cannot be used. It names what there is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CatalogueError {
    /// It is not in the syntax of Fluent.
    #[error("the catalogue cannot be read at byte {at}: {what}")]
    Syntax {
        /// Where the fault begins.
        at: usize,
        /// What is wrong there.
        what: String,
    },
    /// A message that nothing uses.
    #[error("nothing uses the message `{id}`: did you mean {}?", listed(alike))]
    NoSuchMessage {
        /// Its id.
        id: String,
        /// The ids most like it.
        alike: Vec<String>,
    },
    /// An attribute that nothing uses: no hint, no code, no choice of the question.
    #[error("nothing uses `{}`: did you mean {}?", place(id, attribute), listed(alike))]
    NoSuchAttribute {
        /// The id of the message.
        id: String,
        /// The attribute; empty for the text of the message itself, where only its attributes are used.
        attribute: String,
        /// The attributes most like it.
        alike: Vec<String>,
    },
    /// A variable that the sentence is not given.
    #[error("`{place}` is not given `${variable}`: its variables are {}", listed(known))]
    NoSuchVariable {
        /// The message, or the message and its attribute.
        place: String,
        /// The variable.
        variable: String,
        /// The variables that it is given.
        known: Vec<String>,
    },
    /// A message, a term or a function that the catalogue takes in but does not have. Each catalogue has its own.
    #[error("`{place}` takes in `{name}`, which this catalogue does not have")]
    NoSuchReference {
        /// The message, or the message and its attribute.
        place: String,
        /// What it takes in.
        name: String,
    },
    /// The same message, or the same attribute of one, twice: only the last would be used.
    #[error("`{place}` is there twice")]
    Twice {
        /// The message, or the message and its attribute.
        place: String,
    },
    /// A text of your own under an id that has another meaning already.
    #[error("the message `{id}` is there already: `Messages::with` gives it other words")]
    Taken {
        /// Its id.
        id: String,
    },
}

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

/// What our catalogues have, in either language.
static OURS: LazyLock<Known> = LazyLock::new(Known::ours);

/// The variables of the sentences for a code, whichever question they are for.
static OF_CODES: LazyLock<BTreeMap<&'static str, Variables>> = LazyLock::new(|| {
    let variables = |entry: &CodeEntry| entry.params.iter().map(|param| (*param).to_owned()).collect();
    Code::all().map(|entry| (entry.code.as_str(), variables(entry))).collect()
});

/// The key of the question whose choices are named by a post, and so by nobody else.
const OPEN: &str = "role";

/// Whether our catalogues have a message of that id.
pub(super) fn is_ours(id: &str) -> bool {
    OURS.messages.contains_key(id)
}

impl Known {
    fn ours() -> Known {
        let mut known = Known::default();
        for locale in Locale::ALL {
            // What can be read of it; a test reads both whole.
            let resource = fluent_syntax::parser::parse(locale.catalogue()).unwrap_or_else(|(good, _)| good);
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    let parts = known.messages.entry(message.id.name.to_owned()).or_default();
                    for (part, pattern) in parts_of(message) {
                        variables_of(pattern, parts.entry(part.to_owned()).or_default());
                    }
                }
            }
        }
        known.answers.extend(["any".to_owned(), "form".to_owned()]);
        known.add_names(Names::of_probation_service());
        known.add_objects("", Draft::SHAPE);
        known
    }

    /// A question, whose choices may each be said in words of their own.
    fn add_question(&mut self, question: &FormQuestion, names: &Names) {
        self.answers.insert(question.id());
        let choices = question.choices_of(names);
        if !choices.is_empty() {
            let list = super::named::list_of(question.question());
            let parts = self.messages.entry(format!("choice-{list}")).or_default();
            for choice in choices {
                parts.entry(choice.into_owned()).or_default();
            }
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
                let id = question.id();
                let above = id.match_indices('-').filter_map(|(end, _)| id.get(..end));
                self.answers.extend(above.map(str::to_owned));
                self.add_question(question, form.names());
                if question.is_named() {
                    self.add_group(question);
                }
            }
        }
    }

    /// The sentences of a group whose keys a post names, for any of its answers.
    fn add_group(&mut self, question: &FormQuestion) {
        let Some((group, _)) =
            question.id().rsplit_once('-').map(|(group, key)| (group.to_owned(), key.to_owned()))
        else {
            return;
        };
        self.answers.insert(format!("{group}-any"));
        self.groups.insert(format!("{group}-any"));
    }

    /// What a post names.
    pub(super) fn add_names(&mut self, names: &Names) {
        for question in FormQuestion::all_of(names) {
            self.add_question(&question, names);
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
        let ids = [OURS.messages.keys(), self.messages.keys()].into_iter().flatten();
        alike(id, ids.chain(&self.answers))
    }

    /// The variables that a part of a message is given; none in place of a set where the part is yours, and so are its variables.
    fn variables(&self, id: &str, part: &str) -> Result<Option<Variables>, CatalogueError> {
        let said: Vec<&Variables> =
            self.parts(id).filter(|(name, _)| *name == part).map(|(_, variables)| variables).collect();
        let is_answer = self.is_answer(id);
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
        // A code of your own has a dot, and its attribute a dash: `acme.badge` is `acme-badge`.
        if is_answer && of_code.is_none() && part.contains('-') {
            return Ok(None);
        }
        let hint = "hint".to_owned();
        let codes = OF_CODES.keys().copied().filter(|_| is_answer);
        let names = self.parts(id).map(|(name, _)| name.as_str()).filter(|name| !name.is_empty());
        let alike = alike(part, names.chain(codes).chain(is_answer.then_some(hint.as_str())));
        Err(CatalogueError::NoSuchAttribute { id: id.to_owned(), attribute: part.to_owned(), alike })
    }

    /// Whether a part is for a code, or for a code with one of its parameters or of the names that one can be.
    fn is_special(&self, code: &str, part: &str, variables: &Variables) -> bool {
        match part.strip_prefix(code).and_then(|rest| rest.strip_prefix('-')) {
            None => part == code,
            Some(param) => {
                variables.contains(param) || OURS.messages.values().any(|parts| parts.contains_key(part))
            }
        }
    }

    /// Looks through other words for what has words already.
    pub(super) fn look_through(&self, resource: &FluentResource) -> Result<(), CatalogueError> {
        each_part(resource, |id, part, pattern| {
            if !self.has(id) {
                return Err(CatalogueError::NoSuchMessage { id: id.to_owned(), alike: self.alike(id) });
            }
            let Some(known) = self.variables(id, part)? else { return Ok(()) };
            let mut used = Variables::new();
            variables_of(pattern, &mut used);
            match used.into_iter().find(|variable| !known.contains(variable)) {
                None => Ok(()),
                Some(variable) => {
                    let known = known.into_iter().collect();
                    Err(CatalogueError::NoSuchVariable { place: place(id, part), variable, known })
                }
            }
        })
    }

    /// Looks through texts of your own, of which only you know what asks for them.
    pub(super) fn look_through_texts(&self, resource: &FluentResource) -> Result<(), CatalogueError> {
        each_part(resource, |id, _, _| match self.has(id) {
            true => Err(CatalogueError::Taken { id: id.to_owned() }),
            false => Ok(()),
        })
    }
}

fn place(id: &str, part: &str) -> String {
    if part.is_empty() { id.to_owned() } else { format!("{id}.{part}") }
}

/// The value of a message, under the empty name, and its attributes.
fn parts_of<'m>(message: &'m Message<&'m str>) -> impl Iterator<Item = (&'m str, &'m Pattern<&'m str>)> {
    let value = message.value.iter().map(|value| ("", value));
    value.chain(message.attributes.iter().map(|attribute| (attribute.id.name, &attribute.value)))
}

/// Looks at each part of each message, which is there once and takes in nothing that is not there.
fn each_part(
    resource: &FluentResource,
    mut look: impl FnMut(&str, &str, &Pattern<&str>) -> Result<(), CatalogueError>,
) -> Result<(), CatalogueError> {
    let mut there = BTreeSet::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                if !there.insert(id.to_owned()) {
                    return Err(CatalogueError::Twice { place: id.to_owned() });
                }
                for attribute in &message.attributes {
                    let place = place(id, attribute.id.name);
                    if !there.insert(place.clone()) {
                        return Err(CatalogueError::Twice { place });
                    }
                }
            }
            Entry::Term(term) => drop(there.insert(format!("-{}", term.id.name))),
            _ => {}
        }
    }
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        for (part, pattern) in parts_of(message) {
            look(id, part, pattern)?;
            let mut taken_in = BTreeSet::new();
            walk(pattern, &mut |inline| taken_in.extend(reference(inline)));
            if let Some(name) = taken_in.into_iter().find(|name| !there.contains(name)) {
                return Err(CatalogueError::NoSuchReference { place: place(id, part), name });
            }
        }
    }
    Ok(())
}

/// What an expression takes in from elsewhere: a message, a term, or a function, of which there are none.
fn reference(inline: &InlineExpression<&str>) -> Option<String> {
    match inline {
        InlineExpression::MessageReference { id, attribute } => {
            Some(place(id.name, attribute.as_ref().map_or("", |it| it.name)))
        }
        InlineExpression::TermReference { id, .. } => Some(format!("-{}", id.name)),
        InlineExpression::FunctionReference { id, .. } => Some(format!("{}()", id.name)),
        _ => None,
    }
}

fn variables_of(pattern: &Pattern<&str>, found: &mut Variables) {
    walk(pattern, &mut |inline| {
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.to_owned());
        }
    });
}

/// Looks at every expression of a text.
fn walk<'p>(pattern: &'p Pattern<&'p str>, look: &mut impl FnMut(&'p InlineExpression<&'p str>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, look);
        }
    }
}

fn walk_expression<'p>(
    expression: &'p Expression<&'p str>,
    look: &mut impl FnMut(&'p InlineExpression<&'p str>),
) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, look),
        Expression::Select { selector, variants } => {
            walk_inline(selector, look);
            variants.iter().for_each(|variant| walk(&variant.value, look));
        }
    }
}

fn walk_inline<'p>(
    inline: &'p InlineExpression<&'p str>,
    look: &mut impl FnMut(&'p InlineExpression<&'p str>),
) {
    look(inline);
    match inline {
        InlineExpression::Placeable { expression } => walk_expression(expression, look),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.positional.iter().for_each(|argument| walk_inline(argument, look));
            arguments.named.iter().for_each(|argument| walk_inline(&argument.value, look));
        }
        _ => {}
    }
}
