//! What a sifter reads of an application, and what the rules found, without anything that tells who the applicant is.

use applicant::Path;
use applicant::application::Status;
use applicant::eligibility::{CriterionResult, Explanation, SiftAnswer, SiftEntry, SiftView};
use applicant::engine::Segment;
use applicant::messages::Messages;
use applicant_recruitment::Stage;

use super::case::Case;
use crate::app::Post;

/// A row or a section as a sifter reads it.
pub struct ReadPart {
    pub title: String,
    /// What was asked, and what was answered.
    pub lines: Vec<(String, String)>,
}

/// What the rules found of a criterion.
pub struct FoundLine {
    pub title: String,
    /// As CSS has it, and in words.
    pub status: &'static str,
    pub said: String,
    pub reasons: Vec<String>,
}

/// The name of a stage, or of an outcome, in words.
pub fn in_words(name: &str) -> String {
    match name {
        "eligible" => "Eligible",
        "needs_review" => "A person has to look",
        "not_eligible" => "Not eligible",
        super::case::CONTESTED => "To be looked at again",
        "unreadable" => "Cannot be read: a person has to look",
        "not_decided" => "Sift open",
        "passed" => "Passed the sift",
        "failed" => "Did not pass the sift",
        stage => return Stage::parse(stage).map_or_else(|_| stage.to_owned(), stage_in_words),
    }
    .to_owned()
}

fn stage_in_words(stage: Stage) -> String {
    match stage {
        Stage::Application => "Not begun",
        Stage::Sift => "Sift",
        Stage::AssessmentCentre => "Assessment centre",
        Stage::Checks => "Checks",
        Stage::ReserveList => "Reserve list",
        Stage::Started => "Started",
        Stage::Rejected => "Turned down",
        Stage::Withdrawn => "Withdrawn",
        other => return other.as_str().replace('_', " "),
    }
    .to_owned()
}

/// What a sifter reads, under the words of the questions; where a text names the applicant it is blacked out. Nothing where the
/// application is not sound by the rules of its day.
pub fn read_by_sifters(case: &Case<'_>) -> Vec<ReadPart> {
    let Ok(checked) = case.draft.check(&case.rules) else { return Vec::new() };
    parts(case.post, &checked.application.sift_view(&case.rules), case.post.messages("en"), &case.rules)
}

fn parts(post: &Post, view: &SiftView, messages: &Messages, rules: &applicant::Rules) -> Vec<ReadPart> {
    let part = |entry: &SiftEntry| {
        let row = entry.path.row();
        let line = |answer: &SiftAnswer| {
            let path = entry.path_of(answer);
            let question = post.form.questions().find(|it| it.path(row.unwrap_or(0)) == path);
            let label = question.map(|it| messages.label(it)).unwrap_or_else(|| answer.key.replace('_', " "));
            let said = match question.filter(|it| !it.options(rules).is_empty()) {
                Some(it) => {
                    let choices = answer.text.split(", ").map(|choice| messages.choice_of(it, choice));
                    choices.collect::<Vec<_>>().join(", ")
                }
                None => answer.blacked_out(),
            };
            (label, said)
        };
        ReadPart { title: title(&entry.path, messages), lines: entry.answers.iter().map(line).collect() }
    };
    view.entries.iter().map(part).collect()
}

/// What the rules found, criterion by criterion, for whoever recruits: which rows show it, or which parts are not met. Of a gate,
/// which looks at nationality and documents, the reasons are left out: a sifter knows whether it is met, and no more.
pub fn found(explanation: &Explanation<'_>, messages: &Messages) -> Vec<FoundLine> {
    let (letter, assessment) = (messages.letter(explanation), explanation.assessment());
    let said = |status: Status| messages.attribute("decision", status.as_str(), &[]).unwrap_or_default();
    let essential = (0..).zip(assessment.criteria()).filter(|(_, result)| result.criterion().is_essential());
    let line = |(place, result): (u32, &CriterionResult<'_>)| {
        let leaves = || explanation.leaves().iter().filter(move |leaf| leaf.criterion() == place);
        let is_gate = leaves().any(|leaf| leaf.leaf().predicate.name() == "gate");
        let reasons = match result.status() {
            _ if is_gate => Vec::new(),
            Status::Met => result.evidence().map(|path| title(&path, messages)).collect(),
            _ => leaves()
                .map(|leaf| {
                    let asks = messages.asks(assessment.policy(), leaf.leaf());
                    format!("{asks}: {}", said(leaf.status()).to_lowercase())
                })
                .collect(),
        };
        FoundLine {
            title: messages.criterion_title(assessment.policy(), &result.criterion().id),
            status: result.status().as_str(),
            said: said(result.status()),
            reasons,
        }
    };
    let scored = letter.scored.into_iter().map(|line| FoundLine {
        title: line.title.text,
        status: "",
        said: line.points,
        reasons: vec![line.measured],
    });
    essential.map(line).chain(scored).collect()
}

/// What the row or the section at a path is called.
fn title(path: &Path, messages: &Messages) -> String {
    let section = match path.segments().first() {
        Some(Segment::Key(section)) => section.as_ref(),
        _ => "",
    };
    let words = |id: String| messages.text(&id, &[]).unwrap_or(id);
    match path.row() {
        Some(row) => format!("{} {}", words(format!("row-{section}")), row.saturating_add(1)),
        None => words(format!("page-title-{section}")),
    }
}
