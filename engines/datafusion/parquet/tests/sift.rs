//! `applicant sift` says of files of Parquet what it says of the same applications as JSON Lines.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{UInt32Type, UInt64Type};
use arrow_array::{
    Array, ArrayRef, BinaryArray, BinaryViewArray, Int32Array, LargeStringArray, RecordBatch, StringArray,
    StringViewArray,
};
use arrow_schema::DataType;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression, GzipLevel, ZstdLevel};
use parquet::file::properties::WriterProperties;
use tempfile::TempDir;

/// How it ended, what it printed, and what it said on standard error.
fn applicant(arguments: &[&str]) -> (Option<i32>, String, String) {
    let ended = Command::new(env!("CARGO_BIN_EXE_applicant")).args(arguments).output().unwrap();
    (ended.status.code(), String::from_utf8(ended.stdout).unwrap(), String::from_utf8(ended.stderr).unwrap())
}

fn sift(arguments: &[&str]) -> (Option<i32>, String, String) {
    applicant(&[&["sift", "--on", "2026-11-21", "--top", "50"], arguments].concat())
}

fn generated(number: usize) -> Vec<String> {
    let (_, text, _) = applicant(&["sift", "--generate", &number.to_string(), "--seed", "7"]);
    text.lines().map(str::to_owned).collect()
}

/// A file with a column `other`, and the column of applications in groups of so many rows.
fn write(file: &Path, name: &str, column: ArrayRef, group: usize, compression: Compression) {
    let other: ArrayRef = Arc::new(Int32Array::from_iter_values(0..i32::try_from(column.len()).unwrap()));
    let batch = RecordBatch::try_from_iter([("other", other), (name, column)]).unwrap();
    let properties = WriterProperties::builder()
        .set_max_row_group_row_count(Some(group))
        .set_compression(compression)
        .build();
    let mut writer =
        ArrowWriter::try_new(File::create(file).unwrap(), batch.schema(), Some(properties)).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

fn texts(texts: &[String]) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(texts))
}

/// Applications without a reference are given one from their row instead of their line; nothing else differs.
#[test]
fn rows_are_sifted_as_lines() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let applications = generated(300);
    fs::write(path("lines.jsonl"), applications.join("\n")).unwrap();
    let expected = sift(&[&path("lines.jsonl"), "--csv", &path("lines.csv")]);
    assert_eq!(expected.0, Some(0), "{}", expected.2);
    assert!(expected.1.contains("line-"), "{}", expected.1);
    // How wide a table is depends on the longest reference.
    let as_rows = |text: &str| -> Vec<String> {
        let words = text.split_whitespace().filter(|word| !word.contains("---"));
        words.map(|word| word.replace("line-", "row-")).collect()
    };
    let expected = (as_rows(&expected.1), as_rows(&fs::read_to_string(path("lines.csv")).unwrap()));

    let columns: [(ArrayRef, Compression); 5] = [
        (texts(&applications), Compression::UNCOMPRESSED),
        (Arc::new(LargeStringArray::from_iter_values(&applications)), Compression::SNAPPY),
        (Arc::new(StringViewArray::from_iter_values(&applications)), Compression::LZ4_RAW),
        (Arc::new(BinaryArray::from_iter_values(&applications)), Compression::GZIP(GzipLevel::default())),
        (Arc::new(BinaryViewArray::from_iter_values(&applications)), Compression::ZSTD(ZstdLevel::default())),
    ];
    for (column, compression) in columns {
        write(Path::new(&path("rows.parquet")), "json", column, 70, compression);
        for threads in ["1", "2", "5"] {
            let arguments = [&path("rows.parquet"), "--threads", threads, "--csv", &path("rows.csv")];
            let (status, text, errors) = sift(&arguments);
            assert_eq!((status, errors.as_str()), (Some(0), ""));
            let table = fs::read_to_string(path("rows.csv")).unwrap();
            assert!((as_rows(&text), as_rows(&table)) == expected, "{compression} {threads}: {text}");
        }
    }
}

/// A folder of several files is one input. What cannot be read is named with its file and row, and never by its text.
#[test]
fn a_bad_row_is_named() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    let mut applications = generated(5);
    applications[3] = "{\"sentinel\": ".to_owned();
    write(&path("a.parquet"), "json", texts(&applications[..2]), 10, Compression::SNAPPY);
    let with_null: ArrayRef =
        Arc::new(StringArray::from_iter([None].into_iter().chain(applications[2..].iter().map(Some))));
    write(&path("b.parquet"), "json", with_null, 10, Compression::SNAPPY);
    fs::write(path("c.parquet"), "PAR1 sentinel").unwrap();
    write(&path("d.parquet"), "form", texts(&applications), 10, Compression::SNAPPY);
    let numbers: ArrayRef = Arc::new(Int32Array::from_iter_values(0..3));
    write(&path("e.parquet"), "json", numbers, 10, Compression::SNAPPY);
    fs::write(path("f.json"), &applications[0]).unwrap();
    // A column of text of which one cell is not UTF-8: whoever wrote it did not look.
    let wrong =
        BinaryArray::from_iter_values([applications[0].as_bytes(), b"\"\xFF", applications[1].as_bytes()]);
    let (offsets, values, nulls) = wrong.into_parts();
    // SAFETY: nothing here takes it for a text; it is written as the bytes that it is.
    let wrong: ArrayRef = Arc::new(unsafe { StringArray::new_unchecked(offsets, values, nulls) });
    write(&path("h.parquet"), "json", wrong, 10, Compression::SNAPPY);
    fs::create_dir(path("i.parquet")).unwrap();
    write(&path("g.parquet"), "json", texts(&[]), 10, Compression::SNAPPY);

    for threads in ["1", "3"] {
        let (status, text, errors) = sift(&[folder.path().to_str().unwrap(), "--threads", threads]);
        assert_eq!(status, Some(1));
        let told: Vec<&str> = errors.lines().map(|line| line.rsplit_once('/').unwrap().1).collect();
        assert_eq!(told[0], "b.parquet: row 1: syntax at column 1", "{errors}");
        assert_eq!(told[1], "b.parquet: row 3: syntax at column 13", "{errors}");
        assert!(told[2].starts_with("c.parquet: "), "{errors}");
        assert_eq!(told[3], "d.parquet: has no column `json`, but other, form");
        assert_eq!(told[4], "e.parquet: the column `json` is not text or bytes");
        assert_eq!(told[5], "h.parquet: row 2: not_utf8 at column 2");
        assert_eq!(told[6], "i.parquet: not a file");
        assert_eq!(told.len(), 7, "{errors}");
        assert!(text.contains("7 not read"), "{text}");
        assert!(!errors.contains("sentinel") && !text.contains("sentinel"));
    }
    // Alone, a file that cannot be read is an error of the command.
    for name in ["c.parquet", "d.parquet", "i.parquet", "nowhere.parquet"] {
        let (status, text, errors) = sift(&[path(name).to_str().unwrap()]);
        assert_eq!((status, text.as_str()), (Some(2), ""), "{errors}");
        assert!(errors.contains(name), "{errors}");
    }
    let (status, text, _) = sift(&[path("g.parquet").to_str().unwrap()]);
    assert_eq!(status, Some(0));
    assert!(text.contains("0 eligible"), "{text}");
}

/// The groups of rows before a damaged place are sifted.
#[test]
fn a_damaged_file_keeps_its_beginning() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("damaged.parquet");
    write(&file, "json", texts(&generated(100)), 40, Compression::ZSTD(ZstdLevel::default()));
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(&file).unwrap()).unwrap();
    let (start, length) = builder.metadata().row_group(2).column(1).byte_range();
    let middle = usize::try_from(start + length / 2).unwrap();
    let mut bytes = fs::read(&file).unwrap();
    bytes[middle..middle + 200].fill(0);
    fs::write(&file, bytes).unwrap();
    let csv = folder.path().join("merit.csv");
    let (status, text, errors) = sift(&[file.to_str().unwrap(), "--csv", csv.to_str().unwrap()]);
    assert_eq!((status, errors.lines().count()), (Some(1), 1), "{errors}");
    assert!(errors.starts_with("sift: 81: ") && errors.contains("all after it are not read"), "{errors}");
    assert!(text.contains("1 not read"), "{text}");
    assert_eq!(fs::read_to_string(csv).unwrap().lines().count(), 1 + 80);
}

/// What `--parquet` writes has the columns and rows of `--csv`, and codes instead of words.
#[test]
fn merit_as_parquet_is_merit_as_csv() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("many.jsonl"), generated(200).join("\n")).unwrap();
    let (status, _, errors) =
        sift(&[&path("many.jsonl"), "--csv", &path("merit.csv"), "--parquet", &path("merit.parquet")]);
    assert_eq!(status, Some(0), "{errors}");

    let builder =
        ParquetRecordBatchReaderBuilder::try_new(File::open(path("merit.parquet")).unwrap()).unwrap();
    let names: Vec<String> = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
    let mut written = vec![names.join(",")];
    for batch in builder.build().unwrap() {
        let batch = batch.unwrap();
        assert!(batch.column(0).as_primitive::<UInt64Type>().values().first() == Some(&1));
        written.extend((0..batch.num_rows()).map(|row| {
            let cell = |column: &ArrayRef| match column.data_type() {
                _ if column.is_null(row) => String::new(),
                DataType::Boolean => if column.as_boolean().value(row) { "yes" } else { "no" }.to_owned(),
                DataType::Utf8 => column.as_string::<i32>().value(row).replace('_', " "),
                DataType::UInt64 => column.as_primitive::<UInt64Type>().value(row).to_string(),
                _ => column.as_primitive::<UInt32Type>().value(row).to_string(),
            };
            batch.columns().iter().map(cell).collect::<Vec<_>>().join(",")
        }));
    }
    let expected = fs::read_to_string(path("merit.csv")).unwrap();
    assert_eq!(written, expected.lines().collect::<Vec<_>>());
    assert!(written.iter().any(|line| line.starts_with(",,,")) && written.len() == 201);
}
