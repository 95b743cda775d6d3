#[derive(applicant::Section)]
struct Badge {
    #[ask(max_char = 100)]
    number: applicant::field::Line,
}

fn main() {}
