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

        $crate::__draft_methods!(serde $name);
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
