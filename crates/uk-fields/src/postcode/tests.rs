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
    for (text, area, known) in
        [("M1 1AA", "M", true), ("AA1 1AA", "AA", false), ("GX1 1AA", "GX", false), ("GIR 0AA", "GIR", true)]
    {
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
