//! A UK postcode.

use crate::text::{self, Short};
use crate::value::{errors, value};

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
/// use uk_fields::{Postcode, PostcodeError};
///
/// let postcode: Postcode = "(sw1a-1aa)".parse()?;
/// assert_eq!(postcode.as_str(), "SW1A 1AA");
/// assert_eq!(postcode.area(), "SW");
/// assert_eq!("SW1A".parse::<Postcode>(), Err(PostcodeError::Partial));
/// assert_eq!("D02 X285".parse::<Postcode>(), Err(PostcodeError::NotUk { kind: "eircode" }));
/// # Ok::<(), PostcodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Postcode(Short<8>);

errors! {
    /// Why text is not a [`Postcode`].
    ///
    /// ```
    /// use uk_fields::{Postcode, PostcodeError};
    /// let error = Postcode::parse("SW1A 1CA").unwrap_err();
    /// assert_eq!(error, PostcodeError::Letter { place: 6 });
    /// assert_eq!(error.to_string(), "has a letter that no UK postcode has in place 6");
    /// ```
    pub enum PostcodeError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// The beginning of a postcode.
        Partial = "must be a full UK postcode";
        /// Not letters and digits in the order of a postcode.
        Shape = "must be a full UK postcode, like SW1A 1AA";
        /// The right shape, with a letter that cannot be where it is.
        Letter {
            /// Its place among the letters and digits, counted from 1, less the space: 6 is the C in
            /// `SW1A 1CA`.
            place: usize,
        } = "has a letter that no UK postcode has in place {place}";
        /// A code for something other than an address in the UK.
        NotUk {
            /// One of `eircode`, `gibraltar`, `overseas_territory`, `statistical` and `bfpo_number`.
            kind: &'static str,
        } = "{}", elsewhere(kind);
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
    /// ```
    /// use uk_fields::Postcode;
    /// assert_eq!(Postcode::parse("(sw1a-1aa)")?, "SW1A 1AA");
    /// # Ok::<(), uk_fields::PostcodeError>(())
    /// ```
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
    ///
    /// ```
    /// use uk_fields::Postcode;
    /// assert_eq!(Postcode::parse("m11aa")?.as_str(), "M1 1AA");
    /// # Ok::<(), uk_fields::PostcodeError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The letters at the beginning, `SW`.
    ///
    /// ```
    /// use uk_fields::Postcode;
    /// assert_eq!(Postcode::parse("EC1A 1BB")?.area(), "EC");
    /// # Ok::<(), uk_fields::PostcodeError>(())
    /// ```
    #[must_use]
    pub fn area(&self) -> &str {
        let text = self.as_str();
        text.find(|c: char| !c.is_ascii_alphabetic()).and_then(|end| text.get(..end)).unwrap_or(text)
    }

    /// Whether it is one of the British Forces Post Office, whose addresses have no town.
    ///
    /// ```
    /// use uk_fields::Postcode;
    /// assert!(Postcode::parse("BF1 1AA")?.is_forces());
    /// # Ok::<(), uk_fields::PostcodeError>(())
    /// ```
    #[must_use]
    pub fn is_forces(&self) -> bool {
        self.area() == "BF"
    }

    /// Whether the area is on the list of those in use. New areas are rare but possible, so `false` is a
    /// reason to ask again and none to refuse.
    ///
    /// ```
    /// use uk_fields::Postcode;
    /// assert!(Postcode::parse("SW1A 1AA")?.area_is_known());
    /// assert!(!Postcode::parse("XA1 1AA").is_ok_and(|postcode| postcode.area_is_known()));
    /// # Ok::<(), uk_fields::PostcodeError>(())
    /// ```
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

value!(Postcode, PostcodeError, hidden, |it| it.as_str().to_owned(), {
    "pattern": "^(GIR 0AA|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})$",
    "maxLength": 8,
    "examples": ["SW1A 1AA"]
});

#[cfg(test)]
mod tests;
