//! How many instructions each step takes, how often the first level of the instruction cache misses, and what is allocated:
//! counted by valgrind, so that a busy machine changes nothing.
//!
//! `scripts/counts.sh` prints the table; with `--write` it also lands it, in `benches/counts.toml` and `benches/README.md`;
//! with `--check` it counts instructions alone and fails where one step takes more than was landed.
#![allow(clippy::expect_used, reason = "a figure that cannot be had ends the run")]

mod steps;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::{env, fs, thread};

use applicant_benches::put_into_readme;
use serde::Deserialize;
use steps::{DOCUMENTS, STEPS};

/// How many instructions more than landed are too many, in percent.
const TOLERANCE: i64 = 5;

/// Where the figures have landed.
const LANDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/counts.toml");

/// The caches of a usual processor, whatever that of this machine has.
const CACHES: [&str; 3] = ["--I1=32768,8,64", "--D1=32768,8,64", "--LL=8388608,16,64"];

/// What one run of a step takes.
#[derive(Clone, Copy, Default, Deserialize)]
struct Count {
    instructions: i64,
    misses: i64,
    allocations: i64,
    bytes: i64,
}

#[derive(Deserialize)]
struct Landed {
    rustc: String,
    #[serde(flatten)]
    documents: BTreeMap<String, BTreeMap<String, Count>>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [run, document, step, times] = arguments.as_slice()
        && run == "run"
    {
        steps::run(document, step, times.parse().expect("a number"));
        return ExitCode::SUCCESS;
    }
    let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    if has("--check") {
        return check();
    }
    if has("--bench") {
        let counts = count(|document, step| Count {
            misses: misses(document, step),
            ..Count { instructions: instructions(document, step), ..heap(document, step) }
        });
        let table = table(&counts);
        print!("{table}");
        if has("--write") {
            put_into_readme("counts", &table);
            fs::write(LANDED, landed(&counts)).expect("the landed figures");
        }
    }
    ExitCode::SUCCESS
}

/// Compares the instructions with those that have landed.
fn check() -> ExitCode {
    let landed: Landed =
        toml::from_str(&fs::read_to_string(LANDED).expect("the landed figures")).expect("figures");
    let counts =
        count(|document, step| Count { instructions: instructions(document, step), ..Count::default() });
    let mut is_slower = false;
    for ((document, step), now) in counts {
        let before = landed.documents.get(document).and_then(|it| it.get(step)).copied().unwrap_or_default();
        let (now, before) = (now.instructions, before.instructions);
        let percent = (now - before) as f64 * 100.0 / before.max(1) as f64;
        let is_more = now * 100 > before * (100 + TOLERANCE);
        is_slower |= is_more;
        let verdict = match () {
            () if is_more => "too many",
            () if now * 100 < before * (100 - TOLERANCE) => "fewer: land it with scripts/counts.sh --write",
            () => "",
        };
        println!("{document:7} {step:8} {now:>8} landed {before:>8} {percent:+6.1} % {verdict}");
    }
    if is_slower {
        eprintln!("landed with {}, now {}", landed.rustc, rustc());
    }
    ExitCode::from(u8::from(is_slower))
}

/// The figures of every step on every document, on as many threads as there are cores.
fn count(one: impl Fn(&str, &str) -> Count + Sync) -> Vec<((&'static str, &'static str), Count)> {
    let cells: Vec<_> =
        DOCUMENTS.iter().flat_map(|(document, _)| STEPS.map(|step| (*document, step))).collect();
    let (next, counts) = (Mutex::new(0..cells.len()), Mutex::new(vec![Count::default(); cells.len()]));
    let work = || {
        loop {
            let Some(cell) = next.lock().expect("no panic").next() else { return };
            let count = one(cells[cell].0, cells[cell].1);
            counts.lock().expect("no panic")[cell] = count;
        }
    };
    thread::scope(|scope| {
        (0..thread::available_parallelism().map_or(1, usize::from)).for_each(|_| drop(scope.spawn(work)));
    });
    cells.into_iter().zip(counts.into_inner().expect("no panic")).collect()
}

fn instructions(document: &str, step: &str) -> i64 {
    let [more, fewer] = [25, 5].map(|times| {
        figure(&valgrind(&["--tool=cachegrind", "--cache-sim=no"], document, step, times), "I   refs:")
    });
    (more - fewer) / 20
}

fn misses(document: &str, step: &str) -> i64 {
    let arguments = [&["--tool=cachegrind", "--cache-sim=yes"], CACHES.as_slice()].concat();
    let [more, fewer] =
        [25, 5].map(|times| figure(&valgrind(&arguments, document, step, times), "I1  misses:"));
    (more - fewer) / 20
}

fn heap(document: &str, step: &str) -> Count {
    let arguments = ["--tool=memcheck", "--leak-check=no", "--undef-value-errors=no"];
    let said = [6, 5].map(|times| valgrind(&arguments, document, step, times));
    let [[allocations, bytes], [allocations_before, bytes_before]] =
        said.map(|said| ["total heap usage:", "frees,"].map(|mark| figure(&said, mark)));
    Count { allocations: allocations - allocations_before, bytes: bytes - bytes_before, ..Count::default() }
}

/// What valgrind says of this program doing one step so often.
fn valgrind(arguments: &[&str], document: &str, step: &str, times: usize) -> String {
    let program = env::current_exe().expect("a program has a path");
    let out = Command::new("valgrind")
        .args(arguments)
        .args(arguments.contains(&"--tool=cachegrind").then_some("--cachegrind-out-file=/dev/null"))
        .arg(program)
        .args(["run", document, step, &times.to_string()])
        .output()
        .expect("valgrind can be run");
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{document} {step}: {said}");
    said
}

/// The number after these words.
fn figure(said: &str, words: &str) -> i64 {
    let (_, rest) = said.split_once(words).expect("valgrind says it");
    let digits = rest.trim_start().split(char::is_whitespace).next().unwrap_or_default();
    digits.replace(',', "").parse().expect("a number")
}

fn table(counts: &[((&str, &str), Count)]) -> String {
    let mut table = format!(
        "{}\n\n| document | step | instructions | ÷ reading `String`s | instruction misses | allocations | bytes |\n\
         |---|---|--:|--:|--:|--:|--:|\n",
        rustc()
    );
    let mut strings = None;
    for ((document, step), count) in counts {
        if *step == STEPS[0] {
            // Plain structs cannot be read from answers of other types.
            strings = (*document != "faults").then_some(count.instructions);
        }
        let ratio = strings
            .map(|strings| format!("**{:.2}**", count.instructions as f64 / strings as f64))
            .unwrap_or_default();
        let Count { instructions, misses, allocations, bytes } = count;
        writeln!(
            table,
            "| {document} | {step} | {instructions} | {ratio} | {misses} | {allocations} | {bytes} |"
        )
        .expect("a String takes everything");
    }
    table
}

fn landed(counts: &[((&str, &str), Count)]) -> String {
    let mut toml = format!(
        "# What each step took when it landed. scripts/counts.sh --write writes it.\nrustc = \"{}\"\n",
        rustc()
    );
    for ((document, step), count) in counts {
        if *step == STEPS[0] {
            write!(toml, "\n[{document}]\n").expect("a String takes everything");
        }
        let Count { instructions, misses, allocations, bytes } = count;
        writeln!(
            toml,
            "{step} = {{ instructions = {instructions}, misses = {misses}, allocations = {allocations}, bytes = {bytes} }}"
        )
        .expect("a String takes everything");
    }
    toml
}

/// The version of the compiler.
fn rustc() -> String {
    let out = Command::new("rustc").arg("--version").output().expect("a compiler");
    let said = String::from_utf8_lossy(&out.stdout);
    said.split(" (").next().unwrap_or_default().trim().to_owned()
}
