use applicant::Section;
use applicant::engine::Id;

#[derive(Clone, Section)]
pub struct Where {
    #[ask(named_by = "regions")]
    pub region: Id,
}

fn main() {
    let _ = Where::REGION;
}
