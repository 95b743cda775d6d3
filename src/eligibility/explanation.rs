//! A decision with its reasons as data: which entries met each part, what was missing, and what would change it.

use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::assessment::{Assessment, Outcome};
use super::changes::{self, Changes};
use super::evidence::Evidence;
use super::policy::{Criterion, Need, Policy, rule_path};
use super::predicate::{ChangedBy, Finding};
use super::rule::Leaf;
use super::sentences;
use crate::application::Status;
use crate::engine::Path;

/// An assessment with its reasons as data. `Display` prints them as sentences for the applicant.
///
/// ```
/// use applicant::{Draft, Outcome, Policy};
/// let policy = Policy::probation_services_officer();
/// let rules = policy.rules("2026-11-21".parse()?);
/// let nothing_yet = Draft::default().partial(&rules);
///
/// let explanation = policy.explain(&nothing_yet.evidence(&rules));
/// assert_eq!(explanation.assessment().outcome(), Outcome::NeedsReview);
/// let cheapest = explanation.changes().next().expect("it can be changed");
/// let paths: Vec<_> = cheapest.leaves().map(|leaf| leaf.path().to_string()).collect();
/// assert_eq!(explanation.outcome_after(cheapest.leaves()), Outcome::Eligible);
/// assert!(paths.contains(&"/criteria/0/rule".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation<'p> {
    assessment: Assessment<'p>,
    leaves: Vec<LeafResult<'p>>,
    sets: Vec<(u32, Vec<usize>)>,
    complete: bool,
}

/// Where one predicate of an essential criterion stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafResult<'p> {
    criterion: u32,
    path: Path,
    leaf: &'p Leaf,
    finding: Finding,
}

/// Leaves that, met together, would make the applicant eligible.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a, 'p> {
    cost: u32,
    places: &'a [usize],
    leaves: &'a [LeafResult<'p>],
}

impl Policy {
    /// Judges the evidence and explains the judgement.
    #[must_use]
    pub fn explain(&self, evidence: &Evidence) -> Explanation<'_> {
        let leaves: Vec<LeafResult<'_>> = self
            .essential()
            .flat_map(|(criterion, _, rule)| {
                rule.leaves(rule_path(criterion)).into_iter().map(move |(path, leaf)| LeafResult {
                    criterion,
                    path,
                    leaf,
                    finding: leaf.evaluate(evidence),
                })
            })
            .collect();
        let assessment = self.assess(evidence);
        let Changes { mut sets, complete } = if assessment.outcome == Outcome::Eligible {
            Changes { sets: Vec::new(), complete: true }
        } else {
            let findings: Vec<Finding> = leaves.iter().map(|leaf| leaf.finding.clone()).collect();
            changes::minimal(self, &leaves.iter().map(|leaf| leaf.leaf).collect::<Vec<_>>(), &findings)
        };
        let complete = complete && sets.len() <= Explanation::MAX_CHANGES;
        sets.truncate(Explanation::MAX_CHANGES);
        Explanation { assessment, leaves, sets, complete }
    }
}

impl<'p> Explanation<'p> {
    /// The most changes that are named.
    pub const MAX_CHANGES: usize = 8;

    /// What it explains.
    #[must_use]
    pub const fn assessment(&self) -> &Assessment<'p> {
        &self.assessment
    }

    /// Every predicate of the essential criteria, in the order of the file.
    #[must_use]
    pub fn leaves(&self) -> &[LeafResult<'p>] {
        &self.leaves
    }

    /// What would make the applicant eligible: the minimal sets of predicates that are not met and can be changed by the
    /// applicant or the employer, cheapest first, equal ones in the order of the file; at most
    /// [`Explanation::MAX_CHANGES`]. None when the applicant is eligible, or when nothing changes it.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_, 'p>> {
        self.sets.iter().map(|(cost, places)| Change { cost: *cost, places, leaves: &self.leaves })
    }

    /// Whether [`Explanation::changes`] names every minimal change.
    #[must_use]
    pub const fn names_every_change(&self) -> bool {
        self.complete
    }

    /// The outcome if these predicates were met, and with them those that they imply.
    #[must_use]
    pub fn outcome_after<'a>(&self, met: impl IntoIterator<Item = &'a LeafResult<'p>>) -> Outcome
    where
        'p: 'a,
    {
        let met: Vec<&Leaf> = met.into_iter().map(|leaf| leaf.leaf).collect();
        let mut findings = self.leaves.iter().map(|leaf| leaf.finding.status);
        let mut status = |leaf: &Leaf| {
            let own = findings.next().unwrap_or(Status::Unknown);
            if met.iter().any(|other| other.predicate.implies(&leaf.predicate)) { Status::Met } else { own }
        };
        let policy = self.assessment.policy;
        let all: Vec<Status> = policy.essential().map(|(.., rule)| rule.status(&mut status)).collect();
        Outcome::of(Status::all(all))
    }

    /// What is said when nothing that is added to the form, and nothing that the employer does, changes the outcome.
    pub const NOTHING_HELPS: &'static str = "Nothing you can add to this form changes this";
}

impl<'p> LeafResult<'p> {
    /// The criterion that it belongs to, by its place in the policy.
    #[must_use]
    pub const fn criterion(&self) -> u32 {
        self.criterion
    }

    /// Where it stands in the policy file.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// What is asked.
    #[must_use]
    pub const fn leaf(&self) -> &'p Leaf {
        self.leaf
    }

    /// Whether it is met.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.finding.status
    }

    /// The entries behind it: those that meet it, or those that a person has to look at.
    pub fn evidence(&self) -> impl Iterator<Item = Path> + use<'_> {
        self.finding.places.iter().map(|place| place.path())
    }

    /// Why it is not simply met, as a code such as `no_proof_yet`.
    #[must_use]
    pub const fn why(&self) -> Option<&'static str> {
        self.finding.why
    }

    /// How many there are of what is counted (subjects, months, courses), and how many are needed.
    #[must_use]
    pub const fn have_and_need(&self) -> (u32, u32) {
        (self.finding.have, self.finding.need)
    }

    /// Who can change where it stands.
    #[must_use]
    pub const fn changed_by(&self) -> ChangedBy {
        self.finding.changed_by
    }

    /// The entries behind it as their writer knows them: "your job 2".
    pub(super) fn told(&self) -> Vec<String> {
        self.finding.places.iter().map(|place| place.told()).collect()
    }

    /// What is asked, as a phrase: "a GCSE at grade C or 4, or an equivalent".
    #[must_use]
    pub fn describe(&self) -> String {
        sentences::leaf(self.leaf)
    }

    /// What would meet it, as a sentence.
    #[must_use]
    pub fn step(&self) -> String {
        sentences::step(self)
    }
}

impl<'a, 'p> Change<'a, 'p> {
    /// What it takes, in the units of the policy file.
    #[must_use]
    pub const fn cost(&self) -> u32 {
        self.cost
    }

    /// The predicates that would have to be met, in the order of the file.
    pub fn leaves(&self) -> impl Iterator<Item = &'a LeafResult<'p>> + use<'a, 'p> {
        let leaves = self.leaves;
        self.places.iter().filter_map(move |place| leaves.get(*place))
    }

    /// What would meet them, each step as a sentence, and once.
    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        self.steps_said(LeafResult::step)
    }

    /// The same in other words.
    pub(crate) fn steps_said(&self, say: impl Fn(&'a LeafResult<'p>) -> String) -> Vec<String> {
        let mut steps = Vec::new();
        for step in self.leaves().map(say) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        steps
    }
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        sentences::explanation(self, f)
    }
}

impl Serialize for Explanation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Set {
            cost: u32,
            leaves: Vec<Path>,
            steps: Vec<String>,
        }
        let changes: Vec<Set> = self
            .changes()
            .map(|change| Set {
                cost: change.cost,
                leaves: change.leaves().map(|leaf| leaf.path.clone()).collect(),
                steps: change.steps(),
            })
            .collect();
        let mut out = serializer.serialize_struct("Explanation", 4)?;
        out.serialize_field("assessment", &self.assessment)?;
        out.serialize_field("leaves", &self.leaves)?;
        out.serialize_field("changes", &changes)?;
        out.serialize_field("names_every_change", &self.complete)?;
        out.end()
    }
}

impl Serialize for LeafResult<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("LeafResult", 8)?;
        out.serialize_field("path", &self.path)?;
        out.serialize_field("asks", &self.describe())?;
        out.serialize_field("status", &self.finding.status)?;
        out.serialize_field("evidence", &self.evidence().collect::<Vec<_>>())?;
        out.serialize_field("why", &self.finding.why)?;
        out.serialize_field("have", &self.finding.have)?;
        out.serialize_field("need", &self.finding.need)?;
        out.serialize_field("changed_by", &self.finding.changed_by)?;
        out.end()
    }
}

impl Criterion {
    /// What it asks, as a sentence or two: its rule, or what it measures and the points for it.
    #[must_use]
    pub fn describe(&self) -> String {
        match &self.need {
            Need::Essential { rule } => sentences::rule(rule),
            Need::Scored { measure, points } => sentences::scored(measure, points),
            Need::Rated => "rated by people".to_owned(),
        }
    }
}
