#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
enum Colour {
    Red,
    Blue(u8),
}

fn main() {}
