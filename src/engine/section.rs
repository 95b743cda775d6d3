//! The name of a section of a form.

use serde::Serialize;

/// Names a section of a form. A form declared with [`derive(Form)`](crate::Form) has a constant for each of its own sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Section(&'static str);

impl Section {
    /// Makes the section of that name.
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
