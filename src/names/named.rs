//! The `named!` macro: a choice from a list that the post names.

/// Declares a type for the choices of a list that the post names, and not the crate: a newtype of an [`Id`](crate::Id).
macro_rules! named {
    ($( $(#[$about:meta])* $vis:vis struct $name:ident of $list:expr; )+) => { $(
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis struct $name($crate::Id);

        impl $name {
            /// The choice of this name.
            ///
            /// # Panics
            /// When it is no [`Id`](crate::Id); in a `const` that does not compile.
            #[must_use]
            pub const fn new(name: &'static str) -> $name {
                $name($crate::Id::new(name))
            }

            /// Its name.
            #[must_use]
            pub const fn id(&self) -> $crate::Id {
                self.0
            }

            /// Its name in the wire format.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl From<$crate::Id> for $name {
            fn from(id: $crate::Id) -> $name {
                $name(id)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            /// The error never quotes the text.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $crate::Id::deserialize(deserializer).map($name)
            }
        }

        impl $crate::field::Choice for $name {
            const LIST: Option<&'static str> = Some($list);

            fn named(name: &str) -> Result<$name, $crate::Fault> {
                $crate::Id::parse(name).map($name).map_err(|_| $crate::Code::NotAChoice.into())
            }

            fn among(name: &str, rules: &$crate::Rules) -> Result<$name, $crate::Fault> {
                let found = rules.names().find($list, name);
                found.map(|named| $name(named.id)).ok_or_else(|| $crate::Code::NotAChoice.into())
            }
        }

        impl $crate::field::Field for $name {
            fn read(answer: &$crate::Answer, asked: &$crate::Asked<'_>) -> Result<$name, $crate::Fault> {
                $crate::field::read_choice(answer, asked)
            }
        }

        impl $crate::Ask for $name {
            const META: $crate::Meta = $crate::Meta::choice("", &[]).named_by($list);
        }
    )+ };
}
pub(crate) use named;
