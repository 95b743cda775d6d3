//! E-mail addresses: the cases of the rule, and two addresses with each character in turn replaced by many others.

use applicant::field::{Email, EmailError};

use super::{Comparison, Reason, cases};

fn texts() -> Vec<String> {
    let mut texts = cases("email");
    for address in ["jo.smith+jobs@mail-1.example.co.uk", "a@b.cd"] {
        for place in 0..address.len() {
            let others = "a9.-_+@ '\"()[]<>,;:\\/!#$%&*=?^`{|}~é中\u{2019}\u{200B}\t\n\0";
            for c in others.chars() {
                texts.push(format!("{}{c}{}", &address[..place], &address[place + 1..]));
                texts.push(format!("{}{c}{}", &address[..place], &address[place..]));
            }
            texts.push(format!("{}{}", &address[..place], &address[place + 1..]));
        }
    }
    texts
}

fn ours(text: &str) -> bool {
    Email::parse(text).is_ok()
}

pub fn comparisons() -> [Comparison; 3] {
    let compare = |with, theirs, reasons| Comparison { with, texts: texts(), ours, theirs, reasons };
    [
        compare("E-mail addresses: `email_address`", email_address::EmailAddress::is_valid, EMAIL_ADDRESS),
        compare("E-mail addresses: `garde`, rule `email`", garde_accepts, GARDE),
        compare("E-mail addresses: `validator`, rule `email`", validator_accepts, VALIDATOR),
    ]
}

fn garde_accepts(text: &str) -> bool {
    garde::rules::email::Email::validate_email(&text).is_ok()
}

fn validator_accepts(text: &str) -> bool {
    validator::ValidateEmail::validate_email(&text)
}

fn error(text: &str) -> Option<EmailError> {
    Email::parse(text).err()
}

fn is_wrong_after_the_at(text: &str) -> bool {
    matches!(error(text), Some(EmailError::Domain | EmailError::DomainCharacter { .. }))
}

/// Whether it is the white space around an address or the invisible characters in it that they refuse.
fn is_padded(text: &str) -> bool {
    Email::parse(text).is_ok_and(|email| email.as_str() != text)
}

fn is_international(text: &str) -> bool {
    Email::parse(text).is_ok_and(|email| !email.as_str().is_ascii())
}

const PADDED: Reason = Reason {
    why: "white space around the address or invisible characters in it, which pasting brings along",
    right: "ours: they are taken out",
    source: "GOV.UK Design System, email addresses",
    of: is_padded,
};
const INTERNATIONAL: Reason = Reason {
    why: "letters beyond ASCII before or after the @",
    right: "ours",
    source: "RFC 6531, 3.3; RFC 5890",
    of: is_international,
};
const NO_DOT: Reason = Reason {
    why: "a domain without a dot, to which no mail goes across the internet",
    right: "ours",
    source: "RFC 7085; GOV.UK Design System, email addresses",
    of: |text| error(text) == Some(EmailError::DomainNoDot),
};
const DOTS: Reason = Reason {
    why: "a dot at an end of the local part, or two together",
    right: "ours",
    source: "RFC 5322, 3.2.3: dot-atom",
    of: |text| {
        let local = text.rsplit_once('@').map_or("", |(local, _)| local);
        error(text) == Some(EmailError::Local) && local.split('.').any(str::is_empty)
    },
};
const TOO_LONG: Reason = Reason {
    why: "an address of more than 254 characters, which no mail server has to take",
    right: "ours",
    source: "RFC 5321, 4.5.3.1.3, with erratum 1690",
    of: |text| matches!(error(text), Some(EmailError::TooLong { .. })),
};
const EMAIL_ADDRESS: &[Reason] = &[
    PADDED,
    TOO_LONG,
    Reason {
        why: "letters beyond ASCII within our limits in characters and beyond theirs in bytes",
        right: "theirs by the letter; ours counts as the counter on the page does, and the mail server decides",
        source: "RFC 6531, 3.3; RFC 5321, 4.5.3.1",
        of: is_international,
    },
    NO_DOT,
    Reason {
        why: "a character after the @ that no host name has",
        right: "ours",
        source: "RFC 1123, 2.1: letters, digits and hyphens",
        of: is_wrong_after_the_at,
    },
    Reason {
        why: "a quoted local part, an address with a name beside it, or an invisible or typographic character before the @",
        right: "theirs by RFC 5321; nobody has such an address, and each is a slip of the keyboard",
        source: "HTML Living Standard, valid e-mail address",
        of: |text| {
            matches!(
                error(text),
                Some(EmailError::Local | EmailError::LocalCharacter { .. } | EmailError::NoAt)
            )
        },
    },
];
const GARDE: &[Reason] = &[PADDED, TOO_LONG, INTERNATIONAL, NO_DOT, DOTS];
const VALIDATOR: &[Reason] = &[
    PADDED,
    TOO_LONG,
    INTERNATIONAL,
    NO_DOT,
    DOTS,
    Reason {
        why: "a typographic or invisible character in the domain, which they turn into ASCII before they look",
        right: "ours: it is a slip, and mail software does not agree on what it becomes",
        source: "RFC 5891, 4.2.2: no disallowed code points",
        of: is_wrong_after_the_at,
    },
];
