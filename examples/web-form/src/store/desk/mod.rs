//! What the desk keeps: who recruits, what they saw and did, and what lists show of each application.

mod assessments;
mod audit;
mod cuts;
mod deeds;
mod people;
mod revisions;
mod sheets;

use chrono::NaiveDateTime;

pub use assessments::{Assessed, Filter, Judged, Listed, Place, Received};
pub use audit::{AUDIT_PAGE, Audited};
pub use deeds::{Done, SheetChange, Standing, Writing};
pub use people::{Role, Staff, StaffSession};
pub use revisions::changes;
pub use sheets::SheetState;

/// A time to the microsecond, as long as any other, so that they sort.
fn moment(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S%.6f").to_string()
}
