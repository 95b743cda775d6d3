//! Telephone numbers: the numbering plan of the UK by its first four digits and every length, and the cases of the rule.

use applicant::field::{Phone, PhoneError};

use super::{Comparison, Reason, cases};

fn texts() -> Vec<String> {
    let mut texts = cases("phone");
    // 0, four digits, and digits up to each length that anybody could take for a number.
    for start in 0..10_000 {
        for length in [7, 9, 10, 11, 12] {
            let digits: String = "234561".chars().cycle().take(length - 5).collect();
            texts.push(format!("0{start:04}{digits}"));
        }
    }
    texts
}

fn theirs(text: &str) -> bool {
    phonenumber::parse(Some(phonenumber::country::Id::GB), text).is_ok_and(|number| number.is_valid())
}

pub fn comparison() -> Comparison {
    Comparison {
        with: "Telephone numbers: `phonenumber`, `is_valid` for GB",
        texts: texts(),
        ours: |text| Phone::parse(text).is_ok(),
        theirs,
        reasons: REASONS,
    }
}

fn e164(text: &str) -> String {
    Phone::parse(text).map(|phone| phone.e164().to_owned()).unwrap_or_default()
}

const REASONS: &[Reason] = &[
    Reason {
        why: "a letter among the digits, which they dial as the key that bears it",
        right: "ours: on a form the letter O is a slip for a zero",
        source: "GOV.UK Design System, phone numbers",
        of: |text| Phone::parse(text) == Err(PhoneError::Characters),
    },
    Reason {
        why: "a number abroad of seven digits with its calling code, where only services have such numbers",
        right: "ours: nobody can be called back on them",
        source: "libphonenumber's metadata: shared cost, pagers, voicemail",
        of: |text| matches!(Phone::parse(text), Err(PhoneError::TooShort { .. })) && text.starts_with("00"),
    },
    Reason {
        why: "a number that they know in E.164 form, in a spelling that they cannot read",
        right: "ours: people type and paste such spaces, hyphens and prefixes",
        source: "GOV.UK Design System, phone numbers",
        of: |text| theirs(&e164(text)),
    },
    Reason {
        why: "a number abroad: we look at the calling code and the length, they at the plan of its country",
        right: "theirs for the numbers of today; plans change, so ours refuses nothing that may be a number",
        source: "ITU-T E.164, 6.1",
        of: |text| e164(text).starts_with('+') && !e164(text).starts_with("+44"),
    },
    Reason {
        why: "a number that is kept for drama, which the government prints as the example of a correct one",
        right: "ours: accepted with a warning",
        source: "Ofcom, numbers for use in TV and radio drama; GOV.UK Design System, phone numbers",
        of: |text| Phone::parse(text).is_ok_and(|phone| phone.is_reserved()),
    },
    Reason {
        why: "a range that Ofcom's plan has but nobody uses today",
        right: "theirs for the numbers of today; ranges are opened every year, so ours accepts all of the plan but in 08 and 09",
        source: "Ofcom, National Telephone Numbering Plan",
        of: |text| e164(text).starts_with("+44"),
    },
];
