#[derive(Clone, Copy, PartialEq, Eq, applicant::Choice)]
enum Colour {
    DarkBlue,
    #[choice("dark_blue")]
    Navy,
}

fn main() {}
