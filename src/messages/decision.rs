//! A decision and its timetable in the words of a language.

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use super::{Language, Messages};
use crate::application::Status;
use crate::eligibility::{
    ChangedBy, CriterionResult, Experience, Explanation, GcseC, LeafResult, Measure, Need, NextStep, Outcome,
    Points, Policy, Predicate, Wanted,
};
use crate::engine::{Named, Names, Path, Segment};
use crate::recruitment::{Stage, Window, WindowBasis};

/// A text of a policy file, and the language it stands in: that of the page, or English where the file has no translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PolicyText {
    /// The text.
    pub text: String,
    /// Its language, for the attribute `lang`.
    #[serde(serialize_with = "tag")]
    pub locale: Language,
}

fn tag<S: serde::Serializer>(locale: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(locale.tag())
}

/// A decision in the words of a language, in the parts that a page or a letter puts together.
///
/// ```
/// use applicant::messages::{Language, Messages};
/// use applicant::{Draft, Policy};
///
/// let policy = Policy::probation_services_officer();
/// let rules = policy.rules("2026-11-21".parse()?);
/// let draft = Draft::from_json(br#"{"right_to_work": {"nationalities": ["GBR"], "proof": "none_yet"}}"#)?;
/// let known = draft.partial(&rules);
/// let explanation = policy.explain(&known.evidence(&rules));
///
/// let letter = Messages::new(Language::english()).letter(&explanation);
/// assert_eq!(letter.headline, "Not enough is known so far");
/// assert_eq!(letter.essential[0].title.text, "Right to work in the UK on the start date");
/// assert_eq!(letter.essential[0].said, "Not known yet");
/// assert!(letter.ways[0][0].starts_with("Get a proof of your right to work"));
///
/// let letter = Messages::new(Language::welsh()).letter(&explanation);
/// assert_eq!(letter.headline, "Nid oes digon yn hysbys hyd yn hyn");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionLetter {
    /// The post.
    pub post: PolicyText,
    /// What it comes to.
    pub headline: String,
    /// That a refusal is only proposed, when it is one.
    pub proposal: Option<String>,
    /// What the post cannot do without.
    pub essential: Vec<EssentialLine>,
    /// What earns points.
    pub scored: Vec<ScoredLine>,
    /// The points together.
    pub points: String,
    /// What people rate, and the sentence that says so; none where they rate nothing.
    pub rated: Option<(String, Vec<PolicyText>)>,
    /// What would make the applicant eligible: ways, each with its steps.
    pub ways: Vec<Vec<String>>,
    /// That nothing does, or that there are more ways.
    pub ways_note: Option<String>,
    /// That the decision can be contested, where there is one to contest.
    pub contest: Option<String>,
    /// By what principle people are appointed.
    pub principle: Option<PolicyText>,
    /// Whom to ask, with what stands before it.
    pub ask: Option<(String, PolicyText)>,
    /// Where to complain, in that order, with what stands before it.
    pub complain: Option<(String, Vec<PolicyText>)>,
    /// By what it was judged.
    pub judged_by: String,
}

/// A criterion that the post cannot do without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EssentialLine {
    /// What is asked.
    pub title: PolicyText,
    /// Where it stands.
    pub status: Status,
    /// The same in words.
    pub said: String,
    /// What shows it, or what is missing and why.
    pub reasons: Vec<String>,
    /// What the policy decided where its source is silent.
    pub note: Option<PolicyText>,
}

/// A criterion that earns points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScoredLine {
    /// What is measured.
    pub title: PolicyText,
    /// The points earned, of the most there are.
    pub points: String,
    /// What was measured: 3 months, 1 course.
    pub measured: String,
    /// What would earn more, if anything does.
    pub next: Option<String>,
}

impl Messages {
    /// A decision in the words of this language. Titles and other texts of the policy come from its file, in English where the
    /// file does not translate them.
    #[must_use]
    pub fn letter(&self, explanation: &Explanation<'_>) -> DecisionLetter {
        let assessment = explanation.assessment();
        let policy = assessment.policy();
        let text = |text: &String| self.policy_text(policy, text);
        let outcome = assessment.outcome();
        let so_far = if assessment.is_so_far() { "-so_far" } else { "" };
        let open = outcome != Outcome::Eligible;
        let rated: Vec<PolicyText> = policy
            .criteria
            .iter()
            .filter(|criterion| matches!(criterion.need, Need::Rated))
            .map(|criterion| text(&criterion.title))
            .collect();
        let ways: Vec<Vec<String>> =
            explanation.changes().map(|change| change.steps_said(|leaf| self.step(policy, leaf))).collect();
        let said = |name: &str| self.said("decision", name, &[]);
        let ways_note = match (open, ways.is_empty(), explanation.names_every_change()) {
            (true, true, _) => Some(said("nothing_helps")),
            (true, false, false) => Some(said("other_ways")),
            _ => None,
        };
        let results = || (0..).zip(assessment.criteria());
        DecisionLetter {
            post: text(&policy.title),
            headline: said(&format!("{}{so_far}", outcome.as_str())),
            proposal: (outcome == Outcome::NotEligible).then(|| said("proposal")),
            essential: results().filter_map(|(n, result)| self.essential(n, result, explanation)).collect(),
            scored: results().filter_map(|(_, result)| self.scored(policy, result)).collect(),
            points: self.points(assessment.points(), policy.max_points()),
            rated: (!rated.is_empty()).then(|| (said("rated"), rated)),
            ways,
            ways_note,
            contest: (open && !assessment.is_so_far()).then(|| said("contest")),
            principle: policy.help.principle.as_ref().map(text),
            ask: policy.help.ask.as_ref().map(|ask| (said("ask"), text(ask))),
            complain: (!policy.help.complain.is_empty())
                .then(|| (said("complain"), policy.help.complain.iter().map(text).collect())),
            judged_by: self.said(
                "decision",
                "judged_by",
                &[("policy", policy.version.clone().into()), ("rules", assessment.rules_version().into())],
            ),
        }
    }

    /// A text of a policy in this language, or else in English.
    #[must_use]
    pub fn policy_text(&self, policy: &Policy, text: &str) -> PolicyText {
        match policy.translated(text, self.language.tag()) {
            Some(translated) => PolicyText { text: translated.to_owned(), locale: self.language.clone() },
            None => PolicyText { text: text.to_owned(), locale: Language::english() },
        }
    }

    /// The name of a stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> String {
        self.said("stage", stage.as_str(), &[])
    }

    /// The days of a window, and whether they are our estimate.
    #[must_use]
    pub fn window(&self, window: &Window) -> (String, Option<String>) {
        let [from, to] = [window.earliest, window.latest].map(|day| self.date(day).into());
        let estimate = window.basis == WindowBasis::Interpolated;
        (
            self.said("stage", "window", &[("from", from), ("to", to)]),
            estimate.then(|| self.said("stage", "interpolated", &[])),
        )
    }

    /// What a predicate asks, as a phrase: of a predicate of your own the message `asks-` with its id, dots as dashes; else the label
    /// of the policy file, in its translation; else the words of the catalogue.
    #[must_use]
    pub fn asks(&self, policy: &Policy, leaf: &LeafResult<'_>) -> String {
        let asks = |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("asks", name, args);
        let custom = match &leaf.leaf().predicate {
            Predicate::Custom(id) => self.text(&format!("asks-{}", id.replace('.', "-")), &[]),
            _ => None,
        };
        let label = || leaf.leaf().label.as_ref().map(|label| self.policy_text(policy, label).text);
        if let Some(said) = custom.or_else(label) {
            return said;
        }
        match &leaf.leaf().predicate {
            Predicate::Gate(gate) => asks(gate.as_str(), &[]),
            Predicate::GcseC(GcseC { count, subjects, strong }) => {
                let what = asks(if *strong { "gcse_5" } else { "gcse_c" }, &[("n", count.get().into())]);
                together(what, [self.subjects(count.get(), subjects)])
            }
            Predicate::Qualification(wanted) => self.qualification(wanted),
            Predicate::Experience(wanted) => self.experience(policy, wanted),
            Predicate::Training(courses) => {
                let what = asks("training", &[("n", courses.count.get().into())]);
                together(what, [courses.explained.then(|| asks("explained", &[]))])
            }
            Predicate::Statement(key) => {
                let label = self.named(policy, Names::STATEMENTS, key, |named| named.label.as_ref());
                asks("statement", &[("statement", label.into())])
            }
            Predicate::Custom(id) => asks("custom", &[("id", id.clone().into())]),
            Predicate::Refer(text) => self.policy_text(policy, text).text,
        }
    }

    /// What would meet a predicate, as a sentence.
    #[must_use]
    pub fn step(&self, policy: &Policy, leaf: &LeafResult<'_>) -> String {
        let (have, need) = leaf.have_and_need();
        let step = |name: &str| {
            let args = [
                ("asks", self.asks(policy, leaf).into()),
                ("entries", self.entries(policy, leaf.evidence()).into()),
                ("why", leaf.why().map(|why| self.why(why)).unwrap_or_default().into()),
                ("have", have.into()),
                ("need", need.into()),
            ];
            self.said("step", name, &args)
        };
        match NextStep::of(leaf) {
            NextStep::Gate => self.gate_step(leaf),
            NextStep::Refer => self.said("step", "refer", &[("refer", self.asks(policy, leaf).into())]),
            NextStep::Result => step("result"),
            NextStep::LookedAt if leaf.why().is_some() => step("looked_at-because"),
            NextStep::LookedAt => step("looked_at"),
            NextStep::Qualification { counted: true } => step("add-counted"),
            NextStep::Qualification { counted: false } => step("add"),
            NextStep::ChooseSkill => step("skill"),
            NextStep::Describe => step("describe"),
            NextStep::Months(short) => {
                let months = self.said("decision", "month", &[("n", short.into())]);
                let asks = self.asks(policy, leaf);
                self.said("step", "months", &[("months", months.into()), ("asks", asks.into())])
            }
            NextStep::Experience => step("experience"),
            NextStep::Training { counted: true } => step("add-training-counted"),
            NextStep::Training { counted: false } => step("add-training"),
            NextStep::Statement => step("statement"),
            NextStep::Custom => step("custom"),
        }
    }

    /// Each reason has a sentence; some have one of their own when it is the applicant's to do.
    fn gate_step(&self, leaf: &LeafResult<'_>) -> String {
        let by_applicant = leaf.changed_by() == ChangedBy::Applicant;
        let name = leaf.why().unwrap_or("gate");
        let own = by_applicant.then(|| self.attribute("step", &format!("{name}-applicant"), None)).flatten();
        let any = if by_applicant { "gate-applicant" } else { "gate" };
        own.or_else(|| self.attribute("step", name, None)).unwrap_or_else(|| self.said("step", any, &[]))
    }

    fn essential(
        &self,
        n: u32,
        result: &CriterionResult<'_>,
        explanation: &Explanation<'_>,
    ) -> Option<EssentialLine> {
        let policy = explanation.assessment().policy();
        let criterion = result.criterion();
        if !criterion.is_essential() {
            return None;
        }
        let mut reasons = Vec::new();
        if result.status() == Status::Met {
            // A predicate of one's own has no entry behind it.
            if result.evidence().next().is_some() {
                let entries = self.entries(policy, result.evidence());
                reasons.push(self.said("decision", "shown_by", &[("entries", entries.into())]));
            }
            reasons.extend(result.why().map(|why| self.why(why)));
        } else {
            for leaf in explanation.leaves().iter().filter(|leaf| leaf.criterion() == n) {
                let asks = self.asks(policy, leaf);
                let why = leaf.why().map_or_else(
                    || self.said("decision", leaf.status().as_str(), &[]).to_lowercase(),
                    |why| self.why(why),
                );
                reasons.push(self.said("decision", "because", &[("asks", asks.into()), ("why", why.into())]));
            }
        }
        reasons.extend(result.told_notes().map(|note| self.why(note)));
        Some(EssentialLine {
            title: self.policy_text(policy, &criterion.title),
            status: result.status(),
            said: self.said("decision", result.status().as_str(), &[]),
            reasons: reasons.into_iter().map(|reason| beginning(&reason)).collect(),
            note: criterion.note.as_ref().map(|note| self.policy_text(policy, note)),
        })
    }

    fn scored(&self, policy: &Policy, result: &CriterionResult<'_>) -> Option<ScoredLine> {
        let criterion = result.criterion();
        let Need::Scored { measure, points } = &criterion.need else { return None };
        let number = result.number().unwrap_or_default();
        Some(ScoredLine {
            title: self.policy_text(policy, &criterion.title),
            points: self.points(result.points(), criterion.max_points()),
            measured: self.measured(measure, number),
            next: self.next(measure, points, number),
        })
    }

    fn next(&self, measure: &Measure, points: &Points, number: u32) -> Option<String> {
        let next = points.next(number)?;
        let measured = self.measured(measure, next.at_least);
        Some(self.said("decision", "next", &[("measured", measured.into()), ("points", next.points.into())]))
    }

    fn measured(&self, measure: &Measure, number: u32) -> String {
        self.said("decision", measure.unit(), &[("n", number.into())])
    }

    fn points(&self, points: u32, most: u32) -> String {
        self.said("decision", "points", &[("points", points.into()), ("most", most.into())])
    }

    fn qualification(&self, wanted: &Wanted) -> String {
        let asks = |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("asks", name, args);
        let kinds = wanted.kinds.iter().map(|kind| self.choice("kind", kind.as_str()));
        let n = wanted.count.get();
        together(
            asks("qualification", &[("n", n.into())]),
            [
                (!wanted.kinds.is_empty())
                    .then(|| asks("kinds", &[("kinds", self.joined("list-or", kinds).into())])),
                wanted.level.map(|level| asks("level", &[("level", level.into())])),
                (!wanted.grades.is_empty()).then(|| {
                    let grades = self.joined("list-or", wanted.grades.iter().cloned());
                    asks("grades", &[("grades", grades.into())])
                }),
                self.subjects(n, &wanted.subjects),
            ],
        )
    }

    fn subjects(&self, count: u32, subjects: &[String]) -> Option<String> {
        if subjects.is_empty() {
            return (count > 1).then(|| self.said("asks", "different_subjects", &[]));
        }
        let list = if subjects.len() == count as usize { "list-and" } else { "list-or" };
        let subjects = self.joined(list, subjects.iter().cloned());
        Some(self.said("asks", "subjects", &[("subjects", subjects.into())]))
    }

    fn experience(&self, policy: &Policy, wanted: &Experience) -> String {
        let asks = |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("asks", name, args);
        let months = |n: u32| self.said("decision", "month", &[("n", n.into())]).into();
        let what = match (wanted.paid, wanted.unpaid) {
            (true, false) => "paid",
            (false, true) => "unpaid",
            _ => "paid_or_unpaid",
        };
        let skill = match wanted.skill {
            Some(skill) => {
                let label = self.named(policy, Names::SKILLS, skill.as_str(), |named| named.label.as_ref());
                asks("skill", &[("skill", label.into())])
            }
            None => asks("any_skill", &[]),
        };
        together(
            asks(what, &[]),
            [
                Some(skill),
                wanted.described.then(|| asks("described", &[])),
                (wanted.months > 0).then(|| asks("months", &[("months", months(wanted.months))])),
                wanted.within_months.map(|last| asks("last_months", &[("months", months(last.get()))])),
            ],
        )
    }

    /// Entries as their writer knows them: your job 2 and your qualification 1.
    fn entries(&self, policy: &Policy, places: impl Iterator<Item = Path>) -> String {
        let entry = |path: Path| {
            // A statement, by what its policy calls the answer.
            if let [Segment::Key(list), Segment::Key(key)] = path.segments() {
                let answer =
                    self.named(policy, list, key, |named| named.answer.as_ref().or(named.label.as_ref()));
                return self.said("entry", "statement", &[("answer", answer.into())]);
            }
            let key = path.segments().iter().rev().find_map(|segment| match segment {
                Segment::Key(key) => Some(key.as_ref()),
                Segment::Index(_) => None,
            });
            let n = path.row().unwrap_or(0).saturating_add(1);
            self.said("entry", key.unwrap_or_default(), &[("n", n.into())])
        };
        self.joined("list-and", places.map(entry))
    }

    /// What a post calls something that it names, in the words of its policy.
    fn named(
        &self,
        policy: &Policy,
        list: &str,
        id: &str,
        text: impl Fn(&Named) -> Option<&String>,
    ) -> String {
        let said = policy.names.find(list, id).and_then(text).map(|text| self.policy_text(policy, text).text);
        said.unwrap_or_else(|| id.replace('_', " "))
    }

    fn why(&self, code: &str) -> String {
        self.attribute("why", code, None).unwrap_or_else(|| code.replace('_', " "))
    }

    /// A sentence of the decision; a test reads that all of them are there.
    fn said(&self, id: &str, name: &str, args: &[(&str, FluentValue<'static>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.attribute(id, name, Some(&args)).unwrap_or_else(|| name.replace('_', " "))
    }
}

/// A phrase and what is said of it, with commas: an order that every language bears.
fn together<const N: usize>(what: String, more: [Option<String>; N]) -> String {
    std::iter::once(what).chain(more.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

/// A phrase that begins a line.
fn beginning(phrase: &str) -> String {
    let mut rest = phrase.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
