//! What happens around the form, in words: the timetable, the way of an application, ratings and the sheet of a sift.

use fluent_bundle::FluentValue;

use super::super::Messages;
use crate::recruitment::{
    Actor, CriterionSift, Entry, Journey, Move, Rating, RatingBasis, SettledRating, Sifted, Stage, StageStep,
    Timetable, Unresolved,
};

impl Messages {
    /// Returns the name of a step of a stage, such as the interview.
    #[must_use]
    pub fn stage_step(&self, step: StageStep) -> String {
        self.said("stage-step", step.as_str(), &[])
    }

    /// Returns what a rating says of the demonstration.
    #[must_use]
    pub fn rating(&self, rating: Rating) -> String {
        self.said("rating", &format!("is-{rating}"), &[])
    }

    /// Returns a timetable, a line for each stage.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::recruitment::Timetable;
    /// let timetable = Timetable::from_submission("2026-11-23".parse()?)?;
    /// let said = Messages::new(Language::english()).timetable(&timetable);
    /// assert!(said.starts_with("Sent: 23 November 2026\nSift: 23 November 2026 to 7 December 2026\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn timetable(&self, timetable: &Timetable) -> String {
        let line = |window| {
            let (days, estimate) = self.window(window);
            let estimate = estimate.map(|estimate| format!(" ({estimate})")).unwrap_or_default();
            format!("{}: {days}{estimate}", self.stage(window.stage))
        };
        let submitted = self.said("stage", "submitted", &[("on", self.date(timetable.submitted).into())]);
        let lines = std::iter::once(submitted).chain(timetable.windows.iter().map(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Returns what happened to an application, a line for each move with its day.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::recruitment::{Actor, Journey, Move};
    /// let mut journey = Journey::submitted("2026-11-23".parse()?, Actor::Applicant)?;
    /// journey.advance(Move::BeginSift, "2026-11-25".parse()?, Actor::System)?;
    /// assert_eq!(
    ///     Messages::new(Language::english()).journey(&journey),
    ///     "23 November 2026: The application was sent by the applicant\n25 November 2026: The sift was begun by the system"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn journey(&self, journey: &Journey) -> String {
        let line = |entry: &Entry| {
            let by = match &entry.by {
                Actor::Person(id) => id.to_string(),
                actor => self.said("journey", actor.kind(), &[]),
            };
            let (name, step) = match entry.action {
                Move::Record(step) if step.stage() == Stage::Checks => {
                    ("record-check", self.stage_step(step))
                }
                Move::Record(step) => ("record", self.stage_step(step)),
                action => (action.as_str(), String::new()),
            };
            let stage = entry.from.map(|stage| self.stage(stage)).unwrap_or_default();
            let args = [("by", by.into()), ("step", step.into()), ("stage", stage.into())];
            format!("{}: {}", self.date(entry.on), self.said("journey", name, &args))
        };
        journey.trail().iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Returns the sheet of a sift: whether it was passed, and a line for each criterion that people rate.
    #[must_use]
    pub fn sift_sheet(&self, sifted: &Sifted<'_>) -> String {
        let said = |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("sift-sheet", name, args);
        let policy = sifted.policy();
        let title = self.policy_text(policy, &policy.title).text;
        let mut lines = vec![format!("{title}: {}", said(sifted.decision().as_str(), &[]))];
        if let Some(total) = sifted.total() {
            lines.push(said("total", &[("total", total.into()), ("most", sifted.most().into())]));
        }
        for criterion in sifted.criteria() {
            let title = self.policy_text(policy, &criterion.criterion().title).text;
            lines.push(format!("  {title}: {}", self.criterion_sift(criterion)));
        }
        lines.extend(
            sifted.left_out().iter().map(|marker| said("left_out", &[("by", marker.to_string().into())])),
        );
        lines.join("\n")
    }

    fn criterion_sift(&self, criterion: &CriterionSift<'_>) -> String {
        let said = |name: &str, args: &[(&str, FluentValue<'static>)]| self.said("sift-sheet", name, args);
        let number = |rating: Rating| FluentValue::from(u32::from(rating.get()));
        let mut parts = Vec::new();
        match criterion.rating() {
            Err(Unresolved::NotRated) => parts.push(said("not_rated", &[])),
            Err(Unresolved::TooFewMarkers { rated, needed }) => {
                parts.push(said("too_few_markers", &[("rated", rated.into()), ("needed", needed.into())]));
            }
            Err(Unresolved::Differ { lowest, highest }) => {
                parts.push(said("differ", &[("lowest", number(lowest)), ("highest", number(highest))]));
            }
            Err(Unresolved::AcrossMinimum { lowest, highest, minimum }) => parts.push(said(
                "across_minimum",
                &[("lowest", number(lowest)), ("highest", number(highest)), ("minimum", number(minimum))],
            )),
            Ok(SettledRating { rating, basis }) => {
                parts.push(format!("{rating}, {}", self.rating(*rating)));
                match basis {
                    RatingBasis::Agreed => {}
                    RatingBasis::Middle { lowest, highest } => {
                        parts.push(said(
                            "middle",
                            &[("lowest", number(*lowest)), ("highest", number(*highest))],
                        ));
                    }
                    RatingBasis::Moderated(moderation) => {
                        let reason = self.said("moderation-reason", moderation.reason.as_str(), &[]);
                        let by = moderation.by.to_string();
                        parts.push(said("moderated", &[("by", by.into()), ("reason", reason.into())]));
                    }
                }
            }
        }
        match criterion.minimum() {
            Some(minimum) if criterion.is_below() => {
                parts.push(said("below_minimum", &[("minimum", number(minimum))]));
            }
            Some(_) => {}
            None => parts.push(said("no_minimum", &[])),
        }
        parts.join("; ")
    }
}
