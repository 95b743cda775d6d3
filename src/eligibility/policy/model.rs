//! What a post asks for, as data.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::criterion::{Criterion, CriterionNeed};
use super::faults;
use super::rule::{Leaf, Rule};
use crate::application::{Post, StatementRule};
use crate::engine::{Named, Names, Path, Section};

/// What a post asks for: criteria that are essential, scored, or rated by people.
///
/// It is data: a TOML file for each role, or anything else that serde reads. [`_documentation::policies`] describes the
/// file. A policy checks itself when it is read, and says everything that is wrong with it at once.
///
/// ```
/// use applicant::Policy;
/// let policy = Policy::probation_services_officer();
/// assert_eq!(policy.id, "probation_services_officer");
/// assert_eq!(policy.criteria[0].id, "right_to_work");
/// assert_eq!(policy.max_points(), 60);
/// ```
///
/// [`_documentation::policies`]: crate::_documentation::policies
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Policy {
    /// The id of the policy, as an application may name it.
    pub id: String,
    /// The id of the role that it is for: that of the policy unless the file says otherwise. Several policies may be for one role, such
    /// as one for each page that describes it; the one whose id is the role's speaks for it.
    pub role: String,
    /// The role, for people.
    pub title: String,
    /// The version of the file, which every assessment knows.
    pub version: String,
    /// The page that it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whom to ask, and to whom to complain.
    #[serde(skip_serializing_if = "Help::is_empty")]
    pub help: Help,
    /// The terms of the post.
    pub post: Post,
    /// The sections that the form has, in page order: all of them unless the file says otherwise.
    #[serde(serialize_with = "section_names")]
    pub sections: Vec<Section>,
    /// What the post names: skills, regions, environments, working patterns and statements, with their words.
    #[serde(skip_serializing_if = "Names::is_empty")]
    pub names: Names,
    /// When each of its statements has to be given, and how long it may be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<StatementRule>,
    /// The ids of the scored or rated criteria that part applicants with equal totals, in this order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<String>,
    /// The criteria in the order in which they are explained.
    pub criteria: Vec<Criterion>,
    /// Its texts in other languages: by the tag of the language, then by the text as it is written in the file.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
}

/// Whom to ask about a decision, and to whom to complain: printed with every decision.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Help {
    /// By what principle people are appointed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principle: Option<String>,
    /// Where to ask a question, or to have a person look.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// Where to complain, in that order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub complain: Vec<String>,
}

impl Help {
    const fn is_empty(&self) -> bool {
        self.principle.is_none() && self.ask.is_none() && self.complain.is_empty()
    }
}

impl Policy {
    /// The most leaves that the essential criteria of a policy may have together.
    pub const MAX_LEAVES: usize = faults::MAX_LEAVES;

    /// Returns the most points that the scored criteria can earn.
    #[must_use]
    pub fn max_points(&self) -> u32 {
        self.criteria.iter().map(Criterion::max_points).fold(0, u32::saturating_add)
    }

    /// The essential criteria with their rules, each by its place in the file.
    pub(crate) fn essential(&self) -> impl Iterator<Item = (u32, &Criterion, &Rule)> {
        (0..).zip(&self.criteria).filter_map(|(n, criterion)| match &criterion.need {
            CriterionNeed::Essential { rule } => Some((n, criterion, rule)),
            _ => None,
        })
    }

    /// Returns every leaf of the essential criteria with its path in the file.
    #[must_use]
    pub fn leaves(&self) -> Vec<(Path, &Leaf)> {
        self.essential().flat_map(|(n, _, rule)| rule.leaves(rule_path(n))).collect()
    }

    /// Returns the texts of the file that people read: titles, the source, notes, whom to ask, labels, and what a person decides.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let help = self.help.principle.iter().chain(&self.help.ask).chain(&self.help.complain);
        let criteria = self.criteria.iter().flat_map(|it| std::iter::once(&it.title).chain(&it.note));
        let asked = self
            .leaves()
            .into_iter()
            .flat_map(|(_, leaf)| leaf.label.as_deref().into_iter().chain(leaf.predicate.text()));
        let named =
            self.names.iter().flat_map(|(_, names)| names).flat_map(Named::texts).map(|(_, text)| text);
        let own =
            std::iter::once(&self.title).chain(&self.source).chain(help).chain(criteria).map(String::as_str);
        own.chain(asked).chain(named)
    }

    /// Returns one of these texts in another language, by its tag, or `None` where the file does not translate it.
    ///
    /// ```
    /// use applicant::Policy;
    /// let policy = Policy::probation_services_officer();
    /// assert_eq!(policy.translated(&policy.title, "cy"), Some("Swyddog Gwasanaethau Prawf"));
    /// assert_eq!(policy.translated(&policy.title, "fr"), None);
    /// ```
    #[must_use]
    pub fn translated(&self, text: &str, language: &str) -> Option<&str> {
        self.translations.get(language)?.get(text).map(String::as_str)
    }

    /// Returns the texts of the file that it does not translate into a language, each once, in the order of [`Policy::texts`].
    ///
    /// ```
    /// use applicant::Policy;
    /// let policy = Policy::probation_services_officer();
    /// assert_eq!(policy.untranslated("cy").count(), 0);
    /// assert_eq!(policy.untranslated("fr").next(), Some("Probation Services Officer"));
    /// ```
    pub fn untranslated(&self, language: &str) -> impl Iterator<Item = &str> {
        let mut seen = BTreeSet::new();
        self.texts().filter(move |text| self.translated(text, language).is_none() && seen.insert(*text))
    }
}

/// The path of the rule of a criterion.
pub(crate) fn rule_path(criterion: u32) -> Path {
    Path::root().key("criteria").index(criterion).key("rule")
}

fn section_names<S: serde::Serializer>(sections: &[Section], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(sections.iter().map(|section| section.as_str()))
}
