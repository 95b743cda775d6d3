//! Reads the column of applications, as the bytes that are there: one that is not UTF-8 is for the command to name.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use anyhow::{Result, anyhow, bail, ensure};
use applicant_cli::Applications;
use parquet::basic::{Repetition, Type};
use parquet::column::reader::{ColumnReaderImpl, get_typed_column_reader};
use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, SerializedFileReader};

/// The name of the column.
const COLUMN: &str = "json";

/// How many rows are held at a time: a block of the command is about thirty.
const BATCH: usize = 32;

pub struct Rows {
    file: SerializedFileReader<File>,
    /// The place of the column among those of the file.
    column: usize,
    is_optional: bool,
    /// The group of rows that comes next.
    next: usize,
    group: Option<ColumnReaderImpl<ByteArrayType>>,
    present: Vec<i16>,
    values: Vec<ByteArray>,
}

impl Rows {
    pub fn open(path: &Path) -> Result<Rows> {
        let file = File::open(path)?;
        ensure!(file.metadata()?.is_file(), "not a file");
        let file = sound(|| SerializedFileReader::new(file))?;
        let schema = file.metadata().file_metadata().schema_descr();
        let Some(field) = schema.root_schema().get_fields().iter().find(|field| field.name() == COLUMN)
        else {
            let fields = schema.root_schema().get_fields().iter();
            let names: Vec<&str> = fields.map(|field| field.name()).take(20).collect();
            bail!(
                "has no column `{COLUMN}`, but {}",
                if names.is_empty() { "none".to_owned() } else { names.join(", ") }
            );
        };
        let is_optional = field.get_basic_info().repetition() == Repetition::OPTIONAL;
        let is_repeated = field.get_basic_info().repetition() == Repetition::REPEATED;
        let column = (0..schema.num_columns()).find(|place| {
            schema.column(*place).path().parts() == [COLUMN] && field.is_primitive() && !is_repeated
        });
        let Some(column) = column.filter(|place| schema.column(*place).physical_type() == Type::BYTE_ARRAY)
        else {
            bail!("the column `{COLUMN}` is not text or bytes");
        };
        // Below zero, where the file is damaged, the reader would panic.
        let is_placed = file.metadata().row_groups().iter().map(|group| group.column(column)).all(|it| {
            it.data_page_offset() >= 0
                && it.compressed_size() >= 0
                && it.dictionary_page_offset().is_none_or(|at| at >= 0)
        });
        ensure!(is_placed, "the file is damaged");
        Ok(Rows { file, column, is_optional, next: 0, group: None, present: Vec::new(), values: Vec::new() })
    }

    /// Reads the next rows of the group into `present` and `values`; how many there were.
    fn batch(&mut self) -> Result<usize> {
        self.present.clear();
        self.values.clear();
        while self.group.is_some() || self.next < self.file.num_row_groups() {
            let (group, present, values) = (&mut self.group, &mut self.present, &mut self.values);
            let number = sound(|| {
                let reader = match group {
                    Some(reader) => reader,
                    None => {
                        let rows = self.file.get_row_group(self.next)?;
                        group.insert(get_typed_column_reader(rows.get_column_reader(self.column)?))
                    }
                };
                Ok(reader.read_records(BATCH, Some(present), None, values)?.0)
            })?;
            if number > 0 {
                return Ok(number);
            }
            self.group = None;
            self.next += 1;
        }
        Ok(0)
    }
}

impl Applications for Rows {
    fn rows(&self) -> usize {
        usize::try_from(self.file.metadata().file_metadata().num_rows()).unwrap_or_default()
    }

    fn next(&mut self, take: &mut dyn FnMut(&[u8])) -> Result<usize> {
        let number = self.batch()?;
        let mut values = self.values.iter();
        for row in 0..number {
            let is_there = !self.is_optional || self.present.get(row).is_some_and(|level| *level > 0);
            let value = if is_there { values.next() } else { None };
            take(value.map_or(&[], ByteArray::data));
        }
        Ok(number)
    }
}

/// What reading gives, or that the file is damaged: some damage makes the reader panic.
fn sound<T>(read: impl FnOnce() -> Result<T, ParquetError>) -> Result<T> {
    match catch_unwind(AssertUnwindSafe(read)) {
        // Its sources say the same again.
        Ok(read) => read.map_err(|error| anyhow!("{error}")),
        Err(_) => bail!("the file is damaged"),
    }
}
