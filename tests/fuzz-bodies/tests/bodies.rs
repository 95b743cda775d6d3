//! Every fuzz target on its seeds, on what was found once, and on seeds changed at random: `PROPTEST_CASES` says how many.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use applicant_fuzz_bodies::{TARGETS, Target, seeds, target};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

/// A change to some bytes at a place.
#[derive(Debug, Clone)]
enum Change {
    /// So many bytes are taken out.
    Cut(usize),
    /// These are put in.
    Put(Vec<u8>),
    /// A piece of the same input, of so many bytes from that place, is put in.
    Copy(Index, usize),
    /// One byte becomes another.
    Set(u8),
}

static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| seeds::dictionary().into_iter().collect());

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (1..40_usize).prop_map(Change::Cut),
        prop::sample::select(WORDS.as_slice()).prop_map(|word| Change::Put(word.into_bytes())),
        prop::sample::select(b"{}[]\",:.=&%-_ \n\0\xFF0'#*<$".as_slice())
            .prop_map(|byte| Change::Put(vec![byte])),
        any::<char>().prop_map(|letter| Change::Put(letter.to_string().into_bytes())),
        (any::<Index>(), 1..200_usize).prop_map(|(from, count)| Change::Copy(from, count)),
        any::<u8>().prop_map(Change::Set),
    ]
}

fn changed(mut input: Vec<u8>, changes: &[(Index, Change)]) -> Vec<u8> {
    for (at, change) in changes {
        let at = at.index(input.len() + 1);
        match change {
            Change::Cut(count) => drop(input.drain(at..input.len().min(at + count))),
            Change::Put(bytes) => drop(input.splice(at..at, bytes.iter().copied())),
            Change::Copy(from, count) => {
                let from = from.index(input.len() + 1);
                let piece = input[from..input.len().min(from + count)].to_vec();
                drop(input.splice(at..at, piece));
            }
            Change::Set(byte) => input.get_mut(at).into_iter().for_each(|place| *place = *byte),
        }
    }
    input
}

/// Inputs on which a body panicked once.
fn found(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("found").join(target.name);
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect()
}

#[track_caller]
fn holds(name: &str, cases: u32) {
    let target = target(name);
    let seeds = (target.seeds)();
    assert!(seeds.len() > 10, "{name} has {} seeds", seeds.len());
    found(target).iter().for_each(|input| (target.body)(input));
    let step = seeds.len().div_ceil(100);
    seeds.iter().step_by(step).for_each(|seed| (target.body)(seed));
    let input = (0..seeds.len(), prop::collection::vec((any::<Index>(), change()), 1..6))
        .prop_map(|(seed, changes)| changed(seeds[seed].clone(), &changes));
    let usual = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { cases };
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..usual });
    let tried = runner.run(&input, |input| {
        (target.body)(&input);
        Ok(())
    });
    tried.unwrap_or_else(|error| panic!("{name}: {error}"));
}

#[test]
fn catalogue_holds() {
    holds("catalogue", 200);
}

#[test]
fn document_holds() {
    holds("document", 200);
}

#[test]
fn module_holds() {
    holds("module", 200);
}

#[test]
fn paths_hold() {
    holds("paths", 5_000);
}

#[test]
fn policy_holds() {
    holds("policy", 200);
}

#[test]
fn post_holds() {
    holds("post", 100);
}

#[test]
fn values_hold() {
    holds("values", 2_000);
}

#[test]
fn targets_have_their_binaries() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    let manifest = fs::read_to_string(fuzz.join("Cargo.toml")).unwrap();
    for Target { name, .. } in &TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} is no binary of fuzz/");
        let binary = fs::read_to_string(fuzz.join(format!("targets/{name}.rs"))).unwrap();
        assert!(binary.contains(&format!("applicant_fuzz_bodies::{name}(data)")), "{name}");
    }
}
