//! Many names in short: a row of numbers as the first and the last, and of very many names only the beginning.

/// A name among several, as they are listed in short.
pub(super) enum Short {
    /// One name.
    One(&'static str),
    /// Numbers that count down from the first to the last.
    Row(&'static str, &'static str),
    /// Very many more.
    More,
}

/// A row of numbers as the first and the last, and of very many names only the beginning.
pub(super) fn in_short(names: &[&'static str]) -> Vec<Short> {
    /// Nobody reads more than these; of a longer list, only this number is shown.
    const MOST: usize = 12;
    const SHOWN: usize = 6;
    let mut short = Vec::new();
    let mut rest = names;
    while let Some((first, after)) = rest.split_first() {
        let row = 1 + descending_after(first, after);
        if let (3.., Some(last)) = (row, rest.get(row - 1)) {
            short.push(Short::Row(first, last));
            rest = rest.get(row..).unwrap_or_default();
        } else {
            short.push(Short::One(first));
            rest = after;
        }
    }
    if short.len() > MOST {
        short.truncate(SHOWN);
        short.push(Short::More);
    }
    short
}

/// How many of the names that follow count down from this one, one by one.
fn descending_after(first: &str, after: &[&str]) -> usize {
    let Ok(first) = first.parse::<u32>() else { return 0 };
    let expected = (0..first).rev().map(|number| number.to_string());
    after.iter().zip(expected).take_while(|(name, number)| *name == number).count()
}
