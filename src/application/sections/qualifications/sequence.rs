//! The grades of a scheme that a folded text spells.

use std::fmt::Write;

use super::folded::{is_break, trim_start};
use super::grade_def::{GcseStanding, GradeDef};

/// One to three grades, best first; none for a grade kept as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct GradeSequence([Option<&'static GradeDef>; 3]);

impl GradeSequence {
    /// The grades that a folded text spells, if it spells up to three of these and nothing else.
    pub fn spelt(mut rest: &[u8], grades: &'static [GradeDef]) -> Option<GradeSequence> {
        let mut places = [usize::MAX; 3];
        let mut slots = places.iter_mut();
        let mut last: Option<(&GradeDef, &str)> = None;
        while !rest.is_empty() {
            let (place, form, after) = longest(rest, grades)?;
            let grade = grades.get(place)?;
            // Said once more in another way, "D (Distinction)", it is one grade.
            if last.is_none_or(|(before, said)| before.text != grade.text || said == form) {
                *slots.next()? = place;
            }
            last = Some((grade, form));
            rest = between(after, form);
        }
        places.sort_unstable();
        Some(GradeSequence(places.map(|place| grades.get(place))))
    }

    /// The sequence of one grade.
    pub const fn of(grade: &'static GradeDef) -> GradeSequence {
        GradeSequence([Some(grade), None, None])
    }

    pub fn iter(&self) -> impl Iterator<Item = &'static GradeDef> {
        self.0.iter().flatten().copied()
    }

    pub fn len(&self) -> usize {
        self.iter().count()
    }

    pub fn first(&self) -> Option<&'static GradeDef> {
        self.iter().next()
    }

    pub fn standings(&self) -> impl Iterator<Item = GcseStanding> {
        self.iter().map(|grade| grade.standing)
    }

    /// Whether it has the grade that only Northern Ireland gives.
    pub fn has_c_star(&self) -> bool {
        self.iter().any(|grade| grade.text == "C*")
    }

    /// The texts of the grades, one after another.
    pub fn join(&self, between: &str) -> String {
        let mut out = String::with_capacity(8);
        for grade in self.iter() {
            if !out.is_empty() {
                out.push_str(between);
            }
            out.push_str(grade.text);
        }
        out
    }

    /// The sequence of its first grade alone.
    pub fn single(&self) -> GradeSequence {
        GradeSequence([self.first(), None, None])
    }
}

/// What comes after the break between two grades, if there is one. A dash on one side of it is no minus
/// between numbers.
fn between<'a>(text: &'a [u8], form: &str) -> &'a [u8] {
    let is_number = form.as_bytes().last().is_some_and(u8::is_ascii_digit);
    let text = if is_number { text.strip_prefix(b"-").unwrap_or(text) } else { text };
    trim_start(text)
}

/// The place of the grade with the longest form that begins the text, the form, and what comes after it.
fn longest<'a>(text: &'a [u8], grades: &'static [GradeDef]) -> Option<(usize, &'static str, &'a [u8])> {
    let mut longest: Option<(usize, &'static str, &[u8])> = None;
    for (place, grade) in grades.iter().enumerate() {
        for form in std::iter::once(&grade.text).chain(grade.also) {
            // The first of two equally long ones.
            if let Some(after) = strip(text, form)
                && longest.is_none_or(|(.., shortest)| after.len() < shortest.len())
            {
                longest = Some((place, form, after));
            }
        }
    }
    longest
}

/// What comes after this form at the beginning of the text. White space in it does not matter, but two digits
/// with a space between them are two numbers; anything else stands only between a letter and a digit (`H-1`).
fn strip<'a>(mut text: &'a [u8], form: &str) -> Option<&'a [u8]> {
    let mut last: Option<u8> = None;
    for byte in form.bytes().filter(|byte| *byte != b' ') {
        if let (Some(last), [first, after @ ..]) = (last, text)
            && is_break(*first)
        {
            let digits = u8::from(last.is_ascii_digit()) + u8::from(byte.is_ascii_digit());
            if digits == 1 || (digits == 0 && *first == b' ') {
                text = after;
            }
        }
        let (first, after) = text.split_first()?;
        if !first.eq_ignore_ascii_case(&byte) {
            return None;
        }
        text = after;
        last = Some(byte);
    }
    Some(text)
}

/// A profile of credits in its normal form: "30 distinction, 12 merit" is `D30 M12`. 60 credits make an
/// Access diploma.
pub(super) fn credits(mut text: &[u8], grades: &'static [GradeDef]) -> Option<String> {
    let number_first = text.first()?.is_ascii_digit();
    let mut credits = [None; 3];
    while !text.is_empty() {
        let (place, count);
        if number_first {
            (count, text) = number(text)?;
            (place, _, text) = longest(trim_start(text), grades)?;
        } else {
            (place, _, text) = longest(text, grades)?;
            (count, text) = number(trim_start(text))?;
        }
        text = trim_start(text);
        if credits.get_mut(place)?.replace(count).is_some() {
            return None;
        }
    }
    let mut out = String::with_capacity(12);
    for (grade, count) in grades.iter().zip(credits).filter_map(|(grade, count)| Some((grade, count?))) {
        let space = if out.is_empty() { "" } else { " " };
        write!(out, "{space}{}{count}", grade.text.get(..1)?).ok()?;
    }
    (1..=60).contains(&credits.iter().flatten().sum::<u32>()).then_some(out)
}

/// The number of up to two digits at the beginning of the text, and what comes after it.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take(2).take_while(|byte| byte.is_ascii_digit()).count();
    let (number, after) = text.split_at_checked(digits)?;
    Some((std::str::from_utf8(number).ok()?.parse().ok()?, after))
}
