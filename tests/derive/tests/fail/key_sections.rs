#[derive(applicant::Form)]
struct Pass {
    sections: Option<applicant::section::Job>,
}

fn main() {}
