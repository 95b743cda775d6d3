//! A text as it is read, whatever is hidden in it: without invisible characters, with letters and digits of full width and the
//! digits of other scripts as those of ASCII.

use std::borrow::Cow;
use std::ops::Range;

use crate::engine::field::text::{is_invisible, to_ascii};

/// A text as it is read, and where each part of it is in what was typed.
pub(super) struct Folded<'t> {
    pub text: Cow<'t, str>,
    /// For each byte of the text its place in what was typed, and the end of that; none where nothing changed.
    places: Vec<usize>,
}

impl<'t> Folded<'t> {
    pub fn new(typed: &'t str) -> Folded<'t> {
        if !typed.chars().any(|c| fold(c) != Some(c)) {
            return Folded { text: Cow::Borrowed(typed), places: Vec::new() };
        }
        let (mut text, mut places) =
            (String::with_capacity(typed.len()), Vec::with_capacity(typed.len() + 1));
        for (at, c) in typed.char_indices() {
            if let Some(c) = fold(c) {
                text.push(c);
                places.resize(text.len(), at);
            }
        }
        places.push(typed.len());
        Folded { text: Cow::Owned(text), places }
    }

    /// The place in what was typed.
    pub fn typed(&self, range: Range<usize>) -> Range<usize> {
        let place = |at: usize| self.places.get(at).copied().unwrap_or(at);
        place(range.start)..place(range.end)
    }
}

/// A character as it is read, if it is seen at all.
pub(super) fn fold(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    if is_invisible(c)
        || matches!(c, '\u{34F}' | '\u{180E}' | '\u{2061}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}')
    {
        return None;
    }
    Some(digit(c).unwrap_or(to_ascii(c)))
}

/// The digit zero of each script whose digits people type. Source: Unicode 16, general category Nd.
const ZEROS: [u32; 18] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20,
    0x1040, 0x17E0, 0x1810,
];

fn digit(c: char) -> Option<char> {
    ZEROS.iter().find_map(|zero| char::from_digit(u32::from(c).checked_sub(*zero)?, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_has_its_place() {
        for (typed, read) in [
            ("Ada led it", "Ada led it"),
            ("A\u{AD}d\u{200B}a", "Ada"),
            ("Ａｄａ　＠ｘ．ｃｏｍ", "Ada　@x.com"),
            ("\u{660}\u{667}\u{6F7}\u{967}\u{96F}", "07719"),
            // Signs beside the digits.
            ("50\u{66A}, \u{65F}", "50\u{66A}, \u{65F}"),
            ("Zoë 王", "Zoë 王"),
            ("\u{200D}", ""),
        ] {
            let folded = Folded::new(typed);
            assert_eq!(folded.text, read, "{typed}");
            assert_eq!(folded.typed(0..folded.text.len()).end, typed.len());
        }
        let folded = Folded::new("é A\u{200B}d\u{AD}a é");
        let at = folded.text.find("Ada").unwrap();
        assert_eq!(folded.typed(at..at + 3), 3..11);
    }
}
