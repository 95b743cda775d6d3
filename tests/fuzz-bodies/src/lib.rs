//! The bodies of the fuzz targets: each takes any bytes and panics where something does not hold that has to hold for all of them.
//!
//! `fuzz/` hands them to libFuzzer, and the tests of this package try them on the seeds and on changed seeds with a stable compiler.

mod catalogue;
mod document;
mod module;
mod order;
mod paths;
mod policy;
mod post;
mod said;
pub mod seeds;
mod settings;
mod values;

// Each by itself as well: a binary that has the table below is instrumented from end to end, and several times slower.
pub use catalogue::body as catalogue;
pub use document::body as document;
pub use module::body as module;
pub use paths::body as paths;
pub use policy::body as policy;
pub use post::body as post;
pub use values::body as values;

/// One input format, and what has to hold for it.
pub struct Target {
    /// The name of the target, of its binary in `fuzz/`, and of the folder of its inputs.
    pub name: &'static str,
    /// Panics where something does not hold.
    pub body: fn(&[u8]),
    /// The inputs to start from.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every target.
pub const TARGETS: [Target; 7] = [
    Target { name: "catalogue", body: catalogue, seeds: seeds::catalogues },
    Target { name: "document", body: document, seeds: seeds::documents },
    Target { name: "module", body: module, seeds: seeds::calls },
    Target { name: "paths", body: paths, seeds: seeds::paths },
    Target { name: "policy", body: policy, seeds: seeds::policies },
    Target { name: "post", body: post, seeds: seeds::posts },
    Target { name: "values", body: values, seeds: seeds::values },
];

/// The target of that name.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn target(name: &str) -> &'static Target {
    TARGETS.iter().find(|target| target.name == name).expect("a target of that name")
}
