//! A scheme of grades as one kind of qualification has it.

use super::class;
use super::grade_def::GradeDef;
use super::scheme::Scheme;
use super::sequence::GradeSequence;
use super::years::{Fit, Years};

/// A scheme as one kind has it.
#[derive(Debug)]
pub(super) struct Table {
    pub scheme: Scheme,
    /// The grades, best first.
    pub grades: &'static [GradeDef],
    pub years: Years,
    /// The pairs of a double award, higher first, and when they came.
    pub pairs: &'static [&'static str],
    pub pair_years: Years,
    /// Words beside some of the grades, with those: a word that belongs to another grade contradicts it.
    pub words: &'static [(&'static str, &'static [&'static str])],
}

impl Table {
    pub const fn new(scheme: Scheme, grades: &'static [GradeDef]) -> Table {
        Table { scheme, grades, years: Years::ANY, pairs: &[], pair_years: Years::ANY, words: &[] }
    }

    pub const fn years(mut self, years: Years) -> Table {
        self.years = years;
        self
    }

    pub const fn pairs(mut self, pairs: &'static [&'static str], years: Years) -> Table {
        self.pairs = pairs;
        self.pair_years = years;
        self
    }

    pub const fn words(mut self, words: &'static [(&'static str, &'static [&'static str])]) -> Table {
        self.words = words;
        self
    }

    /// The grades that a folded text spells.
    pub fn spell(&self, folded: &[u8]) -> Option<GradeSequence> {
        if self.scheme == Scheme::DegreeClass
            && let Some(text) = class::read(folded)
        {
            return self.grades.iter().find(|grade| grade.text == text).map(GradeSequence::of);
        }
        GradeSequence::spelt(folded, self.grades)
    }

    /// How well a year fits these grades of the scheme.
    pub fn fit(&self, sequence: &GradeSequence, year: Option<i32>) -> Fit {
        let pair = if sequence.len() == 2 { self.pair_years.fit(year) } else { Fit::Usual };
        sequence.iter().map(|grade| grade.years.fit(year)).fold(self.years.fit(year).max(pair), Fit::max)
    }
}
