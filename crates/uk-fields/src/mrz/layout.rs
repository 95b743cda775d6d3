//! Where the fields of a machine-readable zone are, for each format of documents.

/// Where the fields of a format are, as places in all its lines together, from 0.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Layout {
    pub width: usize,
    pub lines: usize,
    /// The letters that a document code may begin with.
    pub codes: &'static [u8],
    pub issuer: usize,
    /// Nine characters and a check digit.
    pub number: usize,
    pub nationality: usize,
    /// Six characters and a check digit.
    pub birth: usize,
    pub expiry: usize,
    /// The optional data beside the number, and whether a check digit follows.
    pub optional: (usize, usize),
    pub optional_checked: bool,
    /// What the last check digit covers, and where it is.
    pub composite: &'static [(usize, usize)],
    pub composite_digit: usize,
}

/// Passports. Source: ICAO Doc 9303 part 4, 4.2.2.
pub(super) static TD3: Layout = Layout {
    width: 44,
    lines: 2,
    codes: b"P",
    issuer: 2,
    number: 44,
    nationality: 54,
    birth: 57,
    expiry: 65,
    optional: (72, 86),
    optional_checked: true,
    composite: &[(44, 54), (57, 64), (65, 87)],
    composite_digit: 87,
};

/// Cards. Source: ICAO Doc 9303 part 5, 4.2.2.
pub(super) static TD1: Layout = Layout {
    width: 30,
    lines: 3,
    codes: b"IAC",
    issuer: 2,
    number: 5,
    nationality: 45,
    birth: 30,
    expiry: 38,
    optional: (15, 30),
    optional_checked: false,
    composite: &[(5, 30), (30, 37), (38, 45), (48, 59)],
    composite_digit: 59,
};
