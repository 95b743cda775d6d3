//! The `draft!` macro: one line a question declares reading, writing, key order and blankness.

/// Declares the draft of a section: a struct that keeps every answer as it came.
///
/// Each field is an [`Answer`](crate::engine::Answer), [`Rows`](crate::engine::Rows) of another draft, or another draft; its name is the
/// key of the wire format, and the order is that of the page. The struct reads any JSON value (and any other
/// self-describing format) within the limits of [`Intake`](crate::engine::Intake) and writes back what came in, unknown keys
/// and keys that came more than once included.
///
/// ```
/// use applicant::draft;
/// use applicant::engine::Answer;
/// draft! {
///     /// A badge as the applicant typed it.
///     pub struct BadgeDraft { number: Answer, colour: Answer }
/// }
/// let badge: BadgeDraft = serde_json::from_str(r#"{"number": 7, "shape": "round"}"#)?;
/// assert_eq!(serde_json::to_string(&badge)?, r#"{"number":7,"shape":"round"}"#);
/// assert_eq!(badge.rest.unknown_keys(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! draft {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $( $(#[$field_meta:meta])* $key:ident : $kind:ty $(= $child:expr)? ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default)]
        $vis struct $name {
            $(
                #[doc = concat!("What was answered to `", stringify!($key), "`.")]
                $(#[$field_meta])*
                pub $key: $kind,
            )+
            /// What came in beside the answers.
            pub rest: $crate::engine::UnknownKeys,
        }

        impl<'de> $crate::engine::Take<'de> for $name {
            $crate::__draft_methods!(take);

            fn map<A: $crate::__private::MapAccess<'de>>(
                &mut self,
                mut map: A,
                intake: $crate::engine::Intake<'_>,
            ) -> ::core::result::Result<(), A::Error> {
                #[allow(non_camel_case_types)]
                enum Key { $($key),+ }
                fn known(key: &str) -> ::core::option::Option<Key> {
                    match key {
                        $( stringify!($key) => ::core::option::Option::Some(Key::$key), )+
                        _ => ::core::option::Option::None,
                    }
                }
                self.rest = $crate::engine::UnknownKeys::known();
                while let ::core::option::Option::Some(key) = map.next_key_seed($crate::engine::Keys(intake, known))? {
                    match key {
                        // Among equal keys the last one is the answer, and the others are kept beside it.
                        $( ::core::result::Result::Ok(Key::$key) => {
                            self.rest.make_room(stringify!($key), &mut self.$key, intake)?;
                            map.next_value_seed($crate::engine::Seed(intake, &mut self.$key))?;
                        } )+
                        ::core::result::Result::Err(unknown) => {
                            intake.room_for_key(self.rest.kept())?;
                            let mut answer = $crate::engine::Answer::default();
                            map.next_value_seed($crate::engine::Seed(intake, &mut answer))?;
                            self.rest.insert(unknown, answer);
                        }
                    }
                }
                ::core::result::Result::Ok(())
            }
        }

        impl $crate::engine::DraftNode for $name {
            const SCHEMA: &'static $crate::engine::Schema = &$crate::engine::Schema {
                keys: &[$( $crate::__child!($key: $kind $(= $child)?) ),+],
                list: false,
                keyed: ::core::option::Option::None,
            };

            fn is_blank(&self) -> bool {
                self.rest.is_blank() $(&& $crate::engine::DraftNode::is_blank(&self.$key))+
            }

            fn is_absent(&self) -> bool {
                self.rest.is_absent() $(&& $crate::engine::DraftNode::is_absent(&self.$key))+
            }

            fn has_duplicates(&self) -> bool {
                self.rest.has_duplicates() $(|| $crate::engine::DraftNode::has_duplicates(&self.$key))+
            }

            $crate::__draft_methods!(node);
        }

        impl $crate::engine::Group for $name {
            $crate::__draft_methods!(group);

            fn below(&self, key: &str) -> ::core::option::Option<$crate::engine::Place<'_>> {
                match key {
                    $( stringify!($key) => ::core::option::Option::Some($crate::engine::DraftNode::place(&self.$key)), )+
                    _ => ::core::option::Option::None,
                }
            }

            fn below_mut(&mut self, key: &str) -> ::core::option::Option<$crate::engine::PlaceMut<'_>> {
                match key {
                    $( stringify!($key) => ::core::option::Option::Some($crate::engine::DraftNode::place_mut(&mut self.$key)), )+
                    _ => ::core::option::Option::None,
                }
            }
        }

        $crate::__draft_methods!(reads $name);

        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let answers = 0 $(+ usize::from(!$crate::engine::DraftNode::is_absent(&self.$key)))+;
                self.rest.write(serializer, answers, |map| {
                    $( self.rest.write_entry(map, stringify!($key), &self.$key)?; )+
                    ::core::result::Result::Ok(())
                })
            }
        }
    };
}

/// One key in the schema of a draft: what a derive declares for it, or only its name and what lies below it.
#[doc(hidden)]
#[macro_export]
macro_rules! __child {
    ($key:ident : $kind:ty) => {
        $crate::engine::Child::new(stringify!($key), <$kind as $crate::engine::DraftNode>::SCHEMA)
    };
    ($key:ident : $kind:ty = $child:expr) => {
        $child
    };
}
