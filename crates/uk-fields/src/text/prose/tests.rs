use super::super::{is_break, is_reordering};
use super::*;

/// Miri is thousands of times slower: it tries one in so many.
const EACH: usize = if cfg!(miri) { 1009 } else { 1 };
/// No special character comes after this.
const LAST: char = if cfg!(miri) { '\u{3000}' } else { char::MAX };

#[test]
fn prose_by_hand() {
    for (text, expected, words, characters) in [
        ("", "", 0, 0),
        (&format!("a{}", "é".repeat(300)), &format!("a{}", "é".repeat(300)), 1, 301),
        (&format!("a{}b", "\n".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
        (&format!("a{}b", "\r\n".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
        (&format!("a{}b", "\r".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
        (" \r\n ", "", 0, 0),
        ("one", "one", 1, 3),
        (" one\r\ntwo\rthree\tfour ", "one\ntwo\nthree\tfour", 4, 18),
        ("a\n\r\nb", "a\n\nb", 2, 4),
        ("a\r\r\nb", "a\n\nb", 2, 4),
        ("dydd\u{A0}da", "dydd\u{A0}da", 2, 7),
        ("don\u{2019}t \u{2014} stop", "don\u{2019}t \u{2014} stop", 3, 12),
        ("\u{6F22}\u{5B57}\u{3000}\u{6F22}", "\u{6F22}\u{5B57}\u{3000}\u{6F22}", 2, 4),
        ("\u{2067}\u{5D0}\u{2069} a", "\u{5D0}\u{2069} a", 2, 4),
        // These are line ends as word processors write them.
        ("a\u{B}b\u{C}c", "a\nb\nc", 3, 5),
        ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd", 4, 7),
        ("a\r\n\u{B}b\r\u{85}c\u{2028}\r\nd", "a\n\nb\n\nc\n\nd", 4, 10),
        ("a\r\u{B}\nb", "a\n\n\nb", 2, 5),
        (&format!("a{}b", "\u{B}".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
        (&format!("a{}b", "\u{2028}".repeat(300)), &format!("a{}b", "\n".repeat(300)), 2, 302),
    ] {
        let read = prose(text).expect(text);
        assert_eq!((&*read.text, read.words, read.characters), (expected, words, characters), "{text:?}");
    }
    for text in ["a\0b", "a\u{8}b", "a\u{E}b", "a\u{7F}b", "a\u{84}b", "a\u{86}b", "a\u{202D}b", "a\u{202E}b"]
    {
        assert_eq!(prose(text), Err(ControlCharacter), "{text:?}");
    }
}

/// Works out what `prose` should find, straight from its definition.
fn by_definition(text: &str) -> Result<Counted<'_>, ControlCharacter> {
    const ENDS: [char; 6] = ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
    let fair = |c: char| !c.is_control() && !matches!(c, '\u{202D}' | '\u{202E}') || "\t\n".contains(c);
    let text = trim(text).replace("\r\n", "\n").replace(ENDS, "\n");
    let (words, characters) = (text.split_whitespace().count(), text.chars().count());
    if text.chars().all(fair) {
        Ok(Counted { text: text.into(), words, characters })
    } else {
        Err(ControlCharacter)
    }
}

/// Tests long stretches of nothing but characters that are not plain, after a plain beginning.
#[test]
fn a_stretch_of_one_character_agrees() {
    for c in "\u{1}\u{7F}\u{80}\u{85}\u{202E}\u{A0}\u{2028}é中\u{B}\u{C}\r\n\t ".chars().step_by(EACH.min(3))
    {
        for count in [31, 32, 33, 127, 128, 129, 160, 300] {
            let text = format!("ab{}cd", c.to_string().repeat(count));
            assert_eq!(prose(&text), by_definition(&text), "{c:?} {count}");
        }
    }
}

#[test]
fn prose_agrees_with_its_definition() {
    const PIECES: [&str; 36] = [
        "a",
        "word",
        "reports,",
        "x",
        " ",
        " ",
        "  ",
        "\r\n",
        "\r",
        "\n",
        "\t",
        "\u{B}",
        "\u{C}",
        "\u{E9}",
        "\u{175}",
        "\u{1E81}",
        "\u{6F22}",
        "\u{3001}",
        "\u{1F600}",
        "\u{A0}",
        "\u{2003}",
        "\u{3000}",
        "\u{2028}",
        "\u{2029}",
        "\u{85}",
        "\u{205F}",
        "\u{1680}",
        "\u{2019}",
        "\u{2014}",
        "\u{2026}",
        "\u{A3}",
        "\u{20AC}",
        "\u{202F}",
        "\u{200B}",
        "\u{2067}",
        "\u{2069}",
    ];
    const REFUSED: [&str; 6] = ["\0", "\u{E}", "\u{7F}", "\u{84}", "\u{202D}", "\u{202E}"];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    for round in (0..20_000).step_by(EACH) {
        // The first rounds are mostly ASCII, so that quick and careful blocks alternate.
        let kinds = if round % 2 == 0 { PIECES.len() } else { 15 };
        let mut text = "-".repeat(random(2 * BLOCK));
        for _ in 0..random(60) {
            text.push_str(PIECES[random(kinds)]);
            if random(16) == 0 {
                text.push_str(&"-".repeat(random(2 * BLOCK)));
            }
        }
        if random(8) == 0 {
            text.push_str(REFUSED[random(REFUSED.len())]);
            text.push_str(&"-".repeat(random(2 * BLOCK)));
        }
        assert_eq!(prose(&text), by_definition(&text), "{text:?}");
    }
}

#[test]
fn every_special_character_is_noticed() {
    for c in ('\u{80}'..=LAST).filter(|c| c.is_whitespace() || c.is_control() || is_reordering(*c)) {
        for at in (0..2 * BLOCK).step_by(EACH.min(BLOCK - 1)) {
            let text = format!("-{}{c}-é", "-".repeat(at));
            assert_eq!(prose(&text), by_definition(&text), "{c:?} at {at}");
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "ten thousand texts take hours")]
fn long_texts_agree_with_the_definition() {
    let plain = "Every shift ends with a note,\n\tand the day team reads it. ".repeat(12);
    for odd in [
        "",
        " ",
        "\r\n",
        "\r",
        "\n",
        "\u{A0}",
        "\u{A0}x",
        "\u{2019}",
        "\u{2003}",
        "\u{1F600}",
        "\u{B}",
        "\u{85}",
        "\u{2028}",
        "\0",
        "\u{7F}",
    ] {
        for at in 0..plain.len() {
            let text = [&plain[..at], odd, &plain[at..]].concat();
            assert_eq!(prose(&text), by_definition(&text), "{odd:?} at {at}");
        }
    }
}

#[test]
fn characters_agree_with_the_standard_library() {
    for c in ('\0'..='\u{FFFF}').step_by(EACH) {
        let refused = c.is_control() && !is_break(c) || matches!(c, '\u{202D}' | '\u{202E}');
        let words = if c.is_whitespace() { 2 } else { 1 };
        let expected = if refused { Err(ControlCharacter) } else { Ok((words, 3)) };
        let read = prose(&format!("-{c}-")).map(|read| (read.words, read.characters));
        assert_eq!(read, expected, "{c:?}");
    }
    // Of the million beyond the first plane none is white space or refused, so many are looked at together.
    let beyond: Vec<char> = ('\u{10000}'..=char::MAX).step_by(EACH).collect();
    for some in beyond.chunks(50) {
        let text: String = some.iter().chain(&['-']).flat_map(|c| ['-', *c]).collect();
        let read = prose(&text).map(|read| (read.words, read.characters));
        assert_eq!(read, Ok((1, text.chars().count())), "{some:?}");
        assert!(some.iter().all(|c| !c.is_whitespace() && !c.is_control()), "{some:?}");
    }
}
