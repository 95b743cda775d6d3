#[derive(applicant::Form)]
#[form(versoin = 1)]
struct Pass {
    job: Option<applicant::application::Job>,
}

fn main() {}
