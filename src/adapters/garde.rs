//! `garde::Validate` for every draft, by converting our report, and rules for the fields of your own struct.
//!
//! A struct that derives `garde::Validate` may dive into our sections, with [`Rules`] as its context, and may ask its own fields to
//! be values of this crate:
//!
//! ```
//! struct Contact { postcode: String, phone: Option<String> }
//!
//! // What `#[garde(custom(applicant::garde::postcode))]` calls.
//! let contact = Contact { postcode: "SW1A 1CA".into(), phone: None };
//! assert!(applicant::garde::phone(&contact.phone, &()).is_ok());
//! let error = applicant::garde::postcode(&contact.postcode, &()).unwrap_err();
//! # #[cfg(feature = "messages")]
//! assert_eq!(error.message(), "Answer must be a UK postcode: check the letter in place 6");
//! ```
//!
//! A garde error is one text, from which no other language can be had afterwards. A context that has [`Messages`] gives the language
//! beforehand, and the rules of [`in_words`] speak it: a context of your own is `AsRef<Messages>`, and hands our sections their rules.
//!
//! ```
//! # #[cfg(feature = "messages")] {
//! use applicant::Rules;
//! use applicant::messages::{Language, Messages};
//!
//! // `#[garde(context(Visit as visit))]` on the struct, `#[garde(dive(&visit.rules))]` on a section of ours in it,
//! // and `#[garde(custom(applicant::garde::in_words::postcode))]` on a field of its own.
//! struct Visit { rules: Rules, words: Messages }
//!
//! impl AsRef<Messages> for Visit {
//!     fn as_ref(&self) -> &Messages {
//!         &self.words
//!     }
//! }
//!
//! let visit = Visit { rules: Rules::on("2026-11-21".parse()?), words: Messages::new(Language::welsh()) };
//! let error = applicant::garde::in_words::email("ada", &visit).unwrap_err();
//! assert_eq!(error.message(), "Rhaid i'r ateb gynnwys un @, fel enw@example.com");
//! # }
//! # Ok::<(), chrono::ParseError>(())
//! ```
//!
//! [`Messages`]: crate::messages::Messages
//!
//! Errors of a draft become garde errors with our path and the short phrase of the code. Warnings, advice and information have no
//! place in a garde report: ask [`review`] for them.

use garde::Path;

use super::values::{OwnText, fault, for_each_value, sentence};
use crate::engine::{Check, Child, Report, Rows, Rules, Scope, Segment, review, review_rows};
use crate::field::{
    Country, Email, FullName, Line, Month, Nationality, NiNumber, PassportNumber, Phone, Postcode, Prose,
    ShareCode, parse_date,
};

macro_rules! rules {
    ($($name:ident = $read:expr, $what:literal;)+) => { $(
        #[doc = concat!("Asks a field to be ", $what, ": `#[garde(custom(applicant::garde::", stringify!($name), "))]`.")]
        ///
        /// # Errors
        /// When it is not, with an English sentence, or the code where the feature `messages` is off.
        pub fn $name<C: ?Sized>(value: &(impl OwnText + ?Sized), _: &C) -> garde::Result {
            fault(value, $read).map_err(|fault| garde::Error::new(sentence(&fault)))
        }
    )+ };
}
for_each_value!(rules);

/// The same rules in the language of the context.
#[cfg(feature = "messages")]
pub mod in_words {
    use super::*;
    use crate::adapters::values::sentence_in;
    use crate::messages::Messages;

    macro_rules! rules_in_words {
        ($($name:ident = $read:expr, $what:literal;)+) => { $(
            #[doc = concat!("Asks a field to be ", $what, ": `#[garde(custom(applicant::garde::in_words::", stringify!($name), "))]`.")]
            ///
            /// # Errors
            /// When it is not, with a sentence in the words of the context.
            pub fn $name<C: AsRef<Messages> + ?Sized>(value: &(impl OwnText + ?Sized), context: &C) -> garde::Result {
                fault(value, $read).map_err(|fault| garde::Error::new(sentence_in(&fault, context.as_ref())))
            }
        )+ };
    }
    for_each_value!(rules_in_words);
}

/// `garde::Validate` for a draft; the derives write it for each.
#[doc(hidden)]
#[macro_export]
macro_rules! __garde {
    ($draft:ty) => {
        impl $crate::__private::garde::Validate for $draft {
            type Context = $crate::engine::Rules;

            fn validate_into(
                &self,
                rules: &$crate::engine::Rules,
                parent: &mut dyn FnMut() -> $crate::__private::garde::Path,
                report: &mut $crate::__private::garde::Report,
            ) {
                $crate::__private::into_garde(self, rules, parent, report);
            }
        }
    };
}

/// Returns what is wrong with a draft, for garde.
#[doc(hidden)]
pub fn into_garde<T: Check>(
    draft: &T,
    rules: &Rules,
    parent: &mut dyn FnMut() -> Path,
    report: &mut garde::Report,
) {
    append(&review(draft, rules, Scope::Submit), parent, report);
}

/// Rows that are blank are skipped, and the others keep the index they came with. There may be as many as a list
/// has unless it says otherwise ([`Child::MAX_ROWS`]).
impl<T: Check + garde::Validate<Context = Rules>> garde::Validate for Rows<T> {
    type Context = Rules;

    fn validate_into(&self, rules: &Rules, parent: &mut dyn FnMut() -> Path, report: &mut garde::Report) {
        append(&review_rows(self, rules, Child::MAX_ROWS, Scope::Submit), parent, report);
    }
}

fn append(found: &Report, parent: &mut dyn FnMut() -> Path, report: &mut garde::Report) {
    if !found.blocks() {
        return;
    }
    let parent = parent();
    for issue in found.errors() {
        let path = issue.path().segments().iter().fold(parent.clone(), |path, segment| match segment {
            Segment::Key(key) => path.join(key.as_ref()),
            Segment::Index(index) => path.join(*index as usize),
        });
        report.append(path, garde::Error::new(issue.fault()));
    }
}
