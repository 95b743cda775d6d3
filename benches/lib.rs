//! The documents that are measured, and what reading and checking them is compared with.
#![allow(clippy::expect_used, reason = "patterns and documents are known to be sound")]

pub mod documents;
pub mod subset;

/// Puts a table between its two marks in the page of the benchmarks.
pub fn put_into_readme(name: &str, table: &str) {
    const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let marks = [format!("<!-- {name} -->\n"), format!("<!-- /{name} -->")];
    let page = std::fs::read_to_string(PAGE).expect("the page of the benchmarks");
    let (before, rest) = page.split_once(&marks[0]).expect("the mark before the table");
    let (_, after) = rest.split_once(&marks[1]).expect("the mark after the table");
    std::fs::write(PAGE, [before, &marks[0], table, &marks[1], after].concat())
        .expect("the page of the benchmarks");
}

/// The median of many runs of a thousand.
pub fn median(mut run: impl FnMut()) -> std::time::Duration {
    const RUNS: u32 = 1_000;
    let mut times: Vec<std::time::Duration> = (0..51)
        .map(|_| {
            let start = std::time::Instant::now();
            (0..RUNS).for_each(|_| run());
            start.elapsed() / RUNS
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}
