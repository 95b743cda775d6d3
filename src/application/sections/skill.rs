//! Skills that tie an experience to a criterion.

use crate::engine::{Names, named};

named! {
    /// A skill that the applicant says an experience shows. Self-declared: the sift confirms it. The post names the skills that there
    /// are.
    ///
    /// ```
    /// use applicant::application::Skill;
    /// const REPORTS: Skill = Skill::new("written_reports");
    /// assert_eq!(REPORTS.to_string(), "written_reports");
    /// ```
    pub struct Skill of Names::SKILLS;
}
