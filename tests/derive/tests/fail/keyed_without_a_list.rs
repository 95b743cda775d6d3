use applicant::{Keyed, Section, field::Prose};

#[derive(Clone, Section)]
pub struct Letters(pub Keyed<Prose>);

fn main() {}
