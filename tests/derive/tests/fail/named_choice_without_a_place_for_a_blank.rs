use applicant::{Section, section::Region};

#[derive(Clone, Section)]
pub struct Where {
    pub region: Region,
}

fn main() {
    let _ = Where::REGION;
}
