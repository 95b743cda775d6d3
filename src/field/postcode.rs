//! A UK postcode.

use crate::engine::field::text::{self, Short};
use crate::engine::field::{field_errors, text_type};

/// A UK postcode, with those of Jersey, Guernsey, the Isle of Man and the Forces (`BF1 1AA`), in the form
/// `SW1A 1AA`.
///
/// Case, spaces, hyphens and any other punctuation do not matter in reading. The shapes are `A9`, `A99`,
/// `AA9`, `AA99`, `A9A` and `AA9A`, then `9AA`, with the letters that Royal Mail allows in each place, and
/// `GIR 0AA`. A postcode of the right form need not exist: [`Postcode::area_is_known`] is as far as this type
/// looks, and only ever a reason to ask again. Sources: Royal Mail, "Programmers' Guide" to the Postcode
/// Address File; GOV.UK Design System, pattern "Addresses".
///
/// # Errors
///
/// Parsing tells half a postcode from a wrong one, and names the place of a wrong letter or the kind of a
/// code that belongs somewhere else.
///
/// ```
/// use applicant::field::{Postcode, PostcodeError};
///
/// let postcode: Postcode = "(sw1a-1aa)".parse()?;
/// assert_eq!(postcode.as_str(), "SW1A 1AA");
/// assert_eq!(postcode.area(), "SW");
/// assert_eq!("SW1A".parse::<Postcode>(), Err(PostcodeError::Partial));
/// assert_eq!("D02 X285".parse::<Postcode>(), Err(PostcodeError::NotUk { kind: "eircode" }));
/// # Ok::<(), PostcodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Postcode(Short<8>);

field_errors! {
    /// Why text is not a [`Postcode`].
    pub enum PostcodeError {
        /// Nothing but white space or invisible characters.
        Blank = MISSING, "must have an answer";
        /// The beginning of a postcode.
        Partial = POSTCODE_PARTIAL, "must be a full UK postcode";
        /// Not letters and digits in the order of a postcode.
        Shape = POSTCODE_SHAPE, "must be a full UK postcode, like SW1A 1AA";
        /// The right shape, with a letter that cannot be where it is.
        Letter {
            /// Its place among the letters and digits, counted from 1, less the space: 6 is the C in
            /// `SW1A 1CA`.
            place: usize,
        } = POSTCODE_LETTER, "has a letter that no UK postcode has in place {place}";
        /// A code for something other than an address in the UK.
        NotUk {
            /// One of `eircode`, `gibraltar`, `overseas_territory`, `statistical` and `bfpo_number`.
            kind: &'static str,
        } = POSTCODE_NOT_UK, "{}", elsewhere(kind);
    }
}

/// Postcode areas in use. Source: Royal Mail's list of 121 areas; GY, IM and JE of the Crown dependencies; BF
/// of the British Forces Post Office; BX and GIR, which have no place on the map.
const AREAS: [&str; 127] = [
    "AB", "AL", "B", "BA", "BB", "BD", "BF", "BH", "BL", "BN", "BR", "BS", "BT", "BX", "CA", "CB", "CF",
    "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E",
    "EC", "EH", "EN", "EX", "FK", "FY", "G", "GIR", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS",
    "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN",
    "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH",
    "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR",
    "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA", "WC", "WD",
    "WF", "WN", "WR", "WS", "WV", "YO", "ZE",
];

impl Postcode {
    /// Reads a postcode.
    ///
    /// # Errors
    ///
    /// Any [`PostcodeError`].
    pub fn parse(text: &str) -> Result<Postcode, PostcodeError> {
        let text = text::trim(text);
        if text.is_empty() {
            return Err(PostcodeError::Blank);
        }
        // No code that this type can name has more than eight letters and digits; a ninth spoils every shape.
        let mut code = [0; 9];
        let mut length = 0;
        for c in text::code_characters(text).filter(|c| c.is_alphanumeric() || c.is_control()) {
            let place = code.get_mut(length).ok_or(PostcodeError::Shape)?;
            *place = u8::try_from(c).ok().filter(u8::is_ascii_alphanumeric).ok_or(PostcodeError::Shape)?;
            length += 1;
        }
        let code = code.get(..length).unwrap_or_default();
        if let Some(kind) = kind_elsewhere(code) {
            return Err(PostcodeError::NotUk { kind });
        }
        match code.split_last_chunk::<3>() {
            Some((outward, inward)) if code == b"GIR0AA" || is_outward(outward) && is_inward(inward) => {
                check_letters(outward, inward)?;
                Ok(Postcode(outward.iter().chain(b" ").chain(inward).copied().collect()))
            }
            _ if is_beginning(code) => Err(PostcodeError::Partial),
            _ => Err(PostcodeError::Shape),
        }
    }

    /// The postcode in its usual form, `SW1A 1AA`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The letters at the beginning, `SW`.
    #[must_use]
    pub fn area(&self) -> &str {
        let text = self.as_str();
        text.find(|c: char| !c.is_ascii_alphabetic()).and_then(|end| text.get(..end)).unwrap_or(text)
    }

    /// Whether it is one of the British Forces Post Office, whose addresses have no town.
    #[must_use]
    pub fn is_forces(&self) -> bool {
        self.area() == "BF"
    }

    /// Whether the area is on the list of those in use. New areas are rare but possible, so `false` is a
    /// reason to ask again and none to refuse.
    #[must_use]
    pub fn area_is_known(&self) -> bool {
        is_area(self.area())
    }
}

/// What to do about a code of another kind.
fn elsewhere(kind: &str) -> &'static str {
    match kind {
        "eircode" => "is an Irish Eircode: change the country to Ireland or enter a UK postcode",
        "gibraltar" => "is a postcode of Gibraltar: change the country or enter a UK postcode",
        "overseas_territory" => {
            "is a postcode of an overseas territory: change the country or enter a UK postcode"
        }
        "statistical" => "is a code for no fixed address: say that you have none, or enter a UK postcode",
        "bfpo_number" => "is a BFPO number: enter the postcode that goes with it, which starts with BF1",
        _ => "is not a UK postcode: change the country or enter a UK postcode",
    }
}

fn is_area(letters: &str) -> bool {
    AREAS.binary_search(&letters).is_ok()
}

fn is_outward(code: &[u8]) -> bool {
    let letter = |at: usize| code.get(at).is_some_and(u8::is_ascii_alphabetic);
    let digit = |at: usize| code.get(at).is_some_and(u8::is_ascii_digit);
    let area = if letter(1) { 2 } else { 1 };
    // The last place, if there is one, takes either.
    letter(0) && digit(area) && matches!(code.len() - area, 1 | 2)
}

fn is_inward(code: &[u8; 3]) -> bool {
    matches!(code, [b'0'..=b'9', b'A'..=b'Z', b'A'..=b'Z'])
}

/// Whether a code is the first half, alone or with the beginning of the second, or the letters of an area.
fn is_beginning(code: &[u8]) -> bool {
    is_outward(code)
        || matches!(code, [outward @ .., b'0'..=b'9'] if is_outward(outward))
        || matches!(code, [outward @ .., b'0'..=b'9', b'A'..=b'Z'] if is_outward(outward))
        || str::from_utf8(code).is_ok_and(is_area)
}

/// Which letters are allowed where. Source: Royal Mail, "Programmers' Guide", with P in the third place,
/// where `N1P` has it.
fn check_letters(outward: &[u8], inward: &[u8; 3]) -> Result<(), PostcodeError> {
    if outward == b"GIR" {
        return Ok(());
    }
    let barred_outward = outward.iter().enumerate().position(|(at, letter)| {
        letter.is_ascii_alphabetic()
            && match at {
                0 => b"QVX".contains(letter),
                1 => b"IJZ".contains(letter),
                2 => !b"ABCDEFGHJKPSTUW".contains(letter),
                _ => !b"ABEHMNPRVWXY".contains(letter),
            }
    });
    let barred_inward = || inward.iter().position(|c| b"CIKMOV".contains(c)).map(|at| at + outward.len());
    match barred_outward.or_else(barred_inward) {
        Some(at) => Err(PostcodeError::Letter { place: at + 1 }),
        None => Ok(()),
    }
}

/// What a code is that looks like a postcode and is not one of the UK.
fn kind_elsewhere(code: &[u8]) -> Option<&'static str> {
    let digits = |rest: &[u8]| rest.iter().all(u8::is_ascii_digit);
    match code {
        b"ZZ99" | [b'Z', b'Z', b'9', b'9', _, _, _] => Some("statistical"),
        [b'B', b'F', b'P', b'O', number @ ..] if (1..=4).contains(&number.len()) && digits(number) => {
            Some("bfpo_number")
        }
        // Passes for a UK postcode in every place, so it must be told by name.
        b"GX11" | [b'G', b'X', b'1', b'1', _, _, _] => Some("gibraltar"),
        // One code for a whole territory, on the pattern of the UK.
        [territory @ .., b'1', b'Z', b'Z'] if SINGLE_CODES.contains(&territory) => Some("overseas_territory"),
        // Anguilla, the Cayman Islands, Montserrat and the Virgin Islands, on a pattern of their own.
        [b'A', b'I', rest @ ..] | [b'M', b'S', b'R', rest @ ..] | [b'V', b'G', rest @ ..]
            if rest.len() == 4 && digits(rest) =>
        {
            Some("overseas_territory")
        }
        [b'K', b'Y', rest @ ..] if rest.len() == 5 && digits(rest) => Some("overseas_territory"),
        _ if is_eircode(code) => Some("eircode"),
        _ => None,
    }
}

/// Ascension, British Indian Ocean Territory, British Antarctic Territory, Falkland Islands, Pitcairn, South
/// Georgia, St Helena, Tristan da Cunha, Turks and Caicos. Source: Universal Postal Union, addressing systems
/// of the territories.
const SINGLE_CODES: [&[u8]; 9] =
    [b"ASCN", b"BBND", b"BIQQ", b"FIQQ", b"PCRN", b"SIQQ", b"STHL", b"TDCU", b"TKCA"];

/// `D02 X285`. Source: Eircode, "Eircode Design": the letters in use, and `D6W` as the only routing key of
/// its form.
fn is_eircode(code: &[u8]) -> bool {
    let letter = |c: &u8| b"ACDEFHKNPRTVWXY".contains(c);
    match code {
        [area, first, second, unique @ ..] if unique.len() == 4 => {
            (letter(area) && first.is_ascii_digit() && second.is_ascii_digit() || code.starts_with(b"D6W"))
                && unique.iter().all(|c| letter(c) || c.is_ascii_digit())
        }
        _ => false,
    }
}

text_type!(Postcode, PostcodeError, redacted);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_in_its_usual_form() {
        for (text, expected) in [
            ("M1 1AA", "M1 1AA"),
            ("m60 1nw", "M60 1NW"),
            ("CR26XH", "CR2 6XH"),
            ("dn55 1pt", "DN55 1PT"),
            ("W1A 1HQ", "W1A 1HQ"),
            ("N1P 1AA", "N1P 1AA"),
            ("ec1a 1bb", "EC1A 1BB"),
            ("SE1P 5LX", "SE1P 5LX"),
            ("SL0 9AA", "SL0 9AA"),
            ("M1 1ZZ", "M1 1ZZ"),
            ("KY16 9AJ", "KY16 9AJ"),
            ("gir 0aa", "GIR 0AA"),
            ("JE2 3AB", "JE2 3AB"),
            ("GY1 1AA", "GY1 1AA"),
            ("IM1 1AA", "IM1 1AA"),
            ("BF1 0AA", "BF1 0AA"),
            ("BX9 1AS", "BX9 1AS"),
            ("  S W 1 A  1 A A ", "SW1A 1AA"),
            ("(SW1A-1AA).", "SW1A 1AA"),
            ("SW1A\u{2013}1AA\u{200B}", "SW1A 1AA"),
            ("SW1A,1AA;", "SW1A 1AA"),
            ("\u{FF33}\u{FF37}\u{FF11}\u{FF21}\u{3000}\u{FF11}\u{FF21}\u{FF21}", "SW1A 1AA"),
        ] {
            let postcode = Postcode::parse(text).expect(text);
            assert_eq!(postcode.as_str(), expected, "{text:?}");
            assert_eq!(Postcode::parse(expected), Ok(postcode));
            assert!(postcode.area_is_known(), "{text:?}");
        }
    }

    #[test]
    fn refused() {
        use PostcodeError::{Blank, NotUk, Partial, Shape};
        for (text, error) in [
            ("", Blank),
            (" \u{200B}", Blank),
            ("--", Shape),
            ("SW", Partial),
            ("SW1", Partial),
            ("SW1A", Partial),
            ("SW1A 1", Partial),
            ("SW1A 1A", Partial),
            ("M60", Partial),
            ("M1 1A", Partial),
            ("N/A", Shape),
            ("London", Shape),
            ("London SW1A 1AA", Shape),
            ("1AA", Shape),
            ("SW1A OAA", Shape),
            ("SWIA 1AA", Shape),
            ("SW1A 1AAA", Shape),
            ("9M1 1AA", Shape),
            ("5W1A 1AA", Shape),
            ("M111 1AA", Shape),
            ("GIR 1AA", Shape),
            ("\u{160}W1A 1AA", Shape),
            ("90210", Shape),
            ("SW1A\x001AA", Shape),
            ("ZZ9 9ZZ", PostcodeError::Letter { place: 2 }),
            ("zz99", NotUk { kind: "statistical" }),
            ("D02 X285", NotUk { kind: "eircode" }),
            ("d6w xy00", NotUk { kind: "eircode" }),
            ("A65-F4E2", NotUk { kind: "eircode" }),
            ("GX11 1AA", NotUk { kind: "gibraltar" }),
            ("gx11", NotUk { kind: "gibraltar" }),
            ("FIQQ 1ZZ", NotUk { kind: "overseas_territory" }),
            ("TDCU1ZZ", NotUk { kind: "overseas_territory" }),
            ("AI-2640", NotUk { kind: "overseas_territory" }),
            ("KY1-1001", NotUk { kind: "overseas_territory" }),
            ("ZZ99 3VZ", NotUk { kind: "statistical" }),
            ("BFPO 15", NotUk { kind: "bfpo_number" }),
            ("BFPO 5432", NotUk { kind: "bfpo_number" }),
            ("BFPO 54321", Shape),
        ] {
            assert_eq!(Postcode::parse(text), Err(error), "{text:?}");
        }
    }

    /// The letters that a place takes, found by trying all.
    #[test]
    fn letters_of_each_place() {
        for (pattern, place, barred) in [
            ("?1 1AA", 1, "QVX"),
            ("A?1 1AA", 2, "IJZ"),
            ("W1? 1AA", 3, "ILMNOQRVXYZ"),
            ("SW1? 1AA", 4, "CDFGIJKLOQSTUZ"),
            ("M1 1?A", 4, "CIKMOV"),
            ("SW1A 1?A", 6, "CIKMOV"),
            ("SW1A 1A?", 7, "CIKMOV"),
        ] {
            for letter in 'A'..='Z' {
                let text = pattern.replace('?', &letter.to_string());
                let expected =
                    if barred.contains(letter) { Err(PostcodeError::Letter { place }) } else { Ok(()) };
                assert_eq!(Postcode::parse(&text).map(drop), expected, "{text}");
            }
        }
    }

    #[test]
    fn those_of_the_forces() {
        for (text, expected) in
            [("BF1 0AA", true), ("bf1 3aa", true), ("B1 1AA", false), ("BD1 1AA", false), ("BL1 1AA", false)]
        {
            assert_eq!(Postcode::parse(text).map(|code| code.is_forces()), Ok(expected), "{text}");
        }
    }

    #[test]
    fn areas() {
        assert!(AREAS.is_sorted());
        for (text, area, known) in [
            ("M1 1AA", "M", true),
            ("AA1 1AA", "AA", false),
            ("GX1 1AA", "GX", false),
            ("GIR 0AA", "GIR", true),
        ] {
            let postcode = Postcode::parse(text).expect(text);
            assert_eq!((postcode.area(), postcode.area_is_known()), (area, known), "{text}");
        }
    }

    #[test]
    fn serde_writes_the_usual_form() {
        let postcode: Postcode = serde_json::from_str(r#""sw1a1aa""#).expect("a postcode");
        assert_eq!(serde_json::to_string(&postcode).expect("text"), r#""SW1A 1AA""#);
        assert_eq!(format!("{postcode:?}"), "Postcode(…)");
    }
}
