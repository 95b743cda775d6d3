#[derive(applicant::Section)]
struct Badge(u32);

fn main() {}
