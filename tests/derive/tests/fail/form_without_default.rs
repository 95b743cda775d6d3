#[derive(applicant::Form)]
struct Pass {
    job: Option<applicant::application::Job>,
}

fn main() {}
