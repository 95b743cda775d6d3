//! Text in a database, whichever it is: a column of text holds the normal form, and what is read from it is parsed.

/// Implements the traits of one version of sqlx, whose argument buffer may have a lifetime.
macro_rules! text {
    ($name:ident, $sqlx:ident, $($lifetime:tt)*) => {
        impl<DB: $sqlx::Database> $sqlx::Type<DB> for $name
        where
            String: $sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as $sqlx::Type<DB>>::type_info()
            }

            fn compatible(column: &DB::TypeInfo) -> bool {
                <String as $sqlx::Type<DB>>::compatible(column)
            }
        }

        impl<'q, DB: $sqlx::Database> $sqlx::Encode<'q, DB> for $name
        where
            String: $sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                arguments: &mut <DB as $sqlx::Database>::ArgumentBuffer $($lifetime)*,
            ) -> Result<$sqlx::encode::IsNull, $sqlx::error::BoxDynError> {
                <String as $sqlx::Encode<'q, DB>>::encode(self.to_string(), arguments)
            }
        }

        impl<'r, DB: $sqlx::Database> $sqlx::Decode<'r, DB> for $name
        where
            String: $sqlx::Decode<'r, DB>,
        {
            /// The error names the rule that was broken and never quotes the text.
            fn decode(column: <DB as $sqlx::Database>::ValueRef<'r>) -> Result<$name, $sqlx::error::BoxDynError> {
                Ok($name::parse(&<String as $sqlx::Decode<'r, DB>>::decode(column)?)?)
            }
        }
    };
}
pub(crate) use text;
