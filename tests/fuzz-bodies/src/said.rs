//! What is printed holds no typed text, and is not much longer than what was typed.

use std::fmt::{Debug, Display};

/// Planted in typed texts: no message, key or choice has it.
pub const SENTINEL: &str = "zqxjkv";
/// The same for numbers.
const DIGITS: &str = "735192468";

/// Whether a text has something planted in it.
pub fn is_planted(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.contains(SENTINEL) || lower.contains(DIGITS)
}

/// Looks through what is said of an input. Where nothing was planted in it, there is nothing to look for.
#[derive(Clone, Copy)]
pub struct Listener {
    is_planted: bool,
}

impl Listener {
    pub fn to(input: &str) -> Listener {
        Listener { is_planted: is_planted(input) }
    }

    /// Panics where a text has something planted in it.
    #[track_caller]
    pub fn hides(self, what: &str, said: &str) {
        assert!(!self.is_planted || !is_planted(said), "{what} says what was planted: {said}");
    }

    /// The same for `Debug`, short and long.
    #[track_caller]
    pub fn debug(self, what: &str, value: &impl Debug) {
        if self.is_planted {
            self.hides(what, &format!("{value:?} {value:#?}"));
        }
    }

    /// The same for an error.
    #[track_caller]
    pub fn error(self, what: &str, error: &(impl Debug + Display)) {
        if self.is_planted {
            self.hides(what, &format!("{error} {error:?}"));
        }
    }
}

/// Panics where an output grows faster than by so many bytes for each byte of the input.
#[track_caller]
pub fn is_linear(what: &str, output: usize, input: usize, factor: usize) {
    /// What is said of no input at all.
    const ALWAYS: usize = 128 * 1024;
    assert!(output <= input * factor + ALWAYS, "{what}: {output} bytes of {input}");
}
