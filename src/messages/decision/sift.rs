//! What a sifter reads, under the words of the questions and in those of the post.

use super::super::Messages;
use super::beginning;
use crate::eligibility::{SiftAnswer, SiftEntry, SiftView};
use crate::engine::{Rules, Segment};
use crate::form::Form;

impl Messages {
    /// An application for name-blind reading, as plain text: what tells who the applicant is is blacked out.
    ///
    /// Choices have the words of the post, which [`Messages::for_policy`] knows.
    ///
    /// ```
    /// # #[cfg(feature = "samples")] {
    /// use applicant::messages::{Language, Messages};
    /// use applicant::{Draft, Rules};
    /// let rules = Rules::on("2026-11-21".parse()?);
    /// let view = Draft::sample().check(&rules)?.application.sift_view(&rules);
    /// let text = Messages::new(Language::english()).sift_view(&view, &rules);
    /// assert!(text.contains("\nPermission to work in the UK on the start date: Met\n"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn sift_view(&self, view: &SiftView, rules: &Rules) -> String {
        let form = Form::of(rules);
        let gates = [
            ("right_to_work", view.right_to_work),
            ("civil_service_nationality", view.civil_service_nationality),
        ];
        let gates = gates.map(|(gate, status)| {
            let [gate, status] =
                [("asks", gate), ("decision", status.as_str())].map(|(id, name)| self.said(id, name, &[]));
            format!("{}: {status}", beginning(&gate))
        });
        let reference = view.reference.iter().cloned();
        let mut lines: Vec<String> = reference.chain(gates).collect();
        for entry in &view.entries {
            lines.push(self.sift_title(entry));
            lines.extend(entry.answers.iter().map(|answer| {
                let (label, text) = self.sift_answer(&form, rules, entry, answer);
                format!("  {label}: {text}")
            }));
        }
        lines.join("\n")
    }

    /// The section, and the number of the row if it is a list.
    fn sift_title(&self, entry: &SiftEntry) -> String {
        let section = match entry.path.segments().first() {
            Some(Segment::Key(section)) => section.as_ref(),
            _ => "",
        };
        let title = self.text(&format!("page-title-{section}"), &[]);
        let title = title.unwrap_or_else(|| section.replace('_', " "));
        entry.path.row().map_or_else(|| title.clone(), |row| format!("{title} {}", row.saturating_add(1)))
    }

    fn sift_answer(
        &self,
        form: &Form,
        rules: &Rules,
        entry: &SiftEntry,
        answer: &SiftAnswer,
    ) -> (String, String) {
        let (path, row) = (entry.path_of(answer), entry.path.row().unwrap_or(0));
        let Some(question) = form.questions().find(|question| question.path(row) == path) else {
            return (answer.key.replace('_', " "), answer.blacked_out());
        };
        let text = if question.options(rules).is_empty() {
            answer.blacked_out()
        } else {
            let chosen = answer.text.split(", ").map(|choice| self.choice_of(question, choice));
            chosen.collect::<Vec<_>>().join(", ")
        };
        (self.label(question), text)
    }
}
