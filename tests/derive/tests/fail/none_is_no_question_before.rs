#[derive(applicant::Form)]
struct Pass {
    #[rows(none = no_training)]
    training: applicant::Rows<applicant::section::Training>,
    #[ask(default)]
    no_training: bool,
}

fn main() {}
