//! How long a page takes: from the bytes of a form post to the message of each issue.
//!
//! `cargo bench -p applicant-benches --bench pages` prints the table; with `-- --write` it also puts it into
//! `benches/README.md`.

use std::env;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use applicant::form::{Form, FormPost};
use applicant::messages::{Language, Messages};
use applicant_benches::documents::rules;
use applicant_benches::{median, put_into_readme};

/// What a page may take.
const PAGE: Duration = Duration::from_micros(50);

const POSTS: &[(&str, &str, &str)] = &[
    (
        "contact",
        "sound",
        "personal_details.email=ada%40example.com&personal_details.phone=&personal_details.alternative_phone=",
    ),
    (
        "contact",
        "2 errors",
        "personal_details.email=ada&personal_details.phone=0770090000&personal_details.alternative_phone=",
    ),
    (
        "right_to_work",
        "3 errors",
        "right_to_work.nationalities=POL&right_to_work.proof=share_code&right_to_work.share_code=R12345678\
         &right_to_work.date_of_birth.day=31&right_to_work.date_of_birth.month=2&right_to_work.date_of_birth.year=1990\
         &right_to_work.permission_limit=until&right_to_work.settlement=none",
    ),
    (
        "training",
        "2 rows, 3 errors",
        "training%5B0%5D.title=Mentoring&training%5B0%5D.provider=&training%5B0%5D.completed.month=9\
         &training%5B0%5D.completed.year=2024&training%5B0%5D.relevance=It+taught+me+to+listen&training%5B1%5D.title=\
         &training%5B1%5D.provider=Example+College&training%5B1%5D.completed.month=&training%5B1%5D.completed.year=2023",
    ),
];

fn main() {
    let (form, rules) = (Form::full(), rules());
    let mut table =
        String::from("| page | post | µs, English | µs, Welsh | target | met |\n|---|---|--:|--:|--:|---|\n");
    for (name, what, post) in POSTS {
        let page = form.page(name).expect("a page of the form");
        let times = [Language::english(), Language::welsh()].map(|locale| {
            let messages = Messages::new(locale);
            median(|| {
                let post = FormPost::read(form_urlencoded::parse(post.as_bytes())).expect("a post");
                let report = post.draft.review(&rules, page.scope());
                let said: Vec<String> = report.iter().map(|issue| issue.message(&messages)).collect();
                black_box(said);
            })
        });
        let [english, welsh] = times.map(|time| time.as_nanos() as f64 / 1_000.0);
        let met = if times.iter().all(|time| *time < PAGE) { "yes" } else { "**no**" };
        writeln!(table, "| {name} | {what} | {english:.1} | {welsh:.1} | < {} | {met} |", PAGE.as_micros())
            .expect("a String takes everything");
    }
    print!("{table}");
    if env::args().any(|argument| argument == "--write") {
        put_into_readme("pages", &table);
    }
}
