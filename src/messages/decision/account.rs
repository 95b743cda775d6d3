//! A decision as one plain text, for a terminal or an e-mail.

use super::super::Messages;
use super::{DecisionLetter, EssentialLine, ScoredLine};
use crate::eligibility::Explanation;

impl Messages {
    /// A decision as plain text in this language: all that [`Messages::letter`] has, a line for each part.
    ///
    /// ```
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Policy};
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let explanation = policy.explain(&Draft::default().partial(&rules).evidence(&rules));
    /// let account = Messages::new(Language::english()).explanation(&explanation);
    /// assert!(account.starts_with("Probation Services Officer: Not enough is known so far\n"));
    /// assert!(account.contains("\nWhat would change this:\n- Answer the questions on your right to work\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn explanation(&self, explanation: &Explanation<'_>) -> String {
        let DecisionLetter {
            post,
            headline,
            proposal,
            essential,
            scored,
            points,
            rated,
            ways,
            ways_note,
            contest,
            principle,
            ask,
            complain,
            judged_by,
        } = self.letter(explanation);
        let mut lines = vec![format!("{}: {headline}", post.text)];
        lines.extend(proposal);
        for EssentialLine { title, said, reasons, note, .. } in essential {
            lines.push(format!("{}: {said}", title.text));
            lines.extend(reasons.iter().map(|reason| format!("  {reason}")));
            lines.extend(note.map(|note| format!("  {}", note.text)));
        }
        for ScoredLine { title, points, measured, next } in scored {
            lines.push(format!("{}: {points}, {measured}", title.text));
            lines.extend(next.map(|next| format!("  {next}")));
        }
        lines.push(points);
        if let Some((lead, titles)) = rated {
            lines.push(format!("{lead}:"));
            lines.extend(titles.iter().map(|title| format!("  {}", title.text)));
        }
        if !ways.is_empty() {
            lines.push(format!("{}:", self.said("decision", "ways", &[])));
        }
        for (n, way) in ways.into_iter().enumerate() {
            for (m, step) in way.into_iter().enumerate() {
                let joined = |with: &str| self.said("decision", with, &[("step", step.clone().into())]);
                lines.push(match (n, m) {
                    (0, 0) => format!("- {step}"),
                    (_, 0) => format!("- {}", joined("or")),
                    _ => format!("  {}", joined("and")),
                });
            }
        }
        lines.extend(ways_note);
        lines.extend(contest);
        lines.extend(principle.map(|principle| principle.text));
        lines.extend(ask.map(|(lead, ask)| format!("{lead}: {}", ask.text)));
        if let Some((lead, in_order)) = complain {
            lines.push(format!("{lead}:"));
            lines.extend((1..).zip(in_order).map(|(n, whom)| format!("  {n}. {}", whom.text)));
        }
        lines.push(judged_by);
        lines.join("\n")
    }
}
