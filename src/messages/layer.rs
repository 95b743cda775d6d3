//! Texts of one catalogue, and catalogues one over the other.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::error::CatalogueError;
use super::taken_apart::line_at;

/// A catalogue that was parsed.
pub(super) struct Layer(FluentBundle<FluentResource>);

impl Layer {
    /// Makes a layer. The tag decides how numbers choose among the variants of a sentence.
    pub fn new(tag: &LanguageIdentifier, resource: FluentResource) -> Layer {
        let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
        // Marks around what is put in would be counted, copied and searched for.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Layer(bundle)
    }

    /// The text of a message, or of its attribute; the empty name is the message itself.
    fn text(&self, id: &str, part: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.0.get_message(id)?;
        let pattern = if part.is_empty() { message.value()? } else { message.get_attribute(part)?.value() };
        Some(self.0.format_pattern(pattern, args, &mut Vec::new()).into_owned())
    }

    pub fn has(&self, id: &str, part: &str) -> bool {
        let message = self.0.get_message(id);
        message.is_some_and(|it| {
            if part.is_empty() { it.value().is_some() } else { it.get_attribute(part).is_some() }
        })
    }
}

/// Catalogues of one language, one over the other: the last that has a text says it.
#[derive(Clone, Copy)]
pub(super) struct Layers<'l>(pub &'l [Arc<Layer>]);

impl Layers<'_> {
    pub fn text(self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.attribute(id, "", args)
    }

    pub fn attribute(self, id: &str, name: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        self.0.iter().rev().find_map(|layer| layer.text(id, name, args))
    }
}

/// A catalogue in the syntax of Fluent.
pub(super) fn parsed(catalogue: String) -> Result<FluentResource, CatalogueError> {
    if let Some(line) = too_deep(&catalogue) {
        let what = format!("braces are nested more than {MAX_DEPTH} levels deep");
        return Err(CatalogueError::Syntax { line, what });
    }
    FluentResource::try_new(catalogue).map_err(|(resource, errors)| {
        let first = errors.first();
        CatalogueError::Syntax {
            line: line_at(resource.source(), first.map_or(0, |error| error.pos.start)),
            what: first.map(|error| error.kind.to_string()).unwrap_or_default(),
        }
    })
}

/// The most placeables within each other: the parser of Fluent takes a piece of the stack for each.
const MAX_DEPTH: usize = 50;

/// The first line in which braces are nested too deep; those in comments and in quotes do not count.
fn too_deep(catalogue: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (n, line) in catalogue.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let mut is_quoted = false;
        for byte in line.bytes() {
            match byte {
                b'"' if depth > 0 => is_quoted = !is_quoted,
                b'{' if !is_quoted => depth += 1,
                b'}' if !is_quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > MAX_DEPTH {
                return Some(n + 1);
            }
        }
    }
    None
}

/// What can be read of a catalogue that was made here, of which a test reads the whole.
pub(super) fn readable(catalogue: String) -> FluentResource {
    FluentResource::try_new(catalogue).unwrap_or_else(|(good, _)| good)
}
