//! Where on the form a fact comes from.

use crate::engine::{Id, Path, Section};

/// Where a fact comes from: a part of the form and, in a list, the row; places sort in page order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct EvidencePlace {
    part: FormPart,
    /// The index of the row, or the place of a key in the list of the post.
    row: u32,
    /// The key, where the post names it.
    key: Option<Id>,
}

/// The parts of the form that hold evidence, in page order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum FormPart {
    RightToWork,
    Qualifications,
    Training,
    Employment,
    Voluntary,
    Statement,
}

impl EvidencePlace {
    pub(crate) const fn qualification(row: u32) -> EvidencePlace {
        EvidencePlace::row(FormPart::Qualifications, row)
    }

    pub(crate) const fn training(row: u32) -> EvidencePlace {
        EvidencePlace::row(FormPart::Training, row)
    }

    pub(crate) const fn experience(row: u32, paid: bool) -> EvidencePlace {
        EvidencePlace::row(if paid { FormPart::Employment } else { FormPart::Voluntary }, row)
    }

    const fn row(part: FormPart, row: u32) -> EvidencePlace {
        EvidencePlace { part, row, key: None }
    }

    /// A statement, by its place in the list of the post and its key.
    pub(crate) const fn statement(at: u32, key: Id) -> EvidencePlace {
        EvidencePlace { part: FormPart::Statement, row: at, key: Some(key) }
    }

    const fn whole(part: FormPart) -> EvidencePlace {
        EvidencePlace { part, row: 0, key: None }
    }

    /// The section that both gates read.
    pub(crate) const RIGHT_TO_WORK: EvidencePlace = EvidencePlace::whole(FormPart::RightToWork);

    /// Returns the path of the entry on the form, such as `/employment/0`.
    pub(crate) fn path(self) -> Path {
        let section = |section: Section| Path::root().key(section.as_str());
        match self.part {
            FormPart::RightToWork => section(Section::RIGHT_TO_WORK),
            FormPart::Qualifications => section(Section::QUALIFICATIONS).index(self.row),
            FormPart::Training => section(Section::TRAINING).index(self.row),
            FormPart::Employment => section(Section::EMPLOYMENT).index(self.row),
            FormPart::Voluntary => section(Section::VOLUNTARY).index(self.row),
            FormPart::Statement => {
                let statements = section(Section::STATEMENTS);
                self.key.into_iter().fold(statements, Path::named)
            }
        }
    }
}

/// The paths of these places, in the order given.
pub(crate) fn paths(places: &[EvidencePlace]) -> impl Iterator<Item = Path> + use<'_> {
    places.iter().map(|place| place.path())
}

/// These places in page order, each once.
pub(crate) fn sorted(places: impl IntoIterator<Item = EvidencePlace>) -> Vec<EvidencePlace> {
    let mut places: Vec<EvidencePlace> = places.into_iter().collect();
    places.sort_unstable();
    places.dedup();
    places
}
