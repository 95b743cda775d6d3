//! What JSON Schema says of a value.

use schemars::{Schema, SchemaGenerator};

/// Implements `JsonSchema` for a value that is text.
macro_rules! text {
    ($name:ident, { $($schema:tt)* }) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("uk_fields::", stringify!($name)).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let normal = schemars::json_schema!({ "type": "string", $($schema)* });
                $crate::adapters::schemars::of_contract(normal, generator)
            }
        }
    };
}
pub(crate) use text;

/// Returns the schema of the normal form for what is written. What is read may be typed in other ways, which no pattern tells.
pub(crate) fn of_contract(mut normal: Schema, generator: &SchemaGenerator) -> Schema {
    if generator.contract().is_deserialize() {
        for only_normal in ["pattern", "minLength", "maxLength"] {
            normal.remove(only_normal);
        }
    }
    normal
}
