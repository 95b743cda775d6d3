//! What every command writes to: standard output, where a reader may leave at any time and a disk may be full, and standard error.

use std::fmt;
use std::io::{self, Write};

use anstream::AutoStream;

/// Standard output, with colours where a terminal wants them.
pub struct Stdout(AutoStream<io::StdoutLock<'static>>);

impl Stdout {
    pub fn lock() -> Stdout {
        Stdout(anstream::stdout().lock())
    }
}

impl Write for Stdout {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes).map_err(named)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush().map_err(named)
    }
}

/// The error with what could not be written; of the same kind, so that an interrupted write is tried again.
fn named(error: io::Error) -> io::Error {
    io::Error::new(error.kind(), Unwritten(error))
}

/// Says that standard output could not be written.
#[derive(Debug)]
struct Unwritten(io::Error);

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "standard output: {}", self.0)
    }
}

impl std::error::Error for Unwritten {}

/// Whether a command failed because whoever read its output has gone, as `head` does.
pub fn is_reader_gone(error: &anyhow::Error) -> bool {
    let error: Option<&io::Error> = error.downcast_ref();
    let is_ours = |error: &io::Error| error.get_ref().is_some_and(|inner| inner.is::<Unwritten>());
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe && is_ours(error))
}

/// Says a line on standard error, if anybody hears it.
pub fn tell(line: impl fmt::Display) {
    let _ = writeln!(anstream::stderr(), "{line}");
}
