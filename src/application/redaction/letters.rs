//! Letters without their case and their accents, so that a name is found however it is typed; and the words that they make.

use std::ops::Range;

/// Whether a character is an accent of its own that stands on the letter before it.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20F0}' | '\u{FE20}'..='\u{FE2F}')
}

/// The letters of a text: small, and without accents, whether these are part of the letter or typed after it.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(letters_of)
}

/// The letters of one character: none of an accent, and hardly ever several.
pub(super) fn letters_of(c: char) -> impl Iterator<Item = char> {
    c.to_lowercase().filter(|c| !is_mark(*c)).map(bare)
}

/// Runs of such characters, such as the words of a text.
pub(super) fn runs(text: &str, of: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.by_ref().find(|(_, c)| of(*c))?;
        while rest.next_if(|(_, c)| of(*c)).is_some() {}
        let end = rest.peek().map_or(text.len(), |(end, _)| *end);
        Some(start..end)
    })
}

/// Runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text, char::is_alphanumeric)
}

/// Whether a character beside a name makes it part of a longer word. Thai, Khmer, Chinese, Japanese and
/// others write words without spaces between them, so there it says nothing.
pub(super) fn is_part_of_word(c: char) -> bool {
    (c.is_alphanumeric() || is_mark(c)) && joins_words(c)
}

fn joins_words(c: char) -> bool {
    !matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{2E80}'..)
}

/// A small letter without its accents.
fn bare(c: char) -> char {
    let of = |block: &[u8], from: u32| {
        let place = usize::try_from(u32::from(c).checked_sub(from)?).ok()?;
        block.get(place).filter(|letter| **letter != b'.').map(|letter| char::from(*letter))
    };
    match c {
        '\0'..'\u{C0}' => c,
        '\u{C0}'..='\u{24F}' => of(LATIN, 0xC0).unwrap_or(c),
        '\u{1E00}'..='\u{1EFF}' => of(LATIN_ADDITIONAL, 0x1E00).unwrap_or(c),
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        // At the end of a word, and nowhere among capitals.
        'ς' => 'σ',
        'ё' | 'ѐ' => 'е',
        'й' | 'ѝ' => 'и',
        'ї' => 'і',
        'ў' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        _ => c,
    }
}

/// The letter beneath the accents of U+00C0 and what follows; a dot where there is none. Source: Unicode 16, canonical
/// decomposition.
const LATIN: &[u8] = b"aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
    aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll.\
    ...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
    ................................oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................";

/// The same of U+1E00 and what follows: Welsh, Vietnamese and others.
const LATIN_ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_accents() {
        for (text, expected) in [
            ("Siobhán", "siobhan"),
            ("SIOBHA\u{301}N", "siobhan"),
            ("Öztürk", "ozturk"),
            ("Ŵyn Ẅŷẁ", "wyn wyw"),
            ("Nguyễn Thị", "nguyen thi"),
            ("İnci", "inci"),
            ("Łukasz Ørsted Æsa ß", "łukasz ørsted æsa ß"),
            ("Андрей Ёлка", "андреи елка"),
            ("Їжак Ўладзь Ѓорѓи Ќирил", "іжак уладзь горги кирил"),
            ("ΝΊΚΟΣ Νίκος", "νικοσ νικοσ"),
            ("Άννα Έλενα Ήρα Όλγα Ύδρα Ώρα", "αννα ελενα ηρα ολγα υδρα ωρα"),
            ("王小明", "王小明"),
            ("\u{301}", ""),
        ] {
            assert_eq!(letters(text).collect::<String>(), expected, "{text}");
        }
        assert_eq!(LATIN.len(), 0x250 - 0xC0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x100);
    }
}
