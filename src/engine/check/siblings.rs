//! The other answers of a draft and the facts, as conditions see them.

use std::cell::Cell;

use chrono::NaiveDate;

use super::Checker;
use crate::engine::{
    Beside, Chosen, Demand, Fact, Gate, Given, Group, Meta, Need, Place, Rules, Ternary, has_place, is_key,
};

/// The other answers of a draft and the facts, as conditions see them.
pub struct Siblings<'a> {
    /// `None` for a row that does not exist yet.
    group: Option<&'a dyn Group>,
    /// `None` on a page whose rules are not known: every fact is then open.
    rules: Option<&'a Rules>,
    /// Facts that other sections decide.
    facts: Decided<'a>,
    /// The single choices that were read, since one answer often decides about many questions.
    said: [Cell<Option<Said>>; 4],
    /// How many questions down the chain of conditions this looks.
    deep: Cell<u8>,
}

/// The facts that other sections decide.
#[derive(Clone, Copy)]
pub(crate) enum Decided<'a> {
    /// As the check has worked them out.
    InCheck(&'a Checker<'a>),
    /// All that a form decides, worked out before a page is shown.
    OnPage(&'a [(Fact, bool)]),
}

/// The choice made at a key, or `None` for a blank.
type Said = (&'static str, Option<Chosen>);

impl std::fmt::Debug for Siblings<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Siblings(…)")
    }
}

impl<'a> Siblings<'a> {
    pub(crate) const fn new(
        group: Option<&'a dyn Group>,
        rules: Option<&'a Rules>,
        facts: Decided<'a>,
    ) -> Siblings<'a> {
        Siblings { group, rules, facts, said: [const { Cell::new(None) }; 4], deep: Cell::new(0) }
    }

    /// Returns the same siblings, where the choice at one key was read already.
    pub(crate) fn knowing(self, key: &'static str, chosen: Option<Chosen>) -> Siblings<'a> {
        if let ([said, ..], Some(chosen)) = (&self.said, chosen) {
            said.set(Some((key, Some(chosen))));
        }
        self
    }

    /// Returns whether a choice that was read already means that a question is not asked.
    #[inline]
    pub(super) fn shuts(&self, gate: Gate) -> bool {
        match self.said[0].get() {
            // The same text in memory, which is quick to see.
            Some((key, Some(chosen))) if std::ptr::eq(key, gate.key) => !has_place(gate.places, chosen.place),
            _ => self.is_known_at(gate.key, gate.places) == Some(false),
        }
    }

    fn look(&self, key: &'static str) -> Given {
        let Some(group) = self.group else { return Given::Blank };
        let Some(Place::Answer(answer)) = group.below(key) else { return Given::Blank };
        if answer.is_blank() {
            return Given::Blank;
        }
        match group.schema().question(key) {
            Some(question) if self.is_asked(question) => question.given(answer),
            // An answer that is not asked does not count, whether an applicant or anybody else sent it.
            Some(_) => Given::Blank,
            None => Given::Something,
        }
    }

    /// Returns whether a question that decides about another is asked itself. Two that decide about each other count as asked.
    fn is_asked(&self, question: &Meta) -> bool {
        /// More than any chain of conditions in our forms.
        const DEEPEST: u8 = 4;
        let is_later = |rules: &Rules| !rules.reads_answers_of(question.asked_by);
        if self.rules.is_some_and(is_later) || matches!(question.need, Need::Always(Demand::NotAsked)) {
            return false;
        }
        let is_conditional = matches!(question.need, Need::Cases(_) | Need::By(_));
        let deep = self.deep.get();
        if !is_conditional || deep == DEEPEST {
            return true;
        }
        self.deep.set(deep + 1);
        let asked = question.need.demand(self);
        self.deep.set(deep);
        asked != Some(Demand::NotAsked)
    }
}

impl Beside for Siblings<'_> {
    fn given(&self, key: &'static str) -> Given {
        for said in &self.said {
            match said.get() {
                Some((of, one)) if is_key(of, key) => return one.map_or(Given::Blank, Given::One),
                Some(_) => {}
                None => {
                    let given = self.look(key);
                    match given {
                        Given::Blank => said.set(Some((key, None))),
                        Given::One(chosen) => said.set(Some((key, Some(chosen)))),
                        _ => {}
                    }
                    return given;
                }
            }
        }
        self.look(key)
    }

    fn is_known_at(&self, key: &'static str, places: u64) -> Option<bool> {
        // They were read one after another, so that behind an empty place there is nothing.
        let mut said = self.said.iter().map_while(Cell::get);
        let (_, one) = said.find(|(of, _)| is_key(of, key))?;
        one.map(|chosen| has_place(places, chosen.place))
    }

    fn fact(&self, fact: Fact) -> Ternary {
        let decided = match self.facts {
            Decided::InCheck(checker) => checker.decided(fact),
            Decided::OnPage(facts) => facts.iter().find(|(of, _)| *of == fact).map(|(_, holds)| *holds),
        };
        decided.or(self.rules.map(|rules| rules.fact(fact))).map_or(Ternary::Open, Ternary::from)
    }

    fn as_of(&self) -> NaiveDate {
        self.rules.map_or(NaiveDate::MAX, |rules| rules.as_of)
    }
}
