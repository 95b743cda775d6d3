//! What is sifted, in blocks: some lines or rows of a file, or one file of a folder.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::vec;

use anyhow::{Context, ensure};
use applicant::Code;
use applicant::engine::Intake;

use super::block::{Block, Origin};
use crate::input::{listed, read_listed};
use crate::parquet::{Applications, Parquet, WITHOUT_PARQUET};

/// How files begin that are no lines of text, whatever their name.
const NO_LINES: [(&[u8], &str); 3] = [
    (b"\x1F\x8B", "is packed by gzip: unpack it first"),
    (b"\x28\xB5\x2F\xFD", "is packed by zstd: unpack it first"),
    (b"PAR1", "is a file of Parquet whose name does not end in .parquet"),
];

/// What is sifted.
pub enum Input<'a> {
    Lines(Lines),
    Files(Files<'a>),
}

/// JSON Lines.
pub struct Lines {
    reader: Box<dyn BufRead + Send>,
    /// The number of lines that were read so far.
    read: u32,
    size: Option<u64>,
}

/// The files of a folder, or one file of Parquet.
pub struct Files<'a> {
    files: vec::IntoIter<PathBuf>,
    /// The number of applications that were read so far.
    read: u32,
    size: u64,
    parquet: Option<&'a dyn Parquet>,
    /// The file of Parquet that is being read.
    open: Option<Rows>,
}

/// A file of Parquet.
struct Rows {
    applications: Box<dyn Applications>,
    origin: Origin,
    /// The bytes of the file for each row.
    row_size: u64,
}

impl<'a> Input<'a> {
    pub fn open(path: &Path, parquet: Option<&'a dyn Parquet>) -> anyhow::Result<Input<'a>> {
        let lines = |reader, size| Input::Lines(Lines { reader, read: 0, size });
        if path == Path::new("-") {
            return Ok(lines(Box::new(BufReader::new(io::stdin())), None));
        }
        if path.is_dir() {
            let files = listed(path, &["json", "parquet"])?;
            if files.iter().any(|file| is_parquet(file)) {
                parquet.context(WITHOUT_PARQUET)?;
            }
            return Ok(Input::Files(Files::of(files, parquet)));
        }
        if is_parquet(path) {
            let mut files = Files::of(vec![path.to_owned()], Some(parquet.context(WITHOUT_PARQUET)?));
            files.open(path, Origin::Rows(None))?;
            files.files.next();
            return Ok(Input::Files(files));
        }
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut reader = BufReader::with_capacity(Block::FULL, file);
        for (start, why) in NO_LINES {
            ensure!(!reader.fill_buf()?.starts_with(start), why);
        }
        Ok(lines(Box::new(reader), Some(size)))
    }

    /// How many bytes there are, where that is known.
    pub const fn size(&self) -> Option<u64> {
        match self {
            Input::Lines(lines) => lines.size,
            Input::Files(files) => Some(files.size),
        }
    }

    /// Fills the block with what comes next; whether there was anything.
    pub fn next(&mut self, block: &mut Block) -> io::Result<bool> {
        block.clear();
        match self {
            Input::Lines(lines) => lines.next(block),
            Input::Files(files) => Ok(files.next(block)),
        }
    }
}

impl Lines {
    fn next(&mut self, block: &mut Block) -> io::Result<bool> {
        block.origin = Origin::Lines;
        block.first = self.read + 1;
        while !block.is_full() {
            let start = block.texts.len();
            let most = Intake::MAX_INPUT as u64 + 1;
            let length = self.reader.by_ref().take(most).read_until(b'\n', &mut block.texts)?;
            if length == 0 {
                break;
            }
            self.read += 1;
            block.size += length as u64;
            if length as u64 == most && !block.texts.ends_with(b"\n") {
                block.texts.truncate(start);
                block.size += self.reader.skip_until(b'\n')? as u64;
                block.each.push(Err(Code::INPUT_TOO_LARGE.as_str().to_owned()));
            } else {
                // Without its end, after which a parser would count a new line.
                block.texts.pop_if(|byte| *byte == b'\n');
                block.each.push(Ok(block.texts.len()));
            }
        }
        Ok(self.read >= block.first)
    }
}

impl<'a> Files<'a> {
    fn of(files: Vec<PathBuf>, parquet: Option<&'a dyn Parquet>) -> Files<'a> {
        // A file that cannot be looked at is named when its turn comes.
        let size = files.iter().map(|file| size_of_file(file)).sum();
        Files { files: files.into_iter(), read: 0, size, parquet, open: None }
    }

    fn open(&mut self, file: &Path, origin: Origin) -> anyhow::Result<()> {
        let applications = self.parquet.context(WITHOUT_PARQUET)?.open(file)?;
        let rows = applications.rows() as u64;
        let row_size = size_of_file(file).checked_div(rows).unwrap_or_default();
        self.open = Some(Rows { applications, origin, row_size });
        Ok(())
    }

    fn next(&mut self, block: &mut Block) -> bool {
        loop {
            block.first = self.read + 1;
            if let Some(rows) = &mut self.open {
                let ended = rows.next(block);
                self.read += block.len();
                if ended {
                    self.open = None;
                }
                if block.len() > 0 {
                    return true;
                }
            }
            let Some(file) = self.files.next() else { return false };
            let read = if is_parquet(&file) {
                match self.open(&file, Origin::Rows(Some((file.clone(), self.read)))) {
                    Ok(()) => continue,
                    Err(error) => Err(format!("{error:#}")),
                }
            } else {
                read_listed(&file).map_err(|error| error.to_string())
            };
            self.read += 1;
            match read {
                Ok(text) => block.push(&text),
                Err(why) => block.each.push(Err(why)),
            }
            block.size = size_of_file(&file);
            block.origin = Origin::File(file);
            return true;
        }
    }
}

impl Rows {
    /// Fills the block with rows; whether there are no more.
    fn next(&mut self, block: &mut Block) -> bool {
        block.origin.clone_from(&self.origin);
        let mut ended = false;
        while !ended && !block.is_full() {
            match self.applications.next(&mut |text| block.push(text)) {
                Ok(number) => ended = number == 0,
                Err(error) => {
                    block.each.push(Err(format!("{error:#}; this row and all after it are not read")));
                    ended = true;
                }
            }
        }
        block.size = u64::from(block.len()) * self.row_size;
        ended
    }
}

fn is_parquet(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "parquet")
}

/// The size of a file, or 0 where nobody can tell.
fn size_of_file(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |about| about.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blank lines are nothing to keep, and so many of them must not be held at once.
    #[test]
    fn blank_lines_fill_blocks() {
        let mut input = Input::Lines(Lines {
            reader: Box::new(BufReader::new(io::repeat(b'\n').take(100_000))),
            read: 0,
            size: None,
        });
        let (mut block, mut lines, mut blocks) = (Block::default(), 0, 0);
        while input.next(&mut block).unwrap() {
            assert!(block.len() <= 8192, "{}", block.len());
            (lines, blocks) = (lines + block.len(), blocks + 1);
        }
        assert_eq!(lines, 100_000);
        assert!(blocks > 10);
    }
}
