use super::*;

#[test]
fn kept_as_typed_and_read_as_e164() {
    for (text, e164) in [
        ("020 7946 0018", "+442079460018"),
        ("(020) 7946.0018", "+442079460018"),
        ("01632 960001", "+441632960001"),
        ("01606 765-432", "+441606765432"),
        ("016977 2345", "+44169772345"),
        ("01204 46 123", "+44120446123"),
        ("028 9018 0123", "+442890180123"),
        ("0345 241 5359", "+443452415359"),
        ("055 1234 5678", "+445512345678"),
        ("0800 1111", "+448001111"),
        ("0800 123456", "+44800123456"),
        ("0800 123 4567", "+448001234567"),
        ("0808 157 0123", "+448081570123"),
        ("0845 46 47", "+448454647"),
        ("0871 123 4567", "+448711234567"),
        ("07911 123456", "+447911123456"),
        ("01481 123456", "+441481123456"),
        ("01534 123456", "+441534123456"),
        ("07624 123456", "+447624123456"),
        ("+44 7911 123456", "+447911123456"),
        ("+44 (0)7911 123456", "+447911123456"),
        ("(0)20 7946 0018", "+442079460018"),
        ("+44 (020) 7946 0018", "+442079460018"),
        ("+44(0) 7911 123456", "+447911123456"),
        ("(+44) 07911 123456", "+447911123456"),
        ("0044 7911 123456", "+447911123456"),
        ("+0044 7911 123456", "+447911123456"),
        ("044 7911 123456", "+447911123456"),
        ("44 7911 123456", "+447911123456"),
        ("44 [0]7911 123456", "+447911123456"),
        ("07911\u{2013}123\u{2011}456", "+447911123456"),
        ("07911\u{A0}123/456", "+447911123456"),
        ("\u{FF10}\u{FF17}\u{FF19}\u{FF11}\u{FF11} 123456", "+447911123456"),
        ("\u{FF0B}44\u{FF08}0\u{FF09}7911 123456", "+447911123456"),
        ("07911 123456 x123", "+447911123456"),
        ("07911 123456 Ext. 1234567", "+447911123456"),
        ("07911 123456#1", "+447911123456"),
        ("+353 1 234 5678", "+35312345678"),
        ("00353 1 234 5678", "+35312345678"),
        ("+39 06 1234 5678", "+390612345678"),
        ("+49 (0)30 123456", "+4930123456"),
        ("+39 (0)6 1234 5678", "+390612345678"),
        ("+353 087 123 4567", "+353871234567"),
        ("+353 (087) 123 4567", "+353871234567"),
        ("00353 (0)87 123 4567", "+353871234567"),
        ("+1 1 202 555 0123", "+12025550123"),
        ("+36 06 30 123 4567", "+36301234567"),
        ("+44 (0)07911 123456", "+447911123456"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("+290 12345", "+29012345"),
        ("+683 4000", "+6834000"),
        ("+123456789012345", "+123456789012345"),
    ] {
        let phone = Phone::parse(text).expect(text);
        assert_eq!((phone.as_str(), phone.e164()), (text, e164));
        assert_eq!(phone.is_uk(), e164.starts_with("+44"), "{text}");
        assert_eq!(Phone::parse(e164).expect(e164).e164(), e164);
    }
    let long = format!("020{}7946 0018", " ".repeat(text::CODE_MAX - "0207946 0018".len()));
    assert!(Phone::parse(&long).is_ok());
    let too_long = Err(PhoneError::TooLong { start: PhoneStart::Other });
    assert_eq!(Phone::parse(&long.replace(" 0018", "  0018")), too_long);
    assert!(Phone::parse("07700 900123").expect("a number").is_reserved());
    assert!(!Phone::parse("+33 7700 900123").expect("a number").is_reserved());
    let phone = Phone::parse("\u{202A}+44\t7911 123456\u{202C}").expect("margins do not count");
    assert_eq!(phone.as_str(), "+44 7911 123456");
}

#[test]
fn refused() {
    use PhoneError::{Blank, Characters, Country, Prefix, TooLong, TooShort};
    use PhoneStart::{Code, Other, Zero};
    for (text, error) in [
        ("", Blank),
        ("\u{200B} ", Blank),
        ("()", TooShort { start: Other }),
        ("+", TooShort { start: Code }),
        ("0", TooShort { start: Zero }),
        ("999", TooShort { start: Other }),
        ("07911 12345", TooShort { start: Zero }),
        ("+44 7911 12345", TooShort { start: Code }),
        ("01632 96000", TooShort { start: Zero }),
        ("0800 1112", TooShort { start: Zero }),
        ("0800 12345", TooShort { start: Zero }),
        ("+353 1234", TooShort { start: Code }),
        ("+683 400", TooShort { start: Code }),
        ("683 4000", TooShort { start: Other }),
        ("07911 1234567", TooLong { start: Zero }),
        ("01204 461234 5", TooLong { start: Zero }),
        ("07911123456 / 07911123457", TooLong { start: Zero }),
        ("+1234567890123456", TooLong { start: Code }),
        ("0500 123456", Prefix { start: Zero }),
        ("0412 345 6789", Prefix { start: Zero }),
        ("0612 345 6789", Prefix { start: Zero }),
        ("0212 345 6789", Prefix { start: Zero }),
        ("0311 234 5678", Prefix { start: Zero }),
        ("0821 234 5678", Prefix { start: Zero }),
        ("0100 123 4567", Prefix { start: Zero }),
        ("085 209 6303", Prefix { start: Zero }),
        ("087 123 4567", TooShort { start: Zero }),
        ("044 934 1234", Prefix { start: Zero }),
        ("0803 123 4567", Prefix { start: Zero }),
        ("0936 123 4567", Prefix { start: Zero }),
        ("+44 4123 456789", Prefix { start: Code }),
        ("7911 123456", Prefix { start: Other }),
        ("7911 12345", Country { start: Other }),
        ("791 1234", TooShort { start: Other }),
        ("+999 1234 5678", Country { start: Code }),
        ("+07911 123456", Country { start: Code }),
        ("0000 1234 5678", Country { start: Code }),
        ("202 555 0123", Country { start: Other }),
        ("1 202 555 0123", Country { start: Other }),
        ("text", Characters),
        ("07911 12345O", Characters),
        ("07911 123456 (home)", Characters),
        ("07911 123456 or 07911 123457", Characters),
        ("07911 123456 x", Characters),
        ("07911 123456 x12345678", Characters),
        ("07911 123456, 07911 123457", Characters),
        ("07911 123456 ext", Characters),
        ("07911+123456", Characters),
        ("++44 7911 123456", Characters),
        ("x123", Characters),
        ("07911\u{0}123456", Characters),
        ("07911\u{202E}123456", Characters),
    ] {
        assert_eq!(Phone::parse(text), Err(error), "{text:?}");
    }
}

#[test]
fn debug_is_redacted_and_serde_writes_what_was_typed() {
    let phone: Phone = serde_json::from_str(r#""020 7946 0018 x2""#).expect("a number");
    assert_eq!(serde_json::to_string(&phone).expect("text"), r#""020 7946 0018 x2""#);
    assert_eq!(format!("{phone:?}"), "Phone(…)");
    let error = serde_json::from_str::<Phone>("447911123456").expect_err("a number is not text");
    assert!(!error.to_string().contains("4479"), "{error}");
}

#[test]
fn an_extension_is_kept_apart() {
    for (text, extension) in [
        ("0113 243 0000 x204", "204"),
        ("0113 243 0000x204", "204"),
        ("07400 123456 ext 12", "12"),
        ("0113 243 0000 Ext. 204", "204"),
        ("0113 243 0000 EXTN: 204", "204"),
        ("0113 243 0000, extension 204", "204"),
        ("0113 243 0000 (ext 204)", "204"),
        ("0113 243 0000;ext=204", "204"),
        ("0113 243 0000 est. 204", "204"),
        ("0113 243 0000 estyniad 204", "204"),
        ("0113 243 0000#1234567", "1234567"),
    ] {
        let phone = Phone::parse(text).expect(text);
        assert_eq!((phone.as_str(), phone.extension()), (text, Some(extension)));
        assert!(matches!(phone.e164(), "+441132430000" | "+447400123456"), "{text}");
    }
    assert_eq!(Phone::parse("0113 243 0000").expect("a number").extension(), None);
}

#[test]
fn knows_what_a_number_is_for() {
    use PhoneService::{Pager, Personal, Premium};
    for (text, expected) in [
        ("07911 123456", None),
        ("070 1234 5678", Some(Personal)),
        ("+44 70 1234 5678", Some(Personal)),
        ("07640 123456", Some(Pager)),
        ("07624 123456", None),
        ("0906 123 4567", Some(Premium)),
        ("0909 879 0123", Some(Premium)),
        ("+39 070 123456", None),
    ] {
        assert_eq!(Phone::parse(text).expect(text).service(), expected, "{text}");
    }
}

#[test]
fn two_extensions_are_two_telephones() {
    let same =
        |one: &str, other: &str| Phone::parse(one).expect(one).is_same_as(&Phone::parse(other).expect(other));
    assert!(same("+353 87 123 4567", "00353 (087) 1234567"));
    assert!(same("0113 243 0000", "0113 243 0000 x204"));
    assert!(same("0113 243 0000 ext 204", "0113 243 0000 x204"));
    assert!(!same("0113 243 0000 x205", "0113 243 0000 x204"));
}
