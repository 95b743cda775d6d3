//! What applications and staff are known by here: opaque handles, never names.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Why text is no handle. It never quotes the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum HandleError {
    /// No character at all.
    #[error("a handle is needed")]
    Blank,
    /// More than 64 characters.
    #[error("a handle has at most 64 characters")]
    TooLong,
    /// A space, an `@` or anything else that a name or an address may have and a handle needs not.
    #[error("a handle has only letters from A to Z, digits, hyphens and underscores")]
    Character,
}

/// At most this many characters.
const MAX: usize = 64;

fn read(text: &str) -> Result<String, HandleError> {
    if text.is_empty() {
        Err(HandleError::Blank)
    } else if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
        Err(HandleError::Character)
    } else if text.len() > MAX {
        Err(HandleError::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

macro_rules! opaque {
    ($( $(#[$about:meta])* $name:ident )+) => { $(
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The handle as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = HandleError;
            fn from_str(text: &str) -> Result<$name, HandleError> {
                read(text).map($name)
            }
        }

        impl TryFrom<String> for $name {
            type Error = HandleError;
            fn try_from(text: String) -> Result<$name, HandleError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(reference: $name) -> String {
                reference.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+ };
}

opaque! {
    /// An application, by 1 to 64 letters from A to Z, digits, hyphens and underscores.
    ///
    /// It should say nothing of the applicant: a random number is best. Lists show those who tie in the order of their
    /// references, so one that counts up would show who came first; nothing is ever decided by it.
    ///
    /// ```
    /// use applicant_recruitment::{HandleError, Reference};
    /// assert_eq!("A-7Q2K".parse::<Reference>()?.as_str(), "A-7Q2K");
    /// assert_eq!("Sam Example".parse::<Reference>(), Err(HandleError::Character));
    /// # Ok::<(), HandleError>(())
    /// ```
    Reference

    /// Somebody on the employer's side, such as `sift-lead-2`, by the same characters as a [`Reference`].
    ///
    /// ```
    /// use applicant_recruitment::{ActorId, HandleError};
    /// assert_eq!("sift-lead-2".parse::<ActorId>()?.as_str(), "sift-lead-2");
    /// assert_eq!("lead@example.com".parse::<ActorId>(), Err(HandleError::Character));
    /// # Ok::<(), HandleError>(())
    /// ```
    ActorId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_have_no_room_for_names_and_addresses() {
        for (text, expected) in [
            ("a", None),
            ("A-7_z", None),
            ("", Some(HandleError::Blank)),
            ("Sam Example", Some(HandleError::Character)),
            ("sam@example.com", Some(HandleError::Character)),
            ("é", Some(HandleError::Character)),
        ] {
            assert_eq!(text.parse::<Reference>().err(), expected, "{text}");
            assert_eq!(text.parse::<ActorId>().err(), expected, "{text}");
        }
        assert!("x".repeat(64).parse::<Reference>().is_ok());
        assert_eq!("x".repeat(65).parse::<Reference>(), Err(HandleError::TooLong));
    }

    #[test]
    fn references_travel_as_text() {
        let reference: Reference = serde_json::from_str(r#""A-1""#).unwrap();
        assert_eq!(serde_json::to_string(&reference).unwrap(), r#""A-1""#);
        let error = serde_json::from_str::<Reference>(r#""Sam Example""#).unwrap_err().to_string();
        assert!(error.starts_with("a handle has only") && !error.contains("Sam"), "{error}");
    }
}
