//! Text from any format, with errors that never quote it.

use std::fmt::Display;
use std::str::FromStr;

use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use crate::text::is_blank;

/// Implements serde for a value that is text.
macro_rules! text {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            /// The error names the rule that was broken and never quotes the text.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $crate::adapters::serde::deserialize(deserializer, $name::parse)
            }
        }
    };
}
pub(crate) use text;

/// Reads text and parses it. The error never quotes what was read, whatever kind of value it was.
///
/// # Errors
/// Returns the error of the parser, or `expected text`.
pub fn deserialize<'de, D, T, E>(
    deserializer: D,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Display,
{
    let visitor = TextVisitor { parse, number: None, absent: None };
    // A reader of a text format that is asked for text complains about anything else by itself, and quotes it. Asked for
    // anything, it leaves the complaint to the visitor.
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

/// Reads a number, or text and parses it.
pub(crate) fn deserialize_number<'de, D, T, E>(
    deserializer: D,
    number: fn(f64) -> T,
    parse: fn(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: Display,
{
    deserializer.deserialize_any(TextVisitor { parse, number: Some(number), absent: None })
}

/// Reads an optional value of which a blank answer is none: for `#[serde(deserialize_with = "uk_fields::blank_as_none")]`.
///
/// An HTML form sends an empty text for a box that was left empty. With `default` beside it, the key may also be absent.
///
/// ```
/// use uk_fields::Postcode;
///
/// #[derive(serde::Deserialize)]
/// struct Address {
///     #[serde(default, deserialize_with = "uk_fields::blank_as_none")]
///     postcode: Option<Postcode>,
/// }
///
/// for blank in [r#"{"postcode": " "}"#, r#"{"postcode": null}"#, "{}"] {
///     assert!(serde_json::from_str::<Address>(blank)?.postcode.is_none());
/// }
/// let address: Address = serde_json::from_str(r#"{"postcode": "sw1a1aa"}"#)?;
/// assert!(address.postcode.is_some_and(|postcode| postcode == "SW1A 1AA"));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
/// Fails as the value does for a text that is not blank, and never quotes it.
pub fn blank_as_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
    T::Err: Display,
{
    let parse = |text: &str| if is_blank(text) { Ok(None) } else { text.parse().map(Some) };
    let visitor = TextVisitor { parse, number: None, absent: Some(None) };
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_option(visitor)
    }
}

struct TextVisitor<F, T> {
    parse: F,
    /// What to make of a number, where one is taken.
    number: Option<fn(f64) -> T>,
    /// What to make of no value, where there need not be one.
    absent: Option<T>,
}

impl<F, T> TextVisitor<F, T> {
    fn number<R: Error>(self, number: f64) -> Result<T, R> {
        self.number.map(|make| make(number)).ok_or_else(not_text)
    }
}

fn not_text<R: Error>() -> R {
    R::custom("expected text")
}

macro_rules! numbers {
    ($( $visit:ident($number:ty) )+) => { $(
        #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "no number of a form is that large")]
        fn $visit<R: Error>(self, number: $number) -> Result<T, R> {
            self.number(number as f64)
        }
    )+ };
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

    numbers! { visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64) }

    fn visit_unit<R: Error>(self) -> Result<T, R> {
        self.absent.ok_or_else(not_text)
    }

    fn visit_none<R: Error>(self) -> Result<T, R> {
        self.absent.ok_or_else(not_text)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        match self.absent {
            Some(_) if deserializer.is_human_readable() => deserializer.deserialize_any(self),
            Some(_) => deserializer.deserialize_str(self),
            None => Err(not_text()),
        }
    }

    fn visit_bool<R: Error>(self, _: bool) -> Result<T, R> {
        Err(not_text())
    }

    fn visit_bytes<R: Error>(self, _: &[u8]) -> Result<T, R> {
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

    #[test]
    fn only_blanks_are_none() {
        fn read(json: &str) -> Result<Option<u32>, String> {
            let mut reader = serde_json::Deserializer::from_str(json);
            blank_as_none(&mut reader).map_err(|error: serde_json::Error| error.to_string())
        }
        for blank in ["null", "\"\"", "\" \"", "\"\\u200b\\t\""] {
            assert_eq!(read(blank), Ok(None), "{blank}");
        }
        assert_eq!(read("\"42\""), Ok(Some(42)));
        for wrong in ["\"x4242\"", "4242", "true", "[]"] {
            assert!(read(wrong).is_err_and(|error| !error.contains("4242")), "{wrong}");
        }
    }
}
