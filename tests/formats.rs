//! Formats other than JSON: whatever serde can hand over is taken as an answer, or refused in words of ours.

use applicant::engine::Answer;
use applicant::{Code, Draft, Scope};
use serde::de::value::{
    BytesDeserializer, Error, F64Deserializer, I128Deserializer, MapDeserializer, StrDeserializer,
    U128Deserializer,
};
use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

/// What some formats wrap a value in.
enum Wrapped<'a> {
    Absent,
    Optional(&'a str),
    Newtype(&'a str),
    /// A variant of an enum: nothing that anybody can have typed.
    Variant(&'a str),
}

impl<'de> Deserializer<'de> for Wrapped<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Wrapped::Absent => visitor.visit_none(),
            Wrapped::Optional(text) => visitor.visit_some(StrDeserializer::new(text)),
            Wrapped::Newtype(text) => visitor.visit_newtype_struct(StrDeserializer::new(text)),
            Wrapped::Variant(text) => visitor.visit_enum(StrDeserializer::new(text)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn answer<'de>(from: impl Deserializer<'de, Error = Error>) -> Result<String, String> {
    Answer::deserialize(from)
        .map(|answer| answer.text().unwrap().into_owned())
        .map_err(|error| error.to_string())
}

#[test]
fn large_numbers_keep_their_digits() {
    let text = |number: &str| Ok(number.to_owned());
    assert_eq!(answer(I128Deserializer::new(i128::MIN)), text("-170141183460469231731687303715884105728"));
    assert_eq!(answer(U128Deserializer::new(u128::MAX)), text("340282366920938463463374607431768211455"));
    assert_eq!(answer(F64Deserializer::new(f64::INFINITY)), text("inf"));
}

#[test]
fn bytes_are_text_in_utf8() {
    assert_eq!(answer(BytesDeserializer::new("Zoë".as_bytes())), Ok("Zoë".to_owned()));
    assert_eq!(answer(BytesDeserializer::new(b"Zo\xeb")), Err(Code::NOT_UTF8.as_str().to_owned()));
}

#[test]
fn wrapped_answers_are_taken_out() {
    assert_eq!(answer(Wrapped::Optional("north")), Ok("north".to_owned()));
    assert_eq!(answer(Wrapped::Newtype("north")), Ok("north".to_owned()));
    assert!(Answer::deserialize(Wrapped::Absent).unwrap().is_blank());
    assert!(!Answer::deserialize(Wrapped::Absent).unwrap().is_absent(), "it was sent, and is blank");
}

#[test]
fn what_nobody_types_is_refused() {
    assert_eq!(answer(Wrapped::Variant("north")), Err("invalid type: enum, expected an answer".to_owned()));
    let keys = MapDeserializer::new([((), "north")].into_iter());
    assert_eq!(
        Draft::deserialize(keys).map(drop).map_err(|error: Error| error.to_string()),
        Err("invalid type: unit value, expected a key".to_owned())
    );
}

#[test]
fn a_draft_is_read_from_a_map() {
    let draft = Draft::deserialize(MapDeserializer::<_, Error>::new([("job", "north")].into_iter())).unwrap();
    let rules = applicant::Rules::on("2026-11-21".parse().unwrap());
    assert!(draft.review(&rules, Scope::Submit).iter().any(|issue| issue.code() == Code::WRONG_TYPE));
}
