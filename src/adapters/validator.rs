//! `validator::ValidateArgs` for every draft, by converting our report: validator runs no rule of its own.
//!
//! Its `Validate` takes no context, and a check needs the day, so the rules are the arguments: `draft.validate_with_args(&rules)`.
//! Versions 0.20 and 0.21 have different traits, and the extractors in use need one or the other, so there is a feature for each.
//!
//! A place has either errors of its own or errors below it. Where it has both, its own are at the key `__all__` beside the key:
//! `employment.__all__`. Parameters are those of the code; what was typed is never among them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::engine::{Check, Issue, Report, Rules, Scope, Segment, review};

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

macro_rules! adapter {
    ($feature:literal, $validator:ident, $module:ident) => {
        #[cfg(feature = $feature)]
        #[allow(missing_docs, reason = "hidden: only for what the derives write")]
        pub mod $module {
            use $validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

            use super::*;

            fn error(issue: &Issue) -> ValidationError {
                let mut error = ValidationError::new(issue.code().as_str());
                error.message = Some(issue.fault().to_string().into());
                for (name, param) in issue.params().iter() {
                    error.add_param(name.into(), &serde_json::to_value(param).unwrap_or_default());
                }
                error
            }

            fn errors(tree: Tree<'_>) -> ValidationErrors {
                let mut errors = ValidationErrors::new();
                let found = errors.errors_mut();
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

            /// Returns what is wrong with a draft, for validator.
            ///
            /// # Errors
            /// The errors of the report.
            pub fn validate<T: Check>(draft: &T, rules: &Rules) -> Result<(), ValidationErrors> {
                let report = review(draft, rules, Scope::Submit);
                if report.blocks() { Err(errors(Tree::of(&report))) } else { Ok(()) }
            }
        }
    };
}

adapter!("validator021", validator, v021);
adapter!("validator020", validator020, v020);

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
