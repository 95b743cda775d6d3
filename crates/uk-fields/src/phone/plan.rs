//! What telephone numbers begin with: the UK's numbering plan and the calling codes of the world.

use crate::value::names;

/// What is amiss with a number of the UK.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotUk {
    TooShort,
    TooLong,
    /// It begins as no number of the UK does.
    Beginning,
}

/// Whether a number of the UK, without its 0, has a beginning in use and the length that goes with it.
///
/// Of the numbers of services (08 and 09) only the ranges that were ever given out count: the others are mobile numbers of
/// Nigeria, Indonesia, the Philippines or Iran typed without their country code (`0803 123 4567`, `0936 123 4567`).
/// Source: Ofcom, "National Telephone Numbering Plan", and for the lengths and for 08 and 09 libphonenumber's metadata for GB.
pub(super) fn check_uk(number: &[u8]) -> Result<(), NotUk> {
    let lengths = match number {
        // Childline, and NHS Direct as it was.
        b"8001111" | [b'8', b'4', b'5', b'4', b'6', b'4', _] => return Ok(()),
        [] | [b'1' | b'2' | b'3' | b'5' | b'8' | b'9'] | [b'8', b'0' | b'4' | b'7'] => {
            return Err(NotUk::TooShort);
        }
        [b'1', ..] if SHORT_AREAS.iter().any(|area| number.starts_with(area.as_bytes())) => 9..=10,
        [b'8', b'0', b'0', ..] => 9..=10,
        [b'1', b'1'..=b'9', ..]
        | [b'2', b'0' | b'3' | b'4' | b'8' | b'9', ..]
        | [b'3', b'0' | b'3' | b'4' | b'7', ..]
        | [b'5', b'5' | b'6', ..]
        | [b'8', b'0', b'8', ..]
        | [b'8', b'4', b'2'..=b'5', ..]
        | [b'8', b'7', b'0'..=b'3', ..]
        | [b'9', b'0' | b'1' | b'8', ..]
        | [b'7', ..] => 10..=10,
        _ => return Err(NotUk::Beginning),
    };
    match number.len() {
        length if length < *lengths.start() => Err(NotUk::TooShort),
        length if length > *lengths.end() => Err(NotUk::TooLong),
        _ => Ok(()),
    }
}

names! {
    /// What a UK number is for that is no telephone of its owner, or costs more to call.
    ///
    /// Source: Ofcom, "National Telephone Numbering Plan", part A1.
    ///
    /// ```
    /// use uk_fields::{Phone, PhoneService};
    /// assert_eq!(Phone::parse("070 0123 4567")?.service(), Some(PhoneService::Personal));
    /// # Ok::<(), uk_fields::PhoneError>(())
    /// ```
    pub enum PhoneService {
        /// 070: personal numbering, which passes calls on.
        Personal = "personal",
        /// 076 but for 07624, which are mobile numbers of the Isle of Man.
        Pager = "pager",
        /// 09: premium rate.
        Premium = "premium",
    }
}

/// The service that a number of the UK, without its 0, is one of. Source: Ofcom, "National Telephone Numbering Plan", part A1.
pub(super) const fn service(number: &[u8]) -> Option<PhoneService> {
    match number {
        [b'7', b'0', ..] => Some(PhoneService::Personal),
        [b'7', b'6', b'2', b'4', ..] => None,
        [b'7', b'6', ..] => Some(PhoneService::Pager),
        [b'9', ..] => Some(PhoneService::Premium),
        _ => None,
    }
}

/// Areas in which some numbers are a digit shorter. Source: libphonenumber's metadata for GB, fixed lines of nine digits.
const SHORT_AREAS: [&str; 41] = [
    "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404", "1420", "1460",
    "1461", "1480", "1488", "1524", "1527", "1562", "1566", "1606", "1629", "1635", "1647", "1659", "1695",
    "16977", "1726", "1744", "1750", "17688", "1827", "1837", "1884", "1900", "1905", "1935", "1946", "1949",
    "1963", "1995",
];

/// Whether a number of the UK, without its 0, is one of those that Ofcom keeps for drama.
pub(super) fn is_drama(number: &str) -> bool {
    number.len() == 10 && DRAMA.iter().any(|range| number.starts_with(range))
}

/// Ranges of a thousand numbers, all but their last three digits. Source: Ofcom, "Telephone numbers for use in TV and
/// radio drama programmes".
const DRAMA: [&str; 20] = [
    "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960",
    "1514960", "1614960", // the larger cities
    "1632960", // no area at all
    "1914980", // Tyneside, Durham and Sunderland
    "2079460", // London
    "2896496", // Northern Ireland
    "2920180", // Cardiff
    "3069990", // the whole of the UK
    "7700900", // mobile
    "8081570", // freephone
    "9098790", // premium rate
];

/// The calling code of a country or of a service that has subscribers, and the number that follows it.
pub(super) fn split_calling_code(number: &[u8]) -> Option<(&[u8], &[u8])> {
    if number.first() == Some(&b'0') {
        return None;
    }
    let mut code = 0;
    let place = number.iter().take(3).position(|digit| {
        code = code * 10 + u16::from(digit.saturating_sub(b'0'));
        is_calling_code(code)
    })?;
    number.split_at_checked(place + 1)
}

/// Source: ITU-T, "List of Recommendation ITU-T E.164 assigned country codes", with 970, which is reserved there and in
/// use, and 997, reserved for Kazakhstan.
const fn is_calling_code(code: u16) -> bool {
    matches!(
        code,
        1 | 7 | 20 | 27 | 30..=34 | 36 | 39..=41 | 43..=49 | 51..=58 | 60..=66 | 81..=82 | 84 | 86 |
        90..=95 | 98 | 211..=213 | 216 | 218 | 220..=258 | 260..=269 | 290..=291 | 297..=299 |
        350..=359 | 370..=383 | 385..=387 | 389 | 420..=421 | 423 | 500..=509 | 590..=599 | 670 |
        672..=683 | 685..=692 | 800 | 808 | 850 | 852..=853 | 855..=856 | 870 | 878 | 880..=883 | 886 |
        888 | 960..=968 | 970..=977 | 979 | 992..=998
    )
}

/// Whether there are subscribers whose number has seven digits with its calling code: Austria, Germany, St Helena,
/// Luxembourg, Niue, Tokelau. Source: libphonenumber's metadata, fixed lines of these countries.
pub(super) fn has_short_numbers(code: &[u8]) -> bool {
    matches!(code, b"43" | b"49" | b"290" | b"352" | b"683" | b"690")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drama_numbers_and_their_neighbours() {
        for (first, last, before, after) in [
            ("1632960000", "1632960999", "1632959999", "1632961000"),
            ("2079460000", "2079460999", "2079459999", "2079461000"),
            ("7700900000", "7700900999", "7700899999", "7700901000"),
            ("1134960000", "1184960999", "1134959999", "1184961000"),
            ("1214960000", "1614960999", "1214959999", "1614961000"),
            ("1914980000", "1914980999", "1914979999", "1914981000"),
            ("2896496000", "2896496999", "2896495999", "2896497000"),
            ("2920180000", "2920180999", "2920179999", "2920181000"),
            ("8081570000", "8081570999", "8081569999", "8081571000"),
            ("9098790000", "9098790999", "9098789999", "9098791000"),
            ("3069990000", "3069990999", "3069989999", "3069991000"),
        ] {
            assert!(is_drama(first) && is_drama(last), "{first} {last}");
            assert!(!is_drama(before) && !is_drama(after), "{before} {after}");
        }
    }

    #[test]
    fn shorter_numbers_only_where_there_are_any() {
        use NotUk::TooShort;
        for (number, expected) in [
            ("169772345", Ok(())),
            ("169732345", Err(TooShort)),
            ("120446123", Ok(())),
            ("12044612", Err(TooShort)),
            ("163296000", Err(TooShort)),
            ("8454641", Ok(())),
            ("8454651", Err(TooShort)),
            ("80012345", Err(TooShort)),
            ("800123456", Ok(())),
            ("808123456", Err(TooShort)),
        ] {
            assert_eq!(check_uk(number.as_bytes()), expected, "{number}");
        }
    }

    #[test]
    fn no_calling_code_begins_with_another() {
        for code in (10..1000).filter(|&code| is_calling_code(code)) {
            assert!(!is_calling_code(code / 10), "{code}");
            assert!(code < 100 || !is_calling_code(code / 100), "{code}");
        }
    }

    #[test]
    fn calling_codes() {
        for code in [
            "1", "7", "20", "27", "211", "247", "299", "353", "383", "44", "49", "423", "692", "81", "886",
            "979", "998",
        ] {
            let number = format!("{code}0000");
            let split = split_calling_code(number.as_bytes());
            assert_eq!(split, Some((code.as_bytes(), &b"0000"[..])), "{code}");
        }
        for code in [
            "0", "01", "210", "259", "28", "296", "384", "388", "422", "671", "684", "693", "83", "89",
            "969", "991", "999",
        ] {
            assert_eq!(split_calling_code(format!("{code}0000").as_bytes()), None, "{code}");
        }
        assert_eq!((split_calling_code(b""), split_calling_code(b"35")), (None, None));
    }
}
