//! The list of all words of a policy file in `docs/policies.md`, and its JSON Schema, are what the table of words says.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use super::model::Policy;
use super::predicate::Predicate;
use super::word::{Kind, Word};
use super::words::{CRITERION, POLICY, RULE};

#[track_caller]
fn is_up_to_date(file: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, expected).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap() == expected,
        "{file} is out of date: UPDATE_DOCS=1 cargo test --lib"
    );
}

/// What a value has to be, in words.
fn value(kind: &Kind) -> String {
    let one_of = |names: &[&str]| match names.len() {
        0..=12 => names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
        _ => "one of the kinds of [the form](choices.md)".to_owned(),
    };
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Name => "name".to_owned(),
        Kind::Flag => "true or false".to_owned(),
        Kind::Number(0) => "whole number".to_owned(),
        Kind::Number(least) => format!("whole number from {least}"),
        Kind::Decimal(most) => format!("number from 0 to {most}"),
        Kind::OneOf(names) => one_of(&names()),
        Kind::List(kind) => format!("list: {}", value(kind)),
        Kind::Table(_) | Kind::OneWord(_) | Kind::Decided { .. } => "table".to_owned(),
        Kind::Keyed(kind) => format!("table of your own keys: {}", value(kind)),
        Kind::NameOr(names, kind) => format!("{}, or {}", one_of(&names()), value(kind)),
        Kind::Rule => "rule".to_owned(),
    }
}

#[derive(Default)]
struct Listing {
    text: String,
    /// The tables that were listed, each with its place: the next place only points to them.
    listed: Vec<(&'static [Word], String)>,
}

impl Listing {
    fn words(&mut self, at: &str, words: impl Iterator<Item = &'static Word>) {
        for word in words {
            let place = if at.is_empty() { word.name.to_owned() } else { format!("{at}.{}", word.name) };
            let required = if word.required { ", required" } else { "" };
            let earlier = match word.kind {
                Kind::Table(words) => {
                    // A constant may be at more than one address.
                    let names =
                        |words: &[Word]| words.iter().map(|it| (it.name, it.about)).collect::<Vec<_>>();
                    self.listed.iter().find(|(listed, _)| names(listed) == names(words) && !words.is_empty())
                }
                _ => None,
            };
            let like = earlier.map(|(_, place)| format!(": the words of `{place}`")).unwrap_or_default();
            let _ =
                writeln!(self.text, "| `{place}` | {}{like}{required} | {} |", value(&word.kind), word.about);
            if like.is_empty() {
                self.below(&place, &word.kind);
            }
        }
    }

    fn below(&mut self, at: &str, kind: &Kind) {
        match kind {
            Kind::Table(words) => {
                self.listed.push((words, at.to_owned()));
                self.words(at, words.iter());
            }
            Kind::List(kind) => self.below(&format!("{at}[]"), kind),
            Kind::Keyed(kind) => self.below(&format!("{at}.…"), kind),
            Kind::NameOr(_, kind) => self.below(at, kind),
            Kind::OneWord(words) => {
                let words = words();
                self.words(at, words.iter().map(|(word, _)| *word));
                let mut beside: Vec<&'static Word> =
                    words.iter().flat_map(|(_, beside)| beside.iter()).collect();
                beside.dedup_by_key(|word| word.name);
                beside.truncate(words.iter().map(|(_, beside)| beside.len()).max().unwrap_or(0));
                self.words(at, beside.into_iter());
            }
            Kind::Decided { by, always, cases } => {
                let (place, names) =
                    (format!("{at}.{by}"), cases.iter().map(|(case, _)| format!("`{case}`")));
                let names = names.collect::<Vec<_>>().join(", ");
                let _ = writeln!(
                    self.text,
                    "| `{place}` | {names}, required | Which of the words below it may have. |"
                );
                self.words(at, always.iter());
                for (case, words) in *cases {
                    for word in *words {
                        let case = format!("With `{by} = \"{case}\"`. ");
                        let from = self.text.len();
                        self.words(at, std::iter::once(word));
                        let line = self.text.split_off(from);
                        self.text.push_str(&line.replacen(word.about, &format!("{case}{}", word.about), 1));
                    }
                }
            }
            _ => {}
        }
    }
}

#[test]
fn docs_list_every_word() {
    let mut listing = Listing::default();
    listing.below("rule", &RULE);
    let rules = std::mem::take(&mut listing.text);
    listing.below("", &POLICY);
    let page = include_str!("../../../docs/policies.md");
    let (before, rest) = page.split_once("<!-- begin words -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end words -->\n").unwrap();
    let head = "| word | value | meaning |\n|---|---|---|\n";
    let expected = format!(
        "{before}<!-- begin words -->\n{head}{}\nA rule, also one inside another:\n\n{head}{rules}<!-- end words -->\n{after}",
        listing.text
    );
    is_up_to_date("docs/policies.md", &expected);
}

#[test]
fn schema_is_that_of_the_words() {
    let schema = format!("{}\n", serde_json::to_string_pretty(&Policy::json_schema()).unwrap());
    is_up_to_date("policies/policy.schema.json", &schema);
}

#[test]
fn words_are_those_the_types_read() {
    let names: Vec<&str> = Predicate::WORDS.iter().map(|word| word.name).collect();
    assert_eq!(names, Predicate::NAMES);
    assert!(matches!(CRITERION, Kind::Decided { by: "need", .. }));
}
