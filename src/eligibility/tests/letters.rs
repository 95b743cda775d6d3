//! Decisions in the words of both languages.

use super::random::{self, Random};
use super::{Outcome, each};
use crate::eligibility::CriterionNeed;
use crate::eligibility::Policy;
use crate::messages::{DecisionLetter, Language, Messages};

/// Every text of a letter that is made from the catalogue.
fn said(letter: &DecisionLetter) -> Vec<&str> {
    let essential = letter.essential.iter().flat_map(|it| std::iter::once(&it.said).chain(&it.reasons));
    let scored = letter.scored.iter().flat_map(|it| [&it.points, &it.measured].into_iter().chain(&it.next));
    let leads = [
        letter.rated.as_ref().map(|(lead, _)| lead),
        letter.ask.as_ref().map(|(lead, _)| lead),
        letter.complain.as_ref().map(|(lead, _)| lead),
        letter.proposal.as_ref(),
        letter.ways_note.as_ref(),
        letter.contest.as_ref(),
    ];
    [&letter.headline, &letter.points, &letter.judged_by]
        .into_iter()
        .chain(leads.into_iter().flatten())
        .chain(essential)
        .chain(scored)
        .chain(letter.ways.iter().flatten())
        .map(String::as_str)
        .collect()
}

/// A letter says what the explanation says, in both languages, and every word of it comes from the catalogue.
#[test]
fn letter_and_explanation_agree() {
    let both = [Language::english(), Language::welsh()].map(Messages::new);
    each(5_000, |r: &mut Random| {
        let (policy, evidence) = (random::policy(r, 7, random::predicate), random::evidence(r));
        let explanation = policy.explain(&evidence);
        let assessment = explanation.assessment();
        let letters = both.each_ref().map(|messages| messages.letter(&explanation));
        for letter in &letters {
            for text in said(letter) {
                let is_custom = text.contains("acme.");
                assert!(!text.contains(['{', '}', '$', '_']) || is_custom, "{text}");
                assert!(!text.is_empty() && !text.ends_with(['.', ' ']) && !text.contains("  "), "{text}");
            }
            let essential =
                assessment.criteria().iter().filter(|it| it.criterion().is_essential()).map(|it| it.status());
            assert!(letter.essential.iter().map(|it| it.status).eq(essential));
            let scored = |need: &CriterionNeed| matches!(need, CriterionNeed::Scored { .. });
            let scored = policy.criteria.iter().filter(|it| scored(&it.need)).count();
            assert_eq!(letter.scored.len(), scored);
            assert_eq!(letter.ways.len(), explanation.changes().count());
            let outcome = assessment.outcome();
            assert_eq!(letter.proposal.is_some(), outcome == Outcome::NotEligible);
            assert_eq!(letter.contest.is_some(), outcome != Outcome::Eligible && !assessment.is_so_far());
            assert_eq!(
                letter.ways_note.is_none(),
                outcome == Outcome::Eligible || (!letter.ways.is_empty() && explanation.names_every_change())
            );
        }
        let [english, welsh] = &letters;
        assert_eq!(said(english).len(), said(welsh).len());
        let same: Vec<_> =
            said(english).into_iter().zip(said(welsh)).filter(|(english, welsh)| english == welsh).collect();
        assert_eq!(same, []);
    });
}

/// Whatever a file of ours says to people, it says in Welsh too.
#[test]
fn every_policy_text_is_in_welsh() {
    let mut texts = 0;
    for policy in Policy::all() {
        for text in policy.texts() {
            let welsh = policy.translated(text, "cy");
            assert!(welsh.is_some_and(|welsh| !welsh.is_empty() && welsh != text), "{}: {text}", policy.id);
            texts += 1;
        }
    }
    println!("{texts} texts of {} policies", Policy::all().len());
}
