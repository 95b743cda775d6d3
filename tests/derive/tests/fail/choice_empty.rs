#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
enum Colour {}

fn main() {}
