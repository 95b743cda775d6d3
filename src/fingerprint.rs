//! A number that stands for a text, so that texts can be compared without being kept.
//!
//! Two texts with the same number by chance are very unlikely; nothing but advice and the counting of subjects rests on it.

/// The number of a text, taken in eight bytes at a time.
pub(crate) fn of(text: &[u8]) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let mut last = [0; 8];
    for (place, byte) in last.iter_mut().zip(rest) {
        *place = *byte;
    }
    let number = words.iter().fold(text.len() as u64, |number, word| add(number, u64::from_le_bytes(*word)));
    add(number, u64::from_le_bytes(last))
}

/// The number of a text whatever case its letters have.
pub(crate) fn of_any_case(text: &str) -> u64 {
    if !text.is_ascii() {
        return of(text.to_lowercase().as_bytes());
    }
    let lower = |bytes: &[u8; 8]| u64::from_le_bytes(bytes.map(|byte| byte.to_ascii_lowercase()));
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    for (place, byte) in last.iter_mut().zip(rest) {
        *place = *byte;
    }
    let number = words.iter().fold(text.len() as u64, |number, word| add(number, lower(word)));
    add(number, lower(&last))
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
