//! Everything is read as serde_json reads it, or left to it.

use std::fs;

use super::super::json::by_serde_json;
use super::*;
use crate::Draft;
use crate::engine::Dice;

fn samples() -> Vec<String> {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|path| path.extension().is_some_and(|it| it == "json"));
    let texts = files.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.filter(|text| by_serde_json::<Draft>(text).is_ok()).collect()
}

/// Returns whether it was read here, and then as serde_json reads it.
fn is_read_alike(text: &str) -> bool {
    let Some(draft) = read::<Draft>(text) else { return false };
    let by_serde_json = by_serde_json::<Draft>(text).expect(text);
    let [here, there] = [&draft, &by_serde_json].map(|draft| serde_json::to_string(draft).unwrap());
    assert!(draft == by_serde_json && here == there, "{text}");
    true
}

#[test]
fn samples_are_read_fast() {
    let samples = samples();
    assert!(samples.len() > 15 && samples.iter().all(|text| is_read_alike(text)));
}

#[test]
fn texts_are_read_as_serde_json_reads() {
    for inside in [
        "",
        "a",
        "seven77",
        "eight888",
        "fifteen bytes..",
        "sixteen bytes...",
        "seventeen bytes..",
        "a text that is longer than the two words that are looked at first, and than a block of those behind them",
        "Siân Ŵ 王 😀 é",
        r#"\n\t\r\b\f\/\\\""#,
        r#"\u0041\u00e9\u20AC\u0000\uFFFF"#,
        r#"a text that is longer than the two words, with \u00e9 and \n and \"quotes\" in it"#,
        "\u{7f}\u{80}\u{feff}",
        r"\ud83d\ude00\uD83D\uDE00a",
    ] {
        for document in [
            format!(r#"{{"{inside}":["{inside}",{{"x":"{inside}"}}]}}"#),
            format!(r#"{{"job":{{"role":"{inside}"}}}}"#),
        ] {
            assert!(is_read_alike(&document), "{document}");
        }
    }
}

#[test]
fn values_are_read_as_serde_json_reads() {
    for value in [
        "0",
        "-0",
        "7",
        "-7",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775809",
        "0.5",
        "-1e5",
        "1E-2",
        "true",
        "false",
        "null",
        "[]",
        "{}",
        " [ 1 , 2 ] ",
        "\t{ \"a\" : null , \"a\" : 1 }\r\n",
        "[[[[]]]]",
    ] {
        assert!(
            is_read_alike(&format!(r#"{{"a":{value},"job":{{"role":{value}}},"training":{value}}}"#)),
            "{value}"
        );
        assert!(is_read_alike(value), "{value}");
    }
}

/// Whether it is refused, and where, is for serde_json to say.
#[test]
fn what_is_not_certain_is_left() {
    for text in [
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "[1,]",
        "[,1]",
        "[1 2]",
        r#"{"a":1,}"#,
        r#"{"a" 1}"#,
        r#"{"a":}"#,
        r#"{a:1}"#,
        r#"{,}"#,
        r#"{"a":"b}"#,
        "{\"a\":\"b\nc\"}",
        r#""\x""#,
        r#""\u12""#,
        r#""\u+123""#,
        r#""\"#,
        r#""\ud83d""#,
        r#""\ude00\ud83d""#,
        "01",
        "+1",
        "1.",
        ".5",
        "1e",
        "--1",
        "0x1",
        "tru",
        "truex",
        "True",
        "nulll",
        "NaN",
        "Infinity",
        "/**/1",
        "'a'",
        "\u{b}1",
        "\u{a0}1",
        "1\u{0}",
    ] {
        assert!(read::<Draft>(text).is_none(), "{text:?}");
    }
    let deep = |levels| "[".repeat(levels) + &"]".repeat(levels);
    assert!(is_read_alike(&format!(r#"{{"a":{}}}"#, deep(Intake::MAX_DEPTH - 1))));
    assert!(read::<Draft>(&format!(r#"{{"a":{}}}"#, deep(Intake::MAX_DEPTH))).is_none());
}

#[test]
fn damaged_documents_are_read_alike() {
    const CASES: usize = if cfg!(debug_assertions) { 4_000 } else { 400_000 };
    const PIECES: [&str; 24] = [
        "\"",
        "\\",
        "\\n",
        "\\u00e9",
        "\\ud83d",
        "\n",
        "\u{1}",
        " ",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        "null",
        "true",
        "-",
        "1",
        "e",
        ".",
        "é",
        "😀",
        "\"a\":",
        "{\"0\":{}}",
    ];
    let samples = samples();
    let mut dice = Dice(1);
    let mut next = |below| dice.roll(below);
    let mut fast = 0;
    for _ in 0..CASES {
        let mut text = samples[next(samples.len())].clone();
        for _ in 0..=next(3) {
            let boundary = |text: &str, from| (from..).find(|at| text.is_char_boundary(*at)).unwrap_or(from);
            let at = boundary(&text, next(text.len()));
            let end = boundary(&text, (at + next(4)).min(text.len()));
            text.replace_range(at..end, PIECES[next(PIECES.len())]);
        }
        fast += usize::from(is_read_alike(&text));
    }
    assert!((CASES / 10..CASES * 9 / 10).contains(&fast), "{fast}");
}
