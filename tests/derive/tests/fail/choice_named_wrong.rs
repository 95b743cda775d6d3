#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
enum Colour {
    #[choice(name = "red")]
    Red,
    #[choice]
    Blue,
}

fn main() {}
