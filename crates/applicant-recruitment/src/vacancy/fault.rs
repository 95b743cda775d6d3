//! What is wrong with an advert, and where.

use std::fmt;

use super::Vacancy;
use applicant::application::Job;
use applicant::engine::{Id, Named, Names, Path};
use applicant::field::{Line, LineError};

/// What is wrong with one field of a [`Vacancy`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum VacancyProblem {
    /// Nothing but white space.
    #[error("must not be blank")]
    Blank,
    /// Too many characters.
    #[error("must be {max} characters or fewer")]
    TooLong {
        /// The most there may be.
        max: usize,
    },
    /// White space at the margins, a tab or a line end: an answer that is read never has them, so none could
    /// be equal.
    #[error("must be one line without white space at its beginning or end")]
    Untidy,
    /// A control character, or a mark that reorders text.
    #[error("has a character that cannot be used here")]
    Character,
    /// A role that is not written as an id.
    #[error("must be an id: a to z first, then a to z, 0 to 9 or _")]
    RoleShape,
    /// A role for which there is no policy.
    #[error("must be the id of a policy that is held")]
    RoleUnknown,
    /// An empty list of what is on offer, from which nobody could choose.
    #[error("must offer at least one")]
    NoneOffered,
    /// A choice that the post does not name.
    #[error("must be one of those that the post names")]
    NotNamed,
    /// What the list has already.
    #[error("must not be offered twice")]
    Twice,
    /// A workplace in a region that is not on offer.
    #[error("must be one of the regions of the vacancy")]
    RegionNotOffered,
    /// A sum of no pounds.
    #[error("must be more than £0")]
    Nothing,
    /// A range of pay that ends below its beginning.
    #[error("must be the same as or more than the least pay")]
    UpsideDown,
    /// Hours that nobody may work.
    #[error("must be between {min} and {max}")]
    OutOfRange {
        /// The fewest.
        min: u8,
        /// The most.
        max: u8,
    },
    /// A closing time before publication, so that the vacancy is never open.
    #[error("must be the same as or after the publication")]
    ClosesBeforePublication,
    /// A start date before the day of the closing time.
    #[error("must be the same as or before the start date")]
    ClosesAfterStart,
}

/// A fault of a [`Vacancy`] and its place. It quotes nothing of the advert.
#[derive(Debug, Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct VacancyFault {
    /// Where it is; prints as a JSON Pointer.
    pub path: Path,
    /// What it is.
    #[source]
    pub problem: VacancyProblem,
}

/// Every fault of a [`Vacancy`], at least one, in the order of its fields. It prints one to a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VacancyFaults(Vec<VacancyFault>);

impl VacancyFaults {
    /// The faults.
    pub fn iter(&self) -> std::slice::Iter<'_, VacancyFault> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a VacancyFaults {
    type Item = &'a VacancyFault;
    type IntoIter = std::slice::Iter<'a, VacancyFault>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for VacancyFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in self.0.iter().enumerate() {
            write!(f, "{}{fault}", if place == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for VacancyFaults {}

/// The most characters of a title or a name, as of an ordinary line of the form.
const LINE: Option<usize> = Some(100);

/// The hours that a week of work may have: as those that the form asks for.
const HOURS: std::ops::RangeInclusive<u8> = 1..=48;

/// Every fault; `role_known` says whether there is a policy for the role, and `names` what its post names, if
/// that was asked.
pub(super) fn of(
    vacancy: &Vacancy,
    role_known: Option<bool>,
    names: Option<&Names>,
) -> Result<(), VacancyFaults> {
    let mut found = Found(Vec::new());
    found.line(key("reference"), &vacancy.reference, Job::VACANCY.max_chars);
    found.line(key("title"), &vacancy.title, LINE);
    if !is_id(&vacancy.role) {
        found.add(key("role"), VacancyProblem::RoleShape);
    } else if role_known == Some(false) {
        found.add(key("role"), VacancyProblem::RoleUnknown);
    }
    found.offered("regions", &vacancy.regions, names);
    found.once("environments", &vacancy.environments);
    found.offered("working_patterns", &vacancy.working_patterns, names);
    if let Some(names) = names {
        for (list, _, ids) in vacancy.names_used() {
            found.named(list, ids, names.list(list));
        }
    }
    for (index, workplace) in rows(&vacancy.workplaces) {
        let at = key("workplaces").index(index);
        found.line(at.clone().key("name"), &workplace.name, LINE);
        if !vacancy.regions.contains(&workplace.region) {
            found.add(at.key("region"), VacancyProblem::RegionNotOffered);
        }
    }
    found.pay(vacancy);
    if vacancy.hours_per_week.is_some_and(|hours| !HOURS.contains(&hours)) {
        let (min, max) = (*HOURS.start(), *HOURS.end());
        found.add(key("hours_per_week"), VacancyProblem::OutOfRange { min, max });
    }
    if vacancy.closes_at < vacancy.published_at {
        found.add(key("closes_at"), VacancyProblem::ClosesBeforePublication);
    }
    if vacancy.start_date.is_some_and(|start| start < vacancy.closes_at.date()) {
        found.add(key("closes_at"), VacancyProblem::ClosesAfterStart);
    }
    if found.0.is_empty() { Ok(()) } else { Err(VacancyFaults(found.0)) }
}

fn key(key: &'static str) -> Path {
    Path::root().key(key)
}

fn rows<T>(list: &[T]) -> impl Iterator<Item = (u32, &T)> {
    (0..).zip(list)
}

/// Whether it is written as the ids of roles and policies are.
pub(crate) fn is_id(role: &str) -> bool {
    role.starts_with(|first: char| first.is_ascii_lowercase())
        && role.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

struct Found(Vec<VacancyFault>);

impl Found {
    fn add(&mut self, path: Path, problem: VacancyProblem) {
        self.0.push(VacancyFault { path, problem });
    }

    /// A line has to be written as it will be read.
    fn line(&mut self, path: Path, text: &str, max: Option<usize>) {
        match Line::with_limit(text, max.unwrap_or(usize::MAX)) {
            Ok(line) if line.as_str() == text => {}
            Ok(_) => self.add(path, VacancyProblem::Untidy),
            Err(LineError::Blank) => self.add(path, VacancyProblem::Blank),
            Err(LineError::TooLong { max }) => self.add(path, VacancyProblem::TooLong { max }),
            Err(_) => self.add(path, VacancyProblem::Character),
        }
    }

    /// At least one, unless the post names none.
    fn offered<T: PartialEq>(&mut self, list: &'static str, offered: &[T], names: Option<&Names>) {
        let can_offer = names.is_none_or(|names| !names.list(list).is_empty());
        if offered.is_empty() && can_offer {
            self.add(key(list), VacancyProblem::NoneOffered);
        }
        self.once(list, offered);
    }

    fn named(&mut self, list: &'static str, offered: &[Id], names: &[Named]) {
        for (index, id) in rows(offered) {
            if !names.iter().any(|named| named.id == *id) {
                self.add(key(list).index(index), VacancyProblem::NotNamed);
            }
        }
    }

    fn once<T: PartialEq>(&mut self, list: &'static str, offered: &[T]) {
        for (index, item) in rows(offered) {
            if offered.iter().position(|first| first == item) != usize::try_from(index).ok() {
                self.add(key(list).index(index), VacancyProblem::Twice);
            }
        }
    }

    fn pay(&mut self, vacancy: &Vacancy) {
        let pay = vacancy.pay;
        if pay.from == 0 {
            self.add(key("pay").key("from"), VacancyProblem::Nothing);
        }
        if pay.to < pay.from {
            self.add(key("pay").key("to"), VacancyProblem::UpsideDown);
        }
        if pay.london_allowance == Some(0) {
            self.add(key("pay").key("london_allowance"), VacancyProblem::Nothing);
        }
    }
}
