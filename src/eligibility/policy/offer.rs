//! What the form of a post offers: what a predicate can ask at all.

use super::faults::FaultKind;
use crate::engine::alike::listed;
use crate::engine::{Child, Names, Section};

/// The sections of a form and what its post names, without which a predicate can never be met.
pub(crate) struct Offer<'a> {
    pub sections: &'a [Section],
    /// None where the names could not be read: then a name may be there or not.
    pub names: Option<&'a Names>,
}

impl Offer<'_> {
    /// Returns the most rows that a list of a form takes.
    pub fn max_rows() -> u32 {
        u32::try_from(Child::MAX_ROWS).unwrap_or(u32::MAX)
    }

    pub fn has(&self, section: Section) -> bool {
        self.sections.contains(&section)
    }

    /// That the form lacks a section which is needed.
    pub fn without(&self, section: Section) -> Option<FaultKind> {
        let why = || format!("its form does not have the section {}", section.as_str());
        (!self.has(section)).then(|| FaultKind::NeverMet(why()))
    }

    /// That a list of the post does not have a name which is needed.
    pub fn not_named(&self, list: &str, name: &str, what: &str) -> Option<FaultKind> {
        let alike = self.names?.instead_of(list, name)?;
        Some(FaultKind::NeverMet(match alike.as_slice() {
            [] => format!("the post names no {what}, so there is no `{name}`"),
            alike => format!("the post names no {what} `{name}`: did you mean {}?", listed(alike)),
        }))
    }
}
