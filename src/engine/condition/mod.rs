//! Conditions as data: when a question is asked, and when a blank is an error.
//!
//! A condition looks at other answers of the same object and at named facts of the rules. It has three values: yes, no, and open
//! while an answer that decides is missing or cannot be read. One function evaluates it for the check, the page, the JSON Schema
//! and the browser.

mod need;

use std::fmt;

use chrono::NaiveDate;

#[cfg(doc)]
use crate::engine::Meta;
pub(crate) use need::Gate;
pub use need::{Demand, Need, Table};

/// A truth value that may still be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ternary {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// What decides it is not known yet.
    Open,
}

impl Ternary {
    /// Returns whether both hold; one that does not hold settles it.
    #[must_use]
    pub const fn and(self, other: Ternary) -> Ternary {
        match (self, other) {
            (Ternary::No, _) | (_, Ternary::No) => Ternary::No,
            (Ternary::Open, _) | (_, Ternary::Open) => Ternary::Open,
            (Ternary::Yes, Ternary::Yes) => Ternary::Yes,
        }
    }

    /// Returns whether either holds; one that holds settles it.
    #[must_use]
    pub const fn or(self, other: Ternary) -> Ternary {
        self.negated().and(other.negated()).negated()
    }

    /// Returns the opposite; what is open stays open.
    #[must_use]
    pub const fn negated(self) -> Ternary {
        match self {
            Ternary::Yes => Ternary::No,
            Ternary::No => Ternary::Yes,
            Ternary::Open => Ternary::Open,
        }
    }
}

impl From<bool> for Ternary {
    fn from(holds: bool) -> Ternary {
        if holds { Ternary::Yes } else { Ternary::No }
    }
}

/// What an answer tells the conditions that look at it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Given {
    /// Nothing yet.
    Blank,
    /// Something that cannot be read.
    Unreadable,
    /// This choice.
    One(Chosen),
    /// These choices; where a list has a mistake, the choices that can be read.
    Several(Vec<Chosen>),
    /// Something that is not a choice, such as a text.
    Something,
}

/// A choice that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chosen {
    /// Its place among the choices of its question, which is not known for a long list.
    pub place: usize,
    /// Its wire name.
    pub name: &'static str,
}

impl Given {
    /// Returns the choices.
    #[must_use]
    pub fn chosen(&self) -> &[Chosen] {
        match self {
            Given::One(chosen) => std::slice::from_ref(chosen),
            Given::Several(chosen) => chosen,
            Given::Blank | Given::Unreadable | Given::Something => &[],
        }
    }
}

/// A fact of the rules, or one that other sections decide, that a condition names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fact(&'static str);

impl Fact {
    /// The fact that the questions of the check stage are asked.
    pub const CHECK_STAGE: Fact = Fact("check_stage");

    /// Makes a fact of your own; [`Rules::with_fact`](crate::engine::Rules::with_fact) says whether it holds.
    #[must_use]
    pub const fn new(name: &'static str) -> Fact {
        Fact(name)
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// The other answers of an object and the facts of the rules, as a condition sees them.
pub trait Beside {
    /// Returns what the answer of that key says.
    fn given(&self, key: &'static str) -> Given;

    /// Returns whether a fact holds.
    fn fact(&self, fact: Fact) -> Ternary;

    /// Returns whether the answer of that key is one choice at one of these places, where that is known without looking at the
    /// answer.
    fn is_known_at(&self, _key: &'static str, _places: u64) -> Option<bool> {
        None
    }

    /// Returns the day on which the draft is checked, or the last date there is for a page that does not know it.
    fn as_of(&self) -> NaiveDate {
        NaiveDate::MAX
    }
}

/// Some of the choices of another question.
#[derive(Clone, Copy)]
pub enum Choices {
    /// The choices at these places, one bit each, for a question with at most 64.
    Places(u64),
    /// The choices of a long list for which this holds.
    Where(fn(&str) -> bool),
    /// The choices of a long list for which this holds on the day.
    On(fn(&str, NaiveDate) -> bool),
}

impl Choices {
    /// Returns whether a choice is one of them on that day.
    #[must_use]
    pub fn has(&self, chosen: Chosen, as_of: NaiveDate) -> bool {
        match self {
            Choices::Places(places) => has_place(*places, chosen.place),
            Choices::Where(holds) => holds(chosen.name),
            Choices::On(holds) => holds(chosen.name, as_of),
        }
    }
}

pub(crate) const fn has_place(places: u64, place: usize) -> bool {
    place < 64 && places >> place & 1 == 1
}

/// Works out at compile time the places of those choices of a type for which this holds.
macro_rules! places {
    ($choice:ty: $name:ident => $holds:expr) => {
        const {
            let mut places = 0_u64;
            let mut at = 0;
            while at < <$choice>::ALL.len() {
                let $name = <$choice>::ALL[at];
                if $holds {
                    places |= 1 << at;
                }
                at += 1;
            }
            places
        }
    };
}
pub(crate) use places;

impl fmt::Debug for Choices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Choices::Places(places) => write!(f, "Places({places:#b})"),
            Choices::Where(_) | Choices::On(_) => f.write_str("Where(…)"),
        }
    }
}

/// A condition over other answers of the same object and facts of the rules.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// Any of the choices of another answer is one of these: what [`When::is`] and its like make.
    #[doc(hidden)]
    Is {
        /// The key of the other answer.
        key: &'static str,
        /// The choices that satisfy it.
        any_of: Choices,
        /// What a blank there means: open where the answer is required, and no where it is optional.
        blank: Ternary,
    },
    /// Another answer is given, whatever it says.
    Answered(&'static str),
    /// A fact holds.
    Fact(Fact),
    /// All of these hold.
    All(&'static [When]),
    /// Any of these holds.
    Any(&'static [When]),
    /// This does not hold.
    Not(&'static When),
}

impl When {
    /// Holds in every case.
    pub const ALWAYS: When = When::All(&[]);

    /// Makes a condition for one of the choices at these places, which [`Meta::places`] returns for their names; a blank leaves
    /// it open.
    #[must_use]
    pub const fn is(key: &'static str, places: u64) -> When {
        When::Is { key, any_of: Choices::Places(places), blank: Ternary::Open }
    }

    /// Makes a condition for a choice of a long list for which this holds; a blank leaves it open.
    #[must_use]
    pub const fn is_where(key: &'static str, holds: fn(&str) -> bool) -> When {
        When::Is { key, any_of: Choices::Where(holds), blank: Ternary::Open }
    }

    /// Makes a condition for a choice of a long list for which this holds on the day; a blank leaves it open.
    #[must_use]
    pub const fn is_on(key: &'static str, holds: fn(&str, NaiveDate) -> bool) -> When {
        When::Is { key, any_of: Choices::On(holds), blank: Ternary::Open }
    }

    /// Returns the same test for an answer that need not be given: whether it holds for a blank. Otherwise a blank leaves it open.
    #[must_use]
    pub const fn or_blank(self, holds: bool) -> When {
        let blank = if holds { Ternary::Yes } else { Ternary::No };
        match self {
            When::Is { key, any_of, .. } => When::Is { key, any_of, blank },
            other => other,
        }
    }

    /// Evaluates the condition beside these answers and facts.
    #[doc(hidden)]
    #[must_use]
    pub fn holds<B: Beside + ?Sized>(&self, beside: &B) -> Ternary {
        match *self {
            When::Is { key, any_of, blank } => {
                if let Choices::Places(places) = any_of
                    && let Some(is) = beside.is_known_at(key, places)
                {
                    return is.into();
                }
                match beside.given(key) {
                    Given::Blank => blank,
                    Given::Unreadable => Ternary::Open,
                    given => given.chosen().iter().any(|chosen| any_of.has(*chosen, beside.as_of())).into(),
                }
            }
            When::Answered(key) => (beside.given(key) != Given::Blank).into(),
            When::Fact(fact) => beside.fact(fact),
            When::All(all) => {
                let mut so_far = Ternary::Yes;
                for condition in all {
                    so_far = so_far.and(condition.holds(beside));
                    if so_far == Ternary::No {
                        break;
                    }
                }
                so_far
            }
            When::Any(any) => {
                let mut so_far = Ternary::No;
                for condition in any {
                    so_far = so_far.or(condition.holds(beside));
                    if so_far == Ternary::Yes {
                        break;
                    }
                }
                so_far
            }
            When::Not(it) => it.holds(beside).negated(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Ternary::{No, Open, Yes};

    /// Two answers, `colour` and `size`, each red, blue or unreadable, and a fact that may be open.
    struct TwoAnswers(&'static str, &'static str, Ternary);

    impl Beside for TwoAnswers {
        fn given(&self, key: &'static str) -> Given {
            match if key == "colour" { self.0 } else { self.1 } {
                "" => Given::Blank,
                "red" => Given::One(Chosen { place: 0, name: "red" }),
                "blue" => Given::One(Chosen { place: 1, name: "blue" }),
                _ => Given::Unreadable,
            }
        }

        fn fact(&self, _: Fact) -> Ternary {
            self.2
        }
    }

    const RED: When = When::is("colour", 0b01);
    const LARGE: When = When::is("size", 0b10).or_blank(false);

    #[test]
    fn three_values_combine_as_kleene_says() {
        for (a, b, and, or) in [
            (Yes, Yes, Yes, Yes),
            (Yes, No, No, Yes),
            (Yes, Open, Open, Yes),
            (No, No, No, No),
            (No, Open, No, Open),
            (Open, Open, Open, Open),
        ] {
            assert_eq!((a.and(b), b.and(a), a.or(b), b.or(a)), (and, and, or, or), "{a:?} {b:?}");
        }
        assert_eq!((Yes.negated(), No.negated(), Open.negated()), (No, Yes, Open));
    }

    #[test]
    fn a_blank_means_what_is_declared() {
        for (colour, size, red, large) in
            [("red", "blue", Yes, Yes), ("blue", "red", No, No), ("", "", Open, No), ("?", "?", Open, Open)]
        {
            let beside = TwoAnswers(colour, size, Open);
            assert_eq!((RED.holds(&beside), LARGE.holds(&beside)), (red, large), "{colour} {size}");
        }
        assert_eq!(When::Answered("size").holds(&TwoAnswers("", "?", No)), Yes);
        assert_eq!(When::Answered("size").holds(&TwoAnswers("red", "", No)), No);
    }

    #[test]
    fn one_that_settles_it_is_enough() {
        const BOTH: When = When::All(&[RED, LARGE]);
        const EITHER: When = When::Any(&[RED, When::Fact(Fact::CHECK_STAGE), When::Not(&LARGE)]);
        for (colour, size, fact, both, either) in [
            ("?", "red", No, No, Yes),
            ("?", "blue", No, Open, Open),
            ("?", "?", Yes, Open, Yes),
            ("blue", "blue", No, No, No),
            ("red", "blue", Open, Yes, Yes),
        ] {
            let beside = TwoAnswers(colour, size, fact);
            assert_eq!((BOTH.holds(&beside), EITHER.holds(&beside)), (both, either), "{colour} {size}");
        }
        let nothing = TwoAnswers("", "", No);
        assert_eq!((When::ALWAYS.holds(&nothing), When::Any(&[]).holds(&nothing)), (Yes, No));
    }

    #[test]
    fn an_open_first_case_stays_open() {
        const NEED: Need = Need::Cases(&[(RED, Demand::NotAsked), (When::ALWAYS, Demand::Required)]);
        for (colour, demand) in
            [("red", Some(Demand::NotAsked)), ("blue", Some(Demand::Required)), ("", None), ("?", None)]
        {
            let beside = TwoAnswers(colour, "", No);
            assert_eq!(NEED.demand(&beside), demand, "{colour}");
            assert_eq!(NEED.requires(&beside), demand == Some(Demand::Required), "{colour}");
        }
    }

    #[test]
    fn the_first_case_that_holds_decides() {
        use Demand::{NotAsked, Optional, Required};
        const NEED: Need = Need::Cases(&[(RED, Optional), (LARGE, Required)]);
        const TABLE: Need = Need::By(&Table { key: "colour", required: 0b01, optional: 0 });
        for (colour, size, demand, by_table) in [
            ("red", "blue", Some(Optional), Some(Required)),
            ("blue", "blue", Some(Required), Some(NotAsked)),
            ("blue", "red", Some(NotAsked), Some(NotAsked)),
            // It is certainly asked, while it is open whether a blank is an error.
            ("?", "blue", Some(Optional), None),
            ("?", "red", None, None),
            ("", "", None, None),
        ] {
            let beside = TwoAnswers(colour, size, No);
            for (need, demand) in [(NEED, demand), (TABLE, by_table)] {
                assert_eq!(need.demand(&beside), demand, "{colour} {size}");
                assert_eq!(need.requires(&beside), demand == Some(Required), "{colour} {size}");
                let asked = demand.map_or(Open, |demand| (demand != NotAsked).into());
                assert_eq!(need.asks(&beside), asked, "{colour} {size}");
            }
        }
        assert!(!NEED.is_optional() && !TABLE.is_optional() && Need::OPTIONAL.is_optional());
    }
}
