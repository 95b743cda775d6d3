//! A number that stands for a text, so that texts can be compared without being kept.
//!
//! Two texts with the same number by chance are very unlikely; nothing but advice and the counting of subjects rests on it.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// The number of a text.
pub(crate) fn of(text: &[u8]) -> u64 {
    of_folded(text, |word| word)
}

/// The number of a text whatever case its letters have.
pub(crate) fn of_any_case(text: &str) -> u64 {
    if text.is_ascii() {
        of_folded(text.as_bytes(), in_small_letters)
    } else {
        of(text.to_lowercase().as_bytes())
    }
}

/// Takes in eight bytes at a time, and zeros after the last.
fn of_folded(text: &[u8], fold: impl Fn(u64) -> u64) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let last = match text.last_chunk() {
        // The end of the last eight bytes, which is quicker than byte by byte.
        Some(last) if !rest.is_empty() => u64::from_le_bytes(*last) >> (64 - 8 * rest.len()),
        _ => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    let words = words.iter().map(|word| u64::from_le_bytes(*word)).chain([last]);
    words.fold(text.len() as u64, |so_far, word| add(so_far, fold(word)))
}

/// Eight bytes of ASCII with small letters for capitals.
const fn in_small_letters(word: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // The highest bit of a byte says whether it is a letter from `A` on, and whether it comes after `Z`.
    let from_a = word + EACH * (0x80 - b'A' as u64);
    let after_z = word + EACH * (0x7F - b'Z' as u64);
    word | ((from_a & !after_z & (EACH * 0x80)) >> 2)
}

/// The number with one piece more.
pub(crate) const fn add(number: u64, piece: u64) -> u64 {
    let mixed = (number.rotate_left(5) ^ piece).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// A set of such numbers.
pub(crate) struct Numbers {
    /// The first numbers, which are compared one by one, if there was to be room for at most [`Numbers::FEW`]: that takes less than
    /// making a set.
    few: [u64; Numbers::FEW],
    count: usize,
    many: HashSet<u64, BuildHasherDefault<AsItIs>>,
}

impl Numbers {
    const FEW: usize = 8;

    /// Returns an empty set.
    pub(crate) fn with_room_for(count: usize) -> Numbers {
        let count = if count > Numbers::FEW { count } else { 0 };
        let many = HashSet::with_capacity_and_hasher(count, BuildHasherDefault::default());
        Numbers { few: [0; Numbers::FEW], count: 0, many }
    }

    /// Adds a number, and returns whether it is new. It is compiled once, for the lists of all types.
    #[inline(never)]
    pub(crate) fn insert(&mut self, number: u64) -> bool {
        if self.few.iter().take(self.count).any(|other| *other == number) {
            return false;
        }
        match self.few.get_mut(self.count) {
            // A set without room is one that is not needed yet.
            Some(place) if self.many.capacity() == 0 => {
                *place = number;
                self.count += 1;
                true
            }
            _ => self.many.insert(number),
        }
    }

    /// Removes all of them.
    pub(crate) fn clear(&mut self) {
        self.count = 0;
        self.many.clear();
    }
}

/// A map by such numbers.
pub(crate) type ByNumber<T> = HashMap<u64, T, BuildHasherDefault<AsItIs>>;

/// Hashes a number to itself, since it is spread evenly already. Somebody could choose texts whose numbers collide, but there are
/// at most 2,000 in a list.
#[derive(Default)]
pub(crate) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = add(self.0, of(bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_bytes_count_as_one_word() {
        for length in 0..40 {
            let text: Vec<u8> = (1..=length).collect();
            let mut padded = text.clone();
            padded.resize(text.len() / 8 * 8 + 8, 0);
            let words = padded
                .chunks(8)
                .map(|word| word.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
            assert_eq!(of(&text), words.fold(u64::from(length), add), "{length}");
        }
    }

    #[test]
    fn a_number_is_new_once() {
        for room in [0, 2, 8, 9, 40] {
            let mut numbers = Numbers::with_room_for(room);
            for _ in 0..2 {
                // A number that is 0 is one like any other.
                for number in 0..40 {
                    let is_new = [numbers.insert(number), numbers.insert(number), numbers.insert(number / 2)];
                    assert_eq!(is_new, [true, false, false], "{number} with room for {room}");
                }
                numbers.clear();
            }
        }
    }

    #[test]
    fn case_does_not_matter_and_everything_else_does() {
        assert_eq!(of_any_case("Night Shelter, Leeds"), of_any_case("NIGHT shelter, leeds"));
        assert_eq!(of_any_case("ÉCOLE"), of_any_case("école"));
        assert_eq!(of_any_case("abc"), of(b"abc"));
        let ascii: String = ('\0'..='\x7F').collect();
        assert_eq!(of_any_case(&ascii), of(ascii.to_ascii_lowercase().as_bytes()));
        for (a, b) in [("", "\0"), ("a", "a\0"), ("ab", "ba"), ("12345678", "123456780"), ("", "a")] {
            assert_ne!(of(a.as_bytes()), of(b.as_bytes()), "{a:?} {b:?}");
        }
    }
}
