#[derive(applicant::Form)]
struct Pass {
    #[form(pages = "badge")]
    job: Option<applicant::section::Job>,
}

fn main() {}
