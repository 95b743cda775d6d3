//! What happens around a job application: what is advertised, the way of an application through its stages, how people
//! rate what it says, who is invited for it, and how a selection fell on those who applied.
//!
//! ```text
//!  markers' sheets     differences settled     who passed, in order       places        who is asked to come
//!  Ratings ─▶ Panel ─── moderate ─▶ Sifted ─▶ OrderOfMerit ─── cut ─▶ CutOff ─┬─ invitations(schemes) ─▶ InvitationList
//!                                                                             └─ reserve_list(day) ────▶ ReserveList
//! ```
//!
//! [`applicant`] checks the application and judges it; this crate is for who recruits. [`Vacancy::rules`] makes its rules those of an
//! advert.
//!
//! Applications and staff are known by opaque handles ([`Reference`], [`ActorId`]): no name comes this far,
//! and who takes part in an [`InterviewScheme`](applicant::application::InterviewScheme) is told only at the last
//! step, when every rating is settled.
//!
//! Of the files of the sift each imports only those before it: `handle`, `rating`, `moderation`, `ratings`,
//! `sift`, `sifted`, `panel`, `merit`, `reserve`, `invitation`. `funnel` and `impact` count over many applications. With the feature
//! `messages`, which is on by default, [`RecruitmentWords`] says all of it in English and Welsh.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod alert;
mod funnel;
mod handle;
mod impact;
mod invitation;
mod merit;
mod moderation;
mod panel;
mod rating;
mod ratings;
mod reserve;
mod role;
mod sift;
mod sifted;
mod stage;
mod timetable;
mod vacancy;
#[cfg(feature = "messages")]
mod words;

pub use alert::JobAlert;
#[doc(inline)]
pub use applicant::field::{
    BANK_HOLIDAY_YEARS, BankHoliday, EnglandAndWales, WorkingDays, YearNotHeld, bank_holidays,
};
pub use funnel::{Funnel, OtherPolicy, Outcomes, Remaining, Tally};
pub use handle::{ActorId, HandleError, Reference};
pub use impact::{FourFifths, GroupImpact, Impact, Selections, Share, SmallNumbers};
pub use invitation::{InvitationList, SchemeMembers};
pub use merit::{AtCutOff, CutOff, CutOffError, MeritError, OrderOfMerit, Ranked};
pub use moderation::{Moderation, ModerationReason};
pub use panel::{Agreement, GivenRating, Panel, PanelError, RatingDifference};
pub use rating::{NotARating, Rating};
pub use ratings::{RatingError, Ratings};
pub use reserve::{ReserveError, ReserveList};
pub use role::{
    CareerStep, Caseload, Enquiries, EnvironmentNote, Leave, QuestionAndAnswer, RelatedRole, Risk, Role,
    RoleError, RoleFacts, RolePage, Salary, Sourced, TrainingPlan,
};
pub use sift::{Sift, SiftOutcome};
pub use sifted::{CriterionSift, RatingBasis, SettledRating, SiftDecision, Sifted, Unresolved};
pub use stage::{Actor, Entry, Journey, JourneyError, Move, ReplayError, Stage, StageStep, Trail};
pub use timetable::{Timetable, TimetableError, Window, WindowBasis};
pub use vacancy::{
    M25, Pay, PayRange, Search, Vacancy, VacancyFault, VacancyFaults, VacancyProblem, Workplace,
};
#[cfg(feature = "messages")]
pub use words::RecruitmentWords;

/// The README, so that its example runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
