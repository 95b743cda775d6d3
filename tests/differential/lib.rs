//! Nothing: this package is its tests. They keep the crates that we compare with out of the tree of `applicant`.
