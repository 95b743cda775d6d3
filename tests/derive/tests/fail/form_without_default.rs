#[derive(applicant::Form)]
struct Pass {
    job: Option<applicant::section::Job>,
}

fn main() {}
