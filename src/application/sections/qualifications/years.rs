//! When a qualification, a grade scheme or a grade was awarded.

/// The first and the last year of something, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct YearSpan {
    /// The first year.
    pub first: Option<i32>,
    /// The last year.
    pub last: Option<i32>,
}

impl YearSpan {
    const ANY: YearSpan = YearSpan { first: None, last: None };

    fn contains(self, year: i32) -> bool {
        self.first.is_none_or(|first| first <= year) && self.last.is_none_or(|last| year <= last)
    }
}

/// The years in which something was awarded: those that are usual, and those that are possible at all.
///
/// A bound that no strong source settles is only ever usual, so a year beyond it is worth a second look and
/// never refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Years {
    /// Outside these a year is unusual.
    pub usual: YearSpan,
    /// Outside these a year is impossible.
    pub possible: YearSpan,
}

/// How a year fits, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Fit {
    /// Within the usual years, or no year was given.
    Usual,
    /// Outside the usual years.
    Unusual,
    /// Outside the possible years.
    Impossible,
}

impl Years {
    /// Any year.
    pub const ANY: Years = Years { usual: YearSpan::ANY, possible: YearSpan::ANY };

    /// The same years, none before this one.
    pub(super) const fn from(mut self, year: i32) -> Years {
        self.usual.first = Some(year);
        self.possible.first = Some(year);
        self
    }

    /// The same years, none after this one.
    pub(super) const fn to(mut self, year: i32) -> Years {
        self.usual.last = Some(year);
        self.possible.last = Some(year);
        self
    }

    /// The same years, seldom before this one.
    pub(super) const fn about_from(mut self, year: i32) -> Years {
        self.usual.first = Some(year);
        self
    }

    /// The same years, seldom after this one.
    pub(super) const fn about_to(mut self, year: i32) -> Years {
        self.usual.last = Some(year);
        self
    }

    /// How a year fits; no year always does.
    pub(super) fn fit(self, year: Option<i32>) -> Fit {
        match year {
            Some(year) if !self.possible.contains(year) => Fit::Impossible,
            Some(year) if !self.usual.contains(year) => Fit::Unusual,
            _ => Fit::Usual,
        }
    }
}
