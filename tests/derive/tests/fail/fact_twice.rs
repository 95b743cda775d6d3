use applicant::{Form, Section};
use applicant::engine::{Checker, Fact};

const OLD: Fact = Fact::new("old");

#[derive(Clone, Section)]
pub struct Badge {
    pub number: u32,
}

#[derive(Form)]
pub struct Pass {
    #[form(fact(OLD, yes), fact(OLD, no))]
    pub badge: Option<Badge>,
}

fn main() {}
