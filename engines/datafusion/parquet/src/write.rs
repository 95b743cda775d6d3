//! Writes the order of merit.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use applicant::eligibility::Rank;
use applicant_cli::MeritRow;
use arrow_array::{ArrayRef, BooleanArray, RecordBatch, StringArray, UInt32Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

/// How many rows are put into columns at a time.
const BATCH: usize = 8192;

pub fn merit(file: &Path, rows: &mut dyn Iterator<Item = MeritRow<'_>>) -> Result<()> {
    let properties =
        WriterProperties::builder().set_compression(Compression::ZSTD(ZstdLevel::default())).build();
    let schema = Arc::new(schema());
    let mut writer = ArrowWriter::try_new(File::create(file)?, Arc::clone(&schema), Some(properties))?;
    loop {
        let batch: Vec<MeritRow<'_>> = (&mut *rows).take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        writer.write(&RecordBatch::try_new(Arc::clone(&schema), columns(&batch))?)?;
    }
    writer.close()?;
    Ok(())
}

fn schema() -> Schema {
    let types = [
        (DataType::UInt64, true),
        (DataType::UInt64, true),
        (DataType::UInt64, true),
        (DataType::Utf8, false),
        (DataType::Boolean, false),
        (DataType::Utf8, false),
        (DataType::UInt32, true),
        (DataType::UInt32, false),
    ];
    let fields = MeritRow::COLUMNS.into_iter().zip(types);
    Schema::new(fields.map(|(name, (kind, nullable))| Field::new(name, kind, nullable)).collect::<Vec<_>>())
}

fn columns(rows: &[MeritRow<'_>]) -> Vec<ArrayRef> {
    let places = |of: fn(Rank) -> usize| -> ArrayRef {
        let each = rows.iter().map(|row| row.rank.map(|rank| of(rank) as u64));
        Arc::new(UInt64Array::from_iter(each))
    };
    vec![
        places(|rank| rank.rank),
        places(|rank| rank.shared_by),
        places(Rank::percentile),
        Arc::new(StringArray::from_iter_values(rows.iter().map(|row| row.reference))),
        Arc::new(BooleanArray::from_iter(rows.iter().map(|row| Some(row.reference_given)))),
        Arc::new(StringArray::from_iter_values(rows.iter().map(|row| row.outcome))),
        Arc::new(UInt32Array::from_iter(rows.iter().map(|row| row.points))),
        Arc::new(UInt32Array::from_iter_values(rows.iter().map(|row| row.number))),
    ]
}
