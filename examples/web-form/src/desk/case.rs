//! An application as the desk has it: what was sent, what the rules propose, and what was done since, which is done again from the
//! first deed whenever it is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use applicant::application::right_to_work::RightToWorkDraft;
use applicant::eligibility::{CriterionNeed, Decision, DecisionStep, Explanation};
use applicant::{Draft, Outcome, Policy, Rules};
use applicant_recruitment::{
    Actor, ActorId, Agreement, Journey, Moderation, ModerationReason, Move, Panel, Rating, Ratings, Sift,
    SiftDecision, Stage,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::app::Post;
use crate::store::{Assessed, Done, Received, Standing};

/// What people rate an application by, where no advert says otherwise.
pub fn sift() -> Sift {
    Sift::default()
}

/// How many markers there are, and when their ratings count.
pub fn agreement() -> Agreement {
    Agreement::default()
}

/// Who did it, where it was the applicant.
pub const APPLICANT: &str = "applicant";

/// Where an application stands whose decision was contested.
pub const CONTESTED: &str = "contested";

/// Something that is done to an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum Deed {
    /// A marker hands in their sheet.
    HandIn { ratings: BTreeMap<String, Rating> },
    /// Somebody has a conflict of interest.
    Conflict,
    /// A difference between the markers is settled.
    Moderate { criterion: String, rating: Rating, reason: ModerationReason },
    /// A person decides what the rules proposed.
    Confirm { outcome: Outcome },
    /// The applicant asks that somebody else looks at what was decided.
    Contest,
    /// A person decides otherwise.
    Change { outcome: Outcome, reason: String },
    /// It goes on through its stages.
    Move { action: Move, on: NaiveDate },
    /// Somebody is to learn who the applicant is.
    Unblind,
    /// The employer's own answers on the right to work, as typed.
    Check { notice_issued_on: String, ecs_verified: String },
}

impl Deed {
    /// Whether an order of merit rests on it.
    pub const fn is_of_sift(&self) -> bool {
        !matches!(self, Deed::Contest | Deed::Move { .. } | Deed::Unblind | Deed::Check { .. })
    }

    /// What the trail calls it.
    pub fn action(&self) -> String {
        match self {
            Deed::HandIn { .. } => "hand_in".to_owned(),
            Deed::Conflict => "conflict".to_owned(),
            Deed::Moderate { .. } => "moderate".to_owned(),
            Deed::Contest => "contest".to_owned(),
            Deed::Confirm { outcome } | Deed::Change { outcome, .. } => format!("decide_{outcome}"),
            Deed::Move { action, .. } => action.to_string(),
            Deed::Unblind => "unblind".to_owned(),
            Deed::Check { .. } => "employer_check".to_owned(),
        }
    }
}

/// Why something cannot be done, for whoever wanted to.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal(pub String);

impl<E: Display> From<E> for Refusal {
    fn from(error: E) -> Refusal {
        Refusal(error.to_string())
    }
}

/// An application with everything that was done to it.
pub struct Case<'p> {
    pub post: &'p Post,
    pub received: Received,
    /// What was sent, with the employer's answers; blank where it cannot be read.
    pub draft: Draft,
    /// The rules of the day on which it was sent.
    pub rules: Rules,
    pub panel: Panel<'p>,
    pub journey: Journey,
    pub decision: Decision,
    pub is_unblinded: bool,
    /// Those who handed in a sheet, in that order, and those with a conflict of interest.
    pub markers: Vec<String>,
    pub conflicts: BTreeSet<String>,
    /// The employer's own answers as typed: when a notice was issued, and whether it was confirmed.
    pub employer: (String, String),
    /// Everything that was done, and by whom.
    pub history: Vec<(NaiveDate, String, Deed)>,
}

/// What the rules say of a draft: of one that is not sound as far as it is known.
pub fn explain<'p>(policy: &'p Policy, draft: &Draft, rules: &Rules) -> Explanation<'p> {
    policy.explain(&match draft.check(rules) {
        Ok(checked) => checked.application.evidence(rules),
        Err(_) => draft.partial(rules).evidence(rules),
    })
}

/// What lists show of an application as it is sent.
pub fn assessed(post: &Post, received: &Received) -> Assessed {
    let Ok(draft) = &received.draft else {
        return Assessed { outcome: "unreadable", points: 0, tally: None };
    };
    let rules = post.rules_on(received.at.date());
    // Whatever was sent is listed; what the rules of now do not find sound, a person has to look at.
    let Ok(checked) = draft.check(&rules) else {
        return Assessed { outcome: Outcome::NeedsReview.as_str(), points: 0, tally: None };
    };
    let assessment = post.policy.assess(&checked.application.evidence(&rules));
    let mut funnel = applicant_recruitment::Funnel::new(&post.policy);
    let tally = funnel.add(&assessment).ok().and_then(|()| serde_json::to_string(&funnel).ok());
    Assessed { outcome: assessment.outcome().as_str(), points: assessment.points(), tally }
}

impl<'p> Case<'p> {
    /// The case of an application.
    ///
    /// # Errors
    /// When what was done could not have been: the policy has other criteria than then.
    pub fn of(post: &'p Post, received: Received, done: &[Done]) -> Result<Case<'p>, Refusal> {
        let rules = post.rules_on(received.at.date());
        let draft = received.draft.as_ref().cloned().unwrap_or_default();
        let sent_on = received.at.date();
        let mut case = Case {
            panel: Panel::new(&post.policy, sift(), agreement())?,
            journey: Journey::submitted(sent_on, Actor::Applicant)?,
            decision: Decision::propose(explain(&post.policy, &draft, &rules).assessment(), sent_on),
            is_unblinded: false,
            markers: Vec::new(),
            conflicts: BTreeSet::new(),
            employer: Default::default(),
            history: Vec::new(),
            post,
            received,
            draft,
            rules: Rules::clone(&rules),
        };
        for done in done {
            let deed: Deed = serde_json::from_str(&done.deed)?;
            case.apply(deed, &done.staff, done.at.date())?;
        }
        if let Some(at) = case.received.withdrawn_at {
            let last = case.journey.trail().entries().last().map_or(sent_on, |entry| entry.on);
            // It may have ended before: then there is nothing to take back.
            let _ = case.journey.advance(Move::Withdraw, at.date().max(last), Actor::Applicant);
        }
        Ok(case)
    }

    /// Does something, and what it brings with it; gives all of that. Where it cannot be done, what was begun is not to be kept.
    pub fn act(&mut self, deed: Deed, staff: &str, today: NaiveDate) -> Result<Vec<Deed>, Refusal> {
        let goes_on = |action| Deed::Move { action, on: today };
        let begins = self.journey.stage() == Stage::Application;
        let begin = begins.then(|| goes_on(Move::BeginSift));
        let all: Vec<Deed> = match deed {
            Deed::HandIn { .. } => begin.into_iter().chain([deed]).collect(),
            Deed::Confirm { outcome } | Deed::Change { outcome, .. } => {
                // What was turned down before it was contested is so already.
                let is_open = self.journey.stage() != Stage::Rejected;
                let turned_down = (is_open && outcome == Outcome::NotEligible).then(|| goes_on(Move::Reject));
                begin.into_iter().chain([deed]).chain(turned_down).collect()
            }
            deed => vec![deed],
        };
        for deed in &all {
            self.apply(deed.clone(), staff, today)?;
        }
        Ok(all)
    }

    fn apply(&mut self, deed: Deed, staff: &str, on: NaiveDate) -> Result<(), Refusal> {
        let who: ActorId = staff.parse()?;
        let in_sift = matches!(self.journey.stage(), Stage::Application | Stage::Sift);
        let sifted = || in_sift.then_some(()).ok_or_else(|| Refusal("the sift is over".to_owned()));
        let is_decidable = in_sift || self.is_contested();
        let decidable = || is_decidable.then_some(()).ok_or_else(|| Refusal("the sift is over".to_owned()));
        let impartial = || match self.conflicts.contains(staff) {
            true => Err(Refusal("you declared a conflict of interest".to_owned())),
            false => Ok(()),
        };
        match &deed {
            Deed::HandIn { ratings } => {
                sifted()?;
                impartial()?;
                if self.counted() >= agreement().markers {
                    return Err(Refusal("others have rated it already".to_owned()));
                }
                let sheet = Ratings::of(&self.post.policy, ratings.clone())?;
                if !sheet.is_complete() {
                    return Err(Refusal("a rating is missing".to_owned()));
                }
                self.panel.mark(who, sheet)?;
                self.markers.push(staff.to_owned());
            }
            Deed::Conflict => {
                sifted()?;
                self.panel.declare_conflict(who);
                self.conflicts.insert(staff.to_owned());
            }
            Deed::Moderate { criterion, rating, reason } => {
                sifted()?;
                impartial()?;
                self.panel.moderate(criterion, Moderation { rating: *rating, by: who, reason: *reason })?;
            }
            Deed::Contest => self.decision.contest(on)?,
            Deed::Confirm { outcome } => {
                decidable()?;
                impartial()?;
                // The rules may since propose something else: what was confirmed then stays decided.
                match self.standing_outcome() == *outcome {
                    true => self.decision.confirm(staff, on)?,
                    false => self.decision.change(staff, *outcome, "as proposed then", on)?,
                }
                self.reopen(*outcome, on)?;
            }
            Deed::Change { outcome, reason } => {
                decidable()?;
                impartial()?;
                self.decision.change(staff, *outcome, reason, on)?;
                self.reopen(*outcome, on)?;
            }
            Deed::Move { action, on } => {
                self.journey.advance(*action, *on, Actor::Person(who))?;
            }
            Deed::Unblind => {
                self.is_after_sift().then_some(()).ok_or("the sift is not over")?;
                self.is_unblinded = true;
            }
            Deed::Check { notice_issued_on, ecs_verified } => {
                self.is_after_sift().then_some(()).ok_or("the sift is not over")?;
                let entered = RightToWorkDraft {
                    notice_issued_on: notice_issued_on.as_str().into(),
                    ecs_verified: ecs_verified.as_str().into(),
                    ..RightToWorkDraft::default()
                };
                self.draft = std::mem::take(&mut self.draft).with_employer_answers(entered);
                self.rules = self.rules.clone().with_employer_answers();
                self.employer = (notice_issued_on.clone(), ecs_verified.clone());
            }
        }
        self.history.push((on, staff.to_owned(), deed));
        Ok(())
    }

    /// What a person last decided otherwise, contested or not, or else what the rules propose.
    fn standing_outcome(&self) -> Outcome {
        let changed = self.decision.trail().filter_map(|(_, step)| match step {
            DecisionStep::Changed { outcome, .. } => Some(*outcome),
            _ => None,
        });
        changed.last().unwrap_or_else(|| self.decision.proposed())
    }

    /// Whether the applicant asked that somebody else looks at what was decided, and nobody has.
    pub fn is_contested(&self) -> bool {
        self.decision.trail().last().is_some_and(|(_, step)| *step == DecisionStep::Contested)
    }

    /// Who was turned down, and is eligible after all, is sifted like others.
    fn reopen(&mut self, outcome: Outcome, on: NaiveDate) -> Result<(), Refusal> {
        if outcome == Outcome::Eligible && self.journey.stage() == Stage::Rejected {
            self.journey = Journey::submitted(self.received.at.date(), Actor::Applicant)?;
            self.journey.advance(Move::BeginSift, on, Actor::System)?;
        }
        Ok(())
    }

    /// Where it stands, as lists name it: a decision that was contested waits to be looked at again.
    pub fn stands(&self) -> &'static str {
        let stage = self.journey.stage();
        if self.is_contested() && stage != Stage::Withdrawn { CONTESTED } else { stage.as_str() }
    }

    /// Whether the sift is behind it, and it was not taken back.
    pub fn is_after_sift(&self) -> bool {
        !matches!(self.journey.stage(), Stage::Application | Stage::Sift | Stage::Withdrawn)
    }

    /// How many markers count.
    pub fn counted(&self) -> usize {
        self.markers.iter().filter(|marker| !self.conflicts.contains(*marker)).count()
    }

    /// Whether somebody handed in a sheet.
    pub fn has_marked(&self, staff: &str) -> bool {
        self.markers.iter().any(|marker| marker == staff)
    }

    /// The ids of the criteria that people rate.
    pub fn rated(policy: &Policy) -> impl Iterator<Item = &applicant::eligibility::Criterion> {
        policy.criteria.iter().filter(|criterion| criterion.need == CriterionNeed::Rated)
    }

    /// What lists show of it from now on.
    pub fn standing(&self) -> Standing {
        let sifted = self.panel.sifted();
        let settled: BTreeMap<&str, Rating> = sifted
            .criteria()
            .iter()
            .filter_map(|it| Some((it.criterion().id.as_str(), it.rating().ok()?.rating)))
            .collect();
        Standing {
            stage: self.stands().to_owned(),
            decided: self.decision.decided().map(Outcome::as_str),
            markers: i64::try_from(self.counted()).unwrap_or(i64::MAX),
            sift: sifted.decision().as_str(),
            settled: serde_json::to_string(&settled).unwrap_or_default(),
        }
    }

    /// Whether every rating that decides is settled.
    pub fn is_sifted(&self) -> bool {
        self.panel.sifted().decision() != SiftDecision::NotDecided
    }
}
