#[derive(applicant::Section)]
struct Badge {
    floor: f32,
}

fn main() {}
