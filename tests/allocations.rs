//! Checking a valid document allocates at most once for each text and once for each list; and the documents of the
//! benchmarks, which show it, are what they are said to be.

#![allow(unsafe_code, reason = "an allocator that counts is written so")]

#[path = "../benches/documents/mod.rs"]
mod documents;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use applicant::{Draft, Outcome, Policy, Report, Rules};
use serde_json::Value;

/// Counts what each thread allocates: tests run side by side.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: the system allocator does the work; counting touches only a cell that needs no allocation.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How many texts and lists a document has.
fn texts_and_lists(value: &Value) -> usize {
    match value {
        Value::String(_) => 1,
        Value::Array(list) => 1 + list.iter().map(texts_and_lists).sum::<usize>(),
        Value::Object(map) => map.values().map(texts_and_lists).sum(),
        _ => 0,
    }
}

#[test]
fn one_allocation_per_text_and_list() {
    for (name, bytes) in [("prose", documents::prose(1)), ("50 rows", documents::rows(50))] {
        let rules = documents::rules();
        let draft = Draft::from_json(&bytes).unwrap();
        let most = texts_and_lists(&serde_json::from_slice(&bytes).unwrap());

        let before = ALLOCATIONS.get();
        let checked = draft.check(&rules).unwrap();
        let allocated = ALLOCATIONS.get() - before;

        println!("{name}: {allocated} allocations for {most} texts and lists");
        assert!(allocated <= most, "{name}: {allocated} allocations for {most} texts and lists");
        drop(checked);
    }
}

#[test]
fn sound_documents_are_eligible() {
    for (rules, bytes) in [
        (documents::rules(), documents::prose(1)),
        (documents::rules(), documents::rows(50)),
        (documents::wide_rules(10, 50), documents::prose(10)),
        (documents::wide_rules(1, 1_000), documents::rows(1_000)),
    ] {
        let checked = Draft::from_json(&bytes).unwrap().check(&rules).unwrap();
        assert!(checked.report.codes().all(|code| code == applicant::Code::PHONE_RESERVED));
        let evidence = checked.application.evidence(&rules);
        let assessment = Policy::probation_services_officer().assess(&evidence);
        assert_eq!(assessment.outcome(), Outcome::Eligible);
        serde_json::from_slice::<documents::plain::Application>(&bytes).unwrap();
    }
    assert!((12_000..12_700).contains(&documents::prose(1).len()));
}

#[test]
fn faulty_documents_have_their_errors() {
    let errors = |bytes: &[u8], rules: &Rules| {
        let report = Draft::from_json(bytes).unwrap().check(rules).unwrap_err();
        assert!(report.len() <= Report::MAX);
        report.errors().count() + report.omitted()
    };
    assert_eq!(errors(&documents::faults(), &documents::rules()), documents::FAULTS);
    for faults in [1_000, 10_000] {
        let bytes = documents::faulty_rows(faults / documents::FAULTS_PER_ROW);
        assert_eq!(errors(&bytes, &documents::wide_rules(1, 2_000)), faults);
    }
}
