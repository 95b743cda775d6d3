//! Walks a draft: answers are parsed into typed data, and everything wrong with them is collected.

mod asked;
mod at;
mod beside;
mod lists;
mod siblings;

use std::borrow::Cow;
use std::cell::RefCell;

use crate::engine::{
    Answer, Code, Demand, DraftNode, Fact, Fault, Group, Id, Issue, Meta, Need, Param, Part, Report, Rows,
    Schema, Severity, Ternary,
};
pub use asked::Asked;
use at::At;
#[doc(hidden)]
pub use lists::NoneSaid;
pub(crate) use siblings::Decided;
pub use siblings::Siblings;

use crate::engine::{NeedByRules, Rules, Scope};

/// A draft that can be checked. [`derive(Section)`](macro@crate::Section) implements it for a struct that declares its questions;
/// implement it by hand for what no declaration can express.
///
/// Read every answer before the first `?`, so that all problems are found in one pass.
///
/// ```
/// use applicant::{draft, Rules, Scope};
/// use applicant::engine::{review, Answer, Check, Checker, Meta, Reported};
/// use applicant::field::Line;
///
/// draft! {
///     /// A badge as typed.
///     pub struct BadgeDraft { number: Answer, colour: Answer }
/// }
///
/// /// A badge.
/// pub struct Badge { pub number: Line, pub colour: Option<Line> }
///
/// const NUMBER: Meta = Meta::line("number").max_chars(100);
/// const COLOUR: Meta = Meta::line("colour").max_chars(100).optional();
///
/// impl Check for BadgeDraft {
///     type Checked = Badge;
///     fn check(&self, c: &Checker<'_>) -> Result<Badge, Reported> {
///         let number = c.ask(&NUMBER, &self.number).get();
///         let colour = c.ask(&COLOUR, &self.colour).get_optional();
///         Ok(Badge { number: number?, colour: colour? })
///     }
/// }
///
/// let badge: BadgeDraft = serde_json::from_str(r#"{"colour": ["red"]}"#)?;
/// let rules = Rules::on("2026-11-21".parse()?);
/// let report = review(&badge, &rules, Scope::Submit);
/// assert_eq!(report.to_string(), "/number: missing\n/colour: wrong_type");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Check: DraftNode + Group {
    /// The typed form.
    type Checked;

    /// Parses every answer, and reports what is wrong.
    ///
    /// # Errors
    /// Returns [`Reported`] when the typed form cannot be built; the report then says why.
    fn check(&self, c: &Checker<'_>) -> Result<Self::Checked, Reported>;
}

/// A section as it is declared, which knows the type of its draft. `#[derive(Section)]` implements it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a section",
    label = "not a section: `#[derive(Section)]` makes it one",
    note = "a question beside the sections of a form has `#[ask(…)]`"
)]
pub trait Declared {
    /// The section as typed.
    type Draft: DraftNode;
}

/// Proves that a missing value has been reported. Only a [`Checker`] can make one, so no answer is treated as wrong without a
/// report. The one silent case is a blank that the scope does not demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reported(());

/// An application, and what its report still contains: warnings, advice and information.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Checked<T> {
    /// The sound application, or another declared form.
    pub application: T,
    /// The issues that do not block.
    pub report: Report,
}

/// What is known of a draft that may not be sound, and all that was found in it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SoFar<T> {
    /// The typed form, if it can be built.
    pub known: Option<T>,
    /// What is wrong or missing, and what remains to be told.
    pub report: Report,
}

/// Checks a draft on its own: its typed form, if it can be built, and all that was found.
pub fn check<T: Check>(draft: &T, rules: &Rules, scope: Scope) -> SoFar<T::Checked> {
    let found = RefCell::new(Vec::new());
    let checker = Checker::new(rules, scope.demands(), T::SCHEMA, &found);
    let known = checker.visit(draft, T::check).ok();
    let mut issues = found.into_inner();
    issues.retain(|issue| scope.covers(issue, T::SCHEMA));
    SoFar { known, report: Report::under(T::SCHEMA, rules.names(), issues) }
}

/// Reports what is wrong with a draft on its own. [`Scope::Page`] and [`Scope::Section`] apply to the whole form; for any other
/// document they cover everything.
pub fn review<T: Check>(draft: &T, rules: &Rules, scope: Scope) -> Report {
    check(draft, rules, scope).report
}

/// Reports what is wrong with the rows of a list on their own. Paths begin with the index of the row.
pub fn review_rows<T: Check>(rows: &Rows<T>, rules: &Rules, max: usize, scope: Scope) -> Report {
    let found = RefCell::new(Vec::new());
    Checker::new(rules, scope.demands(), T::SCHEMA, &found).list(rows, max);
    Report::under(T::SCHEMA, rules.names(), found.into_inner())
}

/// Returns the facts that a form decides about its sections, as its check works them out.
#[doc(hidden)]
pub fn facts<T: Check>(draft: &T, rules: &Rules) -> Vec<(Fact, bool)> {
    let decided = RefCell::new(Vec::new());
    silently(rules, |c| {
        let _ = draft.check(&Checker { log: Some(&decided), ..c.again() });
    });
    decided.into_inner()
}

/// Reads without reporting, for rules that look at an answer that is reported at its own place.
pub(crate) fn silently<R>(rules: &Rules, read: impl FnOnce(&Checker<'_>) -> R) -> R {
    let found = RefCell::new(Vec::new());
    let at = At::Root;
    read(&Checker { at, ..Checker::new(rules, false, Schema::ANSWER, &found) })
}

/// Collects what is wrong while a draft is walked. It is shared, so that answers can be asked for in any order, and it builds a
/// path only when there is something to report.
#[derive(Debug)]
pub struct Checker<'a> {
    rules: &'a Rules,
    demands: bool,
    /// Whether what is asked lies in a group that need not be answered.
    may_be_blank: bool,
    /// Whether the rules change nothing that is declared below here, so that they need not be asked about every row.
    is_as_declared: bool,
    /// A fact that other sections decide, and the checker that knows the facts decided before.
    fact: Option<(Fact, bool)>,
    before: Option<&'a Checker<'a>>,
    /// Where the facts that a form decides are recorded for a page.
    log: Option<&'a RefCell<Vec<(Fact, bool)>>>,
    at: At<'a>,
    found: &'a RefCell<Vec<Issue>>,
}

impl<'a> Checker<'a> {
    fn new(rules: &'a Rules, demands: bool, shape: &Schema, found: &'a RefCell<Vec<Issue>>) -> Checker<'a> {
        let at = if shape.is_form() { At::Root } else { At::Alone };
        Checker {
            rules,
            demands,
            may_be_blank: false,
            is_as_declared: false,
            fact: None,
            before: None,
            log: None,
            at,
            found,
        }
    }

    /// Returns the rules that apply.
    #[must_use]
    pub const fn rules(&self) -> &'a Rules {
        self.rules
    }

    /// Returns whether a blank answer to a required question is an error.
    #[must_use]
    pub const fn demands(&self) -> bool {
        self.demands
    }

    /// Asks a question about its answer, which `get` then parses.
    pub fn ask<'q>(&'q self, question: &'q Meta, answer: &'q Answer) -> Asked<'q> {
        let demand = match question.need {
            Need::Always(demand) => demand,
            // Here the rules may demand a single answer; most rules demand none.
            Need::Sometimes | Need::ByRules if self.rules_demand(question.key) => Demand::Required,
            Need::Sometimes | Need::ByRules | Need::Cases(_) | Need::By(_) => Demand::Optional,
        };
        Asked { checker: self, question, answer, demand: Some(demand) }
    }

    /// Asks a question that may depend on other answers of its draft. An answer that is not asked is left out; while that is
    /// open, the answer is read but not kept.
    #[inline]
    pub fn ask_beside<'q>(
        &'q self,
        question: &'q Meta,
        answer: &'q Answer,
        beside: &Siblings<'_>,
    ) -> Asked<'q> {
        // One choice often decides that none of the conditions needs to be looked at.
        let is_shut =
            matches!(question.need, Need::Cases(_)) && question.gate.is_some_and(|gate| beside.shuts(gate));
        let demand = if is_shut { Some(Demand::NotAsked) } else { demand_beside(question, answer, beside) };
        Asked { checker: self, question, answer, demand }
    }

    /// Asks a question where it is already known what is asked, or that this is open.
    pub const fn ask_as<'q>(
        &'q self,
        question: &'q Meta,
        answer: &'q Answer,
        demand: Option<Demand>,
    ) -> Asked<'q> {
        Asked { checker: self, question, answer, demand }
    }

    /// Returns the answers of a draft and the facts, as conditions see them.
    #[must_use]
    pub fn beside<'q, T: Group>(&'q self, draft: &'q T) -> Siblings<'q> {
        Siblings::new(Some(draft), Some(self.rules), Decided::InCheck(self))
    }

    /// Returns whether a fact holds: as other sections decide, or else as the rules say.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> bool {
        self.decided(fact).unwrap_or_else(|| self.rules.fact(fact))
    }

    /// Returns whether a fact holds that other sections decide, or `None` where they do not decide it.
    pub(crate) fn decided(&self, fact: Fact) -> Option<bool> {
        match self.fact {
            Some((of, holds)) if of == fact => Some(holds),
            _ => self.before?.decided(fact),
        }
    }

    /// Returns a checker that also knows this fact, which other sections decide.
    #[must_use]
    pub fn with_fact<'b>(&'b self, fact: Fact, holds: bool) -> Checker<'b> {
        if let (Some(log), At::Root) = (self.log, &self.at) {
            log.borrow_mut().push((fact, holds));
        }
        Checker { fact: Some((fact, holds)), before: Some(self), ..self.again() }
    }

    /// Reads here without reporting, for rules that look at an answer that is reported at its own place.
    pub(crate) fn silently<R>(&self, read: impl FnOnce(&Checker<'_>) -> R) -> R {
        let found = RefCell::new(Vec::new());
        let here = self.again();
        read(&Checker { demands: false, found: &found, ..here })
    }

    /// Returns a copy of the checker, to be changed in part.
    const fn again<'b>(&'b self) -> Checker<'b> {
        let at = match &self.at {
            At::Root => At::Root,
            At::Alone => At::Alone,
            At::Key(above, key) => At::Key(above, key),
            At::Named(above, id) => At::Named(above, *id),
            At::Index(above, index) => At::Index(above, *index),
        };
        Checker {
            rules: self.rules,
            demands: self.demands,
            may_be_blank: self.may_be_blank,
            is_as_declared: self.is_as_declared,
            fact: self.fact,
            before: self.before,
            log: self.log,
            at,
            found: self.found,
        }
    }

    /// Reports an issue at a key of the current draft; the empty key means the draft itself.
    #[cold]
    pub fn report(&self, key: &'static str, severity: Severity, fault: impl Into<Fault>) {
        let fault = fault.into();
        let part = first_part(&fault);
        self.report_part(key, part, severity, fault);
    }

    #[cold]
    fn report_part(&self, key: &'static str, part: Option<Part>, severity: Severity, fault: Fault) {
        let mut found = self.found.borrow_mut();
        if found.is_empty() {
            // A form that is not finished has many.
            found.reserve(32);
        }
        found.push(Issue::new(self.at.path(key).with_part(part), severity, fault));
    }

    /// Reports what was found in the current draft when it was looked at by itself.
    pub(crate) fn pass_on(&self, issues: impl IntoIterator<Item = Issue>) {
        for issue in issues {
            let mut path = self.at.path("");
            issue.path().segments().iter().for_each(|segment| path.push(segment.clone()));
            let path = path.with_part(first_part(issue.fault()));
            self.found.borrow_mut().push(Issue::new(path, issue.severity(), issue.fault().clone()));
        }
    }

    /// Reports an error and returns it, so that it can end a chain.
    ///
    /// # Errors
    /// Always fails.
    pub fn error<T>(&self, key: &'static str, fault: impl Into<Fault>) -> Result<T, Reported> {
        self.report(key, Severity::Error, fault);
        Err(Reported(()))
    }

    /// Returns an answer that the typed form needs. One that may be left blank, as in a group that need not be answered, is
    /// reported as missing here, so that nothing is lost silently.
    ///
    /// # Errors
    /// Fails when there is no answer.
    #[doc(hidden)]
    pub fn given<T>(&self, question: &Meta, read: Result<Option<T>, Reported>) -> Result<T, Reported> {
        match read? {
            Some(value) => Ok(value),
            None if self.demands => self.error(question.key, Code::MISSING),
            None => Err(Reported(())),
        }
    }

    /// Returns [`Reported`] for a value that is absent because of another report, or because of a blank that the scope does not
    /// demand.
    pub(crate) const fn unsaid<T>(&self) -> Result<T, Reported> {
        Err(Reported(()))
    }

    /// Reports a warning.
    pub fn warn(&self, key: &'static str, fault: impl Into<Fault>) {
        self.report(key, Severity::Warning, fault);
    }

    /// Reports advice.
    pub fn advise(&self, key: &'static str, fault: impl Into<Fault>) {
        self.report(key, Severity::Advice, fault);
    }

    /// Reports an issue for information.
    pub fn inform(&self, key: &'static str, fault: impl Into<Fault>) {
        self.report(key, Severity::Info, fault);
    }

    /// Reports an answer that is kept in the draft but not asked for, so that it is left out.
    #[cold]
    pub(crate) fn not_asked(&self, question: &Meta, answer: &Answer) {
        self.inside(question.key, answer);
        if !answer.is_blank() {
            self.inform(question.key, Code::ANSWER_NOT_ASKED);
        }
    }

    /// Checks the draft below a key.
    ///
    /// # Errors
    /// Fails when something needed was reported.
    pub fn dive<T: Check>(&self, key: &'static str, draft: &T) -> Result<T::Checked, Reported> {
        self.below(key).visit(draft, T::check)
    }

    /// Runs a check below a key that also looks at other answers.
    pub fn dive_with<T: DraftNode, R>(
        &self,
        key: &'static str,
        draft: &T,
        check: impl FnOnce(&T, &Checker<'_>) -> Result<R, Reported>,
    ) -> Result<R, Reported> {
        self.below(key).visit(draft, check)
    }

    /// Checks the group of answers below a key, which is only required when its need says so. A blank group that is not required
    /// is left out.
    ///
    /// # Errors
    /// Fails when something needed was reported.
    pub fn dive_if<T: Check>(
        &self,
        need: &Need,
        beside: &Siblings<'_>,
        key: &'static str,
        draft: &T,
    ) -> Result<Option<T::Checked>, Reported> {
        let demand = need.demand(beside);
        if demand == Some(Demand::Required) {
            return self.dive(key, draft).map(Some);
        }
        if draft.is_blank() {
            return Ok(None);
        }
        if demand == Some(Demand::NotAsked) {
            self.inform(key, Code::ANSWER_NOT_ASKED);
            return Ok(None);
        }
        let below = Checker { may_be_blank: true, ..self.below(key) };
        let read = below.visit(draft, T::check);
        if demand.is_none() { read.map(|_| None) } else { read.map(Some) }
    }

    /// Reports the answers to a section that the form does not have: they are kept in the draft and left out.
    #[doc(hidden)]
    pub fn left_out(&self, key: &'static str, answers: &impl DraftNode) {
        if !answers.is_blank() {
            self.inform(key, Code::ANSWER_NOT_ASKED);
        }
    }

    /// Returns a checker for what lies below a key.
    #[must_use]
    pub const fn below<'b>(&'b self, key: &'static str) -> Checker<'b> {
        Checker { at: At::Key(&self.at, key), ..self.again() }
    }

    /// Returns a checker for what lies below a key that the post names.
    #[must_use]
    pub const fn named<'b>(&'b self, id: Id) -> Checker<'b> {
        Checker { at: At::Named(&self.at, id), ..self.again() }
    }

    /// Returns a checker for a row.
    #[must_use]
    pub const fn row<'b>(&'b self, index: u32) -> Checker<'b> {
        Checker { at: At::Index(&self.at, index), ..self.again() }
    }

    /// Returns whether the form may leave out questions here. Most forms ask everything that their sections declare.
    #[inline]
    fn may_leave_out(&self) -> bool {
        !self.is_as_declared && !self.rules.left_out.is_empty()
    }

    /// Returns whether the form does not ask this question, so that its answer is kept and left out.
    pub(crate) fn leaves_out(&self, key: &str) -> bool {
        self.may_leave_out() && self.rules.left_out.iter().any(|named| self.at.leads_to(key, named))
    }

    /// Returns the limit of the question or list of a key: the declared one, unless the rules give another.
    #[inline]
    pub(crate) fn limit(&self, key: &str, declared: usize) -> usize {
        let changed = || self.rules.limit_where(|named| self.at.leads_to(key, named));
        if self.is_as_declared { declared } else { changed().unwrap_or(declared) }
    }

    /// Returns the choices that the rules offer at the question of a key, or `None` if they offer all of them.
    #[inline]
    pub(crate) fn offer(&self, key: &str) -> Option<&'a [Cow<'static, str>]> {
        if self.is_as_declared { None } else { self.rules.offer_where(|named| self.at.leads_to(key, named)) }
    }

    /// Returns whether the rules require the answer of a key, for a question that leaves it to them.
    fn rules_demand(&self, key: &str) -> bool {
        if self.is_as_declared {
            return false;
        }
        match self.rules.need_where(|named| self.at.leads_to(key, named)) {
            NeedByRules::Always => true,
            NeedByRules::Unless(fact) => !self.fact(fact),
            NeedByRules::Never => false,
        }
    }

    fn visit<T: DraftNode, R>(
        &self,
        draft: &T,
        check: impl FnOnce(&T, &Checker<'_>) -> Result<R, Reported>,
    ) -> Result<R, Reported> {
        let rest = draft.rest();
        if rest.is_wrong_type() {
            if rest.has_duplicates() {
                self.warn("", Code::DUPLICATE_KEY);
            }
            return self.error("", Code::WRONG_TYPE);
        }
        self.came_beside(rest, T::SCHEMA);
        check(draft, self)
    }
}

/// Returns what is asked beside other answers. For a blank it only matters whether it is missing, and for an answer whether it is
/// asked.
fn demand_beside(question: &Meta, answer: &Answer, beside: &Siblings<'_>) -> Option<Demand> {
    match answer.is_blank() {
        true if question.advise_blank.is_some() => question.need.demand(beside),
        true if question.need.requires(beside) => Some(Demand::Required),
        true => Some(Demand::Optional),
        false => match question.need.asks(beside) {
            Ternary::Yes => Some(Demand::Optional),
            Ternary::No => Some(Demand::NotAsked),
            Ternary::Open => None,
        },
    }
}

/// Returns the first part of a date that needs attention.
fn first_part(fault: &Fault) -> Option<Part> {
    match fault.param("parts") {
        Some(Param::Names(names)) => Part::ALL.into_iter().find(|part| names.contains(&part.as_str())),
        _ => None,
    }
}
