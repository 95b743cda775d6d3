//! Postcodes: every shape with every letter in every place, every area, and the cases of the rule.

use applicant::field::{Postcode, PostcodeError};

use super::{Comparison, Reason, cases};

/// Every shape, with each place going through all letters and digits in turn, and every pair of letters as the area.
fn texts() -> Vec<String> {
    let mut texts = cases("postcode");
    let characters = || ('A'..='Z').chain('0'..='9');
    for shape in ["M1 1AA", "M60 1NW", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB"] {
        for (place, _) in shape.char_indices() {
            texts.extend(characters().map(|c| format!("{}{c}{}", &shape[..place], &shape[place + 1..])));
        }
        for (first, second) in pairs() {
            texts.push(format!(
                "{first}{second}{}",
                &shape[shape.find(|c: char| c.is_ascii_digit()).unwrap()..]
            ));
        }
    }
    texts
}

fn pairs() -> impl Iterator<Item = (char, char)> {
    ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| (first, second)))
}

pub fn comparison() -> Comparison {
    Comparison {
        with: "Postcodes: `uk-postcode`",
        texts: texts(),
        ours: |text| Postcode::parse(text).is_ok(),
        theirs: uk_postcode::is_valid,
        reasons: REASONS,
    }
}

fn error(text: &str) -> Option<PostcodeError> {
    Postcode::parse(text).err()
}

const REASONS: &[Reason] = &[
    Reason {
        why: "the one code outside the shapes, once of the Girobank and still in Royal Mail's file",
        right: "ours",
        source: "Royal Mail, Programmers' Guide: GIR 0AA",
        of: |text| Postcode::parse(text).is_ok_and(|code| code.area() == "GIR"),
    },
    Reason {
        why: "spaces, hyphens, brackets, full stops or invisible characters around and between its letters",
        right: "ours: people type and paste them",
        source: "GOV.UK Design System, addresses",
        of: |text| Postcode::parse(text).is_ok_and(|code| code.as_str() != text),
    },
    Reason {
        why: "Gibraltar's code, which has the shape of a UK postcode but is not one",
        right: "ours",
        source: "Universal Postal Union, Gibraltar: GX11 1AA for the whole territory",
        of: |text| matches!(error(text), Some(PostcodeError::NotUk { .. })),
    },
    Reason {
        why: "a letter that no postcode has in that place; they look at the shape alone",
        right: "ours",
        source: "Royal Mail, Programmers' Guide: the letters of each place",
        of: |text| matches!(error(text), Some(PostcodeError::Letter { .. })),
    },
];
