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
    /// The place, from 1, of the grade that is spelt by one digit or capital alone; 0 where there is none.
    alone: [u8; ALONE],
}

/// As many as there are characters from `0` to `Z`.
const ALONE: usize = (b'Z' - b'0') as usize + 1;

impl Table {
    pub const fn new(scheme: Scheme, grades: &'static [GradeDef]) -> Table {
        Table {
            scheme,
            grades,
            years: Years::ANY,
            pairs: &[],
            pair_years: Years::ANY,
            words: &[],
            alone: alone(grades),
        }
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
        // Most grades are one character, and only a form of one character, which is a capital or a digit, can begin it.
        if let [only] = folded {
            let place = self.alone.get(usize::from(only.wrapping_sub(b'0')))?;
            return self.grades.get(usize::from(*place).checked_sub(1)?).map(GradeSequence::of);
        }
        GradeSequence::spelt(folded, self.grades)
    }

    /// How well a year fits these grades of the scheme.
    pub fn fit(&self, sequence: &GradeSequence, year: Option<i32>) -> Fit {
        let pair = if sequence.len() == 2 { self.pair_years.fit(year) } else { Fit::Usual };
        sequence.iter().map(|grade| grade.years.fit(year)).fold(self.years.fit(year).max(pair), Fit::max)
    }
}

/// Finds out which grade each character spells alone; the first one where there are two.
const fn alone(grades: &[GradeDef]) -> [u8; ALONE] {
    let mut alone = [0; ALONE];
    let mut place = grades.len();
    while place > 0 {
        let grade = &grades[place - 1];
        let mut form = grade.also.len();
        while form > 0 {
            mark(&mut alone, grade.also[form - 1], place);
            form -= 1;
        }
        mark(&mut alone, grade.text, place);
        place -= 1;
    }
    alone
}

const fn mark(alone: &mut [u8; ALONE], form: &str, place: usize) {
    if let [byte @ (b'0'..=b'9' | b'A'..=b'Z')] = form.as_bytes() {
        #[allow(clippy::cast_possible_truncation, reason = "there are few grades")]
        let place = place as u8;
        alone[(*byte - b'0') as usize] = place;
    }
}

#[cfg(test)]
mod tests {
    use crate::application::qualifications::Kind;
    use crate::engine::Choice;

    #[test]
    fn one_character_spells_its_first_grade() {
        let kinds = Kind::NAMES.iter().filter_map(|name| Kind::named(name).ok());
        let mut spelt = 0;
        for table in kinds.flat_map(Kind::tables).filter(|table| table.scheme != super::Scheme::DegreeClass) {
            for byte in 0..=u8::MAX {
                let is = |form: &&str| form.as_bytes() == [byte];
                let grade = table.grades.iter().find(|grade| is(&grade.text) || grade.also.iter().any(is));
                assert_eq!(table.spell(&[byte]).and_then(|it| it.first()), grade, "{} {byte}", table.scheme);
                spelt += usize::from(grade.is_some());
            }
        }
        assert!(spelt > 100, "{spelt}");
    }
}
