//! The values that a field of your own struct may have to be, for garde and validator: one list for both.

use std::borrow::Cow;

use crate::engine::Fault;
#[cfg(feature = "messages")]
use crate::engine::{Issue, Path, Severity};
#[cfg(feature = "messages")]
use crate::messages::{Language, Messages};

/// Text of a field of your own, or `None`, which no rule refuses: that something is required is for the library to say.
pub trait OwnText {
    /// Returns the text.
    fn own_text(&self) -> Option<&str>;
}

impl OwnText for str {
    fn own_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl OwnText for String {
    fn own_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl OwnText for Cow<'_, str> {
    fn own_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: OwnText + ?Sized> OwnText for &T {
    fn own_text(&self) -> Option<&str> {
        (**self).own_text()
    }
}

impl<T: OwnText + ?Sized> OwnText for Box<T> {
    fn own_text(&self) -> Option<&str> {
        (**self).own_text()
    }
}

impl<T: OwnText> OwnText for Option<T> {
    fn own_text(&self) -> Option<&str> {
        self.as_ref()?.own_text()
    }
}

/// Calls a macro with every rule: its name, how it reads a text, and what it says that a field is.
macro_rules! for_each_value {
    ($make:ident) => {
        $make! {
            country = Country::parse, "a country, by its ISO 3166 code";
            date = parse_date, "a date, as people write it";
            email = Email::parse, "an e-mail address";
            full_name = FullName::parse, "the full name of a person";
            line = Line::parse, "one line without control characters";
            month = Month::parse, "a month of a year, as people write it";
            nationality = Nationality::parse, "a nationality, by its code in passports";
            ni_number = NiNumber::parse, "a National Insurance number";
            passport_number = PassportNumber::parse, "the number of a passport";
            phone = Phone::parse, "a telephone number of the UK or another country";
            postcode = Postcode::parse, "a UK postcode";
            prose = Prose::parse, "text of any length without control characters";
            share_code = ShareCode::parse, "a share code of the Home Office";
        }
    };
}
pub(super) use for_each_value;

/// What is wrong with a text that is not the value.
pub(super) fn fault<T, E: Into<Fault>>(
    own: &(impl OwnText + ?Sized),
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<(), Fault> {
    own.own_text().map_or(Ok(()), |text| read(text).map(drop).map_err(Into::into))
}

/// An English sentence, or without the feature `messages` the code with its parameters. No text has what was typed.
#[cfg(feature = "messages")]
pub(super) fn sentence(fault: &Fault) -> String {
    sentence_in(fault, &Messages::new(Language::english()))
}

/// A sentence in these words, for an answer that no form knows.
#[cfg(feature = "messages")]
pub(super) fn sentence_in(fault: &Fault, words: &Messages) -> String {
    words.message(&Issue::new(Path::root().key("answer"), Severity::Error, fault.clone()))
}

#[cfg(not(feature = "messages"))]
pub(super) fn sentence(fault: &Fault) -> String {
    fault.to_string()
}
