//! What a post asks, in words: a predicate, a rule, a criterion.

use fluent_bundle::{FluentArgs, FluentValue};

use super::super::Messages;
use crate::eligibility::{
    Criterion, CriterionNeed, Leaf, Measure, Phrase, Points, PointsStep, Policy, Predicate, Rule, Said,
};
use crate::engine::{Named, Path, Segment};

impl Messages {
    /// Returns what a predicate asks, as a phrase: "a GCSE at grade C or 4, or an equivalent".
    ///
    /// Of your own predicate it is the message `asks-` with its id, dots as dashes; else the label of the policy file, in
    /// its translation; else the words of the catalogue.
    #[must_use]
    pub fn asks(&self, policy: &Policy, leaf: &Leaf) -> String {
        self.label_of(policy, leaf).unwrap_or_else(|| self.phrases(policy, &leaf.predicate.asks()))
    }

    /// What a predicate asks in words of your own or of the policy file, where there are any.
    pub(super) fn label_of(&self, policy: &Policy, leaf: &Leaf) -> Option<String> {
        let own = match &leaf.predicate {
            Predicate::Custom(id) => self.text(&format!("asks-{}", id.0.replace('.', "-")), &[]),
            _ => None,
        };
        let label = || leaf.label.as_deref().or(leaf.predicate.text());
        own.or_else(|| label().map(|label| self.policy_text(policy, label).text))
    }

    /// Returns what a rule asks, as a phrase, with brackets around one combination inside another.
    ///
    /// ```
    /// use applicant::eligibility::CriterionNeed;
    /// use applicant::messages::{Language, Messages};
    /// use applicant::Policy;
    /// let policy = Policy::named("probation_services_officer_careers").expect("it is built in");
    /// let education = policy.criteria.iter().find(|criterion| criterion.id == "education").expect("it is asked");
    /// let CriterionNeed::Essential { rule } = &education.need else { panic!("it is essential") };
    /// let words = Messages::new(Language::english());
    /// assert_eq!(words.rule(policy, rule), "a GCSE at grade C or 4, or an equivalent");
    /// ```
    #[must_use]
    pub fn rule(&self, policy: &Policy, rule: &Rule) -> String {
        let part = |it: &Rule| match it {
            Rule::Leaf(leaf) => self.asks(policy, leaf),
            combination => format!("({})", self.rule(policy, combination)),
        };
        let joined = |with: &str| {
            let two = |rest: String, last: String| {
                self.said("policy-rule", with, &[("rest", rest.into()), ("last", last.into())])
            };
            rule.parts().iter().map(part).reduce(two).unwrap_or_default()
        };
        match rule {
            Rule::Leaf(leaf) => self.asks(policy, leaf),
            Rule::Any(_) => joined("any"),
            Rule::All(_) => joined("all"),
            Rule::AtLeast { n, of } => {
                let parts = of.iter().map(part).collect::<Vec<_>>().join("; ");
                self.said("policy-rule", "at_least", &[("n", (*n).into()), ("parts", parts.into())])
            }
        }
    }

    /// Returns what a criterion asks, as a phrase: its rule, or what is measured and the points for it.
    #[must_use]
    pub fn criterion(&self, policy: &Policy, criterion: &Criterion) -> String {
        match &criterion.need {
            CriterionNeed::Essential { rule } => self.rule(policy, rule),
            CriterionNeed::Scored { measure, points } => self.scored_by(policy, measure, points),
            CriterionNeed::Rated => self.said("policy-rule", "rated", &[]),
        }
    }

    fn scored_by(&self, policy: &Policy, measure: &Measure, points: &Points) -> String {
        let said =
            |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("policy-measure", name, args);
        let table = match points {
            Points::Steps(steps) => {
                let step = |&PointsStep { at_least, points }: &PointsStep| {
                    said("step", &[("points", points.into()), ("n", at_least.into())])
                };
                let steps = steps.iter().map(step).collect::<Vec<_>>().join(", ");
                said("steps", &[("steps", steps.into()), ("cap", points.max().into())])
            }
            Points::Each { of, points, cap } => {
                let args = [("points", points.get().into()), ("n", of.get().into()), ("cap", (*cap).into())];
                said("each", &args)
            }
        };
        format!("{}: {table}", self.phrase(policy, "policy-measure", &measure.asks(), String::new()))
    }

    /// What is asked, and then what has to be true of it: each phrase is given those before it as `$rest`.
    fn phrases(&self, policy: &Policy, phrases: &[Phrase<'_>]) -> String {
        let with = |rest: String, phrase| self.phrase(policy, "asks", phrase, rest);
        phrases.iter().fold(String::new(), with)
    }

    fn phrase(&self, policy: &Policy, id: &str, phrase: &Phrase<'_>, rest: String) -> String {
        let args = phrase.params.iter().map(|(name, said)| (*name, self.variable(policy, said)));
        let args: Vec<_> = args.chain([("rest", rest.into())]).collect();
        self.said(id, phrase.name, &args)
    }

    fn variable(&self, policy: &Policy, said: &Said<'_>) -> FluentValue<'static> {
        let listed = |list, texts: &[String]| self.joined(list, texts.iter().cloned());
        match said {
            Said::Number(n) => return (*n).into(),
            Said::Months(n) => self.months(*n),
            Said::AnyOf(texts) => listed("list-or", texts),
            Said::AllOf(texts) => listed("list-and", texts),
            Said::Choices(question, names) => {
                self.joined("list-or", names.iter().map(|name| self.choice(question, name)))
            }
            Said::Named(list, id) => self.named(policy, list, id),
            Said::Asked(phrases) => self.phrases(policy, phrases),
        }
        .into()
    }

    /// Entries as their writer knows them: your job 2 and your qualification 1.
    pub(super) fn entries(&self, policy: &Policy, places: impl Iterator<Item = Path>) -> String {
        let entry = |path: &Path| {
            // A statement, by what its policy calls the answer.
            if let [Segment::Key(list), Segment::Key(key)] = path.segments() {
                let answer = self.named(policy, list, key);
                return ("statement".to_owned(), ("answer", FluentValue::from(answer)));
            }
            let key = path.segments().iter().rev().find_map(|segment| match segment {
                Segment::Key(key) => Some(key.as_ref().to_owned()),
                Segment::Index(_) => None,
            });
            (key.unwrap_or_default(), ("n", path.row().unwrap_or(0).saturating_add(1).into()))
        };
        let places: Vec<Path> = places.collect();
        let mut entries: Vec<String> = Vec::new();
        for (n, path) in (1..).zip(&places) {
            let (name, param) = entry(path);
            // In some languages the word before the last entry runs into it.
            if n == places.len() && n > 1 {
                let rest = self.commas(&entries);
                let args = FluentArgs::from_iter([param.clone(), ("rest", rest.into())]);
                if let Some(all) = self.part("entry", &format!("{name}-last"), Some(&args)) {
                    return all;
                }
            }
            entries.push(self.said("entry", &name, &[param]));
        }
        self.joined("list-and", entries)
    }

    /// What a post calls something that it names, in the words of its policy: a statement is called by its answer, as in the
    /// sentences about it, and not by the question.
    pub(super) fn named(&self, policy: &Policy, list: &str, id: &str) -> String {
        let text = |named: &Named| named.answer.as_ref().or(named.label.as_ref()).cloned();
        let said =
            policy.names.find(list, id).and_then(text).map(|text| self.policy_text(policy, &text).text);
        said.unwrap_or_else(|| id.replace('_', " "))
    }
}
