//! The need of a question: when it is asked, and when a blank is an error.

use super::{Beside, Choices, Chosen, Given, Ternary, When, has_place};
use crate::engine::question::is_same;

/// What is asked of an answer, once everything that decides is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Demand {
    /// A blank is an error on submit.
    Required,
    /// It may be left blank.
    Optional,
    /// It is not asked: an answer is kept in the draft, left out of the typed form and reported for information.
    NotAsked,
}

/// Says when a question is asked and when an answer is required, for the check, the page, the schema and the browser.
#[derive(Debug, Clone, Copy)]
pub enum Need {
    /// Always the same.
    Always(Demand),
    /// It is always asked; a function of the section, or the rules, decides when a blank is an error.
    Sometimes,
    /// It is always asked; only the rules decide whether a blank is an error.
    ByRules,
    /// The first case that holds decides; it is not asked when none does.
    Cases(&'static [(When, Demand)]),
    /// A table over the choices of another answer decides: what `by` in a declaration makes.
    #[doc(hidden)]
    By(&'static Table),
}

/// A table from each choice of another answer to what is then asked.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The key of the answer that decides.
    pub key: &'static str,
    /// The places of the choices with which a blank is an error.
    pub required: u64,
    /// The places of those with which it may be left blank.
    pub optional: u64,
}

impl Table {
    /// Returns what is asked with the choice at this place.
    #[must_use]
    pub const fn demand(&self, place: usize) -> Demand {
        if has_place(self.required, place) {
            Demand::Required
        } else if has_place(self.optional, place) {
            Demand::Optional
        } else {
            Demand::NotAsked
        }
    }
}

/// The choices of one answer without which a question is not asked, whatever else is answered: a quick look before the
/// conditions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    pub key: &'static str,
    pub places: u64,
}

impl Gate {
    /// Returns what the condition needs of one answer in order to hold.
    const fn of(when: &When) -> Option<Gate> {
        match when {
            When::Is { key, any_of: Choices::Places(places), .. } => Some(Gate { key, places: *places }),
            When::All([first, ..]) => Gate::of(first),
            _ => None,
        }
    }
}

impl Need {
    /// Returns what every case needs, where each begins with the same answer.
    pub(crate) const fn gate(&self) -> Option<Gate> {
        let Need::Cases([(first, _), others @ ..]) = self else { return None };
        let Some(mut gate) = Gate::of(first) else { return None };
        let mut at = 0;
        while at < others.len() {
            match Gate::of(&others[at].0) {
                Some(other) if is_same(gate.key, other.key) => gate.places |= other.places,
                _ => return None,
            }
            at += 1;
        }
        Some(gate)
    }

    /// A blank is always an error.
    pub const REQUIRED: Need = Need::Always(Demand::Required);
    /// A blank is never an error.
    pub const OPTIONAL: Need = Need::Always(Demand::Optional);

    /// Returns whether a blank is an error, whatever else is answered.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        matches!(self, Need::Always(Demand::Required))
    }

    /// Returns whether the rules may decide when a blank is an error.
    pub(crate) const fn is_by_rules(&self) -> bool {
        matches!(self, Need::Sometimes | Need::ByRules)
    }

    /// Returns what is asked beside these answers and facts, or `None` while it is open: the answer is then read but not kept,
    /// not required, and shown only if it is given.
    #[doc(hidden)]
    #[must_use]
    pub fn demand<B: Beside + ?Sized>(&self, beside: &B) -> Option<Demand> {
        match *self {
            Need::Always(demand) => Some(demand),
            Need::Sometimes | Need::ByRules => Some(Demand::Optional),
            Need::Cases(cases) => {
                let (mut is_open, mut may_be_left_out) = (false, false);
                for (when, demand) in cases {
                    match when.holds(beside) {
                        // It is asked either way, and while it is open which case holds, a blank is not an error.
                        Ternary::Yes if is_open && !may_be_left_out && *demand != Demand::NotAsked => {
                            return Some(Demand::Optional);
                        }
                        Ternary::Yes if is_open => return None,
                        Ternary::Yes => return Some(*demand),
                        Ternary::No => {}
                        Ternary::Open => {
                            is_open = true;
                            may_be_left_out |= *demand == Demand::NotAsked;
                        }
                    }
                }
                if is_open { None } else { Some(Demand::NotAsked) }
            }
            Need::By(table) => match beside.given(table.key) {
                Given::One(chosen) => Some(table.demand(chosen.place)),
                _ => None,
            },
        }
    }

    /// Returns what a table asks with this choice of the one answer that decides, or `None` without a table or where more
    /// decides.
    #[doc(hidden)]
    #[must_use]
    pub const fn demand_with(&self, chosen: Option<Chosen>) -> Option<Demand> {
        match (self, chosen) {
            (Need::Always(demand), _) => Some(*demand),
            (Need::By(table), Some(chosen)) => Some(table.demand(chosen.place)),
            _ => None,
        }
    }

    /// Returns whether a blank is an error beside these answers and facts, looking no further than necessary.
    pub(crate) fn requires<B: Beside + ?Sized>(&self, beside: &B) -> bool {
        match *self {
            Need::Always(demand) => demand == Demand::Required,
            Need::Sometimes | Need::ByRules => false,
            Need::By(table) => table.required != 0 && self.demand(beside) == Some(Demand::Required),
            Need::Cases(cases) => {
                // No case after the last one that requires an answer can make a blank an error.
                let last = cases.iter().rposition(|(_, demand)| *demand == Demand::Required);
                for (when, demand) in cases.get(..=last.unwrap_or(usize::MAX)).unwrap_or_default() {
                    match when.holds(beside) {
                        Ternary::Yes => return *demand == Demand::Required,
                        Ternary::No => {}
                        Ternary::Open => return false,
                    }
                }
                false
            }
        }
    }

    /// Returns whether it is asked at all, which is all that matters for an answer that was given.
    pub(crate) fn asks<B: Beside + ?Sized>(&self, beside: &B) -> Ternary {
        match *self {
            Need::Cases(cases) => {
                let mut asked = Ternary::No;
                // The widest case comes last.
                for (when, demand) in cases.iter().rev() {
                    if *demand == Demand::NotAsked {
                        return self
                            .demand(beside)
                            .map_or(Ternary::Open, |it| (it != Demand::NotAsked).into());
                    }
                    asked = asked.or(when.holds(beside));
                    if asked == Ternary::Yes {
                        break;
                    }
                }
                asked
            }
            _ => self.demand(beside).map_or(Ternary::Open, |demand| (demand != Demand::NotAsked).into()),
        }
    }

    /// Returns whether it may be left blank in every case.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        match *self {
            Need::Always(demand) => demand != Demand::Required,
            Need::Sometimes | Need::ByRules => false,
            Need::Cases(cases) => cases.iter().all(|(_, demand)| *demand != Demand::Required),
            Need::By(table) => table.required == 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: When = When::Is { key: "colour", any_of: Choices::Places(0b001), blank: Ternary::Open };
    const BLUE: When = When::Is { key: "colour", any_of: Choices::Places(0b100), blank: Ternary::No };
    const LARGE: When = When::Is { key: "size", any_of: Choices::Places(0b010), blank: Ternary::No };
    const RED_AND_LARGE: When = When::All(&[RED, LARGE]);
    const REQUIRED: Demand = Demand::Required;

    #[test]
    fn a_gate_is_what_every_case_needs() {
        let gate = |need: Need| need.gate().map(|gate| (gate.key, gate.places));
        for (need, expected) in [
            (Need::Cases(&[(RED, REQUIRED)]), Some(("colour", 0b001))),
            (Need::Cases(&[(RED, REQUIRED), (BLUE, Demand::Optional)]), Some(("colour", 0b101))),
            (Need::Cases(&[(BLUE, REQUIRED), (RED_AND_LARGE, REQUIRED)]), Some(("colour", 0b101))),
            (Need::Cases(&[(RED, REQUIRED), (BLUE, REQUIRED), (LARGE, REQUIRED)]), None),
            (Need::Cases(&[(LARGE, REQUIRED), (RED_AND_LARGE, REQUIRED)]), None),
            (Need::Cases(&[(RED, REQUIRED), (When::ALWAYS, REQUIRED)]), None),
            (Need::Cases(&[(When::Answered("colour"), REQUIRED)]), None),
            (Need::Cases(&[]), None),
            (Need::REQUIRED, None),
        ] {
            assert_eq!(gate(need), expected, "{need:?}");
        }
    }

    #[test]
    fn a_table_needs_a_choice() {
        let table = Need::By(&Table { key: "colour", required: 0b01, optional: 0b10 });
        let chosen = |place| Some(Chosen { place, name: "" });
        for (need, choice, expected) in [
            (Need::OPTIONAL, None, Some(Demand::Optional)),
            (Need::REQUIRED, chosen(1), Some(Demand::Required)),
            (table, chosen(0), Some(Demand::Required)),
            (table, chosen(1), Some(Demand::Optional)),
            (table, chosen(2), Some(Demand::NotAsked)),
            (table, None, None),
            (Need::Sometimes, chosen(0), None),
        ] {
            assert_eq!(need.demand_with(choice), expected, "{need:?} {choice:?}");
        }
    }
}
