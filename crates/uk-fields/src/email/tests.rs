use super::*;

#[test]
fn kept_as_typed() {
    for text in [
        "jane@example.com",
        "j@e.co",
        "Jane.SMITH@Example.COM",
        "o'brien+tag_1@mail-2.example.co.uk",
        "!#$%&'*+/=?^_`{|}~-@example.com",
        "123@123.example",
        "jane@xn--caf-dma.example",
        "jane@XN--CAF-DMA.example",
        "jane@ab--cd.com",
        "jane@xn-a.com",
        "jane@1.2.3.4a",
        "siân@ŵyl.cymru",
        "用户@例子.公司",
        "தமிழ்@தமிழ்.இந்தியா",
    ] {
        assert_eq!(Email::parse(text).as_ref().map(Email::as_str), Ok(text), "{text:?}");
    }
    let email = Email::parse("Jo.S@Example.com").unwrap();
    assert_eq!((email.local(), email.domain()), ("Jo.S", "Example.com"));
    assert_eq!(Email::parse(" \u{FEFF}a@b.uk\r\n").as_ref().map(Email::as_str), Ok("a@b.uk"));
}

#[test]
fn what_leaves_no_mark_is_taken_out() {
    for invisible in [
        '\u{200B}', '\u{200C}', '\u{200D}', '\u{FEFF}', '\u{AD}', '\u{2060}', '\u{200E}', '\u{61C}',
        '\u{FE0F}',
    ] {
        for text in [
            format!("rob@example{invisible}.com"),
            format!("r{invisible}ob@example.com"),
            format!("rob{invisible}@{invisible}example.c{invisible}{invisible}om"),
        ] {
            let email = Email::parse(&text);
            assert_eq!(email.as_ref().map(Email::as_str), Ok("rob@example.com"), "{text:?}");
        }
    }
    // As much as there may be, with more between.
    let longest = format!("{}@{}uk", "a\u{200B}".repeat(64), "bbbbbbbb.".repeat(20));
    assert!(Email::parse(&longest).is_ok());
    assert_eq!(Email::parse(&"\u{200B}".repeat(300)), Err(EmailError::Blank));
    // A joiner between letters that it joins is part of the word.
    let persian = "rob@\u{646}\u{627}\u{645}\u{647}\u{200C}\u{627}\u{6CC}.com";
    assert_eq!(Email::parse(persian).as_ref().map(Email::as_str), Ok(persian));
    for beside_ascii in ["rob@\u{646}\u{200C}a.com", "rob@a\u{200C}\u{646}.com", "rob@\u{646}\u{200C}.com"] {
        let without = beside_ascii.replace('\u{200C}', "");
        assert_eq!(Email::parse(beside_ascii).as_ref().map(Email::as_str), Ok(&*without));
    }
}

#[test]
fn refused() {
    use EmailCharacter::{
        Apostrophe, Bracket, Colon, Comma, CurlyApostrophe, FullWidth, LongDash, PlusSign, QuotationMark,
        Semicolon, Slash, Space, Underscore,
    };
    use EmailError::{Blank, Character, Domain, DomainNoDot, Local, NoAt};
    let local = |character| EmailError::LocalCharacter { character };
    let domain = |character| EmailError::DomainCharacter { character };
    for (text, error) in [
        ("", Blank),
        ("\u{200B} ", Blank),
        ("jane", NoAt),
        ("jane.example.com", NoAt),
        ("jane@@example.com", NoAt),
        ("jane@example@example.com", NoAt),
        ("a@example.com, b@example.com", NoAt),
        ("@example.com", Local),
        (".jane@example.com", Local),
        ("jane.@example.com", Local),
        ("ja..ne@example.com", Local),
        ("ja ne@example.com", local(Space)),
        ("jane @example.com", local(Space)),
        ("junk\njane@example.com", local(Space)),
        ("jane\u{A0}@example.com", local(Space)),
        ("o\u{2019}brien@example.com", local(CurlyApostrophe)),
        ("\"jane\"@example.com", local(QuotationMark)),
        ("\"ja@ne\"@example.com", local(QuotationMark)),
        ("mailto:jane@example.com", local(Colon)),
        ("Jane <jane@example.com>", local(Space)),
        ("jane@", DomainNoDot),
        ("jane@localhost", DomainNoDot),
        ("jane@.com", Domain),
        ("jane@example.", Domain),
        ("jane@example.com.", Domain),
        ("jane@example..com", Domain),
        ("jane@-example.com", Domain),
        ("jane@example-.com", Domain),
        ("jane@exa_mple.com", domain(Underscore)),
        ("jane@exa mple.com", domain(Space)),
        ("jane@example.com\njunk", domain(Space)),
        ("jane@example.com, now", domain(Comma)),
        ("jane@exa\u{2010}mple.com", domain(LongDash)),
        ("jane@example.com; now", domain(Semicolon)),
        ("jane@o'brien.example.com", domain(Apostrophe)),
        ("jane@example.com\"", domain(QuotationMark)),
        ("jane@\u{201C}example.com", domain(QuotationMark)),
        ("jane@example.com/inbox", domain(Slash)),
        ("jane@example.com\\inbox", domain(Slash)),
        ("jane@jobs+example.com", domain(PlusSign)),
        ("jane@example\u{3002}com", Domain),
        ("jane@[127.0.0.1]", domain(Bracket)),
        ("jane@127.0.0.1", Domain),
        ("jane@xn---something.com", Domain),
        ("jane@xn--", Domain),
        ("jane@xn--.com", Domain),
        ("jane@XN--999999999.com", Domain),
        ("jane@example.xn--a", Domain),
        ("jane@xn--caf\u{E9}.com", Domain),
        ("\u{FF4A}ane@example.com", local(FullWidth)),
        ("jane\u{2026}@example.com", Local),
        ("jane\0@example.com", Character),
        ("jane\u{202E}@example.com", Character),
    ] {
        assert_eq!(Email::parse(text), Err(error), "{text:?}");
    }
}

#[test]
fn lengths_on_both_sides() {
    let address = |local: usize, label: usize, domain: usize| {
        let rest = "a.".repeat((domain - label - 1) / 2);
        format!("{}@{}.{rest}uk", "ŵ".repeat(local), "b".repeat(label))
    };
    assert!(Email::parse(&address(64, 63, 64)).is_ok());
    assert_eq!(Email::parse(&address(65, 63, 64)), Err(EmailError::Local));
    assert_eq!(Email::parse(&address(64, 64, 66)), Err(EmailError::Domain));
    let longest = address(64, 62, 187);
    assert_eq!(longest.chars().count(), 254);
    assert!(Email::parse(&longest).is_ok());
    let longer = longest.replace("@b", "@bb");
    assert_eq!(Email::parse(&longer), Err(EmailError::TooLong { max: 254 }));
}
