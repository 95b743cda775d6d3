//! The one table of the words of a policy file: what the reader accepts, what `docs/policies.md` lists, and what the JSON Schema
//! of the file says.

use super::measure::Measure;
use super::predicate::Predicate;
use super::service::Service;
use super::word::{Kind, Word};
use crate::engine::Section;

/// The whole file.
pub(crate) static POLICY: Kind = Kind::Table(&[
    Word::required("id", Kind::Name, "What `job.role` of an application names; every assessment has it."),
    Word::required("title", Kind::Text, "What the post is called."),
    Word::required("version", Kind::Text, "The version of the file; every assessment has it."),
    Word::new(
        "role",
        Kind::Name,
        "The id of the role, where it is not that of the file: several files may be for one role, such as one for each page that \
         describes it. An application may name any of them.",
    ),
    Word::new("source", Kind::Text, "The page that the file was made from."),
    Word::new("help", Kind::Table(HELP), "Whom to ask; it goes with every decision."),
    Word::new("post", Kind::Table(POST), "The terms of the post, on which permission to work depends."),
    Word::new(
        "sections",
        Kind::List(&Kind::OneOf(sections)),
        "The sections of the form; all nine when absent. A criterion that reads a section which the form does not have is a fault.",
    ),
    Word::new(
        "names",
        Kind::NameOr(|| Service::all().collect(), &LISTS),
        "What the post names: a table of lists, or a service whose lists come with the crate.",
    ),
    Word::new(
        "statements",
        Kind::List(&Kind::Table(STATEMENT)),
        "The statements that are asked for, in the order of the form.",
    ),
    Word::new(
        "max_points",
        Kind::Number(0),
        "The sum of the points of all scored criteria. The file is refused when they add up to another number.",
    ),
    Word::new(
        "ties",
        Kind::List(&Kind::Text),
        "The ids of the scored or rated criteria that part applicants with equal totals, in this order. Without it they stay equal.",
    ),
    Word::required(
        "criteria",
        Kind::List(&CRITERION),
        "The criteria, in the order in which they are explained.",
    ),
    Word::new(
        "translations",
        Kind::Keyed(&Kind::Keyed(&Kind::Text)),
        "For each language tag, a table from a text of the file to that text in the language. What is not there is shown in \
         English; a translation of a text that is not in the file is a fault.",
    ),
]);

const HELP: &[Word] = &[
    Word::new("principle", Kind::Text, "By what principle people are appointed."),
    Word::new("ask", Kind::Text, "Where to ask a question, or to have a person look."),
    Word::new("complain", Kind::List(&Kind::Text), "Where to complain, in that order."),
];

const POST: &[Word] = &[
    Word::new("permanent", Kind::Flag, "Whether it is permanent; true when absent."),
    Word::new(
        "hours_per_week",
        Kind::Decimal(168),
        "Hours a week, such as 37 or 37.5, when they are fixed; 37 when absent.",
    ),
    Word::new("sponsors", Kind::Flag, "Whether the employer sponsors; absent when the advert does not say."),
    Word::new(
        "reserved",
        Kind::Flag,
        "Whether it is reserved for UK nationals under the Civil Service Nationality Rules; false when absent.",
    ),
];

static LISTS: Kind = Kind::Keyed(&Kind::List(&Kind::Table(NAME)));

const NAME: &[Word] = &[
    Word::required("id", Kind::Name, "The name in the wire format, `[a-z][a-z0-9_]*` of at most 47 letters."),
    Word::new("label", Kind::Text, "What people read: a choice, or the question that a statement answers."),
    Word::new("hint", Kind::Text, "The hint below the question."),
    Word::new(
        "answer",
        Kind::Text,
        "What a sentence calls the answer: “Why you want to work in care must be 150 words or less”.",
    ),
    Word::new("missing", Kind::Text, "The sentence for a blank."),
];

const STATEMENT: &[Word] = &[
    Word::required("id", Kind::Name, "Its key in the form."),
    Word::new(
        "need",
        Kind::OneOf(statement_needs),
        "`required`; `without_gcse_c` (when no qualification counts as a GCSE at grade C or 4); or `optional`, the default.",
    ),
    Word::new(
        "max_words",
        Kind::Number(1),
        "The most words; 250 when absent. There may be ten characters for each.",
    ),
    Word::new("label", Kind::Text, "The question that it answers."),
    Word::new("hint", Kind::Text, "The hint below the question."),
    Word::new("answer", Kind::Text, "What a sentence calls the answer."),
    Word::new("missing", Kind::Text, "The sentence for a blank."),
];

pub(crate) static CRITERION: Kind = Kind::Decided {
    by: "need",
    always: &[
        Word::required("id", Kind::Text, "Its name in assessments."),
        Word::required("title", Kind::Text, "What it asks for, for people."),
        Word::new(
            "note",
            Kind::Text,
            "What the file decided where its source is silent; it is shown with every explanation.",
        ),
    ],
    cases: &[
        ("essential", &[Word::required("rule", Kind::Rule, "When it is met.")]),
        (
            "scored",
            &[
                Word::required(
                    "measure",
                    Kind::OneWord(|| Measure::WORDS.iter().map(|word| (word, ALONE)).collect()),
                    "What is counted.",
                ),
                Word::new(
                    "points",
                    Kind::List(&Kind::Table(STEP)),
                    "Points in steps, each above the one before; the last is the cap.",
                ),
                Word::new(
                    "each",
                    Kind::Table(EACH),
                    "Points for each group of a size, up to a cap, in place of `points`.",
                ),
            ],
        ),
        ("rated", &[]),
    ],
};

const STEP: &[Word] = &[
    Word::required("at_least", Kind::Number(0), "From this number on."),
    Word::required("points", Kind::Number(0), "It earns so much."),
];

const EACH: &[Word] = &[
    Word::required("of", Kind::Number(1), "How many make a group."),
    Word::required("points", Kind::Number(1), "What each group earns."),
    Word::required("cap", Kind::Number(0), "The most that is earned, a multiple of the points."),
];

pub(crate) static RULE: Kind = Kind::OneWord(rules);

/// What may stand beside a predicate.
pub(crate) const BESIDE: &[Word] = &[
    Word::new(
        "label",
        Kind::Text,
        "What is asked, as a part of a sentence (`a full driving licence`): for a `custom` predicate, or where the words of the crate do \
         not fit.",
    ),
    Word::new(
        "cost",
        Kind::Number(0),
        "How much it takes to meet it; the cheapest is suggested first; 1 when absent.",
    ),
    Word::new(
        "changed_by",
        Kind::OneOf(|| vec!["applicant", "employer", "nobody"]),
        "Who can change it; when absent it follows from the predicate and from its place in the tree.",
    ),
];

/// What combines several rules.
pub(crate) static COMBINED: [Word; 3] = [
    Word::new("all", Kind::List(&Kind::Rule), "All of these rules are met."),
    Word::new("any", Kind::List(&Kind::Rule), "One of these rules is met."),
    Word::new(
        "at_least",
        Kind::Table(&[
            Word::required("n", Kind::Number(0), "How many, from 1 to the number of rules."),
            Word::required("of", Kind::List(&Kind::Rule), "Of these rules."),
        ]),
        "That many of these rules are met.",
    ),
];

/// Nothing may stand beside it.
const ALONE: &[Word] = &[];

fn rules() -> Vec<(&'static Word, &'static [Word])> {
    let combined = COMBINED.iter().map(|word| (word, ALONE));
    combined.chain(Predicate::WORDS.iter().map(|word| (word, BESIDE))).collect()
}

fn sections() -> Vec<&'static str> {
    Section::ALL.map(Section::as_str).to_vec()
}

fn statement_needs() -> Vec<&'static str> {
    use crate::application::StatementNeed::{Optional, Required, WithoutGcseC};
    [Required, WithoutGcseC, Optional].map(|need| need.as_str()).to_vec()
}
