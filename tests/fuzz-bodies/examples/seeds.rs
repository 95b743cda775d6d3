//! Writes the seeds of every target, each as a file, and the dictionary in the format of libFuzzer: `seeds FOLDER`.

use std::fs;
use std::io;
use std::path::PathBuf;

use applicant_fuzz_bodies::{TARGETS, seeds};

/// A word as libFuzzer reads it.
fn quoted(word: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\x{byte:02X}"),
    };
    format!("\"{}\"\n", word.bytes().map(escaped).collect::<String>())
}

fn main() -> io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or(io::ErrorKind::InvalidInput)?);
    for target in &TARGETS {
        let folder = folder.join("seeds").join(target.name);
        fs::create_dir_all(&folder)?;
        for (n, seed) in (target.seeds)().iter().enumerate() {
            fs::write(folder.join(format!("{n:04}")), seed)?;
        }
    }
    let words: String = seeds::dictionary().iter().map(|word| quoted(word)).collect();
    fs::write(folder.join("dictionary"), words)
}
