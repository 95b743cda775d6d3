//! Bytes, in blocks as they come, into batches of whole lines.

use std::mem;
use std::sync::Arc;

use applicant::engine::Intake;
use bytes::Bytes;
use datafusion::arrow::array::{
    ArrayRef, BinaryViewBuilder, RecordBatch, RecordBatchOptions, StringViewBuilder, UInt64Array,
};
use datafusion::arrow::buffer::Buffer;
use datafusion::arrow::datatypes::SchemaRef;
use datafusion::common::{Result, internal_err};
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};
use memchr::memchr_iter;

/// The most bytes of a line that are kept: one more than may be, so that whoever reads it sees that it is too large.
const MOST_KEPT: usize = Intake::MAX_INPUT + 1;

/// The lines that one reader has: those whose first byte is in its part of the file.
pub(super) struct Part {
    /// The offset of its first byte.
    pub start: u64,
    /// The offset after its last.
    pub end: u64,
}

impl Part {
    pub const WHOLE: Part = Part { start: 0, end: u64::MAX };

    /// Where reading begins: one byte earlier, which says whether a line begins with ours.
    pub const fn from(&self) -> u64 {
        self.start.saturating_sub(1)
    }
}

type Blocks = BoxStream<'static, Result<Bytes>>;

/// Makes batches of blocks that begin at [`Part::from`]: one for each block, so that memory is bounded by the size of a block.
pub(super) fn batches(
    blocks: Blocks,
    part: &Part,
    columns: Columns,
) -> BoxStream<'static, Result<RecordBatch>> {
    let columns = Arc::new(columns);
    let lines = Splitter::new(part);
    let blocks = (!lines.done).then_some(blocks);
    stream::try_unfold((blocks, lines), move |state| next(state, Arc::clone(&columns)))
        .map_ok(|batches| stream::iter(batches.into_iter().map(Ok)))
        .try_flatten()
        .boxed()
}

/// The batches of the next block, and what follows it.
async fn next(
    (blocks, mut lines): (Option<Blocks>, Splitter),
    columns: Arc<Columns>,
) -> Result<Option<(Vec<RecordBatch>, (Option<Blocks>, Splitter))>> {
    let Some(mut blocks) = blocks else { return Ok(None) };
    let (block, rows) = match blocks.try_next().await? {
        Some(block) => {
            let rows = lines.block(&block);
            (block, rows)
        }
        None => {
            lines.done = true;
            (Bytes::new(), lines.rest())
        }
    };
    let blocks = (!lines.done).then_some(blocks);
    Ok(Some((columns.batches(block, &rows)?, (blocks, lines))))
}

/// A line and where it begins in the file.
struct Line {
    at: u64,
    text: Text,
}

enum Text {
    /// These bytes of the block.
    Within(usize, usize),
    /// One that began in an earlier block.
    Whole(Vec<u8>),
}

/// What is between two blocks.
struct Splitter {
    /// The offset of the next block.
    at: u64,
    end: u64,
    /// Where the line begins that is being read, and what earlier blocks have of it.
    line_at: u64,
    begun: Vec<u8>,
    /// Whether that line belongs to another reader.
    skipping: bool,
    done: bool,
}

impl Splitter {
    fn new(part: &Part) -> Splitter {
        let from = part.from();
        Splitter {
            at: from,
            end: part.end,
            line_at: from,
            begun: Vec::new(),
            skipping: part.start > 0,
            done: part.start >= part.end,
        }
    }

    /// The lines that end in this block.
    fn block(&mut self, block: &[u8]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut start = 0;
        for end in memchr_iter(b'\n', block) {
            let at = self.line_at;
            if mem::take(&mut self.skipping) {
                // What came before is another reader's.
            } else if self.begun.is_empty() {
                lines.push(Line { at, text: Text::Within(start, end) });
            } else {
                self.keep(&block[start..end]);
                lines.push(Line { at, text: Text::Whole(mem::take(&mut self.begun)) });
            }
            start = end + 1;
            self.line_at = self.at + start as u64;
            if self.line_at >= self.end {
                self.done = true;
                return lines;
            }
        }
        self.keep(&block[start..]);
        self.at += block.len() as u64;
        lines
    }

    /// The last line, where no end of a line follows.
    fn rest(&mut self) -> Vec<Line> {
        if self.skipping || self.begun.is_empty() {
            return Vec::new();
        }
        vec![Line { at: self.line_at, text: Text::Whole(mem::take(&mut self.begun)) }]
    }

    fn keep(&mut self, bytes: &[u8]) {
        if !self.skipping {
            let room = MOST_KEPT.saturating_sub(self.begun.len());
            self.begun.extend_from_slice(&bytes[..bytes.len().min(room)]);
        }
    }
}

/// What columns are wanted of the lines.
pub(super) struct Columns {
    pub schema: SchemaRef,
    /// The path of the file.
    pub file: String,
    /// The most rows of a batch.
    pub most_rows: usize,
}

impl Columns {
    /// The lines of a block, as batches.
    fn batches(&self, block: Bytes, lines: &[Line]) -> Result<Vec<RecordBatch>> {
        let lines: Vec<&Line> = lines.iter().filter(|line| !line.is_blank(&block)).collect();
        let columns = self.schema.fields().iter().map(|field| -> Result<ArrayRef> {
            Ok(match field.name().as_str() {
                super::JSON => Arc::new(json(&block, &lines)?.finish()),
                super::FILE => {
                    let mut files = StringViewBuilder::new().with_deduplicate_strings();
                    lines.iter().for_each(|_| files.append_value(&self.file));
                    Arc::new(files.finish())
                }
                super::AT => Arc::new(UInt64Array::from_iter_values(lines.iter().map(|line| line.at))),
                other => return internal_err!("JSON Lines have no column {other}"),
            })
        });
        let options = RecordBatchOptions::new().with_row_count(Some(lines.len()));
        let batch = RecordBatch::try_new_with_options(
            Arc::clone(&self.schema),
            columns.collect::<Result<_>>()?,
            &options,
        )?;
        let starts = (0..lines.len()).step_by(self.most_rows.max(1));
        Ok(starts.map(|start| batch.slice(start, self.most_rows.min(lines.len() - start))).collect())
    }
}

impl Line {
    fn is_blank(&self, block: &[u8]) -> bool {
        let bytes = match &self.text {
            Text::Within(start, end) => &block[*start..*end],
            Text::Whole(bytes) => bytes,
        };
        // What was cut is too long, and what follows is not known.
        bytes.len() < MOST_KEPT && bytes.trim_ascii().is_empty()
    }
}

/// The lines themselves. Those within the block are views of it, so that nothing is copied.
fn json(block: &Bytes, lines: &[&Line]) -> Result<BinaryViewBuilder> {
    let mut column = BinaryViewBuilder::with_capacity(lines.len());
    let within = column.append_block(Buffer::from(block.clone()));
    for line in lines {
        match &line.text {
            Text::Within(start, end) => {
                // A block is far below 4 GB; see `source::BLOCK`.
                let (offset, length) = (u32::try_from(*start), u32::try_from(end - start));
                let (Ok(offset), Ok(length)) = (offset, length) else {
                    return internal_err!("a block of JSON Lines is too large");
                };
                column.try_append_view(within, offset, length.min(MOST_KEPT as u32))?;
            }
            Text::Whole(bytes) => column.append_value(bytes),
        }
    }
    Ok(column)
}

#[cfg(test)]
mod tests {
    use datafusion::arrow::array::AsArray;
    use datafusion::arrow::datatypes::UInt64Type;

    use super::*;

    /// The rows of a file that is read by these parts, each in blocks of a size.
    async fn read(file: &[u8], parts: &[Part], size: usize) -> Vec<(u64, Vec<u8>)> {
        let mut rows = Vec::new();
        for part in parts {
            let from = usize::try_from(part.from()).unwrap().min(file.len());
            let blocks: Vec<Result<Bytes>> =
                file[from..].chunks(size).map(|block| Ok(Bytes::copy_from_slice(block))).collect();
            let columns =
                Columns { schema: super::super::schema(), file: "a.jsonl".to_owned(), most_rows: 3 };
            let batches: Vec<RecordBatch> =
                batches(stream::iter(blocks).boxed(), part, columns).try_collect().await.unwrap();
            for batch in batches {
                assert!(batch.num_rows() <= 3);
                let json = batch.column(0).as_binary_view();
                let at = batch.column(2).as_primitive::<UInt64Type>();
                rows.extend((0..batch.num_rows()).map(|row| (at.value(row), json.value(row).to_vec())));
            }
        }
        rows
    }

    /// What a file has, by the plainest reading.
    fn plainly(file: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let mut at = 0;
        let mut rows = Vec::new();
        for line in file.split(|byte| *byte == b'\n') {
            if !line.trim_ascii().is_empty() {
                rows.push((at, line[..line.len().min(MOST_KEPT)].to_vec()));
            }
            at += line.len() as u64 + 1;
        }
        rows
    }

    #[tokio::test]
    async fn each_line_has_one_reader() {
        let files: [&[u8]; 7] = [
            b"",
            b"\n",
            b"{\"a\":1}",
            b"{\"a\":1}\n{\"b\":22}\n",
            b"\n\n{\"a\":1}\r\n  \n{\"b\":\"\xff\xfe\"}\n{}\n{}\n{}\n{}\n{\"end\":3}",
            b"{\"long\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}\n1\n2\n3\n",
            b"\n\n\n\n",
        ];
        for file in files {
            let expected = plainly(file);
            for size in 1..=file.len().max(1) {
                assert_eq!(read(file, &[Part::WHOLE], size).await, expected, "blocks of {size}");
                for middle in 0..=file.len() as u64 {
                    let parts = [Part { start: 0, end: middle }, Part { start: middle, end: u64::MAX }];
                    assert_eq!(read(file, &parts, size).await, expected, "{middle} of blocks of {size}");
                }
            }
        }
    }

    #[tokio::test]
    async fn a_line_too_long_is_cut() {
        let mut file = vec![b'x'; 3 * MOST_KEPT];
        file.extend_from_slice(b"\n{}\n");
        for size in [1000, MOST_KEPT - 1, MOST_KEPT, MOST_KEPT + 1, file.len()] {
            let rows = read(&file, &[Part::WHOLE], size).await;
            let lengths: Vec<usize> = rows.iter().map(|(_, json)| json.len()).collect();
            assert_eq!(lengths, [MOST_KEPT, 2], "{size}");
        }
    }
}
