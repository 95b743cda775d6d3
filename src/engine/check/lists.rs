//! Lists: their rows, the answer that says there are no rows, and answers under the names of a post.

use super::{Check, Checker, Reported};
use crate::engine::{
    Answer, Code, DraftNode, Fault, Field, How, Id, Keyed, Meta, Rows, Severity, UnknownKeys,
};

impl Checker<'_> {
    /// Checks every row of a list that is not blank. Good rows are returned with the index they came with, even when others are
    /// bad.
    pub fn rows<T: Check>(&self, key: &'static str, rows: &Rows<T>, max: usize) -> Rows<T::Checked> {
        let max = self.limit(key, max);
        self.below(key).list(rows, max)
    }

    /// Reports a list that is empty although nothing was answered about it, or declared empty although it has rows. For an empty
    /// list any answer is enough, whether good or not.
    #[doc(hidden)]
    pub fn none_or_some<T: DraftNode>(
        &self,
        [list, none]: [&'static str; 2],
        rows: &Rows<T>,
        said: NoneSaid,
    ) {
        if DraftNode::is_blank(rows) {
            if !said.is_answered && self.demands {
                self.report(list, Severity::Error, Code::MISSING);
            }
        } else if said.is_declared {
            self.report(none, Severity::Error, Code::DECLARED_NONE_WITH_ROWS);
        }
    }

    /// Asks a question at each key that a list of the post names, and returns the answers that are good.
    #[doc(hidden)]
    pub fn keyed<T: Field>(&self, list: &str, question: &Meta, typed: &UnknownKeys) -> Keyed<T> {
        let (absent, is_blank) = (Answer::default(), typed.unknown_keys() == 0);
        let names = self.rules().names().list(list);
        let answer = |id: Id| {
            let typed = if is_blank { None } else { typed.answer(id.as_str()) }.unwrap_or(&absent);
            self.named(id).ask(question, typed).get_optional().ok().flatten().map(|answer| (id, answer))
        };
        names.iter().filter_map(|named| answer(named.id)).collect()
    }

    pub(super) fn list<T: Check>(&self, rows: &Rows<T>, max: usize) -> Rows<T::Checked> {
        // What the rules say of the rows is found out once, since there may be many.
        let is_as_declared = !rows.is_empty() && self.has_rows_as_declared();
        self.came_as(rows.how());
        let c = Checker { is_as_declared, ..self.again() };
        let mut checked = Rows::with_capacity(rows.len());
        let mut filled = 0;
        for row in rows {
            if row.value.is_blank() {
                continue;
            }
            filled += 1;
            if let Ok(value) = c.row(row.index).visit(&row.value, T::check) {
                checked.push_at(row.index, value);
            }
        }
        if filled > max {
            self.report("", Severity::Error, Fault::new(Code::TOO_MANY).with("max", max));
        }
        checked
    }
}

/// What is the same for the lists of all types, and need not be compiled for each.
impl Checker<'_> {
    /// Reports how a list came in, where that is not as it should be.
    fn came_as(&self, how: &How) {
        if how.is_wrong_type() {
            self.report("", Severity::Error, Code::WRONG_TYPE);
        }
        if how.unknown_keys() > 0 {
            self.inform("", Fault::new(Code::UNKNOWN_KEY).with("count", how.unknown_keys()));
        }
        if how.came_twice_beside() {
            self.warn("", Code::DUPLICATE_KEY);
        }
        for index in how.came_twice() {
            self.row(index).warn("", Code::DUPLICATE_KEY);
        }
    }

    /// Returns whether the rules change nothing in the rows of the list here.
    fn has_rows_as_declared(&self) -> bool {
        !self.rules.change_where(|named| self.at.may_have_in_rows(named))
    }
}

/// Says whether the answer beside a list declares that there are no rows.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, Default)]
pub struct NoneSaid {
    is_declared: bool,
    is_answered: bool,
}

impl NoneSaid {
    /// Takes what an answer declares once it was read. One that cannot be read has been reported, and counts as an answer.
    #[must_use]
    pub fn of<T: SaysNone>(read: &Result<Option<T>, Reported>, answer: &Answer) -> NoneSaid {
        match read {
            Ok(read) => {
                let says = read.as_ref().is_some_and(SaysNone::says_none);
                NoneSaid { is_declared: says, is_answered: says }
            }
            Err(_) => NoneSaid { is_declared: false, is_answered: !answer.is_blank() },
        }
    }
}

/// A type of answers that can declare that there are no rows: yes, or the reason why.
#[doc(hidden)]
pub trait SaysNone {
    /// Returns whether this answer declares it.
    fn says_none(&self) -> bool {
        true
    }
}

impl SaysNone for bool {
    fn says_none(&self) -> bool {
        *self
    }
}

impl SaysNone for uk_fields::Prose {}
impl SaysNone for uk_fields::Line {}
