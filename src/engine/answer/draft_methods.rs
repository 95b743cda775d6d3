//! What all drafts have in common: how they are read, and how code that knows keys but no types sees them.

/// Writes the methods of a draft that keeps what came in beside its answers in a field `rest`, one part of a trait at a time.
#[doc(hidden)]
#[macro_export]
macro_rules! __draft_methods {
    (node) => {
        fn rest(&self) -> &$crate::engine::UnknownKeys {
            &self.rest
        }

        fn place(&self) -> $crate::engine::Place<'_> {
            $crate::engine::Place::Group(self)
        }

        fn place_mut(&mut self) -> $crate::engine::PlaceMut<'_> {
            $crate::engine::PlaceMut::Group(self)
        }
    };
    (group) => {
        fn schema(&self) -> &'static $crate::engine::Schema {
            <Self as $crate::engine::DraftNode>::SCHEMA
        }

        fn beside(&self) -> &$crate::engine::UnknownKeys {
            &self.rest
        }

        fn beside_mut(&mut self) -> &mut $crate::engine::UnknownKeys {
            &mut self.rest
        }

        fn is_absent(&self) -> bool {
            $crate::engine::DraftNode::is_absent(self)
        }

        fn has_duplicates(&self) -> bool {
            $crate::engine::DraftNode::has_duplicates(self)
        }

        fn clear(&mut self) {
            *self = ::core::default::Default::default();
        }
    };
    (serde $name:ident) => {
        impl $crate::__private::Serialize for $name {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::engine::DraftNode::place(self).serialize(serializer)
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::engine::Intake::read(deserializer)
            }
        }
    };
}
