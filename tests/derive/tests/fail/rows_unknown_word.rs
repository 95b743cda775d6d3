#[derive(applicant::Form)]
struct Pass {
    #[rows(maximum = 3)]
    training: applicant::engine::Rows<applicant::application::Training>,
}

fn main() {}
