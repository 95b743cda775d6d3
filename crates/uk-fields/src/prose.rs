//! An answer of many lines, with a limit in words.

use smol_str::SmolStr;

use crate::text::{self, ControlCharacter, Counted, Typed};
use crate::value::{errors, value};

/// Holds an answer of many lines, such as a statement.
///
/// It is trimmed of white space and invisible characters, and every line end is stored as LF: CR, CRLF, and those that word
/// processors write (vertical tab, form feed, U+0085, U+2028, U+2029). Control characters other than tab are refused, as are the
/// two marks that override the direction of the text.
///
/// A **word** is a run of anything but white space (as Unicode defines it), so "co-operate" and "don't" are one word, and so is a
/// run of Chinese without spaces. A **character** is a Unicode scalar value, and a line end is one. A page can show the same
/// counts while someone types; a browser that sends CRLF changes neither.
///
/// Source: the Unicode Standard, property White_Space, chapter 5.8 for line ends and annex 9 for direction; the rule is ours.
///
/// # Errors
///
/// Parsing refuses blank text and the characters above; [`Prose::within`] and [`Prose::with_limit`] also refuse text that is too
/// short or too long. `FromStr` and serde apply no limit of length.
///
/// ```
/// use uk_fields::{Prose, ProseError};
///
/// let reason = Prose::within("I listened first.\r\nThen we agreed a plan.", None, Some(8))?;
/// assert_eq!((reason.words(), reason.characters()), (8, 40));
/// assert_eq!(reason.as_str(), "I listened first.\nThen we agreed a plan.");
/// assert_eq!(Prose::within("one two three", None, Some(2)), Err(ProseError::TooManyWords { max: 2, over: 1 }));
/// # Ok::<(), ProseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prose {
    text: SmolStr,
    words: usize,
    characters: usize,
}

errors! {
    /// Says why a text is not the [`Prose`] that was asked for.
    ///
    /// ```
    /// use uk_fields::{Prose, ProseError};
    /// let error = Prose::within("one two three", None, Some(2)).unwrap_err();
    /// assert_eq!(error, ProseError::TooManyWords { max: 2, over: 1 });
    /// assert_eq!(error.to_string(), "must be 2 words or fewer (1 too many)");
    /// ```
    pub enum ProseError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// More than `max` words.
        TooManyWords {
            /// The most words there may be.
            max: usize,
            /// How many words have to be left out.
            over: usize,
        } = "must be {max} words or fewer ({over} too many)";
        /// Fewer than `min` words.
        TooFewWords {
            /// The fewest words there may be.
            min: usize,
        } = "must be {min} words or more";
        /// More than `max` characters.
        TooLong {
            /// The most characters there may be.
            max: usize,
        } = "must be {max} characters or fewer";
        /// A control character, or a mark that overrides the direction of the text.
        Character = "has a character that cannot be used here";
    }
}

impl Prose {
    /// Reads prose of any length.
    ///
    /// ```
    /// use uk_fields::Prose;
    /// assert_eq!(Prose::parse("First.\r\nSecond.")?, "First.\nSecond.");
    /// # Ok::<(), uk_fields::ProseError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ProseError::Blank`] or [`ProseError::Character`].
    pub fn parse(text: &str) -> Result<Prose, ProseError> {
        Prose::from_typed(text.into(), |_| Ok(()))
    }

    /// Reads prose within further limits, and shares its text where nothing in it has to change. The value is made once the limits
    /// are known to hold, so that it is not moved on the way.
    #[inline]
    pub(crate) fn from_typed<E: From<ProseError>>(
        typed: Typed<'_>,
        holds: impl FnOnce(&Counted<'_>) -> Result<(), E>,
    ) -> Result<Prose, E> {
        let counted = text::prose(typed.text).map_err(ProseError::from)?;
        if counted.text.is_empty() {
            return Err(ProseError::Blank.into());
        }
        holds(&counted)?;
        let Counted { text, words, characters } = counted;
        Ok(Prose { text: typed.keep(text), words, characters })
    }

    /// Reads prose of at least `min_words` and at most `max_words` words.
    ///
    /// ```
    /// use uk_fields::{Prose, ProseError};
    /// assert!(Prose::within("one two three", Some(3), Some(3)).is_ok());
    /// assert_eq!(Prose::within("one two", Some(3), None), Err(ProseError::TooFewWords { min: 3 }));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns any [`ProseError`] but [`ProseError::TooLong`].
    pub fn within(
        text: &str,
        min_words: Option<usize>,
        max_words: Option<usize>,
    ) -> Result<Prose, ProseError> {
        Prose::from_typed(text.into(), |counted| check_words(counted.words, min_words, max_words))
    }

    /// Reads prose of at most `max` characters.
    ///
    /// ```
    /// use uk_fields::{Prose, ProseError};
    /// assert!(Prose::with_limit("a\r\nb", 3).is_ok());
    /// assert_eq!(Prose::with_limit("a\r\nb", 2), Err(ProseError::TooLong { max: 2 }));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`ProseError::Blank`], [`ProseError::Character`] or [`ProseError::TooLong`].
    pub fn with_limit(text: &str, max: usize) -> Result<Prose, ProseError> {
        Prose::from_typed(text.into(), |counted| {
            if counted.characters > max { Err(ProseError::TooLong { max }) } else { Ok(()) }
        })
    }

    /// Returns the text, with LF for every line end.
    ///
    /// ```
    /// use uk_fields::Prose;
    /// assert_eq!(Prose::parse("a\u{2028}b")?.as_str(), "a\nb");
    /// # Ok::<(), uk_fields::ProseError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns how many words there are, which are runs of anything but white space.
    ///
    /// ```
    /// use uk_fields::Prose;
    /// assert_eq!(Prose::parse("Don't co-operate – ever.")?.words(), 4);
    /// # Ok::<(), uk_fields::ProseError>(())
    /// ```
    #[must_use]
    pub const fn words(&self) -> usize {
        self.words
    }

    /// Returns how many characters there are: Unicode scalar values, with a line end counted as one.
    ///
    /// ```
    /// use uk_fields::Prose;
    /// assert_eq!(Prose::parse("â\r\nb")?.characters(), 3);
    /// # Ok::<(), uk_fields::ProseError>(())
    /// ```
    #[must_use]
    pub const fn characters(&self) -> usize {
        self.characters
    }
}

/// Checks how many words there are.
#[inline]
pub(crate) fn check_words(words: usize, min: Option<usize>, max: Option<usize>) -> Result<(), ProseError> {
    match (min, max) {
        (_, Some(max)) if words > max => Err(ProseError::TooManyWords { max, over: words - max }),
        (Some(min), _) if words < min => Err(ProseError::TooFewWords { min }),
        _ => Ok(()),
    }
}

value!(Prose, ProseError, hidden, |it| it.as_str().to_owned(), { "minLength": 1 });

impl From<ControlCharacter> for ProseError {
    fn from(_: ControlCharacter) -> ProseError {
        ProseError::Character
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_and_characters() {
        for (text, words, characters) in [
            ("a", 1, 1),
            (" one  two ", 2, 8),
            ("don't co-operate", 2, 16),
            ("Rwy'n gweithio\r\n\r\nâ phobl.", 4, 24),
            ("漢字 漢字", 2, 5),
            ("one\u{B}two\u{2028}three", 3, 13),
            ("– 1 &", 3, 5),
        ] {
            let prose = Prose::parse(text).expect(text);
            assert_eq!((prose.words(), prose.characters()), (words, characters), "{text:?}");
        }
    }

    #[test]
    fn limits_on_both_sides() {
        use ProseError::{TooFewWords, TooLong, TooManyWords};
        for (min, max, expected) in [
            (None, None, Ok(())),
            (Some(3), Some(3), Ok(())),
            (None, Some(2), Err(TooManyWords { max: 2, over: 1 })),
            (None, Some(0), Err(TooManyWords { max: 0, over: 3 })),
            (Some(4), None, Err(TooFewWords { min: 4 })),
        ] {
            assert_eq!(Prose::within("one two three", min, max).map(drop), expected, "{min:?} {max:?}");
        }
        assert_eq!(Prose::with_limit("a\r\nb", 3).map(drop), Ok(()));
        assert_eq!(Prose::with_limit("a\r\nb", 2).map(drop), Err(TooLong { max: 2 }));
    }

    #[test]
    fn refused_prose_and_reasons() {
        for (text, error) in [
            ("", ProseError::Blank),
            ("\r\n\t\u{200B}", ProseError::Blank),
            ("a\u{1B}[1m", ProseError::Character),
            ("a\u{202E}b", ProseError::Character),
        ] {
            assert_eq!(Prose::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn reading_what_was_written_changes_nothing() {
        for text in ["a\r\nb", "a\rb\n\nc", "a\u{B}b\u{2029}c", " a\tb ", "\u{2067}\u{5D0}\u{2069} a"] {
            let once = Prose::parse(text).expect(text);
            assert_eq!(Prose::parse(once.as_str()), Ok(once));
        }
    }
}
