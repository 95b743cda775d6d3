//! A decision in the words of a language.
//!
//! Each file knows only those before it: `asks` · `steps` · this one · `account` · `difference` · `trail` · `sift`.

mod account;
mod asks;
mod difference;
mod sift;
mod steps;
mod trail;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use super::{Language, Messages};
use crate::application::Status;
use crate::eligibility::{
    Criterion, CriterionNeed, CriterionResult, Explanation, Measure, Outcome, Points, Policy,
};

/// A text of a policy file, and the language that it is in: that of the page, or English where the file has no translation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PolicyText {
    /// The text.
    pub text: String,
    /// Its language, for the attribute `lang`.
    #[serde(serialize_with = "tag")]
    #[serde(rename = "locale")]
    pub language: Language,
}

fn tag<S: serde::Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.tag())
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DecisionLetter {
    /// The post.
    pub post: PolicyText,
    /// The outcome in a sentence.
    pub headline: String,
    /// That a refusal is only proposed, if it is one.
    pub proposal: Option<String>,
    /// What the post cannot do without.
    pub essential: Vec<EssentialLine>,
    /// What earns points.
    pub scored: Vec<ScoredLine>,
    /// The points together.
    pub points: String,
    /// The sentence that people rate, and what they rate, if there is anything.
    pub rated: Option<(String, Vec<PolicyText>)>,
    /// What would make the applicant eligible: ways, each with its steps.
    pub ways: Vec<Vec<String>>,
    /// A sentence that says that nothing would, or that there are more ways.
    pub ways_note: Option<String>,
    /// A sentence that says that the decision can be contested, where there is one to contest.
    pub contest: Option<String>,
    /// By what principle people are appointed.
    pub principle: Option<PolicyText>,
    /// Whom to ask, with the words before it.
    pub ask: Option<(String, PolicyText)>,
    /// Where to complain, in that order, with the words before it.
    pub complain: Option<(String, Vec<PolicyText>)>,
    /// By what it was judged.
    pub judged_by: String,
}

/// A criterion that the post cannot do without.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct EssentialLine {
    /// The title of the criterion.
    pub title: PolicyText,
    /// Whether it is met.
    pub status: Status,
    /// The status in the words of the language.
    pub said: String,
    /// What shows it, or what is missing and why.
    pub reasons: Vec<String>,
    /// What the policy decided where its source is silent.
    pub note: Option<PolicyText>,
}

/// A criterion that earns points.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ScoredLine {
    /// The title of the criterion.
    pub title: PolicyText,
    /// The points earned, of the most there are.
    pub points: String,
    /// What was measured: 3 months, 1 course, none yet.
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
            .filter(|criterion| matches!(criterion.need, CriterionNeed::Rated))
            .map(|criterion| text(&criterion.title))
            .collect();
        let ways: Vec<Vec<String>> = explanation.changes().map(|change| self.steps(&change)).collect();
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
            essential: results()
                .filter_map(|(n, result)| self.essential("decision", n, result, explanation))
                .collect(),
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

    /// What each essential criterion comes to before the application is sent, in the words of this language: shown,
    /// not shown yet, or for a person to look at. Give it what is explained of
    /// [`Partial::evidence_if_sent`](crate::application::Partial::evidence_if_sent);
    /// [`Explanation::places_to_show`] says where each can be changed.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Policy};
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let evidence = Draft::default().partial(&rules).evidence_if_sent(&rules);
    /// let lines = Messages::new(Language::english()).readiness(&policy.explain(&evidence));
    /// let (criterion, line) = &lines[0];
    /// assert_eq!((criterion.id.as_str(), line.said.as_str()), ("right_to_work", "Not shown yet"));
    /// assert_eq!(line.reasons, ["Permission to work in the UK on the start date: not answered yet"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn readiness<'p>(&self, explanation: &Explanation<'p>) -> Vec<(&'p Criterion, EssentialLine)> {
        let results = (0..).zip(explanation.assessment().criteria());
        let line = |(n, result): (u32, &CriterionResult<'p>)| {
            Some((result.criterion(), self.essential("readiness", n, result, explanation)?))
        };
        results.filter_map(line).collect()
    }

    /// A text of a policy in this language, or else in English.
    #[must_use]
    pub fn policy_text(&self, policy: &Policy, text: &str) -> PolicyText {
        match policy.translated(text, self.language.tag()) {
            Some(translated) => PolicyText { text: translated.to_owned(), language: self.language.clone() },
            None => PolicyText { text: text.to_owned(), language: Language::english() },
        }
    }

    /// The title of a criterion in this language, or its id where the policy has none of that id.
    #[must_use]
    pub fn criterion_title(&self, policy: &Policy, id: &str) -> String {
        let title = policy.criteria.iter().find(|it| it.id == id).map(|it| &it.title);
        title.map_or_else(|| id.to_owned(), |title| self.policy_text(policy, title).text)
    }

    /// A criterion with its status in the words of that message.
    fn essential(
        &self,
        words: &str,
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
            // Your own predicate has no entry behind it.
            if result.evidence().next().is_some() {
                let entries = self.entries(policy, result.evidence());
                reasons.push(self.said("decision", "shown_by", &[("entries", entries.into())]));
            }
            reasons.extend(result.why().map(|why| self.why(why.as_str())));
        } else {
            for leaf in explanation.leaves().iter().filter(|leaf| leaf.criterion() == n) {
                let asks = self.asks(policy, leaf.leaf());
                let why = leaf.why().map_or_else(
                    || self.said(words, leaf.status().as_str(), &[]).to_lowercase(),
                    |why| self.why(why.as_str()),
                );
                reasons.push(self.said("decision", "because", &[("asks", asks.into()), ("why", why.into())]));
            }
        }
        reasons.extend(result.told_notes().map(|note| self.why(note.as_str())));
        Some(EssentialLine {
            title: self.policy_text(policy, &criterion.title),
            status: result.status(),
            said: self.said(words, result.status().as_str(), &[]),
            reasons: reasons.into_iter().map(|reason| beginning(&reason)).collect(),
            note: criterion.note.as_ref().map(|note| self.policy_text(policy, note)),
        })
    }

    fn scored(&self, policy: &Policy, result: &CriterionResult<'_>) -> Option<ScoredLine> {
        let criterion = result.criterion();
        let CriterionNeed::Scored { measure, points } = &criterion.need else { return None };
        let number = result.number().unwrap_or_default();
        Some(ScoredLine {
            title: self.policy_text(policy, &criterion.title),
            points: self.points(result.points(), criterion.max_points()),
            measured: match number {
                0 => self.said("decision", "none_yet", &[]),
                _ => self.measured(measure, number),
            },
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

    /// Why something is not simply met, or what is told beside it, by its code.
    fn why(&self, code: &str) -> String {
        self.said("why", code, &[])
    }

    /// Something with its noun: 3 months.
    fn months(&self, n: u32) -> String {
        self.said("decision", "month", &[("n", n.into())])
    }

    /// A sentence of the decision; a test reads that all of them are there.
    fn said(&self, id: &str, name: &str, args: &[(&str, FluentValue<'static>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.part(id, name, Some(&args)).unwrap_or_else(|| name.replace('_', " "))
    }
}

/// A phrase that begins a line.
fn beginning(phrase: &str) -> String {
    let mut rest = phrase.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
