#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
enum Colour {
    Red,
    Blue = 4,
}

fn main() {}
