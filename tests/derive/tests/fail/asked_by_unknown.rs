#[derive(applicant::Section)]
struct Badge {
    #[ask(asked_by = employers)]
    number: applicant::field::Line,
}

fn main() {}
