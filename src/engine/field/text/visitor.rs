//! Reads text from any format, with errors that never quote it.

use std::fmt::Display;
use std::marker::PhantomData;

use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

/// Reads text and parses it. The error never quotes what was read, whatever kind of value it was.
pub fn deserialize<'de, D, T, E>(
    deserializer: D,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Display,
{
    let visitor = TextVisitor { parse, result: PhantomData };
    // A reader of a text format that is asked for text complains about anything else by itself, and quotes it. Asked for
    // anything, it leaves the complaint to the visitor.
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

struct TextVisitor<F, T> {
    parse: F,
    result: PhantomData<T>,
}

macro_rules! refuse {
    ($( $visit:ident($($value:ty)?) )+) => { $(
        fn $visit<R: Error>(self $(, _: $value)?) -> Result<T, R> {
            Err(not_text())
        }
    )+ };
}

fn not_text<R: Error>() -> R {
    R::custom("expected text")
}

impl<'de, F, T, E> Visitor<'de> for TextVisitor<F, T>
where
    F: FnOnce(&str) -> Result<T, E>,
    E: Display,
{
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("text")
    }

    fn visit_str<R: Error>(self, text: &str) -> Result<T, R> {
        (self.parse)(text).map_err(R::custom)
    }

    refuse! {
        visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64)
        visit_bytes(&[u8]) visit_unit() visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, _: D) -> Result<T, D::Error> {
        Err(not_text())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, _: D) -> Result<T, D::Error> {
        Err(not_text())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<T, A::Error> {
        Err(not_text())
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<T, A::Error> {
        Err(not_text())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<T, A::Error> {
        Err(not_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_types_are_not_quoted() {
        fn read(json: &str) -> Result<String, String> {
            let mut reader = serde_json::Deserializer::from_str(json);
            deserialize(&mut reader, |text| if text == "good" { Ok(text.to_owned()) } else { Err("bad") })
                .map_err(|error: serde_json::Error| error.to_string())
        }
        assert_eq!(read(r#""good""#), Ok("good".to_owned()));
        assert!(read(r#""secret""#).is_err_and(|error| error.starts_with("bad at line 1")));
        for json in ["447700", "-447700", "4.477", "true", "null", r#"["447700"]"#, r#"{"447700":447700}"#] {
            assert!(read(json).is_err_and(|error| error.starts_with("expected text")), "{json}");
            assert!(read(json).is_err_and(|error| !error.contains("4477")), "{json}");
        }
    }
}
