//! Where the space is small, all of it; where it is not, very many of it, against the plainest implementation there is.
//!
//! `cargo test --test exhaustive -- --nocapture` prints how many were tried.

use std::collections::BTreeSet;

use applicant::application::qualifications::{
    Award, GcseEquivalence, Grade, GradeContext, Kind, Qualification, Scheme,
};
use applicant::application::timeline::{self, Span};
use applicant::engine::Section;
use applicant::field::{
    DateError, DateParts, Month, NiNumber, NiNumberError, Postcode, PostcodeError, parse_date,
};
use applicant::{Draft, Rules, Scope};
use serde_json::{Value, json};

fn tried(what: &str, count: usize) {
    println!("{count:>8} {what}");
}

/// Numbers that look random and are the same on every run (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> i32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((self.0 >> 33) % u64::from(sides)).unwrap()
    }
}

#[test]
fn every_national_insurance_prefix() {
    // HMRC NIM39110, letter by letter.
    let reserved = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    let mut issued = 0;
    for first in 'A'..='Z' {
        for second in 'A'..='Z' {
            let prefix: String = [first, second].into_iter().collect();
            let good =
                !"DFIQUV".contains(first) && !"DFIOQUV".contains(second) && !reserved.contains(&&*prefix);
            for suffix in 'A'..='Z' {
                let found = NiNumber::parse(&format!("{prefix} 12 34 56 {suffix}"));
                let expected = match (good, suffix) {
                    (true, 'A'..='D') => Ok(()),
                    (true, _) => Err(NiNumberError::Suffix),
                    (false, _) if prefix == "QQ" => Err(NiNumberError::Example),
                    (false, _) => Err(NiNumberError::Prefix),
                };
                // A temporary number is `TN`, the date of birth and the sex.
                if prefix == "TN" && matches!(suffix, 'M' | 'F') {
                    assert_eq!(found, Err(NiNumberError::Temporary), "{prefix} {suffix}");
                    continue;
                }
                assert_eq!(found.map(drop), expected, "{prefix} {suffix}");
            }
            issued += usize::from(good);
        }
    }
    assert_eq!(issued, 373);
    tried("prefixes and suffixes of National Insurance numbers", 26 * 26 * 26);
}

/// Royal Mail's list of areas in use, with those of the Crown dependencies, the Forces and the codes without a place.
const AREAS: &str = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN \
    EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW \
    OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD \
    WF WN WR WS WV YO ZE GY JE IM BF BX";

#[test]
fn every_postcode_area_and_shape() {
    let areas: BTreeSet<&str> = AREAS.split_whitespace().collect();
    assert_eq!(areas.len(), 121 + 3 + 2);
    let letters = || ('A'..='Z').map(String::from);
    let all =
        letters().chain(letters().flat_map(|first| letters().map(move |second| first.clone() + &second)));
    let mut count = 0;
    for area in all {
        for district in ["1", "99", "1A", "1M", "1Z"] {
            let text = format!("{area}{district} 1AA");
            let mut letters = area.chars();
            let (first, second) = (letters.next().unwrap(), letters.next());
            let third = match (district.chars().nth(1), second) {
                (Some('9') | None, _) => true,
                (Some(letter), None) => "ABCDEFGHJKPSTUW".contains(letter),
                (Some(letter), Some(_)) => "ABEHMNPRVWXY".contains(letter),
            };
            let place = match second {
                _ if "QVX".contains(first) => Some(1),
                Some('I' | 'J' | 'Z') => Some(2),
                _ if !third => Some(area.len() + 2),
                _ => None,
            };
            let found = Postcode::parse(&text);
            match place {
                _ if text.starts_with("ZZ99") => {
                    assert_eq!(found, Err(PostcodeError::NotUk { kind: "statistical" }), "{text}");
                }
                Some(place) => assert_eq!(found, Err(PostcodeError::Letter { place }), "{text}"),
                None => {
                    let postcode = found.expect(&text);
                    assert_eq!(postcode.as_str(), text);
                    assert_eq!(
                        (postcode.area(), postcode.area_is_known()),
                        (&*area, areas.contains(&*area)),
                        "{text}"
                    );
                }
            }
            count += 1;
        }
    }
    tried("areas and shapes of postcodes", count);
}

/// All days that three boxes can make of 0 to 32, 0 to 13 and these years, real or not.
#[test]
fn every_day_of_two_centuries() {
    const NAMES: [&str; 12] =
        ["January", "feb", "MARCH", "Apr", "may", "June", "jul", "August", "Sept", "oct", "Nov", "december"];
    const WELSH: [&str; 12] = [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ];
    let leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let (mut days, mut not_real) = (0, 0);
    for year in 1900..=2100 {
        for month in 0..=13_usize {
            let length = match month {
                2 if leap(year) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            for day in 0..=32 {
                let (d, m, y) = (day.to_string(), month.to_string(), year.to_string());
                let parts = DateParts { day: Some(&d), month: Some(&m), year: Some(&y) }.read();
                if (1..=length).contains(&day) {
                    let iso = format!("{year}-{month:02}-{day:02}");
                    let expected = Ok(iso.clone());
                    let (name, welsh) = (NAMES[month - 1], WELSH[month - 1]);
                    let named = DateParts { day: Some(&d), month: Some(name), year: Some(&y) }.read();
                    for found in [
                        parts,
                        named,
                        parse_date(&iso),
                        parse_date(&format!("{day}/{month}/{year}")),
                        parse_date(&format!("{day:02}.{month:02}.{year}")),
                        parse_date(&format!("{day} {name} {year}")),
                        parse_date(&format!("{day} {welsh} {year}")),
                    ] {
                        assert_eq!(found.map(|date| date.to_string()), expected, "{iso}");
                    }
                    days += 1;
                } else {
                    let wrong =
                        |found| matches!(found, Err(DateError::NotReal | DateError::WrongParts { .. }));
                    assert!(wrong(parts), "{day} {month} {year}");
                    assert!(wrong(parse_date(&format!("{day}/{month}/{year}"))), "{day}/{month}/{year}");
                    not_real += 1;
                }
            }
        }
    }
    // 201 years, of which 49 are leap years.
    assert_eq!(days, 201 * 365 + 49);
    tried("days from 1900 to 2100, each typed in 7 ways", days);
    tried("days that do not exist, each typed in 2 ways", not_real);
}

/// Each grade that a message names is read in every spelling, keeps its normal form, and is worth one thing.
#[test]
fn every_grade_of_every_scheme() {
    let mut schemes = BTreeSet::new();
    let mut count = 0;
    for kind in Kind::ALL {
        for award in Award::ALL.iter().filter(|award| kind.awards().contains(award)) {
            let context = GradeContext { award: *award, ..GradeContext::new(*kind) };
            let accepted = Grade::accepted(&context);
            assert_eq!(accepted.is_empty(), matches!(kind, Kind::Overseas | Kind::Other), "{kind}");
            for text in accepted {
                let (grade, _) =
                    Grade::parse(text, &context).unwrap_or_else(|fault| panic!("{kind} {text}: {fault}"));
                assert_eq!(grade.as_str(), text, "{kind}");
                schemes.insert(grade.scheme().as_str());
                let spaced = text.chars().map(|c| format!(" {c}")).collect::<String>();
                for spelling in [
                    text.to_lowercase(),
                    text.to_uppercase(),
                    format!("Grade {text}"),
                    format!(" {text}\u{A0}"),
                    text.replace('-', "\u{2013}"),
                ] {
                    let (again, _) = Grade::parse(&spelling, &context).expect(&spelling);
                    assert_eq!(again, grade, "{kind} {spelling:?}");
                    count += 1;
                }
                // White space does not matter inside a word. Two digits or two strokes it makes two of.
                match Grade::parse(&spaced, &context) {
                    Ok((again, _)) => assert_eq!(again, grade, "{kind} {spaced:?}"),
                    Err(_) => assert!(
                        matches!(grade.scheme(), Scheme::DegreeClass | Scheme::IbDiploma),
                        "{spaced:?}"
                    ),
                }
                count += 1;
                let mut studied = Qualification::new(*kind);
                (studied.award, studied.grade) = (*award, Some(grade));
                let (usual, strong) = (studied.meets_gcse_c(false), studied.meets_gcse_c(true));
                assert_ne!(usual, GcseEquivalence::NotYet);
                // A strong pass is never easier.
                assert!(strong.count() <= usual.count(), "{kind} {text}");
                assert!(usual.count() > 0 || strong.count() == 0, "{kind} {text}");
            }
        }
    }
    let kept = [Scheme::AsTyped, Scheme::OLevelBoard].map(Scheme::as_str);
    for scheme in Scheme::NAMES {
        assert!(schemes.contains(scheme) != kept.contains(scheme), "{scheme}");
    }
    tried("spellings of the grades of all schemes", count);
}

fn month(n: i32) -> Month {
    Month::new(2018, 1).unwrap().plus(n)
}

/// The gaps as a child would find them: one box for each month, crossed out when it is covered.
fn gaps_box_by_box(window: (i32, i32), covered: &[(i32, i32)], more_than: i32) -> Vec<(i32, i32)> {
    let mut boxes = [false; 200];
    for (from, to) in covered {
        for n in *from..=*to {
            boxes[usize::try_from(n).unwrap()] = true;
        }
    }
    let mut gaps = Vec::new();
    let mut open = None;
    for n in window.0..=window.1 + 1 {
        let uncovered = n <= window.1 && !boxes[usize::try_from(n).unwrap()];
        match (uncovered, open) {
            (true, None) => open = Some(n),
            (false, Some(from)) => {
                if n - from > more_than {
                    gaps.push((from, n - 1));
                }
                open = None;
            }
            _ => {}
        }
    }
    gaps
}

#[test]
fn gaps_of_very_many_histories() {
    const HISTORIES: usize = 120_000;
    let mut dice = Dice(7);
    let mut found_some = 0;
    for _ in 0..HISTORIES {
        let count = dice.roll(9);
        let history: Vec<(i32, i32)> = (0..count)
            .map(|_| {
                let from = dice.roll(100);
                (from, from + dice.roll(if from % 3 == 0 { 40 } else { 9 }))
            })
            .collect();
        let window = (dice.roll(60), 60 + dice.roll(60));
        let more_than = dice.roll(6);
        let span = |(from, to): (i32, i32)| Span::new(month(from), month(to)).unwrap();
        let covered: Vec<Span> = history.iter().copied().map(span).collect();
        let found = timeline::gaps(span(window), &covered, more_than.unsigned_abs());
        let expected: Vec<Span> =
            gaps_box_by_box(window, &history, more_than).into_iter().map(span).collect();
        assert_eq!(found, expected, "{history:?} in {window:?}, more than {more_than}");
        found_some += usize::from(!found.is_empty());

        let boxes = gaps_box_by_box((0, 198), &history, 0);
        let uncovered: i32 = boxes.iter().map(|(from, to)| to - from + 1).sum();
        assert_eq!(timeline::months(covered.iter().copied()), 199 - uncovered.unsigned_abs(), "{history:?}");
    }
    assert!((HISTORIES / 4..HISTORIES).contains(&found_some), "{found_some}");
    tried("histories through the gap finder", HISTORIES);
}

/// The same from typed answers: jobs, breaks, study and voluntary work, current or ended, in any order.
#[test]
fn gaps_of_many_typed_histories() {
    const HISTORIES: usize = 3_000;
    // The window is the 36 months before December 2025.
    let (as_of, this_month) = ("2025-12-15", 95);
    let mut rules = Rules::on(as_of.parse().unwrap()).only([
        Section::EMPLOYMENT,
        Section::VOLUNTARY,
        Section::QUALIFICATIONS,
    ]);
    let mut dice = Dice(11);
    for _ in 0..HISTORIES {
        rules.application_mut().history.count_voluntary = dice.roll(2) == 0;
        let mut covered = Vec::new();
        let mut rows: [Vec<Value>; 4] = Default::default();
        for n in 0..=dice.roll(7) {
            let place = if n == 0 { 0 } else { dice.roll(4) };
            let from = 40 + dice.roll(54);
            let to = (from + dice.roll(12)).min(94);
            let open = n % 3 == 0 && dice.roll(6) == 0;
            let (start, end) = (month(from).to_string(), month(to).to_string());
            let end = if open { json!(null) } else { json!(end) };
            rows[usize::try_from(place).unwrap()].push(match place {
                0 => json!({"employer": format!("{n}"), "job_title": "-", "duties": "-", "start": start, "end": end, "current": open}),
                1 => json!({"start": start, "end": end}),
                2 => json!({"organisation": format!("{n}"), "role": "-", "description": "-", "start": start, "end": end, "current": open}),
                _ => json!({"kind": "pqip", "full_time": true, "studied_from": start, "studied_to": month(to).to_string()}),
            });
            if place != 2 || rules.application().history.count_voluntary {
                covered.push((from, if open && place != 3 { this_month } else { to }));
            }
        }
        let [employment, breaks, voluntary, qualifications] = rows;
        let document = json!({
            "employment": employment, "breaks": breaks, "voluntary": voluntary, "qualifications": qualifications,
        });
        let draft = Draft::from_json(document.to_string().as_bytes()).unwrap();
        let report = draft.review(&rules, Scope::Save);
        let found: Vec<String> = report
            .iter()
            .filter(|issue| issue.code().as_str() == "gap")
            .map(|issue| format!("{}..{}", issue.param("from").unwrap(), issue.param("to").unwrap()))
            .collect();
        let expected: Vec<String> = gaps_box_by_box((this_month - 36, this_month - 1), &covered, 3)
            .into_iter()
            .map(|(from, to)| format!("{}..{}", month(from), month(to)))
            .collect();
        assert_eq!(found, expected, "{document}");
    }
    tried("typed histories through the whole form", HISTORIES);
}
