//! Yes, no, or not known.

use crate::engine::field::choices;

choices! {
    /// An answer where not knowing is an honest one.
    #[derive(Default)]
    pub enum YesNoUnknown {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        #[default]
        NotKnown = "not_known",
    }
}
