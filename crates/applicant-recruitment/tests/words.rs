//! What happens around the form, in the words of both languages.

use std::collections::{BTreeMap, BTreeSet};

use applicant::messages::{Language, Messages};
use applicant::{Draft, Policy};
use applicant_recruitment::{
    Funnel, ModerationReason, Move, Rating, RecruitmentWords, Selections, SmallNumbers, Stage, StageStep,
};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

const CATALOGUES: [&str; 2] = [include_str!("../locales/en.ftl"), include_str!("../locales/cy.ftl")];

fn words() -> [RecruitmentWords; 2] {
    [Language::english(), Language::welsh()].map(|language| RecruitmentWords::new(Messages::new(language)))
}

/// The variables of each sentence, by its message and attribute.
fn sentences(catalogue: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(catalogue).unwrap();
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        assert!(message.value.is_none(), "{}", message.id.name);
        for attribute in &message.attributes {
            let variables = attribute.value.elements.iter().filter_map(|element| match element {
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => Some(id.name.to_owned()),
                _ => None,
            });
            found.insert(format!("{}.{}", message.id.name, attribute.id.name), variables.collect());
        }
    }
    found
}

#[test]
fn both_catalogues_say_the_same() {
    let [english, welsh] = CATALOGUES.map(sentences);
    assert!(english.len() > 60, "{}", english.len());
    assert_eq!(english, welsh);
}

#[test]
fn everything_has_its_words() {
    let [english, _] = CATALOGUES.map(sentences);
    let moves = Move::ALL.iter().filter(|action| !matches!(action, Move::Record(_)));
    let groups: [(&str, Vec<String>); 5] = [
        ("stage", Stage::NAMES.iter().map(ToString::to_string).collect()),
        ("stage-step", StageStep::NAMES.iter().map(ToString::to_string).collect()),
        (
            "journey",
            moves
                .map(|it| it.as_str().to_owned())
                .chain(["record", "record-check"].map(str::to_owned))
                .collect(),
        ),
        ("moderation-reason", ModerationReason::NAMES.iter().map(ToString::to_string).collect()),
        ("rating", (1..=7).map(|rating| format!("is-{rating}")).collect()),
    ];
    for (id, names) in groups {
        for name in names {
            assert!(english.contains_key(&format!("{id}.{name}")), "{id}.{name}");
        }
    }
    for words in words() {
        let ratings: BTreeSet<String> =
            (1..=7).filter_map(Rating::new).map(|rating| words.rating(rating)).collect();
        assert_eq!(ratings.len(), 7);
    }
}

#[test]
fn another_language_begins_in_english() {
    let polish = Language::new("language = Polski\n    .tag = pl\n").unwrap();
    let words = RecruitmentWords::new(Messages::new(polish));
    assert_eq!(words.stage(Stage::Checks), "Pre-employment checks");
    let words = words.with("stage =\n    .checks = Kontrole przed zatrudnieniem").unwrap();
    assert_eq!(words.stage(Stage::Checks), "Kontrole przed zatrudnieniem");
    assert_eq!(words.stage(Stage::Sift), "Sift");
}

#[test]
fn figures_have_words_in_both_languages() {
    let mut selections = Selections::default();
    selections.count("north", 20, 20);
    selections.count("south", 3, 7);
    let impact = selections.impact(SmallNumbers::default());
    let [english, welsh] = words();
    assert_eq!(
        english.impact(&impact),
        "  selected          of        rate       ratio  group\n\
        \x20       20          40       0.500       1.000  north: highest rate\n\
        \x20        3          10       0.300       0.600  south: below four fifths, too few to say\n\
         Four fifths of the highest rate is a rule of thumb of the United States (29 CFR 1607.4D), no legal test in the \
         United Kingdom\n\
         Too few: below 30 people, or below 5 selected at the highest rate, a ratio may be chance"
    );
    assert!(welsh.impact(&impact).contains("south: llai na phedwar rhan o bump, rhy ychydig i ddweud\n"));

    let policy = Policy::probation_services_officer();
    let rules = policy.rules("2026-11-21".parse().unwrap());
    let assessment = policy.assess(&Draft::default().partial(&rules).evidence(&rules));
    let mut funnel = Funnel::new(policy);
    funnel.add(&assessment).unwrap();
    let lines: Vec<String> = english.funnel(policy, &funnel).lines().take(2).map(str::to_owned).collect();
    assert_eq!(
        lines,
        [
            "met  not met  unknown  left  of these open  criterion",
            "  0        0        1     1              1  Right to work in the UK on the start date",
        ]
    );
}
