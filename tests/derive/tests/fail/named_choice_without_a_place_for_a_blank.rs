use applicant::Section;
use applicant::application::Region;

#[derive(Clone, Section)]
pub struct Where {
    pub region: Region,
}

fn main() {
    let _ = Where::REGION;
}
