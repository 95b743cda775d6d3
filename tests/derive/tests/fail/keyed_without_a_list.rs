use applicant::Section;
use applicant::engine::Keyed;
use applicant::field::Prose;

#[derive(Clone, Section)]
pub struct Letters(pub Keyed<Prose>);

fn main() {}
