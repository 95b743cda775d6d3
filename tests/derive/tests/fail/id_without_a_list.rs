use applicant::Section;
use applicant::engine::Id;

#[derive(Clone, Section)]
pub struct Where {
    pub region: Option<Id>,
}

fn main() {
    let _ = Where::REGION;
}
