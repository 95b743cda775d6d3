use super::zone::value;
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
    assert_eq!((&*card.document_number(), card.nationality(), card.issuer()), ("D23145890", "UTO", "UTO"));
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
    for (expiry, expires) in [("761120", "2076-11-20"), ("770101", "1977-01-01"), ("991231", "1999-12-31")] {
        let zone = Mrz::parse(&passport("AB1234567", "GBR", "740812", expiry, "")).unwrap();
        assert_eq!(zone.expires_on(as_of), expires.parse().ok(), "{expiry}");
    }
}

/// A card whose number goes on in the optional data, with check digits that fit.
fn card(number: &str) -> String {
    let (start, rest) = number.split_at(9);
    let first = format!("{:<<30}", format!("IDUTO{start}<{rest}{}", digit(number)));
    let second = "7408122F1204159UTO<<<<<<<<<<<";
    let composite = digit(&format!("{}{}{}{}", &first[5..], &second[..7], &second[8..15], &second[18..29]));
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
