#[derive(applicant::Form)]
struct Pass {
    #[ask(default)]
    #[form(section = "trainings")]
    no_training: bool,
    training: applicant::Rows<applicant::section::Training>,
}

fn main() {}
