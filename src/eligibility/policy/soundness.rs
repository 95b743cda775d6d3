//! Whether a policy that can be read also makes sense: counts that can be reached, points that add up, criteria that can be
//! met.

use super::criterion::{Criterion, CriterionNeed, Points};
use super::faults::FaultKind;
use super::model::{Policy, rule_path};
use super::offer::Offer;
use super::reader::Faults;
use super::rule::Rule;
use crate::engine::alike::{alike, listed, meant};
use crate::engine::{Names, Path, Section};

pub(super) fn check(policy: &Policy, faults: &mut Faults) {
    if policy.essential().next().is_none() && !faults.essential_unread {
        faults.add(Path::root().key("criteria"), FaultKind::NothingEssential);
    }
    let leaves = policy.leaves().len();
    if leaves > Policy::MAX_LEAVES {
        faults.add(Path::root().key("criteria"), FaultKind::TooManyLeaves(leaves));
    }
    for (language, translations) in &policy.translations {
        // As `cy`, `gd` or `en-GB`: a language has two or three letters.
        let primary = language.split('-').next().unwrap_or_default();
        if !(2..=3).contains(&primary.len()) || !primary.bytes().all(|byte| byte.is_ascii_lowercase()) {
            let kind = FaultKind::Shape(format!(
                "has `{language}`, which is not the tag of a language, such as `cy`"
            ));
            faults.add(Path::root().key("translations"), kind);
        }
        for (text, _) in translations.iter().filter(|(_, translated)| translated.trim().is_empty()) {
            let kind = FaultKind::Shape(format!(
                "has nothing for “{text}” in the language {language}: leave it out"
            ));
            faults.add(Path::root().key("translations"), kind);
        }
        // Where names could not be read, their texts are not known either.
        let nowhere = |text: &&String| {
            !faults.names_unread
                && !faults.written.contains(*text)
                && !policy.texts().any(|known| known == **text)
        };
        let lost: Vec<&String> = translations.keys().filter(nowhere).collect();
        for text in lost {
            let kind = FaultKind::TranslatesNothing { language: language.clone(), text: text.clone() };
            faults.add(Path::root().key("translations"), kind);
        }
    }
    names(policy, faults);
    ties(policy, faults);
    let sections: &[Section] = if faults.sections_unread { &Section::ALL } else { &policy.sections };
    let offer = Offer { sections, names: (!faults.names_unread).then_some(&policy.names) };
    for (n, criterion) in (0..).zip(&policy.criteria) {
        let at = || Path::root().key("criteria").index(n);
        duplicate_id(policy, criterion, n, faults);
        match &criterion.need {
            CriterionNeed::Essential { rule } => {
                self::rule(&offer, rule, &rule_path(n), faults);
            }
            CriterionNeed::Scored { measure, points } => {
                self::points(points, &at(), faults);
                for kind in measure.faults(&offer) {
                    faults.add(at().key("measure"), kind);
                }
            }
            CriterionNeed::Rated => {}
        }
    }
}

/// What the post names: each name once in its list, and none that means something else on a page.
fn names(policy: &Policy, faults: &mut Faults) {
    let at = || Path::root().key("names");
    for (list, names) in policy.names.iter() {
        if let Some(meant) = meant(list, &Names::OF_AN_APPLICATION) {
            faults.add(at(), FaultKind::ListMisspelt { list: list.to_owned(), meant });
            faults.names_unread = true;
        }
        if let Some(fault) = Names::fault(list, names) {
            faults.add(at(), FaultKind::Names(fault));
        }
    }
    let at = |n: u32| Path::root().key("statements").index(n);
    for (n, statement) in (0..).zip(&policy.statements) {
        if policy.statements.iter().take(n as usize).any(|earlier| earlier.id == statement.id) {
            let list = Names::STATEMENTS.to_owned();
            faults.add(at(n).key("id"), FaultKind::NamedTwice { id: statement.id, list });
        }
    }
}

/// What parts ties: criteria that earn points or are rated, each once.
fn ties(policy: &Policy, faults: &mut Faults) {
    for (n, id) in (0..).zip(&policy.ties) {
        let at = || Path::root().key("ties").index(n);
        let named = policy.criteria.iter().find(|criterion| criterion.id == *id);
        if policy.ties.iter().take(n as usize).any(|earlier| earlier == id) {
            faults.add(at(), FaultKind::Shape(format!("names `{id}` again")));
        } else if named.is_some_and(Criterion::is_essential) {
            faults.add(
                at(),
                FaultKind::Shape(format!(
                    "names `{id}`, which is essential: everybody who is ranked meets it"
                )),
            );
        } else if named.is_none() && !faults.written.contains(id) {
            let known =
                policy.criteria.iter().filter(|it| !it.is_essential() && !it.id.is_empty()).map(|it| &it.id);
            let alike = alike(id, known);
            let there_is =
                if alike.is_empty() { String::new() } else { format!(": did you mean {}?", listed(&alike)) };
            faults.add(at(), FaultKind::Shape(format!("names no criterion `{id}`{there_is}")));
        }
    }
}

fn duplicate_id(policy: &Policy, criterion: &Criterion, n: u32, faults: &mut Faults) {
    let first = policy.criteria.iter().position(|earlier| earlier.id == criterion.id);
    if let Some(first) = first.filter(|first| *first < n as usize && !criterion.id.is_empty()) {
        let kind = FaultKind::DuplicateId { id: criterion.id.clone(), first };
        faults.add(Path::root().key("criteria").index(n).key("id"), kind);
    }
}

/// Whether anybody can meet the rule. A part that nobody can meet is a fault by itself only where it is needed.
fn rule(offer: &Offer<'_>, rule: &Rule, at: &Path, faults: &mut Faults) {
    match rule {
        Rule::Leaf(leaf) => {
            if let Some(kind) = leaf.predicate.fault(offer) {
                faults.add(at.clone(), kind);
            }
        }
        Rule::Any(_) | Rule::All(_) => {
            let key = if matches!(rule, Rule::Any(_)) { "any" } else { "all" };
            parts(offer, rule.parts(), &at.clone().key(key), faults);
        }
        Rule::AtLeast { n, of } => {
            let most = u32::try_from(of.len()).unwrap_or(u32::MAX);
            let at = at.clone().key("at_least");
            if (*n == 0 || *n > most) && most > 0 {
                faults.add(at.clone(), FaultKind::ImpossibleCount { asked: *n, most });
            }
            parts(offer, of, &at.key("of"), faults);
        }
    }
}

fn parts(offer: &Offer<'_>, rules: &[Rule], at: &Path, faults: &mut Faults) {
    for (n, part) in (0..).zip(rules) {
        rule(offer, part, &at.clone().index(n), faults);
    }
}

fn points(points: &Points, at: &Path, faults: &mut Faults) {
    let kind = match points {
        Points::Steps(steps) if steps.is_empty() => "has no steps, so it earns nothing".to_owned(),
        Points::Steps(steps)
            if !steps.is_sorted_by(|a, b| a.at_least < b.at_least && a.points < b.points)
                || steps.first().is_some_and(|step| step.points == 0) =>
        {
            "has steps that do not rise".to_owned()
        }
        Points::Each { points, cap, .. } if *cap == 0 || cap % points.get() != 0 => {
            format!("has a cap of {}, which is no multiple of {} points", cap, points)
        }
        _ => return,
    };
    let key = if matches!(points, Points::Steps(_)) { "points" } else { "each" };
    faults.add(at.clone().key(key), FaultKind::Points(kind));
}
