//! The `named!` macro: a choice from a list that the post names.

/// Declares a type for choices that the post names in a list and the crate does not: a newtype of an [`Id`](crate::engine::Id).
macro_rules! named {
    ($( $(#[$about:meta])* $vis:vis struct $name:ident of $list:expr; )+) => { $(
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis struct $name($crate::engine::Id);

        impl $name {
            /// Makes the choice of this name.
            ///
            /// # Panics
            /// Panics when the text is not a valid [`Id`](crate::engine::Id); in a `const` that is an error of the compiler.
            #[must_use]
            pub const fn new(name: &'static str) -> $name {
                $name($crate::engine::Id::new(name))
            }

            /// Returns its name as an id.
            #[must_use]
            pub const fn id(&self) -> $crate::engine::Id {
                self.0
            }

            /// Returns its name in the wire format.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl From<$crate::engine::Id> for $name {
            fn from(id: $crate::engine::Id) -> $name {
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
                $crate::engine::Id::deserialize(deserializer).map($name)
            }
        }

        impl $crate::engine::Choice for $name {
            const LIST: Option<&'static str> = Some($list);

            fn named(name: &str) -> Result<$name, $crate::engine::Fault> {
                $crate::engine::Id::parse(name).map($name).map_err(|_| $crate::engine::Code::NOT_A_CHOICE.into())
            }

            fn among(name: &str, rules: &$crate::engine::Rules) -> Result<$name, $crate::engine::Fault> {
                let found = rules.names().find($list, name);
                found.map(|named| $name(named.id)).ok_or_else(|| $crate::engine::Code::NOT_A_CHOICE.into())
            }
        }

        impl $crate::engine::Field for $name {
            fn read(answer: &$crate::engine::Answer, asked: &$crate::engine::Asked<'_>) -> Result<$name, $crate::engine::Fault> {
                $crate::engine::field::read_choice(answer, asked)
            }
        }

        impl $crate::engine::Ask for $name {
            const META: $crate::engine::Meta = $crate::engine::Meta::choice("", &[]).named_by($list);
        }
    )+ };
}
pub(crate) use named;
