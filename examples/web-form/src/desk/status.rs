//! What whoever applied learns of how their application stands: the stage, and nothing of ratings or of who decided.

use applicant_recruitment::Stage;

use super::acting::case;
use crate::app::Site;
use crate::refused::Refused;

/// Where an application stands.
pub struct Status {
    pub stage: Stage,
    /// The outcome that a person decided, as JSON has it; nothing while nobody has.
    pub decided: Option<&'static str>,
}

/// Where the application of a reference stands.
pub async fn status_of(site: &Site, reference: &str) -> Result<Status, Refused> {
    let case = case(site, reference).await?;
    Ok(Status {
        stage: case.journey.stage(),
        decided: case.decision.decided().map(applicant::Outcome::as_str),
    })
}
