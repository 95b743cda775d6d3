//! The place of an issue: one path in four notations.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::{Serialize, Serializer};

use crate::engine::Id;

/// One step of a [`Path`]: into a key or into a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A key of the wire format.
    Key(Cow<'static, str>),
    /// A row, by the index it came with.
    Index(u32),
}

/// One of the boxes in which a date is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

impl Part {
    /// The parts in the order of the boxes.
    pub const ALL: [Part; 3] = [Part::Day, Part::Month, Part::Year];

    /// Returns the part as it is written in input names: `day`, `month` or `year`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Part::Day => "day",
            Part::Month => "month",
            Part::Year => "year",
        }
    }
}

/// The place of an answer in the form.
///
/// | notation | example | for |
/// |---|---|---|
/// | JSON Pointer (RFC 6901) | `/employment/0/end` | APIs; also what `Display` prints |
/// | input name | `employment[0].end.month` | the `name` of an input, form posts |
/// | dotted | `employment.0.end` | logs |
/// | element id | `employment-0-end-month` | the `id` of an input, links to it |
///
/// Each notation can be read back. An input name and an element id also carry the [`Part`] of a date that needs attention; the
/// other two name the whole answer. Keys match `[a-z][a-z0-9_]*`, so nothing ever needs escaping.
///
/// ```
/// use applicant::Path;
/// use applicant::engine::Part;
/// let path = Path::from_name("employment[0].end.month")?;
/// assert_eq!(path.pointer(), "/employment/0/end");
/// assert_eq!(path.dotted(), "employment.0.end");
/// assert_eq!(path.id(), "employment-0-end-month");
/// assert_eq!(path.part(), Some(Part::Month));
/// assert_eq!(Path::from_id("employment-0-end-month")?, path);
/// # Ok::<(), applicant::engine::PathError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Path {
    segments: Vec<Segment>,
    part: Option<Part>,
}

/// Says why a text is not a path, without repeating the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PathError {
    /// A key that does not match `[a-z][a-z0-9_]*`.
    #[error("a key must start with a to z and go on with a to z, 0 to 9 or _")]
    Key,
    /// An index that is not a plain whole number below 2³².
    #[error("an index must be a whole number without leading zeros")]
    Index,
    /// A JSON Pointer that does not start with `/`.
    #[error("a JSON Pointer must be empty or start with /")]
    Pointer,
    /// Brackets that do not match.
    #[error("the brackets do not match")]
    Brackets,
}

impl Path {
    /// Returns the whole document.
    #[must_use]
    pub const fn root() -> Path {
        Path { segments: Vec::new(), part: None }
    }

    /// Returns the path of a key below this one.
    #[must_use]
    pub fn key(mut self, key: &'static str) -> Path {
        self.segments.push(Segment::Key(Cow::Borrowed(key)));
        self
    }

    /// Returns the path of a key below this one that is named by the post.
    #[must_use]
    pub fn named(mut self, id: Id) -> Path {
        self.segments.push(Segment::Key(id.to_string().into()));
        self
    }

    /// Returns the path of a row below this one.
    #[must_use]
    pub fn index(mut self, index: u32) -> Path {
        self.segments.push(Segment::Index(index));
        self
    }

    /// Returns the same path with the part of the date that needs attention.
    #[must_use]
    pub fn with_part(mut self, part: Option<Part>) -> Path {
        self.part = part;
        self
    }

    /// Returns the path of a key below this one that is known to be a valid key.
    pub(crate) fn below(mut self, key: Cow<'static, str>) -> Path {
        self.segments.push(Segment::Key(key));
        self
    }

    pub(crate) fn from_segments(segments: Vec<Segment>) -> Path {
        Path { segments, part: None }
    }

    /// Goes one step further down.
    pub(crate) fn push(&mut self, segment: Segment) {
        self.segments.push(segment);
    }

    /// Returns the steps from the document to the answer.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Returns the index of the row that the path leads to or through.
    ///
    /// ```
    /// use applicant::Path;
    /// assert_eq!(Path::from_pointer("/employment/2/end")?.row(), Some(2));
    /// assert_eq!(Path::from_pointer("/job/role")?.row(), None);
    /// # Ok::<(), applicant::engine::PathError>(())
    /// ```
    #[must_use]
    pub fn row(&self) -> Option<u32> {
        self.segments.iter().find_map(|segment| match segment {
            Segment::Index(index) => Some(*index),
            Segment::Key(_) => None,
        })
    }

    /// Returns the part of a date, if one is named.
    #[must_use]
    pub const fn part(&self) -> Option<Part> {
        self.part
    }

    /// Returns whether this path is `other` or lies below it.
    #[must_use]
    pub fn starts_with(&self, other: &Path) -> bool {
        self.segments.starts_with(&other.segments)
    }

    /// Returns the JSON Pointer: `/employment/0/end`.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.to_string()
    }

    /// Returns the input name: `employment[0].end.month`.
    #[must_use]
    pub fn name(&self) -> String {
        let mut out = String::new();
        for segment in self.segments() {
            match segment {
                Segment::Key(key) if out.is_empty() => out.push_str(key),
                Segment::Key(key) => push(&mut out, '.', key),
                Segment::Index(index) => {
                    let _ = write!(out, "[{index}]");
                }
            }
        }
        if let Some(part) = self.part {
            push(&mut out, '.', part.as_str());
        }
        out
    }

    /// Returns the dotted path: `employment.0.end`.
    #[must_use]
    pub fn dotted(&self) -> String {
        self.joined('.')
    }

    /// Returns the element id: `employment-0-end-month`.
    #[must_use]
    pub fn id(&self) -> String {
        let mut out = self.joined('-');
        if let Some(part) = self.part {
            push(&mut out, '-', part.as_str());
        }
        out
    }

    /// Returns the path with `[]` for every row, `employment[].end`: the name of its question, its limit and its sentences.
    ///
    /// ```
    /// use applicant::Path;
    /// assert_eq!(Path::from_id("employment-0-end-month")?.template(), "employment[].end");
    /// # Ok::<(), applicant::engine::PathError>(())
    /// ```
    #[must_use]
    pub fn template(&self) -> String {
        let mut out = String::new();
        for segment in self.segments() {
            match segment {
                Segment::Index(_) => out.push_str("[]"),
                Segment::Key(key) if out.is_empty() => out.push_str(key),
                Segment::Key(key) => push(&mut out, '.', key),
            }
        }
        out
    }

    fn joined(&self, separator: char) -> String {
        let mut out = String::new();
        for segment in self.segments() {
            if !out.is_empty() {
                out.push(separator);
            }
            let _ = write!(out, "{segment}");
        }
        out
    }

    /// Reads a JSON Pointer; an empty text means the whole document.
    ///
    /// # Errors
    /// When it does not start with `/`, or a step is neither a key nor an index.
    pub fn from_pointer(text: &str) -> Result<Path, PathError> {
        if text.is_empty() {
            return Ok(Path::root());
        }
        Path::steps(text.strip_prefix('/').ok_or(PathError::Pointer)?.split('/'))
    }

    /// Reads a dotted path.
    ///
    /// # Errors
    /// When a step is neither a key nor an index.
    pub fn from_dotted(text: &str) -> Result<Path, PathError> {
        if text.is_empty() { Ok(Path::root()) } else { Path::steps(text.split('.')) }
    }

    /// Reads an element id.
    ///
    /// # Errors
    /// When a step is neither a key nor an index.
    pub fn from_id(text: &str) -> Result<Path, PathError> {
        if text.is_empty() {
            return Ok(Path::root());
        }
        Ok(Path::steps(text.split('-'))?.split_part())
    }

    /// Reads an input name; keys in brackets (`employment[0][end]`) are read too.
    ///
    /// # Errors
    /// When brackets do not match, or a step is neither a key nor an index.
    pub fn from_name(text: &str) -> Result<Path, PathError> {
        if text.is_empty() {
            return Ok(Path::root());
        }
        let mut segments = Vec::new();
        for dotted in text.split('.') {
            let (key, mut rest) = dotted.split_at(dotted.find('[').unwrap_or(dotted.len()));
            // The path of a row of a list that is checked alone begins with brackets.
            if !key.is_empty() || rest.is_empty() || !segments.is_empty() {
                segments.push(key.parse()?);
            }
            while !rest.is_empty() {
                let (inner, after) = rest
                    .strip_prefix('[')
                    .and_then(|rest| rest.split_once(']'))
                    .ok_or(PathError::Brackets)?;
                segments.push(inner.parse()?);
                rest = after;
            }
        }
        Ok(Path::from_segments(segments).split_part())
    }

    fn steps<'a>(steps: impl Iterator<Item = &'a str>) -> Result<Path, PathError> {
        Ok(Path::from_segments(steps.map(str::parse).collect::<Result<_, _>>()?))
    }

    /// Turns a last key `day`, `month` or `year` below another key into the part of that answer.
    fn split_part(mut self) -> Path {
        if let [.., Segment::Key(_), Segment::Key(last)] = self.segments.as_slice() {
            self.part = Part::ALL.into_iter().find(|part| part.as_str() == last);
            if self.part.is_some() {
                self.segments.pop();
            }
        }
        self
    }
}

fn push(out: &mut String, separator: char, text: &str) {
    out.push(separator);
    out.push_str(text);
}

impl std::str::FromStr for Segment {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Segment, PathError> {
        match text.as_bytes() {
            [b'a'..=b'z', rest @ ..]
                if rest.iter().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_')) =>
            {
                Ok(Segment::Key(Cow::Owned(text.to_owned())))
            }
            [b'0'] | [b'1'..=b'9', ..] => text.parse().map(Segment::Index).map_err(|_| PathError::Index),
            [b'0'..=b'9', ..] => Err(PathError::Index),
            _ => Err(PathError::Key),
        }
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Segment::Key(key) => f.write_str(key),
            Segment::Index(index) => write!(f, "{index}"),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.segments.iter().try_for_each(|segment| write!(f, "/{segment}"))
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_reads_back() {
        for pointer in [
            "",
            "/job",
            "/job/regions",
            "/employment/0/end",
            "/employment/4294967295",
            "/a/b/3/c_1",
            "/0",
            "/0/end",
            "/0/1",
        ] {
            let path = Path::from_pointer(pointer).unwrap();
            assert_eq!(path.pointer(), pointer);
            assert_eq!(Path::from_dotted(&path.dotted()), Ok(path.clone()));
            for part in [None, Some(Part::Day), Some(Part::Year)] {
                if part.is_some() && !matches!(path.segments().last(), Some(Segment::Key(_))) {
                    continue;
                }
                let path = path.clone().with_part(part);
                assert_eq!(Path::from_name(&path.name()), Ok(path.clone()));
                assert_eq!(Path::from_id(&path.id()), Ok(path));
            }
        }
    }

    #[test]
    fn brackets_all_the_way_are_read() {
        assert_eq!(Path::from_name("employment[0][end][month]"), Path::from_name("employment[0].end.month"));
    }

    #[track_caller]
    fn fails(read: Result<Path, PathError>, error: PathError) {
        assert_eq!(read, Err(error));
    }

    #[test]
    fn other_text_is_refused() {
        fails(Path::from_pointer("job"), PathError::Pointer);
        fails(Path::from_pointer("/Job"), PathError::Key);
        fails(Path::from_pointer("/"), PathError::Key);
        fails(Path::from_pointer("/a~1b"), PathError::Key);
        fails(Path::from_pointer("/employment/00"), PathError::Index);
        fails(Path::from_pointer("/employment/4294967296"), PathError::Index);
        fails(Path::from_name("employment[0"), PathError::Brackets);
        fails(Path::from_name("employment[0]x"), PathError::Brackets);
        fails(Path::from_name("employment.[0]"), PathError::Key);
        fails(Path::from_name("[]"), PathError::Key);
        fails(Path::from_dotted("a..b"), PathError::Key);
        fails(Path::from_id("a-"), PathError::Key);
    }
}
