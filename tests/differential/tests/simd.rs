//! Reading by many bytes at once (feature `simd`) beside reading by `serde_json`: the same drafts, the same refusals
//! at the same place, and no word of the document in them.

use std::fs;
use std::path::Path;

use applicant::engine::ReadError;
use applicant::{Code, Draft};

/// What must not be in an error. It is put where a document breaks.
const SENTINEL: &str = "Xyzzyq";

/// What is put into documents, anywhere.
const FRAGMENTS: [&[u8]; 56] = [
    b"\"",
    b"\\",
    b"\\u",
    b"\\ud83d",
    b"\\udc00",
    b"\\ud83d\\ude00",
    b"\\u0000",
    b"\\u00e9",
    b"\\/",
    b"\\x",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"{}",
    b"[]",
    b"\"\":",
    b"null",
    b"true",
    b"fals",
    b"NaN",
    b"Infinity",
    b"//",
    b"/**/",
    b"'",
    b"\xff",
    b"\xc3",
    b"\xf0\x9f\x98\x80",
    b"\xef\xbb\xbf",
    b"\0",
    b"\x1f",
    b"\x7f",
    b"\n",
    b"\r\n",
    b"\t",
    b"\x0c",
    b"\xc2\xa0",
    b"-0",
    b"-0.0",
    b"0",
    b"00",
    b"-",
    b"1.",
    b".5",
    b"1e5",
    b"1E+400",
    b"1e-400",
    b"18446744073709551616",
    b"-9223372036854775809",
    b"0.1e1e1",
    b"Xyzzyq",
    b"\"Xyzzyq",
    b"\"Xyzzyq\":",
    b"[[[[[[[[[[[[[[[[[[[[",
];

/// Numbers that are the same for the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// The document with one to three changes.
    fn mutant(&mut self, document: &[u8]) -> Vec<u8> {
        let mut bytes = document.to_vec();
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len() + 1);
            let end = (at + self.below(12)).min(bytes.len());
            match self.below(8) {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..end)),
                2 => bytes.extend_from_within(at..end),
                3 if at < end => bytes[at] ^= 1 << self.below(8),
                4 => drop(bytes.splice(at..end, self.of(&FRAGMENTS).iter().copied())),
                _ => drop(bytes.splice(at..at, self.of(&FRAGMENTS).iter().copied())),
            }
        }
        bytes
    }

    /// A number, or nearly one.
    fn number(&mut self) -> String {
        let mut number = String::from(self.of(&["", "", "-", "-0.", "0."]));
        for _ in 0..self.below(25) {
            number.push(self.of(&['0', '1', '4', '5', '9', '9', '.']));
        }
        number + self.of(&["", "", "1", "5e3", "E+22", "e-23", "e308", "e-320", "e"])
    }
}

/// What `serde_json` says: the draft, or the place.
fn by_serde_json(bytes: &[u8]) -> Result<Draft, (usize, usize)> {
    // What is no text has no second reader: it is seen before either begins.
    let text = str::from_utf8(bytes).map_err(|_| (0, 0))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| (error.line(), error.column().max(1)))
}

/// Compares both readers; whether the document can be read.
fn compare(bytes: &[u8]) -> bool {
    let shown = || String::from_utf8_lossy(bytes).into_owned();
    match (Draft::from_json(bytes), by_serde_json(bytes)) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs, "{}", shown());
            let written = |draft| serde_json::to_string(draft).unwrap();
            assert_eq!(written(&ours), written(&theirs), "{}", shown());
            true
        }
        (Err(error), Err(place)) => {
            if error.code() != Code::NOT_UTF8 {
                assert_eq!((error.line(), error.column()), place, "{}", shown());
            }
            assert_names_no_text(&error);
            false
        }
        (ours, theirs) => panic!("{:?} beside {:?}: {}", ours.err(), theirs.err(), shown()),
    }
}

fn assert_names_no_text(error: &ReadError) {
    let all = format!("{error} {error:?} {} {:?}", error.fault(), std::error::Error::source(error).is_some());
    assert!(!all.contains(SENTINEL), "{all}");
    assert!(all.ends_with("false"), "{all}");
}

/// Every sample, and every line of the case tables.
fn documents() -> Vec<Vec<u8>> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let files = |folder: &str| {
        let mut files: Vec<_> =
            fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|end| end == "json" || end == "jsonl"));
        files.sort();
        files.into_iter().map(|file| fs::read(file).unwrap())
    };
    let lines = files("tests/cases")
        .flat_map(|table| table.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>());
    files("examples/data").chain(lines).filter(|document| !document.is_empty()).collect()
}

#[test]
fn samples_are_read_alike() {
    let documents = documents();
    let read = documents.iter().filter(|document| compare(document)).count();
    println!("{} documents, {read} of them within the limits", documents.len());
    assert!(documents.len() > 4_000 && read > documents.len() - 10, "{read}");
}

#[test]
fn mutants_are_read_alike() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut bases = documents();
    // Two long ones, of a hundred thousand bytes and more, would be most of the time.
    bases.retain(|base| base.len() < 8_192);
    let (long, short): (Vec<_>, Vec<_>) = bases.into_iter().partition(|base| base.len() > 1_024);
    let read = (0..100_000)
        .filter(|n| {
            let bases = if n % 50 == 0 { &long } else { &short };
            let base = &bases[random.below(bases.len())];
            compare(&random.mutant(base))
        })
        .count();
    println!("100000 mutants, {read} of them well formed");
    assert!((10_000..90_000).contains(&read), "{read}");
}

#[test]
fn numbers_are_read_alike() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let read = (0..50_000)
        .filter(|_| compare(format!(r#"{{"job": {{"hours_per_week": {}}}}}"#, random.number()).as_bytes()))
        .count();
    println!("50000 numbers, {read} of them well formed");
    assert!((5_000..45_000).contains(&read), "{read}");
}

#[test]
fn documents_out_of_bounds() {
    let text = |length: usize| format!(r#"{{"reference": "{}"}}"#, "é".repeat(length / 2));
    for (document, expected) in [
        (text(64 * 1024), None),
        (text(64 * 1024 + 2), Some(Code::ANSWER_TOO_LARGE)),
        (format!("{}1{}", "[".repeat(17), "]".repeat(17)), Some(Code::NESTED_TOO_DEEP)),
        (format!(r#"{{"training": [{}]}}"#, ["{}"; 2_000].join(",")), None),
        (format!(r#"{{"training": [{}]}}"#, ["{}"; 2_001].join(",")), Some(Code::TOO_MANY_ROWS)),
        (String::new(), Some(Code::SYNTAX)),
        ("{}{}".into(), Some(Code::SYNTAX)),
        ("\u{feff}{}".into(), None),
        ("-0".into(), None),
        (r#"{"job": {"hours_per_week": -0}, "training": [-0.0, -0e9,-0.5]}"#.into(), None),
    ] {
        let code = Draft::from_json(document.as_bytes()).err().map(|error| error.code());
        assert_eq!(code, expected, "{:.40}", document);
        compare(document.as_bytes());
    }
}
