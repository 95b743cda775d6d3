#[derive(applicant::Form)]
struct Pass {
    #[form(max = 3)]
    job: Option<applicant::section::Job>,
}

fn main() {}
