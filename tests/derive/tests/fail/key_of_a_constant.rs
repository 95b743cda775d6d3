#[derive(applicant::Form)]
#[form(version = 1)]
struct Pass {
    format: Option<applicant::application::Job>,
}

fn main() {}
