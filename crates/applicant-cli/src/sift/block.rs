//! A part of the input, which one thread judges: the texts of some applications, each with its number.

use std::path::PathBuf;

/// A part of the input.
#[derive(Default)]
pub struct Block {
    pub origin: Origin,
    /// The number of the first application, from 1.
    pub(super) first: u32,
    pub(super) texts: Vec<u8>,
    /// Where the text of each application ends, or why it has none.
    pub(super) each: Vec<Result<usize, String>>,
    /// The bytes of the input that it was made of.
    pub size: u64,
}

/// Where the texts of a block come from.
#[derive(Clone, Default)]
pub enum Origin {
    /// Each is a line, or blank.
    #[default]
    Lines,
    /// Each is a row of a file. Of several files, it is this one, with this number of applications before it.
    Rows(Option<(PathBuf, u32)>),
    /// It is a whole file.
    File(PathBuf),
}

impl Block {
    /// The size of a full block in bytes: about thirty applications.
    pub const FULL: usize = 256 * 1024;

    /// The most applications of a block, which may all be empty.
    const MOST: usize = 4096;

    pub fn is_full(&self) -> bool {
        self.texts.len() >= Self::FULL || self.each.len() >= Self::MOST
    }

    pub fn clear(&mut self) {
        self.texts.clear();
        self.each.clear();
        self.size = 0;
    }

    pub fn push(&mut self, text: &[u8]) {
        self.texts.extend_from_slice(text);
        self.each.push(Ok(self.texts.len()));
    }

    pub fn len(&self) -> u32 {
        u32::try_from(self.each.len()).unwrap_or(u32::MAX)
    }

    /// Each application with its number: its text, or why it cannot be read.
    pub fn each(&self) -> impl Iterator<Item = (u32, Result<&[u8], &str>)> {
        let mut start = 0;
        (self.first..).zip(&self.each).map(move |(number, each)| match each {
            Ok(end) => {
                let text = self.texts.get(start..*end).unwrap_or_default();
                start = *end;
                (number, Ok(text))
            }
            Err(why) => (number, Err(why.as_str())),
        })
    }
}

impl Origin {
    /// Where that application is, for whoever looks for it.
    pub fn place(&self, number: u32) -> String {
        match self {
            Origin::Lines | Origin::Rows(None) => number.to_string(),
            Origin::Rows(Some((file, before))) => format!("{}: row {}", file.display(), number - before),
            Origin::File(file) => file.display().to_string(),
        }
    }

    /// The reference of an application that came without one.
    pub fn reference(&self, number: u32) -> String {
        match self {
            Origin::Lines => format!("line-{number}"),
            Origin::Rows(_) => format!("row-{number}"),
            Origin::File(file) => file.file_stem().unwrap_or_default().display().to_string(),
        }
    }
}
