//! A job application, from typed text to typed data to an explained decision.
//!
//! ```text
//!  typed text                typed data                    facts, no person          decision
//!  Draft ── check(&Rules) ─▶ Application ─ evidence(&Rules) ─▶ Evidence ── Policy ─▶ Assessment
//!    │ └─── review(&Rules, Scope) ─▶ Report                     ▲
//!    └───── partial(&Rules) ──────▶ Partial ────────────────────┘      (a half-filled draft, "so far")
//! ```
//!
//! * A [`Draft`] holds text: every answer as typed. Reading it fails only for broken syntax or a breached limit of
//!   [`Intake`](engine::Intake), never for content, and written back out it is what came in.
//! * [`Draft::check`] parses: one pass gives an [`Application`] of real types, or a [`Report`] of every problem at once.
//! * Eligibility is not validation: [`Policy::assess`] judges [`Evidence`], which has no place for who the person is.
//!
//! # Quick start
//!
//! ```
//! # #[cfg(feature = "messages")] {
//! use applicant::messages::{Language, Messages};
//! use applicant::{Draft, Policy};
//!
//! let policy = Policy::probation_services_officer();
//! let rules = policy.rules("2026-11-21".parse()?);        // no hidden clock: today is an argument
//! let words = Messages::new(Language::english());         // no hidden locale: Welsh, or your own, just as well
//! let draft = Draft::from_json(br#"{"job": {"regions": "london"}}"#)?;
//! match draft.check(&rules) {
//!     Ok(checked) => {
//!         let evidence = checked.application.evidence(&rules);
//!         println!("{}", words.explanation(&policy.explain(&evidence)));
//!     }
//!     Err(report) => {
//!         for issue in &report {
//!             println!("{}: {} {}", issue.severity(), issue.path(), issue.message(&words));
//!         }
//!     }
//! }
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The rooms
//!
//! A dozen names are here; the rest is in the room it belongs to. Each room knows only those above it in this table.
//!
//! | room | what is in it |
//! |---|---|
//! | [`engine`] | what every form needs: answers, questions, conditions, [`Check`](engine::Check), codes, rules, reports |
//! | [`field`] | values that stand alone: `"sw1a 1aa".parse::<Postcode>()` |
//! | [`form`] | any declared form as pages: [`Form`](form::Form), [`FormPost`](form::FormPost), inputs, rows, JSON Schema |
//! | [`application`] | our form: its sections, its rules, what is known so far ([`Partial`](application::Partial)) |
//! | [`eligibility`] | what an application is worth: policies, evidence, an explained decision |
//! | `messages` | whole sentences in any language, from catalogues (feature `messages`) |
//! | [`adapters`] | what others read: problem details, Zod, React Hook Form, garde, validator, axum, actix, schemars |
//!
//! # Where to look
//!
//! | to … | look at |
//! |---|---|
//! | read, save, check an application | [`Draft`], [`Scope`], [`Checked`](engine::Checked), [`Partial`](application::Partial) |
//! | know what may go wrong | [`Code`], [`Report`], [`Issue`], [`_documentation::codes`] |
//! | change a limit, a date, what is asked | [`Rules`], [`ApplicationRules`](application::ApplicationRules) |
//! | declare your own section, form or choices | [`derive(Section)`](macro@Section), [`derive(Form)`](macro@Form), [`derive(Choice)`](macro@Choice) |
//! | ask, page by page; read a form post | [`form::Form`], [`form::FormPost`], [`Draft::from_form`] |
//! | say it in whole sentences, also in Welsh or in a language that you add | `messages::Messages` |
//! | use one type alone | [`field`] |
//! | judge and explain, also so far | [`Policy`], [`Evidence`], [`Assessment`], [`eligibility`] |
//! | answer over HTTP, or in the shape of Zod, React Hook Form, rjsf, JSON Forms | [`adapters`], [`Report::zod_issues`] and beside it |
//! | use garde or validator | every draft validates under [`Rules`], and a field of your own struct may be any value: `garde::postcode` |
//! | write a test | `Draft::sample`, `Draft::with`, `Draft::skeleton` (feature `samples`) |
//!
//! # Traits
//!
//! Types are `Clone`, compared by `PartialEq` and, where what they hold allows it, `Eq` and `Hash`; what has a natural order is `Ord`.
//! All are `Send` and `Sync`. `Debug` hides what an applicant answered. These lack a trait for a reason: a draft and what is made of
//! it are not `Eq`, because an answer that is not text may be any JSON number; questions, conditions and schemas are not compared,
//! because they hold functions; [`Outcome`] and [`Status`](application::Status) are not `Ord`, because unknown is neither better nor worse.
//!
//! Five verdicts are never mixed up: *missing* is fine in a draft and an error on submit; *malformed* is always an error;
//! *unusual* is a warning, which blocks nothing; *advice* makes an application stronger; *not asked* is for information.
//! *Not eligible* is not among them: a correct form can always be submitted.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

// What the derives write says `::applicant`, here too.
extern crate self as applicant;

#[macro_use]
pub mod engine;
pub mod adapters;
pub mod application;
pub mod eligibility;
pub mod field;
pub mod form;
#[cfg(feature = "messages")]
pub mod messages;

pub use applicant_derive::{Choice, Form, Section};
pub use application::{Application, Draft};
pub use eligibility::{Assessment, Evidence, Outcome, Policy};
pub use engine::{Code, Issue, Path, Report, Rules, Scope};

#[cfg(feature = "garde")]
pub use adapters::garde;
#[cfg(feature = "validator021")]
pub use adapters::validator;
#[cfg(feature = "validator020")]
pub use adapters::validator020;

/// Longer documents, for reading.
pub mod _documentation {
    #[doc = include_str!("../docs/service.md")]
    pub mod service {}
    #[doc = include_str!("../docs/form.md")]
    pub mod form {}
    #[doc = include_str!("../docs/codes.md")]
    pub mod codes {}
    #[doc = include_str!("../docs/choices.md")]
    pub mod choices {}
    #[doc = include_str!("../docs/rules.md")]
    pub mod rules {}
    #[doc = include_str!("../docs/disagreements.md")]
    pub mod disagreements {}
    #[doc = include_str!("../docs/features.md")]
    pub mod features {}
    #[doc = include_str!("../docs/welsh.md")]
    pub mod welsh {}
    #[doc = include_str!("../docs/policies.md")]
    pub mod policies {}
    #[doc = include_str!("../CHANGELOG.md")]
    pub mod changelog {}
}

/// What `draft!` and the derives need where they are used.
#[doc(hidden)]
pub mod __private {
    pub use serde::de::{Deserialize, Deserializer};
    pub use serde::ser::{Serialize, SerializeMap, Serializer};
    pub use serde_json::Value;

    #[cfg(feature = "garde")]
    pub use crate::adapters::garde::into_garde;
    #[cfg(feature = "validator021")]
    pub use crate::adapters::validator as v021;
    #[cfg(feature = "validator020")]
    pub use crate::adapters::validator020 as v020;
    pub use crate::engine::field::text::deserialize as deserialize_text;
    pub use crate::engine::{Child, Chosen, Declared, NoneSaid, Table, facts, read_choice};
    #[cfg(feature = "garde")]
    pub use garde;
    #[cfg(feature = "validator021")]
    pub use validator;
    #[cfg(feature = "validator020")]
    pub use validator020;

    /// What a typed section writes: its answers by their keys.
    pub trait Entries {
        /// Writes them.
        ///
        /// # Errors
        /// Those of the format.
        fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
    }

    /// Writes what is typed as a map.
    ///
    /// # Errors
    /// Those of the format.
    pub fn serialize<T: Entries, S: Serializer>(typed: &T, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        typed.write(&mut map)?;
        map.end()
    }
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
