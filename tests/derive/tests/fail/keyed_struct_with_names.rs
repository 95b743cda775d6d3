use applicant::Section;
use applicant::field::Prose;

#[derive(Clone, Section)]
#[section(keyed = "letters")]
pub struct Letters {
    pub why: Option<Prose>,
}

fn main() {}
