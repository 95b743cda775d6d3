#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
enum Colour {
    Red,
    DarkBlue,
}

#[derive(applicant::Section)]
struct Badge {
    colour: Colour,
    #[ask(by(colour, asks_number))]
    number: Option<u32>,
}

fn main() {}
