use super::*;

#[test]
fn trims_margins_only() {
    for (text, expected) in [
        ("", ""),
        ("a", "a"),
        (" ", ""),
        ("a b", "a b"),
        (" \t\r\n a \u{A0}\u{3000}", "a"),
        ("\u{FEFF}\u{200B}a\u{200D}b\u{200B}", "a\u{200D}b"),
        ("\u{202A}+44\u{202C}", "+44"),
        ("\u{2066}é\u{2069}", "é"),
        ("\u{AD}\u{61C}\u{2060}\u{200E}", ""),
        ("\0a", "\0a"),
        (&format!("{0}é{0}", " \r\n\t\u{A0}".repeat(50)), "é"),
        (&format!("{0}a b{0}", " ".repeat(BLOCK)), "a b"),
        (&format!("{0}a b{0}", " ".repeat(BLOCK + 1)), "a b"),
        (&format!("a{0}b", " ".repeat(3 * BLOCK)), &format!("a{0}b", " ".repeat(3 * BLOCK))),
        (&" ".repeat(2 * BLOCK), ""),
        (&format!("{0}a{0}", "\u{200B}".repeat(BLOCK)), "a"),
        (&format!("{0}\u{FEFE}{0}", "\u{FEFF}".repeat(BLOCK)), "\u{FEFE}"),
        (&format!("\u{200F}{0}", "中".repeat(20)), &"中".repeat(20)),
        (&format!("\u{FEFF}{0}\u{200B}", "中".repeat(31)), &"中".repeat(31)),
        (&format!("{0}\u{200A}\u{2010}{0}", "\u{200F}".repeat(16)), "\u{2010}"),
    ] {
        assert_eq!(trim(text), expected, "{text:?}");
        assert_eq!(is_blank(text), expected.is_empty(), "{text:?}");
    }
}

#[test]
fn only_whole_texts_are_shared() {
    let shared = SmolStr::from(format!(" {} ", "abc".repeat(10)));
    let typed = Typed::from(&shared);
    assert!(std::ptr::eq(&*typed.keep(Cow::Borrowed(typed.text)), &*shared));
    assert_eq!(&*typed.keep(Cow::Borrowed(trim(typed.text))), "abc".repeat(10));
    assert_eq!(&*typed.keep(Cow::Owned("other".to_owned())), "other");
    assert_eq!(&*Typed::from("abc").keep(Cow::Borrowed("abc")), "abc");
}

#[test]
fn one_line_of_text() {
    for (text, expected) in [
        ("", ""),
        ("Jane", "Jane"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\nd", "a b c d"),
        ("a\n\rb", "a  b"),
        ("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f", "a b c d e f"),
        ("  Siân\u{A0}Ŵ  ", "Siân\u{A0}Ŵ"),
        ("\u{645}\u{200C}\u{645}", "\u{645}\u{200C}\u{645}"),
        ("é\r\né", "é é"),
        (
            "£ \u{2019} \u{C2}\u{A0}\u{2027}\u{202F}\u{2065}\u{206A}",
            "£ \u{2019} \u{C2}\u{A0}\u{2027}\u{202F}\u{2065}\u{206A}",
        ),
        ("é\r\n\u{85}a\t\u{2029}b\n\u{2028}", "é  a  b"),
        ("a\nb\u{85}c\r\u{85}d\re", "a b c  d e"),
        ("a\u{85}b\u{85}c", "a b c"),
        ("a\u{2028}b\u{2028}c", "a b c"),
    ] {
        let read = line(text).expect(text);
        assert_eq!((&*read.text, read.characters), (expected, expected.chars().count()), "{text:?}");
    }
    for text in [
        "a\0b",
        "a\u{1B}b",
        "a\u{7F}b",
        "é\u{80}b",
        "a\u{9F}b",
        "a\u{202E}b",
        "a\u{2066}b",
        "\0",
        "a\u{80}b\u{80}c",
        "a\u{202A}b\u{202A}c",
        "a\u{2069}b\u{2069}c",
    ] {
        assert_eq!(line(text), Err(ControlCharacter), "{text:?}");
    }
}

/// Unicode 16, category Pd, and the minus.
#[test]
#[cfg_attr(miri, ignore = "a million characters take minutes")]
fn every_dash_is_one() {
    let dashes = "-\u{58A}\u{5BE}\u{1400}\u{1806}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2E17}\u{2E1A}\
        \u{2E3A}\u{2E3B}\u{2E40}\u{2E5D}\u{301C}\u{3030}\u{30A0}\u{FE31}\u{FE32}\u{FE58}\u{FE63}\u{FF0D}\u{10EAD}";
    assert_eq!(dashes.chars().filter(|c| is_dash(*c)).count(), 27);
    assert_eq!(('\0'..=char::MAX).filter(|c| is_dash(*c)).count(), 27);
}

#[test]
fn codes_without_spaces() {
    for (text, expected) in [
        ("sw1a 1aa", "SW1A1AA"),
        ("[(AI\u{2013}2640)].", "AI2640"),
        ("\u{FF33}\u{FF37}\u{FF11}\u{FF0D}\u{FF11}", "SW11"),
        ("a\u{2212}b\u{AD}c\u{A0}d", "ABCD"),
        ("\u{E9}/!", "\u{E9}/!"),
        (&format!("a{}b", "-".repeat(CODE_MAX - 2)), "AB"),
        (&format!("a{}b", "-".repeat(CODE_MAX - 1)), "XXXXXXXXXXXX"),
        (&format!("a{}", " ".repeat(CODE_MAX)), "A"),
    ] {
        assert_eq!(code_characters(text).collect::<String>(), expected, "{text:?}");
    }
}

#[test]
fn texts_are_kept_at_every_length() {
    let alphabet: String = ('!'..='~').collect();
    for long in [alphabet, "é’𝄞".repeat(12), " ".repeat(200)] {
        for text in (0..=long.len()).filter_map(|length| long.get(..length)) {
            let kept = kept(text);
            assert_eq!(
                (kept.as_str(), kept.is_heap_allocated()),
                (text, SmolStr::new(text).is_heap_allocated())
            );
        }
    }
}
