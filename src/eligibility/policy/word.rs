//! How the words of a policy file are described: each with what its value has to be.

/// What a value of the file has to be.
#[derive(Debug)]
pub(crate) enum Kind {
    Text,
    /// A name in the wire format: `[a-z][a-z0-9_]*`.
    Name,
    Flag,
    /// A whole number of at least this.
    Number(u32),
    /// A number from 0 to this, perhaps with decimals.
    Decimal(u32),
    /// One of these names.
    OneOf(fn() -> Vec<&'static str>),
    List(&'static Kind),
    Table(&'static [Word]),
    /// A table whose keys the file chooses, each with such a value.
    Keyed(&'static Kind),
    /// One of these names, or else a value of this kind.
    NameOr(fn() -> Vec<&'static str>, &'static Kind),
    /// A rule of a criterion: a table that may have rules in it.
    Rule,
    /// A table with just one of these words, which says what the table is, and any of those beside it.
    OneWord(fn() -> Vec<(&'static Word, &'static [Word])>),
    /// A table with the first words; which of the other words it has is decided by the word of that name.
    Decided {
        by: &'static str,
        always: &'static [Word],
        cases: &'static [(&'static str, &'static [Word])],
    },
}

/// A word that may stand in a table of the file.
#[derive(Debug)]
pub(crate) struct Word {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// What it means, for the documentation.
    pub about: &'static str,
}

impl Word {
    pub const fn new(name: &'static str, kind: Kind, about: &'static str) -> Word {
        Word { name, kind, required: false, about }
    }

    pub const fn required(name: &'static str, kind: Kind, about: &'static str) -> Word {
        Word { name, kind, required: true, about }
    }
}
