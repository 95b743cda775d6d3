#[derive(applicant::Form)]
struct Pass {
    #[ask(default)]
    #[form(section = "trainings")]
    no_training: bool,
    training: applicant::engine::Rows<applicant::application::Training>,
}

fn main() {}
