//! How an answer becomes a value: what each type of answer defines, and the types that any form has.
//!
//! The types of one country are in [`field`](crate::field).

pub(crate) mod choice;
mod enforce;
mod faults;
mod number;
mod read;

pub(crate) use choice::choices;
pub use choice::{Choice, read_choice};
pub(crate) use faults::faults;
pub use read::{Ask, Field};
pub(crate) use read::{ask, ask_text, parts, typed_date};
/// How text is prepared: trimming, blanks, dashes, one line.
pub(crate) use uk_fields::__private as text;

/// Writes a `Debug` that prints the type and hides what an applicant answered.
macro_rules! hidden_debug {
    ($($name:ident),+ $(,)?) => { $(
        impl std::fmt::Debug for $name {
            /// Hides the answers: they are the applicant's own.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+ };
}
pub(crate) use hidden_debug;
