#[derive(applicant::Section)]
struct Badge {
    r#type: u32,
}

fn main() {}
