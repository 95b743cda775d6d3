//! A number that stands for a text, so that texts can be compared without being kept.
//!
//! Two texts with the same number by chance are very unlikely; nothing but advice and the counting of subjects rests on it.

/// The number of a text.
pub(crate) fn of(text: &[u8]) -> u64 {
    of_folded(text, |byte| byte)
}

/// The number of a text whatever case its letters have.
pub(crate) fn of_any_case(text: &str) -> u64 {
    if text.is_ascii() {
        of_folded(text.as_bytes(), |byte| byte.to_ascii_lowercase())
    } else {
        of(text.to_lowercase().as_bytes())
    }
}

/// Takes in eight bytes at a time, and zeros after the last.
fn of_folded(text: &[u8], fold: impl Fn(u8) -> u8) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
    let number = |word: &[u8; 8]| u64::from_le_bytes(word.map(&fold));
    words.iter().chain([&last]).fold(text.len() as u64, |so_far, word| add(so_far, number(word)))
}

/// The number with one piece more.
pub(crate) const fn add(number: u64, piece: u64) -> u64 {
    let mixed = (number.rotate_left(5) ^ piece).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter_and_everything_else_does() {
        assert_eq!(of_any_case("Night Shelter, Leeds"), of_any_case("NIGHT shelter, leeds"));
        assert_eq!(of_any_case("ÉCOLE"), of_any_case("école"));
        assert_eq!(of_any_case("abc"), of(b"abc"));
        for (a, b) in [("", "\0"), ("a", "a\0"), ("ab", "ba"), ("12345678", "123456780"), ("", "a")] {
            assert_ne!(of(a.as_bytes()), of(b.as_bytes()), "{a:?} {b:?}");
        }
    }
}
