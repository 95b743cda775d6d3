//! A question and its answer: how it is read and reported on.

use std::borrow::Cow;

use chrono::NaiveDate;
use uk_fields::{DateError, Month};

use super::{Checker, Reported, first_part};
use crate::engine::{
    Answer, AskedBy, Bound, Code, Demand, Fault, Field, Meta, Param, Rules, Severity, Widget,
};

/// Holds a question and its answer. The chained calls serve rules that look at other answers.
#[derive(Debug)]
#[must_use = "`get` or `get_optional` parses the answer"]
pub struct Asked<'q> {
    pub(super) checker: &'q Checker<'q>,
    pub(super) question: &'q Meta,
    pub(super) answer: &'q Answer,
    /// What is asked of it, or `None` while that is open.
    pub(super) demand: Option<Demand>,
}

impl Asked<'_> {
    /// Requires an answer if `required` is true, and not otherwise, whatever the question declares.
    pub const fn required_if(mut self, required: bool) -> Self {
        self.demand = Some(if required { Demand::Required } else { Demand::Optional });
        self
    }

    /// Requires an answer if `required` is true, beside what the question declares.
    pub const fn demanded_if(self, required: bool) -> Self {
        if required { self.required_if(true) } else { self }
    }

    /// Returns the question.
    #[must_use]
    pub const fn question(&self) -> &Meta {
        self.question
    }

    /// Returns the rules that apply.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        self.checker.rules
    }

    /// Returns whether a blank answer to a required question is an error in this scope.
    #[must_use]
    pub const fn demands(&self) -> bool {
        self.checker.demands
    }

    /// Returns the fault of a date that cannot be read; a year before 1000 lies before the bound of a question that has one.
    pub(crate) fn date_error(&self, error: DateError, date: impl FnOnce(&Rules, Bound) -> Param) -> Fault {
        match (error, self.question.earliest) {
            (DateError::EarlyYear, Some(bound)) => before(bound, date(self.rules(), bound)),
            _ => error.into(),
        }
    }

    /// Returns what is wrong with a date that lies beyond the bounds of the question.
    #[must_use]
    pub fn date_fault(&self, date: NaiveDate) -> Option<Fault> {
        let rules = self.rules();
        match (self.question.earliest, self.question.latest) {
            (Some(bound), _) if date < rules.date_of(bound) => Some(before(bound, rules.date_of(bound))),
            (_, Some(bound)) if date > rules.date_of(bound) => Some(after(bound, rules.date_of(bound))),
            _ => None,
        }
    }

    /// Returns the same fault for an answer that can mean any month from the first to the last.
    #[must_use]
    pub fn month_fault(&self, first: Month, last: Month) -> Option<Fault> {
        let rules = self.rules();
        match (self.question.earliest, self.question.latest) {
            (Some(bound), _) if last < rules.month_of(bound) => Some(before(bound, rules.month_of(bound))),
            (_, Some(bound)) if first > rules.month_of(bound) => Some(after(bound, rules.month_of(bound))),
            _ => None,
        }
    }

    /// Reports something about a good answer.
    pub fn note(&self, severity: Severity, fault: impl Into<Fault>) {
        let fault = fault.into();
        // A year alone has no boxes.
        let has_boxes = matches!(self.question.widget, Widget::Date | Widget::Month);
        let part = first_part(&fault).filter(|_| has_boxes);
        self.checker.report_part(self.question.key, part, severity, fault);
    }

    /// Returns a limit that the question declares, as it is under these rules.
    #[must_use]
    #[inline]
    pub fn limit(&self, declared: Option<usize>) -> Option<usize> {
        declared.map(|declared| self.checker.limit(self.question.key, declared))
    }

    /// Returns the most characters that the answer may have under these rules: as declared, or beside a limit in words.
    #[must_use]
    #[inline]
    pub fn most_characters(&self) -> Option<usize> {
        let limit = |declared| self.checker.limit(self.question.key, declared);
        self.question.most_characters(self.rules().characters_per_word(), limit)
    }

    /// Returns the choices that the rules offer, or `None` if they offer all of them.
    #[must_use]
    pub fn offer(&self) -> Option<&[Cow<'static, str>]> {
        self.checker.offer(self.question.key)
    }

    /// Returns the typed answer.
    ///
    /// # Errors
    /// Fails when the answer is blank or wrong, which is then reported as far as the scope demands it.
    pub fn get<T: Field>(self) -> Result<T, Reported> {
        let (checker, question) = (self.checker, self.question);
        checker.given(question, self.get_optional())
    }

    /// Handles an answer that cannot be read because another one is wrong: a blank may still be reported as missing.
    ///
    /// # Errors
    /// Fails when there is an answer, or when a blank is reported.
    #[doc(hidden)]
    pub fn unread<T>(self) -> Result<Option<T>, Reported> {
        if self.answer.is_blank() && !self.is_to_be_read()? { Ok(None) } else { Err(Reported(())) }
    }

    /// Returns the typed answer of a question that may be left blank.
    ///
    /// # Errors
    /// Fails when the answer is wrong, or blank though required.
    #[inline]
    pub fn get_optional<T: Field>(self) -> Result<Option<T>, Reported> {
        if self.may_be_absent() { Ok(None) } else { self.read_sent(T::read) }
    }

    /// Returns the optional answer as the function `read` reads it.
    ///
    /// # Errors
    /// Fails when the answer is wrong, or blank though required.
    #[inline]
    pub fn read_with<T>(
        self,
        read: impl FnOnce(&Answer, &Self) -> Result<T, Fault>,
    ) -> Result<Option<T>, Reported> {
        if self.may_be_absent() { Ok(None) } else { self.read_sent(read) }
    }

    /// Returns whether there is nothing to read and nothing to report: most answers of a form are blank and need not be given.
    #[inline(always)]
    fn may_be_absent(&self) -> bool {
        self.answer.is_absent()
            && self.demand != Some(Demand::Required)
            && self.question.advise_blank.is_none()
    }

    /// Reads an answer in one place for all questions of a type, so that there is little code to walk through.
    #[inline(never)]
    fn read_sent<T>(
        &self,
        read: impl FnOnce(&Answer, &Self) -> Result<T, Fault>,
    ) -> Result<Option<T>, Reported> {
        if !self.is_to_be_read()? {
            return Ok(None);
        }
        match read(self.answer, self) {
            Ok(value) => Ok(self.demand.map(|_| value)),
            Err(fault) => Err(self.refuse(fault)),
        }
    }

    /// Returns whether there is an answer that is asked for. Reports one that is not asked, and a blank that is missing.
    #[inline]
    fn is_to_be_read(&self) -> Result<bool, Reported> {
        // Most answers are text, and most questions are for the applicant, whatever the rules say.
        let is_asked = self.question.asked_by == AskedBy::Applicant
            && self.question.named_by.is_none()
            && self.demand != Some(Demand::NotAsked)
            && !self.checker.may_leave_out();
        if is_asked && self.answer.is_visible_text() { Ok(true) } else { self.is_asked_and_given() }
    }

    #[inline(never)]
    fn is_asked_and_given(&self) -> Result<bool, Reported> {
        if self.is_left_out() {
            self.checker.not_asked(self.question, self.answer);
            return Ok(false);
        }
        self.checker.inside(self.question.key, self.answer);
        match self.answer.is_blank() {
            false => Ok(true),
            true if self.may_be_blank() => Ok(false),
            true => Err(Reported(())),
        }
    }

    #[cold]
    fn refuse(&self, fault: Fault) -> Reported {
        self.note(Severity::Error, fault);
        Reported(())
    }

    /// Returns whether the answer is kept but left out, because other answers, the rules or the stage mean that it is not asked.
    fn is_left_out(&self) -> bool {
        !self.rules().reads_answers_of(self.question.asked_by)
            || self.demand == Some(Demand::NotAsked)
            || self.question.named_by.is_some_and(|list| self.rules().names().list(list).is_empty())
            || self.checker.leaves_out(self.question.key)
    }

    /// Returns whether the answer may be blank, and reports a blank that is missing or gets advice.
    fn may_be_blank(&self) -> bool {
        let demands = self.checker.demands;
        if self.demand == Some(Demand::Required) && !self.checker.may_be_blank {
            if demands {
                self.note(Severity::Error, Code::MISSING);
            }
            return false;
        }
        if let Some(code) = self.question.advise_blank
            && demands
        {
            self.note(Severity::Advice, code);
        }
        true
    }
}

fn before(bound: Bound, date: impl Into<Param>) -> Fault {
    let fault = match bound {
        Bound::AsOf => Fault::new(Code::BEFORE),
        // For a date that is too old, no other day or month would put it right.
        Bound::Oldest => Fault::new(Code::BEFORE).with("parts", vec!["year"]),
    };
    fault.with("bound", date)
}

fn after(bound: Bound, date: impl Into<Param>) -> Fault {
    match bound {
        Bound::AsOf => Code::IN_FUTURE.into(),
        Bound::Oldest => Fault::new(Code::AFTER).with("bound", date),
    }
}
