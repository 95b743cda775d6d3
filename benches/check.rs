//! How long reading, checking and assessing take, and what they compare with. `benches/ratios.rs` says how they relate.

use std::hint::black_box;

use applicant::{Draft, Policy};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use garde::Validate as _;
use validator::Validate as _;

use applicant_benches::documents::{self, plain};
use applicant_benches::subset::{by_garde, by_validator};

fn named() -> [(&'static str, Vec<u8>); 4] {
    [
        ("prose", documents::prose(1)),
        ("rows", documents::rows(50)),
        ("faults", documents::faults()),
        ("empty", documents::EMPTY.to_vec()),
    ]
}

fn read(c: &mut Criterion) {
    let mut group = c.benchmark_group("read");
    for (name, bytes) in named() {
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(BenchmarkId::new("draft", name), |b| {
            b.iter(|| Draft::from_json(black_box(&bytes)))
        });
        if name != "faults" {
            group.bench_function(BenchmarkId::new("strings", name), |b| {
                b.iter(|| serde_json::from_slice::<plain::Application>(black_box(&bytes)));
            });
        }
    }
}

fn check(c: &mut Criterion) {
    let mut group = c.benchmark_group("check");
    let rules = documents::rules();
    for (name, bytes) in named() {
        let draft = Draft::from_json(&bytes).expect("readable");
        group.bench_function(BenchmarkId::new("ours", name), |b| b.iter(|| black_box(&draft).check(&rules)));
    }
    for (name, bytes) in named().into_iter().take(2) {
        let garde: by_garde::Application = serde_json::from_slice(&bytes).expect("readable");
        group.bench_function(BenchmarkId::new("garde", name), |b| b.iter(|| black_box(&garde).validate()));
        let validator: by_validator::Application = serde_json::from_slice(&bytes).expect("readable");
        group.bench_function(BenchmarkId::new("validator", name), |b| {
            b.iter(|| black_box(&validator).validate())
        });
    }
}

fn assess(c: &mut Criterion) {
    let mut group = c.benchmark_group("assess");
    let (rules, policy) = (documents::rules(), Policy::probation_services_officer());
    for (name, bytes) in named().into_iter().take(2) {
        let checked = Draft::from_json(&bytes).expect("readable").check(&rules).expect("sound");
        group.bench_function(name, |b| {
            b.iter(|| drop(black_box(policy.assess(&black_box(&checked.application).evidence(&rules)))));
        });
    }
}

fn all(c: &mut Criterion) {
    let mut group = c.benchmark_group("all");
    let rules = documents::rules();
    for (name, bytes) in named() {
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(name, |b| b.iter(|| documents::decide(black_box(&bytes), &rules)));
    }
}

fn scale(c: &mut Criterion) {
    let mut group = c.benchmark_group("scale");
    let rules = documents::wide_rules(10, 2_000);
    for times in [1, 10] {
        let bytes = documents::prose(times);
        group.bench_function(BenchmarkId::new("text", times), |b| {
            b.iter(|| documents::decide(&bytes, &rules))
        });
    }
    for rows in [10, 100, 1_000] {
        let bytes = documents::rows(rows);
        group
            .bench_function(BenchmarkId::new("rows", rows), |b| b.iter(|| documents::decide(&bytes, &rules)));
    }
    for faults in [1_000, 10_000] {
        let bytes = documents::faulty_rows(faults / documents::FAULTS_PER_ROW);
        group.bench_function(BenchmarkId::new("faults", faults), |b| {
            b.iter(|| documents::decide(&bytes, &rules))
        });
    }
}

criterion_group!(benches, read, check, assess, all, scale);
criterion_main!(benches);
