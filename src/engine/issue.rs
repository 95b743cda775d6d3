//! One problem: where, what kind, and how badly.

use std::fmt;

use serde::ser::{SerializeStruct, Serializer};
use serde::{Deserialize, Serialize};

use super::{Code, Fault, Param, Path};

/// Says how much an issue matters. Only an error blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Information: there is nothing to do.
    Info,
    /// A tip that makes the application stronger.
    Advice,
    /// Unusual but possible: the applicant is asked to confirm it.
    Warning,
    /// Missing, malformed or contradictory: it has to be put right before submitting.
    Error,
}

impl Severity {
    /// Returns the severity as it is written in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Advice => "advice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One problem with one answer. It holds the place and the kind of problem, never the answer.
///
/// In JSON it is `{"path", "code", "severity", "message", "params"}`, where the message is the code with its parameters. To give
/// a sentence instead, use the words of a language, as [`ProblemDetails`](crate::adapters::ProblemDetails) does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Issue {
    path: Path,
    severity: Severity,
    fault: Fault,
}

impl Issue {
    /// Makes an issue at `path`.
    ///
    /// ```
    /// use applicant::{Code, Issue, Path};
    /// use applicant::engine::Severity;
    /// let issue = Issue::new(Path::root().key("job").key("role"), Severity::Error, Code::NOT_A_CHOICE);
    /// assert_eq!(issue.to_string(), "/job/role: not_a_choice");
    /// ```
    #[must_use]
    pub fn new(path: Path, severity: Severity, fault: impl Into<Fault>) -> Issue {
        Issue { path, severity, fault: fault.into() }
    }

    /// An issue at a key of what is looked at by itself, such as one entry of a list.
    pub(crate) fn at(key: &'static str, severity: Severity, fault: impl Into<Fault>) -> Issue {
        Issue::new(Path::root().key(key), severity, fault)
    }

    /// Where the problem is.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// Returns what kind of problem it is.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.fault.code()
    }

    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Returns the value of that name, which its message needs: a limit, a count, a date from a rule, the name of a choice.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&Param> {
        self.fault.param(name)
    }

    /// Returns the values that its message needs, by name, in the order in which they were given.
    pub fn params(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.fault.params()
    }

    /// Returns the problem without its place.
    #[must_use]
    pub const fn fault(&self) -> &Fault {
        &self.fault
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.fault)
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Issue", 5)?;
        out.serialize_field("path", &self.path)?;
        out.serialize_field("code", &self.code())?;
        out.serialize_field("severity", &self.severity)?;
        out.serialize_field("message", &self.fault.to_string())?;
        out.serialize_field("params", self.fault.as_object())?;
        out.end()
    }
}
