//! The machine-readable zone of a passport or card.

mod layout;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::Nationality;
use crate::engine::field::text::{self, is_margin};
use crate::engine::field::{choices, field_errors, text_type};
use layout::{Layout, TD1, TD3};

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
/// use applicant::field::{Mrz, MrzError, MrzField};
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
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Mrz {
    /// The lines in their normal form, each but the last with a line feed.
    text: String,
    layout: &'static Layout,
}

choices! {
    /// A part of the zone that has a check digit of its own.
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

field_errors! {
    /// Why text is not a machine-readable zone.
    pub enum MrzError {
        /// Nothing but white space or invisible characters.
        Blank = MISSING, "must have an answer";
        /// Neither two lines of 44 characters nor three of 30.
        Shape = MRZ_SHAPE, "must be the 2 lines of 44 or the 3 lines of 30 characters of the document";
        /// A character that no zone has, or that this place cannot have.
        Character {
            /// The line, from 1.
            line: usize,
            /// The place in the line, from 1.
            place: usize,
        } = MRZ_CHARACTER, "has a character that cannot be in line {line} at place {place}";
        /// A check digit that does not fit what it checks: one of the two is misread.
        CheckDigit {
            /// What it checks.
            field: MrzField,
        } = MRZ_CHECK_DIGIT,
            "has a check digit that does not fit ({field}): compare each character with the document";
        /// A date that no century has.
        Date {
            /// Which date.
            field: MrzField,
        } = MRZ_DATE, "has a date that does not exist ({field}): compare it with the document";
    }
}

/// The most characters that a zone has.
const MAX: usize = 90;

/// The most bytes of a zone as typed: room for full-width characters with a space after each.
const TYPED_MAX: usize = 4 * MAX;

impl Mrz {
    /// Reads a zone.
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
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The number of the document, without fillers.
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
    #[must_use]
    pub fn nationality(&self) -> &str {
        let letters = self.field(self.layout.nationality, 3).trim_end_matches('<');
        Nationality::parse(letters).map_or(letters, |known| known.as_str())
    }

    /// The letters of the state or organisation that issued the document, as they are.
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.field(self.layout.issuer, 3).trim_end_matches('<')
    }

    /// Whether the holder is a British citizen. The other British nationalities have codes of their own.
    #[must_use]
    pub fn is_british_citizen(&self) -> bool {
        self.nationality() == "GBR"
    }

    /// The date of birth in the latest century in which it is not after this day; none when a part of it is
    /// not known. A person of more than a hundred years cannot be told from one of less.
    #[must_use]
    pub fn born(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let dates = [2000, 1900].map(|century| self.date(self.layout.birth, century));
        dates.into_iter().flatten().find(|born| *born <= as_of)
    }

    /// The date of expiry in the century that brings it nearest to this day; none when a part of it is not
    /// known.
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

/// A zone of the right length and alphabet.
struct Zone<'a> {
    zone: &'a [u8],
    layout: &'static Layout,
}

impl Zone<'_> {
    fn check(&self) -> Result<(), MrzError> {
        let l = self.layout;
        self.has(0, |c| l.codes.contains(&c))?;
        for place in [l.nationality, l.nationality + 1, l.nationality + 2] {
            self.has(place, |c| !c.is_ascii_digit())?;
        }
        for date in [l.birth, l.expiry] {
            for place in date..date + 6 {
                self.has(place, |c| !c.is_ascii_uppercase())?;
            }
            self.has(date + 6, |c| c.is_ascii_digit())?;
        }
        self.has(l.number, |c| c != b'<')?;
        self.has(l.number + 9, |c| !c.is_ascii_uppercase())?;
        self.has(l.composite_digit, |c| c.is_ascii_digit())?;

        self.check_number()?;
        self.check_digit(MrzField::Birth, &[(l.birth, l.birth + 6)], l.birth + 6)?;
        self.check_digit(MrzField::Expiry, &[(l.expiry, l.expiry + 6)], l.expiry + 6)?;
        if l.optional_checked {
            let (start, end) = l.optional;
            self.has(end, |c| !c.is_ascii_uppercase())?;
            // An empty field may have a filler in place of its digit, which counts as the 0 it stands for.
            if self.at(end) == b'<' && self.part(start, end).iter().any(|c| *c != b'<') {
                return Err(MrzError::CheckDigit { field: MrzField::Optional });
            }
            self.check_digit(MrzField::Optional, &[(start, end)], end)?;
        }
        self.check_digit(MrzField::Composite, l.composite, l.composite_digit)?;
        self.check_date(MrzField::Birth, l.birth)?;
        self.check_date(MrzField::Expiry, l.expiry)
    }

    /// A number of more than nine characters has a filler for its check digit, and goes on at the beginning
    /// of the optional data, up to a filler; the last character there is the check digit of the whole.
    fn check_number(&self) -> Result<(), MrzError> {
        let start = self.layout.number;
        if self.at(start + 9) != b'<' {
            return self.check_digit(MrzField::Number, &[(start, start + 9)], start + 9);
        }
        let (from, end) = self.layout.optional;
        let rest = self.part(from, end).iter().take_while(|c| **c != b'<').count();
        if rest < 2 {
            return Err(MrzError::CheckDigit { field: MrzField::Number });
        }
        let digit = from + rest - 1;
        self.check_digit(MrzField::Number, &[(start, start + 9), (from, digit)], digit)
    }

    fn check_digit(&self, field: MrzField, parts: &[(usize, usize)], digit: usize) -> Result<(), MrzError> {
        let checked = parts.iter().flat_map(|(start, end)| self.part(*start, *end));
        let sum: u32 = checked.zip([7, 3, 1].into_iter().cycle()).map(|(c, weight)| value(*c) * weight).sum();
        if sum % 10 == value(self.at(digit)) { Ok(()) } else { Err(MrzError::CheckDigit { field }) }
    }

    fn check_date(&self, field: MrzField, start: usize) -> Result<(), MrzError> {
        let error = MrzError::Date { field };
        match read_date(self.part(start, start + 6)).ok_or(error)? {
            [Some(year), Some(month), Some(day)] => {
                // 29 February 00 is a day of 2000, though none of 1900.
                let is_real =
                    [1900, 2000].iter().any(|century| date_in(*century, year, month, day).is_some());
                if is_real { Ok(()) } else { Err(error) }
            }
            [_, month, day] => {
                let fits =
                    month.is_none_or(|m| (1..=12).contains(&m)) && day.is_none_or(|d| (1..=31).contains(&d));
                if fits { Ok(()) } else { Err(error) }
            }
        }
    }

    fn has(&self, at: usize, fits: impl Fn(u8) -> bool) -> Result<(), MrzError> {
        if fits(self.at(at)) { Ok(()) } else { Err(self.layout.character(at)) }
    }

    fn at(&self, at: usize) -> u8 {
        self.zone.get(at).copied().unwrap_or(b'<')
    }

    fn part(&self, start: usize, end: usize) -> &[u8] {
        self.zone.get(start..end).unwrap_or_default()
    }
}

impl Layout {
    const fn character(&self, at: usize) -> MrzError {
        MrzError::Character { line: at / self.width + 1, place: at % self.width + 1 }
    }
}

/// What a character counts in a check digit. Source: ICAO Doc 9303 part 3, 4.9.
fn value(c: u8) -> u32 {
    match c {
        b'0'..=b'9' => u32::from(c - b'0'),
        b'A'..=b'Z' => u32::from(c - b'A') + 10,
        _ => 0,
    }
}

/// Year, month and day of two digits each; two fillers stand for what is not known.
fn read_date(date: &[u8]) -> Option<[Option<u32>; 3]> {
    let pair = |at: usize| match date.get(at..at + 2)? {
        b"<<" => Some(None),
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some(Some(value(*a) * 10 + value(*b))),
        _ => None,
    };
    Some([pair(0)?, pair(2)?, pair(4)?])
}

fn date_in(century: i32, year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(century.saturating_add_unsigned(year), month, 1)?;
    first.with_day(day)
}

text_type!(Mrz, MrzError, redacted);

#[cfg(test)]
mod tests {
    use super::*;

    /// The passport of ICAO Doc 9303 part 4, appendix A. Its optional data happens to look like a National
    /// Insurance number.
    const PASSPORT: &str = concat!(
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n",
        "L898902C36UTO7408122F1204159ZE184",
        "226B<<<<<10"
    );
    /// The card of ICAO Doc 9303 part 5, appendix A.
    const CARD: &str =
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    fn digit(text: &str) -> char {
        let sum: u32 = text.bytes().zip([7, 3, 1].into_iter().cycle()).map(|(c, w)| value(c) * w).sum();
        char::from_digit(sum % 10, 10).unwrap()
    }

    /// A passport with these fields and check digits that fit.
    fn passport(number: &str, nationality: &str, birth: &str, expiry: &str, optional: &str) -> String {
        let part = |text: &str, width: usize| {
            let text = format!("{text:<<width$}");
            let digit = digit(&text);
            format!("{text}{digit}")
        };
        let (number, birth, expiry) = (part(number, 9), part(birth, 6), part(expiry, 6));
        let optional = part(optional, 14);
        let composite = digit(&format!("{number}{birth}{expiry}{optional}"));
        format!("{:<<44}\n{number}{nationality:<<3}{birth}<{expiry}{optional}{composite}", "P<GBRSAMPLE<<SAM")
    }

    #[test]
    fn specimens_in_any_spelling() {
        let spaced = PASSPORT.replace("<<", "< <").to_lowercase();
        let full_width: String = PASSPORT.chars().map(|c| if c == '<' { '\u{FF1C}' } else { c }).collect();
        for text in
            [PASSPORT, &PASSPORT.replace('\n', ""), &PASSPORT.replace('\n', "\r\n\r\n"), &spaced, &full_width]
        {
            let zone = Mrz::parse(text).unwrap();
            assert_eq!((zone.as_str(), &*zone.document_number()), (PASSPORT, "L898902C3"), "{text}");
        }
        let card = Mrz::parse(&CARD.replace('\n', " ")).unwrap();
        assert_eq!(card.as_str(), CARD);
        assert_eq!(
            (&*card.document_number(), card.nationality(), card.issuer()),
            ("D23145890", "UTO", "UTO")
        );
        let as_of = "2026-11-21".parse().unwrap();
        assert_eq!(card.born(as_of), "1974-08-12".parse().ok());
        assert_eq!(card.expires_on(as_of), "2012-04-15".parse().ok());
        assert!(!format!("{card:?}").contains("ERIK"));
    }

    /// Misreading any one character that is checked is noticed, unless a check digit cannot tell the two
    /// apart.
    #[test]
    fn every_checked_character_counts() {
        for (text, checked) in [(PASSPORT, 46..89), (CARD, 5..30)] {
            for at in checked {
                for other in ['1', '8', 'Q', '<'] {
                    let old = text.as_bytes()[at];
                    // The nationality and the sex have no check digit, and 10 apart is the same to one.
                    let place = at - 45 * usize::from(text == PASSPORT);
                    let unchecked = text == PASSPORT && ((10..13).contains(&place) || place == 20);
                    let same = value(old) % 10 == value(u8::try_from(other).unwrap()) % 10;
                    if old == b'\n' || unchecked || same {
                        continue;
                    }
                    let mut misread = text.to_owned();
                    misread.replace_range(at..=at, &other.to_string());
                    assert!(Mrz::parse(&misread).is_err(), "{other} at {at} of\n{misread}");
                }
            }
        }
    }

    #[test]
    fn refused_and_where() {
        use MrzError::{Blank, Character, CheckDigit, Date, Shape};
        let at = |line, place| Character { line, place };
        let check = |field| CheckDigit { field };
        let change = |text: &str, from: &str, to: &str| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        };
        for (text, error) in [
            (String::new(), Blank),
            (" \n\u{200B}\n".to_owned(), Blank),
            (PASSPORT[..PASSPORT.len() - 1].to_owned(), Shape),
            (format!("{PASSPORT}<"), Shape),
            (format!("{PASSPORT}<<<<<"), Shape),
            (change(PASSPORT, "<\nL", "\n<L"), Shape),
            (PASSPORT[45..].to_owned(), Shape),
            (change(CARD, "\n", "<"), Shape),
            (change(CARD, "\n7408122", "\n740\n8122"), Shape),
            (change(CARD, "6\nE", "\n6E"), Shape),
            (change(CARD, "<\n7", "\n<7"), Shape),
            (change(PASSPORT, "P<", "V<"), at(1, 1)),
            (change(CARD, "I<", "P<"), at(1, 1)),
            (change(PASSPORT, "ANNA", "ANN\u{C4}"), at(1, 19)),
            (change(PASSPORT, "36UTO", "36UT0"), at(2, 13)),
            (change(PASSPORT, "36UTO", "36U7O"), at(2, 12)),
            (change(PASSPORT, "36UTO", "360TO"), at(2, 11)),
            (change(PASSPORT, "740812", "74O812"), at(2, 16)),
            (change(PASSPORT, "120415", "1204I5"), at(2, 26)),
            (change(PASSPORT, "L898902C3", "<898902C3"), at(2, 1)),
            (change(PASSPORT, "C36UTO", "C3GUTO"), at(2, 10)),
            (change(PASSPORT, "10", "1O"), at(2, 44)),
            (change(PASSPORT, "10", "A0"), at(2, 43)),
            (change(PASSPORT, "8122F", "812<F"), at(2, 20)),
            (change(PASSPORT, "C36UTO", "C37UTO"), check(MrzField::Number)),
            (change(PASSPORT, "C36UTO", "C3<UTO"), check(MrzField::Number)),
            (change(PASSPORT, "8122F", "8123F"), check(MrzField::Birth)),
            (change(PASSPORT, "4159Z", "4158Z"), check(MrzField::Expiry)),
            (change(PASSPORT, "<<10", "<<20"), check(MrzField::Optional)),
            (change(PASSPORT, "<<10", "<<<0"), check(MrzField::Optional)),
            (change(PASSPORT, "<<10", "<<11"), check(MrzField::Composite)),
            (change(CARD, "6\nE", "7\nE"), check(MrzField::Composite)),
            (passport("123456789", "GBR", "740230", "301231", ""), Date { field: MrzField::Birth }),
            (passport("123456789", "GBR", "741301", "301231", ""), Date { field: MrzField::Birth }),
            (passport("123456789", "GBR", "740101", "300431", ""), Date { field: MrzField::Expiry }),
            (passport("123456789", "GBR", "010229", "301231", ""), Date { field: MrzField::Birth }),
            (passport("123456789", "GBR", "7<0101", "301231", ""), Date { field: MrzField::Birth }),
            (passport("123456789", "GBR", "7413<<", "301231", ""), Date { field: MrzField::Birth }),
            (passport("123456789", "GBR", "74<<32", "301231", ""), Date { field: MrzField::Birth }),
            (passport("123456789", "GBR", "74<<00", "301231", ""), Date { field: MrzField::Birth }),
        ] {
            assert_eq!(Mrz::parse(&text), Err(error), "{text}");
        }
    }

    #[test]
    fn unusual_and_true() {
        let as_of = "2026-11-21".parse().unwrap();
        // No optional data, with a 0 for its digit and with a filler; both count nothing in the composite.
        let zero = passport("123456789", "GBR", "740812", "310415", "");
        assert!(Mrz::parse(&zero).unwrap().is_british_citizen());
        let mut filler = zero.clone();
        assert_eq!(filler.as_bytes()[87], b'0');
        filler.replace_range(87..88, "<");
        assert!(Mrz::parse(&filler).is_ok());

        for (nationality, expected, british) in [
            ("D", "DEU", false),
            ("GBN", "GBN", false),
            ("RKS", "XKX", false),
            ("XXA", "XXA", false),
            ("GBR", "GBR", true),
        ] {
            let zone = Mrz::parse(&passport("AB1234567", nationality, "740812", "310415", "")).unwrap();
            assert_eq!((zone.nationality(), zone.is_british_citizen()), (expected, british));
            assert_eq!(zone.issuer(), "GBR");
        }
        // Dates of which a part is not known, and the leap day that only one of the two centuries has.
        for (birth, born) in [
            ("<<<<<<", None),
            ("74<<<<", None),
            ("7408<<", None),
            ("000229", Some("2000-02-29")),
            ("040229", Some("2004-02-29")),
            ("261121", Some("2026-11-21")),
            ("261122", Some("1926-11-22")),
        ] {
            let zone = Mrz::parse(&passport("AB1234567", "GBR", birth, "310415", "")).unwrap();
            assert_eq!(zone.born(as_of), born.map(|born| born.parse().unwrap()), "{birth}");
        }
        for (expiry, expires) in
            [("761120", "2076-11-20"), ("770101", "1977-01-01"), ("991231", "1999-12-31")]
        {
            let zone = Mrz::parse(&passport("AB1234567", "GBR", "740812", expiry, "")).unwrap();
            assert_eq!(zone.expires_on(as_of), expires.parse().ok(), "{expiry}");
        }
    }

    /// A card whose number goes on in the optional data, with check digits that fit.
    fn card(number: &str) -> String {
        let (start, rest) = number.split_at(9);
        let first = format!("{:<<30}", format!("IDUTO{start}<{rest}{}", digit(number)));
        let second = "7408122F1204159UTO<<<<<<<<<<<";
        let composite =
            digit(&format!("{}{}{}{}", &first[5..], &second[..7], &second[8..15], &second[18..29]));
        format!("{first}\n{second}{composite}\n{:<<30}", "ERIKSSON<<ANNA")
    }

    #[test]
    fn a_long_number_goes_on_in_the_optional_data() {
        let misread = Err(MrzError::CheckDigit { field: MrzField::Number });
        // One character more, a few, and as many as there is room for.
        for number in ["1234567890", "123456789ABC", "123456789ABCDEF", "123456789ABCDEFGHIJKLMN"] {
            let card = card(number);
            assert_eq!(Mrz::parse(&card).unwrap().document_number(), number);
            assert_eq!(Mrz::parse(&card.replacen("UTO1", "UTO2", 1)), misread, "{card}");
        }
        let card = card("123456789ABC");
        assert_eq!(Mrz::parse(&card.replacen("ABC", "ABD", 1)), misread);
        assert_eq!(Mrz::parse(&card.replacen("<ABC", "<<BC", 1)), misread);
        // A filler for the check digit, and nothing after it, even where the sum would be 0.
        for rest in ["<<<", "<0<", "<A<"] {
            assert_eq!(
                Mrz::parse(&CARD.replacen("D231458907<<", &format!("000000000{rest}"), 1)),
                misread,
                "{rest}"
            );
        }
    }

    #[test]
    fn as_long_as_it_may_be_typed() {
        let (first, second) = PASSPORT.split_once('\n').unwrap();
        let text = |spaces: usize| format!("{first}{}{second}", " ".repeat(spaces));
        assert!(Mrz::parse(&text(TYPED_MAX - 88)).is_ok());
        assert_eq!(Mrz::parse(&text(TYPED_MAX - 87)), Err(MrzError::Shape));
    }
}
