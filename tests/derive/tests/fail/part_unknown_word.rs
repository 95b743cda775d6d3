#[derive(applicant::Form)]
struct Pass {
    #[form(pages = "badge")]
    job: Option<applicant::application::Job>,
}

fn main() {}
