//! What all drafts have in common: how they are read, and how code that knows keys but no types sees them.

/// Writes the methods of a draft that keeps what came in beside its answers in a field `rest`, one part of a trait at a time.
#[doc(hidden)]
#[macro_export]
macro_rules! __draft_methods {
    (take) => {
        fn answer(&mut self, answer: $crate::engine::Answer) {
            self.rest = $crate::engine::UnknownKeys::instead(answer);
        }
    };
    (node) => {
        fn read<'de, D: $crate::__private::Deserializer<'de>>(
            &mut self,
            deserializer: D,
            intake: $crate::engine::Intake<'_>,
        ) -> ::core::result::Result<(), D::Error> {
            intake.take(deserializer, self)
        }

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
    };
    (reads $name:ident) => {
        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::engine::Intake::read(deserializer)
            }
        }
    };
}
