//! What two policies ask differently, for people.

use std::fmt;

use serde::Serialize;

use super::policy::{Criterion, Need, Policy};
use crate::application::{StatementNeed, Statements};
use crate::engine::{Id, Names};

/// The differences between two policies, in the order of the first; see [`Policy::difference`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The title of the one.
    pub from: String,
    /// The title of the other.
    pub to: String,
    /// What they say differently.
    pub entries: Vec<Differs>,
}

/// One thing that two policies say differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Differs {
    /// What it is: a term of the post, a statement, or the id of a criterion.
    pub what: String,
    /// What the one says; none when it says nothing of it.
    pub from: Option<String>,
    /// What the other says.
    pub to: Option<String>,
}

impl Policy {
    /// What this policy and another ask differently: the source, the form, the terms of the post, and each criterion by its
    /// id. What both say alike is left out.
    ///
    /// ```
    /// use applicant::Policy;
    /// let [older, newer] = ["probation_services_officer", "probation_services_officer_careers"].map(Policy::named);
    /// let difference = older.zip(newer).map(|(older, newer)| older.difference(newer).to_string());
    /// assert!(difference.unwrap_or_default().contains("challenging_individuals"));
    /// ```
    #[must_use]
    pub fn difference(&self, other: &Policy) -> Difference {
        let mut entries = Vec::new();
        let mut differs = |what: &str, from: Option<String>, to: Option<String>| {
            if from != to {
                entries.push(Differs { what: what.to_owned(), from, to });
            }
        };
        differs("source", self.source.clone(), other.source.clone());
        for (what, from, to) in self.form().into_iter().zip(other.form()).map(|(a, b)| (a.0, a.1, b.1)) {
            differs(what, Some(from), Some(to));
        }
        let statements = self.statements.iter().chain(&other.statements).map(|statement| statement.id);
        let mut seen = Vec::new();
        for id in statements {
            if !seen.contains(&id) {
                seen.push(id);
                differs(&format!("statement {id}"), self.asked(id), other.asked(id));
            }
        }
        let theirs = other.names.iter().filter(|(list, _)| self.names.list(list).is_empty());
        for (list, _) in self.names.iter().chain(theirs).filter(|(list, _)| *list != Names::STATEMENTS) {
            let ids = |policy: &Policy| {
                let ids = policy.names.list(list).iter().map(|named| named.id.to_string());
                Some(ids.collect::<Vec<_>>().join(", ")).filter(|ids| !ids.is_empty())
            };
            differs(&list.replace('_', " "), ids(self), ids(other));
        }
        for criterion in &self.criteria {
            let twin = other.criteria.iter().find(|it| it.id == criterion.id);
            differs(&criterion.id, Some(told(criterion)), twin.map(told));
        }
        for criterion in &other.criteria {
            if !self.criteria.iter().any(|it| it.id == criterion.id) {
                differs(&criterion.id, None, Some(told(criterion)));
            }
        }
        differs("points in all", Some(self.max_points().to_string()), Some(other.max_points().to_string()));
        Difference { from: self.title.clone(), to: other.title.clone(), entries }
    }

    /// When a statement has to be given.
    fn asked(&self, id: Id) -> Option<String> {
        self.names.find(Names::STATEMENTS, id.as_str())?;
        let rule = self.statements.iter().find(|statement| statement.id == id);
        let need = match rule.map(|rule| rule.need).unwrap_or_default() {
            StatementNeed::Required => "required",
            StatementNeed::WithoutGcseC => "required without a GCSE at grade C or 4",
            StatementNeed::Optional => "optional",
        };
        let usual = Statements::ANSWER.max_words.unwrap_or_default();
        let limit = rule
            .and_then(|rule| rule.max_words)
            .filter(|max| *max != usual)
            .map(|max| format!(", at most {max} words"));
        Some(format!("{need}{}", limit.unwrap_or_default()))
    }

    /// The terms and the form, by name.
    fn form(&self) -> Vec<(&'static str, String)> {
        let sections: Vec<&str> = self.sections.iter().map(|section| section.as_str()).collect();
        let sponsors = self.post.sponsors.map_or("not said", |sponsors| if sponsors { "yes" } else { "no" });
        let hours = self.post.hours_per_week.map_or_else(|| "not said".to_owned(), |hours| hours.to_string());
        vec![
            ("permanent", self.post.permanent.to_string()),
            ("hours a week", hours),
            ("sponsorship", sponsors.to_owned()),
            ("reserved for UK nationals", self.post.reserved.to_string()),
            ("sections", sections.join(", ")),
        ]
    }
}

/// A criterion in a sentence.
fn told(criterion: &Criterion) -> String {
    let need = match criterion.need {
        Need::Essential { .. } => "essential",
        Need::Scored { .. } => "scored",
        Need::Rated => return format!("{}, rated by people", criterion.title),
    };
    format!("{need}: {}", criterion.describe())
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "- {}\n+ {}", self.from, self.to)?;
        if self.entries.is_empty() {
            return f.write_str("\nThey ask the same");
        }
        for Differs { what, from, to } in &self.entries {
            write!(f, "\n{what}")?;
            write!(f, "\n  - {}", from.as_deref().unwrap_or("nothing"))?;
            write!(f, "\n  + {}", to.as_deref().unwrap_or("nothing"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_does_not_differ_from_itself() {
        for policy in Policy::all() {
            let difference = policy.difference(policy);
            assert!(difference.entries.is_empty());
            assert!(difference.to_string().ends_with("They ask the same"));
        }
    }

    #[test]
    fn the_two_pages_of_the_post_differ_in_the_way_in() {
        let other = Policy::named("probation_services_officer_careers").unwrap();
        let difference = Policy::probation_services_officer().difference(other);
        let what: Vec<&str> = difference.entries.iter().map(|entry| entry.what.as_str()).collect();
        assert_eq!(
            what,
            [
                "source",
                "statement challenging_individuals",
                "statement written_communication",
                "education_or_experience",
                "challenging_individuals",
                "education"
            ]
        );
        let gone = &difference.entries[4];
        assert_eq!(
            gone.from.as_deref(),
            Some("essential: paid or unpaid experience that shows challenging individuals")
        );
        assert_eq!(gone.to, None);
        // The other way round everything is said the other way round.
        let back = other.difference(Policy::probation_services_officer());
        assert_eq!(back.entries.len(), difference.entries.len());
    }
}
