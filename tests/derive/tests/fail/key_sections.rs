#[derive(applicant::Form)]
struct Pass {
    sections: Option<applicant::application::Job>,
}

fn main() {}
