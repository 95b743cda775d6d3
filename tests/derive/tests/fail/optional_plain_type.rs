#[derive(applicant::Section)]
struct Badge {
    #[ask(max_chars = 50, optional)]
    owner: applicant::field::Line,
}

fn main() {}
