//! Policies and explanations as English sentences.

use std::fmt;

use super::assessment::Outcome;
use super::explanation::{Explanation, LeafResult};
use super::measure::Measure;
use super::next_step::NextStep;
use super::policy::{Need, Points};
use super::predicate::{ChangedBy, Courses, Experience, Gate, GcseC, Predicate, Wanted};
use super::rule::{AtLeast, Leaf, Rule};
use crate::application::Status;

/// A number with its noun: 1 month, 2 months.
fn count(n: u32, noun: &str) -> String {
    match n {
        1 => format!("1 {noun}"),
        n if noun.ends_with('y') => format!("{n} {}ies", &noun.trim_end_matches('y')),
        n => format!("{n} {noun}s"),
    }
}

/// A list as it is spoken: a, b or c.
fn listed<T: fmt::Display>(items: &[T], conjunction: &str) -> String {
    let mut out = String::new();
    for (n, item) in items.iter().enumerate() {
        if n > 0 && n + 1 == items.len() {
            out.push_str(&format!(" {conjunction} "));
        } else if n > 0 {
            out.push_str(", ");
        }
        out.push_str(&item.to_string());
    }
    out
}

/// A name of the wire format as words.
fn words(name: &str) -> String {
    name.replace('_', " ")
}

/// In which subjects a number of results has to be.
fn in_subjects(count: u32, subjects: &[String]) -> String {
    match subjects {
        [] if count > 1 => " in different subjects".to_owned(),
        [] => String::new(),
        subjects if subjects.len() == count as usize => format!(" in {}", listed(subjects, "and")),
        subjects => format!(" in {}", listed(subjects, "or")),
    }
}

/// What a leaf asks: in the words of the file, or in those of its predicate.
pub(super) fn leaf(leaf: &Leaf) -> String {
    leaf.label.clone().unwrap_or_else(|| describe(&leaf.predicate))
}

fn describe(predicate: &Predicate) -> String {
    match predicate {
        Predicate::Gate(Gate::RightToWork) => "permission to work in the UK on the start date".to_owned(),
        Predicate::Gate(Gate::CivilServiceNationality) => {
            "a nationality that the Civil Service may employ in this post".to_owned()
        }
        Predicate::GcseC(GcseC { count, subjects, strong }) => {
            let (grade, n) = (if *strong { "grade 5 or above" } else { "grade C or 4" }, count.get());
            let what = if n == 1 { "a GCSE".to_owned() } else { format!("{n} GCSEs") };
            let or = if n == 1 { "or an equivalent" } else { "or equivalents" };
            format!("{what} at {grade}, {or}{}", in_subjects(n, subjects))
        }
        Predicate::Qualification(wanted) => qualification(wanted),
        Predicate::Experience(wanted) => experience(wanted),
        Predicate::Training(Courses { count: n, explained }) => {
            let why = if *explained { " with why it helps in the role" } else { "" };
            format!("{}{why}", count(n.get(), "training course"))
        }
        Predicate::Statement(name) => format!("the statement “{}” within its limits", words(name)),
        Predicate::Custom(id) => format!("what “{id}” asks for"),
        Predicate::Refer(text) => text.clone(),
    }
}

fn qualification(wanted: &Wanted) -> String {
    let n = wanted.count.get();
    let kinds: Vec<String> = wanted.kinds.iter().map(|kind| words(kind.as_str())).collect();
    let mut out = match (n, kinds.as_slice()) {
        (1, []) => "a qualification".to_owned(),
        (n, []) => count(n, "qualification"),
        (1, kinds) => format!("a qualification of the kind {}", listed(kinds, "or")),
        (n, kinds) => format!("{} of the kind {}", count(n, "qualification"), listed(kinds, "or")),
    };
    if let Some(level) = wanted.level {
        out.push_str(&format!(" at level {level} or above"));
    }
    if !wanted.grades.is_empty() {
        out.push_str(&format!(" at grade {}", listed(&wanted.grades, "or")));
    }
    out + &in_subjects(n, &wanted.subjects)
}

fn experience(wanted: &Experience) -> String {
    let mut out = match (wanted.paid, wanted.unpaid) {
        (true, false) => "paid experience".to_owned(),
        (false, true) => "unpaid experience".to_owned(),
        _ => "paid or unpaid experience".to_owned(),
    };
    match wanted.skill {
        Some(skill) => out.push_str(&format!(" that shows {}", words(skill.as_str()))),
        None => out.push_str(" that shows a relevant skill"),
    }
    if wanted.described {
        out.push_str(", and says what was done");
    }
    if wanted.months > 0 {
        out.push_str(&format!(", of {} or more", count(wanted.months, "month")));
    }
    if let Some(window) = wanted.within_months {
        out.push_str(&format!(", in the last {}", count(window.get(), "month")));
    }
    out
}

/// A rule as a phrase, with brackets where one combination stands in another.
pub(super) fn rule(rule: &Rule) -> String {
    fn part(it: &Rule) -> String {
        if matches!(it, Rule::Leaf(_)) { self::rule(it) } else { format!("({})", self::rule(it)) }
    }
    let parts: Vec<String> = rule.parts().iter().map(part).collect();
    match rule {
        Rule::Leaf(it) => leaf(it),
        Rule::Any(_) => parts.join("; or "),
        Rule::All(_) => parts.join("; and "),
        Rule::AtLeast(AtLeast { n, .. }) => format!("at least {n} of: {}", parts.join("; ")),
    }
}

pub(super) fn scored(measure: &Measure, points: &Points) -> String {
    let what = match measure {
        Measure::ExperienceMonths(wanted) => format!("months of {}", experience(wanted)),
        Measure::RecentMonths { window, entries } => {
            format!("months of {}, in the last {}", experience(entries), count(window.get(), "month"))
        }
        Measure::ExperienceEntries(wanted) => format!("entries of {}", experience(wanted)),
        Measure::VoluntaryMonths {} => "months of unpaid or voluntary experience".to_owned(),
        Measure::TrainingEntries(wanted) if wanted.explained => {
            "training courses with why they help in the role".to_owned()
        }
        Measure::TrainingEntries(_) => "training courses".to_owned(),
    };
    let table = match points {
        Points::Steps(steps) => steps
            .iter()
            .map(|step| format!("{} from {}", count(step.points, "point"), step.at_least))
            .collect::<Vec<_>>()
            .join(", "),
        Points::Each(each) => {
            format!("{} for each {}, at most {}", count(each.points.get(), "point"), each.of, each.cap)
        }
    };
    format!("{what}: {table}")
}

/// Why a gate is not simply met, and what to do about it.
fn gate_step(leaf: &LeafResult<'_>) -> String {
    let sentence = match leaf.why() {
        Some("not_answered") => "Answer the questions on your right to work",
        Some("no_proof_yet") => {
            "Get a proof of your right to work, such as a passport or a share code, and say which it is"
        }
        Some("document_cancelled") => "Give another proof: a document with a corner cut off proves nothing",
        Some("document_expired") => "Give a document that has not expired, or another proof",
        Some("document_not_listed") => "Give a document that is on the list of accepted proofs",
        Some("card_not_accepted") => "Get a share code: cards are no longer accepted",
        Some("ni_document_needed") => {
            "Find an official paper with your National Insurance number, such as a P45, P60 or letter"
        }
        Some("permission_limit_not_given" | "permission_limit_not_known") => {
            "Say until when you have permission, or that it has no limit"
        }
        Some("permission_ends_before_start") => {
            "Say so when your permission has been extended beyond the start date"
        }
        Some("settlement_not_given") => "Say whether you have status under the EU Settlement Scheme",
        Some("ecs_check_needed" | "notice_expired") => {
            "The employer asks the Home Office to confirm your right to work; you need do nothing"
        }
        Some("sponsorship_needed" | "sponsorship") => "The employer would have to sponsor you",
        Some("work_limit" | "occupation_list") => {
            "The employer looks whether the limit on your work allows this post"
        }
        Some("accrued_right") if leaf.changed_by() == ChangedBy::Applicant => {
            "Say whether you have an earlier or family right to work in the Civil Service"
        }
        Some("accrued_right" | "family_member" | "reserved_post") => {
            "The employer looks whether the Civil Service may employ you in this post"
        }
        Some("permission_ended") => {
            "Your permission to work has ended: this can be put right only by a new permission"
        }
        Some("work_not_permitted") => {
            "Your permission does not cover this work: this can be put right only by a new permission"
        }
        Some("settlement_and_limit_differ") => {
            "The employer looks whether your permission ends: your status under the EU Settlement Scheme does not"
        }
        _ if leaf.changed_by() == ChangedBy::Applicant => "Complete the questions on your right to work",
        _ => "A person at the employer looks at your right to work",
    };
    sentence.to_owned()
}

pub(super) fn step(leaf: &LeafResult<'_>) -> String {
    let (have, need) = leaf.have_and_need();
    let entries = || listed(&leaf.told(), "and");
    let asks = leaf.describe();
    match NextStep::of(leaf) {
        NextStep::Gate => gate_step(leaf),
        NextStep::Refer => format!("A person decides: {asks}"),
        NextStep::Result => format!("Tell us the result of {} when you have it", entries()),
        NextStep::LookedAt => {
            let why = leaf.why().map_or_else(String::new, |why| format!(" ({})", words(why)));
            format!("A person at the employer looks at {}{why}", entries())
        }
        NextStep::Qualification { counted: true } => {
            format!("Add {asks}, if you can: {have} of {need} counted so far")
        }
        NextStep::Qualification { counted: false } => format!("Add {asks}, if you can"),
        NextStep::ChooseSkill => format!("Choose the skills that {} shows, if it is {asks}", entries()),
        NextStep::Describe => format!("Describe what you did in {}", entries()),
        NextStep::Months(short) => {
            format!("Add {} more of {asks}, if you can", count(short, "month"))
        }
        NextStep::Experience => format!("Add {asks}, or choose that skill for an entry that shows it"),
        NextStep::Training { counted: true } => format!("Add {asks}: {have} of {need} counted so far"),
        NextStep::Training { counted: false } => format!("Add {asks}"),
        NextStep::Statement => format!("Write {asks}"),
        NextStep::Custom => format!("Show {asks}"),
    }
}

const fn mark(status: Status) -> &'static str {
    match status {
        Status::Met => "yes",
        Status::NotMet => "no ",
        Status::Unknown => " ? ",
    }
}

/// The headline of an outcome, which says that a refusal is only proposed.
fn headline(explanation: &Explanation<'_>) -> String {
    let assessment = explanation.assessment();
    let so_far = if assessment.is_so_far() { " so far" } else { "" };
    match assessment.outcome() {
        Outcome::Eligible => format!("you are eligible{so_far}"),
        Outcome::NeedsReview if assessment.is_so_far() => "not enough is known so far".to_owned(),
        Outcome::NeedsReview => "a person has to look at it".to_owned(),
        Outcome::NotEligible => {
            format!("you are not eligible{so_far}; this is a proposal, which a person has to confirm")
        }
    }
}

pub(super) fn explanation(it: &Explanation<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let assessment = it.assessment();
    let policy = assessment.policy();
    writeln!(f, "{}: {}", policy.title, headline(it))?;
    for (n, result) in (0..).zip(assessment.criteria()) {
        let criterion = result.criterion();
        let places: Vec<String> = result.places.iter().map(|place| place.told()).collect();
        match &criterion.need {
            Need::Essential { .. } => {
                writeln!(f, "  [{}] {}", mark(result.status()), criterion.title)?;
                // A predicate of one's own has no entry behind it.
                if result.status() == Status::Met && !places.is_empty() {
                    writeln!(f, "        shown by {}{}", listed(&places, "and"), result.remark())?;
                }
                let open = it.leaves().iter().filter(|leaf| leaf.criterion() == n);
                for leaf in open.filter(|_| result.status() != Status::Met) {
                    let why = leaf.why().map_or_else(String::new, |why| format!(" ({})", words(why)));
                    writeln!(
                        f,
                        "        {}: {}{why}",
                        leaf.status().as_str().replace('_', " "),
                        leaf.describe()
                    )?;
                }
                if let Some(note) = &criterion.note {
                    writeln!(f, "        {note}")?;
                }
            }
            Need::Scored { measure, points } => {
                let number = result.number().unwrap_or(0);
                let (earned, most) = (result.points(), criterion.max_points());
                let measured = count(number, measure.unit());
                write!(f, "  {earned:>2}/{most:<2} {}: {measured}", criterion.title)?;
                if let Some(next) = points.next(number) {
                    write!(f, "; {} would earn {}", next.at_least, next.points)?;
                }
                writeln!(f)?;
            }
            Need::Rated => {}
        }
    }
    let rated = assessment.rated();
    if rated > 0 {
        let (qualities, are) = (count(rated, "quality"), if rated == 1 { "is" } else { "are" });
        writeln!(f, "  {qualities} {are} rated by people, never by this crate")?;
    }
    changes(it, f)?;
    if assessment.outcome() != Outcome::Eligible && !assessment.is_so_far() {
        writeln!(f, "You can say what we should know, have a person look, and contest the decision")?;
    }
    let help = &policy.help;
    if let Some(principle) = &help.principle {
        writeln!(f, "{principle}")?;
    }
    if let Some(ask) = &help.ask {
        writeln!(f, "To ask, or to have a person look: {ask}")?;
    }
    match help.complain.as_slice() {
        [] => {}
        [only] => writeln!(f, "To complain: {only}")?,
        [first, later @ ..] => writeln!(f, "To complain: first {first}, then {}", later.join(", then "))?,
    }
    write!(
        f,
        "Judged by version {} of the policy and version {} of the rules",
        policy.version,
        assessment.rules_version()
    )
}

/// What would make the applicant eligible, or that nothing does.
fn changes(it: &Explanation<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if it.assessment().outcome() == Outcome::Eligible {
        return Ok(());
    }
    if it.changes().next().is_none() {
        return writeln!(f, "{}", Explanation::NOTHING_HELPS);
    }
    writeln!(f, "What would change this:")?;
    for (n, change) in it.changes().enumerate() {
        for (m, step) in change.steps().iter().enumerate() {
            let lead = match (n, m) {
                (0, 0) => "  - ",
                (_, 0) => "  - or: ",
                _ => "    and: ",
            };
            writeln!(f, "{lead}{step}")?;
        }
    }
    if !it.names_every_change() {
        writeln!(f, "  There are other ways; ask if none of these is yours")?;
    }
    Ok(())
}
