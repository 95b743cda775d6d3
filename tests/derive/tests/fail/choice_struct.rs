#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
struct Colour;

fn main() {}
