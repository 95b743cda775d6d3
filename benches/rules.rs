//! How long each rule of a text takes: on a typical answer, and on the worst of many texts of a megabyte, of which it also
//! says how much longer it takes than half of it. A rule that goes back and reads again would take four times as long.
//!
//! `cargo bench --bench rules` prints the table; with `-- --write` it also puts it into `benches/README.md`.

use std::env;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use applicant::application::qualifications::{Grade, GradeContext, Kind};
use applicant::field::{
    Country, Decimal, Email, FullName, Line, Month, Mrz, Nationality, NiNumber, PassportNumber, Phone,
    Postcode, Prose, ShareCode, parse_date,
};
use applicant_benches::put_into_readme;

/// What a typical answer and what a text of a megabyte may take.
const TYPICAL: Duration = Duration::from_micros(1);
const MEGABYTE: Duration = Duration::from_millis(1);

/// A rule, a typical answer to it, and what it makes of a text; whether it accepts it.
type Rule = (&'static str, String, fn(&str) -> bool);

fn rule(name: &'static str, typical: &str, read: fn(&str) -> bool) -> Rule {
    (name, typical.to_owned(), read)
}

fn rules() -> Vec<Rule> {
    // Put together here, so that nobody's number is in a file.
    let ni_number = ["CE", "12 34 56", "A"].join(" ");
    vec![
        rule("full_name", "Siân O'Brien-Ŵyn", |text| FullName::parse(text).is_ok()),
        rule("line", "Support worker, nights", |text| Line::with_limit(text, 100).is_ok()),
        rule("prose", "I listen first, and write down what was agreed.\r\nThen I act on it.", |text| {
            Prose::parse(text).is_ok()
        }),
        rule("email", "jo.smith+jobs@mail.example.co.uk", |text| Email::parse(text).is_ok()),
        rule("phone", "+44 (0)20 7946 0018", |text| Phone::parse(text).is_ok()),
        rule("postcode", "sw1a 1aa", |text| Postcode::parse(text).is_ok()),
        rule("ni_number", &ni_number, |text| NiNumber::parse(text).is_ok()),
        rule("share_code", "W12 345 678", |text| ShareCode::parse(text).is_ok()),
        rule("passport_number", "123 456 789", |text| PassportNumber::parse(text).is_ok()),
        rule(
            "passport_mrz",
            concat!(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184",
                "226B<<<<<10"
            ),
            |text| Mrz::parse(text).is_ok(),
        ),
        rule("nationality", "GBR", |text| Nationality::parse(text).is_ok()),
        rule("country", "GB", |text| Country::parse(text).is_ok()),
        rule("date", "17 April 1991", |text| parse_date(text).is_ok()),
        rule("month", "Sept 2012", |text| Month::parse(text).is_ok()),
        rule("number", "18.75", |text| Decimal::parse(text).is_ok()),
        rule("grade", "Grade C", |text| Grade::parse(text, &GradeContext::new(Kind::Gcse)).is_ok()),
    ]
}

/// Texts of about this number of bytes that are slow to check.
fn long(bytes: usize) -> Vec<String> {
    let bricks = [
        "a",
        "A",
        "1",
        " ",
        "<",
        "(",
        ".",
        "@",
        "-",
        "+",
        "é",
        "\u{200B}",
        "\u{FF21}",
        "a ",
        "a.",
        "a@",
        "1 ",
        "0(",
        "x1",
        "\r\n",
        "a\n",
        "a\r\n",
        "a\u{2028}",
        "£",
        "’",
        "W1A ",
        "+44 (0)",
        "P<GBR",
        "Jan ",
        "1-",
        "a.b@c.d",
    ];
    let mut texts: Vec<String> = bricks.iter().map(|brick| brick.repeat(bytes / brick.len())).collect();
    // After something good, and between two good things.
    for good in ["020 7946 0018 x", "SW1A 1AA", "jo@example.com"] {
        texts.push(format!("{good}{}", "\u{FEFF}".repeat(bytes / 3)));
        texts.push(format!("{good}{}1", " ".repeat(bytes)));
    }
    texts
}

/// The fastest of a few runs: what the rule takes when nothing else disturbs it.
fn fastest(runs: u32, mut run: impl FnMut()) -> Duration {
    (0..9)
        .map(|_| {
            let start = Instant::now();
            (0..runs).for_each(|_| run());
            start.elapsed() / runs
        })
        .min()
        .unwrap_or_default()
}

fn main() {
    let (half, whole) = (long(1 << 19), long(1 << 20));
    let mut table = String::from(
        "| rule | typical, ns | worst megabyte, µs | ÷ half of it | met |\n|---|--:|--:|--:|---|\n",
    );
    let mut all_met = true;
    for (name, typical, read) in rules() {
        assert!(read(&typical), "{name} accepts a typical answer");
        let short = fastest(10_000, || {
            black_box(read(black_box(&typical)));
        });
        let (worst, place) = whole
            .iter()
            .enumerate()
            .map(|(place, text)| {
                (
                    fastest(1, || {
                        black_box(read(black_box(text)));
                    }),
                    place,
                )
            })
            .max()
            .unwrap_or_default();
        let of_half = fastest(1, || {
            black_box(read(black_box(&half[place])));
        });
        let ratio = worst.as_secs_f64() / of_half.as_secs_f64().max(1e-9);
        let met = short < TYPICAL && worst < MEGABYTE;
        all_met &= met;
        let met = if met { "yes" } else { "**no**" };
        writeln!(
            table,
            "| {name} | {} | {:.0} | {ratio:.1} | {met} |",
            short.as_nanos(),
            worst.as_secs_f64() * 1e6
        )
        .expect("a String takes everything");
        if env::args().any(|argument| argument == "--shapes") {
            let shape: String = whole[place].chars().take(12).collect();
            println!("{name}: {shape:?}");
        }
    }
    print!("{table}");
    println!("{}", if all_met { "all met" } else { "not all met" });
    if env::args().any(|argument| argument == "--write") {
        put_into_readme("rules", &table);
    }
}
