//! A catalogue taken apart: its texts, what they take in, and the line of each.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::error::{CatalogueError, place};

/// A text of a catalogue: of a message, of an attribute, or of a term.
pub(super) struct Part<'c> {
    /// The id of the message; of a term with its dash.
    pub id: String,
    /// The attribute; empty for the text of the message itself.
    pub name: &'c str,
    /// The id of the message, and the name of the text, as slices of the source.
    begins: &'c str,
    written: &'c str,
    pattern: &'c Pattern<&'c str>,
}

impl Part<'_> {
    pub fn place(&self) -> String {
        place(&self.id, self.name)
    }

    pub fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}

/// The texts of a catalogue.
pub(super) struct TakenApart<'c> {
    source: &'c str,
    /// In the order of the file.
    pub parts: Vec<Part<'c>>,
    by_place: BTreeMap<String, usize>,
    taken_in: BTreeSet<String>,
}

impl<'c> TakenApart<'c> {
    /// Takes a catalogue apart, each of whose texts has to be there once and to take in only what is there.
    pub fn new(resource: &'c FluentResource) -> Result<TakenApart<'c>, CatalogueError> {
        let mut apart = TakenApart {
            source: resource.source(),
            parts: Vec::new(),
            by_place: BTreeMap::new(),
            taken_in: BTreeSet::new(),
        };
        // A message that has only attributes is there once, too.
        let mut ids = BTreeSet::new();
        for entry in resource.entries() {
            let (id, begins, value, attributes) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), it.id.name, it.value.as_ref(), &it.attributes),
                Entry::Term(it) => (format!("-{}", it.id.name), it.id.name, Some(&it.value), &it.attributes),
                _ => continue,
            };
            if !ids.insert(id.clone()) {
                return Err(CatalogueError::Twice { line: apart.line(begins), place: id });
            }
            let value = value.map(|pattern| ("", begins, pattern));
            let attributes = attributes.iter().map(|it| (it.id.name, it.id.name, &it.value));
            for (name, written, pattern) in value.into_iter().chain(attributes) {
                apart.add(Part { id: id.clone(), name, begins, written, pattern })?;
            }
        }
        apart.look_for_what_is_taken_in()?;
        Ok(apart)
    }

    fn add(&mut self, part: Part<'c>) -> Result<(), CatalogueError> {
        let place = part.place();
        if self.by_place.insert(place.clone(), self.parts.len()).is_some() {
            return Err(CatalogueError::Twice { line: self.line_of(&part), place });
        }
        self.parts.push(part);
        Ok(())
    }

    fn look_for_what_is_taken_in(&mut self) -> Result<(), CatalogueError> {
        let mut taken_in = BTreeSet::new();
        for part in &self.parts {
            let mut lost = None;
            walk(part.pattern, &mut |inline| {
                let Some((name, written)) = reference(inline) else { return };
                if !self.by_place.contains_key(&name) {
                    lost.get_or_insert((name.clone(), written));
                }
                taken_in.insert(name);
            });
            if let Some((name, written)) = lost {
                let line = self.line(written);
                return Err(CatalogueError::NoSuchReference { line, place: part.place(), name });
            }
        }
        self.taken_in = taken_in;
        Ok(())
    }

    /// Returns whether another text takes this one in.
    pub fn is_taken_in(&self, part: &Part<'_>) -> bool {
        self.taken_in.contains(&part.place())
    }

    /// Returns the variables of a text and of the messages that it takes in, which are given what it is
    /// given. A term is not.
    pub fn variables(&self, part: &Part<'c>) -> Vec<&'c str> {
        let (mut found, mut seen, mut to_see) = (Vec::new(), Vec::new(), vec![part.pattern]);
        while let Some(pattern) = to_see.pop() {
            walk(pattern, &mut |inline| match inline {
                InlineExpression::VariableReference { id } => found.push(id.name),
                InlineExpression::MessageReference { .. } => {
                    let below = reference(inline).and_then(|(name, _)| self.by_place.get(&name));
                    let below = below.filter(|n| !seen.contains(*n));
                    if let Some((n, part)) = below.and_then(|n| Some((*n, self.parts.get(*n)?))) {
                        seen.push(n);
                        to_see.push(part.pattern);
                    }
                }
                _ => {}
            });
        }
        found
    }

    /// Returns the text of a part that is nothing but text, and its line.
    pub fn plain(&self, place: &str) -> Option<(&'c str, usize)> {
        let part = self.parts.get(*self.by_place.get(place)?)?;
        match part.pattern.elements.as_slice() {
            [PatternElement::TextElement { value }] => Some((value, self.line_of(part))),
            _ => None,
        }
    }

    /// Returns the line in which the message of a text begins.
    pub fn line_of_message(&self, part: &Part<'_>) -> usize {
        self.line(part.begins)
    }

    /// Returns the line in which a text begins.
    pub fn line_of(&self, part: &Part<'_>) -> usize {
        self.line(part.written)
    }

    /// Returns the line of a piece of the source, counted from 1: the pieces of a parsed catalogue are slices
    /// of it.
    pub fn line(&self, piece: &str) -> usize {
        line_at(self.source, piece.as_ptr().addr().saturating_sub(self.source.as_ptr().addr()))
    }
}

/// The line of a byte, counted from 1.
pub(super) fn line_at(source: &str, byte: usize) -> usize {
    1 + source.bytes().take(byte).filter(|byte| *byte == b'\n').count()
}

/// Returns what an expression takes in from elsewhere, and how it is written: a message, a term, or a
/// function. The catalogues know no functions.
fn reference<'c>(inline: &'c InlineExpression<&'c str>) -> Option<(String, &'c str)> {
    match inline {
        InlineExpression::MessageReference { id, attribute } => {
            Some((place(id.name, attribute.as_ref().map_or("", |it| it.name)), id.name))
        }
        InlineExpression::TermReference { id, .. } => Some((format!("-{}", id.name), id.name)),
        InlineExpression::FunctionReference { id, .. } => Some((format!("{}()", id.name), id.name)),
        _ => None,
    }
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
