//! Walking a draft: answers are parsed into data, and what is wrong with them is collected.

use std::cell::RefCell;

use chrono::NaiveDate;

use crate::answer::{Answer, Node, Rest, Rows};
use crate::field::{DateError, Field, Month};
use crate::question::{Bound, Question, Widget};
use crate::report::{Code, Fault, Issue, Param, Part, Path, Report, Segment, Severity, Shape};
use crate::rules::{Limit, Rules};
use crate::scope::Scope;

/// A draft that can be checked. A section of your own is written exactly as ours are.
///
/// Read every answer before the first `?`, so that all problems are found in one pass.
///
/// ```
/// use applicant::{draft, field::Line, review, Answer, Check, Checker, Limit, Question, Reported, Rules, Scope};
///
/// draft! {
///     /// A badge as typed.
///     pub struct BadgeDraft { number: Answer, colour: Answer }
/// }
///
/// /// A badge.
/// pub struct Badge { pub number: Line, pub colour: Option<Line> }
///
/// const NUMBER: Question = Question::line("number").max(Limit::Line);
/// const COLOUR: Question = Question::line("colour").max(Limit::Line).optional();
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
/// assert_eq!(report.to_string(), "/number: needs an answer\n/colour: is not the kind of answer that belongs here");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Check: Node {
    /// The typed form.
    type Checked;

    /// Parses every answer, reporting what is wrong.
    ///
    /// # Errors
    /// [`Reported`] when the typed form cannot be built: the report says why.
    fn check(&self, c: &Checker<'_>) -> Result<Self::Checked, Reported>;
}

/// What there is instead of a value: the report says why, and only a [`Checker`] can make one, so that no answer is called wrong
/// without a word. The one silent case is a blank that the scope does not demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reported(());

/// Checks a draft on its own: its typed form, if it can be built, and all that was found.
pub fn check<T: Check>(draft: &T, rules: &Rules, scope: Scope<'_>) -> (Option<T::Checked>, Report) {
    let found = RefCell::new(Vec::new());
    let checker = Checker { rules, demands: scope.demands(), at: At::Root, found: &found };
    let checked = checker.visit(draft, T::check).ok();
    let mut issues = found.into_inner();
    issues.retain(|issue| scope.covers(issue, T::SHAPE));
    (checked, Report::new(T::SHAPE, issues))
}

/// What is wrong with a draft on its own. [`Scope::Page`] and [`Scope::Section`] speak of the whole form: for any other
/// document they cover everything.
pub fn review<T: Check>(draft: &T, rules: &Rules, scope: Scope<'_>) -> Report {
    check(draft, rules, scope).1
}

/// What is wrong with the rows of a list on their own; paths begin with the index of the row.
pub fn review_rows<T: Check>(rows: &Rows<T>, rules: &Rules, limit: Limit, scope: Scope<'_>) -> Report {
    let found = RefCell::new(Vec::new());
    let checker = Checker { rules, demands: scope.demands(), at: At::Root, found: &found };
    checker.list(rows, limit);
    Report::new(T::SHAPE, found.into_inner())
}

/// Reads without reporting: for rules that look at an answer whose own place reports it.
pub(crate) fn silently<R>(rules: &Rules, read: impl FnOnce(&Checker<'_>) -> R) -> R {
    let found = RefCell::new(Vec::new());
    read(&Checker { rules, demands: false, at: At::Root, found: &found })
}

/// Collects what is wrong while a draft is walked. It is shared, so that answers can be asked for in any order, and
/// builds a path only when there is something to report.
#[derive(Debug)]
pub struct Checker<'a> {
    rules: &'a Rules,
    demands: bool,
    at: At<'a>,
    found: &'a RefCell<Vec<Issue>>,
}

#[derive(Debug)]
enum At<'a> {
    Root,
    Key(&'a At<'a>, &'static str),
    Index(&'a At<'a>, u32),
}

impl At<'_> {
    fn path(&self, extra: usize) -> Vec<Segment> {
        match self {
            At::Root => Vec::with_capacity(extra),
            At::Key(parent, key) => {
                let mut path = parent.path(extra + 1);
                path.push(Segment::Key((*key).into()));
                path
            }
            At::Index(parent, index) => {
                let mut path = parent.path(extra + 1);
                path.push(Segment::Index(*index));
                path
            }
        }
    }
}

impl<'a> Checker<'a> {
    /// The rules that apply.
    #[must_use]
    pub const fn rules(&self) -> &'a Rules {
        self.rules
    }

    /// Whether a blank answer to a required question is an error.
    #[must_use]
    pub const fn demands(&self) -> bool {
        self.demands
    }

    /// Asks a question of its answer; `get` parses it.
    pub fn ask<'q>(&'q self, question: &'q Question, answer: &'q Answer) -> Asked<'q> {
        Asked { checker: self, question, answer, required: question.required, advice: None }
    }

    /// Reports an issue at a key of the current draft; the empty key is the draft itself.
    pub fn report(&self, key: &'static str, severity: Severity, fault: impl Into<Fault>) {
        let fault = fault.into();
        let part = first_part(&fault);
        self.report_part(key, part, severity, fault);
    }

    fn report_part(&self, key: &'static str, part: Option<Part>, severity: Severity, fault: Fault) {
        let mut segments = self.at.path(1);
        if !key.is_empty() {
            segments.push(Segment::Key(key.into()));
        }
        let path = Path::from_segments(segments).with_part(part);
        self.found.borrow_mut().push(Issue::new(path, severity, fault));
    }

    /// Reports an error, and returns it, so that it can end a chain.
    ///
    /// # Errors
    /// Always.
    pub fn error<T>(&self, key: &'static str, fault: impl Into<Fault>) -> Result<T, Reported> {
        self.report(key, Severity::Error, fault);
        Err(Reported(()))
    }

    /// A value that is not there because of what is reported elsewhere, or of a blank that the scope does not demand.
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

    /// Reports for information.
    pub fn inform(&self, key: &'static str, fault: impl Into<Fault>) {
        self.report(key, Severity::Info, fault);
    }

    /// An answer that is kept in the draft but is not asked for: it is left out and said so.
    pub(crate) fn not_asked(&self, question: &Question, answer: &Answer) {
        self.inside(question.key, answer);
        if !answer.is_blank() {
            self.inform(question.key, Code::AnswerNotAsked);
        }
    }

    /// Checks the draft below a key.
    ///
    /// # Errors
    /// When it was reported.
    pub fn dive<T: Check>(&self, key: &'static str, draft: &T) -> Result<T::Checked, Reported> {
        self.below(key).visit(draft, T::check)
    }

    /// Checks the draft below a key with a check that looks at other answers too.
    pub fn dive_with<T: Node, R>(
        &self,
        key: &'static str,
        draft: &T,
        check: impl FnOnce(&T, &Checker<'_>) -> Result<R, Reported>,
    ) -> Result<R, Reported> {
        self.below(key).visit(draft, check)
    }

    /// A checker for what lies below a key.
    #[must_use]
    pub const fn below<'b>(&'b self, key: &'static str) -> Checker<'b> {
        Checker { rules: self.rules, demands: self.demands, at: At::Key(&self.at, key), found: self.found }
    }

    /// A checker for a row.
    #[must_use]
    pub const fn row<'b>(&'b self, index: u32) -> Checker<'b> {
        Checker {
            rules: self.rules,
            demands: self.demands,
            at: At::Index(&self.at, index),
            found: self.found,
        }
    }

    /// Checks every row of a list that is not blank. Good rows come back with the index they came with, also when others
    /// are bad.
    pub fn rows<T: Check>(&self, key: &'static str, rows: &Rows<T>, limit: Limit) -> Rows<T::Checked> {
        self.below(key).list(rows, limit)
    }

    fn template(&self, key: &'static str) -> String {
        Path::from_segments(self.at.path(1)).key(key).template()
    }

    /// Whether the form does not ask this question, so that its answer is kept and left out.
    fn leaves_out(&self, key: &'static str) -> bool {
        // Almost every form asks everything, and then no path is built.
        !self.rules.left_out.is_empty() && self.rules.left_out.contains(&self.template(key))
    }

    /// A limit of the question of a key.
    pub(crate) fn limit(&self, key: &'static str, limit: Limit) -> usize {
        match self.rules.has_question_limits() {
            true => self.rules.limit_of(&self.template(key), limit),
            false => self.rules.limit(limit),
        }
    }

    /// What came beside the answers: keys that neither we nor the owner of the form know, and keys that came more than once.
    fn beside(&self, rest: &Rest, shape: &'static Shape) {
        if rest.kept() == 0 {
            return;
        }
        let at = Path::from_segments(self.at.path(0)).template();
        let is_own = |key: &str| {
            let template = if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
            self.rules.own.iter().any(|own| {
                own.template
                    .strip_prefix(&template)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            })
        };
        let (mut unknown, mut twice) = (0_usize, 0_usize);
        for key in rest.keys().filter(|key| self.rules.own.is_empty() || !is_own(key)) {
            unknown += 1;
            twice += usize::from(rest.came_twice(key));
        }
        if unknown > 0 {
            self.inform("", Fault::new(Code::UnknownKey).with("count", unknown));
        }
        if twice > 0 {
            self.warn("", Fault::new(Code::DuplicateKey).with("count", twice));
        }
        for (key, _) in shape.keys.iter().filter(|(key, _)| rest.came_twice(key)) {
            self.warn(key, Code::DuplicateKey);
        }
    }

    /// Says so when a key inside an answer came more than once.
    fn inside(&self, key: &'static str, answer: &Answer) {
        if answer.has_duplicates() {
            self.warn(key, Code::DuplicateKey);
        }
    }

    fn list<T: Check>(&self, rows: &Rows<T>, limit: Limit) -> Rows<T::Checked> {
        if rows.is_wrong_type() {
            self.report("", Severity::Error, Code::WrongType);
        }
        if rows.unknown_keys() > 0 {
            self.inform("", Fault::new(Code::UnknownKey).with("count", rows.unknown_keys()));
        }
        if rows.came_twice_beside() {
            self.warn("", Code::DuplicateKey);
        }
        for index in rows.came_twice() {
            self.row(index).warn("", Code::DuplicateKey);
        }
        let mut checked = Rows::with_capacity(rows.len());
        let mut filled = 0;
        for row in rows {
            if row.value.is_blank() {
                continue;
            }
            filled += 1;
            if let Ok(value) = self.row(row.index).visit(&row.value, T::check) {
                checked.push_at(row.index, value);
            }
        }
        let max = self.rules.limit(limit);
        if filled > max {
            self.report("", Severity::Error, Fault::new(Code::TooMany).with("max", max));
        }
        checked
    }

    fn visit<T: Node, R>(
        &self,
        draft: &T,
        check: impl FnOnce(&T, &Checker<'_>) -> Result<R, Reported>,
    ) -> Result<R, Reported> {
        let rest = draft.rest();
        if rest.is_wrong_type() {
            if rest.has_duplicates() {
                self.warn("", Code::DuplicateKey);
            }
            return self.error("", Code::WrongType);
        }
        self.beside(rest, T::SHAPE);
        check(draft, self)
    }
}

fn before(bound: Bound, date: impl Into<Param>) -> Fault {
    let fault = match bound {
        Bound::AsOf => Fault::new(Code::Before),
        // No other day or month would mend what is so old.
        Bound::Oldest => Fault::new(Code::Before).with("parts", vec!["year"]),
    };
    fault.with("bound", date)
}

fn after(bound: Bound, date: impl Into<Param>) -> Fault {
    match bound {
        Bound::AsOf => Code::InFuture.into(),
        Bound::Oldest => Fault::new(Code::After).with("bound", date),
    }
}

/// The part of a date that needs attention first.
fn first_part(fault: &Fault) -> Option<Part> {
    match fault.params().get("parts") {
        Some(Param::Names(names)) => Part::ALL.into_iter().find(|part| names.contains(&part.as_str())),
        _ => None,
    }
}

/// A question and its answer. Chained calls are for rules that look at other answers.
#[derive(Debug)]
#[must_use = "`get` or `get_optional` parses the answer"]
pub struct Asked<'q> {
    checker: &'q Checker<'q>,
    question: &'q Question,
    answer: &'q Answer,
    required: bool,
    advice: Option<Code>,
}

impl Asked<'_> {
    /// Required if other answers say so, whatever the question says.
    pub const fn required_if(mut self, required: bool) -> Self {
        self.required = required;
        self
    }

    /// Advises when the answer is blank.
    pub const fn advise_blank(mut self, code: Code) -> Self {
        self.advice = Some(code);
        self
    }

    /// What is asked.
    #[must_use]
    pub const fn question(&self) -> &Question {
        self.question
    }

    /// The rules that apply.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        self.checker.rules
    }

    /// Whether a blank answer to a required question is an error.
    #[must_use]
    pub const fn demands(&self) -> bool {
        self.checker.demands
    }

    /// A date that cannot be read; one of a year before 1000 lies before the bound of a question that has one.
    pub(crate) fn date_error(&self, error: DateError, date: impl FnOnce(&Rules, Bound) -> Param) -> Fault {
        match (error, self.question.earliest) {
            (DateError::EarlyYear, Some(bound)) => before(bound, date(self.rules(), bound)),
            _ => error.into(),
        }
    }

    /// What is wrong with a date that lies beyond the bounds of the question.
    #[must_use]
    pub fn date_fault(&self, date: NaiveDate) -> Option<Fault> {
        let rules = self.rules();
        match (self.question.earliest, self.question.latest) {
            (Some(bound), _) if date < rules.date_of(bound) => Some(before(bound, rules.date_of(bound))),
            (_, Some(bound)) if date > rules.date_of(bound) => Some(after(bound, rules.date_of(bound))),
            _ => None,
        }
    }

    /// The same for an answer that can mean the months from the first to the last.
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

    /// A limit of the question.
    #[must_use]
    pub fn limit(&self, limit: Limit) -> usize {
        self.checker.limit(self.question.key, limit)
    }

    /// The typed answer.
    ///
    /// # Errors
    /// When it is blank or wrong, which is then reported as far as the scope demands it.
    pub fn get<T: Field>(self) -> Result<T, Reported> {
        self.get_optional()?.ok_or(Reported(()))
    }

    /// The typed answer of a question that may be left blank.
    ///
    /// # Errors
    /// When it is wrong, or blank though required.
    pub fn get_optional<T: Field>(self) -> Result<Option<T>, Reported> {
        self.read(T::read)
    }

    /// The same for an answer that is read in its own way.
    ///
    /// # Errors
    /// When it is wrong, or blank though required.
    pub fn get_optional_with<T>(
        self,
        read: impl FnOnce(&Answer) -> Result<T, Fault>,
    ) -> Result<Option<T>, Reported> {
        self.read(|answer, _| read(answer))
    }

    fn read<T>(self, read: impl FnOnce(&Answer, &Self) -> Result<T, Fault>) -> Result<Option<T>, Reported> {
        if self.checker.leaves_out(self.question.key) {
            self.checker.not_asked(self.question, self.answer);
            return Ok(None);
        }
        self.checker.inside(self.question.key, self.answer);
        if self.answer.is_blank() {
            if self.required {
                if self.checker.demands {
                    self.note(Severity::Error, Code::Missing);
                }
                return Err(Reported(()));
            }
            if let Some(code) = self.advice
                && self.checker.demands
            {
                self.note(Severity::Advice, code);
            }
            return Ok(None);
        }
        read(self.answer, &self).map(Some).map_err(|fault| {
            self.note(Severity::Error, fault);
            Reported(())
        })
    }
}
