#[derive(applicant::Section)]
struct Badge {}

fn main() {}
