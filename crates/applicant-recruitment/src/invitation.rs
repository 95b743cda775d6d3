//! Who is asked to an interview: by merit, and then by the schemes that guarantee one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::handle::Reference;
use super::merit::{CutOff, CutOffError};
use applicant::application::InterviewScheme;

/// Who opted into which schemes. It is kept apart from the sift, and handed over when that is done.
#[derive(Clone, Default, PartialEq, Eq, Hash, Deserialize)]
pub struct SchemeMembers(BTreeMap<Reference, Vec<InterviewScheme>>);

impl SchemeMembers {
    /// The schemes that applications opted into, as their declarations say.
    #[must_use]
    pub fn of(members: impl IntoIterator<Item = (Reference, Vec<InterviewScheme>)>) -> SchemeMembers {
        SchemeMembers(members.into_iter().collect())
    }

    /// Whether that application takes part in any scheme.
    fn has(&self, reference: &Reference) -> bool {
        self.0.get(reference).is_some_and(|schemes| schemes.iter().any(|it| *it != InterviewScheme::None))
    }
}

/// Shows nobody: that somebody takes part says much of them.
impl std::fmt::Debug for SchemeMembers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SchemeMembers(…)")
    }
}

/// Who is asked to an interview, the best first. Why is not said of anybody: a list that told merit from schemes would tell
/// who is disabled or has served.
///
/// A scheme guarantees an interview to whoever reaches the minimum, and nothing else: it gives no rating, no rank and no place on
/// the list before others, and takes no place away from those who are asked by merit.
/// Source: Disability Confident; Great Place to Work for Veterans; Redeployment Interview Scheme.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct InvitationList(Vec<Reference>);

impl InvitationList {
    /// Those who are asked.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        &self.0
    }
}

impl CutOff {
    /// Those within the cut, and those beyond it who passed and take part in a scheme.
    ///
    /// # Errors
    /// When a person has to choose among equals first: schemes come after every decision on merit.
    pub fn invitations(&self, members: &SchemeMembers) -> Result<InvitationList, CutOffError> {
        self.settled()?;
        let by_scheme = self.beyond().iter().filter(|row| members.has(&row.reference));
        Ok(InvitationList(self.within().iter().chain(by_scheme).map(|row| row.reference.clone()).collect()))
    }
}
