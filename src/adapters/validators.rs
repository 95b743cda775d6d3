//! validator for every draft, by converting our report, and rules for the fields of your own struct.
//!
//! Versions 0.20 and 0.21 have different traits, and the extractors in use need one or the other, so there is a feature and a
//! module for each.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::WithRules;
use super::values::{OwnText, fault, for_each_value, sentence};
use crate::engine::{Check, Fault, Issue, Report, Rules, Scope, Segment, review};
use crate::field::{
    Country, Email, FullName, Line, Month, Nationality, NiNumber, PassportNumber, Phone, Postcode, Prose,
    ShareCode, parse_date,
};

/// Errors by their place, before they are those of one version.
#[derive(Default)]
struct Tree<'r> {
    own: Vec<&'r Issue>,
    keys: BTreeMap<Cow<'static, str>, Tree<'r>>,
    rows: BTreeMap<usize, Tree<'r>>,
}

impl<'r> Tree<'r> {
    fn of(report: &'r Report) -> Tree<'r> {
        let mut root = Tree::default();
        for issue in report.errors() {
            let place = issue.path().segments().iter().fold(&mut root, |place, segment| match segment {
                Segment::Key(key) => place.keys.entry(key.clone()).or_default(),
                Segment::Index(index) => place.rows.entry(*index as usize).or_default(),
            });
            place.own.push(issue);
        }
        root
    }
}

/// The key for the errors of a place that also has errors below it.
const ALL: &str = "__all__";

macro_rules! rules {
    ($($name:ident = $read:expr, $what:literal;)+) => { $(
        #[doc = concat!("Asks a field to be ", $what, ".")]
        ///
        /// # Errors
        /// When it is not: the code, its parameters, and an English sentence where the feature `messages` is on.
        pub fn $name(value: &(impl OwnText + ?Sized)) -> Result<(), ValidationError> {
            fault(value, $read).map_err(|fault| error(&fault, sentence(&fault)))
        }
    )+ };
}

macro_rules! adapter {
    ($feature:literal, $validator:ident) => {
        #[cfg(feature = $feature)]
        #[doc = concat!("Drafts and values for ", stringify!($validator), ", by converting our report.")]
        ///
        /// A field of your own struct may have to be a value of this crate:
        #[doc = concat!("`#[validate(custom(function = \"applicant::", stringify!($validator), "::postcode\"))]`.")]
        ///
        /// The `Validate` of validator takes no context, and a check needs the day, so for a draft the rules are the arguments:
        /// `draft.validate_with_args(&rules)`. The derive hands no arguments to nested fields, so a section in a struct of yours
        /// brings its rules along, in a [`WithRules`].
        ///
        /// A place has either errors of its own or errors below it. Where it has both, its own are at the key `__all__` beside the
        /// key: `employment.__all__`. An error has the code and its parameters, and never what was typed. The derive adds that
        /// itself to the error of a custom rule, as the parameter `value`: `without_values` takes it away.
        pub mod $validator {
            use ::$validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

            use super::*;

            for_each_value!(rules);

            impl<T: Check> Validate for WithRules<'_, T> {
                fn validate(&self) -> Result<(), ValidationErrors> {
                    validate(&self.draft, self.rules)
                }
            }

            /// Returns what is wrong with a draft, for validator.
            ///
            /// # Errors
            /// The errors of the report.
            #[doc(hidden)]
            pub fn validate<T: Check>(draft: &T, rules: &Rules) -> Result<(), ValidationErrors> {
                let report = review(draft, rules, Scope::Submit);
                if report.blocks() { Err(errors(Tree::of(&report))) } else { Ok(()) }
            }

            /// Returns the errors without what was typed, which the derive of validator adds as the parameter `value`.
            #[must_use]
            pub fn without_values(mut errors: ValidationErrors) -> ValidationErrors {
                let clean = |below: &mut ValidationErrors| *below = without_values(std::mem::take(below));
                for kind in errors.errors_mut().values_mut() {
                    match kind {
                        ValidationErrorsKind::Field(errors) => errors.iter_mut().for_each(|error| {
                            error.params.remove("value");
                        }),
                        ValidationErrorsKind::Struct(below) => clean(below),
                        ValidationErrorsKind::List(rows) => rows.values_mut().for_each(|row| clean(row)),
                    }
                }
                errors
            }

            fn error(fault: &Fault, message: String) -> ValidationError {
                let mut error = ValidationError::new(fault.code().as_str());
                error.message = Some(message.into());
                for (name, param) in fault.params() {
                    error.add_param(name.into(), &serde_json::to_value(param).unwrap_or_default());
                }
                error
            }

            fn errors(tree: Tree<'_>) -> ValidationErrors {
                let mut errors = ValidationErrors::new();
                let found = errors.errors_mut();
                let error = |issue: &Issue| error(issue.fault(), issue.fault().to_string());
                let fields =
                    |own: Vec<&Issue>| ValidationErrorsKind::Field(own.into_iter().map(error).collect());
                if !tree.own.is_empty() {
                    found.insert(ALL.into(), fields(tree.own));
                }
                for (key, mut below) in tree.keys {
                    let own = std::mem::take(&mut below.own);
                    let is_parent = !below.keys.is_empty() || !below.rows.is_empty();
                    if !own.is_empty() {
                        let key = if is_parent { format!("{key}.{ALL}").into() } else { key.clone() };
                        found.insert(key, fields(own));
                    }
                    if !below.rows.is_empty() {
                        let rows =
                            below.rows.into_iter().map(|(row, tree)| (row, Box::new(self::errors(tree))));
                        found.insert(key, ValidationErrorsKind::List(rows.collect()));
                    } else if is_parent {
                        found.insert(key, ValidationErrorsKind::Struct(Box::new(self::errors(below))));
                    }
                }
                errors
            }
        }
    };
}

adapter!("validator021", validator);
adapter!("validator020", validator020);

/// `ValidateArgs` of one version of validator for a draft; the derives write it for each.
#[doc(hidden)]
#[macro_export]
macro_rules! __validate_args {
    ($draft:ty, $validator:ident, $module:ident) => {
        impl<'a> $crate::__private::$validator::ValidateArgs<'a> for $draft {
            type Args = &'a $crate::engine::Rules;

            fn validate_with_args(
                &self,
                rules: &'a $crate::engine::Rules,
            ) -> ::core::result::Result<(), $crate::__private::$validator::ValidationErrors> {
                $crate::__private::$module::validate(self, rules)
            }
        }
    };
}

#[cfg(feature = "validator021")]
#[doc(hidden)]
#[macro_export]
macro_rules! __validator {
    ($draft:ty) => {
        $crate::__validate_args!($draft, validator, v021);
    };
}

#[cfg(feature = "validator020")]
#[doc(hidden)]
#[macro_export]
macro_rules! __validator020 {
    ($draft:ty) => {
        $crate::__validate_args!($draft, validator020, v020);
    };
}
