#[derive(applicant::Form)]
struct Pass {
    #[form(max = 3)]
    job: Option<applicant::application::Job>,
}

fn main() {}
