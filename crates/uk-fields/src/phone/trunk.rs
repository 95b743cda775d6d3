//! What is dialled before a number within its country, and not from abroad: the trunk prefix.

use std::ops::RangeInclusive;

/// A number behind a calling code, without the trunk prefix that was typed before it.
///
/// A zero there is a trunk prefix, or a slip in a country that has none, except where numbers begin with it. There, and of
/// other prefixes, it goes only where what follows has exactly the length of a number of that country, so that no number
/// loses its own first digit.
pub(super) fn without_prefix<'a>(code: &[u8], number: &'a [u8]) -> &'a [u8] {
    let prefixes = PREFIXES.iter().filter(|(of, ..)| of.as_bytes() == code);
    let mut whole = prefixes.filter_map(|(_, prefix, lengths)| {
        number.strip_prefix(prefix.as_bytes()).filter(|rest| lengths.contains(&rest.len()))
    });
    if let Some(rest) = whole.next() {
        return rest;
    }
    let zeros = number.iter().take_while(|digit| **digit == b'0').count();
    if has_own_zeros(code) { number } else { number.get(zeros..).unwrap_or_default() }
}

/// Whether there are numbers behind a calling code that begin with a zero of their own.
///
/// Source: libphonenumber's metadata (9.0.43), the patterns of each country; ITU-T, "Dialling procedures (international
/// prefix, national (trunk) prefix and national (significant) number)".
fn has_own_zeros(code: &[u8]) -> bool {
    // Italy and the Vatican, San Marino, and services without a country; a zero that may go in some numbers stays in the others.
    matches!(
        code,
        b"39" | b"378" | b"800" | b"808" | b"870" | b"878" | b"881" | b"882" | b"883" | b"888" | b"979"
    ) || PREFIXES.iter().any(|(of, prefix, _)| of.as_bytes() == code && *prefix == "0")
}

/// Calling codes, what may have been typed before a number, and the digits that such a number has.
///
/// Source: libphonenumber's metadata (9.0.43), national prefix and lengths. Of Lithuania the prefix until 2024 is still
/// typed, and of Mexico that until 2019.
const PREFIXES: [(&str, &str, RangeInclusive<usize>); 23] = [
    ("1", "1", 10..=10),   // North America
    ("7", "8", 10..=10),   // Russia, Kazakhstan
    ("36", "06", 8..=9),   // Hungary
    ("52", "01", 10..=10), // Mexico
    ("370", "8", 8..=8),   // Lithuania
    ("375", "80", 9..=9),  // Belarus
    ("692", "1", 7..=7),   // Marshall Islands
    ("993", "8", 8..=8),   // Turkmenistan
    // Where a zero may belong to the number.
    ("225", "0", 10..=10), // Côte d'Ivoire
    ("226", "0", 8..=8),   // Burkina Faso
    ("227", "0", 8..=8),   // Niger, services
    ("229", "0", 10..=10), // Benin
    // The old numbers of eight digits have a zero; those that followed from 2019 on are dialled with it at home only.
    ("241", "0", 8..=8), // Gabon
    ("242", "0", 9..=9), // Congo
    ("250", "0", 9..=9), // Rwanda
    ("267", "0", 7..=8), // Botswana, services
    ("268", "0", 8..=8), // Eswatini, services
    ("501", "0", 7..=7), // Belize, services
    ("676", "0", 7..=7), // Tonga, services
    ("679", "0", 7..=7), // Fiji, services
    ("687", "0", 6..=6), // New Caledonia, services
    ("853", "0", 8..=8), // Macao, services
    ("992", "0", 9..=9), // Tajikistan
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(code: &str, typed: &str, expected: &str) {
        let found = without_prefix(code.as_bytes(), typed.as_bytes());
        assert_eq!(str::from_utf8(found), Ok(expected), "+{code} {typed}");
    }

    #[test]
    fn a_zero_goes_where_no_number_begins_with_it() {
        for (code, number) in [
            ("353", "871234567"),
            ("49", "15112345678"),
            ("33", "612345678"),
            ("61", "412345678"),
            ("91", "9876543210"),
            ("27", "821234567"),
            ("31", "612345678"),
            ("92", "3001234567"),
            ("234", "8031234567"),
            ("233", "241234567"),
            ("40", "721234567"),
            ("86", "13123456789"),
            ("34", "612345678"),
            ("48", "601234567"),
            ("7", "9123456789"),
            ("1", "2125550123"),
        ] {
            reads(code, number, number);
            reads(code, &format!("0{number}"), number);
            reads(code, &format!("00{number}"), number);
        }
    }

    #[test]
    fn a_zero_that_belongs_to_the_number_stays() {
        for (code, number) in [
            ("39", "0612345678"),
            ("39", "3123456789"),
            ("378", "0549886377"),
            ("225", "0707123456"),
            ("226", "01123456"),
            ("229", "0195123456"),
            ("241", "06031234"),
            ("241", "77123456"),
            ("242", "061234567"),
            ("250", "06123456"),
            ("992", "001234567"),
            ("888", "00123456789"),
            ("268", "08001234"),
            ("267", "0800012345"),
            ("679", "08001234567"),
            ("853", "0800501"),
        ] {
            reads(code, number, number);
        }
        // One digit too many, and the first of them is a zero.
        for (code, number) in [
            ("225", "0707123456"),
            ("225", "2521234567"),
            ("226", "70123456"),
            ("241", "77123456"),
            ("242", "061234567"),
            ("250", "788123456"),
            ("992", "917123456"),
            ("267", "71123456"),
            ("268", "76123456"),
            ("679", "7012345"),
            ("853", "66123456"),
        ] {
            reads(code, &format!("0{number}"), number);
        }
    }

    #[test]
    fn other_prefixes_go_only_before_a_whole_number() {
        for (code, typed, expected) in [
            ("1", "12125550123", "2125550123"),
            ("1", "1212555012", "1212555012"),
            ("7", "89123456789", "9123456789"),
            ("7", "8123456789", "8123456789"),
            ("36", "06301234567", "301234567"),
            ("36", "0611234567", "11234567"),
            ("36", "062123456", "62123456"),
            ("36", "6301234567", "6301234567"),
            ("52", "015512345678", "5512345678"),
            ("370", "861234567", "61234567"),
            ("370", "061234567", "61234567"),
            ("370", "80012345", "80012345"),
            ("375", "80291234567", "291234567"),
            ("375", "0291234567", "291234567"),
            ("375", "291234567", "291234567"),
            ("692", "12471234", "2471234"),
            ("993", "865123456", "65123456"),
        ] {
            reads(code, typed, expected);
        }
    }
}
