//! Reads the column of applications.

use std::fs::File;
use std::path::Path;

use anyhow::{Result, bail};
use applicant_cli::Applications;
use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};

/// The name of the column.
const COLUMN: &str = "json";

/// How many rows are held at a time: a block of the command is about thirty.
const BATCH: usize = 32;

pub struct Rows {
    reader: ParquetRecordBatchReader,
    number: usize,
}

impl Rows {
    pub fn open(file: &Path) -> Result<Rows> {
        // Without what Arrow noted of the writer's types, a column is text or bytes and nothing else.
        let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
        let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(File::open(file)?, options)?;
        let Ok(field) = builder.schema().field_with_name(COLUMN) else {
            let columns: Vec<&str> =
                builder.schema().fields().iter().map(|field| field.name().as_str()).collect();
            bail!("has no column `{COLUMN}`, but {}", columns.join(", "));
        };
        if !matches!(field.data_type(), DataType::Utf8 | DataType::Binary) {
            bail!("the column `{COLUMN}` is not text or bytes, but {}", field.data_type());
        }
        let number = usize::try_from(builder.metadata().file_metadata().num_rows())?;
        let column = ProjectionMask::columns(builder.parquet_schema(), [COLUMN]);
        let reader = builder.with_projection(column).with_batch_size(BATCH).build()?;
        Ok(Rows { reader, number })
    }
}

impl Applications for Rows {
    fn rows(&self) -> usize {
        self.number
    }

    fn next(&mut self, take: &mut dyn FnMut(&[u8])) -> Result<usize> {
        let Some(batch) = self.reader.next() else { return Ok(0) };
        let batch: RecordBatch = batch?;
        let column = batch.column(0);
        if let Some(texts) = column.as_string_opt::<i32>() {
            texts.iter().for_each(|text| take(text.unwrap_or_default().as_bytes()));
        } else if let Some(bytes) = column.as_binary_opt::<i32>() {
            bytes.iter().for_each(|bytes| take(bytes.unwrap_or_default()));
        } else {
            bail!("the column `{COLUMN}` is not text or bytes, but {}", column.data_type());
        }
        Ok(batch.num_rows())
    }
}
