//! What a predicate asks, in which sections its answers are, and what would meet it.

use super::files::with_rule;
use crate::eligibility::{NextStep, Policy, Predicate};
use crate::engine::Section;
use crate::{Draft, Rules};

fn predicate(rule: &str) -> Predicate {
    let policy = Policy::from_toml(&with_rule(rule)).unwrap_or_else(|faults| panic!("{rule}: {faults}"));
    policy.leaves()[0].1.predicate.clone()
}

/// The names of the phrases of a rule.
fn phrases(rule: &str) -> Vec<String> {
    predicate(rule).asks().iter().map(|phrase| phrase.name.to_owned()).collect()
}

#[test]
fn only_what_counts_is_asked() {
    for (rule, expected) in [
        ("{ experience = {} }", &["paid_or_unpaid", "any_skill"][..]),
        ("{ experience = { paid = false } }", &["unpaid", "any_skill"]),
        ("{ experience = { unpaid = false, described = true } }", &["paid", "any_skill", "described"]),
        (
            "{ experience = { skill = \"court_work\", months = 3, within_months = 12 } }",
            &["paid_or_unpaid", "skill", "months", "last_months"],
        ),
        ("{ refer = \"A person decides.\" }", &[]),
    ] {
        assert_eq!(phrases(rule), expected, "{rule}");
    }
}

/// As many subjects as are listed are asked together, and fewer of them in any of these.
#[test]
fn subjects_are_joined_by_how_many() {
    for (count, expected) in [(1, "AnyOf"), (2, "AllOf")] {
        let rule = format!("{{ gcse_c = {{ count = {count}, subjects = [\"english\", \"maths\"] }} }}");
        let asked = format!("{:?}", predicate(&rule).asks());
        assert!(asked.contains(expected), "{asked}");
    }
}

#[test]
fn a_predicate_knows_its_sections() {
    for (rule, expected) in [
        ("{ gate = \"right_to_work\" }", &[Section::RIGHT_TO_WORK][..]),
        ("{ gcse_c = { count = 1 } }", &[Section::QUALIFICATIONS]),
        ("{ qualification = { level = 3 } }", &[Section::QUALIFICATIONS]),
        ("{ training = {} }", &[Section::TRAINING]),
        ("{ experience = {} }", &[Section::EMPLOYMENT, Section::VOLUNTARY]),
        ("{ experience = { unpaid = false } }", &[Section::EMPLOYMENT]),
        ("{ experience = { paid = false } }", &[Section::VOLUNTARY]),
        ("{ custom = \"van\", label = \"a van\" }", &[]),
        ("{ refer = \"A person decides.\" }", &[]),
    ] {
        assert_eq!(predicate(rule).sections(), expected, "{rule}");
    }
}

/// Months are added to those that count, and where none do, an entry.
#[test]
fn months_are_added_to_some() {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let policy = Policy::from_toml(&with_rule("{ experience = { months = 600 } }")).unwrap();
    let step = |draft: &Draft| {
        let evidence = draft.partial(&rules).evidence(&rules);
        policy.explain(&evidence).leaves()[0].step()
    };
    assert_eq!(step(&Draft::default()), NextStep::AddOrTag);
    assert!(matches!(step(&Draft::sample()), NextStep::AddMonths { months } if months > 0 && months < 600));
}

/// Two predicates that ask the reader the same thing are one step.
#[test]
fn equal_steps_are_taken_once() {
    let rules = Rules::on("2026-11-21".parse().unwrap());
    let evidence = Draft::default().partial(&rules).evidence(&rules);
    for (parts, expected) in [
        // The same words, and other words.
        ("{ statement = \"motivation\" }, { statement = \"motivation\" }", 1),
        ("{ qualification = { level = 3 } }, { training = {} }", 2),
        ("{ custom = \"van\", label = \"a driver\" }, { custom = \"lorry\", label = \"a driver\" }", 2),
        // A step that does not say what is asked is one for both.
        ("{ gate = \"right_to_work\" }, { gate = \"civil_service_nationality\" }", 1),
    ] {
        let policy = Policy::from_toml(&with_rule(&format!("{{ all = [{parts}] }}"))).unwrap();
        let explanation = policy.explain(&evidence);
        let change = explanation.changes().next().unwrap();
        assert_eq!(change.steps().len(), expected, "{parts}: {explanation}");
    }
}
