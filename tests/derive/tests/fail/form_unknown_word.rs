#[derive(applicant::Form)]
#[form(versoin = 1)]
struct Pass {
    job: Option<applicant::section::Job>,
}

fn main() {}
