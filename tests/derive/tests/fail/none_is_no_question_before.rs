#[derive(applicant::Form)]
struct Pass {
    #[rows(none = no_training)]
    training: applicant::engine::Rows<applicant::application::Training>,
    #[ask(default)]
    no_training: bool,
}

fn main() {}
