//! What kind of problem an issue is: an open set of codes that are safe to log and to match on.

use std::fmt;

use serde::{Serialize, Serializer};

/// Says what kind of problem an issue is.
///
/// The text of a code is part of the wire format and never changes its meaning. The set is open: each room declares constants for
/// its own codes in one table ([`engine::CODES`](super::CODES), [`field::CODES`](crate::field::CODES),
/// [`application::CODES`](crate::application::CODES)), and you make a code of your own with [`Code::new`], named `vendor.rule` by
/// convention. A code has no sentences; those are in the catalogues of `messages`. Codes sort by their text.
///
/// ```
/// use applicant::Code;
///
/// const BADGE: Code = Code::new("acme.badge");
/// assert_eq!(Code::ENDS_BEFORE_START.as_str(), "ends_before_start");
/// let what_to_do = match Code::ENDS_BEFORE_START {
///     Code::MISSING => "ask again",
///     BADGE => "look at the badge",
///     code => code.as_str(),
/// };
/// assert_eq!(what_to_do, "ends_before_start");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(&'static str);

impl Code {
    /// Makes a code of your own.
    #[must_use]
    pub const fn new(code: &'static str) -> Code {
        Code(code)
    }

    /// Returns the code as it is written in JSON and logs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// Describes one code: a row in the table of its room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CodeEntry {
    /// The code.
    pub code: Code,
    /// The names of the parameters that an issue with this code may have. Its sentences may use these variables and no others.
    pub params: &'static [&'static str],
    /// What the code means, in one or two English sentences.
    pub about: &'static str,
}

impl CodeEntry {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(code: Code, params: &'static [&'static str], about: &'static str) -> CodeEntry {
        CodeEntry { code, params, about }
    }
}

/// Declares the codes of a room: a constant for each, and a table of them all.
macro_rules! codes {
    (
        $(#[$about:meta])* pub static $table:ident;
        $( $(#[doc = $doc:literal])+ $name:ident = $text:literal $({ $($param:ident),+ })?; )+
    ) => {
        impl $crate::engine::Code {
            $( $(#[doc = $doc])+ pub const $name: $crate::engine::Code = $crate::engine::Code::new($text); )+
        }

        $(#[$about])*
        pub static $table: &[$crate::engine::CodeEntry] = &[
            $( $crate::engine::CodeEntry::new(
                $crate::engine::Code::$name,
                &[$($(stringify!($param)),+)?],
                concat!($($doc),+),
            ) ),+
        ];
    };
}
pub(crate) use codes;

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({})", self.0)
    }
}

impl fmt::Display for Code {
    /// Prints the code itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}
