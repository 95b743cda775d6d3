//! A decision with its reasons as data: which entries met each part, what was missing, and what would change it.

use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::assessment::{Assessment, Outcome, codes};
use super::changes::{self, Changes};
use super::evidence::{Evidence, paths};
use super::next_step::{NextStep, Progress};
use super::policy::{Finding, Leaf, Policy, rule_path};
use super::why::{ChangedBy, Why};
use crate::application::Status;
use crate::engine::Path;

/// An assessment with its reasons as data: which entries met each part, what is missing, and what would change it.
///
/// `Display` prints status words, ids and paths; `messages::Messages::explanation` is the
/// account for the applicant, in every language.
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

/// Whether one predicate of an essential criterion is met, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafResult<'p> {
    policy: &'p Policy,
    criterion: u32,
    path: Path,
    leaf: &'p Leaf,
    finding: Finding,
}

/// Predicates that, met together, would make the applicant eligible.
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
                    policy: self,
                    criterion,
                    path,
                    leaf,
                    finding: leaf.evaluate(evidence),
                })
            })
            .collect();
        let assessment = self.assess(evidence);
        let Changes { sets, complete } = if assessment.outcome == Outcome::Eligible {
            Changes { sets: Vec::new(), complete: true }
        } else {
            let findings: Vec<Finding> = leaves.iter().map(|leaf| leaf.finding.clone()).collect();
            let asked: Vec<&Leaf> = leaves.iter().map(|leaf| leaf.leaf).collect();
            changes::minimal(self, &asked, &findings, Explanation::MAX_CHANGES, changes::MAX_STEPS)
        };
        Explanation { assessment, leaves, sets, complete }
    }
}

impl<'p> Explanation<'p> {
    /// The most changes that are named.
    pub const MAX_CHANGES: usize = 8;

    /// Returns the assessment that it explains.
    #[must_use]
    pub const fn assessment(&self) -> &Assessment<'p> {
        &self.assessment
    }

    /// Returns every predicate of the essential criteria, in the order of the file.
    #[must_use]
    pub fn leaves(&self) -> &[LeafResult<'p>] {
        &self.leaves
    }

    /// Returns what would make the applicant eligible: the minimal sets of predicates that are not met and can be changed by the
    /// applicant or the employer, cheapest first, equal ones in the order of the file; at most [`Explanation::MAX_CHANGES`]. None
    /// when the applicant is eligible, or when nothing changes it.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_, 'p>> {
        self.sets.iter().map(|(cost, places)| Change { cost: *cost, places, leaves: &self.leaves })
    }

    /// Returns whether [`Explanation::changes`] names every minimal change.
    #[must_use]
    pub const fn names_every_change(&self) -> bool {
        self.complete
    }

    /// Returns the outcome if these predicates were met, and with them those that they imply.
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
}

impl<'p> LeafResult<'p> {
    /// Returns the policy that asks it.
    #[must_use]
    pub const fn policy(&self) -> &'p Policy {
        self.policy
    }

    /// Returns the criterion that it belongs to, by its place in the policy.
    #[must_use]
    pub const fn criterion(&self) -> u32 {
        self.criterion
    }

    /// Returns the path of the predicate in the policy file.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// Returns what is asked.
    #[must_use]
    pub const fn leaf(&self) -> &'p Leaf {
        self.leaf
    }

    /// Returns whether it is met.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.finding.status
    }

    /// Returns the entries behind it: those that meet it, or those that a person has to look at.
    pub fn evidence(&self) -> impl Iterator<Item = Path> + use<'_> {
        paths(&self.finding.places)
    }

    /// Returns why it is not simply met.
    #[must_use]
    pub const fn why(&self) -> Option<Why> {
        self.finding.why
    }

    /// Returns how many there are of what is counted (subjects, months, courses), and how many are needed.
    #[doc(alias = "have_and_need")]
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.finding.progress
    }

    /// Returns who can change whether it is met.
    #[must_use]
    pub const fn changed_by(&self) -> ChangedBy {
        self.finding.changed_by
    }

    /// Returns what would meet it.
    #[must_use]
    pub fn step(&self) -> NextStep {
        self.leaf.predicate.step(&self.finding)
    }
}

impl<'a, 'p> Change<'a, 'p> {
    /// Returns what it takes, in the units of the policy file.
    #[must_use]
    pub const fn cost(&self) -> u32 {
        self.cost
    }

    /// Returns the predicates that would have to be met, in the order of the file.
    pub fn leaves(&self) -> impl Iterator<Item = &'a LeafResult<'p>> + use<'a, 'p> {
        let leaves = self.leaves;
        self.places.iter().filter_map(move |place| leaves.get(*place))
    }

    /// Returns those of the predicates whose [steps](LeafResult::step) differ: what would meet one is enough for others that ask the
    /// same of the reader. `messages::Messages::steps` puts the steps into sentences.
    #[must_use]
    pub fn steps(&self) -> Vec<&'a LeafResult<'p>> {
        let mut steps: Vec<(NextStep, &'a LeafResult<'p>)> = Vec::new();
        for leaf in self.leaves() {
            let step = leaf.step();
            let asks = |it: &LeafResult<'p>| {
                it.leaf.predicate == leaf.leaf.predicate && it.leaf.label == leaf.leaf.label
            };
            let is_like = |(earlier, other): &(NextStep, &LeafResult<'p>)| {
                *earlier == step && (!step.names_what_is_asked() || asks(other))
            };
            if !steps.iter().any(is_like) {
                steps.push((step, leaf));
            }
        }
        steps.into_iter().map(|(_, leaf)| leaf).collect()
    }
}

/// The assessment, then a line for each predicate, and one for each change with the paths of its predicates.
impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.assessment)?;
        self.leaves.iter().try_for_each(|leaf| write!(f, "\n{leaf}"))?;
        for change in self.changes() {
            write!(f, "\nchange {}:", change.cost)?;
            change.leaves().try_for_each(|leaf| write!(f, " {}", leaf.path))?;
        }
        Ok(())
    }
}

/// The path in the policy file, the status, the predicate, its progress, the entries behind it and why.
impl fmt::Display for LeafResult<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Progress { have, need } = self.progress();
        write!(f, "{} [{}] {} {have}/{need}", self.path, self.status(), self.leaf)?;
        self.evidence().try_for_each(|path| write!(f, " {path}"))?;
        codes(f, self.why(), std::iter::empty())
    }
}

impl Serialize for Explanation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Step<'s> {
            path: &'s Path,
            #[serde(flatten)]
            step: NextStep,
        }
        #[derive(Serialize)]
        struct Set<'s> {
            cost: u32,
            leaves: Vec<&'s Path>,
            steps: Vec<Step<'s>>,
        }
        let changes: Vec<Set<'_>> = self
            .changes()
            .map(|change| Set {
                cost: change.cost,
                leaves: change.leaves().map(LeafResult::path).collect(),
                steps: change
                    .steps()
                    .into_iter()
                    .map(|it| Step { path: &it.path, step: it.step() })
                    .collect(),
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
        out.serialize_field("asks", &self.leaf.predicate)?;
        out.serialize_field("status", &self.finding.status)?;
        out.serialize_field("evidence", &self.evidence().collect::<Vec<_>>())?;
        out.serialize_field("why", &self.finding.why)?;
        out.serialize_field("have", &self.finding.progress.have)?;
        out.serialize_field("need", &self.finding.progress.need)?;
        out.serialize_field("changed_by", &self.finding.changed_by)?;
        out.end()
    }
}
