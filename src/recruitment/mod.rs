//! What happens around the form: what is advertised, the way of an application through its stages, how people rate what it says.

mod alert;
mod bank_holidays;
mod role;
mod sift;
mod stage;
mod timetable;
mod vacancy;

pub use alert::JobAlert;
pub use bank_holidays::{
    BANK_HOLIDAY_YEARS, BankHoliday, YearNotHeld, bank_holidays, is_working_day, working_day_from,
};
pub use role::{
    CareerStep, Caseload, Enquiries, EnvironmentNote, Facts, Leave, Page, QuestionAndAnswer, RelatedRole,
    Risk, Role, RoleError, Salary, Sourced, TrainingPlan,
};
pub use sift::{Rating, Sift, SiftOutcome};
pub use stage::{
    Actor, ActorId, ActorIdError, Entry, Journey, JourneyError, Move, ReplayError, Stage, Step, Trail,
};
pub use timetable::{Timetable, TimetableError, Window, WindowBasis};
pub use vacancy::{
    M25, Pay, PayRange, Search, Vacancy, VacancyFault, VacancyFaults, VacancyProblem, Workplace,
};

/// A day as it is written for people: `23 November 2026`.
fn day_in_words(date: chrono::NaiveDate) -> impl std::fmt::Display {
    date.format("%-d %B %Y")
}
