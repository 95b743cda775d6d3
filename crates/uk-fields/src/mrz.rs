//! The machine-readable zone of a passport or card.

mod layout;
mod zone;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::Nationality;
use crate::text::{self, is_margin};
use crate::value::{errors, names, value};
use layout::{Layout, TD1, TD3};
use zone::{Zone, date_in, read_date};

/// The machine-readable zone of a passport (two lines of 44 characters) or of a card (three lines of 30).
///
/// Every character and every check digit has been compared with what it stands for. The lines may be typed in
/// any case, with spaces, and pasted as one. What cannot be known from the zone is left open: whether the
/// document is genuine, whose it is (names in it are transliterated and cut, so they are not read), and the
/// century of a date.
///
/// The nationality is that of the holder, which need not be that of the issuer: a passport issued by the
/// United Kingdom may read `GBN`, and does not show a British citizen. Source: ICAO Doc 9303, parts 3 (check
/// digits, dates, codes), 4 (TD3) and 5 (TD1, with numbers that go on in the optional data).
///
/// # Errors
///
/// Parsing tells lines of the wrong length, a character that cannot be where it is, the field whose check
/// digit does not fit, and a date that does not exist.
///
/// ```
/// use uk_fields::{Mrz, MrzError, MrzField};
///
/// let specimen = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
/// let zone: Mrz = specimen.parse()?;
/// assert_eq!(zone.document_number(), "D23145890");
/// assert_eq!((zone.issuer(), zone.nationality()), ("UTO", "UTO"));
/// assert_eq!(zone.born("2026-11-21".parse()?), Some("1974-08-12".parse()?));
///
/// let misread = specimen.replace("D23145890", "D23146890");
/// assert_eq!(misread.parse::<Mrz>(), Err(MrzError::CheckDigit { field: MrzField::Number }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mrz {
    /// The lines in their normal form, each but the last with a line feed.
    text: String,
    layout: &'static Layout,
}

names! {
    /// A part of the zone that has a check digit of its own.
    ///
    /// ```
    /// use uk_fields::{Mrz, MrzError, MrzField};
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert!(zone.document_number().starts_with('D'));
    /// let misread = card.replacen("D23145890", "D23146890", 1).parse::<Mrz>();
    /// assert_eq!(misread, Err(MrzError::CheckDigit { field: MrzField::Number }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum MrzField {
        /// The number of the document.
        Number = "number",
        /// The date of birth.
        Birth = "birth",
        /// The date of expiry.
        Expiry = "expiry",
        /// The data that the issuer may add, such as a personal number.
        Optional = "optional",
        /// All of them together.
        Composite = "composite",
    }
}

errors! {
    /// Why text is not a machine-readable zone.
    ///
    /// ```
    /// use uk_fields::{Mrz, MrzError, MrzField};
    /// assert_eq!(Mrz::parse("P<UTO"), Err(MrzError::Shape));
    /// let error = MrzError::Date { field: MrzField::Birth };
    /// assert_eq!(error.to_string(), "has a date that does not exist (birth): compare it with the document");
    /// ```
    pub enum MrzError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// Neither two lines of 44 characters nor three of 30.
        Shape = "must be the 2 lines of 44 or the 3 lines of 30 characters of the document";
        /// A character that no zone has, or that this place cannot have.
        Character {
            /// The line, from 1.
            line: usize,
            /// The place in the line, from 1.
            place: usize,
        } = "has a character that cannot be in line {line} at place {place}";
        /// A check digit that does not fit what it checks: one of the two is misread.
        CheckDigit {
            /// What it checks.
            field: MrzField,
        } = "has a check digit that does not fit ({field}): compare each character with the document";
        /// A date that no century has.
        Date {
            /// Which date.
            field: MrzField,
        } = "has a date that does not exist ({field}): compare it with the document";
    }
}

/// The most characters that a zone has.
const MAX: usize = 90;

/// The most bytes of a zone as typed: room for full-width characters with a space after each.
const TYPED_MAX: usize = 4 * MAX;

impl Mrz {
    /// Reads a zone.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(Mrz::parse(&card.to_lowercase())?, zone);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first that applies, in the order of [`MrzError`].
    pub fn parse(text: &str) -> Result<Mrz, MrzError> {
        let text = text::trim(text);
        if text.len() > TYPED_MAX {
            return Err(MrzError::Shape);
        }
        let mut zone = [b'<'; MAX];
        let mut length = 0;
        // The length of each line that was typed, if there was more than one.
        let (mut typed_lines, mut line_start, mut even) = (0, 0, None);
        let mut end_line = |end: usize| {
            if end > line_start {
                typed_lines += 1;
                let width = end - line_start;
                even = Some(even.map_or((width, true), |(first, even)| (first, even && first == width)));
                line_start = end;
            }
        };
        let mut strange = None;
        for c in text.chars() {
            if matches!(c, '\n' | '\r') {
                end_line(length);
            }
            if is_margin(c) {
                continue;
            }
            let c = text::to_ascii(c).to_ascii_uppercase();
            if !matches!(c, 'A'..='Z' | '0'..='9' | '<') {
                strange.get_or_insert(length);
            }
            *zone.get_mut(length).ok_or(MrzError::Shape)? = u8::try_from(c).unwrap_or(b'?');
            length += 1;
        }
        end_line(length);
        let layout = match length {
            0 => return Err(MrzError::Blank),
            88 => &TD3,
            90 => &TD1,
            _ => return Err(MrzError::Shape),
        };
        if typed_lines > 1 && even != Some((layout.width, true)) {
            return Err(MrzError::Shape);
        }
        if let Some(at) = strange {
            return Err(layout.character(at));
        }
        let zone = zone.get(..length).unwrap_or_default();
        Zone { zone, layout }.check()?;
        let lines = zone.chunks(layout.width).filter_map(|line| std::str::from_utf8(line).ok());
        Ok(Mrz { text: lines.collect::<Vec<_>>().join("\n"), layout })
    }

    /// The zone in upper case and without spaces, one line below the other.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(zone.as_str(), card);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number of the document, without fillers.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(zone.document_number(), "D23145890");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn document_number(&self) -> Cow<'_, str> {
        let number = self.field(self.layout.number, 9);
        if self.field(self.layout.number + 9, 1) != "<" {
            return Cow::Borrowed(number.trim_end_matches('<'));
        }
        // The number goes on in the optional data, and ends with its check digit there.
        let (start, end) = self.layout.optional;
        let rest = self.field(start, end - start).split('<').next().unwrap_or_default();
        Cow::Owned(format!("{number}{}", rest.get(..rest.len().saturating_sub(1)).unwrap_or_default()))
    }

    /// The three letters of the nationality in their usual form (`DEU`, where the zone has `D`), and as they
    /// are if no country has them.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(zone.nationality(), "UTO");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn nationality(&self) -> &str {
        let letters = self.field(self.layout.nationality, 3).trim_end_matches('<');
        Nationality::parse(letters).map_or(letters, |known| known.as_str())
    }

    /// The letters of the state or organisation that issued the document, as they are.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(zone.issuer(), "UTO");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.field(self.layout.issuer, 3).trim_end_matches('<')
    }

    /// Whether the holder is a British citizen. The other British nationalities have codes of their own.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert!(!zone.is_british_citizen());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn is_british_citizen(&self) -> bool {
        self.nationality() == "GBR"
    }

    /// The date of birth in the latest century in which it is not after this day; none when a part of it is
    /// not known. A person of more than a hundred years cannot be told from one of less.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(zone.born("2026-11-21".parse()?), Some("1974-08-12".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn born(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let dates = [2000, 1900].map(|century| self.date(self.layout.birth, century));
        dates.into_iter().flatten().find(|born| *born <= as_of)
    }

    /// The date of expiry in the century that brings it nearest to this day; none when a part of it is not
    /// known.
    ///
    /// ```
    /// use uk_fields::Mrz;
    /// let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    /// let zone = Mrz::parse(card)?;
    /// assert_eq!(zone.expires_on("2026-11-21".parse()?), Some("2012-04-15".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn expires_on(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let dates = [1900, 2000, 2100].map(|century| self.date(self.layout.expiry, century));
        dates.into_iter().flatten().min_by_key(|date| (*date - as_of).num_days().abs())
    }

    fn date(&self, start: usize, century: i32) -> Option<NaiveDate> {
        match read_date(self.field(start, 6).as_bytes())? {
            [Some(year), Some(month), Some(day)] => date_in(century, year, month, day),
            _ => None,
        }
    }

    /// So many characters from a place on, which are all in one line.
    fn field(&self, start: usize, length: usize) -> &str {
        let start = start + start / self.layout.width;
        self.text.get(start..start + length).unwrap_or_default()
    }
}

value!(Mrz, MrzError, hidden, |it| it.text, {
    "pattern": "^([0-9A-Z<]{44}\\n[0-9A-Z<]{44}|([0-9A-Z<]{30}\\n){2}[0-9A-Z<]{30})$",
    "maxLength": 92
});

#[cfg(test)]
mod tests;
