//! What whoever applied learns of how their application stands: the stage, and nothing of ratings or of who decided.

use applicant::Outcome;
use applicant_recruitment::Stage;

use super::acting::case;
use crate::app::Site;
use crate::refused::Refused;

/// Where an application stands.
pub struct Status {
    pub stage: Stage,
    /// The outcome that a person decided, as JSON has it; nothing while nobody has.
    pub decided: Option<&'static str>,
    /// Whether somebody else is to look at what was decided.
    pub is_contested: bool,
}

impl Status {
    /// Whether it can be asked that a refusal is looked at again.
    pub fn can_be_contested(&self) -> bool {
        self.decided == Some(Outcome::NotEligible.as_str())
    }
}

/// Where the application of a reference stands.
pub async fn status_of(site: &Site, reference: &str) -> Result<Status, Refused> {
    let case = case(site, reference).await?;
    Ok(Status {
        stage: case.journey.stage(),
        decided: case.decision.decided().map(Outcome::as_str),
        is_contested: case.is_contested(),
    })
}
