//! What is kept of each application: how it was judged, and its reference.

use applicant::Outcome;
use applicant::eligibility::{Rank, ranks};

/// How an application came out, best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Something has to be put right first: it has no rank.
    NotComplete,
    NotEligible,
    NeedsReview,
    Eligible,
}

impl Standing {
    pub const ALL: [Standing; 4] =
        [Standing::Eligible, Standing::NeedsReview, Standing::NotEligible, Standing::NotComplete];

    /// The code of the outcome.
    pub const fn code(self) -> &'static str {
        match self {
            Standing::NotComplete => "not_complete",
            Standing::NotEligible => Outcome::NotEligible.as_str(),
            Standing::NeedsReview => Outcome::NeedsReview.as_str(),
            Standing::Eligible => Outcome::Eligible.as_str(),
        }
    }

    /// The code as words.
    pub fn words(self) -> String {
        words(self.code())
    }
}

/// The code of an outcome as words.
pub fn words(code: &str) -> String {
    code.replace('_', " ")
}

impl From<Outcome> for Standing {
    fn from(outcome: Outcome) -> Standing {
        match outcome {
            Outcome::Eligible => Standing::Eligible,
            Outcome::NeedsReview => Standing::NeedsReview,
            Outcome::NotEligible => Standing::NotEligible,
        }
    }
}

/// A row: 40 bytes. Its reference is in the text of the part that it came from.
#[derive(Clone)]
pub struct Row {
    /// The number of the application in the input, from 1.
    pub number: u32,
    reference_at: u32,
    reference_len: u16,
    pub points: u32,
    part: u16,
    pub standing: Standing,
    /// What parts it from others with as many points; nothing in most policies.
    ties: Box<[u32]>,
    /// Whether it came without a reference and was given one.
    pub given: bool,
}

impl Row {
    fn merit(&self) -> (Standing, u32, &[u32]) {
        (self.standing, self.points, &self.ties)
    }
}

/// What one thread has judged.
#[derive(Default)]
pub struct Part {
    rows: Vec<Row>,
    references: String,
}

impl Part {
    /// Adds a row. References are at most 64 characters, so their length fits.
    pub fn push(
        &mut self,
        number: u32,
        reference: &str,
        given: bool,
        standing: Standing,
        merit: (u32, Box<[u32]>),
    ) {
        let (points, ties) = merit;
        let reference_at = u32::try_from(self.references.len()).unwrap_or(u32::MAX);
        self.references.push_str(reference);
        self.rows.push(Row {
            number,
            reference_at,
            reference_len: u16::try_from(reference.len()).unwrap_or(0),
            points,
            part: 0,
            standing,
            ties,
            given,
        });
    }
}

/// All rows in their order of merit.
pub struct Rows {
    rows: Vec<Row>,
    references: Vec<String>,
}

impl Rows {
    /// Puts the parts together: the best first, and equal ones in the order of the input, whoever judged them.
    pub fn of(parts: Vec<Part>) -> Rows {
        let mut rows = Vec::with_capacity(parts.iter().map(|part| part.rows.len()).sum());
        let mut references = Vec::with_capacity(parts.len());
        for (n, mut part) in (0..).zip(parts) {
            rows.extend(part.rows.drain(..).map(|row| Row { part: n, ..row }));
            part.references.shrink_to_fit();
            references.push(part.references);
        }
        rows.sort_unstable_by(|a: &Row, b| b.merit().cmp(&a.merit()).then(a.number.cmp(&b.number)));
        Rows { rows, references }
    }

    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// The bytes that all rows hold.
    pub fn held(&self) -> usize {
        self.rows.capacity() * size_of::<Row>() + self.references.iter().map(String::capacity).sum::<usize>()
    }

    pub fn reference(&self, row: &Row) -> &str {
        let text = self.references.get(usize::from(row.part)).map_or("", String::as_str);
        let start = row.reference_at as usize;
        text.get(start..start + usize::from(row.reference_len)).unwrap_or_default()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter()
    }

    /// Those that have a rank, each with it.
    pub fn ranked(&self) -> impl Iterator<Item = (Rank, &Row)> {
        let complete = self.rows.partition_point(|row| row.standing != Standing::NotComplete);
        ranks(self.rows.get(..complete).unwrap_or_default(), |row| {
            let (standing, points, ties) = row.merit();
            (standing, points, ties.to_vec())
        })
    }

    /// Those that have none, in the order of the input.
    pub fn unranked(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.standing == Standing::NotComplete)
    }
}
