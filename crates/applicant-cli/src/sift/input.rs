//! What is sifted, in blocks: some lines of a file, or one file of a folder.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use applicant::engine::Intake;

use crate::input::{listed, read_listed};

/// The size of a full block in bytes: about thirty applications.
const BLOCK: usize = 256 * 1024;

/// What is sifted.
pub enum Input {
    /// Lines, with the number that were read so far.
    Lines { reader: Box<dyn BufRead + Send>, read: u32, size: Option<u64> },
    /// The files of a folder that are still to be read, last first.
    Folder { files: Vec<PathBuf>, read: u32 },
}

/// A part of the input, whose applications are numbered from `first`.
#[derive(Default)]
pub struct Block {
    /// The number of the first application, from 1.
    pub first: u32,
    /// The lines, or one whole file.
    pub bytes: Vec<u8>,
    /// Of a folder: the file.
    pub file: Option<PathBuf>,
    /// Why that file cannot be read.
    pub unread: Option<io::Error>,
    /// The lines that were too long to be read, by their number. Each is in `bytes` as an empty line.
    pub too_long: Vec<u32>,
}

impl Input {
    pub fn open(path: &Path) -> io::Result<Input> {
        if path == Path::new("-") {
            return Ok(Input::Lines { reader: Box::new(BufReader::new(io::stdin())), read: 0, size: None });
        }
        if path.is_dir() {
            let mut files = listed(path)?;
            files.reverse();
            return Ok(Input::Folder { files, read: 0 });
        }
        let file = File::open(path)?;
        let size = Some(file.metadata()?.len());
        Ok(Input::Lines { reader: Box::new(BufReader::with_capacity(BLOCK, file)), read: 0, size })
    }

    /// How many bytes there are, where that is known.
    pub const fn size(&self) -> Option<u64> {
        match self {
            Input::Lines { size, .. } => *size,
            Input::Folder { .. } => None,
        }
    }

    /// Fills the block with what comes next; whether there was anything.
    pub fn next(&mut self, block: &mut Block) -> io::Result<bool> {
        block.bytes.clear();
        block.too_long.clear();
        block.file = None;
        block.unread = None;
        match self {
            Input::Folder { files, read } => {
                let Some(file) = files.pop() else { return Ok(false) };
                *read += 1;
                block.first = *read;
                match read_listed(&file) {
                    Ok(bytes) => block.bytes = bytes,
                    Err(error) => block.unread = Some(error),
                }
                block.file = Some(file);
                Ok(true)
            }
            Input::Lines { reader, read, .. } => {
                block.first = *read + 1;
                while block.bytes.len() < BLOCK {
                    let start = block.bytes.len();
                    let most = Intake::MAX_INPUT as u64 + 1;
                    if reader.by_ref().take(most).read_until(b'\n', &mut block.bytes)? == 0 {
                        break;
                    }
                    *read += 1;
                    let is_whole = block.bytes.ends_with(b"\n");
                    if !is_whole && (block.bytes.len() - start) as u64 == most {
                        block.bytes.truncate(start);
                        block.too_long.push(*read);
                        reader.skip_until(b'\n')?;
                    }
                    if !is_whole {
                        block.bytes.push(b'\n');
                    }
                }
                Ok(*read >= block.first)
            }
        }
    }
}
