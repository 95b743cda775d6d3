#[derive(applicant::Section)]
struct Badge {
    #[ask(read = number(number))]
    number: u32,
}

fn main() {}
