//! Whether a policy that can be read also makes sense: counts that can be reached, points that add up, criteria that can be
//! met.

use super::faults::FaultKind;
use super::measure::Measure;
use super::policy::{Criterion, Need, Points, Policy, rule_path};
use super::predicate::{Experience, GcseC, Predicate, Wanted};
use super::reading::Faults;
use super::rule::{AtLeast, Rule};
use crate::application::qualifications::{Grade, GradeContext, Graded, Kind};
use crate::engine::alike::{alike, listed as listed_names, meant};
use crate::engine::{Child, Demand, Names, Path, Section};

/// The months of a hundred years: more than anybody has worked.
const MOST_MONTHS: u32 = 1_200;

pub(super) fn check(policy: &Policy, faults: &mut Faults) {
    if policy.essential().next().is_none() && !faults.essential_unread {
        faults.add(Path::root().key("criteria"), FaultKind::NothingEssential);
    }
    let leaves = policy.leaves().len();
    if leaves > Policy::MAX_LEAVES {
        faults.add(Path::root().key("criteria"), FaultKind::TooManyLeaves(leaves));
    }
    for (language, translations) in &policy.translations {
        // Where names could not be read, their texts are not known either.
        let nowhere = |text: &&String| !faults.names_unread && !policy.texts().any(|known| known == **text);
        let lost: Vec<&String> = translations.keys().filter(nowhere).collect();
        for text in lost {
            let kind = FaultKind::TranslatesNothing { language: language.clone(), text: text.clone() };
            faults.add(Path::root().key("translations"), kind);
        }
    }
    names(policy, faults);
    for (n, criterion) in (0..).zip(&policy.criteria) {
        let at = || Path::root().key("criteria").index(n);
        duplicate_id(policy, criterion, n, faults);
        match &criterion.need {
            Need::Essential { rule } => {
                self::rule(policy, rule, &rule_path(n), faults);
            }
            Need::Scored { measure, points } => {
                self::points(points, &at(), faults);
                if let Some(kind) = unknown_skill(policy, measure, faults.names_unread) {
                    faults.add(at().key("measure"), kind);
                }
                if let Some(section) = section_of_measure(measure, policy) {
                    let kind = format!("measures the section {section}, which its form does not have");
                    faults.add(at().key("measure"), FaultKind::Points(kind));
                }
            }
            Need::Rated => {}
        }
    }
}

/// What the post names: each name once in its list, and none that means something else on a page.
fn names(policy: &Policy, faults: &mut Faults) {
    let at = || Path::root().key("names");
    for (list, names) in policy.names.iter() {
        if let Some(meant) = meant(list, &Names::OF_AN_APPLICATION) {
            faults.add(at(), FaultKind::ListMisspelt { list: list.to_owned(), meant });
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
        if statement.max_words == Some(0) {
            faults.add(at(n).key("max_words"), FaultKind::Shape("has to be 1 or more".to_owned()));
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
fn rule(policy: &Policy, rule: &Rule, at: &Path, faults: &mut Faults) {
    match rule {
        Rule::Leaf(leaf) => {
            let of_names = matches!(&leaf.predicate, Predicate::Experience(_) | Predicate::Statement(_));
            if let Some(kind) =
                leaf_fault(policy, &leaf.predicate).filter(|_| !(of_names && faults.names_unread))
            {
                faults.add(at.clone(), kind);
            }
        }
        Rule::Any(_) | Rule::All(_) => {
            let key = if matches!(rule, Rule::Any(_)) { "any" } else { "all" };
            parts(policy, rule.parts(), &at.clone().key(key), faults);
        }
        Rule::AtLeast(AtLeast { n, of }) => {
            let most = u32::try_from(of.len()).unwrap_or(u32::MAX);
            let at = at.clone().key("at_least");
            if (*n == 0 || *n > most) && most > 0 {
                faults.add(at.clone(), FaultKind::ImpossibleCount { asked: *n, most });
            }
            parts(policy, of, &at.key("of"), faults);
        }
    }
}

fn parts(policy: &Policy, rules: &[Rule], at: &Path, faults: &mut Faults) {
    for (n, part) in (0..).zip(rules) {
        rule(policy, part, &at.clone().index(n), faults);
    }
}

fn leaf_fault(policy: &Policy, predicate: &Predicate) -> Option<FaultKind> {
    let has = |section| policy.sections.contains(&section);
    let rows = u32::try_from(Child::MAX_ROWS).unwrap_or(u32::MAX);
    let without = |section: Section| {
        (!has(section))
            .then(|| FaultKind::NeverMet(format!("its form does not have the section {}", section.as_str())))
    };
    match predicate {
        Predicate::Gate(_) => without(Section::RIGHT_TO_WORK),
        Predicate::GcseC(GcseC { count, subjects, .. }) => without(Section::QUALIFICATIONS).or_else(|| {
            too_many(count.get(), if subjects.is_empty() { 2 * rows } else { 2 * listed(subjects) })
        }),
        Predicate::Qualification(wanted) => without(Section::QUALIFICATIONS).or_else(|| {
            let most = if wanted.subjects.is_empty() { rows } else { listed(&wanted.subjects) };
            too_many(wanted.count.get(), most).or_else(|| qualification(wanted))
        }),
        Predicate::Experience(wanted) => experience(policy, wanted),
        Predicate::Training(wanted) => {
            without(Section::TRAINING).or_else(|| too_many(wanted.count.get(), rows))
        }
        Predicate::Statement(name) => {
            without(Section::STATEMENTS).or_else(|| not_named(policy, Names::STATEMENTS, name, "statement"))
        }
        Predicate::Custom(id) | Predicate::Refer(id) => {
            id.trim().is_empty().then(|| FaultKind::Shape("needs a text".to_owned()))
        }
    }
}

fn listed(subjects: &[String]) -> u32 {
    u32::try_from(subjects.len()).unwrap_or(u32::MAX / 2)
}

fn too_many(asked: u32, most: u32) -> Option<FaultKind> {
    (asked > most).then_some(FaultKind::ImpossibleCount { asked, most })
}

fn qualification(wanted: &Wanted) -> Option<FaultKind> {
    let never = |why: String| Some(FaultKind::NeverMet(why));
    if wanted.level.is_some_and(|level| !(1..=8).contains(&level)) {
        return never("levels of the RQF are 1 to 8".to_owned());
    }
    if !wanted.grades.is_empty() {
        if wanted.kinds.is_empty() {
            return Some(FaultKind::Shape(
                "names grades, so it has to name the kinds that have them".to_owned(),
            ));
        }
        if let Some(kind) = wanted.kinds.iter().find(|kind| kind.facts().graded == Graded::PassOnly) {
            return never(format!("{kind} has no grades"));
        }
        let stands = |kind: &Kind, grade: &str| {
            Grade::parse(grade, &GradeContext::new(*kind)).is_ok_and(|(read, _)| read.as_str() == grade)
        };
        let unknown = |grade: &&String| !wanted.kinds.iter().any(|kind| stands(kind, grade));
        if let Some(grade) = wanted.grades.iter().find(unknown) {
            return never(format!("no scheme of these kinds writes a grade `{grade}`"));
        }
    }
    if !wanted.subjects.is_empty()
        && let Some(kind) = wanted.kinds.iter().find(|kind| kind.facts().subject == Demand::NotAsked)
    {
        return never(format!("{kind} has no subject"));
    }
    None
}

fn experience(policy: &Policy, wanted: &Experience) -> Option<FaultKind> {
    let has = |section| policy.sections.contains(&section);
    let counts = (wanted.paid && has(Section::EMPLOYMENT)) || (wanted.unpaid && has(Section::VOLUNTARY));
    if !counts {
        let why = "neither paid nor unpaid experience counts, or its form does not ask for it";
        return Some(FaultKind::NeverMet(why.to_owned()));
    }
    if let Some(skill) = wanted.skill
        && let Some(fault) = not_named(policy, Names::SKILLS, skill.as_str(), "skill")
    {
        return Some(fault);
    }
    match wanted.within_months {
        Some(window) => too_many(wanted.months, window.get()),
        None => too_many(wanted.months, MOST_MONTHS),
    }
}

/// A skill that a measure counts and the post does not name.
fn unknown_skill(policy: &Policy, measure: &Measure, names_unread: bool) -> Option<FaultKind> {
    let wanted = match measure {
        Measure::ExperienceMonths(wanted)
        | Measure::ExperienceEntries(wanted)
        | Measure::RecentMonths { entries: wanted, .. } => wanted,
        Measure::VoluntaryMonths {} | Measure::TrainingEntries(_) => return None,
    };
    let skill = wanted.skill.filter(|_| !names_unread)?;
    not_named(policy, Names::SKILLS, skill.as_str(), "skill")
}

/// That a list of the post does not have a name that a criterion uses.
fn not_named(policy: &Policy, list: &str, name: &str, what: &str) -> Option<FaultKind> {
    if policy.names.find(list, name).is_some() {
        return None;
    }
    let known = policy.names.list(list);
    let alike = alike(name, known.iter().map(|named| named.id.as_str().to_owned()));
    Some(FaultKind::NeverMet(match alike.as_slice() {
        [] => format!("the post names no {what}, so there is no `{name}`"),
        alike => format!("the post names no {what} `{name}`: did you mean {}?", listed_names(alike)),
    }))
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
        Points::Each(each) if each.cap == 0 || each.cap % each.points.get() != 0 => {
            format!("has a cap of {}, which is no multiple of {} points", each.cap, each.points)
        }
        _ => return,
    };
    let key = if matches!(points, Points::Steps(_)) { "points" } else { "each" };
    faults.add(at.clone().key(key), FaultKind::Points(kind));
}

/// The section that a measure needs and the form does not have.
fn section_of_measure(measure: &Measure, policy: &Policy) -> Option<&'static str> {
    let needed: &[Section] = match measure {
        Measure::ExperienceMonths(wanted)
        | Measure::ExperienceEntries(wanted)
        | Measure::RecentMonths { entries: wanted, .. } => match (wanted.paid, wanted.unpaid) {
            (true, true) => &[Section::EMPLOYMENT, Section::VOLUNTARY],
            (false, true) => &[Section::VOLUNTARY],
            _ => &[Section::EMPLOYMENT],
        },
        Measure::VoluntaryMonths {} => &[Section::VOLUNTARY],
        Measure::TrainingEntries(_) => &[Section::TRAINING],
    };
    let has = needed.iter().any(|section| policy.sections.contains(section));
    (!has).then(|| needed.first().map(|section| section.as_str())).flatten()
}
