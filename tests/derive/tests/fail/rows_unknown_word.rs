#[derive(applicant::Form)]
struct Pass {
    #[rows(maximum = 3)]
    training: applicant::Rows<applicant::section::Training>,
}

fn main() {}
