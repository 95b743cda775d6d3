//! An e-mail address.

use thiserror::Error;

use super::text::{self, ControlCharacter};
use super::text_type;
use crate::{Code, Fault};

/// An e-mail address, checked for its shape and kept as typed.
///
/// The rule is that of `<input type="email">` in the HTML standard, with what mail servers need besides: exactly one `@`,
/// no dot at either end of the local part nor two in a row, a domain with a dot that does not end in a number. At most
/// [`Email::MAX`] characters with at most 64 before the `@` and 63 between two dots after it (RFC 5321). Letters beyond
/// ASCII are accepted on both sides (RFC 6531) and kept; for them the limits count characters, not the bytes that travel.
/// Quoted local parts, addresses in brackets and comments are refused: nobody has them and every typing mistake is one.
///
/// Nothing is changed but the white space around it: the case before the `@` belongs to the server that reads it.
/// Whether the address exists is known once a message has arrived.
///
/// # Errors
///
/// Parsing names the side of the `@` that is wrong.
///
/// ```
/// use applicant::field::{Email, EmailError};
///
/// let email: Email = " Jane.O'Brien+jobs@Example.co.uk".parse()?;
/// assert_eq!(email.as_str(), "Jane.O'Brien+jobs@Example.co.uk");
/// assert_eq!((email.local(), email.domain()), ("Jane.O'Brien+jobs", "Example.co.uk"));
/// assert_eq!("jane@localhost".parse::<Email>(), Err(EmailError::DomainNoDot));
/// # Ok::<(), EmailError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// Why text is not an [`Email`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EmailError {
    /// Nothing but white space or invisible characters.
    #[error("needs an answer")]
    Blank,
    /// No `@`, or more than one.
    #[error("must have one @, like name@example.com")]
    NoAt,
    /// The part before the `@` is empty, too long, or has a dot or another character where none may be.
    #[error("must have letters, numbers and single dots before the @")]
    Local,
    /// The part after the `@` has a label that is empty or too long, a character that no domain has, or ends in a number.
    #[error("must have a real address after the @, like example.com")]
    Domain,
    /// The part after the `@` has no dot.
    #[error("needs a full address after the @, like example.com")]
    DomainNoDot,
    /// More than `max` characters.
    #[error("must be {max} characters or less")]
    TooLong {
        /// The most there may be.
        max: usize,
    },
    /// A control character, or a mark that reorders text.
    #[error("has a character that cannot be used here")]
    Character,
}

/// The most characters before the `@`. Source: RFC 5321, 4.5.3.1.1.
const LOCAL_MAX: usize = 64;
/// The most characters between two dots of a domain. Source: RFC 1035, 2.3.4.
const LABEL_MAX: usize = 63;

impl Email {
    /// The most characters of a whole address. Source: RFC 5321, 4.5.3.1.3, and its erratum 1690.
    pub const MAX: usize = 254;

    /// Reads an address.
    ///
    /// # Errors
    ///
    /// Any [`EmailError`].
    pub fn parse(text: &str) -> Result<Email, EmailError> {
        let line = text::line_within(text, Email::MAX)?;
        let address = &*line.text;
        match line.characters {
            0 => return Err(EmailError::Blank),
            length if length > Email::MAX => return Err(EmailError::TooLong { max: Email::MAX }),
            _ if address.starts_with('"') => return Err(EmailError::Local),
            _ => {}
        }
        let (local, domain) = address.split_once('@').ok_or(EmailError::NoAt)?;
        if domain.contains('@') {
            return Err(EmailError::NoAt);
        }
        if !is_local(local) {
            return Err(EmailError::Local);
        }
        check_domain(domain)?;
        Ok(Email(line.text.into_owned()))
    }

    /// The address as typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`.
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// The part after the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Words joined by single dots. Source: `dot-atom` of RFC 5322, 3.2.3, with the letters of RFC 6531.
fn is_local(local: &str) -> bool {
    fn fits(c: char) -> bool {
        c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c) || is_international(c)
    }
    local.chars().count() <= LOCAL_MAX
        && local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(fits))
}

fn check_domain(domain: &str) -> Result<(), EmailError> {
    fn fits(c: char) -> bool {
        c.is_ascii_alphanumeric() || c == '-' || is_international(c)
    }
    fn is_label(label: &str) -> bool {
        (1..=LABEL_MAX).contains(&label.chars().count())
            && label.chars().all(fits)
            && !label.starts_with('-')
            && !label.ends_with('-')
    }
    if domain.is_empty() {
        return Err(EmailError::DomainNoDot);
    }
    if !domain.split('.').all(is_label) {
        return Err(EmailError::Domain);
    }
    match domain.rsplit_once('.') {
        None => Err(EmailError::DomainNoDot),
        Some((_, top)) if top.bytes().all(|byte| byte.is_ascii_digit()) => Err(EmailError::Domain),
        Some(_) => Ok(()),
    }
}

/// Letters, digits and marks beyond ASCII. Punctuation is not among them: a curly apostrophe, a long dash or an
/// ideographic full stop is what a telephone or a word processor makes of the ASCII one.
fn is_international(c: char) -> bool {
    !c.is_ascii()
        && (c.is_alphanumeric()
            || !(text::is_margin(c)
                || matches!(c, '\u{A1}'..='\u{BF}' | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}')
                || matches!(c, '\u{3000}'..='\u{303F}' | '\u{E000}'..='\u{F8FF}' | '\u{FE10}'..='\u{FE6F}')
                || matches!(c, '\u{FF00}'..='\u{FFFF}')))
}

text_type!(Email, EmailError, redacted);

impl From<ControlCharacter> for EmailError {
    fn from(_: ControlCharacter) -> EmailError {
        EmailError::Character
    }
}

impl From<EmailError> for Fault {
    fn from(error: EmailError) -> Fault {
        match error {
            EmailError::Blank => Fault::new(Code::Missing),
            EmailError::NoAt => Fault::new(Code::EmailNoAt),
            EmailError::Local => Fault::new(Code::EmailLocal),
            EmailError::Domain => Fault::new(Code::EmailDomain),
            EmailError::DomainNoDot => Fault::new(Code::EmailDomainNoDot),
            EmailError::TooLong { max } => Fault::new(Code::TooLong).with("max", max),
            EmailError::Character => Fault::new(Code::CharacterNotAllowed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_as_typed() {
        for text in [
            "jane@example.com",
            "j@e.co",
            "Jane.SMITH@Example.COM",
            "o'brien+tag_1@mail-2.example.co.uk",
            "!#$%&'*+/=?^_`{|}~-@example.com",
            "123@123.example",
            "jane@xn--caf-dma.example",
            "jane@1.2.3.4a",
            "siân@ŵyl.cymru",
            "用户@例子.公司",
            "தமிழ்@தமிழ்.இந்தியா",
        ] {
            assert_eq!(Email::parse(text).as_ref().map(Email::as_str), Ok(text), "{text:?}");
        }
        let email = Email::parse("Jo.S@Example.com").unwrap();
        assert_eq!((email.local(), email.domain()), ("Jo.S", "Example.com"));
        assert_eq!(Email::parse(" \u{FEFF}a@b.uk\r\n").as_ref().map(Email::as_str), Ok("a@b.uk"));
    }

    #[test]
    fn refused() {
        use EmailError::{Blank, Character, Domain, DomainNoDot, Local, NoAt};
        for (text, error) in [
            ("", Blank),
            ("\u{200B} ", Blank),
            ("jane", NoAt),
            ("jane.example.com", NoAt),
            ("jane@@example.com", NoAt),
            ("jane@example@example.com", NoAt),
            ("a@example.com, b@example.com", NoAt),
            ("@example.com", Local),
            (".jane@example.com", Local),
            ("jane.@example.com", Local),
            ("ja..ne@example.com", Local),
            ("ja ne@example.com", Local),
            ("jane @example.com", Local),
            ("junk\njane@example.com", Local),
            ("jane\u{A0}@example.com", Local),
            ("jane\u{200B}@example.com", Local),
            ("o\u{2019}brien@example.com", Local),
            ("\"jane\"@example.com", Local),
            ("\"ja@ne\"@example.com", Local),
            ("mailto:jane@example.com", Local),
            ("Jane <jane@example.com>", Local),
            ("jane@", DomainNoDot),
            ("jane@localhost", DomainNoDot),
            ("jane@.com", Domain),
            ("jane@example.", Domain),
            ("jane@example.com.", Domain),
            ("jane@example..com", Domain),
            ("jane@-example.com", Domain),
            ("jane@example-.com", Domain),
            ("jane@exa_mple.com", Domain),
            ("jane@exa mple.com", Domain),
            ("jane@example.com\njunk", Domain),
            ("jane@example.com, now", Domain),
            ("jane@exa\u{2010}mple.com", Domain),
            ("jane@example\u{3002}com", Domain),
            ("jane@[127.0.0.1]", Domain),
            ("jane@127.0.0.1", Domain),
            ("jane\0@example.com", Character),
            ("jane\u{202E}@example.com", Character),
        ] {
            assert_eq!(Email::parse(text), Err(error), "{text:?}");
        }
    }

    #[test]
    fn lengths_on_both_sides() {
        let address = |local: usize, label: usize, domain: usize| {
            let rest = "a.".repeat((domain - label - 1) / 2);
            format!("{}@{}.{rest}uk", "ŵ".repeat(local), "b".repeat(label))
        };
        assert!(Email::parse(&address(64, 63, 64)).is_ok());
        assert_eq!(Email::parse(&address(65, 63, 64)), Err(EmailError::Local));
        assert_eq!(Email::parse(&address(64, 64, 66)), Err(EmailError::Domain));
        let longest = address(64, 62, 187);
        assert_eq!(longest.chars().count(), 254);
        assert!(Email::parse(&longest).is_ok());
        let longer = longest.replace("@b", "@bb");
        assert_eq!(Email::parse(&longer), Err(EmailError::TooLong { max: 254 }));
    }

    #[test]
    fn the_error_and_its_fault_say_the_same() {
        use EmailError::{Blank, Character, Domain, DomainNoDot, Local, NoAt, TooLong};
        for error in [Blank, NoAt, Local, Domain, DomainNoDot, TooLong { max: 254 }, Character] {
            assert_eq!(error.to_string(), Fault::from(error).to_string());
        }
    }
}
