//! What happens around the form: what is advertised, the way of an application through its stages, how people
//! rate what it says, and who is invited for it.
//!
//! ```text
//!  markers' sheets     differences settled     who passed, in order       places        who is asked to come
//!  Ratings ─▶ Panel ─── moderate ─▶ Sifted ─▶ OrderOfMerit ─── cut ─▶ CutOff ─┬─ invitations(schemes) ─▶ InvitationList
//!                                                                             └─ reserve_list(day) ────▶ ReserveList
//! ```
//!
//! Applications and staff are known by opaque handles ([`Reference`], [`ActorId`]): no name comes this far,
//! and who takes part in an [`InterviewScheme`](crate::application::InterviewScheme) is told only at the last
//! step, when every rating is settled.
//!
//! Of the files of the sift each imports only those before it: `handle`, `rating`, `moderation`, `ratings`,
//! `sift`, `sifted`, `panel`, `merit`, `reserve`, `invitation`.

mod alert;
mod handle;
mod invitation;
mod merit;
mod moderation;
mod panel;
mod rating;
mod ratings;
mod reserve;
mod role;
mod rules_builder;
mod sift;
mod sifted;
mod stage;
mod timetable;
mod vacancy;

pub use crate::application::bank_holidays::{BANK_HOLIDAY_YEARS, BankHoliday, YearNotHeld, bank_holidays};
pub use crate::application::working_days::{EnglandAndWales, WorkingDays};
pub use alert::JobAlert;
pub use handle::{ActorId, HandleError, Reference};
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
pub use rules_builder::RulesBuilder;
pub use sift::{Sift, SiftOutcome};
pub use sifted::{CriterionSift, RatingBasis, SettledRating, SiftDecision, Sifted, Unresolved};
pub use stage::{Actor, Entry, Journey, JourneyError, Move, ReplayError, Stage, StageStep, Trail};
pub use timetable::{Timetable, TimetableError, Window, WindowBasis};
pub use vacancy::{
    M25, Pay, PayRange, Search, Vacancy, VacancyFault, VacancyFaults, VacancyProblem, Workplace,
};
