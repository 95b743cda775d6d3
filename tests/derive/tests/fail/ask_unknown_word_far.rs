#[derive(applicant::Section)]
struct Badge {
    #[ask(colourful)]
    number: applicant::field::Line,
}

fn main() {}
