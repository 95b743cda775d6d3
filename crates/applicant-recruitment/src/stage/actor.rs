//! Who acted: an opaque handle, never a name.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Move;
use crate::handle::{ActorId, HandleError};

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
    pub fn person(handle: &str) -> Result<Actor, HandleError> {
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

    /// What kind of actor it is, as a name for catalogues: `applicant`, `person`, `system`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Actor::Applicant => "applicant",
            Actor::Person(_) => "person",
            Actor::System => "system",
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
