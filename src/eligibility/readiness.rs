//! Before an application is sent: where its writer can change whether a criterion is shown.

use super::explanation::{Explanation, LeafResult};
use crate::application::Status;
use crate::engine::Path;

impl Explanation<'_> {
    /// Returns the places of the form at which a criterion can still be shown, for the links of a page, in the order in which its
    /// rule names them: the entries that lack something, or else the sections that are looked at. It is none for a
    /// criterion that is met, for one that people rate or that earns points, and for what your own code or a person decides.
    /// [`Form::page_of`](crate::form::Form::page_of) gives the page of a place.
    ///
    /// ```
    /// use applicant::form::Form;
    /// use applicant::{Draft, Policy};
    /// let policy = Policy::probation_services_officer();
    /// let rules = policy.rules("2026-11-21".parse()?);
    /// let evidence = Draft::default().partial(&rules).evidence_if_sent(&rules);
    /// let places = policy.explain(&evidence).places_to_show("challenging_individuals");
    /// assert_eq!(places.iter().map(|it| it.pointer()).collect::<Vec<_>>(), ["/employment", "/voluntary"]);
    /// assert_eq!(Form::of(&rules).page_of(&places[0]).ok_or("no page")?.name(), "employment");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn places_to_show(&self, criterion: &str) -> Vec<Path> {
        let assessment = self.assessment();
        let is_met = assessment.criterion(criterion).is_none_or(|result| result.status() == Status::Met);
        let at = (0..).zip(assessment.criteria()).find(|(_, result)| result.criterion().id == criterion);
        let Some((at, _)) = at.filter(|_| !is_met) else { return Vec::new() };
        let mut places: Vec<Path> = Vec::new();
        for leaf in self.leaves().iter().filter(|leaf| leaf.criterion() == at && leaf.status() != Status::Met)
        {
            for place in leaf.places_to_show() {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        places
    }
}

impl LeafResult<'_> {
    fn places_to_show(&self) -> Vec<Path> {
        let entries: Vec<Path> = self.evidence().collect();
        if !entries.is_empty() {
            return entries;
        }
        let predicate = &self.leaf().predicate;
        let section = |key: &'static str| Path::root().key(key);
        predicate.sections().into_iter().map(|it| section(it.as_str())).collect()
    }
}
