//! The files that are read: each whole, but never more of it than it takes to see that it is too large.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use applicant::engine::Intake;

/// The bytes of a file, or of standard input for `-`.
pub fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let input: Box<dyn Read> =
        if file == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(file)?) };
    input.take(Intake::MAX_INPUT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file of a folder: a pipe is not waited for, which nobody may ever write to.
pub fn read_listed(file: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(file)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
    }
    read(file)
}

/// The file itself, or the `.json` files of a folder, by name.
pub fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    listed(path, &["json"])
}

/// The files of a folder whose name ends in one of these, by name; an error where there are none.
pub fn listed(folder: &Path, ends: &[&str]) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in folder.read_dir()? {
        files.push(entry?.path());
    }
    files.retain(|file| file.extension().is_some_and(|end| ends.iter().any(|one| end == *one)));
    if files.is_empty() {
        let why = format!("no .{} file in this folder", ends.join(" or ."));
        return Err(io::Error::new(io::ErrorKind::NotFound, why));
    }
    files.sort_unstable();
    Ok(files)
}
