use applicant::Section;
use applicant::engine::Keyed;
use applicant::field::Prose;

#[derive(Clone, Section)]
#[section(keyed = "letters")]
pub struct Letters(#[ask(when(answered(why)))] pub Keyed<Prose>);

fn main() {}
