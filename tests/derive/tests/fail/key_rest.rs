#[derive(applicant::Section)]
struct Badge {
    rest: u32,
}

fn main() {}
