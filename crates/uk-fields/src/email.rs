//! An e-mail address.

use std::borrow::Cow;

use smol_str::SmolStr;

use crate::text::{self, ControlCharacter, Line};
use crate::value::{errors, names, value};

mod punycode;

/// An e-mail address, checked for its shape and kept as typed.
///
/// The rule is that of `<input type="email">` in the HTML standard, with what mail servers need besides:
/// exactly one `@`, no dot at either end of the local part nor two in a row, a domain with a dot that does
/// not end in a number. At most [`Email::MAX`] characters with at most 64 before the `@` and 63 between two
/// dots after it (RFC 5321). Letters beyond ASCII are accepted on both sides (RFC 6531) and kept; for them
/// the limits count characters, not the bytes that travel. A label that begins with `xn--` must stand for
/// something (RFC 3492). Quoted local parts, addresses in brackets and comments are refused: nobody has them
/// and every typing mistake is one.
///
/// Nothing is changed but the white space around it and the characters that leave no mark, which pasting
/// brings along: the case before the `@` belongs to the server that reads it. A curly apostrophe is refused
/// by name and not put straight: what is sent is what was typed. Whether the address exists is known once a
/// message has arrived.
///
/// # Errors
///
/// Parsing names the side of the `@` that is wrong, and the character if it is one that people know by name.
///
/// ```
/// use uk_fields::{Email, EmailCharacter, EmailError};
///
/// let email: Email = " Jane.O'Brien+jobs@Example.co.uk".parse()?;
/// assert_eq!(email.as_str(), "Jane.O'Brien+jobs@Example.co.uk");
/// assert_eq!((email.local(), email.domain()), ("Jane.O'Brien+jobs", "Example.co.uk"));
/// assert_eq!("jane@localhost".parse::<Email>(), Err(EmailError::DomainNoDot));
/// assert_eq!("jane@example\u{200B}.com".parse::<Email>()?.as_str(), "jane@example.com");
/// let character = EmailCharacter::CurlyApostrophe;
/// assert_eq!("o\u{2019}brien@example.com".parse::<Email>(), Err(EmailError::LocalCharacter { character }));
/// # Ok::<(), EmailError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Email(SmolStr);

names! {
    /// A character that cannot be where it is in an address, by the name that people know it by.
    ///
    /// The list is closed, so that an error never quotes what was typed.
    ///
    /// ```
    /// use uk_fields::{Email, EmailCharacter, EmailError};
    /// let error = Email::parse("ann_lee@mail_box.example").unwrap_err();
    /// assert_eq!(error, EmailError::DomainCharacter { character: EmailCharacter::Underscore });
    /// assert_eq!(EmailCharacter::Underscore.as_str(), "underscore");
    /// ```
    pub enum EmailCharacter {
        /// White space of any width.
        Space = "space",
        /// `,`
        Comma = "comma",
        /// `;`
        Semicolon = "semicolon",
        /// `:`
        Colon = "colon",
        /// A straight apostrophe, which may be before the `@` only.
        Apostrophe = "apostrophe",
        /// What telephones and word processors make of an apostrophe.
        CurlyApostrophe = "curly_apostrophe",
        /// Straight, curly or angular.
        QuotationMark = "quotation_mark",
        /// A dash that is not the hyphen of the keyboard.
        LongDash = "long_dash",
        /// Round, square or angular.
        Bracket = "bracket",
        /// `/` or `\`
        Slash = "slash",
        /// `_`, which may be before the `@` only.
        Underscore = "underscore",
        /// `+`, which may be before the `@` only.
        PlusSign = "plus_sign",
        /// A letter, digit or sign as wide as a Chinese one.
        FullWidth = "full_width_character",
    }
}

impl EmailCharacter {
    fn of(c: char) -> Option<EmailCharacter> {
        Some(match c {
            ',' => EmailCharacter::Comma,
            ';' => EmailCharacter::Semicolon,
            ':' => EmailCharacter::Colon,
            '\'' => EmailCharacter::Apostrophe,
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{B4}' => EmailCharacter::CurlyApostrophe,
            '"' | '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{AB}' | '\u{BB}' => EmailCharacter::QuotationMark,
            '(' | ')' | '[' | ']' | '<' | '>' => EmailCharacter::Bracket,
            '/' | '\\' => EmailCharacter::Slash,
            '_' => EmailCharacter::Underscore,
            '+' => EmailCharacter::PlusSign,
            '\u{FF01}'..='\u{FF5E}' => EmailCharacter::FullWidth,
            c if c.is_whitespace() => EmailCharacter::Space,
            c if text::is_dash(c) => EmailCharacter::LongDash,
            _ => return None,
        })
    }

    /// With its article: `an underscore`.
    fn in_words(self) -> String {
        let name = self.as_str().replace('_', " ");
        let article = if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{article} {name}")
    }

    fn not_before_at(self) -> String {
        match self {
            EmailCharacter::CurlyApostrophe => {
                "must have a straight apostrophe (') instead of a curly one".to_owned()
            }
            other => format!("must not have {} before the @", other.in_words()),
        }
    }
}

errors! {
    /// Why text is not an [`Email`].
    ///
    /// ```
    /// use uk_fields::{Email, EmailError};
    /// let error = Email::parse("name@example").unwrap_err();
    /// assert_eq!(error, EmailError::DomainNoDot);
    /// assert_eq!(error.to_string(), "must have a full address after the @, like example.com");
    /// ```
    pub enum EmailError {
        /// Nothing but white space or invisible characters.
        Blank = "must have an answer";
        /// No `@`, or more than one.
        NoAt = "must have one @, like name@example.com";
        /// The part before the `@` is empty, too long, or has a dot or another character where none may be.
        Local = "must have letters, numbers and single dots before the @";
        /// The part before the `@` has a character that cannot be there.
        LocalCharacter {
            /// Which one.
            character: EmailCharacter,
        } = "{}", character.not_before_at();
        /// The part after the `@` has a label that is empty, too long or stands for nothing, a character that
        /// no domain has, or ends in a number.
        Domain = "must have a real address after the @, like example.com";
        /// The part after the `@` has a character that cannot be there.
        DomainCharacter {
            /// Which one.
            character: EmailCharacter,
        } = "must not have {} after the @", character.in_words();
        /// The part after the `@` has no dot.
        DomainNoDot = "must have a full address after the @, like example.com";
        /// More than `max` characters.
        TooLong {
            /// The most there may be.
            max: usize,
        } = "must be {max} characters or fewer";
        /// A control character, or a mark that reorders text.
        Character = "has a character that cannot be used here";
    }
}

/// The most characters before the `@`. Source: RFC 5321, 4.5.3.1.1.
const LOCAL_MAX: usize = 64;
/// The most characters between two dots of a domain. Source: RFC 1035, 2.3.4.
const LABEL_MAX: usize = 63;

impl Email {
    /// The most characters of a whole address. Source: RFC 5321, 4.5.3.1.3, and its erratum 1690.
    ///
    /// ```
    /// use uk_fields::{Email, EmailError};
    /// let too_long = format!("name@{}com", "example.".repeat(32));
    /// assert_eq!(Email::parse(&too_long), Err(EmailError::TooLong { max: Email::MAX }));
    /// ```
    pub const MAX: usize = 254;

    /// Reads an address.
    ///
    /// ```
    /// use uk_fields::Email;
    /// assert_eq!(Email::parse(" name@example.com ")?, "name@example.com");
    /// # Ok::<(), uk_fields::EmailError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Any [`EmailError`].
    pub fn parse(text: &str) -> Result<Email, EmailError> {
        let line = text::line_within(text, Email::MAX)?;
        let (text, characters) = match visible(&line) {
            Some(visible) => (Cow::Owned(visible.0), visible.1),
            None => (line.text, line.characters),
        };
        let address = &*text;
        match characters {
            0 => return Err(EmailError::Blank),
            length if length > Email::MAX => return Err(EmailError::TooLong { max: Email::MAX }),
            _ if address.starts_with('"') => {
                return Err(EmailError::LocalCharacter { character: EmailCharacter::QuotationMark });
            }
            _ => {}
        }
        let (local, domain) = address.split_once('@').ok_or(EmailError::NoAt)?;
        if domain.contains('@') {
            return Err(EmailError::NoAt);
        }
        check_local(local)?;
        check_domain(domain)?;
        Ok(Email(text.into()))
    }

    /// The address as typed, less what leaves no mark.
    ///
    /// ```
    /// use uk_fields::Email;
    /// assert_eq!(Email::parse("Name@Example.com")?.as_str(), "Name@Example.com");
    /// # Ok::<(), uk_fields::EmailError>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the `@`.
    ///
    /// ```
    /// use uk_fields::Email;
    /// assert_eq!(Email::parse("name+jobs@example.com")?.local(), "name+jobs");
    /// # Ok::<(), uk_fields::EmailError>(())
    /// ```
    #[must_use]
    pub fn local(&self) -> &str {
        self.0.split_once('@').map_or("", |(local, _)| local)
    }

    /// The part after the `@`.
    ///
    /// ```
    /// use uk_fields::Email;
    /// assert_eq!(Email::parse("name+jobs@example.com")?.domain(), "example.com");
    /// # Ok::<(), uk_fields::EmailError>(())
    /// ```
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Without the characters that leave no mark, and how many are left; none where there is nothing to take out,
/// or too much.
///
/// A joiner between two letters beyond ASCII stays: in Persian, Hindi or Sinhala it makes another word (RFC
/// 5892, A.1 and A.2).
fn visible(line: &Line<'_>) -> Option<(String, usize)> {
    let address = &*line.text;
    // As many characters as bytes: all of them ASCII.
    let is_plain = line.characters == address.len() || address.len() > 4 * Email::MAX;
    if is_plain || !address.contains(is_ignored) {
        return None;
    }
    let mut kept = String::with_capacity(address.len());
    let mut rest = address.chars().peekable();
    while let Some(c) = rest.next() {
        let is_beyond = |c: char| !c.is_ascii() && !is_ignored(c);
        let joins = is_joiner(c) && kept.ends_with(is_beyond) && rest.peek().copied().is_some_and(is_beyond);
        if joins || !is_ignored(c) {
            kept.push(c);
        }
    }
    let characters = kept.chars().count();
    Some((kept, characters))
}

/// Source: Unicode Technical Standard #46, mapping table, status "ignored".
fn is_ignored(c: char) -> bool {
    text::is_invisible(c)
        || matches!(c, '\u{34F}' | '\u{180B}'..='\u{180F}' | '\u{2064}' | '\u{FE00}'..='\u{FE0F}')
        || matches!(c, '\u{1BCA0}'..='\u{1BCA3}' | '\u{E0100}'..='\u{E01EF}')
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Words joined by single dots. Source: `dot-atom` of RFC 5322, 3.2.3, with the letters of RFC 6531.
fn check_local(local: &str) -> Result<(), EmailError> {
    fn fits(c: char) -> bool {
        c.is_ascii_alphanumeric() || c == '.' || "!#$%&'*+/=?^_`{|}~-".contains(c) || is_international(c)
    }
    if let Some(strange) = local.chars().find(|c| !fits(*c)) {
        let named = EmailCharacter::of(strange);
        return Err(named.map_or(EmailError::Local, |character| EmailError::LocalCharacter { character }));
    }
    let has_length = local.chars().count() <= LOCAL_MAX;
    if has_length && !local.split('.').any(str::is_empty) { Ok(()) } else { Err(EmailError::Local) }
}

fn check_domain(domain: &str) -> Result<(), EmailError> {
    fn fits(c: char) -> bool {
        c.is_ascii_alphanumeric() || c == '-' || c == '.' || is_international(c)
    }
    fn is_label(label: &str) -> bool {
        (1..=LABEL_MAX).contains(&label.chars().count())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && is_sound(label)
    }
    // Other labels with hyphens in their third and fourth place are names like any other.
    fn is_sound(label: &str) -> bool {
        match label.split_at_checked(4) {
            Some((prefix, encoded)) if prefix.eq_ignore_ascii_case("xn--") => punycode::is_sound(encoded),
            _ => true,
        }
    }
    if domain.is_empty() {
        return Err(EmailError::DomainNoDot);
    }
    if let Some(strange) = domain.chars().find(|c| !fits(*c)) {
        let named = EmailCharacter::of(strange);
        return Err(named.map_or(EmailError::Domain, |character| EmailError::DomainCharacter { character }));
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

/// Letters, digits and marks beyond ASCII. Punctuation is not among them: a curly apostrophe, a long dash or
/// an ideographic full stop is what a telephone or a word processor makes of the ASCII one.
fn is_international(c: char) -> bool {
    !c.is_ascii()
        && !matches!(c, '\u{FF00}'..='\u{FF5E}')
        && (c.is_alphanumeric()
            || is_joiner(c)
            || !(text::is_margin(c)
                || matches!(c, '\u{A1}'..='\u{BF}' | '\u{2000}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}')
                || matches!(c, '\u{3000}'..='\u{303F}' | '\u{E000}'..='\u{F8FF}' | '\u{FE10}'..='\u{FE6F}')
                || matches!(c, '\u{FF00}'..='\u{FFFF}')))
}

value!(Email, EmailError, hidden, |it| it.0.into(), {
    "format": "idn-email",
    "maxLength": 254,
    "examples": ["name@example.com"]
});

impl From<ControlCharacter> for EmailError {
    fn from(_: ControlCharacter) -> EmailError {
        EmailError::Character
    }
}

#[cfg(test)]
mod tests;
