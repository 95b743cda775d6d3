//! `gcse_c = { count = 1 }`: qualifications that count as GCSEs at grade C or 4.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::asks::{Asks, Finding};
use super::subjects::{self, Adds, NOT_AWARDED_YET, SIZE, SUBJECT_NOT_SHOWN, is_in, looked_at};
use crate::application::qualifications::GcseEquivalence;
use crate::eligibility::evidence::Evidence;
use crate::eligibility::next_step::NextStep;
use crate::eligibility::phrase::Phrase;
use crate::eligibility::policy::faults::FaultKind;
use crate::eligibility::policy::offer::Offer;
use crate::eligibility::policy::word::{Kind, Word};
use crate::engine::Section;

/// How many GCSEs at grade C or 4, or equivalents, are needed.
#[doc(alias = "GcseC")]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GcseRule {
    /// How many distinct subjects, at least 1, a double award counting as two.
    ///
    /// Where it is more, a person looks at a degree and at whatever else shows a level alone, for no table says how many
    /// GCSEs that counts as.
    pub count: NonZeroU32,
    /// The subjects among which they have to be; any when empty. Maths and Mathematics are one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// Whether grade 5 is needed; see [`GcseEquivalence`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
}

impl GcseRule {
    /// What a policy file writes.
    pub(crate) const WORD: Word = Word::new(
        "gcse_c",
        Kind::Table(&[
            Word::required(
                "count",
                Kind::Number(1),
                "How many distinct subjects; a double award counts as two.",
            ),
            Word::new(
                "subjects",
                Kind::List(&Kind::Text),
                "The subjects among which they have to be; any when absent.",
            ),
            Word::new("strong", Kind::Flag, "Whether grade 5 is needed; false when absent."),
        ]),
        "That many distinct subjects count as a GCSE at grade C or 4. With more than one, a person looks at a degree and at whatever \
         else shows a level alone.",
    );
}

impl Asks for GcseRule {
    fn evaluate(&self, evidence: &Evidence) -> Finding {
        subjects::count(self.count.get(), evidence, |fact| {
            let meets = if self.strong { fact.strong_pass } else { fact.meets_gcse_c };
            match (meets, is_in(fact, &self.subjects)) {
                (GcseEquivalence::Below, _) | (_, Some(false)) => Adds::Nothing,
                (GcseEquivalence::NotYet, _) => NOT_AWARDED_YET,
                (GcseEquivalence::Refer(why), _) => looked_at(why),
                (GcseEquivalence::Counts(_), None) => SUBJECT_NOT_SHOWN,
                // A degree shows the level of any number of GCSEs, and how many no table says.
                (GcseEquivalence::Counts(_), Some(true)) if fact.level_only && self.count.get() > 1 => SIZE,
                (GcseEquivalence::Counts(count), Some(true)) if fact.may_count_for_more => {
                    Adds::AtLeast(count)
                }
                (GcseEquivalence::Counts(count), Some(true)) => Adds::Counts(count),
            }
        })
    }

    fn implies(&self, other: &GcseRule) -> bool {
        let same_subjects = other.subjects.is_empty() || self.subjects == other.subjects;
        self.count >= other.count && same_subjects && self.strong == other.strong
    }

    fn fault(&self, offer: &Offer<'_>) -> Option<FaultKind> {
        let most =
            if self.subjects.is_empty() { Offer::max_rows() } else { subjects::listed(&self.subjects) };
        // A double award counts as two.
        offer.without(Section::QUALIFICATIONS).or_else(|| FaultKind::too_many(self.count.get(), 2 * most))
    }

    fn sections(&self) -> Vec<Section> {
        vec![Section::QUALIFICATIONS]
    }

    fn step(&self, finding: &Finding) -> NextStep {
        subjects::step(finding)
    }

    fn asks(&self) -> Vec<Phrase<'_>> {
        let count = self.count.get();
        let what = Phrase::of(if self.strong { "gcse_5" } else { "gcse_c" }, count);
        std::iter::once(what).chain(subjects::phrase(count, &self.subjects)).collect()
    }
}
