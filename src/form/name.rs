//! Parses the name of an input: the steps to an answer, and whether its value is one of several.

use std::fmt;

use crate::engine::{Path, Segment};

/// The name of an input in a post.
///
/// It is in one of the notations of [`Path`] when every step can be part of a path. Any other key is written in a JSON Pointer
/// (RFC 6901), where `~` is `~0` and `/` is `~1`: `/training/0/Favourite colour`. A value that is one of several ends with `[]`
/// or, in a pointer, with `-`, the place after the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Keys and indexes of rows.
    pub steps: Vec<String>,
    /// Whether the value is one of several.
    pub several: bool,
}

impl Name {
    /// Reads a name, or returns `None` if it is not in any notation.
    pub fn parse(text: &str) -> Option<Name> {
        if let Some(pointer) = text.strip_prefix('/') {
            let mut steps: Vec<String> =
                pointer.split('/').map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
            let several = steps.len() > 1 && steps.last().is_some_and(|last| last == "-");
            steps.truncate(steps.len() - usize::from(several));
            return Some(Name { steps, several });
        }
        let (plain, several) = text.strip_suffix("[]").map_or((text, false), |plain| (plain, true));
        let path = Path::from_name(plain).ok()?;
        let mut steps: Vec<String> = path.segments().iter().map(Segment::to_string).collect();
        steps.extend(path.part().map(|part| part.as_str().to_owned()));
        (!steps.is_empty()).then_some(Name { steps, several })
    }

    /// Returns the path, if every step can be part of a path and the first is a key.
    pub fn path(&self) -> Option<Path> {
        let segments: Vec<Segment> =
            self.steps.iter().map(|step| step.parse().ok()).collect::<Option<_>>()?;
        matches!(segments.first(), Some(Segment::Key(_))).then(|| Path::from_segments(segments))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = self.path() {
            return write!(f, "{}{}", path.name(), if self.several { "[]" } else { "" });
        }
        for step in &self.steps {
            write!(f, "/{}", step.replace('~', "~0").replace('/', "~1"))?;
        }
        f.write_str(if self.several { "/-" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[track_caller]
    fn check(text: &str, steps: &[&str], several: bool) {
        let name = Name { steps: steps.iter().map(|step| (*step).to_owned()).collect(), several };
        assert_eq!(name.to_string(), text);
        assert_eq!(Name::parse(text), Some(name));
    }

    #[test]
    fn names_read_back() {
        check("employment[0].end.month", &["employment", "0", "end", "month"], false);
        check("shapes[1][]", &["shapes", "1"], true);
        check("/training/0/Favourite colour", &["training", "0", "Favourite colour"], false);
        check("/training/0/_note/-", &["training", "0", "_note"], true);
        check("/a~1b~0c", &["a/b~c"], false);
        check("/a~01", &["a~1"], false);
        check("/007", &["007"], false);
        check("/0", &["0"], false);
        check("/", &[""], false);
        check("/-", &["-"], false);
        check("/job[]", &["job[]"], false);
    }

    #[test]
    fn what_is_in_no_notation_is_no_name() {
        for text in ["", "[]", "job[", "a b", "_csrf", "a..b", "0.a b"] {
            assert_eq!(Name::parse(text), None, "{text}");
        }
    }
}
