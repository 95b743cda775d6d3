use applicant::{Keyed, Section, field::Prose};

#[derive(Clone, Section)]
#[section(keyed = "letters")]
pub struct Letters(#[ask(when(answered(why)))] pub Keyed<Prose>);

fn main() {}
