//! The name of a section of a form.

use serde::Serialize;

/// A section of a form, by its name. A form that is declared with [`derive(Form)`](crate::Form) has a constant for each of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Section(&'static str);

impl Section {
    /// The section of that name.
    #[must_use]
    pub const fn new(name: &'static str) -> Section {
        Section(name)
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}
