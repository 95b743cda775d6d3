//! What a page says when it is shown again. It is in the address; no answer is.

use std::fmt;

use serde::Deserialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// What is missing or wrong.
    Problems,
    /// What is unusual: once, after it was saved.
    Notices,
    /// How many questions an answer brought up.
    More(usize),
    /// That a row was removed, and can be put back.
    Removed,
    /// That nothing was typed, so that no row was added.
    Blank,
}

impl Mark {
    pub fn parse(text: &str) -> Option<Mark> {
        match text.split_once('=').unwrap_or((text, "")) {
            ("problems", _) => Some(Mark::Problems),
            ("notices", _) => Some(Mark::Notices),
            ("removed", _) => Some(Mark::Removed),
            ("blank", _) => Some(Mark::Blank),
            ("more", count) => count.parse().ok().filter(|count| *count > 0).map(Mark::More),
            _ => None,
        }
    }

    /// Where the focus goes.
    pub const fn place(self) -> &'static str {
        match self {
            Mark::Problems => "#error-summary",
            Mark::Notices | Mark::Removed | Mark::Blank => "#notices",
            Mark::More(_) => "",
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Mark::Problems => f.write_str("problems"),
            Mark::Notices => f.write_str("notices"),
            Mark::Removed => f.write_str("removed"),
            Mark::Blank => f.write_str("blank"),
            Mark::More(count) => write!(f, "more={count}"),
        }
    }
}

/// What an address says beside the page.
#[derive(Deserialize, Default)]
pub struct Wanted {
    from: Option<String>,
    problems: Option<String>,
    notices: Option<String>,
    removed: Option<String>,
    blank: Option<String>,
    more: Option<usize>,
    /// Which gap between jobs a new break explains, counted from 0.
    pub gap: Option<usize>,
}

impl Wanted {
    pub fn is_from_check(&self) -> bool {
        self.from.as_deref() == Some("check")
    }

    pub fn mark(&self) -> Option<Mark> {
        let given = [
            (&self.problems, Mark::Problems),
            (&self.notices, Mark::Notices),
            (&self.removed, Mark::Removed),
            (&self.blank, Mark::Blank),
        ];
        let given = given.into_iter().find(|(given, _)| given.is_some()).map(|(_, mark)| mark);
        given.or(self.more.map(Mark::More))
    }
}

/// The address of a page with what it says, less the place on it.
pub fn address(page: &str, from_check: bool, mark: Option<Mark>) -> String {
    let mark = mark.map(|mark| mark.to_string());
    let query: Vec<&str> = from_check.then_some("from=check").into_iter().chain(mark.as_deref()).collect();
    let start = if query.is_empty() { "" } else { "?" };
    format!("{page}{start}{}", query.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back() {
        for (mark, written) in [
            (Mark::Problems, "/page/name?problems"),
            (Mark::Notices, "/page/name?notices"),
            (Mark::Removed, "/page/name?removed"),
            (Mark::Blank, "/page/name?blank"),
            (Mark::More(2), "/page/name?more=2"),
        ] {
            assert_eq!(address("/page/name", false, Some(mark)), written);
            assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
        }
        for other in ["", "more", "more=0", "more=-1", "more=x", "problem"] {
            assert!(Mark::parse(other).is_none(), "{other}");
        }
        assert_eq!(address("/page/name/2", true, Some(Mark::Problems)), "/page/name/2?from=check&problems");
        assert_eq!(address("/page/name", false, None), "/page/name");
    }
}
