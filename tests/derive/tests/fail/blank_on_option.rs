#[derive(applicant::Section)]
struct Badge {
    #[ask(blank = Some(1))]
    floor: Option<u32>,
}

fn main() {}
