//! What all values share, written once: their errors, and the traits that make them text.

/// Declares why a text is not a value.
///
/// The text of an error follows the name of a question, always in the same voice: "must be …", "must have …", "has …", "is …".
/// It has limits, places and names of closed lists in it, and never what was typed.
macro_rules! errors {
    (
        $(#[$about:meta])+
        pub enum $error:ident {
            $(
                $(#[$doc:meta])+
                $variant:ident $({ $( $(#[$field_doc:meta])+ $field:ident: $type:ty, )+ })?
                    = $text:literal $(, $arg:expr)*;
            )+
        }
    ) => {
        $(#[$about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $error {
            $( $(#[$doc])+ $variant $({ $( $(#[$field_doc])+ $field: $type, )+ })?, )+
        }

        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match *self {
                    $( $error::$variant $({ $($field),+ })? => write!(f, $text $(, $arg)*), )+
                }
            }
        }

        impl std::error::Error for $error {}
    };
}
pub(crate) use errors;

/// Declares the closed lists whose names an error may have in it.
macro_rules! names {
    (
        $(#[$about:meta])+
        pub enum $name:ident { $( $(#[$doc:meta])+ $variant:ident = $text:literal, )+ }
    ) => {
        $(#[$about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $( $(#[$doc])+ $variant, )+ }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &'static [$name] = &[$( $name::$variant ),+];

            /// Returns the name in `snake_case`, for a log or an interface.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( $name::$variant => $text, )+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
pub(crate) use names;

/// Declares that a value can be had from text, by its own `parse`.
macro_rules! from_text {
    ($name:ident, $error:ident) => {
        impl std::str::FromStr for $name {
            type Err = $error;
            fn from_str(text: &str) -> Result<$name, $error> {
                $name::parse(text)
            }
        }
        impl TryFrom<&str> for $name {
            type Error = $error;
            fn try_from(text: &str) -> Result<$name, $error> {
                $name::parse(text)
            }
        }
        impl TryFrom<String> for $name {
            type Error = $error;
            fn try_from(text: String) -> Result<$name, $error> {
                $name::parse(&text)
            }
        }
    };
}
pub(crate) use from_text;

/// Declares that a value is text: every trait that text has, and what the optional crates ask for.
///
/// The type has `fn parse(&str) -> Result<Self, $error>` and `fn as_str(&self) -> &str` of its own, and derives an equality and an
/// order that are those of this text. Its hash is made here, so that it may be borrowed as text. `hidden` gives a `Debug` without
/// the text, `shown` one with it. Then follow how it becomes a `String`, and what JSON Schema says of the normal form.
macro_rules! value {
    ($name:ident, $error:ident, $debug:ident, |$it:ident| $into:expr, { $($schema:tt)* }) => {
        $crate::value::value!(@$debug $name);
        $crate::value::from_text!($name, $error);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }
        impl PartialEq<str> for $name {
            /// Compares with the normal form.
            fn eq(&self, text: &str) -> bool {
                self.as_str() == text
            }
        }
        impl PartialEq<&str> for $name {
            /// Compares with the normal form.
            fn eq(&self, text: &&str) -> bool {
                self.as_str() == *text
            }
        }
        impl From<$name> for String {
            fn from($it: $name) -> String {
                $into
            }
        }

        #[cfg(feature = "serde")]
        $crate::adapters::serde::text!($name);
        #[cfg(feature = "schemars")]
        $crate::adapters::schemars::text!($name, { $($schema)* });
        #[cfg(feature = "sqlx")]
        $crate::adapters::sqlx::text!($name, sqlx,);
        #[cfg(feature = "sqlx08")]
        $crate::adapters::sqlx::text!($name, sqlx08, <'q>);
    };
    (@hidden $name:ident) => {
        impl std::fmt::Debug for $name {
            /// Hides the text: it identifies a person.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
    (@shown $name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }
    };
}
pub(crate) use value;
