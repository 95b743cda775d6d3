//! The `__keyed_draft!` macro: the draft of a group whose keys a post names, so that they are not known when it is read.

/// Declares the draft of a group whose keys a post names: every answer is kept under its key, and the rules say which are asked.
#[doc(hidden)]
#[macro_export]
macro_rules! __keyed_draft {
    ($(#[$meta:meta])* $vis:vis struct $name:ident of $list:expr, $question:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default)]
        $vis struct $name {
            /// What came in: the answers under their keys.
            pub rest: $crate::engine::UnknownKeys,
        }

        impl<K: ::core::convert::Into<::std::string::String>, A: ::core::convert::Into<$crate::engine::Answer>>
            ::core::iter::FromIterator<(K, A)> for $name
        {
            /// Makes the draft with these answers; among equal keys the last one counts.
            fn from_iter<I: ::core::iter::IntoIterator<Item = (K, A)>>(answers: I) -> Self {
                let mut draft = Self::default();
                for (key, answer) in answers {
                    draft.rest.insert(key.into(), answer);
                }
                draft
            }
        }

        impl $crate::engine::DraftNode for $name {
            const SCHEMA: &'static $crate::engine::Schema = &$crate::engine::Schema {
                keys: &[],
                list: false,
                keyed: ::core::option::Option::Some($crate::engine::KeyedBy { list: $list, question: $question }),
            };

            fn is_blank(&self) -> bool {
                self.rest.is_blank()
            }

            fn is_absent(&self) -> bool {
                self.rest.is_absent()
            }

            fn has_duplicates(&self) -> bool {
                self.rest.has_duplicates()
            }

            $crate::__draft_methods!(node);
        }

        impl $crate::engine::Group for $name {
            $crate::__draft_methods!(group);

            fn below(&self, key: &str) -> ::core::option::Option<$crate::engine::Place<'_>> {
                self.rest.answer(key).map($crate::engine::Place::Answer)
            }

            fn below_mut(&mut self, key: &str) -> ::core::option::Option<$crate::engine::PlaceMut<'_>> {
                self.rest.answer_mut(key).map($crate::engine::PlaceMut::Answer)
            }
        }

        $crate::__draft_methods!(serde $name);
    };
}
