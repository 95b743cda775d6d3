//! What drafts of every kind have in common: how they are read, and what they are to somebody who knows keys and no types.

/// The methods of a draft that keeps what came in beside its answers in a field `rest`, one part of a trait at a time.
#[doc(hidden)]
#[macro_export]
macro_rules! __draft_methods {
    (take) => {
        fn answer(&mut self, answer: $crate::Answer) {
            self.rest = $crate::Rest::instead(answer);
        }
    };
    (node) => {
        fn read<'de, D: $crate::__private::Deserializer<'de>>(
            &mut self,
            deserializer: D,
            intake: $crate::Intake<'_>,
        ) -> ::core::result::Result<(), D::Error> {
            intake.take(deserializer, self)
        }

        fn rest(&self) -> &$crate::Rest {
            &self.rest
        }

        fn place(&self) -> $crate::Place<'_> {
            $crate::Place::Group(self)
        }

        fn place_mut(&mut self) -> $crate::PlaceMut<'_> {
            $crate::PlaceMut::Group(self)
        }
    };
    (group) => {
        fn shape(&self) -> &'static $crate::Shape {
            <Self as $crate::Node>::SHAPE
        }

        fn beside(&self) -> &$crate::Rest {
            &self.rest
        }

        fn beside_mut(&mut self) -> &mut $crate::Rest {
            &mut self.rest
        }
    };
    (reads $name:ident) => {
        impl<'de> $crate::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::Intake::read(deserializer)
            }
        }
    };
}
