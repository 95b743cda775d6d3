//! What is asked, as a phrase that every catalogue has words for: the name of a message and its variables.

/// A part of what is asked: an attribute of the message `asks` and its variables.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(not(feature = "messages"), allow(dead_code, reason = "only words read it"))]
pub(crate) struct Phrase<'a> {
    pub name: &'static str,
    pub params: Vec<(&'static str, Said<'a>)>,
}

/// A variable of a phrase, which each language writes in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(not(feature = "messages"), allow(dead_code, reason = "only words read it"))]
pub(crate) enum Said<'a> {
    Number(u32),
    /// A number of months, with the noun.
    Months(u32),
    /// A list with "or".
    AnyOf(&'a [String]),
    /// A list with "and".
    AllOf(&'a [String]),
    /// Choices of a question, by their wire names, with "or".
    Choices(&'static str, Vec<&'static str>),
    /// What the post calls something in one of its lists, by its id.
    Named(&'static str, &'a str),
    /// What is asked, as a part of another phrase.
    Asked(Vec<Phrase<'a>>),
}

impl<'a> Phrase<'a> {
    pub fn new(name: &'static str) -> Phrase<'a> {
        Phrase { name, params: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, said: Said<'a>) -> Phrase<'a> {
        self.params.push((name, said));
        self
    }

    /// A phrase about a number of things, which is the variable `n`.
    pub fn of(name: &'static str, n: u32) -> Phrase<'a> {
        Phrase::new(name).with("n", Said::Number(n))
    }
}
