//! How other crates see the values, one crate a file.

#[cfg(feature = "schemars")]
pub(crate) mod schemars;
#[cfg(feature = "serde")]
pub(crate) mod serde;
#[cfg(any(feature = "sqlx", feature = "sqlx08"))]
pub(crate) mod sqlx;
