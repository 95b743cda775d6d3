//! One grade of a scheme: how it is written, and what it is worth against a GCSE.

use super::award::Level;
use super::gcse_equivalence::ReferReason;
use super::years::Years;

/// What a grade is worth against GCSE grade C or 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum GcseStanding {
    /// At the standard, in a scheme that knows no strong pass.
    Meets,
    /// At the standard, and a strong pass.
    Strong,
    /// At the standard, spanning 4 and 5.
    Spans,
    /// At the standard, and not a strong pass.
    Standard,
    /// Below the standard.
    Below,
    /// Below the standard, and nothing was achieved.
    Nothing,
    /// A person has to look.
    Refer(ReferReason),
}

/// One grade of a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct GradeDef {
    /// The normal form.
    pub text: &'static str,
    /// Other ways of writing it, in capitals and without spaces.
    pub also: &'static [&'static str],
    /// What it is worth against GCSE grade C or 4.
    pub standing: GcseStanding,
    /// The RQF level it shows, where the grade decides that.
    pub rqf: Option<Level>,
    /// When it was awarded.
    pub years: Years,
    /// Awarded, but seldom enough to ask whether it was meant.
    pub unusual: bool,
}

impl GradeDef {
    pub const fn new(
        text: &'static str,
        also: &'static [&'static str],
        standing: GcseStanding,
        rqf: Option<Level>,
    ) -> GradeDef {
        GradeDef { text, also, standing, rqf, years: Years::ANY, unusual: false }
    }

    pub const fn years(mut self, years: Years) -> GradeDef {
        self.years = years;
        self
    }

    pub const fn unusual(mut self) -> GradeDef {
        self.unusual = true;
        self
    }
}
