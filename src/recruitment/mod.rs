//! What happens around the form: how people rate what the form says.

mod alert;
mod sift;
mod vacancy;

pub use alert::JobAlert;
pub use sift::{Rating, Sift, SiftOutcome};
pub use vacancy::{
    M25, Pay, PayRange, Search, Vacancy, VacancyFault, VacancyFaults, VacancyProblem, Workplace,
};
