//! Who acted: an opaque handle, never a name.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Move;

/// The handle of somebody on the employer's side, such as `sift-lead-2`: 1 to 64 of `A-Z a-z 0-9 - _`, so that neither a name in
/// two words nor an address fits.
///
/// ```
/// use applicant::recruitment::{ActorId, ActorIdError};
/// assert_eq!("sift-lead-2".parse::<ActorId>()?.as_str(), "sift-lead-2");
/// assert_eq!("lead@example.com".parse::<ActorId>(), Err(ActorIdError::Character));
/// # Ok::<(), ActorIdError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ActorId(String);

/// Why text is no [`ActorId`]. It never quotes the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActorIdError {
    /// No character at all.
    #[error("a handle is needed")]
    Blank,
    /// More than 64 characters.
    #[error("a handle has at most 64 characters")]
    TooLong,
    /// A space, an `@` or anything else that a name or an address may have.
    #[error("a handle has only letters from A to Z, digits, hyphens and underscores")]
    Character,
}

impl ActorId {
    /// The handle.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ActorId {
    type Err = ActorIdError;
    fn from_str(text: &str) -> Result<ActorId, ActorIdError> {
        if text.is_empty() {
            Err(ActorIdError::Blank)
        } else if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
            Err(ActorIdError::Character)
        } else if text.len() > 64 {
            Err(ActorIdError::TooLong)
        } else {
            Ok(ActorId(text.to_owned()))
        }
    }
}

impl TryFrom<String> for ActorId {
    type Error = ActorIdError;
    fn try_from(text: String) -> Result<ActorId, ActorIdError> {
        text.parse()
    }
}

impl From<ActorId> for String {
    fn from(id: ActorId) -> String {
        id.0
    }
}

impl fmt::Display for ActorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Who made a move. In the wire format `"applicant"`, `"system"` or `{"person": "sift-lead-2"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The applicant. Nothing says who that is.
    Applicant,
    /// Somebody on the employer's side, by their handle.
    Person(ActorId),
    /// A programme: a deadline that passed, a result that was imported.
    System,
}

impl Actor {
    /// A person by their handle.
    ///
    /// # Errors
    /// When it is no handle.
    pub fn person(handle: &str) -> Result<Actor, ActorIdError> {
        handle.parse().map(Actor::Person)
    }

    /// Whether this actor may make the move.
    ///
    /// The applicant sends the application and takes it back; a person may do either for them. Only a person rejects: no
    /// application is turned down by a machine alone (UK GDPR, on decisions by automated means). Nor does a machine take one back, which would be a
    /// rejection by another name. All the rest is for persons and the system.
    #[must_use]
    pub const fn may(&self, action: Move) -> bool {
        match (self, action) {
            (Actor::Person(_), _) | (Actor::Applicant, Move::Submit | Move::Withdraw) => true,
            (Actor::System, Move::Submit | Move::Withdraw | Move::Reject) | (Actor::Applicant, _) => false,
            (Actor::System, _) => true,
        }
    }

    /// What kind of actor it is, as words.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Actor::Applicant => "the applicant",
            Actor::Person(_) => "a person",
            Actor::System => "the system",
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Actor::Person(id) => write!(f, "{id}"),
            Actor::Applicant | Actor::System => f.write_str(self.kind()),
        }
    }
}
