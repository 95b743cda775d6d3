//! Words that an attribute does not know: what was probably meant.

use syn::{Error, Ident};

/// An error at a word that is not known, with the nearest that is.
pub fn unknown(word: &Ident, of: &str, known: &[&str]) -> Error {
    let name = word.to_string();
    Error::new(word.span(), format!("unknown word `{name}`: {}", meant(&name, of, known)))
}

/// What was probably meant by a name that is not known.
pub fn meant(name: &str, of: &str, known: &[&str]) -> String {
    let nearest = known.iter().map(|it| (distance(it, name), *it)).min();
    match nearest {
        // A word of which nothing is left is not a slip of the other.
        Some((far, nearest)) if far <= 2 && far < name.len() => format!("did you mean `{nearest}`?"),
        _ => format!("{of} has {}", known.join(", ")),
    }
}

/// How many letters have to be added, left out or changed to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, letter) in a.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], n + 1);
        for m in 0..b.len() {
            let changed = before + usize::from(letter != b[m]);
            before = row[m + 1];
            row[m + 1] = changed.min(before + 1).min(row[m] + 1);
        }
    }
    row[b.len()]
}
