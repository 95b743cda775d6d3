//! Files of JSON Lines as a table of whole applications: each line is a row, which only the functions look into.
//!
//! DataFusion's own reader of JSON makes a column of each key, and refuses a file with one broken line.

mod format;
mod read;
mod source;

use std::sync::Arc;

use datafusion::arrow::datatypes::{DataType, Field, Schema, SchemaRef};

pub use format::{LinesFormat, LinesFormatFactory};
pub use source::LinesSource;

/// The column of the application.
const JSON: &str = "json";
/// The column of the path of its file.
const FILE: &str = "file";
/// The column of where in that file its line begins, in bytes.
const AT: &str = "at";

/// The columns of every file.
pub(crate) fn schema() -> SchemaRef {
    let field = |name, kind| Field::new(name, kind, false);
    Arc::new(Schema::new(vec![
        field(JSON, DataType::BinaryView),
        field(FILE, DataType::Utf8View),
        field(AT, DataType::UInt64),
    ]))
}
