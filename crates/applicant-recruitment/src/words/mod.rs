//! What happens around the form, in words: the timetable, the way of an application, ratings.

mod figures;
mod sift;

use std::fmt::Display;

use applicant::messages::{CatalogueError, Messages};

use crate::{Actor, Entry, Journey, Move, Rating, Stage, StageStep, Timetable, Window, WindowBasis};

/// The English catalogue, and those of other languages by their tags.
const ENGLISH: &str = include_str!("../../locales/en.ftl");
const OTHERS: [(&str, &str); 1] = [("cy", include_str!("../../locales/cy.ftl"))];

/// What happens around the form in the words of a language: over [`Messages`], which say the rest.
///
/// In a language other than English and Welsh it is in English, until [`RecruitmentWords::with`] has its words.
///
/// ```
/// use applicant::messages::{Language, Messages};
/// use applicant_recruitment::{RecruitmentWords, Stage};
/// let words = RecruitmentWords::new(Messages::new(Language::welsh()));
/// assert_eq!(words.stage(Stage::AssessmentCentre), "Canolfan asesu");
/// ```
#[derive(Debug, Clone)]
pub struct RecruitmentWords(Messages);

impl RecruitmentWords {
    /// Makes the words, in the language of these.
    #[must_use]
    pub fn new(messages: Messages) -> RecruitmentWords {
        let tag = messages.language().tag().to_owned();
        let own = OTHERS.into_iter().filter(|(of, _)| *of == tag).map(|(_, catalogue)| catalogue);
        // A test reads that each catalogue can be taken.
        let add = |words: Messages, catalogue| words.clone().with_texts(catalogue).unwrap_or(words);
        RecruitmentWords([ENGLISH].into_iter().chain(own).fold(messages, add))
    }

    /// Returns the same words with others in place of them, in the syntax of Fluent; the ids are those of `locales/en.ftl`.
    ///
    /// # Errors
    /// The first fault with its line: text that is not in the syntax of Fluent, or a message of `applicant`.
    pub fn with(self, catalogue: &str) -> Result<RecruitmentWords, CatalogueError> {
        self.0.with_texts(catalogue).map(RecruitmentWords)
    }

    /// Returns the name of a stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> String {
        self.said("stage", stage.as_str(), &[])
    }

    /// Returns the days of a window, and whether they are our estimate.
    #[must_use]
    pub fn window(&self, window: &Window) -> (String, Option<String>) {
        let [from, to] = [window.earliest, window.latest].map(|day| self.0.date(day));
        let estimate = window.basis == WindowBasis::Interpolated;
        (
            self.said("stage", "window", &[("from", &from), ("to", &to)]),
            estimate.then(|| self.said("stage", "interpolated", &[])),
        )
    }

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
    /// use applicant_recruitment::{RecruitmentWords, Timetable};
    /// let timetable = Timetable::from_submission("2026-11-23".parse()?)?;
    /// let said = RecruitmentWords::new(Messages::new(Language::english())).timetable(&timetable);
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
        let submitted = self.said("stage", "submitted", &[("on", &self.0.date(timetable.submitted))]);
        let lines = std::iter::once(submitted).chain(timetable.windows.iter().map(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Returns what happened to an application, a line for each move with its day.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant_recruitment::{Actor, Journey, Move, RecruitmentWords};
    /// let mut journey = Journey::submitted("2026-11-23".parse()?, Actor::Applicant)?;
    /// journey.advance(Move::BeginSift, "2026-11-25".parse()?, Actor::System)?;
    /// assert_eq!(
    ///     RecruitmentWords::new(Messages::new(Language::english())).journey(&journey),
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
            let args = [("by", &by as &dyn Display), ("step", &step), ("stage", &stage)];
            format!("{}: {}", self.0.date(entry.on), self.said("journey", name, &args))
        };
        journey.trail().iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn said(&self, id: &str, name: &str, args: &[(&str, &dyn Display)]) -> String {
        let texts: Vec<(&str, String)> =
            args.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let args: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        self.0.attribute(id, name, &args).unwrap_or_else(|| name.replace('_', " "))
    }
}
