use applicant::Section;
use applicant::field::Prose;

#[derive(Clone, Section)]
#[section(keyed = "letters")]
pub struct Letters(pub Vec<Prose>);

fn main() {}
