#[derive(applicant::Form)]
struct Pass {
    #[ask(max_chars = 50)]
    owner: applicant::field::Line,
    job: Option<applicant::application::Job>,
}

fn main() {}
