//! Objects that hold an answer, and a plain reader of their values, for tests of what is asked when.

use applicant::engine::{Beside, DraftNode, Fact, Given, Schema, Segment, Ternary};
use applicant::form::FormQuestion;
use applicant::{Draft, Rules};
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

pub type Object = Map<String, Value>;

/// The shape of the object that a question lies in.
pub fn shape(question: &FormQuestion) -> &'static Schema {
    let path = question.path(0);
    let (_, above) = path.segments().split_last().unwrap();
    above.iter().fold(Draft::SCHEMA, |shape, step| match step {
        Segment::Key(key) => shape.child(key).unwrap().shape,
        Segment::Index(_) => shape,
    })
}

/// The document with this object in the place of the question.
pub fn document(question: &FormQuestion, object: &Object) -> Value {
    let path = question.path(0);
    let (_, above) = path.segments().split_last().unwrap();
    above.iter().rev().fold(Value::from(object.clone()), |below, step| match step {
        Segment::Key(key) => json!({ key.as_ref(): below }),
        Segment::Index(_) => json!([below]),
    })
}

/// The answers of an object and the facts of the rules, looked up here in the plainest way.
pub struct Plain<'a> {
    pub object: &'a Object,
    pub shape: &'static Schema,
    pub rules: &'a Rules,
}

impl Beside for Plain<'_> {
    fn given(&self, key: &'static str) -> Given {
        let question = self.shape.question(key).expect("a question that decides");
        self.object.get(key).map_or(Given::Blank, |value| question.given(&value.clone().into()))
    }

    fn fact(&self, fact: Fact) -> Ternary {
        self.rules.fact(fact).into()
    }

    fn as_of(&self) -> NaiveDate {
        self.rules.as_of
    }
}

/// The object with another answer; none leaves it as it is.
pub fn with(object: &Object, key: &str, value: &Option<Value>) -> Object {
    let mut object = object.clone();
    object.extend(value.iter().map(|value| (key.to_owned(), value.clone())));
    object
}
