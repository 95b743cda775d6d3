//! Looking for vacancies.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::Vacancy;
use applicant::engine::Id;

/// What a visitor looks for. What is left out may be anything.
///
/// ```
/// use applicant::engine::Id;
/// use applicant_recruitment::Search;
/// let search = Search { region: Some(Id::new("wales")), ..Search::default() };
/// assert!(search.find(&[], "2026-11-21T12:00:00".parse()?).is_empty());
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Search {
    /// A region on offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Id>,
    /// The id of a role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// A working pattern on offer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_pattern: Option<Id>,
    /// An environment. An advert that names none is found too: it may be any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment: Option<Id>,
}

impl Search {
    /// Whether the vacancy is open at this UK local time and has what is looked for.
    #[must_use]
    pub fn matches(&self, vacancy: &Vacancy, now: NaiveDateTime) -> bool {
        fn fits<T: PartialEq>(wanted: Option<&T>, offered: &[T]) -> bool {
            wanted.is_none_or(|wanted| offered.contains(wanted))
        }
        vacancy.is_open_at(now)
            && fits(self.region.as_ref(), &vacancy.regions)
            && self.role.as_ref().is_none_or(|role| *role == vacancy.role)
            && fits(self.working_pattern.as_ref(), &vacancy.working_patterns)
            && (vacancy.environments.is_empty() || fits(self.environment.as_ref(), &vacancy.environments))
    }

    /// The vacancies that are open and match: those that close soonest first, then by reference, then as they came.
    #[must_use]
    pub fn find<'v>(&self, vacancies: &'v [Vacancy], now: NaiveDateTime) -> Vec<&'v Vacancy> {
        in_order(vacancies.iter().filter(|vacancy| self.matches(vacancy, now)))
    }
}

/// Those that close soonest first, then by reference, then as they came.
pub(crate) fn in_order<'v>(vacancies: impl Iterator<Item = &'v Vacancy>) -> Vec<&'v Vacancy> {
    let mut found: Vec<_> = vacancies.collect();
    found.sort_by(|a, b| (a.closes_at, &a.reference).cmp(&(b.closes_at, &b.reference)));
    found
}
