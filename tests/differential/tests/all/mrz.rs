//! Machine-readable zones: two specimens with each character in turn misread as each other, and the cases of the rule.

use applicant::field::{Mrz, MrzError};

use super::{Comparison, Reason, cases};

const SPECIMENS: [&str; 2] = [
    concat!("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184", "226B<<<<<10"),
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];

fn texts() -> Vec<String> {
    let mut texts = cases("passport_mrz");
    for specimen in SPECIMENS {
        for (place, _) in specimen.match_indices(|c| c != '\n') {
            for c in ('0'..='9').chain('A'..='Z').chain(['<']) {
                let mut text = specimen.to_owned();
                text.replace_range(place..=place, &c.to_string());
                texts.push(text);
            }
        }
    }
    texts
}

fn theirs(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let read = match lines[..] {
        [first, second] => ::mrz::parse_td3(first, second),
        [first, second, third] => ::mrz::parse_td1(first, second, third),
        _ => return false,
    };
    read.is_ok_and(|zone| zone.valid())
}

pub fn comparison() -> Comparison {
    Comparison {
        with: "Machine-readable zones: `mrz`",
        texts: texts(),
        ours: |text| Mrz::parse(text).is_ok(),
        theirs,
        reasons: REASONS,
    }
}

fn error(text: &str) -> Option<MrzError> {
    Mrz::parse(text).err()
}

const REASONS: &[Reason] = &[
    Reason {
        why: "a letter in a date, a digit in the nationality, or a filler for the last check digit, which count alike in the sum",
        right: "ours",
        source: "ICAO Doc 9303 part 3, 4.3 and 4.8: which characters a field has",
        of: |text| matches!(error(text), Some(MrzError::Character { .. })),
    },
    Reason {
        why: "a date that no calendar has, with check digits that fit",
        right: "ours",
        source: "the Gregorian calendar; ICAO Doc 9303 part 3, 4.8",
        of: |text| matches!(error(text), Some(MrzError::Date { .. })),
    },
];
