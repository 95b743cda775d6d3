//! A few ASCII characters kept in place, for codes that never need an allocation.

/// Up to `N` ASCII characters.
///
/// The places behind the text are zero, so the order is that of the texts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Short<const N: usize> {
    bytes: [u8; N],
    len: u8,
}

impl<const N: usize> Short<N> {
    pub fn as_str(&self) -> &str {
        self.bytes
            .get(..usize::from(self.len))
            .and_then(|bytes| str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl<const N: usize> FromIterator<u8> for Short<N> {
    /// Takes the first `N` characters, which must be ASCII.
    fn from_iter<I: IntoIterator<Item = u8>>(characters: I) -> Short<N> {
        let mut short = Short { bytes: [0; N], len: 0 };
        for (place, character) in short.bytes.iter_mut().zip(characters) {
            *place = character;
            short.len += 1;
        }
        short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_as_many_as_fit() {
        for (text, expected) in [("", ""), ("ab", "ab"), ("abc", "abc"), ("abcd", "abc")] {
            assert_eq!(text.bytes().collect::<Short<3>>().as_str(), expected);
        }
        assert!("ab".bytes().collect::<Short<3>>() == "ab".bytes().collect());
        assert!("ab".bytes().collect::<Short<3>>() != "ab\0".bytes().collect());
    }
}
